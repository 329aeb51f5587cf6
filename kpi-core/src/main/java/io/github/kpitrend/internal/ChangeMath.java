// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one formula of change: {@code current - base}, and {@code 100 (current - base) / abs(base)}.
 *
 * <p>Results are exact, correctly rounded to double. Where both operands are whole numbers of units (see {@link Decimals}), their
 * difference and its hundredfold, at most 200 times 2<sup>45</sup>, are exact, and the one division is the only rounding; longer decimals are
 * brought to a common unit in whole numbers of 64 bits, see {@link Quotient}; what does not fit into these is done in exact decimals.
 */
public final class ChangeMath {

    private ChangeMath() {}

    /** Returns the difference, or an infinity where no double can hold it. */
    public static double difference(double base, double current, int commonPlaces) {
        if (commonPlaces != Decimals.NO_PLACES) {
            double power = Decimals.power(commonPlaces);
            return (UnitMath.units(current, power) - UnitMath.units(base, power)) / power;
        }
        ShortestDecimal b = ShortestDecimal.of(base);
        ShortestDecimal c = ShortestDecimal.of(current);
        int unit = Math.min(Math.min(b.exponent(), c.exponent()), 0);
        long bUnits = b.unitsOf(unit);
        long cUnits = c.unitsOf(unit);
        double quotient = fits(bUnits, cUnits) && unit >= -Quotient.MAX_POWER
                ? Quotient.ofPower(cUnits - bUnits, -unit, 1)
                : Quotient.UNDECIDED;
        return Double.isNaN(quotient) ? exactDifference(base, current).doubleValue() : quotient;
    }

    /** Returns the percentage, or an infinity where no double can hold it; the base is not zero. */
    public static double percent(double base, double current, int commonPlaces) {
        if (commonPlaces != Decimals.NO_PLACES) {
            double power = Decimals.power(commonPlaces);
            return UnitMath.percent(UnitMath.units(base, power), UnitMath.units(current, power));
        }
        ShortestDecimal b = ShortestDecimal.of(base);
        ShortestDecimal c = ShortestDecimal.of(current);
        int unit = Math.min(b.exponent(), c.exponent());
        long bUnits = b.unitsOf(unit);
        long cUnits = c.unitsOf(unit);
        double quotient =
                fits(bUnits, cUnits) ? Quotient.ofHundredfold(cUnits - bUnits, Math.abs(bUnits)) : Quotient.UNDECIDED;
        return Double.isNaN(quotient)
                ? Exact.ratio(
                        exactDifference(base, current).movePointRight(2),
                        b.toBigDecimal().abs())
                : quotient;
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

    private static boolean fits(long bUnits, long cUnits) {
        return bUnits != ShortestDecimal.TOO_LARGE && cUnits != ShortestDecimal.TOO_LARGE;
    }

    private static BigDecimal exactDifference(double base, double current) {
        return Decimals.shortest(current).subtract(Decimals.shortest(base));
    }
}
