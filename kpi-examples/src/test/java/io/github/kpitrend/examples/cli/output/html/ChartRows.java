// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;

/** Rows of 30 months, with what charts of them need. */
final class ChartRows {

    static final YearMonth FIRST = YearMonth.of(2018, 1);
    static final YearMonth LAST = YearMonth.of(2020, 6);
    static final YearMonth REBASED = YearMonth.of(2019, 5);
    static final YearMonth HIDDEN = YearMonth.of(2018, 8);
    static final int MONTHS = 30;
    static final Indicator LOWER =
            Indicator.builder("A").polarity(Polarity.LOWER_IS_BETTER).build();
    static final Indicator SHARE = Indicator.builder("P")
            .measure(MeasureKind.PERCENTAGE)
            .polarity(Polarity.HIGHER_IS_BETTER)
            .build();

    private ChartRows() {}

    static MonthlySeries series() {
        MonthlySeries.Builder series = MonthlySeries.builder();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            double value = 40 + (i * 13) % 11 + (month.isBefore(REBASED) ? 0 : 30) + (i == 27 ? 45 : 0);
            if (month.equals(HIDDEN)) {
                series.add(month, Observation.missing(MissingReason.CONFIDENTIAL));
            } else {
                series.add(month, value);
            }
        }
        return series.build();
    }

    static ScorecardRow row(MonthlySeries series) {
        return ScorecardRow.of(LOWER, series, LAST);
    }

    static ScorecardRow row(ChartOptions options) {
        return row(series()).withChart(ControlChart.xmr(series(), options));
    }

    static ScorecardRow rebased(String reason) {
        return row(ChartOptions.of(LOWER).withPhase(REBASED, reason));
    }

    static ChartData data(ScorecardRow row) {
        return ChartData.of(row, new Illustrative());
    }

    static TargetSchedule targets(int year, Target target) {
        return TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(year), target);
    }
}
