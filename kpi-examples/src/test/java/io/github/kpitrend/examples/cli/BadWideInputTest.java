// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong with a wide file, as text and as a workbook: status 2, and one line that says where. */
class BadWideInputTest {

    @TempDir
    Path folder;

    /** A file's name, its text, and how the message begins after the name. */
    record Case(String name, String text, String begins) {
        @Override
        public String toString() {
            String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
            return name + " " + shown.replace("\n", "|") + " " + begins;
        }
    }

    private static Case csv(String text, String begins) {
        return new Case("w.csv", text, begins);
    }

    /** A header with a column of each kind, a row that is right, and one that is to be wrong in line 3. */
    private static Case row(String row, String begins) {
        String header = "Ref.,Indicator,Jan-20,Feb-20,DoT,%?,ENG,Target 19-20,Commentary (Feb-20)\n";
        return csv(header + "A,a,1,2,,--,-,TBC,\n" + row + "\n", ":3: " + begins);
    }

    static Stream<Case> cases() {
        return Stream.of(
                csv("", ": the file is empty; expected a row with Ref. or Indicator and months such as Jan-20"),
                csv("\ufeff", ": the file is empty"),
                csv("Ref.,Jan-20\n", ": the file has a header but no rows"),
                csv("Ref.,Jan-20\n,\n \n", ": the file has a header but no rows"),
                csv("ref,month,value\nA,2020-01,1\n", ":1: there is no month among the columns"),
                csv("x\n".repeat(60) + "Ref.,Jan-20\nA,1\n", ": there is no header; expected a row with Ref."),
                csv("Indicator,x\nA,a\n", ": there is no header; the row that comes nearest is 1, with \"Indicator\""),
                csv("Ref.,Indicator\nA,a\n", ":1: there is no month among the columns; expected some such as Jan-20"),
                csv(
                        "month,A,B\n2020-01,1,2\n2020-02,1,2\n2020-03,1,2\n",
                        ": months stand in rows, indicators in columns"),
                csv("Ref.,Jan-20,Jan-20\nA,1,2\n", ":1: the month 2020-01 stands twice, as \"Jan-20\" and \"Jan-20\""),
                csv("t\nRef.,Jan-20,2020-01\nA,1,2\n", ":2: the month 2020-01 stands twice, as \"Jan-20\" and \"2020"),
                csv("Ref.,Jan-20,REF\nA,1,2\n", ":1: the heading \"REF\" stands twice"),
                csv("Ref.,Jan-20,SN,Benchmark SN\nA,1,2,3\n", ":1: the benchmark \"SN\" stands twice"),
                csv("Ref.,Jan-20,Target 17-18,Target 2017-18\nA,1,2,3\n", ":1: the target of 2017-18 stands twice"),
                csv("Ref.,Jan-20,Commentary (Jan-20),Commentary (2020-01)\nA,1,2,3\n", ":1: the commentary of 2020-01"),
                csv("Ref.,2020-13\nA,1\n", ":1: the heading \"2020-13\" is nearly a month"),
                csv("Ref.,Jan-20 x\nA,1\n", ":1: the heading \"Jan-20 x\" is nearly a month"),
                csv("Ref.,1-Jan-20\nA,1\n", ":1: the heading \"1-Jan-20\" is nearly a month"),
                csv(
                        "Ref.,20-Jan\nA,1\n",
                        ":1: the heading \"20-Jan\" is a day, or a month and a year; write Jan-20 or"),
                csv("Ref.,January\nA,1\n", ":1: the heading \"January\" has no year"),
                csv("Ref.,01/02/2020\nA,1\n", ":1: the heading \"01/02/2020\" is a date whose day and month"),
                csv("Ref.,2020 Q1\nA,1\n", ":1: the heading \"2020 Q1\" is January to March for"),
                csv(
                        "Ref.,FY2020\nA,1\n",
                        ":1: the heading \"FY2020\" is named by a year that may be its first or its last"),
                csv("Ref.,2020-W23\nA,1\n", ":1: the heading \"2020-W23\" is a week"),
                csv("Ref.,2019\nA,1\n", ":1: the heading \"2019\" is a year of the calendar, or a fiscal one"),
                csv("Ref.,2010-11\nA,1\n", ":1: the heading \"2010-11\" is a month, or a year that begins in 2010"),
                csv("Ref.,Jan-20,Target 17-19\nA,1,2\n", ":1: the heading \"Target 17-19\" has no fiscal year that"),
                csv(
                        "Ref.,Mar-20,Apr-20,Target\nA,1,2,3\n",
                        ":1: the heading \"Target\" has no year, and the months lie"),
                csv("Ref.,Jan-20,Commentary (June)\nA,1,2\n", ":1: the heading \"Commentary (June)\" has no month"),
                csv("Ref.,1950-01,2020-01\nA,1,2\n", ":1: the months \"1950-01\" and \"2020-01\" are neighbors more"),
                csv("Ref.,Jan-20\nA,1\nA,2\n", ":3: the ref \"A\" stands again, after line 2"),
                csv("Ref.,Jan-20\nA,1\n,2\n", ":3: the ref is empty"),
                csv("Ref.,Jan-20\nA,\"1\"2\n", ":2: the row is not CSV"),
                csv("Ref.,Jan-20\nA" + ",".repeat(20_000) + "\n", ":2: the row is too long"),
                csv("Ref.,Jan-20\nA,\u001b[31m\n", ":2: column \"Jan-20\": \"\\u001b[31m\" is not a number"),
                csv("Ref.\tJan-20\tFeb-20\nA\t1,5\t2.5\n", ": decimals with a point in "),
                csv("Ref.;Jan-20\nA;1,234\n", ":2: column \"Jan-20\": \"1,234\" has grouped digits or decimals"),
                row(
                        "B,b,x,2,,--,-,1,",
                        "column \"Jan-20\": \"x\" differs by publisher; mostly --symbol 'x=UNAVAILABLE'"),
                row("B,b,<5,2,,--,-,1,", "column \"Jan-20\": \"<5\" hides a number; mostly --symbol '<N=CONFIDENTIAL'"),
                row("B,b,\"12,04\",2,,--,-,1,", "column \"Jan-20\": \"12,04\" "),
                row("B,b,1.2m,2,,--,-,1,", "column \"Jan-20\": \"1.2m\" is a shortened number"),
                row("B,b,96 of 120,2,,--,-,1,", "column \"Jan-20\": \"96 of 120\" is two numbers"),
                row("B,b,nil,2,,--,-,1,", "column \"Jan-20\": \"nil\" is no number; write 0"),
                row("B,b,#REF!,2,,--,-,1,", "column \"Jan-20\": \"#REF!\": the sheet is broken there"),
                row("B,b,\u0661\u0662,2,,--,-,1,", "column \"Jan-20\": \"\u0661\u0662\" has digits other than 0 to 9"),
                row("B,b,1e999,2,,--,-,1,", "column \"Jan-20\": \"1e999\" is too large"),
                row("B,b,1,2,,maybe,-,1,", "column \"%?\": \"maybe\" is not understood; expected % for a percentage"),
                row("B,b,1,2,,--,?,1,", "column \"ENG\": \"?\" is not a number"),
                row("B,b,1,2,,--,-,9-5,", "column \"Target 19-20\": the range 9-5 does not rise"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedByBothCommands(Case bad) throws IOException {
        Path file = folder.resolve(bad.name());
        Files.writeString(file, bad.text());
        for (String command : new String[] {"scorecard", "analyse"}) {
            assertRefused(Run.of(command, "--layout", "wide", "--observations", file.toString()), file + bad.begins());
        }
    }

    private static void assertRefused(Run run, String begins) {
        assertThat(run.err()).startsWith(begins);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void wrongUsageNamesTheOption() {
        assertRefused(
                Run.of("scorecard", "--layout", "broad"),
                "--layout: \"broad\" is not one; expected auto, long or wide");
        assertRefused(Run.of("scorecard", "--layout", "wide"), "--layout: wide is for a file of one's own");
        assertRefused(Run.of("analyse", "--layout", "wide"), "--layout: wide is for a file of one's own");
    }

    @Test
    void nothingIsSaidOfColumnsThatAreLeftOutWhenSomethingIsWrong() throws IOException {
        Path file = folder.resolve("w.csv");
        Files.writeString(file, "Ref.,Jan-20,Notes\nA,1,x\n");
        Run run = Run.of("--layout", "wide", "--observations", file.toString(), "--targets", file.toString());
        assertRefused(run, file + ":1: there is no column \"fiscal_year\"");
    }

    // -----------------------------------------------------------------------
    /** A workbook with a header, a row that is right, and a cell C3 that is to be wrong. */
    private static byte[] workbook(Consumer<Cell> spoil) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            String[][] texts = {{"Ref.", "2020-01", "2020-02"}, {"A", "1", "2"}, {"B", "3"}};
            for (int i = 0; i < texts.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < texts[i].length; j++) {
                    row.createCell(j).setCellValue(texts[i][j]);
                }
            }
            spoil.accept(sheet.getRow(2).createCell(2));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void assertRefused(byte[] workbook, String begins) throws IOException {
        Path file = folder.resolve("w.xlsx");
        Files.write(file, workbook);
        assertRefused(Run.of("--layout", "wide", "--observations", file.toString()), file + begins);
    }

    @Test
    void cellsOfAWorkbookAreNamed() throws IOException {
        String c3 = ":3: column \"2020-02\" (cell C3): ";
        assertRefused(
                workbook(cell -> cell.setCellErrorValue(FormulaError.REF.getCode())),
                c3 + "\"#REF!\": the sheet is broken there");
        assertRefused(
                workbook(cell -> {
                    cell.setCellFormula("SQRT(-1)");
                    cell.getSheet()
                            .getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(cell);
                }),
                c3 + "\"#NUM!\": the sheet is broken there");
        assertRefused(workbook(cell -> cell.setCellFormula("B3+1")), c3 + "the cell is a formula without a value");
        assertRefused(workbook(cell -> cell.setCellValue(true)), c3 + "\"TRUE\" is not a number");
        assertRefused(workbook(cell -> cell.setCellValue("=1+1")), c3 + "\"=1+1\" is not a number");
        assertRefused(
                workbook(cell -> {
                    CellStyle date = cell.getSheet().getWorkbook().createCellStyle();
                    date.setDataFormat((short) 14);
                    cell.setCellStyle(date);
                    cell.setCellValue(43831);
                }),
                c3 + "the cell is the date 2020-01-01");
        assertRefused(
                workbook(cell -> cell.getRow().getCell(0).setCellValue("A")),
                ":3: the ref \"A\" stands again, after line 2");
    }

    @Test
    void emptyAndBrokenWorkbooksAreRefused() throws IOException {
        byte[] right = workbook(cell -> cell.setCellValue(1));
        assertRefused("not a workbook".getBytes(StandardCharsets.UTF_8), ": there is no header");
        assertRefused(new byte[0], ": the file is empty");
        assertRefused(Arrays.copyOf(right, right.length / 2), ": is not a workbook that can be read");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, ": is not a workbook that can be read");
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                ": is an old workbook (.xls), or one with a password; save it as .xlsx");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), ": is a PDF");
        assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), ": is a web page, whatever its name says");
        assertRefused(zip(Map.of("readme.txt", "no workbook")), ": is an archive that is no workbook");
        assertRefused(changed(right, "<sheetData>", "<sheetData><row"), ": is not a workbook that can be read");
        assertRefused(changed(right, "t=\"s\"", "t=\"q\""), ": there is no header");
        assertRefused(changed(right, "r=\"C3\"", "r=\"ZZZZZZC3\""), ": is not a workbook that can be read (a cell");
        try (Workbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertRefused(bytes.toByteArray(), ": the file is empty");
        }
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] right = workbook(cell -> cell.setCellValue(1));
        byte[] bomb = changed(right, "</worksheet>", "</worksheet>" + " ".repeat(1 << 27));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(bomb, ": unpacks to more than 134217728 bytes");
        byte[] endless = Arrays.copyOf(right, (1 << 25) + 1);
        assertRefused(endless, ": has more than 33554432 bytes");
    }

    @Test
    void spoiltPartsAreReadOrRefusedAndNeverAnInternalError() throws IOException {
        Map<String, String> parts = parts(workbook(cell -> cell.setCellValue(4)));
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            Map<String, String> spoilt = new LinkedHashMap<>(parts);
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            StringBuilder text = new StringBuilder(parts.get(name));
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, "0<\"&-A".charAt(random.nextInt(6)));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
            }
            spoilt.put(name, text.toString());
            Path file = folder.resolve("w.xlsx");
            Files.write(file, zip(spoilt));
            Run run = Run.of("--layout", "wide", "--observations", file.toString());
            assertThat(run.status()).as(name + ": " + text + "\n" + run.err()).isIn(0, 2);
            if (run.status() == 2) {
                refused++;
                assertThat(run.out()).isEmpty();
                assertThat(run.err()).startsWith(file + ":").doesNotContain("Exception");
                assertThat(run.err().lines()).hasSizeBetween(1, 21);
            }
        }
        assertThat(refused).isBetween(50, 350);
    }

    /** Returns a workbook in the XML of whose first sheet a text is replaced. */
    private static byte[] changed(byte[] workbook, String from, String to) throws IOException {
        Map<String, String> parts = parts(workbook);
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, text) -> text.replace(from, to));
        return zip(parts);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
