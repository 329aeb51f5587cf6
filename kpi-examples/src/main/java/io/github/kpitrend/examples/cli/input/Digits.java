// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounded numbers as texts have them: in plain digits, or with an exponent where a reader would count more than 21 of them before the point. */
public final class Digits {

    private static final int MOST_PLAIN = 21;
    private static final MathContext DIGITS_OF_DOUBLES = new MathContext(17, RoundingMode.HALF_UP);

    private Digits() {}

    /** Returns whether a number is written in plain digits. */
    public static boolean arePlain(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_PLAIN;
    }

    /** Returns the text of a number that came from a double, which may be shifted beyond the doubles. */
    public static String of(BigDecimal number) {
        return arePlain(number)
                ? number.toPlainString()
                : number.round(DIGITS_OF_DOUBLES).stripTrailingZeros().toString();
    }
}
