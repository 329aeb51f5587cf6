// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InOrderTest {

    /** Numbers from 0 on, their squares beside them; sizes at the ends of batches. */
    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "15, 1", "16, 4", "17, 4", "1023, 3", "1024, 1", "1025, 4", "5000, 4"})
    void everyOutputHasTheTextsInOrder(int items, int threads) throws Exception {
        List<Integer> numbers = IntStream.range(0, items).boxed().toList();
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> write(numbers, List.of(one, two))).get();
        } finally {
            pool.shutdown();
        }
        StringBuilder roots = new StringBuilder();
        StringBuilder squares = new StringBuilder();
        for (int i = 0; i < items; i++) {
            roots.append(i).append('\n');
            squares.append(i * i).append(" \u2191\n");
        }
        assertThat(one.toString(StandardCharsets.UTF_8)).isEqualTo(roots.toString());
        assertThat(two.toString(StandardCharsets.UTF_8)).isEqualTo(squares.toString());
    }

    private static void write(List<Integer> numbers, List<OutputStream> outputs) {
        try {
            InOrder.write(
                    numbers,
                    some -> {
                        StringBuilder roots = new StringBuilder();
                        StringBuilder squares = new StringBuilder();
                        some.forEach(i -> {
                            roots.append(i).append('\n');
                            squares.append(i * i).append(" \u2191\n");
                        });
                        return List.of(bytes(roots), bytes(squares));
                    },
                    outputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
