// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.internal.MonthText;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which month fiscal years start: {@code April to March}.
 *
 * {@snippet class="snippets.TimeTest" region="calendar"}
 *
 * <p>Every year has twelve whole months and every quarter three. Years of 52 or 53 weeks, and those that start on a day other than the
 * first of a month, are not fiscal years in this sense.
 *
 * <ul>
 *   <li>A year belongs to the calendar year in which it starts, whatever name others give it: the year from July 2019 to June 2020, which
 *       some call fiscal 2020, is {@code 2019-20}.
 *   <li>With years from January, fiscal years and quarters are those of the calendar.
 *   <li>Every month belongs to exactly one year and one quarter; the four quarters of a year follow each other without a gap, and so do the
 *       years.
 *   <li>At either end of the time line of {@link YearMonth} there are up to eleven months whose year does not fit on it. They have a
 *       {@linkplain #monthOfYear month of the year}, but neither year nor quarter.
 * </ul>
 *
 * <p>Calendars are immutable and thread-safe. Treat them as values; two that start in the same month are equal.
 *
 * @since 0.1.0
 */
public final class FiscalCalendar {

    /** Years from April to March, as in the public sector of the United Kingdom. */
    public static final FiscalCalendar APRIL = new FiscalCalendar(Month.APRIL);

    /** Years from January to December. */
    public static final FiscalCalendar JANUARY = new FiscalCalendar(Month.JANUARY);

    private final Month startMonth;

    // -----------------------------------------------------------------------
    /**
     * Returns the calendar whose years start in a month.
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
     * Returns the month in which years start.
     *
     * @return the first month of every year
     */
    public Month startMonth() {
        return startMonth;
    }

    /**
     * Returns the year that starts in a year of the calendar.
     *
     * @param startYear the year of the first month: 2019 for 2019-20; -999999999 to 999999998, or to 999999999 for years from January
     * @return the fiscal year
     * @throws DateTimeException if {@code startYear} is outside these limits
     */
    public FiscalYear year(int startYear) {
        return FiscalYear.starting(this, startYear);
    }

    /**
     * Returns the year to which a month belongs.
     *
     * @param month the month
     * @return the fiscal year that contains it
     * @throws DateTimeException if that year would begin before the first month that {@link YearMonth} knows, or end after the last
     */
    public FiscalYear yearOf(YearMonth month) {
        Objects.requireNonNull(month, "month");
        int startYear = month.getYear() - (month.getMonth().compareTo(startMonth) < 0 ? 1 : 0);
        if (!hasYear(startYear)) {
            throw new DateTimeException("the fiscal year of " + MonthText.of(month) + ", " + this
                    + ", would leave the months from -999999999-01 to +999999999-12");
        }
        return FiscalYear.starting(this, startYear);
    }

    /**
     * Returns the quarter to which a month belongs.
     *
     * @param month the month
     * @return the fiscal quarter that contains it
     * @throws DateTimeException if {@link #yearOf} has no answer
     */
    public FiscalQuarter quarterOf(YearMonth month) {
        return yearOf(month).quarter((monthOfYear(month) + 2) / 3);
    }

    /**
     * Returns the place of a month in its year.
     *
     * @param month the month, any that {@link YearMonth} knows
     * @return 1 for the first month of the year to 12 for the last
     */
    public int monthOfYear(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return Math.floorMod(month.getMonthValue() - startMonth.getValue(), 12) + 1;
    }

    /**
     * Reads the label of a year of this calendar.
     *
     * <table class="striped">
     * <caption>The labels of the year that starts in 2019, and of the years 5 BCE and 10000</caption>
     * <thead><tr><th scope="col">years start in</th><th scope="col">printed</th><th scope="col">also read</th></tr></thead>
     * <tbody>
     * <tr><th scope="row" rowspan="3">January</th><td>{@code 2019}</td><td></td></tr>
     * <tr><td>{@code -0004}</td><td></td></tr>
     * <tr><td>{@code +10000}</td><td></td></tr>
     * <tr><th scope="row" rowspan="3">any other month</th><td>{@code 2019-20}</td>
     *     <td>{@code 2019/20}, {@code 2019-2020}, {@code 2019/2020}, {@code 19-20}, {@code 19/20}</td></tr>
     * <tr><td>{@code -0004/-0003}</td><td></td></tr>
     * <tr><td>{@code +10000/+10001}</td><td></td></tr>
     * </tbody>
     * </table>
     *
     * <ul>
     *   <li>Two digits in front mean 2000 to 2099: {@code 98-99} is 2098-99, and {@code 99-00} is 2099-00.
     *   <li>Halves that do not follow each other are refused: {@code 2019-21}.
     *   <li>A year outside 0000 to 9999 has a sign and four to nine digits, and then both years are written out. A long form such as
     *       {@code 9999/+10000} is read as well.
     *   <li>A label is not a month: {@code 2011-12} is the year from 2011 to 2012, never December 2011.
     *   <li>One year alone is refused unless years start in January, since it does not say whether the year starts or ends then; so are two
     *       years if years start in January.
     * </ul>
     *
     * @param text the label
     * @return the fiscal year
     * @throws IllegalArgumentException if the text is no such label; the message says why
     */
    public FiscalYear parseYear(String text) {
        return FiscalText.parseYear(this, text);
    }

    /**
     * Reads the label of a quarter of this calendar: the label of its year in any form that {@link #parseYear} reads, a blank, {@code Q}
     * in upper or lower case, and 1 to 4.
     *
     * @param text the label: {@code 2019-20 Q1}, or {@code 2020 Q1} if years start in January
     * @return the fiscal quarter
     * @throws IllegalArgumentException if the text is no such label; the message says why
     */
    public FiscalQuarter parseQuarter(String text) {
        return FiscalText.parseQuarter(this, text);
    }

    /** Tells whether all months exist of the year that starts in a year of the calendar. */
    boolean hasYear(long startYear) {
        return startYear >= FiscalYear.MIN_START && startYear <= lastStartYear();
    }

    /** Returns the year of the first month of the last fiscal year that fits on the time line. */
    int lastStartYear() {
        return startsInJanuary() ? FiscalYear.MAX_END : FiscalYear.MAX_END - 1;
    }

    /** Tells whether fiscal years are those of the calendar, so that their labels are one year instead of two. */
    boolean startsInJanuary() {
        return startMonth == Month.JANUARY;
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

    /** Returns the first and the last month of every year in English: {@code April to March}. */
    @Override
    public String toString() {
        return name(startMonth) + " to " + name(startMonth.minus(1));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
