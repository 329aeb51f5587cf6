// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.testing.PublicTypes;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.ProportionTrend;
import io.github.kpitrend.trend.RecentTrend;
import io.github.kpitrend.trend.SeasonTest;
import io.github.kpitrend.trend.TheilSen;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An example in the first sentence of a type is a text that {@code toString} prints: read back, a constant, or printed by an object made here. */
class ClassExamplesTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");

    /** Types whose examples show another thing than {@code toString}. */
    private static final Map<String, String> OTHER = Map.of(
            "CellText", "texts of cells, which its methods return",
            "SymbolDialect", "cells that it reads",
            "Observation", "a cell",
            "ForecastNote", "the text of a note",
            "ContributionAnalysis", "a sentence, see toString there");

    /** Printed texts of objects, by the simple name of their type. */
    private static Map<String, Set<String>> printed() {
        Map<String, Set<String>> printed = new LinkedHashMap<>();
        for (Object object : objects()) {
            Class<?> type = object.getClass();
            printed.computeIfAbsent(type.getSimpleName(), name -> new LinkedHashSet<>())
                    .add(object.toString());
            for (Class<?> shape : type.getInterfaces()) {
                printed.computeIfAbsent(shape.getSimpleName(), name -> new LinkedHashSet<>())
                        .add(object.toString());
            }
        }
        return printed;
    }

    private static List<Object> objects() {
        MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);
        List<Object> objects = new ArrayList<>(List.of(
                started,
                Figure.of(96),
                Figure.missing(MissingReason.PENDING),
                new Proportion(36, 100),
                ConfidenceInterval.wilson(new Proportion(36, 100), ConfidenceLevel.PERCENT_95),
                RatioSeries.proportion(
                        MonthlySeries.of(YearMonth.of(2020, 4), 1, 90, 1),
                        MonthlySeries.of(YearMonth.of(2020, 4), 2, 100, 10)),
                Change.of(79, 96),
                Comparison.monthsBack(1),
                Comparison.monthsBack(12),
                RollingWindow.trailing(12).requiring(6),
                RollingWindow.trailing(12).requiring(6).mean(started, JUNE),
                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL),
                Indicator.builder("EH1a").name("Early Help Assessments started").build(),
                Target.of(336),
                Target.range(80, 90),
                Target.toBeConfirmed(),
                RequiredRunRate.of(928, 769, 8),
                Benchmark.of("ENG", "2018-19", 42.1)
                        .withInterval(ConfidenceInterval.published(41.8, 42.4, ConfidenceLevel.PERCENT_95)),
                BenchmarkComparison.bySize(Figure.of(43.3), Benchmark.of("England", "2018-19", 36.3), Polarity.NEUTRAL),
                RuleSet.makingDataCount(),
                TheilSen.of(MonthlySeries.of(YearMonth.of(2020, 1), 1, 3, 5, 8, 10, 11), ConfidenceLevel.PERCENT_95),
                MannKendall.of(MonthlySeries.of(YearMonth.of(2020, 1), 1, 2, 3, 4)),
                FiscalCalendar.APRIL,
                FiscalCalendar.APRIL.year(2019),
                FiscalCalendar.APRIL.year(2019).quarter(1)));
        ControlChart chart = ControlChart.xmr(started, ChartOptions.standard());
        objects.add(chart.latestPhase());
        objects.add(chart.points().get(5));
        objects.addAll(chart.notes());
        objects.addAll(breakdown());
        objects.addAll(forecast());
        objects.addAll(vintages());
        objects.addAll(groups());
        objects.addAll(disclosure());
        objects.addAll(panels());
        objects.addAll(trends());
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2020), Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        objects.add(TargetAssessment.of(
                Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build(),
                MonthlySeries.of(YearMonth.of(2020, 4), 20, 15, 48),
                JUNE,
                schedule));
        objects.add(Events.of(
                List.of(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 11)),
                LocalDate.of(2026, 3, 31)));
        return objects;
    }

    private static List<Object> breakdown() {
        Map<String, MonthlySeries> areas = new LinkedHashMap<>();
        areas.put("North", MonthlySeries.of(JUNE, 200, 150));
        areas.put("South", MonthlySeries.of(JUNE, 100, 108));
        ContributionAnalysis analysis =
                ContributionAnalysis.ofTotal(areas, JUNE.plusMonths(1), Comparison.previousMonth());
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.sum(), "NORTH", "SOUTH")
                .build();
        return List.of(analysis, analysis.part("North").orElseThrow(), tree);
    }

    private static List<Object> forecast() {
        Indicator claims = Indicator.builder("FM01")
                .name("Claims")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2018, 1), new double[] {
            81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92, 80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90,
            88, 85, 81
        });
        Forecast forecast = Forecast.of(claims, series, JUNE);
        Target target = Target.of(960).withBasis(TargetBasis.CUMULATIVE);
        ScorecardRow row = ScorecardRow.of(claims, series, JUNE)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target));
        return List.of(
                forecast,
                forecast.backTest(),
                forecast.yearEnd(),
                forecast.yearEnd().prediction(),
                ForecastOptions.of(claims),
                row.outlook().orElseThrow());
    }

    private static List<Object> vintages() {
        YearMonth february = YearMonth.of(2020, 2);
        SeriesVintages vintages = SeriesVintages.of(
                        LocalDate.of(2020, 5, 12), MonthlySeries.of(february, 160, 170, 182))
                .with(LocalDate.of(2020, 6, 11), MonthlySeries.of(february, 160, 170, 190, 175));
        List<Object> objects = new ArrayList<>(List.of(vintages, RevisionSummary.firstToLatest(vintages)));
        objects.addAll(vintages.corrections(LocalDate.of(2020, 6, 11)));
        objects.addAll(vintages.verdictRevisions(Indicator.of("EH1a")));
        return objects;
    }

    private static List<Object> groups() {
        Map<String, Figure> members = new LinkedHashMap<>();
        IntStream.range(0, 11).forEach(i -> members.put("Area " + i, Figure.of(i)));
        members.put("South", Figure.missing(MissingReason.PENDING));
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.sum().requiring(3), "NORTH", "SOUTH", "EAST", "WEST")
                .build();
        Map<String, MonthlySeries> figures = new LinkedHashMap<>();
        figures.put("NORTH", MonthlySeries.of(JUNE, 150));
        figures.put("SOUTH", MonthlySeries.of(JUNE, 200));
        figures.put("EAST", MonthlySeries.of(JUNE, 108));
        List<ScorecardRow> rows = new ArrayList<>();
        for (double figure : new double[] {8, 10}) {
            Indicator indicator = Indicator.builder("A" + rows.size())
                    .polarity(Polarity.HIGHER_IS_BETTER)
                    .build();
            rows.add(ScorecardRow.of(indicator, MonthlySeries.of(JUNE, figure), JUNE)
                    .withTargets(TargetSchedule.of(FiscalCalendar.APRIL)
                            .with(FiscalCalendar.APRIL.year(2020), Target.of(10))));
        }
        return List.of(
                ComparatorGroup.of(members),
                tree.value("ALL", figures, JUNE),
                StatusRollUp.worst().of(rows),
                GoalProgress.of(Figure.of(100), Figure.of(80), Target.of(60), Polarity.LOWER_IS_BETTER));
    }

    private static List<Object> disclosure() {
        DisclosureControl control = DisclosureControl.hidingBelow(5);
        MonthlySeries started = MonthlySeries.of(YearMonth.of(2019, 4), 12, 3, 9, 20, 4, 11);
        Publication figures = Publication.builder()
                .series(Indicator.of("EH1a"), started)
                .withQuarters()
                .build();
        Publication two = Publication.builder()
                .series(Indicator.of("EH1a"), started)
                .series(Indicator.of("EH1c"), started)
                .withQuarters()
                .build();
        DisclosureAudit audit = DisclosureAudit.of(control.protect(figures).released(), control);
        List<Object> objects = new ArrayList<>(List.of(control, audit, control.protect(two)));
        objects.addAll(audit.intervals());
        objects.addAll(control.decide(figures));
        return objects;
    }

    private static List<Object> panels() {
        MonthlySeries years = MonthlySeries.of(YearMonth.of(2010, 1), new double[120]);
        return List.of(
                MonthlyPanel.of(IntStream.range(0, 10_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> Indicator.of("A" + i), i -> years))),
                PanelCharts.of(MonthlyPanel.of(IntStream.range(0, 5_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> Indicator.of("A" + i), i -> MonthlySeries.of(JUNE, 1, 2, 3))))));
    }

    private static List<Object> trends() {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        IntStream.range(0, 5).forEach(i -> years.put(2015 + i, new Proportion(100 + 20 * i, 1000)));
        MonthlySeries weeks = MonthlySeries.of(YearMonth.of(2018, 1), new double[] {
            81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92, 80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90,
            88, 85, 81
        });
        List<LocalDate> holidays = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> LocalDate.of(2020, i, 1))
                .toList();
        return List.of(
                ProportionTrend.of(List.of(new Proportion(10, 100), new Proportion(30, 100))),
                RecentTrend.ofProportions(years),
                RunsAnalysis.of(weeks),
                SeasonTest.of(weeks, Frequency.MONTHLY),
                ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL),
                WorkingDays.mondayToFriday().withHolidays(holidays));
    }

    @Test
    void anExampleIsWhatToStringPrints() throws Exception {
        Map<String, Set<String>> printed = printed();
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (Class<?> type : PublicTypes.all()) {
            for (String example : examples(type)) {
                String name = type.getSimpleName();
                if (OTHER.containsKey(name)) {
                    continue;
                }
                Set<String> texts = new LinkedHashSet<>(printed.getOrDefault(name, Set.of()));
                if (type.isEnum()) {
                    for (Object constant : type.getEnumConstants()) {
                        texts.add(((Enum<?>) constant).name());
                        texts.add(String.valueOf(type.getMethod("text").invoke(constant)));
                    }
                }
                Method parse = parse(type);
                if (parse != null) {
                    texts.add(parse.invoke(null, example).toString());
                }
                if (texts.stream().noneMatch(text -> matches(text, example))) {
                    faults.add(name + ": " + example + " is none of " + texts);
                } else {
                    checked++;
                }
            }
        }
        System.out.println("examples of types: " + checked + " checked");
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThanOrEqualTo(75);
    }

    private static boolean matches(String text, String example) {
        return example.endsWith("...")
                ? text.startsWith(example.substring(0, example.length() - 3))
                : text.equals(example);
    }

    private static Method parse(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            return Modifier.isStatic(parse.getModifiers()) ? parse : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** The examples of the first sentence of a top-level type. */
    private static List<String> examples(Class<?> type) {
        List<String> examples = new ArrayList<>();
        if (type.getEnclosingClass() == null) {
            Path file = Path.of("src", "main", "java").resolve(type.getName().replace('.', '/') + ".java");
            SourceTexts.ofType(file, type.getSimpleName()).ifPresent(javadoc -> {
                Matcher code = CODE.matcher(SourceTexts.firstSentence(javadoc));
                while (code.find()) {
                    examples.add(code.group(1));
                }
            });
        }
        return examples;
    }
}
