// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.TheilSen;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * No number rests on a comparison across a break: multiply every value before it by 1,000, and no known change up to a month after it, of whatever is derived
 * from the series, is another.
 */
class BreaksPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 2);
    private static final int MONTHS = 32;
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final MonthlySeries STEADY =
            MonthlySeries.of(FIRST, new double[MONTHS]).mapValues(v -> 250);

    private static final Map<String, Function<MonthlySeries, MonthlySeries>> DERIVED = derived();
    private static final Map<String, Function<MonthlySeries, Object>> VERDICTS = verdicts();

    private static Map<String, Function<MonthlySeries, MonthlySeries>> derived() {
        Map<String, Function<MonthlySeries, MonthlySeries>> all = new LinkedHashMap<>();
        all.put("itself", s -> s);
        all.put("plus", s -> s.plus(STEADY));
        all.put("minus", s -> STEADY.minus(s));
        all.put("percentOf", s -> s.percentOf(STEADY));
        all.put("percentOf it", s -> STEADY.percentOf(s));
        all.put("total", s -> MonthlySeries.total(List.of(STEADY, s, STEADY)));
        all.put("times", s -> s.times(0.1));
        all.put("dividedBy", s -> s.dividedBy(7));
        all.put("combine", s -> s.combine(STEADY, Math::max));
        all.put("mapValues", s -> s.mapValues(v -> v + 1));
        all.put("perDay", MonthlySeries::perDay);
        all.put("perWorkingDay", s -> s.perWorkingDay(WorkingDays.mondayToFriday()));
        all.put("lag", s -> s.lag(2));
        all.put("over", s -> s.over(MonthRange.of(FIRST.minusMonths(2), FIRST.plusMonths(MONTHS))));
        all.put("excluding", s -> s.excluding(Marker.PARTIAL));
        all.put("revisedBy", s -> STEADY.head(3).revisedBy(s));
        all.put("ratio", s -> RatioSeries.rate(s, STEADY, 100).values());
        all.put("trailing mean", s -> RollingWindow.trailing(3).mean(s));
        all.put(
                "trailing mean of some",
                s -> RollingWindow.trailing(12).requiring(1).mean(s));
        all.put("trailing sum", s -> RollingWindow.trailing(4).sum(s));
        all.put("preceding mean", s -> RollingWindow.preceding(1).mean(s));
        all.put("preceding max", s -> RollingWindow.preceding(5).requiring(2).max(s));
        all.put("trailing min", s -> RollingWindow.trailing(6).min(s));
        all.put("trailing median", s -> RollingWindow.trailing(5).requiring(1).median(s));
        all.put("trailing deviation", s -> RollingWindow.trailing(4).standardDeviation(s));
        all.put(
                "quarterly window",
                s -> RollingWindow.parse("trailing 12 months, at least 1 observed, quarterly, April to March")
                        .mean(s));
        for (Aggregation rule : List.of(Aggregation.SUM, Aggregation.MEAN, Aggregation.LAST, Aggregation.MAX)) {
            YearToDate toDate = YearToDate.of(APRIL).withAggregation(rule).requiring(1);
            all.put("year to date, " + rule, toDate::values);
            all.put("quarterly year to date, " + rule, toDate.withFrequency(Frequency.QUARTERLY)::values);
            PeriodAggregation periods = PeriodAggregation.of(rule, APRIL).requiring(1);
            all.put("quarters, " + rule, s -> periods.values(s, Frequency.QUARTERLY));
            all.put("half-years, " + rule, s -> periods.values(s, Frequency.HALF_YEARLY));
            all.put("years, " + rule, s -> periods.values(s, Frequency.ANNUAL));
        }
        all.put("single periods", s -> YearToDate.of(APRIL).decumulate(s));
        all.put("differences", s -> Change.differences(s, Comparison.previousMonth()));
        all.put("percentages", s -> Change.percentages(s, Comparison.previousMonth()));
        all.put("percentages on last year", s -> Change.percentages(s, Comparison.sameMonthLastYear()));
        all.put("percentages on the baseline", s -> Change.percentages(s, Comparison.baseline(FIRST.plusMonths(4))));
        all.put("percentages on the observed", s -> Change.percentages(s, Comparison.previousObserved()));
        all.put(
                "mean of differences",
                s -> RollingWindow.trailing(2).requiring(1).mean(Change.differences(s, Comparison.previousMonth())));
        return all;
    }

    private static Map<String, Function<MonthlySeries, Object>> verdicts() {
        Map<String, Function<MonthlySeries, Object>> all = new LinkedHashMap<>();
        all.put(
                "Mann-Kendall",
                s -> List.of(MannKendall.of(s).z(), MannKendall.of(s).tau()));
        all.put("Theil-Sen", s -> TheilSen.of(s, ConfidenceLevel.PERCENT_95));
        all.put("like for like", s -> YearToDate.of(APRIL).change(s, s.last()).percent());
        all.put("since the last break", MonthlySeries::sinceLastBreak);
        return all;
    }

    @Test
    void theDerivedSeriesCovered() {
        System.out.println("breaks: " + DERIVED.size() + " derived series " + DERIVED.keySet() + ", " + VERDICTS.size()
                + " others " + VERDICTS.keySet());
        assertThat(DERIVED).hasSizeGreaterThan(40);
    }

    @Property(tries = 100)
    void noKnownChangeRestsOnBothSides(
            @ForAll @Size(MONTHS) List<@IntRange(min = 1, max = 999) Integer> values,
            @ForAll @IntRange(min = 0, max = MONTHS) int gap,
            @ForAll @IntRange(min = 1, max = MONTHS - 2) int at) {
        MonthlySeries series = series(values, gap, at, 1);
        MonthlySeries scaled = series(values, gap, at, 1000);
        YearMonth broken = FIRST.plusMonths(at == gap ? at + 1 : at);
        DERIVED.forEach((name, function) -> {
            MonthlySeries one = function.apply(series);
            MonthlySeries other = function.apply(scaled);
            int rest = firstRest(name, broken);
            YearMonth from = broken.plusMonths(rest);
            for (YearMonth month : one.range()) {
                for (int back = 1; back <= 13 && !month.isBefore(from); back++) {
                    Figure change =
                            Change.at(one, month, Comparison.monthsBack(back)).difference();
                    Figure same =
                            Change.at(other, month, Comparison.monthsBack(back)).difference();
                    if (change.isKnown() || same.isKnown()) {
                        assertThat(same)
                                .as("%s: break before %s, %s on %s months back", name, broken, month, back)
                                .isEqualTo(change);
                    }
                }
            }
        });
        VERDICTS.forEach((name, function) -> assertThat(function.apply(scaled).toString())
                .as("%s: break before %s", name, broken)
                .isEqualTo(function.apply(series).toString()));
    }

    /** How many months after the break a figure is first based on a month after it. */
    private static int firstRest(String name, YearMonth broken) {
        if (name.startsWith("quarterly")) {
            return Math.floorMod(-broken.getMonthValue(), 3);
        }
        boolean next = name.startsWith("preceding") || name.equals("mean of differences");
        return name.equals("lag") ? 2 : next ? 1 : 0;
    }

    /** The values, those before the break times a factor; the break is marked on the first known month from there on. */
    private static MonthlySeries series(List<Integer> values, int gap, int at, int factor) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        boolean marked = false;
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            if (i == gap) {
                builder.add(month, Observation.missing(MissingReason.PENDING));
            } else if (i >= at && !marked) {
                builder.add(month, values.get(i), Marker.BREAK_BEFORE);
                marked = true;
            } else {
                builder.add(month, (double) values.get(i) * (i < at ? factor : 1));
            }
        }
        return builder.build();
    }
}
