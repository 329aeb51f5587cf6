// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of a fiscal year: {@code 2019-20 Q1}, the three months from April to June 2019 where years start in April.
 *
 * {@snippet class="snippets.TimeTest" region="quarter"}
 *
 * <p>A quarter is known by its fiscal year, calendar included, and its number. April to June 2019 is the first quarter of a year from
 * April and the second of a year from January; these are not equal, though their {@link #months()} are.
 *
 * <ul>
 *   <li>With years from January a quarter prints as {@code 2020 Q1} and is that of {@link java.time.temporal.IsoFields#QUARTER_OF_YEAR}.
 *   <li>Labels are read by {@link FiscalCalendar#parseQuarter}, since a label alone does not name its calendar.
 *   <li>Quarters are ordered by their first months, also across calendars, and those of the same months by their numbers; consistent with
 *       equals.
 *   <li>{@code plusQuarters(4)} is the quarter of the same number in the next year.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class FiscalQuarter implements Comparable<FiscalQuarter>, Plain {

    private static final int PER_YEAR = 4;
    private static final int MONTHS = 3;

    private final FiscalYear year;
    private final int number;

    // -----------------------------------------------------------------------
    /**
     * Returns a quarter of a year.
     *
     * @param year the fiscal year
     * @param number 1 for the first three months to 4 for the last three
     * @return the fiscal quarter
     * @throws IllegalArgumentException if {@code number} is not from 1 to 4
     */
    public static FiscalQuarter of(FiscalYear year, int number) {
        Objects.requireNonNull(year, "year");
        if (number < 1 || number > PER_YEAR) {
            throw new IllegalArgumentException("number must be from 1 to 4, but was " + number);
        }
        return new FiscalQuarter(year, number);
    }

    private FiscalQuarter(FiscalYear year, int number) {
        this.year = year;
        this.number = number;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the year that this is a quarter of.
     *
     * @return the fiscal year
     */
    public FiscalYear year() {
        return year;
    }

    /**
     * Returns the place in the year.
     *
     * @return 1 for the first three months to 4 for the last three
     */
    public int number() {
        return number;
    }

    /**
     * Returns the three months.
     *
     * @return the range from the first to the last month of this quarter
     */
    public MonthRange months() {
        return MonthRange.startingAt(firstMonth(), MONTHS);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns whether a month belongs to this quarter.
     *
     * @param month the month to ask about; null returns false
     * @return true if it is one of the three months
     */
    public boolean contains(@Nullable YearMonth month) {
        return months().contains(month);
    }

    /**
     * Returns the quarter a number of quarters later.
     *
     * @param quarters how many quarters later, or earlier if negative
     * @return a quarter of the same calendar
     * @throws DateTimeException if it would leave the fiscal years all of whose months {@link YearMonth} knows
     */
    public FiscalQuarter plusQuarters(long quarters) {
        // At most one wrap-around, which leaves the time line as well.
        long target = (long) year.startYear() * PER_YEAR + (number - 1) + quarters;
        long startYear = Math.floorDiv(target, PER_YEAR);
        if (!year.calendar().hasYear(startYear)) {
            throw new DateTimeException(this + " plus " + EnglishText.counted(quarters, "quarter")
                    + " would leave the fiscal years from -999999999-01 to +999999999-12");
        }
        return new FiscalQuarter(
                FiscalYear.starting(year.calendar(), Math.toIntExact(startYear)), Math.floorMod(target, PER_YEAR) + 1);
    }

    /**
     * Returns the first month.
     *
     * @return the month in which the quarter starts
     */
    public YearMonth firstMonth() {
        return year.firstMonth().plusMonths((long) MONTHS * (number - 1));
    }

    /**
     * Returns the last month.
     *
     * @return the month in which the quarter ends
     */
    public YearMonth lastMonth() {
        return firstMonth().plusMonths(MONTHS - 1);
    }

    /**
     * Compares the first months of two quarters, and their numbers where they have the same months.
     *
     * @param other the quarter to compare with
     * @return negative, zero or positive as this quarter comes before, with or after the other
     */
    @Override
    public int compareTo(FiscalQuarter other) {
        Objects.requireNonNull(other, "other");
        int byMonth = firstMonth().compareTo(other.firstMonth());
        return byMonth != 0 ? byMonth : Integer.compare(number, other.number);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FiscalQuarter other && number == other.number && year.equals(other.year);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, number);
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("year", year, "number", number);
    }

    /** Returns the label that {@link FiscalCalendar#parseQuarter} reads: {@code 2019-20 Q1}. */
    @Override
    public String toString() {
        return year + " Q" + number;
    }
}
