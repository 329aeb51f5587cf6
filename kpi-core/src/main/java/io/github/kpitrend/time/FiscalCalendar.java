// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.internal.EnumText;
import java.time.Month;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which month fiscal years start: {@code years from April}.
 *
 * <p>A fiscal year is named by the calendar years in which it starts and ends, and has four quarters of three months. Other divisions (4-4-5
 * weeks, 52 weeks) are not for monthly figures and not here.
 *
 * <ul>
 *   <li>Every month lies in exactly one year and one quarter of a calendar.
 *   <li>With a start in January, years and quarters are those of the ordinary calendar.
 * </ul>
 *
 * <p>Calendars are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class FiscalCalendar {

    /** Years from April to March, as in the public sector of the United Kingdom. */
    public static final FiscalCalendar APRIL = new FiscalCalendar(Month.APRIL);

    /** Years from January to December. */
    public static final FiscalCalendar JANUARY = new FiscalCalendar(Month.JANUARY);

    private static final int CENTURY = 100;
    private static final int SHORT_YEARS_FROM = 2000;
    private static final Pattern YEAR = Pattern.compile("([+-]?[0-9]{4,9}|[0-9]{2})(?:[-/]([0-9]{2}|[0-9]{4}))?");
    private static final Pattern QUARTER = Pattern.compile("(.+) Q([1-4])");

    private final Month startMonth;

    // -----------------------------------------------------------------------
    /**
     * Returns the calendar of years that start in a month.
     *
     * @param startMonth the first month of every year
     * @return the calendar
     */
    public static FiscalCalendar startingIn(Month startMonth) {
        return new FiscalCalendar(Objects.requireNonNull(startMonth, "startMonth"));
    }

    private FiscalCalendar(Month startMonth) {
        this.startMonth = startMonth;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the first month of every year.
     *
     * @return the month
     */
    public Month startMonth() {
        return startMonth;
    }

    /**
     * Returns the fiscal year that starts in a calendar year.
     *
     * @param startYear the calendar year of its first month
     * @return the year
     * @throws java.time.DateTimeException if the calendar does not reach to the end of that year
     */
    public FiscalYear year(int startYear) {
        return FiscalYear.of(this, startYear);
    }

    /**
     * Returns the fiscal year in which a month lies.
     *
     * @param month the month
     * @return the year
     * @throws java.time.DateTimeException if that year begins or ends beyond the calendar
     */
    public FiscalYear yearOf(YearMonth month) {
        return year(month.getYear() - (month.getMonthValue() < startMonth.getValue() ? 1 : 0));
    }

    /**
     * Returns the fiscal quarter in which a month lies.
     *
     * @param month the month
     * @return the quarter
     * @throws java.time.DateTimeException if its year begins or ends beyond the calendar
     */
    public FiscalQuarter quarterOf(YearMonth month) {
        return yearOf(month).quarter((monthOfYear(month) - 1) / 3 + 1);
    }

    /**
     * Returns which month of its fiscal year a month is.
     *
     * @param month the month
     * @return 1 for the start month to 12
     */
    public int monthOfYear(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - startMonth.getValue(), 12) + 1;
    }

    // -----------------------------------------------------------------------
    /**
     * Reads a fiscal year of this calendar.
     *
     * @param text {@code 2019-20}, also {@code 2019/20}, {@code 2019-2020} or {@code 19-20} (2000 to 2099); where years start in January {@code
     *     2020} or {@code 20}. Start years outside 0000 to 9999 have a sign: {@code +10000-01}.
     * @return the year
     * @throws IllegalArgumentException if the text is none of these, or its halves do not follow each other
     */
    public FiscalYear parseYear(String text) {
        Matcher matcher = YEAR.matcher(text);
        if (!matcher.matches()) {
            throw notAYear(text, "is not a fiscal year");
        }
        String first = matcher.group(1);
        String second = matcher.group(2);
        int startYear = Integer.parseInt(first) + (first.length() == 2 ? SHORT_YEARS_FROM : 0);
        boolean unsigned = Character.isDigit(first.charAt(0));
        if (first.length() > 2 && unsigned && first.length() != 4) {
            throw notAYear(text, "is not a fiscal year");
        }
        if ((second == null) != (startMonth == Month.JANUARY)) {
            throw notAYear(
                    text,
                    second == null
                            ? "names one calendar year, but fiscal years from " + name() + " lie in two"
                            : "names two calendar years, but fiscal years from January lie in one");
        }
        if (second != null) {
            int modulus = second.length() == 2 ? CENTURY : CENTURY * CENTURY;
            if (Integer.parseInt(second) != Math.floorMod(startYear + 1, modulus)) {
                throw notAYear(text, "names two years that do not follow each other");
            }
        }
        return year(startYear);
    }

    /**
     * Reads a fiscal quarter of this calendar.
     *
     * @param text a year as in {@link #parseYear}, a blank, and {@code Q1} to {@code Q4}: {@code 2019-20 Q1}
     * @return the quarter
     * @throws IllegalArgumentException if the text is no quarter
     */
    public FiscalQuarter parseQuarter(String text) {
        Matcher matcher = QUARTER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(EnumText.quoted(text) + " is not a fiscal quarter; expected "
                    + year(SHORT_YEARS_FROM + 19).quarter(1) + " or the like");
        }
        return parseYear(matcher.group(1)).quarter(Integer.parseInt(matcher.group(2)));
    }

    private IllegalArgumentException notAYear(String text, String fault) {
        return new IllegalArgumentException(
                EnumText.quoted(text) + " " + fault + "; expected " + year(SHORT_YEARS_FROM + 19) + " or the like");
    }

    private String name() {
        return startMonth.name().charAt(0) + startMonth.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FiscalCalendar other && startMonth == other.startMonth;
    }

    @Override
    public int hashCode() {
        return startMonth.getValue();
    }

    /** Returns {@code years from April}. */
    @Override
    public String toString() {
        return "years from " + name();
    }
}
