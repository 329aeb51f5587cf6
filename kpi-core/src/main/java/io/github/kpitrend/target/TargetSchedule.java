// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an indicator by fiscal year, with the revisions within a year.
 *
 * <p>A target is in force in its year and in no other. That of an earlier year is never carried forward: a year without a target has none.
 *
 * {@snippet class="snippets.VerdictsTest" region="schedule"}
 *
 * <ul>
 *   <li>A target can be revised from a month on; it then applies to the end of that fiscal year.
 *   <li>A revision may come in a year that had no target before it.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class TargetSchedule implements Plain {

    private final FiscalCalendar calendar;
    /** By the month from which each applies. */
    private final NavigableMap<YearMonth, Target> targets;
    /** The figures from which progress starts, by the first month of the fiscal year. */
    private final NavigableMap<YearMonth, Double> bases;

    // -----------------------------------------------------------------------
    /**
     * Creates a schedule without targets.
     *
     * @param calendar the calendar of its fiscal years
     * @return the empty schedule
     */
    public static TargetSchedule of(FiscalCalendar calendar) {
        return new TargetSchedule(Objects.requireNonNull(calendar, "calendar"), new TreeMap<>(), new TreeMap<>());
    }

    private TargetSchedule(
            FiscalCalendar calendar, NavigableMap<YearMonth, Target> targets, NavigableMap<YearMonth, Double> bases) {
        this.calendar = calendar;
        this.targets = targets;
        this.bases = bases;
    }

    /**
     * Returns this schedule with the figure from which progress toward the target of a year starts.
     *
     * @param year a fiscal year that starts in the same month as those of this schedule
     * @param base the figure, finite
     * @return the schedule
     * @throws IllegalArgumentException if the year is of another calendar, or the base is not finite
     */
    public TargetSchedule withBase(FiscalYear year, double base) {
        YearMonth first = checked(year).months().first();
        Figures.finite(base, "base");
        NavigableMap<YearMonth, Double> changed = new TreeMap<>(bases);
        changed.put(first, base + 0.0);
        return new TargetSchedule(calendar, targets, changed);
    }

    /**
     * Returns the figure from which progress toward the target of a year starts.
     *
     * @param year a fiscal year that starts in the same month as those of this schedule
     * @return the base; missing with {@link MissingReason#NOT_APPLICABLE} where none was set
     * @throws IllegalArgumentException if the year is of another calendar
     */
    public Figure base(FiscalYear year) {
        Double base = bases.get(checked(year).months().first());
        return base == null ? Figure.missing(MissingReason.NOT_APPLICABLE) : Figure.of(base);
    }

    /**
     * Returns this schedule with the target of a year, instead of all that it had for that year, revisions included.
     *
     * @param year a fiscal year that starts in the same month as those of this schedule
     * @param target the target
     * @return the schedule
     * @throws IllegalArgumentException if the year is of another calendar
     */
    public TargetSchedule with(FiscalYear year, Target target) {
        MonthRange months = checked(year).months();
        Objects.requireNonNull(target, "target");
        NavigableMap<YearMonth, Target> changed = new TreeMap<>(targets);
        changed.subMap(months.first(), true, months.last(), true).clear();
        changed.put(months.first(), target);
        return new TargetSchedule(calendar, changed, bases);
    }

    /**
     * Returns this schedule with a target that applies from a month to the end of its fiscal year. It replaces any that it had from that month.
     *
     * @param from the first month in which it applies
     * @param target the target
     * @return the schedule
     * @throws java.time.DateTimeException if its fiscal year leaves the range of {@link YearMonth}
     */
    public TargetSchedule withRevision(YearMonth from, Target target) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(target, "target");
        calendar.yearOf(from);
        NavigableMap<YearMonth, Target> changed = new TreeMap<>(targets);
        changed.put(from, target);
        return new TargetSchedule(calendar, changed, bases);
    }

    private FiscalYear checked(FiscalYear year) {
        Objects.requireNonNull(year, "year");
        if (year.calendar().startMonth() != calendar.startMonth()) {
            throw new IllegalArgumentException(
                    "year must be one of " + calendar + ", but was " + year + " of " + year.calendar());
        }
        return year;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the calendar of its fiscal years.
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
     *     confirmed}; otherwise empty
     */
    public Optional<Target> inForce(YearMonth month) {
        Objects.requireNonNull(month, "month");
        Map.Entry<YearMonth, Target> latest = targets.floorEntry(month);
        boolean inYear = latest != null && !latest.getKey().isBefore(firstOfYear(month));
        return inYear ? Optional.of(latest.getValue()) : Optional.empty();
    }

    /**
     * Returns the target of a year that is in force at the end of the year.
     *
     * @param year a fiscal year that starts in the same month as those of this schedule
     * @return the target set or revised latest in the year; otherwise empty
     * @throws IllegalArgumentException if the year is of another calendar
     */
    public Optional<Target> ofYear(FiscalYear year) {
        return inForce(checked(year).months().last());
    }

    /**
     * Returns the years that have a target.
     *
     * @return each year with its target in force at the end of the year, in order
     */
    public SortedMap<FiscalYear, Target> byYear() {
        SortedMap<FiscalYear, Target> years = new TreeMap<>();
        for (Map.Entry<YearMonth, Target> entry : targets.entrySet()) {
            years.put(calendar.yearOf(entry.getKey()), entry.getValue());
        }
        return years;
    }

    /**
     * Returns all targets, with the revisions.
     *
     * @return each target by the month from which it applies to the end of its fiscal year, in order, unmodifiable
     */
    public SortedMap<YearMonth, Target> targets() {
        return Collections.unmodifiableSortedMap(targets);
    }

    private YearMonth firstOfYear(YearMonth month) {
        return month.minusMonths(calendar.monthOfYear(month) - 1L);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return bases.isEmpty()
                ? PlainTree.map("calendar", calendar.toString(), "targets", targets)
                : PlainTree.map("calendar", calendar.toString(), "targets", targets, "base", bases);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TargetSchedule other
                && calendar.equals(other.calendar)
                && targets.equals(other.targets)
                && bases.equals(other.bases);
    }

    @Override
    public int hashCode() {
        return Objects.hash(calendar, targets, bases);
    }

    /** Returns the calendar and the targets by the month from which they apply. */
    @Override
    public String toString() {
        return calendar + " " + targets;
    }
}
