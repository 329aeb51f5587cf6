// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Revisions as whole numbers of one unit, and their statistics in exact sums, each rounded to a double once.
 *
 * <p>With e the differences to the mean, n times e is a whole number E. The standard error of Newey and West with Bartlett weights 2/3 and 1/3 is
 * {@code g0 + 4/3 g1 + 2/3 g2}, one third of the sum of squares of {@code e(t) + e(t-1) + e(t-2)} over all t, where e outside the sample is 0. So it
 * is never negative, and 0 only if every e is.
 */
final class RevisionSample {

    private final int count;
    private final int scale;
    private final BigInteger sum;
    private final BigInteger sumOfSizes;
    /** Sum of the squares of E, and of sums of three neighboring E. */
    private final BigInteger squares;

    private final BigInteger neighborSquares;
    private final int upward;
    private final int downward;

    /** Takes the earlier and later figures of the months that were revised, in order. */
    RevisionSample(double[] earlier, double[] later, int count) {
        BigDecimal[] differences = new BigDecimal[count];
        int largestScale = 0;
        for (int i = 0; i < count; i++) {
            differences[i] = Decimals.shortest(later[i]).subtract(Decimals.shortest(earlier[i]));
            largestScale = Math.max(largestScale, differences[i].scale());
        }
        this.count = count;
        this.scale = largestScale;
        BigInteger[] units = new BigInteger[count];
        BigInteger total = BigInteger.ZERO;
        BigInteger sizes = BigInteger.ZERO;
        int up = 0;
        int down = 0;
        for (int i = 0; i < count; i++) {
            units[i] = differences[i].setScale(scale).unscaledValue();
            total = total.add(units[i]);
            sizes = sizes.add(units[i].abs());
            up += units[i].signum() > 0 ? 1 : 0;
            down += units[i].signum() < 0 ? 1 : 0;
        }
        sum = total;
        sumOfSizes = sizes;
        upward = up;
        downward = down;
        BigInteger n = BigInteger.valueOf(count);
        BigInteger last = BigInteger.ZERO;
        BigInteger beforeLast = BigInteger.ZERO;
        BigInteger own = BigInteger.ZERO;
        BigInteger three = BigInteger.ZERO;
        for (int i = 0; i < count + 2; i++) {
            BigInteger e = i < count ? units[i].multiply(n).subtract(total) : BigInteger.ZERO;
            BigInteger neighbors = e.add(last).add(beforeLast);
            own = own.add(e.multiply(e));
            three = three.add(neighbors.multiply(neighbors));
            beforeLast = last;
            last = e;
        }
        squares = own;
        neighborSquares = three;
    }

    int count() {
        return count;
    }

    int upward() {
        return upward;
    }

    int downward() {
        return downward;
    }

    int sign() {
        return sum.signum();
    }

    boolean isConstant() {
        return squares.signum() == 0;
    }

    double mean() {
        return Exact.ratio(new BigDecimal(sum, scale), BigDecimal.valueOf(count));
    }

    double meanAbsolute() {
        return Exact.ratio(new BigDecimal(sumOfSizes, scale), BigDecimal.valueOf(count));
    }

    /** The root of the sum of e^2 over n - 1. */
    double standardDeviation() {
        return Exact.rootOfRatio(squares, power(2).multiply(unitSquared()).multiply(BigInteger.valueOf(count - 1)));
    }

    /** The root of a third of the sum of squares of neighbors, over n (n - 1). */
    double standardError() {
        BigInteger degrees = BigInteger.valueOf(3L * (count - 1));
        return Exact.rootOfRatio(
                neighborSquares, power(3).multiply(unitSquared()).multiply(degrees));
    }

    /** The mean over its standard error, which do not depend on the unit. */
    double t() {
        BigInteger degrees = BigInteger.valueOf(3L * count).multiply(BigInteger.valueOf(count - 1));
        double size = Exact.rootOfRatio(sum.multiply(sum).multiply(degrees), neighborSquares);
        return sum.signum() < 0 ? -size : size;
    }

    private BigInteger power(int exponent) {
        return BigInteger.valueOf(count).pow(exponent);
    }

    private BigInteger unitSquared() {
        return BigInteger.TEN.pow(2 * scale);
    }
}
