// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;

/** Rounded numbers as texts have them: in plain digits, or with an exponent where a reader would count more than 21 of them before the point. */
public final class Digits {

    private static final int MOST_PLAIN = 21;

    private Digits() {}

    /** Returns whether a number is written in plain digits. */
    public static boolean arePlain(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_PLAIN;
    }

    /** Returns the text of a number that came from a double. */
    public static String of(BigDecimal number) {
        return arePlain(number)
                ? number.toPlainString()
                : Figure.of(number.doubleValue()).toString();
    }
}
