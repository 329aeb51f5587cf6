// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.ExpectedPeriods;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The periods that a tool expects figures of.
 *
 * @param frequency the length of the periods
 * @param calendar the calendar of the fiscal years
 * @param calendarIsSet whether that calendar decides in which months periods end; otherwise the months of the figures do, if all have the same
 *     remainder
 */
record Expectation(Frequency frequency, FiscalCalendar calendar, boolean calendarIsSet) {

    static final Expectation MONTHLY = new Expectation(Frequency.MONTHLY, FiscalCalendar.APRIL, false);

    Expectation with(Frequency newFrequency) {
        return new Expectation(newFrequency, calendar, calendarIsSet);
    }

    /** Returns the same periods, ending by a calendar that was set, or derived from the figures where it is null. */
    Expectation endingBy(@Nullable FiscalCalendar set) {
        return new Expectation(frequency, set == null ? calendar : set, set != null);
    }

    /** Returns the calendar that was set; empty where the ends are derived from the figures, and for months, which end alike by every calendar. */
    Optional<FiscalCalendar> setCalendar() {
        return isMonthly() || !calendarIsSet ? Optional.empty() : Optional.of(calendar);
    }

    boolean isMonthly() {
        return frequency == Frequency.MONTHLY;
    }

    /** Returns the periods of a series. */
    ExpectedPeriods of(Slots slots) {
        return ExpectedPeriods.of(slots, ends(slots));
    }

    private PeriodEnds ends(Slots slots) {
        if (isMonthly()) {
            return PeriodEnds.MONTHS;
        }
        ReportingPeriods byCalendar = ReportingPeriods.of(frequency, calendar);
        return PeriodEnds.of(calendarIsSet ? byCalendar : PeriodEnds.phaseOf(byCalendar, slots));
    }
}
