// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import java.time.DateTimeException;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months of a {@link FiscalCalendar}: {@code 2019-20} is April 2019 to March 2020, where years start in April.
 *
 * <ul>
 *   <li>The text has both calendar years, the second with two digits; where years start in January it is the one year, {@code 2020}.
 *       Start years outside 0000 to 9999 print with a sign. {@link FiscalCalendar#parseYear} reads every text back.
 *   <li>Years are ordered by their first months. The first month tells the calendar too, so the order is consistent with equals.
 *   <li>A year that would begin or end beyond the months of {@link YearMonth} is refused.
 * </ul>
 *
 * <p>Fiscal years are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class FiscalYear implements Comparable<FiscalYear> {

    private final FiscalCalendar calendar;
    private final int startYear;

    // -----------------------------------------------------------------------
    /**
     * Returns the fiscal year that starts in a calendar year.
     *
     * @param calendar says in which month it starts
     * @param startYear the calendar year of its first month
     * @return the year
     * @throws DateTimeException if the calendar does not reach to the end of that year
     */
    public static FiscalYear of(FiscalCalendar calendar, int startYear) {
        Objects.requireNonNull(calendar, "calendar");
        long endYear = (long) startYear + (calendar.startMonth() == Month.JANUARY ? 0 : 1);
        if (startYear < Year.MIN_VALUE || endYear > Year.MAX_VALUE) {
            throw new DateTimeException("a fiscal year must lie from year " + Year.MIN_VALUE + " to " + Year.MAX_VALUE
                    + ", but one started in " + startYear);
        }
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
     * @return the calendar
     */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the calendar year in which this year starts.
     *
     * @return 2019 for 2019-20
     */
    public int startYear() {
        return startYear;
    }

    /**
     * Returns the twelve months.
     *
     * @return the range from the first month to the last
     */
    public MonthRange months() {
        return MonthRange.startingAt(firstMonth(), 12);
    }

    private YearMonth firstMonth() {
        return YearMonth.of(startYear, calendar.startMonth());
    }

    /**
     * Returns a quarter of this year.
     *
     * @param number 1 to 4
     * @return the quarter
     * @throws IllegalArgumentException if the number is out of range
     */
    public FiscalQuarter quarter(int number) {
        return FiscalQuarter.of(this, number);
    }

    /**
     * Returns the four quarters.
     *
     * @return in order, unmodifiable
     */
    public List<FiscalQuarter> quarters() {
        return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
    }

    /**
     * Tells whether a month lies in this year.
     *
     * @param month the month; null lies in no year
     * @return true if it does
     */
    public boolean contains(@Nullable YearMonth month) {
        return months().contains(month);
    }

    /**
     * Returns a year of the same calendar.
     *
     * @param years how many years later, negative for earlier
     * @return the year
     * @throws DateTimeException if the calendar does not reach so far
     */
    public FiscalYear plusYears(long years) {
        return of(calendar, Year.of(startYear).plusYears(years).getValue());
    }

    // -----------------------------------------------------------------------
    /** Compares by first month. */
    @Override
    public int compareTo(FiscalYear other) {
        return firstMonth().compareTo(other.firstMonth());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FiscalYear other && startYear == other.startYear && calendar.equals(other.calendar);
    }

    @Override
    public int hashCode() {
        return 31 * startYear + calendar.hashCode();
    }

    /** Returns {@code 2019-20}, or {@code 2020} where years start in January. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int size = Math.abs(startYear);
        if (startYear < 0) {
            text.append('-');
        } else if (startYear > 9999) {
            text.append('+');
        }
        padded(text, size, 4);
        if (calendar.startMonth() != Month.JANUARY) {
            padded(text.append('-'), Math.floorMod(startYear + 1, 100), 2);
        }
        return text.toString();
    }

    private static void padded(StringBuilder text, int number, int digits) {
        String plain = Integer.toString(number);
        text.append("0".repeat(Math.max(0, digits - plain.length()))).append(plain);
    }
}
