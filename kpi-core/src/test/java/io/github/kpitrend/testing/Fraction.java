// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms. Doubles are found by stepping from a guess and comparing exactly, never by shifting bits, so that
 * nothing here resembles what it tests.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);

    private static final Fraction BEYOND_DOUBLES = new Fraction(BigInteger.TWO.pow(1024), BigInteger.ONE);
    private static final MathContext GUESS = new MathContext(40);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + " / 0");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    // -----------------------------------------------------------------------
    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() >= 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.unscaledValue().multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE);
    }

    /** The number that a double holds, in binary; not the decimal that it stands for. */
    private static Fraction ofBits(double value) {
        return Double.isInfinite(value)
                ? (value > 0 ? BEYOND_DOUBLES : BEYOND_DOUBLES.negate())
                : of(new BigDecimal(value));
    }

    // -----------------------------------------------------------------------
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    // -----------------------------------------------------------------------
    /** The nearest decimal of so many places; of two as near, the one farther from zero. */
    public BigDecimal rounded(int places) {
        BigInteger twice = numerator.abs().multiply(BigInteger.TEN.pow(places)).shiftLeft(1);
        BigInteger units = twice.add(denominator).divide(denominator.shiftLeft(1));
        return new BigDecimal(numerator.signum() < 0 ? units.negate() : units, places);
    }

    /** The nearest double; of two as near, the one with an even last bit; an infinity from half a step above the largest on. */
    public double toDouble() {
        double guess = guess();
        if (Double.isInfinite(guess)) {
            guess = Math.copySign(Double.MAX_VALUE, guess);
        }
        while (isNearer(Math.nextUp(guess), guess)) {
            guess = Math.nextUp(guess);
        }
        while (isNearer(Math.nextDown(guess), guess)) {
            guess = Math.nextDown(guess);
        }
        return guess + 0.0;
    }

    private double guess() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), GUESS)
                .doubleValue();
    }

    private boolean isNearer(double other, double guess) {
        if (Double.isInfinite(guess)) {
            return false;
        }
        int order = minus(ofBits(other)).abs().compareTo(minus(ofBits(guess)).abs());
        return order < 0 || (order == 0 && isOdd(guess));
    }

    /** The double nearest to the square root. */
    public double rootToDouble() {
        if (signum() == 0) {
            return 0;
        }
        double guess = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), GUESS)
                .sqrt(GUESS)
                .doubleValue();
        guess = Math.min(guess, Double.MAX_VALUE);
        while (!Double.isInfinite(guess) && rootIsNearerToUpper(guess, Math.nextUp(guess))) {
            guess = Math.nextUp(guess);
        }
        while (guess > 0 && !Double.isInfinite(guess) && !rootIsNearerToUpper(Math.nextDown(guess), guess)) {
            guess = Math.nextDown(guess);
        }
        return guess;
    }

    private boolean rootIsNearerToUpper(double lower, double upper) {
        Fraction middle = ofBits(lower).plus(ofBits(upper)).dividedBy(of(2));
        int order = compareTo(middle.times(middle));
        return order > 0 || (order == 0 && isOdd(lower));
    }

    private static boolean isOdd(double value) {
        return (Double.doubleToRawLongBits(value) & 1) != 0;
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
