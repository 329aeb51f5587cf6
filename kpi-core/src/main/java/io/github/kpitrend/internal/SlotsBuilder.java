// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/** Slots that are filled in any order and grow on either side. Months between those filled are not reported. */
public final class SlotsBuilder {

    /** The result of {@link #reasonAt} for months without an entry. */
    public static final byte ABSENT = -1;

    private static final int FIRST_CAPACITY = 36;

    private final int maxLength;
    private long origin;
    private double[] values = {};
    private byte[] reasons = {};
    private byte[] markers = {};
    /** The first month; meaningless while {@link #last} is before it. */
    private long first = 0;

    private long last = -1;

    /** Makes an empty one; callers see to it that it never spans more than {@code maxLength} months. */
    public SlotsBuilder(int maxLength) {
        this.maxLength = maxLength;
    }

    public boolean isEmpty() {
        return last < first;
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }

    /** Returns the reason at a month, {@code KNOWN} for a known one, {@link #ABSENT} where nothing was said. */
    public byte reasonAt(long month) {
        return month < first || month > last ? ABSENT : reasons[(int) (month - origin)];
    }

    /** Returns the value at a month that is known. */
    public double valueAt(long month) {
        return values[(int) (month - origin)];
    }

    /** Returns the markers at a month that is known. */
    public byte markersAt(long month) {
        return markers[(int) (month - origin)];
    }

    /** Sets a month, replacing what it had. */
    public void set(long month, double value, byte reason, byte markerBits) {
        reach(month);
        int i = (int) (month - origin);
        values[i] = value;
        reasons[i] = reason;
        markers[i] = markerBits;
    }

    /** Extends the range to a month, growing the arrays on that side where needed. */
    public void reach(long month) {
        boolean empty = isEmpty();
        long low = empty ? month : Math.min(first, month);
        long high = empty ? month : Math.max(last, month);
        if (low < origin || high >= origin + values.length) {
            int needed = (int) (high - low) + 1;
            int capacity = Math.max(FIRST_CAPACITY, Math.min(maxLength, 2 * needed));
            grow(month > last ? low : high + 1 - capacity, capacity);
        }
        first = low;
        last = high;
    }

    private void grow(long newOrigin, int capacity) {
        double[] newValues = new double[capacity];
        byte[] newReasons = new byte[capacity];
        byte[] newMarkers = new byte[capacity];
        Arrays.fill(newReasons, ABSENT);
        long from = Math.max(origin, newOrigin);
        long kept = Math.min(origin + values.length, newOrigin + capacity) - from; // far below 0 for the first month
        if (kept > 0) {
            int count = (int) kept;
            int source = (int) (from - origin);
            int target = (int) (from - newOrigin);
            System.arraycopy(values, source, newValues, target, count);
            System.arraycopy(reasons, source, newReasons, target, count);
            System.arraycopy(markers, source, newMarkers, target, count);
        }
        origin = newOrigin;
        values = newValues;
        reasons = newReasons;
        markers = newMarkers;
    }

    /** Returns a copy of what was filled, from the first to the last month; at least one was. */
    public Slots build() {
        int from = (int) (first - origin);
        int to = (int) (last - origin) + 1;
        byte[] built = Arrays.copyOfRange(reasons, from, to);
        for (int i = 0; i < built.length; i++) {
            if (built[i] == ABSENT) {
                built[i] = ReasonCode.NOT_REPORTED;
            }
        }
        return Slots.adopt(first, Arrays.copyOfRange(values, from, to), built, Arrays.copyOfRange(markers, from, to));
    }
}
