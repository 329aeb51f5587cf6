// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction; its denominator is above zero, and it need not be in lowest terms. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** Returns a fraction of a decimal and a whole number above zero. */
    public static Rational of(BigDecimal numerator, long denominator) {
        BigInteger d = BigInteger.valueOf(denominator);
        int scale = numerator.scale();
        BigInteger n = numerator.unscaledValue();
        return scale >= 0
                ? new Rational(n, d.multiply(BigInteger.TEN.pow(scale)))
                : new Rational(n.multiply(BigInteger.TEN.pow(-scale)), d);
    }

    /** Returns the sum. */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the difference. */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /** Returns the product with {@code n / d}, d above zero. */
    public Rational times(long n, long d) {
        return new Rational(numerator.multiply(BigInteger.valueOf(n)), denominator.multiply(BigInteger.valueOf(d)));
    }

    /** Returns the product. */
    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Returns the quotient; the other is above zero. */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Compares by value, exactly. */
    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Returns the value rounded half up (away from zero) to some decimals. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator.multiply(BigInteger.TEN.pow(decimals)))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .movePointLeft(decimals)
                .setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** Returns the nearest double, an infinity where none can hold it. */
    public double toDouble() {
        return Exact.ratio(numerator, denominator);
    }
}
