// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that holds one table with filters, filled from left to right and from top to bottom. Nothing in it is a formula. */
final class BookTable {

    /** The row of the headings, below the title, what the page is, and its statement. */
    static final int HEADER = 4;

    static final String GOOD = "00508F";
    static final String BAD = "8F3900";
    static final String NEUTRAL = "5B2F8A";
    static final String SAME = "4A535C";

    private static final int FIRST_YEAR_OF_DATES = 1900;
    private static final int LAST_YEAR_OF_DATES = 9999;
    static final int CHARACTER = 256;
    private static final int MOST_OF_A_NUMBER = 110;
    private static final int MOST_OF_A_LABEL = 24;
    private static final int MOST_LINES = 27;
    private static final int MOST_CHARACTERS = 4096;
    static final float LINE_POINTS = 13.5f;
    /** Letters are narrower than the digits that columns are measured in, but words do not break where the column ends. */
    private static final double WIDENED = 1.02;

    private static final int MOST_OF_A_FOOTER = 180;
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final double SIDE_INCHES = 0.4;
    private static final double TOP_INCHES = 0.3;
    private static final double BOTTOM_INCHES = 0.5;

    private final BookStyles styles;
    private final XSSFSheet sheet;
    private final List<Heading> headings;
    private Sheet rows;
    private Row cells;
    private int row = HEADER + 1;
    private int column;
    private int lines = 1;
    private final int[] widths;

    /**
     * The top of a column.
     *
     * @param text what stands there; no other column of the sheet has the same
     * @param width in characters
     */
    record Heading(String text, int width) {

        private static final int LEAST = 9;

        /** A column as wide as the longest word of its heading. */
        static Heading of(String text) {
            int word = Stream.of(text.split(" ")).mapToInt(String::length).max().orElse(0);
            return new Heading(text, Math.max(LEAST, word + 3));
        }
    }

    BookTable(BookStyles styles, XSSFSheet sheet, Page page, String about, List<Heading> headings) {
        this.styles = styles;
        this.sheet = sheet;
        this.rows = sheet;
        this.headings = headings;
        this.widths = headings.stream().mapToInt(Heading::width).toArray();
        begin(styles, sheet, page, about);
        Row top = sheet.createRow(HEADER);
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = top.createCell(i);
            cell.setCellValue(headings.get(i).text());
            cell.setCellStyle(styles.heading());
        }
        top.setHeightInPoints(2 * LINE_POINTS);
        sheet.createFreezePane(1, HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    }

    /** Writes the first rows of a sheet: what it holds, what the page is, and what is said of all of it; and how it prints. */
    static void begin(BookStyles styles, XSSFSheet sheet, Page page, String about) {
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(BookStyles.held(about));
        title.setCellStyle(styles.title());
        sheet.createRow(1).createCell(0).setCellValue(BookStyles.held(subtitle(page)));
        PageWords.illustrative(page.illustrative())
                .ifPresent(words -> sheet.createRow(2).createCell(0).setCellValue(words));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(PageMargin.TOP, TOP_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_INCHES);
        sheet.getFooter().setLeft(footer(PageWords.title(page)));
        sheet.getFooter().setRight("Page &P of &N");
    }

    private static String subtitle(Page page) {
        String title = PageWords.title(page);
        return page.organization().isEmpty() ? title : title + ", " + page.organization();
    }

    /** A title in a footer, where an ampersand begins a code. */
    private static String footer(String text) {
        String held = BookStyles.held(text.length() > MOST_OF_A_FOOTER ? text.substring(0, MOST_OF_A_FOOTER) : text);
        return held.replaceAll("\\s+", " ").replace("&", "&&");
    }

    static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }

    // -----------------------------------------------------------------------
    /** Goes on in the same sheet as another object holds it, which does not keep its rows. */
    void stream(Sheet other) {
        rows = other;
    }

    private Cell next() throws IOException {
        if (cells == null) {
            if (row >= MOST_ROWS) {
                throw new IOException("the sheet " + sheet.getSheetName() + " would have more than " + MOST_ROWS
                        + " rows, which is all that a workbook can hold");
            }
            cells = rows.createRow(row);
        }
        return cells.createCell(column++);
    }

    /** Adds a text; one that is empty leaves the cell empty. */
    void text(String text) throws IOException {
        if (text.isEmpty()) {
            skip();
            return;
        }
        add(text, styles.text());
        lines = Math.max(lines, lines(text, headings.get(column - 1).width()));
    }

    private void add(String text, XSSFCellStyle style) throws IOException {
        Cell cell = next();
        cell.setCellValue(BookStyles.held(text));
        cell.setCellStyle(style);
    }

    /** How many lines a text takes in a column of so many characters; programs that open the workbook do not all find out. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", MOST_LINES)) {
            lines += 1 + (int) (Math.min(MOST_CHARACTERS, DisplayWidth.of(line)) * WIDENED / width);
        }
        return Math.min(MOST_LINES, lines);
    }

    void skip() {
        column++;
    }

    void number(double value, String format) throws IOException {
        Cell cell = next();
        cell.setCellValue(value);
        cell.setCellStyle(styles.number(format));
        widths[column - 1] = Math.max(widths[column - 1], styles.width(value, format));
    }

    /** Adds a figure; one that is missing leaves the cell empty. */
    void figure(Figure figure, String format) throws IOException {
        labeled(figure, format, "");
    }

    /** Adds a figure; one that is missing is a label. */
    void labeled(Figure figure, String format, String label) throws IOException {
        if (figure.isKnown()) {
            number(figure.value(), format);
        } else {
            label(label);
        }
    }

    /** Adds a text in a column of numbers; one that is empty leaves the cell empty. */
    void label(String text) throws IOException {
        if (text.isEmpty()) {
            skip();
        } else {
            add(text, styles.label());
            widths[column - 1] = Math.max(widths[column - 1], Math.min(MOST_OF_A_LABEL, text.length()) + 3);
        }
    }

    /** Adds a month as the date of its first day; one before 1900, of which the format has no date, as text. */
    void month(YearMonth month) throws IOException {
        if (isDate(month)) {
            number(DateUtil.getExcelDate(month.atDay(1)), BookStyles.MONTH);
        } else {
            text(month.toString());
        }
    }

    void day(LocalDate day) throws IOException {
        if (isDate(YearMonth.from(day))) {
            number(DateUtil.getExcelDate(day), BookStyles.DAY);
        } else {
            text(day.toString());
        }
    }

    /** Whether the format has a date for a month. */
    static boolean isDate(YearMonth month) {
        return month.getYear() >= FIRST_YEAR_OF_DATES && month.getYear() <= LAST_YEAR_OF_DATES;
    }

    void endRow() throws IOException {
        if (cells == null && row < MOST_ROWS) {
            cells = rows.createRow(row);
        }
        if (lines > 1) {
            cells.setHeightInPoints(lines * LINE_POINTS);
        }
        row++;
        column = 0;
        lines = 1;
        cells = null;
    }

    // -----------------------------------------------------------------------
    /** Makes a table of the rows that were added, or of one empty row. */
    void finish() throws IOException {
        if (row == HEADER + 1) {
            endRow();
        }
        finish(row - HEADER - 1);
        fit();
    }

    /** Makes a table of so many rows, which may still be added. */
    void finish(int count) {
        CellReference first = new CellReference(HEADER, 0);
        CellReference last = new CellReference(HEADER + count, headings.size() - 1);
        XSSFTable table = sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
        String name = sheet.getSheetName().toLowerCase(Locale.ROOT);
        table.setName(name);
        table.setDisplayName(name);
        List<XSSFTableColumn> columns = table.getColumns();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setName(headings.get(i).text());
        }
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    /** Makes the columns wide enough for their numbers. */
    void fit() {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, Math.min(MOST_OF_A_NUMBER, widths[i]) * CHARACTER);
        }
    }

    /** Prints nothing but the first cell, which says so. */
    void printFirstCellOnly(XSSFWorkbook workbook) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, 0, 0, 0);
        sheet.setRepeatingRows(null);
    }

    /** Colors the texts of a column that begin with others; of several that fit, the first. */
    void color(String heading, List<Beginning> beginnings) {
        int at = headings.stream().map(Heading::text).toList().indexOf(heading);
        if (at < 0) {
            return;
        }
        String cell = new CellReference(HEADER + 1, at, false, true).formatAsString();
        CellRangeAddress[] range = {new CellRangeAddress(HEADER + 1, HEADER + count(), at, at)};
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (Beginning beginning : beginnings) {
            XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                    "LEFT(" + cell + "," + beginning.text().length() + ")=\"" + beginning.text() + '"');
            rule.createFontFormatting().setFontColor(color(beginning.color()));
            formatting.addConditionalFormatting(range, rule);
        }
    }

    /** A beginning of texts with its color. */
    record Beginning(String text, String color) {}

    int count() {
        return row - HEADER - 1;
    }
}
