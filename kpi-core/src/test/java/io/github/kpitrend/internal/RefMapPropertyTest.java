// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A map by reference is a map that keeps the order, whatever the references are. */
class RefMapPropertyTest {

    private static String ref(Random random, int kind) {
        if (kind == 0) {
            return random.nextInt(20) == 0 ? null : Integer.toString(random.nextInt(300));
        }
        StringBuilder ref = new StringBuilder();
        for (int i = 2 + random.nextInt(kind); i > 0; i--) {
            ref.append(random.nextBoolean() ? "Aa" : "BB");
        }
        return ref.toString();
    }

    @Property(tries = 100)
    void isAMapThatKeepsTheOrder(@ForAll long seed) {
        Random random = new Random(seed);
        int kind = random.nextInt(12);
        Map<String, Integer> expected = new LinkedHashMap<>();
        Map<String, Integer> found = new RefMap<>();
        int changes = random.nextInt(1_000);
        for (int i = 0; i < changes; i++) {
            String ref = ref(random, kind);
            Integer value = random.nextInt(10) == 0 ? null : i;
            assertThat(found.put(ref, value)).isEqualTo(expected.put(ref, value));
            String other = ref(random, kind);
            assertThat(found.get(other)).isEqualTo(expected.get(other));
            assertThat(found.containsKey(other)).isEqualTo(expected.containsKey(other));
            assertThat(found.getOrDefault(other, -1)).isEqualTo(expected.getOrDefault(other, -1));
        }
        assertSame(found, expected);
        assertSame(new RefMap<>(expected), expected);
    }

    private static void assertSame(Map<String, Integer> found, Map<String, Integer> expected) {
        assertThat(found).hasSize(expected.size()).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(found.entrySet().size()).isEqualTo(expected.size());
        assertThat(expected).isEqualTo(found);
        assertThat(found).hasToString(expected.toString());
        assertThat(List.copyOf(new ArrayList<>(found.entrySet())))
                .isEqualTo(List.copyOf(new ArrayList<>(expected.entrySet())));
        assertThat(new ArrayList<>(found.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
        assertThat(new ArrayList<>(found.values())).isEqualTo(new ArrayList<>(expected.values()));
        List<Object> inOrder = new ArrayList<>();
        found.forEach((ref, value) -> inOrder.add(ref + "=" + value));
        List<Object> expectedOrder = new ArrayList<>();
        expected.forEach((ref, value) -> expectedOrder.add(ref + "=" + value));
        assertThat(inOrder).isEqualTo(expectedOrder);
    }

    @Test
    void hasOnlyTextsAndKeepsThem() {
        Map<String, Integer> map = new RefMap<>(Map.of("A", 1));
        assertThat(map.containsKey((Object) 1)).isFalse();
        assertThat(map.get((Object) 1)).isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.remove("A"));
    }
}
