// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The trend of the last five yearly figures, as the English public health indicators define it: {@code increasing (chi-squared
 * 33.222591362126245)}.
 *
 * <ul>
 *   <li>Five valid years are needed; more are passed so that gaps can be seen. A year that is absent between the first and the last is a gap, and so
 *       is one without a denominator, a figure or an interval. Anything less cannot be calculated.
 *   <li>A gap ends the trend: the years after the latest one count, as in the original. {@link #ofProportionsSkippingGaps} and {@link
 *       #ofIntervalsSkippingGaps} take the latest five valid years, as the original does since 2025.
 *   <li>The trend must be significant at 99.8% confidence, and stay on its side when any one of the five is excluded.
 *   <li>Proportions are tested by Cochran and Armitage, with the slope of their logits; where any valid one equals its denominator the trend cannot
 *       be calculated. Half is added to counts of which one is 0, so that it has a logit.
 *   <li>Other figures are tested by a line weighted by their intervals of 95% confidence.
 *   <li>The direction is that of the slope. (The original never stored it for proportions, and called every significant trend
 *       decreasing.)
 * </ul>
 *
 * <p>Source: the trend markers of Fingertips. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RecentTrend implements Plain {

    private static final int YEARS = 5;
    private static final double CRITICAL = 9.54953570608324;
    private static final double WIDTH_IN_ERRORS = 3.92;

    private final Verdict verdict;
    private final Figure chiSquared;

    private RecentTrend(Verdict verdict, Figure chiSquared) {
        this.verdict = verdict;
        this.chiSquared = chiSquared;
    }

    /**
     * The verdict on a recent trend.
     *
     * <p>Constants may be added in minor releases: code that switches needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Verdict {
        /** Too few valid years, or figures that the method does not know. */
        CANNOT_BE_CALCULATED("cannot be calculated"),
        /** No statistically significant trend. */
        NO_SIGNIFICANT_CHANGE("no significant change"),
        /** A significant increase. */
        INCREASING("increasing"),
        /** A significant decrease. */
        DECREASING("decreasing");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /**
         * Returns a short phrase for readers, in English.
         *
         * @return {@code increasing}
         */
        public String text() {
            return text;
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Tests yearly proportions; a gap ends the trend.
     *
     * @param years the proportion of each year
     * @return the trend
     * @throws IllegalArgumentException if a numerator exceeds its denominator
     */
    public static RecentTrend ofProportions(SortedMap<Integer, Proportion> years) {
        return ofProportions(valid(years, false));
    }

    /**
     * Tests yearly proportions; gaps are skipped.
     *
     * @param years the proportion of each year
     * @return the trend
     * @throws IllegalArgumentException if a numerator exceeds its denominator
     */
    public static RecentTrend ofProportionsSkippingGaps(SortedMap<Integer, Proportion> years) {
        return ofProportions(valid(years, true));
    }

    private static List<Proportion> valid(SortedMap<Integer, Proportion> years, boolean skipping) {
        Objects.requireNonNull(years, "years");
        SortedMap<Integer, Proportion> known = new TreeMap<>();
        years.forEach((year, proportion) -> {
            if (Objects.requireNonNull(proportion, "years").denominator() > 0) {
                known.put(year, proportion);
            }
        });
        return List.copyOf(counted(known, years, skipping).values());
    }

    /** Returns the valid years that count: all of them, or those after the latest gap. */
    private static <T> SortedMap<Integer, T> counted(
            SortedMap<Integer, T> valid, SortedMap<Integer, ?> all, boolean skipping) {
        if (skipping || all.isEmpty()) {
            return valid;
        }
        long first = all.lastKey() + 1L;
        while (valid.containsKey((int) (first - 1))) {
            first--;
        }
        return first > Integer.MAX_VALUE ? new TreeMap<>() : valid.tailMap((int) first);
    }

    private static RecentTrend ofProportions(List<Proportion> valid) {
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
                    double yes = p.numerator() + half;
                    double no = p.denominator() - p.numerator() + half;
                    double odds = yes / no;
                    return odds > 0 ? Math.log(odds) : Math.log(yes) - Math.log(no);
                })
                .toArray();
        double[] equal = new double[YEARS];
        Arrays.fill(equal, 1);
        return assess(chiSquared, logits, equal);
    }

    /**
     * Tests yearly figures that have intervals; a gap ends the trend.
     *
     * @param figures the figure of each year
     * @param intervals its interval of 95% confidence
     * @return the trend; it cannot be calculated where an interval has no width
     * @throws IllegalArgumentException if an interval is of another confidence level
     */
    public static RecentTrend ofIntervals(
            SortedMap<Integer, Figure> figures, SortedMap<Integer, ConfidenceInterval> intervals) {
        return ofIntervals(figures, intervals, false);
    }

    /**
     * Tests yearly figures that have intervals; gaps are skipped.
     *
     * @param figures the figure of each year
     * @param intervals its interval of 95% confidence
     * @return the trend; it cannot be calculated where an interval has no width
     * @throws IllegalArgumentException if an interval is of another confidence level
     */
    public static RecentTrend ofIntervalsSkippingGaps(
            SortedMap<Integer, Figure> figures, SortedMap<Integer, ConfidenceInterval> intervals) {
        return ofIntervals(figures, intervals, true);
    }

    private static RecentTrend ofIntervals(
            SortedMap<Integer, Figure> figures, SortedMap<Integer, ConfidenceInterval> intervals, boolean skipping) {
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(intervals, "intervals");
        SortedMap<Integer, Integer> known = new TreeMap<>();
        figures.forEach((year, figure) -> {
            ConfidenceInterval interval = intervals.get(year);
            if (interval != null && interval.level() != ConfidenceLevel.PERCENT_95) {
                throw new IllegalArgumentException(
                        "intervals must be of 95% confidence, but that of " + year + " was " + interval);
            }
            if (Objects.requireNonNull(figure, "figures").isKnown() && interval != null) {
                known.put(year, year);
            }
        });
        List<Integer> valid = List.copyOf(counted(known, figures, skipping).values());
        if (valid.size() < YEARS) {
            return cannot(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        double[] values = new double[YEARS];
        double[] errors = new double[YEARS];
        for (int i = 0; i < YEARS; i++) {
            Integer year = valid.get(valid.size() - YEARS + i);
            ConfidenceInterval interval = Objects.requireNonNull(intervals.get(year), "intervals");
            errors[i] = (interval.upper() / 4 - interval.lower() / 4) / WIDTH_IN_ERRORS; // of any two doubles
            if (interval.upper() == interval.lower()) {
                return cannot(MissingReason.NOT_APPLICABLE);
            }
            values[i] = Objects.requireNonNull(figures.get(year), "figures").value();
        }
        return ofErrors(values, errors);
    }

    /** Scales figures and quarters of errors by powers of two, so that no square leaves the doubles; this changes no digit. */
    private static RecentTrend ofErrors(double[] figures, double[] errors) {
        int unit = Math.getExponent(Math.max(
                Double.MIN_NORMAL, Arrays.stream(figures).map(Math::abs).max().orElseThrow()));
        int least = Math.getExponent(
                Math.max(Double.MIN_NORMAL, Arrays.stream(errors).min().orElseThrow()));
        double[] values =
                Arrays.stream(figures).map(value -> Math.scalb(value, -unit)).toArray();
        double[] weights = Arrays.stream(errors)
                .map(error -> Math.scalb(error, -least))
                .map(error -> 1 / (error * error))
                .toArray();
        double slope = slope(values, weights, YEARS);
        double w = 0;
        double wt = 0;
        double wtt = 0;
        for (int i = 0; i < YEARS; i++) {
            w += weights[i];
            wt += weights[i] * (i + 1);
            wtt += weights[i] * (i + 1) * (i + 1);
        }
        double scaled = slope * slope * (w * wtt - wt * wt) / w;
        double chiSquared = Math.scalb(scaled, 2 * (unit - least - 2));
        boolean held = Double.isFinite(chiSquared) && (chiSquared != 0 || slope == 0);
        return held ? assess(Figure.of(chiSquared), values, weights) : cannot(MissingReason.NOT_REPRESENTABLE);
    }

    private static RecentTrend cannot(MissingReason reason) {
        return new RecentTrend(Verdict.CANNOT_BE_CALCULATED, Figure.missing(reason));
    }

    private static RecentTrend assess(Figure chiSquared, double[] values, double[] weights) {
        double slope = slope(values, weights, YEARS);
        boolean robust = true;
        for (int left = 0; left < YEARS; left++) {
            double without = slope(values, weights, left);
            if (Double.isNaN(without)) {
                return cannot(MissingReason.NOT_REPRESENTABLE);
            }
            robust &= (without >= 0) == (slope >= 0);
        }
        if (!robust || chiSquared.orElse(0) <= CRITICAL) {
            return new RecentTrend(Verdict.NO_SIGNIFICANT_CHANGE, chiSquared);
        }
        return new RecentTrend(slope >= 0 ? Verdict.INCREASING : Verdict.DECREASING, chiSquared);
    }

    /** The slope of the weighted line through the points at 1 to 5, one of them excluded; 5 excludes none. */
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

    // -----------------------------------------------------------------------
    /**
     * Returns the verdict.
     *
     * @return increasing, decreasing, no significant change, or not calculated
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Returns the statistic.
     *
     * @return chi-squared with one degree of freedom; missing where the trend cannot be calculated
     */
    public Figure chiSquared() {
        return chiSquared;
    }

    /**
     * Returns whether there is a significant trend.
     *
     * @return true for {@link Verdict#INCREASING} and {@link Verdict#DECREASING}, at {@link ConfidenceLevel#PERCENT_99_8}
     */
    public boolean isSignificant() {
        return verdict == Verdict.INCREASING || verdict == Verdict.DECREASING;
    }

    /**
     * Returns the trend with its meaning for readers, in English.
     *
     * @param polarity whether higher or lower is better
     * @return {@code increasing and getting worse}; without the second part where there is no trend or neither side is better
     */
    public String text(Polarity polarity) {
        Objects.requireNonNull(polarity, "polarity");
        if (!isSignificant() || polarity == Polarity.NEUTRAL || polarity == Polarity.TARGET_IS_BEST) {
            return verdict.text();
        }
        boolean better = (verdict == Verdict.INCREASING) == (polarity == Polarity.HIGHER_IS_BETTER);
        return verdict.text() + " and getting " + (better ? "better" : "worse");
    }

    /**
     * Explains the verdict.
     *
     * @return the statistic, the rule, and a sentence
     */
    public Explanation explain() {
        return Explanation.of(
                List.of("chi-squared " + chiSquared),
                "significant at 99.8% confidence (chi-squared above 9.55), and on one side when any one of the five years is"
                        + " excluded",
                chiSquared.isKnown()
                        ? verdict.text()
                        : verdict.text() + ": " + chiSquared.reason().text());
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("verdict", verdict, "chiSquared", chiSquared, "significant", isSignificant());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RecentTrend other && verdict == other.verdict && chiSquared.equals(other.chiSquared);
    }

    @Override
    public int hashCode() {
        return Objects.hash(verdict, chiSquared);
    }

    /** Returns the verdict and the statistic. */
    @Override
    public String toString() {
        return verdict.text() + " (chi-squared " + chiSquared + ")";
    }
}
