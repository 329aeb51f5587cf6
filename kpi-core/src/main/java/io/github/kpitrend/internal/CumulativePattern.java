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
    private static final int YEAR = 12;

    private CumulativePattern() {}

    /**
     * Returns the calendar month in which totals start again, where the figures look like year-to-date totals. There are at least 18 steps between
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
        long first = ends.firstEnd(slots.first() + ends.step());
        for (long month = first; month <= last; month += ends.step()) {
            if (isStep(slots, month, ends.step())) {
                double current = slots.valueAt(month);
                double base = slots.valueAt(month - ends.step());
                steps++;
                rises += current > base ? 1 : 0;
                if (current < base) {
                    int calendarMonth = Math.floorMod(month, YEAR);
                    if (reset != NONE && reset != calendarMonth) {
                        return Optional.empty();
                    }
                    reset = calendarMonth;
                    falls++;
                }
            }
        }
        boolean looksSo = steps >= LEAST_STEPS && falls >= LEAST_FALLS && 3 * rises >= 2 * steps;
        if (!looksSo) {
            return Optional.empty();
        }
        int comes = 0;
        for (long month = first; month <= last; month += ends.step()) {
            comes += Math.floorMod(month, YEAR) == reset && isStep(slots, month, ends.step()) ? 1 : 0;
        }
        return falls == comes ? Optional.of(Month.of(reset + 1)) : Optional.empty();
    }

    /** Returns whether a month and the period before have final figures that are comparable. */
    private static boolean isStep(Slots slots, long month, int step) {
        int at = (int) (month - slots.first());
        return isFinal(slots, at) && isFinal(slots, at - step) && !slots.breaksBetween(month - step + 1, month);
    }

    private static boolean isFinal(Slots slots, int index) {
        return slots.reason(index) == ReasonCode.KNOWN && (slots.marker(index) & (Slots.PARTIAL | Slots.FORECAST)) == 0;
    }
}
