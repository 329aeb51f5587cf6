// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.DateTimeException;
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
    void monthsAreTheirOwnPeriods() {
        MonthlySeries months = MonthlySeries.of(YearMonth.of(2020, 1), 1, 2.5, 3, 4.5);
        for (Aggregation rule : List.of(Aggregation.SUM, Aggregation.MEAN, Aggregation.MAX)) {
            assertThat(PeriodAggregation.of(rule, FiscalCalendar.APRIL).values(months, Frequency.MONTHLY))
                    .isEqualTo(months)
                    .hasSameHashCodeAs(months);
        }
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

    private static final RatioSeries THIRDS = RatioSeries.proportion(
            MonthlySeries.of(JANUARY, 1, 90, 1, 0, 9, 30), MonthlySeries.of(JANUARY, 2, 100, 10, 0, 10, 40));

    private static WindowValue quarter(Aggregation rule, RatioSeries ratio, int quarter) {
        return PeriodAggregation.of(rule, FiscalCalendar.JANUARY)
                .value(ratio, FiscalCalendar.JANUARY.year(2020).quarter(quarter).months());
    }

    /** Sums add both parts; the last, largest and smallest ratios keep their own pair; a month of 0 of 0 is no extreme. */
    @Test
    void ratiosOfAPeriodByEveryRule() {
        Object[][] table = {
            {Aggregation.SUM, 92, 112, 39, 50},
            {Aggregation.RATIO, 92, 112, 39, 50},
            {Aggregation.MEAN, 92, 112, 39, 50},
            {Aggregation.LAST, 1, 10, 30, 40},
            {Aggregation.MAX, 90, 100, 9, 10},
            {Aggregation.MIN, 1, 10, 30, 40},
        };
        for (Object[] row : table) {
            Aggregation rule = (Aggregation) row[0];
            RatioSeries values =
                    PeriodAggregation.of(rule, FiscalCalendar.JANUARY).values(THIRDS, Frequency.QUARTERLY);
            for (int quarter = 1; quarter <= 2; quarter++) {
                Figure numerator = Figure.of((int) row[2 * quarter - 1]);
                Figure denominator = Figure.of((int) row[2 * quarter]);
                WindowValue value = quarter(rule, THIRDS, quarter);
                assertThat(value.numerator()).as(rule.text()).isEqualTo(numerator);
                assertThat(value.denominator()).as(rule.text()).isEqualTo(denominator);
                YearMonth end = JANUARY.plusMonths(3L * quarter - 1);
                assertThat(values.numerators().at(end)).as(rule.text()).isEqualTo(numerator);
                assertThat(values.denominators().at(end)).as(rule.text()).isEqualTo(denominator);
                assertThat(values.at(end)).isEqualTo(value.figure());
            }
        }
        assertThat(quarter(Aggregation.NONE, THIRDS, 1).figure())
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(quarter(Aggregation.MAX, THIRDS, 1).occurredIn()).contains(JANUARY.plusMonths(1));
    }

    @Test
    void extremeRatiosAreTheLatestOfEqualOnes() {
        RatioSeries equal = RatioSeries.proportion(
                MonthlySeries.of(JANUARY, 1, 2, 1, 5, 4, 0), MonthlySeries.of(JANUARY, 2, 4, 9, 10, 5, 0));
        assertThat(quarter(Aggregation.MAX, equal, 1).occurredIn()).contains(JANUARY.plusMonths(1));
        assertThat(quarter(Aggregation.MIN, equal, 2).occurredIn()).contains(JANUARY.plusMonths(3));
        RatioSeries nothing =
                RatioSeries.proportion(MonthlySeries.of(JANUARY, 0, 0, 0), MonthlySeries.of(JANUARY, 0, 0, 0));
        assertThat(quarter(Aggregation.MAX, nothing, 1).figure()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        // one of three known
        MonthlySeries one = MonthlySeries.builder()
                .addMissing(JANUARY, MissingReason.PENDING)
                .add(JANUARY.plusMonths(1), 3)
                .addMissing(JANUARY.plusMonths(2), MissingReason.PENDING)
                .build();
        PeriodAggregation max = PeriodAggregation.of(Aggregation.MAX, FiscalCalendar.JANUARY);
        MonthRange quarter = MonthRange.of(JANUARY, JANUARY.plusMonths(2));
        RatioSeries known = RatioSeries.proportion(one, one.times(2));
        assertThat(max.requiring(1).value(known, quarter).figure()).isEqualTo(Figure.of(50));
        assertThat(max.value(known, quarter).figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void ratiosOfAPeriodWithABreakAreMarked() {
        MonthlySeries broken =
                MonthlySeries.of(JANUARY, 1, 1, 1, 1, 1, 1).with(JANUARY.plusMonths(4), 1, Marker.BREAK_BEFORE);
        RatioSeries values = SUM.values(RatioSeries.proportion(broken, broken), Frequency.QUARTERLY);
        assertThat(values.numerators().observation(JANUARY.plusMonths(2)).markers())
                .isEmpty();
        assertThat(values.numerators().observation(JANUARY.plusMonths(5)).markers())
                .containsExactly(Marker.BREAK_BEFORE);
    }

    @Test
    void longestRanges() {
        MonthRange longer = MonthRange.of(YearMonth.of(1000, 12), YearMonth.of(2000, 12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUM.value(MonthlySeries.of(JANUARY, 1), longer))
                .withMessage("months must have at most 12000 months, but was 1000-12/2000-12 with 12001");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SUM.values(MonthlySeries.of(YearMonth.of(1000, 2), new double[12_000]), Frequency.ANNUAL))
                .withMessageStartingWith("series must end within 12000 months of its first period, but covers");
        RatioSeries one = RatioSeries.proportion(MonthlySeries.of(JANUARY, 1), MonthlySeries.of(JANUARY, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUM.value(one, longer))
                .withMessage("months must have at most 12000 months, but was 1000-12/2000-12 with 12001");
        MonthlySeries longest = MonthlySeries.of(YearMonth.of(1000, 2), new double[12_000]);
        assertThat(SUM.values(longest, Frequency.MONTHLY)).isEqualTo(longest);
        YearMonth end = YearMonth.of(999_999_999, 12);
        MonthlySeries atTheEnd = MonthlySeries.of(end.minusMonths(23), new double[24]);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                        .values(atTheEnd, Frequency.ANNUAL))
                .withMessage("the period of 999999999-12 would end after +999999999-12");
        assertThatIllegalArgumentException().isThrownBy(() -> SUM.requiring(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUM.requiring(13))
                .withMessage("observed must be from 1 to 12, but was 13");
        assertThat(SUM.requiring(12)).isNotEqualTo(SUM.requiring(11));
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                SUM,
                SUM.requiring(2),
                SUM.withFrequency(Frequency.QUARTERLY),
                PeriodAggregation.of(Aggregation.MEAN, FiscalCalendar.JANUARY),
                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)));
        assertThat(SUM).hasToString("sum, January to December, monthly figures, complete");
        assertThat(SUM.requiring(2)).hasToString("sum, January to December, monthly figures, at least 2 observed");
        assertThat(SUM.rule()).isEqualTo(Aggregation.SUM);
        assertThat(SUM.getPlain()).doesNotContainKey("required");
        assertThat(SUM.requiring(2).getPlain()).containsEntry("required", 2);
    }
}
