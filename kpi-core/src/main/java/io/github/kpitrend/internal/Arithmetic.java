// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** The one formula of each operation on two numbers: exact in the decimals that they represent, rounded once to the nearest double. An infinity
 * represents a result that no double can hold, or that is not 0 and would become 0.
 *
 * <p>Numbers that are whole units of at most 2<sup>45</sup> (see {@link Decimals}) are combined in doubles: while products of units stay below
 * 2<sup>53</sup> they are exact, as is a product of powers of ten up to 10<sup>12</sup>, and the one division is the only rounding.
 */
public final class Arithmetic {

    private static final double EXACT = 0x1p53;

    private Arithmetic() {}

    /** Returns the sum. */
    public static double sum(double a, double b) {
        int places = Decimals.commonPlaces(a, b);
        if (places == Decimals.NO_PLACES) {
            return ExactDecimal.of(a).plus(ExactDecimal.of(b)).toDouble();
        }
        double power = Decimals.power(places);
        return (Math.rint(a * power) + Math.rint(b * power)) / power + 0.0;
    }

    /** Returns the difference. */
    public static double difference(double a, double b) {
        return sum(a, -b);
    }

    /** Returns the product. */
    public static double product(double a, double b) {
        int aPlaces = Decimals.places(a);
        int bPlaces = Decimals.places(b);
        if (aPlaces != Decimals.NO_PLACES && bPlaces != Decimals.NO_PLACES) {
            double aPower = Decimals.power(aPlaces);
            double bPower = Decimals.power(bPlaces);
            double units = Math.rint(a * aPower) * Math.rint(b * bPower);
            if (Math.abs(units) <= EXACT) {
                return units / (aPower * bPower) + 0.0;
            }
        }
        return ExactDecimal.of(a).times(ExactDecimal.of(b)).toDouble();
    }

    /** Returns the quotient; the divisor is not 0. */
    public static double quotient(double a, double b) {
        return hundredfoldOrNot(a, b, 1);
    }

    /** Returns {@code 100 a / b}; b is not 0. */
    public static double percentage(double a, double b) {
        return hundredfoldOrNot(a, b, 100);
    }

    private static double hundredfoldOrNot(double a, double b, long factor) {
        int places = Decimals.commonPlaces(a, b);
        if (places == Decimals.NO_PLACES) {
            return ExactDecimal.of(a).times(factor).dividedBy(ExactDecimal.of(b));
        }
        double power = Decimals.power(places);
        return factor * Math.rint(a * power) / Math.rint(b * power) + 0.0;
    }
}
