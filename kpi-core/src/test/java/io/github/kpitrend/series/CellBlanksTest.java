// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What surrounds the content of a cell: spaces of every kind and notes in brackets. */
class CellBlanksTest {

    private static final int LONGEST = 12;

    private static int begin(String cell) {
        return CellBlanks.withoutNote(cell, cell.length(), LONGEST);
    }

    @Test
    void spacesOfEveryKindAreRemovedAtBothEnds() {
        // a space, a tab, spaces that do not break lines, wide and narrow ones, and characters without width
        for (String blank : List.of(" ", "\t", "\n", "\u00a0", "\u202f", "\u2009", "\u3000", "\u200b", "\ufeff")) {
            assertThat(CellBlanks.trimmed(blank + "4 5" + blank + blank)).isEqualTo("4 5");
            assertThat(CellBlanks.trimmed(blank + "4")).isEqualTo("4");
            assertThat(CellBlanks.trimmed("4" + blank)).isEqualTo("4");
            assertThat(CellBlanks.trimmed(blank)).isEmpty();
        }
        assertThat(CellBlanks.trimmed("")).isEmpty();
        assertThat(CellBlanks.trimmed("-4-")).isEqualTo("-4-");
    }

    @Test
    void aNoteBeginsAtItsBracket() {
        assertThat(begin("45 [note 1]")).isEqualTo(3);
        assertThat(begin("45[note 10]")).isEqualTo(2);
        assertThat(begin("45 [NOTE 9]")).isEqualTo(3);
        assertThat(begin("[note 0]")).isZero();
        assertThat(begin("45 [ns]")).isEqualTo(3);
        assertThat(begin("45[NS]")).isEqualTo(2);
        assertThat(begin("[ns]")).isZero();
        assertThat(CellBlanks.withoutNote("[note 1][note 2]", 8, LONGEST)).isZero();
        assertThat(CellBlanks.withoutNote("[ns]x", 4, LONGEST)).isZero();
    }

    @Test
    void aNoteHasANumberAndNoMoreThanTheMostCharacters() {
        assertThat(begin("[note 12345]")).isZero();
        assertThat(begin("[note 123456]")).isEqualTo(13);
    }

    @Test
    void whatIsNoNoteIsKept() {
        for (String cell : List.of(
                "",
                "45",
                "45]",
                "ns]",
                "45 [note ]",
                "45 [note x]",
                "45 [note 1x]",
                "45 [note 1 ]",
                "45 [note /]",
                "45 [note :]",
                "45 [note1]",
                "45 [remark 1]",
                "45 [n]",
                "45 [note 1",
                "note 1]")) {
            assertThat(begin(cell)).as(cell).isEqualTo(cell.length());
        }
    }
}
