// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** Wilson's score limits around a share of a number of trials, in percent (Wilson 1927). */
public final class Wilson {

    private Wilson() {}

    /** Returns the lower limit around a share p, a fraction, of n trials, for a normal quantile z; from 0. */
    public static double lower(double p, double n, double z) {
        return 200 * p * (Math.min(1, n) * p / sum(p, n, z)); // the product of both limits is p^2 / (1 + z^2 / n)
    }

    /** Returns the upper limit around a share p, a fraction, of n trials, for a normal quantile z; to 100. */
    public static double upper(double p, double n, double z) {
        return p == 1 ? 100 : Math.min(100, 50 * sum(p, n, z) / (Math.min(1, n) + z * z / Math.max(1, n)));
    }

    /** Both terms of the larger root of Wilson's equation. All is divided by the number of trials from 1 on, so that none exceeds a double. */
    private static double sum(double p, double n, double z) {
        double many = Math.max(1, n);
        double trials = Math.min(1, n);
        double square = z * z / many;
        return 2 * trials * p + square + z / Math.sqrt(many) * Math.sqrt(square + 4 * trials * p * (1 - p));
    }
}
