// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Trajectories;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twelve programs as callers write them, with what they print. Those that need a binder for JSON go on in kpi-examples. */
class CallerProgramsTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final MonthlySeries STARTED = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);
    private static final Indicator EH1A =
            Indicator.builder("EH1a").name("Early Help Assessments started").build();

    @Test
    void program1_aRowAsATree() {
        Map<String, Object> row = ScorecardRow.of(EH1A, STARTED, JUNE).getPlain();
        assertThat(row).containsEntry("month", "2020-06").containsEntry("current", new BigDecimal("96"));
    }

    @Test
    void program2_aPageOfManyIndicators() {
        Map<Indicator, MonthlySeries> seriesByIndicator = new LinkedHashMap<>();
        seriesByIndicator.put(EH1A, STARTED);
        seriesByIndicator.put(Indicator.of("EH1b"), MonthlySeries.of(YearMonth.of(2020, 1), 1, 2, 3));
        Scorecard page = Scorecard.of(JUNE, seriesByIndicator);
        List<Finding> reported = new ArrayList<>();
        page.findings().forEach(reported::add);
        assertThat(page.rows()).hasSize(2);
        assertThat(reported).anyMatch(finding -> finding.ref().equals("EH1b"));
    }

    @Test
    void program3_aQuarterlyIndicatorWithAnAnnualTarget() {
        Indicator indicator = EH1A.toBuilder()
                .frequency(Frequency.QUARTERLY)
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2020), Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        TargetAssessment quarterly = TargetAssessment.of(indicator, MonthlySeries.of(JUNE, 83), JUNE, schedule);
        assertThat(quarterly.expected()).isEqualTo(Figure.of(60));
        assertThat(quarterly).hasToString("83 against 60 (1/4 of 240): met");
        TargetAssessment monthly = TargetAssessment.of(
                indicator.toBuilder().frequency(Frequency.MONTHLY).build(),
                MonthlySeries.of(YearMonth.of(2020, 4), 30, 25, 28),
                JUNE,
                schedule);
        assertThat(monthly.expected()).isEqualTo(Figure.of(60));
        assertThat(monthly).hasToString("83 against 60 (3/12 of 240): met");
    }

    @Test
    void program4_aPercentageOfCounts() {
        MonthlySeries claims = MonthlySeries.of(YearMonth.of(2020, 4), 1, 90, 1);
        MonthlySeries families = MonthlySeries.of(YearMonth.of(2020, 4), 10, 100, 2);
        RatioSeries rate = RatioSeries.proportion(claims, families);
        WindowValue value = RollingWindow.trailing(12).requiring(1).ratio(rate, JUNE);
        assertThat(value.figure().value()).isEqualTo(92 * 100 / 112.0);
        assertThat(value.numerator()).isEqualTo(Figure.of(92));
        assertThat(value.denominator()).isEqualTo(Figure.of(112));
        assertThat(value.observedCount() + " of " + value.expectedCount()).isEqualTo("3 of 12");
        Indicator percentage = EH1A.toBuilder().measure(MeasureKind.PERCENTAGE).build();
        ScorecardRow row = ScorecardRow.of(percentage, rate, JUNE);
        assertThat(row.mean().numerator()).isEqualTo(Figure.of(92));
    }

    @Test
    void program5_tenNeighbors() {
        Map<String, Figure> neighbors = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            neighbors.put(i == 7 ? "Leeds" : "area " + i, Figure.of(10 * i));
        }
        ComparatorGroup group = ComparatorGroup.of(neighbors);
        Polarity polarity = Polarity.HIGHER_IS_BETTER;
        assertThat(group.rank("Leeds", polarity)).isEqualTo(Figure.of(3));
        assertThat(group.band("Leeds", 4, polarity)).isEqualTo(Figure.of(1));
        assertThat(group.median()).isEqualTo(Figure.of(45));
        ScorecardRow row = ScorecardRow.of(EH1A.toBuilder().polarity(polarity).build(), STARTED, JUNE)
                .withBenchmarks(List.of(Benchmark.of("England", "2018-19", 36.3)));
        assertThat(row.benchmarkComparisons().get(0).verdict()).isEqualTo(BenchmarkVerdict.BETTER);
    }

    @Test
    void program6_aChartWithANewPhase() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2019, 10), 50, 52, 51, 49, 50, 80, 82, 81, 79);
        ControlChart chart =
                ControlChart.xmr(series, ChartOptions.of(EH1A).withPhase(YearMonth.of(2020, 3), "new referral form"));
        List<String> plotted = new ArrayList<>();
        chart.points()
                .forEach(point ->
                        plotted.add(point.month() + " " + point.value() + " " + point.lower() + " " + point.upper()));
        assertThat(plotted).hasSize(9);
        assertThat(plotted.get(0)).isEqualTo("2019-10 50.0 46.41 54.39");
        assertThat(chart.phases()).hasSize(2);
    }

    @Test
    void program7_theYearToDateAgainstAPath() {
        MonthlySeries path = Trajectories.seasonal(FiscalCalendar.APRIL.year(2020), 240, STARTED);
        TargetAssessment assessment = TargetAssessment.of(STARTED.at(JUNE), path.at(JUNE), Polarity.HIGHER_IS_BETTER);
        // last year's months are not all there, which no exception depends on
        assertThat(path.at(JUNE).isMissing()).isTrue();
        assertThat(assessment.status()).isEqualTo(TargetStatus.NO_TARGET);
    }

    @Test
    void program8_perWorkingDay() {
        List<LocalDate> holidays = List.of(LocalDate.of(2020, 6, 1));
        assertThat(MonthlySeries.of(JUNE, 42)
                        .perWorkingDay(WorkingDays.mondayToFriday().withHolidays(holidays)))
                .isEqualTo(MonthlySeries.of(JUNE, 2));
    }

    @Test
    void program9_gapsAsNaN() {
        double[] doubles = {96, Double.NaN, 98, Double.NaN};
        MonthlySeries read = MonthlySeries.of(JUNE, doubles, MissingReason.NOT_REPORTED);
        assertThat(read.lastObserved().map(read::at)).contains(Figure.of(98));
    }

    @Test
    void program10_aDirectionByPoints() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 5), 40.5, 42.5);
        Change change = Change.at(series, JUNE, Comparison.previousMonth());
        assertThat(change.direction(ChangeThreshold.points(2))).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(CellText.english().change(change, ChangeThreshold.points(2))).isEqualTo("↑ +2.0 pts");
    }

    @Test
    void program11_theNarrative() {
        assertThat(ScorecardRow.of(EH1A, STARTED, JUNE).narrative())
                .startsWith("96 in June 2020, up 22% on May 2020, with no figure for June 2019 to compare with. "
                        + "The 12-month mean is 116 (6 of 12 months); the highest month was January 2020 (205).");
    }

    @Test
    void program12_revisionsTotalsAndSymbols() {
        MonthlySeries now = MonthlySeries.of(JUNE, 79).revisedBy(MonthlySeries.of(JUNE, 80, 81));
        assertThat(now.at(JUNE)).isEqualTo(Figure.of(80));
        assertThat(now.observation(JUNE).markers()).containsExactly(Marker.REVISED);
        assertThat(MonthlySeries.of(JUNE, 0.1).plus(MonthlySeries.of(JUNE, 0.2)))
                .isEqualTo(MonthlySeries.of(JUNE, 0.3));
        SymbolDialect dfe = SymbolDialect.none()
                .named("dfe")
                .with("c", MissingReason.CONFIDENTIAL)
                .with("z", MissingReason.NOT_APPLICABLE)
                .with("low", MissingReason.NEGLIGIBLE);
        assertThat(dfe.read("c").figure()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(dfe.read("12").figure()).isEqualTo(Figure.of(12));
    }
}
