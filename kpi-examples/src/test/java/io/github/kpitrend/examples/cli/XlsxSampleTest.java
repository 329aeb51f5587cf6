// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static io.github.kpitrend.examples.cli.XlsxCells.assertMonth;
import static io.github.kpitrend.examples.cli.XlsxCells.assertNumber;
import static io.github.kpitrend.examples.cli.XlsxCells.columns;
import static io.github.kpitrend.examples.cli.XlsxCells.headingRow;
import static io.github.kpitrend.examples.cli.XlsxCells.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Comparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of the sample, read back by another library: its sheets, headings and colours, and what happens at the limits of the format. */
class XlsxSampleTest {

    @TempDir
    Path folder;

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
    }

    private Path sample() {
        Path file = folder.resolve("sample.xlsx");
        Run run = Run.of("--table", "--quiet", "--xlsx", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(Run.of().out());
        return file;
    }

    @Test
    void theSheetsOfTheSampleHaveNamesFrozenHeadingsAndColours() throws IOException {
        try (XSSFWorkbook workbook = (XSSFWorkbook) workbook(sample())) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Page", "Data", "Changes", "Windows", "Chart points", "Chart groups", "Findings", "Words");
            for (Sheet sheet : workbook) {
                int frozen = sheet.getSheetName().equals("Page") ? headingRow(sheet) + 1 : 1;
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo(frozen);
                assertThat((int) sheet.getPaneInformation().getVerticalSplitPosition())
                        .isPositive();
            }
            assertThat(colours(workbook.getSheet("Page")))
                    .containsExactlyInAnyOrder(
                            "K6:K11 LEFT(K6,1)=\"\u25b2\" FFC6EFCE",
                            "K6:K11 LEFT(K6,1)=\"\u25ba\" FFFFEB9C",
                            "K6:K11 LEFT(K6,1)=\"\u25bc\" FFFFC7CE",
                            "V6:V11 LEFT(V6,3)=\"met\" FFC6EFCE",
                            "V6:V11 LEFT(V6,24)=\"missed, within tolerance\" FFFFEB9C",
                            "V6:V11 LEFT(V6,6)=\"missed\" FFFFC7CE");
            assertThat(colours(workbook.getSheet("Chart points"))).hasSize(2).allMatch(rule -> rule.startsWith("L2:L"));
        }
    }

    private static List<String> colours(Sheet sheet) {
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            var formatting = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i);
            for (int j = 0; j < formatting.getNumberOfRules(); j++) {
                var rule = (XSSFConditionalFormattingRule) formatting.getRule(j);
                colours.add(formatting.getFormattingRanges()[0].formatAsString() + " " + rule.getFormula1() + " "
                        + rule.getPatternFormatting()
                                .getFillBackgroundColorColor()
                                .getARGBHex());
            }
        }
        return colours;
    }

    @Test
    void theSampleShowsWhatIsPublishedAndSaysWhatIsIllustrative() throws IOException {
        try (Workbook workbook = workbook(sample())) {
            Sheet page = workbook.getSheet("Page");
            int heading = headingRow(page);
            Map<String, Integer> columns = columns(page, heading);
            assertThat(columns.keySet())
                    .containsExactly(
                            "Ref.",
                            "Indicator",
                            "2020-01-01",
                            "2020-02-01",
                            "2020-03-01",
                            "2020-04-01",
                            "2020-05-01",
                            "2020-06-01",
                            "vs previous",
                            "vs last year",
                            "Rating",
                            "12-month mean",
                            "12-month max.",
                            "n",
                            "%?",
                            "SN",
                            "ENG",
                            "SE region",
                            "Target 17-18",
                            "Target 18-19",
                            "Target 19-20",
                            "Target status");
            assertMonth(page.getRow(0).getCell(1), YearMonth.of(2020, 6));
            assertThat(page.getRow(heading - 1).getCell(0).getStringCellValue())
                    .startsWith("Figures from Jun-19 to Dec-19 are ILLUSTRATIVE, not published: months before Jan-20");
            Row eh1c = page.getRow(heading + 2);
            assertNumber(eh1c.getCell(columns.get("2020-06-01")), 258);
            assertNumber(eh1c.getCell(columns.get("Target 17-18")), 288);
            assertThat(eh1c.getCell(columns.get("Target 19-20")).getStringCellValue())
                    .isEqualTo("TBC");
            assertThat(eh1c.getCell(columns.get("ENG")).getStringCellValue()).isEqualTo("-");
            Row fm011 = page.getRow(heading + 5);
            assertThat(fm011.getCell(columns.get("2020-06-01")).getStringCellValue())
                    .isEqualTo("tbc");
            assertThat(fm011.getCell(columns.get("vs previous")).getStringCellValue())
                    .isEqualTo("- n/a");
            assertThat(fm011.getCell(columns.get("Rating")).getStringCellValue())
                    .isEqualTo("\u25b2*");
            assertSources(workbook.getSheet("Data"), 5);
            assertSources(workbook.getSheet("Chart points"), 12);
            assertThat(workbook.getSheet("Findings").getLastRowNum()).isGreaterThan(3);
            Row words = workbook.getSheet("Words").getRow(5);
            assertThat(words.getCell(1).getStringCellValue())
                    .startsWith("No figure for June 2020 yet (to be confirmed). ");
            assertThat(words.getCell(2).getStringCellValue()).isEqualTo("POSITIVE");
            assertMonth(words.getCell(3), YearMonth.of(2020, 6));
            assertThat(words.getCell(5).getStringCellValue()).startsWith("Yearly target revised to 223");
        }
    }

    @Test
    void everySheetOfTheSampleSaysWhatIsIllustrative() throws IOException {
        try (Workbook workbook = workbook(sample())) {
            for (Sheet sheet : workbook) {
                List<String> texts = new ArrayList<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        texts.add(cell.toString().toLowerCase(Locale.ROOT));
                    }
                }
                assertThat(texts).as(sheet.getSheetName()).anyMatch(text -> text.contains("illustrative"));
            }
        }
    }

    private static void assertSources(Sheet sheet, int column) {
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            LocalDate month = row.getCell(1).getLocalDateTimeCellValue().toLocalDate();
            Cell source = row.getCell(column);
            assertThat(source == null ? "" : source.getStringCellValue())
                    .isEqualTo(month.isBefore(LocalDate.of(2020, 1, 1)) ? "illustrative" : "");
        }
    }

    @Test
    void thePreviousPeriodOfAQuarterlyIndicatorIsItsQuarter() throws IOException {
        try (Workbook workbook = workbook(sample())) {
            Row fm011 = workbook.getSheet("Changes").getRow(9);
            assertThat(fm011.getCell(0).getStringCellValue()).isEqualTo("FM011");
            assertThat(fm011.getCell(2).getStringCellValue())
                    .isEqualTo(Comparison.monthsBack(3).toString());
        }
    }

    @Test
    void onlyTheTimeOfWritingDiffersBetweenTwoWorkbooks() throws IOException {
        Path first = folder.resolve("first.xlsx");
        Path second = folder.resolve("second.xlsx");
        Locale locale = Locale.getDefault();
        try {
            Run.of("--xlsx", first.toString());
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            Run.of("--xlsx", second.toString());
        } finally {
            Locale.setDefault(locale);
        }
        try (ZipFile one = new ZipFile(first.toFile());
                ZipFile two = new ZipFile(second.toFile())) {
            assertThat(one.stream().map(entry -> entry.getName()).toList())
                    .isEqualTo(two.stream().map(entry -> entry.getName()).toList());
            for (var entry : Collections.list(one.entries())) {
                boolean same = Arrays.equals(
                        one.getInputStream(entry).readAllBytes(),
                        two.getInputStream(two.getEntry(entry.getName())).readAllBytes());
                assertThat(same || entry.getName().equals("docProps/core.xml"))
                        .as(entry.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void whatACellCannotHoldIsReplacedOrCutForEveryoneToSee() throws IOException {
        Path file = folder.resolve("limits.xlsx");
        String commentary = "ref,month,text\nA,0001-01,\"a\u0001b\ufffe\"\nB,0001-01," + "x".repeat(40_000) + "\n";
        Run run = Run.of(
                "--observations",
                write("o.csv", "ref,month,value\nA,0001-01,1\nB,0001-01,2\n"),
                "--commentary",
                write("c.csv", commentary),
                "--xlsx",
                file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        try (Workbook workbook = workbook(file)) {
            Sheet words = workbook.getSheet("Words");
            assertThat(words.getRow(1).getCell(5).getStringCellValue()).isEqualTo("a\ufffdb\ufffd");
            assertThat(words.getRow(2).getCell(5).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("x... (cut: a cell holds no more)");
            assertThat(workbook.getSheet("Data").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("0001-01");
        }
    }

    @Test
    void moreRowsThanASheetHoldsAreTroubleInOneLine() throws IOException {
        StringBuilder observations = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 90; i++) {
            observations.append("R").append(i).append(",1001-01,1\nR").append(i).append(",2000-12,2\n");
        }
        Path file = folder.resolve("long.xlsx");
        Run run = Run.of("--observations", write("o.csv", observations.toString()), "--xlsx", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file + ": cannot be written (the sheet Data would have more than 1048576 rows, which is all"
                        + " that a workbook can hold)\n");
        assertThat(folder.toFile().list()).containsExactly("o.csv");
    }
}
