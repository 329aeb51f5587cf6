// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param heading what is above it; no other column of the table has the same
 * @param width in characters
 * @param cell what a row has in it
 * @param <R> what the rows are
 */
record Column<R>(String heading, int width, Cell<R> cell) {

    private static final int LEAST_WIDTH = 9;

    /** Adds the cell of a row. */
    interface Cell<R> {

        void add(BookTable<R> table, R row) throws IOException;
    }

    /** A column as wide as its heading needs in two lines. */
    static <R> Column<R> of(String heading, Cell<R> cell) {
        return new Column<>(heading, LEAST_WIDTH, cell);
    }

    static <R> Column<R> text(String heading, Function<R, String> text) {
        return of(heading, (table, row) -> table.text(text.apply(row)));
    }

    static <R> Column<R> text(String heading, int width, Function<R, String> text) {
        return new Column<>(heading, width, (table, row) -> table.text(text.apply(row)));
    }

    /** A column of figures; one that is missing leaves its cell empty. */
    static <R> Column<R> number(String heading, Function<R, Figure> figure, Function<R, String> format) {
        return of(heading, (table, row) -> table.labeled(figure.apply(row), format.apply(row), ""));
    }

    /** A column of months, or of nothing. */
    static <R> Column<R> month(String heading, Function<R, Optional<YearMonth>> month) {
        return of(heading, (table, row) -> {
            if (month.apply(row).isPresent()) {
                table.month(month.apply(row).get());
            } else {
                table.skip();
            }
        });
    }
}
