// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook that is filled from left to right and from top to bottom. Texts stay texts whatever they begin with, since a formula
 * is never written; characters that the format cannot hold become the replacement character, and a text that is too long is cut, visibly.
 */
final class XlsxSheet {

    static final String GOOD = "C6EFCE";
    static final String MIDDLING = "FFEB9C";
    static final String BAD = "FFC7CE";

    private static final String MONTH_FORMAT = "mmm-yy";
    private static final int FIRST_YEAR_OF_DATES = 1900;
    private static final int ROWS_HELD = 1 << 10;
    private static final int MOST_CHARACTERS = 32_767;
    private static final String CUT = "... (cut: a cell holds no more)";
    /** What a reader of the format would take for a character written by its number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Worksheet sheet;
    private int row;
    private int column;

    XlsxSheet(Workbook workbook, String name) {
        this.sheet = workbook.newWorksheet(name);
    }

    // -----------------------------------------------------------------------
    /** Adds the row of headings, below which the sheet is frozen, and right of its first columns. */
    void headings(int frozenColumns, List<Heading> headings) throws IOException {
        for (Heading heading : headings) {
            sheet.width(column, heading.width());
            int at = column;
            if (heading.month() == null) {
                text(heading.text());
            } else {
                month(heading.month());
            }
            sheet.style(row, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(Color.GRAY1)
                    .set();
        }
        endRow();
        sheet.freezePane(frozenColumns, row);
    }

    /** The top of a column: a text, or a month as a date. */
    record Heading(String text, YearMonth month, int width) {

        private static final int USUAL_WIDTH = 12;

        static Heading of(String text) {
            return new Heading(text, null, USUAL_WIDTH);
        }

        static Heading wide(String text, int width) {
            return new Heading(text, null, width);
        }

        static Heading of(YearMonth month) {
            return new Heading(null, month, USUAL_WIDTH);
        }
    }

    // -----------------------------------------------------------------------
    void text(String text) throws IOException {
        checkPlace();
        if (!text.isEmpty()) {
            sheet.value(row, column, held(text));
        }
        column++;
    }

    void skip(int cells) {
        column += cells;
    }

    void wrapped(String text) throws IOException {
        text(text);
        sheet.style(row, column - 1).wrapText(true).verticalAlignment("top").set();
    }

    void number(double value) throws IOException {
        checkPlace();
        sheet.value(row, column++, value);
    }

    void number(double value, String format) throws IOException {
        number(value);
        sheet.style(row, column - 1).format(format).set();
    }

    void flag(boolean value) throws IOException {
        number(value ? 1 : 0);
    }

    /** Adds a month as the date of its first day; a month before 1900, of which the format has no date, as text. */
    void month(YearMonth month) throws IOException {
        if (month.getYear() < FIRST_YEAR_OF_DATES) {
            text(month.toString());
            return;
        }
        checkPlace();
        sheet.value(row, column, month.atDay(1));
        sheet.style(row, column++).format(MONTH_FORMAT).set();
    }

    /** Adds two cells: the number, and the name of the reason where there is none. */
    void figure(Figure figure, String format) throws IOException {
        if (figure.isKnown()) {
            number(figure.value(), format);
            text("");
        } else {
            text("");
            text(figure.reason().name());
        }
    }

    /** Adds one cell: the number, or a symbol with the reason as a comment on it. */
    void figureOrSymbol(Figure figure, String format, String symbol) throws IOException {
        if (figure.isKnown()) {
            number(figure.value(), format);
        } else {
            text(symbol);
            sheet.comment(row, column - 1, figure.reason().text());
        }
    }

    void endRow() throws IOException {
        row++;
        column = 0;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void checkPlace() throws IOException {
        if (row >= Worksheet.MAX_ROWS) {
            throw tooMany("rows", Worksheet.MAX_ROWS);
        }
        if (column >= Worksheet.MAX_COLS) {
            throw tooMany("columns", Worksheet.MAX_COLS);
        }
    }

    private IOException tooMany(String what, int most) {
        return new IOException("the sheet " + sheet.getName() + " would have more than " + most + " " + what
                + ", which is all that a workbook can hold");
    }

    // -----------------------------------------------------------------------
    int rows() {
        return row;
    }

    /** Colours the cells of a column, from a row to the last, whose text begins with another. */
    void colour(int from, int at, String beginning, String colour) {
        if (row > from) {
            String first = columnName(at) + (from + 1);
            sheet.range(from, at, row - 1, at)
                    .style()
                    .fillColor(colour)
                    .set(new ConditionalFormattingExpressionRule(
                            "LEFT(" + first + "," + beginning.length() + ")=\"" + beginning + "\"", false));
        }
    }

    private static String columnName(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : columnName(index / 26 - 1) + last;
    }

    /** Writes the sheet; nothing can be added to it after that. */
    void finish() throws IOException {
        sheet.finish();
    }

    // -----------------------------------------------------------------------
    /** Returns a text as a cell can hold it. */
    static String held(String text) {
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints().map(c -> isHeld(c) ? c : '\ufffd').forEach(held::appendCodePoint);
        if (held.length() > MOST_CHARACTERS) {
            int end = MOST_CHARACTERS - CUT.length();
            held.setLength(Character.isHighSurrogate(held.charAt(end - 1)) ? end - 1 : end);
            held.append(CUT);
        }
        return ESCAPE.matcher(held).replaceAll("_x005F_");
    }

    /** Whether XML 1.0 has a character. */
    private static boolean isHeld(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }

    /** Returns the number format of so many decimals. */
    static String decimals(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }
}
