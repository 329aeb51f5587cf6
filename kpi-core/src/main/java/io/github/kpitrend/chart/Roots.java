// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Rational;
import java.math.BigInteger;

/** Sums of a fraction and a square root, rounded to doubles. */
final class Roots {

    private static final int GUARD_BITS = 72;
    private static final int FIRST_BITS = 192;

    private Roots() {}

    /** Returns the double nearest to {@code a + sign * sqrt(square)}, the square not negative; 0 keeps {@code a}. */
    static double sum(Rational a, int sign, Rational square) {
        // (p / q) + sqrt(r / t) = (p t + sqrt(q^2 r t)) / (q t)
        BigInteger q = a.denominator();
        BigInteger t = square.denominator();
        BigInteger p = a.numerator().multiply(t);
        BigInteger below = q.multiply(t);
        if (sign == 0) {
            return Exact.ratio(p, below);
        }
        BigInteger radicand = q.multiply(q).multiply(square.numerator()).multiply(t);
        // a few leading bits decide unless much cancels; then more, up to bits enough for whatever cancels
        int size = Math.max(p.bitLength(), radicand.bitLength() / 2 + 1);
        int enough = GUARD_BITS + p.bitLength() + radicand.bitLength();
        for (int kept = FIRST_BITS; kept - size < enough; kept *= 2) {
            BigInteger[] bounds = bounds(p, sign, radicand, kept - size);
            double low = ratio(bounds[0], below, kept - size);
            if (low == ratio(bounds[1], below, kept - size)) {
                return low;
            }
        }
        BigInteger[] root = radicand.shiftLeft(2 * enough).sqrtAndRemainder();
        // one more bit says whether the root is larger than its whole part
        BigInteger longer = root[0].shiftLeft(1).add(BigInteger.valueOf(root[1].signum()));
        BigInteger numerator = p.shiftLeft(enough + 1);
        numerator = sign < 0 ? numerator.subtract(longer) : numerator.add(longer);
        return Exact.ratio(numerator, below.shiftLeft(enough + 1));
    }

    /** Returns whole numbers not above and not below {@code (p + sign * sqrt(radicand)) * 2^shift}; one twice where it is whole. */
    private static BigInteger[] bounds(BigInteger p, int sign, BigInteger radicand, int shift) {
        BigInteger low = p.shiftLeft(shift);
        BigInteger high = low.shiftLeft(-shift).equals(p) || shift > 0 ? low : low.add(BigInteger.ONE);
        BigInteger part = radicand.shiftLeft(2 * shift);
        BigInteger[] root = part.sqrtAndRemainder();
        boolean whole = root[1].signum() == 0
                && (shift > 0 || part.shiftLeft(-2 * shift).equals(radicand));
        BigInteger above = whole ? root[0] : root[0].add(BigInteger.ONE);
        return sign < 0
                ? new BigInteger[] {low.subtract(above), high.subtract(root[0])}
                : new BigInteger[] {low.add(root[0]), high.add(above)};
    }

    private static double ratio(BigInteger numerator, BigInteger denominator, int shift) {
        return shift < 0
                ? Exact.ratio(numerator.shiftLeft(-shift), denominator)
                : Exact.ratio(numerator, denominator.shiftLeft(shift));
    }
}
