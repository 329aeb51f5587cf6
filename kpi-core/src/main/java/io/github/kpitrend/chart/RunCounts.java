// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import java.math.BigInteger;

/**
 * Runs and crossings of points about a center, and what random points would have at most and at least (Anhoej and Olesen 2014).
 *
 * @param useful the number of points that are not on the center
 * @param longestRun the most consecutive ones on one side
 * @param crossings how often they change sides
 */
record RunCounts(int useful, int longestRun, int crossings) {

    private static final BigInteger TWENTY = BigInteger.valueOf(20);

    /** Counts by the signs of zones from a first to before an end. */
    static RunCounts of(byte[] zones, int from, int to) {
        int useful = 0;
        int runs = 0;
        int run = 0;
        int longest = 0;
        int side = 0;
        for (int i = from; i < to; i++) {
            int now = Integer.signum(zones[i]);
            if (now != 0) {
                useful++;
                run = now == side ? run + 1 : 1;
                runs += now == side ? 0 : 1;
                longest = Math.max(longest, run);
                side = now;
            }
        }
        return new RunCounts(useful, longest, Math.max(0, runs - 1));
    }

    int longestRunLimit() {
        return useful == 0 ? 0 : (int) Math.round(Math.log(useful) / Math.log(2)) + 3;
    }

    /** The least k with P(X at most k) of at least 5%, X binomial of useful - 1 and one half; in whole numbers. */
    int crossingsLimit() {
        int trials = Math.max(0, useful - 1);
        BigInteger ways = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        int k = 0;
        // 20 times the sum is less than 2 to the power of the trials
        while (sum.multiply(TWENTY).bitLength() <= trials) {
            k++;
            ways = ways.multiply(BigInteger.valueOf(trials - k + 1L)).divide(BigInteger.valueOf(k));
            sum = sum.add(ways);
        }
        return k;
    }
}
