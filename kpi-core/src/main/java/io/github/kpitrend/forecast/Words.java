// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.time.Frequency;
import java.math.RoundingMode;

/** Numbers, periods and plain forms as the texts of forecasts have them. */
final class Words {

    private static final double LEAST_P = 0.0001;

    private Words() {}

    /** Returns a number with some decimals. */
    static String number(double value, int decimals, RoundingMode mode) {
        return PrintedDecimals.digits(Decimals.shortest(value).setScale(decimals, mode));
    }

    /** Returns a known figure with some decimals, rounded half up. */
    static String number(Figure figure, int decimals) {
        return number(figure.value(), decimals, RoundingMode.HALF_UP);
    }

    /** Returns a p-value with four decimals, or its reason. */
    static String pValue(Figure p) {
        if (!p.isKnown()) {
            return p.reason().text();
        }
        return p.value() < LEAST_P ? "p below 0.0001" : "p " + number(p, 4);
    }

    /** Returns a count of periods: {@code 36 months}, {@code 1 quarter}. */
    static String periods(int count, Frequency frequency) {
        return count + " " + EnglishText.periods(frequency, count);
    }
}
