// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Slots;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bits in arrays are those of the markers. */
class MarkerTest {

    @Test
    void markerBits_areDistinctAndThoseOfSlots() {
        int bits = 0;
        for (Marker marker : Marker.values()) {
            assertThat(Integer.bitCount(marker.bit())).isEqualTo(1);
            assertThat(bits & marker.bit()).isZero();
            bits |= marker.bit();
            assertThat(Marker.ofBits(marker.bit())).containsExactly(marker);
        }
        assertThat(Marker.ofBits((byte) 0)).isEmpty();
        assertThat(Marker.ofBits((byte) bits)).containsExactly(Marker.values());
        assertThat(Marker.bits(List.of(Marker.values()))).isEqualTo((byte) bits);
        assertThat(Marker.values())
                .extracting(Marker::text)
                .doesNotHaveDuplicates()
                .contains("provisional", "partial period", "definition changed from here");
        assertThat(Slots.BREAK_BEFORE).isEqualTo(Marker.BREAK_BEFORE.bit());
        assertThat(Slots.PARTIAL).isEqualTo(Marker.PARTIAL.bit());
    }
}
