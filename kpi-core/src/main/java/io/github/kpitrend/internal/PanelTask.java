// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.RoundingMode;

/**
 * What a table of many series is to tell: the change on some months back, which way it went, and the window.
 *
 * @param lag months back to the previous period
 * @param window months of the trailing window
 * @param required known values that the window needs, 1 or more
 * @param limits of the change
 */
public record PanelTask(int lag, int window, int required, Limits limits) {

    /** Tells whether the kernels give exactly rounded figures and exact directions for some data. */
    public boolean isExactFor(PanelData data) {
        return data.places != Decimals.NO_PLACES
                && UnitMath.one(data.largestUnits, window) > 0
                && (limits.isInPoints() || (decides(limits.upper(), data) && decides(limits.lower(), data)));
    }

    private static boolean decides(Limit limit, PanelData data) {
        return UnitMath.decides(limit, data.largestUnits);
    }

    /** The least rise that counts, in percent or in units. */
    double upFor(PanelData data) {
        return limits.isInPoints() ? leastUnits(limits.upper(), data.places) : limits.up();
    }

    /** The least fall that counts, in percent or in units, negative. */
    double downFor(PanelData data) {
        return limits.isInPoints() ? -leastUnits(limits.lower(), data.places) : -limits.down();
    }

    /** The least whole number of units that reaches the limit, rounded only where it is beyond every difference. */
    private static double leastUnits(Limit limit, int places) {
        return limit.decimal()
                .movePointRight(places)
                .setScale(0, RoundingMode.CEILING)
                .doubleValue();
    }
}
