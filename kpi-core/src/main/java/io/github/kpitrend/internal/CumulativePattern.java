// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.time.Month;
import java.util.Optional;

/** Returns whether figures look like totals of the year to date, for findings and for charts. */
public final class CumulativePattern {

    private static final int LEAST_STEPS = 18;
    private static final int LEAST_FALLS = 2;

    private CumulativePattern() {}

    /**
     * Returns the calendar month in which totals start again, where the figures look like year-to-date totals: there are at least 18 steps between
     * neighboring periods whose figures are both final, at least two thirds of them strict rises; figures fall in one calendar month only, at least
     * twice and every time that month comes.
     *
     * @param slots the figures
     * @param ends the months in which periods end
     */
    public static Optional<Month> resetMonth(Slots slots, PeriodEnds ends) {
        int steps = 0;
        int rises = 0;
        int[] falls = new int[12];
        int[] comes = new int[12];
        for (long month = ends.firstEnd(slots.first + ends.step()); month <= slots.last(); month += ends.step()) {
            int at = (int) (month - slots.first);
            int before = at - ends.step();
            boolean known = isFinal(slots, at) && isFinal(slots, before);
            if (known && !slots.breaksBetween(month - ends.step() + 1, month)) {
                int calendarMonth = (int) Math.floorMod(month, 12L);
                double current = slots.valueAt(month);
                double base = slots.valueAt(month - ends.step());
                steps++;
                comes[calendarMonth]++;
                rises += current > base ? 1 : 0;
                falls[calendarMonth] += current < base ? 1 : 0;
            }
        }
        int reset = -1;
        for (int i = 0; i < falls.length; i++) {
            if (falls[i] > 0) {
                if (reset >= 0) {
                    return Optional.empty();
                }
                reset = i;
            }
        }
        boolean looksSo = reset >= 0
                && steps >= LEAST_STEPS
                && falls[reset] >= LEAST_FALLS
                && falls[reset] == comes[reset]
                && 3 * rises >= 2 * steps;
        return looksSo ? Optional.of(Month.of(reset + 1)) : Optional.empty();
    }

    private static boolean isFinal(Slots slots, int index) {
        return slots.reason(index) == ReasonCode.KNOWN && (slots.marker(index) & (Slots.PARTIAL | Slots.FORECAST)) == 0;
    }
}
