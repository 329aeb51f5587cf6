// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * Whether figures look like year-to-date totals: they decrease in one calendar month only, every time that month comes and at least twice, and otherwise mostly
 * rise.
 */
public final class CumulativeLook {

    private static final int YEAR = 12;
    private static final int LEAST_STEPS = 18;
    private static final int LEAST_FALLS = 2;
    private static final int NOT_COUNTED = Slots.PARTIAL | Slots.FORECAST;

    private CumulativeLook() {}

    /** Tells whether the final figures of a series look so, by the steps between neighboring periods. */
    public static boolean isCumulative(Slots slots, PeriodEnds ends) {
        int steps = 0;
        int rises = 0;
        int[] falls = new int[YEAR];
        int[] comes = new int[YEAR];
        for (int i = ends.step(); i < slots.length(); i++) {
            int before = i - ends.step();
            if (!ends.isEnd(slots.first + i) || !isFinal(slots, i) || !isFinal(slots, before)) {
                continue;
            }
            int month = (int) Math.floorMod(slots.first + i, (long) YEAR);
            int step = Double.compare(slots.values[i], slots.values[before]);
            steps++;
            rises += step > 0 ? 1 : 0;
            falls[month] += step < 0 ? 1 : 0;
            comes[month]++;
        }
        int falling = 0;
        boolean always = true;
        for (int month = 0; month < YEAR; month++) {
            if (falls[month] > 0) {
                falling++;
                always &= falls[month] == comes[month] && falls[month] >= LEAST_FALLS;
            }
        }
        return steps >= LEAST_STEPS && falling == 1 && always && 3 * rises >= 2 * steps;
    }

    private static boolean isFinal(Slots slots, int index) {
        return slots.reason(index) == ReasonCode.KNOWN && (slots.marker(index) & NOT_COUNTED) == 0;
    }
}
