// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.List;

/** Rows of two months with a target of 100, and a tree of three levels. */
final class TreeRows {

    static final YearMonth MAY = YearMonth.of(2020, 5);
    static final YearMonth JUNE = YearMonth.of(2020, 6);
    static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);
    static final TargetSchedule TARGETS =
            TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(100));
    static final IndicatorTree TREE = IndicatorTree.builder()
            .parent("ALL", RollUp.sum(), "NORTH", "SOUTH")
            .parent("NORTH", RollUp.sum().requiring(1), "N1", "N2")
            .build();

    private TreeRows() {}

    static ScorecardRow row(String ref, Figure may, Figure june) {
        Indicator indicator =
                Indicator.builder(ref).polarity(Polarity.HIGHER_IS_BETTER).build();
        return ScorecardRow.of(indicator, MonthlySeries.of(MAY, List.of(may, june)), JUNE)
                .withTargets(TARGETS);
    }

    static ScorecardRow row(String ref, double may, double june) {
        return row(ref, Figure.of(may), Figure.of(june));
    }
}
