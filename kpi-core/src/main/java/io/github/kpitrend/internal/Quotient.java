// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * Quotients of whole numbers of more than 53 bits, rounded to the nearest double once, in double arithmetic.
 *
 * <p>A whole number is passed as the sum of two doubles. The quotient of the leading parts, q, is off by a few units of its last place. What q leaves
 * of the numerator is known to 2<sup>-100</sup> of it (a product is exact with a fused multiply-add, the difference of near numbers always), and
 * divided by the denominator it is a correction. Quotient and correction together are rounded once; if their sum lies so close to the middle between
 * two doubles that the little that is not known might matter, the result is {@link #UNDECIDED}, and exact arithmetic decides. (The test is that of
 * Ziv, "Fast evaluation of elementary mathematical functions with correctly rounded last bit", 1991.)
 */
final class Quotient {

    /** Not a quotient: ask exact arithmetic. */
    static final double UNDECIDED = Double.NaN;

    /** The largest power of ten that is a double. */
    static final int MAX_POWER = 22;

    private static final double DOUBT = 1 + 0x1p-40;
    private static final double TWO_TO_30 = 0x1p30;
    private static final long LOW_30 = (1L << 30) - 1;
    private static final double[] POWERS = new double[MAX_POWER + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MAX_POWER; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Quotient() {}

    /** Returns {@code units / (10^places divisor)}; the units of at most 2<sup>62</sup>, the places from 0 to 22. */
    static double ofPower(long units, int places, int divisor) {
        return ofPower((units >> 30) * TWO_TO_30, (double) (units & LOW_30), places, divisor);
    }

    /** Returns {@code (n1 + n2) / (10^places divisor)}; the places from 0 to 22. */
    static double ofPower(double n1, double n2, int places, int divisor) {
        double power = POWERS[places];
        double d = power * divisor;
        return of(n1, n2, d, Math.fma(power, divisor, -d));
    }

    /** Returns {@code 100 numerator / denominator}; both of at most 2<sup>62</sup>, the denominator above 0. */
    static double ofHundredfold(long numerator, long denominator) {
        double d = denominator;
        return of(100 * ((numerator >> 30) * TWO_TO_30), 100 * (double) (numerator & LOW_30), d, (double)
                (denominator - (long) d));
    }

    /**
     * Returns {@code (n1 + n2) / (d1 + d2)}, each sum known to 2<sup>-100</sup> of it. The denominator is above 0, d2 is at most a unit in the last
     * place of d1, and sizes lie between 2<sup>-200</sup> and 2<sup>200</sup>.
     */
    static double of(double n1, double n2, double d1, double d2) {
        double n = n1 + n2;
        double n2Kept = n - n1;
        double nRest = (n1 - (n - n2Kept)) + (n2 - n2Kept);
        double q = n / d1;
        double product = q * d1;
        double productRest = Math.fma(q, d1, -product);
        double left = ((n - product) - productRest) + (nRest - q * d2);
        double correction = left / d1;
        double rounded = q + correction;
        double rest = correction - (rounded - q);
        return rounded + rest * DOUBT == rounded ? rounded + 0.0 : UNDECIDED;
    }

    /** Returns the root of {@code n / d}, both whole numbers of at most 2<sup>53</sup> and above 0. */
    static double rootOf(double n, double d) {
        double q = n / d;
        double qRest = Math.fma(-q, d, n) / d;
        double root = Math.sqrt(q);
        double correction = (Math.fma(-root, root, q) + qRest) / (2 * root);
        double rounded = root + correction;
        double rest = correction - (rounded - root);
        return rounded + rest * DOUBT == rounded ? rounded : UNDECIDED;
    }

    /**
     * Returns the root of {@code (n1 + n2 + n3) / d}, divided by a power of ten. The parts of the number are in the order of their size; its sum and
     * d are above 0.
     */
    static double rootOf(double n1, double n2, double n3, double d, double power) {
        double n12 = n1 + n2;
        double n = n12 + n3;
        double nRest = ((n1 - n12) + n2) + ((n12 - n) + n3);
        double square = power * power;
        double q = n / d;
        double qRest = (Math.fma(-q, d, n) + nRest) / d;
        double r = q / square;
        double rRest = (Math.fma(-r, square, q) + qRest) / square;
        double root = Math.sqrt(r);
        double correction = (Math.fma(-root, root, r) + rRest) / (2 * root);
        double rounded = root + correction;
        double rest = correction - (rounded - root);
        return rounded + rest * DOUBT == rounded ? rounded : UNDECIDED;
    }
}
