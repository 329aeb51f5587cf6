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
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastMethod;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.target.Trajectories;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
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
import io.github.kpitrend.window.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Results of every package, made of numbers at the ends of what a double holds, of ordinary ones, and of both together. */
public final class EndResults {

    private final Random random;
    private final YearMonth first = YearMonth.of(2016, 4);
    private final EndNumbers numbers;
    private final List<Object> results = new ArrayList<>();

    private EndResults(Random random) {
        this.random = random;
        this.numbers = new EndNumbers(random);
    }

    /** Returns one result of each kind, of numbers of one random character. */
    public static List<Object> of(Random random) {
        EndResults made = new EndResults(random);
        made.ofSeries();
        made.ofRatios();
        made.ofBenchmarks();
        made.ofTargets();
        made.ofPages();
        return made.results;
    }

    // -----------------------------------------------------------------------
    private double number() {
        return numbers.next();
    }

    private double positive() {
        return numbers.positive();
    }

    private MonthlySeries series(int months) {
        return MonthlySeries.of(
                first, DoubleStream.generate(this::number).limit(months).toArray());
    }

    /** Four years with a January apart from the other months, by as much as two of the numbers are. */
    private MonthlySeries seasonal() {
        double[] values = new double[48];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 12 == 9 ? numbers.upper() : numbers.lower()) * (1 - random.nextInt(9) / 100.0);
        }
        return MonthlySeries.of(first, values);
    }

    private MonthlySeries parts(int months) {
        return series(months).mapValues(Math::abs);
    }

    private <T> T any(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    /** Adds a result; a number out of range for it is refused by name. */
    private void add(Supplier<?> maker) {
        try {
            results.add(maker.get());
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            if (message.contains("NaN") || message.contains("Infinity")) {
                throw new AssertionError("a refusal from inside: " + message, e);
            }
        }
    }

    // -----------------------------------------------------------------------
    private void ofSeries() {
        MonthlySeries series = series(24 + random.nextInt(25));
        Polarity polarity = any(Polarity.values());
        add(() -> series);
        add(() -> Change.at(series, series.last(), Comparison.previousMonth()));
        add(() -> Change.of(number(), number()));
        add(() -> Change.percentages(series, Comparison.sameMonthLastYear()));
        add(() -> ChangeThreshold.percent(positive()).afterRounding(random.nextInt(16)));
        RollingWindow window = RollingWindow.trailing(1 + random.nextInt(13));
        add(() -> window.mean(series, series.last()));
        add(() -> window.median(series));
        add(() -> window.standardDeviation(series));
        add(() -> YearToDate.of(FiscalCalendar.APRIL).change(series, series.last()));
        add(() -> YearToDate.of(FiscalCalendar.APRIL).decumulate(series));
        add(() -> PeriodAggregation.of(any(new Aggregation[] {Aggregation.SUM, Aggregation.MEAN}), FiscalCalendar.APRIL)
                .values(series, Frequency.QUARTERLY));
        add(series::perDay);
        add(() -> series.plus(series).percentOf(series.minus(series)));
        add(() -> MannKendall.of(series));
        add(() -> MannKendall.seasonal(series));
        add(() -> TheilSen.of(series, ConfidenceLevel.PERCENT_95));
        add(() -> TheilSen.seasonalPerYear(series));
        add(() -> MonthEffects.additive(series));
        add(() -> MonthEffects.multiplicative(series.mapValues(value -> Math.abs(value) + 1)));
        add(() -> SeasonTest.of(series, Frequency.MONTHLY));
        add(() -> SeasonTest.of(seasonal(), Frequency.MONTHLY));
        add(() -> ControlChart.xmr(seasonal(), ChartOptions.standard().withSeason()));
        add(() -> RunsAnalysis.of(series));
        ChartOptions options = chartOptions(polarity);
        add(() -> ControlChart.xmr(series, options));
        add(() -> ControlChart.xmr(series, options).movingRanges());
        add(() -> ControlChart.run(series, options));
        add(() -> ControlChart.ewma(series, 0.2, options));
        add(() -> ControlChart.c(series.mapValues(value -> Math.rint(Math.abs(value))), options));
        add(() -> ControlChart.xmr(series, options).notes(number()));
        add(() -> ControlChart.xmr(series, options).explainAssurance(number()));
        for (ForecastMethod method : ForecastMethod.values()) {
            ForecastOptions of = ForecastOptions.standard().withMethod(method);
            add(() -> Forecast.of(series, series.last(), random.nextBoolean() ? of.withSeason(true) : of));
        }
        Forecast forecast = Forecast.of(series, series.last(), ForecastOptions.standard());
        add(() -> forecast.yearEnd().prediction().chanceAtLeast(number()));
        add(() -> forecast.yearEnd().prediction().chanceAtMost(number()));
        add(() -> forecast.at(series.last().plusMonths(1)).chanceWithin(numbers.lower(), numbers.upper()));
        SeriesVintages vintages = SeriesVintages.of(LocalDate.of(2020, 5, 1), series)
                .with(LocalDate.of(2020, 6, 1), series.mapValues(value -> number()));
        add(() -> vintages);
        add(() -> RevisionSummary.firstToLatest(vintages));
        add(() -> vintages.revisions(1, 2));
        add(() -> vintages.verdictRevisions(Indicator.of("A")));
    }

    private ChartOptions chartOptions(Polarity polarity) {
        ChartOptions options = ChartOptions.standard().withPolarity(polarity).withRangeScreening(random.nextBoolean());
        return switch (random.nextInt(6)) {
            case 0 -> options.withCenter(number());
            case 1 -> options.withBounds(Figure.of(numbers.lower()), Figure.of(numbers.upper()));
            case 2 -> options.withSeason();
            case 3 -> options.withTrend();
            case 4 -> options.withBaseline(12);
            default -> options;
        };
    }

    private void ofRatios() {
        MonthlySeries n = parts(30);
        MonthlySeries d = parts(30);
        double multiplier = random.nextBoolean() ? 100 : positive();
        RatioSeries rate = RatioSeries.rate(n, d, multiplier);
        RatioSeries share = RatioSeries.proportion(n, n.plus(d)).withMultiplier(multiplier);
        for (RatioSeries ratio : List.of(rate, share)) {
            add(() -> ratio);
            add(() -> ratio.interval(ratio.range().first(), ConfidenceLevel.PERCENT_95));
            add(() -> RollingWindow.trailing(3).ratio(ratio));
            add(() -> YearToDate.of(FiscalCalendar.APRIL)
                    .change(ratio, ratio.range().last()));
            add(() -> ContributionAnalysis.ofRatio(
                    Map.of("A", ratio, "B", RatioSeries.rate(d, n, multiplier), "C", ratio),
                    ratio.range().last(),
                    Comparison.previousMonth()));
            add(() -> ScorecardRow.of(
                    Indicator.builder("R")
                            .measure(MeasureKind.PERCENTAGE)
                            .polarity(any(Polarity.values()))
                            .aggregation(Aggregation.RATIO)
                            .build(),
                    ratio,
                    ratio.range().last()));
        }
        RatioSeries whole =
                RatioSeries.proportion(n.mapValues(Math::rint), n.plus(d).mapValues(Math::rint));
        add(() -> ControlChart.p(whole, ChartOptions.standard()));
        add(() -> ControlChart.pPrime(whole, ChartOptions.standard()));
        RatioSeries events = RatioSeries.rate(n.mapValues(Math::rint), d, multiplier);
        add(() -> ControlChart.u(events, ChartOptions.standard()));
        add(() -> ControlChart.uPrime(events, ChartOptions.standard()));
        add(() -> ControlChart.iPrime(rate, ChartOptions.standard()));
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        for (String name : List.of("A", "B", "C", "D", "E", "F")) {
            parts.put(name, series(30));
        }
        YearMonth last = first.plusMonths(29);
        add(() -> ContributionAnalysis.ofTotal(parts, last, Comparison.previousMonth()));
        RollUp rule = any(new RollUp[] {RollUp.sum(), RollUp.mean(), RollUp.weightedMean(), RollUp.min()});
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", rule, "A", "B", "C")
                .weight("A", positive())
                .weight("B", positive())
                .build();
        add(() -> tree.value("ALL", parts, last));
        add(() -> tree.fill(parts));
    }

    // -----------------------------------------------------------------------
    private Proportion area() {
        double n = Math.rint(Math.abs(number()));
        return new Proportion(n, Math.max(n, positive()));
    }

    private void ofBenchmarks() {
        ConfidenceLevel level = any(ConfidenceLevel.values());
        Polarity polarity = any(Polarity.values());
        Map<String, Figure> members = new LinkedHashMap<>();
        for (String name : List.of("A", "B", "C", "D", "E", "F", "G")) {
            members.put(name, Figure.of(number()));
        }
        ComparatorGroup group = ComparatorGroup.of(members);
        add(() -> group);
        for (String name : members.keySet()) {
            add(() -> group.zScore(name));
            add(() -> group.rank(name, polarity));
            add(() -> group.band(name, 5, polarity));
            add(() -> group.quartile(name, polarity));
        }
        List<Proportion> areas = List.of(area(), area(), area(), area(), area());
        for (Supplier<Funnel> made : List.<Supplier<Funnel>>of(
                () -> Funnel.ofProportions(areas), () -> Funnel.ofRates(areas), Funnel::ofRatios)) {
            add(made);
            add(() -> made.get().limits(positive(), level));
            add(() -> made.get().position(areas.get(0)));
        }
        add(() -> ProportionTrend.of(areas));
        add(() -> ConfidenceInterval.wilson(areas.get(0), level));
        add(() -> ConfidenceInterval.byar(Math.rint(positive()), level));
        add(() -> ConfidenceInterval.ofRate(Math.rint(positive()), positive(), positive(), level));
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (int year = 2015; year < 2020; year++) {
            years.put(year, area());
            double value = number();
            figures.put(year, Figure.of(value));
            double other = number();
            intervals.put(
                    year,
                    ConfidenceInterval.published(
                            Math.min(value, other), Math.max(value, other), ConfidenceLevel.PERCENT_95));
        }
        add(() -> RecentTrend.ofProportions(years));
        add(() -> RecentTrend.ofIntervals(figures, intervals));
        Benchmark benchmark = benchmark("ENG");
        add(() -> benchmark);
        add(() -> BenchmarkComparison.bySize(Figure.of(number()), benchmark, polarity));
        add(() -> BenchmarkComparison.byControlLimits(areas.get(0), benchmark, level, polarity));
        add(() -> BenchmarkComparison.byOverlap(figures.get(2015), intervals.get(2015), benchmark, polarity));
    }

    private Benchmark benchmark(String name) {
        double a = number();
        double b = number();
        double lower = Math.min(a, b);
        return Benchmark.of(name, "2020", lower)
                .withInterval(ConfidenceInterval.published(lower, Math.max(a, b), ConfidenceLevel.PERCENT_95));
    }

    private Tolerance tolerance() {
        return switch (random.nextInt(4)) {
            case 0 -> Tolerance.percent(positive());
            case 1 -> Tolerance.points(positive());
            case 2 -> Tolerance.floor(number());
            default -> Tolerance.none();
        };
    }

    private Target target() {
        double a = number();
        double b = number();
        Target bare = a == b || random.nextBoolean() ? Target.of(a) : Target.range(Math.min(a, b), Math.max(a, b));
        Target based = bare.withBasis(any(TargetBasis.values()));
        try {
            return based.withTolerance(tolerance());
        } catch (IllegalArgumentException e) {
            return based;
        }
    }

    private void ofTargets() {
        Polarity polarity = any(Polarity.values());
        Target target = target();
        add(() -> target);
        add(() -> TargetAssessment.of(Figure.of(number()), target, polarity));
        add(() -> TargetAssessment.of(Figure.of(number()), Figure.of(number()), polarity));
        add(() -> GoalProgress.of(Figure.of(number()), Figure.of(number()), target, polarity));
        add(() -> RequiredRunRate.of(number(), number(), random.nextInt(13)).withCarryOver(positive()));
        add(() -> RequiredRunRate.neededFor(positive(), positive()));
        add(() -> Trajectories.straightLine(first, number(), first.plusMonths(11), number()));
        double[] weights = DoubleStream.generate(this::positive).limit(12).toArray();
        add(() -> Trajectories.profile(FiscalCalendar.APRIL.year(2019), number(), weights));
    }

    // -----------------------------------------------------------------------
    private ScorecardRow row(String ref, int months) {
        Frequency frequency = random.nextInt(3) == 0 ? any(Frequency.values()) : Frequency.MONTHLY;
        Indicator indicator = Indicator.builder(ref)
                .polarity(any(Polarity.values()))
                .measure(any(MeasureKind.values()))
                .aggregation(any(new Aggregation[] {Aggregation.SUM, Aggregation.MEAN, Aggregation.LAST}))
                .frequency(frequency)
                .build();
        MonthlySeries series = series(months);
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL);
        for (int year = 2016; year < 2021; year++) {
            targets = targets.with(FiscalCalendar.APRIL.year(year), target());
            if (random.nextBoolean()) {
                targets = targets.withBase(FiscalCalendar.APRIL.year(year), number());
            }
        }
        ScorecardRow row = ScorecardRow.of(indicator, series, series.last())
                .withTargets(targets)
                .withBenchmarks(List.of(benchmark("ENG"), benchmark("North")));
        SeriesVintages vintages = SeriesVintages.of(LocalDate.of(2020, 5, 1), series.mapValues(value -> number()))
                .with(LocalDate.of(2020, 6, 1), series);
        return random.nextBoolean() ? row : row.withVintages(vintages);
    }

    private void ofPages() {
        int months = 14 + random.nextInt(40);
        List<ScorecardRow> rows = List.of(row("A", months), row("B", months), row("C", months));
        add(() -> rows);
        Scorecard page = Scorecard.of(first.plusMonths(months - 1L), rows);
        add(() -> page);
        add(() -> StatusRollUp.worst().of(rows));
        MonthlyPanel panel =
                MonthlyPanel.of(Map.of(Indicator.of("A"), series(months), Indicator.of("B"), series(months)));
        add(() -> PanelAnalysis.standard().analyze(panel));
        add(() -> PanelCharts.of(panel));
        Indicator any =
                Indicator.builder("A").measure(any(MeasureKind.values())).build();
        MonthlySeries series = series(months);
        add(() -> Checks.impossibleValues(any, series, series.range()));
        add(() -> Checks.scaleSlips(any, series, series.range()));
        add(() -> Checks.looksLikeFractions(any, series));
        add(() -> Checks.looksCumulative(any, series));
        add(() -> Checks.revisedTotals(any, series));
    }
}
