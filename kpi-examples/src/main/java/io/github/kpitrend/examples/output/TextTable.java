// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of texts with aligned columns. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String> header;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table; {@code right} tells which columns are aligned to the right. */
    TextTable(List<String> header, boolean[] right) {
        this.header = header;
        this.right = right.clone();
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(TextTable::printable).toList());
    }

    /** Control characters have no place in a table: each becomes a blank. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns the lines, without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(header.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths));
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(DisplayWidth.padded(cells.get(i), widths[i], right[i]));
        }
        return line.toString().stripTrailing();
    }
}
