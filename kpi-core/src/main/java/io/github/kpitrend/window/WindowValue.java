// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure over a window of months, with what it rests on: {@code 115.66666666666667 of 6 observed in 2019-07/2020-06}.
 *
 * <p>A mean of one observed quarter and a mean of twelve months look alike on a scorecard; the count tells them apart.
 *
 * <ul>
 *   <li>The window is the months asked for, also where it reaches before or after the series.
 *   <li>The count is given whether or not there is a figure.
 *   <li>{@link #occurredIn()} answers for figures that are the value of one month, and is empty for others and where the figure is missing.
 * </ul>
 *
 * <p>Window values are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class WindowValue {

    private final Figure figure;
    private final int observed;
    private final MonthRange window;
    private final @Nullable YearMonth occurredIn;
    private final boolean acrossBreak;

    WindowValue(Figure figure, int observed, MonthRange window, @Nullable YearMonth occurredIn, boolean acrossBreak) {
        this.figure = figure;
        this.observed = observed;
        this.window = window;
        this.occurredIn = occurredIn;
        this.acrossBreak = acrossBreak;
    }

    /**
     * Returns the figure.
     *
     * @return the number, or the reason why there is none
     */
    public Figure figure() {
        return figure;
    }

    /**
     * Returns how many months of the window have a known figure.
     *
     * @return 0 to the length of the window
     */
    public int observedCount() {
        return observed;
    }

    /**
     * Returns the months of the window.
     *
     * @return the range, whether or not the series covers it
     */
    public MonthRange window() {
        return window;
    }

    /**
     * Returns the latest month that has the figure, for a smallest, largest or last known one.
     *
     * @return the month; empty for other statistics and where the figure is missing
     */
    public Optional<YearMonth> occurredIn() {
        return Optional.ofNullable(occurredIn);
    }

    /**
     * Tells whether the series breaks within the window, so that its months are not all comparable. The figure is computed all the same.
     *
     * @return true if a month of the window other than its first is marked as the first after a break
     */
    public boolean acrossBreak() {
        return acrossBreak;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof WindowValue other
                && figure.equals(other.figure)
                && observed == other.observed
                && window.equals(other.window)
                && occurredIn().equals(other.occurredIn())
                && acrossBreak == other.acrossBreak;
    }

    @Override
    public int hashCode() {
        return Objects.hash(figure, observed, window, occurredIn, acrossBreak);
    }

    /** Returns {@code 205 of 6 observed in 2019-07/2020-06, in 2020-01}. */
    @Override
    public String toString() {
        return figure + " of " + observed + " observed in " + window
                + (occurredIn == null ? "" : ", in " + occurredIn)
                + (acrossBreak ? " (across a break)" : "");
    }
}
