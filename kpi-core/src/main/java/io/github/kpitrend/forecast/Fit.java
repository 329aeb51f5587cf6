// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

/**
 * A method fitted to the first slots of a sample. It has points and variances of the periods after them, by the table of methods on the package page,
 * without the effects of seasons.
 */
final class Fit {

    /** Degrees of freedom that denote the normal distribution. */
    static final int NORMAL = 0;

    private static final double LEAST_CONSTANT = 0.01;

    final ForecastMethod method;

    /** Degrees of freedom of Student's t distribution, or {@link #NORMAL}. */
    final int df;

    /** The variance of one step; not a number where it cannot be estimated. */
    final double variance;

    /** The smoothing constant of the intervals, or 1. */
    final double constant;

    private final double level;
    private final double slope;
    private final double shift;
    private final double slopeVariance;
    private final int count;
    private final Sample sample;
    private final int length;

    /**
     * Fits a method.
     *
     * @param values the figures, less the effects of seasons where they are removed
     * @param length how many slots to use; the last one is known
     * @param removed how many effects were estimated and removed, 0 or one less than there are seasons
     * @param smoothing the smoothing of the same figures; used by smoothing and theta
     */
    static Fit of(ForecastMethod method, Sample sample, double[] values, int length, int removed, Smoothing smoothing) {
        return switch (method) {
            case NAIVE -> naive(sample, values, length, removed);
            case DRIFT -> drift(sample, values, length, removed);
            case MEAN -> mean(sample, length);
            case SEASONAL_NAIVE -> seasonalNaive(sample, length);
            case SMOOTHING, THETA -> smoothed(method, sample, values, length, removed, smoothing);
        };
    }

    private Fit(
            ForecastMethod method,
            Sample sample,
            int length,
            int df,
            double variance,
            double constant,
            double level,
            double slope,
            double shift,
            double slopeVariance) {
        this.method = method;
        this.sample = sample;
        this.length = length;
        this.count = sample.knownUpTo[length - 1];
        this.df = df;
        this.variance = variance;
        this.constant = constant;
        this.level = level;
        this.slope = slope;
        this.shift = shift;
        this.slopeVariance = slopeVariance;
    }

    private static Fit naive(Sample sample, double[] values, int length, int removed) {
        int free = sample.knownUpTo[length - 1] - 1 - removed;
        double variance = steps(sample, values, length, 0) / free;
        return new Fit(
                ForecastMethod.NAIVE,
                sample,
                length,
                removed == 0 ? NORMAL : free,
                variance,
                1,
                values[length - 1],
                0,
                0,
                0);
    }

    private static Fit drift(Sample sample, double[] values, int length, int removed) {
        double slope = (values[length - 1] - values[0]) / (length - 1);
        int free = sample.knownUpTo[length - 1] - 2 - removed;
        double variance = steps(sample, values, length, slope) / free;
        return new Fit(
                ForecastMethod.DRIFT,
                sample,
                length,
                removed == 0 ? NORMAL : free,
                variance,
                1,
                values[length - 1],
                slope,
                0,
                variance / (length - 1));
    }

    /** The sum of squared steps between neighboring known figures less a slope, each over its length. */
    private static double steps(Sample sample, double[] values, int length, double slope) {
        double sum = 0;
        int before = 0;
        for (int t = 1; t < length; t++) {
            if (sample.known[t]) {
                double step = values[t] - values[before] - slope * (t - before);
                sum += step * step / (t - before);
                before = t;
            }
        }
        return sum;
    }

    private static Fit mean(Sample sample, int length) {
        double[] values = sample.values;
        int count = sample.knownUpTo[length - 1];
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += sample.known[t] ? values[t] - values[0] : 0;
        }
        double mean = values[0] + sum / count;
        double squares = 0;
        for (int t = 0; t < length; t++) {
            squares += sample.known[t] ? (values[t] - mean) * (values[t] - mean) : 0;
        }
        double variance = squares / (count - 1);
        return new Fit(ForecastMethod.MEAN, sample, length, count - 1, variance, 1, mean, 0, 0, 0);
    }

    private static Fit seasonalNaive(Sample sample, int length) {
        double squares = 0;
        int pairs = 0;
        for (int t = sample.seasons; t < length; t++) {
            if (sample.known[t] && sample.known[t - sample.seasons]) {
                double step = sample.values[t] - sample.values[t - sample.seasons];
                squares += step * step;
                pairs++;
            }
        }
        return new Fit(ForecastMethod.SEASONAL_NAIVE, sample, length, NORMAL, squares / pairs, 1, 0, 0, 0, 0);
    }

    private static Fit smoothed(
            ForecastMethod method, Sample sample, double[] values, int length, int removed, Smoothing smoothing) {
        int free = sample.knownUpTo[length - 1] - 2 - removed;
        double variance = smoothing.cautiousSquares / free;
        double constant = smoothing.cautiousConstant;
        if (method == ForecastMethod.SMOOTHING) {
            return new Fit(method, sample, length, free, variance, constant, smoothing.level, 0, 0, 0);
        }
        double weight = Math.max(smoothing.constant, LEAST_CONSTANT);
        double shift = (1 - Math.pow(1 - weight, length)) / weight - 1;
        double n = length;
        double slopeVariance = variance * (constant * constant / n + 12 / (n * n * n));
        double slope = slope(sample, values, length) / 2;
        return new Fit(method, sample, length, free, variance, constant, smoothing.level, slope, shift, slopeVariance);
    }

    /** The least-squares slope of the figures per period. */
    private static double slope(Sample sample, double[] values, int length) {
        double time = 0;
        double mean = 0;
        int count = 0;
        for (int t = 0; t < length; t++) {
            if (sample.known[t]) {
                time += t;
                mean += values[t] - values[0];
                count++;
            }
        }
        time /= count;
        mean = mean / count + values[0];
        double products = 0;
        double squares = 0;
        for (int t = 0; t < length; t++) {
            if (sample.known[t]) {
                products += (t - time) * (values[t] - mean);
                squares += (t - time) * (t - time);
            }
        }
        return products / squares;
    }

    // -----------------------------------------------------------------------
    /** Returns whether a period ahead has a point: all but a season that was never observed, under seasonal naive. */
    boolean hasPoint(int ahead) {
        return method != ForecastMethod.SEASONAL_NAIVE || base(ahead) >= 0;
    }

    /** The point of a period ahead, without the effect of its season. */
    double point(int ahead) {
        return method == ForecastMethod.SEASONAL_NAIVE ? sample.values[base(ahead)] : level + slope * (ahead + shift);
    }

    /** The slot of the latest known figure of the same season; negative without one. */
    private int base(int ahead) {
        int slot = length - 1 + ahead - sample.seasons * years(ahead);
        while (slot >= 0 && !sample.known[slot]) {
            slot -= sample.seasons;
        }
        return slot;
    }

    /** Returns the number of years from the origin back to the first slot at or before it. */
    private int years(int ahead) {
        return (ahead + sample.seasons - 1) / sample.seasons;
    }

    private int yearsBack(int ahead) {
        return (length - 1 + ahead - base(ahead)) / sample.seasons;
    }

    /** Returns whether variances can be estimated. */
    boolean hasVariance() {
        return variance >= 0;
    }

    /** Returns whether the figures vary around the method by no more than rounding. */
    boolean isWithoutVariation() {
        return sample.isNothing(variance, length);
    }

    /** The variance of the sum of the periods {@code from} to {@code to} ahead, without that of the effects of seasons. */
    double varianceOfSum(int from, int to) {
        double periods = to - from + 1.0;
        if (method == ForecastMethod.MEAN) {
            return variance * (periods + periods * periods / count);
        }
        if (method == ForecastMethod.SEASONAL_NAIVE) {
            return variance * commonYears(from, to);
        }
        double sum = 0;
        for (int j = 1; j <= to; j++) {
            double weight = j >= from ? 1 + (to - j) * constant : periods * constant;
            sum += weight * weight;
        }
        double times = periods * (from + to) / 2;
        return variance * sum + times * times * slopeVariance;
    }

    private double commonYears(int from, int to) {
        double sum = 0;
        for (int a = from; a <= to; a++) {
            for (int b = from; b <= to; b++) {
                if ((a - b) % sample.seasons == 0) {
                    sum += Math.min(yearsBack(a), yearsBack(b));
                }
            }
        }
        return sum;
    }
}
