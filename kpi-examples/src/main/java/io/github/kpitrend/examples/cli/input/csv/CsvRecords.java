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
    private final String encoding;
    private final char separator;
    private final Reader in;
    private final PlainRows rows;
    private final int linesBefore;
    /** The parser of the rows from the first with a quote on, and how many lines come before; null as long as all rows are plain. */
    private Iterator<CsvRecord> parsed;

    private long linesBeforeParsed;
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
        this.separator = separator;
        this.in = in;
        this.rows = new PlainRows(in, separator);
    }

    /** Goes to the next record; false after the last. */
    public boolean next() throws Trouble {
        try {
            if (parsed == null) {
                if (rows.next()) {
                    return true;
                }
                Reader rest = rows.rest();
                if (rest == null) {
                    return false;
                }
                linesBeforeParsed = linesBefore + rows.line();
                parsed = parser(rest);
            }
            if (!parsed.hasNext()) {
                return false;
            }
            record = parsed.next();
            for (int i = 0; i < record.getFieldCount(); i++) {
                if (record.getField(i).length() > MOST_CHARACTERS) {
                    throw Trouble.in(name, line(), tooLong());
                }
            }
            return true;
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private Iterator<CsvRecord> parser(Reader rest) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(rest)
                .iterator();
    }

    /** Returns whether there was a record; false before the first. */
    public boolean isStarted() {
        return record != null || rows.line() > 0;
    }

    /** Returns the number of cells of the record that was gone to last. */
    public int count() {
        return parsed == null ? rows.count() : record.getFieldCount();
    }

    /** Returns a cell of the record. */
    public String cell(int index) {
        return parsed == null ? rows.cell(index) : record.getField(index);
    }

    /** Returns whether a cell of the record is a text. */
    public boolean is(int index, String text) {
        return parsed == null ? rows.is(index, text) : record.getField(index).equals(text);
    }

    /** Returns the physical line in which the record starts. */
    public long line() {
        return parsed == null ? linesBefore + rows.line() : linesBeforeParsed + record.getStartingLineNumber();
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
        long start = Long.parseLong(line.group(1)) + linesBeforeParsed;
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
            in.close();
        } catch (IOException e) {
            // Everything needed has been read.
        }
    }
}
