// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.time.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EnglishTextTest {

    @Test
    void number_groupsDigitsAndRoundsHalfUp() {
        assertThat(EnglishText.number(999.5, 0)).isEqualTo("1,000");
        assertThat(EnglishText.number(-999.94, 1)).isEqualTo("-999.9");
        assertThat(EnglishText.number(-1234.5, 1)).isEqualTo("-1,234.5");
        assertThat(EnglishText.number(10_188_962_407.0, 0)).isEqualTo("10,188,962,407");
        assertThat(EnglishText.number(0.00004, 5)).isEqualTo("0.00004");
        assertThat(EnglishText.grouped("-123456.1234")).isEqualTo("-123,456.1234");
        assertThat(EnglishText.grouped("123456")).isEqualTo("123,456");
        assertThat(EnglishText.grouped("1234")).isEqualTo("1,234");
        assertThat(EnglishText.grouped("-123")).isEqualTo("-123");
        assertThat(EnglishText.grouped("1234567E+30")).isEqualTo("1234567E+30");
    }

    @Test
    void nouns_followTheirCount() {
        assertThat(EnglishText.counted(1, "point")).isEqualTo("1 point");
        assertThat(EnglishText.counted(0, "point")).isEqualTo("0 points");
        assertThat(EnglishText.noun("-1", "point")).isEqualTo("point");
        assertThat(EnglishText.noun("<1", "point")).isEqualTo("point");
        assertThat(EnglishText.noun("+1", "point")).isEqualTo("point");
        assertThat(EnglishText.noun(">-1", "point")).isEqualTo("point");
        assertThat(EnglishText.noun("0", "point")).isEqualTo("points");
        assertThat(EnglishText.noun("1.0", "point")).isEqualTo("points");
        assertThat(EnglishText.noun("11", "point")).isEqualTo("points");
    }

    @Property
    void number_withoutItsCommasIsTheRoundedNumber(@ForAll double value, @ForAll @IntRange(max = 15) int decimals) {
        BigDecimal exact = new BigDecimal(Double.toString(Math.abs(value) < 1e300 && !Double.isNaN(value) ? value : 1));
        String text = EnglishText.number(exact, decimals);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > 21) {
            assertThat(text).matches("-?\\d(\\.\\d{1,16})?E\\+\\d+");
            assertThat(new BigDecimal(text)).isEqualByComparingTo(rounded);
            return;
        }
        assertThat(text).matches("-?\\d{1,3}(,\\d{3})*(\\.\\d+)?");
        assertThat(new BigDecimal(text.replace(",", ""))).isEqualTo(rounded);
    }

    @Test
    void and_joinsWithCommasAndAnd() {
        assertThat(EnglishText.and(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    }

    @Test
    void and_ofOneAndOfNone() {
        assertThat(EnglishText.and(List.of("A"))).isEqualTo("A");
        assertThat(EnglishText.and(List.of())).isEmpty();
        assertThat(EnglishText.and(List.of("A", "B"))).isEqualTo("A and B");
    }

    @Test
    void counts_areWordsUpToNine() {
        assertThat(EnglishText.count(0)).isEqualTo("no");
        assertThat(EnglishText.count(2)).isEqualTo("two");
        assertThat(EnglishText.count(9)).isEqualTo("nine");
        assertThat(EnglishText.count(10)).isEqualTo("10");
        assertThat(EnglishText.count(-1)).isEqualTo("-1");
    }

    @Test
    void periods_followTheirCount() {
        assertThat(EnglishText.period(Frequency.MONTHLY)).isEqualTo("month");
        assertThat(EnglishText.period(Frequency.HALF_YEARLY)).isEqualTo("half-year");
        assertThat(EnglishText.periods(Frequency.QUARTERLY, 1)).isEqualTo("quarter");
        assertThat(EnglishText.periods(Frequency.ANNUAL, 2)).isEqualTo("years");
        assertThat(EnglishText.monthName(Month.JUNE)).isEqualTo("June");
    }

    @Test
    void months_haveTheirEnglishNames() {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            assertThat(EnglishText.monthName(month)).isEqualTo(name);
            assertThat(EnglishText.month(YearMonth.of(2020, month))).isEqualTo(name + " 2020");
        }
        assertThat(EnglishText.month(YearMonth.of(-5, 6))).isEqualTo("June -5");
    }

    @Test
    void aside_turnsInnerParenthesesIntoAColon() {
        assertThat(EnglishText.aside("negligible (rounds to zero)")).isEqualTo("(negligible: rounds to zero)");
        assertThat(EnglishText.aside("pending")).isEqualTo("(pending)");
        assertThat(EnglishText.aside("(a) and b")).isEqualTo("((a) and b)");
        assertThat(EnglishText.aside("rounds (here) to zero")).isEqualTo("(rounds (here) to zero)");
    }

    @Test
    void number_withAllDigits() {
        assertThat(EnglishText.number(1234.5, PrintedDecimals.NONE)).isEqualTo(PrintedDecimals.allDigits(1234.5));
    }
}
