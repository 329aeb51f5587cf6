// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.series.Marker;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkerSetsTest {

    @Test
    void eachBitIsAMarker() {
        assertThat(MarkerSets.of(0)).isEmpty();
        assertThat(MarkerSets.of(Slots.REVISED)).containsExactly(Marker.REVISED);
        assertThat(MarkerSets.of(Slots.PARTIAL)).containsExactly(Marker.PARTIAL);
        assertThat(MarkerSets.of(1 | Slots.FORECAST | Slots.BREAK_BEFORE))
                .containsExactly(Marker.PROVISIONAL, Marker.FORECAST, Marker.BREAK_BEFORE);
        assertThat(MarkerSets.of(0x7f)).containsExactly(Marker.values());
    }

    @Test
    void setsCannotBeChanged() {
        Set<Marker> none = MarkerSets.of(0);
        Set<Marker> some = MarkerSets.of(Slots.REVISED);
        assertThatThrownBy(() -> none.add(Marker.REVISED)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> some.add(Marker.PARTIAL)).isInstanceOf(UnsupportedOperationException.class);
    }
}
