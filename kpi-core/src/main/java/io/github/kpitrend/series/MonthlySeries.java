// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Revision;
import io.github.kpitrend.internal.SlotArithmetic;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsBuilder;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.WorkingDays;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series of monthly observations: {@code 2020-01/2020-06: 205, 122, 113, 79, 79, 96}.
 *
 * <p>A series covers a range of months without holes. Every month of it is a slot, and every slot is a known number, perhaps with
 * {@linkplain Marker markers}, or missing for a {@link MissingReason}. A month without an observation is {@link
 * MissingReason#NOT_REPORTED}; nothing is ever filled in, carried forward or read as zero.
 *
 * <p>It does not know what its numbers mean (their unit, whether high is good): an {@code Indicator} defines that. It is not a general time series:
 * the step is one month. A quarterly measure has its values in the months in which its quarters end.
 *
 * {@snippet class="snippets.SeriesTest" region="series"}
 *
 * <ul>
 *   <li>There is at least one month and there are at most {@value #MAX_LENGTH}; a longer range is rejected before anything is
 *       allocated.
 *   <li>The figure of a month outside the range is missing with {@link MissingReason#OUTSIDE_SERIES}; no exception is thrown.
 *   <li>NaN and infinities are rejected by every factory method, naming the month; {@code -0.0} becomes {@code 0.0}.
 *   <li>Equality is content: range, numbers, reasons and markers. How a series was built leaves no trace, and {@code
 *       toBuilder().build()} returns an equal series, with gaps or without.
 *   <li>Arrays and collections that are passed in are copied; internal state is never exposed.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class MonthlySeries implements Plain {

    /** The largest number of months that a series can cover: a thousand years. */
    public static final int MAX_LENGTH = 12_000;

    private static final int PRINTED_MONTHS = 24;

    static {
        SlotsDoor.install(MonthlySeries.class, new SlotsDoor<>() {
            @Override
            public Slots open(MonthlySeries series) {
                return series.slots;
            }

            @Override
            public MonthlySeries wrap(Slots slots) {
                return new MonthlySeries(slots);
            }
        });
    }

    private final Slots slots;
    /** Made when first required; a race at worst makes it twice, with the same content. */
    private @Nullable MonthRange range;

    // -----------------------------------------------------------------------
    /**
     * Returns a series of known numbers, one a month.
     *
     * @param first the first month
     * @param values the numbers of that month and the following ones, finite, 1 to {@value #MAX_LENGTH} of them
     * @return the series
     * @throws IllegalArgumentException if there is no value, there are too many, or one is NaN or infinite
     * @throws DateTimeException if the last month would be after the last of {@link YearMonth}
     */
    public static MonthlySeries of(YearMonth first, double... values) {
        Objects.requireNonNull(values, "values");
        long start = checkedStart(first, values.length);
        double[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = checked(copy[i], start + i);
        }
        return new MonthlySeries(Slots.of(start, copy, null, null));
    }

    /**
     * Returns a series of numbers, one a month, in which NaN represents a missing figure. It is the one factory method that accepts NaN, since the
     * caller states the reason.
     *
     * @param first the first month
     * @param values the numbers of that month and the following ones, finite or NaN, 1 to {@value #MAX_LENGTH} of them
     * @param forNaN the reason of every NaN
     * @return the series
     * @throws IllegalArgumentException if there is no value, there are too many, or one is infinite
     * @throws DateTimeException if the last month would be after the last of {@link YearMonth}
     */
    public static MonthlySeries of(YearMonth first, double[] values, MissingReason forNaN) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(forNaN, "forNaN");
        long start = checkedStart(first, values.length);
        SlotsWriter slots = new SlotsWriter(start, values.length);
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                slots.missing(i, forNaN.code());
            } else {
                slots.known(i, checked(values[i], start + i));
            }
        }
        return new MonthlySeries(slots.build());
    }

    /**
     * Returns a series of figures, one a month.
     *
     * @param first the first month
     * @param figures the figures of that month and the following ones, 1 to {@value #MAX_LENGTH} of them
     * @return the series
     * @throws IllegalArgumentException if there is no figure or there are too many
     * @throws DateTimeException if the last month would be after the last of {@link YearMonth}
     */
    public static MonthlySeries of(YearMonth first, List<Figure> figures) {
        Objects.requireNonNull(figures, "figures");
        long start = checkedStart(first, figures.size());
        double[] values = new double[figures.size()];
        byte[] reasons = new byte[values.length];
        int i = 0;
        for (Figure figure : figures) {
            if (Objects.requireNonNull(figure, "figures").isKnown()) {
                values[i] = figure.value();
            } else {
                reasons[i] = figure.reason().code();
            }
            i++;
        }
        return new MonthlySeries(Slots.of(start, values, reasons, null));
    }

    /**
     * Returns a series from the first to the last month of a map. Months between them that are not in the map are not reported.
     *
     * @param valuesByMonth finite numbers by month, at least one; decimals and whole numbers must be ones that a double represents
     * @return the series
     * @throws IllegalArgumentException if the map is empty, spans more than {@value #MAX_LENGTH} months, or a number is NaN, infinite or
     *     does not survive the way to a double and back
     */
    public static MonthlySeries of(Map<YearMonth, ? extends Number> valuesByMonth) {
        if (Objects.requireNonNull(valuesByMonth, "valuesByMonth").isEmpty()) {
            throw new IllegalArgumentException("valuesByMonth must hold at least one month, but is empty");
        }
        Builder builder = builder();
        valuesByMonth.forEach((month, number) -> {
            boolean notFinite = number instanceof Float && !Float.isFinite(number.floatValue());
            if (number instanceof Double || number instanceof Integer || notFinite) {
                builder.add(month, number.doubleValue());
            } else {
                builder.add(month, decimal(month, number));
            }
        });
        return builder.build();
    }

    private static BigDecimal decimal(YearMonth month, Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the number of " + month + " must print as a decimal, but was " + number, e);
        }
    }

    /**
     * Returns the number of events in each month of a range. A month of the range without events has the known figure 0: the caller guarantees that
     * every event within the range is included.
     *
     * @param range the months to count in, at most {@value #MAX_LENGTH}
     * @param events the dates of the events, in any order, repeated where several happened on a day
     * @return the series over the whole range
     * @throws IllegalArgumentException if the range is too long, or an event lies outside it
     */
    public static MonthlySeries counting(MonthRange range, Collection<LocalDate> events) {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(events, "events");
        checkedLength(range.first(), range.last());
        long start = ProlepticMonth.of(range.first());
        double[] counts = new double[(int) range.length()];
        for (LocalDate event : events) {
            long index = ProlepticMonth.of(YearMonth.from(Objects.requireNonNull(event, "events"))) - start;
            if (index < 0 || index >= counts.length) {
                throw new IllegalArgumentException(
                        "events must lie within range " + range + ", but one was on " + event);
            }
            counts[(int) index]++;
        }
        return new MonthlySeries(Slots.of(start, counts, null, null));
    }

    /**
     * Returns a collector of elements that have a month and a number. The series goes from the first to the last month; months between
     * them that no element has are not reported.
     *
     * @param <T> the type of the elements
     * @param month the month of an element; two elements of one month are rejected
     * @param value the finite number of an element
     * @return the collector; over no elements at all it throws {@link IllegalStateException}
     */
    public static <T> Collector<T, ?, MonthlySeries> collector(
            Function<? super T, YearMonth> month, ToDoubleFunction<? super T> value) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(value, "value");
        return Collector.of(
                MonthlySeries::builder,
                (builder, element) -> builder.add(month.apply(element), value.applyAsDouble(element)),
                Builder::addAll,
                Builder::build);
    }

    /**
     * Returns a builder, for months in any order, missing months with their reasons, and markers.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    // -----------------------------------------------------------------------
    /** The one constructor; it takes the slots over. */
    MonthlySeries(Slots slots) {
        this.slots = slots;
        if (!ProlepticMonth.exists(slots.first()) || !ProlepticMonth.exists(slots.last())) {
            throw new DateTimeException("the months must be from -999999999-01 to +999999999-12");
        }
    }

    private static long checkedStart(YearMonth first, int length) {
        long start = ProlepticMonth.of(Objects.requireNonNull(first, "first"));
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a series must have 1 to " + MAX_LENGTH + " months, but there were " + length + " from " + first);
        }
        if (!ProlepticMonth.exists(start + length - 1)) {
            throw new DateTimeException("the series would end after +999999999-12, the last month of YearMonth");
        }
        return start;
    }

    /** Returns the number of months from one to the other, rejecting what is longer than a series can be. */
    static int checkedLength(YearMonth first, YearMonth last) {
        long length = ProlepticMonth.of(last) - ProlepticMonth.of(first) + 1;
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException("a series must span at most " + MAX_LENGTH + " months, but " + first
                    + " to " + last + " are " + length);
        }
        return (int) length;
    }

    /** Returns the value, 0.0 for -0.0; what is not finite is rejected with its month. */
    static double checked(double value, long month) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the value of " + ProlepticMonth.at(month) + " must be a finite number, but was " + value);
        }
        return value + 0.0;
    }

    Slots slots() {
        return slots;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the months that this series covers.
     *
     * @return the range, from the first slot to the last, known or missing
     */
    public MonthRange range() {
        MonthRange known = range;
        if (known == null) {
            known = MonthRange.of(ProlepticMonth.at(slots.first()), ProlepticMonth.at(slots.last()));
            range = known;
        }
        return known;
    }

    /**
     * Returns the first month, known or missing.
     *
     * @return the first month of the range
     */
    public YearMonth first() {
        return range().first();
    }

    /**
     * Returns the last month, known or missing.
     *
     * @return the last month of the range
     */
    public YearMonth last() {
        return range().last();
    }

    /**
     * Returns the number of months covered.
     *
     * @return 1 to {@value #MAX_LENGTH}
     */
    public int length() {
        return slots.length();
    }

    /**
     * Returns the figure of a month.
     *
     * @param month any month
     * @return the number, or the reason it is missing: {@link MissingReason#OUTSIDE_SERIES} for a month outside the range
     */
    public Figure at(YearMonth month) {
        long number = ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        byte reason = slots.reasonAt(number);
        return reason == ReasonCode.KNOWN
                ? new Figure.Known(slots.valueAt(number))
                : Figure.missing(MissingReason.ofCode(reason));
    }

    /**
     * Returns the figure of a month with its markers.
     *
     * @param month any month
     * @return the observation; outside the range missing with reason {@link MissingReason#OUTSIDE_SERIES}
     */
    public Observation observation(YearMonth month) {
        Figure figure = at(month);
        return figure.isKnown()
                ? new Observation(figure, Marker.ofBits(slots.markerAt(ProlepticMonth.of(month))))
                : new Observation(figure, Collections.emptySet());
    }

    /**
     * Returns how many months have a known figure.
     *
     * @return 0 to {@link #length()}
     */
    public int observedCount() {
        return slots.observed(0, slots.length() - 1);
    }

    /**
     * Returns the latest month with a known figure.
     *
     * @return the month; empty if no figure is known
     */
    public Optional<YearMonth> lastObserved() {
        for (int i = slots.length() - 1; i >= 0; i--) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                return Optional.of(ProlepticMonth.at(slots.first() + i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the numbers of all months as an array.
     *
     * @param missing the number for missing figures, such as NaN; returned unchanged
     * @return a new array with one number for each month of the range, in order
     */
    public double[] toArray(double missing) {
        double[] array = new double[slots.length()];
        for (int i = 0; i < array.length; i++) {
            array[i] = slots.reason(i) == ReasonCode.KNOWN ? slots.value(i) : missing;
        }
        return array;
    }

    /**
     * Returns the months of the range with their figures, known or missing.
     *
     * @return a stream of one entry for each month, in order
     */
    public Stream<Map.Entry<YearMonth, Figure>> stream() {
        return IntStream.range(0, slots.length()).mapToObj(i -> {
            YearMonth month = ProlepticMonth.at(slots.first() + i);
            return Map.entry(month, at(month));
        });
    }

    /**
     * Returns the known figures by month.
     *
     * @return a new map in month order, without the missing months; changing it changes nothing here
     */
    public SortedMap<YearMonth, Double> toMap() {
        SortedMap<YearMonth, Double> map = new TreeMap<>();
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                map.put(ProlepticMonth.at(slots.first() + i), slots.value(i));
            }
        }
        return map;
    }

    /**
     * Calls an action for each month of the range in order, known or missing.
     *
     * @param action what to do with the month and its figure
     */
    public void forEach(BiConsumer<? super YearMonth, ? super Figure> action) {
        Objects.requireNonNull(action, "action");
        for (YearMonth month : range()) {
            action.accept(month, at(month));
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the part of this series that lies within a range.
     *
     * @param range the months wanted; may extend outside this series
     * @return the series of the months common to both; this series where the range covers it
     * @throws IllegalArgumentException if they have no month in common; the message has both ranges
     */
    public MonthlySeries within(MonthRange range) {
        Objects.requireNonNull(range, "range");
        long from = Math.max(slots.first(), ProlepticMonth.of(range.first()));
        long to = Math.min(slots.last(), ProlepticMonth.of(range.last()));
        if (from > to) {
            throw new IllegalArgumentException(
                    "no month of range " + range + " is in the series, which has " + range());
        }
        return from == slots.first() && to == slots.last()
                ? this
                : new MonthlySeries(slots.slice((int) (from - slots.first()), (int) (to - slots.first()) + 1));
    }

    /**
     * Returns the first months of this series.
     *
     * @param months how many, 1 to {@link #length()}
     * @return the series of those months
     * @throws IllegalArgumentException if there are fewer
     */
    public MonthlySeries head(int months) {
        return part(0, months, months);
    }

    /**
     * Returns the last months of this series.
     *
     * @param months how many, 1 to {@link #length()}
     * @return the series of those months
     * @throws IllegalArgumentException if there are fewer
     */
    public MonthlySeries tail(int months) {
        return part(length() - months, length(), months);
    }

    private MonthlySeries part(int from, int to, int months) {
        if (months < 1 || months > length()) {
            throw new IllegalArgumentException(
                    "months must be from 1 to the series' length " + length() + ", but was " + months);
        }
        return months == length() ? this : new MonthlySeries(slots.slice(from, to));
    }

    /**
     * Returns this series moved along the calendar: the figure of each month becomes that of the month {@code months} later.
     *
     * @param months how far, negative for earlier
     * @return the series over the moved range
     * @throws DateTimeException if a month would be outside those of {@link YearMonth}
     */
    public MonthlySeries plusMonths(long months) {
        if (months > ProlepticMonth.MAX - slots.last() || months < ProlepticMonth.MIN - slots.first()) {
            throw new DateTimeException(range() + " plus " + EnglishText.counted(months, "month")
                    + " would leave the months from -999999999-01 to +999999999-12");
        }
        return months == 0 ? this : new MonthlySeries(slots.startingAt(slots.first() + months));
    }

    /**
     * Returns the figures of some months before, over the same range: each month has the observation of {@code months} earlier.
     *
     * @param months how far back to look, 0 or more
     * @return the series; its first {@code months} months are missing with reason {@link MissingReason#OUTSIDE_SERIES}
     * @throws IllegalArgumentException if {@code months} is negative
     */
    public MonthlySeries lag(int months) {
        if (months < 0) {
            throw new IllegalArgumentException("months must be 0 or more, but was " + months);
        }
        if (months == 0) {
            return this;
        }
        int length = length();
        int kept = Math.max(0, length - months);
        double[] values = new double[length];
        byte[] reasons = new byte[length];
        byte[] markers = new byte[length];
        Arrays.fill(reasons, 0, length - kept, ReasonCode.OUTSIDE_SERIES);
        for (int i = 0; i < kept; i++) {
            values[length - kept + i] = slots.value(i);
            reasons[length - kept + i] = slots.reason(i);
            markers[length - kept + i] = slots.marker(i);
        }
        return new MonthlySeries(Slots.of(slots.first(), values, reasons, markers));
    }

    /**
     * Returns what is known after a newer extract of the same series, over the span of both. A month of the newer one replaces the figure here,
     * unless it is {@link MissingReason#NOT_REPORTED}: an empty cell changes nothing.
     *
     * <ul>
     *   <li>Markers come from the newer extract. A known figure that changes is marked {@link Marker#REVISED}, and {@code REVISED} once set remains
     *       while the figure is known.
     *   <li>A figure that the newer extract has missing with another reason becomes missing with that reason: it is withdrawn.
     *   <li>Months outside the newer range are unchanged. Months between two ranges that do not meet are {@link MissingReason#NOT_REPORTED}.
     * </ul>
     *
     * @param newer the later extract; its range may be shorter, or begin earlier
     * @return the series over the span of both ranges
     * @throws IllegalArgumentException if the span is more than {@value #MAX_LENGTH} months
     */
    public MonthlySeries revisedBy(MonthlySeries newer) {
        Objects.requireNonNull(newer, "newer");
        checkedLength(
                ProlepticMonth.at(Math.min(slots.first(), newer.slots.first())),
                ProlepticMonth.at(Math.max(slots.last(), newer.slots.last())));
        return new MonthlySeries(Revision.of(slots, newer.slots));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this series over exactly a range. Months that it does not have are missing with reason {@link MissingReason#OUTSIDE_SERIES}.
     *
     * @param range the months, at most {@value #MAX_LENGTH}
     * @return the series over the range; this series if that is its own
     * @throws IllegalArgumentException if the range is longer than {@value #MAX_LENGTH} months
     */
    public MonthlySeries over(MonthRange range) {
        if (Objects.requireNonNull(range, "range").equals(range())) {
            return this;
        }
        checkedLength(range.first(), range.last());
        return new MonthlySeries(slots.over(range));
    }

    /**
     * Returns this series with a known figure in a month, replacing what the month has. The range is extended to the month, with months that are
     * {@link MissingReason#NOT_REPORTED}.
     *
     * @param month any month
     * @param value a finite number
     * @param markers its markers, if any
     * @return the series
     * @throws IllegalArgumentException if the value is NaN or infinite, or the series would have more than {@value #MAX_LENGTH} months
     */
    public MonthlySeries with(YearMonth month, double value, Marker... markers) {
        return toBuilder().put(month, value, markers).build();
    }

    /**
     * Returns this series with an observation in a month, replacing what the month has. The range is extended to the month, with months that are
     * {@link MissingReason#NOT_REPORTED}.
     *
     * @param month any month
     * @param observation the figure with its markers, known or missing
     * @return the series
     * @throws IllegalArgumentException if the series would have more than {@value #MAX_LENGTH} months
     */
    public MonthlySeries with(YearMonth month, Observation observation) {
        return toBuilder().put(month, observation).build();
    }

    /**
     * Returns this series without figures that have one of some markers: they become missing with reason {@link MissingReason#NOT_FINAL}. A break
     * before such a month stays in force, at the next known figure.
     *
     * @param first a marker, such as {@link Marker#PARTIAL}
     * @param more further markers
     * @return the series over the same range
     * @throws IllegalArgumentException if a marker is {@link Marker#BREAK_BEFORE}, which does not describe a figure
     */
    public MonthlySeries excluding(Marker first, Marker... more) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(more, "more");
        int bits = first.bit();
        for (Marker marker : more) {
            bits |= Objects.requireNonNull(marker, "more").bit();
        }
        if ((bits & Slots.BREAK_BEFORE) != 0) {
            throw new IllegalArgumentException("markers must describe figures, but one was BREAK_BEFORE");
        }
        if (!slots.isMarked()) {
            return this;
        }
        Slots kept = SlotArithmetic.excluding(slots, bits);
        return kept.equals(slots) ? this : new MonthlySeries(kept);
    }

    /**
     * Returns the part of this series that is comparable with its end.
     *
     * @return the months from the latest {@linkplain Marker#BREAK_BEFORE break} on; this series if it has none
     */
    public MonthlySeries sinceLastBreak() {
        for (int i = slots.length() - 1; i > 0; i--) {
            if ((slots.marker(i) & Slots.BREAK_BEFORE) != 0) {
                return new MonthlySeries(slots.slice(i, slots.length()));
            }
        }
        return this;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the sums with another series, over the span of both. Sums are exact in decimals and rounded once to the nearest double: 0.1 plus 0.2
     * is 0.3.
     *
     * @param other the series to add
     * @return the sums; a month is missing with reason {@link MissingReason#CONFIDENTIAL} if either figure is, else with the reason of this series'
     *     figure, else with that of the other series, {@link MissingReason#OUTSIDE_SERIES} where one has no such month; for {@link
     *     MissingReason#NOT_REPRESENTABLE} where no double can hold the sum. It has the markers of both but {@link Marker#REVISED}
     * @throws IllegalArgumentException if the span is longer than {@value #MAX_LENGTH} months
     */
    public MonthlySeries plus(MonthlySeries other) {
        checkSpan(other);
        return new MonthlySeries(SlotArithmetic.plus(slots, other.slots));
    }

    /**
     * Returns the differences with another series, over the span of both. Differences are exact in decimals and rounded once to the nearest double.
     *
     * @param other the series to subtract
     * @return the differences; missing and marked as for {@link #plus}
     * @throws IllegalArgumentException if the span is longer than {@value #MAX_LENGTH} months
     */
    public MonthlySeries minus(MonthlySeries other) {
        checkSpan(other);
        return new MonthlySeries(SlotArithmetic.minus(slots, other.slots));
    }

    /**
     * Returns this series in percent of another, over the span of both: {@code 100 this / whole}, exact in decimals and rounded once to the nearest
     * double. A {@link RatioSeries} keeps the parts.
     *
     * @param whole the series that is 100 percent
     * @return the percentages, in percent; missing and marked as for {@link #plus}, and missing with reason {@link MissingReason#ZERO_BASE} where
     *     the whole is 0
     * @throws IllegalArgumentException if the span is longer than {@value #MAX_LENGTH} months
     */
    public MonthlySeries percentOf(MonthlySeries whole) {
        checkSpan(Objects.requireNonNull(whole, "whole"));
        return new MonthlySeries(SlotArithmetic.percentOf(slots, whole.slots));
    }

    /**
     * Returns the sum of several series, over the span of all. It is exact in decimals and rounded once, however many series there are.
     *
     * @param series the parts, at least one
     * @return the sums; a month is missing with reason {@link MissingReason#CONFIDENTIAL} if one figure is, else for the reason of the first missing
     *     one in order; marked as for {@link #plus}
     * @throws IllegalArgumentException if there is no series, or the span is longer than {@value #MAX_LENGTH} months
     */
    public static MonthlySeries total(Collection<MonthlySeries> series) {
        List<Slots> parts =
                new ArrayList<>(Objects.requireNonNull(series, "series").size());
        MonthRange span = null;
        for (MonthlySeries part : series) {
            parts.add(Objects.requireNonNull(part, "series").slots);
            span = span == null ? part.range() : span.span(part.range());
        }
        if (span == null) {
            throw new IllegalArgumentException("series must hold at least one series, but is empty");
        }
        checkedLength(span.first(), span.last());
        return new MonthlySeries(SlotArithmetic.total(parts));
    }

    /**
     * Applies a function to the figures of this series and another, in double arithmetic, which is not exact in decimals.
     *
     * @param other the other series
     * @param function returns a finite number for each pair of known figures
     * @return the results over the span of both; missing and marked as for {@link #plus}
     * @throws IllegalArgumentException if the function returns NaN or an infinity (the message names the month), or the span is longer than {@value
     *     #MAX_LENGTH} months
     */
    public MonthlySeries combine(MonthlySeries other, DoubleBinaryOperator function) {
        checkSpan(other);
        Objects.requireNonNull(function, "function");
        return new MonthlySeries(SlotArithmetic.combine(
                slots, other.slots, (a, b, month) -> checked(function.applyAsDouble(a, b), month)));
    }

    private void checkSpan(MonthlySeries other) {
        MonthRange span = range().span(Objects.requireNonNull(other, "other").range());
        checkedLength(span.first(), span.last());
    }

    /**
     * Returns the products with a factor that represents its shortest decimal, exact in decimals and rounded once to the nearest double. Fractions
     * become percentages by {@code times(100)}: 0.29 times 100 is 29.
     *
     * @param factor a finite number
     * @return the products over the same range; a missing month keeps its reason, a known one its markers but {@link Marker#REVISED}
     * @throws IllegalArgumentException if the factor is NaN or infinite
     */
    public MonthlySeries times(double factor) {
        return new MonthlySeries(SlotArithmetic.times(slots, Numbers.finite(factor, "factor")));
    }

    /**
     * Returns the quotients by a divisor that represents its shortest decimal, exact in decimals and rounded once to the nearest double.
     *
     * @param divisor a finite number other than 0
     * @return the quotients over the same range; missing and marked as for {@link #times}
     * @throws IllegalArgumentException if the divisor is 0, NaN or infinite
     */
    public MonthlySeries dividedBy(double divisor) {
        if (Numbers.finite(divisor, "divisor") == 0) {
            throw new IllegalArgumentException("divisor must be a finite number other than 0, but was " + divisor);
        }
        return new MonthlySeries(SlotArithmetic.dividedBy(slots, divisor));
    }

    /**
     * Returns every month divided by the number of its days. A constant daily rate decreases by 9.7% from January to February in monthly counts, only
     * because of the lengths of the months.
     *
     * @return counts or amounts a day; missing and marked as for {@link #times}
     */
    public MonthlySeries perDay() {
        return new MonthlySeries(SlotArithmetic.dividedBy(
                slots, (long month) -> ProlepticMonth.at(month).lengthOfMonth()));
    }

    /**
     * Returns every month divided by the number of its working days.
     *
     * @param workingDays the days that are worked
     * @return counts or amounts a working day; missing and marked as for {@link #times}, and missing with reason {@link
     *     MissingReason#NOT_APPLICABLE} in a month without working days
     */
    public MonthlySeries perWorkingDay(WorkingDays workingDays) {
        Objects.requireNonNull(workingDays, "workingDays");
        return new MonthlySeries(
                SlotArithmetic.dividedBy(slots, (long month) -> workingDays.count(ProlepticMonth.at(month))));
    }

    // -----------------------------------------------------------------------
    /**
     * Applies a function to each known figure, in double arithmetic, which is not exact in decimals. Missing months keep their reasons, known ones
     * their markers.
     *
     * @param function must return a finite number for each known one
     * @return the series of the results
     * @throws IllegalArgumentException if the function returns NaN or an infinity; the message names the month
     */
    public MonthlySeries mapValues(DoubleUnaryOperator function) {
        Objects.requireNonNull(function, "function");
        double[] values = new double[length()];
        for (int i = 0; i < values.length; i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                values[i] = checked(function.applyAsDouble(slots.value(i)), slots.first() + i);
            }
        }
        return new MonthlySeries(slots.withValues(values));
    }

    /**
     * Returns a builder that holds all of this series, to change or add to.
     *
     * @return a new builder; its {@code build()} returns a series equal to this one
     */
    public Builder toBuilder() {
        return builder().addAll(this);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof MonthlySeries other && slots.equals(other.slots));
    }

    @Override
    public int hashCode() {
        return slots.hashCode();
    }

    /** Returns the range and the figures, {@code 2020-01/2020-03: 205, missing (PENDING), 113}; long series are cut short. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(range()).append(':');
        String separator = " ";
        for (YearMonth month : within(MonthRange.startingAt(first(), Math.min(length(), PRINTED_MONTHS)))
                .range()) {
            Observation observation = observation(month);
            text.append(separator).append(observation.figure());
            if (!observation.markers().isEmpty()) {
                text.append(' ').append(observation.markers());
            }
            separator = ", ";
        }
        return text.append(length() > PRINTED_MONTHS ? ", ... (" + length() + " months)" : "")
                .toString();
    }

    // -----------------------------------------------------------------------
    /**
     * Gathers months in any order into a {@link MonthlySeries}.
     *
     * <p>Three verbs differ in the treatment of a month that has an entry already: {@code add} rejects it, {@code put} replaces it, {@code merge}
     * combines it. The order of calls for different months does not matter.
     *
     * {@snippet class="snippets.SeriesTest" region="builder"}
     *
     * <ul>
     *   <li>The series covers the first to the last month passed, missing ones included, or further with {@link #extendTo}.
     *   <li>Months between them that were not passed are {@link MissingReason#NOT_REPORTED}.
     *   <li>A month that would stretch the series over more than {@value MonthlySeries#MAX_LENGTH} months is rejected, before anything is
     *       allocated.
     *   <li>Every failure names the month and leaves the builder as it was.
     * </ul>
     *
     * <p>Builders are not thread-safe. A builder can go on after {@link #build()}; series already built do not change.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final SlotsBuilder gathered = new SlotsBuilder(MAX_LENGTH);

        private Builder() {}

        // -----------------------------------------------------------------------
        /**
         * Adds a known figure.
         *
         * @param month a month that is not there yet
         * @param value a finite number
         * @param markers remarks on it, if any
         * @return this builder
         * @throws IllegalArgumentException if the month is there already, the value is NaN or infinite, or the series would get too long
         */
        public Builder add(YearMonth month, double value, Marker... markers) {
            return set(checkedNew(month), value, ReasonCode.KNOWN, bits(markers));
        }

        /**
         * Adds a known figure from a decimal.
         *
         * @param month a month that is not there yet
         * @param value a decimal that a double represents exactly; trailing zeros do not matter
         * @param markers remarks on it, if any
         * @return this builder
         * @throws IllegalArgumentException if the month is there already, the value does not survive the way to a double and back, or the
         *     series would get too long
         */
        public Builder add(YearMonth month, BigDecimal value, Marker... markers) {
            return add(
                    month, Numbers.toDouble(Objects.requireNonNull(value, "value"), "the value of " + month), markers);
        }

        /**
         * Adds what a cell said, known or missing.
         *
         * @param month a month that is not there yet
         * @param observation the figure and its markers
         * @return this builder
         * @throws IllegalArgumentException if the month is there already or the series would get too long
         */
        public Builder add(YearMonth month, Observation observation) {
            return set(checkedNew(month), observation);
        }

        /**
         * Adds a missing month with its reason.
         *
         * @param month a month that is not there yet
         * @param reason the reason it is missing
         * @return this builder
         * @throws IllegalArgumentException if the month is there already or the series would get too long
         */
        public Builder addMissing(YearMonth month, MissingReason reason) {
            return set(
                    checkedNew(month),
                    0.0,
                    Objects.requireNonNull(reason, "reason").code(),
                    (byte) 0);
        }

        /**
         * Adds every month of a series, known or missing, with its markers.
         *
         * @param series its months must not be there yet
         * @return this builder
         * @throws IllegalArgumentException if one of the months is there already or the series would get too long
         */
        public Builder addAll(MonthlySeries series) {
            Slots added = Objects.requireNonNull(series, "series").slots;
            checkSpan(added.first());
            checkSpan(added.last());
            for (int i = 0; i < added.length(); i++) {
                checkedNew(added.first() + i);
            }
            for (int i = 0; i < added.length(); i++) {
                gathered.set(added.first() + i, added.value(i), added.reason(i), added.marker(i));
            }
            return this;
        }

        /** Adds the entries of another builder; for collectors. */
        Builder addAll(Builder other) {
            for (long month = other.gathered.first(); month <= other.gathered.last(); month++) {
                byte reason = other.gathered.reasonAt(month);
                if (reason != SlotsBuilder.ABSENT) {
                    set(checkedNew(month), other.gathered.valueAt(month), reason, other.gathered.markersAt(month));
                }
            }
            return this;
        }

        // -----------------------------------------------------------------------
        /**
         * Sets a known figure, replacing what the month had.
         *
         * @param month any month
         * @param value a finite number
         * @param markers remarks on it, if any; those the month had are gone
         * @return this builder
         * @throws IllegalArgumentException if the value is NaN or infinite, or the series would get too long
         */
        public Builder put(YearMonth month, double value, Marker... markers) {
            return set(number(month), value, ReasonCode.KNOWN, bits(markers));
        }

        /**
         * Sets the observation of a cell, known or missing, replacing what the month had.
         *
         * @param month any month
         * @param observation the figure and its markers
         * @return this builder
         * @throws IllegalArgumentException if the series would get too long
         */
        public Builder put(YearMonth month, Observation observation) {
            return set(number(month), observation);
        }

        /**
         * Combines a number with the one the month has, or sets it where the month is absent or not reported. A month that is missing with any other
         * reason remains missing: a total with a confidential part is not known.
         *
         * @param month any month; its markers stay
         * @param value a finite number
         * @param function gets the number that is there and the new one, and must return a finite number; only called if there is one
         * @return this builder
         * @throws IllegalArgumentException if the value or the result is NaN or infinite, or the series would get too long
         */
        public Builder merge(YearMonth month, double value, DoubleBinaryOperator function) {
            Objects.requireNonNull(function, "function");
            long number = number(month);
            double checked = checked(value, number);
            byte reason = gathered.reasonAt(number);
            if (reason == SlotsBuilder.ABSENT || reason == ReasonCode.NOT_REPORTED) {
                return set(number, checked, ReasonCode.KNOWN, (byte) 0);
            }
            if (reason != ReasonCode.KNOWN) {
                return this;
            }
            double merged = function.applyAsDouble(gathered.valueAt(number), checked);
            return set(number, merged, ReasonCode.KNOWN, gathered.markersAt(number));
        }

        /**
         * Puts a marker beside a known figure.
         *
         * @param month a month that has a known figure
         * @param marker the remark to add to those it has
         * @return this builder
         * @throws IllegalArgumentException if the month is absent or missing
         */
        public Builder mark(YearMonth month, Marker marker) {
            long number = number(month);
            byte bit = Objects.requireNonNull(marker, "marker").bit();
            if (gathered.reasonAt(number) != ReasonCode.KNOWN) {
                throw new IllegalArgumentException(
                        "month must have a known figure to mark, but " + month + " has none");
            }
            gathered.set(number, gathered.valueAt(number), ReasonCode.KNOWN, (byte) (gathered.markersAt(number) | bit));
            return this;
        }

        /**
         * Makes the series cover at least a range; months of it without an entry are not reported.
         *
         * @param range the months to cover
         * @return this builder
         * @throws IllegalArgumentException if the series would get too long
         */
        public Builder extendTo(MonthRange range) {
            Objects.requireNonNull(range, "range");
            long from = ProlepticMonth.of(range.first());
            long to = ProlepticMonth.of(range.last());
            boolean empty = gathered.isEmpty();
            checkedLength(
                    ProlepticMonth.at(empty ? from : Math.min(gathered.first(), from)),
                    ProlepticMonth.at(empty ? to : Math.max(gathered.last(), to)));
            gathered.reach(from);
            gathered.reach(to);
            return this;
        }

        /**
         * Returns the series.
         *
         * @return a series from the first to the last month passed
         * @throws IllegalStateException if nothing was passed
         */
        public MonthlySeries build() {
            if (gathered.isEmpty()) {
                throw new IllegalStateException("a series must have at least one month, but had none");
            }
            return new MonthlySeries(gathered.build());
        }

        // -----------------------------------------------------------------------
        private static long number(YearMonth month) {
            return ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        }

        private long checkedNew(YearMonth month) {
            return checkedNew(number(month));
        }

        private long checkedNew(long month) {
            if (gathered.reasonAt(month) != SlotsBuilder.ABSENT) {
                throw new IllegalArgumentException(MonthText.of(ProlepticMonth.at(month))
                        + " already has an entry; use put to replace it or merge to combine them");
            }
            return month;
        }

        private static byte bits(Marker... markers) {
            for (Marker marker : Objects.requireNonNull(markers, "markers")) {
                Objects.requireNonNull(marker, "markers");
            }
            return markers.length == 0 ? 0 : Marker.bits(Arrays.asList(markers));
        }

        private Builder set(long month, Observation observation) {
            Figure figure = Objects.requireNonNull(observation, "observation").figure();
            return figure.isKnown()
                    ? set(month, figure.value(), ReasonCode.KNOWN, Marker.bits(observation.markers()))
                    : set(month, 0.0, figure.reason().code(), (byte) 0);
        }

        /** The one way in. */
        private Builder set(long month, double value, byte reason, byte markerBits) {
            double checked = checked(value, month);
            checkSpan(month);
            gathered.set(month, checked, reason, markerBits);
            return this;
        }

        private void checkSpan(long month) {
            if (!gathered.isEmpty()) {
                checkedLength(
                        ProlepticMonth.at(Math.min(gathered.first(), month)),
                        ProlepticMonth.at(Math.max(gathered.last(), month)));
            }
        }
    }

    /** Returns {@code {"first": "2020-01", "values": [205, {"missing": "PENDING"}]}}, each value the plain form of its observation. */
    @Override
    public Map<String, Object> getPlain() {
        List<Observation> observations = new ArrayList<>(length());
        range().forEach(month -> observations.add(observation(month)));
        return PlainTree.map("first", first(), "values", observations);
    }
}
