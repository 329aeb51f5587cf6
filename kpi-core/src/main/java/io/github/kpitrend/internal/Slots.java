// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.time.MonthRange;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arrays behind a monthly series: one slot per month from {@code first}. They are not written to once they are made, and never passed to a
 * caller.
 *
 * <p>The form is canonical, so that equal content is equal arrays: {@code reasons} is null where every slot is known, {@code markers} where none has
 * a marker, and the value of a missing slot is 0.
 */
public final class Slots {

    /** The marker bit of a break before the slot. */
    public static final byte BREAK_BEFORE = 1 << 6;

    /** The marker bit of a figure that was revised. */
    public static final byte REVISED = 1 << 1;

    /** The marker bits that a figure passes on to what is derived from it: all but that of a revision. */
    public static final byte PASSED_ON = ~REVISED;

    /** The marker bit of a figure that covers only a part of its period. */
    public static final byte PARTIAL = 1 << 4;

    /** The marker bit of a forecast. */
    public static final byte FORECAST = 1 << 3;

    private static final int NOT_YET = -2;

    /** The first month, as in {@link ProlepticMonth}. */
    private final long first;

    /** The values; 0 where missing. */
    final double[] values;

    /** The {@link ReasonCode}s, or null where every slot is known. */
    final byte @Nullable [] reasons;

    /** The marker bits, or null where no slot has one. */
    final byte @Nullable [] markers;

    /** Cached result of {@link #places()}; a race at worst computes it twice, with the same outcome. */
    private int places = NOT_YET;

    /** Cached result of {@link #unitBits()}, as above. */
    private int unitBits = NOT_YET;

    private Slots(long first, double[] values, byte @Nullable [] reasons, byte @Nullable [] markers) {
        this.first = first;
        this.values = values;
        this.reasons = reasons;
        this.markers = markers;
    }

    /** Copies arrays, which stay the caller's. */
    public static Slots of(long first, double[] values, byte @Nullable [] reasons, byte @Nullable [] markers) {
        return adopt(
                first,
                values.clone(),
                reasons == null ? null : reasons.clone(),
                markers == null ? null : markers.clone());
    }

    /** Copies results, which stay the caller's; see {@link #adoptResults(long, double[], byte[], Slots...)}. */
    public static Slots ofResults(long first, double[] values, byte[] reasons, Slots... sources) {
        return adoptResults(first, values.clone(), reasons.clone(), sources);
    }

    /** Copies results, which stay the caller's, with their markers; see {@link #adoptResults(long, double[], byte[], byte[])}. */
    public static Slots ofResults(long first, double[] values, byte[] reasons, byte @Nullable [] markers) {
        return adoptResults(first, values.clone(), reasons.clone(), markers == null ? null : markers.clone());
    }

    /** Takes over the arrays (no copies) and brings them to canonical form. */
    static Slots adopt(long first, double[] values, byte @Nullable [] reasons, byte @Nullable [] markers) {
        byte[] keptReasons = hasAny(reasons) ? reasons : null;
        if (keptReasons != null) {
            for (int i = 0; i < values.length; i++) {
                if (keptReasons[i] != ReasonCode.KNOWN) {
                    values[i] = 0.0;
                }
            }
        }
        return new Slots(first, values, keptReasons, hasAny(markers) ? markers : null);
    }

    /**
     * Takes over results in which an infinity represents what no double can hold. Markers refer to the inputs and are dropped, except breaks: a
     * result has a break where one of its sources, over the same months, has one, or at its first known slot after that.
     */
    static Slots adoptResults(long first, double[] values, byte[] reasons, Slots... sources) {
        byte[] breaks = null;
        for (Slots source : sources) {
            for (int i = 0; source.markers != null && i < values.length; i++) {
                if ((source.markers[i] & BREAK_BEFORE) != 0) {
                    breaks = breaks == null ? new byte[values.length] : breaks;
                    breaks[i] = BREAK_BEFORE;
                }
            }
        }
        return adoptResults(first, values, reasons, breaks);
    }

    /** Takes over results, with their markers; those beside missing slots go, their breaks to the next known slot. */
    static Slots adoptResults(long first, double[] values, byte[] reasons, byte @Nullable [] markers) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                reasons[i] = ReasonCode.NOT_REPRESENTABLE;
            }
        }
        byte carried = 0;
        for (int i = 0; markers != null && i < values.length; i++) {
            if (reasons[i] == ReasonCode.KNOWN) {
                markers[i] |= carried;
                carried = 0;
            } else {
                carried |= (byte) (markers[i] & BREAK_BEFORE);
                markers[i] = 0;
            }
        }
        return adopt(first, values, reasons, markers);
    }

    /** Takes over arrays that are in canonical form: no array without a bit, no value or marker where one is missing. */
    static Slots ofCanonical(long first, double[] values, byte @Nullable [] reasons, byte @Nullable [] markers) {
        return new Slots(first, values, reasons, markers);
    }

    private static boolean hasAny(byte @Nullable [] bytes) {
        if (bytes != null) {
            for (byte b : bytes) {
                if (b != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first month, as in {@link ProlepticMonth}. */
    public long first() {
        return first;
    }

    /** The number of slots. */
    public int length() {
        return values.length;
    }

    /** The last month, as in {@link ProlepticMonth}. */
    public long last() {
        return first + values.length - 1;
    }

    /** The value of a slot by index; 0 where missing. */
    public double value(int index) {
        return values[index];
    }

    /** Returns whether every slot is known. */
    public boolean isComplete() {
        return reasons == null;
    }

    /** Returns whether a slot has a marker. */
    public boolean isMarked() {
        return markers != null;
    }

    /** Puts the values, 0 where missing, into an array of as many slots. */
    public void copyValues(double[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
    }

    /** Puts the {@link ReasonCode}s into an array of as many slots. */
    public void copyReasons(byte[] target) {
        if (reasons == null) {
            Arrays.fill(target, 0, values.length, ReasonCode.KNOWN);
        } else {
            System.arraycopy(reasons, 0, target, 0, reasons.length);
        }
    }

    /** Puts the marker bits into an array of as many slots. */
    public void copyMarkers(byte[] target) {
        if (markers == null) {
            Arrays.fill(target, 0, values.length, (byte) 0);
        } else {
            System.arraycopy(markers, 0, target, 0, markers.length);
        }
    }

    /** The reason of a slot by index, {@code KNOWN} for a known one. */
    public byte reason(int index) {
        return reasons == null ? ReasonCode.KNOWN : reasons[index];
    }

    /** The reason at a month: {@code OUTSIDE_SERIES} before the first and after the last. */
    public byte reasonAt(long month) {
        return month < first || month > last() ? ReasonCode.OUTSIDE_SERIES : reason((int) (month - first));
    }

    /** The value at a month that is known. */
    public double valueAt(long month) {
        return values[(int) (month - first)];
    }

    /** The marker bits at a month, none before the first and after the last. */
    public byte markerAt(long month) {
        return month < first || month > last() ? 0 : marker((int) (month - first));
    }

    /** The marker bits of a slot by index. */
    public byte marker(int index) {
        return markers == null ? 0 : markers[index];
    }

    /** Returns whether the figure at a month, in or out of the series, has any marker. */
    public boolean isMarkedAt(long month) {
        return markers != null && month >= first && month <= last() && markers[(int) (month - first)] != 0;
    }

    /** Returns whether there is a break before a month from {@code from} to {@code to}, inclusive, in or out of the series. */
    public boolean breaksBetween(long from, long to) {
        if (markers == null) {
            return false;
        }
        long end = Math.min(to, last());
        for (long month = Math.max(from, first); month <= end; month++) {
            if ((markers[(int) (month - first)] & BREAK_BEFORE) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The number of known slots by index, both ends included. */
    public int observed(int from, int to) {
        if (reasons == null) {
            return Math.max(0, to - from + 1);
        }
        int count = 0;
        for (int i = from; i <= to; i++) {
            if (reasons[i] == ReasonCode.KNOWN) {
                count++;
            }
        }
        return count;
    }

    /**
     * The smallest number of places, 0 to 6, with which every known value is a whole number of units of at most {@link
     * Decimals#MAX_UNITS}, or {@link Decimals#NO_PLACES}.
     */
    public int places() {
        int known = places;
        if (known == NOT_YET) {
            known = placesOf(values);
            places = known;
        }
        return known;
    }

    /** The number of bits of the largest value in units, at most 46; there is a number of {@link #places()}. */
    public int unitBits() {
        int known = unitBits;
        if (known == NOT_YET) {
            long largest = 0;
            for (double value : values) {
                largest |= Math.abs(Decimals.units(value, places()));
            }
            known = Long.SIZE - Long.numberOfLeadingZeros(largest);
            unitBits = known;
        }
        return known;
    }

    /** The smallest number of places of some values, as for {@link #places()}. */
    public static int placesOf(double[] values) {
        int k = 0;
        for (double value : values) {
            k = Decimals.places(value, k);
            if (k == Decimals.NO_PLACES) {
                return k;
            }
        }
        double largest = Decimals.MAX_UNITS / Decimals.power(k);
        for (double value : values) {
            if (!(Math.abs(value) <= largest)) {
                return Decimals.NO_PLACES;
            }
        }
        return k;
    }

    /** The slots by index, {@code from} included, {@code to} not. */
    public Slots slice(int from, int to) {
        return adopt(
                first + from,
                Arrays.copyOfRange(values, from, to),
                reasons == null ? null : Arrays.copyOfRange(reasons, from, to),
                markers == null ? null : Arrays.copyOfRange(markers, from, to));
    }

    /** The slots of exactly a range; months that were not there are {@code OUTSIDE_SERIES}. */
    public Slots over(MonthRange range) {
        long start = ProlepticMonth.of(range.first());
        int length = (int) range.length();
        double[] newValues = new double[length];
        byte[] newReasons = new byte[length];
        byte[] newMarkers = new byte[length];
        for (int i = 0; i < length; i++) {
            long month = start + i;
            newReasons[i] = reasonAt(month);
            if (month >= first && month <= last()) {
                newValues[i] = valueAt(month);
                newMarkers[i] = marker((int) (month - first));
            }
        }
        return adopt(start, newValues, newReasons, newMarkers);
    }

    /** The same reasons and markers with other values, which are copied. */
    public Slots withValues(double[] newValues) {
        if (newValues.length != values.length) {
            throw new IllegalArgumentException("newValues must be as many as slots, but were " + newValues.length);
        }
        return adopt(first, newValues.clone(), reasons, markers);
    }

    /** The same arrays from another month on. */
    public Slots startingAt(long month) {
        return new Slots(month, values, reasons, markers);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Slots other
                && first == other.first
                && Arrays.equals(values, other.values)
                && Arrays.equals(reasons, other.reasons)
                && Arrays.equals(markers, other.markers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, Arrays.hashCode(values), Arrays.hashCode(reasons), Arrays.hashCode(markers));
    }
}
