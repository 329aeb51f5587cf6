// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelTable;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Examples of the packages {@code target}, {@code benchmark}, {@code signal}, {@code panel} and {@code scorecard}. */
class VerdictsTest {

    private final YearMonth june = YearMonth.of(2020, 6);
    private final MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);

    @Test
    void runRate() {
        // @start region="run-rate"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        double families = RequiredRunRate.neededFor(371, 40); // for 371 claims at 40 %
        RequiredRunRate rate = RequiredRunRate.of(families, 769, 8); // 769 tracked, 8 months to go
        show(rate.shortfall(), "159");
        show(rate.perMonth(), "19.875");
        show(rate.perWeek(), "4.586538461538462");
        // @end
        // @end
    }

    @Test
    void schedule() {
        // @start region="schedule"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2018), Target.of(336))
                .with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed())
                .withRevision(YearMonth.of(2019, 9), Target.of(320));
        show(targets.inForce(YearMonth.of(2020, 3)), "Optional[320]");
        show(targets.inForce(YearMonth.of(2020, 6)), "Optional.empty");
        // @end
        // @end
    }

    @Test
    void assessment() {
        // @start region="assessment"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Target target = Target.of(336).withTolerance(Tolerance.percent(10));
        TargetAssessment assessment = TargetAssessment.of(Figure.of(310), target, Polarity.HIGHER_IS_BETTER);
        show(assessment.status(), "WITHIN_TOLERANCE");
        show(assessment.gap(), "-26");
        show(assessment.achievement(), "92.26190476190476");
        // @end
        // @end
    }

    @Test
    void group() {
        // @start region="group"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        ComparatorGroup neighbors =
                ComparatorGroup.of(Map.of("Ours", Figure.of(36.3), "North", Figure.of(43.3), "South", Figure.of(31)));
        show(neighbors.rank("Ours", Polarity.HIGHER_IS_BETTER), "2");
        show(neighbors.mean(), "36.86666666666667");
        // @end
        // @end
    }

    @Test
    void chart() {
        // @start region="chart"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        ControlChart chart = ControlChart.xmr(started, ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER));
        show(chart.variation(), "COMMON_CAUSE");
        show(chart.latestPhase().upper(), "191.74266666666668");
        show(chart.assurance(40), "Optional[INCONSISTENT]");
        // @end
        // @end
    }

    @Test
    void chartOptions() {
        // @start region="chart-options"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        ChartOptions options = ChartOptions.standard()
                .withPolarity(Polarity.LOWER_IS_BETTER)
                .withExcluded(YearMonth.of(2020, 4), "offices closed");
        show(ControlChart.xmr(started, options).latestPhase().center(), "123");
        // @end
        // @end
    }

    @Test
    void panel() {
        // @start region="panel"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Map<Indicator, MonthlySeries> series = new LinkedHashMap<>();
        series.put(Indicator.of("EH1a"), started);
        series.put(Indicator.of("EH1c"), started.mapValues(value -> 2 * value));
        PanelTable table = PanelAnalysis.standard().analyze(MonthlyPanel.of(series));
        int index = table.panel().indexOf("EH1c").orElseThrow();
        show(table.mean(index, june), "231.33333333333334");
        show(table.direction(index, june), "INCREASE");
        // @end
        // @end
    }

    @Test
    void chunks() {
        Stream<Map.Entry<Indicator, MonthlySeries>> series =
                IntStream.range(0, 2500).mapToObj(i -> Map.entry(Indicator.of("R" + i), started));
        List<Figure> means = new ArrayList<>();
        // @start region="chunks"
        PanelAnalysis.standard().forEachChunk(series, 1000, table -> means.add(table.mean(0, june)));
        // @end
        show(means, "[115.66666666666667, 115.66666666666667, 115.66666666666667]");
    }

    @Test
    void row() {
        Indicator indicator = Indicator.builder("EH1a").build();
        // @start region="row"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        ScorecardRow row = ScorecardRow.of(indicator, started, june);
        show(row.current(), "96");
        show(row.direction(), "INCREASE");
        show(row.mean().figure(), "115.66666666666667");
        show(row.rating(), "NOT_RATED");
        // @end
        // @end
    }

    @Test
    void scorecard() {
        Map<Indicator, MonthlySeries> seriesByIndicator = Map.of(Indicator.of("EH1a"), started);
        // @start region="scorecard"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Scorecard page = Scorecard.of(june, seriesByIndicator);
        show(page.summary().ratings().get(QualitativeRating.NOT_RATED), "1");
        show(page.row("EH1a").map(ScorecardRow::current), "Optional[96]");
        // @end
        // @end
    }
}
