// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
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
import io.github.kpitrend.series.Marker;
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
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import io.github.kpitrend.window.YearToDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Values are their contents: made again they are equal, with the same hash and text; and differing in one part they are not. The values of a type here
 * differ from its first one in one part each.
 */
class ValuesTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private record Value(Object value, String text) {}

    private final List<List<Value>> types = values();

    @Test
    void madeAgainTheyAreEqual() {
        List<List<Value>> again = values();
        for (int t = 0; t < types.size(); t++) {
            for (int i = 0; i < types.get(t).size(); i++) {
                Object one = types.get(t).get(i).value;
                Object other = again.get(t).get(i).value;
                assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
                assertThat(one).isEqualTo(one);
            }
        }
    }

    @Test
    void differingInOnePartTheyAreNot() {
        for (List<Value> type : types) {
            for (Value one : type) {
                assertThat(one.value).isNotEqualTo(null).isNotEqualTo("other");
                for (Value other : type) {
                    if (one != other) {
                        assertThat(one.value).isNotEqualTo(other.value);
                        assertThat(one.value.hashCode())
                                .as("hash of %s and %s", one.value, other.value)
                                .isNotEqualTo(other.value.hashCode());
                    }
                }
            }
        }
    }

    @Test
    void theySayWhatTheyAre() {
        for (List<Value> type : types) {
            for (Value value : type) {
                assertThat(value.value).hasToString(value.text);
            }
        }
    }

    // -----------------------------------------------------------------------
    private static List<List<Value>> values() {
        List<List<Value>> types = new ArrayList<>();
        types.addAll(times());
        types.addAll(figures());
        types.addAll(targets());
        types.addAll(pages());
        return types;
    }

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(JANUARY, values);
    }

    private static List<List<Value>> times() {
        FiscalCalendar april = FiscalCalendar.APRIL;
        FiscalCalendar july = FiscalCalendar.startingIn(Month.JULY);
        WorkingDays fiveDays = WorkingDays.mondayToFriday();
        return List.of(
                List.of(
                        new Value(MonthRange.of(JANUARY, JUNE), "2020-01/2020-06"),
                        new Value(MonthRange.of(JANUARY, YearMonth.of(2020, 7)), "2020-01/2020-07"),
                        new Value(MonthRange.of(YearMonth.of(2019, 12), JUNE), "2019-12/2020-06")),
                List.of(
                        new Value(april, "April to March"),
                        new Value(july, "July to June"),
                        new Value(FiscalCalendar.startingIn(Month.JANUARY), "January to December")),
                List.of(
                        new Value(april.year(2019), "2019-20"),
                        new Value(april.year(2020), "2020-21"),
                        new Value(july.year(2019), "2019-20")),
                List.of(
                        new Value(april.year(2019).quarter(1), "2019-20 Q1"),
                        new Value(april.year(2019).quarter(2), "2019-20 Q2"),
                        new Value(april.year(2020).quarter(1), "2020-21 Q1")),
                List.of(
                        new Value(fiveDays, "[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], 0 holidays"),
                        new Value(WorkingDays.on(List.of(DayOfWeek.SUNDAY)), "[SUNDAY], 0 holidays"),
                        new Value(
                                fiveDays.withHolidays(List.of(LocalDate.of(2020, 1, 1))),
                                "[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], 1 holiday")));
    }

    private static List<List<Value>> figures() {
        return List.of(
                List.of(
                        new Value(series(1, 2), "2020-01/2020-02: 1, 2"),
                        new Value(series(1, 3), "2020-01/2020-02: 1, 3"),
                        new Value(series(1, 2, 3), "2020-01/2020-03: 1, 2, 3"),
                        new Value(MonthlySeries.of(JUNE, 1, 2), "2020-06/2020-07: 1, 2"),
                        new Value(
                                MonthlySeries.builder()
                                        .add(JANUARY, 1)
                                        .addMissing(JANUARY.plusMonths(1), MissingReason.PENDING)
                                        .build(),
                                "2020-01/2020-02: 1, missing (PENDING)"),
                        new Value(
                                MonthlySeries.builder()
                                        .add(JANUARY, 1)
                                        .addMissing(JANUARY.plusMonths(1), MissingReason.UNAVAILABLE)
                                        .build(),
                                "2020-01/2020-02: 1, missing (UNAVAILABLE)"),
                        new Value(
                                MonthlySeries.builder()
                                        .add(JANUARY, 1)
                                        .add(JANUARY.plusMonths(1), 2, Marker.REVISED)
                                        .build(),
                                "2020-01/2020-02: 1, 2 [REVISED]")),
                List.of(
                        new Value(Change.of(1, 2), "1 -> 2"),
                        new Value(Change.of(1, 3), "1 -> 3"),
                        new Value(Change.of(3, 2), "3 -> 2"),
                        new Value(changeOf(Marker.BREAK_BEFORE), "1 (2020-01) -> 2 (2020-02) (across a break)"),
                        new Value(changeOf(Marker.PARTIAL), "1 (2020-01) -> 2 (2020-02)")),
                List.of(
                        new Value(Comparison.previousMonth(), "1 month back"),
                        new Value(Comparison.monthsBack(2), "2 months back"),
                        new Value(Comparison.baseline(YearMonth.of(2019, 4)), "baseline 2019-04"),
                        new Value(Comparison.baseline(JUNE), "baseline 2020-06"),
                        new Value(
                                Comparison.monthsBack(24_240),
                                "24240 months back"), // the number of the next one's month
                        new Value(Comparison.baseline(JANUARY), "baseline 2020-01"),
                        new Value(Comparison.previousObserved(), "previous observed")),
                List.of(
                        new Value(ChangeThreshold.TEN_PERCENT, "10%"),
                        new Value(ChangeThreshold.percent(5), "5%"),
                        new Value(ChangeThreshold.percent(10, 5), "+10%/-5%"),
                        new Value(ChangeThreshold.percent(5, 10), "+5%/-10%"),
                        new Value(ChangeThreshold.points(10), "10pt"),
                        new Value(ChangeThreshold.TEN_PERCENT.afterRounding(0), "10%, rounded to 0 decimals"),
                        new Value(ChangeThreshold.TEN_PERCENT.afterRounding(1), "10%, rounded to 1 decimal")),
                List.of(
                        new Value(RollingWindow.trailing(12), "trailing 12 months, at least 12 observed"),
                        new Value(RollingWindow.trailing(1), "trailing 1 month, at least 1 observed"),
                        new Value(RollingWindow.trailing(12).requiring(6), "trailing 12 months, at least 6 observed"),
                        new Value(RollingWindow.trailing(11).requiring(6), "trailing 11 months, at least 6 observed"),
                        new Value(RollingWindow.preceding(12), "preceding 12 months, at least 12 observed")),
                List.of(
                        new Value(
                                YearToDate.of(FiscalCalendar.APRIL),
                                "year to date, sum, April to March, monthly figures, complete"),
                        new Value(
                                YearToDate.of(FiscalCalendar.JANUARY),
                                "year to date, sum, January to December, monthly figures, complete")),
                List.of(
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL),
                                "sum, April to March, monthly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.MEAN, FiscalCalendar.APRIL),
                                "mean, April to March, monthly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.JANUARY),
                                "sum, January to December, monthly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                                        .withFrequency(Frequency.QUARTERLY),
                                "sum, April to March, quarterly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                                        .requiring(2),
                                "sum, April to March, monthly figures, at least 2 observed")),
                List.of(
                        new Value(maximum(2, 1, 3), "3 (2 of 2 in 2020-01/2020-02), in 2020-02"),
                        new Value(maximum(2, 1, 4), "4 (2 of 2 in 2020-01/2020-02), in 2020-02"),
                        new Value(maximum(2, 1), "1 (1 of 2 in 2019-12/2020-01), in 2020-01"),
                        new Value(maximum(2, 3, 1), "3 (2 of 2 in 2020-01/2020-02), in 2020-01"),
                        new Value(
                                RollingWindow.trailing(2).mean(series(3, 3), JANUARY.plusMonths(1)),
                                "3 (2 of 2 in 2020-01/2020-02)"),
                        new Value(
                                RollingWindow.trailing(2).max(broken(), JANUARY.plusMonths(1)),
                                "3 (2 of 2 in 2020-01/2020-02), in 2020-02 (across a break)")));
    }

    private static Change changeOf(Marker marker) {
        return Change.at(marked(1, 2, marker), JANUARY.plusMonths(1), Comparison.previousMonth());
    }

    private static MonthlySeries marked(double first, double second, Marker marker) {
        return MonthlySeries.builder()
                .add(JANUARY, first)
                .add(JANUARY.plusMonths(1), second, marker)
                .build();
    }

    private static MonthlySeries broken() {
        return marked(1, 3, Marker.BREAK_BEFORE);
    }

    private static WindowValue maximum(int length, double... values) {
        return RollingWindow.trailing(length).requiring(1).max(series(values), JANUARY.plusMonths(values.length - 1L));
    }

    private static List<List<Value>> targets() {
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
                                "ENG 2018-19: 40 (30.940128643245888 to 49.79974132089382)")),
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
                        new Value(ControlChart.xmr(series(1, 2, 3), standard), "3 points to 2020-03: COMMON_CAUSE"),
                        new Value(ControlChart.xmr(series(1, 2, 4), standard), "3 points to 2020-03: COMMON_CAUSE"),
                        new Value(
                                ControlChart.xmr(series(1, 2, 3), standard.withRules(RuleSet.anhoej())),
                                "3 points to 2020-03: COMMON_CAUSE")));
    }

    private static Map<String, Figure> members(String... names) {
        Map<String, Figure> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, Figure.of(members.size() + 1));
        }
        return members;
    }

    // -----------------------------------------------------------------------
    private static List<List<Value>> pages() {
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
                        new Value(ScorecardRow.of(indicator, series(1), JUNE), "EH1a 2020-01: 1"),
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
                        new Value(panel(series(1, 2)), "1 series over 2020-01/2020-02"),
                        new Value(panel(series(1, 3)), "1 series over 2020-01/2020-02"),
                        new Value(panel(series(1), series(2)), "2 series over 2020-01/2020-01"),
                        new Value(panel(MonthlySeries.of(JUNE, 1, 2)), "1 series over 2020-06/2020-07"),
                        new Value(
                                MonthlyPanel.of(Map.of(Indicator.of("EH1b"), series(1, 2))),
                                "1 series over 2020-01/2020-02"),
                        new Value(panel(broken()), "1 series over 2020-01/2020-02")),
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
