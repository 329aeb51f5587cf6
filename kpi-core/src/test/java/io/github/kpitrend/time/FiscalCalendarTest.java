// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.time.TimeSamples.FIRST_MONTH;
import static io.github.kpitrend.time.TimeSamples.LAST_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiscalCalendarTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final FiscalCalendar JANUARY = FiscalCalendar.JANUARY;

    // -----------------------------------------------------------------------
    // startingIn, startMonth
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @EnumSource
    void test_startingIn(Month month) {
        assertThat(FiscalCalendar.startingIn(month).startMonth()).isEqualTo(month);
    }

    @Test
    void test_constants() {
        assertThat(APRIL).isEqualTo(FiscalCalendar.startingIn(Month.APRIL));
        assertThat(JANUARY).isEqualTo(FiscalCalendar.startingIn(Month.JANUARY));
    }

    @Test
    void test_parse() {
        for (Month month : Month.values()) {
            FiscalCalendar calendar = FiscalCalendar.startingIn(month);
            assertThat(FiscalCalendar.parse(calendar.toString())).isEqualTo(calendar);
            FiscalCalendar byEndYear = calendar.labeledByEndYear();
            assertThat(FiscalCalendar.parse(byEndYear.toString())).isEqualTo(byEndYear);
        }
        assertThat(FiscalCalendar.parse("april TO March")).isEqualTo(APRIL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalCalendar.parse("April to April"))
                .withMessage("\"April to April\" is not a fiscal calendar; expected the first and the last month of a"
                        + " year such as April to March");
    }

    @Test
    void test_startingIn_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> FiscalCalendar.startingIn(null))
                .withMessage("startMonth");
    }

    // -----------------------------------------------------------------------
    // year
    // -----------------------------------------------------------------------
    @Test
    void test_year() {
        assertThat(APRIL.year(2019)).isEqualTo(APRIL.yearOf(YearMonth.of(2019, 4)));
    }

    // -----------------------------------------------------------------------
    // yearOf, quarterOf, monthOfYear
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        // April to March, around both ends of a year
        "APRIL, 2020-03, 2019-20 Q4, 12",
        "APRIL, 2020-04, 2020-21 Q1, 1",
        "APRIL, 2020-06, 2020-21 Q1, 3",
        "APRIL, 2020-07, 2020-21 Q2, 4",
        "APRIL, 2020-12, 2020-21 Q3, 9",
        "APRIL, 2021-01, 2020-21 Q4, 10",
        // January to December
        "JANUARY, 2020-01, 2020 Q1, 1",
        "JANUARY, 2020-06, 2020 Q2, 6",
        "JANUARY, 2020-12, 2020 Q4, 12",
        // academic years, and years from December
        "SEPTEMBER, 2020-08, 2019-20 Q4, 12",
        "SEPTEMBER, 2020-09, 2020-21 Q1, 1",
        "DECEMBER, 2020-11, 2019-20 Q4, 12",
        "DECEMBER, 2020-12, 2020-21 Q1, 1",
        // other centuries
        "APRIL, 2000-03, 1999-00 Q4, 12",
        "APRIL, 0000-03, -0001/0000 Q4, 12",
        "JANUARY, -0001-12, -0001 Q4, 12"
    })
    void test_yearOf_quarterOf_monthOfYear(Month start, YearMonth month, String quarter, int monthOfYear) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        assertThat(calendar.quarterOf(month)).hasToString(quarter);
        assertThat(calendar.yearOf(month)).isEqualTo(calendar.quarterOf(month).year());
        assertThat(calendar.monthOfYear(month)).isEqualTo(monthOfYear);
    }

    @Test
    void test_yearOf_offTheTimeLine() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> APRIL.yearOf(FIRST_MONTH))
                .withMessage("the fiscal year of -999999999-01, April to March, "
                        + "would leave the months from -999999999-01 to +999999999-12");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> APRIL.quarterOf(LAST_MONTH))
                .withMessage("the fiscal year of +999999999-12, April to March, "
                        + "would leave the months from -999999999-01 to +999999999-12");
        assertThat(APRIL.yearOf(FIRST_MONTH.withMonth(4)).months().first()).isEqualTo(FIRST_MONTH.withMonth(4));
        assertThat(APRIL.yearOf(LAST_MONTH.withMonth(3)).months().last()).isEqualTo(LAST_MONTH.withMonth(3));
        assertThat(JANUARY.yearOf(FIRST_MONTH).months().first()).isEqualTo(FIRST_MONTH);
        assertThat(JANUARY.yearOf(LAST_MONTH).months().last()).isEqualTo(LAST_MONTH);
    }

    @Test
    void test_monthOfYear_atTheEndsOfTheTimeLine() {
        assertThat(APRIL.monthOfYear(FIRST_MONTH)).isEqualTo(10);
        assertThat(APRIL.monthOfYear(LAST_MONTH)).isEqualTo(9);
    }

    @Test
    void test_yearOf_null() {
        assertThatNullPointerException().isThrownBy(() -> APRIL.yearOf(null)).withMessage("month");
    }

    @Test
    void test_quarterOf_null() {
        assertThatNullPointerException().isThrownBy(() -> APRIL.quarterOf(null)).withMessage("month");
    }

    @Test
    void test_monthOfYear_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> APRIL.monthOfYear(null))
                .withMessage("month");
    }

    // -----------------------------------------------------------------------
    // parseYear
    // -----------------------------------------------------------------------
    static Object[][] data_parseYear() {
        return new Object[][] {
            // calendar, text, start year, printed
            {APRIL, "2019-20", 2019, "2019-20"},
            {APRIL, "2019/20", 2019, "2019-20"},
            {APRIL, "2019-2020", 2019, "2019-20"},
            {APRIL, "2019/2020", 2019, "2019-20"},
            {APRIL, "19-20", 2019, "2019-20"},
            {APRIL, "19/20", 2019, "2019-20"},
            {APRIL, "2011-12", 2011, "2011-12"},
            // turns of centuries
            {APRIL, "1999-00", 1999, "1999-00"},
            {APRIL, "1999/2000", 1999, "1999-00"},
            {APRIL, "00-01", 2000, "2000-01"},
            {APRIL, "98-99", 2098, "2098-99"},
            {APRIL, "99-00", 2099, "2099-00"},
            {APRIL, "0000-01", 0, "0000-01"},
            {APRIL, "0099-00", 99, "0099-00"},
            // the last year of four digits, and years with signs
            {APRIL, "9998-99", 9998, "9998-99"},
            {APRIL, "9999-00", 9999, "9999-00"},
            {APRIL, "9999/+10000", 9999, "9999-00"},
            {APRIL, "+10000/+10001", 10_000, "+10000/+10001"},
            {APRIL, "-0001/0000", -1, "-0001/0000"},
            {APRIL, "-0005/-0004", -5, "-0005/-0004"},
            {APRIL, "-10000/-9999", -10_000, "-10000/-9999"},
            {APRIL, "-999999999/-999999998", -999_999_999, "-999999999/-999999998"},
            {APRIL, "+999999998/+999999999", 999_999_998, "+999999998/+999999999"},
            // years from January
            {JANUARY, "2020", 2020, "2020"},
            {JANUARY, "0000", 0, "0000"},
            {JANUARY, "0020", 20, "0020"},
            {JANUARY, "-0005", -5, "-0005"},
            {JANUARY, "+10000", 10_000, "+10000"},
            {JANUARY, "-999999999", -999_999_999, "-999999999"},
            {JANUARY, "+999999999", 999_999_999, "+999999999"},
        };
    }

    @ParameterizedTest
    @MethodSource("data_parseYear")
    void test_parseYear(FiscalCalendar calendar, String text, int startYear, String printed) {
        FiscalYear year = calendar.parseYear(text);
        assertThat(year).isEqualTo(calendar.year(startYear));
        assertThat(year).hasToString(printed);
        assertThat(calendar.parseYear(printed)).isEqualTo(year);
    }

    static Object[][] data_parseYear_refused() {
        String two = "expected two years that follow each other, such as 2019-20";
        String one = "expected one year, such as 2019";
        return new Object[][] {
            // halves that do not follow each other
            {APRIL, "2019-21", "2019 is followed by 20, but found 21"},
            {APRIL, "2019-19", "2019 is followed by 20, but found 19"},
            {APRIL, "2019/18", "2019 is followed by 20, but found 18"},
            {APRIL, "19-21", "2019 is followed by 20, but found 21"},
            {APRIL, "2019/2021", "2019 is followed by 2020, but found 2021"},
            {APRIL, "2019-1920", "2019 is followed by 2020, but found 1920"},
            {APRIL, "9999/0000", "9999 is followed by +10000, but found 0000"},
            {APRIL, "-0005/-0006", "-0005 is followed by -0004, but found -0006"},
            {APRIL, "+999999999/+999999999", "+999999999 is followed by +1000000000, but found +999999999"},
            // not two halves
            {APRIL, "", two},
            {APRIL, "2019", two},
            {APRIL, "2019-", two},
            {APRIL, "2019-2", two},
            {APRIL, "2019-020", two},
            {APRIL, "2019-20-21", two},
            {APRIL, "201920", two},
            {APRIL, "19-2020", two},
            {APRIL, "9-10", two},
            {APRIL, "2019--20", two},
            {APRIL, "2019\u201320", two},
            {APRIL, "2019 - 20", two},
            {APRIL, " 2019-20", two},
            {APRIL, "2019-20\n", two},
            {APRIL, "FY2019-20", two},
            {APRIL, "\u0662\u0660\u0661\u0669-\u0662\u0660", two},
            // signs that are missing, superfluous or followed by a short second half
            {APRIL, "10000/10001", two},
            {APRIL, "+10000-01", two},
            {APRIL, "+10000-+10001", two},
            {APRIL, "+2019/+2020", two},
            {APRIL, "-0000/0001", two},
            {APRIL, "-1/0", two},
            {APRIL, "+999999999/+1000000000", two},
            // years from January
            {JANUARY, "2019-20", one},
            {JANUARY, "20", one},
            {JANUARY, "", one},
            {JANUARY, "10000", one},
            {JANUARY, "+2020", one},
            {JANUARY, "-0000", one},
            {JANUARY, "-00005", one},
            {JANUARY, "+1000000000", one},
            {JANUARY, "2020 ", one},
        };
    }

    @ParameterizedTest
    @MethodSource("data_parseYear_refused")
    void test_parseYear_refused(FiscalCalendar calendar, String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.parseYear(text))
                .withMessage("\"" + text + "\" is not a fiscal year from " + calendar + ": " + why);
    }

    @Test
    void test_parseYear_null() {
        assertThatNullPointerException().isThrownBy(() -> APRIL.parseYear(null)).withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> JANUARY.parseYear(null))
                .withMessage("text");
    }

    // -----------------------------------------------------------------------
    // parseQuarter
    // -----------------------------------------------------------------------
    static Object[][] data_parseQuarter() {
        return new Object[][] {
            // calendar, text, start year, number, printed
            {APRIL, "2019-20 Q1", 2019, 1, "2019-20 Q1"},
            {APRIL, "2019/20 Q4", 2019, 4, "2019-20 Q4"},
            {APRIL, "19-20 q2", 2019, 2, "2019-20 Q2"},
            {APRIL, "2019/2020 Q3", 2019, 3, "2019-20 Q3"},
            {APRIL, "-0001/0000 Q3", -1, 3, "-0001/0000 Q3"},
            {JANUARY, "2020 Q1", 2020, 1, "2020 Q1"},
            {JANUARY, "+10000 q4", 10_000, 4, "+10000 Q4"},
        };
    }

    @ParameterizedTest
    @MethodSource("data_parseQuarter")
    void test_parseQuarter(FiscalCalendar calendar, String text, int startYear, int number, String printed) {
        FiscalQuarter quarter = calendar.parseQuarter(text);
        assertThat(quarter).isEqualTo(calendar.year(startYear).quarter(number));
        assertThat(quarter).hasToString(printed);
        assertThat(calendar.parseQuarter(printed)).isEqualTo(quarter);
    }

    static Object[][] data_parseQuarter_refused() {
        String april = " is not a fiscal quarter: expected a fiscal year, a space and Q1 to Q4, such as 2019-20 Q1";
        String january = " is not a fiscal quarter: expected a fiscal year, a space and Q1 to Q4, such as 2019 Q1";
        return new Object[][] {
            {APRIL, "", "\"\"" + april},
            {APRIL, "2019-20", "\"2019-20\"" + april},
            {APRIL, "2019-20Q1", "\"2019-20Q1\"" + april},
            {APRIL, "2019-20 Q0", "\"2019-20 Q0\"" + april},
            {APRIL, "2019-20 Q5", "\"2019-20 Q5\"" + april},
            {APRIL, "2019-20 Q11", "\"2019-20 Q11\"" + april},
            {APRIL, "2019-20 Q1 ", "\"2019-20 Q1 \"" + april},
            {APRIL, "Q1 2019-20", "\"Q1 2019-20\"" + april},
            {JANUARY, "2020-Q1", "\"2020-Q1\"" + january},
            // a fault in the year is the year's
            {
                APRIL,
                "2019-21 Q1",
                "\"2019-21\" is not a fiscal year from April to March: 2019 is followed by 20, but found 21"
            },
            {
                APRIL,
                "2019-20  Q1",
                "\"2019-20 \" is not a fiscal year from April to March: "
                        + "expected two years that follow each other, such as 2019-20"
            },
            {
                JANUARY,
                "2019-20 Q1",
                "\"2019-20\" is not a fiscal year from January to December: expected one year, such as 2019"
            },
        };
    }

    @ParameterizedTest
    @MethodSource("data_parseQuarter_refused")
    void test_parseQuarter_refused(FiscalCalendar calendar, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.parseQuarter(text))
                .withMessage(message);
    }

    @Test
    void test_parseQuarter_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> APRIL.parseQuarter(null))
                .withMessage("text");
    }

    // -----------------------------------------------------------------------
    // equals, hashCode, toString
    // -----------------------------------------------------------------------
    @Test
    void test_equals_and_hashCode() {
        for (Month a : Month.values()) {
            for (Month b : Month.values()) {
                assertThat(FiscalCalendar.startingIn(a).equals(FiscalCalendar.startingIn(b)))
                        .isEqualTo(a == b);
            }
            assertThat(FiscalCalendar.startingIn(a)).hasSameHashCodeAs(FiscalCalendar.startingIn(a));
        }
        assertThat(APRIL.equals(null)).isFalse();
        assertThat(APRIL.equals((Object) Month.APRIL)).isFalse();
        assertDistinct(() -> List.of(FiscalCalendar.startingIn(Month.APRIL), FiscalCalendar.startingIn(Month.MAY)));
    }

    @Test
    void test_getPlain_isWhatParseReads() {
        assertThat(APRIL.getPlain()).isEqualTo("April to March");
        assertThat(FiscalCalendar.startingIn(Month.OCTOBER).labeledByEndYear().getPlain())
                .isEqualTo("October to September, labeled by end year");
    }

    @Test
    void test_toString() {
        assertThat(APRIL).hasToString("April to March");
        assertThat(JANUARY).hasToString("January to December");
        assertThat(FiscalCalendar.startingIn(Month.DECEMBER)).hasToString("December to November");
    }
}
