// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodsTest {

    private static final ReportingPeriods QUARTERS = ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL);

    // -----------------------------------------------------------------------
    // of, endMonths, isAligned
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "MONTHLY,     APRIL,   APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER JANUARY FEBRUARY MARCH",
        "QUARTERLY,   APRIL,   JUNE SEPTEMBER DECEMBER MARCH",
        "HALF_YEARLY, APRIL,   SEPTEMBER MARCH",
        "ANNUAL,      APRIL,   MARCH",
        "QUARTERLY,   JANUARY, MARCH JUNE SEPTEMBER DECEMBER",
        "QUARTERLY,   MAY,     JULY OCTOBER JANUARY APRIL",
        "HALF_YEARLY, JANUARY, JUNE DECEMBER",
        "ANNUAL,      OCTOBER, SEPTEMBER",
    })
    void test_of_tilesTheFiscalYear(Frequency frequency, Month start, String endMonths) {
        ReportingPeriods periods = ReportingPeriods.of(frequency, FiscalCalendar.startingIn(start));
        assertThat(periods.endMonths().stream().map(Month::name)).containsExactly(endMonths.split(" "));
        assertThat(periods.periodsPerYear()).isEqualTo(periods.endMonths().size());
        assertThat(periods.isAligned()).isTrue();
        assertThat(periods.frequency()).isEqualTo(frequency);
        assertThat(periods.calendar()).isEqualTo(FiscalCalendar.startingIn(start));
    }

    @Test
    void test_endingIn_annualInAugust() { // E3
        ReportingPeriods august =
                ReportingPeriods.of(Frequency.ANNUAL, FiscalCalendar.APRIL).endingIn(Month.AUGUST);
        assertThat(august.endMonths()).containsExactly(Month.AUGUST);
        assertThat(august.isAligned()).isFalse();
        assertThat(august.latestEnd(YearMonth.of(2020, 7))).isEqualTo(YearMonth.of(2019, 8));
        assertThat(august.latestEnd(YearMonth.of(2020, 8))).isEqualTo(YearMonth.of(2020, 8));
        assertThat(august.periodOf(YearMonth.of(2020, 7))).isEqualTo(MonthRange.parse("2019-09/2020-08"));
    }

    @Test
    void test_endingIn_quartersDatedByFirstMonths() { // E4
        ReportingPeriods first = QUARTERS.endingIn(Month.JANUARY);
        assertThat(first.endMonths()).containsExactly(Month.APRIL, Month.JULY, Month.OCTOBER, Month.JANUARY);
        assertThat(first.isAligned()).isFalse();
        assertThat(first).isEqualTo(QUARTERS.endingIn(Month.OCTOBER)).isNotEqualTo(QUARTERS);
        assertThat(QUARTERS.endingIn(Month.MARCH)).isEqualTo(QUARTERS).hasSameHashCodeAs(QUARTERS);
    }

    // -----------------------------------------------------------------------
    // isEnd, latestEnd, previousEnd, ends, count, periodOf
    // -----------------------------------------------------------------------
    @Test
    void test_quarterly_betweenEnds() { // E1
        YearMonth february = YearMonth.of(2026, 2);
        assertThat(QUARTERS.isEnd(february)).isFalse();
        assertThat(QUARTERS.latestEnd(february)).isEqualTo(YearMonth.of(2025, 12));
        assertThat(QUARTERS.previousEnd(february)).isEqualTo(YearMonth.of(2025, 12));
        assertThat(QUARTERS.previousEnd(YearMonth.of(2025, 12))).isEqualTo(YearMonth.of(2025, 9));
        assertThat(QUARTERS.periodOf(february)).isEqualTo(MonthRange.parse("2026-01/2026-03"));
    }

    @Test
    void test_ends() {
        MonthRange year = MonthRange.parse("2020-04/2021-03");
        assertThat(QUARTERS.ends(year).map(YearMonth::toString))
                .containsExactly("2020-06", "2020-09", "2020-12", "2021-03");
        assertThat(QUARTERS.count(year)).isEqualTo(4);
        assertThat(QUARTERS.ends(MonthRange.parse("2020-04/2020-05"))).isEmpty();
        assertThat(ReportingPeriods.of(Frequency.HALF_YEARLY, FiscalCalendar.APRIL)
                        .ends(year)
                        .toList())
                .isEqualTo(List.of(YearMonth.of(2020, 9), YearMonth.of(2021, 3)));
    }

    // -----------------------------------------------------------------------
    // position
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2020-04, 1",
        "MONTHLY, 2021-03, 12",
        "QUARTERLY, 2020-04, 0",
        "QUARTERLY, 2020-05, 0",
        "QUARTERLY, 2020-06, 1",
        "QUARTERLY, 2020-07, 1",
        "QUARTERLY, 2021-02, 3",
        "QUARTERLY, 2021-03, 4",
        "HALF_YEARLY, 2020-08, 0",
        "HALF_YEARLY, 2020-09, 1",
        "ANNUAL, 2021-02, 0",
        "ANNUAL, 2021-03, 1",
    })
    void test_position(Frequency frequency, YearMonth month, int position) {
        assertThat(ReportingPeriods.of(frequency, FiscalCalendar.APRIL).position(month))
                .isEqualTo(position);
    }

    // -----------------------------------------------------------------------
    // the supported range of YearMonth
    // -----------------------------------------------------------------------
    @Test
    void test_outsideTheSupportedRange() {
        YearMonth first = YearMonth.of(Year.MIN_VALUE, 1);
        YearMonth last = YearMonth.of(Year.MAX_VALUE, 12);
        ReportingPeriods years = ReportingPeriods.of(Frequency.ANNUAL, FiscalCalendar.APRIL);
        assertThat(years.isEnd(first)).isFalse();
        assertThat(years.position(first)).isZero();
        assertThatThrownBy(() -> years.latestEnd(first))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("the period of -999999999-01, annual, April to March, would leave the months from"
                        + " -999999999-01 to +999999999-12");
        assertThatThrownBy(() -> years.previousEnd(first)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> years.periodOf(last)).isInstanceOf(DateTimeException.class);
        assertThat(years.latestEnd(last)).isEqualTo(YearMonth.of(Year.MAX_VALUE, 3));
        assertThat(years.ends(MonthRange.of(first, last)).findFirst()).hasValue(YearMonth.of(Year.MIN_VALUE, 3));
        assertThat(years.count(MonthRange.of(first, last))).isEqualTo(2L * Year.MAX_VALUE + 1);
    }

    // -----------------------------------------------------------------------
    // texts
    // -----------------------------------------------------------------------
    @Test
    void test_toString() {
        assertThat(QUARTERS).hasToString("quarterly, April to March");
        assertThat(QUARTERS.endingIn(Month.JANUARY))
                .hasToString("quarterly (ending in April, July, October, January), April to March");
    }

    @Test
    void test_getPlain() {
        assertThat(QUARTERS.getPlain())
                .isEqualTo(Map.of(
                        "frequency", "QUARTERLY",
                        "calendar", "April to March",
                        "endMonths", List.of("JUNE", "SEPTEMBER", "DECEMBER", "MARCH")));
    }

    @Test
    void test_equals() {
        assertThat(QUARTERS.endingIn(Month.JUNE)).isEqualTo(QUARTERS).hasSameHashCodeAs(QUARTERS);
        assertThat(QUARTERS.endingIn(Month.JANUARY)).isNotEqualTo(QUARTERS);
        assertThat(ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.JANUARY))
                .isNotEqualTo(QUARTERS);
        assertThat(ReportingPeriods.of(Frequency.MONTHLY, FiscalCalendar.APRIL)).isNotEqualTo(QUARTERS);
        assertThat(QUARTERS).isNotEqualTo(Frequency.QUARTERLY);
        assertDistinct(() -> List.of(
                ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL),
                ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.JANUARY),
                ReportingPeriods.of(Frequency.ANNUAL, FiscalCalendar.APRIL)));
    }
}
