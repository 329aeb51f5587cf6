// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.function.IntToDoubleFunction;

/** Series that examples need often: without a figure, rising by 1 per month, or by a formula. */
public final class PlainSeries {

    private PlainSeries() {}

    /** Returns a series without figures, with a reason for each month. */
    public static MonthlySeries nothing(YearMonth first, MissingReason... reasons) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        YearMonth month = first;
        for (MissingReason reason : reasons) {
            builder.addMissing(month, reason);
            month = month.plusMonths(1);
        }
        return builder.build();
    }

    /** Returns 0, 1, 2 and so on. */
    public static MonthlySeries rising(YearMonth first, int length) {
        return of(first, length, i -> i);
    }

    /** Returns a figure for each month, by its number from 0. */
    public static MonthlySeries of(YearMonth first, int length, IntToDoubleFunction figures) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = figures.applyAsDouble(i);
        }
        return MonthlySeries.of(first, values);
    }
}
