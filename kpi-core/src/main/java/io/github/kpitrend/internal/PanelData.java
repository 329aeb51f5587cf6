// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** The values of many series of the same months, and the decimals that they are. Read only once made; never handed to a caller. */
public final class PanelData {

    /** The value of a month that has none. */
    public static final double MISSING = Double.NEGATIVE_INFINITY;

    /** One series after the other, {@link #MISSING} where there is no value. */
    public final double[] values;

    /** The length of each series. */
    public final int months;

    /** The smallest number of places, 0 to 6, with which all are whole numbers of units (see {@link Decimals}), or {@link Decimals#NO_PLACES}. */
    final int places;

    /** The size of the largest in units, 0 if there is no such number of places. */
    final double largestUnits;

    private PanelData(double[] values, int months, int places, double largestUnits) {
        this.values = values;
        this.months = months;
        this.places = places;
        this.largestUnits = largestUnits;
    }

    /** Takes over the values and finds out which decimals they are. */
    public static PanelData of(double[] values, int months) {
        int places = places(values);
        double largest = places == Decimals.NO_PLACES ? 0 : largestUnits(values, Decimals.power(places));
        return largest <= Decimals.MAX_UNITS
                ? new PanelData(values, months, places, largest)
                : new PanelData(values, months, Decimals.NO_PLACES, 0);
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

    int series() {
        return values.length / months;
    }

    double power() {
        return Decimals.power(places);
    }
}
