// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** Wilson's score limits around a share of a number of trials, in percent (Wilson 1927). */
public final class Wilson {

    private Wilson() {}

    /** Returns the lower limit around a share p, a fraction, of n trials, for a normal quantile z; from 0. */
    public static double lower(double p, double n, double z) {
        return p == 0 ? 0 : Math.max(0, (center(p, n, z) - width(p, n, z)) * scale(n, z));
    }

    /** Returns the upper limit around a share p, a fraction, of n trials, for a normal quantile z; to 100. */
    public static double upper(double p, double n, double z) {
        return p == 1 ? 100 : Math.min(100, (center(p, n, z) + width(p, n, z)) * scale(n, z));
    }

    private static double center(double p, double n, double z) {
        return 2 * n * p + z * z;
    }

    private static double width(double p, double n, double z) {
        return z * Math.sqrt(z * z + 4 * n * p * (1 - p));
    }

    private static double scale(double n, double z) {
        return 100 / (2 * (n + z * z));
    }
}
