// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.util.Map;

/** What is wrong with the months of a sheet, in headings or in cells. */
final class PeriodTroubles {

    private final Sheet sheet;
    private final Sheet.Line header;
    private final SheetTroubles troubles;
    /** Where texts of cells stand; null for headings. */
    private final Map<Column, Sheet.Line> lines;

    PeriodTroubles(Sheet sheet, Sheet.Line header, SheetTroubles troubles, Map<Column, Sheet.Line> lines) {
        this.sheet = sheet;
        this.header = header;
        this.troubles = troubles;
        this.lines = lines;
    }

    /** Adds what is wrong with a month, and what would be right. */
    void add(Column column, String what, String expected) {
        if (lines != null) {
            troubles.row(
                    lines.get(column), "the month " + Trouble.quoted(column.heading()) + " " + what + "; " + expected);
            return;
        }
        String cell = sheet.columnNames().apply(column.index());
        String heading = Trouble.quoted(column.heading());
        String where = cell.isEmpty()
                ? "the heading " + heading + " "
                : "the heading in cell " + cell + header.line() + ", " + heading + ", ";
        troubles.column(header, column, where + what + "; " + expected);
    }
}
