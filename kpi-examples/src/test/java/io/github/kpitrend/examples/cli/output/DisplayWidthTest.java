// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of texts, as terminals that follow Unicode show them. */
class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "\u00e9, 1",
        "e\u0301, 1",
        "a\u0300\u0301\u0302, 1",
        "\u0e01\u0e33, 2",
        "\u652f\u63f4, 4",
        "\uff21\uff11, 4",
        "\uff76\uff9e, 2",
        "\ud55c\uae00, 4",
        "\u1112\u1161\u11ab, 2",
        "\u3042\u3099, 2",
        "\u4dc0, 1",
        "\ud83d\ude00, 2",
        "\u2764, 1",
        "\u2764\ufe0f, 2",
        "1\ufe0f\u20e3, 2",
        "\u231a, 2",
        "\u2b50, 2",
        "\u2705, 2",
        "\ud83d\udc4d\ud83c\udffd, 2",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66, 2",
        "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f, 2",
        "\ud83c\uddec\ud83c\udde7, 2",
        "\ud83c\uddec\ud83c\udde7\ud83c\uddeb\ud83c\uddf7, 4",
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f, 2",
        "\u0915\u094d\u200d\u0937, 2",
        "a\u200bb, 2",
        "\u2191\u25b2\u2026, 3",
        "\ud840\udc00, 2"
    })
    void columns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    /** Every character that is taken for simple takes one column by the rules for all, and two of them do not join. */
    @Test
    void simpleCharactersTakeOneColumn() {
        StringBuilder simple = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            if (DisplayWidth.isSimple(text)) {
                simple.append(text);
                assertThat(DisplayWidth.ofClusters(text)).as(text).isEqualTo(1);
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String two = "" + simple.charAt(random.nextInt(simple.length()))
                    + simple.charAt(random.nextInt(simple.length()));
            assertThat(DisplayWidth.ofClusters(two)).as(two).isEqualTo(2);
        }
        System.out.println("simple characters: " + simple.length() + ", and 20000 pairs");
    }

    @Test
    void textsAreCutBetweenWhatIsSeenAsCharacters() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        assertThat(DisplayWidth.shortened("a" + family + "bcd", 4)).isEqualTo("a" + family + "\u2026");
        assertThat(DisplayWidth.shortened("a" + family + "bcd", 3)).isEqualTo("a\u2026");
        assertThat(DisplayWidth.shortened("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301\u2026");
        assertThat(DisplayWidth.shortened("e\u0301e\u0301", 2)).isEqualTo("e\u0301e\u0301");
        assertThat(DisplayWidth.shortened("\u652f\u63f4\u652f", 4)).isEqualTo("\u652f\u2026");
        assertThat(DisplayWidth.shortened("e" + "\u0301".repeat(1_000), 5)).isEqualTo("\u2026");
    }
}
