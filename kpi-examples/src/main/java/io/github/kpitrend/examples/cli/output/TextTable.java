// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A table of texts with aligned columns. */
final class TextTable {

    private static final String GAP = "  ";
    /** A text is not shortened to less than this. */
    private static final int LEAST_COLUMNS = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param header what stands above it
     * @param isRight whether it is aligned to the right
     * @param isFlexible whether its texts may be shortened for the lines to fit
     * @param paint colours a cell without changing its width
     */
    record Column(String header, boolean isRight, boolean isFlexible, UnaryOperator<String> paint) {}

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
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

    /** Returns the lines, without blanks at their ends, in so many columns where shorter texts can bring that about; 0 columns is any number. */
    List<String> lines(int most) {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        if (most > 0) {
            shrink(widths, most);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::header).toList(), widths, false));
        lines.add(line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths, false));
        rows.forEach(row -> lines.add(line(row, widths, true)));
        return lines;
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(DisplayWidth.of(columns.get(column).header())),
                        rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))))
                .max()
                .orElseThrow();
    }

    /** Takes what is too much from the flexible columns, all of it or nothing. */
    private void shrink(int[] widths, int most) {
        int[] least = widths.clone();
        for (int i = 0; i < least.length; i++) {
            if (columns.get(i).isFlexible()) {
                int header = DisplayWidth.of(columns.get(i).header());
                least[i] = Math.min(widths[i], Math.max(header, LEAST_COLUMNS));
            }
        }
        int gaps = GAP.length() * (widths.length - 1);
        int excess = IntStream.of(widths).sum() + gaps - most;
        if (excess > IntStream.of(widths).sum() - IntStream.of(least).sum()) {
            return;
        }
        for (int i = 0; i < widths.length && excess > 0; i++) {
            int taken = Math.min(excess, widths[i] - least[i]);
            widths[i] -= taken;
            excess -= taken;
        }
    }

    private String line(List<String> cells, int[] widths, boolean painted) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            String text = DisplayWidth.of(cells.get(i)) <= widths[i]
                    ? cells.get(i)
                    : DisplayWidth.shortened(cells.get(i), widths[i]);
            String blanks = " ".repeat(widths[i] - DisplayWidth.of(text));
            String shown = painted ? column.paint().apply(text) : text;
            line.append(i == 0 ? "" : GAP).append(column.isRight() ? blanks + shown : shown + blanks);
        }
        return line.toString().stripTrailing();
    }
}
