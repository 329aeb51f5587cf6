// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A run chart: the median of a series, and whether its figures run on one side of it longer, or cross it less often, than chance would let them.
 *
 * <p>It suits skewed and small counts better than a control chart, and has no limits.
 *
 * <ul>
 *   <li>Months without a figure are left out. Figures exactly on the median are not useful, and neither end a run nor make a crossing.
 *   <li>The rules are those of Anhoej and Olesen 2014: a run is too long above {@code round(log2 n) + 3}; crossings are too few below the 5 %
 *       quantile of the binomial distribution of n - 1 with one half.
 *   <li>It does not look at breaks: of a series that has one, hand in the months {@linkplain MonthlySeries#within since}.
 *   <li>Without useful figures there is no signal.
 * </ul>
 *
 * <p>Run charts are immutable and thread-safe.
 *
 * @param median the median of the known figures, or missing without any
 * @param useful how many figures are not on the median
 * @param longestRun the most useful figures in a row on one side
 * @param longestRunLimit the longest run that is not a signal
 * @param crossings how often the figures cross the median
 * @param crossingsLimit the fewest crossings that are not a signal
 * @since 0.1.0
 */
public record RunChart(
        Figure median, int useful, int longestRun, int longestRunLimit, int crossings, int crossingsLimit) {

    /** Checks the parts. */
    public RunChart {
        Objects.requireNonNull(median, "median");
    }

    private static final BigInteger TWENTY = BigInteger.valueOf(20);

    /**
     * Charts a series.
     *
     * @param series the figures
     * @return the chart
     */
    public static RunChart of(MonthlySeries series) {
        BigDecimal[] values = series.toMap().values().stream()
                .map(value -> Figure.of(value).toBigDecimal())
                .toArray(BigDecimal[]::new);
        if (values.length == 0) {
            return new RunChart(Samples.none(series), 0, 0, 0, 0, 0);
        }
        BigDecimal[] sorted = values.clone();
        Arrays.sort(sorted);
        BigDecimal twiceMedian = sorted[values.length / 2].add(sorted[(values.length - 1) / 2]);
        int useful = 0;
        int runs = 0;
        int run = 0;
        int longest = 0;
        int side = 0;
        for (BigDecimal value : values) {
            int now = Integer.signum(value.add(value).compareTo(twiceMedian));
            if (now != 0) {
                useful++;
                run = now == side ? run + 1 : 1;
                runs += now == side ? 0 : 1;
                longest = Math.max(longest, run);
                side = now;
            }
        }
        Figure median = Figures.ofResult(Rational.of(twiceMedian, 2).toDouble());
        return new RunChart(
                median, useful, longest, longestRunLimit(useful), Math.max(0, runs - 1), crossingsLimit(useful));
    }

    private static int longestRunLimit(int useful) {
        return useful == 0 ? 0 : (int) Math.round(Math.log(useful) / Math.log(2)) + 3;
    }

    /** The least k with P(X <= k) of at least 5 %, X binomial of n - 1 and one half; in whole numbers. */
    private static int crossingsLimit(int useful) {
        if (useful < 2) {
            return 0;
        }
        int trials = useful - 1;
        BigInteger all = BigInteger.ONE.shiftLeft(trials);
        BigInteger ways = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        int k = 0;
        while (sum.multiply(TWENTY).compareTo(all) < 0) {
            k++;
            ways = ways.multiply(BigInteger.valueOf(trials - k + 1L)).divide(BigInteger.valueOf(k));
            sum = sum.add(ways);
        }
        return k;
    }

    /**
     * Tells whether the figures do not look like chance.
     *
     * @return true if a run is too long or crossings are too few
     */
    public boolean isSignal() {
        return useful > 0 && (longestRun > longestRunLimit || crossings < crossingsLimit);
    }

    /**
     * Explains the verdict.
     *
     * @return runs and crossings, the rules, and a sentence
     */
    public Explanation explain() {
        return Explanation.of(
                List.of("useful figures " + useful, "longest run " + longestRun, "crossings " + crossings),
                "at most " + longestRunLimit + " in a run, at least " + crossingsLimit + " crossings",
                isSignal() ? "not what chance would give" : "nothing but chance");
    }
}
