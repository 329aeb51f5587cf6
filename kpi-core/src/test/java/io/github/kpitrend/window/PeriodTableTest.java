// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Periods and ratios worked out by hand, at the edges of what is enough. */
class PeriodTableTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final PeriodAggregation SUM = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.JANUARY);

    @Test
    void monthsWithinAPeriodAreNotReported() {
        MonthlySeries quarters = SUM.quarters(MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 6));
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
        assertThat(quarterly.year(byQuarter, FiscalCalendar.JANUARY.year(2020)).figure())
                .isEqualTo(Figure.of(10));
        assertThat(quarterly
                        .year(byQuarter.head(9), FiscalCalendar.JANUARY.year(2020))
                        .figure())
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(SUM.year(byQuarter, FiscalCalendar.JANUARY.year(2020)).figure())
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(quarterly
                        .requiring(3)
                        .year(byQuarter.head(9), FiscalCalendar.JANUARY.year(2020))
                        .figure())
                .isEqualTo(Figure.of(6));
    }

    @Test
    void percentagesOfSumsSayWhyThereIsNone() {
        MonthRange both = MonthRange.of(JANUARY, JANUARY.plusMonths(1));
        MonthlySeries part = MonthlySeries.of(JANUARY, 1, 2);
        assertThat(percent(part, MonthlySeries.of(JANUARY, 3, 3), both)).isEqualTo(Figure.of(50));
        assertThat(percent(part, MonthlySeries.of(JANUARY, 0, 0), both))
                .isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        MonthlySeries huge = MonthlySeries.of(JANUARY, 1.7e308, 1.7e308);
        Figure tooLarge = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        assertThat(percent(part, huge, both)).isEqualTo(tooLarge);
        assertThat(percent(huge, part, both)).isEqualTo(tooLarge);
        assertThat(percent(part.head(1), part, both)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    private static Figure percent(MonthlySeries part, MonthlySeries whole, MonthRange months) {
        return PeriodAggregation.percentOfSums(part, whole, months, 2).figure();
    }

    @Test
    void percentagesOfSumsSayWhenEitherSideBreaks() {
        MonthRange both = MonthRange.of(JANUARY, JANUARY.plusMonths(1));
        MonthlySeries plain = MonthlySeries.of(JANUARY, 1, 2);
        MonthlySeries broken = MonthlySeries.builder()
                .add(JANUARY, 1)
                .add(JANUARY.plusMonths(1), 2, Marker.BREAK_BEFORE)
                .build();
        assertThat(PeriodAggregation.percentOfSums(plain, plain, both, 2).acrossBreak())
                .isFalse();
        assertThat(PeriodAggregation.percentOfSums(broken, plain, both, 2).acrossBreak())
                .isTrue();
        assertThat(PeriodAggregation.percentOfSums(plain, broken, both, 2).acrossBreak())
                .isTrue();
    }

    @Test
    void aPeriodMayBeAsLongAsASeries() {
        MonthRange longest = MonthRange.of(YearMonth.of(1001, 1), YearMonth.of(2000, 12));
        MonthlySeries ones = MonthlySeries.of(YearMonth.of(2000, 12), 1);
        assertThat(PeriodAggregation.percentOfSums(ones, ones, longest, 1).figure())
                .isEqualTo(Figure.of(100));
    }
}
