// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A control chart written straight from its specification, on whole numbers, by brute force: every window is looked at one by one. All
 * quantities are multiplied out, so nothing is rounded.
 */
final class NaiveXmr {

    private NaiveXmr() {}

    /** Returns the label of each point of one group whose limits rest on its first {@code base} points. */
    static List<String> labels(long[] x, int base, boolean screening, int run, boolean newer) {
        int n = x.length;
        long sum = 0;
        for (int i = 0; i < base; i++) {
            sum += x[i];
        }
        long ranges = 0;
        long count = base - 1;
        for (int i = 1; i < base; i++) {
            ranges += Math.abs(x[i] - x[i - 1]);
        }
        boolean constant = ranges == 0;
        if (screening && !constant) {
            long kept = 0;
            long keptCount = 0;
            for (int i = 1; i < base; i++) {
                long range = Math.abs(x[i] - x[i - 1]);
                // range < 3.267 * ranges / count
                if (range * count * 1000 < 3267 * ranges) {
                    kept += range;
                    keptCount++;
                }
            }
            if (kept > 0) {
                ranges = kept;
                count = keptCount;
            }
        }
        // Everything times base * count * 300: distance from the mean, limit 2.66 and two thirds of it.
        long[] distance = new long[n];
        boolean[] outside = new boolean[n];
        boolean[] near = new boolean[n];
        for (int i = 0; i < n; i++) {
            distance[i] = base * x[i] - sum;
            long scaled = Math.abs(distance[i]) * Math.max(1, count) * 300;
            outside[i] = base > 1 && scaled > 3 * 266 * ranges * base;
            near[i] = base > 1 && !outside[i] && scaled > 2 * 266 * ranges * base;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add(constant && distance[i] == 0 ? "NONE" : label(x, distance, outside, near, i, run, newer));
        }
        return labels;
    }

    private static String label(
            long[] x, long[] distance, boolean[] outside, boolean[] near, int i, int run, boolean newer) {
        boolean high = distance[i] > 0;
        if (outside[i]) {
            return high ? "ABOVE_UPPER_LIMIT" : "BELOW_LOWER_LIMIT";
        }
        int trend = trend(x, i, run);
        if (trend != 0) {
            return trend > 0 ? "TREND_UP" : "TREND_DOWN";
        }
        for (int from = i - 2; from <= i; from++) {
            if (from >= 0 && from + 2 < x.length && (near[i] || (newer && outside[i]))) {
                int far = 0;
                boolean together = true;
                for (int j = from; j <= from + 2; j++) {
                    far += near[j] || (newer && outside[j]) ? 1 : 0;
                    together &= Long.signum(distance[j]) == Long.signum(distance[i]);
                }
                if (together && far >= 2) {
                    return high ? "TWO_OF_THREE_HIGH" : "TWO_OF_THREE_LOW";
                }
            }
        }
        for (int from = i - run + 1; from <= i; from++) {
            if (from >= 0 && from + run <= x.length && distance[i] != 0) {
                boolean together = true;
                for (int j = from; j < from + run; j++) {
                    together &= Long.signum(distance[j]) == Long.signum(distance[i]);
                }
                if (together) {
                    return high ? "SHIFT_ABOVE" : "SHIFT_BELOW";
                }
            }
        }
        return "NONE";
    }

    /** The direction of the latest window of so many rises or falls that holds a point, 0 where none does. */
    private static int trend(long[] x, int i, int run) {
        for (int from = i; from > i - run; from--) {
            if (from >= 0 && from + run <= x.length) {
                boolean up = true;
                boolean down = true;
                for (int j = from + 1; j < from + run; j++) {
                    up &= x[j] > x[j - 1];
                    down &= x[j] < x[j - 1];
                }
                if (up || down) {
                    return up ? 1 : -1;
                }
            }
        }
        return 0;
    }
}
