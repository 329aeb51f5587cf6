// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published comparator figure, such as the national average: {@code ENG 2018-19: 42.1 (41.8 to 42.4)}.
 *
 * <p>A benchmark has its own period, which is seldom that of the figure beside it: the annual figure for England beside that of a month.
 *
 * <ul>
 *   <li>The figure may be missing, for its own reason.
 *   <li>Most benchmarks are bare numbers. Only with an interval can a difference be called statistically significant.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Benchmark implements Plain {

    private final String name;
    private final String period;
    private final Figure figure;
    private final @Nullable ConfidenceInterval interval;

    /**
     * Creates a benchmark without an interval.
     *
     * @param name the area or group whose figure it is: {@code ENG}; not empty
     * @param period the period of the figure, as its publisher names it: {@code 2018-19}; may be empty
     * @param figure the figure, known or missing
     * @return the benchmark
     * @throws IllegalArgumentException if the name is empty
     */
    public static Benchmark of(String name, String period, Figure figure) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(figure, "figure");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name must not be empty");
        }
        return new Benchmark(name, period, figure, null);
    }

    /**
     * Creates a benchmark of a number, without an interval.
     *
     * @param name the area or group whose figure it is: {@code ENG}; not empty
     * @param period the period of the figure, as its publisher names it: {@code 2018-19}; may be empty
     * @param value the figure, finite
     * @return the benchmark
     * @throws IllegalArgumentException if the name is empty, or the value is NaN or infinite
     */
    public static Benchmark of(String name, String period, double value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(period, "period");
        return of(name, period, Figure.of(value));
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
        Objects.requireNonNull(interval, "interval");
        if (!figure.isKnown() || !interval.contains(figure.value())) {
            throw new IllegalArgumentException("interval must contain the figure " + figure + ", but was "
                    + Figure.of(interval.lower()) + " to " + Figure.of(interval.upper()));
        }
        return new Benchmark(name, period, figure, interval);
    }

    /**
     * Returns the name of the area or group whose figure it is.
     *
     * @return not empty
     */
    public String name() {
        return name;
    }

    /**
     * Returns the period of the figure.
     *
     * @return the period as its publisher names it; may be empty
     */
    public String period() {
        return period;
    }

    /**
     * Returns the figure.
     *
     * @return the number, or the reason it is missing
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
    public Map<String, Object> getPlain() {
        return PlainTree.map("name", name, "period", period, "figure", figure, "interval", interval());
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
                + (interval == null
                        ? ""
                        : " (" + Figure.of(interval.lower()) + " to " + Figure.of(interval.upper()) + ")");
    }
}
