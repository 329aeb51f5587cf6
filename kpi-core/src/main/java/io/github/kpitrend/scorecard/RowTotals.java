// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;

/** The rules of rows for series that hold year-to-date totals, and for figures that are not final. */
final class RowTotals {

    private RowTotals() {}

    /** Returns the series with a break at the first figure of each fiscal year, since totals start again there. */
    static MonthlySeries withBreaksAtYearStarts(MonthlySeries series, FiscalCalendar calendar) {
        MonthlySeries.Builder builder = series.toBuilder();
        boolean isDue = false;
        for (YearMonth month : series.range()) {
            Observation observation = series.observation(month);
            isDue |= calendar.monthOfYear(month) == 1;
            if (isDue && observation.figure().isKnown()) {
                builder.mark(month, Marker.BREAK_BEFORE);
                isDue = false;
            }
        }
        return builder.build();
    }

    static MonthlySeries excluding(MonthlySeries series, Set<Marker> excluded) {
        Marker[] markers = excluded.toArray(Marker[]::new);
        return markers.length == 0
                ? series
                : series.excluding(markers[0], Arrays.copyOfRange(markers, 1, markers.length));
    }
}
