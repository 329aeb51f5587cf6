// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.MonthText;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
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
 *   <li>A year is called by the calendar year in which it starts: the year from July 2019 to June 2020 is {@code 2019-20}. Where it is called by the
 *       year in which it ends, as in the United States, the calendar is {@link #labeledByEndYear()} and the year {@code FY2020}.
 *   <li>With years from January, fiscal years and quarters are those of the calendar.
 *   <li>Every month belongs to exactly one year and one quarter; the four quarters of a year follow each other without a gap, and so do the
 *       years.
 *   <li>At either end of the supported range of {@link YearMonth} there are up to eleven months whose year does not fit on it. They have a
 *       {@linkplain #monthOfYear month of the year}, but neither year nor quarter.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class. Two that start in the same month and have the same labels are equal.
 *
 * @since 0.1.0
 */
public final class FiscalCalendar implements Plain {

    /** Years from April to March, as in the public sector of the United Kingdom. */
    public static final FiscalCalendar APRIL = new FiscalCalendar(Month.APRIL, false);

    /** Years from January to December. */
    public static final FiscalCalendar JANUARY = new FiscalCalendar(Month.JANUARY, false);

    private static final String BY_END_YEAR = ", labeled by end year";

    private final Month startMonth;
    private final boolean labeledByEndYear;

    // -----------------------------------------------------------------------
    /**
     * Returns the calendar whose years start in a month.
     *
     * @param startMonth the first month of every year
     * @return the calendar
     */
    public static FiscalCalendar startingIn(Month startMonth) {
        return new FiscalCalendar(Objects.requireNonNull(startMonth, "startMonth"), false);
    }

    /**
     * Parses a calendar.
     *
     * @param text the first and the last month of every year in English, in any case, {@code April to March}, followed by {@code , labeled by end
     *     year} where that is so
     * @return the calendar
     * @throws IllegalArgumentException if the text is not such a form, or the second month is not the one before the first
     */
    public static FiscalCalendar parse(String text) {
        String wanted = Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            FiscalCalendar calendar = startingIn(month);
            for (FiscalCalendar either : List.of(calendar, calendar.labeledByEndYear())) {
                if (either.toString().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return either;
                }
            }
        }
        throw new IllegalArgumentException(EnumText.quoted(text)
                + " is not a fiscal calendar; expected the first and the last month of a year such as April to March");
    }

    private FiscalCalendar(Month startMonth, boolean labeledByEndYear) {
        this.startMonth = startMonth;
        this.labeledByEndYear = labeledByEndYear;
    }

    /**
     * Returns this calendar with years that are called by the year in which they end: {@code FY2020} for October 2019 to September 2020.
     *
     * <p>{@link #year(int)} and {@link #parseYear} read the year of the label. Months belong to the same years and quarters.
     *
     * @return the calendar; it is not equal to one whose years are called by the year in which they start
     */
    public FiscalCalendar labeledByEndYear() {
        return new FiscalCalendar(startMonth, true);
    }

    /**
     * Returns whether years are called by the year in which they end.
     *
     * @return true for a calendar {@linkplain #labeledByEndYear() labeled by end years}
     */
    public boolean isLabeledByEndYear() {
        return labeledByEndYear;
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
     * Returns the fiscal year of a year's number.
     *
     * @param year the year of the first month: 2019 for 2019-20; for a calendar {@linkplain #labeledByEndYear() labeled by end years} the year of
     *     the last month: 2020 for FY2020
     * @return the fiscal year
     * @throws DateTimeException if a month of that year is not supported by {@link YearMonth}
     */
    public FiscalYear year(int year) {
        int shift = labeledByEndYear && !startsInJanuary() ? 1 : 0;
        long startYear = (long) year - shift;
        if (!hasYear(startYear)) {
            throw new DateTimeException("year must be from " + (FiscalYear.MIN_START + shift) + " to "
                    + (lastStartYear() + shift) + " for years from " + this + ", but was " + year);
        }
        return FiscalYear.starting(this, (int) startYear);
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
     * @throws DateTimeException if {@link #yearOf} has no result
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
     * <tr><th scope="row">any month, labeled by end year</th><td>{@code FY2020}</td><td></td></tr>
     * </tbody>
     * </table>
     *
     * <ul>
     *   <li>Two digits in front mean 2000 to 2099: {@code 98-99} is 2098-99, and {@code 99-00} is 2099-00.
     *   <li>Halves that do not follow each other are rejected: {@code 2019-21}.
     *   <li>A year outside 0000 to 9999 has a sign and four to nine digits, and then both years are written out. A long form such as
     *       {@code 9999/+10000} is read as well.
     *   <li>A label is not a month: {@code 2011-12} is the year from 2011 to 2012, never December 2011.
     *   <li>One year alone is rejected unless years start in January, since it does not say whether the year starts or ends then; so are two
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
     * Reads the label of a quarter of this calendar. It is the label of its year in any form that {@link #parseYear} reads, a space, {@code Q}
     * in upper or lower case, and 1 to 4.
     *
     * @param text the label: {@code 2019-20 Q1}, or {@code 2020 Q1} if years start in January
     * @return the fiscal quarter
     * @throws IllegalArgumentException if the text is no such label; the message says why
     */
    public FiscalQuarter parseQuarter(String text) {
        return FiscalText.parseQuarter(this, text);
    }

    /** Returns whether all months exist of the year that starts in a year of the calendar. */
    boolean hasYear(long startYear) {
        return startYear >= FiscalYear.MIN_START && startYear <= lastStartYear();
    }

    /** Returns the year of the first month of the last fiscal year in the supported range of {@link YearMonth}. */
    int lastStartYear() {
        return startsInJanuary() ? FiscalYear.MAX_END : FiscalYear.MAX_END - 1;
    }

    /** Returns whether fiscal years are those of the calendar, so that their labels are one year instead of two. */
    boolean startsInJanuary() {
        return startMonth == Month.JANUARY;
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FiscalCalendar other
                && startMonth == other.startMonth
                && labeledByEndYear == other.labeledByEndYear;
    }

    @Override
    public int hashCode() {
        return Objects.hash(startMonth.getValue(), labeledByEndYear);
    }

    @Override
    public String getPlain() {
        return toString();
    }

    /** Returns the form that {@link #parse} reads: {@code April to March}, {@code October to September, labeled by end year}. */
    @Override
    public String toString() {
        return name(startMonth) + " to " + name(startMonth.minus(1)) + (labeledByEndYear ? BY_END_YEAR : "");
    }

    private static String name(Month month) {
        return EnglishText.monthName(month);
    }
}
