// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Results that are written by index. */
class SlotsWriterTest {

    private static final long JANUARY = 24_240;

    @Test
    void whatIsNotWrittenIsNotReported() {
        SlotsWriter writer = new SlotsWriter(JANUARY, 3);
        assertThat(writer.first()).isEqualTo(JANUARY);
        assertThat(writer.length()).isEqualTo(3);
        writer.known(1, 2.5);
        assertThat(writer.build())
                .isEqualTo(Slots.of(
                        JANUARY,
                        new double[] {0, 2.5, 0},
                        new byte[] {ReasonCode.NOT_REPORTED, ReasonCode.KNOWN, ReasonCode.NOT_REPORTED},
                        null));
        assertThat(writer.length()).isZero();
    }

    @Test
    void anInfinityIsNotRepresentable() {
        SlotsWriter writer = new SlotsWriter(JANUARY, 3);
        writer.known(0, Double.POSITIVE_INFINITY);
        writer.known(1, Double.NEGATIVE_INFINITY);
        writer.known(2, Double.MAX_VALUE);
        Slots built = writer.build();
        assertThat(built.reason(0)).isEqualTo(ReasonCode.NOT_REPRESENTABLE);
        assertThat(built.reason(1)).isEqualTo(ReasonCode.NOT_REPRESENTABLE);
        assertThat(built.value(0)).isZero();
        assertThat(built.value(2)).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void zeroHasNoSign() {
        SlotsWriter writer = new SlotsWriter(JANUARY, 1);
        writer.known(0, -0.0);
        assertThat(Double.doubleToRawLongBits(writer.build().value(0))).isZero();
    }

    @Test
    void theLastWordCounts() {
        SlotsWriter writer = new SlotsWriter(JANUARY, 2);
        writer.known(0, 7);
        writer.missing(0, ReasonCode.PENDING);
        writer.missing(1, ReasonCode.PENDING);
        writer.known(1, 8);
        Slots built = writer.build();
        assertThat(built)
                .isEqualTo(Slots.of(
                        JANUARY, new double[] {0, 8}, new byte[] {ReasonCode.PENDING, ReasonCode.KNOWN}, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlotsWriter(JANUARY, 1).missing(0, ReasonCode.KNOWN))
                .withMessage("reason must not be KNOWN");
    }

    @Test
    void markersAddUp() {
        SlotsWriter writer = new SlotsWriter(JANUARY, 3);
        writer.known(0, 1);
        writer.mark(0, Slots.PARTIAL);
        writer.mark(0, Slots.FORECAST);
        writer.mark(1, Slots.BREAK_BEFORE | Slots.PARTIAL);
        writer.known(2, 3);
        Slots built = writer.build();
        assertThat(built.marker(0)).isEqualTo((byte) (Slots.PARTIAL | Slots.FORECAST));
        assertThat(built.marker(1)).isZero();
        assertThat(built.marker(2)).isEqualTo(Slots.BREAK_BEFORE);
    }
}
