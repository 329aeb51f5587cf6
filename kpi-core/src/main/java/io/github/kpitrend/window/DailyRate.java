// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.WorkingDays;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Monthly counts per day. A flat daily rate falls by 9.7 % from January to February and rises by 10.7 % to March, enough to turn an arrow, only
 * because of the length of the months; per day it does not move.
 *
 * <ul>
 *   <li>Missing months keep their reasons. A month without working days is missing for {@code NOT_APPLICABLE}.
 *   <li>Results are the doubles nearest to the exact quotients. Markers are kept.
 * </ul>
 *
 * @since 0.1.0
 */
public final class DailyRate {

    private DailyRate() {}

    /**
     * Divides every month by the number of its days.
     *
     * @param series counts or amounts a month
     * @return the same a day
     */
    public static MonthlySeries perDay(MonthlySeries series) {
        return per(series, YearMonth::lengthOfMonth);
    }

    /**
     * Divides every month by the number of its working days.
     *
     * @param series counts or amounts a month
     * @param workingDays says which days are worked
     * @return the same a working day
     */
    public static MonthlySeries perWorkingDay(MonthlySeries series, WorkingDays workingDays) {
        return per(series, Objects.requireNonNull(workingDays, "workingDays")::count);
    }

    private static MonthlySeries per(MonthlySeries series, ToIntFunction<YearMonth> days) {
        Slots slots = Windows.SERIES.open(series);
        double[] values = new double[slots.length()];
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            reasons[i] = slots.reason(i);
            if (reasons[i] == ReasonCode.KNOWN) {
                int count = days.applyAsInt(ProlepticMonth.at(slots.first + i));
                if (count == 0) {
                    reasons[i] = ReasonCode.NOT_APPLICABLE;
                } else {
                    values[i] = Exact.ratio(Decimals.shortest(slots.values[i]), BigDecimal.valueOf(count));
                }
            }
        }
        byte[] markers = slots.markers == null ? null : slots.markers.clone();
        return Windows.SERIES.wrap(Slots.ofResults(slots.first, values, reasons, markers));
    }
}
