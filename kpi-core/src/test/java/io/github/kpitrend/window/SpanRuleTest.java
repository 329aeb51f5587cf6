// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Markers of figures of spans. */
class SpanRuleTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final MonthRange QUARTER = MonthRange.startingAt(APRIL, 3);

    private static PeriodAggregation by(Aggregation rule) {
        return PeriodAggregation.of(rule, FiscalCalendar.APRIL);
    }

    /** A sum that no double holds is missing and has no markers. */
    @Test
    void aFigureThatNoDoubleHoldsHasNoMarkers() {
        MonthlySeries series = MonthlySeries.of(APRIL, 1e308, 1e308, 1e308).with(APRIL, 1e308, Marker.PROVISIONAL);
        WindowValue sum = by(Aggregation.SUM).value(series, QUARTER);
        assertThat(sum.figure()).isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(sum.markers()).isEmpty();
        WindowValue mean = by(Aggregation.MEAN).value(series, QUARTER);
        assertThat(mean.figure()).hasValue(1e308);
        assertThat(mean.markers()).containsExactly(Marker.PROVISIONAL);
    }

    /** Figures that are not final make a quarter not final, and a window one of too few figures. */
    @Test
    void figuresThatAreNotFinal() {
        YearMonth june = APRIL.plusMonths(2);
        MonthlySeries series =
                MonthlySeries.of(APRIL, 1, 2, 3).with(june, 3, Marker.FORECAST).excluding(Marker.FORECAST);
        assertThat(by(Aggregation.SUM).value(series, QUARTER).figure()).isMissingFor(MissingReason.NOT_FINAL);
        assertThat(RollingWindow.trailing(3).sum(series, june).figure())
                .isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(RollingWindow.trailing(3).sum(series).at(june)).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
    }

    /** A figure has a break where one lies after the period that the figure before it is based on, and none where there is no such figure. */
    @Test
    void breaksOfTheFirstFigures() {
        MonthlySeries series = MonthlySeries.of(APRIL, 1, 2, 3).with(APRIL, 1, Marker.BREAK_BEFORE);
        MonthlySeries months = RollingWindow.trailing(1).mean(series);
        assertThat(months.observation(APRIL).markers()).containsExactly(Marker.BREAK_BEFORE);
        assertThat(months).isEqualTo(series);
        YearMonth may = APRIL.plusMonths(1);
        MonthlySeries withinAQuarter = MonthlySeries.of(may, 2, 3).with(may, 2, Marker.BREAK_BEFORE);
        MonthlySeries quarters = RollingWindow.parse("trailing 1 month, all observed, quarterly, April to March")
                .mean(withinAQuarter);
        assertThat(quarters.observation(may.plusMonths(1)).markers()).isEmpty();
        assertThat(quarters.at(may.plusMonths(1))).hasValue(3);
    }

    @Test
    void theLastFigureHasItsOwnMarkers() {
        MonthlySeries series = MonthlySeries.of(APRIL, 1, 2, 3)
                .with(APRIL, 1, Marker.PROVISIONAL)
                .with(APRIL.plusMonths(2), 3, Marker.ESTIMATED);
        WindowValue last = by(Aggregation.LAST).value(series, QUARTER);
        assertThat(last.markers()).containsExactly(Marker.ESTIMATED);
        assertThat(by(Aggregation.MAX).value(series, QUARTER).markers())
                .containsExactly(Marker.PROVISIONAL, Marker.ESTIMATED);
    }
}
