// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods worked out by hand, at the edges of what is enough. */
class PeriodAggregationTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final MonthRange YEAR = FiscalCalendar.JANUARY.year(2020).months();
    private static final PeriodAggregation SUM = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.JANUARY);

    @Test
    void monthsWithinAPeriodAreNotReported() {
        MonthlySeries quarters = SUM.values(MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 6), Frequency.QUARTERLY);
        assertThat(quarters.range().first()).isEqualTo(JANUARY.plusMonths(2));
        assertThat(quarters.at(JANUARY.plusMonths(2))).isEqualTo(Figure.of(6));
        assertThat(quarters.at(JANUARY.plusMonths(3))).isEqualTo(Figure.missing(MissingReason.NOT_REPORTED));
        assertThat(quarters.at(JANUARY.plusMonths(5))).isEqualTo(Figure.of(15));
        assertThat(quarters.observedCount()).isEqualTo(2);
    }

    @Test
    void quarterlyFiguresMakeAYearOfFour() {
        MonthlySeries byQuarter = MonthlySeries.builder()
                .add(JANUARY.plusMonths(2), 1)
                .add(JANUARY.plusMonths(5), 2)
                .add(JANUARY.plusMonths(8), 3)
                .add(JANUARY.plusMonths(11), 4)
                .build();
        PeriodAggregation quarterly = SUM.withFrequency(Frequency.QUARTERLY);
        assertThat(quarterly.value(byQuarter, YEAR).figure()).isEqualTo(Figure.of(10));
        assertThat(quarterly.value(byQuarter.head(9), YEAR).figure())
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(SUM.value(byQuarter, YEAR).figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(quarterly.requiring(3).value(byQuarter.head(9), YEAR).figure())
                .isEqualTo(Figure.of(6));
    }

    @Test
    void aPeriodMayBeAsLongAsASeries() {
        MonthRange longest = MonthRange.of(YearMonth.of(1001, 1), YearMonth.of(2000, 12));
        MonthlySeries ones = MonthlySeries.of(YearMonth.of(2000, 12), 1);
        assertThat(SUM.requiring(1).value(ones, longest)).hasToString("1 (1 of 12000 in 1001-01/2000-12)");
    }

    /** Case M1: partial figures that were excluded, and counted. */
    @Test
    void aQuarterWithAFigureThatIsNotFinalIsNotFinal() {
        YearMonth april = YearMonth.of(2020, 4);
        MonthRange quarter = MonthRange.startingAt(april, 3);
        MonthlySeries series = MonthlySeries.of(april, 80, 80).with(april.plusMonths(2), 80, Marker.PARTIAL);
        assertThat(SUM.value(series.excluding(Marker.PARTIAL, Marker.FORECAST), quarter)
                        .figure())
                .isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        WindowValue counted = SUM.value(series, quarter);
        assertThat(counted).hasToString("240 (3 of 3 in 2020-04/2020-06)");
        assertThat(counted.markers()).containsExactly(Marker.PARTIAL);
    }

    /** Case E7: the last period alone decides. */
    @Test
    void lastIsTheFigureOfTheLastPeriod() {
        YearMonth april = YearMonth.of(2020, 4);
        MonthRange quarter = MonthRange.startingAt(april, 3);
        MonthlySeries series =
                MonthlySeries.of(april, 320).with(april.plusMonths(2), Observation.missing(MissingReason.PENDING));
        PeriodAggregation last = PeriodAggregation.of(Aggregation.LAST, FiscalCalendar.APRIL);
        for (PeriodAggregation each : List.of(last, last.requiring(1))) {
            assertThat(each.value(series, quarter).figure()).isEqualTo(Figure.missing(MissingReason.PENDING));
            assertThat(each.value(series.with(april.plusMonths(2), 330), quarter))
                    .hasToString("330 (2 of 3 in 2020-04/2020-06), in 2020-06");
        }
    }

    @Test
    void plainRatiosHaveNoFigureOfSeveralPeriods() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 80, 82, 84);
        MonthRange quarter = MonthRange.startingAt(JANUARY, 3);
        for (Object[] row : new Object[][] {
            {Aggregation.RATIO, MissingReason.UNAVAILABLE}, {Aggregation.NONE, MissingReason.NOT_APPLICABLE}
        }) {
            PeriodAggregation tool = PeriodAggregation.of((Aggregation) row[0], FiscalCalendar.JANUARY);
            assertThat(tool.value(series, quarter).figure()).isEqualTo(Figure.missing((MissingReason) row[1]));
            assertThat(tool.value(series, MonthRange.startingAt(JANUARY, 1)).figure())
                    .isEqualTo(Figure.of(80));
            assertThat(tool.values(series, Frequency.QUARTERLY).at(JANUARY.plusMonths(2)))
                    .isEqualTo(Figure.missing((MissingReason) row[1]));
        }
    }
}
