// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Months outside of a series mean the same where they are written down: reasons are found over the months asked for, in the series or not. */
class WidenedSeriesPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final MissingReason[] REASONS = {
        MissingReason.CONFIDENTIAL, MissingReason.PENDING, MissingReason.UNAVAILABLE, MissingReason.NOT_REPORTED
    };

    private static MonthlySeries series(List<Integer> codes, int start) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            YearMonth month = FIRST.plusMonths(start + i);
            builder.add(month, code < 10 ? Observation.of(code) : Observation.missing(REASONS[code % REASONS.length]));
        }
        return builder.build();
    }

    private static MonthlySeries widened(MonthlySeries series, int before, int after) {
        MonthlySeries.Builder builder = series.toBuilder();
        for (int i = 1; i <= before; i++) {
            builder.add(series.first().minusMonths(i), Observation.missing(MissingReason.OUTSIDE_SERIES));
        }
        for (int i = 1; i <= after; i++) {
            builder.add(series.last().plusMonths(i), Observation.missing(MissingReason.OUTSIDE_SERIES));
        }
        return builder.build();
    }

    private static List<Object> of(WindowValue value) {
        return List.of(value.figure(), value.observedCount(), value.acrossBreak());
    }

    private static List<Object> of(Change change) {
        return List.of(change.base(), change.current(), change.difference(), change.percent());
    }

    private static Map<String, Object> results(MonthlySeries series, YearMonth month) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int length : new int[] {1, 3, 12}) {
            RollingWindow window = RollingWindow.trailing(length);
            all.put("mean " + length, of(window.mean(series, month)));
            all.put("some " + length, of(window.requiring(1).max(series, month)));
            all.put("before " + length, of(RollingWindow.preceding(length).sum(series, month)));
        }
        YearToDate toDate = YearToDate.of(APRIL);
        all.put("to date", of(toDate.value(series, month)));
        all.put("like for like", of(toDate.change(series, month)));
        PeriodAggregation sum = PeriodAggregation.of(Aggregation.SUM, APRIL);
        all.put("quarter", of(sum.value(series, APRIL.quarterOf(month).months())));
        all.put("year", of(sum.requiring(1).value(series, APRIL.yearOf(month).months())));
        for (Comparison comparison : List.of(
                Comparison.previousMonth(),
                Comparison.sameMonthLastYear(),
                Comparison.previousObserved(),
                Comparison.baseline(FIRST))) {
            all.put(comparison.toString(), of(Change.at(series, month, comparison)));
        }
        for (TargetBasis basis : TargetBasis.values()) {
            TargetSchedule targets = TargetSchedule.of(APRIL)
                    .with(APRIL.yearOf(month), Target.of(50).withBasis(basis));
            TargetAssessment assessment = TargetAssessment.of(Indicator.of("A"), series, month, targets);
            all.put("target " + basis, List.of(assessment.status(), assessment.actual(), assessment.reason()));
        }
        ScorecardRow row = ScorecardRow.of(Indicator.of("A"), series, month);
        all.put("row", List.of(row.current(), row.rating(), row.period()));
        row.period()
                .ifPresent(any -> all.put("late", row.periodsLate())); // without one, the months of the series count
        return all;
    }

    @Property(tries = 150)
    void a05_monthsOutsideTheSeriesMeanTheSameWrittenDown(
            @ForAll @Size(min = 1, max = 26) List<@IntRange(max = 15) Integer> codes,
            @ForAll @IntRange(max = 14) int start,
            @ForAll @IntRange(max = 16) int before,
            @ForAll @IntRange(max = 5) int after) {
        MonthlySeries series = series(codes, start);
        MonthlySeries wide = widened(series, before, after);
        for (YearMonth month = series.first();
                !month.isAfter(series.last().plusMonths(after));
                month = month.plusMonths(1)) {
            assertThat(results(wide, month)).as("%s in %s", month, series).isEqualTo(results(series, month));
        }
    }

    @Property(tries = 150)
    void a05_bothYearsAreMissingForOneReason(
            @ForAll @Size(min = 1, max = 26) List<@IntRange(max = 15) Integer> codes,
            @ForAll @IntRange(max = 14) int start) {
        MonthlySeries series = series(codes, start);
        for (YearMonth month : series.range()) {
            Change change = YearToDate.of(APRIL).change(series, month);
            assertThat(change.base().isKnown()).isEqualTo(change.current().isKnown());
            assertThat(change.base().isKnown() || change.base().equals(change.current()))
                    .as("%s of %s: %s", month, series, change)
                    .isTrue();
        }
    }
}
