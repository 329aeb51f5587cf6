// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTextTest {

    static Object[][] data_texts() {
        return new Object[][] {
            {2020, 6, "2020-06"},
            {2020, 12, "2020-12"},
            // four digits, with zeros in front
            {0, 1, "0000-01"},
            {7, 9, "0007-09"},
            {999, 10, "0999-10"},
            {9999, 12, "9999-12"},
            // signs outside of these
            {10_000, 1, "+10000-01"},
            {-1, 12, "-0001-12"},
            {-9999, 1, "-9999-01"},
            {-10_000, 1, "-10000-01"},
            // the ends of the time line
            {999_999_999, 12, "+999999999-12"},
            {-999_999_999, 1, "-999999999-01"},
        };
    }

    @ParameterizedTest
    @MethodSource("data_texts")
    void test_of_and_parse(int year, int month, String text) {
        assertThat(MonthText.of(YearMonth.of(year, month))).isEqualTo(text);
        assertThat(MonthText.parse(text)).isEqualTo(YearMonth.of(year, month));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020", "0, 0000", "-5, -0005", "10000, +10000"})
    void test_ofYear(int year, String text) {
        assertThat(MonthText.ofYear(year)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020",
                "2020-6",
                "2020-00",
                "2020-13",
                "20-06",
                "10000-01",
                "+2020-06",
                "-0000-06",
                "+1000000000-01",
                "2020-06-01",
                "2020/06",
                " 2020-06",
                "\u0662\u0660\u0662\u0660-\u0660\u0666"
            })
    void test_parse_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthText.parse(text))
                .withMessage("\"" + text + "\" is not a month such as 2020-06")
                .withCauseInstanceOf(DateTimeParseException.class);
    }
}
