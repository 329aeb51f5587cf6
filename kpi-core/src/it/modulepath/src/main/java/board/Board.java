// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package board;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.List;

/** Prints what a page says of its only indicator. */
final class Board {

    private Board() {}

    public static void main(String... args) {
        YearMonth june = YearMonth.of(2020, 6);
        Indicator completed = Indicator.builder("EH1c")
                .name("Assessments completed")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        ScorecardRow row = ScorecardRow.of(
                        completed, MonthlySeries.of(YearMonth.of(2020, 1), 175, 224, 280, 182, 182, 258), june)
                .withTargets(
                        TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(336)));
        Scorecard page = Scorecard.of(june, List.of(row));
        page.rows().forEach(each -> System.out.println(each.narrative()));
        page.findings().forEach(System.out::println);
    }
}
