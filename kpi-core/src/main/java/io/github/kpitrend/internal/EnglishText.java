// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Words and numbers as sentences have them, in English whatever the machine's locale. */
public final class EnglishText {

    private EnglishText() {}

    /** Returns {@code June 2020}. */
    public static String month(YearMonth month) {
        return monthName(month.getMonth()) + " " + month.getYear();
    }

    /** Returns {@code June}. */
    public static String monthName(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Returns a number rounded half up to some decimals: {@code 115.7}. */
    public static String number(double value, int decimals) {
        return number(Decimals.shortest(value), decimals);
    }

    /** Returns a number rounded half up to some decimals: {@code 115.7}. */
    public static String number(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
