// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the figures of a chart are held against, as far as it is in their unit: targets and benchmarks, each where it belongs in time. */
final class Comparators {

    private static final int MOST_BENCHMARKS = 6;

    private final ChartData data;
    private final Optional<TargetSchedule> targets;

    /** A target over months. */
    record Aim(double from, double to, Target target) {}

    Comparators(ChartData data) {
        this.data = data;
        this.targets = data.row().targets().filter(any -> data.isOfRow());
    }

    /** Returns the targets over the months in which each is in force, but for those of a year's total. */
    List<Aim> aims() {
        List<Aim> aims = new ArrayList<>();
        YearMonth from = null;
        Optional<Target> before = Optional.empty();
        MonthRange drawn = data.axis();
        YearMonth end = drawn.last().plusMonths(1);
        for (YearMonth month = drawn.first(); !month.isAfter(end); month = month.plusMonths(1)) {
            Optional<Target> target = month.equals(end) ? Optional.empty() : inForce(month);
            if (!target.equals(before)) {
                if (before.isPresent()) {
                    aims.add(new Aim(data.start(from), data.start(month), before.get()));
                }
                from = month;
                before = target;
            }
        }
        return aims;
    }

    private Optional<Target> inForce(YearMonth month) {
        return targets.flatMap(schedule -> schedule.inForce(month))
                .filter(target -> target.basis() != TargetBasis.CUMULATIVE);
    }

    /** Returns what of a year's target is expected by each month of the year; empty but for totals with such a target. */
    List<Dot> expected() {
        List<Dot> expected = new ArrayList<>();
        if (data.isYearToDate() && targets.isPresent()) {
            for (YearMonth month : data.year().months()) {
                TargetAssessment assessment =
                        TargetAssessment.of(data.row().indicator(), data.row().series(), month, targets.get());
                boolean isTotal = assessment
                        .target()
                        .filter(target -> target.basis() == TargetBasis.CUMULATIVE)
                        .isPresent();
                if (isTotal && assessment.expected().isKnown()) {
                    expected.add(data.dot(month, assessment.expected().value()));
                }
            }
        }
        return expected;
    }

    /** Returns the benchmarks that have a figure. */
    List<Benchmark> benchmarks() {
        return data.row().benchmarks().stream()
                .filter(benchmark -> benchmark.figure().isKnown() && data.isOfRow())
                .limit(MOST_BENCHMARKS)
                .toList();
    }

    /** Returns where the period of a benchmark lies: in the middle of its year or in its month, else at the end. */
    double position(Benchmark benchmark) {
        MonthRange drawn = data.axis();
        double at = data.start(drawn.last()) + 0.5;
        FiscalCalendar calendar = data.row().indicator().calendar();
        try {
            at = benchmark.period().matches("[0-9]{4}-[0-9]{2}")
                            && Integer.parseInt(benchmark.period().substring(5)) <= 12
                            && !isYear(benchmark.period())
                    ? data.start(YearMonth.parse(benchmark.period())) + 0.5
                    : data.start(calendar.parseYear(benchmark.period()).firstMonth()) + 6;
        } catch (IllegalArgumentException | DateTimeException unknown) {
            // A period that only people understand stands at the end.
        }
        return Math.max(0.5, Math.min(drawn.length() - 0.5, at));
    }

    /** Whether a text is two years, 2009-10, and not October of 2009. */
    private static boolean isYear(String text) {
        return (Integer.parseInt(text.substring(2, 4)) + 1) % 100 == Integer.parseInt(text.substring(5));
    }

    // -----------------------------------------------------------------------
    void drawAims(Svg drawing, Plot plot, List<Aim> aims) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < aims.size(); i++) {
            Aim aim = aims.get(i);
            boolean isLast = i == aims.size() - 1 && aim.to() >= plot.end();
            if (!aim.target().isConfirmed()) {
                double at = Math.max(Plot.LEFT + 3, Math.min(plot.x(aim.from()) + 3, Plot.RIGHT - 72));
                drawing.with(Svg.text("tbc", at, plot.bottom() - 4, "target tbc"));
            } else if (aim.target().basis() == TargetBasis.LEVEL_AT_YEAR_END) {
                drawLevel(drawing, plot, aim);
            } else {
                double low = plot.y(aim.target().lower().value());
                double high = plot.y(aim.target().upper().value());
                if (aim.target().isRange()) {
                    drawing.with(Svg.box(
                            "aim", plot.x(aim.from()), high, (aim.to() - aim.from()) * plot.step(), low - high));
                }
                for (double y : aim.target().isRange() ? new double[] {low, high} : new double[] {low}) {
                    line.append('M')
                            .append(Svg.point(plot.x(aim.from()), y))
                            .append('H')
                            .append(Svg.number(plot.x(aim.to())));
                }
                if (isLast) {
                    labelAim(plot, aim, "target");
                }
            }
        }
        Plot.add(drawing, "target", line);
    }

    /** Marks a target that is due once a year at the month in which it is due, as far as that is drawn. */
    private static void drawLevel(Svg drawing, Plot plot, Aim aim) {
        FiscalCalendar calendar = plot.data().row().indicator().calendar();
        YearMonth from = plot.data().axis().first().plusMonths((long) aim.from());
        for (YearMonth due = calendar.yearOf(from).lastMonth();
                plot.data().start(due) < aim.to();
                due = due.plusYears(1)) {
            double middle = plot.x(plot.data().start(due) + 0.5);
            StringBuilder marks = new StringBuilder();
            for (double value : bounds(aim)) {
                marks.append('M').append(Svg.point(middle - 7, plot.y(value))).append("h14");
            }
            drawing.with(Svg.path("level", marks.toString())
                    .tip("target for " + plot.data().text().longMonth(due)));
        }
        if (aim.to() >= plot.end()) {
            YearMonth due = calendar.yearOf(plot.data().axis().last()).lastMonth();
            labelAim(plot, aim, "target " + plot.data().text().shortMonth(due));
        }
    }

    private static double[] bounds(Aim aim) {
        double low = aim.target().lower().value();
        double high = aim.target().upper().value();
        return low == high ? new double[] {low} : new double[] {low, high};
    }

    private static void labelAim(Plot plot, Aim aim, String name) {
        double[] bounds = bounds(aim);
        if (bounds.length == 1) {
            plot.label("target", name, bounds[0], plot.data().text().decimals());
        } else {
            plot.label("target", name + " from", bounds[0], plot.data().text().decimals());
            plot.label("target", name + " up to", bounds[1], plot.data().text().decimals());
        }
    }

    void drawBenchmarks(Svg drawing, Plot plot) {
        for (Benchmark benchmark : benchmarks()) {
            double value = benchmark.figure().value();
            double x = plot.x(position(benchmark));
            double y = Math.max(plot.top() + Plot.INSET, Math.min(plot.bottom() - Plot.INSET, plot.y(value)));
            boolean isAbove = plot.y(value) < y - 0.1;
            boolean isOutside = isAbove || plot.y(value) > y + 0.1;
            String arrow = isAbove ? "v-7m-4 4l4 -4l4 4" : "v7m-4 -4l4 4l4 -4";
            drawing.with(
                    isOutside
                            ? Svg.path("outside", "M" + Svg.point(x, y + (isAbove ? 5 : -5)) + arrow)
                            : Svg.line("guide", x, y, Plot.RIGHT, y),
                    isOutside ? null : Marks.benchmark(x, y, 4.5));
            String number = plot.text(value, plot.data().text().decimals())
                    + (isAbove ? " \u2191 " : isOutside ? " \u2193 " : " ");
            int room = SideLabels.MOST_COLUMNS
                    - number.length()
                    - 1
                    - Math.min(9, benchmark.period().length());
            String name = DisplayWidth.shortened(benchmark.name(), Math.max(6, room));
            plot.side().add("benchmark", y, number + name + " " + benchmark.period());
        }
    }
}
