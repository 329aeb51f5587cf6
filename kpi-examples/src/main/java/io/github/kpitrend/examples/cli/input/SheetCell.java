// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

/**
 * A cell of a sheet as text without blanks around it, whatever the file.
 *
 * @param text what it holds: a number of a workbook as a plain decimal, a date as {@code 2020-06-30}
 * @param type what the file says of it; text for everything in a text file
 * @param fault why it is no number, for a reader; empty for most
 * @param computed whether a formula of the workbook gives it
 * @param percent whether the workbook shows it with a percent sign
 * @param points whether the workbook shows it as percentage points
 * @param decimals how many decimals the workbook shows; -1 where it does not say
 */
public record SheetCell(
        String text, Type type, String fault, boolean computed, boolean percent, boolean points, int decimals) {

    /** An empty cell. */
    public static final SheetCell BLANK = of("");

    private static final int NOT_SAID = -1;

    /** What a file says that a cell is. */
    public enum Type {
        /** Text, or a number in a text file. */
        TEXT,
        /** A number of a workbook. */
        NUMBER,
        /** A date of a workbook. */
        DATE,
        /** An error of a workbook, whose text begins with {@code #}. */
        ERROR,
        /** What cannot be read at all. */
        FAULT
    }

    /** A text. */
    public static SheetCell of(String text) {
        return new SheetCell(strip(text), Type.TEXT, "", false, false, false, NOT_SAID);
    }

    /** A text with the blanks around it. */
    public static SheetCell unchanged(String text) {
        return new SheetCell(text, Type.TEXT, "", false, false, false, NOT_SAID);
    }

    /** A number of a workbook. */
    public static SheetCell number(String text, boolean percent, boolean points, int decimals) {
        return new SheetCell(text, Type.NUMBER, "", false, percent, points, decimals);
    }

    /** A date of a workbook. */
    public static SheetCell date(String text) {
        return new SheetCell(text, Type.DATE, "is the date " + text, false, false, false, NOT_SAID);
    }

    /** An error of a workbook. */
    public static SheetCell error(String text) {
        return new SheetCell(text, Type.ERROR, "is the error " + Trouble.quoted(text), false, false, false, NOT_SAID);
    }

    /** A cell that must not be used. */
    public static SheetCell faulty(String text, String fault) {
        return new SheetCell(text, Type.FAULT, fault, false, false, false, NOT_SAID);
    }

    /** Returns this cell as one that a formula gives. */
    public SheetCell byFormula() {
        return new SheetCell(text, type, fault, true, percent, points, decimals);
    }

    /** Returns the text as a reader sees it, a number of a workbook with the zeros at its end: {@code 1.10}. */
    public String shown() {
        int point = text.indexOf('.');
        int places = point < 0 ? 0 : text.length() - point - 1;
        if (type != Type.NUMBER || decimals <= places) {
            return text;
        }
        return text + (point < 0 ? "." : "") + "0".repeat(decimals - places);
    }

    /** Returns the text as a reader sees its unit: {@code 10 pts}. */
    public String withPoints() {
        return points ? text + " pts" : text;
    }

    /** Returns whether there is nothing in it. */
    public boolean isBlank() {
        return text.isEmpty() && fault.isEmpty();
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
