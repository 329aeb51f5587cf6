// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one formula of change: {@code current - base}, and {@code 100 (current - base) / abs(base)}.
 *
 * <p>Results are the doubles nearest to the exact ones. Where both operands are whole numbers of units (see {@link Decimals}), their
 * difference and its hundredfold, at most 200 times 2<sup>45</sup>, are exact, and the one division is the only rounding; otherwise
 * the arithmetic is that of exact decimals.
 */
public final class ChangeMath {

    private ChangeMath() {}

    /** Returns the difference, or an infinity where no double can hold it. */
    public static double difference(double base, double current, int commonPlaces) {
        if (commonPlaces != Decimals.NO_PLACES) {
            double power = Decimals.power(commonPlaces);
            return (Math.rint(current * power) - Math.rint(base * power)) / power + 0.0;
        }
        return exactDifference(base, current).doubleValue();
    }

    /** Returns the percentage, or an infinity where no double can hold it; the base is not zero. */
    public static double percent(double base, double current, int commonPlaces) {
        if (commonPlaces != Decimals.NO_PLACES) {
            double power = Decimals.power(commonPlaces);
            double b = Math.rint(base * power);
            return 100 * (Math.rint(current * power) - b) / Math.abs(b) + 0.0;
        }
        BigDecimal b = Decimals.shortest(base).abs();
        return Exact.ratio(exactDifference(base, current).movePointRight(2), b);
    }

    /** Returns the percentage rounded half up (away from zero) from the exact quotient; the base is not zero. */
    public static BigDecimal roundedPercent(double base, double current, int decimals) {
        BigDecimal b = Decimals.shortest(base).abs();
        return exactDifference(base, current).movePointRight(2).divide(b, decimals, RoundingMode.HALF_UP);
    }

    /** Returns the difference rounded half up (away from zero). */
    public static BigDecimal roundedDifference(double base, double current, int decimals) {
        return exactDifference(base, current).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns 1 if the change reaches the upper limit in percent, -1 if it reaches the lower, else 0. */
    public static int sideInPercent(double base, double current, int commonPlaces, Limit up, Limit down) {
        int sign = Double.compare(current, base);
        if (base == 0 || sign == 0) {
            return sign;
        }
        return (sign > 0 ? up : down).reachedInPercent(base, current, commonPlaces) ? sign : 0;
    }

    /** Returns 1 if the change reaches the upper limit in points, -1 if it reaches the lower, else 0. */
    public static int sideInPoints(double base, double current, int commonPlaces, Limit up, Limit down) {
        int sign = Double.compare(current, base);
        return sign != 0 && (sign > 0 ? up : down).reachedInPoints(base, current, commonPlaces) ? sign : 0;
    }

    /** Returns 1, -1 or 0 as the other forms do, by the change rounded half up; in percent of zero, by its sign. */
    public static int sideAfterRounding(
            double base, double current, int decimals, boolean points, Limit up, Limit down) {
        int sign = Double.compare(current, base);
        if (sign == 0 || (!points && base == 0)) {
            return sign;
        }
        BigDecimal rounded =
                points ? roundedDifference(base, current, decimals) : roundedPercent(base, current, decimals);
        return rounded.abs().compareTo((sign > 0 ? up : down).decimal()) >= 0 ? sign : 0;
    }

    private static BigDecimal exactDifference(double base, double current) {
        return Decimals.shortest(current).subtract(Decimals.shortest(base));
    }
}
