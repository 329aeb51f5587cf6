// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;

/**
 * The change between two ratios, kept as fractions: {@code m n0 / d0} to {@code m n1 / d1}. A quotient is seldom a short decimal, so a verdict on
 * the rounded quotients is not exact: from 1/3 to 11/30 is 10% exactly, and 9.99999999999998% from the nearest doubles.
 *
 * <p>It decides in doubles first, as {@link Limits} does; where these do not decide, products are compared exactly, in 128 bits where they fit.
 *
 * @param baseNumerator of the base
 * @param baseDenominator of the base, above 0
 * @param numerator of the current ratio
 * @param denominator of the current ratio, above 0
 * @param multiplier of both, above 0
 */
public record RatioChange(
        double baseNumerator, double baseDenominator, double numerator, double denominator, double multiplier) {

    private static final double DOUBT = 0x1p-49;
    private static final long MOST_WHOLE = (1L << 27) - 1;
    private static final long MOST_MULTIPLIER = 128;

    /** Returns whether both ratios are those of another change, as numbers. */
    public boolean isSame(RatioChange other) {
        return isSame(baseNumerator, baseDenominator, other, other.baseNumerator, other.baseDenominator)
                && isSame(numerator, denominator, other, other.numerator, other.denominator);
    }

    /** Returns 1 if the current ratio is closer to a range than the base, -1 if the base is closer, else 0. The distance inside is 0. */
    public int closer(double lower, double upper) {
        ExactDecimal before = outside(baseNumerator, baseDenominator, lower, upper);
        ExactDecimal now = outside(numerator, denominator, lower, upper);
        return Integer.signum(
                before.times(ExactDecimal.of(denominator)).compareValue(now.times(ExactDecimal.of(baseDenominator))));
    }

    /** The distance of a ratio from a range, times its denominator. */
    private ExactDecimal outside(double up, double down, double lower, double upper) {
        ExactDecimal value = product(up, multiplier);
        ExactDecimal below = product(lower, down).minus(value);
        ExactDecimal above = value.minus(product(upper, down));
        if (below.signum() > 0) {
            return below;
        }
        return above.signum() > 0 ? above : ExactDecimal.ZERO;
    }

    private boolean isSame(double up, double down, RatioChange other, double otherUp, double otherDown) {
        ExactDecimal one = product(up, multiplier).times(ExactDecimal.of(otherDown));
        return one.compareValue(product(otherUp, other.multiplier).times(ExactDecimal.of(down))) == 0;
    }

    private static ExactDecimal product(double a, double b) {
        return ExactDecimal.of(a).times(ExactDecimal.of(b));
    }

    /** Returns the difference, or an infinity where no finite double can hold it. */
    public double difference() {
        return scaledCross().dividedBy(denominators());
    }

    /** Returns the percentage, or an infinity where no finite double can hold it; the base is not zero. */
    public double percent() {
        return cross().times(ExactDecimal.HUNDRED).dividedBy(sizeOfBase());
    }

    /** Returns the percentage rounded half up (away from zero) from the exact quotient; the base is not zero. */
    public BigDecimal roundedPercent(int decimals) {
        return cross().times(ExactDecimal.HUNDRED).dividedBy(sizeOfBase(), decimals);
    }

    /** Returns the difference rounded half up (away from zero). */
    public BigDecimal roundedDifference(int decimals) {
        return scaledCross().dividedBy(denominators(), decimals);
    }

    /** Returns 1 if the change reaches the upper limit, -1 if it reaches the lower, else 0; in percent, any change from zero reaches them. */
    public int side(Limits limits) {
        int quick = quickSide(limits);
        if (quick != Limits.UNDECIDED) {
            return quick;
        }
        int exact = sideOfWholeNumbers(limits);
        if (exact != Limits.UNDECIDED) {
            return exact;
        }
        ExactDecimal cross = cross();
        int sign = cross.signum();
        ExactDecimal limit = ExactDecimal.of(sign > 0 ? limits.up() : limits.down());
        int order = limits.isInPoints()
                ? cross.abs().times(ExactDecimal.of(multiplier)).compareValue(limit.times(denominators()))
                : cross.abs().times(ExactDecimal.HUNDRED).compareValue(limit.times(sizeOfBase()));
        return order >= 0 ? sign : 0;
    }

    /** The same where doubles decide, else {@link Limits#UNDECIDED}. */
    int quickSide(Limits limits) {
        double up = limits.up();
        double down = limits.down();
        double to = numerator * baseDenominator;
        double from = baseNumerator * denominator;
        double factor = limits.isInPoints() ? multiplier : 100;
        double unit = limits.isInPoints() ? baseDenominator * denominator : Math.abs(from);
        double change = factor * (to - from);
        double above = change - up * unit;
        double below = -change - down * unit;
        double sizes = 1 + Math.abs(baseNumerator) + baseDenominator + Math.abs(numerator) + denominator;
        double doubt = DOUBT * (factor * (Math.abs(to) + Math.abs(from)))
                + Double.MIN_NORMAL * (1 + factor + up + down) * sizes;
        return Math.abs(above) > doubt && Math.abs(below) > doubt
                ? UnitMath.sign(below) - UnitMath.sign(above)
                : Limits.UNDECIDED;
    }

    /** The same for whole numbers of at most 2<sup>27</sup>, whose products are compared in 128 bits; else {@link Limits#UNDECIDED}. */
    int sideOfWholeNumbers(Limits limits) {
        long n0 = (long) baseNumerator;
        long d0 = (long) baseDenominator;
        long n1 = (long) numerator;
        long d1 = (long) denominator;
        long m = (long) multiplier;
        boolean whole = n0 == baseNumerator
                && d0 == baseDenominator
                && n1 == numerator
                && d1 == denominator
                && (Math.abs(n0) | d0 | Math.abs(n1) | d1) <= MOST_WHOLE;
        long cross = n1 * d0 - n0 * d1;
        Limit limit = cross > 0 ? limits.upper() : limits.lower();
        if (!whole || limit.places() == Decimals.NO_PLACES) {
            return Limits.UNDECIDED;
        }
        long power = Decimals.longPower(limit.places());
        int order;
        if (!limits.isInPoints()) {
            order = Exact.compareProducts(100 * Math.abs(cross), power, limit.units(), Math.abs(n0) * d1);
        } else if (m == multiplier && m <= MOST_MULTIPLIER) {
            order = Exact.compareProducts(m * Math.abs(cross), power, limit.units(), d0 * d1);
        } else {
            return Limits.UNDECIDED;
        }
        return order >= 0 ? Long.signum(cross) : 0;
    }

    /** Returns the same by the change rounded half up. */
    public int sideAfterRounding(Limits limits, int decimals) {
        int sign = cross().signum();
        if (!limits.isInPoints() && baseNumerator == 0) {
            return sign;
        }
        BigDecimal rounded = limits.isInPoints() ? roundedDifference(decimals) : roundedPercent(decimals);
        double limit = sign > 0 ? limits.up() : limits.down();
        return rounded.signum() != 0 && rounded.abs().compareTo(Decimals.shortest(limit)) >= 0 ? sign : 0;
    }

    /** {@code n1 d0 - n0 d1}, which has the sign of the change. */
    private ExactDecimal cross() {
        return ExactDecimal.of(numerator)
                .times(ExactDecimal.of(baseDenominator))
                .minus(ExactDecimal.of(baseNumerator).times(ExactDecimal.of(denominator)));
    }

    private ExactDecimal scaledCross() {
        return cross().times(ExactDecimal.of(multiplier));
    }

    private ExactDecimal denominators() {
        return ExactDecimal.of(baseDenominator).times(ExactDecimal.of(denominator));
    }

    private ExactDecimal sizeOfBase() {
        return ExactDecimal.of(baseNumerator).abs().times(ExactDecimal.of(denominator));
    }
}
