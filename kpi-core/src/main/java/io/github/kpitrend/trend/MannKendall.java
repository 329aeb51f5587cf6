// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
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

/**
 * Whether a series tends upward or downward, whatever the shape: the test of Mann and Kendall.
 *
 * <p>It counts in how many pairs of months the later figure is the higher one. It assumes neither a straight line nor a normal distribution; it does
 * assume that neighbors are independent, and plain it does not know of seasons. {@link #seasonal} compares like months only.
 *
 * <ul>
 *   <li>It does not look at breaks: of a series that has one, hand in the months {@linkplain MonthlySeries#within since}.
 *   <li>Months without a figure are left out. Ties are corrected for, and z has the continuity correction.
 *   <li>With fewer than four figures there is no z: {@link MissingReason#TOO_FEW_OBSERVATIONS}, or {@link MissingReason#CONFIDENTIAL} if a
 *       confidential month is among the missing.
 *   <li>Figures that do not vary have z 0, and tau is missing for {@link MissingReason#ZERO_BASE}.
 *   <li>Up to ten figures without ties significance is decided by the exact distribution, else by z. There are no p-values.
 * </ul>
 *
 * <p>Sources: Mann 1945, Kendall 1975, Hirsch and others 1982. Instances are immutable and thread-safe.
 *
 * @param observed how many figures were used
 * @param sumOfSigns pairs in which the later figure is higher, less pairs in which it is lower
 * @param variance the variance of that sum where there is no trend, corrected for ties
 * @param tau Kendall's tau-b, -1 for falling throughout to 1 for rising throughout
 * @param z the sum in standard deviations, moved one toward 0
 * @param exactTail the probability of such a sum or a farther one on its side, where it is known exactly; else missing
 * @since 0.1.0
 */
public record MannKendall(int observed, long sumOfSigns, double variance, Figure tau, Figure z, Figure exactTail) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the variance is negative, NaN or infinite
     */
    public MannKendall {
        if (!(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("variance must be a finite number of 0 or more, but was " + variance);
        }
        Objects.requireNonNull(tau, "tau");
        Objects.requireNonNull(z, "z");
        Objects.requireNonNull(exactTail, "exactTail");
    }

    private static final int LEAST = 4;
    private static final int MOST_EXACT = 10;

    /**
     * Tests a series.
     *
     * @param series the figures, at most 2,000 of them known
     * @return the test
     * @throws IllegalArgumentException if there are more
     */
    public static MannKendall of(MonthlySeries series) {
        double[] values = Samples.of(series).values;
        long sum = Samples.sumOfSigns(values);
        double variance = Samples.eighteenVariances(values) / 18.0;
        long pairs = (long) values.length * (values.length - 1) / 2;
        long ties = Samples.overTies(values, 0, 1) / 2;
        Figure tau = pairs == ties
                ? pairs == 0 ? Samples.none(series) : Figure.missing(MissingReason.ZERO_BASE)
                : Figure.of(sum / (Math.sqrt((double) pairs) * Math.sqrt((double) (pairs - ties))));
        boolean enough = values.length >= LEAST;
        Figure z = enough ? Figure.of(Samples.z(sum, variance)) : Samples.none(series);
        boolean exact = enough && values.length <= MOST_EXACT && ties == 0;
        Figure tail =
                exact ? Figure.of(tailOf(values.length, Math.abs(sum))) : Figure.missing(MissingReason.NOT_APPLICABLE);
        return new MannKendall(values.length, sum, variance, tau, z, tail);
    }

    /**
     * Tests a series within its calendar months: Januaries with Januaries, and so on.
     *
     * @param series the figures, at most 2,000 of them known
     * @return the test over the sums and variances of the twelve months; tau is not defined for it and missing for {@link
     *     MissingReason#NOT_APPLICABLE}
     * @throws IllegalArgumentException if there are more
     */
    public static MannKendall seasonal(MonthlySeries series) {
        Samples.of(series);
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
        return new MannKendall(observed, sum, variance, none, z, none);
    }

    /** The share of orders of n different figures whose sum of signs is at least s. */
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

    /**
     * Tells whether the tendency is more than chance.
     *
     * @param level how sure to be, on both sides
     * @return true if it is; false also where there is no z
     */
    public boolean isSignificantAt(ConfidenceLevel level) {
        if (exactTail.isKnown()) {
            return exactTail.value() <= level.tail();
        }
        return Math.abs(z.orElse(0)) >= level.z();
    }
}
