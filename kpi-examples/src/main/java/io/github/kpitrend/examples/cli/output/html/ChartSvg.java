// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.examples.cli.output.html.ChartData.Dot;
import io.github.kpitrend.examples.cli.output.html.ChartData.Lines;
import io.github.kpitrend.examples.cli.output.html.ChartData.Style;
import io.github.kpitrend.examples.cli.output.html.Comparators.Aim;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A chart of any kind as a drawing: figures with center and limits, special points by shape and color, gaps, new limits and breaks with their
 * reasons, targets, benchmarks and the forecast. Without a control chart it draws the figures alone, totals of a year over those of the year before.
 */
final class ChartSvg {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 300;
    private static final double HALF_HEIGHT = 170;
    private static final double LEFT = 56;
    private static final double RIGHT = 540;
    private static final double MARGIN = 4;
    private static final double TITLE = 24;
    private static final double INSET = 8;
    private static final double BELOW = 38;
    private static final double MONTH_LABEL = 62;
    private static final int[] EVERY = {3, 6, 12, 24};

    private final ChartData data;
    private final Comparators comparators;
    private final List<Dot> dots;
    private final List<Dot> lastYear;
    private final List<Dot> expected;
    private final List<List<Lines>> lines;
    private final List<Aim> aims;
    private final List<Fan.Ahead> fan;
    private final double step;
    private final double end;
    private final double height;
    private final double top;
    private final double bottom;
    private final TopLabels above;
    private final SideLabels side = new SideLabels();
    private final Scale scale;

    private ChartSvg(ChartData data, double height) {
        this.data = data;
        this.height = height;
        this.comparators = new Comparators(data);
        this.dots = data.dots();
        this.lastYear = data.lastYear();
        this.expected = comparators.expected();
        this.lines = data.lines();
        this.fan = data.fan();
        this.aims = comparators.aims();
        this.end = data.axis().length();
        this.step = (RIGHT - LEFT - 2 * MARGIN) / end;
        this.above = new TopLabels(WIDTH, data.poles(), this::x);
        data.annotations().forEach(each -> above.flag(x(data.start(each.month()) + 0.5), each.number()));
        this.top = TITLE + above.height();
        this.bottom = height - BELOW;
        boolean isPercentage = Units.of(data).around("", 0).equals("%");
        boolean isCount =
                data.isOfRow() && data.row().indicator().measure() == MeasureKind.COUNT && data.decimals() == 0;
        this.scale = Scale.of(covered(), isCount, isPercentage, top + INSET, bottom - INSET);
    }

    /** Draws a row, named and described by elements of the page. */
    static Svg of(ChartData data, String labelledBy, String describedBy) {
        Svg drawing = Svg.picture("chart", WIDTH, HEIGHT)
                .attr("aria-labelledby", labelledBy)
                .attr("aria-describedby", describedBy);
        new ChartSvg(data, HEIGHT).draw(drawing);
        return drawing;
    }

    /** Draws the moving ranges of a chart, half as high. */
    static Svg half(ChartData ranges) {
        Svg drawing = Svg.picture("chart half", WIDTH, HALF_HEIGHT)
                .attr(
                        "aria-label",
                        "Moving ranges of " + ranges.row().indicator().ref());
        new ChartSvg(ranges, HALF_HEIGHT).draw(drawing);
        return drawing;
    }

    private double x(double at) {
        return LEFT + MARGIN + step * at;
    }

    /** Returns where a figure lies; one of the last day of all does not stick out. */
    private double x(Dot dot) {
        return Math.max(LEFT + MARGIN, Math.min(RIGHT - MARGIN, x(dot.at())));
    }

    private String point(Dot dot) {
        return Svg.point(x(dot), scale.y(dot.value()));
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
        drawing.with(Svg.text("title", LEFT - 48, 13, data.title(scale.shift())));
        drawIllustrative(drawing);
        drawBands(drawing);
        drawAxes(drawing);
        drawLines(drawing);
        drawAims(drawing);
        above.draw(drawing, top, bottom);
        if (!fan.isEmpty() && !dots.isEmpty()) {
            Fan.draw(drawing, fan, dots.get(dots.size() - 1), this::x, scale);
        }
        drawBenchmarks(drawing);
        drawPath(drawing, "last-year", lastYear);
        drawPath(drawing, "expected", expected);
        drawFigures(drawing);
        drawLast(drawing);
        side.draw(drawing, RIGHT, top + 4, bottom);
    }

    private void drawIllustrative(Svg drawing) {
        List<YearMonth> months = data.axis().stream()
                .filter(month ->
                        data.isIllustrative(month) && !month.isAfter(data.row().month()))
                .toList();
        if (!months.isEmpty()) {
            double from = x(data.start(months.get(0)));
            drawing.with(Svg.box("illustrative", from, top, months.size() * step, bottom - top));
        }
    }

    private void drawAxes(Svg drawing) {
        int shift = scale.shift();
        int decimals = scale.decimals(shift);
        StringBuilder grid = new StringBuilder();
        for (BigDecimal tick : scale.ticks()) {
            double y = scale.y(tick);
            String at = "M" + Svg.point(LEFT, y) + "H" + Svg.number(RIGHT);
            if (tick.signum() == 0) {
                drawing.with(Svg.path("zero", at));
            } else {
                grid.append(at);
            }
            String text = data.number(tick.scaleByPowerOfTen(-shift), decimals);
            drawing.with(Svg.text("tick end", LEFT - 7, y + 4, text.replace('-', '\u2212')));
        }
        add(drawing, "grid", grid);
        drawMonths(drawing);
    }

    /** Labels the first and the last month, quarters between them where they fit, and the fiscal years between their lines. */
    private void drawMonths(Svg drawing) {
        FiscalCalendar calendar = data.row().indicator().calendar();
        YearMonth first = data.axis().first();
        YearMonth last = data.axis().last();
        TreeSet<YearMonth> labels = new TreeSet<>(List.of(first, last));
        int every = 0;
        while (every < EVERY.length - 1 && EVERY[every] * step < MONTH_LABEL) {
            every++;
        }
        StringBuilder axis = new StringBuilder("M" + Svg.point(LEFT, bottom) + "H" + Svg.number(RIGHT));
        StringBuilder years = new StringBuilder();
        YearMonth year = first;
        for (YearMonth month : data.axis()) {
            int position = calendar.monthOfYear(month) - 1;
            if (position % 3 == 0) {
                axis.append('M').append(Svg.point(x(data.start(month)), bottom)).append("v4");
            }
            double middle = x(data.start(month) + 0.5);
            boolean isFree = middle - x(0.5) > MONTH_LABEL && x(end - 0.5) - middle > MONTH_LABEL;
            if (position % Math.min(12, EVERY[every]) == 0 && isFree) {
                YearMonth before = labels.lower(month);
                if (middle - x(data.start(before) + 0.5) > MONTH_LABEL) {
                    labels.add(month);
                }
            }
            if (position == 0 && !month.equals(first)) {
                years.append('M')
                        .append(Svg.point(x(data.start(month)), top))
                        .append('V')
                        .append(Svg.number(bottom + 31));
                labelYear(drawing, year, month);
                year = month;
            }
        }
        labelYear(drawing, year, last.plusMonths(1));
        add(drawing, "axis", axis);
        add(drawing, "year", years);
        for (YearMonth month : labels) {
            drawing.with(Svg.text("tick middle", x(data.start(month) + 0.5), bottom + 16, data.shortMonth(month)));
        }
    }

    private void labelYear(Svg drawing, YearMonth from, YearMonth to) {
        double width = (data.start(to) - data.start(from)) * step;
        if (width > MONTH_LABEL - 8) {
            String year = data.row().indicator().calendar().yearOf(from).toString();
            drawing.with(Svg.text("tick middle", x(data.start(from)) + width / 2, bottom + 30, year));
        }
    }

    // -----------------------------------------------------------------------
    private void drawBands(Svg drawing) {
        StringBuilder bands = new StringBuilder();
        for (List<Lines> phase : lines) {
            if (phase.stream()
                    .allMatch(each -> each.lower().isKnown() && each.upper().isKnown())) {
                bands.append(path(phase, Lines::upper, false))
                        .append(path(phase, Lines::lower, true).replaceFirst("M", "L"))
                        .append('z');
            }
        }
        add(drawing, "band", bands);
    }

    private void drawLines(Svg drawing) {
        StringBuilder limits = new StringBuilder();
        StringBuilder centers = new StringBuilder();
        for (List<Lines> phase : lines) {
            centers.append(path(phase, Lines::center, false));
            limits.append(path(phase, Lines::upper, false)).append(path(phase, Lines::lower, false));
        }
        boolean isGiven = data.limited().filter(ChartSvg::isGiven).isPresent();
        add(drawing, isGiven ? "limit given" : "limit", limits);
        add(drawing, "center", centers);
        if (!lines.isEmpty()) {
            List<Lines> phase = lines.get(lines.size() - 1);
            Lines last = phase.get(phase.size() - 1);
            boolean isMedian = data.limited().filter(ChartSvg::isMedian).isPresent();
            label("limit", "upper limit", last.upper(), last.upper());
            label("center", isMedian ? "median" : "mean", last.center(), last.upper());
            label("limit", "lower limit", last.lower(), last.upper());
            if (last.to() < end) {
                StringBuilder guides = new StringBuilder();
                Stream.of(last.upper(), last.center(), last.lower())
                        .filter(Figure::isKnown)
                        .map(figure -> Svg.point(x(last.to()), scale.y(figure.value())))
                        .forEach(from ->
                                guides.append('M').append(from).append('H').append(Svg.number(RIGHT)));
                add(drawing, "guide", guides);
            }
        }
    }

    private static void add(Svg drawing, String css, StringBuilder path) {
        if (!path.isEmpty()) {
            drawing.with(Svg.path(css, path.toString()));
        }
    }

    private static boolean isGiven(ControlChart chart) {
        return chart.notes().stream().anyMatch(note -> note.kind() == ChartNote.Kind.LIMITS_GIVEN);
    }

    private static boolean isMedian(ControlChart chart) {
        return chart.kind() == ChartKind.RUN || chart.kind() == ChartKind.G;
    }

    /** Returns the path of one line of a phase: from middle to middle where it bends, else in steps that are drawn only where it changes. */
    private String path(List<Lines> phase, Function<Lines, Figure> line, boolean isBackward) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (int i = 0; i < phase.size(); i++) {
            Lines each = phase.get(isBackward ? phase.size() - 1 - i : i);
            Figure figure = line.apply(each);
            if (figure.isKnown()) {
                String y = Svg.number(scale.y(figure.value()));
                double to = x(isBackward ? each.from() : each.to());
                if (path.isEmpty()) {
                    path.append('M')
                            .append(Svg.number(x(isBackward ? each.to() : each.from())))
                            .append(' ')
                            .append(y);
                } else if (each.from() == each.to()) {
                    path.append('L').append(Svg.number(to)).append(' ').append(y);
                } else if (!y.equals(before)) {
                    path.append('V').append(y);
                }
                if (each.from() != each.to()) {
                    int h = y.equals(before) ? path.lastIndexOf("H") : path.length();
                    path.replace(h, path.length(), "H" + Svg.number(to));
                }
                before = y;
            }
        }
        return path.toString();
    }

    /** Labels a line; whole numbers have a decimal more where limits are below ten. */
    private void label(String css, String name, Figure figure, Figure upper) {
        if (figure.isKnown()) {
            boolean isSmall = Math.abs(upper.orElse(figure.value())) < 10 && data.decimals() == 0;
            boolean isBound = figure.value() == 0 || figure.value() == 100;
            label(css, name, figure.value(), isBound && css.equals("limit") ? 0 : data.decimals() + (isSmall ? 1 : 0));
        }
    }

    private void label(String css, String name, double value, int decimals) {
        side.add(css, scale.y(value), name + " " + text(value, decimals));
    }

    private String text(double value, int decimals) {
        int shift = scale.shift();
        return data.label(value, shift == 0 ? decimals : scale.decimals(shift) + 1, shift);
    }

    // -----------------------------------------------------------------------
    private void drawAims(Svg drawing) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < aims.size(); i++) {
            Aim aim = aims.get(i);
            boolean isLast = i == aims.size() - 1 && aim.to() >= end;
            if (!aim.target().isConfirmed()) {
                double at = Math.max(LEFT + 3, Math.min(x(aim.from()) + 3, RIGHT - 72));
                drawing.with(Svg.text("tbc", at, bottom - 4, "target tbc"));
            } else if (aim.target().basis() == TargetBasis.LEVEL_AT_YEAR_END) {
                drawLevel(drawing, aim);
            } else {
                double low = scale.y(aim.target().lower().value());
                double high = scale.y(aim.target().upper().value());
                if (aim.target().isRange()) {
                    drawing.with(Svg.box("aim", x(aim.from()), high, (aim.to() - aim.from()) * step, low - high));
                }
                for (double y : aim.target().isRange() ? new double[] {low, high} : new double[] {low}) {
                    line.append('M')
                            .append(Svg.point(x(aim.from()), y))
                            .append('H')
                            .append(Svg.number(x(aim.to())));
                }
                if (isLast) {
                    labelAim(aim, "target");
                }
            }
        }
        add(drawing, "target", line);
    }

    /** Marks a target that is due once a year at the month in which it is due, as far as that is drawn. */
    private void drawLevel(Svg drawing, Aim aim) {
        FiscalCalendar calendar = data.row().indicator().calendar();
        YearMonth from = data.axis().first().plusMonths((long) aim.from());
        for (YearMonth due = calendar.yearOf(from).lastMonth(); data.start(due) < aim.to(); due = due.plusYears(1)) {
            double middle = x(data.start(due) + 0.5);
            StringBuilder marks = new StringBuilder();
            for (double value : bounds(aim)) {
                marks.append('M').append(Svg.point(middle - 7, scale.y(value))).append("h14");
            }
            drawing.with(Svg.path("level", marks.toString()).tip("target for " + data.longMonth(due)));
        }
        if (aim.to() >= end) {
            YearMonth due = calendar.yearOf(data.axis().last()).lastMonth();
            labelAim(aim, "by " + data.shortMonth(due));
        }
    }

    private static double[] bounds(Aim aim) {
        double low = aim.target().lower().value();
        double high = aim.target().upper().value();
        return low == high ? new double[] {low} : new double[] {low, high};
    }

    private void labelAim(Aim aim, String name) {
        double[] bounds = bounds(aim);
        if (bounds.length == 1) {
            label("target", name, bounds[0], data.decimals());
        } else {
            label("target", name + " from", bounds[0], data.decimals());
            label("target", name + " up to", bounds[1], data.decimals());
        }
    }

    private void drawBenchmarks(Svg drawing) {
        for (Benchmark benchmark : comparators.benchmarks()) {
            double value = benchmark.figure().value();
            double x = x(comparators.position(benchmark));
            double y = Math.max(top + INSET, Math.min(bottom - INSET, scale.y(value)));
            boolean isAbove = scale.y(value) < y - 0.1;
            boolean isOutside = isAbove || scale.y(value) > y + 0.1;
            String arrow = isAbove ? "v-7m-4 4l4 -4l4 4" : "v7m-4 -4l4 4l4 -4";
            drawing.with(
                    isOutside
                            ? Svg.path("outside", "M" + Svg.point(x, y + (isAbove ? 5 : -5)) + arrow)
                            : Svg.line("guide", x, y, RIGHT, y),
                    isOutside ? null : Marks.benchmark(x, y, 4.5));
            String number = text(value, data.decimals()) + (isAbove ? " \u2191 " : isOutside ? " \u2193 " : " ");
            int room = SideLabels.MOST_COLUMNS
                    - number.length()
                    - 1
                    - Math.min(9, benchmark.period().length());
            String name = DisplayWidth.shortened(benchmark.name(), Math.max(6, room));
            side.add("benchmark", y, number + name + " " + benchmark.period());
        }
    }

    // -----------------------------------------------------------------------
    private void drawFigures(Svg drawing) {
        drawPath(drawing, "figures", dots);
        StringBuilder ahead = new StringBuilder();
        for (int i = 1; i < dots.size(); i++) {
            if (dots.get(i).style() == Style.AHEAD && !data.isApart(dots.get(i - 1), dots.get(i))) {
                ahead.append('M').append(point(dots.get(i - 1))).append('L').append(point(dots.get(i)));
            }
        }
        add(drawing, "figures dashed", ahead);
        for (YearMonth month : data.missing()) {
            if (data.axis().contains(month)) {
                String reason = data.at(month).reason().text();
                drawing.with(Marks.missing(x(data.start(month) + 0.5), bottom - 6)
                        .tip(data.longMonth(month) + ": no figure, " + reason));
            }
        }
        drawDots(drawing, "dots", dot -> isUsual(dot) && dot.style() == Style.FINAL);
        drawDots(
                drawing,
                "dots hollow",
                dot -> isUsual(dot) && (dot.style() == Style.PROVISIONAL || dot.style() == Style.AHEAD));
        for (Dot dot : dots) {
            if (dot.style() == Style.EXCLUDED) {
                drawing.with(Svg.path("dots excluded", Marks.disc(x(dot), scale.y(dot.value()), 3.2))
                        .tip(words(dot)));
            } else if (!isUsual(dot)) {
                drawing.with(Marks.of(dot.variation(), x(dot), scale.y(dot.value()), dot.style() != Style.FINAL)
                        .tip(words(dot)));
            }
        }
    }

    private static boolean isUsual(Dot dot) {
        return dot.style() != Style.EXCLUDED && !Marks.isSpecial(dot.variation());
    }

    private void drawDots(Svg drawing, String css, Predicate<Dot> which) {
        StringBuilder path = new StringBuilder();
        dots.stream().filter(which).forEach(dot -> path.append(Marks.dot(x(dot), scale.y(dot.value()))));
        add(drawing, css, path);
    }

    private void drawPath(Svg drawing, String css, List<Dot> all) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            boolean isJoined = i > 0
                    && !data.isApart(all.get(i - 1), all.get(i))
                    && all.get(i).style() != Style.AHEAD;
            path.append(isJoined ? 'L' : 'M').append(point(all.get(i)));
        }
        add(drawing, css, path);
    }

    /** Labels the last figure: beside the plot, or above the figure where the forecast stands between. */
    private void drawLast(Svg drawing) {
        if (!lastYear.isEmpty()) {
            Dot last = lastYear.get(lastYear.size() - 1);
            label("last-year", data.year().plusYears(-1).toString(), last.value(), data.decimals());
        }
        if (!expected.isEmpty()) {
            label("target", "target", expected.get(expected.size() - 1).value(), data.decimals());
        }
        if (!fan.isEmpty()) {
            label(
                    "ahead",
                    "forecast",
                    fan.get(fan.size() - 1).prediction().figure().value(),
                    data.decimals());
        }
        if (dots.isEmpty()) {
            return;
        }
        Dot last = dots.get(dots.size() - 1);
        String text = text(last.value(), data.decimals());
        double x = x(last.at());
        if (end - last.at() > 2) {
            drawing.with(Svg.text("last end", x + 3, Math.max(top + 11, scale.y(last.value()) - 8), text)
                    .tip(words(last)));
        } else {
            side.add("last", scale.y(last.value()), "latest " + text);
        }
    }

    private String words(Dot dot) {
        String remarks = ChartFigures.remarks(data, dot.month());
        return data.longMonth(dot.month()) + ": " + data.label(dot.value()) + (remarks.isEmpty() ? "" : ", " + remarks);
    }
}
