// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.CumulativePattern;
import io.github.kpitrend.internal.NotesDoor;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that derive the values of a row, and the numbers under which it keeps them. */
final class RowValues {

    static final int PERIOD = 0;
    static final int LATEST_FINAL = 1;
    static final int SHOWN = 2;
    static final int CHANGES = 3;
    static final int RATED_CHANGE = 4;
    static final int MEAN = 5;
    static final int MAX = 6;
    static final int CHART = 7;
    static final int SIGNAL = 8;
    static final int RATING = 9;
    static final int ASSESSMENT = 10;
    static final int BENCHMARKS = 11;
    static final int FINDINGS = 12;
    static final int NARRATIVE = 13;
    static final int NUMBERS = 14;
    static final int TOTALS = 15;
    static final int RATIO_BASIS = 16;
    static final int PROGRESS = 17;
    static final int VERDICT_REVISIONS = 18;
    static final int REVISION_NOTES = 19;
    static final int FORECAST = 20;
    static final int OUTLOOK = 21;
    static final int COUNT = 22;

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final NotesDoor<ControlChart, ChartNote> NOTES = NotesDoor.of(ControlChart.class);
    private static final int LEAST_CHART_POINTS = 13;

    private RowValues() {}

    // -----------------------------------------------------------------------
    static MonthlySeries shown(ScorecardRow row) {
        long last = ProlepticMonth.of(row.month());
        long first = Math.max(ProlepticMonth.MIN, last - row.policy().monthsShown() + 1);
        PeriodEnds ends = PeriodEnds.of(row.reportingPeriods());
        Slots source = SERIES.open(row.series());
        int length = (int) (last - first) + 1;
        double[] values = new double[length];
        byte[] reasons = new byte[length];
        byte[] markers = new byte[length];
        for (int i = 0; i < length; i++) {
            long month = first + i;
            byte reason = source.reasonAt(month);
            boolean isSilent = reason == ReasonCode.NOT_REPORTED || reason == ReasonCode.OUTSIDE_SERIES;
            reasons[i] = isSilent && !ends.isEnd(month) ? ReasonCode.NOT_DUE : reason;
            if (reason == ReasonCode.KNOWN) {
                values[i] = source.valueAt(month);
                markers[i] = source.markerAt(month);
            }
        }
        return SERIES.wrap(Slots.of(first, values, reasons, markers));
    }

    /** The months that a row shows. */
    static MonthRange shownRange(ScorecardRow row) {
        long last = ProlepticMonth.of(row.month());
        long first = Math.max(ProlepticMonth.MIN, last - row.policy().monthsShown() + 1);
        return MonthRange.of(ProlepticMonth.at(first), row.month());
    }

    // -----------------------------------------------------------------------
    static boolean reportsTotals(ScorecardRow row) {
        if (row.indicator().reportsYearToDate()) {
            return true;
        }
        if (row.indicator().frequency() != Frequency.MONTHLY) {
            return !Checks.looksCumulative(row.indicator(), finalFigures(row)).isEmpty();
        }
        Slots basis = SERIES.open(row.rowPeriod().basis());
        long decisive = ProlepticMonth.of(row.decisiveMonth());
        long last = decisive < basis.first() ? basis.last() : Math.min(decisive, basis.last());
        return CumulativePattern.resetMonth(basis, PeriodEnds.MONTHS, last).isPresent();
    }

    /** The final figures up to the row's period. */
    static MonthlySeries finalFigures(ScorecardRow row) {
        MonthlySeries basis = row.rowPeriod().basis();
        YearMonth last = row.decisiveMonth();
        return last.isBefore(basis.first()) ? basis : basis.within(MonthRange.of(basis.first(), last));
    }

    static List<Change> changes(ScorecardRow row) {
        List<Change> changes = new ArrayList<>();
        for (Comparison comparison : row.policy().comparisons(row.indicator())) {
            changes.add(change(row, comparison));
        }
        return List.copyOf(changes);
    }

    static Change ratedChange(ScorecardRow row) {
        return row.change(
                row.reportsTotals()
                        ? Comparison.sameMonthLastYear()
                        : row.policy().ratingBy(row.indicator()));
    }

    /** The change of the row's period; year-to-date totals are comparable within a year, or with the same month of another one. */
    static Change change(ScorecardRow row, Comparison comparison) {
        YearMonth at = row.decisiveMonth();
        MonthlySeries basis = row.rowPeriod().basis();
        if (!row.reportsTotals()) {
            return singles(row, basis, at, comparison);
        }
        Change plain = Change.at(basis, at, comparison);
        Optional<YearMonth> base = plain.baseMonth();
        if (base.isEmpty() || isSameMonthOfTheYear(base.get(), at)) {
            return plain;
        }
        FiscalCalendar calendar = row.reportingPeriods().calendar();
        if (!isSameYear(calendar, base.get(), at)) {
            return Change.at(RowTotals.withBreaksAtYearStarts(basis, calendar), at, comparison);
        }
        Indicator indicator = row.indicator();
        boolean isSplit = indicator.reportsYearToDate() && indicator.aggregation() == Aggregation.SUM;
        return isSplit ? Change.at(indicator.yearToDate().decumulate(basis), at, comparison) : plain;
    }

    /** The change of figures of single periods; that of two ratios is decided on their fractions. */
    private static Change singles(ScorecardRow row, MonthlySeries basis, YearMonth at, Comparison comparison) {
        Change plain = Change.at(basis, at, comparison);
        boolean known = plain.base().isKnown() && plain.current().isKnown();
        return row.ratioBasis()
                .filter(ratio -> known)
                .map(ratio -> Change.at(ratio, at, comparison))
                .orElse(plain);
    }

    static boolean startsAgain(ScorecardRow row, Change change) {
        YearMonth at = row.decisiveMonth();
        FiscalCalendar calendar = row.reportingPeriods().calendar();
        return row.reportsTotals()
                && change.baseMonth()
                        .filter(base -> !isSameMonthOfTheYear(base, at) && !isSameYear(calendar, base, at))
                        .isPresent();
    }

    private static boolean isSameYear(FiscalCalendar calendar, YearMonth one, YearMonth other) {
        long start = ProlepticMonth.of(one) - calendar.monthOfYear(one);
        return start == ProlepticMonth.of(other) - calendar.monthOfYear(other);
    }

    private static boolean isSameMonthOfTheYear(YearMonth one, YearMonth other) {
        return one.getMonthValue() == other.getMonthValue();
    }

    // -----------------------------------------------------------------------
    static Optional<RatioSeries> ratioBasis(ScorecardRow row) {
        return row.ratio().map(ratio -> ratio.excluding(row.policy().excludedArray()));
    }

    /** Returns whether the mean of a row is the ratio of the sums over its window. */
    static boolean isRatioOfSums(ScorecardRow row) {
        return row.ratio().isPresent()
                && switch (row.indicator().aggregation()) {
                    case RATIO, SUM, MEAN -> true;
                    default -> false;
                };
    }

    static WindowValue mean(ScorecardRow row) {
        if (isRatioOfSums(row)) {
            return row.policy().window(row.indicator()).ratio(row.ratioBasis().orElseThrow(), row.decisiveMonth());
        }
        return row.policy().window(row.indicator()).mean(row.rowPeriod().basis(), row.decisiveMonth());
    }

    /** The default decimals; the quotients of a ratio need no more than one where none are set. */
    static int decimals(ScorecardRow row) {
        Indicator indicator = row.indicator();
        int usual = indicator.decimals(row.series());
        return row.ratio().isEmpty() || indicator.isDecimalsSet() ? usual : PrintedDecimals.ofRatio(usual);
    }

    static WindowValue max(ScorecardRow row) {
        return row.policy().window(row.indicator()).max(row.rowPeriod().basis(), row.decisiveMonth());
    }

    static int markedInWindow(ScorecardRow row, Marker marker) {
        MonthlySeries basis = row.rowPeriod().basis();
        int count = 0;
        for (YearMonth month : windowMonths(row)) {
            Observation observation = basis.observation(month);
            if (observation.figure().isKnown() && observation.markers().contains(marker)) {
                count++;
            }
        }
        return count;
    }

    /** The months of the policy's window that ends at the row's period, cut where the supported range of YearMonth begins. */
    static MonthRange windowMonths(ScorecardRow row) {
        YearMonth last = row.decisiveMonth();
        long first = ProlepticMonth.of(last) - row.policy().window().length() + 1;
        return MonthRange.of(ProlepticMonth.at(Math.max(ProlepticMonth.MIN, first)), last);
    }

    // -----------------------------------------------------------------------
    static Optional<ControlChart> chart(ScorecardRow row) {
        ControlChart given = row.parts().chart();
        if (given != null) {
            return Optional.of(given);
        }
        if (row.period().isEmpty() || !row.current().isKnown()) {
            return Optional.empty();
        }
        MonthlySeries upTo = row.series().within(MonthRange.of(row.series().first(), row.decisiveMonth()));
        if (upTo.observedCount() < LEAST_CHART_POINTS) {
            return Optional.empty();
        }
        ChartOptions options =
                row.policy().charts(row.indicator()).withExcluded(row.policy().excludedArray());
        ControlChart chart = ControlChart.xmr(upTo, options);
        return NOTES.counted(chart) < LEAST_CHART_POINTS ? Optional.empty() : Optional.of(chart);
    }

    static RowSignal signal(ScorecardRow row) {
        Optional<Double> target = RowRating.targetOfOnePeriod(row)
                .filter(inForce -> !inForce.isRange())
                .map(inForce -> inForce.value().value());
        return RowSignal.of(
                row.chart(), row.period().filter(month -> row.current().isKnown()), target);
    }

    // -----------------------------------------------------------------------
    static Optional<TargetAssessment> targetAssessment(ScorecardRow row) {
        return row.targets()
                .map(schedule -> row.ratioBasis()
                        .map(ratio -> TargetAssessment.of(row.indicator(), ratio, row.decisiveMonth(), schedule))
                        .orElseGet(() -> TargetAssessment.of(
                                row.indicator(), row.rowPeriod().basis(), row.decisiveMonth(), schedule)));
    }

    /** The way from the base of the period's fiscal year to the target in force; a year's total has no base. */
    static Optional<GoalProgress> progress(ScorecardRow row) {
        if (row.targets().isEmpty() || row.period().isEmpty()) {
            return Optional.empty();
        }
        TargetSchedule schedule = row.targets().get();
        YearMonth month = row.decisiveMonth();
        Figure base = schedule.base(schedule.calendar().yearOf(month));
        Figure current = row.rowPeriod().basis().at(month);
        return schedule.inForce(month)
                .filter(target -> base.isKnown() && target.basis() != TargetBasis.CUMULATIVE)
                .map(target ->
                        GoalProgress.of(base, current, target, row.indicator().polarity()));
    }

    static List<BenchmarkComparison> benchmarkComparisons(ScorecardRow row) {
        Figure figure = row.rowPeriod().basis().at(row.decisiveMonth());
        return row.benchmarks().stream()
                .map(benchmark -> compare(row, figure, benchmark))
                .toList();
    }

    private static BenchmarkComparison compare(ScorecardRow row, Figure figure, Benchmark benchmark) {
        Indicator indicator = row.indicator();
        if (figure.isKnown() && row.interval().isPresent()) {
            ConfidenceInterval interval = row.interval().get();
            return benchmark.interval().isPresent()
                    ? BenchmarkComparison.byOverlap(figure, interval, benchmark, indicator.polarity())
                    : BenchmarkComparison.byInterval(figure, interval, benchmark, indicator.polarity());
        }
        return BenchmarkComparison.byThreshold(figure, benchmark, indicator.threshold(), indicator.polarity());
    }
}
