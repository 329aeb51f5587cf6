// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Wilson;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limits within which random variation leaves a figure: {@code 27.27122040140433 to 45.76459754839126 (95%, Wilson score)}, its limits in full.
 *
 * <p>It covers random variation only, not faults in the data.
 *
 * <ul>
 *   <li>{@link #wilson}: of a proportion, in percent. It never leaves 0 to 100, also for none and for all.
 *   <li>{@link #ofCount} and {@link #ofRate}: Byar's approximation from a count of 10 on, the exact Poisson limits below.
 *   <li>{@link #byar}: Byar's approximation for any count.
 *   <li>{@link #published}: limits that came with the figure.
 * </ul>
 *
 * <p>Limits are computed in double arithmetic and agree with published implementations to about 12 digits; formulas and sources: <a
 * href="../benchmark/doc-files/intervals.html">Intervals and funnels</a>. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ConfidenceInterval implements Plain {

    private static final String WILSON = "Wilson score";
    private static final String BYAR = "Byar";
    private static final String EXACT = "exact Poisson";
    private static final String PUBLISHED = "published";

    private static final double EXACT_BELOW = 10;
    private static final double HIGHEST_EXACT_LIMIT = 64;

    private final double lower;
    private final double upper;
    private final ConfidenceLevel level;
    private final String method;

    private ConfidenceInterval(double lower, double upper, ConfidenceLevel level, String method) {
        this.lower = lower + 0.0;
        this.upper = upper + 0.0;
        this.level = level;
        this.method = method;
    }

    /**
     * Returns a published interval.
     *
     * @param lower the lower limit
     * @param upper the upper limit, not below the lower
     * @param level the confidence level
     * @return the interval
     * @throws IllegalArgumentException if a limit is NaN or infinite, or the lower is above the upper
     */
    public static ConfidenceInterval published(double lower, double upper, ConfidenceLevel level) {
        Numbers.finite(lower, "lower");
        Numbers.finite(upper, "upper");
        Objects.requireNonNull(level, "level");
        if (lower > upper) {
            throw new IllegalArgumentException("lower must not be above upper " + upper + ", but was " + lower);
        }
        return new ConfidenceInterval(lower, upper, level, PUBLISHED);
    }

    /**
     * Returns Wilson's interval of a proportion, in percent.
     *
     * @param proportion a numerator and its denominator; the denominator above 0, the numerator not above the denominator
     * @param level the confidence level
     * @return the interval, from 0 to 100
     * @throws IllegalArgumentException if the denominator is 0 or the numerator above it
     */
    public static ConfidenceInterval wilson(Proportion proportion, ConfidenceLevel level) {
        Objects.requireNonNull(proportion, "proportion");
        Objects.requireNonNull(level, "level");
        double x = proportion.numerator();
        double n = proportion.denominator();
        if (n == 0 || x > n) {
            throw new IllegalArgumentException(
                    "proportion must have a denominator above 0 and no larger numerator, but was " + proportion);
        }
        double p = x / n;
        return new ConfidenceInterval(Wilson.lower(p, n, level.z()), Wilson.upper(p, n, level.z()), level, WILSON);
    }

    /**
     * Returns the interval of a count of events that happen independently of each other.
     *
     * @param count a whole number, 0 or more
     * @param level the confidence level
     * @return the exact Poisson limits below 10, Byar's from 10 on
     * @throws IllegalArgumentException if the count is not a whole number of 0 or more
     */
    public static ConfidenceInterval ofCount(double count, ConfidenceLevel level) {
        checkCount(count);
        Objects.requireNonNull(level, "level");
        return count < EXACT_BELOW
                ? new ConfidenceInterval(
                        exactLower((int) count, level.tail()), exactUpper((int) count, level.tail()), level, EXACT)
                : byar(count, level);
    }

    /**
     * Returns Byar's approximation of the interval of a count, also below 10.
     *
     * @param count a whole number, 0 or more
     * @param level the confidence level
     * @return the interval; its lower limit is 0 where the approximation is not positive
     * @throws IllegalArgumentException if the count is not a whole number of 0 or more
     */
    public static ConfidenceInterval byar(double count, ConfidenceLevel level) {
        checkCount(count);
        Objects.requireNonNull(level, "level");
        double lower = count == 0 ? 0 : Math.max(0, byarLimit(count, -level.z()));
        return new ConfidenceInterval(lower, byarLimit(count + 1, level.z()), level, BYAR);
    }

    private static double byarLimit(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
        return x * root * root * root;
    }

    /**
     * Returns the interval of a rate: a number of events divided by a number at risk.
     *
     * @param count a whole number, 0 or more
     * @param denominator the number at risk, finite, above 0
     * @param multiplier what the rate is for: 1,000 for a rate per 1,000; finite, above 0
     * @param level the confidence level
     * @return the interval of the count, divided by the denominator and multiplied
     * @throws IllegalArgumentException if a number is out of range, or no double can hold a limit
     */
    public static ConfidenceInterval ofRate(
            double count, double denominator, double multiplier, ConfidenceLevel level) {
        checkPositive(denominator, "denominator");
        checkPositive(multiplier, "multiplier");
        ConfidenceInterval ofCount = ofCount(count, level);
        ConfidenceInterval scaled = ofCount.scaled(multiplier, denominator);
        if (scaled == null) {
            throw new IllegalArgumentException("multiplier must leave the rate within the doubles, but was "
                    + multiplier + " for " + count + " of " + denominator);
        }
        return scaled;
    }

    /** Returns the interval multiplied and divided by numbers above 0; null where no double can hold a limit, or only 0 could. */
    @Nullable
    ConfidenceInterval scaled(double multiplier, double denominator) {
        double scaledLower = scaled(lower, denominator, multiplier);
        double scaledUpper = scaled(upper, denominator, multiplier);
        boolean held =
                Double.isFinite(scaledUpper) && (scaledUpper > 0 || upper == 0) && (scaledLower > 0 || lower == 0);
        return held ? new ConfidenceInterval(scaledLower, scaledUpper, level, method) : null;
    }

    /** A quotient may exceed the largest double where the product with the multiplier does not. */
    private static double scaled(double limit, double denominator, double multiplier) {
        double quotient = limit / denominator;
        boolean normal = quotient == 0 ? limit == 0 : quotient >= Double.MIN_NORMAL && Double.isFinite(quotient);
        return normal ? quotient * multiplier : limit * (multiplier / denominator);
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
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
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

    // -----------------------------------------------------------------------
    /**
     * Returns the lower limit.
     *
     * @return a finite number, in the unit of the figure
     */
    public double lower() {
        return lower;
    }

    /**
     * Returns the upper limit.
     *
     * @return a finite number, not below {@link #lower()}
     */
    public double upper() {
        return upper;
    }

    /**
     * Returns the confidence level.
     *
     * @return the level
     */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Returns the name of the method that gave the limits.
     *
     * @return {@code Wilson score}, {@code Byar}, {@code exact Poisson} or {@code published}
     */
    public String method() {
        return method;
    }

    /**
     * Returns whether a number lies within the limits, both included.
     *
     * @param value a number
     * @return true if it is not below the lower and not above the upper limit
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /**
     * Returns whether another interval lies within the limits of this one, limits included.
     *
     * @param other the other interval, of any level and method
     * @return true if neither of its limits is outside
     */
    public boolean contains(ConfidenceInterval other) {
        Objects.requireNonNull(other, "other");
        return contains(other.lower) && contains(other.upper);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ConfidenceInterval other
                && lower == other.lower
                && upper == other.upper
                && level == other.level
                && method.equals(other.method);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, level, method);
    }

    /** Returns the limits, the level and the method: {@code 27.27122040140433 to 45.76459754839126 (95%, Wilson score)}. */
    @Override
    public String toString() {
        return Numbers.print(lower) + " to " + Numbers.print(upper) + " (" + Numbers.print(level.percent()) + "%, "
                + method + ")";
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("lower", lower, "upper", upper, "level", level, "method", method);
    }
}
