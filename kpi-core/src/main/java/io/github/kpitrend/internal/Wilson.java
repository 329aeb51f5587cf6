// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** Wilson's score limits around a share of a number of trials, in percent (Wilson 1927). */
public final class Wilson {

    private Wilson() {}

    /** Returns the lower limit around a share p, a fraction, of n trials, for a normal quantile z; from 0. */
    public static double lower(double p, double n, double z) {
        return 200 * p * (p / sum(p, n, z)); // the product of both limits is p^2 / (1 + z^2 / n)
    }

    /** Returns the upper limit around a share p, a fraction, of n trials, for a normal quantile z; to 100. */
    public static double upper(double p, double n, double z) {
        return p == 1 ? 100 : Math.min(100, 50 * sum(p, n, z) / (1 + z * z / n));
    }

    /** Both terms of the larger root of Wilson's equation; all is divided by the number of trials, so that no product exceeds a double. */
    private static double sum(double p, double n, double z) {
        double square = z * z / n;
        return 2 * p + square + z / Math.sqrt(n) * Math.sqrt(square + 4 * p * (1 - p));
    }
}
