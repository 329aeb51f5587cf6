// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static io.github.kpitrend.examples.cli.XlsxCells.assertNumber;
import static io.github.kpitrend.examples.cli.XlsxCells.cell;
import static io.github.kpitrend.examples.cli.XlsxCells.text;
import static io.github.kpitrend.examples.cli.XlsxCells.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of the sample, read back: its sheets, headings and colors, and what happens at the limits of the format. */
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
    void everySheetForTablesIsATableWithFiltersThatPrintsOnPaper() throws IOException {
        try (XSSFWorkbook workbook = workbook(sample())) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Scorecard",
                            "Charts",
                            "Indicators",
                            "Targets",
                            "Benchmarks",
                            "Figures",
                            "Findings",
                            "Notes");
            for (Sheet each : workbook) {
                XSSFSheet sheet = (XSSFSheet) each;
                String name = sheet.getSheetName();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getFooter().getLeft()).isEqualTo("Scorecard, June 2020");
                assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.hasComments()).isFalse();
                if (!List.of("Charts", "Notes").contains(name)) {
                    assertTable(sheet);
                    assertThat(
                                    sheet.getRepeatingRows() == null
                                            ? -1
                                            : sheet.getRepeatingRows().getFirstRow())
                            .isEqualTo(name.equals("Figures") ? -1 : XlsxCells.HEADINGS);
                }
            }
            assertThat(workbook.getPrintArea(workbook.getSheetIndex("Figures"))).isEqualTo("Figures!$A$1:$A$1");
            assertThat(workbook.getSheet("Figures").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Figures by month, for calculating: only this cell is printed");
            assertThat(workbook.isMacroEnabled()).isFalse();
        }
    }

    /** The head of a table is the row above its rows: texts, no two of which are the same whatever their case. */
    private static void assertTable(XSSFSheet sheet) {
        assertThat(sheet.getTables()).hasSize(1);
        XSSFTable table = sheet.getTables().get(0);
        assertThat(table.getStartRowIndex()).isEqualTo(XlsxCells.HEADINGS);
        assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
        assertThat(table.getCTTable().getAutoFilter().getRef())
                .isEqualTo(table.getArea().formatAsString());
        Map<String, Integer> columns = XlsxCells.columns(sheet);
        assertThat(table.getColumns().stream().map(XSSFTableColumn::getName).toList())
                .containsExactlyElementsOf(columns.keySet());
        assertThat(columns.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (XlsxCells.HEADINGS + 1));
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
    }

    @Test
    void theSampleShowsWhatIsPublishedAndSaysWhatIsIllustrative() throws IOException {
        try (XSSFWorkbook workbook = workbook(sample())) {
            XSSFSheet page = workbook.getSheet("Scorecard");
            assertThat(XlsxCells.columns(page).keySet())
                    .containsExactly(
                            "Ref.",
                            "Indicator",
                            "Group",
                            "Unit",
                            "Jan-20",
                            "Feb-20",
                            "Mar-20",
                            "Apr-20",
                            "May-20",
                            "Jun-20",
                            "Latest",
                            "Latest month",
                            "vs previous",
                            "vs last year",
                            "Variation",
                            "Assurance",
                            "Rating",
                            "Assessed rating",
                            "12-month mean",
                            "12-month max.",
                            "n",
                            "Expected by now",
                            "Target status");
            assertThat(page.getRow(2).getCell(0).getStringCellValue())
                    .startsWith("Figures from June 2019 to December 2019 are ILLUSTRATIVE, not published: they were");
            assertThat(colors(page))
                    .contains(
                            "R6:R11 LEFT($R6,1)=\"\u25b2\" FF00508F",
                            "R6:R11 LEFT($R6,1)=\"\u25bc\" FF8F3900",
                            "R6:R11 LEFT($R6,1)=\"\u25ba\" FF4A535C");
            List<Row> rows = XlsxCells.rows(page);
            assertNumber(cell(rows.get(1), "Jun-20"), 258);
            Row fm011 = rows.get(4);
            assertThat(text(fm011, "Jun-20")).isEqualTo("tbc");
            assertThat(text(fm011, "vs previous")).isEqualTo("- n/a");
            assertThat(text(fm011, "Assessed rating")).isEqualTo("\u25b2");
            Row target = XlsxCells.rows(workbook.getSheet("Targets")).get(0);
            assertThat(text(target, "Ref.") + " " + text(target, "Year")).isEqualTo("EH1c 2017-18");
            assertNumber(cell(target, "Value"), 288);
            assertThat(text(XlsxCells.rows(workbook.getSheet("Targets")).get(2), "Value"))
                    .isEqualTo("TBC");
            assertThat(XlsxCells.rows(workbook.getSheet("Benchmarks"))).hasSize(18);
            Row words = XlsxCells.rows(workbook.getSheet("Indicators")).get(4);
            assertThat(text(words, "Narrative")).startsWith("No figure for June 2020 yet (to be confirmed). ");
            assertThat(text(words, "Commentary")).startsWith("Yearly target revised to 223");
            assertThat(XlsxCells.rows(workbook.getSheet("Findings"))).hasSizeGreaterThan(3);
        }
    }

    private static List<String> colors(Sheet sheet) {
        List<String> colors = new ArrayList<>();
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            var formatting = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i);
            for (int j = 0; j < formatting.getNumberOfRules(); j++) {
                var rule = (XSSFConditionalFormattingRule) formatting.getRule(j);
                colors.add(formatting.getFormattingRanges()[0].formatAsString() + " " + rule.getFormula1() + " "
                        + rule.getFontFormatting().getFontColor().getARGBHex());
            }
        }
        return colors;
    }

    @Test
    void everySheetOfTheSampleSaysWhatIsIllustrative() throws IOException {
        try (Workbook workbook = workbook(sample())) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                        .as(sheet.getSheetName())
                        .contains("ILLUSTRATIVE");
            }
            int before = 0;
            for (Row row : XlsxCells.rows(workbook.getSheet("Figures"))) {
                LocalDate month = cell(row, "Month").getLocalDateTimeCellValue().toLocalDate();
                boolean isMadeUp = month.isBefore(LocalDate.of(2020, 1, 1));
                assertThat(text(row, "Source")).isEqualTo(isMadeUp ? "illustrative" : "");
                before += isMadeUp ? 1 : 0;
            }
            assertThat(before).isPositive();
        }
    }

    @Test
    void theNotesLinkToEverySheetAndToNothingElse() throws IOException {
        try (XSSFWorkbook workbook = workbook(sample())) {
            List<String> linked = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (Hyperlink link : sheet.getHyperlinkList()) {
                    assertThat(sheet.getSheetName()).isEqualTo("Notes");
                    assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
                    linked.add(((XSSFHyperlink) link).getLocation());
                }
            }
            assertThat(linked)
                    .containsExactly(
                            "'Scorecard'!A1",
                            "'Charts'!A1",
                            "'Indicators'!A1",
                            "'Targets'!A1",
                            "'Benchmarks'!A1",
                            "'Figures'!A1",
                            "'Findings'!A1");
        }
    }

    @Test
    void thePartsOfTwoWorkbooksOfOnePageAreTheSame() throws IOException {
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
                    .isEqualTo(two.stream().map(entry -> entry.getName()).toList())
                    .noneMatch(name -> name.contains("externalLink") || name.contains("vba"));
            for (var entry : Collections.list(one.entries())) {
                boolean same = Arrays.equals(
                        one.getInputStream(entry).readAllBytes(),
                        two.getInputStream(two.getEntry(entry.getName())).readAllBytes());
                assertThat(same).as(entry.getName()).isTrue();
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
            List<Row> words = XlsxCells.rows(workbook.getSheet("Indicators"));
            assertThat(text(words.get(0), "Commentary")).isEqualTo("a\ufffdb\ufffd");
            assertThat(text(words.get(1), "Commentary")).hasSize(32_767).endsWith("x... (cut: a cell holds no more)");
            assertThat(text(XlsxCells.rows(workbook.getSheet("Figures")).get(0), "Month"))
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
                .isEqualTo(
                        file + ": cannot be written (the sheet Figures would have more than 1048576 rows, which is all"
                                + " that a workbook can hold)\n");
        assertThat(folder.toFile().list()).containsExactly("o.csv");
    }
}
