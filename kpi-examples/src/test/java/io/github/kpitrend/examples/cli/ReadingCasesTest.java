// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people keep, as they keep them: the page that the command line was asked for, a statistics release, and one of each kind. */
class ReadingCasesTest {

    @TempDir
    Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ReadingCasesTest.class.getResourceAsStream("/sheets/" + name)) {
            return in.readAllBytes();
        }
    }

    private String write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return folder.resolve(name).toString();
    }

    private static Run scorecard(String file, String... more) {
        return run("scorecard", file, more);
    }

    private static Run run(String command, String file, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--observations", file));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    /** The first four cells of every row of an analysis: ref, month, value, reason. */
    private static List<String> figures(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return run.lines().stream()
                .skip(1)
                .map(line -> String.join(",", Arrays.asList(line.split(",", -1)).subList(0, 4)))
                .toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void thePageIsReadUnchangedFromAFileAndFromStandardInput() throws IOException {
        byte[] bytes = resource("board-page.txt");
        String file = write("board-page.txt", bytes);
        Run run = scorecard(file);
        assertThat(run.status()).as(run.err()).isZero();
        String notes = new String(resource("board-page-notes.txt"), StandardCharsets.UTF_8);
        assertThat(run.err()).isEqualTo(notes.replace("FILE", file));
        assertThat(run.lines().get(0)).isEqualTo("Scorecard, June 2020");
        Run standard = Run.withInput(bytes, "scorecard", "--observations", "-");
        assertThat(standard.err()).isEqualTo(notes.replace("FILE", "-"));
        assertThat(standard.out()).isEqualTo(run.out());
        assertThat(scorecard(file, "--quiet").err()).isEmpty();
        assertThat(figures(run("analyse", file, "--quiet")))
                .hasSize(36)
                .contains(
                        "EH1a,2020-01,205,",
                        "EH14b,2020-06,192,",
                        "FM011,2020-05,,NOT_REPORTED",
                        "FM012,2020-06,,PENDING");
        String frequencies = write("i.csv", "ref,frequency\nFM011,quarterly\nFM012,Quarterly\n");
        assertThat(scorecard(file, "--indicators", frequencies).err()).doesNotContain("the name says");
    }

    @Test
    void thePageIsTheSameInEveryEncodingSeparatorAndWorkbook() throws IOException {
        String text = new String(resource("board-page.txt"), StandardCharsets.UTF_8);
        String page =
                scorecard(write("page.txt", text), "--quiet", "--narrative").out();
        String utf16 = write("utf16.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(scorecard(utf16, "--quiet", "--narrative").out()).isEqualTo(page);
        assertThat(scorecard(write("page.csv", separated(text, ";")), "--quiet", "--narrative")
                        .out())
                .isEqualTo(page);
        assertThat(scorecard(write("comma.csv", separated(text, ",")), "--quiet", "--narrative")
                        .out())
                .isEqualTo(page);
        assertThat(scorecard(workbook(text), "--quiet", "--narrative").out()).isEqualTo(page);
        String[] lines = text.split("\n", -1);
        String[] upper = lines[8].split("\t", -1);
        String[] lower = lines[9].split("\t", -1);
        for (int i = 0; i < lower.length; i++) {
            upper[i] = lower[i].isEmpty() ? upper[i] : lower[i];
        }
        lines[8] = String.join("\t", upper);
        List<String> joined = new ArrayList<>(List.of(lines));
        joined.remove(9);
        assertThat(scorecard(write("joined.txt", String.join("\n", joined)), "--quiet", "--narrative")
                        .out())
                .isEqualTo(page);
    }

    private static String separated(String text, String by) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(cell -> cell.contains(by) ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(by)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String workbook(String text) throws IOException {
        Path file = folder.resolve("page.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Page");
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = lines[i].split("\t", -1);
                for (int j = 0; j < cells.length; j++) {
                    if (cells[j].matches("[0-9]+")) {
                        row.createCell(j).setCellValue(Double.parseDouble(cells[j]));
                    } else if (!cells[j].isEmpty()) {
                        row.createCell(j).setCellValue(cells[j]);
                    }
                }
            }
            workbook.write(out);
        }
        return file.toString();
    }

    /** As a new user would: run it, do what is said, run it again. */
    @Test
    void aStatisticsReleaseIsReadAfterOneStep() throws IOException {
        String text = new String(resource("statistics.csv"), StandardCharsets.UTF_8);
        String file = write("statistics.csv", text);
        Run first = scorecard(file);
        assertThat(first.status()).isEqualTo(2);
        assertThat(first.err().lines())
                .containsExactly(
                        file
                                + ":4: the heading \"Dec 20231\" has one digit too many for a month, perhaps the number of a footnote;"
                                + " write \"Dec 2023\"",
                        file
                                + ":4: the heading \"Feb 20242\" has one digit too many for a month, perhaps the number of a footnote;"
                                + " write \"Feb 2024\"");
        Run second = run(
                "analyse",
                write("statistics.csv", text.replace("Dec 20231", "Dec 2023").replace("Feb 20242", "Feb 2024")));
        assertThat(figures(second))
                .hasSize(30)
                .contains(
                        "E92000001,2023-12,24110,",
                        "E06000001,2024-02,,NOT_APPLICABLE",
                        "E06000002,2024-03,,CONFIDENTIAL",
                        "E09000001,2023-11,,NEGLIGIBLE",
                        "E09000002,2024-04,163,");
        assertThat(second.err())
                .contains("titles of sections, read as groups: line 7 \"North East\", line 11 \"London\"")
                .contains("\"Released 18 June 2024; ");
        Run workbook = scorecard(write("statistics.xlsx", resource("statistics.xlsx")));
        assertThat(workbook.status()).isEqualTo(2);
        assertThat(workbook.err().lines()).hasSize(3).first().asString().endsWith("expected --sheet \"Table 2\"");
        assertThat(workbook.err()).contains("write \"Dec 2023\"");
    }

    // -----------------------------------------------------------------------
    @Test
    void yearsThatAreNotMonthsAreCompared() throws IOException {
        String file = write(
                "w.csv", "Ref,Indicator,2010-11,2011-12,Apr-12,May-12,Jun-12\nCP1,Children,2400,2650,210,215,221\n");
        assertThat(figures(run("analyse", file)))
                .containsExactly("CP1,2012-04,210,", "CP1,2012-05,215,", "CP1,2012-06,221,");
        assertThat(scorecard(file).err())
                .contains("\"2010-11\": 1 published, 1 cannot be checked", "\"2011-12\": 1 published");
    }

    @Test
    void aCouncilSheet() throws IOException {
        String file = write(
                "w.csv",
                "Children's Services Scorecard,,,,,,,\n,,,2020/21,,,,\nRef.,Indicator,Target,Apr-20,May-20,Jun-20,YTD,RAG\n"
                        + ",EARLY HELP,,,,,,\nEH1,Contacts,,\"1,204\",\"1,187\",\"1,311\",\"3,702\",G\n"
                        + "EH2,Cost,,\"\u00a345,120\",\"\u00a344,900\",\"\u00a346,210\",,R\nEH3,In time,95%,91.2%,93.4%,94.0%,,A\n"
                        + "Total,,,,,,,\n* figures for June are provisional,,,,,,,\n");
        Run run = run("analyse", file);
        assertThat(figures(run))
                .contains("EH1,2020-06,1311,", "EH2,2020-06,46210,", "EH3,2020-04,91.2,")
                .hasSize(9);
        Run page = scorecard(file);
        assertThat(page.err())
                .contains("totals, left out: line 8 \"Total\"")
                .contains("footnotes, left out: line 9")
                .contains("\"Target\" is read as the target of 2020-21")
                .contains("\"YTD\": 1 published, 1 agrees")
                .contains("\"RAG\": 3 published, kept and not compared");
        assertThat(page.out()).contains("Target 20-21").contains(" 95% ");
    }

    @Test
    void aGridOfHealthServices() throws IOException {
        String file = write(
                "w.csv",
                "Performance Area,Metric,Data last updated,22/23 Ambition,April 22,May 22,June 22,6 week trend\n"
                        + "Elective,Activity,1 July,>= 101%,89%,101%,97%,x\nUrgent,Waits,1 July,<= 1000,\"1,204\",\"1,187\",\"1,165\",y\n");
        Run run = run("analyse", file);
        assertThat(figures(run)).contains("Activity,2022-04,89,", "Waits,2022-06,1165,");
        assertThat(run.err())
                .contains("the names are taken for it")
                .contains("\"Data last updated\", \"6 week trend\"");
    }

    @Test
    void quartersAndYearsAsColumns() throws IOException {
        String file = write(
                "w.csv", "Ref,Indicator,2018/19,Q4 2018/19,Q1 2019/20,Target 19-20\nCS1,Quality,94.8,95.9,95.5,96\n");
        Run run = scorecard(file);
        assertThat(run.lines().get(0)).isEqualTo("Scorecard, June 2019");
        assertThat(run.err())
                .contains("read as quarterly, as their columns are: CS1")
                .contains("\"2018/19\": 1 published");
        assertThat(figures(run("analyse", file)))
                .containsExactly(
                        "CS1,2019-03,95.9,",
                        "CS1,2019-04,,NOT_REPORTED",
                        "CS1,2019-05,,NOT_REPORTED",
                        "CS1,2019-06,95.5,");
    }

    @Test
    void rowsOfActualTargetAndLastYear() throws IOException {
        String file = write(
                "w.csv",
                "Ref,Indicator,Measure type,Apr-20,May-20,Jun-20\nV1,Visits,Actual,1200,1190,1311\n,,Target,1200,1200,1200\n"
                        + ",,Last year,1100,1150,1190\n");
        Run run = run("analyse", file);
        assertThat(figures(run))
                .contains("V1,2019-06,1190,", "V1,2020-06,1311,")
                .hasSize(15);
        assertThat(run.err()).contains("1 row Target, 1 row Last year read with their indicators");
        assertThat(scorecard(file).out()).contains("1,200").contains("\u2191 10%");
    }

    @Test
    void numeratorsAndDenominators() throws IOException {
        String file = write(
                "w.csv",
                "Ref,Indicator,Kind,Apr-20,May-20\nP1,In time,Numerator,45,50\nP1,In time,Denominator,50,100\n");
        assertThat(figures(run("analyse", file))).containsExactly("P1,2020-04,0.9,", "P1,2020-05,0.5,");
        String percent = write("i.csv", "ref,measure\nP1,percentage\n");
        assertThat(figures(run("analyse", file, "--indicators", percent)))
                .containsExactly("P1,2020-04,90,", "P1,2020-05,50,");
        String longFile = write("l.csv", "ref,month,numerator,denominator\nP1,2020-04,45,50\nP1,2020-05,50,100\n");
        assertThat(figures(run("analyse", longFile, "--indicators", percent)))
                .containsExactly("P1,2020-04,90,", "P1,2020-05,50,");
        assertThat(figures(run("analyse", longFile, "--layout", "long", "--indicators", percent)))
                .containsExactly("P1,2020-04,90,", "P1,2020-05,50,");
        assertThat(run(
                                "analyse",
                                write(
                                        "m.csv",
                                        "ref,month,value,numerator,denominator\nP1,2020-04,1,,\nP1,2020-05,,50,100\n"))
                        .err())
                .contains("expected one form for a ref");
    }

    @Test
    void numeratorsAndDenominators_inTheStrictLayout() throws IOException {
        String header = "ref,month,value,numerator,denominator\n";
        Run run = run(
                "analyse",
                write("l.csv", header + "A,2020-04,7,,\nP,2020-03,,,\nP,2020-04,,45,50\nP,2020-05,,n/a,50\n"),
                "--layout",
                "long");
        assertThat(figures(run))
                .containsExactly(
                        "A,2020-04,7,", "P,2020-03,,NOT_REPORTED", "P,2020-04,0.9,", "P,2020-05,,NOT_APPLICABLE");
        assertThat(strict(header + "A,2020-04,7,,\nA,2020-05,,1,2\n"))
                .endsWith(":3: the ref \"A\" has numerator and denominator here, and a value in line 2;"
                        + " expected one form for a ref\n");
        assertThat(strict(header + "A,2020-04,,1,2\nA,2020-05,7,,\n"))
                .endsWith(":3: the ref \"A\" has a value here, and numerator and denominator in line 2;"
                        + " expected one form for a ref\n");
        assertThat(strict(header + "A,2020-04,7,1,2\n"))
                .endsWith(":2: the row has a value and parts of a ratio; expected one of them\n");
        assertThat(strict(header + "A,2020-04,,1,-2\n"))
                .endsWith(":2: the denominator -2 is negative; expected 0 or more\n");
        assertThat(strict("ref,month,numerator\nA,2020-04,1\n")).contains("there is no column \"denominator\"");
    }

    private String strict(String text) throws IOException {
        Run run = run("analyse", write("strict.csv", text), "--layout", "long");
        assertThat(run.status()).isEqualTo(2);
        return run.err();
    }

    @Test
    void decimalCommasEncodingsAndSymbols() throws IOException {
        assertThat(figures(run("analyse", write("w.csv", "Ref;Indicator;Apr-20;May-20\nA;Besuche;1,5;2,5\n"))))
                .containsExactly("A,2020-04,1.5,", "A,2020-05,2.5,");
        String latin = write(
                "l.csv", "Ref,Indicator,Apr-20\nA,\u00c9l\u00e8ves,12\n".getBytes(Charset.forName("windows-1252")));
        assertThat(run("analyse", latin).err())
                .startsWith(latin + ":2: there are bytes that are not UTF-8")
                .contains("--encoding windows-1252");
        assertThat(figures(run("analyse", latin, "--encoding", "windows-1252"))).containsExactly("A,2020-04,12,");
        assertThat(run("analyse", latin, "--encoding", "nonsense").err())
                .startsWith("--encoding: \"nonsense\" is not an encoding");
        String symbols = write("s.csv", "Ref,Apr-20,May-20,Jun-20\nA,*,<5,7\nB,*,8,9\n");
        assertThat(run("analyse", symbols).err().lines())
                .containsExactly(
                        symbols
                                + ":2: \"*\" in 2 cells, first column \"Apr-20\" of line 2: \"*\" differs by publisher; mostly"
                                + " --symbol '*=CONFIDENTIAL'",
                        symbols + ":2: column \"May-20\": \"<5\" hides a number; mostly --symbol '<N=CONFIDENTIAL'");
        assertThat(figures(run("analyse", symbols, "--symbol", "*=CONFIDENTIAL", "--symbol", "<N=NEGLIGIBLE")))
                .contains("A,2020-04,,CONFIDENTIAL", "A,2020-05,,NEGLIGIBLE", "B,2020-05,8,");
    }

    @Test
    void monthsInALongFile() throws IOException {
        String bad = write("b.csv", "Ref,Month,Value\nA,2020 APR,12\nA,01/05/2020,c\n");
        assertThat(run("analyse", bad).err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(bad + ":3: ") && line.contains("--dates dmy"))
                .anyMatch(line -> line.startsWith(bad + ":3: ") && line.contains("\"c\" differs by publisher"));
        String good = write("g.csv", "ref,month,value\nA,2020-04-01,12\nA,2020-05-01,c\n");
        assertThat(figures(run("analyse", good, "--symbol", "c=CONFIDENTIAL")))
                .containsExactly("A,2020-04,12,", "A,2020-05,,CONFIDENTIAL");
        String dates = write("d.csv", "ref,month,value\nA,01/04/2020,12\nA,01/05/2020,13\n");
        assertThat(figures(run("analyse", dates))).containsExactly("A,2020-04,12,", "A,2020-05,13,");
        String marks =
                write("m.csv", "ref,month,value,missing,marks\nA,2020-04,12,,PROVISIONAL\nA,2020-05,,CONFIDENTIAL,\n");
        assertThat(figures(run("analyse", marks))).containsExactly("A,2020-04,12,", "A,2020-05,,CONFIDENTIAL");
    }

    @Test
    void everyTroubleIsToldAndTwentyAtMost() throws IOException {
        StringBuilder text = new StringBuilder("Ref,Apr-20\n");
        for (int i = 0; i < 33; i++) {
            text.append('R').append(i).append(",12:").append(10 + i).append('\n');
        }
        String file = write("w.csv", text.toString());
        String targets = write("t.csv", "ref,fiscal_year,value\nR1,2020-21,many\n");
        List<String> lines = scorecard(file, "--targets", targets).err().lines().toList();
        assertThat(lines).hasSize(21);
        assertThat(lines.get(20)).isEqualTo(file + ": and 14 more");
        assertThat(run("scorecard", file, "--layout", "long").err().lines()).hasSize(1);
    }

    @Test
    void refsWithoutObservationsAreToldWithANearOne() throws IOException {
        String file = write("o.csv", "ref,month,value\nEH1a,2020-01,1\n");
        String targets = write("t.csv", "Ref;Fiscal year;Value\nEH1A;2019-20;5\nEH1a;19/20;7\n");
        Run run = scorecard(file, "--targets", targets);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .isEqualTo(targets + ":2: the ref \"EH1A\" has no observations, left out; did you mean \"EH1a\"?\n");
        Run none = scorecard(file, "--targets", write("n.csv", "ref,fiscal_year,value\nZZ,2019-20,5\n"));
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no ref of this file has observations");
    }
}
