// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one phase: center, limits, and what lies between.
 *
 * <p>Lines are counted in sigma from the lower limit, -3, over the center, 0, to the upper limit, 3. Zones are -4 to 4: 0 on the center, 1 within
 * one sigma, 2 within two, 3 within three, 4 outside the limit; the sign is the side, and a point on a line belongs to the inner zone.
 */
abstract class PhaseLines {

    static final int LIMIT = 3;
    static final int BEYOND = 4;
    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** Returns whether the figures that the lines are based on vary. */
    abstract boolean varies();

    /** Returns whether the lines are the same at every point. */
    abstract boolean isConstant();

    /** Returns whether outlying moving ranges were kept because no others would remain. */
    boolean isScreeningSkipped() {
        return false;
    }

    /** Returns a line at a point (by its index among all points), or the reason it is missing. */
    abstract Figure line(int sigma, int point);

    /** Returns a line that is the same at every point, moved by an adjustment. */
    Figure line(int sigma, Rational moved) {
        return constant().line(sigma, moved);
    }

    /** Returns the zone of a value of the plotted scale at a point. A value that no point can have is outside the limit that is cut there. */
    abstract int zoneOf(Rational value, int point);

    /** Returns these lines as constants that other data can be compared with. */
    ConstantLines constant() {
        throw new IllegalArgumentException(
                "phase must have constant limits, but those of this kind of chart differ by point");
    }

    static Figure figure(double value) {
        return Samples.figure(value);
    }

    /** Lines of a phase without lines: of one point, or none; or of a kind of chart that has a center alone. */
    static final class None extends PhaseLines {

        private final @Nullable Rational center;
        private final MissingReason reason;
        private final boolean varies;

        None(@Nullable Rational center, MissingReason reason, boolean varies) {
            this.center = center;
            this.reason = reason;
            this.varies = varies;
        }

        @Override
        boolean varies() {
            return varies;
        }

        @Override
        boolean isConstant() {
            return false;
        }

        @Override
        Figure line(int sigma, int point) {
            return line(sigma, ZERO);
        }

        @Override
        Figure line(int sigma, Rational moved) {
            if (sigma != 0) {
                return Figure.missing(reason);
            }
            if (center == null) {
                return Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
            }
            return figure(center.plus(moved).toDouble());
        }

        @Override
        int zoneOf(Rational value, int point) {
            return center == null ? 0 : value.compareTo(center);
        }
    }
}
