// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The decimal that a double represents: the shortest one that reads back as that double.
 *
 * <p>Most figures of a scorecard are decimals of a few places. For those the work is done in <em>units</em>: the value times
 * 10<sup>k</sup>, a whole number. Why that is exact: let a double {@code v} be the one nearest to {@code m / 10^k} with
 * {@code |m| <= 2^45} and {@code k <= 6}. Then {@code v} differs from {@code m / 10^k} by at most the fraction 2<sup>-53</sup> of it,
 * and the product {@code v * 10^k} is rounded by at most another, so it lies within {@code 2^45 * 2^-52 < 1/2} of {@code m} and
 * {@code rint} gives {@code m}. In the other direction, {@code m / 10^k == v} in doubles says that {@code v} is the double
 * nearest to {@code m / 10^k} (one division of exact operands rounds once); and since decimals of up to 15 digits never share
 * a double, no other decimal as short represents {@code v}.
 */
public final class Decimals {

    /** The largest number of places that is handled in units. */
    public static final int MAX_PLACES = 6;

    /** The largest size of a value in units; 200 of them still fit the 53 bits of a double. */
    public static final double MAX_UNITS = 0x1p45;

    /** The result of {@link #places(double)} for values that are not handled in units. */
    public static final int NO_PLACES = -1;

    private static final int MOST_PLACES = 20;

    /** Room for a sign, the digits of a long or a digit and the most places, and a point. */
    private static final int LONGEST_TEXT = 24;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final long[] LONG_POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Decimals() {}

    /** Returns 10 to the power of {@code places} (0 to 6). */
    public static double power(int places) {
        return POWERS[places];
    }

    /** Returns 10 to the power of {@code places} (0 to 6) as a long. */
    public static long longPower(int places) {
        return LONG_POWERS[places];
    }

    /**
     * Returns the smallest number of places, 0 to 6, with which the value is a whole number of units of at most
     * {@link #MAX_UNITS}; or {@link #NO_PLACES}.
     */
    public static int places(double value) {
        return places(value, 0);
    }

    /** The same for several values at once, starting from what the values before needed; {@code atLeast} is 0 to 6. */
    public static int places(double value, int atLeast) {
        for (int k = atLeast; k <= MAX_PLACES; k++) {
            double units = Math.rint(value * POWERS[k]);
            if (!(Math.abs(units) <= MAX_UNITS)) {
                return NO_PLACES;
            }
            if (units / POWERS[k] == value) {
                return k;
            }
        }
        return NO_PLACES;
    }

    /** Returns the number of places that serves both values, or {@link #NO_PLACES}. */
    public static int commonPlaces(double a, double b) {
        int k = places(a);
        if (k == NO_PLACES) {
            return NO_PLACES;
        }
        int both = places(b, k);
        return both == k || both == NO_PLACES ? both : places(a, both);
    }

    /** Returns the value in units of 10<sup>-places</sup>; exact where {@link #places(double)} allows it. */
    public static long units(double value, int places) {
        return (long) Math.rint(value * POWERS[places]);
    }

    /** Returns units in digits, {@code -0.5} for -5 of one place. */
    public static String text(long units, int places) {
        if (places == 0) {
            return Long.toString(units);
        }
        char[] text = new char[LONGEST_TEXT];
        int at = LONGEST_TEXT;
        long left = Math.abs(units);
        int decimals = places;
        for (; decimals > 1; decimals -= 2) {
            long hundreds = left / 100;
            int two = (int) (left - 100 * hundreds);
            text[--at] = (char) ('0' + two % 10);
            text[--at] = (char) ('0' + two / 10);
            left = hundreds;
        }
        if (decimals == 1) {
            text[--at] = (char) ('0' + left % 10);
            left /= 10;
        }
        text[--at] = '.';
        do {
            text[--at] = (char) ('0' + left % 10);
            left /= 10;
        } while (left != 0);
        if (units < 0) {
            text[--at] = '-';
        }
        return new String(text, at, LONGEST_TEXT - at);
    }

    /** Returns the shortest decimal of a value in digits, or null if it has digits beyond {@value #MOST_PLACES} places or ends before the point. */
    public static @Nullable String plainText(double value) {
        int places = places(value);
        if (places != NO_PLACES) {
            return text(units(value, places), places);
        }
        ShortestDecimal decimal = ShortestDecimal.of(value);
        boolean plain = decimal.exponent() <= 0 && decimal.exponent() >= -MOST_PLACES;
        return plain ? text(decimal.digits(), -decimal.exponent()) : null;
    }

    /**
     * Returns the shortest decimal that reads back as {@code value}. It is what {@code Double.toString} of JDK 19 and later prints (the one of JDK 17
     * is not always shortest, so it is not asked).
     */
    public static BigDecimal shortest(double value) {
        int places = places(value);
        if (places != NO_PLACES) {
            return BigDecimal.valueOf(units(value, places), places);
        }
        return ShortestDecimal.of(value).toBigDecimal();
    }
}
