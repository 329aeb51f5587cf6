// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.Wilson;
import java.util.Objects;

/**
 * Between which limits a figure lies, as far as chance goes: {@code 13.1 to 21.6 (95 %, WILSON)}.
 *
 * <p>It speaks of chance only, not of faults in the data.
 *
 * <ul>
 *   <li>{@link #wilson}: of a proportion, in percent. It never leaves 0 to 100, also for none and for all.
 *   <li>{@link #ofCount} and {@link #ofRate}: Byar's approximation from a count of 10 on, the exact Poisson limits below.
 *   <li>{@link #byar}: Byar's approximation for any count.
 *   <li>{@link #published}: limits that came with the figure.
 * </ul>
 *
 * <p>Limits are computed in double arithmetic and agree with published implementations to about 12 digits. Intervals are immutable and
 * thread-safe.
 *
 * @param lower the lower limit, finite
 * @param upper the upper limit, finite, not below the lower
 * @param level how sure it is
 * @param method how it came about
 * @since 0.1.0
 */
public record ConfidenceInterval(double lower, double upper, ConfidenceLevel level, IntervalMethod method) {

    private static final double EXACT_BELOW = 10;
    private static final double HIGHEST_EXACT_LIMIT = 64;
    private static final int BISECTIONS = 200;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is NaN or infinite, or the lower is above the upper
     */
    public ConfidenceInterval {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(method, "method");
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "lower and upper must be finite and in this order, but were " + lower + " and " + upper);
        }
    }

    /**
     * Returns an interval as somebody published it.
     *
     * @param lower the lower limit
     * @param upper the upper limit, not below the lower
     * @param level how sure it is
     * @return the interval
     * @throws IllegalArgumentException if a limit is NaN or infinite, or the lower is above the upper
     */
    public static ConfidenceInterval published(double lower, double upper, ConfidenceLevel level) {
        return new ConfidenceInterval(lower, upper, level, IntervalMethod.PUBLISHED);
    }

    /**
     * Returns Wilson's interval of a proportion, in percent.
     *
     * @param proportion so many out of so many, of at least something, and not more than all
     * @param level how sure it should be
     * @return the interval, from 0 to 100
     * @throws IllegalArgumentException if the denominator is 0 or the numerator above it
     */
    public static ConfidenceInterval wilson(Proportion proportion, ConfidenceLevel level) {
        double x = proportion.numerator();
        double n = proportion.denominator();
        if (n == 0 || x > n) {
            throw new IllegalArgumentException(
                    "a proportion must be of at least something and not more than all, but was " + proportion);
        }
        double p = x / n;
        return new ConfidenceInterval(
                Wilson.lower(p, n, level.z()), Wilson.upper(p, n, level.z()), level, IntervalMethod.WILSON);
    }

    /**
     * Returns the interval of a count of events that happen independently of each other.
     *
     * @param count a whole number, 0 or more
     * @param level how sure it should be
     * @return the exact Poisson limits below 10, Byar's from 10 on
     * @throws IllegalArgumentException if the count is not a whole number of 0 or more
     */
    public static ConfidenceInterval ofCount(double count, ConfidenceLevel level) {
        checkCount(count);
        return count < EXACT_BELOW
                ? new ConfidenceInterval(
                        exactLower((int) count, level.tail()),
                        exactUpper((int) count, level.tail()),
                        level,
                        IntervalMethod.EXACT)
                : byar(count, level);
    }

    /**
     * Returns Byar's approximation of the interval of a count, also below 10.
     *
     * @param count a whole number, 0 or more
     * @param level how sure it should be
     * @return the interval; its lower limit is 0 where the approximation is not positive
     * @throws IllegalArgumentException if the count is not a whole number of 0 or more
     */
    public static ConfidenceInterval byar(double count, ConfidenceLevel level) {
        checkCount(count);
        double lower = count == 0 ? 0 : Math.max(0, byarLimit(count, -level.z()));
        return new ConfidenceInterval(lower, byarLimit(count + 1, level.z()), level, IntervalMethod.BYAR);
    }

    private static double byarLimit(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
        return x * root * root * root;
    }

    /**
     * Returns the interval of a rate: so many events for so many at risk.
     *
     * @param count a whole number, 0 or more
     * @param denominator the number at risk, finite, above 0
     * @param multiplier what the rate is for: 1,000 for a rate per 1,000; finite, above 0
     * @param level how sure it should be
     * @return the interval of the count, divided by the denominator and multiplied
     * @throws IllegalArgumentException if a number is out of range
     */
    public static ConfidenceInterval ofRate(
            double count, double denominator, double multiplier, ConfidenceLevel level) {
        checkPositive(denominator, "denominator");
        checkPositive(multiplier, "multiplier");
        ConfidenceInterval ofCount = ofCount(count, level);
        return new ConfidenceInterval(
                ofCount.lower / denominator * multiplier,
                ofCount.upper / denominator * multiplier,
                level,
                ofCount.method);
    }

    private static void checkCount(double count) {
        if (!(count >= 0) || Double.isInfinite(count) || count != Math.rint(count)) {
            throw new IllegalArgumentException("count must be a whole number of 0 or more, but was " + count);
        }
    }

    private static void checkPositive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number above 0, but was " + value);
        }
    }

    /** The mean of a Poisson distribution that reaches the count, or more, with the probability of the tail. */
    private static double exactLower(int count, double tail) {
        return count == 0 ? 0 : meanWithProbability(count - 1, 1 - tail);
    }

    /** The mean of a Poisson distribution that stays at the count, or below, with the probability of the tail. */
    private static double exactUpper(int count, double tail) {
        return meanWithProbability(count, tail);
    }

    /** Finds by bisection the mean at which at most {@code count} events have a probability; that falls as the mean rises. */
    private static double meanWithProbability(int count, double probability) {
        double low = 0;
        double high = HIGHEST_EXACT_LIMIT;
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = (low + high) / 2;
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double atMost(int count, double mean) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
            sum += term;
        }
        return Math.exp(-mean) * sum;
    }

    /**
     * Tells whether a number lies within the limits, both included.
     *
     * @param value a number
     * @return true if it is not below the lower and not above the upper limit
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
    /** Returns the interval in another unit, a factor above 0. */
    ConfidenceInterval times(double factor) {
        return factor == 1 ? this : new ConfidenceInterval(lower * factor, upper * factor, level, method);
    }
}
