// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tables of texts in terminals. */
class TextTableTest {

    @Test
    void columnsOfATableLineUpWhateverIsInThem() {
        List<String> names = List.of(
                "plain",
                "\u652f\u63f4",
                "e\u0301t\u0301",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 x",
                "\u2764\ufe0f",
                "\ud83c\uddec\ud83c\udde7",
                "\u1112\u1161\u11ab");
        TextTable table = new TextTable(List.of(
                new TextTable.Column("Name", false, true, UnaryOperator.identity()),
                new TextTable.Column("N", true, false, text -> "\u001b[1m" + text + "\u001b[0m")));
        names.forEach(name -> table.add(List.of(name, "7")));
        List<String> lines = table.lines(0);
        for (int i = 0; i < names.size(); i++) {
            String before = lines.get(i + 2).replaceFirst(" *\u001b\\[1m7\u001b\\[0m$", "");
            int blanks = lines.get(i + 2).length() - before.length() - "\u001b[1m7\u001b[0m".length();
            assertThat(before).isEqualTo(names.get(i));
            assertThat(blanks).isEqualTo(7 - new int[] {5, 4, 2, 4, 2, 2, 2}[i]);
        }
    }

    @Test
    void aNameTakesTwoLinesAndEndsWithAnEllipsis() {
        assertThat(TextLines.two("Families attached per quarter", 30)).containsExactly("Families attached per quarter");
        assertThat(TextLines.two("Early Help Assessments started in the month", 30))
                .containsExactly("Early Help Assessments started", "in the month");
        assertThat(TextLines.two("Early Help Assessments completed in the month (including adults aged 21+)", 30))
                .containsExactly("Early Help Assessments", "completed in the month (inclu\u2026");
        assertThat(TextLines.two("Donaudampfschifffahrtsgesellschaft", 10))
                .containsExactly("Donaudampf", "schifffah\u2026");
        assertThat(TextLines.two("\u652f\u63f4\u8a55\u4fa1", 5)).containsExactly("\u652f\u63f4", "\u8a55\u4fa1");
    }

    @Test
    void proseIsBrokenBetweenWords() {
        assertThat(TextLines.wrapped("one two three", 7, "  ")).containsExactly("one two", "  three");
        assertThat(TextLines.wrapped("one two three", 0, "  ")).containsExactly("one two three");
        assertThat(TextLines.wrapped("", 7, "  ")).containsExactly("");
    }
}
