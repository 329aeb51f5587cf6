// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of texts with aligned columns; the texts of one column may take two lines. */
final class TextTable {

    private static final String GAP = " ".repeat(TextColumns.GAP);
    /** A text is not shortened to less than this. */
    private static final int LEAST_COLUMNS = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param header what is above it
     * @param isRight whether it is aligned to the right
     * @param isFlexible whether its texts may take two lines, and be shortened, for the lines to fit
     * @param paint colors a cell without changing its width
     */
    record Column(String header, boolean isRight, boolean isFlexible, UnaryOperator<String> paint) {}

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(TextTable::printable).toList());
    }

    /** Returns a text with a space in place of every control character. */
    static String printable(String text) {
        StringBuilder printable = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                printable = printable == null ? new StringBuilder(text) : printable;
                printable.setCharAt(i, ' ');
            }
        }
        return printable == null ? text : printable.toString();
    }

    /**
     * Returns the lines, without spaces at their ends, none wider than the limit; 0 is no limit, and then every row is one
     * line, and a rule under the headings shows where the columns begin and end.
     */
    List<String> lines(int limit) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(i);
        }
        if (limit > 0) {
            shrink(widths, limit);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::header).toList(), widths, false));
        if (limit == 0) {
            List<String> rule = new ArrayList<>();
            for (int width : widths) {
                rule.add("-".repeat(width));
            }
            lines.add(line(rule, widths, false));
        }
        for (List<String> row : rows) {
            List<String> second = new ArrayList<>();
            List<String> first = new ArrayList<>();
            boolean two = false;
            for (int i = 0; i < widths.length; i++) {
                List<String> halves =
                        columns.get(i).isFlexible() ? TextLines.two(row.get(i), widths[i]) : List.of(row.get(i));
                first.add(halves.get(0));
                second.add(halves.size() > 1 ? halves.get(1) : "");
                two |= halves.size() > 1;
            }
            lines.add(line(first, widths, true));
            if (two) {
                lines.add(line(second, widths, true));
            }
        }
        return limit == 0
                ? lines
                : lines.stream().map(line -> TextLines.cut(line, limit)).toList();
    }

    private int width(int column) {
        int width = DisplayWidth.of(columns.get(column).header());
        for (List<String> row : rows) {
            width = Math.max(width, DisplayWidth.of(row.get(column)));
        }
        return width;
    }

    /** Takes what is too much from the flexible columns, and then from the first. */
    private void shrink(int[] widths, int limit) {
        int excess = GAP.length() * (widths.length - 1) - limit;
        for (int width : widths) {
            excess += width;
        }
        for (int i = widths.length - 1; i >= 0 && excess > 0; i--) {
            if (columns.get(i).isFlexible() || i == 0) {
                int taken = Math.max(0, Math.min(excess, widths[i] - LEAST_COLUMNS));
                widths[i] -= taken;
                excess -= taken;
            }
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
