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
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that holds one table with filters, filled from left to right and from top to bottom. Nothing in it is a formula.
 *
 * @param <R> what the rows are
 */
final class BookTable<R> {

    /** The row of the headings, below the title, what the page is, and its statement. */
    static final int HEADER = 4;

    private static final int FIRST_YEAR_OF_DATES = 1900;
    private static final int LAST_YEAR_OF_DATES = 9999;
    static final int CHARACTER = 256;
    private static final int MOST_OF_A_NUMBER = 110;
    private static final int MOST_OF_A_LABEL = 24;
    private static final int MOST_LINES = 27;
    private static final int MOST_CHARACTERS = 4096;
    static final float LINE_POINTS = 13.5f;
    private static final int HEADING_LINES = 2;
    private static final int BUTTON = 3;
    private static final int FIRST_CELL = 26;
    private static final int FIRST_CELL_LINES = 4;
    /** Letters are narrower than the digits that columns are measured in, but words do not break where the column ends. */
    private static final double WIDENED = 1.02;
    /** In a long text wide letters make up for narrow ones. */
    private static final double OF_MANY = 0.94;

    private static final int MOST_OF_A_FOOTER = 180;
    static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final double SIDE_INCHES = 0.4;
    private static final double TOP_INCHES = 0.3;
    private static final double BOTTOM_INCHES = 0.5;

    private final BookStyles styles;
    private final XSSFSheet sheet;
    private final List<Column<R>> columns;
    private Sheet rows;
    private Row cells;
    private int row = HEADER + 1;
    private int column;
    private int lines = 1;
    private boolean printsFirstCellOnly;
    private final int[] widths;
    /** The longest text of each column that holds nothing but texts; -1 where there is a number. */
    private final int[] longest;

    BookTable(BookStyles styles, XSSFSheet sheet, Page page, String about, List<Column<R>> columns) {
        this.styles = styles;
        this.sheet = sheet;
        this.rows = sheet;
        this.columns = columns;
        this.widths = columns.stream()
                .mapToInt(each -> Math.max(each.width(), headingWidth(each.heading())))
                .toArray();
        this.longest = new int[widths.length];
        begin(styles, sheet, page, about);
        Row top = sheet.createRow(HEADER);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = top.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(styles.heading());
        }
        top.setHeightInPoints(HEADING_LINES * LINE_POINTS);
        sheet.createFreezePane(1, HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    }

    /** Writes the first rows of a sheet: what it holds, what the page is, and what is said of all of it; and how it prints. */
    static void begin(BookStyles styles, XSSFSheet sheet, Page page, String about) {
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(BookStyles.held(about));
        title.setCellStyle(styles.title());
        sheet.createRow(1).createCell(0).setCellValue(BookStyles.held(subtitle(page, about)));
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

    /** What a sheet is of: its month where its title is that of the page. */
    private static String subtitle(Page page, String about) {
        String what = about.equals(page.title()) ? PageWords.monthLine(page) : PageWords.title(page);
        return page.organization().isEmpty() ? what : what + ", " + page.organization();
    }

    /** A title in a footer, where an ampersand begins a code. */
    private static String footer(String text) {
        String held = BookStyles.held(text.length() > MOST_OF_A_FOOTER ? text.substring(0, MOST_OF_A_FOOTER) : text);
        return held.replaceAll("\\s+", " ").replace("&", "&&");
    }

    // -----------------------------------------------------------------------
    /** Goes on in the same sheet as another object holds it, which does not keep its rows. */
    void stream(Sheet other) {
        rows = other;
    }

    static IOException tooMany(String name) {
        return new IOException("the sheet " + name + " would have more than " + MOST_ROWS
                + " rows, which is all that a workbook can hold");
    }

    private Cell next() throws IOException {
        if (cells == null) {
            if (row >= MOST_ROWS) {
                throw tooMany(sheet.getSheetName());
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
        int width = widths[column - 1];
        lines = Math.max(lines, lines(text, width));
        if (longest[column - 1] >= 0 && longest[column - 1] < width) {
            longest[column - 1] = Math.max(longest[column - 1], (int) Math.ceil(DisplayWidth.of(text) * WIDENED));
        }
    }

    private void add(String text, XSSFCellStyle style) throws IOException {
        Cell cell = next();
        cell.setCellValue(BookStyles.held(text));
        cell.setCellStyle(style);
    }

    /** How many lines a text takes in a column of so many characters, whose words stay whole; programs that open the workbook do not all find out. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", MOST_LINES)) {
            lines += wrapped(line, width);
        }
        return Math.min(MOST_LINES, lines);
    }

    private static int wrapped(String line, int width) {
        if (DisplayWidth.of(line) * WIDENED <= width) {
            return 1;
        }
        double letter = DisplayWidth.of(line) > 3 * width ? OF_MANY : WIDENED;
        int lines = 1;
        double used = 0;
        for (String word :
                line.substring(0, Math.min(MOST_CHARACTERS, line.length())).split(" ")) {
            double own = DisplayWidth.of(word) * letter;
            if (used > 0 && used + 1 + own > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + own;
            while (used > width) {
                lines++;
                used -= width;
            }
        }
        return lines;
    }

    /** The least width in which a heading takes two lines, beside the button of its filter. */
    private static int headingWidth(String heading) {
        int width =
                Stream.of(heading.split(" ")).mapToInt(DisplayWidth::of).max().orElse(1);
        while (lines(heading, width) > HEADING_LINES) {
            width++;
        }
        return width + BUTTON;
    }

    void skip() {
        column++;
    }

    void number(double value, String format) throws IOException {
        Cell cell = next();
        cell.setCellValue(value);
        cell.setCellStyle(styles.number(format));
        longest[column - 1] = -1;
        widths[column - 1] = Math.max(widths[column - 1], styles.width(value, format));
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
            longest[column - 1] = -1;
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

    private void endRow() throws IOException {
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
    /** Adds rows. */
    void write(Iterable<R> given) throws IOException {
        for (R each : given) {
            for (Column<R> next : columns) {
                next.cell().add(this, each);
            }
            endRow();
        }
    }

    /** Makes a table of the rows that were added, or of one empty row. */
    void finish() throws IOException {
        if (row == HEADER + 1) {
            endRow();
        }
        finish(row - HEADER - 1);
        fit();
    }

    /** Makes a table of so many rows, which may still be added; a table has at least one, be it empty. */
    void finish(int rowCount) {
        int count = Math.max(1, rowCount);
        CellReference first = new CellReference(HEADER, 0);
        CellReference last = new CellReference(HEADER + count, columns.size() - 1);
        XSSFTable table = sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
        String name = sheet.getSheetName().toLowerCase(Locale.ROOT);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        for (int i = 0; i < columns.size(); i++) {
            table.getColumns().get(i).setName(columns.get(i).heading());
            color(i, count);
        }
    }

    /** Colors the verdicts of a column. */
    private void color(int at, int count) {
        String cell = new CellReference(HEADER + 1, at, false, true).formatAsString();
        CellRangeAddress[] range = {new CellRangeAddress(HEADER + 1, HEADER + count, at, at)};
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (VerdictColors.Beginning beginning :
                VerdictColors.under(columns.get(at).heading())) {
            String text = beginning.text();
            XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                    "LEFT(" + cell + "," + text.length() + ")=\"" + text + '"');
            rule.createFontFormatting().setFontColor(beginning.color().color());
            formatting.addConditionalFormatting(range, rule);
        }
    }

    /** Makes the columns wide enough for their numbers, and no wider than their texts. */
    void fit() {
        for (int i = 0; i < widths.length; i++) {
            int width = longest[i] < 0
                    ? widths[i]
                    : Math.min(widths[i], Math.max(headingWidth(columns.get(i).heading()), longest[i] + 2));
            boolean isTold = i == 0 && printsFirstCellOnly;
            sheet.setColumnWidth(i, Math.min(MOST_OF_A_NUMBER, isTold ? FIRST_CELL : width) * CHARACTER);
        }
    }

    /** Prints nothing but the first cell, which says so, and is high enough for it. */
    void printFirstCellOnly(XSSFWorkbook workbook) {
        printsFirstCellOnly = true;
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, 0, 0, 0);
        sheet.setRepeatingRows(null);
        sheet.getRow(0).getCell(0).setCellStyle(styles.wrappedTitle());
        sheet.getRow(0).setHeightInPoints(FIRST_CELL_LINES * LINE_POINTS);
        sheet.setColumnWidth(0, FIRST_CELL * CHARACTER);
    }

    int count() {
        return row - HEADER - 1;
    }
}
