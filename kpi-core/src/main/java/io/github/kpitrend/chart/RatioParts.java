// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Rational;
import java.math.BigInteger;

/**
 * The numerators and denominators of the points of a chart of ratios, in whole units of one kind each: the plotted value is {@code scale x / n}.
 */
final class RatioParts {

    final double[] denominators;
    private final double[] numerators;
    private final int places;
    private final int weightPlaces;
    private final boolean inUnits;
    private final long[] x;
    private final long[] n;
    private final BigInteger[] largeX;
    private final BigInteger[] largeN;
    private final Rational scale;
    private final double multiplier;

    /**
     * Takes the two sides.
     *
     * @param small the places with which all numerators are whole units, or {@link Decimals#NO_PLACES}
     * @param smallWeights the same of denominators
     */
    RatioParts(double[] numerators, double[] denominators, int small, int smallWeights, double multiplier) {
        this.numerators = numerators;
        this.denominators = denominators;
        this.multiplier = multiplier;
        if (small != Decimals.NO_PLACES && smallWeights != Decimals.NO_PLACES) {
            places = small;
            weightPlaces = smallWeights;
            x = units(numerators, places);
            n = units(denominators, weightPlaces);
            inUnits = true;
            largeX = new BigInteger[0];
            largeN = largeX;
        } else {
            places = scaleOf(numerators);
            weightPlaces = scaleOf(denominators);
            inUnits = false;
            x = new long[0];
            n = x;
            largeX = large(numerators, places);
            largeN = large(denominators, weightPlaces);
        }
        scale = Rational.of(Decimals.shortest(multiplier).movePointRight(weightPlaces - places), 1);
    }

    private static long[] units(double[] values, int places) {
        long[] units = new long[values.length];
        double power = Decimals.power(places);
        for (int i = 0; i < units.length; i++) {
            units[i] = (long) Math.rint(values[i] * power);
        }
        return units;
    }

    private static int scaleOf(double[] values) {
        int places = 0;
        for (double value : values) {
            places = Math.max(places, Decimals.shortest(value).scale());
        }
        return places;
    }

    private static BigInteger[] large(double[] values, int places) {
        BigInteger[] large = new BigInteger[values.length];
        for (int i = 0; i < large.length; i++) {
            large[i] = Decimals.shortest(values[i]).movePointRight(places).toBigIntegerExact();
        }
        return large;
    }

    // -----------------------------------------------------------------------
    /** Returns what a ratio of units is multiplied by to be the plotted value. */
    Rational scale() {
        return scale;
    }

    /** Returns how many units a numerator of 1 has. */
    BigInteger numeratorUnit() {
        return BigInteger.TEN.pow(places);
    }

    /** Returns how many units a denominator of 1 has. */
    BigInteger denominatorUnit() {
        return BigInteger.TEN.pow(weightPlaces);
    }

    double multiplier() {
        return multiplier;
    }

    BigInteger numerator(int point) {
        return inUnits ? BigInteger.valueOf(x[point]) : largeX[point];
    }

    BigInteger denominator(int point) {
        return inUnits ? BigInteger.valueOf(n[point]) : largeN[point];
    }

    /** Returns a denominator in units. */
    double weight(int point) {
        return inUnits ? n[point] : largeN[point].doubleValue();
    }

    /** Returns a ratio of units. */
    double ratio(int point) {
        return inUnits ? (double) x[point] / n[point] : new Rational(largeX[point], largeN[point]).toDouble();
    }

    /** Returns a ratio of the numbers themselves. */
    double plainRatio(int point) {
        return numerators[point] / denominators[point];
    }

    /** Compares the ratios of two points, exactly. */
    int compare(int i, int j) {
        return inUnits
                ? Exact.compareProducts(x[i], n[j], x[j], n[i])
                : largeX[i].multiply(largeN[j]).compareTo(largeX[j].multiply(largeN[i]));
    }

    /** Compares the ratio of a point with a fraction of units, exactly. */
    int compare(int i, BigInteger a, BigInteger b) {
        if (inUnits && a.bitLength() < Long.SIZE && b.bitLength() < Long.SIZE) {
            return Exact.compareProducts(x[i], b.longValue(), a.longValue(), n[i]);
        }
        return numerator(i).multiply(b).compareTo(a.multiply(denominator(i)));
    }

    BigInteger sumOfNumerators(ChartData data, int from, int to) {
        return sum(data, from, to, x, largeX);
    }

    BigInteger sumOfDenominators(ChartData data, int from, int to) {
        return sum(data, from, to, n, largeN);
    }

    private BigInteger sum(ChartData data, int from, int to, long[] units, BigInteger[] large) {
        if (inUnits) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                sum += units[data.point(i)];
            }
            return BigInteger.valueOf(sum);
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(large[data.point(i)]);
        }
        return sum;
    }

    /** Returns a plotted value, exactly. */
    Rational value(int point) {
        return new Rational(
                numerator(point).multiply(scale.numerator()), denominator(point).multiply(scale.denominator()));
    }
}
