// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a CSV file one after another: UTF-8, RFC 4180 quoting, as many cells in each as there are. What cannot be read is
 * {@link Trouble} with the file and the physical line. It knows nothing of headers; that is {@link CsvTable}'s business.
 */
final class CsvRecords implements Closeable {

    private static final int MOST_CELLS = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final Pattern PARSER_LINE = Pattern.compile(" ?\\(?[Rr]ecord starting at line (\\d+)\\)?");

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private CsvRecord record;

    CsvRecords(String name, InputStream in, char separator) {
        this.name = name;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StrictUtf8Reader(in));
        this.records = reader.iterator();
    }

    /** Goes to the next record; false after the last. */
    boolean next() throws Trouble {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            for (String cell : record.getFields()) {
                if (cell.length() > MOST_CHARACTERS) {
                    throw Trouble.in(name, record.getStartingLineNumber(), tooLong());
                }
            }
            return true;
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    /** Returns the record that was gone to last; null before the first. */
    CsvRecord record() {
        return record;
    }

    private Trouble unreadable(Exception e) {
        if (e instanceof StrictUtf8Reader.NotUtf8Exception notUtf8) {
            return Trouble.in(name, notUtf8.line(), "there are bytes that are not UTF-8; expected UTF-8 text");
        }
        if (e.getCause() instanceof StrictUtf8Reader.NotUtf8Exception notUtf8) {
            return unreadable(notUtf8);
        }
        String message = String.valueOf(e.getMessage());
        Matcher line = PARSER_LINE.matcher(message);
        if (!(e instanceof CsvParseException) || !line.find()) {
            return Trouble.in(name, "cannot be read (" + Trouble.reason(e) + ")");
        }
        long start = Long.parseLong(line.group(1));
        String wrong = message.contains("maximum")
                ? tooLong()
                : "the row is not CSV (" + line.replaceAll("") + "); expected quoting as in RFC 4180";
        return Trouble.in(name, start, wrong);
    }

    private static String tooLong() {
        return "the row is too long; expected at most " + MOST_CELLS + " cells of at most " + MOST_CHARACTERS
                + " characters, and every quote closed";
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
