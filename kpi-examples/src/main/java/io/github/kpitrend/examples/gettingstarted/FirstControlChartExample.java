// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;

/** A first control chart: the usual range, special causes, and whether a target will be met consistently. */
public final class FirstControlChartExample {

    private FirstControlChartExample() {}

    /**
     * Prints a chart as text.
     *
     * @param args none
     */
    public static void main(String[] args) {
        MonthlySeries waiting = MonthlySeries.of(
                YearMonth.of(2019, 4), 52, 47, 50, 55, 49, 51, 46, 53, 50, 48, 54, 49, 51, 50, 47, 71, 52, 49);
        ControlChart chart = ControlChart.xmr(waiting, ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER));

        ChartPhase limits = chart.latestPhase();
        System.out.printf(
                java.util.Locale.ROOT,
                "mean %.1f, usual range %.1f to %.1f%n",
                limits.center().value(),
                limits.lower().value(),
                limits.upper().value());
        for (ChartPoint point : chart.points()) {
            if (!point.causes().isEmpty()) {
                System.out.println(point.month() + ": " + point.value() + ", "
                        + point.cause().text() + ", " + point.variation().text());
            }
        }
        System.out.println("latest month: " + chart.variation().text());
        System.out.println(
                "target of 60 or less: " + chart.assurance(60).orElseThrow().text());
        System.out.println(
                "target of 70 or less: " + chart.assurance(70).orElseThrow().text());
    }
}
