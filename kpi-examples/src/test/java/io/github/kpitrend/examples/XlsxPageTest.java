// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.Movement;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.MonthlySeriesBuilder;
import io.github.kpitrend.signal.XmrGroup;
import io.github.kpitrend.signal.XmrPoint;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    private Workbook workbook(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Returns the columns of a sheet by their headings, in the given row; of headings that stand twice, the first. */
    private static Map<String, Integer> columns(Sheet sheet, int row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : sheet.getRow(row)) {
            String heading = cell.getCellType() == CellType.STRING
                    ? cell.getStringCellValue()
                    : cell.getLocalDateTimeCellValue().toLocalDate().toString();
            columns.putIfAbsent(heading, cell.getColumnIndex());
        }
        return columns;
    }

    private static int headingRow(Sheet page) {
        for (Row row : page) {
            if (row.getCell(0).getStringCellValue().equals("Ref.")) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no headings");
    }

    private static void assertNumber(Cell cell, double expected) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(DateUtil.isCellDateFormatted(cell)).isFalse();
        assertThat(Double.doubleToLongBits(cell.getNumericCellValue())).isEqualTo(Double.doubleToLongBits(expected));
    }

    private static void assertMonth(Cell cell, YearMonth expected) {
        assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("mmm-yy");
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(expected.atDay(1));
    }

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
            MonthlySeriesBuilder series = MonthlySeries.builder();
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
                        .get(expected.indicator().decimals());
                for (YearMonth month : expected.shown().range()) {
                    Cell cell = row.getCell(
                            columns.get(month.atDay(1).toString()), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    assertShown(cell, expected.series().at(month), format);
                }
                Movement previous = expected.movements().get(0);
                Movement year = expected.movements().get(1);
                assertChange(row.getCell(columns.get("vs prev. period")), previous);
                assertChange(row.getCell(columns.get("vs prev. yr")), year);
                assertShown(
                        row.getCell(columns.get("12-mnth avg")),
                        expected.average().figure(),
                        format);
                assertShown(
                        row.getCell(columns.get("12-mnth max.")),
                        expected.maximum().figure(),
                        format);
                assertNumber(row.getCell(columns.get("obs")), expected.average().observed());
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

    private static void assertChange(Cell cell, Movement movement) {
        Figure percent = movement.change().percent();
        if (percent.isKnown()) {
            assertNumber(cell, fraction(percent).value());
            String arrow = '"' + movement.direction().symbol() + " \"";
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
                for (Movement movement : expected.movements()) {
                    Row row = changes.getRow(changeLine++);
                    assertMonth(row.getCell(1), SHOWN);
                    assertFigure(row, 3, movement.change().base());
                    assertFigure(row, 5, movement.change().current());
                    assertFigure(row, 7, movement.change().difference());
                    assertFigure(row, 9, fraction(movement.change().percent()));
                    assertThat(row.getCell(11).getStringCellValue())
                            .isEqualTo(movement.direction().name());
                }
                Row mean = windows.getRow(windowLine++);
                assertFigure(mean, 2, expected.average().figure());
                assertNumber(mean.getCell(4), expected.average().observed());
                assertMonth(mean.getCell(5), SHOWN.minusMonths(11));
                Row maximum = windows.getRow(windowLine++);
                assertFigure(maximum, 2, expected.maximum().figure());
                assertMonth(maximum.getCell(7), expected.maximum().occurredIn().orElseThrow());
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
                XmrGroup group = expected.chart().get().latestGroup();
                assertNumber(first.getCell(3), group.points());
                assertNumber(first.getCell(4), group.mean().value());
                assertNumber(first.getCell(5), group.lower().value());
                assertNumber(first.getCell(6), group.upper().value());
                assertNumber(first.getCell(7), group.lowerTwoSigma().value());
                assertNumber(first.getCell(8), group.upperTwoSigma().value());
                for (XmrPoint point : expected.chart().get().points()) {
                    Row row = points.getRow(line++);
                    assertMonth(row.getCell(1), point.month());
                    assertNumber(row.getCell(3), point.value());
                    assertNumber(row.getCell(4), group.mean().value());
                    assertNumber(row.getCell(5), group.lower().value());
                    assertNumber(row.getCell(6), group.upper().value());
                    assertNumber(row.getCell(7), point.side());
                    assertNumber(row.getCell(9), point.outside() ? 1 : 0);
                    assertThat(row.getCell(10).getStringCellValue())
                            .isEqualTo(point.label().name());
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

    // -----------------------------------------------------------------------
    private Path sample() {
        Path file = folder.resolve("sample.xlsx");
        Run run = Run.of("--xlsx", file.toString());
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
                            "V6:V11 LEFT(V6,16)=\"within tolerance\" FFFFEB9C",
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
                            "vs prev. period",
                            "vs prev. yr",
                            "DoT",
                            "12-mnth avg",
                            "12-mnth max.",
                            "obs",
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
                    .isEqualTo("Figures from Jun-19 to Dec-19 are ILLUSTRATIVE, not published.");
            Row eh1c = page.getRow(heading + 2);
            assertNumber(eh1c.getCell(columns.get("2020-06-01")), 258);
            assertNumber(eh1c.getCell(columns.get("Target 17-18")), 288);
            assertThat(eh1c.getCell(columns.get("Target 19-20")).getStringCellValue())
                    .isEqualTo("TBC");
            assertThat(eh1c.getCell(columns.get("ENG")).getStringCellValue()).isEqualTo("-");
            Row fm011 = page.getRow(heading + 5);
            assertThat(fm011.getCell(columns.get("2020-06-01")).getStringCellValue())
                    .isEqualTo("tbc");
            assertThat(fm011.getCell(columns.get("vs prev. period")).getStringCellValue())
                    .isEqualTo("- n/a");
            assertThat(fm011.getCell(columns.get("DoT")).getStringCellValue()).isEqualTo("\u25b2*");
            assertSources(workbook.getSheet("Data"), 5);
            assertSources(workbook.getSheet("Chart points"), 12);
            assertThat(workbook.getSheet("Findings").getLastRowNum()).isGreaterThan(3);
            Row words = workbook.getSheet("Words").getRow(5);
            assertThat(words.getCell(1).getStringCellValue()).startsWith("no figure for June 2020");
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
