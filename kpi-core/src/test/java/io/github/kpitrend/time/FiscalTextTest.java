// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels by the year in which a fiscal year ends: {@code FY2020}; other labels are in {@link FiscalCalendarTest}. */
class FiscalTextTest {

    private static final FiscalCalendar OCTOBER =
            FiscalCalendar.startingIn(Month.OCTOBER).labeledByEndYear();
    private static final FiscalCalendar JANUARY = FiscalCalendar.JANUARY.labeledByEndYear();

    @ParameterizedTest
    @CsvSource({
        "OCTOBER, 2019-10, FY2020 Q1",
        "OCTOBER, 2020-09, FY2020 Q4",
        "OCTOBER, -0001-10, FY0000 Q1",
        "JULY, 2020-06, FY2020 Q4",
        "JULY, 2020-07, FY2021 Q1",
        "JANUARY, 2020-01, FY2020 Q1",
        "JANUARY, 2020-12, FY2020 Q4"
    })
    void yearsAreCalledByTheirLastMonth(Month start, YearMonth month, String quarter) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start).labeledByEndYear();
        assertThat(calendar.quarterOf(month)).hasToString(quarter);
        assertThat(calendar.parseQuarter(quarter)).isEqualTo(calendar.quarterOf(month));
        assertThat(calendar.parseQuarter(quarter.toLowerCase(Locale.ROOT))).isEqualTo(calendar.quarterOf(month));
        int year = calendar.yearOf(month).lastMonth().getYear();
        assertThat(calendar.year(year)).isEqualTo(calendar.yearOf(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "FY", "FY20", "2019-20", "F2020", "FY 2020", "FY+2020", ""})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> OCTOBER.parseYear(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a fiscal year from October to September, labeled by end year:"
                        + " expected FY and the year in which it ends, such as FY2020");
    }

    @Test
    void theEndsOfTheTimeLine() {
        String last = "FY+" + Year.MAX_VALUE;
        assertThat(OCTOBER.parseYear(last).lastMonth()).isEqualTo(YearMonth.of(Year.MAX_VALUE, 9));
        assertThat(JANUARY.parseYear("FY" + Year.MIN_VALUE).months().first())
                .isEqualTo(YearMonth.of(Year.MIN_VALUE, 1));
        assertThatThrownBy(() -> OCTOBER.parseYear("FY" + Year.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"FY-999999999\" is not a fiscal year from October to September, labeled by end year:"
                        + " there is no such year");
        assertThatThrownBy(() -> OCTOBER.year(Year.MIN_VALUE))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("year must be from -999999998 to 999999999 for years from October to September,"
                        + " labeled by end year, but was -999999999");
        assertThatThrownBy(() -> FiscalCalendar.APRIL.year(Year.MAX_VALUE))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("year must be from -999999999 to 999999998 for years from April to March,"
                        + " but was 999999999");
        assertThat(JANUARY.year(Year.MIN_VALUE).months().first()).isEqualTo(YearMonth.of(Year.MIN_VALUE, 1));
    }

    @Test
    void theLabelIsPartOfTheCalendar() {
        assertThat(OCTOBER).isNotEqualTo(FiscalCalendar.startingIn(Month.OCTOBER));
        assertThat(OCTOBER.labeledByEndYear()).isEqualTo(OCTOBER).hasSameHashCodeAs(OCTOBER);
        assertThat(OCTOBER.yearOf(YearMonth.of(2020, 1)))
                .isNotEqualTo(FiscalCalendar.startingIn(Month.OCTOBER).yearOf(YearMonth.of(2020, 1)));
    }
}
