// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.ProlepticMonth;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The months from a first to a last one, both included: {@code 2020-01/2020-06}.
 *
 * {@snippet class="snippets.TimeTest" region="range"}
 *
 * <p>A range says which months, not what happened in them, and it is not a length of time: January to March and April to June are
 * different ranges.
 *
 * <ul>
 *   <li>A range is never empty: it holds one month at least. Ranges without a common month have an empty
 *       {@linkplain #intersection intersection}.
 *   <li>A range may be as long as the supported range of {@link YearMonth}, about 24 billion months, so lengths are of type long.
 *   <li>Ranges are not comparable. Sort them by {@code Comparator.comparing(MonthRange::first)}, or by what the case at hand asks for.
 *   <li>{@link #encloses} is a partial order. {@link #intersection} and {@link #span} are commutative, associative and idempotent; the
 *       intersection is the longest range that both enclose, the span is the shortest range that encloses both. The span also holds the
 *       months between ranges that do not meet.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class MonthRange implements Iterable<YearMonth>, Plain {

    private final YearMonth first;
    private final YearMonth last;

    // -----------------------------------------------------------------------
    /**
     * Returns the range from a first to a last month.
     *
     * @param first the first month
     * @param last the last month, which belongs to the range; the first month or a later one
     * @return the range
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public static MonthRange of(YearMonth first, YearMonth last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "last must not be before first, " + MonthText.of(first) + ", but was " + MonthText.of(last));
        }
        return new MonthRange(first, last);
    }

    /**
     * Returns the range of a number of months from a first month on.
     *
     * @param first the first month
     * @param months the length of the range in months, 1 or more
     * @return the range
     * @throws IllegalArgumentException if {@code months} is below 1
     * @throws DateTimeException if the range would end after the last month that {@link YearMonth} knows
     */
    public static MonthRange startingAt(YearMonth first, long months) {
        Objects.requireNonNull(first, "first");
        requirePositive(months);
        // At most one wrap-around, which leaves the time line as well.
        long last = ProlepticMonth.of(first) + (months - 1);
        if (!ProlepticMonth.exists(last)) {
            throw new DateTimeException(EnglishText.counted(months, "month") + " from " + MonthText.of(first)
                    + " on would end after +999999999-12");
        }
        return new MonthRange(first, ProlepticMonth.at(last));
    }

    /**
     * Returns the range of a number of months up to a last month.
     *
     * @param last the last month, which belongs to the range
     * @param months the length of the range in months, 1 or more
     * @return the range
     * @throws IllegalArgumentException if {@code months} is below 1
     * @throws DateTimeException if the range would begin before the first month that {@link YearMonth} knows
     */
    public static MonthRange endingAt(YearMonth last, long months) {
        Objects.requireNonNull(last, "last");
        requirePositive(months);
        long first = ProlepticMonth.of(last) - (months - 1);
        if (!ProlepticMonth.exists(first)) {
            throw new DateTimeException(EnglishText.counted(months, "month") + " up to " + MonthText.of(last)
                    + " would begin before -999999999-01");
        }
        return new MonthRange(ProlepticMonth.at(first), last);
    }

    /**
     * Reads the text of a range: its first and its last month with a slash between, {@code 2020-01/2020-06}.
     *
     * <p>Years have four digits, or up to nine with a sign: {@code -0005-01/+10000-12}.
     *
     * @param text a text in the form of {@link #toString}
     * @return the range
     * @throws IllegalArgumentException if the text is not a range, or the last month is before the first
     */
    public static MonthRange parse(String text) {
        int slash = Objects.requireNonNull(text, "text").indexOf('/');
        if (slash < 0) {
            throw unreadable(text, "expected the first and the last month, as in 2020-01/2020-06", null);
        }
        try {
            return of(MonthText.parse(text.substring(0, slash)), MonthText.parse(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw unreadable(text, String.valueOf(e.getMessage()), e);
        }
    }

    private MonthRange(YearMonth first, YearMonth last) {
        this.first = first;
        this.last = last;
    }

    private static void requirePositive(long months) {
        if (months < 1) {
            throw new IllegalArgumentException("months must be 1 or more, but was " + months);
        }
    }

    private static IllegalArgumentException unreadable(String text, String why, @Nullable Throwable cause) {
        return new IllegalArgumentException(EnumText.quoted(text) + " is not a range of months: " + why, cause);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the first month.
     *
     * @return the first month of the range
     */
    public YearMonth first() {
        return first;
    }

    /**
     * Returns the last month, which belongs to the range.
     *
     * @return the last month of the range
     */
    public YearMonth last() {
        return last;
    }

    /**
     * Returns the number of months.
     *
     * @return the length in months, 1 or more
     */
    public long length() {
        return ProlepticMonth.of(last) - ProlepticMonth.of(first) + 1;
    }

    /**
     * Returns whether a month belongs to this range.
     *
     * @param month the month to ask about; null returns false
     * @return true if it is neither before the first nor after the last month
     */
    public boolean contains(@Nullable YearMonth month) {
        return month != null && !month.isBefore(first) && !month.isAfter(last);
    }

    /**
     * Returns whether every month of another range belongs to this one. A range encloses itself.
     *
     * @param other the range to ask about
     * @return true if this range contains the first and the last month of the other
     */
    public boolean encloses(MonthRange other) {
        Objects.requireNonNull(other, "other");
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /**
     * Returns the months in order.
     *
     * @return an iterator, which cannot remove
     */
    @Override
    public Iterator<YearMonth> iterator() {
        return new Months(first, last);
    }

    /**
     * Returns the months in order.
     *
     * @return a sequential stream of {@link #length()} months
     */
    public Stream<YearMonth> stream() {
        return LongStream.rangeClosed(ProlepticMonth.of(first), ProlepticMonth.of(last))
                .mapToObj(ProlepticMonth::at);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the months that belong to both ranges.
     *
     * @param other the other range
     * @return the common range; empty if there is no common month
     */
    public Optional<MonthRange> intersection(MonthRange other) {
        Objects.requireNonNull(other, "other");
        YearMonth from = later(first, other.first);
        YearMonth to = earlier(last, other.last);
        return from.isAfter(to) ? Optional.empty() : Optional.of(new MonthRange(from, to));
    }

    /**
     * Returns the shortest range that encloses both ranges, with the months between them where they do not meet.
     *
     * @param other the other range
     * @return the range from the earlier first to the later last month
     */
    public MonthRange span(MonthRange other) {
        Objects.requireNonNull(other, "other");
        return new MonthRange(earlier(first, other.first), later(last, other.last));
    }

    /**
     * Returns this range moved by a number of months.
     *
     * @param months how many months later, or earlier if negative
     * @return a range of the same length
     * @throws DateTimeException if it would leave the months that {@link YearMonth} knows
     */
    public MonthRange plusMonths(long months) {
        long from = ProlepticMonth.of(first) + months;
        long to = ProlepticMonth.of(last) + months;
        if (!ProlepticMonth.exists(from) || !ProlepticMonth.exists(to)) {
            throw new DateTimeException(this + " plus " + EnglishText.counted(months, "month")
                    + " would leave the months from -999999999-01 to +999999999-12");
        }
        return new MonthRange(ProlepticMonth.at(from), ProlepticMonth.at(to));
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return b.isBefore(a) ? b : a;
    }

    private static YearMonth later(YearMonth a, YearMonth b) {
        return b.isAfter(a) ? b : a;
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MonthRange other && first.equals(other.first) && last.equals(other.last);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, last);
    }

    @Override
    public String getPlain() {
        return toString();
    }

    /** Returns the form that {@link #parse} reads: {@code 2020-01/2020-06}. */
    @Override
    public String toString() {
        return MonthText.of(first) + "/" + MonthText.of(last);
    }

    // -----------------------------------------------------------------------
    private static final class Months implements Iterator<YearMonth> {

        private long next;
        private final long last;

        Months(YearMonth first, YearMonth last) {
            this.next = ProlepticMonth.of(first);
            this.last = ProlepticMonth.of(last);
        }

        @Override
        public boolean hasNext() {
            return next <= last;
        }

        @Override
        public YearMonth next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there is no month after " + MonthText.of(ProlepticMonth.at(last)));
            }
            return ProlepticMonth.at(next++);
        }
    }
}
