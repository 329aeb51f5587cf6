// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;

/** Year-to-date totals, and the figures of single periods behind them. */
final class Totals {

    private Totals() {}

    /** Returns whether figures are totals that can be converted to single periods: those that add up. */
    static boolean are(ForecastOptions options) {
        return options.isYearToDate() && options.aggregation() == Aggregation.SUM;
    }

    /** Returns the final totals up to a month; the series itself where all of it is later. */
    static MonthlySeries upTo(MonthlySeries series, YearMonth month, ForecastOptions options) {
        if (month.isBefore(series.first())) {
            return series;
        }
        MonthlySeries seen = series.within(MonthRange.of(series.first(), month));
        Marker[] markers = options.excluded().toArray(Marker[]::new);
        for (Marker marker : markers) {
            seen = seen.excluding(marker);
        }
        return seen;
    }

    /** Returns the figures of single periods. */
    static MonthlySeries perPeriod(MonthlySeries totals, ForecastOptions options) {
        return YearToDate.of(options.calendar())
                .withFrequency(options.frequency())
                .decumulate(totals);
    }
}
