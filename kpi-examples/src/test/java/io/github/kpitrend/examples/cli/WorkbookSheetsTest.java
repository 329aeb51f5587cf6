// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static io.github.kpitrend.examples.cli.XlsxCells.assertMonth;
import static io.github.kpitrend.examples.cli.XlsxCells.assertNumber;
import static io.github.kpitrend.examples.cli.XlsxCells.cell;
import static io.github.kpitrend.examples.cli.XlsxCells.text;
import static io.github.kpitrend.examples.cli.XlsxCells.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.xlsx.WorkbookPage;
import io.github.kpitrend.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of a workbook that are there only where there is something to say, and what all sheets say of the page. */
class WorkbookSheetsTest {

    @TempDir
    Path folder;

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
    }

    private XSSFWorkbook page(String... arguments) throws IOException {
        Path file = folder.resolve("page.xlsx");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--xlsx", file.toString(), "--quiet"));
        Run run = Run.of(all.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return workbook(file);
    }

    private static String months(String ref, int count, int start, int step) {
        StringBuilder rows = new StringBuilder();
        for (int m = 0; m < count; m++) {
            rows.append("%s,%d-%02d,%d%n".formatted(ref, 2019 + m / 12, m % 12 + 1, start + step * m));
        }
        return rows.toString();
    }

    private static String wobbling(String ref) {
        StringBuilder rows = new StringBuilder();
        for (int m = 0; m < 30; m++) {
            rows.append("%s,%d-%02d,%d%n".formatted(ref, 2019 + m / 12, m % 12 + 1, 100 + m * 37 % 23));
        }
        return rows.toString();
    }

    // -----------------------------------------------------------------------
    @Test
    void contributionsOfPartsStandBesideTheirParent() throws IOException {
        String observations = "ref,month,value\n" + months("A", 14, 100, 3) + months("B", 14, 80, -2);
        String indicators = "ref,name,parent,roll_up\nT,Total,,sum\nA,First,T,\nB,Second,T,\n";
        try (XSSFWorkbook workbook =
                page("--observations", write("o.csv", observations), "--indicators", write("i.csv", indicators))) {
            List<Row> rows = XlsxCells.rows(workbook.getSheet("Contributions"));
            assertThat(rows).hasSize(4);
            Row first = rows.get(0);
            assertThat(text(first, "Ref.") + " " + text(first, "Part")).isEqualTo("T A");
            assertThat(text(first, "Compared with")).isEqualTo("1 month back");
            assertMonth(cell(first, "Month"), YearMonth.of(2020, 2));
            assertNumber(cell(first, "Before"), 136);
            assertNumber(cell(first, "Now"), 139);
            assertNumber(cell(first, "Contribution"), 3);
            assertNumber(cell(first, "Share"), 3);
            assertThat(text(first, "State")).isEqualTo("continuing");
            assertThat(text(rows.get(2), "Compared with")).isEqualTo("12 months back");
            assertOnlyFirstCellIsPrinted(workbook, "Contributions");
        }
    }

    @Test
    void revisionsStandWithWhatWasPublishedFirst() throws IOException {
        String first = write("1.csv", "ref,month,value\nA,2020-04,104\nA,2020-05,105\nB,2020-05,7\n");
        String second = write("2.csv", "ref,month,value\nA,2020-04,130\nA,2020-05,105\nA,2020-06,120\nB,2020-05,7\n");
        try (XSSFWorkbook workbook = page("--vintage", "2020-06-10=" + first, "--vintage", "2020-07-10=" + second)) {
            List<Row> rows = XlsxCells.rows(workbook.getSheet("Revisions"));
            Row april = rows.get(0);
            assertThat(text(april, "Ref.")).isEqualTo("A");
            assertMonth(cell(april, "Month"), YearMonth.of(2020, 4));
            assertThat(cell(april, "First published")
                            .getLocalDateTimeCellValue()
                            .toString())
                    .startsWith("2020-06-10");
            assertNumber(cell(april, "First"), 104);
            assertNumber(cell(april, "Latest"), 130);
            assertNumber(cell(april, "Difference"), 26);
            assertNumber(cell(april, "Percent"), 0.25);
            assertThat(rows).noneMatch(row -> text(row, "Ref.").equals("B"));
            assertOnlyFirstCellIsPrinted(workbook, "Revisions");
        }
    }

    @Test
    void aForecastStandsWhereATargetOfTheYearIsInForce() throws IOException {
        String observations = "ref,month,value\n" + wobbling("A") + wobbling("B");
        String targets = "ref,fiscal_year,value,basis\nA,2021-22,1600,cumulative\nB,2021-22,130,period\n";
        String indicators = "ref,name,polarity\nA,First,higher\nB,Second,higher\n";
        try (XSSFWorkbook workbook = page(
                "--observations", write("o.csv", observations),
                "--targets", write("t.csv", targets),
                "--indicators", write("i.csv", indicators))) {
            List<Row> rows = XlsxCells.rows(workbook.getSheet("Forecast"));
            assertThat(rows).hasSize(9);
            assertMonth(cell(rows.get(0), "Month"), YearMonth.of(2021, 7));
            assertMonth(cell(rows.get(8), "Month"), YearMonth.of(2022, 3));
            for (Row row : rows) {
                assertThat(text(row, "Ref.")).isEqualTo("A");
                double lower = cell(row, "Lower 95%").getNumericCellValue();
                assertThat(cell(row, "Lower 80%").getNumericCellValue()).isGreaterThan(lower);
                assertThat(text(row, "Season")).isIn("yes", "no");
            }
            Row page = XlsxCells.rows(workbook.getSheet("Scorecard")).get(0);
            assertThat(cell(page, "Chance").getCellStyle().getDataFormatString())
                    .isEqualTo("0%");
            assertThat(cell(page, "Chance").getNumericCellValue()).isBetween(0.0, 1.0);
            assertThat(cell(XlsxCells.rows(workbook.getSheet("Scorecard")).get(1), "Chance"))
                    .isNull();
            assertOnlyFirstCellIsPrinted(workbook, "Forecast");
        }
    }

    private static void assertOnlyFirstCellIsPrinted(XSSFWorkbook workbook, String name) {
        assertThat(workbook.getPrintArea(workbook.getSheetIndex(name))).isEqualTo(name + "!$A$1:$A$1");
        assertThat(workbook.getSheet(name).getRow(0).getCell(0).getStringCellValue())
                .isEqualTo(name + ", for calculating: only this cell is printed");
    }

    // -----------------------------------------------------------------------
    @Test
    void aPageWithoutRowsIsAWorkbookOfEmptyTables() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookPage().write(Page.of(Scorecard.of(YearMonth.of(2020, 6), List.of())), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            int tables = 0;
            for (Sheet sheet : workbook) {
                for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
                    tables++;
                    assertThat(table.getEndRowIndex() - table.getStartRowIndex())
                            .as(sheet.getSheetName())
                            .isEqualTo(1);
                }
            }
            assertThat(tables).isEqualTo(6);
        }
    }

    /** A heading takes two lines at most beside the button of its filter, and no word of it is broken. */
    @Test
    void headingsTakeTwoLinesAtMost() throws IOException {
        String observations = write("o.csv", "ref,month,value\n" + wobbling("A"));
        String targets = write("t.csv", "ref,fiscal_year,value,basis\nA,2021-22,1600,cumulative\n");
        String indicators = write("i.csv", "ref,polarity\nA,higher\n");
        try (XSSFWorkbook workbook =
                page("--observations", observations, "--targets", targets, "--indicators", indicators)) {
            List<String> seen = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
                    for (int i = 0; i < table.getColumnCount(); i++) {
                        String heading = table.getColumns().get(i).getName();
                        int width = sheet.getColumnWidth(i) / 256 - 2;
                        int lines = 1;
                        int used = 0;
                        for (String word : heading.split(" ")) {
                            assertThat(word.length())
                                    .as(sheet.getSheetName() + ": " + heading)
                                    .isLessThanOrEqualTo(width);
                            boolean isNew = used > 0 && used + 1 + word.length() > width;
                            lines += isNew ? 1 : 0;
                            used = isNew || used == 0 ? word.length() : used + 1 + word.length();
                        }
                        assertThat(lines)
                                .as(sheet.getSheetName() + ": " + heading)
                                .isLessThanOrEqualTo(2);
                        seen.add(heading);
                    }
                }
            }
            assertThat(seen).contains("Low at year end", "High at year end").hasSizeGreaterThan(60);
        }
    }

    @Test
    void titlesStayTextsInCellsFootersAndProperties() throws IOException {
        String title = "=1+1 R&D &P \"x\" _x0041_";
        String observations = write("o.csv", "ref,month,value\n" + months("A", 14, 1, 1));
        try (XSSFWorkbook workbook = page(
                "--observations", observations, "--title", title, "--organization", "A & B", "--date", "2020-07-03")) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getFooter().getLeft()).startsWith("=1+1 R&&D &&P \"x\"");
            }
            Sheet page = workbook.getSheet("Scorecard");
            assertThat(page.getRow(0).getCell(0).getStringCellValue()).isEqualTo(title);
            assertThat(page.getRow(1).getCell(0).getStringCellValue()).isEqualTo("February 2020, A & B");
            POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo(title + ", February 2020");
            assertThat(core.getCreator()).isEqualTo("A & B");
            assertThat(core.getCreated().toInstant()).isEqualTo(Instant.parse("2020-07-03T00:00:00Z"));
        }
    }

    /** Of more rows than there are charts, exceptions have one first, and the notes name those without. */
    @Test
    void atMostTwoHundredChartsAreDrawnExceptionsFirst() throws IOException {
        StringBuilder observations = new StringBuilder("ref,month,value\n");
        StringBuilder targets = new StringBuilder("ref,fiscal_year,value,basis\n");
        StringBuilder indicators = new StringBuilder("ref,name,polarity\n");
        for (int i = 1; i <= 203; i++) {
            observations.append(months("R" + i, 2, 10, i));
            indicators.append("R%d,Name %d,higher%n".formatted(i, i));
        }
        targets.append("R203,2018-19,100000,period\n");
        try (XSSFWorkbook workbook = page(
                "--observations", write("o.csv", observations.toString()),
                "--targets", write("t.csv", targets.toString()),
                "--indicators", write("i.csv", indicators.toString()))) {
            assertThat(workbook.getSheet("Charts").getDrawingPatriarch().getCharts())
                    .hasSize(200);
            List<String> notes = new ArrayList<>();
            workbook.getSheet("Notes").forEach(row -> {
                if (row.getCell(1) != null) {
                    notes.add(row.getCell(1).getStringCellValue());
                }
            });
            assertThat(notes)
                    .contains("The sheet Charts holds at most 200, exceptions first. It lacks R200, R201, R202.");
        }
    }
}
