// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The normal distribution, Student's t and the F distribution: probabilities, and quantiles of Student's t, in double arithmetic.
 *
 * <p>Probabilities are within 1e-12 of the exact ones, and small tails are right in relative terms as well. Sources: Abramowitz and Stegun 1964,
 * 26.2.10 (series of the normal distribution), 26.2.14 (its continued fraction) and 26.5.8 (incomplete beta function); Lentz 1976 (evaluation of
 * continued fractions); Stirling's series for the logarithm of the gamma function.
 */
public final class Distributions {

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double HALF_LOG_OF_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double PRECISION = 4e-16;
    private static final double ENOUGH = 1e-15;
    private static final int MOST_TERMS = 100_000;
    private static final double SERIES_UP_TO = 3;
    private static final double STIRLING_FROM = 16;

    /** Coefficients of Stirling's series: B(2k) / (2k (2k - 1)). */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private Distributions() {}

    // -----------------------------------------------------------------------
    /** Returns the probability that a standard normal variable is at most {@code z}. */
    public static double normal(double z) {
        return z > 0 ? 1 - normalTail(z) : normalTail(-z);
    }

    /** Returns the probability that a standard normal variable is above {@code z}, 0 or more. */
    static double normalTail(double z) {
        double density = Math.exp(-z * z / 2) / ROOT_OF_TWO_PI;
        if (z < SERIES_UP_TO) {
            double term = z;
            double sum = z;
            for (int k = 3; term > sum * 1e-17; k += 2) {
                term *= z * z / k;
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = z;
        for (int k = 200; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return density / fraction;
    }

    // -----------------------------------------------------------------------
    /** Returns the probability that Student's t with {@code freedom} degrees of freedom is at most {@code t}. */
    public static double student(double t, double freedom) {
        double tail = studentTail(Math.abs(t), freedom);
        return t > 0 ? 1 - tail : tail;
    }

    /** Returns the probability that Student's t with {@code freedom} degrees of freedom is above {@code t}, 0 or more. */
    public static double studentTail(double t, double freedom) {
        double square = t * t;
        if (Double.isInfinite(square)) {
            return 0;
        }
        return 0.5 * beta(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5);
    }

    /**
     * Returns the {@code t} that Student's t is at most with probability {@code p}, from 0.5 and below 1. The tail is convex, so that Newton's steps
     * from 0 come ever closer without passing it.
     */
    public static double studentQuantile(double p, double freedom) {
        double t = 0;
        double step;
        do {
            step = (studentTail(t, freedom) - (1 - p)) / studentDensity(t, freedom);
            t += step;
        } while (step > ENOUGH * t);
        return t;
    }

    private static double studentDensity(double t, double freedom) {
        double log =
                -logBeta(freedom / 2, 0.5) - 0.5 * Math.log(freedom) - (freedom + 1) / 2 * Math.log1p(t * t / freedom);
        return Math.exp(log);
    }

    // -----------------------------------------------------------------------
    /** Returns the probability that F with {@code above} and {@code below} degrees of freedom is above {@code f}, 0 or more. */
    public static double fisherTail(double f, double above, double below) {
        double part = above * f;
        return Double.isInfinite(part) ? 0 : beta(below / (below + part), part / (below + part), below / 2, above / 2);
    }

    /** The regularized incomplete beta function at {@code x}, of which {@code y} is the rest to 1. */
    private static double beta(double x, double y, double a, double b) {
        double front = Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta(a, b));
        return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(y, b, a) / b;
    }

    /** The continued fraction where x is below the mean, so that no part of it comes near 0. */
    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) <= PRECISION) {
                break;
            }
        }
        return h;
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** The logarithm of the gamma function of a number above 0. */
    static double logGamma(double x) {
        double product = 1;
        double shifted = x;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted++;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double power = inverse;
        double sum = 0;
        for (double coefficient : STIRLING) {
            sum += coefficient * power;
            power *= square;
        }
        return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_OF_TWO_PI + sum - Math.log(product);
    }
}
