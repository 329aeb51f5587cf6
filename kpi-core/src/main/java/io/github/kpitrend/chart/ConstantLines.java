// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are the same at every point of a phase, as exact fractions or square roots of fractions.
 *
 * <p>The lines lie at thirds of the distance of a limit from an origin, which is the center for most kinds; or at one to three square roots of a
 * variance.
 */
final class ConstantLines extends PhaseLines {

    private static final double DOUBT = 1e-12;
    private static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    private final Rational center;
    private final Rational origin;
    /** The distance of the upper limit; null for square roots. */
    private final @Nullable Rational up;

    private final @Nullable Rational down;
    private final @Nullable Rational variance;
    /** True where nothing lies below the lower lines, which are 0. */
    private final boolean oneSided;
    /** True where lines below 0 are cut at 0. */
    private final boolean cut;

    private final boolean varies;
    private final boolean screeningSkipped;
    /** The center and the lines by sigma in doubles, made when they are first needed; a race at worst makes them twice. */
    private double @Nullable [] quick;

    private ConstantLines(
            Rational center,
            Rational origin,
            @Nullable Rational up,
            @Nullable Rational down,
            @Nullable Rational variance,
            boolean oneSided,
            boolean cut,
            boolean varies,
            boolean screeningSkipped) {
        this.center = center;
        this.origin = origin;
        this.up = up;
        this.down = down;
        this.variance = variance;
        this.oneSided = oneSided;
        this.cut = cut;
        this.varies = varies;
        this.screeningSkipped = screeningSkipped;
    }

    /** Lines with limits as far on both sides. */
    static ConstantLines around(Rational center, Rational width, boolean varies, boolean screeningSkipped) {
        return new ConstantLines(center, center, width, width, null, false, false, varies, screeningSkipped);
    }

    /** Lines that a caller gave. */
    static ConstantLines given(BigDecimal lower, BigDecimal center, BigDecimal upper) {
        Rational middle = Rational.of(center, 1);
        Rational up = Rational.of(upper.subtract(center), 1);
        Rational down = Rational.of(center.subtract(lower), 1);
        boolean varies = lower.compareTo(upper) < 0;
        return new ConstantLines(middle, middle, up, down, null, false, false, varies, false);
    }

    /** Lines of moving ranges: an upper limit counted from 0. */
    static ConstantLines ofRanges(Rational center, Rational upper) {
        boolean varies = center.numerator().signum() > 0;
        return new ConstantLines(center, ZERO, upper, null, null, true, true, varies, false);
    }

    /** Lines of counts: limits at three square roots of the center. */
    static ConstantLines ofCounts(Rational center) {
        boolean varies = center.numerator().signum() > 0;
        return new ConstantLines(center, center, null, null, center, false, true, varies, false);
    }

    /** Lines of numbers between events: center by the median, an upper limit by the mean. */
    static ConstantLines ofGaps(Rational median, Rational mean) {
        Rational variance = new Rational(
                mean.numerator().multiply(mean.numerator().add(mean.denominator())),
                mean.denominator().multiply(mean.denominator()));
        boolean varies = mean.numerator().signum() > 0;
        return new ConstantLines(median, mean, null, null, variance, true, true, varies, false);
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

    /** Returns a line, moved by an adjustment. */
    Figure line(int sigma, Rational moved) {
        if (sigma == 0) {
            return figure(center.plus(moved).toDouble());
        }
        if (sigma < 0 && oneSided) {
            return figure(0);
        }
        if (variance != null) {
            double root = Roots.sum(origin.plus(moved), Integer.signum(sigma), variance.times((long) sigma * sigma, 1));
            return figure(cut ? Math.max(0, root) : root);
        }
        Rational distance = distance(sigma);
        return figure(origin.plus(distance.times(sigma, LIMIT)).plus(moved).toDouble());
    }

    @Override
    int zoneOf(Rational value, int point) {
        if (cut && value.numerator().signum() < 0) {
            return -BEYOND;
        }
        return zoneOf(value);
    }

    /** Returns the zone of a value, exactly. */
    int zoneOf(Rational value) {
        int side = Integer.signum(value.compareTo(center));
        if (side == 0 || (side < 0 && oneSided)) {
            return side;
        }
        Rational distance = side > 0 ? value.minus(origin) : origin.minus(value);
        int zone = 1;
        while (zone < BEYOND && isBeyond(distance, side, zone)) {
            zone++;
        }
        return side * zone;
    }

    /** Returns how far the limit of a side is from the origin. */
    private Rational distance(int side) {
        return Objects.requireNonNull(side > 0 ? up : down, "a distance");
    }

    /** Returns the zone of a value: by doubles where they suffice, exactly within 1e-12 of a line. */
    int zoneOf(double value) {
        double[] lines = quick;
        if (lines == null) {
            lines = quickLines();
            quick = lines;
        }
        double largest = lines[lines.length - 1];
        double doubt = DOUBT * (Math.abs(value) + largest);
        double distance = value - lines[0];
        if (!(Math.abs(distance) > doubt) || (cut && value < 0)) {
            return zoneOf(Rational.of(Decimals.shortest(value), 1), 0);
        }
        int side = distance > 0 ? 1 : -1;
        if (side < 0 && oneSided) {
            return side;
        }
        int zone = 1;
        for (int sigma = 1; sigma <= LIMIT; sigma++) {
            double beyond = side * (value - lines[side > 0 ? sigma : LIMIT + sigma]);
            if (!(Math.abs(beyond) > doubt)) {
                return zoneOf(Rational.of(Decimals.shortest(value), 1), 0);
            }
            zone += beyond > 0 ? 1 : 0;
        }
        return side * zone;
    }

    /** The center, the three lines above it, the three below it, and the size of the largest. */
    private double[] quickLines() {
        double[] lines = new double[2 * LIMIT + 2];
        double base = origin.toDouble();
        double root = variance == null ? 0 : Math.sqrt(variance.toDouble());
        double above = variance == null ? distance(1).toDouble() / LIMIT : root;
        double below = oneSided ? 0 : variance == null ? distance(-1).toDouble() / LIMIT : root;
        lines[0] = center.toDouble();
        double largest = Math.abs(lines[0]);
        for (int sigma = 1; sigma <= LIMIT; sigma++) {
            lines[sigma] = base + sigma * above;
            lines[LIMIT + sigma] = base - sigma * below;
            largest = Math.max(largest, Math.max(Math.abs(lines[sigma]), Math.abs(lines[LIMIT + sigma])));
        }
        lines[2 * LIMIT + 1] = largest + Math.abs(base);
        return lines;
    }

    private static boolean same(@Nullable Rational one, @Nullable Rational other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ConstantLines other
                && same(center, other.center)
                && same(origin, other.origin)
                && same(up, other.up)
                && same(down, other.down)
                && same(variance, other.variance)
                && oneSided == other.oneSided
                && cut == other.cut;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(center.toDouble());
    }

    private boolean isBeyond(Rational distance, int side, int sigma) {
        if (distance.numerator().signum() <= 0) {
            return false;
        }
        if (variance != null) {
            Rational square = new Rational(
                    distance.numerator().multiply(distance.numerator()),
                    distance.denominator().multiply(distance.denominator()));
            return square.compareTo(variance.times((long) sigma * sigma, 1)) > 0;
        }
        return distance.compareTo(distance(side).times(sigma, LIMIT)) > 0;
    }
}
