// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Wilson;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Proportion;
import java.util.List;
import java.util.Objects;

/**
 * A figure held against a benchmark by a named method: {@code 43.3 against 36.3: HIGHER, ONE_INTERVAL}.
 *
 * <ul>
 *   <li>Bare numbers can be compared {@linkplain #byThreshold within a tolerance}, or by which is larger ({@link #bySize}). That is not
 *       significance, and is not called so.
 *   <li>A limit that touches the benchmark counts as similar.
 *   <li>With anything missing that the method needs, the verdict is {@link BenchmarkVerdict#NOT_COMPARED}.
 *   <li>Where neither side is better the verdict is higher or lower; so it is where the target is best.
 * </ul>
 *
 * <p>Comparisons are immutable and thread-safe.
 *
 * @param figure the own figure
 * @param benchmark the other's
 * @param method how they were compared
 * @param verdict what came out
 * @since 0.1.0
 */
public record BenchmarkComparison(Figure figure, Figure benchmark, Method method, BenchmarkVerdict verdict) {

    /**
     * How a figure is compared with a benchmark.
     *
     * @since 0.1.0
     */
    public enum Method {
        /** By which is larger; level only if equal. */
        SIZE("the larger one, exactly"),

        /** Similar within a tolerance around the benchmark. */
        THRESHOLD("similar within a tolerance of the benchmark"),

        /** Similar if the benchmark lies in the figure's interval. */
        ONE_INTERVAL("similar if the benchmark lies in the figure's interval"),

        /** The same, and much so beyond a second, wider interval. */
        TWO_INTERVALS("similar if the benchmark lies in the narrower interval, much so beyond the wider"),

        /** Similar if the two intervals overlap: conservative. */
        OVERLAP("similar if both intervals overlap"),

        /** Similar if the figure lies within control limits around the benchmark. */
        CONTROL_LIMITS("similar if the figure lies within control limits around the benchmark");

        private final String rule;

        Method(String rule) {
            this.rule = rule;
        }
    }

    /** Checks the parts. */
    public BenchmarkComparison {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(benchmark, "benchmark");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(verdict, "verdict");
    }

    // -----------------------------------------------------------------------
    /**
     * Compares two numbers by which is larger.
     *
     * @param figure the own figure
     * @param benchmark the other's
     * @param polarity which way is good
     * @return similar only if they are equal
     */
    public static BenchmarkComparison bySize(Figure figure, Figure benchmark, Polarity polarity) {
        boolean known = figure.isKnown() && benchmark.isKnown();
        int side = known ? Double.compare(figure.value(), benchmark.value()) : 0;
        return of(figure, benchmark, Method.SIZE, known, side, false, polarity);
    }

    /**
     * Compares two numbers within a tolerance.
     *
     * @param figure the own figure
     * @param benchmark the other's
     * @param threshold how far from the benchmark counts, in percent of it or in points; the limit itself counts as different
     * @param polarity which way is good
     * @return similar if the figure is nearer to the benchmark than the tolerance, decided exactly
     */
    public static BenchmarkComparison byThreshold(
            Figure figure, Figure benchmark, ChangeThreshold threshold, Polarity polarity) {
        int side = switch (threshold.direction(Change.of(benchmark, figure))) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case SIMILAR, NOT_AVAILABLE -> 0;
        };
        boolean known = figure.isKnown() && benchmark.isKnown();
        return of(figure, benchmark, Method.THRESHOLD, known, side, false, polarity);
    }

    /**
     * Compares by the interval of the figure.
     *
     * @param figure the own figure
     * @param interval its interval
     * @param benchmark the other's figure
     * @param polarity which way is good
     * @return similar if the benchmark lies in the interval, limits included
     * @throws IllegalArgumentException if the figure is known and not in its interval
     */
    public static BenchmarkComparison byInterval(
            Figure figure, ConfidenceInterval interval, Figure benchmark, Polarity polarity) {
        checkHolds(interval, figure);
        boolean known = figure.isKnown() && benchmark.isKnown();
        int side = known ? side(interval, benchmark.value()) : 0;
        return of(figure, benchmark, Method.ONE_INTERVAL, known, side, false, polarity);
    }

    /**
     * Compares by two intervals of the figure.
     *
     * @param figure the own figure
     * @param narrower its narrower interval, 95 % as a rule
     * @param wider its wider interval, 99.8 % as a rule
     * @param benchmark the other's figure
     * @param polarity which way is good
     * @return similar if the benchmark lies in the narrower interval, and much better, worse, higher or lower if it lies outside the wider
     * @throws IllegalArgumentException if the figure is known and not in the narrower, or the narrower is not in the wider
     */
    public static BenchmarkComparison byTwoIntervals(
            Figure figure, ConfidenceInterval narrower, ConfidenceInterval wider, Figure benchmark, Polarity polarity) {
        checkHolds(narrower, figure);
        if (!wider.contains(narrower.lower()) || !wider.contains(narrower.upper())) {
            throw new IllegalArgumentException("wider must enclose narrower, but was " + wider.lower() + " to "
                    + wider.upper() + " around " + narrower.lower() + " to " + narrower.upper());
        }
        boolean known = figure.isKnown() && benchmark.isKnown();
        int side = known ? side(narrower, benchmark.value()) : 0;
        boolean much = known && side(wider, benchmark.value()) != 0;
        return of(figure, benchmark, Method.TWO_INTERVALS, known, side, much, polarity);
    }

    /**
     * Compares two figures that both have intervals.
     *
     * @param figure the own figure
     * @param interval its interval
     * @param benchmark the other's, with an interval
     * @param polarity which way is good
     * @return similar if the intervals have a number in common; not compared if the benchmark has no interval
     * @throws IllegalArgumentException if the figure is known and not in its interval
     */
    public static BenchmarkComparison byOverlap(
            Figure figure, ConfidenceInterval interval, Benchmark benchmark, Polarity polarity) {
        checkHolds(interval, figure);
        ConfidenceInterval other = benchmark.interval().orElse(null);
        boolean known = figure.isKnown() && other != null;
        int side = 0;
        if (known && other != null) {
            side = interval.lower() > other.upper() ? 1 : 0;
            side = interval.upper() < other.lower() ? -1 : side;
        }
        return of(figure, benchmark.figure(), Method.OVERLAP, known, side, false, polarity);
    }

    /**
     * Compares a proportion with control limits around the benchmark: Wilson's limits of the benchmark, as if it had been seen among as many.
     *
     * @param proportion the own proportion
     * @param benchmark the other's figure in percent, 0 to 100
     * @param level how wide the limits are
     * @param polarity which way is good
     * @return similar if the own percentage lies within the limits, both included
     * @throws IllegalArgumentException if the benchmark is known and not from 0 to 100
     */
    public static BenchmarkComparison byControlLimits(
            Proportion proportion, Figure benchmark, ConfidenceLevel level, Polarity polarity) {
        Figure figure = proportion.percent();
        boolean known = figure.isKnown() && benchmark.isKnown();
        int side = 0;
        if (benchmark.isKnown() && (benchmark.value() < 0 || benchmark.value() > 100)) {
            throw new IllegalArgumentException("benchmark must be from 0 to 100 percent, but was " + benchmark);
        }
        if (known) {
            double share = benchmark.value() / 100;
            double trials = proportion.denominator();
            ConfidenceInterval limits = ConfidenceInterval.published(
                    Wilson.lower(share, trials, level.z()), Wilson.upper(share, trials, level.z()), level);
            side = -side(limits, figure.value());
        }
        return of(figure, benchmark, Method.CONTROL_LIMITS, known, side, false, polarity);
    }

    /** 1 if the interval lies above a value, -1 if below, 0 if it holds it. */
    private static void checkHolds(ConfidenceInterval interval, Figure figure) {
        Objects.requireNonNull(interval, "interval");
        if (figure.isKnown() && !interval.contains(figure.value())) {
            throw new IllegalArgumentException("the interval must hold the figure, but " + figure + " is not in "
                    + interval.lower() + " to " + interval.upper());
        }
    }

    private static int side(ConfidenceInterval interval, double value) {
        if (interval.contains(value)) {
            return 0;
        }
        return interval.lower() > value ? 1 : -1;
    }

    private static BenchmarkComparison of(
            Figure figure, Figure benchmark, Method method, boolean known, int side, boolean much, Polarity polarity) {
        Objects.requireNonNull(polarity, "polarity");
        BenchmarkVerdict verdict = known ? BenchmarkVerdict.of(side, much, polarity) : BenchmarkVerdict.NOT_COMPARED;
        return new BenchmarkComparison(figure, benchmark, method, verdict);
    }

    // -----------------------------------------------------------------------
    /**
     * Explains the verdict.
     *
     * @return both figures, the rule, and a sentence
     */
    public Explanation explain() {
        return Explanation.of(
                List.of("figure " + figure, "benchmark " + benchmark),
                method.rule,
                figure + " against " + benchmark + ": " + verdict.text());
    }
}
