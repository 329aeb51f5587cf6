// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year of a fiscal calendar: {@code 2019-20}, the twelve months from April 2019 to March 2020 where years start in April.
 *
 * {@snippet class="snippets.TimeTest" region="year"}
 *
 * <p>A year is known by its calendar and the year of its first month. Its label is for readers: {@code 2019-20} is printed for the year from
 * April 2019 as well as for that from September 2019, and these are not equal.
 *
 * <ul>
 *   <li>A year from January prints as {@code 2019}, a year of a calendar that is labeled by end years as {@code FY2020}.
 *   <li>A year that starts outside 0000 to 9999 prints as both years in full, with their signs: {@code -0001/0000},
 *       {@code +10000/+10001}; from January, {@code -0001}, {@code +10000}.
 *   <li>9999 is followed by 00: {@code 9999-00}.
 *   <li>Labels are read by {@link FiscalCalendar#parseYear}, since a label alone does not name its calendar.
 *   <li>All twelve months of a year exist: the latest year from April starts in 999999998.
 *   <li>Years are ordered by their first months, also across calendars; consistent with equals.
 *   <li>{@code plusYears(a).plusYears(b)} equals {@code plusYears(a + b)}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class FiscalYear implements Comparable<FiscalYear>, Plain {

    /** The earliest year in which a fiscal year can start. */
    static final int MIN_START = Year.MIN_VALUE;

    /** The latest year in which a fiscal year can end. */
    static final int MAX_END = Year.MAX_VALUE;

    private final FiscalCalendar calendar;
    private final int startYear;

    // -----------------------------------------------------------------------
    /** Returns the year of a calendar that starts in a year, which the calendar has. */
    static FiscalYear starting(FiscalCalendar calendar, int startYear) {
        return new FiscalYear(calendar, startYear);
    }

    private FiscalYear(FiscalCalendar calendar, int startYear) {
        this.calendar = calendar;
        this.startYear = startYear;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the calendar that this is a year of.
     *
     * @return the fiscal calendar
     */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the year in which this one starts.
     *
     * @return the year of the first month: 2019 for 2019-20
     */
    public int startYear() {
        return startYear;
    }

    /**
     * Returns the twelve months.
     *
     * @return the range from the first to the last month of this year
     */
    public MonthRange months() {
        return MonthRange.startingAt(firstMonth(), 12);
    }

    /**
     * Returns whether a month belongs to this year.
     *
     * @param month the month to ask about; null returns false
     * @return true if it is one of the twelve months
     */
    public boolean contains(@Nullable YearMonth month) {
        return months().contains(month);
    }

    /**
     * Returns a quarter of this year.
     *
     * @param number 1 for the first three months to 4 for the last three
     * @return the fiscal quarter
     * @throws IllegalArgumentException if {@code number} is not from 1 to 4
     */
    public FiscalQuarter quarter(int number) {
        return FiscalQuarter.of(this, number);
    }

    /**
     * Returns the four quarters in order.
     *
     * @return an unmodifiable list of the first to the fourth quarter
     */
    public List<FiscalQuarter> quarters() {
        return List.of(quarter(1), quarter(2), quarter(3), quarter(4));
    }

    /**
     * Returns the two half-years in order.
     *
     * @return an unmodifiable list of the first six months and the last six
     */
    public List<MonthRange> halves() {
        YearMonth first = firstMonth();
        return List.of(MonthRange.startingAt(first, 6), MonthRange.startingAt(first.plusMonths(6), 6));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the year a number of years later.
     *
     * @param years how many years later, or earlier if negative
     * @return a year of the same calendar
     * @throws DateTimeException if it would leave the months that {@link YearMonth} knows
     */
    public FiscalYear plusYears(long years) {
        // At most one wrap-around, which leaves the time line as well.
        long target = startYear + years;
        if (!calendar.hasYear(target)) {
            throw new DateTimeException(this + " plus " + EnglishText.counted(years, "year")
                    + " would leave the months from -999999999-01 to +999999999-12");
        }
        return new FiscalYear(calendar, Math.toIntExact(target));
    }

    /**
     * Returns the first month.
     *
     * @return the month in which the year starts
     */
    public YearMonth firstMonth() {
        return YearMonth.of(startYear, calendar.startMonth());
    }

    /**
     * Returns the last month.
     *
     * @return the month in which the year ends
     */
    public YearMonth lastMonth() {
        return firstMonth().plusMonths(11);
    }

    /**
     * Compares the first months of two years.
     *
     * @param other the year to compare with
     * @return negative, zero or positive as this year starts before, with or after the other
     */
    @Override
    public int compareTo(FiscalYear other) {
        Objects.requireNonNull(other, "other");
        return Long.compare(ProlepticMonth.of(firstMonth()), ProlepticMonth.of(other.firstMonth()));
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FiscalYear other && startYear == other.startYear && calendar.equals(other.calendar);
    }

    @Override
    public int hashCode() {
        return Objects.hash(startYear, calendar);
    }

    /** Returns the first month and the label, {@code {"first": "2019-04", "label": "2019-20"}}, since a label alone does not name its calendar. */
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("first", firstMonth(), "label", toString());
    }

    /** Returns the label that {@link FiscalCalendar#parseYear} reads: {@code 2019-20}, {@code 2019} for a year from January, or {@code FY2020}. */
    @Override
    public String toString() {
        return FiscalText.of(this);
    }
}
