// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.ProlepticMonth;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The months from one to another, both included: {@code 2020-01/2020-06}.
 *
 * <p>A range is never empty. It holds no figures, and it is not a period of time in days.
 *
 * <ul>
 *   <li>Any month that {@link YearMonth} knows can be in a range, from year -999999999 to 999999999.
 *   <li>The intersection of two ranges is commutative, associative and idempotent; empty where they have no month in common.
 *   <li>The span of two ranges is the smallest range that encloses both.
 *   <li>Ranges are not comparable, as there is more than one order of them; compare their first months.
 *   <li>The text is that of the two months with a slash, and {@link #parse} reads it back for every range.
 * </ul>
 *
 * <p>Ranges are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class MonthRange implements Iterable<YearMonth> {

    private final long first;
    private final long last;

    // -----------------------------------------------------------------------
    /**
     * Returns the range from one month to another.
     *
     * @param first the first month
     * @param last the last month, not before the first
     * @return the range
     * @throws IllegalArgumentException if the last month is before the first
     */
    public static MonthRange of(YearMonth first, YearMonth last) {
        long from = ProlepticMonth.of(first);
        long to = ProlepticMonth.of(last);
        if (to < from) {
            throw new IllegalArgumentException("last must not be before first, but was " + last + " before " + first);
        }
        return new MonthRange(from, to);
    }

    /**
     * Returns the range of so many months from one on.
     *
     * @param first the first month
     * @param months how many, 1 or more
     * @return the range
     * @throws IllegalArgumentException if {@code months} is below 1
     * @throws DateTimeException if the calendar does not reach so far
     */
    public static MonthRange startingAt(YearMonth first, long months) {
        long from = ProlepticMonth.of(first);
        checkPositive(months);
        return new MonthRange(from, checkedMonth(from, months - 1));
    }

    /**
     * Returns the range of so many months up to one.
     *
     * @param last the last month
     * @param months how many, 1 or more
     * @return the range
     * @throws IllegalArgumentException if {@code months} is below 1
     * @throws DateTimeException if the calendar does not reach so far
     */
    public static MonthRange endingAt(YearMonth last, long months) {
        long to = ProlepticMonth.of(last);
        checkPositive(months);
        return new MonthRange(checkedMonth(to, 1 - months), to);
    }

    /**
     * Reads a range.
     *
     * @param text two months with a slash, {@code 2020-01/2020-06}; years outside 0000 to 9999 as in {@link YearMonth#parse}
     * @return the range
     * @throws IllegalArgumentException if the text is not a range, or its last month is before its first
     */
    public static MonthRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            try {
                return of(YearMonth.parse(text.substring(0, slash)), YearMonth.parse(text.substring(slash + 1)));
            } catch (DateTimeException e) {
                throw notARange(text, e);
            }
        }
        throw notARange(text, null);
    }

    private MonthRange(long first, long last) {
        this.first = first;
        this.last = last;
    }

    private static void checkPositive(long months) {
        if (months < 1) {
            throw new IllegalArgumentException("months must be 1 or more, but was " + months);
        }
    }

    private static long checkedMonth(long month, long shift) {
        if (shift > ProlepticMonth.MAX - month || shift < ProlepticMonth.MIN - month) {
            throw new DateTimeException(
                    "the calendar does not reach " + shift + " months from " + ProlepticMonth.at(month));
        }
        return month + shift;
    }

    private static IllegalArgumentException notARange(String text, @Nullable DateTimeException cause) {
        return new IllegalArgumentException(
                EnumText.quoted(text) + " is not a range of months; expected two months such as 2020-01/2020-06",
                cause);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the first month.
     *
     * @return the first month of the range
     */
    public YearMonth first() {
        return ProlepticMonth.at(first);
    }

    /**
     * Returns the last month.
     *
     * @return the last month of the range, which belongs to it
     */
    public YearMonth last() {
        return ProlepticMonth.at(last);
    }

    /**
     * Returns the number of months.
     *
     * @return 1 or more
     */
    public long length() {
        return last - first + 1;
    }

    /**
     * Tells whether a month lies in this range.
     *
     * @param month the month to look for; null is in no range
     * @return true if it does
     */
    public boolean contains(@Nullable YearMonth month) {
        if (month == null) {
            return false;
        }
        long number = ProlepticMonth.of(month);
        return number >= first && number <= last;
    }

    /**
     * Tells whether every month of another range lies in this one.
     *
     * @param other the other range
     * @return true if it does; a range encloses itself
     */
    public boolean encloses(MonthRange other) {
        return other.first >= first && other.last <= last;
    }

    /**
     * Returns the months that this range and another have in common.
     *
     * @param other the other range
     * @return the common range; empty where there is no common month
     */
    public Optional<MonthRange> intersection(MonthRange other) {
        long from = Math.max(first, other.first);
        long to = Math.min(last, other.last);
        return from > to ? Optional.empty() : Optional.of(new MonthRange(from, to));
    }

    /**
     * Returns the smallest range that encloses this one and another, with any months between them.
     *
     * @param other the other range
     * @return the span
     */
    public MonthRange span(MonthRange other) {
        return new MonthRange(Math.min(first, other.first), Math.max(last, other.last));
    }

    /**
     * Returns this range moved along the calendar.
     *
     * @param months how far, negative for earlier
     * @return a range as long as this one
     * @throws DateTimeException if the calendar does not reach so far
     */
    public MonthRange plusMonths(long months) {
        return new MonthRange(checkedMonth(first, months), checkedMonth(last, months));
    }

    /**
     * Returns the months in order.
     *
     * @return a stream from first to last
     */
    public Stream<YearMonth> stream() {
        return LongStream.rangeClosed(first, last).mapToObj(ProlepticMonth::at);
    }

    /**
     * Returns the months in order.
     *
     * @return an iterator from first to last
     */
    @Override
    public Iterator<YearMonth> iterator() {
        return stream().iterator();
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MonthRange other && first == other.first && last == other.last;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, last);
    }

    /** Returns {@code 2020-01/2020-06}, which {@link #parse} reads. */
    @Override
    public String toString() {
        return first() + "/" + last();
    }
}
