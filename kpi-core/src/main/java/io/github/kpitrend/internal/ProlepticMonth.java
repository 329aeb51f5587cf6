// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.time.Year;
import java.time.YearMonth;

/**
 * Months as one number: {@code year * 12 + month - 1}, so that distances and shifts are plain long arithmetic which cannot
 * overflow for any month that {@link YearMonth} knows.
 */
public final class ProlepticMonth {

    /** The number of the first month that {@link YearMonth} knows. */
    public static final long MIN = of(YearMonth.of(Year.MIN_VALUE, 1));

    /** The number of the last month that {@link YearMonth} knows. */
    public static final long MAX = of(YearMonth.of(Year.MAX_VALUE, 12));

    private ProlepticMonth() {}

    /** Returns the number of a month. */
    public static long of(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue() - 1;
    }

    /** Returns the month of a number; a number outside {@link #MIN} to {@link #MAX} is rejected. */
    public static YearMonth at(long number) {
        return YearMonth.of(Math.toIntExact(Math.floorDiv(number, 12L)), Math.floorMod(number, 12) + 1);
    }

    /** Returns whether {@link YearMonth} has a month of this number. */
    public static boolean exists(long number) {
        return number >= MIN && number <= MAX;
    }
}
