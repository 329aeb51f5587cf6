// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/**
 * Gathers months in any order into a {@link MonthlySeries}.
 *
 * <p>Three verbs say what happens when a month is there already: {@code add} refuses it, {@code put} replaces it, {@code merge} combines
 * it. The order of calls for different months does not matter.
 *
 * {@snippet class="snippets.SeriesTest" region="builder"}
 *
 * <ul>
 *   <li>The series goes from the first to the last month given, missing ones included, or farther with {@link #covering}.
 *   <li>Months between them that were not given are {@link MissingReason#NOT_REPORTED}.
 *   <li>A month that would stretch the series over more than {@value MonthlySeries#MAX_LENGTH} months is refused, before anything is
 *       allocated.
 *   <li>Every failure names the month and leaves the builder as it was.
 * </ul>
 *
 * <p>Builders are not thread-safe. A builder can go on after {@link #build()}; series already built do not change.
 *
 * @since 0.1.0
 */
public final class MonthlySeriesBuilder {

    private static final byte ABSENT = -1;
    private static final int FIRST_CAPACITY = 36;

    private long origin;
    private double[] values = {};
    private byte[] reasons = {};
    private byte[] markers = {};
    /** The first month given; meaningless while {@link #last} is before it. */
    private long first = 0;

    private long last = -1;

    MonthlySeriesBuilder() {}

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
    public MonthlySeriesBuilder add(YearMonth month, double value, Marker... markers) {
        return set(checkedNew(month), value, ReasonCode.KNOWN, bits(markers));
    }

    /**
     * Adds a known figure from a decimal.
     *
     * @param month a month that is not there yet
     * @param value a decimal that a double stands for exactly; trailing zeros do not matter
     * @param markers remarks on it, if any
     * @return this builder
     * @throws IllegalArgumentException if the month is there already, the value does not survive the way to a double and back, or the
     *     series would get too long
     */
    public MonthlySeriesBuilder add(YearMonth month, BigDecimal value, Marker... markers) {
        return add(month, Numbers.toDouble(value, "the value of " + month), markers);
    }

    /**
     * Adds what a cell said, known or missing.
     *
     * @param month a month that is not there yet
     * @param observation the figure and its markers
     * @return this builder
     * @throws IllegalArgumentException if the month is there already or the series would get too long
     */
    public MonthlySeriesBuilder add(YearMonth month, Observation observation) {
        return set(checkedNew(month), observation);
    }

    /**
     * Adds a missing month with its reason.
     *
     * @param month a month that is not there yet
     * @param reason why there is no number
     * @return this builder
     * @throws IllegalArgumentException if the month is there already or the series would get too long
     */
    public MonthlySeriesBuilder addMissing(YearMonth month, MissingReason reason) {
        return set(checkedNew(month), 0.0, reason.code(), (byte) 0);
    }

    /**
     * Adds every month of a series, known or missing, with its markers.
     *
     * @param series its months must not be there yet
     * @return this builder
     * @throws IllegalArgumentException if one of the months is there already or the series would get too long
     */
    public MonthlySeriesBuilder addAll(MonthlySeries series) {
        Slots slots = series.slots();
        checkSpan(slots.first);
        checkSpan(slots.last());
        for (int i = 0; i < slots.length(); i++) {
            checkedNew(slots.first + i);
        }
        for (int i = 0; i < slots.length(); i++) {
            set(slots.first + i, slots.values[i], slots.reason(i), slots.marker(i));
        }
        return this;
    }

    /** Adds what another builder was given; for collectors. */
    MonthlySeriesBuilder addAll(MonthlySeriesBuilder other) {
        for (long month = other.first; month <= other.last; month++) {
            int i = (int) (month - other.origin);
            if (other.reasons[i] != ABSENT) {
                set(checkedNew(month), other.values[i], other.reasons[i], other.markers[i]);
            }
        }
        return this;
    }

    // -----------------------------------------------------------------------
    /**
     * Sets a known figure, in place of whatever the month had.
     *
     * @param month any month
     * @param value a finite number
     * @param markers remarks on it, if any; those the month had are gone
     * @return this builder
     * @throws IllegalArgumentException if the value is NaN or infinite, or the series would get too long
     */
    public MonthlySeriesBuilder put(YearMonth month, double value, Marker... markers) {
        return set(ProlepticMonth.of(month), value, ReasonCode.KNOWN, bits(markers));
    }

    /**
     * Sets what a cell said, known or missing, in place of whatever the month had.
     *
     * @param month any month
     * @param observation the figure and its markers
     * @return this builder
     * @throws IllegalArgumentException if the series would get too long
     */
    public MonthlySeriesBuilder put(YearMonth month, Observation observation) {
        return set(ProlepticMonth.of(month), observation);
    }

    /**
     * Combines a number with the one the month has, or sets it where the month is absent or not reported. A month missing for any other reason stays so: a total of which a part is confidential is no number.
     *
     * @param month any month; its markers stay
     * @param value a finite number
     * @param function gets the number that is there and the new one, and must give a finite number; only called where there is one
     * @return this builder
     * @throws IllegalArgumentException if the value or the result is NaN or infinite, or the series would get too long
     */
    public MonthlySeriesBuilder merge(YearMonth month, double value, DoubleBinaryOperator function) {
        Objects.requireNonNull(function, "function");
        long number = ProlepticMonth.of(month);
        double checked = MonthlySeries.checked(value, number);
        byte reason = reasonAt(number);
        if (reason == ABSENT || reason == ReasonCode.NOT_REPORTED) {
            return set(number, checked, ReasonCode.KNOWN, (byte) 0);
        }
        if (reason != ReasonCode.KNOWN) {
            return this;
        }
        int i = (int) (number - origin);
        return set(number, function.applyAsDouble(values[i], checked), ReasonCode.KNOWN, markers[i]);
    }

    /**
     * Puts a marker beside a known figure.
     *
     * @param month a month that has a known figure
     * @param marker the remark to add to those it has
     * @return this builder
     * @throws IllegalArgumentException if the month is absent or missing
     */
    public MonthlySeriesBuilder mark(YearMonth month, Marker marker) {
        long number = ProlepticMonth.of(month);
        byte bit = marker.bit();
        if (reasonAt(number) != ReasonCode.KNOWN) {
            throw new IllegalArgumentException("month must have a known figure to mark, but " + month + " has none");
        }
        markers[(int) (number - origin)] |= bit;
        return this;
    }

    /**
     * Makes the series cover at least a range; months of it that are not given are not reported.
     *
     * @param range the months to cover
     * @return this builder
     * @throws IllegalArgumentException if the series would get too long
     */
    public MonthlySeriesBuilder covering(MonthRange range) {
        long from = ProlepticMonth.of(range.first());
        long to = ProlepticMonth.of(range.last());
        MonthlySeries.checkedLength(
                ProlepticMonth.at(isEmpty() ? from : Math.min(first, from)),
                ProlepticMonth.at(isEmpty() ? to : Math.max(last, to)));
        reach(from);
        reach(to);
        return this;
    }

    /**
     * Returns the series.
     *
     * @return a series from the first to the last month given
     * @throws IllegalStateException if nothing was given
     */
    public MonthlySeries build() {
        if (isEmpty()) {
            throw new IllegalStateException("a series must have at least one month, but none was given");
        }
        int from = (int) (first - origin);
        int to = (int) (last - origin) + 1;
        byte[] built = Arrays.copyOfRange(reasons, from, to);
        for (int i = 0; i < built.length; i++) {
            if (built[i] == ABSENT) {
                built[i] = ReasonCode.NOT_REPORTED;
            }
        }
        return new MonthlySeries(
                Slots.of(first, Arrays.copyOfRange(values, from, to), built, Arrays.copyOfRange(markers, from, to)));
    }

    // -----------------------------------------------------------------------
    private boolean isEmpty() {
        return last < first;
    }

    private byte reasonAt(long month) {
        return month < first || month > last ? ABSENT : reasons[(int) (month - origin)];
    }

    private long checkedNew(YearMonth month) {
        return checkedNew(ProlepticMonth.of(month));
    }

    private long checkedNew(long month) {
        if (reasonAt(month) != ABSENT) {
            throw new IllegalArgumentException("month must not be there yet, but " + ProlepticMonth.at(month)
                    + " is: use put to replace it, merge to combine");
        }
        return month;
    }

    private static byte bits(Marker... markers) {
        return markers.length == 0 ? 0 : Marker.bits(Arrays.asList(markers));
    }

    private MonthlySeriesBuilder set(long month, Observation observation) {
        Figure figure = observation.figure();
        return figure.isKnown()
                ? set(month, figure.value(), ReasonCode.KNOWN, Marker.bits(observation.markers()))
                : set(month, 0.0, figure.reason().code(), (byte) 0);
    }

    /** The one way in. */
    private MonthlySeriesBuilder set(long month, double value, byte reason, byte markerBits) {
        double checked = MonthlySeries.checked(value, month);
        reach(month);
        int i = (int) (month - origin);
        values[i] = checked;
        reasons[i] = reason;
        markers[i] = markerBits;
        return this;
    }

    private void checkSpan(long month) {
        if (!isEmpty()) {
            MonthlySeries.checkedLength(
                    ProlepticMonth.at(Math.min(first, month)), ProlepticMonth.at(Math.max(last, month)));
        }
    }

    /** Extends the range to a month, growing the arrays on that side where needed. */
    private void reach(long month) {
        boolean empty = isEmpty();
        if (!empty && month >= first && month <= last) {
            return;
        }
        checkSpan(month);
        long low = empty ? month : Math.min(first, month);
        long high = empty ? month : Math.max(last, month);
        if (low < origin || high >= origin + values.length) {
            int needed = (int) (high - low) + 1;
            int capacity = Math.max(FIRST_CAPACITY, Math.min(MonthlySeries.MAX_LENGTH, 2 * needed));
            grow(empty || month > last ? low : high + 1 - capacity, capacity);
        }
        first = low;
        last = high;
    }

    private void grow(long newOrigin, int capacity) {
        double[] newValues = new double[capacity];
        byte[] newReasons = new byte[capacity];
        byte[] newMarkers = new byte[capacity];
        Arrays.fill(newReasons, ABSENT);
        long from = Math.max(origin, newOrigin);
        long kept = Math.min(origin + values.length, newOrigin + capacity) - from; // far below 0 for the first month
        if (kept > 0) {
            int count = (int) kept;
            int source = (int) (from - origin);
            int target = (int) (from - newOrigin);
            System.arraycopy(values, source, newValues, target, count);
            System.arraycopy(reasons, source, newReasons, target, count);
            System.arraycopy(markers, source, newMarkers, target, count);
        }
        origin = newOrigin;
        values = newValues;
        reasons = newReasons;
        markers = newMarkers;
    }
}
