// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Slots filled in any order beside a sorted map. */
class SlotsBuilderTest {

    private static final long JANUARY = 24_240;

    @Property(tries = 200)
    void monthsAreKeptInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        int span = 10 + random.nextInt(300);
        SlotsBuilder builder = new SlotsBuilder(span);
        TreeMap<Long, Double> model = new TreeMap<>();
        assertThat(builder.isEmpty()).isTrue();
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            long month = JANUARY + random.nextInt(span);
            if (random.nextInt(4) == 0) {
                builder.reach(month);
                model.putIfAbsent(month, Double.NaN);
            } else {
                boolean known = random.nextInt(3) > 0;
                builder.set(month, i, known ? ReasonCode.KNOWN : ReasonCode.PENDING, (byte) (known ? 1 : 0));
                model.put(month, known ? i : -1.0);
            }
            assertThat(builder.isEmpty()).isFalse();
            assertThat(builder.first()).isEqualTo(model.firstKey());
            assertThat(builder.last()).isEqualTo(model.lastKey());
        }
        Slots built = builder.build();
        assertThat(built.first()).isEqualTo(model.firstKey());
        assertThat(built.last()).isEqualTo(model.lastKey());
        for (long month = JANUARY - 1; month <= JANUARY + span; month++) {
            double value = model.getOrDefault(month, Double.NaN);
            boolean within = month >= model.firstKey() && month <= model.lastKey();
            if (Double.isNaN(value)) {
                assertThat(builder.reasonAt(month)).isEqualTo(SlotsBuilder.ABSENT);
                assertThat(built.reasonAt(month))
                        .isEqualTo(within ? ReasonCode.NOT_REPORTED : ReasonCode.OUTSIDE_SERIES);
            } else if (value < 0) {
                assertThat(builder.reasonAt(month)).isEqualTo(ReasonCode.PENDING);
                assertThat(built.reasonAt(month)).isEqualTo(ReasonCode.PENDING);
            } else {
                assertThat(builder.reasonAt(month)).isEqualTo(ReasonCode.KNOWN);
                assertThat(builder.valueAt(month)).isEqualTo(value);
                assertThat(builder.markersAt(month)).isEqualTo((byte) 1);
                assertThat(built.valueAt(month)).isEqualTo(value);
                assertThat(built.markerAt(month)).isEqualTo((byte) 1);
            }
        }
    }

    @Test
    void farMonthsMayBeTheFirst() {
        for (long month : new long[] {-11_999_999_988L, 0, 11_999_999_999L}) {
            SlotsBuilder builder = new SlotsBuilder(12);
            builder.set(month, 3, ReasonCode.KNOWN, (byte) 0);
            builder.set(month + 1, 4, ReasonCode.KNOWN, (byte) 0);
            assertThat(builder.build()).isEqualTo(Slots.of(month, new double[] {3, 4}, null, null));
        }
    }
}
