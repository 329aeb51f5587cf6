// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits of input that README.md states: what lies on them is read, one more is refused in a line. */
class LimitsTest {

    private static final int MOST_CELLS = 16_384;
    private static final int MOST_CHARACTERS = 4_194_304;
    private static final int MOST_MONTHS = 12_000;

    private static Run analyse(String input) {
        return Run.withInput(input, "analyse", "--observations", "-");
    }

    private static String cells(int count) {
        return "ref,month,value"
                + IntStream.range(3, count).mapToObj(i -> ",c" + i).collect(Collectors.joining()) + "\nA,2020-01,1"
                + ",".repeat(count - 3) + "\n";
    }

    @Test
    void cellsOfARow() {
        assertThat(analyse(cells(MOST_CELLS)).status()).isZero();
        Run refused = analyse(cells(MOST_CELLS + 1));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).startsWith("-:1: the row is too long; expected at most 16384 cells");
    }

    @Test
    void charactersOfACell() {
        String input = "ref,month,value,note\nA,2020-01,1,";
        assertThat(analyse(input + "x".repeat(MOST_CHARACTERS) + "\n").status()).isZero();
        Run refused = analyse(input + "x".repeat(MOST_CHARACTERS + 1) + "\n");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).startsWith("-:2: the row is too long").contains("4194304");
    }

    @Test
    void monthsOfASeries() {
        String first = "ref,month,value\nA,1000-01,1\n";
        assertThat(analyse(first + "A,1999-12,1\n").out().lines()).hasSize(MOST_MONTHS + 1);
        Run refused = analyse(first + "A,2000-01,1\n");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("12001 months").contains("expected at most 12000");
    }
}
