// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Mann-Kendall test of a monotone trend: {@code S 6 of 4 figures, z 1.698...}.
 *
 * <p>It counts in how many pairs of figures the later one is higher. It assumes neither a straight line nor a normal distribution; it does assume
 * that adjacent figures are independent, and the plain test does not know seasons. {@link #seasonal} compares like months only.
 *
 * <ul>
 *   <li>Of a series with a break tau, z and the p-value are missing with reason {@link MissingReason#BREAK_IN_SERIES}; {@link
 *       MonthlySeries#sinceLastBreak} takes the part after it.
 *   <li>Months without a figure are excluded. Ties are corrected for, and z has the continuity correction.
 *   <li>With fewer than four figures there is no z: {@link MissingReason#TOO_FEW_OBSERVATIONS}, or {@link MissingReason#CONFIDENTIAL} if a
 *       confidential month is among the missing.
 *   <li>Figures that do not vary have z 0, and tau is missing with reason {@link MissingReason#NO_VARIATION}.
 *   <li>Up to ten figures without ties significance is decided by the exact distribution, else by z.
 * </ul>
 *
 * <p>Sources: Mann 1945, Kendall 1975, Hirsch and others 1982. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class MannKendall implements Plain {

    private static final int LEAST = 4;
    private static final int MOST_EXACT = 10;

    private final int observed;
    private final long s;
    private final double variance;
    private final Figure tau;
    private final Figure z;
    private final Figure pValueExact;

    private MannKendall(int observed, long s, double variance, Figure tau, Figure z, Figure pValueExact) {
        this.observed = observed;
        this.s = s;
        this.variance = variance;
        this.tau = tau;
        this.z = z;
        this.pValueExact = pValueExact;
    }

    /** Takes what a series with a break has no test of. */
    private static MannKendall of(
            MonthlySeries series, int observed, long s, double variance, Figure tau, Figure z, Figure exact) {
        Figure broken = Samples.breakOf(series);
        return broken == null
                ? new MannKendall(observed, s, variance, tau, z, exact)
                : new MannKendall(observed, s, variance, broken, broken, broken);
    }

    /**
     * Tests a series.
     *
     * @param series the figures
     * @return the test
     */
    public static MannKendall of(MonthlySeries series) {
        Objects.requireNonNull(series, "series");
        Samples samples = Samples.of(series);
        int count = samples.count();
        long sum = samples.sumOfSigns();
        double variance = samples.eighteenVariances() / 18.0;
        long pairs = (long) count * (count - 1) / 2;
        long ties = samples.overTies(0, 1) / 2;
        Figure tau = pairs == ties
                ? pairs == 0 ? Samples.none(series) : Figure.missing(MissingReason.NO_VARIATION)
                : Figure.of(sum / Math.sqrt((double) (pairs * (pairs - ties))));
        boolean enough = count >= LEAST;
        Figure z = enough ? Figure.of(Samples.z(sum, variance)) : Samples.none(series);
        boolean exact = enough && count <= MOST_EXACT && ties == 0;
        Figure tail = exact ? Figure.of(tailOf(count, Math.abs(sum))) : Figure.missing(MissingReason.NOT_APPLICABLE);
        return of(series, count, sum, variance, tau, z, tail);
    }

    /**
     * Tests a series within its calendar months: Januaries with Januaries, and so on.
     *
     * @param series the figures
     * @return the test over the sums and variances of the calendar months; tau is not defined for it and missing with reason {@link
     *     MissingReason#NOT_APPLICABLE}, and so is z where all figures are of one calendar month
     */
    public static MannKendall seasonal(MonthlySeries series) {
        Objects.requireNonNull(series, "series");
        Map<Month, List<Double>> byMonth = new EnumMap<>(Month.class);
        for (Map.Entry<YearMonth, Double> entry : series.toMap().entrySet()) {
            byMonth.computeIfAbsent(entry.getKey().getMonth(), any -> new ArrayList<>())
                    .add(entry.getValue());
        }
        long sum = 0;
        long eighteen = 0;
        for (List<Double> month : byMonth.values()) {
            double[] values = month.stream().mapToDouble(Double::doubleValue).toArray();
            sum += Samples.sumOfSigns(values);
            eighteen += Samples.eighteenVariances(values);
        }
        double variance = eighteen / 18.0;
        int observed = series.observedCount();
        boolean compared = byMonth.values().stream().anyMatch(month -> month.size() > 1);
        Figure z = compared && observed >= LEAST ? Figure.of(Samples.z(sum, variance)) : Samples.none(series);
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        boolean annual = byMonth.size() == 1 && compared;
        return of(series, observed, sum, variance, none, annual ? none : z, none);
    }

    /** The share of orders of n different figures whose Kendall's S is at least s. */
    private static double tailOf(int n, long s) {
        int pairs = n * (n - 1) / 2;
        double[] ways = new double[pairs + 1];
        ways[0] = 1;
        double all = 1;
        for (int k = 2; k <= n; k++) {
            double[] next = new double[pairs + 1];
            for (int inversions = 0; inversions <= pairs; inversions++) {
                for (int more = 0; more < k && more <= inversions; more++) {
                    next[inversions] += ways[inversions - more];
                }
            }
            ways = next;
            all *= k;
        }
        double sum = 0;
        for (int inversions = 0; pairs - 2L * inversions >= s; inversions++) {
            sum += ways[inversions];
        }
        return sum / all;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the number of figures used.
     *
     * @return 0 or more
     */
    public int observedCount() {
        return observed;
    }

    /**
     * Returns Kendall's S: the pairs in which the later figure is higher, less those in which it is lower.
     *
     * @return the sum, 0 without pairs
     */
    public long s() {
        return s;
    }

    /**
     * Returns the variance of S where there is no trend, corrected for ties.
     *
     * @return a finite number of 0 or more
     */
    public double variance() {
        return variance;
    }

    /**
     * Returns Kendall's tau-b.
     *
     * @return -1 for a decrease throughout to 1 for an increase throughout; missing as described in the class documentation
     */
    public Figure tau() {
        return tau;
    }

    /**
     * Returns S in standard deviations, moved one toward 0.
     *
     * @return the statistic; missing as described in the class documentation
     */
    public Figure z() {
        return z;
    }

    /**
     * Returns the exact one-sided p-value: the probability of such an S or a more extreme one on its side, where there is no trend.
     *
     * @return a fraction; missing with reason {@link MissingReason#NOT_APPLICABLE} for more than ten figures, fewer than four, ties, and the
     *     seasonal test
     */
    public Figure pValueExact() {
        return pValueExact;
    }

    /**
     * Returns whether the trend is statistically significant.
     *
     * @param level the confidence level, on both sides
     * @return true if it is; false also where there is no z
     */
    public boolean isSignificantAt(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        if (pValueExact.isKnown()) {
            return pValueExact.value() <= level.tail();
        }
        return z.isKnown() && Math.abs(z.value()) >= level.z();
    }

    /**
     * Explains the verdict at 95% confidence.
     *
     * @return S and z, the rule, and a sentence
     */
    public Explanation explain() {
        String rule = "significant at 95% confidence: "
                + (pValueExact.isKnown() ? "an exact one-sided p-value of 0.025 or less" : "z of 1.96 or more in size");
        List<String> inputs = List.of(
                EnglishText.counted(observed, "figure"),
                "S " + s,
                pValueExact.isKnown() ? "exact p-value " + pValueExact : "z " + z);
        if (!z.isKnown()) {
            return Explanation.of(inputs, rule, "not tested: " + z.reason().text());
        }
        String direction = s > 0 ? "rising" : "falling";
        return Explanation.of(
                inputs,
                rule,
                isSignificantAt(ConfidenceLevel.PERCENT_95)
                        ? "a significant " + direction + " trend"
                        : "no significant trend");
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "observedCount", observed,
                "s", s,
                "variance", variance,
                "tau", tau,
                "z", z,
                "pValueExact", pValueExact);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MannKendall other
                && observed == other.observed
                && s == other.s
                && Double.compare(variance, other.variance) == 0
                && tau.equals(other.tau)
                && z.equals(other.z)
                && pValueExact.equals(other.pValueExact);
    }

    @Override
    public int hashCode() {
        return Objects.hash(observed, s, variance, tau, z, pValueExact);
    }

    /** Returns S, the number of figures and z. */
    @Override
    public String toString() {
        return "S " + s + " of " + EnglishText.counted(observed, "figure") + ", z " + z;
    }
}
