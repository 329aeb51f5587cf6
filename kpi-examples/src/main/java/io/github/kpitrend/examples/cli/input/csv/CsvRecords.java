// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a CSV file one after another: UTF-8, RFC 4180 quoting, as many cells in each as there are. What cannot be read is
 * {@link Trouble} with the file and the physical line. It knows nothing of headers; that is {@link CsvTable}'s business.
 */
public final class CsvRecords implements Closeable {

    private static final int MOST_CELLS = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final Pattern PARSER_LINE = Pattern.compile(" ?\\(?[Rr]ecord starting at line (\\d+)\\)?");

    private final String name;
    private final int linesBefore;
    private final String encoding;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private CsvRecord record;

    /** Reads UTF-8. */
    public CsvRecords(String name, InputStream in, char separator) {
        this(name, new StrictReader(in, StandardCharsets.UTF_8), separator, 0, StandardCharsets.UTF_8.name());
    }

    /**
     * Reads characters.
     *
     * @param linesBefore how many lines of the file come before the first character
     */
    public CsvRecords(String name, Reader in, char separator, int linesBefore, String encoding) {
        this.name = name;
        this.linesBefore = linesBefore;
        this.encoding = encoding;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(in);
        this.records = reader.iterator();
    }

    /** Goes to the next record; false after the last. */
    public boolean next() throws Trouble {
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            for (int i = 0; i < record.getFieldCount(); i++) {
                if (record.getField(i).length() > MOST_CHARACTERS) {
                    throw Trouble.in(name, line(), tooLong());
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
    public CsvRecord record() {
        return record;
    }

    /** Returns the physical line in which the record starts. */
    public long line() {
        return record.getStartingLineNumber() + linesBefore;
    }

    private Trouble unreadable(Exception e) {
        if (e instanceof StrictReader.NotTextException notText) {
            return Trouble.in(
                    name,
                    notText.line() + linesBefore,
                    encoding.equals(StandardCharsets.UTF_8.name())
                            ? "there are bytes that are not UTF-8; save the sheet as \"CSV UTF-8\", or name its encoding, in"
                                    + " Western Europe mostly --encoding windows-1252"
                            : "there are bytes that " + encoding
                                    + " does not have; expected --encoding with the one that it is in");
        }
        if (e.getCause() instanceof StrictReader.NotTextException notText) {
            return unreadable(notText);
        }
        String message = String.valueOf(e.getMessage());
        Matcher line = PARSER_LINE.matcher(message);
        if (!(e instanceof CsvParseException) || !line.find()) {
            return Trouble.in(name, "cannot be read (" + Trouble.reason(e) + ")");
        }
        long start = Long.parseLong(line.group(1)) + linesBefore;
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
