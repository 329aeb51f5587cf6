// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldStreamTest {

    /** Sizes around the limit of memory, written in pieces of many sizes, some single bytes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000})
    void whatWasWrittenIsPassedOn(int size) throws IOException {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        random.nextBytes(bytes);
        HeldStream held = new HeldStream();
        try (held) {
            for (int from = 0; from < size; ) {
                int length = Math.min(size - from, random.nextInt(100_000));
                if (length == 1) {
                    held.write(bytes[from]);
                } else {
                    held.write(bytes, from, length);
                }
                from += length;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        held.pourInto(out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        if (size <= HeldStream.MOST_IN_MEMORY) {
            assertThat(held.file()).isNull();
        } else {
            assertThat(held.file()).exists();
            Files.delete(held.file());
        }
    }
}
