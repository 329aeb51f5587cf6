// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.series.Marker;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of markers from their bits in arrays, which follow the order of the constants. */
public final class MarkerSets {

    private static final Marker[] ALL = Marker.values();

    private MarkerSets() {}

    /** Returns an unmodifiable set. */
    public static Set<Marker> of(int bits) {
        if (bits == 0) {
            return Set.of();
        }
        EnumSet<Marker> markers = EnumSet.noneOf(Marker.class);
        for (int i = 0; i < ALL.length; i++) {
            if ((bits & 1 << i) != 0) {
                markers.add(ALL[i]);
            }
        }
        return Collections.unmodifiableSet(markers);
    }
}
