// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.indicator.QualitativeRating;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of a scorecard: the page, its charts, and a table for everything behind them. It has no formulas, no macros and no links but inside; the
 * numbers are those of the library. The same page always gives the same cells.
 */
public final class WorkbookPage implements PageFormat {

    private static final String APPLICATION = "kpi-examples";
    private static final int ROWS_HELD = 100;
    private static final String FIRST_CELL_ONLY = ", for calculating: only this cell is printed";
    private static final int NAMES = 24;
    private static final int SENTENCES = 110;
    private static final String CHART_WORDS =
            "Whether the latest figure lies within the usual range of a control chart of the"
                    + " figures, and whether that range meets the target. Charts show the figure, the center, both limits of the usual"
                    + " range, the target, and special figures above and below.";
    private static final String MISSING_WORDS =
            "A cell is empty where no figure was reported; the sheet Figures names the"
                    + " reason for every other missing figure, and the markers of figures that are provisional, revised, estimated or"
                    + " not final.";
    private static final Map<String, String> CONTENTS = Map.ofEntries(
            Map.entry(
                    "Scorecard",
                    "The page: a row for each indicator, with its latest months, changes, verdicts and target"),
            Map.entry("Charts", "A chart of each indicator"),
            Map.entry("Indicators", "What each indicator measures, its narrative and commentary"),
            Map.entry("Targets", "Targets by fiscal year; the one in force with what was reached"),
            Map.entry("Benchmarks", "What others have, and how the latest figure compares"),
            Map.entry("Figures", "Every figure by month, with markers, limits and special causes"),
            Map.entry("Findings", "What was found when the figures were checked"),
            Map.entry("Contributions", "What moved the figures that are made up of others"),
            Map.entry("Forecast", "What is to come in the fiscal year, where a target of the year is in force"),
            Map.entry("Revisions", "Figures that changed since they were first published"));

    /** Creates the form. */
    public WorkbookPage() {}

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        // Titles of charts name a language, which would else be that of the machine.
        LocaleUtil.setUserLocale(Locale.UK);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new Book(page, workbook).write(out);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    /** A workbook in the making. */
    private static final class Book {

        private final Page page;
        private final XSSFWorkbook workbook;
        private final BookStyles styles;
        private final List<String> contents = new ArrayList<>();

        Book(Page page, XSSFWorkbook workbook) {
            this.page = page;
            this.workbook = workbook;
            this.styles = new BookStyles(workbook);
        }

        void write(OutputStream out) throws IOException {
            FigureSheet figures = new FigureSheet(page);
            BookCharts charts = new BookCharts(page, figures);
            add("Scorecard", page.title(), RowSheets.scorecard(page), page.rows());
            XSSFSheet drawn = sheet("Charts");
            BookTable.begin(styles, drawn, page, "Charts");
            drawn.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
            add("Indicators", "Indicators", RowSheets.indicators(), page.rows());
            add("Targets", "Targets by year", RowSheets.targets(), RowSheets.targetLines(page));
            add("Benchmarks", "Benchmarks", RowSheets.benchmarks(), RowSheets.benchmarkLines(page));
            XSSFSheet data = sheet(FigureSheet.NAME);
            BookTable<FigureSheet.Month> table =
                    new BookTable<>(styles, data, page, "Figures by month" + FIRST_CELL_ONLY, figures.columns());
            table.printFirstCellOnly(workbook);
            table.finish(figures.count());
            charts.write(drawn, data);
            add("Findings", "Findings", DetailSheets.findings(), DetailSheets.findingLines(page));
            addWhereAny("Contributions", DetailSheets.contributions(), DetailSheets.partLines(page));
            addWhereAny("Forecast", DetailSheets.forecast(), DetailSheets.forecastLines(page));
            addWhereAny("Revisions", DetailSheets.revisions(), DetailSheets.revisionLines(page));
            addNotes(charts);
            addProperties();
            try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_HELD)) {
                table.stream(streamed.getSheet(FigureSheet.NAME));
                figures.write(table);
                table.fit();
                streamed.write(out);
            }
        }

        private XSSFSheet sheet(String name) {
            contents.add(name);
            return workbook.createSheet(name);
        }

        private <R> BookTable<R> add(String name, String about, List<Column<R>> columns, List<R> rows)
                throws IOException {
            BookTable<R> table = new BookTable<>(styles, sheet(name), page, about, columns);
            table.write(rows);
            table.finish();
            return table;
        }

        /** Adds a sheet for calculating, unless it would have no rows. */
        private <R> void addWhereAny(String name, List<Column<R>> columns, List<R> rows) throws IOException {
            if (!rows.isEmpty()) {
                add(name, name + FIRST_CELL_ONLY, columns, rows).printFirstCellOnly(workbook);
            }
        }

        // -----------------------------------------------------------------------
        private void addNotes(BookCharts charts) {
            XSSFSheet sheet = workbook.createSheet("Notes");
            BookTable.begin(styles, sheet, page, "Notes");
            sheet.setColumnWidth(0, NAMES * BookTable.CHARACTER);
            sheet.setColumnWidth(1, SENTENCES * BookTable.CHARACTER);
            int at = BookTable.HEADER;
            for (String name : contents) {
                Cell cell = addNote(sheet, at++, name, CONTENTS.get(name));
                Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress("'" + name + "'!A1");
                cell.setHyperlink(link);
                cell.setCellStyle(styles.link());
            }
            at++;
            for (Map.Entry<String, String> note : notes(charts).entrySet()) {
                addNote(sheet, at++, note.getKey(), note.getValue());
            }
        }

        private Cell addNote(XSSFSheet sheet, int at, String name, String text) {
            Row row = sheet.createRow(at);
            Cell first = row.createCell(0);
            first.setCellValue(name);
            first.setCellStyle(styles.text());
            Cell second = row.createCell(1);
            second.setCellValue(BookStyles.held(text));
            second.setCellStyle(styles.text());
            row.setHeightInPoints(BookTable.lines(text, SENTENCES) * BookTable.LINE_POINTS);
            return first;
        }

        private Map<String, String> notes(BookCharts charts) {
            Map<String, String> notes = new LinkedHashMap<>();
            notes.put("Changes", PageWords.directions(page.scorecard()));
            notes.put(
                    "Ratings",
                    Stream.of(QualitativeRating.POSITIVE, QualitativeRating.SIMILAR, QualitativeRating.NEGATIVE)
                            .map(rating -> rating.symbol() + " " + rating.text())
                            .collect(Collectors.joining(", ")));
            notes.put("Variation, Assurance", CHART_WORDS);
            notes.put("Missing figures", MISSING_WORDS);
            if (!charts.left().isEmpty()) {
                notes.put(
                        "Without a chart",
                        "The sheet Charts holds at most " + BookCharts.MOST + ", exceptions first. It lacks "
                                + String.join(", ", charts.left()) + ".");
            }
            PageWords.disclosure(page.scorecard()).ifPresent(words -> notes.put("Disclosure control", words));
            PageWords.illustrative(page.illustrative()).ifPresent(words -> notes.put("Illustrative", words));
            if (!page.source().isEmpty()) {
                notes.put("Source", page.source());
            }
            notes.put(
                    "Made",
                    page.date().map(day -> "on " + day + " ").orElse("") + "by " + APPLICATION + " " + Version.number()
                            + ". Numbers are not rounded; the formats of their cells show them as the page does.");
            return notes;
        }

        private void addProperties() {
            POIXMLProperties properties = workbook.getProperties();
            properties.getExtendedProperties().setApplication(APPLICATION);
            POIXMLProperties.CoreProperties core = properties.getCoreProperties();
            core.setTitle(BookStyles.clean(PageWords.title(page)));
            core.setCreator(BookStyles.clean(page.organization()));
            core.setCreated(page.date()
                    .map(day -> Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        }
    }
}
