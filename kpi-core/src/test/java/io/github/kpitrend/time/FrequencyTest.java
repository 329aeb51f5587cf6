// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {

    // -----------------------------------------------------------------------
    // parse
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "monthly, MONTHLY",
        "quarterly, QUARTERLY",
        "half-yearly, HALF_YEARLY",
        "annual, ANNUAL",
        "Monthly, MONTHLY",
        "QUARTERLY, QUARTERLY",
        "aNNual, ANNUAL"
    })
    void test_parse(String text, Frequency expected) {
        assertThat(Frequency.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "", "month", "yearly", "annually", "monthly ", " annual", "1"})
    void test_parse_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frequency.parse(text))
                .withMessage(
                        "\"" + text + "\" is not a frequency; expected one of monthly, quarterly, half-yearly, annual");
    }

    @Test
    void test_parse_null() {
        assertThatNullPointerException().isThrownBy(() -> Frequency.parse(null)).withMessage("text");
    }

    // -----------------------------------------------------------------------
    // months, text, toString
    // -----------------------------------------------------------------------
    @Test
    void test_months() {
        assertThat(Frequency.values()).extracting(Frequency::months).containsExactly(1, 3, 6, 12);
    }

    @Test
    void test_text() {
        assertThat(Frequency.values())
                .extracting(Frequency::text)
                .containsExactly("monthly", "quarterly", "half-yearly", "annual");
    }

    @ParameterizedTest
    @EnumSource
    void test_text_isReadAgain(Frequency frequency) {
        assertThat(Frequency.parse(frequency.text())).isEqualTo(frequency);
    }

    @Test
    void test_toString_isTheName() {
        assertThat(Frequency.QUARTERLY).hasToString("QUARTERLY");
    }
}
