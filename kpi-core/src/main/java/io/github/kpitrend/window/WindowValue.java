// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a window of months, with the number of periods that it is based on: {@code 115.66666666666667 (6 of 12 in 2019-07/2020-06)}.
 *
 * <ul>
 *   <li>The window has the requested months, also where it reaches before or after the series.
 *   <li>Both counts are available whether or not the figure is known. They count periods of the frequency: a window of 12 months holds 4 quarters.
 *   <li>{@link #occurredIn()} is present for figures that are the value of one period.
 *   <li>{@link #numerator()} and {@link #denominator()} are known for windows over ratios, and {@link MissingReason#NOT_APPLICABLE} for others.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class WindowValue implements Plain {

    private static final Figure NO_PART = Figure.missing(MissingReason.NOT_APPLICABLE);

    private final Figure figure;
    private final int observed;
    private final int expected;
    private final MonthRange window;
    private final @Nullable YearMonth occurredIn;
    private final boolean acrossBreak;
    private final Set<Marker> markers;
    private final Figure numerator;
    private final Figure denominator;

    WindowValue(
            Figure figure,
            int observed,
            int expected,
            MonthRange window,
            @Nullable YearMonth occurredIn,
            boolean acrossBreak,
            Set<Marker> markers) {
        this(figure, observed, expected, window, occurredIn, acrossBreak, markers, NO_PART, NO_PART);
    }

    WindowValue(
            Figure figure,
            int observed,
            int expected,
            MonthRange window,
            @Nullable YearMonth occurredIn,
            boolean acrossBreak,
            Set<Marker> markers,
            Figure numerator,
            Figure denominator) {
        this.figure = figure;
        this.observed = observed;
        this.expected = expected;
        this.window = window;
        this.occurredIn = occurredIn;
        this.acrossBreak = acrossBreak;
        this.markers = markers;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure.
     *
     * @return the number, or the reason why it is missing
     */
    public Figure figure() {
        return figure;
    }

    /**
     * Returns the number of expected periods that have a known figure.
     *
     * @return 0 to {@link #expectedCount()}
     */
    public int observedCount() {
        return observed;
    }

    /**
     * Returns the number of periods that end in the window, and so of the figures expected in it.
     *
     * @return the number of months for a monthly measure, fewer for others
     */
    public int expectedCount() {
        return expected;
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
     * Returns the latest month that has the figure, for a smallest, largest or last one.
     *
     * @return the month; empty for other statistics and where the figure is missing
     */
    public Optional<YearMonth> occurredIn() {
        return Optional.ofNullable(occurredIn);
    }

    /**
     * Returns whether the series breaks within the window, so that its months are not all comparable. The figure is computed all the same.
     *
     * @return true if a month after the first expected one is marked as the first after a break
     */
    public boolean acrossBreak() {
        return acrossBreak;
    }

    /**
     * Returns the markers of the figures that this one is derived from, except {@link Marker#REVISED} and breaks.
     *
     * @return the markers, unmodifiable; with {@link Marker#PARTIAL} for a sum of fewer periods than are expected; empty where the figure is missing
     */
    public Set<Marker> markers() {
        return markers;
    }

    /**
     * Returns the numerator of a window over a ratio.
     *
     * @return the sum of the numerators; missing with reason {@link MissingReason#NOT_APPLICABLE} over a plain series
     */
    public Figure numerator() {
        return numerator;
    }

    /**
     * Returns the denominator of a window over a ratio.
     *
     * @return the sum of the denominators; missing with reason {@link MissingReason#NOT_APPLICABLE} over a plain series
     */
    public Figure denominator() {
        return denominator;
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "figure", figure,
                "observedCount", observed,
                "expectedCount", expected,
                "window", window.toString(),
                "occurredIn", occurredIn(),
                "acrossBreak", acrossBreak,
                "markers", markers,
                "numerator", part(numerator),
                "denominator", part(denominator));
    }

    private static Optional<Figure> part(Figure figure) {
        return figure.equals(NO_PART) ? Optional.empty() : Optional.of(figure);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof WindowValue other
                && figure.equals(other.figure)
                && observed == other.observed
                && expected == other.expected
                && window.equals(other.window)
                && occurredIn().equals(other.occurredIn())
                && acrossBreak == other.acrossBreak
                && markers.equals(other.markers)
                && numerator.equals(other.numerator)
                && denominator.equals(other.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                figure, observed, expected, window, occurredIn, acrossBreak, markers, numerator, denominator);
    }

    /** Returns {@code 205 (6 of 12 in 2019-07/2020-06), in 2020-01}. */
    @Override
    public String toString() {
        return figure + " (" + observed + " of " + expected + " in " + window + ")"
                + (occurredIn == null ? "" : ", in " + occurredIn)
                + (acrossBreak ? " (across a break)" : "");
    }
}
