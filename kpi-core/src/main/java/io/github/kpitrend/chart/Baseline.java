// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.time.MonthRange;

/** The counted points of a range of months that lie in the phase of the first of them. */
final class Baseline {

    private Baseline() {}

    /** Returns the first of them, and the end; equal if absent. */
    static int[] of(ChartData data, MonthRange range) {
        int from = firstFrom(data, ProlepticMonth.of(range.first()));
        int to = firstFrom(data, ProlepticMonth.of(range.last()) + 1);
        return new int[] {from, Math.min(to, data.end(data.phaseOf(from)))};
    }

    /** Returns the first counted point of a month or later. */
    private static int firstFrom(ChartData data, long month) {
        int low = 0;
        int high = data.counted;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.proleptic(data.point(middle)) < month) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
