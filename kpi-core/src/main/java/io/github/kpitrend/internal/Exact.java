// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact fractions and the one place in which they are rounded to doubles: to the nearest, ties to even, as IEEE 754 does. What no
 * finite double can hold, and what is not 0 and would become 0, comes back as an infinity, which callers turn into a reason; it never leaves the
 * library.
 */
public final class Exact {

    private static final int PRECISION = 53;
    private static final int MIN_EXPONENT = -1074;
    private static final int GUARD_BITS = 64;

    private Exact() {}

    /** Compares {@code a * b} with {@code c * d} in 128 bits, so that nothing overflows. */
    public static int compareProducts(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b);
        long otherHigh = Math.multiplyHigh(c, d);
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * b, c * d);
    }

    /** Returns the double nearest to {@code 100 numerator / denominator}; the denominator is not zero. */
    public static double percentage(double numerator, double denominator) {
        return ratio(Decimals.shortest(numerator).movePointRight(2), Decimals.shortest(denominator));
    }

    /** Returns the double nearest to {@code numerator / denominator}. */
    public static double ratio(BigDecimal numerator, BigDecimal denominator) {
        int shift = denominator.scale() - numerator.scale();
        BigInteger n = numerator.unscaledValue();
        BigInteger d = denominator.unscaledValue();
        return shift >= 0
                ? ratio(n.multiply(BigInteger.TEN.pow(shift)), d)
                : ratio(n, d.multiply(BigInteger.TEN.pow(-shift)));
    }

    /** Returns the double nearest to {@code numerator / denominator}. */
    public static double ratio(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return 0.0;
        }
        BigInteger n = numerator.abs();
        BigInteger d = denominator.abs();
        int shift = n.bitLength() - d.bitLength() - GUARD_BITS;
        BigInteger[] quotient = shifted(n, -shift).divideAndRemainder(shifted(d, shift));
        double size = round(quotient[0], quotient[1].signum() != 0, shift);
        return numerator.signum() == denominator.signum() ? size : -size;
    }

    /** Returns the double nearest to the square root of {@code numerator / denominator}, both not negative. */
    public static double rootOfRatio(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return 0.0;
        }
        int shift = numerator.bitLength() - denominator.bitLength() - 2 * GUARD_BITS;
        shift -= Math.floorMod(shift, 2);
        BigInteger[] quotient = shifted(numerator, -shift).divideAndRemainder(shifted(denominator, shift));
        BigInteger[] root = quotient[0].sqrtAndRemainder();
        return round(root[0], root[1].signum() != 0 || quotient[1].signum() != 0, shift / 2);
    }

    private static BigInteger shifted(BigInteger value, int bits) {
        return bits > 0 ? value.shiftLeft(bits) : value;
    }

    /** Rounds {@code (q + some fraction if inexact) * 2^exponent} to the nearest double; q has at least 64 bits. */
    private static double round(BigInteger q, boolean inexact, int exponent) {
        int drop = Math.max(q.bitLength() - PRECISION, MIN_EXPONENT - exponent);
        BigInteger kept = q.shiftRight(drop);
        boolean half = q.testBit(drop - 1);
        boolean more = inexact || q.getLowestSetBit() < drop - 1;
        if (half && (more || kept.testBit(0))) {
            kept = kept.add(BigInteger.ONE);
        }
        return kept.signum() == 0 ? Double.POSITIVE_INFINITY : Math.scalb((double) kept.longValue(), exponent + drop);
    }
}
