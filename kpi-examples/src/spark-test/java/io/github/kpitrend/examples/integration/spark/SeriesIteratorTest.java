// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How rows become series, without Spark running: one series at a time, and what is refused. */
class SeriesIteratorTest {

    private static Row row(Object... cells) {
        return RowFactory.create(cells);
    }

    private static MonthlySeries only(Row... rows) {
        SeriesIterator<MonthlySeries> iterator =
                new SeriesIterator<>(List.of(rows).iterator(), (ref, series) -> series);
        MonthlySeries series = iterator.next();
        assertThat(iterator.hasNext()).isFalse();
        return series;
    }

    @Test
    void itReadsOneSeriesAndOneRowAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Row> endless = IntStream.iterate(0, i -> i + 1)
                .peek(i -> read.incrementAndGet())
                .mapToObj(i -> row("R" + i / 4, "2020-0" + (i % 4 + 1), (double) i, null))
                .iterator();
        SeriesIterator<String> series = new SeriesIterator<>(
                endless, (ref, found) -> ref + found.toMap().values());

        assertThat(series.hasNext()).isTrue();
        assertThat(series.next()).isEqualTo("R0[0.0, 1.0, 2.0, 3.0]");
        assertThat(read).hasValue(5);
        assertThat(series.hasNext()).isTrue();
        assertThat(read).hasValue(5);
        assertThat(series.next()).isEqualTo("R1[4.0, 5.0, 6.0, 7.0]");
        assertThat(read).hasValue(9);
    }

    @Test
    void itEndsWithTheRows() {
        SeriesIterator<String> none = new SeriesIterator<>(List.<Row>of().iterator(), (ref, series) -> ref);
        assertThat(none.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::next);
    }

    @Test
    void valuesOfEveryTypeMeanTheirDecimals() {
        MonthlySeries series = only(
                row("R", "2019-12", 1 / 3.0, null),
                row("R", "2020-01", 0.1f, null),
                row("R", "2020-02", new BigDecimal("3.30"), ""),
                row("R", "2020-03", 7L, null),
                row("R", "2020-05", "-0.25", null),
                row("R", "2020-06", null, "PENDING"),
                row("R", "2020-07", null, null));

        assertThat(series.toMap().values()).containsExactly(1 / 3.0, 0.1, 3.3, 7.0, -0.25);
        assertThat(series.at(YearMonth.of(2020, 4))).isEqualTo(Figure.missing(MissingReason.NOT_REPORTED));
        assertThat(series.at(YearMonth.of(2020, 6))).isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(series.at(YearMonth.of(2020, 7))).isEqualTo(Figure.missing(MissingReason.NOT_REPORTED));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        row("R", "2020-06", 1.0, "PENDING"), "the value 1.0 and the reason PENDING appear together"),
                Arguments.of(row("R", "2020-05", 2.0, null), "the month appears twice"),
                Arguments.of(row("R", "2020-06", "1,5", null), "\"1,5\" is not a number"),
                Arguments.of(row("R", "2020-06", Double.NaN, null), "NaN"),
                Arguments.of(
                        row("R", "2020-06", null, "TBC"), "\"TBC\" is not a reason; expected one of [NOT_REPORTED"),
                Arguments.of(row("R", "2020-13", 1.0, null), "\"2020-13\" is not a month"),
                Arguments.of(row("R", null, 1.0, null), "\"\" is not a month"),
                Arguments.of(row("R", "9020-06", 1.0, null), "12000"),
                Arguments.of(row(null, "2020-06", 1.0, null), "the ref is empty"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsSaidWithRefAndMonth(Row wrong, String message) {
        SeriesIterator<String> series = new SeriesIterator<>(
                List.of(row("R", "2020-05", 1.0, null), wrong).iterator(), (ref, found) -> ref);
        String ref = wrong.isNullAt(0) ? "" : wrong.getString(0);
        String month = wrong.isNullAt(1) ? "" : wrong.getString(1);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> series.forEachRemaining(each -> {}))
                .withMessageStartingWith("the ref \"" + ref + "\" in " + month + ": ")
                .withMessageContaining(message);
    }
}
