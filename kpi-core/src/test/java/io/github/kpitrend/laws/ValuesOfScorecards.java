// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.laws.ValuesTest.Value;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Values of targets, benchmarks, charts and scorecards, each differing from the first of its type in one part. */
final class ValuesOfScorecards {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private ValuesOfScorecards() {}

    static List<List<Value>> targets() {
        Figure forty = Figure.of(40);
        Indicator higher =
                Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();
        Benchmark benchmark = Benchmark.of("ENG", "2018-19", forty);
        TargetSchedule schedule =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2019), Target.of(336));
        ChartOptions standard = ChartOptions.standard();
        return List.of(
                List.of(
                        new Value(Tolerance.none(), "none"),
                        new Value(Tolerance.percent(10), "10%"),
                        new Value(Tolerance.percent(5), "5%"),
                        new Value(Tolerance.points(10), "10pt"),
                        new Value(Tolerance.floor(10), "floor 10")),
                List.of(
                        new Value(Target.of(336), "336"),
                        new Value(Target.of(335), "335"),
                        new Value(Target.range(336, 340), "336 to 340"),
                        new Value(Target.range(300, 336), "300 to 336"),
                        new Value(Target.toBeConfirmed(), "to be confirmed"),
                        new Value(Target.of(336).withTolerance(Tolerance.percent(5)), "336"),
                        new Value(Target.of(336).withBasis(TargetBasis.CUMULATIVE), "336")),
                List.of(
                        new Value(schedule, "April to March {2019-04=336}"),
                        new Value(
                                TargetSchedule.of(FiscalCalendar.startingIn(Month.JULY))
                                        .withRevision(YearMonth.of(2019, 4), Target.of(336)),
                                "July to June {2019-04=336}"),
                        new Value(
                                schedule.with(FiscalCalendar.APRIL.year(2020), Target.of(336)),
                                "April to March {2019-04=336, 2020-04=336}"),
                        new Value(
                                TargetSchedule.of(FiscalCalendar.JANUARY)
                                        .with(FiscalCalendar.JANUARY.year(2019), Target.of(336)),
                                "January to December {2019-01=336}")),
                List.of(
                        new Value(
                                TargetAssessment.of(forty, Target.of(336), Polarity.HIGHER_IS_BETTER),
                                "40 against 336: missed"),
                        new Value(
                                TargetAssessment.of(forty, Target.of(335), Polarity.HIGHER_IS_BETTER),
                                "40 against 335: missed"),
                        new Value(
                                TargetAssessment.of(Figure.of(41), Target.of(336), Polarity.HIGHER_IS_BETTER),
                                "41 against 336: missed"),
                        new Value(
                                TargetAssessment.of(forty, Target.of(336), Polarity.LOWER_IS_BETTER),
                                "40 against 336: met"),
                        new Value(
                                TargetAssessment.of(
                                        higher,
                                        MonthlySeries.of(YearMonth.of(2019, 4), 30, 10),
                                        YearMonth.of(2019, 5),
                                        schedule.with(
                                                FiscalCalendar.APRIL.year(2019),
                                                Target.of(336).withBasis(TargetBasis.CUMULATIVE))),
                                "40 against 56 (2/12 of 336): missed"),
                        new Value(
                                TargetAssessment.of(higher, MonthlySeries.of(JUNE, 40), JUNE, schedule),
                                "40: no target")),
                List.of(
                        new Value(RequiredRunRate.of(336, 177, 8), "shortfall 159, 19.875 per month over 8 months"),
                        new Value(RequiredRunRate.of(335, 177, 8), "shortfall 158, 19.75 per month over 8 months"),
                        new Value(RequiredRunRate.of(336, 176, 8), "shortfall 160, 20 per month over 8 months"),
                        new Value(RequiredRunRate.of(336, 177, 1), "shortfall 159, 159 per month over 1 month"),
                        new Value(
                                RequiredRunRate.of(336, 177, 8).withCarryOver(3),
                                "shortfall 156, 19.5 per month over 8 months")),
                List.of(
                        new Value(benchmark, "ENG 2018-19: 40"),
                        new Value(Benchmark.of("SN", "2018-19", forty), "SN 2018-19: 40"),
                        new Value(Benchmark.of("ENG", "", forty), "ENG: 40"),
                        new Value(Benchmark.of("ENG", "2018-19", Figure.of(41)), "ENG 2018-19: 41"),
                        new Value(
                                benchmark.withInterval(
                                        ConfidenceInterval.wilson(new Proportion(40, 100), ConfidenceLevel.PERCENT_95)),
                                "ENG 2018-19: 40 (30.940128643245895 to 49.799741320893816)")),
                List.of(
                        new Value(ComparatorGroup.of(members("A", "B")), "2 of 2 reported {A=1, B=2}"),
                        new Value(ComparatorGroup.of(members("A", "C")), "2 of 2 reported {A=1, C=2}"),
                        new Value(ComparatorGroup.of(Map.of("A", forty)), "1 of 1 reported {A=40}")),
                List.of(
                        new Value(standard, "polarity neutral, monthly, outlying ranges excluded"),
                        new Value(
                                standard.withPolarity(Polarity.LOWER_IS_BETTER),
                                "polarity lower, monthly, outlying ranges excluded"),
                        new Value(
                                standard.withPhase(JUNE, "new form"),
                                "polarity neutral, monthly, phases {2020-06=new form}, outlying ranges excluded"),
                        new Value(
                                standard.withBaseline(12),
                                "polarity neutral, monthly, limits from the first 12 points of a phase, outlying ranges excluded"),
                        new Value(standard.withRangeScreening(false), "polarity neutral, monthly, all ranges"),
                        new Value(
                                standard.withRules(RuleSet.nelson()),
                                "polarity neutral, monthly, outlying ranges excluded, rules " + RuleSet.nelson()),
                        new Value(standard.withMedians(), "polarity neutral, monthly, medians")),
                List.of(
                        new Value(
                                ControlChart.xmr(ValuesOfSeries.series(1, 2, 3), standard),
                                "3 points to 2020-03: COMMON_CAUSE"),
                        new Value(
                                ControlChart.xmr(ValuesOfSeries.series(1, 2, 4), standard),
                                "3 points to 2020-03: COMMON_CAUSE"),
                        new Value(
                                ControlChart.xmr(ValuesOfSeries.series(1, 2, 3), standard.withRules(RuleSet.anhoej())),
                                "3 points to 2020-03: COMMON_CAUSE")));
    }

    private static Map<String, Figure> members(String... names) {
        Map<String, Figure> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, Figure.of(members.size() + 1));
        }
        return members;
    }

    static List<List<Value>> pages() {
        List<UnaryOperator<Indicator.Builder>> parts = List.of(
                builder -> builder,
                builder -> builder.name("Assessments"),
                builder -> builder.measure(MeasureKind.PERCENTAGE),
                builder -> builder.polarity(Polarity.LOWER_IS_BETTER),
                builder -> builder.frequency(Frequency.QUARTERLY),
                builder -> builder.aggregation(Aggregation.LAST),
                builder -> builder.calendar(FiscalCalendar.APRIL),
                builder -> builder.calendar(FiscalCalendar.JANUARY),
                builder -> builder.publicationLag(1),
                builder -> builder.reportsYearToDate(true),
                builder -> builder.decimals(0),
                builder -> builder.threshold(ChangeThreshold.percent(5)),
                builder -> builder.decimals(1),
                builder -> builder.unit("families"),
                builder -> builder.owner("Early Help"),
                builder -> builder.reporter("Performance"),
                builder -> builder.outcome("Safe at home"));
        List<Value> indicators =
                new ArrayList<>(List.of(new Value(Indicator.builder("EH1b").build(), "EH1b")));
        parts.forEach(part -> {
            Indicator made = part.apply(Indicator.builder("EH1a")).build();
            indicators.add(new Value(made, made.name().equals("EH1a") ? "EH1a" : "EH1a Assessments"));
        });
        Indicator indicator = Indicator.builder("EH1a").build();
        MonthlySeries series = MonthlySeries.of(JANUARY, 205, 122, 113, 79, 79, 96);
        ScorecardPolicy policy = ScorecardPolicy.standard();
        ScorecardRow row = ScorecardRow.of(indicator, series, JUNE);
        CellText text = CellText.english();
        String labels =
                "{NOT_REPORTED=, PENDING=tbc, NOT_APPLICABLE=n/a, UNAVAILABLE=[x], CONFIDENTIAL=[c], NEGLIGIBLE=[low], "
                        + "OUTSIDE_SERIES=, BREAK_IN_SERIES=n/a, ZERO_BASE=n/a, TOO_FEW_OBSERVATIONS=n/a, NOT_REPRESENTABLE=n/a, NO_VARIATION=n/a, NOT_FINAL=n/a, NOT_DUE=, TOTAL_FELL=n/a}";
        PanelAnalysis analysis = PanelAnalysis.standard();
        return List.of(
                indicators,
                List.of(
                        new Value(
                                policy,
                                "compared with previous period, 12 months back; trailing 12 months, at least 1 observed; 6 months shown; rated by change; excluded [FORECAST, PARTIAL]"),
                        new Value(
                                policy.withComparisons(Comparison.previousMonth()),
                                "compared with [1 month back]; trailing 12 months, at least 1 observed; 6 months shown; rated by change; excluded [FORECAST, PARTIAL]"),
                        new Value(
                                policy.withRatingBy(Comparison.sameMonthLastYear()),
                                "compared with previous period, 12 months back, rated by 12 months back; trailing 12 months, at least 1 observed; 6 months shown; rated by change; excluded [FORECAST, PARTIAL]"),
                        new Value(
                                policy.withWindow(RollingWindow.trailing(6)),
                                "compared with previous period, 12 months back; trailing 6 months, at least 6 observed; 6 months shown; rated by change; excluded [FORECAST, PARTIAL]"),
                        new Value(
                                policy.withMonthsShown(3),
                                "compared with previous period, 12 months back; trailing 12 months, at least 1 observed; 3 months shown; rated by change; excluded [FORECAST, PARTIAL]")),
                List.of(
                        new Value(row, "EH1a 2020-06: 96"),
                        new Value(ScorecardRow.of(Indicator.builder("EH1b").build(), series, JUNE), "EH1b 2020-06: 96"),
                        new Value(ScorecardRow.of(indicator, ValuesOfSeries.series(1), JUNE), "EH1a 2020-01: 1"),
                        new Value(ScorecardRow.of(indicator, series, JANUARY), "EH1a 2020-01: 205"),
                        new Value(
                                ScorecardRow.of(indicator, series, JUNE, policy.withMonthsShown(3)),
                                "EH1a 2020-06: 96"),
                        new Value(row.withTargets(TargetSchedule.of(FiscalCalendar.APRIL)), "EH1a 2020-06: 96"),
                        new Value(
                                row.withBenchmarks(List.of(Benchmark.of("ENG", "", Figure.of(40)))),
                                "EH1a 2020-06: 96"),
                        new Value(
                                row.withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "")),
                                "EH1a 2020-06: 96"),
                        new Value(row.withCommentary(new Commentary(JUNE, "Fewer requests.")), "EH1a 2020-06: 96")),
                List.of(
                        new Value(Scorecard.of(JUNE, List.of(row)), "2020-06 [EH1a 2020-06: 96]"),
                        new Value(Scorecard.of(JUNE, List.of()), "2020-06 []"),
                        new Value(
                                Scorecard.of(JANUARY, List.of(ScorecardRow.of(indicator, series, JANUARY))),
                                "2020-01 [EH1a 2020-01: 205]")),
                List.of(
                        new Value(text, labels + ", 0 decimals of percentages, plain numbers"),
                        new Value(
                                text.withLabel(MissingReason.PENDING, "to come"),
                                labels.replace("tbc", "to come") + ", 0 decimals of percentages, plain numbers"),
                        new Value(text.withPercentDecimals(1), labels + ", 1 decimal of percentages, plain numbers"),
                        new Value(text.withLocale(Locale.GERMANY), labels + ", 0 decimals of percentages, de-DE")),
                List.of(
                        new Value(panel(ValuesOfSeries.series(1, 2)), "1 series over 2020-01/2020-02"),
                        new Value(panel(ValuesOfSeries.series(1, 3)), "1 series over 2020-01/2020-02"),
                        new Value(
                                panel(ValuesOfSeries.series(1), ValuesOfSeries.series(2)),
                                "2 series over 2020-01/2020-01"),
                        new Value(panel(MonthlySeries.of(JUNE, 1, 2)), "1 series over 2020-06/2020-07"),
                        new Value(
                                MonthlyPanel.of(Map.of(Indicator.of("EH1b"), ValuesOfSeries.series(1, 2))),
                                "1 series over 2020-01/2020-02"),
                        new Value(panel(ValuesOfSeries.broken()), "1 series over 2020-01/2020-02")),
                List.of(
                        new Value(analysis, "trailing 12 months, at least 1 observed"),
                        new Value(analysis.parallel(), "trailing 12 months, at least 1 observed, on all cores"),
                        new Value(
                                analysis.withWindow(RollingWindow.trailing(6)),
                                "trailing 6 months, at least 6 observed")));
    }

    private static MonthlyPanel panel(MonthlySeries... all) {
        Map<Indicator, MonthlySeries> panel = new LinkedHashMap<>();
        for (MonthlySeries each : all) {
            panel.put(Indicator.of("R" + panel.size()), each);
        }
        return MonthlyPanel.of(panel);
    }
}
