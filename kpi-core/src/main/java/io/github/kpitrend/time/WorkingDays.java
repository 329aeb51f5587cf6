// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On which days people work: {@code [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], 8 holidays}.
 *
 * <p>Counts follow the number of working days, so that a month with five weekends looks worse than it is. The library knows no holidays: they
 * differ by country, region and year, and the caller supplies them.
 *
 * <ul>
 *   <li>A holiday on a day that is not worked anyway takes nothing away.
 *   <li>A month can have no working day at all, by the holidays of the caller.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class WorkingDays implements Plain {

    private static final WorkingDays MONDAY_TO_FRIDAY =
            new WorkingDays(Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), Set.of());

    private final Set<DayOfWeek> days;
    private final Set<LocalDate> holidays;

    /**
     * Returns the days from Monday to Friday, without holidays.
     *
     * @return the working days
     */
    public static WorkingDays mondayToFriday() {
        return MONDAY_TO_FRIDAY;
    }

    /**
     * Returns working days on other days of the week, without holidays.
     *
     * @param days the days worked, at least one
     * @return the working days
     * @throws IllegalArgumentException if there is no day
     */
    public static WorkingDays on(Collection<DayOfWeek> days) {
        Objects.requireNonNull(days, "days");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days must hold at least one day of the week, but is empty");
        }
        EnumSet<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : days) {
            copy.add(Objects.requireNonNull(day, "days"));
        }
        return new WorkingDays(Collections.unmodifiableSet(copy), Set.of());
    }

    private WorkingDays(Set<DayOfWeek> days, Set<LocalDate> holidays) {
        this.days = days;
        this.holidays = holidays;
    }

    /**
     * Returns these working days with some holidays, in addition to those they have.
     *
     * @param holidays dates that are not working days
     * @return the working days
     */
    public WorkingDays withHolidays(Collection<LocalDate> holidays) {
        Objects.requireNonNull(holidays, "holidays");
        Set<LocalDate> all = new TreeSet<>(this.holidays);
        for (LocalDate holiday : holidays) {
            all.add(Objects.requireNonNull(holiday, "holidays"));
        }
        return new WorkingDays(days, Collections.unmodifiableSet(all));
    }

    /**
     * Returns the days of the week that are worked.
     *
     * @return at least one day, in the order of the week, unmodifiable
     */
    public Set<DayOfWeek> days() {
        return days;
    }

    /**
     * Returns the holidays.
     *
     * @return the dates in order, unmodifiable; those on days that are not worked included
     */
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /**
     * Returns the number of working days in a month.
     *
     * @param month the month
     * @return 0 to 31
     */
    public int count(YearMonth month) {
        Objects.requireNonNull(month, "month");
        int count = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            if (days.contains(date.getDayOfWeek()) && !holidays.contains(date)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof WorkingDays other && days.equals(other.days) && holidays.equals(other.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, holidays);
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("days", days, "holidays", holidays);
    }

    /** Returns the days of the week and the number of holidays. */
    @Override
    public String toString() {
        return days + ", " + holidays.size() + (holidays.size() == 1 ? " holiday" : " holidays");
    }
}
