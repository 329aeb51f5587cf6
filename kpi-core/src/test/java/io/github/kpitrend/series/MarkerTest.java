// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Slots;
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
        assertThat(Slots.BREAK_BEFORE).isEqualTo(Marker.BREAK_BEFORE.bit());
        assertThat(Slots.PARTIAL).isEqualTo(Marker.PARTIAL.bit());
    }
}
