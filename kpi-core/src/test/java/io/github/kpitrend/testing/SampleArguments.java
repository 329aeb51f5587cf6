// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.benchmark.Funnel;
import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.MonthEffects;
import io.github.kpitrend.trend.ProportionTrend;
import io.github.kpitrend.trend.RecentTrend;
import io.github.kpitrend.trend.SeasonTest;
import io.github.kpitrend.trend.TheilSen;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import io.github.kpitrend.window.YearToDate;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A good argument for every parameter of the public interface, and an instance of every public type. */
public final class SampleArguments {

    static final YearMonth JUNE = YearMonth.of(2020, 6);
    static final MonthlySeries SERIES = MonthlySeries.of(
            YearMonth.of(2018, 7),
            205,
            122,
            113,
            79,
            81,
            96,
            99,
            91,
            143,
            118,
            84,
            97,
            126,
            131,
            94,
            205,
            122,
            113,
            79,
            82,
            96,
            97,
            98,
            99);
    static final RatioSeries RATIO = RatioSeries.proportion(SERIES, SERIES);
    static final Indicator INDICATOR = Indicator.builder("EH1a").build();
    private static final Proportion PROPORTION = new Proportion(36, 100);
    private static final ConfidenceInterval INTERVAL =
            ConfidenceInterval.published(27.3, 120.5, ConfidenceLevel.PERCENT_95);

    private final Map<String, Object> byName = new HashMap<>();
    private final Map<Class<?>, Object> byType = new HashMap<>();

    public SampleArguments() {
        addValues();
        addSeriesAndChange();
        addVerdicts();
        addDisclosure();
        addPage();
        addVintages();
        addBreakdown();
        NamedSamples.addTo(byName);
        byType.put(Collection.class, List.of());
    }

    private void add(Object sample) {
        byType.put(sample.getClass(), sample);
    }

    private void addValues() {
        byType.put(int.class, 1);
        byType.put(long.class, 1L);
        byType.put(double.class, 5.0);
        byType.put(boolean.class, true);
        byType.put(char.class, ',');
        byType.put(double[].class, new double[] {205, 122, 113});
        byType.put(String.class, "EH1a");
        byType.put(Locale.class, Locale.ENGLISH);
        byType.put(YearMonth.class, JUNE);
        byType.put(BigDecimal.class, new BigDecimal("3.3"));
        byType.put(DoubleUnaryOperator.class, (DoubleUnaryOperator) value -> value);
        byType.put(DoubleBinaryOperator.class, (DoubleBinaryOperator) Math::max);
        byType.put(ToDoubleFunction.class, (ToDoubleFunction<Object>) element -> 1);
        byType.put(Function.class, (Function<Object, YearMonth>) element -> JUNE);
        byType.put(DoubleConsumer.class, (DoubleConsumer) value -> {});
        byType.put(BiConsumer.class, (BiConsumer<Object, Object>) (month, figure) -> {});
        add(MonthRange.of(YearMonth.of(2018, 8), JUNE));
        add(FiscalCalendar.APRIL);
        add(FiscalCalendar.APRIL.year(2018));
        add(FiscalCalendar.APRIL.quarterOf(JUNE));
        add(ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL));
        add(WorkingDays.on(EnumSet.of(DayOfWeek.MONDAY)));
    }

    private void addSeriesAndChange() {
        add(SERIES);
        byType.put(Figure.class, Figure.of(5));
        add(Figure.of(5));
        add(Figure.missing(MissingReason.PENDING));
        add(Observation.of(5));
        add(PROPORTION);
        add(RATIO);
        byType.put(Marker[].class, new Marker[] {Marker.PARTIAL});
        add(SymbolDialect.gss());
        add(Explanation.of(List.of("base 79"), "rule", "outcome"));
        add(Change.of(79, 96));
        add(Comparison.previousMonth());
        add(ChangeThreshold.TEN_PERCENT);
        RollingWindow window = RollingWindow.trailing(12).requiring(6);
        add(window);
        WindowValue value = window.mean(SERIES, JUNE);
        add(value);
        add(YearToDate.of(FiscalCalendar.APRIL));
        add(PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL));
        MonthlyPanel panel = MonthlyPanel.of(Map.of(INDICATOR, SERIES, Indicator.of("other"), SERIES));
        add(panel);
        add(PanelCharts.of(panel));
        add(PanelAnalysis.standard());
        add(PanelAnalysis.standard().analyze(panel));
        byType.put(UnaryOperator.class, UnaryOperator.identity());
        byName.put("MonthlyPanel.of.*", Map.of(INDICATOR, SERIES, Indicator.of("other"), SERIES));
        byType.put(Consumer.class, (Consumer<Object>) table -> {});
    }

    private void addVerdicts() {
        add(INDICATOR);
        add(Indicator.builder("EH1a"));
        add(Target.of(100));
        add(Tolerance.points(5));
        TargetSchedule schedule =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(100));
        add(schedule);
        add(TargetAssessment.of(Figure.of(96), Target.of(100), Polarity.HIGHER_IS_BETTER));
        add(RequiredRunRate.of(928, 769, 8));
        add(INTERVAL);
        add(Benchmark.of("England", "2019-20", Figure.of(36)).withInterval(INTERVAL));
        add(BenchmarkComparison.bySize(Figure.of(5), Benchmark.of("England", "2019-20", 6), Polarity.HIGHER_IS_BETTER));
        add(ComparatorGroup.of(Map.of("EH1a", Figure.of(5), "other", Figure.of(7), "third", Figure.of(8))));
        List<Proportion> areas = List.of(PROPORTION, new Proportion(40, 120), new Proportion(30, 90));
        add(Funnel.ofProportions(areas));
        add(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "EH1a", JUNE, JUNE, "sentence"));
        ControlChart chart = ControlChart.xmr(SERIES, ChartOptions.standard());
        add(chart);
        add(chart.options());
        add(chart.latest().orElseThrow());
        add(chart.latestPhase());
        add(ControlChart.xmr(MonthlySeries.of(JUNE, 5, 5), ChartOptions.standard())
                .notes()
                .get(0));
        add(RuleSet.makingDataCount());
        add(Events.of(List.of(LocalDate.of(2020, 6, 1)), LocalDate.of(2020, 6, 30)));
        add(MannKendall.of(SERIES));
        add(MonthEffects.additive(SERIES));
        add(ProportionTrend.of(areas));
        add(SeasonTest.of(SERIES, Frequency.MONTHLY));
        ForecastOptions options = ForecastOptions.standard();
        add(options);
        Forecast forecast =
                Forecast.of(SERIES.within(MonthRange.of(SERIES.first(), JUNE.minusMonths(6))), JUNE, options);
        add(forecast);
        add(forecast.yearEnd());
        add(forecast.yearEnd().prediction());
        add(forecast.backTest());
        add(forecast.notes().get(0));
        SortedMap<Integer, Proportion> years = new TreeMap<>(Map.of(2019, PROPORTION, 2020, PROPORTION));
        add(RecentTrend.ofProportions(years));
        byType.put(SortedMap.class, years);
        byName.put("RecentTrend.ofIntervals.figures", new TreeMap<>(Map.of(2020, Figure.of(5))));
        byName.put("RecentTrend.ofIntervals.intervals", new TreeMap<>(Map.of(2020, INTERVAL)));
        byName.put("RecentTrend.ofIntervalsSkippingGaps.figures", new TreeMap<>(Map.of(2020, Figure.of(5))));
        byName.put("RecentTrend.ofIntervalsSkippingGaps.intervals", new TreeMap<>(Map.of(2020, INTERVAL)));
        add(RunsAnalysis.of(SERIES));
        add(TheilSen.of(SERIES, ConfidenceLevel.PERCENT_95));
        byName.put("ProportionTrend.of.*", areas);
        byName.put("Funnel.ofProportions.*", areas);
        byName.put("Funnel.ofRates.*", areas);
    }

    private void addDisclosure() {
        DisclosureControl control = DisclosureControl.hidingBelow(100).withRounding(5);
        add(control);
        Publication publication = Publication.builder()
                .series(INDICATOR, SERIES)
                .ratio(Indicator.builder("EH1b").build(), RatioSeries.rate(SERIES, SERIES, 1))
                .withTrailing(3)
                .build();
        add(publication);
        ProtectedPublication released = control.protect(publication);
        add(released);
        add(control.decide(publication).get(0));
        DisclosureAudit audit = DisclosureAudit.of(released.released(), control);
        add(audit);
        add(audit.intervals().get(0));
        byName.put("Builder.earlier.publication", publication);
    }

    private void addPage() {
        ScorecardRow row = ScorecardRow.of(INDICATOR, SERIES, JUNE);
        add(row);
        add(Scorecard.of(JUNE, List.of(row)));
        add(Scorecard.of(JUNE, List.of(row)).summary());
        add(Scorecard.of(JUNE, List.of(row)).signals());
        TargetSchedule ofYear = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2020), Target.of(1300).withBasis(TargetBasis.CUMULATIVE));
        add(row.withTargets(ofYear).outlook().orElseThrow());
        add(ScorecardPolicy.standard());
        add(CellText.english());
        add(new Commentary(JUNE, "text"));
        add(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "note"));
        byName.put("Scorecard.of.rows", List.of(row));
        byName.put("Scorecard.of.seriesByIndicator", Map.of(INDICATOR, SERIES));
        byName.put("Scorecard.withFindings.findings", List.of());
        byName.put("Scorecard.mapRows.operator", (UnaryOperator<ScorecardRow>) each -> each);
        byName.put("ScorecardRow.withBenchmarks.*", List.of(Benchmark.of("England", "2019-20", Figure.of(5))));
    }

    private void addVintages() {
        LocalDate may = LocalDate.of(2020, 5, 12);
        byType.put(LocalDate.class, may);
        SeriesVintages vintages = SeriesVintages.of(may.minusDays(1), SERIES).with(may, SERIES.mapValues(v -> v + 1));
        add(vintages);
        add(vintages.corrections(may).get(0));
        add(vintages.verdictRevision(INDICATOR, JUNE));
        add(RevisionSummary.firstToLatest(vintages));
        byName.put("SeriesVintages.of.extracts", Map.of(may, SERIES));
        byName.put("SeriesVintages.with.date", LocalDate.of(2020, 6, 11));
    }

    private void addBreakdown() {
        Map<String, MonthlySeries> parts = Map.of("EH1a", SERIES, "NORTH", SERIES);
        ContributionAnalysis analysis = ContributionAnalysis.ofTotal(parts, JUNE, Comparison.previousMonth());
        add(analysis);
        add(analysis.parts().get(0));
        IndicatorTree tree = treeBuilder().build();
        add(tree);
        add(RollUp.sum());
        add(tree.value("ALL", parts, JUNE));
        add(StatusRollUp.worst());
        List<ScorecardRow> children = List.of(ScorecardRow.of(INDICATOR, SERIES, JUNE));
        add(StatusRollUp.worst().of(children));
        byName.put("StatusRollUp.of.rows", children);
        add(GoalProgress.of(Figure.of(100), Figure.of(80), Target.of(60), Polarity.LOWER_IS_BETTER));
    }

    private static IndicatorTree.Builder treeBuilder() {
        return IndicatorTree.builder().parent("ALL", RollUp.sum(), "EH1a", "NORTH");
    }

    // -----------------------------------------------------------------------
    /** A fresh builder holding {@link #JUNE}, since it changes; else the instance. */
    public Object instance(Class<?> type) {
        if (type == MonthlySeries.Builder.class) {
            return MonthlySeries.builder().add(JUNE, 96);
        }
        if (type == Publication.Builder.class) {
            return Publication.builder().series(INDICATOR, SERIES);
        }
        if (type == IndicatorTree.Builder.class) {
            return treeBuilder();
        }
        return type.isEnum() ? type.getEnumConstants()[0] : byType.get(type);
    }

    /** The instance to call a method of: one that takes the samples. */
    public Object instanceFor(Executable executable) {
        boolean ofRatios = executable.getDeclaringClass() == ContributionAnalysis.class
                && executable.getName().equals("withTotal")
                && executable.getParameterTypes()[0] == RatioSeries.class;
        return ofRatios
                ? ContributionAnalysis.ofRatio(Map.of("EH1a", RATIO), JUNE, Comparison.previousMonth())
                : instance(executable.getDeclaringClass());
    }

    public Object[] arguments(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(executable, parameters[i]);
        }
        return arguments;
    }

    private Object argument(Executable executable, Parameter parameter) {
        String type = executable.getDeclaringClass().getSimpleName();
        String prefix = executable instanceof Constructor<?> ? type : type + "." + executable.getName();
        Object named = byName.getOrDefault(prefix + "." + parameter.getName(), byName.get(prefix + ".*"));
        if (named != null) {
            return named;
        }
        Class<?> wanted = parameter.getType();
        if (wanted == Stream.class) {
            return Stream.of(Map.entry(INDICATOR, SERIES)); // a fresh one for each call
        }
        if (executable.getName().equals("valueOf")) {
            return executable.getDeclaringClass().getEnumConstants()[0].toString();
        }
        if (wanted.isArray() && !wanted.getComponentType().isPrimitive()) {
            Object array = Array.newInstance(wanted.getComponentType(), 1);
            Array.set(array, 0, instance(wanted.getComponentType()));
            return array;
        }
        Object sample =
                executable.getName().equals("compareTo") ? instance(executable.getDeclaringClass()) : instance(wanted);
        if (sample == null) {
            throw new AssertionError("no sample for " + prefix + "(" + wanted.getSimpleName() + " "
                    + parameter.getName() + "): add one to SampleArguments");
        }
        return sample;
    }
}
