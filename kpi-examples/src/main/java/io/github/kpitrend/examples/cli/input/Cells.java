// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.SymbolDialect;
import java.util.function.Function;

/** Reads cells of a row by the names of their columns. */
final class Cells {

    private Cells() {}

    static String text(CsvTable table, String column) {
        return table.cell(table.column(column));
    }

    /** Returns what a parser makes of a cell; what is wrong with it is trouble with its row. */
    static <T> T parsed(CsvTable table, String column, Function<String, T> parser) throws Trouble {
        try {
            return parser.apply(text(table, column));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            String cell = Trouble.quoted(text(table, column));
            String message = e.getMessage();
            throw table.trouble(
                    "the " + column + " " + (message.startsWith("\"") ? message : cell + " does not fit: " + message));
        }
    }

    /** Returns the plain decimal in a cell, which must not be empty. */
    static double number(CsvTable table, String column) throws Trouble {
        Figure figure =
                parsed(table, column, cell -> SymbolDialect.none().read(cell).figure());
        if (!figure.isKnown()) {
            throw table.trouble("the " + column + " is empty; expected a plain decimal such as 1234 or -0.5");
        }
        return figure.value();
    }
}
