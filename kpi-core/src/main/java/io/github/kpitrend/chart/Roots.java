// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Rational;
import java.math.BigInteger;

/** Sums of a fraction and a square root, rounded to doubles. */
final class Roots {

    private static final int FIRST_BITS = 192;

    private Roots() {}

    /** Returns the double nearest to {@code a + sign * sqrt(square)}, the square not negative and the sign 1 or -1. */
    static double sum(Rational a, int sign, Rational square) {
        // (p / q) + sqrt(r / t) = (p t + sqrt(q^2 r t)) / (q t)
        BigInteger q = a.denominator();
        BigInteger t = square.denominator();
        BigInteger p = a.numerator().multiply(t);
        BigInteger below = q.multiply(t);
        BigInteger radicand = q.multiply(q).multiply(square.numerator()).multiply(t);
        int size = Math.max(p.bitLength(), radicand.bitLength() / 2);
        // a few leading bits decide unless much cancels; an irrational sum is neither 0 nor half way between doubles,
        // so that more bits decide it
        for (int bits = FIRST_BITS; true; bits *= 2) {
            int shift = bits - size;
            BigInteger[] root = radicand.shiftLeft(2 * shift).sqrtAndRemainder();
            BigInteger sum = p.shiftLeft(shift).add(root[0].multiply(BigInteger.valueOf(sign)));
            double low = ratio(sum.subtract(BigInteger.ONE), below, shift);
            // both parts are rounded down by less than 1
            if (low == ratio(sum.add(BigInteger.TWO), below, shift)) {
                return low;
            }
            if (shift >= 0 && root[1].signum() == 0) {
                return ratio(sum, below, shift);
            }
        }
    }

    /** Returns the double nearest to {@code numerator / denominator / 2^shift}. */
    private static double ratio(BigInteger numerator, BigInteger denominator, int shift) {
        return Exact.ratio(numerator.shiftLeft(Math.max(0, -shift)), denominator.shiftLeft(Math.max(0, shift)));
    }
}
