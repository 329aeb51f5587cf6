// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The months that end a reporting period, and so the months in which a figure is expected: {@code quarterly, April to March}.
 *
 * {@snippet class="snippets.TimeTest" region="reporting-periods"}
 *
 * <ul>
 *   <li>Periods tile the fiscal year: with years from April, quarters end in June, September, December and March, half-years in September and March,
 *       years in March. A monthly measure has an end in every month.
 *   <li>Periods that end in other months ({@link #endingIn}) have the same length, but do not tile the fiscal year: results that are published every
 *       August are annual, ending in August.
 *   <li>The figure of a period is that of the month in which it ends. In any other month no figure is due.
 *   <li>A month whose period would leave the supported range of {@link YearMonth} is rejected with {@link DateTimeException}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ReportingPeriods implements Plain {

    private static final int MONTHS_OF_YEAR = 12;

    private final Frequency frequency;
    private final FiscalCalendar calendar;
    private final PeriodEnds ends;

    // -----------------------------------------------------------------------
    /**
     * Creates the reporting periods of a fiscal calendar.
     *
     * @param frequency the length of the periods
     * @param calendar the calendar whose years the periods tile
     * @return the periods
     */
    public static ReportingPeriods of(Frequency frequency, FiscalCalendar calendar) {
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(calendar, "calendar");
        return new ReportingPeriods(
                frequency, calendar, endsOf(frequency, calendar.startMonth().minus(1)));
    }

    private static PeriodEnds endsOf(Frequency frequency, Month end) {
        int step = frequency.months();
        return new PeriodEnds(step, Math.floorMod(end.getValue() - 1, step));
    }

    private ReportingPeriods(Frequency frequency, FiscalCalendar calendar, PeriodEnds ends) {
        this.frequency = frequency;
        this.calendar = calendar;
        this.ends = ends;
    }

    /**
     * Returns periods of the same length, of which one ends in a month of the year.
     *
     * @param month a month in which a period ends; quarters that end in August end in November, February and May too
     * @return the periods, of the same calendar
     */
    public ReportingPeriods endingIn(Month month) {
        return new ReportingPeriods(frequency, calendar, endsOf(frequency, Objects.requireNonNull(month, "month")));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the length of the periods.
     *
     * @return the frequency
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Returns the calendar of the fiscal years in which periods are counted.
     *
     * @return the calendar
     */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the number of periods that end in a year.
     *
     * @return 12, 4, 2 or 1
     */
    public int periodsPerYear() {
        return MONTHS_OF_YEAR / ends.step();
    }

    /**
     * Returns the months of the year that end a period.
     *
     * @return an unmodifiable list in the order of the fiscal year: June, September, December and March
     */
    public List<Month> endMonths() {
        List<Month> months = new ArrayList<>(periodsPerYear());
        for (int i = 0; i < MONTHS_OF_YEAR; i++) {
            Month month = calendar.startMonth().plus(i);
            if (ends.isEnd(month.getValue() - 1L)) {
                months.add(month);
            }
        }
        return Collections.unmodifiableList(months);
    }

    /**
     * Returns whether the periods tile the fiscal year, so that its last month ends a period and no period belongs to two years.
     *
     * @return false for periods that end in other months than those of the calendar
     */
    public boolean isAligned() {
        return ends.isEnd(calendar.startMonth().minus(1).getValue() - 1L);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns whether a month ends a period.
     *
     * @param month the month
     * @return true if a figure is expected for it
     */
    public boolean isEnd(YearMonth month) {
        return ends.isEnd(ProlepticMonth.of(Objects.requireNonNull(month, "month")));
    }

    /**
     * Returns the latest end of a period that is not after a month.
     *
     * @param month the month
     * @return the month itself if it ends a period, else an earlier one
     * @throws DateTimeException if that is before the first month of {@link YearMonth}
     */
    public YearMonth latestEnd(YearMonth month) {
        return month(ends.latestEnd(ProlepticMonth.of(Objects.requireNonNull(month, "month"))), month);
    }

    /**
     * Returns the latest end of a period that is before a month.
     *
     * @param month the month
     * @return an earlier month; of a month that ends a period, the end one period earlier
     * @throws DateTimeException if that is before the first month of {@link YearMonth}
     */
    public YearMonth previousEnd(YearMonth month) {
        return month(ends.latestEnd(ProlepticMonth.of(Objects.requireNonNull(month, "month")) - 1), month);
    }

    /**
     * Returns the ends of periods in a range.
     *
     * @param range the months to look at
     * @return the months of the range that end a period, in order; made one by one, as ranges may be long
     */
    public Stream<YearMonth> ends(MonthRange range) {
        long first = ends.firstEnd(
                ProlepticMonth.of(Objects.requireNonNull(range, "range").first()));
        long count = count(range);
        return LongStream.range(0, count).mapToObj(i -> ProlepticMonth.at(first + i * ends.step()));
    }

    /**
     * Returns the number of periods that end in a range.
     *
     * @param range the months to look at
     * @return the number of figures expected in the range, 0 or more
     */
    public long count(MonthRange range) {
        Objects.requireNonNull(range, "range");
        return ends.count(ProlepticMonth.of(range.first()), ProlepticMonth.of(range.last()));
    }

    /**
     * Returns the number of periods of the fiscal year that have ended by a month: k of n.
     *
     * @param month the month
     * @return 0 before the first end of the fiscal year, up to {@link #periodsPerYear()}
     */
    public int position(YearMonth month) {
        long to = ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        return (int) ends.count(to - calendar.monthOfYear(month) + 1, to);
    }

    /**
     * Returns the months of the period that ends in or after a month.
     *
     * @param month a month of the period
     * @return the months from after the end before it to its own end
     * @throws DateTimeException if the period leaves the range of {@link YearMonth}
     */
    public MonthRange periodOf(YearMonth month) {
        long end = ends.firstEnd(ProlepticMonth.of(Objects.requireNonNull(month, "month")));
        return MonthRange.of(month(end - ends.step() + 1, month), month(end, month));
    }

    private YearMonth month(long number, YearMonth asked) {
        if (!ProlepticMonth.exists(number)) {
            throw new DateTimeException("the period of " + MonthText.of(asked) + ", " + this
                    + ", would leave the months from -999999999-01 to +999999999-12");
        }
        return ProlepticMonth.at(number);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("frequency", frequency.name());
        plain.put("calendar", calendar.toString());
        plain.put("endMonths", endMonths().stream().map(Month::name).toList());
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ReportingPeriods other && calendar.equals(other.calendar) && ends.equals(other.ends);
    }

    @Override
    public int hashCode() {
        return Objects.hash(calendar, ends);
    }

    /** Returns {@code quarterly, April to March}, or {@code annual (ending in August), April to March}. */
    @Override
    public String toString() {
        String months = isAligned()
                ? ""
                : endMonths().stream()
                        .map(EnglishText::monthName)
                        .collect(Collectors.joining(", ", " (ending in ", ")"));
        return frequency.text() + months + ", " + calendar;
    }
}
