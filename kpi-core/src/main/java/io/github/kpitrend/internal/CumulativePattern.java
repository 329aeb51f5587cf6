// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.time.Month;
import java.util.Optional;

/** Returns whether figures look like totals of the year to date, for findings and for charts. */
public final class CumulativePattern {

    private static final int LEAST_STEPS = 18;
    private static final int LEAST_FALLS = 2;
    private static final int NONE = -1;

    private CumulativePattern() {}

    /**
     * Returns the calendar month in which totals start again, where the figures look like year-to-date totals: there are at least 18 steps between
     * neighboring periods whose figures are both final, at least two thirds of them strict rises; figures decrease in one calendar month only, at
     * least twice and every time that month comes.
     *
     * @param slots the figures
     * @param ends the months in which periods end
     */
    public static Optional<Month> resetMonth(Slots slots, PeriodEnds ends) {
        return resetMonth(slots, ends, slots.last());
    }

    /** Returns the same of the figures up to a month. */
    public static Optional<Month> resetMonth(Slots slots, PeriodEnds ends, long last) {
        int steps = 0;
        int rises = 0;
        int reset = NONE;
        int falls = 0;
        int[] comes = new int[12];
        for (long month = ends.firstEnd(slots.first() + ends.step()); month <= last; month += ends.step()) {
            int at = (int) (month - slots.first());
            int before = at - ends.step();
            boolean known = isFinal(slots, at) && isFinal(slots, before);
            if (known && !slots.breaksBetween(month - ends.step() + 1, month)) {
                int calendarMonth = (int) Math.floorMod(month, 12L);
                double current = slots.valueAt(month);
                double base = slots.valueAt(month - ends.step());
                steps++;
                comes[calendarMonth]++;
                rises += current > base ? 1 : 0;
                if (current < base) {
                    if (reset != NONE && reset != calendarMonth) {
                        return Optional.empty();
                    }
                    reset = calendarMonth;
                    falls++;
                }
            }
        }
        boolean looksSo = reset != NONE
                && steps >= LEAST_STEPS
                && falls >= LEAST_FALLS
                && falls == comes[reset]
                && 3 * rises >= 2 * steps;
        return looksSo ? Optional.of(Month.of(reset + 1)) : Optional.empty();
    }

    private static boolean isFinal(Slots slots, int index) {
        return slots.reason(index) == ReasonCode.KNOWN && (slots.marker(index) & (Slots.PARTIAL | Slots.FORECAST)) == 0;
    }
}
