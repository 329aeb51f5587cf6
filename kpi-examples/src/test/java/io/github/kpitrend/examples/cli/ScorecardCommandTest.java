// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardCommandTest {

    private static final String OBS = "ref,month,value\n";

    @TempDir
    Path folder;

    /** The cells of a row of the sample's table, cut where the header's columns are. */
    private static String cell(Run run, String ref, String column) {
        List<String> lines = run.lines();
        int head = 0;
        while (!lines.get(head).startsWith("Ref.")) {
            head++;
        }
        String rule = lines.get(head + 1);
        String header = lines.get(head);
        String row = lines.stream()
                .filter(line -> line.startsWith(ref + " "))
                .findFirst()
                .orElseThrow();
        int from = 0;
        while (from < rule.length()) {
            int to = rule.indexOf(' ', from);
            to = to < 0 ? rule.length() : to;
            if (part(header, from, to).equals(column)) {
                return part(row, from, to);
            }
            from = to + 2;
        }
        throw new AssertionError("no column " + column + " in " + header);
    }

    private static String part(String line, int from, int to) {
        return from >= line.length()
                ? ""
                : line.substring(from, Math.min(line.length(), to)).strip();
    }

    @ParameterizedTest
    @CsvSource({
        "EH1a,  ↑ 22%, ↓ -33%, -,   112, 205",
        "EH1c,  ↑ 42%, → 9%,   -,   222, 322",
        "EH1b,  → 6%,  → 4%,   -,   206, 288",
        "EH14b, ↑ 57%, ↑ 16%,  -,   158, 229",
        "FM011, - n/a, - n/a,  ▲*,  90,  90",
        "FM012, - n/a, - n/a,  ▲*,  153, 153",
    })
    void everyPublishedCellOfTheSampleAgrees(
            String ref, String previous, String year, String rating, String average, String maximum) {
        Run run = Run.of();
        assertThat(cell(run, ref, "vs previous")).isEqualTo(previous);
        assertThat(cell(run, ref, "vs last year")).isEqualTo(year);
        assertThat(cell(run, ref, "Rating")).isEqualTo(rating);
        assertThat(cell(run, ref, "12-month mean")).isEqualTo(average);
        assertThat(cell(run, ref, "12-month max.")).isEqualTo(maximum);
        assertThat(cell(run, ref, "%?")).isEqualTo("--");
        for (String comparator : List.of("SN", "ENG", "SE region")) {
            assertThat(cell(run, ref, comparator)).isEqualTo("-");
        }
    }

    @Test
    void theSamplesMonthsAgree() {
        Run run = Run.of("scorecard");
        List<String> months = List.of("Jan-20", "Feb-20", "Mar-20", "Apr-20", "May-20", "Jun-20");
        List<String> published = List.of(
                "EH1a 205 122 113 79 79 96",
                "EH1c 175 224 280 182 182 258",
                "EH1b 153 184 205 219 219 233",
                "EH14b 153 166 190 122 122 192");
        for (String line : published) {
            String[] parts = line.split(" ");
            for (int i = 0; i < 6; i++) {
                assertThat(cell(run, parts[0], months.get(i))).isEqualTo(parts[i + 1]);
            }
        }
        assertThat(cell(run, "FM011", "Jun-20")).isEqualTo("tbc");
        assertThat(cell(run, "FM011", "May-20")).isEmpty();
    }

    @Test
    void targetsAndFindingsOfTheSample() {
        Run run = Run.of();
        assertThat(cell(run, "EH1c", "Target 17-18")).isEqualTo("288");
        assertThat(cell(run, "EH1c", "Target 18-19")).isEqualTo("336");
        assertThat(cell(run, "EH1c", "Target 19-20")).isEqualTo("TBC");
        assertThat(cell(run, "EH1c", "Target status")).isEqualTo("none in force");
        assertThat(run.out())
                .contains("Page: all 4 monthly indicators have the same figure in May 2020 as in April 2020")
                .contains("EH1c: no target is set for 2020-21; the last one was for 2019-20")
                .contains("FM011: there is an assessed rating but no figure for June 2020 (to be confirmed)")
                .contains("FM012: there is an assessed rating but no figure for June 2020 (to be confirmed)");
    }

    @Test
    void theIllustrativeHistoryIsDeclaredUnderTheTable() {
        List<String> lines = Run.of().lines();
        int table = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("FM012"))
                .findFirst()
                .orElseThrow());
        assertThat(lines.subList(table, lines.size()))
                .anyMatch(line -> line.contains("ILLUSTRATIVE") && line.contains("from June 2019 to December 2019"));
    }

    @Test
    void illustrativeFiguresAreDeclaredAsTheFileHasThem() {
        String head = "ref,month,value,source\n";
        String history = "A,2020-01,1,illustrative\nB,2020-02,2,illustrative\nA,2020-03,3,published\n";
        assertThat(Run.withInput(head + history, "--observations", "-").out())
                .contains(
                        "Figures from January 2020 to February 2020 are ILLUSTRATIVE, not published: they were constructed");
        assertThat(Run.withInput(head + history + "B,2020-01,4,published\n", "--observations", "-")
                        .out())
                .contains("Some figures from January 2020 to February 2020 are ILLUSTRATIVE, not published.")
                .doesNotContain("constructed");
    }

    @Test
    void ownersReportersAndOutcomesStandUnderThePage() {
        assertThat(Run.of("--details").out())
                .contains(
                        "EH1a: owner Early Help; reporter Early Help service lead; outcome Families are offered early help");
        assertThat(Run.withInput(OBS + "A,2020-01,10\n", "scorecard", "--observations", "-", "--details")
                        .out())
                .doesNotContain("Owners");
    }

    @Test
    void theNarrativeSaysEveryRowInWords() {
        assertThat(Run.of("--narrative").out())
                .contains(
                        "EH1a: 96 in June 2020, up 22% on May 2020 and down 33% on June 2019, but within its usual range")
                .contains("No target is set for 2020-21; the last one was never confirmed (2019-20).")
                .contains("FM011: No figure for June 2020 yet (to be confirmed).");
    }

    @Test
    void anotherMonthOfTheSample() {
        Run run = Run.of("scorecard", "--month", "2020-05");
        assertThat(run.lines().get(0)).isEqualTo("Scorecard, May 2020");
        assertThat(cell(run, "EH1a", "May-20")).isEqualTo("79");
        assertThat(cell(run, "EH1a", "vs previous")).isEqualTo("→ 0%");
        assertThat(cell(run, "FM011", "Rating")).isEqualTo("-");
    }

    @Test
    void aMonthOfWhichNothingIsSaidIsWrongUsage() {
        for (String month : new String[] {"2030-01", "1999-12"}) {
            Run run = Run.of("--month", month);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("--month: was " + month).contains("from 2019-06 to 2020-06");
        }
    }

    @Test
    void ownObservationsComeWithoutTheSample() {
        Run run = Run.withInput(OBS + "A,2020-01,10\nA,2020-02,11\n", "scorecard", "--observations", "-");
        assertThat(run.status()).isZero();
        assertThat(cell(run, "A", "vs previous")).isEqualTo("↑ 10%");
        assertThat(run.out())
                .doesNotContain("ILLUSTRATIVE")
                .doesNotContain("Target")
                .doesNotContain("Commentary");
    }

    @Test
    void indicatorsDecideOnPolarityThresholdAndDecimals() throws IOException {
        Path indicators = folder.resolve("i.csv");
        Files.writeString(
                indicators,
                "ref,name,polarity,threshold,decimals,measure\nA,Waiting,lower,2pt,1,percentage\nB,Other,target,,,\n");
        Run run = Run.withInput(
                OBS + "A,2020-01,40\nA,2020-02,42\nB,2020-01,1\nB,2020-02,2\n",
                "scorecard",
                "--observations",
                "-",
                "--indicators",
                indicators.toString());
        assertThat(cell(run, "A", "Rating")).isEqualTo("▼");
        assertThat(cell(run, "A", "vs previous")).isEqualTo("↑ +2.0 pts");
        assertThat(cell(run, "A", "Feb-20")).isEqualTo("42.0%");
        assertThat(cell(run, "A", "%?")).isEqualTo("%");
        assertThat(cell(run, "B", "Rating")).isEqualTo("-");
    }

    @Test
    void anEarlierAssessmentKeepsItsMonth() throws IOException {
        Path assessments = folder.resolve("a.csv");
        Files.writeString(
                assessments,
                "ref,month,rating,note\nA,2020-01,NEGATIVE,slow\nA,2020-03,POSITIVE,later\nA,2019-12,SIMILAR,old\n");
        Run run = Run.withInput(
                OBS + "A,2020-01,10\nA,2020-02,11\n",
                "scorecard",
                "--observations",
                "-",
                "--assessments",
                assessments.toString(),
                "--details");
        assertThat(cell(run, "A", "Rating")).isEqualTo("▼* of Jan-20");
        assertThat(run.out())
                .contains("A ▼ for Jan-20: slow")
                .contains("the assessed rating is for January 2020, not February 2020");
        assertThat(run.out()).doesNotContain("later").doesNotContain("old");
    }

    @Test
    void targetsAreJudgedByBasisAndTolerance() throws IOException {
        Path targets = folder.resolve("t.csv");
        Files.writeString(
                targets,
                "ref,fiscal_year,value,lower,upper,tolerance,basis,from\n"
                        + "A,2019-20,12,,,10,period,\nA,2019-20,20,,,,period,2020-02\nB,2019-20,120,,,,cumulative,\n"
                        + "C,2019/20,,80,90,,level,\n");
        Path indicators = folder.resolve("i.csv");
        Files.writeString(indicators, "ref,polarity\nA,higher\nB,higher\nC,target\n");
        String observations = OBS + "A,2020-01,11\nB,2019-04,9\nB,2019-05,11\nC,2020-01,85\nB,2020-01,100\n";
        Run run = Run.withInput(
                observations,
                "scorecard",
                "--observations",
                "-",
                "--targets",
                targets.toString(),
                "--indicators",
                indicators.toString());
        assertThat(cell(run, "A", "Target status")).isEqualTo("missed, within tolerance");
        assertThat(cell(run, "B", "Target status")).isEqualTo("not assessed");
        assertThat(cell(run, "C", "Target status")).isEqualTo("met");
        assertThat(cell(run, "A", "Target 19-20")).isEqualTo("20");
        assertThat(cell(run, "C", "Target 19-20")).isEqualTo("80 to 90");
    }

    @Test
    void symbolsOfOfficialStatistics() {
        Run run = Run.withInput(
                OBS + "A,2020-01,10 [p]\nA,2020-02,[c]\nA,2020-03,12[b][r]\n",
                "scorecard",
                "--symbols",
                "gss",
                "--observations",
                "-");
        assertThat(cell(run, "A", "Feb-20")).isEqualTo("[c]");
        assertThat(cell(run, "A", "vs previous")).isEqualTo("- n/a");
        assertThat(run.out()).contains("the definition changed during the 12 months to March 2020");
    }

    @Test
    void byteOrderMarkQuotesAndWindowsLinesAreRead() {
        Run run = Run.withInput(
                "\ufeffmonth,\"ref\",extra,value\r\n2020-01,\"A, \"\"quoted\"\"\",x,10\r\n",
                "scorecard",
                "--observations",
                "-");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("A, \"quoted\"");
    }

    @Test
    void wideCharactersStayAligned() throws IOException {
        Path indicators = folder.resolve("i.csv");
        Files.writeString(indicators, "ref,name\nA,\u652f\u63f4\u4ef6\u6570\nB,cafe\u0301\n");
        Run run = Run.withInput(
                OBS + "A,2020-01,10\nB,2020-01,11\n",
                "scorecard",
                "--observations",
                "-",
                "--indicators",
                indicators.toString());
        String a = run.lines().stream()
                .filter(line -> line.startsWith("A "))
                .findFirst()
                .orElseThrow();
        String b = run.lines().stream()
                .filter(line -> line.startsWith("B "))
                .findFirst()
                .orElseThrow();
        assertThat(a.indexOf("10") + 4).isEqualTo(b.indexOf("11") - 1);
    }

    @Test
    void helpAndVersionWorkEverywhere() {
        for (String command : List.of("", "scorecard", "analyse", "spc")) {
            for (String option : List.of("--help", "--version")) {
                String[] args = Arrays.stream(new String[] {command, option})
                        .filter(arg -> !arg.isEmpty())
                        .toArray(String[]::new);
                Run run = Run.of(args);
                assertThat(run.status()).isZero();
                assertThat(run.out()).contains(option.equals("--help") ? "Usage: kpi-examples" : "kpi-examples");
                assertThat(run.err()).isEmpty();
            }
        }
    }

    @Test
    void theFindingsOfTheSampleAreTheseAndNoOthers() {
        List<String> lines = Run.of().lines();
        int from = lines.indexOf("Exceptions") + 1;
        List<String> findings =
                lines.subList(from, from + lines.subList(from, lines.size()).indexOf(""));
        assertThat(findings)
                .filteredOn(line -> line.contains("carried forward"))
                .hasSize(1);
        assertThat(findings)
                .filteredOn(line -> line.contains("there is an assessed rating but no figure"))
                .extracting(line -> line.strip().substring(0, 5))
                .containsExactly("FM011", "FM012");
        assertThat(findings)
                .filteredOn(line -> line.contains("no target is set for"))
                .hasSize(1);
    }

    @Test
    void everyOptionalFileMayBeOnesOwnBesideTheSample() {
        Run ratings =
                Run.withInput("ref,month,rating,note\nEH1a,2020-06,NEGATIVE,\n", "scorecard", "--assessments", "-");
        assertThat(cell(ratings, "EH1a", "Rating")).isEqualTo("▼*");
        assertThat(cell(ratings, "FM011", "Rating")).isEqualTo("-");
        Run words = Run.withInput(
                "ref,month,text\nEH1a,2020-06,now\nEH1a,2020-05,then\n", "scorecard", "--commentary", "-", "--details");
        assertThat(words.out()).contains("EH1a: now").doesNotContain("then\n").doesNotContain("stays steady");
        Run comparators = Run.withInput(
                "ref,name,period,value,lower,upper\nEH1a,ENG,2019-20,101.6,,\nEH1a,SN,,n/a,,\n",
                "scorecard",
                "--benchmarks",
                "-");
        assertThat(cell(comparators, "EH1a", "ENG")).isEqualTo("102");
        assertThat(cell(comparators, "EH1b", "ENG")).isEmpty();
        assertThat(comparators.out()).doesNotContain("SE region");
        Run targets = Run.withInput(
                "ref,fiscal_year,value,lower,upper,tolerance,basis,from\nEH1a,2020-21,90,,,,,\n",
                "scorecard",
                "--targets",
                "-");
        assertThat(cell(targets, "EH1a", "Target 20-21")).isEqualTo("90");
        assertThat(targets.out()).doesNotContain("Target 17-18").doesNotContain("no target is set for");
    }

    @Test
    void theMonthMayBeAnyOfOnesOwnObservations() {
        String observations = OBS + "A,2019-06,50\nA,2020-05,100\nA,2020-06,110\nB,2020-07,1\n";
        Run latest = Run.withInput(observations, "scorecard", "--observations", "-", "--details");
        assertThat(latest.lines().get(0)).isEqualTo("Scorecard, July 2020");
        assertThat(cell(latest, "A", "vs previous")).isEqualTo("↑ 10%");
        assertThat(latest.out()).contains("behind");
        Run june = Run.withInput(observations, "--observations", "-", "--month", "2020-06");
        assertThat(cell(june, "A", "vs previous")).isEqualTo("↑ 10%");
        assertThat(cell(june, "A", "vs last year")).isEqualTo("↑ 120%");
        assertThat(cell(june, "A", "12-month max.")).isEqualTo("110");
    }

    @Test
    void everyLineOfTheTableIsAsWideAsItsColumns() {
        List<String> lines = Run.of().lines();
        String rule = lines.stream()
                .filter(line -> line.startsWith("-----"))
                .findFirst()
                .orElseThrow();
        for (String ref : List.of("EH1a ", "EH1c ", "EH1b ", "EH14b ", "FM011 ", "FM012 ")) {
            String row = lines.stream()
                    .filter(line -> line.startsWith(ref))
                    .findFirst()
                    .orElseThrow();
            for (int i = 1; i < Math.min(row.length(), rule.length()); i++) {
                if (rule.charAt(i) == ' ') {
                    assertThat(row.charAt(i)).as(row + " at " + i).isEqualTo(' ');
                }
            }
        }
    }
}
