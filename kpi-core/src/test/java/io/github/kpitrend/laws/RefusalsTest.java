// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.benchmark.Funnel;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.indicator.Indicator;
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
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.target.Trajectories;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.trend.ProportionTrend;
import io.github.kpitrend.trend.TheilSen;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words: the argument, the rule, what was found. Values on the allowed side of each limit are taken. */
class RefusalsTest {

    static final YearMonth JUNE = YearMonth.of(2020, 6);
    static final FiscalYear YEAR = FiscalCalendar.APRIL.year(2020);
    private static final MonthlySeries SERIES = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);
    private static final Indicator INDICATOR = Indicator.builder("EH1a").build();
    private static final ScorecardRow ROW = ScorecardRow.of(INDICATOR, SERIES, JUNE);
    static final ComparatorGroup GROUP =
            ComparatorGroup.of(new TreeMap<>(Map.of("A", Figure.of(1), "B", Figure.of(2))));
    static final Proportion HALF = new Proportion(1, 2);
    static final ConfidenceLevel LEVEL = ConfidenceLevel.PERCENT_95;

    /** A call and the message that it is refused with. */
    record Refusal(String message, ThrowingCallable call) {

        @Override
        public String toString() {
            return message;
        }
    }

    @ParameterizedTest
    @MethodSource({
        "time",
        "series",
        "windows",
        "io.github.kpitrend.laws.RefusalsOfTargets#targets",
        "io.github.kpitrend.laws.RefusalsOfTargets#benchmarks",
        "signals",
        "pages"
    })
    void isRefused(Refusal refusal) {
        Throwable thrown = catchThrowable(refusal.call);
        assertThat(thrown)
                .isInstanceOfAny(
                        IllegalArgumentException.class, IllegalStateException.class, NoSuchElementException.class)
                .hasMessage(refusal.message);
    }

    @ParameterizedTest
    @MethodSource
    void isTaken(ThrowingCallable call) {
        assertThat(catchThrowable(call)).isNull();
    }

    static Refusal refusal(String message, ThrowingCallable call) {
        return new Refusal(message, call);
    }

    // -----------------------------------------------------------------------
    static Stream<ThrowingCallable> isTaken() {
        return Stream.of(
                () -> Comparison.monthsBack(1),
                () -> SERIES.tail(1),
                () -> SERIES.tail(6),
                () -> Trajectories.straightLine(JUNE, 1, JUNE.plusMonths(1), 2),
                () -> Trajectories.straightLine(JUNE, 1, JUNE.plusMonths(11_999), 2),
                () -> Trajectories.profile(YEAR, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
                () -> Tolerance.percent(0),
                () -> RequiredRunRate.of(1, 1, 0),
                () -> RequiredRunRate.neededFor(0, 100),
                () -> RequiredRunRate.of(1, 1, 1).withCarryOver(0),
                () -> TargetAssessment.of(
                        Figure.of(2),
                        ConfidenceInterval.published(2, 2, LEVEL),
                        Target.of(1),
                        Polarity.LOWER_IS_BETTER),
                () -> GROUP.quantile(0),
                () -> GROUP.quantile(1),
                () -> GROUP.band("A", 2, Polarity.HIGHER_IS_BETTER),
                () -> ConfidenceInterval.published(1, 1, LEVEL),
                () -> ConfidenceInterval.wilson(new Proportion(2, 2), LEVEL),
                () -> ConfidenceInterval.byar(0, LEVEL),
                () -> Benchmark.of("ENG", "", Figure.of(1)).withInterval(ConfidenceInterval.published(1, 1, LEVEL)),
                () -> Funnel.ofProportions(List.of(new Proportion(2, 2), HALF)),
                () -> QualitativeRating.toward(Change.of(1, 2), ChangeThreshold.TEN_PERCENT, 1, 1),
                () -> CellText.english().figure(Figure.of(1), 0),
                () -> CellText.english().figure(Figure.of(1), Indicator.MAX_DECIMALS),
                () -> Indicator.builder("A").decimals(0),
                () -> Indicator.builder("A").publicationLag(0),
                () -> Indicator.builder("A").publicationLag(Indicator.MAX_PUBLICATION_LAG),
                () -> Indicator.builder("A").decimals(Indicator.MAX_DECIMALS),
                () -> ScorecardPolicy.standard().withMonthsShown(1),
                () -> ScorecardPolicy.standard().withMonthsShown(MonthlySeries.MAX_LENGTH),
                () -> ROW.withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "")),
                () -> ControlChart.xmr(SERIES, ChartOptions.standard()).counts(0),
                () -> PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                        .requiring(1),
                () -> PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                        .requiring(12));
    }

    static Stream<Refusal> time() {
        return Stream.of(
                refusal("days must hold at least one day of the week, but is empty", () -> WorkingDays.on(List.of())));
    }

    static Stream<Refusal> series() {
        return Stream.of(
                refusal(
                        "a series must have at least one month, but had none",
                        () -> MonthlySeries.builder().build()),
                refusal(
                        "valuesByMonth must hold at least one month, but is empty",
                        () -> MonthlySeries.of(Map.<YearMonth, Double>of())),
                refusal("months must be from 1 to the series' length 6, but was 0", () -> SERIES.tail(0)),
                refusal("months must be from 1 to the series' length 6, but was 7", () -> SERIES.tail(7)),
                refusal("months must be 0 or more, but was -1", () -> SERIES.lag(-1)),
                refusal(
                        "markers must be empty for a missing figure, but was [REVISED] with missing (PENDING)",
                        () -> new Observation(Figure.missing(MissingReason.PENDING), Set.of(Marker.REVISED))),
                refusal("numerator must be 0 or more, but was -1.0", () -> new Proportion(-1, 2)),
                refusal("denominator must be 0 or more, but was -2.0", () -> new Proportion(1, -2)),
                refusal(
                        "There is no reason: the figure is known, 96",
                        () -> Figure.of(96).reason()),
                refusal(
                        "There is no value: PENDING (to be confirmed)",
                        () -> Figure.missing(MissingReason.PENDING).value()),
                refusal(
                        "There is no value: PENDING (to be confirmed)",
                        () -> Figure.missing(MissingReason.PENDING).toBigDecimal()),
                refusal("months must be 1 or more, but was 0", () -> Comparison.monthsBack(0)),
                refusal(
                        "base must be a finite number, but was NaN",
                        () -> ChangeThreshold.TEN_PERCENT.direction(Double.NaN, 1)),
                refusal(
                        "current must be a finite number, but was Infinity",
                        () -> ChangeThreshold.TEN_PERCENT.direction(1, Double.POSITIVE_INFINITY)),
                refusal(
                        "a threshold must be a finite number above 0, but up was 0.0",
                        () -> ChangeThreshold.percent(0)),
                refusal(
                        "a threshold must be a finite number above 0, but up was -1.0",
                        () -> ChangeThreshold.points(-1)),
                refusal("base must be a finite number, but was NaN", () -> Change.of(Double.NaN, 1)),
                refusal(
                        "current must be a finite number, but was -Infinity",
                        () -> Change.of(1, Double.NEGATIVE_INFINITY)));
    }

    static Stream<Refusal> windows() {
        PeriodAggregation sum = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL);
        YearToDate toDate = YearToDate.of(FiscalCalendar.APRIL);
        MonthRange long1 = MonthRange.of(YearMonth.of(1, 1), YearMonth.of(1001, 1));
        return Stream.of(
                refusal("months must be from 1 to 12000, but was 0", () -> RollingWindow.trailing(0)),
                refusal(
                        "observed must be from 1 to the window's length 12, but was 0",
                        () -> RollingWindow.trailing(12).requiring(0)),
                refusal(
                        "observed must be from 1 to the window's length 12, but was 13",
                        () -> RollingWindow.trailing(12).requiring(13)),
                refusal("observed must be from 1 to 12, but was 0", () -> sum.requiring(0)),
                refusal("observed must be from 1 to 12, but was 13", () -> sum.requiring(13)),
                refusal(
                        "months must have at most 12000 months, but was 0001-01/1001-01 with 12001",
                        () -> sum.value(SERIES, long1)),
                refusal("observed must be from 1 to 12, but was 0", () -> toDate.requiring(0)),
                refusal("observed must be from 1 to 12, but was 13", () -> toDate.requiring(13)),
                refusal(
                        "\"trailing months\" is not a window; expected a text such as trailing 12 months, at least 6 observed",
                        () -> RollingWindow.parse("trailing months")));
    }

    static Stream<Refusal> signals() {
        MonthlySeries long1 = MonthlySeries.of(YearMonth.of(1900, 1), new double[2001]);
        return Stream.of(
                refusal(
                        "a proportion must be of at least something and not more than all, but was 0 of 0",
                        () -> ProportionTrend.of(List.of(HALF, new Proportion(0, 0)))),
                refusal(
                        "a proportion must be of at least something and not more than all, but was 3 of 2",
                        () -> ProportionTrend.of(List.of(HALF, new Proportion(3, 2)))),
                refusal("series must have at most 2000 known figures, but had 2001", () -> TheilSen.of(long1, LEVEL)),
                refusal(
                        "phase must be 0 to 0, but was -1",
                        () -> ControlChart.xmr(SERIES, ChartOptions.standard()).counts(-1)),
                refusal(
                        "phase must be 0 to 0, but was 1",
                        () -> ControlChart.xmr(SERIES, ChartOptions.standard()).counts(1)),
                refusal(
                        "points must be 0 or 4 to 20 points, but was 3",
                        () -> RuleSet.makingDataCount().withRunLength(3)),
                refusal(
                        "points must be 12 or more, but was 1",
                        () -> ChartOptions.standard().withBaseline(1)));
    }

    static Stream<Refusal> pages() {
        CellText text = CellText.english();
        AssessedRating later = new AssessedRating(QualitativeRating.POSITIVE, JUNE.plusMonths(1), "");
        return Stream.of(
                refusal("ref must not be empty", () -> Indicator.builder("")),
                refusal(
                        "decimals must be from 0 to 15, but was -1",
                        () -> Indicator.builder("A").decimals(-1)),
                refusal(
                        "publicationLag must be from 0 to 120, but was -1",
                        () -> Indicator.builder("A").publicationLag(-1)),
                refusal(
                        "publicationLag must be from 0 to 120, but was 121",
                        () -> Indicator.builder("A").publicationLag(121)),
                refusal(
                        "decimals must be from 0 to 15, but was 16",
                        () -> Indicator.builder("A").decimals(Indicator.MAX_DECIMALS + 1)),
                refusal(
                        "lower and upper must be finite and in this order, but were 2.0 and 1.0",
                        () -> QualitativeRating.toward(Change.of(1, 2), ChangeThreshold.TEN_PERCENT, 2, 1)),
                refusal(
                        "lower and upper must be finite and in this order, but were NaN and 1.0",
                        () -> QualitativeRating.toward(Change.of(1, 2), ChangeThreshold.TEN_PERCENT, 0 / 0d, 1)),
                refusal(
                        "lower and upper must be finite and in this order, but were 1.0 and Infinity",
                        () -> QualitativeRating.toward(Change.of(1, 2), ChangeThreshold.TEN_PERCENT, 1, 1 / 0d)),
                refusal("decimals must be from 0 to 15, but was -1", () -> text.figure(Figure.of(1), -1)),
                refusal(
                        "decimals must be from 0 to 15, but was 16",
                        () -> text.figure(Figure.of(1), Indicator.MAX_DECIMALS + 1)),
                refusal("decimals must be from 0 to 15, but was -1", () -> text.withPercentDecimals(-1)),
                refusal(
                        "comparisons must not be empty, but was",
                        () -> ScorecardPolicy.standard().withComparisons()),
                refusal(
                        "months must be 1 to 12000, but was 0",
                        () -> ScorecardPolicy.standard().withMonthsShown(0)),
                refusal(
                        "months must be 1 to 12000, but was 12001",
                        () -> ScorecardPolicy.standard().withMonthsShown(MonthlySeries.MAX_LENGTH + 1)),
                refusal(
                        "an assessed rating must be POSITIVE, SIMILAR or NEGATIVE, but for 2020-06 it was NOT_RATED",
                        () -> new AssessedRating(QualitativeRating.NOT_RATED, JUNE, "")),
                refusal(
                        "assessedRating of EH1a must not be for a later month than 2020-06, but was for 2020-07",
                        () -> ROW.withAssessedRating(later)),
                refusal(
                        "commentary on EH1a must be for 2020-06, but was for 2020-05",
                        () -> ROW.withCommentary(new Commentary(JUNE.minusMonths(1), "Fewer."))),
                refusal(
                        "rows must all be for 2020-05, but that of EH1a is for 2020-06",
                        () -> Scorecard.of(JUNE.minusMonths(1), List.of(ROW))),
                refusal(
                        "indicator refs must be unique, but EH1a appears twice",
                        () -> Scorecard.of(JUNE, List.of(ROW, ROW))),
                refusal("series must not be empty", () -> MonthlyPanel.of(Map.of())),
                refusal(
                        "size must be 1 or more, but was -1",
                        () -> PanelAnalysis.standard().forEachChunk(Stream.empty(), -1, table -> {})));
    }
}
