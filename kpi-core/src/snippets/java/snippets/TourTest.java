// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way through the library that the documentation of the module and README.md take. */
class TourTest {

    @Test
    void tour() {
        // @start region="tour"
        YearMonth june = YearMonth.of(2020, 6);
        MonthlySeries completed = MonthlySeries.builder()
                .addAll(MonthlySeries.of(YearMonth.of(2020, 1), 175, 224, 280))
                .addMissing(YearMonth.of(2020, 4), MissingReason.PENDING)
                .add(YearMonth.of(2020, 5), 182)
                .add(june, 258)
                .build();

        Change change = Change.at(completed, june, Comparison.previousMonth());
        show(change.percent(), "41.75824175824176");
        show(ChangeThreshold.TEN_PERCENT.direction(change), "INCREASE");

        YearMonth may = june.minusMonths(1);
        Figure inMay = Change.at(completed, may, Comparison.previousMonth()).percent();
        show(inMay.isKnown(), "false");
        show(inMay.reason(), "PENDING");

        RollingWindow year = RollingWindow.trailing(12).requiring(3);
        show(year.mean(completed, june), "223.8 (5 of 12 in 2019-07/2020-06)");

        Indicator eh1c = Indicator.builder("EH1c")
                .name("Early Help Assessments completed")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();

        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(250));
        show(TargetAssessment.of(eh1c, completed, june, targets), "258 against 250: met");
        ScorecardRow row = ScorecardRow.of(eh1c, completed, june).withTargets(targets);
        show(row.rating(), "POSITIVE");
        Scorecard page = Scorecard.of(june, List.of(row));
        show(page.findings(), "[]");
        // @end
    }

    @Test
    void changeOrNoise() {
        // @start region="noise"
        MonthlySeries waits =
                MonthlySeries.of(YearMonth.of(2019, 1), 21, 23, 20, 22, 24, 21, 22, 20, 23, 21, 22, 24, 35);
        ControlChart chart = ControlChart.xmr(waits, ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER));
        show(chart.latest().orElseThrow().cause(), "ABOVE_UPPER_LIMIT");
        show(chart.variation(), "CONCERN");
        show(chart.latestPhase().upper(), "28.484895104895106");
        // @end
    }

    @Test
    void service() {
        // @start region="service"
        record Report(String ref, String text) {}

        final class ReportService {
            private final RollingWindow year = RollingWindow.trailing(12).requiring(6);

            Report report(String ref, MonthlySeries series, YearMonth month) {
                Figure mean = year.mean(series, month).figure();
                return new Report(
                        ref,
                        mean.isKnown()
                                ? "mean " + mean
                                : "no mean: " + mean.reason().text());
            }
        }
        // @end
        ReportService service = new ReportService();
        MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);
        show(service.report("EH1a", started, YearMonth.of(2020, 6)).text(), "mean 115.66666666666667");
        show(service.report("EH1a", started, YearMonth.of(2020, 5)).text(), "no mean: too few observations");
    }
}
