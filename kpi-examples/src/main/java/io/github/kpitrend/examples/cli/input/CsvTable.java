// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.examples.cli.input.csv.CsvRecords;
import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file with a header, read row by row: UTF-8, RFC 4180 quoting, columns found by name, cells as they are. Everything that is wrong is
 * {@link Trouble} with the file and the physical line in which the row starts.
 */
public final class CsvTable implements TableRow, Closeable {

    /** The column of a name that the header does not have. */
    public static final int ABSENT = -1;

    private final Source source;
    private final CsvRecords records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** Opens a table and reads its header. */
    public static CsvTable open(Source source) throws Trouble {
        CsvTable table = new CsvTable(source, new CsvRecords(source.name(), source.open(), ','));
        try {
            table.readHeader();
            return table;
        } catch (Trouble e) {
            table.close();
            throw e;
        }
    }

    private CsvTable(Source source, CsvRecords records) {
        this.source = source;
        this.records = records;
    }

    private void readHeader() throws Trouble {
        if (!records.next()) {
            throw Trouble.in(source.name(), "the file is empty; expected a header line");
        }
        if (isEmptyLine()) {
            throw trouble("the header line is empty; expected the names of the columns");
        }
        for (int i = 0; i < records.count(); i++) {
            String name = records.cell(i);
            if (columns.putIfAbsent(name, i) != null) {
                throw trouble("the column " + Trouble.quoted(name) + " stands twice in the header; expected it once");
            }
        }
    }

    /** Returns the index of a column, or {@link #ABSENT}. */
    public int column(String name) {
        return columns.getOrDefault(name, ABSENT);
    }

    /** Returns the index of a column that must be there. */
    public int required(String name) throws Trouble {
        int column = column(name);
        if (column == ABSENT) {
            String found = String.join(",", columns.keySet());
            throw Trouble.in(
                    source.name(),
                    1,
                    "there is no column \"" + name + "\" in the header, which has " + Trouble.quoted(found)
                            + "; expected it among them");
        }
        return column;
    }

    /** Refuses columns that must be there and are not. */
    public void require(List<String> names) throws Trouble {
        for (String name : names) {
            required(name);
        }
    }

    /** Goes to the next row; false after the last. */
    public boolean next() throws Trouble {
        boolean header = records.isStarted() && records.line() == 1;
        int emptyLinesBefore = 0;
        long firstEmpty = 0;
        while (records.next()) {
            if (columns.size() == 1 || !isEmptyLine()) {
                if (emptyLinesBefore > 0) {
                    throw Trouble.in(source.name(), firstEmpty, "the line is empty; expected " + cells(columns.size()));
                }
                if (records.count() != columns.size()) {
                    throw trouble("the row has " + cells(records.count()) + "; expected " + columns.size()
                            + " as in the header");
                }
                return true;
            }
            firstEmpty = emptyLinesBefore++ == 0 ? records.line() : firstEmpty;
        }
        if (header) {
            throw Trouble.in(source.name(), "the file has a header but no rows; expected at least one");
        }
        return false;
    }

    private boolean isEmptyLine() {
        return records.count() == 1 && records.cell(0).isEmpty();
    }

    private static String cells(int count) {
        return count + (count == 1 ? " cell" : " cells");
    }

    /** Returns a cell of the row; empty for an absent column. */
    public String cell(int column) {
        return column == ABSENT ? "" : records.cell(column);
    }

    /** Returns the cell of the column {@code ref}, which must not be empty. */
    public String ref(int column) throws Trouble {
        String ref = cell(column);
        if (ref.isEmpty()) {
            throw trouble("the ref is empty; expected the reference of an indicator");
        }
        return ref;
    }

    @Override
    public long line() {
        return records.line();
    }

    @Override
    public Trouble trouble(String message) {
        return Trouble.in(source.name(), line(), message);
    }

    @Override
    public void close() {
        records.close();
    }
}
