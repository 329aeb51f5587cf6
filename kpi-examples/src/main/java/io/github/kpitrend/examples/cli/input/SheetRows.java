// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** The rows of a sheet, one after another: of a workbook, or of a text file with tabs or commas. */
interface SheetRows extends Closeable {

    /** Opens a source: a workbook if it begins as one, with tabs if its name ends in {@code .tsv}, else with commas. */
    static SheetRows open(Source source) throws Trouble {
        InputStream in = new BufferedInputStream(source.open());
        String name = source.name().toLowerCase(Locale.ROOT);
        try {
            if (WorkbookRows.isWorkbook(in) || name.endsWith(".xlsx")) {
                return WorkbookRows.open(source.name(), in);
            }
        } catch (IOException e) {
            throw Trouble.in(source.name(), "cannot be read (" + Trouble.reason(e) + ")");
        }
        return new TextRows(source.name(), in, name.endsWith(".tsv") ? '\t' : ',');
    }

    /** Goes to the next row; false after the last. */
    boolean next() throws Trouble;

    /** Returns the physical line of a text file, or the number of the row in the sheet. */
    long line();

    /** Returns the cells of the row, as many as it has. */
    List<SheetCell> cells();

    /** Returns what a reader looks for besides the line and the column: {@code  (cell C5)}; empty where that is all. */
    String place(int column);

    /** Returns what else the file holds that is not read, in one line; empty for most. */
    String leftOut();

    @Override
    void close();
}
