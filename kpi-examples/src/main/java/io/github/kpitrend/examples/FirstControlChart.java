// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import io.github.kpitrend.chart.XmrChart;
import io.github.kpitrend.chart.XmrGroup;
import io.github.kpitrend.chart.XmrOptions;
import io.github.kpitrend.chart.XmrPoint;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;

/** A first control chart: usual variation, what is special, and whether a target can be relied on. */
public final class FirstControlChart {

    private FirstControlChart() {}

    /**
     * Prints a chart as text.
     *
     * @param args none
     */
    public static void main(String[] args) {
        MonthlySeries waiting = MonthlySeries.of(
                YearMonth.of(2019, 4), 52, 47, 50, 55, 49, 51, 46, 53, 50, 48, 54, 49, 51, 50, 47, 71, 52, 49);
        XmrChart chart = XmrChart.of(waiting, XmrOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER));

        XmrGroup limits = chart.latestGroup();
        System.out.printf(
                java.util.Locale.ROOT,
                "mean %.1f, usual from %.1f to %.1f%n",
                limits.mean().value(),
                limits.lower().value(),
                limits.upper().value());
        for (XmrPoint point : chart.points()) {
            if (!point.causes().isEmpty()) {
                System.out.println(point.month() + ": " + point.value() + " is special, " + point.label() + ", "
                        + point.variation().text());
            }
        }
        System.out.println("latest month: " + chart.variation().text());
        System.out.println(
                "target of 60 or less: " + chart.assurance(60).orElseThrow().text());
        System.out.println(
                "target of 70 or less: " + chart.assurance(70).orElseThrow().text());
    }
}
