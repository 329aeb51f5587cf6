// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;

/** An exact number, or the reason why there is none: what the model answers. Exactly one of the two is null. */
public record Answer(Fraction number, MissingReason reason) {

    public Answer {
        if ((number == null) == (reason == null)) {
            throw new IllegalArgumentException("number or reason, but was " + number + ", " + reason);
        }
    }

    public static Answer of(Fraction number) {
        return new Answer(number, null);
    }

    public static Answer missing(MissingReason reason) {
        return new Answer(null, reason);
    }

    public boolean isKnown() {
        return number != null;
    }

    /** The figure that the library must give for this answer. */
    public Figure toFigure() {
        return isKnown() ? figureOf(number, number.toDouble()) : Figure.missing(reason);
    }

    /** The figure of an exact number and the double nearest to it (or to its root), which may be an infinity, or 0 although the number is not. */
    public static Figure figureOf(Fraction exact, double nearest) {
        return Double.isInfinite(nearest) || (nearest == 0 && exact.signum() != 0)
                ? Figure.missing(MissingReason.NOT_REPRESENTABLE)
                : Figure.of(nearest);
    }
}
