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
 * rate if {@code (x b - a n)^2 > j^2 a b n}. In units, of which u make a numerator of 1 and w a denominator of 1, the right sides have
 * {@code u b - w a} and {@code u b}. Counts are whole, but a month that is not counted can have decimals.
 */
final class RatioLines extends PhaseLines {

    private static final double DOUBT = 1e-12;

    private final RatioParts parts;
    private final boolean proportion;
    private final BigInteger a;
    private final BigInteger b;
    private final BigInteger spread;
    private final double center;
    /** Sigma with one unit of the denominator. */
    private final double one;

    RatioLines(RatioParts parts, boolean proportion, BigInteger a, BigInteger b) {
        this.parts = parts;
        this.proportion = proportion;
        this.a = a;
        this.b = b;
        this.center = new Rational(a, b).toDouble();
        this.spread = spread(parts, proportion, a, b);
        this.one = Math.sqrt(new Rational(spread, b.multiply(b)).toDouble());
    }

    /** Returns the variance with one unit of the denominator, times b squared. */
    private static BigInteger spread(RatioParts parts, boolean proportion, BigInteger a, BigInteger b) {
        BigInteger all = b.multiply(parts.numeratorUnit());
        return a.multiply(proportion ? all.subtract(a.multiply(parts.denominatorUnit())) : all);
    }

    @Override
    boolean varies() {
        return spread.signum() > 0;
    }

    @Override
    boolean isConstant() {
        return false;
    }

    /** Returns the zone of a point. */
    int zone(int point) {
        double ratio = parts.ratio(point);
        double distance = ratio - center;
        double sigma = one / Math.sqrt(parts.weight(point));
        // a whole numerator near a line makes the ratio at least sigma, so that sigma adds no doubt of its own
        double doubt = DOUBT * (center + ratio);
        int zone = 0;
        for (int j = 0; j < BEYOND; j++) {
            double beyond = Math.abs(distance) - j * sigma;
            // also where sigma is 0, which a denominator beyond the doubles makes it as well as a spread of 0
            if (!(Math.abs(beyond) > doubt && sigma > 0)) {
                return zoneOf(parts.numerator(point), parts.denominator(point), point);
            }
            zone += beyond > 0 ? 1 : 0;
        }
        return (int) Math.signum(distance) * zone;
    }

    private int zoneOf(BigInteger x, BigInteger n, int point) {
        BigInteger distance = x.multiply(b).subtract(a.multiply(n));
        // of a target n is not the denominator of the point
        BigInteger m = parts.denominator(point);
        BigInteger left = distance.multiply(distance).multiply(m);
        BigInteger right = spread.multiply(n).multiply(n);
        int zone = 0;
        while (zone < BEYOND && left.compareTo(right.multiply(BigInteger.valueOf((long) zone * zone))) > 0) {
            zone++;
        }
        return distance.signum() * zone;
    }

    @Override
    int zoneOf(Rational value, int point) {
        if (value.signum() < 0) {
            return -BEYOND;
        }
        // value = scale x / n
        Rational ratio = value.dividedBy(parts.scale());
        BigInteger x = ratio.numerator();
        BigInteger n = ratio.denominator();
        if (proportion && x.multiply(parts.denominatorUnit()).compareTo(n.multiply(parts.numeratorUnit())) > 0) {
            return BEYOND;
        }
        return zoneOf(x, n, point);
    }

    @Override
    Figure line(int sigma, int point) {
        Rational scale = parts.scale();
        Rational middle = new Rational(a, b).times(scale);
        if (sigma == 0) {
            return figure(middle.toDouble());
        }
        BigInteger below = b.multiply(b).multiply(parts.denominator(point));
        Rational variance = new Rational(spread, below).times(scale).times(scale);
        double line = Roots.sum(middle, Integer.signum(sigma), variance.times((long) sigma * sigma, 1));
        return figure(Math.min(Math.max(0, line), proportion ? parts.multiplier() : Double.POSITIVE_INFINITY));
    }
}
