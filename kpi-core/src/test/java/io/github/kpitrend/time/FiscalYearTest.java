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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final FiscalYear YEAR = APRIL.year(2019);

    // -----------------------------------------------------------------------
    // of
    // -----------------------------------------------------------------------
    @Test
    void test_of() {
        assertThat(YEAR.calendar()).isEqualTo(APRIL);
        assertThat(YEAR.startYear()).isEqualTo(2019);
    }

    @Test
    void test_of_endsOfTheTimeLine() {
        assertThat(APRIL.year(-999_999_999).months()).hasToString("-999999999-04/-999999998-03");
        assertThat(APRIL.year(999_999_998).months()).hasToString("+999999998-04/+999999999-03");
        assertThat(FiscalCalendar.JANUARY.year(999_999_999).months()).hasToString("+999999999-01/+999999999-12");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1_000_000_000, 999_999_999, Integer.MAX_VALUE})
    void test_of_offTheTimeLine(int startYear) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> APRIL.year(startYear))
                .withMessage("year must be from -999999999 to 999999998 for years from April to March, but was "
                        + startYear);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1_000_000_000, 1_000_000_000, Integer.MAX_VALUE})
    void test_of_offTheTimeLine_january(int startYear) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> FiscalCalendar.JANUARY.year(startYear))
                .withMessage("year must be from -999999999 to 999999999 for years from January to December, "
                        + "but was " + startYear);
    }

    // -----------------------------------------------------------------------
    // months, contains
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "JANUARY, 2019-01/2019-12",
        "APRIL, 2019-04/2020-03",
        "SEPTEMBER, 2019-09/2020-08",
        "DECEMBER, 2019-12/2020-11"
    })
    void test_months(Month start, String months) {
        assertThat(FiscalCalendar.startingIn(start).year(2019).months()).hasToString(months);
    }

    @Test
    void test_contains() {
        assertThat(YEAR.contains(YearMonth.of(2019, 3))).isFalse();
        assertThat(YEAR.contains(YearMonth.of(2019, 4))).isTrue();
        assertThat(YEAR.contains(YearMonth.of(2020, 3))).isTrue();
        assertThat(YEAR.contains(YearMonth.of(2020, 4))).isFalse();
    }

    @Test
    void test_contains_null() {
        assertThat(YEAR.contains(null)).isFalse();
    }

    // -----------------------------------------------------------------------
    // quarter, quarters
    // -----------------------------------------------------------------------
    @Test
    void test_quarter() {
        assertThat(YEAR.quarter(3)).isEqualTo(FiscalQuarter.of(YEAR, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 5, Integer.MAX_VALUE})
    void test_quarter_outside1To4(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.quarter(number))
                .withMessage("number must be from 1 to 4, but was " + number);
    }

    @Test
    void test_quarters() {
        assertThat(YEAR.quarters()).containsExactly(YEAR.quarter(1), YEAR.quarter(2), YEAR.quarter(3), YEAR.quarter(4));
        assertThat(YEAR.quarters())
                .extracting(quarter -> quarter.months().toString())
                .containsExactly("2019-04/2019-06", "2019-07/2019-09", "2019-10/2019-12", "2020-01/2020-03");
    }

    @Test
    void test_quarters_unmodifiable() {
        List<FiscalQuarter> quarters = YEAR.quarters();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> quarters.remove(0));
    }

    // -----------------------------------------------------------------------
    // plusYears
    // -----------------------------------------------------------------------
    @Test
    void test_plusYears() {
        assertThat(YEAR.plusYears(0)).isEqualTo(YEAR);
        assertThat(YEAR.plusYears(1)).hasToString("2020-21");
        assertThat(YEAR.plusYears(-2020)).hasToString("-0001/0000");
        assertThat(APRIL.year(-999_999_999).plusYears(1_999_999_997)).isEqualTo(APRIL.year(999_999_998));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1_000_002_019, 999_997_980, 1L << 32, Long.MAX_VALUE})
    void test_plusYears_offTheTimeLine(long years) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> YEAR.plusYears(years))
                .withMessage(
                        "2019-20 plus " + years + " years would leave the months from -999999999-01 to +999999999-12");
    }

    // -----------------------------------------------------------------------
    // compareTo
    // -----------------------------------------------------------------------
    @Test
    void test_compareTo_exhaustive() {
        List<FiscalYear> years = new ArrayList<>();
        for (int year = 2018; year <= 2020; year++) {
            for (Month month : Month.values()) {
                years.add(FiscalCalendar.startingIn(month).year(year));
            }
        }
        for (int i = 0; i < years.size(); i++) {
            for (int j = 0; j < years.size(); j++) {
                assertThat(Integer.signum(years.get(i).compareTo(years.get(j))))
                        .isEqualTo(Integer.signum(Integer.compare(i, j)));
            }
        }
    }

    @Test
    void test_compareTo_endsOfTheTimeLine() {
        FiscalYear early = APRIL.year(-999_999_999);
        FiscalYear late = APRIL.year(999_999_998);
        assertThat(early).isLessThan(late);
        assertThat(late).isGreaterThan(early);
    }

    @Test
    void test_compareTo_null() {
        assertThatNullPointerException().isThrownBy(() -> YEAR.compareTo(null));
    }

    // -----------------------------------------------------------------------
    // equals, hashCode, toString
    // -----------------------------------------------------------------------
    @Test
    void test_equals_and_hashCode() {
        assertThat(YEAR).isEqualTo(FiscalCalendar.startingIn(Month.APRIL).year(2019));
        assertThat(YEAR)
                .hasSameHashCodeAs(FiscalCalendar.startingIn(Month.APRIL).year(2019));
        assertThat(YEAR).isNotEqualTo(APRIL.year(2020));
        assertThat(YEAR.equals(null)).isFalse();
        assertThat(YEAR.equals((Object) "2019-20")).isFalse();
        assertDistinct(() -> List.of(APRIL.year(2019), APRIL.year(2020), FiscalCalendar.JANUARY.year(2019)));
    }

    @Test
    void test_getPlain_namesTheFirstMonth() {
        assertThat(YEAR.getPlain()).isEqualTo(Map.of("first", "2019-04", "label", "2019-20"));
    }

    @Test
    void test_halves_areSixMonthsEach() {
        assertThat(YEAR.halves())
                .containsExactly(MonthRange.parse("2019-04/2019-09"), MonthRange.parse("2019-10/2020-03"));
    }

    @Test
    void test_equals_sameLabelOfOtherCalendar() {
        FiscalYear academic = FiscalCalendar.startingIn(Month.SEPTEMBER).year(2019);
        assertThat(academic).hasToString(YEAR.toString());
        assertThat(academic).isNotEqualTo(YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "APRIL, 2019, 2019-20",
        "APRIL, 1999, 1999-00",
        "APRIL, 2008, 2008-09",
        "APRIL, 0, 0000-01",
        "APRIL, 9999, 9999-00",
        "APRIL, 10000, +10000/+10001",
        "APRIL, -1, -0001/0000",
        "APRIL, -10000, -10000/-9999",
        "JANUARY, 2020, 2020",
        "JANUARY, 7, 0007",
        "JANUARY, -7, -0007",
        "JANUARY, 10000, +10000"
    })
    void test_toString(Month start, int startYear, String label) {
        assertThat(FiscalCalendar.startingIn(start).year(startYear)).hasToString(label);
    }
}
