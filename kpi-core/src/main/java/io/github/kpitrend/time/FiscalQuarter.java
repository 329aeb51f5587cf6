// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import java.time.DateTimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Three months of a {@link FiscalYear}: {@code 2019-20 Q1} is April to June 2019, where years start in April.
 *
 * <ul>
 *   <li>Four quarters tile a year, and the quarters of a calendar tile the time line.
 *   <li>Quarters are ordered by their first months.
 *   <li>{@link FiscalCalendar#parseQuarter} reads the text back.
 * </ul>
 *
 * <p>Fiscal quarters are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class FiscalQuarter implements Comparable<FiscalQuarter> {

    private final FiscalYear year;
    private final int number;

    // -----------------------------------------------------------------------
    /**
     * Returns a quarter of a year.
     *
     * @param year the fiscal year
     * @param number 1 to 4
     * @return the quarter
     * @throws IllegalArgumentException if the number is out of range
     */
    public static FiscalQuarter of(FiscalYear year, int number) {
        Objects.requireNonNull(year, "year");
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("the number of a quarter must be 1 to 4, but was " + number);
        }
        return new FiscalQuarter(year, number);
    }

    private FiscalQuarter(FiscalYear year, int number) {
        this.year = year;
        this.number = number;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the fiscal year of this quarter.
     *
     * @return the year
     */
    public FiscalYear year() {
        return year;
    }

    /**
     * Returns which quarter of its year this is.
     *
     * @return 1 to 4
     */
    public int number() {
        return number;
    }

    /**
     * Returns the three months.
     *
     * @return the range from the first month to the last
     */
    public MonthRange months() {
        return MonthRange.startingAt(year.months().first().plusMonths(3L * (number - 1)), 3);
    }

    /**
     * Returns a quarter of the same calendar.
     *
     * @param quarters how many quarters later, negative for earlier
     * @return the quarter
     * @throws DateTimeException if the calendar does not reach so far
     */
    public FiscalQuarter plusQuarters(long quarters) {
        long years = Math.floorDiv(quarters, 4L);
        int shifted = number + Math.floorMod(quarters, 4);
        return shifted > 4 ? of(year.plusYears(years + 1), shifted - 4) : of(year.plusYears(years), shifted);
    }

    // -----------------------------------------------------------------------
    /** Compares by first month. */
    @Override
    public int compareTo(FiscalQuarter other) {
        return months().first().compareTo(other.months().first());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FiscalQuarter other && number == other.number && year.equals(other.year);
    }

    @Override
    public int hashCode() {
        return 4 * year.hashCode() + number;
    }

    /** Returns {@code 2019-20 Q1}. */
    @Override
    public String toString() {
        return year + " Q" + number;
    }
}
