// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Rational;
import java.math.BigInteger;

/** Sums of a fraction and a square root, rounded to doubles. */
final class Roots {

    private static final int GUARD_BITS = 72;

    private Roots() {}

    /** Returns the double nearest to {@code a + sign * sqrt(square)}, the square not negative; 0 keeps {@code a}. */
    static double sum(Rational a, int sign, Rational square) {
        // (p / q) + sqrt(r / t) = (p t + sqrt(q^2 r t)) / (q t), with bits enough for whatever cancels
        BigInteger q = a.denominator();
        BigInteger t = square.denominator();
        BigInteger p = a.numerator().multiply(t);
        BigInteger radicand = q.multiply(q).multiply(square.numerator()).multiply(t);
        int bits = GUARD_BITS + p.bitLength() + radicand.bitLength();
        BigInteger[] root = radicand.shiftLeft(2 * bits).sqrtAndRemainder();
        // one more bit says whether the root is larger than its whole part
        BigInteger size = root[0].shiftLeft(1).add(BigInteger.valueOf(root[1].signum()));
        BigInteger numerator = p.shiftLeft(bits + 1);
        numerator = sign < 0 ? numerator.subtract(size) : numerator.add(size);
        return Exact.ratio(numerator, q.multiply(t).shiftLeft(bits + 1));
    }
}
