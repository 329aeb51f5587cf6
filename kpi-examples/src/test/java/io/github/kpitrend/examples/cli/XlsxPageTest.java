// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static io.github.kpitrend.examples.cli.XlsxCells.assertMonth;
import static io.github.kpitrend.examples.cli.XlsxCells.assertNumber;
import static io.github.kpitrend.examples.cli.XlsxCells.cell;
import static io.github.kpitrend.examples.cli.XlsxCells.rows;
import static io.github.kpitrend.examples.cli.XlsxCells.text;
import static io.github.kpitrend.examples.cli.XlsxCells.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTimeUnit;

/** The workbook, read back cell by cell: its cells are the figures of the library to the last bit, or texts, and never formulas. */
class XlsxPageTest {

    private static final CellText TEXT = CellText.english();
    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);
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
            List<Row> lines = rows(workbook.getSheet("Scorecard"));
            assertThat(lines).hasSize(rows.size());
            int line = 0;
            for (ScorecardRow expected : rows.values()) {
                Row row = lines.get(line++);
                assertThat(text(row, "Ref.")).isEqualTo(expected.indicator().ref());
                assertThat(text(row, "Indicator"))
                        .isEqualTo(expected.indicator().name());
                String format = List.of("#,##0", "#,##0.0", "#,##0.00", "#,##0.000")
                        .get(expected.indicator().decimals(expected.series()));
                for (YearMonth month : expected.shown().range()) {
                    assertShown(row, TEXT.month(month), expected.shown().at(month), format);
                }
                assertShown(row, "Latest", expected.current(), format);
                assertMonth(cell(row, "Latest month"), expected.period().orElseThrow());
                assertChange(cell(row, "vs previous"), expected.changes().get(0), expected);
                assertChange(cell(row, "vs last year"), expected.changes().get(1), expected);
                assertNumber(
                        cell(row, "12-month mean"), expected.mean().figure().value());
                assertThat(new DataFormatter(Locale.ROOT)
                                .formatCellValue(cell(row, "12-month mean"))
                                .replace(",", "")
                                .strip())
                        .isEqualTo(TEXT.mean(expected));
                assertShown(row, "12-month max.", expected.max().figure(), format);
                assertNumber(cell(row, "n"), expected.mean().observedCount());
                assertThat(text(row, "Variation"))
                        .isEqualTo(expected.variation()
                                .map(variation -> words(variation, expected))
                                .orElse("-"));
                assertThat(text(row, "Rating"))
                        .isEqualTo(
                                expected.rating() == QualitativeRating.NOT_RATED
                                        ? "-"
                                        : expected.rating().symbol());
            }
        }
    }

    private static String words(Variation variation, ScorecardRow row) {
        String side = row.chart().orElseThrow().cause().side() < 0 ? "low" : "high";
        return switch (variation) {
            case COMMON_CAUSE -> "common cause";
            case IMPROVEMENT -> "improvement, " + side;
            case CONCERN -> "concern, " + side;
            case NEUTRAL_HIGH -> "neutral, high";
            case NEUTRAL_LOW -> "neutral, low";
            default -> throw new AssertionError(variation);
        };
    }

    private static void assertShown(Row row, String heading, Figure expected, String format) {
        if (expected.isKnown()) {
            assertNumber(cell(row, heading), expected.value());
            assertThat(cell(row, heading).getCellStyle().getDataFormatString()).isEqualTo(format);
        } else {
            assertThat(text(row, heading)).isEqualTo(expected.reason() == MissingReason.PENDING ? "tbc" : "");
        }
    }

    /** A change is a number, and its format shows what the page prints. */
    private static void assertChange(Cell cell, Change change, ScorecardRow row) {
        String printed = TEXT.change(row.indicator(), change);
        if (printed.endsWith("%")) {
            assertNumber(cell, change.percent().toBigDecimal().movePointLeft(2).doubleValue());
            assertThat(new DataFormatter(Locale.ROOT).formatCellValue(cell)).isEqualTo(printed);
        } else {
            assertThat(cell.getStringCellValue()).isEqualTo(printed);
        }
    }

    @Test
    void everyMonthHasItsFigureOrReasonItsLimitsAndItsCauses() throws IOException {
        try (Workbook workbook = workbook(nastyPage())) {
            List<Row> lines = rows(workbook.getSheet("Figures"));
            assertThat(lines).hasSize(NASTY.size() * MONTHS);
            int line = 0;
            int special = 0;
            for (ScorecardRow expected : rows.values()) {
                Map<YearMonth, ChartPoint> points = new HashMap<>();
                expected.chart().ifPresent(chart -> chart.points().forEach(point -> points.put(point.month(), point)));
                for (YearMonth month : expected.series().range()) {
                    Row row = lines.get(line++);
                    assertThat(text(row, "Ref.")).isEqualTo(expected.indicator().ref());
                    assertMonth(cell(row, "Month"), month);
                    Figure figure = expected.series().at(month);
                    assertFigure(row, "Value", figure);
                    boolean isNamed = !figure.isKnown() && figure.reason() != MissingReason.NOT_REPORTED;
                    assertThat(text(row, "Missing"))
                            .isEqualTo(isNamed ? figure.reason().name() : "");
                    ChartPoint point = points.get(month);
                    ControlChart chart = expected.chart().orElse(null);
                    assertFigure(row, "Center", point == null ? NONE : point.center());
                    assertFigure(row, "Lower", point == null ? NONE : chart.drawn(point.lower()));
                    assertFigure(row, "Upper", point == null ? NONE : chart.drawn(point.upper()));
                    boolean isPublished = point != null && expected.variation().isPresent();
                    int side = isPublished ? point.cause().side() : 0;
                    special += Math.abs(side);
                    assertFigure(row, "Special high", side > 0 ? figure : NONE);
                    assertFigure(row, "Special low", side < 0 ? figure : NONE);
                    assertThat(text(row, "Variation"))
                            .isEqualTo(isPublished ? point.variation().text() : "");
                    assertThat(text(row, "Causes"))
                            .isEqualTo(
                                    isPublished
                                            ? point.causes().stream()
                                                    .map(SpecialCause::text)
                                                    .collect(Collectors.joining("; "))
                                            : "");
                }
            }
            assertThat(special).isPositive();
        }
    }

    private static void assertFigure(Row row, String heading, Figure expected) {
        if (expected.isKnown()) {
            assertNumber(cell(row, heading), expected.value());
        } else {
            assertThat(cell(row, heading)).as(heading).isNull();
        }
    }

    /** What a chart refers to are cells of the sheet of figures, and what it keeps of them is what stands there. */
    @Test
    void chartsDrawTheCellsOfTheFigures() throws IOException {
        try (XSSFWorkbook workbook = workbook(nastyPage())) {
            XSSFSheet data = workbook.getSheet("Figures");
            List<XSSFChart> charts =
                    workbook.getSheet("Charts").getDrawingPatriarch().getCharts();
            Map<String, XSSFChart> byTitle =
                    charts.stream().collect(Collectors.toMap(XlsxPageTest::title, chart -> chart));
            assertThat(byTitle).hasSize(rows.size());
            for (ScorecardRow row : rows.values()) {
                XSSFChart chart = byTitle.get(
                        row.indicator().ref() + " " + row.indicator().name());
                assertThat(chart).as(row.indicator().ref()).isNotNull();
                CTLineChart lines = chart.getCTChart().getPlotArea().getLineChartArray(0);
                List<String> names = new ArrayList<>();
                for (CTLineSer series : lines.getSerArray()) {
                    names.add(series.getTx().getV());
                    assertCached(data, row, series.getVal().getNumRef());
                    assertCached(data, row, series.getCat().getNumRef());
                }
                assertThat(names).startsWith("Figure").doesNotHaveDuplicates();
                assertThat(names.contains("Upper")).isEqualTo(row.chart().isPresent());
                CTDateAx months = chart.getCTChart().getPlotArea().getDateAxArray(0);
                assertThat(months.getBaseTimeUnit().getVal()).isEqualTo(STTimeUnit.MONTHS);
            }
        }
    }

    private static String title(XSSFChart chart) {
        return chart.getFormattedTitle().getParagraphs().stream()
                .map(XDDFTextParagraph::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void assertCached(XSSFSheet data, ScorecardRow row, CTNumRef reference) {
        AreaReference area = new AreaReference(reference.getF(), SpreadsheetVersion.EXCEL2007);
        assertThat(area.getFirstCell().getSheetName()).isEqualTo("Figures");
        CellReference[] cells = area.getAllReferencedCells();
        assertThat(cells).hasSize(row.series().length());
        Map<Long, Double> cached = new HashMap<>();
        for (CTNumVal value : reference.getNumCache().getPtArray()) {
            cached.put(value.getIdx(), Double.valueOf(value.getV()));
        }
        assertThat(cached).isNotEmpty();
        for (int i = 0; i < cells.length; i++) {
            Row line = data.getRow(cells[i].getRow());
            assertThat(text(line, "Ref.")).isEqualTo(row.indicator().ref());
            Cell cell = line.getCell(cells[i].getCol());
            Double kept = cached.get((long) i);
            if (cell == null || cell.getCellType() == CellType.BLANK) {
                assertThat(kept).isNull();
            } else {
                assertThat(kept).isEqualTo(cell.getNumericCellValue());
            }
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
            int inIndicatorsAsRefNameOwnerOutcomeAndCommentary = 5;
            assertThat(Collections.frequency(texts, nasty))
                    .as(nasty)
                    .isGreaterThanOrEqualTo(
                            onPageAsRefAndName + inIndicatorsAsRefNameOwnerOutcomeAndCommentary + MONTHS);
        }
    }
}
