// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Lines that are joined are those that the library for CSV writes. */
class CsvLinesTest {

    private static String written(List<List<String>> records) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        records.forEach(writer::writeRecord);
        return text.toString();
    }

    @Property(tries = 500)
    void textsAreQuotedByTheLibrary(@ForAll @From("records") List<List<String>> records) {
        CsvLines lines = new CsvLines();
        CsvLines withFirst = new CsvLines();
        for (List<String> record : records) {
            lines.line(record);
            withFirst.plain(withFirst.first(record.get(0)));
            record.subList(1, record.size()).forEach(withFirst::text);
            withFirst.end();
        }
        assertThat(lines.bytes()).isEqualTo(written(records).getBytes(StandardCharsets.UTF_8));
        assertThat(withFirst.bytes()).isEqualTo(written(records).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.strings().withChars("aZ09_ ,\"#\r\n;'=-\u00e9").ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(4));
        return cells.list().ofMinSize(2).ofMaxSize(4).list().ofMaxSize(4);
    }

    /** Numbers as {@link Numbers} gives them, whatever was written before: those that come again are kept. */
    @Test
    void numbersAreThoseOfTheLibrary() {
        Random random = new Random(21);
        CsvLines lines = new CsvLines();
        StringBuilder expected = new StringBuilder();
        double[] last = new double[50];
        for (int i = 0; i < 20_000; i++) {
            double value = switch (random.nextInt(5)) {
                case 0 -> Math.round(random.nextGaussian() * 1000);
                case 1 -> Math.round(random.nextGaussian() * 1000) / 10.0;
                case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                case 3 -> last[random.nextInt(last.length)];
                default ->
                    new double[] {
                                0,
                                -1e15,
                                1e15,
                                999999999999999.0,
                                0.1,
                                -0.001,
                                1e-5,
                                1e23,
                                Double.MIN_VALUE,
                                Double.MAX_VALUE
                            }
                            [random.nextInt(10)];
            };
            last[random.nextInt(last.length)] = value;
            lines.number(value);
            lines.number(Figure.of(value));
            lines.number(Double.NaN);
            lines.number(Figure.missing(MissingReason.PENDING));
            lines.whole(i);
            lines.end();
            String text = Numbers.text(value);
            expected.append(text)
                    .append(',')
                    .append(text)
                    .append(",,,")
                    .append(i)
                    .append('\n');
        }
        assertThat(new String(lines.bytes(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
