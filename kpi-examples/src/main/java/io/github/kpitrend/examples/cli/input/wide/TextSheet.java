// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.csv.CsvRecords;
import io.github.kpitrend.examples.cli.input.csv.Decoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file with cells: its encoding and its separator, found before its rows are read. */
final class TextSheet implements Closeable {

    private static final int LOOKED_AT = 1 << 18;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\\ufeff?\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);
    private static final Map<Character, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put('\t', "tabs");
        WORDS.put(',', "commas");
        WORDS.put(';', "semicolons");
        WORDS.put('|', "pipes");
    }

    private final String name;
    private final PushbackReader reader;
    private final String encoding;
    private final char separator;
    private final int linesBefore;
    private final List<Sheet.Line> first;
    private final CsvRecords records;

    /** What of a candidate separator counts. */
    private interface Count {
        int known(List<Sheet.Line> lines, char separator);
    }

    /** Opens a sheet: the separator makes the most known headings in one row. */
    static TextSheet open(String name, InputStream in, ReadOptions options, MonthForms forms) throws Trouble {
        return open(
                name,
                in,
                options,
                (lines, separator) ->
                        isStrictlyLong(lines, separator) ? Integer.MAX_VALUE : new HeaderRows(forms, lines).known());
    }

    /** Opens a table with names of columns in its first row. */
    static TextSheet ofNames(String name, InputStream in, ReadOptions options, List<String> names) throws Trouble {
        List<String> bare =
                names.stream().map(column -> column.replace("!", "")).toList();
        return open(
                name,
                in,
                options,
                (lines, separator) -> lines.isEmpty()
                        ? 0
                        : (int) lines.get(0).cells().stream()
                                .filter(cell -> bare.contains(SideColumns.folded(cell.text())))
                                .count());
    }

    private static TextSheet open(String name, InputStream in, ReadOptions options, Count count) throws Trouble {
        Decoding decoding = Decoding.open(name, in, options.encoding());
        PushbackReader reader = new PushbackReader(decoding.reader(), LOOKED_AT);
        boolean complete = false;
        try {
            TextSheet sheet = new TextSheet(name, options, count, decoding.encoding(), reader);
            complete = true;
            return sheet;
        } finally {
            if (!complete) {
                close(reader);
            }
        }
    }

    private TextSheet(String name, ReadOptions options, Count count, String encoding, PushbackReader reader)
            throws Trouble {
        this.name = name;
        this.encoding = encoding;
        this.reader = reader;
        String start = start();
        Matcher said = SEPARATOR_LINE.matcher(start);
        boolean line = said.find();
        String text = line ? start.substring(said.end()) : start;
        this.linesBefore = line ? 1 : 0;
        char found;
        if (options.separator() != null) {
            found = options.separator();
        } else if (line) {
            found = said.group(1).charAt(0);
        } else {
            found = separator(text, count);
        }
        this.separator = found;
        this.first = lines(text, found);
        unread(text);
        this.records = new CsvRecords(name, reader, separator, linesBefore, encoding);
    }

    /** Returns the first characters, up to those that cannot be decoded: these come again when the rows are read. */
    private String start() {
        char[] chars = new char[LOOKED_AT];
        int count = 0;
        try {
            int more;
            while (count < LOOKED_AT && (more = reader.read(chars, count, LOOKED_AT - count)) > 0) {
                count += more;
            }
        } catch (IOException e) {
            return new String(chars, 0, count);
        }
        return new String(chars, 0, count);
    }

    private void unread(String text) {
        try {
            reader.unread(text.toCharArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // -----------------------------------------------------------------------
    /** The sign that makes the most known headings in one row; of equals none is taken. */
    private char separator(String text, Count count) throws Trouble {
        char best = ',';
        int most = 0;
        List<String> equal = new ArrayList<>();
        for (char candidate : WORDS.keySet()) {
            if (text.indexOf(candidate) < 0) {
                continue;
            }
            List<Sheet.Line> lines = lines(text, candidate);
            int known = count.known(lines, candidate);
            if (known > most) {
                best = candidate;
                most = known;
                equal.clear();
            }
            if (known > 0 && known == most) {
                equal.add(WORDS.get(candidate));
            }
        }
        if (equal.size() > 1) {
            throw Trouble.in(
                    name,
                    "the cells may be separated by " + String.join(" or ", equal)
                            + "; expected --separator with one of them");
        }
        return most > 0 ? best : mostFrequent(text);
    }

    /** A file that the strict form accepts begins with its header, whatever its rows hold. */
    private static boolean isStrictlyLong(List<Sheet.Line> lines, char separator) {
        if (separator != ',' || lines.isEmpty()) {
            return false;
        }
        List<String> names = lines.get(0).cells().stream().map(SheetCell::text).toList();
        return names.contains("ref")
                && names.contains("month")
                && (names.contains("value") || names.contains("numerator") && names.contains("denominator"));
    }

    private static char mostFrequent(String text) {
        char best = ',';
        long most = text.chars().filter(c -> c == ',').count();
        for (char candidate : WORDS.keySet()) {
            long count = text.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** Returns the first records, as far as they can be read. */
    private List<Sheet.Line> lines(String text, char by) {
        List<Sheet.Line> lines = new ArrayList<>();
        try (CsvRecords some = new CsvRecords(name, new StringReader(text), by, linesBefore, encoding)) {
            while (lines.size() < HeaderRows.LOOKED_AT + 3 && some.next()) {
                lines.add(line(some, false));
            }
        } catch (Trouble e) {
            // Whoever reads on with this separator comes to it again.
            return lines;
        }
        return lines;
    }

    private static Sheet.Line line(CsvRecords records, boolean unchanged) {
        int count = records.count();
        SheetCell[] cells = new SheetCell[count];
        for (int i = 0; i < count; i++) {
            String text = records.cell(i);
            cells[i] = text.isEmpty() ? SheetCell.BLANK : unchanged ? SheetCell.unchanged(text) : SheetCell.of(text);
        }
        return new Sheet.Line(records.line(), Arrays.asList(cells), false);
    }

    // -----------------------------------------------------------------------
    /** Returns the first rows, before anything is read. */
    List<Sheet.Line> first() {
        return first;
    }

    /** Returns whether the first row is the header of the strict form. */
    boolean isStrictlyLong() {
        return linesBefore == 0 && isStrictlyLong(first, separator);
    }

    char separator() {
        return separator;
    }

    /** Returns how it is written: {@code tabs, UTF-8}. */
    String form() {
        String word = WORDS.get(separator);
        return (word == null ? Trouble.quoted(String.valueOf(separator)) + " between cells" : word) + ", " + encoding;
    }

    CsvRecords records() {
        return records;
    }

    /** Goes to the next row; null after the last. Its cells are unchanged, or without the blanks around them. */
    Sheet.Line next(boolean unchanged) throws Trouble {
        return records.next() ? line(records, unchanged) : null;
    }

    /** Returns the row that was gone to last. */
    Sheet.Line line(boolean unchanged) {
        return line(records, unchanged);
    }

    /** Reads all rows that are left; their cells are unchanged, or without the blanks around them. */
    List<Sheet.Line> rest(boolean unchanged) throws Trouble {
        List<Sheet.Line> lines = new ArrayList<>();
        for (Sheet.Line line = next(unchanged); line != null; line = next(unchanged)) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        records.close();
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            // Nothing was read from it.
        }
    }
}
