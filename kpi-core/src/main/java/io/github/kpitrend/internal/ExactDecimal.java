// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A decimal of any size, {@code units * 10^exponent}, whose sums and products are exact. It does what {@link BigDecimal} does, in 128 bits wherever
 * they serve; formulas of ratios and contributions are written in it once.
 *
 * @param units the digits with the sign
 * @param exponent the power of ten of the last digit
 */
public record ExactDecimal(Whole units, int exponent) {

    public static final ExactDecimal ZERO = new ExactDecimal(Whole.ZERO, 0);
    public static final ExactDecimal ONE = new ExactDecimal(Whole.ONE, 0);
    public static final ExactDecimal HUNDRED = new ExactDecimal(Whole.of(100), 0);

    /** Returns the decimal that a finite double represents. */
    public static ExactDecimal of(double value) {
        int places = Decimals.places(value);
        if (places != Decimals.NO_PLACES) {
            return new ExactDecimal(Whole.of(Decimals.units(value, places)), -places);
        }
        ShortestDecimal shortest = ShortestDecimal.of(value);
        return new ExactDecimal(Whole.of(shortest.digits()), shortest.exponent());
    }

    /** Returns the sum. */
    public ExactDecimal plus(ExactDecimal other) {
        if (other.units.signum() == 0) {
            return this;
        }
        if (units.signum() == 0) {
            return other;
        }
        int common = Math.min(exponent, other.exponent);
        return new ExactDecimal(unitsOf(common).plus(other.unitsOf(common)), common);
    }

    /** Returns the difference. */
    public ExactDecimal minus(ExactDecimal other) {
        return plus(other.negated());
    }

    /** Returns the product. */
    public ExactDecimal times(ExactDecimal other) {
        return new ExactDecimal(units.times(other.units), exponent + other.exponent);
    }

    /** Returns the product with a whole number. */
    public ExactDecimal times(long factor) {
        return new ExactDecimal(units.times(factor), exponent);
    }

    /** Returns the decimal with the other sign. */
    public ExactDecimal negated() {
        return new ExactDecimal(units.negated(), exponent);
    }

    /** Returns the size. */
    public ExactDecimal abs() {
        return units.signum() < 0 ? negated() : this;
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return units.signum();
    }

    /** Compares by value, exactly. */
    public int compareValue(ExactDecimal other) {
        int common = Math.min(exponent, other.exponent);
        return unitsOf(common).compareTo(other.unitsOf(common));
    }

    /** Returns the exact quotient, correctly rounded to double; an infinity as {@link Whole#dividedBy} does. The divisor is not zero. */
    public double dividedBy(ExactDecimal divisor) {
        if (units.signum() == 0) {
            return 0.0;
        }
        int common = Math.min(exponent, divisor.exponent);
        return unitsOf(common).dividedBy(divisor.unitsOf(common));
    }

    /** Returns the nearest double; an infinity as {@link Whole#dividedBy} does. */
    public double toDouble() {
        return dividedBy(ONE);
    }

    /** Returns the exact quotient rounded half up (away from zero) to some decimals. The divisor is not zero. */
    public BigDecimal dividedBy(ExactDecimal divisor, int decimals) {
        return toBigDecimal().divide(divisor.toBigDecimal(), decimals, RoundingMode.HALF_UP);
    }

    /** Returns the same as a {@link BigDecimal}. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(units.toBigInteger(), -exponent);
    }

    private Whole unitsOf(int commonExponent) {
        int shift = exponent - commonExponent;
        return shift == 0 || units.signum() == 0 ? units : units.times(Whole.powerOfTen(shift));
    }
}
