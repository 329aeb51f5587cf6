// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.series.Figure;
import java.io.StringWriter;
import java.util.List;

/**
 * Lines of CSV, cell by cell. Texts are quoted by the library for CSV where they need it; numbers, months and names of constants never do, and
 * are joined as they are. One thread uses it.
 */
final class CsvLines {

    private final StringBuilder lines = new StringBuilder();
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

    private void begin() {
        if (isStarted) {
            lines.append(',');
        }
        isStarted = true;
    }

    /** Adds a cell that needs no quotes. */
    void plain(String cell) {
        begin();
        lines.append(cell);
    }

    /** Adds an empty cell. */
    void blank() {
        plain("");
    }

    /** Adds a whole number. */
    void whole(int number) {
        begin();
        lines.append(number);
    }

    /** Adds a number; NaN is an empty cell. */
    void number(double value) {
        begin();
        if (value == value) {
            numbers.append(lines, value);
        }
    }

    /** Adds a figure; an empty cell where it is missing. */
    void number(Figure figure) {
        number(figure.orElse(Double.NaN));
    }

    /** Ends the line. */
    void end() {
        lines.append('\n');
        isStarted = false;
    }

    /** Returns the lines. */
    StringBuilder lines() {
        return lines;
    }
}
