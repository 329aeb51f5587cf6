// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The formulas of tables of many series, each a single expression without a branch, so that a loop around it can become vector code.
 *
 * <p>They work on <em>units</em> (see {@link Decimals}): whole numbers of at most 2<sup>45</sup> in doubles, missing ones NaN. The reasons that
 * their results are correctly rounded, and sides of limits exact:
 *
 * <ul>
 *   <li>A difference of units and its hundredfold are whole and below 2<sup>53</sup>, hence exact; the one division rounds once.
 *   <li>A sum of a window of units is whole and below 2<sup>53</sup>, hence exact regardless of the order of adding, as {@link #tooManyUnits(int)}
 *       makes sure; its count times a power of ten is exact, and the one division rounds once.
 *   <li>A percentage {@code n / d} that is below a limit {@code m / 10^j} is so by at least {@code 1 / (d 10^j)}. Where that is more than the
 *       distance between the limit and its neighbors ({@link #tooManyUnits(Limit)}), rounding cannot carry the percentage over the limit, and as
 *       rounding keeps order, the rounded percentage is on the same side of the limit as the exact one.
 * </ul>
 */
final class UnitMath {

    /** Lost in a sum with any size of units but 0, whose percentages it makes 0 or infinite. */
    private static final double TINY = Double.MIN_NORMAL;

    private static final double HUGE = 0x1p1000;
    private static final int PRECISION = 53;

    private UnitMath() {}

    /** Returns the units of a value that is a decimal of few enough places, NaN for negative infinity. */
    static double units(double value, double power) {
        return Math.rint(value * power) + 0 * value;
    }

    /** Returns the percentage of units; 0 from 0 to 0, infinite from 0 to anything else, NaN if either is. */
    static double percent(double base, double current) {
        return 100 * (current - base) / (Math.abs(base) + TINY);
    }

    /** Returns 1 if a percentage is at least {@code up}, -1 if it is at most {@code down}, else 0; anything for NaN. */
    static byte side(double percent, double up, double down) {
        return (byte) (sign(down - percent) - sign(percent - up));
    }

    /** 1 for a negative number, else 0; by its bit, since branches that depend on data cost more. */
    static int sign(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 63);
    }

    /** Returns a number of units from which on a percentage might be rounded to the wrong side of a limit. */
    static double tooManyUnits(Limit limit) {
        return limit.places() == Decimals.NO_PLACES
                ? 0
                : 0.5 / (Decimals.power(limit.places()) * Math.ulp(limit.value()));
    }

    /** Returns a number of units from which on sums over a window might not be distinguished from their counts. */
    static double tooManyUnits(int window) {
        return one(window) / (2 * window);
    }

    /** Returns what is treated as one in {@link #pack}: the largest power of two of which one more than the window is exact in doubles. */
    static double one(int window) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(window);
        return Math.scalb(1.0, PRECISION - bits);
    }

    /** Returns a summand that counts itself: units with {@code one} added, or 0 for negative infinity. */
    static double pack(double value, double power, double one) {
        return Math.max(Math.rint(value * power), -one) + one;
    }

    /** Returns the mean of packed summands: the nearest multiple of {@code one} says how many there are, and the rest is their sum. */
    static double meanOfPacked(double packed, double one, double perOne, double power, double required) {
        double count = Math.rint(packed * perOne);
        return mean(packed - count * one, count, power, required);
    }

    /** Returns the mean of a sum of units, NaN where fewer than required are in it; {@code required} is 1 or more. */
    static double mean(double sum, double count, double power, double required) {
        double lacking = Math.max(0, required - count);
        return sum / (count * power) + 0 * (lacking * HUGE * HUGE);
    }
}
