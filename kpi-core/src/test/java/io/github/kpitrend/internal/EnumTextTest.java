// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumTextTest {

    private enum Finish {
        MATT("matt"),
        HIGH_GLOSS("high-gloss"),
        SATIN("Satin");

        private final String spelling;

        Finish(String spelling) {
            this.spelling = spelling;
        }
    }

    private static Finish parse(String text) {
        return EnumText.parse(text, "a finish", Finish.values(), finish -> finish.spelling);
    }

    @Test
    void test_parse_anyCase() {
        assertThat(parse("matt")).isEqualTo(Finish.MATT);
        assertThat(parse("MATT")).isEqualTo(Finish.MATT);
        assertThat(parse("High-Gloss")).isEqualTo(Finish.HIGH_GLOSS);
        assertThat(parse("HIGH_GLOSS")).isEqualTo(Finish.HIGH_GLOSS);
        assertThat(parse("satin")).isEqualTo(Finish.SATIN);
        assertThat(parse("SATIN")).isEqualTo(Finish.SATIN);
    }

    @Test
    void test_parse_turkishDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(parse("HIGH-GLOSS")).isEqualTo(Finish.HIGH_GLOSS);
            assertThat(parse("satin")).isEqualTo(Finish.SATIN);
            assertThat(parse("SATIN")).isEqualTo(Finish.SATIN);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "mat", "matt ", " matt", "high gloss", "SAT\u0130N", "sat\u0131n"})
    void test_parse_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessage("\"" + text + "\" is not a finish; expected one of matt, high-gloss, Satin");
    }

    @Test
    void test_parse_longTextIsCutInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("x".repeat(1_000_000)))
                .withMessage("\"" + "x".repeat(40) + "...\" is not a finish; expected one of matt, high-gloss, Satin");
    }

    @Test
    void test_parse_null() {
        assertThatNullPointerException().isThrownBy(() -> parse(null)).withMessage("text");
    }

    @Test
    void test_quoted() {
        assertThat(EnumText.quoted("")).isEqualTo("\"\"");
        assertThat(EnumText.quoted("a".repeat(40))).isEqualTo('"' + "a".repeat(40) + '"');
        assertThat(EnumText.quoted("a".repeat(41))).isEqualTo('"' + "a".repeat(40) + "...\"");
    }
}
