// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an indicator by fiscal year: {@code 2017-18: 288, 2018-19: 336, 2019-20: to be confirmed}.
 *
 * <p>A target is in force in its year and in no other. Last year's is never carried over: a year without a target has none.
 *
 * {@snippet class="snippets.VerdictsTest" region="schedule"}
 *
 * <ul>
 *   <li>A target can be revised from a month on; it then counts to the end of that fiscal year.
 *   <li>A revision may come in a year that had no target before it.
 * </ul>
 *
 * <p>Schedules are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class TargetSchedule {

    private final FiscalCalendar calendar;
    /** By the month from which each counts. */
    private final NavigableMap<YearMonth, Target> targets;

    // -----------------------------------------------------------------------
    /**
     * Returns a schedule without targets.
     *
     * @param calendar in which month years start
     * @return the empty schedule
     */
    public static TargetSchedule of(FiscalCalendar calendar) {
        return new TargetSchedule(Objects.requireNonNull(calendar, "calendar"), new TreeMap<>());
    }

    private TargetSchedule(FiscalCalendar calendar, NavigableMap<YearMonth, Target> targets) {
        this.calendar = calendar;
        this.targets = targets;
    }

    /**
     * Returns this schedule with the target of a year, from its first month on, in place of any it had from then.
     *
     * @param startYear the calendar year in which the fiscal year starts
     * @param target the target
     * @return the schedule
     * @throws java.time.DateTimeException if the time line does not hold that year
     */
    public TargetSchedule with(int startYear, Target target) {
        return revised(calendar.year(startYear).months().first(), target);
    }

    /**
     * Returns this schedule with a target that counts from a month to the end of its fiscal year, in place of any it had from that month.
     *
     * @param from the first month in which it counts
     * @param target the target
     * @return the schedule
     * @throws java.time.DateTimeException if the time line does not hold the whole of its fiscal year
     */
    public TargetSchedule revised(YearMonth from, Target target) {
        calendar.yearOf(from);
        NavigableMap<YearMonth, Target> changed = new TreeMap<>(targets);
        changed.put(Objects.requireNonNull(from, "from"), Objects.requireNonNull(target, "target"));
        return new TargetSchedule(calendar, changed);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the calendar whose years the targets belong to.
     *
     * @return the calendar
     */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the target that is in force in a month.
     *
     * @param month the month
     * @return the target set or revised latest in the month's own fiscal year, which may be one {@linkplain Target#toBeConfirmed() to be
     *     confirmed}; empty if there is none
     */
    public Optional<Target> inForce(YearMonth month) {
        Map.Entry<YearMonth, Target> latest = targets.floorEntry(month);
        boolean inYear = latest != null && !latest.getKey().isBefore(firstOfYear(month));
        return inYear ? Optional.of(latest.getValue()) : Optional.empty();
    }

    /**
     * Returns the target of a year, as it is at the end of the year.
     *
     * @param year a year of this schedule's calendar
     * @return the target set or revised latest in the year; empty if there is none
     */
    public Optional<Target> ofYear(FiscalYear year) {
        return inForce(year.months().last());
    }

    /**
     * Returns the years that have a target.
     *
     * @return each year with its target as it is at the end of the year, in order
     */
    public SortedMap<FiscalYear, Target> byYear() {
        SortedMap<FiscalYear, Target> years = new TreeMap<>();
        for (Map.Entry<YearMonth, Target> entry : targets.entrySet()) {
            years.put(calendar.yearOf(entry.getKey()), entry.getValue());
        }
        return years;
    }

    private YearMonth firstOfYear(YearMonth month) {
        return month.minusMonths(calendar.monthOfYear(month) - 1L);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TargetSchedule other
                && calendar.equals(other.calendar)
                && targets.equals(other.targets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(calendar, targets);
    }

    /** Returns the calendar and the targets by the month from which they count. */
    @Override
    public String toString() {
        return calendar + " " + targets;
    }
}
