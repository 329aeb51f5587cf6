// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The least-squares fits of figures on a straight line in time, and on a line with an effect of each season, in doubles.
 *
 * <p>The design is orthogonalized by hand: within each season, time and figures are taken less their means, which leaves a regression on one
 * variable. That is the projection which a QR decomposition of the dummies finds, at a tenth of its cost. Positions are by calendar, so a gap keeps
 * its place.
 */
public final class SeasonFit {

    private static final double NO_VARIATION = 1e-12;

    /** The number of known figures. */
    private final int count;

    /** The least number of known figures of a season. */
    private final int leastPerSeason;

    /** The known figures of each season, by position modulo the number of seasons. */
    private final int[] counts;

    /** The effect of each season, less their mean, by position modulo the number of seasons; 0 where a season has no figure. */
    private final double[] effects;

    /** The sum of squared residuals of the line alone; 0 where it is 0 but for rounding. */
    private final double residualsOfLine;

    /** The sum of squared residuals of the line with effects; 0 where it is 0 but for rounding. */
    private final double residuals;

    /** The slope of the line with effects, per position; 0 where it cannot be estimated. */
    private final double slope;

    /**
     * Fits the figures at positions 0 to {@code length - 1}.
     *
     * @param values the figures by position
     * @param known which of them are known
     * @param length how many positions to use
     * @param seasons how many positions a year has, at least 1
     */
    public static SeasonFit of(double[] values, boolean[] known, int length, int seasons) {
        return new SeasonFit(values, known, length, seasons);
    }

    private SeasonFit(double[] values, boolean[] known, int length, int seasons) {
        counts = new int[seasons];
        effects = new double[seasons];
        double[] times = new double[seasons];
        double[] means = new double[seasons];
        double base = Double.NaN;
        double largest = 0;
        for (int t = 0; t < length; t++) {
            if (known[t]) {
                base = Double.isNaN(base) ? values[t] : base;
                largest = Math.max(largest, Math.abs(values[t]));
                int season = t % seasons;
                counts[season]++;
                times[season] += t;
                means[season] += values[t] - base;
            }
        }
        int all = 0;
        int least = Integer.MAX_VALUE;
        double time = 0;
        double mean = 0;
        for (int season = 0; season < seasons; season++) {
            all += counts[season];
            least = Math.min(least, counts[season]);
            time += times[season];
            mean += means[season];
            times[season] /= counts[season]; // not used without a count
            means[season] = means[season] / counts[season] + base;
        }
        count = all;
        leastPerSeason = least;
        time /= Math.max(all, 1);
        mean = mean / Math.max(all, 1) + base;
        double nothing = all * NO_VARIATION * largest * NO_VARIATION * largest;
        double lineSlope = slope(values, known, length, new double[] {time}, new double[] {mean});
        residualsOfLine =
                atLeast(squares(values, known, length, lineSlope, new double[] {time}, new double[] {mean}), nothing);
        slope = slope(values, known, length, times, means);
        residuals = atLeast(squares(values, known, length, slope, times, means), nothing);
        double level = 0;
        for (int season = 0; season < seasons; season++) {
            effects[season] = counts[season] > 0 ? means[season] - slope * times[season] : 0;
            level += effects[season] / seasons;
        }
        for (int season = 0; season < seasons; season++) {
            effects[season] = counts[season] > 0 ? effects[season] - level : 0;
        }
    }

    private static double slope(double[] values, boolean[] known, int length, double[] times, double[] means) {
        double products = 0;
        double squares = 0;
        for (int t = 0; t < length; t++) {
            if (known[t]) {
                int season = t % times.length;
                double away = t - times[season];
                products += away * (values[t] - means[season]);
                squares += away * away;
            }
        }
        return squares > 0 ? products / squares : 0;
    }

    private static double squares(
            double[] values, boolean[] known, int length, double slope, double[] times, double[] means) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            if (known[t]) {
                int season = t % times.length;
                double residual = values[t] - means[season] - slope * (t - times[season]);
                sum += residual * residual;
            }
        }
        return sum;
    }

    private static double atLeast(double value, double least) {
        return value > least ? value : 0;
    }

    /** Returns the number of known figures. */
    public int count() {
        return count;
    }

    /** Returns the least number of known figures of a season. */
    public int leastPerSeason() {
        return leastPerSeason;
    }

    /** Returns the number of positions of a year. */
    public int seasons() {
        return counts.length;
    }

    /** The known figures of a season, by position modulo the number of seasons. */
    public int count(int season) {
        return counts[season];
    }

    /** The effect of a season, less their mean, by position modulo the number of seasons; 0 where a season has no figure. */
    public double effect(int season) {
        return effects[season];
    }

    /** The sum of squared residuals of the line alone; 0 where it is 0 but for rounding. */
    public double residualsOfLine() {
        return residualsOfLine;
    }

    /** The degrees of freedom that are left for the residuals of the line with effects. */
    public int degreesOfFreedom() {
        return count - counts.length - 1;
    }

    /** The variance of the residuals of the line with effects. */
    public double residualVariance() {
        return residuals / degreesOfFreedom();
    }

    /** The F statistic of all effects together; positive infinity where the line with effects leaves no residuals. */
    public double statistic() {
        return (residualsOfLine - residuals) / (counts.length - 1) / residualVariance();
    }

    /** The p-value of {@link #statistic}; the residuals of the line alone are not 0. */
    public double pValue() {
        return residuals == 0 ? 0 : Distributions.fisherTail(statistic(), counts.length - 1, degreesOfFreedom());
    }
}
