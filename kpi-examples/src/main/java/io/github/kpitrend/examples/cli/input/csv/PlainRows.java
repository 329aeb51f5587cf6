// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The rows of a CSV file up to the first that has a quote, is very long or has very many cells: most files have none. Such a row and all after it
 * are left to a parser. Every row here is one line.
 */
final class PlainRows {

    private static final char QUOTE = '"';
    private static final int FIRST_CAPACITY = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 18;
    private static final int MOST_CELLS = 1 << 10;

    private final Reader in;
    private final char separator;
    private char[] chars = new char[FIRST_CAPACITY];
    private int size;
    private boolean isAtEnd;
    /** Where the row begins, and the ends of its cells from there. */
    private int start;

    private int[] ends = new int[1 << 4];
    private int count;
    private int next;
    private boolean isAfterReturn;
    private long line;

    PlainRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Goes to the next row; false after the last, and where a parser has to read on. */
    boolean next() throws IOException {
        start = next;
        count = 0;
        skipLineFeed();
        int at = 0;
        while (start + at < size || fill()) {
            at = cells(at);
            if (start + at < size) {
                return ends(at);
            }
        }
        return isAtEnd && at > 0 && ended(at, false);
    }

    private void skipLineFeed() throws IOException {
        if (isAfterReturn && (start < size || fill()) && chars[start] == '\n') {
            start++;
            next = start;
        }
        isAfterReturn = false;
    }

    /** Goes through cells to the end of the row, or to what ends the plain rows, or to the end of what has been read. */
    private int cells(int from) {
        char[] all = chars;
        int at = start + from;
        while (at < size) {
            char c = all[at];
            if (c <= QUOTE && (c == '\n' || c == '\r' || c == QUOTE)) {
                break;
            }
            if (c == separator) {
                if (count == MOST_CELLS) {
                    break;
                }
                end(at - start);
            }
            at++;
        }
        return at - start;
    }

    private boolean ends(int at) {
        char c = chars[start + at];
        return (c == '\n' || c == '\r') && ended(at, c == '\r');
    }

    private boolean ended(int at, boolean byReturn) {
        end(at);
        next = Math.min(size, start + at + 1);
        isAfterReturn = byReturn;
        line++;
        return true;
    }

    private void end(int at) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = at;
    }

    /** Reads on, behind the row that was begun; false at the end, and where a row is too long. */
    private boolean fill() throws IOException {
        if (isAtEnd) {
            return false;
        }
        System.arraycopy(chars, start, chars, 0, size - start);
        size -= start;
        start = 0;
        next = 0;
        if (size == chars.length) {
            if (size == MOST_CHARACTERS) {
                return false;
            }
            chars = Arrays.copyOf(chars, 2 * size);
        }
        int more = in.read(chars, size, chars.length - size);
        isAtEnd = more < 0;
        size += Math.max(0, more);
        return !isAtEnd;
    }

    // -----------------------------------------------------------------------
    /** Returns what a parser has to read on with; null where nothing is left. */
    Reader rest() {
        return isAtEnd && next == size ? null : new Rest();
    }

    /** First what has been read already, alone, as what comes after it may be no text. */
    private final class Rest extends Reader {

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (next == size) {
                return in.read(target, offset, length);
            }
            int some = Math.min(length, size - next);
            System.arraycopy(chars, next, target, offset, some);
            next += some;
            return some;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Returns the number of rows, and lines, up to the row that was gone to last. */
    long line() {
        return line;
    }

    int count() {
        return count;
    }

    private int from(int cell) {
        return cell == 0 ? start : start + ends[cell - 1] + 1;
    }

    String cell(int cell) {
        int from = from(cell);
        return new String(chars, from, start + ends[cell] - from);
    }

    /** Returns whether a cell is a text. */
    boolean is(int cell, String text) {
        int from = from(cell);
        int length = start + ends[cell] - from;
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
