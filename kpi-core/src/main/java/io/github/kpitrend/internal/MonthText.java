// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * Months and years as ISO 8601 writes them: {@code 2020-06}, {@code -0005-06}, {@code +10000-06}.
 *
 * <p>Years have four digits at least, and a sign exactly when they are outside 0000 to 9999. {@link YearMonth#toString} omits the plus that {@link
 * YearMonth#parse} asks for.
 */
public final class MonthText {

    private MonthText() {}

    /** Returns the text of a month, which {@link #parse} reads. */
    public static String of(YearMonth month) {
        int number = month.getMonthValue();
        return ofYear(month.getYear()) + (number < 10 ? "-0" : "-") + number;
    }

    /** Returns the text of a year. */
    public static String ofYear(int year) {
        String digits = Integer.toString(Math.abs(year));
        String sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return sign + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /**
     * Reads a month.
     *
     * @throws IllegalArgumentException if the text is not exactly what {@link #of} writes for some month
     */
    public static YearMonth parse(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(EnumText.quoted(text) + " is not a month such as 2020-06", e);
        }
    }
}
