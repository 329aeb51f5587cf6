// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;

/** Numbers as the CSV files have them: read back as a double, they give the same double. */
final class Numbers {

    private static final double WHOLE_LIMIT = 1e15;
    private static final double LEAST_PLAIN = 1e-3;
    private static final double MOST_PLAIN = 1e7;

    private Numbers() {}

    static String text(double value) {
        return isWhole(value) ? Long.toString((long) value) : shortest(value);
    }

    /** Returns whether a value is written without decimals. */
    static boolean isWhole(double value) {
        return Math.abs(value) < WHOLE_LIMIT && value == Math.rint(value);
    }

    /** Returns the shortest decimal, in the notation of later versions of Java on each of them. */
    private static String shortest(double value) {
        double size = Math.abs(value);
        if (size >= LEAST_PLAIN && size < MOST_PLAIN) {
            return Figure.of(value).toString();
        }
        BigDecimal decimal = Figure.of(value).toBigDecimal().stripTrailingZeros();
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + '.'
                + (digits.length() == 1 ? "0" : digits.substring(1))
                + 'E'
                + exponent;
    }
}
