// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines in double arithmetic: a center and a sigma, multiplied by a factor of each point. The scale is the plotted one, or one of which the plotted
 * one is a power.
 *
 * <p>A value is outside a line only if it is by more than 1e-12 of the line's distance from the center, so that rounding flags nothing.
 */
final class ScaledLines extends PhaseLines {

    static final double RANGE_CONSTANT = 1.128;
    private static final double SCREEN = 3.267;
    private static final double MARGIN = 1e-12;

    private final Figure shownCenter;
    private final double center;
    private final double sigma;
    /** By point; empty where all are 1. */
    private final double[] factors;

    private final double least;
    private final double most;
    private final double power;
    private final boolean screeningSkipped;

    ScaledLines(
            Figure shownCenter, double center, Sigma sigma, double[] factors, double least, double most, double power) {
        this.shownCenter = shownCenter;
        this.center = center;
        this.sigma = sigma.size;
        this.factors = factors;
        this.least = least;
        this.most = most;
        this.power = power;
        this.screeningSkipped = sigma.screeningSkipped;
    }

    /** A standard deviation from moving ranges, 0 where nothing varies. */
    record Sigma(double size, boolean screeningSkipped) {

        /** Returns the mean of ranges, outlying ones excluded once, times a factor. */
        static Sigma ofRanges(double[] ranges, boolean screening, double factor) {
            double sum = 0;
            for (double range : ranges) {
                sum += range;
            }
            if (!screening || sum == 0) {
                return new Sigma(factor * sum / ranges.length, false);
            }
            double cut = SCREEN * sum / ranges.length;
            double kept = 0;
            int count = 0;
            for (double range : ranges) {
                if (range < cut) {
                    kept += range;
                    count++;
                }
            }
            return kept == 0 ? new Sigma(factor * sum / ranges.length, true) : new Sigma(factor * kept / count, false);
        }
    }

    private double sigmaAt(int point) {
        return factors.length == 0 ? sigma : sigma * factors[point];
    }

    @Override
    boolean varies() {
        return sigma != 0;
    }

    @Override
    boolean isConstant() {
        return factors.length == 0;
    }

    @Override
    boolean isScreeningSkipped() {
        return screeningSkipped;
    }

    @Override
    Figure line(int sigmas, int point) {
        if (sigmas == 0 || sigma == 0) {
            return shownCenter;
        }
        double line = center + sigmas * sigmaAt(point);
        double shown = power == 1 ? line : Math.pow(Math.max(0, line), power);
        return figure(Math.max(least, Math.min(shown, most)));
    }

    @Override
    Figure line(int sigmas, Rational moved) {
        Figure line = line(sigmas, 0);
        return line.isKnown()
                ? figure(Rational.of(line.toBigDecimal(), 1).plus(moved).toDouble())
                : line;
    }

    /** Returns the zone of a value on the scale of the lines; its side is known. */
    int zone(double value, int side, int point) {
        double distance = Math.abs(value - center);
        double one = sigmaAt(point);
        int zone = 1;
        while (zone < BEYOND && distance - zone * one > MARGIN * zone * one) {
            zone++;
        }
        return side * zone;
    }

    /** Returns the side of a value on the scale of the lines, by doubles. */
    int side(double value) {
        double distance = value - center;
        return Math.abs(distance) > MARGIN * Math.abs(center) ? (int) Math.signum(distance) : 0;
    }

    private List<Object> parts() {
        List<Double> all = Arrays.stream(factors).boxed().toList();
        return List.of(shownCenter, center, sigma, all, least, most, power, screeningSkipped);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScaledLines other && parts().equals(other.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    int zoneOf(Rational value, int point) {
        double plain = value.toDouble();
        if (plain < least) {
            return -BEYOND;
        }
        if (plain > most) {
            return BEYOND;
        }
        double scaled = Math.pow(plain, 1 / power);
        return zone(scaled, side(scaled), point);
    }
}
