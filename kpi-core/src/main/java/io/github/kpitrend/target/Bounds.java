// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Rational;

/**
 * The expected figure: a confirmed target, or the part k/n of it, as exact fractions; the one place that decides whether a figure reaches it.
 *
 * @param lower the lower bound of what is expected, or the one value
 * @param upper the upper bound, or the one value
 * @param tolerance the tolerance of the whole target
 * @param k how many periods are expected by now
 * @param n of how many; equal to k for the whole target
 */
record Bounds(Rational lower, Rational upper, Tolerance tolerance, boolean isRange, int k, int n) {

    /** Takes the part k/n of a confirmed target. */
    static Bounds of(Target target, int k, int n) {
        return new Bounds(
                Rational.of(target.lower().toBigDecimal(), 1).times(k, n),
                Rational.of(target.upper().toBigDecimal(), 1).times(k, n),
                target.tolerance(),
                target.isRange(),
                k,
                n);
    }

    /** The same with bounds rounded half up to some decimals. */
    Bounds rounded(int decimals) {
        return new Bounds(
                Rational.of(lower.rounded(decimals), 1),
                Rational.of(upper.rounded(decimals), 1),
                tolerance,
                isRange,
                k,
                n);
    }

    /** Decides whether a figure meets this by a polarity that is not neutral. */
    TargetStatus status(Rational value, Polarity polarity) {
        return isRange ? ofRange(value, polarity) : ofValue(value, polarity);
    }

    private TargetStatus ofValue(Rational value, Polarity polarity) {
        int side = value.compareTo(lower);
        return switch (polarity) {
            case HIGHER_IS_BETTER -> status(side >= 0, value.compareTo(edge(lower, -1)) >= 0);
            case LOWER_IS_BETTER -> status(side <= 0, value.compareTo(edge(lower, 1)) <= 0);
            case TARGET_IS_BEST, NEUTRAL -> status(side == 0, isWithinAround(value));
        };
    }

    /** As far on either side as the tolerance reaches on one. */
    private boolean isWithinAround(Rational value) {
        return abs(value.minus(lower)).compareTo(abs(edge(lower, -1).minus(lower))) <= 0;
    }

    private static Rational abs(Rational value) {
        return new Rational(value.numerator().abs(), value.denominator());
    }

    private TargetStatus ofRange(Rational value, Polarity polarity) {
        boolean notTooLow = value.compareTo(edge(lower, -1)) >= 0;
        boolean notTooHigh =
                value.compareTo(upper) < 0 || (!tolerance.isNone() && value.compareTo(edge(upper, 1)) <= 0);
        return switch (polarity) {
            case HIGHER_IS_BETTER -> status(value.compareTo(upper) >= 0, notTooLow);
            case LOWER_IS_BETTER -> status(value.compareTo(lower) < 0, notTooHigh);
            case TARGET_IS_BEST, NEUTRAL -> status(isInside(value), notTooLow && notTooHigh);
        };
    }

    /** Returns whether a figure lies in the range, its upper bound excluded. */
    boolean isInside(Rational value) {
        return value.compareTo(lower) >= 0 && value.compareTo(upper) < 0;
    }

    private static TargetStatus status(boolean met, boolean withinTolerance) {
        if (met) {
            return TargetStatus.MET;
        }
        return withinTolerance ? TargetStatus.WITHIN_TOLERANCE : TargetStatus.MISSED;
    }

    private Rational edge(Rational bound, int sign) {
        return tolerance.edge(bound, sign, k, n);
    }

    /** The figure less what is expected; of a range, to the closer bound, and 0 inside. */
    Rational gap(Rational value) {
        if (value.compareTo(lower) < 0) {
            return value.minus(lower);
        }
        return value.compareTo(upper) >= 0 ? value.minus(upper) : value.minus(value);
    }
}
