// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.examples.cli.output.html.ChartData.Lines;
import io.github.kpitrend.examples.cli.output.html.Comparators.Aim;
import io.github.kpitrend.examples.cli.output.html.Dot.Style;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A chart of any kind as a drawing: figures with center and limits, special points by shape and color, gaps, new limits and breaks with their
 * reasons, targets, benchmarks and the forecast. Without a control chart it draws the figures alone, totals of a year over those of the year before.
 */
final class ChartSvg {

    private static final double HEIGHT = 300;
    private static final double HALF_HEIGHT = 170;
    private static final double TITLE = 24;
    private static final double BELOW = 38;
    private static final int MOST_TITLES = 12;

    private final ChartData data;
    private final Comparators comparators;
    private final List<Dot> dots;
    private final List<Dot> lastYear;
    private final List<Dot> expected;
    private final List<List<Lines>> lines;
    private final List<Aim> aims;
    private final List<Fan.Ahead> fan;
    private final TopLabels above;
    private final Plot plot;

    private ChartSvg(ChartData data, double height) {
        this.data = data;
        this.comparators = new Comparators(data);
        this.dots = data.dots();
        this.lastYear = data.lastYear();
        this.expected = comparators.expected();
        this.lines = data.lines();
        this.fan = data.fan();
        this.aims = comparators.aims();
        this.above = new TopLabels(Plot.WIDTH, TopLabels.poles(data), at -> Plot.x(data, at));
        data.annotations().forEach(each -> above.flag(Plot.x(data, data.start(each.month()) + 0.5), each.number()));
        double top = TITLE + above.height();
        double bottom = height - BELOW;
        boolean isPercentage = Units.of(data).around("", 0).equals("%");
        boolean isCount = data.isOfRow()
                && data.row().indicator().measure() == MeasureKind.COUNT
                && data.text().decimals() == 0;
        Scale scale = Scale.of(covered(), isCount, isPercentage, top + Plot.INSET, bottom - Plot.INSET);
        this.plot = new Plot(data, top, bottom, scale, new SideLabels());
    }

    /** Draws a row, named and described by elements of the page. */
    static Svg of(ChartData data, String labelledBy, String describedBy) {
        Svg drawing = Svg.figure("chart", Plot.WIDTH, HEIGHT)
                .attr("aria-labelledby", labelledBy)
                .attr("aria-describedby", describedBy);
        new ChartSvg(data, HEIGHT).draw(drawing);
        return drawing;
    }

    /** Draws the moving ranges of a chart, half as high. */
    static Svg half(ChartData ranges) {
        Svg drawing = Svg.figure("chart half", Plot.WIDTH, HALF_HEIGHT)
                .attr(
                        "aria-label",
                        "Moving ranges of " + ranges.row().indicator().ref());
        new ChartSvg(ranges, HALF_HEIGHT).draw(drawing);
        return drawing;
    }

    /** Returns all figures that the scale covers; benchmarks only as far as they leave room for the others. */
    private List<Double> covered() {
        List<Figure> figures = new ArrayList<>();
        lines.forEach(
                phase -> phase.forEach(each -> figures.addAll(List.of(each.center(), each.lower(), each.upper()))));
        aims.forEach(
                aim -> figures.addAll(List.of(aim.target().lower(), aim.target().upper())));
        for (Fan.Ahead ahead : fan) {
            figures.add(ahead.prediction().figure());
            figures.add(ahead.lower(ConfidenceLevel.PERCENT_95));
            figures.add(ahead.upper(ConfidenceLevel.PERCENT_95));
        }
        List<Double> covered = new ArrayList<>();
        figures.stream().filter(Figure::isKnown).forEach(figure -> covered.add(figure.value()));
        Stream.of(dots, lastYear, expected).forEach(all -> all.forEach(dot -> covered.add(dot.value())));
        if (covered.isEmpty()) {
            covered.add(0.0);
        }
        Scale without = Scale.of(covered, false, false, 0, 1);
        comparators.benchmarks().stream()
                .map(benchmark -> benchmark.figure().value())
                .filter(value -> !without.isFarOutside(value))
                .forEach(covered::add);
        return covered;
    }

    // -----------------------------------------------------------------------
    private void draw(Svg drawing) {
        drawing.with(Svg.text(
                "title", Plot.LEFT - 48, 13, data.text().title(plot.scale().shift())));
        drawIllustrative(drawing);
        ChartLines limits = new ChartLines(plot, lines);
        limits.drawBands(drawing);
        new ChartAxes(plot).draw(drawing);
        limits.draw(drawing);
        comparators.drawAims(drawing, plot, aims);
        above.draw(drawing, plot.top(), plot.bottom());
        if (!fan.isEmpty() && !dots.isEmpty()) {
            Fan.draw(drawing, fan, dots.get(dots.size() - 1), plot::x, plot.scale());
        }
        comparators.drawBenchmarks(drawing, plot);
        drawPath(drawing, "last-year", lastYear);
        drawPath(drawing, "expected", expected);
        drawFigures(drawing);
        drawLast(drawing);
        plot.side().draw(drawing, Plot.RIGHT, plot.top() + 4, plot.bottom() - 3);
    }

    private void drawIllustrative(Svg drawing) {
        List<YearMonth> months = data.axis().stream()
                .filter(month ->
                        data.isIllustrative(month) && !month.isAfter(data.row().month()))
                .toList();
        if (!months.isEmpty()) {
            double from = plot.x(data.start(months.get(0)));
            drawing.with(
                    Svg.box("illustrative", from, plot.top(), months.size() * plot.step(), plot.bottom() - plot.top()));
        }
    }

    // -----------------------------------------------------------------------
    private void drawFigures(Svg drawing) {
        drawPath(drawing, "figures", dots);
        Trace ahead = new Trace();
        for (int i = 1; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            Dot before = dots.get(i - 1);
            if (isDashed(dot) && !data.isApart(before, dot)) {
                ahead.move(plot.x(before), plot.y(before.value())).line(plot.x(dot), plot.y(dot.value()));
            }
        }
        Plot.add(drawing, "figures dashed", ahead);
        for (YearMonth month : data.missing()) {
            if (data.axis().contains(month)) {
                String reason = data.at(month).reason().text();
                drawing.with(Marks.missing(plot.x(data.start(month) + 0.5), plot.bottom() - 6)
                        .tip(data.text().longMonth(month) + ": no figure, " + reason));
            }
        }
        drawDots(drawing);
        drawSpecial(drawing);
    }

    /** Draws figures that stand out or are not counted; of many only the latest say why, and the others are listed with the figures. */
    private void drawSpecial(Svg drawing) {
        List<Dot> special = dots.stream().filter(dot -> !isUsual(dot)).toList();
        Map<String, StringBuilder> earlier = new TreeMap<>();
        for (int i = 0; i < special.size(); i++) {
            Dot dot = special.get(i);
            Svg mark = isUncounted(dot)
                    ? Svg.path("dots excluded", Marks.disc(plot.x(dot), plot.y(dot.value()), 3.2))
                    : Marks.of(dot.variation(), plot.x(dot), plot.y(dot.value()), dot.style() != Style.FINAL);
            if (i >= special.size() - MOST_TITLES || dot.style() != Style.FINAL) {
                drawing.with(mark.tip(words(dot)));
            } else {
                String shape = Marks.shape(dot.variation(), plot.x(dot), plot.y(dot.value()), Marks.SPECIAL);
                earlier.computeIfAbsent(Marks.css(dot.variation(), false), any -> new StringBuilder())
                        .append(shape);
            }
        }
        earlier.forEach((css, path) -> Plot.add(drawing, css, path));
    }

    private static boolean isDashed(Dot dot) {
        return dot.style() == Style.AHEAD || dot.style() == Style.OPEN;
    }

    private static boolean isUncounted(Dot dot) {
        return dot.style() == Style.EXCLUDED || dot.style() == Style.OPEN;
    }

    private static boolean isUsual(Dot dot) {
        return !isUncounted(dot) && !Marks.isSpecial(dot.variation());
    }

    private void drawDots(Svg drawing) {
        Trace usual = new Trace();
        StringBuilder hollow = new StringBuilder();
        for (Dot dot : dots) {
            if (isUsual(dot) && dot.style() == Style.FINAL) {
                usual.dot(plot.x(dot), plot.y(dot.value()));
            } else if (isUsual(dot)) {
                hollow.append(Marks.dot(plot.x(dot), plot.y(dot.value())));
            }
        }
        Plot.add(drawing, "dots", usual);
        Plot.add(drawing, "dots hollow", hollow);
    }

    private void drawPath(Svg drawing, String css, List<Dot> all) {
        Trace path = new Trace();
        for (int i = 0; i < all.size(); i++) {
            Dot dot = all.get(i);
            double x = plot.x(dot);
            double y = plot.y(dot.value());
            if (i > 0 && !data.isApart(all.get(i - 1), dot) && !isDashed(dot)) {
                path.line(x, y);
            } else {
                path.move(x, y);
            }
        }
        Plot.add(drawing, css, path);
    }

    /** Labels the last figure: beside the plot, or above the figure where the forecast stands between. */
    private void drawLast(Svg drawing) {
        if (!lastYear.isEmpty()) {
            Dot last = lastYear.get(lastYear.size() - 1);
            plot.label(
                    "last-year",
                    data.year().plusYears(-1).toString(),
                    last.value(),
                    data.text().decimals());
        }
        if (!expected.isEmpty()) {
            plot.label(
                    "target",
                    "target",
                    expected.get(expected.size() - 1).value(),
                    data.text().decimals());
        }
        if (!fan.isEmpty()) {
            plot.label(
                    "ahead",
                    "forecast",
                    fan.get(fan.size() - 1).prediction().figure().value(),
                    data.text().decimals());
        }
        if (dots.isEmpty()) {
            return;
        }
        Dot last = dots.get(dots.size() - 1);
        if (last.style() == Style.OPEN && dots.size() > 1) {
            plot.label("limit", "so far", last.value(), data.text().decimals());
            last = dots.get(dots.size() - 2);
        }
        String text = plot.text(last.value(), data.text().decimals());
        double x = plot.x(last.at());
        if (plot.end() - last.at() > 2) {
            drawing.with(Svg.text("last end", x + 3, Math.max(plot.top() + 11, plot.y(last.value()) - 11), text)
                    .tip(words(last)));
        } else {
            plot.side().add("last", plot.y(last.value()), "latest " + text);
        }
    }

    private String words(Dot dot) {
        String remarks = ChartFigures.remarks(data, dot.month());
        return data.text().longMonth(dot.month()) + ": " + data.text().label(dot.value())
                + (remarks.isEmpty() ? "" : ", " + remarks);
    }
}
