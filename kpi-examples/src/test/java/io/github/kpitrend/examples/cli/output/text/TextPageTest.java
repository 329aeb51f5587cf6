// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Main;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.output.Screen;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample in terminals of several widths. */
class TextPageTest {

    private static List<String> lines(int columns, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                args,
                new Streams(
                        InputStream.nullInputStream(),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        new Screen(false, columns)));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void eightyColumnsShowTheLatestMonthBothChangesAndTheRating() {
        assertThat(lines(80).subList(0, 17))
                .containsExactly(
                        "Scorecard, June 2020",
                        "",
                        "Ref.   Indicator                       Jun-20  vs previous  vs last year  Rating",
                        "EH1a   Early Help Assessments started      96        ↑ 22%        ↓ -33%  -",
                        "       in the month",
                        "EH1c   Early Help Assessments             258        ↑ 42%          → 9%  -",
                        "       completed in the month (inclu…",
                        "EH1b   Early Help Plans open in the       233         → 6%          → 4%  -",
                        "       month",
                        "EH14b  Early Help Assessments             192        ↑ 57%         ↑ 16%  -",
                        "       completed (excluding adults a…",
                        "FM011  Families attached per quarter      tbc        - n/a         - n/a  ▲*",
                        "FM012  Payment-by-result claims           tbc        - n/a         - n/a  ▲*",
                        "       attached per quarter",
                        "",
                        "6 indicators: none rated by figures, 2 assessed positive; 1 without a target in",
                        "  force; 2 waiting for figures (tbc)");
    }

    @Test
    void aHundredAndTwentyColumnsAddAMonthTheMeanAndTheTarget() {
        assertThat(lines(120).subList(2, 12))
                .contains(
                        "Ref.   Indicator                         May-20  Jun-20  vs previous  vs last year  Rating  12-month mean  Target status",
                        "EH1a   Early Help Assessments started        79      96        ↑ 22%        ↓ -33%  -                 112  -",
                        "       in the month",
                        "EH1c   Early Help Assessments completed     182     258        ↑ 42%          → 9%  -                 222  none in force",
                        "       in the month (including adults…",
                        "FM011  Families attached per quarter                tbc        - n/a         - n/a  ▲*                 90  -");
    }

    @Test
    void twoHundredColumnsShowSixMonths() {
        List<String> lines = lines(200);
        assertThat(lines)
                .contains(
                        "Ref.   Indicator                                                  Jan-20  Feb-20  Mar-20  Apr-20  May-20  Jun-20"
                                + "  vs previous  vs last year  Rating  12-month mean  12-month max.       n  Target status",
                        "EH1a   Early Help Assessments started in the month                   205     122     113      79      79      96"
                                + "        ↑ 22%        ↓ -33%  -                 112            205      12  -",
                        "FM011  Families attached per quarter                                                                         tbc"
                                + "        - n/a         - n/a  ▲*                 90             90  1 of 4  -",
                        "6 indicators: none rated by figures, 2 assessed positive; 1 without a target in force;"
                                + " 2 waiting for figures (tbc)");
    }

    @Test
    void wordsAndDetailsComeWhereTheyAreAskedFor() {
        assertThat(lines(0)).noneMatch(line -> line.contains("In words") || line.contains("Commentary"));
        assertThat(lines(0, "--narrative")).contains("In words").doesNotContain("Commentary (Jun-20)");
        assertThat(lines(0, "--details"))
                .contains(
                        "Commentary (Jun-20)", "Assessed ratings", "Owners, reporters and outcomes", "Other findings");
    }
}
