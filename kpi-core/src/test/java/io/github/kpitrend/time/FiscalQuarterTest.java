// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalQuarterTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final FiscalYear YEAR = APRIL.year(2019);
    private static final FiscalQuarter QUARTER = FiscalQuarter.of(YEAR, 4);

    // -----------------------------------------------------------------------
    // of
    // -----------------------------------------------------------------------
    @Test
    void test_of() {
        assertThat(QUARTER.year()).isEqualTo(YEAR);
        assertThat(QUARTER.number()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 5, Integer.MAX_VALUE})
    void test_of_outside1To4(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalQuarter.of(YEAR, number))
                .withMessage("number must be from 1 to 4, but was " + number);
    }

    @Test
    void test_of_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> FiscalQuarter.of(null, 1))
                .withMessage("year");
    }

    // -----------------------------------------------------------------------
    // months
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "JANUARY, 1, 2019-01/2019-03",
        "JANUARY, 4, 2019-10/2019-12",
        "APRIL, 1, 2019-04/2019-06",
        "APRIL, 3, 2019-10/2019-12",
        "APRIL, 4, 2020-01/2020-03",
        "DECEMBER, 1, 2019-12/2020-02",
        "DECEMBER, 4, 2020-09/2020-11"
    })
    void test_months(Month start, int number, String months) {
        assertThat(FiscalCalendar.startingIn(start).year(2019).quarter(number).months())
                .hasToString(months);
    }

    // -----------------------------------------------------------------------
    // plusQuarters
    // -----------------------------------------------------------------------
    @Test
    void test_plusQuarters() {
        assertThat(QUARTER.plusQuarters(0)).isEqualTo(QUARTER);
        assertThat(QUARTER.plusQuarters(1)).hasToString("2020-21 Q1");
        assertThat(QUARTER.plusQuarters(-3)).hasToString("2019-20 Q1");
        assertThat(QUARTER.plusQuarters(-4)).hasToString("2018-19 Q4");
        assertThat(QUARTER.plusQuarters(-4 * 2020 - 1)).hasToString("-0001/0000 Q3");
        assertThat(APRIL.year(-999_999_999).quarter(1).plusQuarters(4L * 1_999_999_998 - 1))
                .isEqualTo(APRIL.year(999_999_998).quarter(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -4L * 1_000_002_018 - 4, 4L * 999_997_979 + 1, 1L << 34, Long.MAX_VALUE})
    void test_plusQuarters_offTheTimeLine(long quarters) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> QUARTER.plusQuarters(quarters))
                .withMessage("2019-20 Q4 plus " + quarters
                        + " quarters would leave the fiscal years from -999999999-01 to +999999999-12");
    }

    // -----------------------------------------------------------------------
    // compareTo
    // -----------------------------------------------------------------------
    @Test
    void test_compareTo_exhaustive() {
        List<FiscalQuarter> quarters = new ArrayList<>();
        for (int year = -30; year <= 30; year++) {
            quarters.addAll(APRIL.year(2019 + year).quarters());
        }
        for (int i = 0; i < quarters.size(); i++) {
            for (int j = 0; j < quarters.size(); j++) {
                assertThat(Integer.signum(quarters.get(i).compareTo(quarters.get(j))))
                        .isEqualTo(Integer.signum(Integer.compare(i, j)));
            }
        }
    }

    @Test
    void test_compareTo_sameMonthsOfOtherCalendars() {
        FiscalQuarter first = APRIL.year(2019).quarter(1);
        FiscalQuarter second = FiscalCalendar.JANUARY.year(2019).quarter(2);
        assertThat(first.months()).isEqualTo(second.months());
        assertThat(first).isNotEqualTo(second);
        assertThat(first).isLessThan(second);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void test_compareTo_null() {
        assertThatNullPointerException().isThrownBy(() -> QUARTER.compareTo(null));
    }

    // -----------------------------------------------------------------------
    // equals, hashCode, toString
    // -----------------------------------------------------------------------
    @Test
    void test_equals_and_hashCode() {
        assertThat(QUARTER).isEqualTo(APRIL.year(2019).quarter(4));
        assertThat(QUARTER).hasSameHashCodeAs(APRIL.year(2019).quarter(4));
        assertThat(QUARTER).isNotEqualTo(APRIL.year(2019).quarter(3));
        assertThat(QUARTER).isNotEqualTo(APRIL.year(2018).quarter(4));
        assertThat(QUARTER.equals(null)).isFalse();
        assertThat(QUARTER.equals((Object) "2019-20 Q4")).isFalse();
    }

    @Test
    void test_equals_sameLabelOfOtherCalendar() {
        FiscalQuarter academic =
                FiscalCalendar.startingIn(Month.SEPTEMBER).year(2019).quarter(4);
        assertThat(academic).hasToString(QUARTER.toString());
        assertThat(academic).isNotEqualTo(QUARTER);
    }

    @Test
    void test_toString() {
        assertThat(QUARTER).hasToString("2019-20 Q4");
        assertThat(FiscalCalendar.JANUARY.year(2020).quarter(1)).hasToString("2020 Q1");
    }

    @Test
    void test_contains_itsThreeMonths() {
        FiscalQuarter quarter = FiscalCalendar.APRIL.year(2020).quarter(2);
        assertThat(quarter.lastMonth()).isEqualTo(YearMonth.of(2020, 9));
        assertThat(quarter.contains(YearMonth.of(2020, 6))).isFalse();
        assertThat(quarter.contains(YearMonth.of(2020, 7))).isTrue();
        assertThat(quarter.contains(YearMonth.of(2020, 9))).isTrue();
        assertThat(quarter.contains(YearMonth.of(2020, 10))).isFalse();
        assertThat(quarter.getPlain()).isNotEmpty();
        FiscalQuarter next = FiscalCalendar.APRIL.year(2020).quarter(3);
        FiscalQuarter later = FiscalCalendar.APRIL.year(2021).quarter(2);
        assertDistinct(() -> List.of(quarter, next, later));
    }
}
