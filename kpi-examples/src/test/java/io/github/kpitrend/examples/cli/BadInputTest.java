// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong with a file or a call: status 2, one line that says where, nothing else. */
class BadInputTest {

    @TempDir
    Path folder;

    /** The option, the file's text, the line that is named (0 for the file as a whole), and a part of the message. */
    record Case(String option, String text, int line, String message) {

        Case atLine(int other, String otherMessage) {
            return new Case(option, text, other, otherMessage);
        }

        @Override
        public String toString() {
            String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
            return option + " " + shown.replace("\n", "|");
        }
    }

    private static final String OBS = "ref,month,value\n";
    private static final String IND = "ref,name,measure,polarity,frequency,aggregation,threshold,decimals,unit\n";
    private static final String ASS = "ref,month,rating,note\n";
    private static final String COM = "ref,month,text\n";
    private static final String TAR = "ref,fiscal_year,value,lower,upper,tolerance,basis,from\n";
    private static final String BEN = "ref,name,period,value,lower,upper\n";

    private static Case observations(String rows, int line, String message) {
        return new Case("--observations", OBS + rows, line, message);
    }

    private static Case indicators(String row, String message) {
        return new Case("--indicators", IND + row + "\n", 2, message);
    }

    private static Case targets(String row, String message) {
        return new Case("--targets", TAR + row + "\n", 2, message);
    }

    private static Case benchmarks(String row, String message) {
        return new Case("--benchmarks", BEN + row + "\n", 2, message);
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("--observations", "", 0, "empty"),
                new Case("--observations", "\ufeff", 0, "empty"),
                new Case("--observations", OBS, 0, "no rows"),
                new Case("--observations", "\n" + OBS, 1, "header line is empty"),
                new Case("--observations", "ref,month\nA,2020-01\n", 1, "no column \"value\""),
                new Case("--observations", "ref,value\nA,1\n", 1, "no column \"month\""),
                new Case("--observations", "Ref,month,value\nA,2020-01,1\n", 1, "no column \"ref\""),
                new Case("--observations", "ref,month,value,value\nA,2020-01,1,2\n", 1, "stands twice"),
                observations("A,2020-01\n", 2, "2 cells; expected 3"),
                observations("A,2020-01,1,2\n", 2, "4 cells; expected 3"),
                observations("A,2020-01,1\n\nA,2020-02,2\n", 3, "line is empty"),
                observations(",2020-01,1\n", 2, "ref is empty"),
                observations("A,2020-13,1\n", 2, "\"2020-13\""),
                observations("A,2020-00,1\n", 2, "\"2020-00\""),
                observations("A,2020-6,1\n", 2, "\"2020-6\""),
                observations("A,20-06,1\n", 2, "\"20-06\""),
                observations("A,999999999-01,1\n", 2, "\"999999999-01\""),
                observations("A,+2020-01,1\n", 2, "\"+2020-01\""),
                observations("A,2020-01-01,1\n", 2, "\"2020-01-01\""),
                observations("A, 2020-01,1\n", 2, "\" 2020-01\""),
                observations("A,,1\n", 2, "month"),
                observations("A,\u0662\u0660\u0662\u0660-01,1\n", 2, "month"),
                observations("A,2020-01,1\nB,2020-01,1\nA,2020-01,1\n", 4, "after line 2"),
                observations("A,2020-02,1\nA,2020-01,1\nA,2020-02,\n", 4, "after line 2"),
                observations("A,2020-01,NaN\n", 2, "\"NaN\" is not a number"),
                observations("A,2020-01,Infinity\n", 2, "not a number"),
                observations("A,2020-01,-Infinity\n", 2, "not a number"),
                observations("A,2020-01,1e999\n", 2, "too large"),
                observations("A,2020-01,-1e999\n", 2, "too large"),
                observations("A,2020-01,1e-400\n", 2, "would become zero"),
                observations("A,2020-01,1e99999999999999999999\n", 2, "too large"),
                observations("A,2020-01,\"1,234\"\n", 2, "not a number"),
                observations("A,2020-01,1.234.567\n", 2, "not a number"),
                observations("A,2020-01, 5\n", 2, "\" 5\""),
                observations("A,2020-01,5 \n", 2, "\"5 \""),
                observations("A,2020-01,0x10\n", 2, "not a number"),
                observations("A,2020-01,1d\n", 2, "not a number"),
                observations("A,2020-01,1_000\n", 2, "not a number"),
                observations("A,2020-01,\u0661\u0662\n", 2, "not a number"),
                observations("A,2020-01,.\n", 2, "not a number"),
                observations("A,2020-01,1e\n", 2, "not a number"),
                observations("A,2020-01,---\n", 2, "not a number"),
                observations("A,2020-01,[c]\n", 2, "not a number"),
                observations("A,2020-01,45 [p]\n", 2, "not a number"),
                observations("A,2020-01,twelve\n", 2, "expected a plain decimal"),
                observations("A,2020-01,\"a\nb\"\n", 2, "a\\u000ab"),
                observations("A,2020-01,1\nA,2020-02,\"2\n", 3, "RFC 4180"),
                observations("A,2020-01,\"1\"2\n", 2, "RFC 4180"),
                observations("A,0000-01,1\nA,9999-12,1\n", 3, "expected at most 12000"),
                new Case("--indicators", "name\nx\n", 1, "no column \"ref\""),
                indicators("A,,,,,,,,\nA,,,,,,,,", "").atLine(3, "after line 2"),
                indicators("A,,figure,,,,,,", "the measure \"figure\""),
                indicators("A,,,good,,,,,", "the polarity \"good\""),
                indicators("A,,,,weekly,,,,", "the frequency \"weekly\""),
                indicators("A,,,,,median,,,", "the aggregation \"median\""),
                indicators("A,,,,,,0,,", "above 0"),
                indicators("A,,,,,,-5,,", "above 0"),
                indicators("A,,,,,,abc,,", "the threshold"),
                indicators("A,,,,,,0pt,,", "above 0"),
                indicators("A,,,,,,NaN,,", "the threshold"),
                indicators("A,,,,,,1e999,,", "the threshold"),
                indicators("A,,,,,,,-1,", "the decimals"),
                indicators("A,,,,,,,1.5,", "the decimals"),
                indicators("A,,,,,,,99,", "the decimals"),
                indicators(",x,,,,,,,", "ref is empty"),
                new Case("--assessments", ASS + "EH1a,2020-06,GOOD,\n", 2, "\"GOOD\""),
                new Case("--assessments", ASS + "EH1a,2020-06,NOT_RATED,\n", 2, "expected POSITIVE"),
                new Case("--assessments", ASS + "EH1a,June,POSITIVE,\n", 2, "\"June\""),
                new Case("--assessments", ASS + "A,2020-06,POSITIVE,\nA,2020-06,NEGATIVE,\n", 3, "after line 2"),
                new Case("--assessments", "ref,month,note\nA,2020-06,\n", 1, "no column \"rating\""),
                new Case("--commentary", COM + "EH1a,2020-99,text\n", 2, "\"2020-99\""),
                new Case("--commentary", "ref,month\nA,2020-06\n", 1, "no column \"text\""),
                new Case("--targets", "", 0, "empty"),
                new Case("--targets", TAR, 0, "no rows"),
                targets("A,2019-21,1,,,,,", "is followed by 20"),
                targets("A,2019,1,,,,,", "fiscal_year"),
                targets("A,,1,,,,,", "fiscal_year"),
                targets("A,2019-20,,,,,,", "expected a value"),
                targets("A,2019-20,1,2,3,,,", "expected a value"),
                targets("A,2019-20,,2,,,,", "both lower and upper"),
                targets("A,2019-20,,,3,,,", "both lower and upper"),
                targets("A,2019-20,,3,2,,,", "not below"),
                targets("A,2019-20,,3,3,,,", "not below"),
                targets("A,2019-20,many,,,,,", "the value \"many\""),
                targets("A,2019-20,NaN,,,,,", "the value \"NaN\""),
                targets("A,2019-20,1e999,,,,,", "too large"),
                targets("A,2019-20,10,,,-5,,", "tolerance"),
                targets("A,2019-20,0,,,5,,", "tolerance"),
                targets("A,2019-20,10,,,wide,,", "the tolerance \"wide\""),
                targets("A,2019-20,10,,,,weekly,", "the basis \"weekly\""),
                targets("A,2019-20,10,,,,period,2020-04", "not in the fiscal year"),
                targets("A,2019-20,10,,,,period,April", "month"),
                targets("A,2019-20,1,,,,,\nA,2019-20,2,,,,,", "").atLine(3, "after line 2"),
                targets(",2019-20,1,,,,,", "ref is empty"),
                benchmarks("EH1a,,,1,,", "name is empty"),
                benchmarks("EH1a,ENG,,much,,", "the value \"much\""),
                benchmarks("EH1a,ENG,,5,1,", "the upper is empty"),
                benchmarks("EH1a,ENG,,5,6,7", "not from lower"),
                benchmarks("EH1a,ENG,,-,1,2", "not from lower"),
                benchmarks("EH1a,ENG,,5,x,7", "the lower \"x\""),
                benchmarks("EH1a,ENG,,5,,\nEH1a,ENG,,6,,", "").atLine(3, "after line 2"),
                new Case("--benchmarks", "ref,name\nA,ENG\n", 1, "no column \"value\""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedInOneLine(Case bad) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, bad.text());
        Run run = bad.option().equals("--observations")
                ? Run.of("scorecard", "--layout", "long", bad.option(), file.toString())
                : Run.of("scorecard", bad.option(), file.toString());
        String where = bad.line() == 0 ? file + ": " : file + ":" + bad.line() + ": ";
        assertRefused(run);
        assertThat(run.err()).startsWith(where).contains(bad.message());
    }

    private static void assertRefused(Run run) {
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() throws IOException {
        List<byte[]> bad = List.of(
                new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0x80}, new byte[] {(byte) 0xe2, (byte) 0x82});
        for (byte[] bytes : bad) {
            Path file = folder.resolve("latin.csv");
            byte[] head = (OBS + "A,2020-01,1\nA,2020-02,").getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + bytes.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(bytes, 0, all, head.length, bytes.length);
            Files.write(file, all);
            Run run = Run.of("analyse", "--layout", "long", "--observations", file.toString());
            assertRefused(run);
            assertThat(run.err()).startsWith(file + ":3: ").contains("UTF-8");
        }
    }

    @Test
    void aBadByteFarIntoAFileHasTheRightLine() throws IOException {
        StringBuilder text = new StringBuilder(OBS);
        for (int i = 0; i < 30_000; i++) {
            text.append("R").append(i).append(",2020-01,1\n");
        }
        byte[] bytes = text.append("X,2020-01,?\n").toString().getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0x80;
        Path file = folder.resolve("long.csv");
        Files.write(file, bytes);
        Run run = Run.of("analyse", "--layout", "long", "--observations", file.toString());
        assertRefused(run);
        assertThat(run.err()).startsWith(file + ":30002: ");
    }

    @Test
    void aSpanOfNineHundredMillionMonthsIsRefused() {
        Run run =
                Run.withInput(OBS + "A,0000-01,1\nA,9999-12,2\n", "analyse", "--layout", "long", "--observations", "-");
        assertRefused(run);
        assertThat(run.err()).startsWith("-:3: ").contains("120000 months");
    }

    @Test
    void wrongUsageNamesTheOption() throws IOException {
        Path file = folder.resolve("good.csv");
        Files.writeString(file, OBS + "A,2020-01,1\n");
        String good = file.toString();
        List<List<String>> calls = new ArrayList<>(List.of(
                List.of("--window", "analyse", "--window", "0"),
                List.of("--window", "analyse", "--window", "-1"),
                List.of("--window", "analyse", "--window", "12001"),
                List.of("--window: \"twelve\"", "analyse", "--window", "twelve"),
                List.of("--window: \"1.5\"", "analyse", "--window", "1.5"),
                List.of("--window: \"+3\"", "analyse", "--window", "+3"),
                List.of("--window: \"\u0663\"", "analyse", "--window", "\u0663"),
                List.of("--window: \"\"", "analyse", "--window", ""),
                List.of("--window: \"99999999999\"", "analyse", "--window", "99999999999"),
                List.of("--window", "analyse", "--window", "--minimum"),
                List.of("--window", "analyse", "--window", "12", "--window", "12"),
                List.of("--minimum", "analyse", "--minimum", "0"),
                List.of("--minimum", "analyse", "--minimum", "13"),
                List.of("--minimum", "analyse", "--window", "3", "--minimum", "4"),
                List.of("--observations: has no value", "analyse", "--observations"),
                List.of("--observations: \"\"", "analyse", "--observations", ""),
                List.of("--narrative", "scorecard", "--narrative", "--narrative"),
                List.of("--narrative", "--narrative=maybe"),
                List.of("--month: is not an option of analyze", "analyse", "--month", "2020-01"),
                List.of("--window: is not an option of scorecard", "scorecard", "--window", "3"),
                List.of("--observations", "analyse", "--observations", good, "--observations", good),
                List.of("--observations", "analyse", "--layout", "long", "--observations", "-", "--indicators", "-"),
                List.of("--symbols", "analyse", "--symbols", "ons"),
                List.of("--foo", "analyse", "--foo"),
                List.of("--foo", "--foo"),
                List.of("\"nonsense\": ", "nonsense"),
                List.of("\"extra\": ", "scorecard", "extra"),
                List.of("--month", "scorecard", "--month", "2020-13"),
                List.of("--month", "scorecard", "--month", ""),
                List.of("--month", "--month", "June"),
                List.of("--assessments and --commentary", "scorecard", "--assessments", "-", "--commentary", "-"),
                List.of("--html: is not an option of analyze", "analyse", "--html", "page.html"),
                List.of("--json: \"\" is not the name", "scorecard", "--json", ""),
                List.of("--observations", "spc"),
                List.of("--cases", "spc", "--observations", good),
                List.of("--groups", "spc", "--observations", good, "--cases", good, "--points", "p", "--groups", "p"),
                List.of("--groups", "spc", "--observations", good, "--cases", good, "--points", "p", "--groups", ""),
                List.of("--points", "spc", "--observations", good, "--cases", "-", "--points", good, "--groups", "g"),
                List.of("--groups", "spc", "--observations", good, "--cases", "c", "--points", "-", "--groups", "-")));
        for (List<String> call : calls) {
            Run run = Run.of(call.subList(1, call.size()).toArray(String[]::new));
            assertRefused(run);
            assertThat(run.err()).as(call.toString()).startsWith(call.get(0));
        }
    }

    @Test
    void filesThatCannotBeReadAreRefused() {
        Path missing = folder.resolve("none.csv");
        Run none = Run.of("analyse", "--layout", "long", "--observations", missing.toString());
        assertRefused(none);
        assertThat(none.err()).startsWith(missing + ": ").contains("no such file");
        Run directory = Run.of("analyse", "--layout", "long", "--observations", folder.toString());
        assertRefused(directory);
        assertThat(directory.err()).startsWith(folder + ": ").contains("directory");
        Run invalid = Run.of("analyse", "--layout", "long", "--observations", "a\u0000b");
        assertRefused(invalid);
    }

    @Test
    void linesEndInOneOfThreeWays() {
        byte[] bytes = "ref,month,value\r\nA,2020-01,1\rA,2020-02,2\nA,2020-03,?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        Run run = Run.withInput(bytes, "analyse", "--layout", "long", "--observations", "-");
        assertRefused(run);
        assertThat(run.err()).startsWith("-:4: ");
    }

    @Test
    void rowsAndCellsHaveAGreatestLength() {
        for (String row : List.of(",".repeat(20_000), "x".repeat(17_000_000), "\"" + "x\n".repeat(9_000_000))) {
            Run run = Run.withInput(
                    OBS + "A,2020-01,1\n" + row + "\n", "analyse", "--layout", "long", "--observations", "-");
            assertRefused(run);
            assertThat(run.err()).startsWith("-:3: the row is too long; expected at most 16384 cells");
        }
    }

    @Test
    void whatCannotBeSeenIsSpeltOut() {
        Run run = Run.withInput(
                OBS + "A,2020-01,a\u202eb\u2028c\u0085d\u001b[31m\n",
                "analyse",
                "--layout",
                "long",
                "--observations",
                "-");
        assertRefused(run);
        assertThat(run.err()).contains("\"a\\u202eb\\u2028c\\u0085d\\u001b[31m\"");
        Run twice = Run.withInput(
                "\ufeff\ufeff" + OBS + "A,2020-01,1\n", "analyse", "--layout", "long", "--observations", "-");
        assertThat(twice.err()).contains("\"\\ufeffref,month,value\"");
    }

    @Test
    void longCellsAreShortened() {
        Run run = Run.withInput(
                OBS + "A,2020-01," + "9x".repeat(500_000) + "\n", "analyse", "--layout", "long", "--observations", "-");
        assertRefused(run);
        assertThat(run.err().length()).isLessThan(300);
    }
}
