// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.Arithmetic;
import io.github.kpitrend.internal.ExpectedPeriods;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsWriter;

/** The single periods of year-to-date totals. */
final class SinglePeriods {

    private static final int YEAR = 12;

    private SinglePeriods() {}

    /** Returns the differences of totals within fiscal years, one of which starts in a month. */
    static Slots of(Slots totals, ExpectedPeriods periods, long aStart) {
        SlotsWriter results = new SlotsWriter(totals.first(), totals.length());
        int step = periods.ends().step();
        for (int i = 0; i < totals.length(); i++) {
            long month = totals.first() + i;
            if (!periods.ends().isEnd(month)) {
                byte own = totals.reason(i);
                results.missing(i, own == ReasonCode.KNOWN ? ReasonCode.NOT_DUE : own);
                continue;
            }
            boolean first = Math.floorMod(month - aStart, YEAR) < step;
            fill(results, totals, periods, i, first ? 0 : step);
            // a break before a difference that is missing is passed on to the next one
            results.mark(i, periods.breaks(month - step, month) ? Slots.BREAK_BEFORE : 0);
        }
        return results.build();
    }

    private static void fill(SlotsWriter results, Slots totals, ExpectedPeriods periods, int i, int back) {
        long month = totals.first() + i;
        long before = month - back;
        byte reason = ReasonCode.ofTwo(totals.reason(i), totals.reasonAt(before));
        if (reason == ReasonCode.KNOWN && periods.breaks(before, month)) {
            reason = ReasonCode.BREAK_IN_SERIES;
        }
        if (reason == ReasonCode.KNOWN && totals.value(i) < totals.valueAt(before)) {
            reason = ReasonCode.TOTAL_FELL;
        }
        if (reason == ReasonCode.KNOWN) {
            double base = back == 0 ? 0 : totals.valueAt(before);
            results.known(i, Arithmetic.difference(totals.value(i), base));
            results.mark(i, periods.marks(before, month));
        } else {
            results.missing(i, reason);
        }
    }
}
