// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PrintedDecimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checks that every number passes on its way in, and the one way in which a number is printed. */
final class Numbers {

    private Numbers() {}

    /** Returns the value, 0.0 for -0.0; NaN and infinities are rejected under the name of the parameter. */
    static double finite(double value, String name) {
        return Figures.finite(value, name) + 0.0;
    }

    /** Returns the double that represents a decimal; one that does not survive the round trip is rejected. */
    static double toDouble(BigDecimal value, String name) {
        double nearest = Objects.requireNonNull(value, name).doubleValue();
        if (!Double.isFinite(nearest) || Decimals.shortest(nearest).compareTo(value) != 0) {
            throw new IllegalArgumentException(
                    name + " must be a decimal that a double represents exactly, but was " + shortened(value));
        }
        return nearest;
    }

    /** Returns the figure for which a result of two is missing, null where both are known: a confidential one, else the first. */
    static @Nullable Figure missing(Figure left, Figure right) {
        if (left.isKnown() && right.isKnown()) {
            return null;
        }
        boolean hidden = right.isMissing() && right.reason() == MissingReason.CONFIDENTIAL;
        return left.isMissing() && !hidden ? left : right;
    }

    static String print(double value) {
        return PrintedDecimals.allDigits(value);
    }

    private static String shortened(BigDecimal value) {
        String text =
                value.precision() > 40 ? value.round(new java.math.MathContext(20)) + " (shortened)" : value.toString();
        return text;
    }
}
