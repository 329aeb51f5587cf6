// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;

/** What is wrong with a sheet, with the places of its cells. */
final class SheetTroubles {

    private final Sheet sheet;
    private final Troubles troubles;

    SheetTroubles(Sheet sheet, Troubles troubles) {
        this.sheet = sheet;
        this.troubles = troubles;
    }

    /** Adds trouble with a row. */
    void row(Sheet.Line line, String message) {
        troubles.add(sheet.file(), line.line(), message);
    }

    /** Adds trouble with the heading of a column. */
    void column(Sheet.Line header, Column column, String message) {
        troubles.add(sheet.file(), header.line(), message);
    }

    /** Adds trouble with a cell. */
    void cell(Sheet.Line line, Column column, String message) {
        troubles.add(sheet.file(), line.line(), at(line, column) + message);
    }

    /** Adds a symbol that is wrong in every cell that has it. */
    void symbol(Sheet.Line line, Column column, String symbol, String message) {
        String cell = sheet.columnNames().apply(column.index());
        String place = cell.isEmpty()
                ? "column " + Trouble.quoted(column.heading()) + " of line " + line.line()
                : cell + line.line();
        troubles.addCell(
                sheet.file(),
                symbol,
                count -> Trouble.in(
                                sheet.file(),
                                line.line(),
                                count == 1
                                        ? at(line, column) + message
                                        : Trouble.quoted(symbol) + " in " + count + " cells, first " + place + ": "
                                                + message)
                        .getMessage());
    }

    boolean isEmpty() {
        return troubles.isEmpty();
    }

    private String at(Sheet.Line line, Column column) {
        return "column " + Trouble.quoted(column.heading()) + sheet.place(line, column.index()) + ": ";
    }
}
