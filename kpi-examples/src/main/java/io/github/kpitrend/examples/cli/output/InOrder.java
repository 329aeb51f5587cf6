// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes the texts of many items, which are made on all cores and written in the order of the items: the bytes are those of one core. */
public final class InOrder {

    /** Enough items that handing them over costs nothing, few enough that no core waits long for the last. */
    private static final int ITEMS = 16;

    private static final int BATCHES = 64;

    private InOrder() {}

    /**
     * Writes the texts of items.
     *
     * @param texts makes the bytes of the texts of some items, for each output; it is called by several threads
     */
    public static <T> void write(List<T> items, Function<List<T>, List<byte[]>> texts, List<OutputStream> outputs)
            throws IOException {
        for (int from = 0; from < items.size(); from += ITEMS * BATCHES) {
            List<T> part = items.subList(from, Math.min(items.size(), from + ITEMS * BATCHES));
            List<List<byte[]>> made = IntStream.rangeClosed(0, (part.size() - 1) / ITEMS)
                    .parallel()
                    .mapToObj(batch ->
                            texts.apply(part.subList(batch * ITEMS, Math.min(part.size(), (batch + 1) * ITEMS))))
                    .toList();
            for (List<byte[]> batch : made) {
                for (int i = 0; i < outputs.size(); i++) {
                    outputs.get(i).write(batch.get(i));
                }
            }
        }
    }
}
