// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;

/** A positive limit that changes are compared with, exactly. */
final class Limit {

    private final double value;
    private final BigDecimal decimal;
    private final int places;
    private final long units;

    /** Takes a finite value above 0, which means its shortest decimal. */
    Limit(double value) {
        this.value = value;
        this.decimal = Decimals.shortest(value);
        this.places = Decimals.places(value);
        this.units = places == Decimals.NO_PLACES ? 0 : Decimals.units(value, places);
    }

    /** Returns the limit as a double. */
    double value() {
        return value;
    }

    /** Returns the limit as the decimal it means. */
    BigDecimal decimal() {
        return decimal;
    }

    /** Returns the number of places of the limit, or {@link Decimals#NO_PLACES}. */
    int places() {
        return places;
    }

    /** Returns the limit in units of its places; 0 without such. */
    long units() {
        return units;
    }

    /**
     * Returns whether {@code 100 (current - base) / abs(base)}, without its sign, reaches this limit, as anything does from zero. Both
     * sides of the comparison are multiplied out, so nothing is rounded.
     */
    boolean reachedInPercent(double base, double current) {
        int common = commonPlaces(base, current);
        if (common != Decimals.NO_PLACES) {
            long b = Decimals.units(base, common);
            long difference = Decimals.units(current, common) - b;
            return Exact.compareProducts(100 * Math.abs(difference), Decimals.longPower(places), units, Math.abs(b))
                    >= 0;
        }
        BigDecimal b = Decimals.shortest(base);
        BigDecimal difference = Decimals.shortest(current).subtract(b);
        return difference.abs().movePointRight(2).compareTo(decimal.multiply(b.abs())) >= 0;
    }

    /** Returns whether {@code current - base}, without its sign, reaches this limit. */
    boolean reachedInPoints(double base, double current) {
        int common = commonPlaces(base, current);
        if (common != Decimals.NO_PLACES) {
            long difference = Decimals.units(current, common) - Decimals.units(base, common);
            return Exact.compareProducts(
                            Math.abs(difference), Decimals.longPower(places), units, Decimals.longPower(common))
                    >= 0;
        }
        return Decimals.shortest(current)
                        .subtract(Decimals.shortest(base))
                        .abs()
                        .compareTo(decimal)
                >= 0;
    }

    private int commonPlaces(double base, double current) {
        return places == Decimals.NO_PLACES ? Decimals.NO_PLACES : Decimals.commonPlaces(base, current);
    }
}
