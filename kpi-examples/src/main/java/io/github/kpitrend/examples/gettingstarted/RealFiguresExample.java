// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.SeasonTest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Scanner;

/** Waits of more than four hours at four emergency departments: a ratio, its P' chart, a season, a forecast and a sentence. */
public final class RealFiguresExample {

    private RealFiguresExample() {}

    /**
     * Prints the results.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("Contains public sector information licensed under the Open Government Licence v3.0.");
        RatioSeries pooled = RatioSeries.pooled(
                List.of(department("RCB-1"), department("RDU-1"), department("RJ1-1"), department("RWP-1")));
        YearMonth march = YearMonth.of(2019, 3);
        Indicator waits = Indicator.builder("A&E")
                .measure(MeasureKind.PERCENTAGE)
                .polarity(Polarity.LOWER_IS_BETTER)
                .build();

        System.out.println("March 2019: " + pooled.counts(march).orElseThrow());
        System.out.println("P' chart: "
                + ControlChart.pPrime(pooled, ChartOptions.of(waits)).latestPhase());
        System.out.println(
                "attendances per day: " + SeasonTest.of(pooled.denominators().perDay(), Frequency.MONTHLY));
        Forecast forecast = Forecast.of(Indicator.of("Attendances"), pooled.denominators(), march);
        System.out.println("attendances in April 2019: " + forecast.at(march.plusMonths(1)));
        System.out.println(ScorecardRow.of(waits, pooled, march).narrative());
    }

    /** Reads the rows of a department: ref, month, numerator, denominator. */
    private static RatioSeries department(String ref) {
        MonthlySeries.Builder waits = MonthlySeries.builder();
        MonthlySeries.Builder attendances = MonthlySeries.builder();
        InputStream file = RealFiguresExample.class.getResourceAsStream("../real/emergency_departments.csv");
        try (Scanner in = new Scanner(file, StandardCharsets.UTF_8)) {
            in.findAll(ref + ",(.+),(.+),(.+)").forEach(row -> {
                waits.add(YearMonth.parse(row.group(1)), Double.parseDouble(row.group(2)));
                attendances.add(YearMonth.parse(row.group(1)), Double.parseDouble(row.group(3)));
            });
        }
        return RatioSeries.proportion(waits.build(), attendances.build());
    }
}
