// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ratios that keep their counts, and the contributions of parts to the change of a total. */
public final class BreakdownExample {

    private BreakdownExample() {}

    /**
     * Prints a ratio of sums, and the contributions to the change of a percentage and of a total.
     *
     * @param args none
     */
    public static void main(String[] args) {
        YearMonth april = YearMonth.of(2020, 4);
        YearMonth june = YearMonth.of(2020, 6);
        RatioSeries onTime =
                RatioSeries.proportion(MonthlySeries.of(april, 1, 90, 1), MonthlySeries.of(april, 2, 100, 10));
        System.out.println("months: " + onTime.values());
        System.out.println(
                "12 months: " + RollingWindow.trailing(12).requiring(1).ratio(onTime, june));

        Map<String, RatioSeries> kinds = new LinkedHashMap<>();
        kinds.put("Easy", RatioSeries.proportion(MonthlySeries.of(june, 80, 45), MonthlySeries.of(june, 100, 50)));
        kinds.put("Hard", RatioSeries.proportion(MonthlySeries.of(june, 10, 40), MonthlySeries.of(june, 50, 150)));
        System.out.println(ContributionAnalysis.ofRatio(kinds, june.plusMonths(1), Comparison.previousMonth()));

        Map<String, MonthlySeries> areas = new LinkedHashMap<>();
        areas.put("North", MonthlySeries.of(june, 200, 150));
        areas.put("South", MonthlySeries.of(june, 100, 108));
        IndicatorTree tree = IndicatorTree.builder()
                .parent("All", RollUp.sum().requiring(2), "North", "South", "West")
                .build();
        System.out.println("all: " + tree.value("All", areas, june));
        System.out.println(ContributionAnalysis.ofTotal(areas, june.plusMonths(1), Comparison.previousMonth()));
    }
}
