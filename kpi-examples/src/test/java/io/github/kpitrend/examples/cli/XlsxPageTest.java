// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static io.github.kpitrend.examples.cli.XlsxCells.assertMonth;
import static io.github.kpitrend.examples.cli.XlsxCells.assertNumber;
import static io.github.kpitrend.examples.cli.XlsxCells.columns;
import static io.github.kpitrend.examples.cli.XlsxCells.headingRow;
import static io.github.kpitrend.examples.cli.XlsxCells.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook, read back by another library: its cells are the figures of the library to the last bit, or texts, and never formulas. */
class XlsxPageTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final int MONTHS = 30;
    private static final YearMonth SHOWN = FIRST.plusMonths(MONTHS - 1);
    private static final List<String> NASTY = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1+1",
            "1e5",
            "2020-06",
            "TRUE",
            "#REF!",
            "'quoted",
            "_x0041_",
            "_x0041_x0042_",
            "<b>&amp;\"]]>",
            " blanks around ",
            "two\nlines",
            "\ud83d\ude00 \u0627\u0644 \u652f\u63f4",
            "=HYPERLINK(\"http://example.org\",\"x\")");

    @TempDir
    Path folder;

    /** A number, or no cell and the name of the reason in the next. */
    private static void assertFigure(Row row, int column, Figure expected) {
        if (expected.isKnown()) {
            assertNumber(row.getCell(column), expected.value());
            assertThat(row.getCell(column + 1)).isNull();
        } else {
            assertThat(row.getCell(column)).isNull();
            assertThat(row.getCell(column + 1).getStringCellValue())
                    .isEqualTo(expected.reason().name());
        }
    }

    private static Figure fraction(Figure percent) {
        return percent.isKnown()
                ? Figure.of(percent.toBigDecimal().divide(new BigDecimal(100)).doubleValue())
                : percent;
    }

    // -----------------------------------------------------------------------
    private final Map<String, ScorecardRow> rows = new LinkedHashMap<>();

    /** Writes files of made-up series with names that look like something else, runs the command, and keeps the rows that it should show. */
    private Path nastyPage() throws IOException {
        Random random = new Random(7);
        StringBuilder observations = new StringBuilder("ref,month,value\n");
        StringBuilder indicators = new StringBuilder("ref,name,polarity,decimals,owner,outcome\n");
        StringBuilder words = new StringBuilder("ref,month,text\n");
        for (int i = 0; i < NASTY.size(); i++) {
            String nasty = NASTY.get(i);
            String quoted = '"' + nasty.replace("\"", "\"\"") + '"';
            int decimals = i % 4;
            Polarity polarity = Polarity.values()[i % 2];
            MonthlySeries.Builder series = MonthlySeries.builder();
            for (int m = 0; m < MONTHS; m++) {
                YearMonth month = FIRST.plusMonths(m);
                double value =
                        BigDecimal.valueOf(random.nextInt(100_000), decimals).doubleValue();
                int kind = random.nextInt(12);
                String cell = kind == 0 ? "tbc" : kind == 1 ? "" : kind == 2 ? "0" : Double.toString(value);
                observations
                        .append(quoted)
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(cell)
                        .append('\n');
                if (kind <= 1) {
                    series.addMissing(month, kind == 0 ? MissingReason.PENDING : MissingReason.NOT_REPORTED);
                } else {
                    series.add(month, kind == 2 ? 0 : value);
                }
            }
            indicators.append(String.join(",", quoted, quoted, polarity.text(), decimals + "", quoted, quoted));
            indicators.append('\n');
            words.append(quoted)
                    .append(',')
                    .append(SHOWN)
                    .append(',')
                    .append(quoted)
                    .append('\n');
            Indicator indicator = Indicator.builder(nasty)
                    .name(nasty)
                    .polarity(polarity)
                    .decimals(decimals)
                    .build();
            rows.put(nasty, ScorecardRow.of(indicator, series.build(), SHOWN));
        }
        Path file = folder.resolve("page.xlsx");
        Run run = Run.of(
                "--layout", "long",
                "--observations", write("o.csv", observations.toString()),
                "--indicators", write("i.csv", indicators.toString()),
                "--commentary", write("c.csv", words.toString()),
                "--xlsx", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
    }

    @Test
    void everyFigureOfThePageIsThatOfTheLibrary() throws IOException {
        try (Workbook workbook = workbook(nastyPage())) {
            Sheet page = workbook.getSheet("Page");
            int heading = headingRow(page);
            Map<String, Integer> columns = columns(page, heading);
            int line = heading + 1;
            for (ScorecardRow expected : rows.values()) {
                Row row = page.getRow(line++);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(expected.indicator().ref());
                assertThat(row.getCell(1).getStringCellValue())
                        .isEqualTo(expected.indicator().name());
                String format = List.of("0", "0.0", "0.00", "0.000")
                        .get(expected.indicator().decimals(expected.series()));
                for (YearMonth month : expected.shown().range()) {
                    Cell cell = row.getCell(
                            columns.get(month.atDay(1).toString()), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    assertShown(cell, expected.shown().at(month), format);
                }
                Change previous = expected.changes().get(0);
                Change year = expected.changes().get(1);
                assertChange(row.getCell(columns.get("vs previous")), previous, expected);
                assertChange(row.getCell(columns.get("vs last year")), year, expected);
                assertShown(
                        row.getCell(columns.get("12-month mean")),
                        expected.mean().figure(),
                        format);
                assertShown(
                        row.getCell(columns.get("12-month max.")),
                        expected.max().figure(),
                        format);
                assertNumber(row.getCell(columns.get("n")), expected.mean().observedCount());
            }
            assertThat(page.getLastRowNum()).isEqualTo(line - 1);
        }
    }

    private static void assertShown(Cell cell, Figure expected, String format) {
        if (expected.isKnown()) {
            assertNumber(cell, expected.value());
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
        } else {
            String symbol = expected.reason() == MissingReason.PENDING ? "tbc" : "";
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(cell.getStringCellValue()).isEqualTo(symbol);
            assertThat(cell.getCellComment().getString().getString())
                    .isEqualTo(expected.reason().text());
        }
    }

    private static void assertChange(Cell cell, Change change, ScorecardRow row) {
        Figure percent = change.percent();
        if (percent.isKnown()) {
            assertNumber(cell, fraction(percent).value());
            String arrow = '"' + change.direction(row.indicator().threshold()).symbol() + " \"";
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(arrow + "0%;" + arrow + "-0%");
        } else {
            assertThat(cell.getStringCellValue()).endsWith(" n/a");
            assertThat(cell.getCellComment().getString().getString())
                    .isEqualTo(percent.reason().text());
        }
    }

    @Test
    void everyFigureBehindThePageIsThatOfTheLibraryOrItsReason() throws IOException {
        try (Workbook workbook = workbook(nastyPage())) {
            Sheet data = workbook.getSheet("Data");
            Sheet changes = workbook.getSheet("Changes");
            Sheet windows = workbook.getSheet("Windows");
            int dataLine = 1;
            int changeLine = 1;
            int windowLine = 1;
            for (ScorecardRow expected : rows.values()) {
                for (YearMonth month : expected.series().range()) {
                    Row row = data.getRow(dataLine++);
                    assertThat(row.getCell(0).getStringCellValue())
                            .isEqualTo(expected.indicator().ref());
                    assertMonth(row.getCell(1), month);
                    assertFigure(row, 2, expected.series().at(month));
                }
                for (Change change : expected.changes()) {
                    Row row = changes.getRow(changeLine++);
                    assertMonth(row.getCell(1), SHOWN);
                    assertFigure(row, 3, change.base());
                    assertFigure(row, 5, change.current());
                    assertFigure(row, 7, change.difference());
                    assertFigure(row, 9, fraction(change.percent()));
                    assertThat(row.getCell(11).getStringCellValue())
                            .isEqualTo(change.direction(expected.indicator().threshold())
                                    .name());
                }
                Row mean = windows.getRow(windowLine++);
                assertFigure(mean, 2, expected.mean().figure());
                assertNumber(mean.getCell(4), expected.mean().observedCount());
                assertMonth(mean.getCell(5), SHOWN.minusMonths(11));
                Row maximum = windows.getRow(windowLine++);
                assertFigure(maximum, 2, expected.max().figure());
                assertMonth(maximum.getCell(7), expected.max().occurredIn().orElseThrow());
            }
            assertThat(data.getLastRowNum()).isEqualTo(NASTY.size() * MONTHS);
            assertThat(changes.getLastRowNum()).isEqualTo(NASTY.size() * 2);
            assertThat(windows.getLastRowNum()).isEqualTo(NASTY.size() * 2);
        }
    }

    @Test
    void everyNumberOfTheChartsIsThatOfTheLibrary() throws IOException {
        try (Workbook workbook = workbook(nastyPage())) {
            Sheet points = workbook.getSheet("Chart points");
            Sheet groups = workbook.getSheet("Chart groups");
            int line = 1;
            int groupLine = 1;
            for (ScorecardRow expected : rows.values()) {
                Row first = groups.getRow(groupLine++);
                if (expected.chart().isEmpty()) {
                    assertThat(first.getCell(4)).isNull();
                    assertThat(first.getCell(11).getStringCellValue()).startsWith("no chart: ");
                    continue;
                }
                ChartPhase group = expected.chart().get().latestPhase();
                assertNumber(first.getCell(3), group.pointCount());
                assertNumber(first.getCell(4), group.center().value());
                assertNumber(first.getCell(5), group.lower().value());
                assertNumber(first.getCell(6), group.upper().value());
                assertNumber(first.getCell(7), group.lowerTwoSigma().value());
                assertNumber(first.getCell(8), group.upperTwoSigma().value());
                for (ChartPoint point : expected.chart().get().points()) {
                    Row row = points.getRow(line++);
                    assertMonth(row.getCell(1), point.month());
                    assertNumber(row.getCell(3), point.value());
                    assertNumber(row.getCell(4), group.center().value());
                    assertNumber(row.getCell(5), group.lower().value());
                    assertNumber(row.getCell(6), group.upper().value());
                    assertNumber(row.getCell(7), Integer.signum(point.zone()));
                    assertNumber(row.getCell(9), (Math.abs(point.zone()) == 4) ? 1 : 0);
                    assertThat(row.getCell(10).getStringCellValue())
                            .isEqualTo(point.cause().name());
                    assertThat(row.getCell(11).getStringCellValue())
                            .isEqualTo(point.variation().name());
                }
            }
            assertThat(line).isGreaterThan(100);
            assertThat(points.getLastRowNum()).isEqualTo(line - 1);
        }
    }

    @Test
    void nothingIsAFormulaAndEveryNameIsTheTextThatItWas() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = workbook(nastyPage())) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType())
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isIn(CellType.NUMERIC, CellType.STRING, CellType.BLANK);
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        for (String nasty : NASTY) {
            int onPageAsRefAndName = 2;
            int inWordsAsRefCommentaryOwnerAndOutcome = 4;
            assertThat(Collections.frequency(texts, nasty))
                    .as(nasty)
                    .isGreaterThan(onPageAsRefAndName + inWordsAsRefCommentaryOwnerAndOutcome + MONTHS);
        }
    }
}
