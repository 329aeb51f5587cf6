// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "1, first", "2, second", "3, third", "4, fourth", "5, fifth", "9, ninth", "10, 10th", "11, 11th", "12, 12th",
        "13, 13th", "14, 14th", "20, 20th", "21, 21st", "22, 22nd", "23, 23rd", "24, 24th", "101, 101st", "111, 111th",
        "112, 112th", "113, 113th", "122, 122nd", "1003, 1003rd",
    })
    void ordinals(long number, String expected) {
        assertThat(Words.ordinal(number)).isEqualTo(expected);
    }

    @Test
    void periodsAreNamedByTheMonthInWhichTheyEnd() {
        YearMonth june = YearMonth.of(2020, 6);
        assertThat(Words.in(ReportingPeriods.of(Frequency.MONTHLY, FiscalCalendar.APRIL), june))
                .isEqualTo("in June 2020");
        ReportingPeriods quarters = ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL);
        assertThat(Words.in(quarters, june)).isEqualTo("in the quarter to June 2020");
        assertThat(Words.in(quarters.endingIn(Month.JULY), june.plusMonths(1))).isEqualTo("for July 2020 (quarterly)");
        assertThat(Words.capital("on course")).isEqualTo("On course");
        assertThat(Words.behind(Frequency.QUARTERLY, 1)).isEqualTo("one quarter behind");
        assertThat(Words.behind(Frequency.MONTHLY, 2)).isEqualTo("two months behind");
    }
}
