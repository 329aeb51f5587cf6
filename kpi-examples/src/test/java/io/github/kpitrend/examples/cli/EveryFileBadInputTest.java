// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file as a file is wrong with all of them alike: each fault in each of the seven. */
class EveryFileBadInputTest {

    @TempDir
    Path folder;

    /** An option, the header of its file and a row that is right. */
    private record Kind(String option, String header, String row) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("--observations", "ref,month,value", "A,2020-01,1"),
            new Kind(
                    "--indicators",
                    "ref,name,measure,polarity,frequency,aggregation,threshold,decimals,unit",
                    "A,Name,count,higher,monthly,sum,10,0,cases"),
            new Kind("--assessments", "ref,month,rating,note", "A,2020-01,POSITIVE,note"),
            new Kind("--commentary", "ref,month,text", "A,2020-01,text"),
            new Kind("--annotations", "ref,month,text,phase", "A,2020-01,text,no"),
            new Kind(
                    "--targets",
                    "ref,fiscal_year,value,lower,upper,tolerance,basis,from",
                    "A,2019-20,10,,,5,period,2019-10"),
            new Kind("--benchmarks", "ref,name,period,value,lower,upper", "A,ENG,2019-20,5,4,6"));

    private static final List<String> REQUIRED =
            List.of("ref", "month", "value", "rating", "text", "fiscal_year", "name");

    @TempDir
    Path beside;

    /** A fault: the option, the bytes as Latin-1 characters, and how the message begins after the file's name. */
    record Fault(String option, String name, String bytes, String begins) {
        @Override
        public String toString() {
            return option + " " + name;
        }
    }

    static Stream<Fault> faults() {
        return KINDS.stream().flatMap(kind -> {
            String header = kind.header() + "\n";
            String row = kind.row() + "\n";
            String quoted =
                    "\"" + kind.row().substring(0, 1) + "\"" + kind.row().substring(1);
            Map<String, List<String>> faults = new LinkedHashMap<>();
            faults.put("empty", List.of("", ": the file is empty"));
            faults.put("only a mark", List.of("\u00ef\u00bb\u00bf", ": the file is empty"));
            faults.put("blank line first", List.of("\n" + header + row, ":1: the header line is empty"));
            faults.put("header only", List.of(header, ": the file has a header but no rows"));
            faults.put("header, no line end", List.of(kind.header(), ": the file has a header but no rows"));
            faults.put("header, then blank lines", List.of(header + "\n\n", ": the file has a header but no rows"));
            faults.put("no header", List.of(row, ":1: "));
            faults.put("ref twice", List.of("ref," + header + "A," + row, ":1: the column \"ref\" stands twice"));
            if (kind.option().equals("--observations")) {
                faults.put("unnamed twice", List.of(",," + header + ",," + row, ":1: the column \"\" stands twice"));
                faults.put("ref with a blank", List.of(" " + header + row, ":1: there is no column \"ref\""));
                faults.put("semicolons", List.of((header + row).replace(',', ';'), ":1: there is no column"));
                faults.put("blank line within", List.of(header + row + "\n" + row, ":3: the line is empty"));
                faults.put("UTF-16", List.of("\u00fe\u00ff" + header, ":1: there are bytes that are not UTF-8"));
            }
            faults.put("a cell more", List.of(header + row + kind.row() + ",x\n", ":3: the row has "));
            faults.put("a cell less", List.of(header + row + "A\n", ":3: the row has 1 cell; expected "));
            // An annotation without a ref is for every row, and a month may have several.
            if (!kind.option().equals("--annotations")) {
                faults.put("empty ref", List.of(header + row.substring(1), ":2: the ref is empty"));
                faults.put("empty quoted ref", List.of(header + "\"\"" + row.substring(1), ":2: the ref is empty"));
                faults.put("row twice", List.of(header + row + row, ":3: the ref \"A\" "));
                faults.put(
                        "row twice, CRLF", List.of((header + row + row).replace("\n", "\r\n"), ":3: the ref \"A\" "));
                faults.put(
                        "row twice behind a note of three lines",
                        List.of(
                                "z," + header + "\"1\n2\n3\"," + row + ","
                                        + kind.row().replace('A', 'B') + "\n," + row,
                                ":6: the ref \"A\" "));
            }
            faults.put("open quote", List.of(header + row + "\"A\n", ":3: the row is not CSV"));
            faults.put("open quote to the end", List.of(header + "\"" + row.repeat(3), ":2: the row is not CSV"));
            faults.put("text after a quote", List.of(header + quoted.replace("\",", "\"x,") + "\n", ":2: the row is"));
            faults.put("Latin-1", List.of(header + row + "Caf\u00e9" + row, ":3: there are bytes that are not UTF-8"));
            faults.put("Latin-1, CRLF", List.of(header + "\r\n\u00e9", ":3: there are bytes that are not UTF-8"));
            faults.put("Latin-1, CR", List.of((header + row).replace('\n', '\r') + "\u00e9", ":3: there are bytes"));
            faults.put(
                    "endless row", List.of(header + row + "A" + ",".repeat(20_000) + "\n", ":3: the row is too long"));
            faults.put("endless header", List.of("a" + ",".repeat(20_000) + "\n", ":1: the row is too long"));
            faults.put("half a character", List.of(header + row + "\u00e2\u0082", ":3: there are bytes that are not"));
            faults.put("surrogate", List.of(header + "\u00ed\u00a0\u0080", ":2: there are bytes that are not UTF-8"));
            faults.put("beyond Unicode", List.of(header + "\u00f5\u0080\u0080\u0080", ":2: there are bytes that are"));
            return faults.entrySet().stream()
                    .map(entry -> new Fault(
                            kind.option(),
                            entry.getKey(),
                            entry.getValue().get(0),
                            entry.getValue().get(1)));
        });
    }

    @Test
    void rightRowsAreRight() throws IOException {
        for (Kind kind : KINDS) {
            for (String end : List.of("\n", "\r\n")) {
                Path file = folder.resolve("right.csv");
                Files.writeString(file, "\ufeff" + kind.header() + end + kind.row() + end);
                Run run = Run.of(call("scorecard", kind.option(), file.toString()));
                assertThat(run.err()).isEmpty();
                assertThat(run.status()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefusedFromAFileAndFromStandardInput(Fault fault) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.write(file, fault.bytes().getBytes(StandardCharsets.ISO_8859_1));
        List<String> commands = new ArrayList<>(List.of("scorecard"));
        if (fault.option().equals("--observations") || fault.option().equals("--indicators")) {
            commands.add("analyse");
        }
        for (String command : commands) {
            assertRefused(Run.of(call(command, fault.option(), file.toString())), file + fault.begins());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        byte[] bytes = fault.bytes().getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Run.withInput(bytes, call("scorecard", fault.option(), "-")), "-" + fault.begins());
    }

    /** A call in which observations are read strictly, and other files stand beside observations of the ref A. */
    private String[] call(String command, String option, String file) throws IOException {
        if (option.equals("--observations")) {
            return new String[] {command, "--layout", "long", option, file};
        }
        Path observations = beside.resolve("observations.csv");
        Files.writeString(observations, "ref,month,value\nA,2020-01,1\n");
        return new String[] {command, option, file, "--observations", observations.toString()};
    }

    @Test
    void filesThatAreNoneAreRefusedForEveryOption() {
        for (Kind kind : KINDS) {
            String missing = folder.resolve("none.csv").toString();
            assertRefused(Run.of("scorecard", kind.option(), missing), missing + ": there is no such file");
            assertRefused(Run.of("scorecard", kind.option(), folder.toString()), folder + ": is a directory");
            String endless = folder.resolve("n".repeat(300)).toString();
            assertRefused(Run.of("scorecard", kind.option(), endless), endless + ": ");
            assertRefused(Run.of("scorecard", kind.option(), missing, kind.option(), missing), kind.option() + ": ");
        }
    }

    @Test
    void columnsThatAreUsedAreRequired() throws IOException {
        for (Kind kind : KINDS) {
            String[] columns = kind.header().split(",");
            String[] cells = kind.row().split(",", -1);
            for (int missing = 0; missing < columns.length; missing++) {
                boolean optional = !REQUIRED.contains(columns[missing])
                        || kind.option().equals("--indicators") && missing > 0
                        || kind.option().equals("--targets") && columns[missing].equals("value");
                columns[missing] = "other";
                Run run = Run.withInput(
                        String.join(",", columns) + "\n" + String.join(",", cells) + "\n",
                        call("scorecard", kind.option(), "-"));
                columns = kind.header().split(",");
                if (optional) {
                    assertThat(run.err()).doesNotContain("there is no column");
                } else {
                    assertRefused(run, "-:1: there is no column \"" + columns[missing] + "\"");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scorecard, [c]",
        "scorecard, [x]",
        "scorecard, [low]",
        "scorecard, 5 [p]",
        "scorecard, ---",
        "scorecard, na",
        "gss, tbc",
        "gss, n/a",
        "gss, -",
        "gss, --",
        "gss, [q]",
        "gss, c",
        "gss, 5 [c]",
        "gss, [p]",
        "gss, 5 p",
        "gss, '[c] 5'",
        "gss, ' [c]'",
        "none, tbc",
        "none, n/a",
        "none, -",
        "none, --",
        "none, [c]",
        "none, 5 [p]",
        "none, NaN",
        "gss, NaN",
        "gss, Infinity",
        "none, 1e999",
        "gss, 1e-400",
        "gss, 1e999 [p]",
        "none, '1,5'",
    })
    void symbolsOfAnotherDialectAreRefused(String dialect, String cell) {
        String input = "ref,month,value\nA,2020-01,1\nA,2020-02,\"" + cell + "\"\n";
        for (String command : List.of("scorecard", "analyse")) {
            Run run = Run.withInput(input, command, "--layout", "long", "--symbols", dialect, "--observations", "-");
            assertRefused(run, "-:3: the value \"" + cell + "\" ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-13",
        "2020-00",
        "2020-6",
        "2020",
        "202006",
        "06-2020",
        "2020-06-01",
        "June 2020",
        "' 2020-06'",
        "'2020-06 '",
        "+2020-06",
        "-2020-06",
        "999999999-01",
        "12020-06",
        "2020/06",
        "''",
        "latest",
    })
    void aMonthThatIsNoneIsRefusedWithItsOption(String month) {
        assertRefused(Run.of("scorecard", "--month=" + month), "--month: \"" + month + "\" is not a month");
    }

    @Test
    void endlessCellsAreReadOrRefusedWithinSeconds() {
        String digits = "1234567890".repeat(200_000);
        String head = "ref,month,value\nA,2020-01,";
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertRefused(analyse(head + digits + "\n"), "-:2: the value \"1234567890");
            assertRefused(analyse(head + "0." + "0".repeat(2_000_000) + "1\n"), "-:2: the value \"0.000");
            assertRefused(analyse(head + "1e" + digits + "\n"), "-:2: the value \"1e1234");
            assertRefused(analyse(head + "x" + "y".repeat(20_000_000) + "\n"), "-:2: the row is too long");
            assertThat(analyse(head + "0." + digits + "\n").out()).contains(",0.12345678901234568,");
            assertThat(analyse(head + "0".repeat(2_000_000) + "7\n").out()).contains(",2020-01,7,");
        });
    }

    private static Run analyse(String input) {
        return Run.withInput(input, "analyse", "--layout", "long", "--observations", "-");
    }

    @Test
    void theLineOfTroubleIsThePhysicalOne() {
        String notes = "ref,month,value,note\r\nA,2020-01,1,\"one\r\ntwo\r\n\r\nthree\"\r\nA,2020-02,x,\r\n";
        assertRefused(analyse(notes), "-:6: the value \"x\"");
        String header = "\"note\n of two lines\",ref,month,value\n,A,2020-13,1\n";
        assertRefused(analyse(header), "-:3: the month \"2020-13\"");
    }

    private static void assertRefused(Run run, String begins) {
        assertThat(run.err()).startsWith(begins);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err().length()).isLessThan(700);
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
