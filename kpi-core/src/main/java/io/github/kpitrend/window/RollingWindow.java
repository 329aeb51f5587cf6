// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A window of so many calendar months that moves along a series: {@code trailing 12 months, at least 6 observed}.
 *
 * <p>The months are counted on the calendar: a missing month takes its place in the window and is left out of the figure. It is never read
 * as zero, and the window never reaches farther back to make up for it.
 *
 * {@snippet class="snippets.WindowTest" region="rolling"}
 *
 * <ul>
 *   <li>How many observed months a figure needs is the caller's decision; without {@link #requiring} it is all of them.
 *   <li>With fewer, the figure is missing for {@link MissingReason#TOO_FEW_OBSERVATIONS}, or {@link MissingReason#CONFIDENTIAL} if a
 *       confidential month is among the missing ones.
 *   <li>Means divide by the number observed. The standard deviation (of a sample, by n - 1) needs two.
 *   <li>Months before or after the series are missing months.
 *   <li>A window over a break is computed, and its {@link WindowValue} says so.
 *   <li>Figures are the doubles nearest to the exact results for the decimals given: the mean of twelve times 0.1 is 0.1. What no
 *       finite double can hold is missing for {@link MissingReason#NOT_REPRESENTABLE}.
 * </ul>
 *
 * <p>Windows are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class RollingWindow {

    private final int length;
    private final int required;
    /** How many months before the month asked for the window ends. */
    private final int offset;

    // -----------------------------------------------------------------------
    /**
     * Returns a window of months up to and including the month asked for. It requires all of them to be observed.
     *
     * @param months the length, 1 to {@value MonthlySeries#MAX_LENGTH}
     * @return the window
     * @throws IllegalArgumentException if the length is out of range
     */
    public static RollingWindow trailing(int months) {
        return new RollingWindow(checkedLength(months), months, 0);
    }

    /**
     * Returns a window of months up to the month before the one asked for. It requires all of them to be observed.
     *
     * @param months the length, 1 to {@value MonthlySeries#MAX_LENGTH}
     * @return the window
     * @throws IllegalArgumentException if the length is out of range
     */
    public static RollingWindow preceding(int months) {
        return new RollingWindow(checkedLength(months), months, 1);
    }

    private RollingWindow(int length, int required, int offset) {
        this.length = length;
        this.required = required;
        this.offset = offset;
    }

    private static int checkedLength(int months) {
        if (months < 1 || months > MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the length of a window must be 1 to " + MonthlySeries.MAX_LENGTH + " months, but was " + months);
        }
        return months;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this window with another number of months that must be observed.
     *
     * @param observed the least number with which there is a figure, 1 to the length
     * @return the window
     * @throws IllegalArgumentException if the number is out of range; the message has both numbers
     */
    public RollingWindow requiring(int observed) {
        if (observed < 1 || observed > length) {
            throw new IllegalArgumentException(
                    "the required number must be 1 to the window's length " + length + ", but was " + observed);
        }
        return new RollingWindow(length, observed, offset);
    }

    /**
     * Returns how many months the window has.
     *
     * @return 1 or more
     */
    public int length() {
        return length;
    }

    /**
     * Returns how many months must be observed.
     *
     * @return 1 to {@link #length()}
     */
    public int required() {
        return required;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the sum of the observed months divided by their number.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the mean, in the unit of the series
     */
    public WindowValue mean(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MEAN);
    }

    /**
     * Returns the mean at every month.
     *
     * @param series the figures
     * @return the means over the same range
     */
    public MonthlySeries mean(MonthlySeries series) {
        return values(series, WindowStatistic.MEAN);
    }

    /**
     * Returns the sum of the observed months.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the sum, in the unit of the series
     */
    public WindowValue sum(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.SUM);
    }

    /**
     * Returns the sum at every month.
     *
     * @param series the figures
     * @return the sums over the same range
     */
    public MonthlySeries sum(MonthlySeries series) {
        return values(series, WindowStatistic.SUM);
    }

    /**
     * Returns the smallest of the observed months, and when it occurred last.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the minimum, in the unit of the series
     */
    public WindowValue min(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MIN);
    }

    /**
     * Returns the minimum at every month.
     *
     * @param series the figures
     * @return the minima over the same range
     */
    public MonthlySeries min(MonthlySeries series) {
        return values(series, WindowStatistic.MIN);
    }

    /**
     * Returns the largest of the observed months, and when it occurred last.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the maximum, in the unit of the series
     */
    public WindowValue max(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MAX);
    }

    /**
     * Returns the maximum at every month.
     *
     * @param series the figures
     * @return the maxima over the same range
     */
    public MonthlySeries max(MonthlySeries series) {
        return values(series, WindowStatistic.MAX);
    }

    /**
     * Returns the middle one of the observed months in order of size, or the mean of the middle two.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the median, in the unit of the series
     */
    public WindowValue median(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MEDIAN);
    }

    /**
     * Returns the median at every month.
     *
     * @param series the figures
     * @return the medians over the same range
     */
    public MonthlySeries median(MonthlySeries series) {
        return values(series, WindowStatistic.MEDIAN);
    }

    /**
     * Returns the standard deviation of the observed months as a sample, dividing by their number less one. It needs two of them, whatever the
     * window requires.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the standard deviation, in the unit of the series
     */
    public WindowValue standardDeviation(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.STANDARD_DEVIATION);
    }

    /**
     * Returns the standard deviation at every month.
     *
     * @param series the figures
     * @return the standard deviations over the same range
     */
    public MonthlySeries standardDeviation(MonthlySeries series) {
        return values(series, WindowStatistic.STANDARD_DEVIATION);
    }

    /**
     * Returns how many months of the window are observed, at every month. It belongs beside every whole-series form.
     *
     * @param series the figures
     * @return a new array with one count for each month of the series' range, in order
     */
    public int[] observedCounts(MonthlySeries series) {
        return Windows.observed(series, offset, length);
    }

    private WindowValue value(MonthlySeries series, YearMonth month, WindowStatistic statistic) {
        return Windows.value(series, Windows.number(month) - offset, length, required, statistic);
    }

    private MonthlySeries values(MonthlySeries series, WindowStatistic statistic) {
        return Windows.values(series, offset, length, required, statistic);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RollingWindow other
                && length == other.length
                && required == other.required
                && offset == other.offset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(length, required, offset);
    }

    /** Returns {@code trailing 12 months, at least 6 observed}. */
    @Override
    public String toString() {
        return (offset == 0 ? "trailing " : "preceding ") + length + (length == 1 ? " month" : " months")
                + ", at least " + required + " observed";
    }
}
