// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigInteger;

/**
 * Lines of proportions and rates by each denominator, decided in whole numbers: in doubles where they suffice, and exactly within 1e-12 of a line.
 *
 * <p>With the center {@code a / b} and a value {@code x / n}, a proportion is beyond j sigma exactly if {@code (x b - a n)^2 > j^2 a (b - a) n}, a
 * rate if {@code (x b - a n)^2 > j^2 a b n}; n and b are in the same units.
 */
final class RatioLines extends PhaseLines {

    private static final double DOUBT = 1e-12;

    private final RatioParts parts;
    private final boolean proportion;
    private final BigInteger a;
    private final BigInteger b;
    /** The contribution of one value to center and sigma: a over b, and a (b - a) or a b over b squared. */
    private final double center;

    private final double variance;

    RatioLines(RatioParts parts, boolean proportion, BigInteger a, BigInteger b) {
        this.parts = parts;
        this.proportion = proportion;
        this.a = a;
        this.b = b;
        this.center = new Rational(a, b).toDouble();
        this.variance = new Rational(spread(), b.multiply(b)).toDouble();
    }

    private BigInteger spread() {
        return proportion ? a.multiply(b.subtract(a)) : a.multiply(b);
    }

    @Override
    boolean varies() {
        return spread().signum() > 0;
    }

    @Override
    boolean isConstant() {
        return false;
    }

    /** Returns the zone of a point. */
    int zone(int point) {
        double ratio = parts.ratio(point);
        double distance = Math.abs(ratio - center);
        double perSquare = parts.weight(point) / variance;
        // the square of the distance in sigma, and how far rounding can have moved it
        double square = distance * distance * perSquare;
        double error = DOUBT * (center + ratio);
        double doubt = (2 * distance + error) * error * perSquare + DOUBT * square;
        int zone = 0;
        boolean certain = true;
        for (int j = 0; j < BEYOND; j++) {
            double excess = square - j * j;
            certain &= Math.abs(excess) > doubt;
            zone += excess > 0 ? 1 : 0;
        }
        if (!certain) {
            return zoneOf(parts.numerator(point), parts.denominator(point), point);
        }
        return ratio > center ? zone : -zone;
    }

    private int zoneOf(BigInteger x, BigInteger n, int point) {
        BigInteger distance = x.multiply(b).subtract(a.multiply(n));
        // of a target n is not the denominator of the point
        BigInteger m = parts.denominator(point);
        BigInteger left = distance.multiply(distance).multiply(m);
        BigInteger right = spread().multiply(n).multiply(n);
        int zone = 0;
        while (zone < BEYOND && left.compareTo(right.multiply(BigInteger.valueOf((long) zone * zone))) > 0) {
            zone++;
        }
        return distance.signum() * zone;
    }

    @Override
    int zoneOf(Rational value, int point) {
        Rational most = parts.scale();
        if (value.numerator().signum() < 0 || (proportion && value.compareTo(most) > 0)) {
            return value.numerator().signum() < 0 ? -BEYOND : BEYOND;
        }
        // value = scale x / n
        BigInteger x = value.numerator().multiply(most.denominator());
        BigInteger n = value.denominator().multiply(most.numerator());
        return zoneOf(x, n, point);
    }

    @Override
    Figure line(int sigma, int point) {
        Rational scale = parts.scale();
        Rational middle = product(new Rational(a, b), scale);
        if (sigma == 0) {
            return figure(middle.toDouble());
        }
        BigInteger below = b.multiply(b).multiply(parts.denominator(point));
        Rational one = product(product(new Rational(spread(), below), scale), scale);
        double line = Roots.sum(middle, Integer.signum(sigma), one.times((long) sigma * sigma, 1));
        return figure(Math.min(Math.max(0, line), proportion ? scale.toDouble() : Double.POSITIVE_INFINITY));
    }

    private static Rational product(Rational one, Rational other) {
        return new Rational(
                one.numerator().multiply(other.numerator()), one.denominator().multiply(other.denominator()));
    }
}
