// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * The slots of a result over a fixed range, filled by index and passed on once. Slots that are not filled are not reported. An infinity represents
 * what no double can hold. Markers beside missing slots are dropped, and a break there moves on to the next known slot.
 */
public final class SlotsWriter {

    private final long first;
    private double[] values;
    private byte[] reasons;
    private byte[] markers;

    /** Makes room for a number of slots from a month on. */
    public SlotsWriter(long first, int length) {
        this.first = first;
        this.values = new double[length];
        this.reasons = new byte[length];
        this.markers = new byte[length];
        Arrays.fill(reasons, ReasonCode.NOT_REPORTED);
    }

    /** The month of the first slot. */
    public long first() {
        return first;
    }

    public int length() {
        return values.length;
    }

    /** Sets a known slot, or one that is missing with reason {@code NOT_REPRESENTABLE} where the value is infinite. */
    public void known(int index, double value) {
        values[index] = value + 0.0;
        reasons[index] = ReasonCode.KNOWN;
    }

    /** Sets a missing slot; {@code KNOWN} is rejected. */
    public void missing(int index, byte reason) {
        if (reason == ReasonCode.KNOWN) {
            throw new IllegalArgumentException("reason must not be KNOWN");
        }
        values[index] = 0;
        reasons[index] = reason;
    }

    /** Adds markers to a slot. */
    public void mark(int index, int markerBits) {
        markers[index] |= (byte) markerBits;
    }

    /** Returns the slots; nothing can be written afterwards. */
    public Slots build() {
        Slots slots = Slots.adoptResults(first, values, reasons, markers);
        values = new double[0];
        reasons = new byte[0];
        markers = new byte[0];
        return slots;
    }
}
