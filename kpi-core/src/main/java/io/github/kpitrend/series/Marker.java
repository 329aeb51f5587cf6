// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.Slots;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A remark on a known figure that a reader or a function has to take into account. Markers belong to a number and never replace it; what replaces a
 * number is a {@link MissingReason}.
 *
 * <p>Two of them act on results. A change across {@link #BREAK_BEFORE} is missing with reason {@link MissingReason#BREAK_IN_SERIES}, a window over
 * it has the marker, and series derived from the series break there too; where the first month after a break has no figure, the next one that has is
 * marked. A change of a {@link #PARTIAL} figure on a whole one is flagged. The others are passed through for display: estimates and forecasts are
 * treated as observed everywhere.
 *
 * @since 0.1.0
 */
public enum Marker {
    /** The figure may still change: {@code [p]} in official statistics. */
    PROVISIONAL(1 << 0, "provisional"),

    /** The figure has changed since it was first published: {@code [r]}. */
    REVISED(Slots.REVISED, "revised"),

    /** The figure is an estimate: {@code [e]}. */
    ESTIMATED(1 << 2, "estimated"),

    /** The figure is a forecast: {@code [f]}. */
    FORECAST(Slots.FORECAST, "forecast"),

    /** The figure covers only a part of its period. */
    PARTIAL(Slots.PARTIAL, "partial period"),

    /** The figure is based on few data: {@code [u]}. */
    LOW_RELIABILITY(1 << 5, "low reliability"),

    /** From this month on, figures are not comparable with those before it: {@code [b]}. */
    BREAK_BEFORE(Slots.BREAK_BEFORE, "definition changed from here");

    private static final Marker[] ALL = values();

    private final byte bit;
    private final String text;

    Marker(int bit, String text) {
        this.bit = (byte) bit;
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English: {@code provisional}.
     *
     * @return the phrase
     */
    public String text() {
        return text;
    }

    /** Returns the bit of this marker in arrays. */
    byte bit() {
        return bit;
    }

    static byte bits(Iterable<Marker> markers) {
        int bits = 0;
        for (Marker marker : markers) {
            bits |= marker.bit;
        }
        return (byte) bits;
    }

    /** Returns an unmodifiable set. */
    static Set<Marker> ofBits(byte bits) {
        if (bits == 0) {
            return Set.of();
        }
        EnumSet<Marker> markers = EnumSet.noneOf(Marker.class);
        for (Marker marker : ALL) {
            if ((bits & marker.bit) != 0) {
                markers.add(marker);
            }
        }
        return Collections.unmodifiableSet(markers);
    }
}
