// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the last five yearly figures show a trend, as the English public health indicators define it.
 *
 * <ul>
 *   <li>Five valid years are needed; more are given so that gaps can be seen. Anything less cannot be calculated.
 *   <li>The trend must be significant at 99.8 %, and stay on its side when any one of the five is left out.
 *   <li>Proportions are tested by Cochran and Armitage, with the slope of their logits; where any valid one is all of its denominator the trend cannot be
 *       calculated. Half is added to counts of which one is 0, so that it has a logit.
 *   <li>Other figures are tested by a line weighted by their intervals of 95 %.
 *   <li>The direction is that of the slope. (The original never stored it for proportions, and called every significant trend
 *       decreasing.)
 * </ul>
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param verdict the verdict
 * @param chiSquared the statistic, with one degree of freedom; missing where it cannot be calculated
 * @since 0.1.0
 */
public record RecentTrend(Verdict verdict, Figure chiSquared) {

    /** Checks the parts. */
    public RecentTrend {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(chiSquared, "chiSquared");
    }

    private static final int YEARS = 5;
    private static final double CRITICAL = 9.54953570608324;
    private static final double WIDTH_IN_ERRORS = 3.92;

    /**
     * The verdict on a recent trend.
     *
     * @since 0.1.0
     */
    public enum Verdict {
        /** Too few valid years, or figures that the method does not know. */
        CANNOT_BE_CALCULATED,
        /** No trend beyond chance. */
        NO_SIGNIFICANT_CHANGE,
        /** A significant rise. */
        INCREASING,
        /** A significant fall. */
        DECREASING
    }

    /**
     * Which years count where some are missing.
     *
     * @since 0.1.0
     */
    public enum Gaps {
        /** Those after the latest missing one, as in the original. */
        END_THE_TREND,
        /** The latest five valid ones, wherever they are, as since 2025. */
        ARE_SKIPPED
    }

    /**
     * A figure with its interval.
     *
     * @param value the figure, finite
     * @param lower the lower limit of 95 %, finite
     * @param upper the upper limit of 95 %, finite, not below the lower
     * @since 0.1.0
     */
    public record Estimate(double value, double lower, double upper) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is NaN or infinite, or the lower limit above the upper
         */
        public Estimate {
            if (!Double.isFinite(value) || !Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
                throw new IllegalArgumentException(
                        "value, lower and upper must be finite, and lower not above upper, but were " + value + ", "
                                + lower + ", " + upper);
            }
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Tests yearly proportions.
     *
     * @param years one entry a year in order, empty where there is no valid one
     * @param gaps which years count where some are missing
     * @return the trend
     * @throws IllegalArgumentException if a numerator is above its denominator
     */
    public static RecentTrend ofProportions(List<Optional<Proportion>> years, Gaps gaps) {
        Objects.requireNonNull(gaps, "gaps");
        List<Proportion> valid = valid(
                years.stream()
                        .map(year -> year.filter(proportion -> proportion.denominator() > 0))
                        .toList(),
                gaps);
        boolean exhausted = valid.stream().anyMatch(p -> p.numerator() == p.denominator());
        if (valid.size() < YEARS || exhausted) {
            return cannot(exhausted ? MissingReason.NOT_APPLICABLE : MissingReason.TOO_FEW_OBSERVATIONS);
        }
        List<Proportion> last = valid.subList(valid.size() - YEARS, valid.size());
        Figure chiSquared = ProportionTrend.of(last).chiSquared();
        boolean shifted = last.stream().anyMatch(p -> p.numerator() == 0);
        double[] logits = last.stream()
                .mapToDouble(p -> {
                    double half = shifted ? 0.5 : 0;
                    return Math.log((p.numerator() + half) / (p.denominator() - p.numerator() + half));
                })
                .toArray();
        double[] equal = new double[YEARS];
        Arrays.fill(equal, 1);
        return judge(chiSquared, logits, equal);
    }

    /**
     * Tests yearly figures that have intervals.
     *
     * @param years one entry a year in order, empty where there is no valid one
     * @param gaps which years count where some are missing
     * @return the trend; it cannot be calculated where an interval has no width
     */
    public static RecentTrend ofEstimates(List<Optional<Estimate>> years, Gaps gaps) {
        Objects.requireNonNull(gaps, "gaps");
        List<Estimate> valid = valid(years, gaps);
        if (valid.size() < YEARS) {
            return cannot(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        double[] values = new double[YEARS];
        double[] weights = new double[YEARS];
        for (int i = 0; i < YEARS; i++) {
            Estimate estimate = valid.get(valid.size() - YEARS + i);
            double error = (estimate.upper() - estimate.lower()) / WIDTH_IN_ERRORS;
            if (error == 0) {
                return cannot(MissingReason.NOT_APPLICABLE);
            }
            values[i] = estimate.value();
            weights[i] = 1 / (error * error);
        }
        double slope = slope(values, weights, YEARS);
        double w = 0;
        double wt = 0;
        double wtt = 0;
        for (int i = 0; i < YEARS; i++) {
            w += weights[i];
            wt += weights[i] * (i + 1);
            wtt += weights[i] * (i + 1) * (i + 1);
        }
        double chiSquared = slope * slope * (w * wtt - wt * wt) / w;
        return Double.isFinite(chiSquared)
                ? judge(Figure.of(chiSquared), values, weights)
                : cannot(MissingReason.NOT_REPRESENTABLE);
    }

    private static <T> List<T> valid(List<Optional<T>> years, Gaps gaps) {
        List<T> valid = new ArrayList<>();
        for (Optional<T> year : years) {
            if (year.isEmpty() && gaps == Gaps.END_THE_TREND) {
                valid.clear();
            }
            year.ifPresent(valid::add);
        }
        return valid;
    }

    private static RecentTrend cannot(MissingReason reason) {
        return new RecentTrend(Verdict.CANNOT_BE_CALCULATED, Figure.missing(reason));
    }

    private static RecentTrend judge(Figure chiSquared, double[] values, double[] weights) {
        double slope = slope(values, weights, YEARS);
        boolean robust = true;
        for (int left = 0; left < YEARS; left++) {
            robust &= (slope(values, weights, left) >= 0) == (slope >= 0);
        }
        if (!robust || chiSquared.orElse(0) <= CRITICAL) {
            return new RecentTrend(Verdict.NO_SIGNIFICANT_CHANGE, chiSquared);
        }
        return new RecentTrend(slope >= 0 ? Verdict.INCREASING : Verdict.DECREASING, chiSquared);
    }

    /** The slope of the weighted line through the points at 1 to 5, one of them left out; 5 leaves none out. */
    private static double slope(double[] values, double[] weights, int leftOut) {
        double w = 0;
        double wt = 0;
        double wy = 0;
        double wty = 0;
        double wtt = 0;
        for (int i = 0; i < YEARS; i++) {
            if (i != leftOut) {
                int t = i + 1;
                w += weights[i];
                wt += weights[i] * t;
                wy += weights[i] * values[i];
                wty += weights[i] * t * values[i];
                wtt += weights[i] * t * t;
            }
        }
        return (w * wty - wt * wy) / (w * wtt - wt * wt);
    }

    /**
     * Tells whether there is a trend beyond chance.
     *
     * @return true for {@link Verdict#INCREASING} and {@link Verdict#DECREASING}, at {@link ConfidenceLevel#PERCENT_99_8}
     */
    public boolean isSignificant() {
        return verdict == Verdict.INCREASING || verdict == Verdict.DECREASING;
    }
}
