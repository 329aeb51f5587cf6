// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import java.time.YearMonth;

public final class FiscalCalendar {
    private FiscalCalendar() {}

    @Override
    public String toString() {
        return "";
    }

    public int monthOfYear(YearMonth m) {
        return 1;
    }
}
