// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;

/**
 * The upper and the lower limit of a change, in percent of its base or in points. This is the one place that decides which of them it reaches.
 *
 * <p>It decides in doubles first. Each number differs from the decimal it represents by at most the fraction 2<sup>-53</sup> of it, or, where it is
 * subnormal, by 2<sup>-1075</sup>, and each operation adds as much; altogether the excess of a change over a limit near it is wrong by less than
 * 2<sup>-50</sup> of the sizes of both numbers. If it is larger, its sign is right; only else are exact numbers compared.
 */
public final class Limits {

    /** The result of {@link #quickSide} where doubles do not decide. */
    public static final int UNDECIDED = 2;

    private static final double DOUBT = 0x1p-50;

    private final Limit up;
    private final Limit down;
    private final boolean points;
    private final double least;
    private final double lowest;
    private final double doubtOfSizes;
    private final double doubtOfSubnormals;

    /** Takes the least rise and the least fall that count, finite and above 0, or both 0 where any change counts. */
    public Limits(double up, double down, boolean points) {
        this.up = new Limit(up);
        this.down = new Limit(down);
        this.points = points;
        this.least = up;
        this.lowest = down;
        this.doubtOfSizes = DOUBT * (points ? 1 : 100);
        this.doubtOfSubnormals = Double.MIN_NORMAL * (1 + up + down);
    }

    /** Returns the least rise that counts. */
    public double up() {
        return least;
    }

    /** Returns the least fall that counts. */
    public double down() {
        return lowest;
    }

    /** Returns whether the limits are in points rather than in percent. */
    public boolean isInPoints() {
        return points;
    }

    Limit upper() {
        return up;
    }

    Limit lower() {
        return down;
    }

    /** Returns what {@link #side} does where doubles decide, else {@link #UNDECIDED}, as for numbers that are not finite. */
    public int quickSide(double base, double current) {
        double size = Math.abs(base);
        double doubt = doubtOfSizes * (size + Math.abs(current)) + doubtOfSubnormals;
        return points
                ? quickSide(current - base, least, lowest, doubt)
                : quickSide(100 * (current - base), least * size, lowest * size, doubt);
    }

    private static int quickSide(double change, double rise, double fall, double doubt) {
        double above = change - rise;
        double below = -change - fall;
        return Math.abs(above) > doubt && Math.abs(below) > doubt
                ? UnitMath.sign(below) - UnitMath.sign(above)
                : UNDECIDED;
    }

    /** Returns 1 if the change reaches the upper limit, -1 if it reaches the lower, else 0; in percent, any change from zero reaches them. */
    public int side(double base, double current) {
        int quick = quickSide(base, current);
        if (quick != UNDECIDED) {
            return quick;
        }
        int sign = sign(base, current);
        if (sign == 0) {
            return 0;
        }
        Limit limit = sign > 0 ? up : down;
        boolean reached = points ? limit.reachedInPoints(base, current) : limit.reachedInPercent(base, current);
        return reached ? sign : 0;
    }

    /** Returns the same by the change rounded half up. */
    public int sideAfterRounding(double base, double current, int decimals) {
        int sign = sign(base, current);
        if (!points && base == 0) {
            return sign;
        }
        BigDecimal rounded = points
                ? ChangeMath.roundedDifference(base, current, decimals)
                : ChangeMath.roundedPercent(base, current, decimals);
        return rounded.signum() != 0 && rounded.abs().compareTo((sign > 0 ? up : down).decimal()) >= 0 ? sign : 0;
    }

    private static int sign(double base, double current) {
        return current > base ? 1 : current < base ? -1 : 0;
    }
}
