// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.series.Figure;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of CSV in UTF-8, cell by cell. Texts are quoted by the library for CSV where they need it; numbers, months and names of constants never do, and
 * are joined as they are. One thread uses it.
 */
final class CsvLines {

    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int MOST_DIGITS = 19;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    private final NumberTexts numbers = new NumberTexts();
    private final StringWriter quoted = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(quoted);
    private boolean isStarted;

    /** Adds a line of texts. */
    void line(List<String> cells) {
        cells.forEach(this::text);
        end();
    }

    /** Adds a cell of any text. */
    void text(String cell) {
        plain(quoted(cell, isStarted ? 1 : 0));
    }

    /** Returns a text as it stands in the first cell of a line, to be added with {@link #plain}. */
    String first(String cell) {
        return quoted(cell, 0);
    }

    /** Lets the library write a line with the text and a blank cell, and takes the text out of it. */
    private String quoted(String cell, int column) {
        if (isPlain(cell)) {
            return cell;
        }
        quoted.getBuffer().setLength(0);
        if (column == 0) {
            writer.writeRecord(cell, "");
        } else {
            writer.writeRecord("", cell);
        }
        String line = quoted.toString();
        return column == 0 ? line.substring(0, line.length() - 2) : line.substring(1, line.length() - 1);
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** Begins a cell of at most so many bytes. */
    private void begin(int length) {
        makeRoom(length + 1);
        if (isStarted) {
            bytes[size++] = ',';
        }
        isStarted = true;
    }

    private void makeRoom(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
    }

    /** Adds a cell that needs no quotes. */
    void plain(String cell) {
        int length = cell.length();
        begin(length);
        byte[] to = bytes;
        int from = size;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= 0x80) {
                encoded(cell);
                return;
            }
            to[from + i] = (byte) c;
        }
        size = from + length;
    }

    private void encoded(String cell) {
        byte[] more = cell.getBytes(StandardCharsets.UTF_8);
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Adds an empty cell. */
    void blank() {
        begin(0);
    }

    /** Adds a whole number. */
    void whole(long number) {
        begin(1 + MOST_DIGITS);
        if (number < 0) {
            bytes[size++] = '-';
        }
        long left = Math.abs(number);
        int digits = 1;
        for (long power = 10; digits < MOST_DIGITS && left >= power; power *= 10) {
            digits++;
        }
        byte[] to = bytes;
        size += digits;
        for (int i = size - 1; i >= size - digits; i--) {
            to[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    /** Adds a number; NaN is an empty cell. */
    void number(double value) {
        if (value != value) {
            blank();
        } else if (Numbers.isWhole(value)) {
            whole((long) value);
        } else {
            plain(numbers.text(value));
        }
    }

    /** Adds a figure; an empty cell where it is missing. */
    void number(Figure figure) {
        number(figure.orElse(Double.NaN));
    }

    /** Ends the line. */
    void end() {
        makeRoom(1);
        bytes[size++] = '\n';
        isStarted = false;
    }

    /** Returns the lines. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
