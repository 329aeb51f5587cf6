// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws 1 to 4 of ratios over windows, quarters and years. */
class RollingWindowRatioPropertyTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final FiscalCalendar CALENDAR = FiscalCalendar.APRIL;

    /** Both parts of a month. */
    record Month(int n, int d) {}

    private static RatioSeries ratio(List<Month> months, int factor) {
        double[] n = months.stream()
                .mapToDouble(month -> (double) month.n() * factor)
                .toArray();
        double[] d = months.stream()
                .mapToDouble(month -> (double) month.d() * factor)
                .toArray();
        return RatioSeries.proportion(MonthlySeries.of(APRIL, n), MonthlySeries.of(APRIL, d));
    }

    private static RatioSeries ratio(List<Month> months) {
        return ratio(months, 1);
    }

    private static WindowValue whole(RatioSeries ratio) {
        return RollingWindow.trailing(12).ratio(ratio, APRIL.plusMonths(11));
    }

    /** Laws 1 and 2: the ratio of sums, of whatever order; one month is itself; a common factor cancels, the multiplier scales. */
    @Property(tries = 300)
    void window_isTheRatioOfSums(@ForAll("years") List<Month> months) {
        RatioSeries ratio = ratio(months);
        long n = months.stream().mapToLong(Month::n).sum();
        long d = months.stream().mapToLong(Month::d).sum();
        Figure expected =
                Figure.of(Fraction.of(100 * n).dividedBy(Fraction.of(d)).toDouble());
        assertThat(whole(ratio).figure()).isEqualTo(expected);
        List<Month> reversed = new ArrayList<>(months);
        Collections.reverse(reversed);
        assertThat(whole(ratio(reversed)).figure()).isEqualTo(expected);
        assertThat(whole(ratio(months, 7)).figure()).isEqualTo(expected);
        assertThat(whole(ratio.withMultiplier(1000)).figure())
                .isEqualTo(Figure.of(
                        Fraction.of(1000 * n).dividedBy(Fraction.of(d)).toDouble()));
        assertThat(RollingWindow.trailing(1).ratio(ratio).values()).isEqualTo(ratio.values());
        double least = months.stream()
                .mapToDouble(month -> 100.0 * month.n() / month.d())
                .min()
                .orElseThrow();
        double greatest = months.stream()
                .mapToDouble(month -> 100.0 * month.n() / month.d())
                .max()
                .orElseThrow();
        assertThat(expected.value()).isBetween(least, greatest);
    }

    /** Law 1: with equal denominators it is the mean of the months. */
    @Property(tries = 300)
    void window_ofEqualDenominatorsIsTheMean(@ForAll("years") List<Month> months) {
        List<Month> equal =
                months.stream().map(month -> new Month(month.n() % 1024, 1024)).toList();
        RatioSeries ratio = ratio(equal);
        assertThat(whole(ratio).figure())
                .isEqualTo(RollingWindow.trailing(12)
                        .mean(ratio.values(), APRIL.plusMonths(11))
                        .figure());
    }

    /** Law 3: four quarters are the year; a side that is missing takes the month out on both. */
    @Property(tries = 300)
    void year_isTheRatioOfItsQuarters(@ForAll("years") List<Month> months, @ForAll("places") int missing) {
        RatioSeries ratio = ratio(months);
        PeriodAggregation periods = PeriodAggregation.of(Aggregation.RATIO, CALENDAR);
        RatioSeries quarters = periods.values(ratio, Frequency.QUARTERLY);
        MonthRange year = CALENDAR.year(2019).months();
        assertThat(periods.withFrequency(Frequency.QUARTERLY)
                        .value(quarters, year)
                        .figure())
                .isEqualTo(periods.value(ratio, year).figure());
        assertThat(YearToDate.of(CALENDAR)
                        .withAggregation(Aggregation.RATIO)
                        .value(ratio, year.last())
                        .figure())
                .isEqualTo(periods.value(ratio, year).figure());
        YearMonth month = APRIL.plusMonths(missing);
        MonthlySeries n = without(ratio.numerators(), month, MissingReason.NOT_REPORTED);
        MonthlySeries d = without(ratio.denominators(), month, MissingReason.NOT_REPORTED);
        WindowValue one = periods.requiring(1).value(RatioSeries.proportion(n, ratio.denominators()), year);
        assertThat(periods.requiring(1).value(RatioSeries.proportion(ratio.numerators(), d), year))
                .isEqualTo(one);
        assertThat(periods.requiring(1).value(RatioSeries.proportion(n, d), year))
                .isEqualTo(one);
        assertThat(one.observedCount()).isEqualTo(11);
    }

    /** Law 4: whatever the hidden side was, no result changes, and each that needs it is confidential. */
    @Property(tries = 300)
    void hidden_isNotInAnyResult(
            @ForAll("years") List<Month> months, @ForAll("places") int place, @ForAll("places") int other) {
        YearMonth month = APRIL.plusMonths(place);
        RatioSeries ratio = ratio(months);
        MonthlySeries hidden = without(ratio.denominators(), month, MissingReason.CONFIDENTIAL);
        MonthlySeries changed = ratio.numerators().with(month, other);
        RatioSeries one = RatioSeries.proportion(ratio.numerators(), hidden);
        RatioSeries two = RatioSeries.proportion(changed, hidden);
        RollingWindow window = RollingWindow.trailing(3).requiring(2);
        assertThat(window.ratio(two)).isEqualTo(window.ratio(one));
        assertThat(YearToDate.of(CALENDAR).values(two))
                .isEqualTo(YearToDate.of(CALENDAR).values(one));
        assertThat(whole(one).figure()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(whole(one).numerator()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
    }

    private static MonthlySeries without(MonthlySeries series, YearMonth month, MissingReason reason) {
        return series.with(month, Observation.missing(reason));
    }

    @Provide
    Arbitrary<List<Month>> years() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.integers().between(0, 1000))
                .as((d, share) -> new Month(d * share / 1000, d))
                .list()
                .ofSize(12);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 11);
    }
}
