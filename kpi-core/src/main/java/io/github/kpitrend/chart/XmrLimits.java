// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Mean and limits of one group, as exact fractions, so that no label hangs on rounding.
 *
 * <p>The limits are 2.66 mean moving ranges from the mean, the two-sigma lines two thirds of that; a moving range of 3.267 times the mean moving
 * range or more is left out, once, if moving ranges are screened (Wheeler; Nelson 1982; as in the R package NHSRplotthedots 0.2.2).
 */
final class XmrLimits {

    private final Rational mean;
    /** Null for a single point. */
    private final @Nullable Rational movingRange;

    private final boolean varies;

    private XmrLimits(Rational mean, @Nullable Rational movingRange, boolean varies) {
        this.mean = mean;
        this.movingRange = movingRange;
        this.varies = varies;
    }

    /** Computes the limits of points {@code from} to {@code to}, the latter not included; at least one. */
    static XmrLimits of(BigDecimal[] values, int from, int to, boolean screening) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(values[i]);
        }
        Rational mean = Rational.of(sum, to - from);
        if (to - from == 1) {
            return new XmrLimits(mean, null, false);
        }
        BigDecimal ranges = BigDecimal.ZERO;
        for (int i = from + 1; i < to; i++) {
            ranges = ranges.add(range(values, i));
        }
        boolean varies = ranges.signum() > 0;
        int count = to - from - 1;
        if (screening && varies) {
            BigDecimal kept = BigDecimal.ZERO;
            int keptCount = 0;
            BigDecimal cutoff = ranges.multiply(new BigDecimal("3.267"));
            for (int i = from + 1; i < to; i++) {
                if (range(values, i).multiply(BigDecimal.valueOf(count)).compareTo(cutoff) < 0) {
                    kept = kept.add(range(values, i));
                    keptCount++;
                }
            }
            ranges = kept;
            count = keptCount;
        }
        return new XmrLimits(mean, Rational.of(ranges, count), varies);
    }

    private static BigDecimal range(BigDecimal[] values, int i) {
        return values[i].subtract(values[i - 1]).abs();
    }

    /** Tells whether any moving range of the base, before screening, is not 0. */
    boolean varies() {
        return varies;
    }

    boolean exist() {
        return movingRange != null;
    }

    int side(Rational value) {
        return value.compareTo(mean);
    }

    boolean isOutside(Rational value) {
        return isBeyond(value, 266, 100);
    }

    boolean isBeyondTwoSigma(Rational value) {
        return isBeyond(value, 2 * 266, 3 * 100);
    }

    /** Tells whether a value is farther from the mean than so many mean moving ranges. */
    private boolean isBeyond(Rational value, long n, long d) {
        if (movingRange == null) {
            return false;
        }
        Rational distance = value.minus(mean);
        Rational size = distance.numerator().signum() < 0 ? distance.times(-1, 1) : distance;
        return size.compareTo(movingRange.times(n, d)) > 0;
    }

    /** Returns 1 for a value above the upper limit, -1 below the lower, else 0; of a single point 0. */
    int sideOfLimits(Rational value) {
        return isOutside(value) ? Integer.signum(side(value)) : 0;
    }

    Figure mean() {
        return Figures.ofResult(mean.toDouble());
    }

    Figure lower() {
        return line(-266, 100);
    }

    Figure upper() {
        return line(266, 100);
    }

    Figure lowerTwoSigma() {
        return line(-2 * 266, 3 * 100);
    }

    Figure upperTwoSigma() {
        return line(2 * 266, 3 * 100);
    }

    private Figure line(long n, long d) {
        return movingRange == null
                ? Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS)
                : Figures.ofResult(mean.plus(movingRange.times(n, d)).toDouble());
    }
}
