// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code revisions}, and {@code --vintage}, {@code known_on} and {@code --as-of} of every command. */
class RevisionsCommandTest {

    private static final String HEADER =
            "ref,observed,mean,mean_absolute,standard_deviation,upward,downward,unchanged,standard_error,t,p,bias,missing,t_missing,stable,verdicts,verdicts_changed";
    private static final String MAY = """
            ref,month,value
            EH1a,2020-02,160
            EH1a,2020-03,170
            EH1a,2020-04,182
            """;
    private static final String JUNE = """
            ref,month,value
            EH1a,2020-02,160
            EH1a,2020-03,170
            EH1a,2020-04,190
            EH1a,2020-05,175
            """;
    private static final String KNOWN_ON = """
            ref,month,value,known_on
            EH1a,2020-02,160,2020-05-12
            EH1a,2020-03,170,2020-05-12
            EH1a,2020-04,182,2020-05-12
            EH1a,2020-02,160,2020-06-11
            EH1a,2020-03,170,2020-06-11
            EH1a,2020-04,190,2020-06-11
            EH1a,2020-05,175,2020-06-11
            """;

    @TempDir
    Path folder;

    private String may;
    private String june;

    @BeforeEach
    void writeExtracts() throws IOException {
        may = file("may.csv", MAY);
        june = file("june.csv", JUNE);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String[] vintages(String command, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of(command, "--vintage", "2020-06-11=" + june, "--vintage", "2020-05-12=" + may));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    // -----------------------------------------------------------------------
    @Test
    void revisionsOfTwoExtracts() {
        Run run = Run.of(vintages("revisions"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        HEADER,
                        "EH1a,4,2,2,4,1,0,3,1.1547005383792515,1.7320508075688772,0.1816901138162095,NOT_AVAILABLE,,,,3,1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "auto"})
    void aColumnSaysTheSame(String layout) throws IOException {
        String observations = file("known.csv", KNOWN_ON);
        Run run = Run.of("revisions", "--observations", observations, "--layout", layout);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Run.of(vintages("revisions")).out());
    }

    @Test
    void aColumnInALooserForm() throws IOException {
        String observations = file("known.csv", KNOWN_ON.replace(",", ";").replace("known_on", "Known on"));
        Run run = Run.of("revisions", "--quiet", "--observations", observations);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Run.of(vintages("revisions")).out());
    }

    @Test
    void theIndicatorDecidesAboutVerdicts() throws IOException {
        String indicators = file("indicators.csv", "ref,threshold\nEH1a,20pt\n");
        assertThat(Run.of(vintages("revisions", "--indicators", indicators))
                        .lines()
                        .get(1))
                .endsWith(",3,1");
        String wide = file("wide.csv", "ref,threshold\nEH1a,25pt\n");
        assertThat(Run.of(vintages("revisions", "--indicators", wide)).lines().get(1))
                .endsWith(",3,0");
    }

    @Test
    void asOfADayNothingLaterIsKnown() {
        Run asOf = Run.of(vintages("revisions", "--as-of", "2020-05-31"));
        assertThat(asOf.lines().get(1)).isEqualTo("EH1a,3,0,0,0,0,0,3,,,,NOT_AVAILABLE,,TOO_FEW_OBSERVATIONS,,2,0");
    }

    // -----------------------------------------------------------------------
    @Test
    void otherCommandsShowWhatIsKnown() {
        String then = Run.of("analyze", "--observations", may).out();
        String now = Run.of("analyze", "--observations", june).out();
        assertThat(Run.of(vintages("analyze")).out()).isEqualTo(now);
        assertThat(Run.of(vintages("analyze", "--as-of", "2020-05-12")).out()).isEqualTo(then);
        assertThat(Run.of(vintages("analyze", "--as-of", "2020-06-10")).out()).isEqualTo(then);
        assertThat(Run.of(vintages("analyze", "--as-of", "2030-01-01")).out()).isEqualTo(now);
    }

    @Test
    void aShorterExtractReplacesOnlyItsMonths() throws IOException {
        june = file("short.csv", "ref,month,value\nEH1a,2020-04,190\nEH1a,2020-05,175\n");
        String whole = file("whole.csv", JUNE);
        assertThat(Run.of(vintages("analyze", "--quiet")).out())
                .isEqualTo(Run.of("analyze", "--observations", whole).out());
    }

    @Test
    void theScorecardIsOfTheLatestExtract() {
        Run run = Run.of(vintages("scorecard", "--narrative"));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("175 in May 2020")
                .contains(
                        "April 2020 was 182 when first published, 190 now: its direction changed from similar to increase");
        assertThat(Run.of(vintages("scorecard", "--narrative", "--as-of", "2020-05-31"))
                        .out())
                .contains("182 in April 2020")
                .doesNotContain("175")
                .doesNotContain("first published");
    }

    @Test
    void chartsTakeVintagesToo() throws IOException {
        String cases = file("cases.csv", "case,ref,improvement,target,rebase,fix_after,screen\nA,EH1a,increase,,,,\n");
        Run run = Run.of(vintages(
                "spc",
                "--cases",
                cases,
                "--points",
                "-",
                "--groups",
                folder.resolve("g.csv").toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(5).anyMatch(line -> line.startsWith("A,2020-04,0,190,"));
    }

    // -----------------------------------------------------------------------
    private static void refused(Run run, String message) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo(message);
    }

    @Test
    void wrongUsageIsTold() {
        refused(
                Run.of("revisions"),
                "--vintage: missing; expected --vintage DATE=FILE for each extract, or --observations with a column known_on");
        refused(
                Run.of("revisions", "--observations", may),
                "--observations: says nothing of when figures were known; expected a column known_on, or --vintage");
        refused(
                Run.of("analyze", "--observations", may, "--as-of", "2020-05-31"),
                "--as-of: the observations say nothing of when they were known; expected --vintage or a column known_on");
        refused(
                Run.of(vintages("analyze", "--observations", may)),
                "--observations: stands beside --vintage; expected one of them");
        refused(
                Run.of(vintages("analyze", "--vintage", "2020-05-12=" + june)),
                "--vintage: " + may + " and " + june + " are both of 2020-05-12; expected one file for a date");
        refused(
                Run.of(vintages("analyze", "--as-of", "2020-05-11")),
                "--as-of: was 2020-05-11, when nothing was known; expected 2020-05-12 or later");
        refused(
                Run.of(vintages("analyze", "--as-of", "31/05/2020")),
                "--as-of: \"31/05/2020\" is no date; expected one such as 2020-06-30");
        refused(
                Run.of("analyze", "--vintage", may),
                "--vintage: \"" + (may.length() > 40 ? may.substring(0, 40) + "..." : may)
                        + "\" is not DATE=FILE; expected one such as 2020-05-12=may.csv");
        refused(
                Run.of("analyze", "--vintage", "2020-05-12=-", "--vintage", "2020-06-11=-"),
                "--vintage 2020-05-12 and --vintage 2020-06-11: both are to come from standard input; expected at most one of them as -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "auto"})
    void aMonthIsKnownFromItsFirstDayOn(String layout) throws IOException {
        String early = file("early.csv", KNOWN_ON.replace("2020-04,182,2020-05-12", "2020-04,182,2020-03-31"));
        Run run = Run.of("revisions", "--observations", early, "--layout", layout);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("early.csv:4:")
                .contains(
                        "known_on is 2020-03-31, before the first day of the month 2020-04; expected that day or later");
        String exact = file("exact.csv", KNOWN_ON.replace("2020-04,182,2020-05-12", "2020-04,182,2020-04-01"));
        assertThat(Run.of("revisions", "--observations", exact, "--layout", layout)
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "auto"})
    void whatIsNoDateIsTold(String layout) throws IOException {
        String wrong = file("wrong.csv", KNOWN_ON.replace("2020-04,182,2020-05-12", "2020-04,182,2020-02-30"));
        Run run = Run.of("revisions", "--observations", wrong, "--layout", layout);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("wrong.csv:4:")
                .contains("\"2020-02-30\"")
                .contains("such as 2020-05-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "auto"})
    void aMonthTwiceInOneExtractIsTold(String layout) throws IOException {
        String twice = file("twice.csv", KNOWN_ON + "EH1a,2020-05,176,2020-06-11\n");
        Run run = Run.of("revisions", "--observations", twice, "--layout", layout);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("twice.csv:9:").contains("2020-05 again, after line 8");
    }

    @Test
    void aColumnBesideTheDateOfAFileIsTold() throws IOException {
        june = file("known.csv", KNOWN_ON);
        Run run = Run.of(vintages("revisions"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("has a column known_on beside the date of --vintage; expected one of them");
    }
}
