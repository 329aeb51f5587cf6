// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published columns, compared with the months beside them. */
class PublishedChecksTest {

    private static final String YEAR =
            "Jul-19,Aug-19,Sep-19,Oct-19,Nov-19,Dec-19,Jan-20,Feb-20,Mar-20,Apr-20,May-20,Jun-20";

    /** The lines on standard error that are of published columns. */
    private static List<String> notes(String sheet) {
        Run run = Run.withInput(sheet, "scorecard", "--observations", "-");
        assertThat(run.status()).as(run.err()).isZero();
        return run.err()
                .lines()
                .filter(line -> line.contains("published"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    /** The outcome for one cell beside twelve months from 10 to 21, of which the last two are 20 and 21. */
    private static String outcome(String heading, String cell) {
        List<String> notes = notes("Ref,Indicator," + YEAR + ",\"" + heading
                + "\"\nA,Visits,10,11,12,13,14,15,16,17,18,19,20,21,\"" + cell + "\"\n");
        assertThat(notes).hasSize(1);
        return notes.get(0).substring(notes.get(0).indexOf(": ") + 2);
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15.5             | 1 published, 1 agrees
                    16               | 1 published, 1 agrees
                    15.50            | 1 published, 1 agrees
                    15               | 1 published, 1 differs: A 15 (16)
                    £15.50           | 1 published, 1 agrees
                    15.5*            | 1 published, 1 agrees
                    16 (12 of 12)    | 1 published, 1 agrees
                    15.5 (p)         | 1 published, 1 agrees
                    n/a              | 1 published, 1 differs: A n/a (16)
                    -                | 1 published, 1 differs: A - (16)
                    (15.5)           | 1 published, 1 differs: A (15.5) (15.5)
                    about 16         | 1 published, kept and not compared
                    """)
    void meansAreReadAsFiguresAre(String cell, String outcome) {
        assertThat(outcome("12-mnth avg", cell)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5%        | 1 published, 1 agrees
                    → 5%      | 1 published, 1 agrees
                    +5.0%     | 1 published, 1 agrees
                    ↑ 5%      | 1 published, 1 differs: A ↑ 5% (5)
                    →         | 1 published, 1 agrees
                    ▼         | 1 published, 1 differs: A ▼ (5)
                    → +1 pts  | 1 published, 1 agrees
                    1.0pp     | 1 published, 1 agrees
                    - n/a     | 1 published, 1 differs: A - n/a (5)
                    up a bit  | 1 published, kept and not compared
                    """)
    void changesHaveArrowsAndPoints(String cell, String outcome) {
        assertThat(outcome("% change from prev. period", cell)).isEqualTo(outcome);
    }

    @Test
    void whatAFewMonthsSayIsNoDifference() {
        assertThat(notes("""
                Ref,Indicator,Apr-20,May-20,Jun-20,12-mnth avg,12-mnth max
                A,Visits,10,20,30,n/a,-
                B,Calls,10,20,30,20,29
                """))
                .containsExactly(
                        "\"12-mnth avg\": 2 published, 2 cannot be checked (3 of 12 months given): A n/a (20 from those), B 20 (20)",
                        "\"12-mnth max\": 2 published, 1 differs: B 29 (30); 1 cannot be checked (3 of 12 months given): A - (30 from those)");
    }

    @Test
    void decimalCommasAreThoseOfTheFile() {
        assertThat(notes("""
                Ref;Indicator;Apr-20;May-20;Jun-20;YTD;% change from prev. period
                A;Besuche;1,5;2,5;1.234,5;1.238,5;49.280%
                B;Anrufe;1,5;2,5;2,0;6,0;-20,0 %
                C;Saldo;1,0;2,0;-5,0;(2,0);↓ -350%
                D;Kosten;1,0;2,0;3,0;7,0;50%
                """))
                .containsExactly(
                        "\"YTD\": 4 published, 3 agree, 1 differs: D 7,0 (6.0)",
                        "\"% change from prev. period\": 4 published, 4 agree");
    }

    @Test
    void figuresOfLastYearAreReadAsFiguresAre() {
        assertThat(notes("""
                Ref;Indicator;Kind;Jun-19;Apr-20;May-20;Jun-20
                A;Besuche;Actual;1,5;2,5;3,5;4,5
                ;;Last year;;;;1,5
                """)).containsExactly("\"Jun-20\": 1 published, 1 agrees");
    }
}
