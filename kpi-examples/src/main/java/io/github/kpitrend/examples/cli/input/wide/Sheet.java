// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.SheetCell;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A sheet in memory.
 *
 * @param file the name of its file, for messages
 * @param form how it was found to be written: {@code tabs, UTF-8}; empty where nothing was found
 * @param separator the sign between cells; 0 for a workbook
 * @param columnNames letters of the columns of a workbook, else nothing
 * @param hiddenColumns the columns that the workbook hides
 * @param notes what else there is to say of the file
 */
public record Sheet(
        String file,
        String form,
        char separator,
        List<Line> lines,
        IntFunction<String> columnNames,
        List<Integer> hiddenColumns,
        List<String> notes) {

    /** A row: its line or number, its cells, and whether the workbook hides it. */
    public record Line(long line, List<SheetCell> cells, boolean hidden) {

        /** Returns a cell, blank beyond the last. */
        public SheetCell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.BLANK;
        }

        /** Returns the text of a cell. */
        public String text(int column) {
            return cell(column).text();
        }

        /** Returns whether all its cells are. */
        public boolean isBlank() {
            return cells.stream().allMatch(SheetCell::isBlank);
        }
    }

    /** Returns the place of a cell of a workbook in parentheses, with a blank before it; empty for a text. */
    public String place(Line line, int column) {
        String letters = columnNames.apply(column);
        return letters.isEmpty() ? "" : " (cell " + letters + line.line() + ")";
    }
}
