// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Arguments for the parameters that the sample of their type does not fit. */
final class NamedSamples {

    private NamedSamples() {}

    /** Adds an argument for each parameter, by type, method and name. */
    static void addTo(Map<String, Object> byName) {
        addBreakdown(byName);
        addDisclosure(byName);
        byName.put("MonthlySeries.of.figures", List.of(Figure.of(5)));
        byName.put("MonthlySeries.total.series", List.of(SampleArguments.SERIES, SampleArguments.SERIES));
        byName.put("MonthlySeries.of.valuesByMonth", Map.of(SampleArguments.JUNE, 5));
        byName.put("MonthlySeries.counting.events", List.of(LocalDate.of(2020, 6, 1)));
        byName.put("PanelCharts.of.options", (Function<Indicator, ChartOptions>) indicator -> ChartOptions.standard());
        byName.put("PanelCharts.parallel.options", (Function<Indicator, ChartOptions>)
                indicator -> ChartOptions.standard());
        byName.put("ScorecardPolicy.withCharts.charts", (Function<Indicator, ChartOptions>) ChartOptions::of);
        byName.put("PanelCharts.variation.row", 0);
        byName.put("PanelCharts.cause.row", 0);
        byName.put("PanelCharts.causes.row", 0);
        byName.put("PanelCharts.assurance.row", 0);
        byName.put("PanelCharts.center.row", 0);
        byName.put("PanelCharts.lower.row", 0);
        byName.put("PanelCharts.upper.row", 0);
        byName.put("PanelCharts.isShort.row", 0);
        byName.put("PanelCharts.chart.row", 0);
        byName.put("Explanation.of.inputs", List.of("base 79"));
        byName.put("Observation.markers", Set.of());
        byName.put("ComparatorGroup.of.members", Map.of("EH1a", Figure.of(5), "other", Figure.of(7)));
        byName.put("WorkingDays.on.*", EnumSet.of(DayOfWeek.MONDAY));
        byName.put("WorkingDays.withHolidays.*", List.of(LocalDate.of(2020, 6, 1)));
        byName.put("Checks.repeatedOnPage.page", Map.of(SampleArguments.INDICATOR, SampleArguments.SERIES));
        byName.put("Checks.zerosAhead.page", Map.of(SampleArguments.INDICATOR, SampleArguments.SERIES));
        byName.put("ScorecardSummary.*", Map.of());
        byName.put("SymbolDialect.read.cell", "45");
        byName.put("SymbolDialect.with.symbol", "*");
        byName.put("SymbolDialect.withNumberSymbols.decimal", '.');
        byName.put("SymbolDialect.withCurrencySigns.signs", new String[] {"$"});
        byName.put("MonthRange.parse.text", "2020-01/2020-06");
        byName.put("Frequency.parse.text", "monthly");
        byName.put("RollingWindow.parse.text", "trailing 12 months, at least 6 observed");
        byName.put("FiscalCalendar.parse.text", "April to March");
        byName.put("RatingRule.parse.text", "change");
        byName.put("Scorecard.mapRows.operator", UnaryOperator.identity());
        byName.put("Scorecard.withFindings.findings", List.of());
        byName.put("Scorecard.of.seriesByIndicator", Map.of(SampleArguments.INDICATOR, SampleArguments.SERIES));
        byName.put("Comparison.parse.text", "1 month back");
        byName.put("DirectionOfTravel.parse.text", "increase");
        byName.put("ForecastMethod.parse.text", "theta");
        byName.put("RatingRule.parse.text", "change");
        byName.put("ForecastOptions.withHistory.periods", 24);
        byName.put("ChangeThreshold.parse.text", "10%");
        byName.put("Aggregation.parse.text", "sum");
        byName.put("Polarity.parse.text", "higher");
        byName.put("MeasureKind.parse.text", "count");
        byName.put("QualitativeRating.parse.text", "POSITIVE");
        byName.put("TargetBasis.parse.text", "period");
        byName.put("FiscalCalendar.parseYear.text", "2019-20");
        byName.put("FiscalCalendar.parseQuarter.text", "2019-20 Q1");
        byName.put("FiscalYear.quarter.number", 1);
        byName.put("Builder.add.month", YearMonth.of(2020, 7));
        byName.put("Builder.addMissing.month", YearMonth.of(2020, 7));
        byName.put("QualitativeRating.toward.lower", 1.0);
        byName.put("Trajectories.straightLine.from", YearMonth.of(2019, 6));
        byName.put("Trajectories.profile.weights", new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        byName.put("ConfidenceInterval.published.lower", 1.0);
        byName.put("TargetAssessment.of.actual", Figure.of(36));
        byName.put("Tolerance.parse.text", "10%");
        byName.put("ControlChart.counts.phase", 0);
        byName.put("ControlChart.ewma.lambda", 0.2);
        byName.put("ChartKind.parse.text", "xmr");
        byName.put("RuleSet.parse.text", "limits, trend 7");
        for (String method :
                List.of("RunLength", "Trend", "Shift", "WithinOneSigma", "BeyondOneSigma", "Alternating")) {
            byName.put("RuleSet.with" + method + ".points", 7);
        }
        byName.put("ChartOptions.withBaseline.points", 12);
        byName.put("ChartOptions.withBounds.*", Figure.of(5));
        byName.put("Events.of.until", LocalDate.of(2020, 6, 30));
        byName.put("Events.of.dates", List.of(LocalDate.of(2020, 6, 1)));
        byName.put("Events.withCases.*", Map.of());
        for (String method : List.of("byInterval", "byTwoIntervals", "byOverlap")) {
            byName.put("BenchmarkComparison." + method + ".figure", Figure.of(36));
        }
        byName.put("ComparatorGroup.band.bands", 2);
        byName.put("ComparatorGroup.quantile.share", 0.5);
        byName.put("Target.range.lower", 1.0);
        byName.put("ComparatorGroup.bandByQuantile.bands", 2);
        byName.put("Builder.addAll.series", MonthlySeries.of(YearMonth.of(2020, 7), 99));
    }

    private static void addBreakdown(Map<String, Object> byName) {
        Map<String, MonthlySeries> parts = Map.of("EH1a", SampleArguments.SERIES, "NORTH", SampleArguments.SERIES);
        Map<String, RatioSeries> ratios = Map.of("EH1a", SampleArguments.RATIO, "NORTH", SampleArguments.RATIO);
        for (String method : List.of("value", "fill", "contributions")) {
            byName.put("IndicatorTree." + method + ".series", parts);
        }
        for (String method : List.of("ratio", "fillRatios", "contributionsOfRatio")) {
            byName.put("IndicatorTree." + method + ".series", ratios);
        }
        for (String method : List.of("value", "ratio", "contributions", "contributionsOfRatio")) {
            byName.put("IndicatorTree." + method + ".ref", "ALL");
        }
        byName.put("ContributionAnalysis.ofTotal.parts", parts);
        byName.put("ContributionAnalysis.ofMean.parts", parts);
        byName.put("ContributionAnalysis.ofRatio.parts", ratios);
        byName.put("StatusRollUp.parse.text", "count 80/50");
        byName.put("RatioSeries.pooled.ratios", List.of(SampleArguments.RATIO, SampleArguments.RATIO));
        byName.put("RollUp.parse.text", "weighted mean, at least 80% of weight");
        byName.put("Builder.parent.ref", "TOTAL");
        byName.put("Builder.parent.children", new String[] {"ALL"});
    }

    private static void addDisclosure(Map<String, Object> byName) {
        byName.put("DisclosureControl.hidingBelow.threshold", 5);
        byName.put("DisclosureControl.withRounding.base", 5);
        byName.put("Builder.series.indicator", Indicator.builder("other").build());
        byName.put("Builder.total.indicator", Indicator.builder("other").build());
        byName.put("Builder.total.parts", List.of("EH1a"));
        byName.put("Builder.ratio.indicator", Indicator.builder("other").build());
        byName.put("Builder.withTrailing.months", 3);
        byName.put("ProtectedPublication.ratio.ref", "EH1b");
        byName.put("DisclosureAudit.interval.range", MonthRange.of(YearMonth.of(2020, 4), SampleArguments.JUNE));
    }
}
