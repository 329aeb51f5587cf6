// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigInteger;

/**
 * The sums of any runs of slots, each divided by a whole number and rounded once to the nearest double. It is an infinity where none can hold it.
 *
 * <p>The values are added up once, as whole numbers of a common unit, and the sum of a run is the difference of two of these sums: 12,000 units of
 * at most 2<sup>45</sup> stay below 2<sup>59</sup>; those of longer decimals, of at most 2<sup>60</sup>, are added up in two halves. Where there is
 * no such unit, the sums are whole numbers of any size, so that a run costs the same regardless of its length.
 */
abstract class RunSums {

    private static final long EXACT_DOUBLES = 1L << 53;
    private static final int HALF = 32;
    private static final double TWO_TO_32 = 0x1p32;

    /** Returns the sums of runs of slots. */
    static RunSums of(Slots slots) {
        return slots.places() == Decimals.NO_PLACES ? ofDecimals(slots, 0, slots.length() - 1) : new OfUnits(slots);
    }

    /** Returns the sums of runs within some slots of any decimals by index, both ends included. */
    private static RunSums ofDecimals(Slots slots, int first, int last) {
        ShortestDecimal[] decimals = new ShortestDecimal[last - first + 1];
        int unit = 0;
        for (int i = first; i <= last; i++) {
            decimals[i - first] = ShortestDecimal.of(slots.values[i]); // a missing slot holds 0
            unit = Math.min(unit, decimals[i - first].exponent());
        }
        for (ShortestDecimal decimal : decimals) {
            if (unit < -Quotient.MAX_POWER || decimal.unitsOf(unit) == ShortestDecimal.TOO_LARGE) {
                return new OfAnything(slots, first, last);
            }
        }
        return new OfLongDecimals(decimals, first, -unit);
    }

    /** Returns what the sums of one run say, without sums of others. */
    static double quotient(Slots slots, int from, int to, int divisor) {
        int places = slots.places();
        if (places == Decimals.NO_PLACES) {
            return ofDecimals(slots, from, to).quotient(from, to, divisor);
        }
        double power = Decimals.power(places);
        long sum = 0;
        for (int i = from; i <= to; i++) {
            sum += (long) Math.rint(slots.values[i] * power); // a missing slot holds 0
        }
        return quotientOfUnits(sum, power * divisor);
    }

    private static double quotientOfUnits(long sum, double denominator) {
        return Math.abs(sum) <= EXACT_DOUBLES
                ? sum / denominator
                : Exact.ratio(BigInteger.valueOf(sum), BigInteger.valueOf((long) denominator));
    }

    /** Returns the sum from one index to another, both included, divided by a number above 0. */
    abstract double quotient(int from, int to, int divisor);

    private static final class OfUnits extends RunSums {

        private final double power;
        private final long[] before;

        OfUnits(Slots slots) {
            this.power = Decimals.power(slots.places());
            this.before = new long[slots.length() + 1];
            for (int i = 0; i < slots.length(); i++) {
                before[i + 1] = before[i] + Decimals.units(slots.values[i], slots.places());
            }
        }

        @Override
        double quotient(int from, int to, int divisor) {
            return quotientOfUnits(before[to + 1] - before[from], power * divisor);
        }
    }

    private static final class OfLongDecimals extends RunSums {

        private final int first;
        private final int places;
        private final long[] highBefore;
        private final long[] lowBefore;

        OfLongDecimals(ShortestDecimal[] decimals, int first, int places) {
            this.first = first;
            this.places = places;
            this.highBefore = new long[decimals.length + 1];
            this.lowBefore = new long[decimals.length + 1];
            for (int i = 0; i < decimals.length; i++) {
                long units = decimals[i].unitsOf(-places);
                highBefore[i + 1] = highBefore[i] + (units >> HALF);
                lowBefore[i + 1] = lowBefore[i] + (units & ((1L << HALF) - 1));
            }
        }

        @Override
        double quotient(int from, int to, int divisor) {
            long high = highBefore[to - first + 1] - highBefore[from - first];
            long low = lowBefore[to - first + 1] - lowBefore[from - first];
            double quotient = Quotient.ofPower((double) high * TWO_TO_32, (double) low, places, divisor);
            return Double.isNaN(quotient)
                    ? ratio(BigInteger.valueOf(high).shiftLeft(HALF).add(BigInteger.valueOf(low)), places, divisor)
                    : quotient;
        }
    }

    /** Sums in whole numbers of any size. */
    private static final class OfAnything extends RunSums {

        private final int first;
        private final int places;
        private final BigInteger[] before;

        OfAnything(Slots slots, int first, int last) {
            this.first = first;
            this.places = commonPlaces(slots, first, last);
            BigInteger[] units = units(slots, first, last);
            before = new BigInteger[units.length + 1];
            before[0] = BigInteger.ZERO;
            for (int i = 0; i < units.length; i++) {
                before[i + 1] = before[i].add(units[i]);
            }
        }

        @Override
        double quotient(int from, int to, int divisor) {
            BigInteger sum = before[to - first + 1].subtract(before[from - first]);
            return ratio(sum, places, divisor);
        }
    }

    /** Returns {@code units / (10^places divisor)}. */
    private static double ratio(BigInteger units, int places, int divisor) {
        BigInteger d = BigInteger.valueOf(divisor);
        return places >= 0
                ? Exact.ratio(units, d.multiply(BigInteger.TEN.pow(places)))
                : Exact.ratio(units.multiply(BigInteger.TEN.pow(-places)), d);
    }

    /** Returns the number of places of the common unit of some slots, negative for one above 1. */
    static int commonPlaces(Slots slots, int first, int last) {
        int unit = Integer.MAX_VALUE;
        for (int i = first; i <= last; i++) {
            ShortestDecimal decimal = ShortestDecimal.of(slots.value(i));
            unit = decimal.digits() == 0 ? unit : Math.min(unit, decimal.exponent());
        }
        return unit == Integer.MAX_VALUE ? 0 : -unit;
    }

    /** Returns some slots in units of their common unit. */
    static BigInteger[] units(Slots slots, int first, int last) {
        int places = commonPlaces(slots, first, last);
        BigInteger[] units = new BigInteger[last - first + 1];
        for (int i = 0; i < units.length; i++) {
            ShortestDecimal decimal = ShortestDecimal.of(slots.value(first + i));
            BigInteger digits = BigInteger.valueOf(decimal.digits());
            units[i] =
                    decimal.digits() == 0 ? digits : digits.multiply(BigInteger.TEN.pow(decimal.exponent() + places));
        }
        return units;
    }
}
