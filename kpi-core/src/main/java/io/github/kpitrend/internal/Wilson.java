// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** Wilson's score limits around a share of a number of trials, in percent (Wilson 1927). */
public final class Wilson {

    private Wilson() {}

    /** From this number of trials on, its square or twice itself may exceed the largest double. */
    private static final double MANY = 0x1p500;

    /** Returns the lower limit around a share p, a fraction, of n trials, for a normal quantile z; from 0. */
    public static double lower(double p, double n, double z) {
        return p == 0 ? 0 : Math.max(0, limit(p, n, -z));
    }

    /** Returns the upper limit around a share p, a fraction, of n trials, for a normal quantile z; to 100. */
    public static double upper(double p, double n, double z) {
        return p == 1 ? 100 : Math.min(100, limit(p, n, z));
    }

    private static double limit(double p, double n, double z) {
        if (n >= MANY) {
            return 100 * (p + z * Math.sqrt(p * (1 - p) / n)); // what z adds to p and n is beyond their digits
        }
        double center = 2 * n * p + z * z;
        double width = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
        return (center + width) * (100 / (2 * (n + z * z)));
    }
}
