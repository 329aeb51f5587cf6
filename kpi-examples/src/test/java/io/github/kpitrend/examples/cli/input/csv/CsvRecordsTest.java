// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Rows without quotes are split here and the others by the library for CSV: together they are what the library makes of the whole file. */
class CsvRecordsTest {

    private static final int LINES_BEFORE = 2;

    @Property(tries = 2_000)
    void recordsAreThoseOfTheParserOfTheWhole(
            @ForAll @From("texts") String text,
            @ForAll @From("separators") char separator,
            @ForAll @IntRange(min = 1, max = 9) int chunk) {
        String written = text.replace(',', separator);
        assertThat(read(written, separator, chunk)).isEqualTo(parsed(written, separator));
    }

    @Property(tries = 40)
    void longRowsAreThoseOfTheParser(
            @ForAll @IntRange(min = 1, max = 600_000) int length, @ForAll @From("texts") String after) {
        String text = "ref,month\r\n" + "x".repeat(length) + ",y\r" + after;
        assertThat(read(text, ',', 1 << 13)).isEqualTo(parsed(text, ','));
    }

    @Example
    void manyCellsAreThoseOfTheParser() {
        for (int commas : new int[] {15, 16, 1_022, 1_023, 1_024, 1_025, 16_383, 16_384}) {
            String text = "a\n" + ",".repeat(commas) + "\nb,c\n";
            assertThat(read(text, ',', 100)).as("%d commas", commas).isEqualTo(parsed(text, ','));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.of("a", "bc", ",", ",", "\n", "\r\n", "\r", " ", "é", "-", ".");
        Arbitrary<String> any = Arbitraries.frequencyOf(
                Tuple.of(8, plain), Tuple.of(1, Arbitraries.of("\"", "\"d\"", "\"\"", ",\"e,\nf\"")));
        return Arbitraries.oneOf(
                plain.list().ofMaxSize(40).map(parts -> String.join("", parts)),
                any.list().ofMaxSize(40).map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    /** Each record with its line, then how it ends. */
    private static List<String> read(String text, char separator, int chunk) {
        List<String> found = new ArrayList<>();
        try (CsvRecords records = new CsvRecords("f.csv", new Chunks(text, chunk), separator, LINES_BEFORE, "UTF-8")) {
            while (records.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < records.count(); i++) {
                    String cell = records.cell(i);
                    assertThat(records.is(i, cell)).isTrue();
                    assertThat(records.is(i, cell + "x")).isFalse();
                    assertThat(records.is(i, cell.isEmpty() ? "\0" : cell.substring(1) + "\0"))
                            .isFalse();
                    cells.add(cell);
                }
                found.add(records.line() + " " + cells);
            }
            found.add("end");
        } catch (Trouble e) {
            found.add("trouble");
        }
        return found;
    }

    private static List<String> parsed(String text, char separator) {
        List<String> found = new ArrayList<>();
        try {
            for (CsvRecord record : CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                found.add(record.getStartingLineNumber() + LINES_BEFORE + " " + record.getFields());
            }
            found.add("end");
        } catch (CsvParseException e) {
            found.add("trouble");
        }
        return found;
    }

    /** Gives a text a few characters at a time, as a network does. */
    private static final class Chunks extends Reader {

        private final Reader text;
        private final int most;

        private Chunks(String text, int most) {
            this.text = new StringReader(text);
            this.most = most;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return text.read(target, offset, Math.min(most, length));
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
