// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.series.RatioSeries;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The arrays behind a ratio series, for the packages of this library. Both sides are joined: a month is known on both or on neither, for the same
 * reason, and both have the markers of either.
 *
 * @param numerators the numerators of the months that have both parts
 * @param denominators the denominators of the same months, 0 or more
 */
public record RatioSlots(Slots numerators, Slots denominators) {

    private static volatile @Nullable Function<RatioSeries, RatioSlots> door;

    /** Called once by the value type itself. */
    public static void install(Function<RatioSeries, RatioSlots> opened) {
        door = opened;
    }

    /** Returns the arrays behind a ratio series. */
    public static RatioSlots open(RatioSeries series) {
        Objects.requireNonNull(series, "series");
        return Objects.requireNonNull(door, "door").apply(series);
    }

    /** Joins two sides over the same months. */
    public static RatioSlots of(Slots n, Slots d) {
        if (n.reasons == null && d.reasons == null && n.markers == null && d.markers == null) {
            return new RatioSlots(n, d);
        }
        int length = n.length();
        byte[] reasons = new byte[length];
        byte[] markers = new byte[length];
        for (int i = 0; i < length; i++) {
            reasons[i] = ReasonCode.ofTwo(n.reason(i), d.reason(i));
            markers[i] = (byte) ((n.marker(i) | d.marker(i)) & Slots.PASSED_ON);
        }
        return new RatioSlots(joined(n, reasons, markers), joined(d, reasons, markers));
    }

    private static Slots joined(Slots side, byte[] reasons, byte[] markers) {
        return Slots.adoptResults(side.first(), side.values.clone(), reasons.clone(), markers.clone());
    }
}
