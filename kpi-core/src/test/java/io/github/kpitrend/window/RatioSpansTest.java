// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Pairs of spans: their months, markers and kinds, and extremes among months without a denominator. */
class RatioSpansTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth MARCH = JANUARY.plusMonths(2);
    private static final MonthRange QUARTER = MonthRange.startingAt(JANUARY, 3);
    private static final RollingWindow THREE = RollingWindow.trailing(3);

    private static PeriodAggregation by(Aggregation rule) {
        return PeriodAggregation.of(rule, FiscalCalendar.JANUARY);
    }

    private static RatioSeries rate(MonthlySeries n, double... denominators) {
        return RatioSeries.rate(n, MonthlySeries.of(JANUARY, denominators), 1);
    }

    @Test
    void markersOfAFigureAndNoneWithoutOne() {
        MonthlySeries marked = MonthlySeries.of(JANUARY, 1, 2, 3).with(MARCH, 3, Marker.PROVISIONAL);
        WindowValue known = THREE.ratio(rate(marked, 2, 2, 2), MARCH);
        assertThat(known.figure()).hasValue(1);
        assertThat(known.markers()).containsExactly(Marker.PROVISIONAL);
        assertThat(known.occurredIn()).isEmpty();
        WindowValue none = THREE.ratio(rate(marked, 0, 0, 0), MARCH);
        assertThat(none.figure()).isMissingFor(MissingReason.ZERO_BASE);
        assertThat(none.markers()).isEmpty();
        assertThat(none.numerator()).isEqualTo(Figure.of(6));
        assertThat(none.denominator()).isEqualTo(Figure.of(0));
    }

    /** Where the extreme ratio is missing, no month has it. */
    @Test
    void aMissingExtremeOccursNowhere() {
        RatioSeries nothing = rate(MonthlySeries.of(JANUARY, 5, 6, 7), 0, 0, 0);
        for (Aggregation rule : new Aggregation[] {Aggregation.MAX, Aggregation.MIN, Aggregation.LAST}) {
            WindowValue value = by(rule).value(nothing, QUARTER);
            assertThat(value.figure()).as(rule.text()).isMissingFor(MissingReason.ZERO_BASE);
            assertThat(value.occurredIn()).as(rule.text()).isEmpty();
            assertThat(value.numerator()).as(rule.text()).isEqualTo(Figure.of(7));
        }
        RatioSeries few = rate(MonthlySeries.of(JANUARY, 5, 6, 7), 10, 10, 10).requiringDenominator(11);
        WindowValue value = by(Aggregation.MAX).value(few, QUARTER);
        assertThat(value.figure()).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(value.occurredIn()).isEmpty();
    }

    /** A ratio of something to nothing is no extreme, whichever side of it the others are on. */
    @Test
    void anExtremeHasADenominatorWhereOneDoes() {
        MonthlySeries n = MonthlySeries.of(JANUARY, 5, 1, 2);
        WindowValue first = by(Aggregation.MAX).value(rate(n, 0, 2, 8), QUARTER);
        assertThat(first.figure()).hasValue(0.5);
        assertThat(first.occurredIn()).contains(JANUARY.plusMonths(1));
        WindowValue last = by(Aggregation.MAX).value(rate(n, 10, 20, 0), QUARTER);
        assertThat(last.figure()).hasValue(0.5);
        assertThat(last.occurredIn()).contains(JANUARY);
        assertThat(by(Aggregation.MIN).value(rate(n, 0, 2, 8), QUARTER).figure())
                .hasValue(0.25);
    }

    @Test
    void missingMonthsAreNoExtremes() {
        MonthlySeries n = MonthlySeries.of(JANUARY, 5, 1).with(MARCH, Observation.missing(MissingReason.PENDING));
        WindowValue value = by(Aggregation.MAX).requiring(1).value(rate(n, 0, 0, 0), QUARTER);
        assertThat(value.figure()).isMissingFor(MissingReason.ZERO_BASE);
        assertThat(value.numerator()).isEqualTo(Figure.of(1));
    }

    @Test
    void theLatestOfEqualExtremes() {
        RatioSeries equal = rate(MonthlySeries.of(JANUARY, 1, 2, 3), 2, 4, 6);
        assertThat(by(Aggregation.MIN).value(equal, QUARTER).occurredIn()).contains(MARCH);
        assertThat(by(Aggregation.MAX).value(equal, QUARTER).occurredIn()).contains(MARCH);
    }

    @Test
    void aSeriesOfPairsKeepsKindMultiplierAndReasons() {
        MonthlySeries n =
                MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 6).with(JANUARY, Observation.missing(MissingReason.PENDING));
        MonthlySeries d = MonthlySeries.of(JANUARY, 10, 10, 10, 10, 10, 10);
        RatioSeries proportions = by(Aggregation.SUM).values(RatioSeries.proportion(n, d), Frequency.QUARTERLY);
        assertThat(proportions.isProportion()).isTrue();
        assertThat(proportions.multiplier()).isEqualTo(100);
        assertThat(proportions.numerators().at(MARCH)).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(proportions.denominators().at(MARCH)).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(proportions.denominators().at(MARCH.plusMonths(3))).hasValue(30);
        RatioSeries rates = by(Aggregation.SUM).values(RatioSeries.rate(n, d, 1000), Frequency.QUARTERLY);
        assertThat(rates.isProportion()).isFalse();
        assertThat(rates.multiplier()).isEqualTo(1000);
    }
}
