// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Series of the same observations are equal, however they were made: by a short way over arrays, in general, or month by month. */
class EqualSeriesPropertyTest {

    private static List<MonthlySeries> results(MonthlySeries series, FiscalCalendar calendar, int length) {
        List<MonthlySeries> all = new ArrayList<>();
        for (RollingWindow window : new RollingWindow[] {
            RollingWindow.trailing(length),
            RollingWindow.preceding(length),
            RollingWindow.trailing(length).requiring(1)
        }) {
            all.addAll(List.of(window.mean(series), window.sum(series), window.min(series), window.max(series)));
            all.addAll(List.of(window.median(series), window.standardDeviation(series)));
            RatioSeries ratio = window.ratio(RatioSeries.rate(series, series.mapValues(Math::abs), 100));
            all.addAll(List.of(ratio.numerators(), ratio.denominators(), ratio.values()));
        }
        for (Aggregation rule : Aggregation.values()) {
            YearToDate toDate = YearToDate.of(calendar).withAggregation(rule);
            all.add(toDate.values(series));
            all.add(toDate.requiring(1).values(series));
            PeriodAggregation periods = PeriodAggregation.of(rule, calendar);
            for (Frequency frequency : Frequency.values()) {
                all.add(periods.values(series, frequency));
                all.add(periods.requiring(1).values(series, frequency));
            }
        }
        all.add(YearToDate.of(calendar).decumulate(series));
        for (Comparison comparison : new Comparison[] {
            Comparison.previousMonth(),
            Comparison.sameMonthLastYear(),
            Comparison.previousObserved(),
            Comparison.baseline(series.first())
        }) {
            all.add(Change.differences(series, comparison));
            all.add(Change.percentages(series, comparison));
        }
        all.addAll(List.of(series.plus(series), series.minus(series), series.percentOf(series.times(2))));
        all.addAll(List.of(series.dividedBy(7), series.perDay(), series.perWorkingDay(WorkingDays.mondayToFriday())));
        all.addAll(List.of(series.lag(1), series.plusMonths(1), series.head(1), series.tail(1)));
        all.addAll(List.of(series.excluding(Marker.PROVISIONAL), series.sinceLastBreak(), series.revisedBy(series)));
        return all;
    }

    private static MonthlySeries monthByMonth(MonthlySeries series) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (YearMonth month = series.first(); !month.isAfter(series.last()); month = month.plusMonths(1)) {
            builder.add(month, series.observation(month));
        }
        return builder.build();
    }

    private static void check(MonthlySeries series, Month start, int length) {
        List<MonthlySeries> all = results(series, FiscalCalendar.startingIn(start), length);
        for (int i = 0; i < all.size(); i++) {
            MonthlySeries again = monthByMonth(all.get(i));
            assertThat(all.get(i))
                    .as("result %s of %s", i, series)
                    .isEqualTo(again)
                    .hasSameHashCodeAs(again);
        }
    }

    @Property(tries = 60)
    void ofAnyFigures(
            @ForAll("models") Model model, @ForAll Month start, @ForAll @IntRange(min = 1, max = 13) int length) {
        check(model.toSeries(), start, length);
    }

    @Property(tries = 60)
    void ofWholeNumbersInEveryMonth(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -99, max = 99) Integer> values,
            @ForAll Month start,
            @ForAll @IntRange(min = 1, max = 13) int length) {
        double[] figures = values.stream().mapToDouble(Integer::doubleValue).toArray();
        check(MonthlySeries.of(YearMonth.of(2019, 11), figures), start, length);
    }

    @Provide
    Arbitrary<Model> models() {
        return Arbitraries.oneOf(KpiSamples.models(), KpiSamples.decimalModels())
                .filter(model ->
                        model.first().getYear() > -999_999_000 && model.last().getYear() < 999_999_000);
    }
}
