// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.output.html.ChartData.Dot;
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
}
