// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A control chart as a drawing: the figures with their mean, limits and two-sigma lines, special points by shape and colour, gaps, breaks, new
 * limits with their reason, targets and benchmarks. Without a control chart it draws the figures alone.
 */
final class ChartSvg {

    private static final double WIDTH = 820;
    private static final double LEFT = 78;
    private static final double RIGHT = WIDTH - 176;
    private static final double LEAST_HEIGHT = 190;
    private static final double INSET = 12;
    private static final double BELOW = 26;
    private static final double MONTH_LABEL = 52;
    private static final int MOST_BENCHMARKS = 6;
    private static final int BENCHMARK_COLUMNS = 10;
    private static final int LONGEST_TICK = 9;
    private static final int LONGEST_FIGURE = 10;
    private static final MathContext FIRST_DIGITS = new MathContext(5);
    private static final CellText TEXT = CellText.english();

    private final ChartData data;
    private final double step;
    private final Flags flags = new Flags(WIDTH);
    private final SideLabels labels = new SideLabels();
    private final double top;
    private final double bottom;
    private final Scale scale;

    private ChartSvg(ChartData data) {
        this.data = data;
        this.step = (RIGHT - LEFT) / data.months().length();
        addFlags();
        List<Level> levels = levels();
        this.top = 8 + flags.rows() * Flags.ROW;
        this.bottom = top + Math.max(LEAST_HEIGHT, levels.size() * 14);
        this.scale = Scale.of(figures(levels), top + INSET, bottom - INSET);
        levels.forEach(level -> labels.add(level.css, scale.y(level.figure.value()), level.words));
    }

    /** A figure that is labelled beside the plot. */
    private record Level(String css, Figure figure, String words) {}

    /** Draws what has at least one figure in its months, named and described by elements of the page. */
    static Svg of(ChartData data, String labelledBy, String describedBy) {
        ChartSvg chart = new ChartSvg(data);
        Svg drawing = Svg.picture("chart", WIDTH, chart.bottom + BELOW)
                .attr("aria-labelledby", labelledBy)
                .attr("aria-describedby", describedBy);
        chart.draw(drawing);
        return drawing;
    }

    // -----------------------------------------------------------------------
    private double start(YearMonth month) {
        return LEFT + step * data.months().first().until(month, ChronoUnit.MONTHS);
    }

    private double x(YearMonth month) {
        return start(month) + step / 2;
    }

    private double y(YearMonth month) {
        return scale.y(data.at(month).value());
    }

    private List<ChartPhase> groups() {
        return data.chart().map(ControlChart::phases).orElse(List.of());
    }

    /** Returns the last month of a group on the drawing. */
    private YearMonth last(ChartPhase group) {
        boolean isLast = group.index() == groups().size() - 1;
        return isLast
                ? data.months().last()
                : groups().get(group.index() + 1).first().minusMonths(1);
    }

    private boolean isDrawn(ChartPhase group) {
        return !last(group).isBefore(data.months().first());
    }

    private void addFlags() {
        for (YearMonth month : data.months()) {
            if (data.isIllustrative(month)) {
                flags.add("", start(month), "illustrative, not published", false);
                break;
            }
        }
        data.rebases().forEach(group -> flags.add("rebase", start(group.first()), ChartData.words(group), true));
        data.breaks().forEach(month -> flags.add("break", start(month), "break before " + TEXT.month(month), true));
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        data.chart().map(ControlChart::latestPhase).ifPresent(group -> {
            addLevel(levels, "limit", "upper limit", group.upper());
            addLevel(levels, "mean", "mean", group.center());
            addLevel(levels, "limit", "lower limit", group.lower());
        });
        data.target(data.months().last()).ifPresent(target -> {
            addLevel(levels, "target", target.isRange() ? "target from" : "target", target.lower());
            if (target.isRange()) {
                addLevel(levels, "target", "target up to", target.upper());
            }
        });
        data.benchmarks().stream()
                .limit(MOST_BENCHMARKS)
                .forEach(benchmark -> addLevel(
                        levels,
                        "benchmark",
                        DisplayWidth.shortened(benchmark.name(), BENCHMARK_COLUMNS),
                        benchmark.figure()));
        return levels;
    }

    private void addLevel(List<Level> levels, String css, String name, Figure figure) {
        if (figure.isKnown()) {
            levels.add(new Level(css, figure, name + " " + shortText(figure)));
        }
    }

    /** Returns a figure as cells have it, or its first digits and an exponent where that would be too long beside a drawing. */
    private String shortText(Figure figure) {
        String text = data.text(figure);
        return text.length() <= LONGEST_FIGURE
                ? text
                : figure.toBigDecimal().round(FIRST_DIGITS).toString();
    }

    private List<Double> figures(List<Level> levels) {
        List<Figure> figures = new ArrayList<>();
        levels.forEach(level -> figures.add(level.figure));
        for (ChartPhase group : groups()) {
            if (isDrawn(group)) {
                figures.addAll(List.of(group.center(), group.lower(), group.upper()));
            }
        }
        for (YearMonth month : data.months()) {
            figures.add(data.at(month));
            data.target(month).ifPresent(target -> figures.addAll(List.of(target.lower(), target.upper())));
        }
        return figures.stream().filter(Figure::isKnown).map(Figure::value).toList();
    }

    // -----------------------------------------------------------------------
    private void draw(Svg drawing) {
        drawIllustrative(drawing);
        drawAxes(drawing);
        groups().stream().filter(this::isDrawn).forEach(group -> drawGroup(drawing, group));
        drawTargets(drawing);
        data.benchmarks().stream()
                .limit(MOST_BENCHMARKS)
                .forEach(benchmark -> drawing.with(
                        Marks.benchmark(RIGHT, scale.y(benchmark.figure().value()), 4.5)
                                .tip(benchmark.toString())));
        flags.draw(drawing, top, bottom);
        labels.draw(drawing, RIGHT, top + 4, bottom - 4);
        drawFigures(drawing);
    }

    private void drawIllustrative(Svg drawing) {
        List<YearMonth> months =
                data.months().stream().filter(data::isIllustrative).toList();
        if (!months.isEmpty()) {
            double from = start(months.get(0));
            drawing.with(Svg.box("illustrative", from, top, months.size() * step, bottom - top)
                    .tip("illustrative, not published"));
        }
    }

    private void drawAxes(Svg drawing) {
        for (BigDecimal tick : scale.ticks()) {
            double y = scale.y(tick.doubleValue());
            String plain = tick.stripTrailingZeros().toPlainString();
            String text = plain.length() <= LONGEST_TICK
                    ? plain
                    : tick.stripTrailingZeros().toString();
            drawing.with(Svg.line("grid", LEFT, y, RIGHT, y), Svg.text("tick end", LEFT - 7, y + 4, text));
        }
        drawing.with(Svg.line("axis", LEFT, bottom, RIGHT, bottom));
        int every = labelEvery();
        for (YearMonth month = data.months().last();
                !month.isBefore(data.months().first());
                month = month.minusMonths(every)) {
            drawing.with(
                    Svg.line("axis", x(month), bottom, x(month), bottom + 4),
                    Svg.text("tick middle", x(month), bottom + 18, TEXT.month(month)));
        }
    }

    private int labelEvery() {
        for (int every : new int[] {1, 2, 3, 6}) {
            if (every * step >= MONTH_LABEL) {
                return every;
            }
        }
        return 12;
    }

    private void drawGroup(Svg drawing, ChartPhase group) {
        double from = Math.max(LEFT, start(group.first()));
        double to = start(last(group).plusMonths(1));
        drawLine(drawing, "limit", "upper limit", group.upper(), from, to);
        drawLine(drawing, "sigma", "two sigma above the mean", group.upperTwoSigma(), from, to);
        drawLine(drawing, "mean", "mean", group.center(), from, to);
        drawLine(drawing, "sigma", "two sigma below the mean", group.lowerTwoSigma(), from, to);
        drawLine(drawing, "limit", "lower limit", group.lower(), from, to);
    }

    private void drawLine(Svg drawing, String css, String name, Figure figure, double from, double to) {
        if (figure.isKnown()) {
            double y = scale.y(figure.value());
            drawing.with(Svg.line(css, from, y, to, y).tip(name + " " + data.text(figure)));
        }
    }

    /** Draws each target over the months in which it is in force. */
    private void drawTargets(Svg drawing) {
        YearMonth from = null;
        Optional<Target> drawn = Optional.empty();
        YearMonth end = data.months().last().plusMonths(1);
        for (YearMonth month = data.months().first(); !month.isAfter(end); month = month.plusMonths(1)) {
            Optional<Target> target = month.equals(end) ? Optional.empty() : data.target(month);
            if (!target.equals(drawn)) {
                if (drawn.isPresent()) {
                    drawTarget(drawing, drawn.get(), start(from), start(month));
                }
                from = month;
                drawn = target;
            }
        }
    }

    private void drawTarget(Svg drawing, Target target, double from, double to) {
        drawLine(drawing, "target", target.isRange() ? "target from" : "target", target.lower(), from, to);
        if (target.isRange()) {
            drawLine(drawing, "target", "target up to", target.upper(), from, to);
        }
    }

    private void drawFigures(Svg drawing) {
        for (List<YearMonth> stretch : data.stretches()) {
            StringBuilder path = new StringBuilder();
            for (YearMonth month : stretch) {
                path.append(path.isEmpty() ? "M" : "L").append(Svg.point(x(month), y(month)));
            }
            drawing.with(Svg.path("figures", path.toString()));
        }
        for (YearMonth month : data.missing()) {
            drawing.with(Marks.missing(x(month), bottom - 6).tip(data.words(month)));
        }
        for (YearMonth month : data.observed()) {
            Svg mark = Marks.of(data.variation(month), x(month), y(month), data.isIllustrative(month));
            drawing.with(mark.tip(data.words(month)));
        }
    }
}
