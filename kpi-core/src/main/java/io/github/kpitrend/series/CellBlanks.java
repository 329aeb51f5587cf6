// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

/** The spaces of every kind and the notes in brackets that surround the content of a cell. */
final class CellBlanks {

    private static final String NOTE = "[note ";
    private static final String NOT_SIGNIFICANT = "[ns]";

    private CellBlanks() {}

    /** Returns a cell without the spaces at its ends, those that do not break lines and those without width included. */
    static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Returns where a note such as {@code [note 1]} begins that ends at an index; the index itself if absent. */
    static int withoutNote(String text, int end, int longest) {
        int length = NOT_SIGNIFICANT.length();
        if (end >= length && text.regionMatches(true, end - length, NOT_SIGNIFICANT, 0, length)) {
            return end - length;
        }
        if (end == 0 || text.charAt(end - 1) != ']') {
            return end;
        }
        int begin = text.lastIndexOf('[', end - 1);
        boolean note = begin >= Math.max(0, end - longest) && text.regionMatches(true, begin, NOTE, 0, NOTE.length());
        int digits = begin + NOTE.length();
        for (int i = digits; note && i < end - 1; i++) {
            note = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return note && digits < end - 1 ? begin : end;
    }
}
