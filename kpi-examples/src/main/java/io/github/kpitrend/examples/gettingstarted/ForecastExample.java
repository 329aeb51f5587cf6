// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;

/** A forecast of a fiscal year's end, with limits and the probability that it meets its target. */
public final class ForecastExample {

    private ForecastExample() {}

    /**
     * Prints the results.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Indicator claims = Indicator.builder("FM01")
                .name("Claims")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2018, 1), new double[] {
            81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92, 80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90,
            88, 85, 81
        });
        YearMonth june = YearMonth.of(2020, 6);

        Forecast forecast = Forecast.of(claims, series, june);
        System.out.println("July: " + forecast.at(YearMonth.of(2020, 7)));
        System.out.println("method: " + forecast.method().text() + (forecast.isSeasonal() ? ", with season" : ""));
        System.out.println("past forecasts: " + forecast.backTest());

        YearEnd end = forecast.yearEnd();
        System.out.println("year end: " + end);
        long chance = Math.round(end.prediction().chanceAtLeast(960).value());
        System.out.println("chance of at least 960: " + chance + "%");

        Target target = Target.of(960).withBasis(TargetBasis.CUMULATIVE);
        ScorecardRow row = ScorecardRow.of(claims, series, june)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target));
        System.out.println("outlook: " + row.outlook().orElseThrow());
    }
}
