// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many series of the same months, flat, and the decimals that their values are. It is not written to once it is made, and its arrays stay in this
 * package.
 *
 * <p>The value of a month that has none is {@link #MISSING}; its reason is stored beside it.
 */
public final class PanelData {

    /** The value of a month that has none. */
    static final double MISSING = Double.NEGATIVE_INFINITY;

    /** One series after the other, {@link #MISSING} where there is no value. */
    final double[] values;

    /** The length of each series. */
    final int months;

    /** The smallest number of places, 0 to 6, with which all are whole numbers of units (see {@link Decimals}), or {@link Decimals#NO_PLACES}. */
    final int places;

    /** The size of the largest in units, 0 if there is no such number of places. */
    final double largestUnits;

    private final long first;
    private final byte[] reasons;
    private final byte @Nullable [] markers;

    private PanelData(long first, int months, double[] values, byte[] reasons, byte @Nullable [] markers) {
        this.first = first;
        this.months = months;
        this.values = values;
        this.reasons = reasons;
        this.markers = markers;
        int found = places(values);
        double largest = found == Decimals.NO_PLACES ? 0 : largestUnits(values, Decimals.power(found));
        boolean small = largest <= Decimals.MAX_UNITS;
        this.places = small ? found : Decimals.NO_PLACES;
        this.largestUnits = small ? largest : 0;
    }

    /** Copies the slots of series that lie within some months from a first one on. */
    public static PanelData of(List<Slots> series, long first, int months) {
        double[] values = new double[series.size() * months];
        byte[] reasons = new byte[values.length];
        byte[] markers = new byte[values.length];
        Arrays.fill(reasons, ReasonCode.OUTSIDE_SERIES);
        Arrays.fill(values, MISSING);
        boolean marked = false;
        for (int s = 0; s < series.size(); s++) {
            Slots slots = series.get(s);
            int offset = s * months + (int) (slots.first() - first);
            for (int i = 0; i < slots.length(); i++) {
                byte reason = slots.reason(i);
                reasons[offset + i] = reason;
                if (reason == ReasonCode.KNOWN) {
                    values[offset + i] = slots.values[i];
                }
                markers[offset + i] = slots.marker(i);
            }
            marked |= slots.markers != null;
        }
        return new PanelData(first, months, values, reasons, marked ? markers : null);
    }

    private static int places(double[] values) {
        int places = 0;
        for (double value : values) {
            if (value != MISSING) {
                places = Decimals.places(value, places);
                if (places == Decimals.NO_PLACES) {
                    return places;
                }
            }
        }
        return places;
    }

    private static double largestUnits(double[] values, double power) {
        double largest = 0;
        for (double value : values) {
            if (value != MISSING) {
                largest = Math.max(largest, Math.abs(Math.rint(value * power)));
            }
        }
        return largest;
    }

    // -----------------------------------------------------------------------
    /** The first month, as in {@link ProlepticMonth}. */
    public long first() {
        return first;
    }

    /** The length of each series. */
    public int months() {
        return months;
    }

    /** The number of months of all series. */
    public int cells() {
        return values.length;
    }

    /** The value of a series at an index of the range, negative infinity if absent. */
    public double value(int series, int index) {
        return values[series * months + index];
    }

    /** Copies of the slots of a series. */
    public Slots slots(int series) {
        int from = series * months;
        int to = from + months;
        return Slots.adopt(
                first,
                Arrays.copyOfRange(values, from, to),
                Arrays.copyOfRange(reasons, from, to),
                markers == null ? null : Arrays.copyOfRange(markers, from, to));
    }

    /** Returns whether a series has a break. */
    public boolean hasBreaks(int series) {
        if (markers != null) {
            for (int i = series * months; i < (series + 1) * months; i++) {
                if ((markers[i] & Slots.BREAK_BEFORE) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether a series has a figure in a month that ends no period. */
    public boolean hasFiguresBetween(int series, PeriodEnds ends) {
        for (int i = 0; i < months; i++) {
            if (values[series * months + i] > MISSING && !ends.isEnd(first + i)) {
                return true;
            }
        }
        return false;
    }

    double power() {
        return Decimals.power(places);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PanelData other
                && first == other.first
                && months == other.months
                && Arrays.equals(values, other.values)
                && Arrays.equals(reasons, other.reasons)
                && Arrays.equals(markers, other.markers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, months, Arrays.hashCode(values), Arrays.hashCode(reasons), Arrays.hashCode(markers));
    }
}
