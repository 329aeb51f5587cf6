// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Wilson;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a figure with a benchmark, by a named method: {@code 43.3 compared with 36.3: higher}.
 *
 * <ul>
 *   <li>Bare numbers can be compared {@linkplain #byThreshold within a tolerance}, or {@linkplain #bySize by size}. That is not significance, and is
 *       not called so.
 *   <li>A limit that touches the benchmark is treated as similar.
 *   <li>Where anything is missing that the method needs, the verdict is {@link BenchmarkVerdict#NOT_COMPARED}.
 *   <li>Where neither side is better the verdict is higher or lower; so it is where the target is best.
 * </ul>
 *
 * <p>Formulas: <a href="doc-files/intervals.html">Intervals and funnels</a>. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class BenchmarkComparison implements Plain {

    private final Figure figure;
    private final Benchmark benchmark;
    private final Polarity polarity;
    private final String method;
    private final String rule;
    private final BenchmarkVerdict verdict;

    private BenchmarkComparison(
            Figure figure,
            Benchmark benchmark,
            Polarity polarity,
            String method,
            String rule,
            BenchmarkVerdict verdict) {
        this.figure = figure;
        this.benchmark = benchmark;
        this.polarity = polarity;
        this.method = method;
        this.rule = rule;
        this.verdict = verdict;
    }

    // -----------------------------------------------------------------------
    /**
     * Compares two numbers by size.
     *
     * @param figure the figure compared
     * @param benchmark the benchmark; its figure is used
     * @param polarity whether higher or lower is better
     * @return similar only if they are equal
     */
    public static BenchmarkComparison bySize(Figure figure, Benchmark benchmark, Polarity polarity) {
        require(figure, benchmark, polarity);
        boolean known = bothKnown(figure, benchmark);
        int side = 0;
        if (known) {
            double other = benchmark.figure().value();
            side = figure.value() > other ? 1 : figure.value() < other ? -1 : 0;
        }
        return of(figure, benchmark, "size", "compared by size", known, side, false, polarity);
    }

    /**
     * Compares two numbers within a tolerance.
     *
     * @param figure the figure compared
     * @param benchmark the benchmark; its figure is used
     * @param threshold the distance from the benchmark that is a difference, in percent of it or in points; the limit itself is a difference
     * @param polarity whether higher or lower is better
     * @return similar if the figure is closer to the benchmark than the tolerance, decided exactly
     */
    public static BenchmarkComparison byThreshold(
            Figure figure, Benchmark benchmark, ChangeThreshold threshold, Polarity polarity) {
        require(figure, benchmark, polarity);
        Objects.requireNonNull(threshold, "threshold");
        int side = switch (threshold.direction(Change.of(benchmark.figure(), figure))) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case SIMILAR, NOT_AVAILABLE -> 0;
        };
        String rule = "similar within " + threshold + " of the benchmark";
        return of(figure, benchmark, "threshold", rule, bothKnown(figure, benchmark), side, false, polarity);
    }

    /**
     * Compares by the interval of the figure.
     *
     * @param figure the figure compared
     * @param interval its confidence interval
     * @param benchmark the benchmark; its figure is used
     * @param polarity whether higher or lower is better
     * @return similar if the benchmark is inside the interval, limits included
     * @throws IllegalArgumentException if the figure is known and outside its interval
     */
    public static BenchmarkComparison byInterval(
            Figure figure, ConfidenceInterval interval, Benchmark benchmark, Polarity polarity) {
        require(figure, benchmark, polarity);
        checkHolds(interval, "interval", figure);
        boolean known = bothKnown(figure, benchmark);
        int side = known ? side(interval, benchmark.figure().value()) : 0;
        return of(
                figure,
                benchmark,
                "confidence interval",
                "similar if the benchmark is inside the confidence interval",
                known,
                side,
                false,
                polarity);
    }

    /**
     * Compares by two intervals of the figure.
     *
     * @param figure the figure compared
     * @param narrower its narrower interval, usually of 95%
     * @param wider its wider interval, usually of 99.8%
     * @param benchmark the benchmark; its figure is used
     * @param polarity whether higher or lower is better
     * @return similar if the benchmark is inside the narrower interval, and much better, worse, higher or lower if it is outside the wider
     * @throws IllegalArgumentException if the figure is known and outside the narrower, or the narrower is not inside the wider
     */
    public static BenchmarkComparison byTwoIntervals(
            Figure figure,
            ConfidenceInterval narrower,
            ConfidenceInterval wider,
            Benchmark benchmark,
            Polarity polarity) {
        require(figure, benchmark, polarity);
        Objects.requireNonNull(wider, "wider");
        checkHolds(narrower, "narrower", figure);
        if (!wider.contains(narrower)) {
            throw new IllegalArgumentException(
                    "wider must enclose narrower, " + text(narrower) + ", but was " + text(wider));
        }
        boolean known = bothKnown(figure, benchmark);
        int side = known ? side(narrower, benchmark.figure().value()) : 0;
        boolean much = known && side(wider, benchmark.figure().value()) != 0;
        String rule = "similar inside the " + narrower.level() + " interval, much better or worse outside the "
                + wider.level() + " interval";
        return of(figure, benchmark, "two confidence intervals", rule, known, side, much, polarity);
    }

    /**
     * Compares two figures that both have intervals.
     *
     * @param figure the figure compared
     * @param interval its confidence interval
     * @param benchmark the benchmark; its interval is used
     * @param polarity whether higher or lower is better
     * @return similar if the intervals have a number in common; not compared if the benchmark has no interval
     * @throws IllegalArgumentException if the figure is known and outside its interval
     */
    public static BenchmarkComparison byOverlap(
            Figure figure, ConfidenceInterval interval, Benchmark benchmark, Polarity polarity) {
        require(figure, benchmark, polarity);
        checkHolds(interval, "interval", figure);
        ConfidenceInterval other = benchmark.interval().orElse(null);
        boolean known = figure.isKnown() && other != null;
        int side = 0;
        if (other != null) {
            side = interval.lower() > other.upper() ? 1 : 0;
            side = interval.upper() < other.lower() ? -1 : side;
        }
        return of(
                figure,
                benchmark,
                "overlap of confidence intervals",
                "similar if the confidence intervals overlap",
                known,
                side,
                false,
                polarity);
    }

    /**
     * Compares a proportion with control limits around the benchmark. They are Wilson's limits of the benchmark, as if it had been
     * observed with the denominator of the proportion. Limits are calculated in double arithmetic.
     *
     * @param proportion the proportion compared
     * @param benchmark the benchmark; its figure is used, in percent, 0 to 100
     * @param level the confidence level of the limits
     * @param polarity whether higher or lower is better
     * @return similar if the percentage of the proportion is within the limits, both included
     * @throws IllegalArgumentException if the benchmark is known and not from 0 to 100
     */
    public static BenchmarkComparison byControlLimits(
            Proportion proportion, Benchmark benchmark, ConfidenceLevel level, Polarity polarity) {
        Objects.requireNonNull(proportion, "proportion");
        Objects.requireNonNull(level, "level");
        Figure figure = proportion.percent();
        require(figure, benchmark, polarity);
        Figure center = benchmark.figure();
        if (center.isKnown() && (center.value() < 0 || center.value() > 100)) {
            throw new IllegalArgumentException("benchmark must be from 0 to 100 percent, but was " + center);
        }
        boolean known = bothKnown(figure, benchmark);
        int side = 0;
        if (known) {
            double share = center.value() / 100;
            double lower = Wilson.lower(share, proportion.denominator(), level.z());
            double upper = Wilson.upper(share, proportion.denominator(), level.z());
            side = figure.value() > upper ? 1 : figure.value() < lower ? -1 : 0;
        }
        return of(
                figure,
                benchmark,
                "control limits",
                "similar if inside the control limits of the benchmark",
                known,
                side,
                false,
                polarity);
    }

    // -----------------------------------------------------------------------
    private static void require(Figure figure, Benchmark benchmark, Polarity polarity) {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(benchmark, "benchmark");
        Objects.requireNonNull(polarity, "polarity");
    }

    private static boolean bothKnown(Figure figure, Benchmark benchmark) {
        return figure.isKnown() && benchmark.figure().isKnown();
    }

    private static void checkHolds(ConfidenceInterval interval, String name, Figure figure) {
        Objects.requireNonNull(interval, name);
        if (figure.isKnown() && !interval.contains(figure.value())) {
            throw new IllegalArgumentException(
                    name + " must contain the figure " + figure + ", but was " + text(interval));
        }
    }

    private static String text(ConfidenceInterval interval) {
        return Figure.of(interval.lower()) + " to " + Figure.of(interval.upper());
    }

    /** 1 if the interval lies above a value, -1 if below, 0 if it contains it. */
    private static int side(ConfidenceInterval interval, double value) {
        if (interval.contains(value)) {
            return 0;
        }
        return interval.lower() > value ? 1 : -1;
    }

    private static BenchmarkComparison of(
            Figure figure,
            Benchmark benchmark,
            String method,
            String rule,
            boolean known,
            int side,
            boolean much,
            Polarity polarity) {
        BenchmarkVerdict verdict = known ? BenchmarkVerdict.of(side, much, polarity) : BenchmarkVerdict.NOT_COMPARED;
        return new BenchmarkComparison(figure, benchmark, polarity, method, rule, verdict);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure compared.
     *
     * @return the number, or the reason it is missing
     */
    public Figure figure() {
        return figure;
    }

    /**
     * Returns the benchmark.
     *
     * @return the benchmark that was passed
     */
    public Benchmark benchmark() {
        return benchmark;
    }

    /**
     * Returns the polarity that decided between better and higher.
     *
     * @return the polarity
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * Returns the name of the method.
     *
     * @return {@code size}, {@code threshold}, {@code confidence interval}, {@code two confidence intervals}, {@code overlap of confidence
     *     intervals} or {@code control limits}
     */
    public String method() {
        return method;
    }

    /**
     * Returns the verdict.
     *
     * @return better, similar or worse, higher or lower; not compared where a figure that the method needs is missing
     */
    public BenchmarkVerdict verdict() {
        return verdict;
    }

    /**
     * Explains the verdict.
     *
     * @return both figures, the rule, and a sentence
     */
    public Explanation explain() {
        return Explanation.of(List.of("figure " + figure, "benchmark " + benchmark), rule, toString());
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "figure", figure,
                "benchmark", benchmark,
                "polarity", polarity,
                "method", method,
                "verdict", verdict);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof BenchmarkComparison other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(figure, benchmark, polarity, rule, verdict);
    }

    /** Returns {@code 43.3 compared with 36.3: higher}. */
    @Override
    public String toString() {
        return figure + " compared with " + benchmark.figure() + ": " + verdict.text();
    }
}
