// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.time.ReportingPeriods;
import java.time.Month;
import java.time.YearMonth;

/**
 * The months that end a period, as arithmetic on numbers of months (see {@link ProlepticMonth}): those with the remainder {@code phase} when divided
 * by {@code step}. Windows and year-to-date figures ask it in loops, where a {@link ReportingPeriods} would make objects.
 *
 * @param step the length of a period in months, a divisor of 12
 * @param phase the remainder of the ends, 0 to {@code step - 1}
 */
public record PeriodEnds(int step, int phase) {

    /** Every month. */
    public static final PeriodEnds MONTHS = new PeriodEnds(1, 0);

    private static final int MONTHS_OF_YEAR = 12;
    private static final YearMonth ANY = YearMonth.of(2000, 12);

    /** Returns the ends of public reporting periods. */
    public static PeriodEnds of(ReportingPeriods periods) {
        int step = MONTHS_OF_YEAR / periods.periodsPerYear();
        return step == 1
                ? MONTHS
                : new PeriodEnds(step, Math.floorMod(ProlepticMonth.of(periods.latestEnd(ANY)), step));
    }

    /**
     * Returns the periods that a series is reported by. They are those of the fiscal calendar, unless every slot with a final figure or a stated
     * reason lies in a month with the same remainder; then the periods end in those months.
     *
     * @param byCalendar the periods of a calendar that was not set
     * @param slots the figures
     */
    public static ReportingPeriods phaseOf(ReportingPeriods byCalendar, Slots slots) {
        int step = MONTHS_OF_YEAR / byCalendar.periodsPerYear();
        long found = -1;
        for (int i = 0; step > 1 && i < slots.length(); i++) {
            if (isFinal(slots, i)) {
                long remainder = Math.floorMod(slots.first() + i, (long) step);
                if (found >= 0 && found != remainder) {
                    return byCalendar;
                }
                found = remainder;
            }
        }
        return found < 0 ? byCalendar : byCalendar.endingIn(Month.of((int) found + 1));
    }

    /** Returns whether a slot holds a final figure or a stated reason; silence and figures that are not final say nothing about the phase. */
    private static boolean isFinal(Slots slots, int index) {
        byte reason = slots.reason(index);
        return reason == ReasonCode.KNOWN
                ? (slots.marker(index) & (Slots.PARTIAL | Slots.FORECAST)) == 0
                : reason >= ReasonCode.PENDING && reason <= ReasonCode.NEGLIGIBLE;
    }

    /** Returns whether a month ends a period. */
    public boolean isEnd(long month) {
        return Math.floorMod(month, (long) step) == phase;
    }

    /** Returns the latest end that is not after a month. */
    public long latestEnd(long month) {
        return month - Math.floorMod(month - phase, (long) step);
    }

    /** Returns the first end that is not before a month. */
    public long firstEnd(long month) {
        return month + Math.floorMod(phase - month, (long) step);
    }

    /** Returns the number of ends from a month to another, both included; 0 if the other is before it. */
    public long count(long from, long to) {
        return to < from ? 0 : Math.floorDiv(to - phase, (long) step) - Math.floorDiv(from - 1 - phase, (long) step);
    }
}
