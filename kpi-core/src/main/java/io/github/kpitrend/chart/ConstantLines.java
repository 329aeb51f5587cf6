// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are the same at every point of a phase, as exact fractions or square roots of fractions.
 *
 * <p>The lines lie at thirds of the distance of a limit from an origin, which is the center for most kinds; or at one to three square roots of a
 * variance.
 */
final class ConstantLines extends PhaseLines {

    private final Rational center;
    private final Rational origin;
    /** The distance of the upper limit from the origin; 0 for square roots. */
    private final Rational up;

    private final Rational down;
    /** The square of one sigma; 0 for distances. */
    private final Rational variance;
    /** True where lines below 0 are cut at 0, and nothing lies below it. */
    private final boolean cut;

    private final boolean varies;
    private final boolean screeningSkipped;

    private ConstantLines(
            Rational center,
            Rational origin,
            Rational up,
            Rational down,
            Rational variance,
            boolean cut,
            boolean varies,
            boolean screeningSkipped) {
        this.center = center;
        this.origin = origin;
        this.up = up;
        this.down = down;
        this.variance = variance;
        this.cut = cut;
        this.varies = varies;
        this.screeningSkipped = screeningSkipped;
    }

    /** Lines with limits as far on both sides. */
    static ConstantLines around(Rational center, Rational width, boolean varies, boolean screeningSkipped) {
        return new ConstantLines(center, center, width, width, ZERO, false, varies, screeningSkipped);
    }

    /** Lines that a caller gave. */
    static ConstantLines given(BigDecimal lower, BigDecimal center, BigDecimal upper) {
        Rational middle = Rational.of(center, 1);
        Rational up = Rational.of(upper.subtract(center), 1);
        Rational down = Rational.of(center.subtract(lower), 1);
        boolean varies = lower.compareTo(upper) < 0;
        return new ConstantLines(middle, middle, up, down, ZERO, false, varies, false);
    }

    /** Lines of moving ranges: an upper limit counted from 0. */
    static ConstantLines ofRanges(Rational center, Rational upper) {
        return new ConstantLines(center, ZERO, upper, upper, ZERO, true, center.signum() > 0, false);
    }

    /** Lines of counts: limits at three square roots of the center. */
    static ConstantLines ofCounts(Rational center) {
        return new ConstantLines(center, center, ZERO, ZERO, center, true, center.signum() > 0, false);
    }

    /** Lines of numbers between events: center by the median, limits by the mean. A sigma is larger than the mean, so that all lower lines are cut. */
    static ConstantLines ofGaps(Rational median, Rational mean) {
        Rational variance = mean.times(mean).plus(mean);
        return new ConstantLines(median, mean, ZERO, ZERO, variance, true, mean.signum() > 0, false);
    }

    // -----------------------------------------------------------------------
    Rational center() {
        return center;
    }

    @Override
    boolean varies() {
        return varies;
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    boolean isScreeningSkipped() {
        return screeningSkipped;
    }

    @Override
    ConstantLines constant() {
        return this;
    }

    @Override
    Figure line(int sigma, int point) {
        return line(sigma, ZERO);
    }

    @Override
    Figure line(int sigma, Rational moved) {
        if (sigma == 0) {
            return figure(center.plus(moved).toDouble());
        }
        double line = variance.signum() > 0
                ? Roots.sum(origin.plus(moved), Integer.signum(sigma), variance.times((long) sigma * sigma, 1))
                : origin.plus(distance(sigma).times(sigma, LIMIT)).plus(moved).toDouble();
        // what is cut at 0 is cut before it is moved
        return figure(cut ? Math.max(moved.toDouble(), line) : line);
    }

    /** Returns how far the limit of a side is from the origin. */
    private Rational distance(int side) {
        return side > 0 ? up : down;
    }

    @Override
    int zoneOf(Rational value, int point) {
        if (cut && value.signum() < 0) {
            return -BEYOND;
        }
        int side = value.compareTo(center);
        Rational distance = value.minus(origin).times(side, 1);
        int zone = 1;
        while (zone < BEYOND && isBeyond(distance, side, zone)) {
            zone++;
        }
        return side * zone;
    }

    /** Compares a distance, which is negative only between a median and a mean: they are closer than a sigma. */
    private boolean isBeyond(Rational distance, int side, int sigma) {
        return variance.signum() > 0
                ? distance.times(distance).compareTo(variance.times((long) sigma * sigma, 1)) > 0
                : distance.compareTo(distance(side).times(sigma, LIMIT)) > 0;
    }

    // -----------------------------------------------------------------------
    /** Returns the lines in doubles, to compare many values with. */
    Quick quick() {
        return new Quick(this);
    }

    /** The lines in doubles, which decide all but values within 1e-12 of a line. */
    static final class Quick {

        /** The zone of a value that only fractions can decide. */
        static final int UNDECIDED = BEYOND + 1;

        private static final double DOUBT = 1e-12;

        /** From the lower limit to the upper, by sigma; nothing is cut here. */
        private final double[] lines = new double[2 * LIMIT + 1];

        private final double size;
        private final boolean cut;

        private Quick(ConstantLines exact) {
            double base = exact.origin.toDouble();
            double root = Math.sqrt(exact.variance.toDouble());
            double above = exact.up.toDouble() / LIMIT + root;
            double below = exact.down.toDouble() / LIMIT + root;
            for (int sigma = 1; sigma <= LIMIT; sigma++) {
                lines[LIMIT + sigma] = base + sigma * above;
                lines[LIMIT - sigma] = base - sigma * below;
            }
            lines[LIMIT] = exact.center.toDouble();
            size = Math.abs(base) + Math.abs(lines[LIMIT]) + LIMIT * (above + below);
            cut = exact.cut;
        }

        /** Returns the zone of a value, or {@link #UNDECIDED}. */
        int zoneOf(double value) {
            if (cut && value < 0) {
                return -BEYOND;
            }
            // the least normal double covers the rounding of numbers below it
            double doubt = DOUBT * (Math.abs(value) + size) + Double.MIN_NORMAL;
            int outside = 0;
            for (double line : lines) {
                double beyond = value - line;
                if (!(Math.abs(beyond) > doubt)) {
                    return UNDECIDED;
                }
                outside += beyond > 0 ? 1 : 0;
            }
            return outside - (outside > LIMIT ? LIMIT : BEYOND);
        }
    }

    private static boolean same(Rational one, Rational other) {
        return one.compareTo(other) == 0;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ConstantLines other
                && same(center, other.center)
                && same(up, other.up)
                && same(down, other.down)
                && same(variance, other.variance)
                && cut == other.cut
                && varies == other.varies
                && screeningSkipped == other.screeningSkipped;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(center.toDouble());
    }
}
