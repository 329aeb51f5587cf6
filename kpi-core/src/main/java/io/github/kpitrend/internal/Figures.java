// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;

/** Figures of calculations. */
public final class Figures {

    private static final MissingReason[] REASONS = MissingReason.values();

    private Figures() {}

    /** Returns the missing figure of a {@link ReasonCode} other than {@code KNOWN}. */
    public static Figure missing(byte code) {
        return Figure.missing(REASONS[code - 1]);
    }

    /**
     * Returns the figure of a calculation whose result may be beyond the doubles.
     *
     * @param result a finite number, or an infinity for what no double can hold
     * @return the known figure, or missing with reason {@link MissingReason#NOT_REPRESENTABLE}
     * @throws IllegalArgumentException if the result is NaN: a calculation without a result has another reason
     */
    public static Figure ofResult(double result) {
        return Double.isInfinite(result) ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : Figure.of(result);
    }

    /**
     * Returns the figure of a calculation whose result may be beyond the doubles, or so near 0 that the nearest double is 0.
     *
     * @param result the exact result, correctly rounded to double, or an infinity
     * @param sign the sign of the exact result
     * @return the known figure, or missing with reason {@link MissingReason#NOT_REPRESENTABLE}
     */
    public static Figure ofResult(double result, int sign) {
        return result == 0 && sign != 0 ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : ofResult(result);
    }

    /** Returns a number; NaN and infinities are rejected under the name of the parameter. */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, but was " + value);
        }
        return value;
    }
}
