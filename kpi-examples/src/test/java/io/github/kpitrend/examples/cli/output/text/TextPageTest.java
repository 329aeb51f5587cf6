// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Main;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.examples.cli.output.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in terminals of several widths. */
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

    /** In every width: a verdict of a row is there before its mean, its mean before what matters less, and no line is too long. */
    @Test
    void noColumnLosesToOneThatMattersLess(@TempDir Path folder) throws IOException {
        StringBuilder observations = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 30; i++) {
            String month = YearMonth.of(2023, 10).plusMonths(i).toString();
            observations.append("FIN1,%s,%d%n".formatted(month, 14_008_102 + i * i * 7_919 % 900_000));
            observations.append("FIN2,%s,%d%n".formatted(month, 10_188_962_407L + i * i * 7_919L % 900_000));
        }
        Path values = Files.writeString(folder.resolve("o.csv"), observations);
        Path indicators = Files.writeString(
                folder.resolve("i.csv"),
                "ref,name,unit,measure,polarity\nFIN1,Net budget of the directorate for children,GBP m,amount,lower\n"
                        + "FIN2,Debt outstanding over 90 days after the invoice was sent,GBP,amount,lower\n");
        Path targets = Files.writeString(
                folder.resolve("t.csv"), "ref,fiscal_year,value\nFIN1,2025-26,14500000\nFIN2,2025-26,10188962407\n");
        List<String> order =
                List.of("Rating", "vs last year", "Target status", "12-month mean", "12-month max.", " n ");
        int narrow = 0;
        for (int width = 70; width <= 260; width += 2) {
            List<String> lines = lines(
                    width,
                    "scorecard",
                    "--observations",
                    values.toString(),
                    "--indicators",
                    indicators.toString(),
                    "--targets",
                    targets.toString());
            int limit = width;
            assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= limit);
            String head = lines.get(2) + " ";
            for (int i = 1; i < 4; i++) {
                if (head.contains(order.get(i))) {
                    assertThat(head).as("at " + width).contains(order.subList(0, i));
                }
            }
            if (head.contains("12-month max.") || head.contains(" n ")) {
                assertThat(head).as("at " + width).contains(order.subList(0, 4));
            } else {
                narrow++;
            }
            assertThat(width < 80 || head.contains("Rating")).as("at " + width).isTrue();
        }
        assertThat(narrow).isBetween(5, 40);
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
