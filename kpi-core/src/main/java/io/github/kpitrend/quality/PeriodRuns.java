// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months with the same finding, put together where no expected period lies between them. */
final class PeriodRuns {

    private final PeriodEnds ends;
    private final List<List<YearMonth>> runs = new ArrayList<>();

    PeriodRuns(PeriodEnds ends) {
        this.ends = ends;
    }

    /** Returns where the periods of a series end, of a monthly one without a look at it. */
    static PeriodEnds ends(Indicator indicator, MonthlySeries series) {
        return indicator.frequency() == Frequency.MONTHLY
                ? PeriodEnds.MONTHS
                : PeriodEnds.of(indicator.reportingPeriods(series));
    }

    /** Adds a month after those before. */
    void add(YearMonth month) {
        List<YearMonth> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
        boolean neighbor = !last.isEmpty()
                && ends.count(ProlepticMonth.of(last.get(last.size() - 1)) + 1, ProlepticMonth.of(month) - 1) == 0;
        if (neighbor) {
            last.add(month);
        } else {
            runs.add(new ArrayList<>(List.of(month)));
        }
    }

    List<List<YearMonth>> all() {
        return runs;
    }
}
