// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.io.InputStream;
import java.util.List;

/** The rows of a sheet in a text file. */
final class TextRows implements SheetRows {

    private final CsvRecords records;

    TextRows(String name, InputStream in, char separator) {
        this.records = new CsvRecords(name, in, separator);
    }

    @Override
    public boolean next() throws Trouble {
        return records.next();
    }

    @Override
    public long line() {
        return records.record().getStartingLineNumber();
    }

    @Override
    public List<SheetCell> cells() {
        return records.record().getFields().stream().map(SheetCell::of).toList();
    }

    @Override
    public String place(int column) {
        return "";
    }

    @Override
    public String leftOut() {
        return "";
    }

    @Override
    public void close() {
        records.close();
    }
}
