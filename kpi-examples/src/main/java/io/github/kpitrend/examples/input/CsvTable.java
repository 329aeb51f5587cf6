// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file with a header, read row by row: UTF-8, RFC 4180 quoting, columns found by name, cells as they are. Everything that is wrong is
 * {@link Trouble} with the file and the physical line in which the row starts.
 */
public final class CsvTable implements Closeable {

    /** The column of a name that the header does not have. */
    public static final int ABSENT = -1;

    private static final int MOST_CELLS = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 24;
    private static final Pattern PARSER_LINE = Pattern.compile(" ?\\(?[Rr]ecord starting at line (\\d+)\\)?");

    private final Source source;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private CsvRecord record;

    /** Opens a table and reads its header. */
    public static CsvTable open(Source source) throws Trouble {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StrictUtf8Reader(source.open()));
        CsvTable table = new CsvTable(source, reader);
        try {
            table.readHeader();
            return table;
        } catch (Trouble e) {
            table.close();
            throw e;
        }
    }

    private CsvTable(Source source, CsvReader<CsvRecord> reader) throws Trouble {
        this.source = source;
        this.reader = reader;
        this.records = reader.iterator();
        this.record = null;
    }

    private void readHeader() throws Trouble {
        if (!advance()) {
            throw Trouble.in(source.name(), "the file is empty; expected a header line");
        }
        if (isEmptyLine()) {
            throw trouble("the header line is empty; expected the names of the columns");
        }
        for (int i = 0; i < record.getFieldCount(); i++) {
            String name = record.getField(i);
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
        boolean header = record != null && record.getStartingLineNumber() == 1;
        int emptyLinesBefore = 0;
        long firstEmpty = 0;
        while (advance()) {
            if (columns.size() == 1 || !isEmptyLine()) {
                if (emptyLinesBefore > 0) {
                    throw Trouble.in(source.name(), firstEmpty, "the line is empty; expected " + cells(columns.size()));
                }
                if (record.getFieldCount() != columns.size()) {
                    throw trouble("the row has " + cells(record.getFieldCount()) + "; expected " + columns.size()
                            + " as in the header");
                }
                return true;
            }
            firstEmpty = emptyLinesBefore++ == 0 ? record.getStartingLineNumber() : firstEmpty;
        }
        if (header) {
            throw Trouble.in(source.name(), "the file has a header but no rows; expected at least one");
        }
        return false;
    }

    private boolean isEmptyLine() {
        return record.getFieldCount() == 1 && record.getField(0).isEmpty();
    }

    private static String cells(int count) {
        return count + (count == 1 ? " cell" : " cells");
    }

    private boolean advance() throws Trouble {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            return true;
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private Trouble unreadable(Exception e) {
        if (e instanceof StrictUtf8Reader.NotUtf8Exception notUtf8) {
            return Trouble.in(source.name(), notUtf8.line(), "there are bytes that are not UTF-8; expected UTF-8 text");
        }
        if (e.getCause() instanceof StrictUtf8Reader.NotUtf8Exception notUtf8) {
            return unreadable(notUtf8);
        }
        String message = String.valueOf(e.getMessage());
        Matcher line = PARSER_LINE.matcher(message);
        if (!(e instanceof CsvParseException) || !line.find()) {
            return Trouble.in(source.name(), "cannot be read (" + Trouble.reason(e) + ")");
        }
        long start = Long.parseLong(line.group(1));
        String wrong = message.contains("maximum")
                ? "the row is too long; expected at most " + MOST_CELLS + " cells of at most " + MOST_CHARACTERS
                        + " characters, and every quote closed"
                : "the row is not CSV (" + line.replaceAll("") + "); expected quoting as in RFC 4180";
        return Trouble.in(source.name(), start, wrong);
    }

    /** Returns a cell of the row; empty for an absent column. */
    public String cell(int column) {
        return column == ABSENT ? "" : record.getField(column);
    }

    /** Returns the cell of the column {@code ref}, which must not be empty. */
    public String ref(int column) throws Trouble {
        String ref = cell(column);
        if (ref.isEmpty()) {
            throw trouble("the ref is empty; expected the reference of an indicator");
        }
        return ref;
    }

    /** Returns the physical line in which the row starts. */
    public long line() {
        return record.getStartingLineNumber();
    }

    /** Returns trouble with this row. */
    public Trouble trouble(String message) {
        return Trouble.in(source.name(), line(), message);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // Everything needed has been read.
        }
    }
}
