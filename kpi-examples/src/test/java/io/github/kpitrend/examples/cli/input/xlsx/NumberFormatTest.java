// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General|45|no|0|-1", "0%|0.912|no|1|0", "0.0%|0.912|no|1|1", "[<1]0%;0|45|no|0|0",
                        "[<1]0%;0|0.5|no|1|0", "0.0%;\\-0.0|-3|no|0|1",
                "0.0%;\\-0.0|3|no|1|1", "0;-0;\"none\"|0|no|0|-1", "#,##0.00|1|no|0|2", "\"year\" 0|5|no|0|0",
                        "0.00E+00|5|no|0|4", "\\d0|5|no|0|0",
                "0_d|5|no|0|0", "[Red]0|5|no|0|0", "[$\u00a3-809]#,##0|5|no|0|0", "yyyy-mm-dd|5|yes|0|-1",
                        "mmm\\-yy|5|yes|0|-1", "[h]:mm|5|yes|0|-1",
                "[$-411]ggge|5|yes|0|-1", "aaaa|5|yes|0|-1", "bbbb|5|yes|0|-1", "[$-404]e|5|yes|0|-1",
                        "[ss]|5|yes|0|-1", "h:mm AM/PM|5|yes|0|-1",
                "[>=100]0;[<=-100]0.0;0.00|50|no|0|2", "[>=100]0;[<=-100]0.0;0.00|-200|no|0|1", "0;;;@|5|no|0|0",
                        "'|5|no|0|-1", "\"|5|no|0|-1", "[|5|no|0|-1"
            })
    void whatACodeSaysOfAValue(String code, double value, String date, int percentSigns, int decimals) {
        NumberFormat.Section section = NumberFormat.parse(code).section(value);
        assertThat(section.date()).isEqualTo(date.equals("yes"));
        assertThat(section.percentSigns()).isEqualTo(percentSigns);
        assertThat(section.decimals()).isEqualTo(decimals);
    }

    /** The built-in formats of dates and times: ECMA-376, part 1, 18.8.30. */
    @Test
    void builtInFormats() {
        Set<Integer> dates = new TreeSet<>();
        for (int id = 0; id <= 81; id++) {
            if (NumberFormat.builtIn(id).section(1).date()) {
                dates.add(id);
            }
        }
        Set<Integer> expected = new TreeSet<>();
        for (int[] range : new int[][] {{14, 22}, {27, 36}, {45, 47}, {50, 58}, {71, 81}}) {
            for (int id = range[0]; id <= range[1]; id++) {
                expected.add(id);
            }
        }
        assertThat(dates).isEqualTo(expected);
        assertThat(NumberFormat.builtIn(9).section(1).percentSigns()).isOne();
        assertThat(NumberFormat.builtIn(10).section(1).decimals()).isEqualTo(2);
    }

    /** The section that applies, against a model that lists the sections it was made of. */
    @Test
    void theFirstConditionThatHoldsElseTheSign() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int count = 1 + random.nextInt(3);
            List<String> codes = new ArrayList<>();
            List<Double> limits = new ArrayList<>();
            boolean conditions = random.nextBoolean();
            for (int j = 0; j < count; j++) {
                boolean limited = conditions && j < count - 1;
                double limit = random.nextInt(7) - 3;
                limits.add(limited ? limit : null);
                codes.add((limited ? "[<" + limit + "]" : "") + "0." + "0".repeat(j + 1));
            }
            double value = random.nextInt(9) - 4;
            int expected = -1;
            for (int j = 0; j < count && expected < 0; j++) {
                expected = limits.get(j) != null && value < limits.get(j) ? j : -1;
            }
            if (expected < 0) {
                expected = conditions ? count - 1 : count == 1 ? 0 : value < 0 ? 1 : count == 3 && value == 0 ? 2 : 0;
            }
            String code = String.join(";", codes);
            assertThat(NumberFormat.parse(code).section(value).decimals())
                    .as(code + " " + value)
                    .isEqualTo(expected + 1);
        }
    }

    @Test
    void escapesAreDecodedOnceFromLeftToRight() {
        assertThat(EscapedText.decoded("A_x0041_B")).isEqualTo("AAB");
        assertThat(EscapedText.decoded("A_x005F_x0041_B")).isEqualTo("A_x0041_B");
        assertThat(EscapedText.decoded("a_x000D_\nb")).isEqualTo("a\r\nb");
        assertThat(EscapedText.decoded("_x41_ _xGGGG_ _x004")).isEqualTo("_x41_ _xGGGG_ _x004");
        assertThat(EscapedText.decoded("_xD83D__xDE00_")).isEqualTo("\ud83d\ude00");
        assertThat(EscapedText.decoded("_xD83D_ _xFFFF_")).isEqualTo("\ufffd \ufffd");
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                text.append(new String[] {"_", "x", "0041", "_x005F_", "_x0041_", "\u0001", "a", "\ud83d\ude00"}
                        [random.nextInt(8)]);
            }
            assertThat(EscapedText.decoded(escaped(text.toString()))).isEqualTo(text.toString());
        }
    }

    /** Escapes every character that could be a part of an escape, as a writer may. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c == '_' || c < ' ' ? String.format("_x%04X_", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }
}
