// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.time.MonthRange;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two series over the same months, brought there by calendar: claims beside families, a measure beside its comparator.
 *
 * {@snippet class="snippets.SeriesTest" region="percent"}
 *
 * <ul>
 *   <li>{@link #onIntersection} keeps the months both have; without any it is refused, with both ranges.
 *   <li>{@link #onSpan} spans both; a month that one side lacks is missing there for {@link MissingReason#OUTSIDE_SERIES}.
 *   <li>Alignment never moves, drops or fills a figure within the common range.
 * </ul>
 *
 * <p>Aligned series are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class AlignedSeries {

    private final MonthlySeries left;
    private final MonthlySeries right;

    // -----------------------------------------------------------------------
    /**
     * Aligns two series on the months that both cover.
     *
     * @param left the one series
     * @param right the other
     * @return both, over the intersection of their ranges
     * @throws IllegalArgumentException if they have no month in common; the message has both ranges
     */
    public static AlignedSeries onIntersection(MonthlySeries left, MonthlySeries right) {
        MonthRange common = left.range()
                .intersection(right.range())
                .orElseThrow(() -> new IllegalArgumentException("left and right must have a month in common, but were "
                        + left.range() + " and " + right.range()));
        return new AlignedSeries(left.within(common), right.within(common));
    }

    /**
     * Aligns two series on all months from the first of either to the last of either.
     *
     * @param left the one series
     * @param right the other
     * @return both, over the span of their ranges
     * @throws IllegalArgumentException if the span is longer than {@value MonthlySeries#MAX_LENGTH} months
     */
    public static AlignedSeries onSpan(MonthlySeries left, MonthlySeries right) {
        MonthRange span = left.range().span(right.range());
        int length = MonthlySeries.checkedLength(span.first(), span.last());
        long first = ProlepticMonth.of(span.first());
        return new AlignedSeries(extended(left, first, length), extended(right, first, length));
    }

    private AlignedSeries(MonthlySeries left, MonthlySeries right) {
        this.left = left;
        this.right = right;
    }

    private static MonthlySeries extended(MonthlySeries series, long first, int length) {
        Slots slots = series.slots();
        if (slots.first == first && slots.length() == length) {
            return series;
        }
        double[] values = new double[length];
        byte[] reasons = new byte[length];
        byte[] markers = new byte[length];
        Arrays.fill(reasons, ReasonCode.OUTSIDE_SERIES);
        int offset = (int) (slots.first - first);
        for (int i = 0; i < slots.length(); i++) {
            values[offset + i] = slots.values[i];
            reasons[offset + i] = slots.reason(i);
            markers[offset + i] = slots.marker(i);
        }
        return new MonthlySeries(Slots.of(first, values, reasons, markers));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the one series over the common range.
     *
     * @return a series as long as {@link #right()}
     */
    public MonthlySeries left() {
        return left;
    }

    /**
     * Returns the other series over the common range.
     *
     * @return a series as long as {@link #left()}
     */
    public MonthlySeries right() {
        return right;
    }

    /**
     * Returns the months that both sides now cover.
     *
     * @return the range
     */
    public MonthRange range() {
        return left.range();
    }

    /**
     * Applies a function month by month. For percentages there is {@link #percent()}, which knows what to say of a division by zero.
     *
     * @param function must give a finite number for each pair of known figures
     * @return the results; missing where either side is, for {@link MissingReason#CONFIDENTIAL} if one of them is, else the left's
     *     reason, else the right's. Breaks of either side are breaks of the result; other markers speak of the inputs and stay behind.
     * @throws IllegalArgumentException if the function gives NaN or an infinity; the message names the month
     */
    public MonthlySeries combine(DoubleBinaryOperator function) {
        Objects.requireNonNull(function, "function");
        Slots a = left.slots();
        Slots b = right.slots();
        double[] values = new double[a.length()];
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            reasons[i] = ReasonCode.ofTwo(a.reason(i), b.reason(i));
            if (reasons[i] == ReasonCode.KNOWN) {
                values[i] = MonthlySeries.checked(function.applyAsDouble(a.values[i], b.values[i]), a.first + i);
            }
        }
        return new MonthlySeries(Slots.ofResults(a.first, values, reasons, a, b));
    }

    /**
     * Returns the left figures in percent of the right ones: a percentage of two counts.
     *
     * @return in percent, the doubles nearest to the exact results; missing where either side is, as for {@link #combine}, for {@link
     *     MissingReason#ZERO_BASE} where the right figure is 0, and for {@link MissingReason#NOT_REPRESENTABLE} where no finite double can hold it
     */
    public MonthlySeries percent() {
        Slots a = left.slots();
        Slots b = right.slots();
        double[] values = new double[a.length()];
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            reasons[i] = ReasonCode.ofTwo(a.reason(i), b.reason(i));
            if (reasons[i] == ReasonCode.KNOWN && b.values[i] == 0) {
                reasons[i] = ReasonCode.ZERO_BASE;
            } else if (reasons[i] == ReasonCode.KNOWN) {
                values[i] = Exact.percentage(a.values[i], b.values[i]);
            }
        }
        return new MonthlySeries(Slots.ofResults(a.first, values, reasons, a, b));
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof AlignedSeries other && left.equals(other.left) && right.equals(other.right);
    }

    @Override
    public int hashCode() {
        return Objects.hash(left, right);
    }

    /** Returns both series, the left one first. */
    @Override
    public String toString() {
        return left + " | " + right;
    }
}
