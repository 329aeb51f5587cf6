// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;

/** Targets by fiscal year: in force in their own year only, revised in mid-year, met, within tolerance or missed. */
public final class TargetsByYearExample {

    private TargetsByYearExample() {}

    /**
     * Prints the targets in force and the assessments of the figures.
     *
     * @param args none
     */
    public static void main(String[] args) {
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2018), Target.of(336).withTolerance(Tolerance.percent(10)))
                .withRevision(YearMonth.of(2018, 10), Target.of(300).withTolerance(Tolerance.percent(10)))
                .with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed());
        for (YearMonth month : new YearMonth[] {
            YearMonth.of(2018, 9), YearMonth.of(2018, 10), YearMonth.of(2020, 3), YearMonth.of(2020, 6)
        }) {
            System.out.println(
                    month + ": " + targets.inForce(month).map(Target::toString).orElse("no target"));
        }

        Indicator completions =
                Indicator.builder("EH1b").polarity(Polarity.HIGHER_IS_BETTER).build();
        MonthlySeries completed = MonthlySeries.of(YearMonth.of(2018, 9), 310, 310, 260);
        completed.forEach((month, figure) ->
                System.out.println(month + ": " + TargetAssessment.of(completions, completed, month, targets)));

        TargetSchedule ofTheYear = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2020), Target.of(223).withBasis(TargetBasis.CUMULATIVE));
        MonthlySeries attached = MonthlySeries.of(YearMonth.of(2020, 4), 20, 15, 52);
        TargetAssessment toDate = TargetAssessment.of(completions, attached, YearMonth.of(2020, 6), ofTheYear);
        System.out.println("year to date: " + toDate + ", gap " + toDate.gap());
    }
}
