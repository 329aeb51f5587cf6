// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.RoundingMode;

/** The columns that a table of many series needs: the change on some months back, its direction by some limits, and the window. */
public final class PanelTask {

    private final int lag;
    private final int window;
    private final int required;
    private final Limits limits;
    private final double tooManyUnits;

    /**
     * Takes the months back to the previous period, the months of the trailing window, the required number, and the limits of the change.
     */
    public PanelTask(int lag, int window, int required, Limits limits) {
        this.lag = lag;
        this.window = window;
        this.required = required;
        this.limits = limits;
        double inSums = UnitMath.tooManyUnits(window);
        this.tooManyUnits = limits.isInPoints()
                ? inSums
                : Math.min(
                        inSums, Math.min(UnitMath.tooManyUnits(limits.upper()), UnitMath.tooManyUnits(limits.lower())));
    }

    /** Returns whether the kernels give exactly rounded figures and exact directions for some data. */
    public boolean isExactFor(PanelData data) {
        return data.places != Decimals.NO_PLACES && data.largestUnits < tooManyUnits;
    }

    int lag() {
        return lag;
    }

    int window() {
        return window;
    }

    int required() {
        return required;
    }

    Limits limits() {
        return limits;
    }

    /** The least rise that counts, in percent or in units. */
    double upFor(PanelData data) {
        return limits.isInPoints() ? leastUnits(limits.upper(), data.places) : limits.up();
    }

    /** The least decrease that counts, in percent or in units, negative. */
    double downFor(PanelData data) {
        return limits.isInPoints() ? -leastUnits(limits.lower(), data.places) : -limits.down();
    }

    /** The least whole number of units that reaches the limit, rounded only where it exceeds every difference. */
    private static double leastUnits(Limit limit, int places) {
        return limit.decimal()
                .movePointRight(places)
                .setScale(0, RoundingMode.CEILING)
                .doubleValue();
    }
}
