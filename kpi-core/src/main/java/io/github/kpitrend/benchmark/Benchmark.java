// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else has: {@code ENG 2018-19: 42.1 (41.8 to 42.4)}.
 *
 * <p>A comparator has a period of its own, which is seldom the page's: last year's figure for England beside this month's own.
 *
 * <ul>
 *   <li>The figure may be missing, for its own reason; a page then shows {@code -}.
 *   <li>Most benchmarks are bare numbers. Only with an interval can it be said that a difference is more than chance.
 * </ul>
 *
 * <p>Benchmarks are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class Benchmark {

    private final String name;
    private final String period;
    private final Figure figure;
    private final @Nullable ConfidenceInterval interval;

    /**
     * Returns a benchmark without an interval.
     *
     * @param name whose figure it is: {@code ENG}; not empty
     * @param period what it speaks of, as its publisher says: {@code 2018-19}; may be empty
     * @param figure the figure, known or missing
     * @return the benchmark
     * @throws IllegalArgumentException if the name is empty
     */
    public static Benchmark of(String name, String period, Figure figure) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name must not be empty");
        }
        return new Benchmark(
                name, Objects.requireNonNull(period, "period"), Objects.requireNonNull(figure, "figure"), null);
    }

    private Benchmark(String name, String period, Figure figure, @Nullable ConfidenceInterval interval) {
        this.name = name;
        this.period = period;
        this.figure = figure;
        this.interval = interval;
    }

    /**
     * Returns this benchmark with the interval of its figure.
     *
     * @param interval the interval
     * @return the benchmark
     * @throws IllegalArgumentException if the figure is missing or lies outside the interval
     */
    public Benchmark withInterval(ConfidenceInterval interval) {
        if (!figure.isKnown() || !interval.contains(figure.value())) {
            throw new IllegalArgumentException("the interval must hold the figure, but " + figure + " is not in "
                    + interval.lower() + " to " + interval.upper());
        }
        return new Benchmark(name, period, figure, interval);
    }

    /**
     * Returns whose figure it is.
     *
     * @return not empty
     */
    public String name() {
        return name;
    }

    /**
     * Returns what the figure speaks of.
     *
     * @return the period as its publisher says; may be empty
     */
    public String period() {
        return period;
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
     * Returns the interval of the figure.
     *
     * @return the interval; empty for a bare number
     */
    public Optional<ConfidenceInterval> interval() {
        return Optional.ofNullable(interval);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Benchmark other
                && name.equals(other.name)
                && period.equals(other.period)
                && figure.equals(other.figure)
                && Objects.equals(interval, other.interval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, period, figure, interval);
    }

    /** Returns {@code ENG 2018-19: 42.1 (41.8 to 42.4)}. */
    @Override
    public String toString() {
        return name + (period.isEmpty() ? "" : " " + period) + ": " + figure
                + (interval == null ? "" : " (" + interval.lower() + " to " + interval.upper() + ")");
    }
}
