// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YearToDateTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearToDate TO_DATE = YearToDate.of(FiscalCalendar.APRIL);

    private static MonthlySeries from(YearMonth first, Object... cells) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < cells.length; i++) {
            YearMonth month = first.plusMonths(i);
            if (cells[i] instanceof MissingReason reason) {
                builder.addMissing(month, reason);
            } else {
                builder.add(month, ((Number) cells[i]).doubleValue());
            }
        }
        return builder.build();
    }

    /** Tool, series, month, what is printed. */
    static Object[][] cases() {
        MonthlySeries february = from(YearMonth.of(2020, 2), 7, 8);
        MonthlySeries hidden = from(APRIL, 7, MissingReason.CONFIDENTIAL, 8, 9);
        MonthlySeries quarterly = from(JUNE, 70);
        MonthlySeries percentages = from(APRIL, 80, 82, 84);
        YearMonth march = YearMonth.of(2020, 3);
        return new Object[][] {
            {TO_DATE, from(APRIL, 7, 8, 9), JUNE, "24 (3 of 3 in 2020-04/2020-06)"}, // Y1
            {TO_DATE, february, march, "missing (TOO_FEW_OBSERVATIONS) (2 of 12 in 2019-04/2020-03)"}, // Y2
            {TO_DATE.requiring(1), february, march, "15 (2 of 12 in 2019-04/2020-03)"},
            {TO_DATE, hidden, JUNE, "missing (CONFIDENTIAL) (2 of 3 in 2020-04/2020-06)"}, // Y3
            {TO_DATE.requiring(1), hidden, JUNE, "missing (CONFIDENTIAL) (2 of 3 in 2020-04/2020-06)"},
            {TO_DATE.requiring(1), hidden, YearMonth.of(2021, 3), "missing (CONFIDENTIAL) (3 of 12 in 2020-04/2021-03)"
            },
            {
                TO_DATE,
                from(APRIL, 7, MissingReason.PENDING, 8),
                JUNE,
                "missing (TOO_FEW_OBSERVATIONS) (2 of 3 in 2020-04/2020-06)"
            }, // Y4
            {
                TO_DATE,
                from(APRIL, 7, 8, MissingReason.UNAVAILABLE),
                JUNE,
                "missing (UNAVAILABLE) (2 of 3 in 2020-04/2020-06)"
            }, // Y5
            {TO_DATE, from(APRIL, 7, 8), JUNE, "missing (OUTSIDE_SERIES) (2 of 3 in 2020-04/2020-06)"},
            {quarterly(), quarterly, JUNE, "70 (1 of 1 in 2020-04/2020-06)"}, // Y6
            {quarterly(), quarterly, JUNE.plusMonths(1), "70 (1 of 1 in 2020-04/2020-07)"},
            {quarterly(), quarterly, JUNE.plusMonths(2), "70 (1 of 1 in 2020-04/2020-08)"},
            {quarterly(), quarterly, APRIL, "missing (NOT_DUE) (0 of 0 in 2020-04/2020-04)"},
            {
                TO_DATE.withAggregation(Aggregation.RATIO),
                percentages,
                JUNE,
                "missing (UNAVAILABLE) (3 of 3 in 2020-04/2020-06)"
            }, // Y7
            {TO_DATE.withAggregation(Aggregation.RATIO), percentages, APRIL, "80 (1 of 1 in 2020-04/2020-04)"},
            {TO_DATE.withAggregation(Aggregation.MEAN), percentages, JUNE, "82 (3 of 3 in 2020-04/2020-06)"},
            {TO_DATE.withAggregation(Aggregation.LAST), percentages, JUNE, "84 (3 of 3 in 2020-04/2020-06), in 2020-06"
            },
            {
                TO_DATE.withAggregation(Aggregation.NONE),
                percentages,
                JUNE,
                "missing (NOT_APPLICABLE) (3 of 3 in 2020-04/2020-06)"
            },
        };
    }

    private static YearToDate quarterly() {
        return TO_DATE.withFrequency(Frequency.QUARTERLY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void value(YearToDate tool, MonthlySeries series, YearMonth month, String printed) {
        assertThat(tool.value(series, month)).hasToString(printed);
    }

    @Test
    void aSumOfFewerPeriodsIsPartial() {
        MonthlySeries february = from(YearMonth.of(2020, 2), 7, 8);
        WindowValue sum = TO_DATE.requiring(1).value(february, YearMonth.of(2020, 3));
        assertThat(sum.markers()).containsExactly(Marker.PARTIAL);
        assertThat(TO_DATE.requiring(1)
                        .values(february)
                        .observation(YearMonth.of(2020, 3))
                        .markers())
                .containsExactly(Marker.PARTIAL);
    }

    @Test
    void whatIsNotFinalIsSaid() {
        MonthlySeries series = from(APRIL, 7, 8, 9)
                .with(APRIL.plusMonths(1), 8, Marker.FORECAST)
                .excluding(Marker.FORECAST);
        assertThat(TO_DATE.value(series, JUNE).figure()).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(TO_DATE.requiring(2).value(series, JUNE).figure()).isEqualTo(Figure.of(16));
    }

    // -----------------------------------------------------------------------
    // like for like
    // -----------------------------------------------------------------------
    /** Case Y8: a month that is missing in either year is left out of both. */
    @Test
    void change_isOverThePeriodsThatBothYearsHave() {
        MonthlySeries series = from(YearMonth.of(2019, 4), 10, 20, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0).toBuilder()
                .addAll(from(APRIL, 15, MissingReason.PENDING, 60))
                .build();
        Change change = TO_DATE.change(series, JUNE);
        assertThat(change.base()).hasValue(40);
        assertThat(change.current()).hasValue(75);
        assertThat(change.percent()).hasValue(87.5);
        assertThat(change.baseMonth()).hasValue(YearMonth.of(2019, 6));
        assertThat(change.month()).hasValue(JUNE);
        assertThat(change.comparison()).hasValue(Comparison.sameMonthLastYear());
        assertThat(change.baseMarkers()).isEqualTo(change.currentMarkers()).containsExactly(Marker.PARTIAL);
        assertThat(TO_DATE.requiring(3).change(series, JUNE).difference())
                .isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        Change whole = TO_DATE.change(series, APRIL);
        assertThat(whole).hasToString("10 (2019-04) -> 15 (2020-04)");
    }

    /** Kind A5: one reason for both years, found over the months of both, in or out of the series. */
    @Test
    void change_hasOneReasonForBothYears() {
        MonthlySeries series = from(APRIL, MissingReason.CONFIDENTIAL, 5);
        Change change = TO_DATE.change(series, APRIL.plusMonths(1));
        assertThat(change.base()).isMissingFor(MissingReason.CONFIDENTIAL);
        assertThat(change.current()).isMissingFor(MissingReason.CONFIDENTIAL);
        MonthlySeries wider = series.toBuilder()
                .extendTo(io.github.kpitrend.time.MonthRange.of(YearMonth.of(2018, 1), YearMonth.of(2021, 1)))
                .build();
        assertThat(TO_DATE.change(wider, APRIL.plusMonths(1))).isEqualTo(change);
        Change none = TO_DATE.change(from(APRIL, 4, 5), APRIL.plusMonths(1));
        assertThat(none.base()).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(none.current()).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void change_byOtherRules() {
        MonthlySeries series = from(YearMonth.of(2019, 4), 80, 82, 84, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90, 91, 88);
        assertThat(TO_DATE.withAggregation(Aggregation.LAST).change(series, JUNE))
                .hasToString("84 (2019-06) -> 88 (2020-06)");
        assertThat(TO_DATE.withAggregation(Aggregation.MAX).change(series, JUNE))
                .hasToString("84 (2019-06) -> 91 (2020-06)");
        assertThat(TO_DATE.withAggregation(Aggregation.RATIO)
                        .change(series, JUNE)
                        .difference())
                .isMissingFor(MissingReason.UNAVAILABLE);
        assertThat(quarterly().change(series, APRIL).difference()).isMissingFor(MissingReason.NOT_DUE);
        assertThat(quarterly().change(series, JUNE)).hasToString("84 (2019-06) -> 88 (2020-06)");
    }

    // -----------------------------------------------------------------------
    // single periods
    // -----------------------------------------------------------------------
    @Test
    void decumulate_saysWhereTheTotalFell() {
        MonthlySeries single = TO_DATE.decumulate(MonthlySeries.of(APRIL, 10, 25, 20, 32));
        assertThat(single).isMissing(JUNE, MissingReason.TOTAL_FELL).hasValue(JUNE.plusMonths(1), 12);
    }

    @Test
    void decumulate_ofQuarters() {
        MonthlySeries totals = MonthlySeries.builder()
                .add(JUNE, 100, Marker.PROVISIONAL)
                .add(JUNE.plusMonths(1), 7)
                .add(JUNE.plusMonths(3), 250)
                .add(JUNE.plusMonths(6), 240)
                .addMissing(JUNE.plusMonths(9), MissingReason.PENDING)
                .add(JUNE.plusMonths(12), 90)
                .build();
        MonthlySeries single = quarterly().decumulate(totals);
        assertThat(single)
                .hasValue(JUNE, 100)
                .isMissing(JUNE.plusMonths(1), MissingReason.NOT_DUE)
                .isMissing(JUNE.plusMonths(2), MissingReason.NOT_REPORTED)
                .hasValue(JUNE.plusMonths(3), 150)
                .isMissing(JUNE.plusMonths(6), MissingReason.TOTAL_FELL)
                .isMissing(JUNE.plusMonths(9), MissingReason.PENDING)
                .hasValue(JUNE.plusMonths(12), 90);
        assertThat(single.observation(JUNE.plusMonths(3)).markers()).containsExactly(Marker.PROVISIONAL);
    }

    @Test
    void values_haveTheirText() {
        assertThat(TO_DATE).hasToString("year to date, sum, April to March, monthly figures, complete");
        assertThat(quarterly().withAggregation(Aggregation.LAST).requiring(2))
                .hasToString("year to date, last, April to March, quarterly figures, at least 2 observed");
        assertThat(List.of(TO_DATE.rule(), TO_DATE.calendar(), TO_DATE.frequency()))
                .isEqualTo(List.of(Aggregation.SUM, FiscalCalendar.APRIL, Frequency.MONTHLY));
        assertThat(Observation.missing(MissingReason.PENDING).figure().isMissing())
                .isTrue();
    }

    @Test
    void changesOfRatiosOnLastYear() {
        double[] n = new double[15];
        double[] d = new double[15];
        Arrays.fill(n, 1);
        Arrays.fill(d, 2);
        n[14] = 3; // June 2020: 5 of 6, after 3 of 6
        Change change = changeOf(n, d, Aggregation.SUM);
        assertThat(change.base()).isEqualTo(Figure.of(50));
        assertThat(change.current()).isEqualTo(Figure.of(250 / 3.0));
        assertThat(change.percent()).isEqualTo(Figure.of(200 / 3.0));
        assertThat(changeOf(n, d, Aggregation.LAST).percent()).isEqualTo(Figure.of(200));
        // sums that no double holds: the ratios are compared themselves
        Arrays.fill(n, 1e308);
        Arrays.fill(d, 1.6e308);
        assertThat(changeOf(n, d, Aggregation.SUM)).hasToString("62.5 (2019-06) -> 62.5 (2020-06)");
        Arrays.fill(d, 0);
        assertThat(changeOf(n, d, Aggregation.SUM).difference()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
    }

    private static Change changeOf(double[] numerators, double[] denominators, Aggregation rule) {
        YearMonth first = APRIL.minusYears(1);
        return TO_DATE.withAggregation(rule)
                .change(
                        RatioSeries.proportion(
                                MonthlySeries.of(first, numerators), MonthlySeries.of(first, denominators)),
                        JUNE);
    }

    @Test
    void changesNeedAMonthThatBothYearsHave() {
        MonthlySeries both = MonthlySeries.of(APRIL.minusYears(1), new double[15]);
        Object[][] table = {
            {JUNE.minusMonths(1), MissingReason.CONFIDENTIAL, MissingReason.CONFIDENTIAL},
            {JUNE.minusMonths(1), MissingReason.PENDING, MissingReason.TOO_FEW_OBSERVATIONS},
            {JUNE.minusYears(1).minusMonths(1), MissingReason.CONFIDENTIAL, MissingReason.CONFIDENTIAL},
            {JUNE, MissingReason.PENDING, MissingReason.PENDING},
        };
        for (Object[] row : table) {
            MonthlySeries series = both.toBuilder()
                    .put((YearMonth) row[0], Observation.missing((MissingReason) row[1]))
                    .build();
            Change plain = TO_DATE.requiring(3).change(series, JUNE);
            Change ratio = TO_DATE.requiring(3).change(RatioSeries.proportion(series, both), JUNE);
            assertThat(plain.difference()).as(row[0] + " " + row[1]).isEqualTo(Figure.missing((MissingReason) row[2]));
            assertThat(ratio.difference()).as(row[0] + " " + row[1]).isEqualTo(Figure.missing((MissingReason) row[2]));
        }
        MonthlySeries partial =
                both.with(JUNE.minusMonths(1), 0, Marker.PARTIAL).excluding(Marker.PARTIAL);
        assertThat(TO_DATE.requiring(3).change(partial, JUNE).difference())
                .isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(quarterly().change(RatioSeries.proportion(both, both), APRIL).difference())
                .isEqualTo(Figure.missing(MissingReason.NOT_DUE));
    }

    @Test
    void plainForm() {
        assertThat(TO_DATE.getPlain())
                .containsEntry("rule", "SUM")
                .containsEntry("calendar", "April to March")
                .containsEntry("frequency", "MONTHLY")
                .doesNotContainKey("required");
        assertThat(TO_DATE.requiring(2).getPlain()).containsEntry("required", 2);
    }

    @Test
    void requiring_isOneToTwelve() {
        for (int observed : new int[] {0, 13}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TO_DATE.requiring(observed))
                    .withMessage("observed must be from 1 to 12, but was " + observed);
        }
        assertThat(TO_DATE.requiring(1)).isNotEqualTo(TO_DATE.requiring(12));
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                TO_DATE,
                TO_DATE.requiring(2),
                TO_DATE.withFrequency(Frequency.QUARTERLY),
                TO_DATE.withAggregation(Aggregation.MEAN),
                YearToDate.of(FiscalCalendar.JANUARY)));
    }
}
