// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences of a row; every template of the narrative, in the order of the specification of words. */
class ScorecardRowNarrativeTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator COUNT = Indicator.of("A");
    private static final Indicator HIGHER =
            COUNT.toBuilder().polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final Indicator LOWER =
            COUNT.toBuilder().polarity(Polarity.LOWER_IS_BETTER).build();
    private static final Indicator PERCENT =
            COUNT.toBuilder().measure(MeasureKind.PERCENTAGE).build();
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;

    private static ScorecardRow row(Indicator indicator, double... values) {
        MonthlySeries series = MonthlySeries.of(JUNE.minusMonths(values.length - 1L), values);
        return ScorecardRow.of(indicator, series, JUNE);
    }

    private static String said(Indicator indicator, double... values) {
        return row(indicator, values).narrative();
    }

    private static TargetSchedule target(Target target) {
        return TargetSchedule.of(APRIL).with(APRIL.year(2020), target);
    }

    // -----------------------------------------------------------------------
    @Test
    void t1_figureAndChanges() {
        assertThat(said(COUNT, 205, 122, 113, 79, 79, 96))
                .isEqualTo("96 in June 2020, up 22% on May 2020, with no figure for June 2019 to compare with."
                        + " The 12-month mean is 116 (6 of 12 months); the highest month was January 2020 (205).");
        assertThat(said(COUNT, 143, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 79, 96))
                .startsWith("96 in June 2020, up 22% on May 2020 and down 33% on June 2019.");
    }

    /** The total rises whenever the month is above 0, so the words name the figure that the change compares. */
    @Test
    void t1_changesOfMonthsWithinTotalsNameTheMonthsFigure() {
        Indicator totals = COUNT.toBuilder()
                .calendar(APRIL)
                .aggregation(Aggregation.SUM)
                .reportsYearToDate(true)
                .build();
        MonthlySeries series = MonthlySeries.of(
                YearMonth.of(2019, 4), 15, 28, 37, 48, 60, 71, 82, 93, 105, 118, 129, 142, 10, 24, 33, 42);
        assertThat(ScorecardRow.of(totals, series, YearMonth.of(2020, 7)).narrative())
                .startsWith("42 in July 2020, down 13% on July 2019"
                        + " and for the month alone (9) unchanged from June 2020.");
        assertThat(ScorecardRow.of(totals, series, JUNE).narrative())
                .startsWith("33 in June 2020, down 11% on June 2019 and for the month alone (9) down 36% on May 2020.");
    }

    @Test
    void t1_twoComparisonsWithOneMonthAreSaidOnce() {
        MonthlySeries annual = MonthlySeries.builder()
                .add(YearMonth.of(2019, 3), 500)
                .add(YearMonth.of(2020, 3), 550)
                .build();
        Indicator indicator = COUNT.toBuilder().frequency(Frequency.ANNUAL).build();
        assertThat(ScorecardRow.of(indicator, annual, YearMonth.of(2020, 3)).narrative())
                .isEqualTo("550 in the year to March 2020, up 10% on March 2019.");
    }

    @Test
    void t3_t4_noBase() {
        MonthlySeries pending = MonthlySeries.builder()
                .addMissing(JUNE.minusMonths(1), MissingReason.PENDING)
                .add(JUNE, 5)
                .build();
        assertThat(ScorecardRow.of(COUNT, pending, JUNE).narrative())
                .startsWith("5 in June 2020, with no figure for May 2020 to compare with (to be confirmed)"
                        + " and none for June 2019.");
    }

    @Test
    void t5_aBreak() {
        MonthlySeries broken = MonthlySeries.builder()
                .add(JUNE.minusMonths(1), 5)
                .add(JUNE, 5, Marker.BREAK_BEFORE)
                .build();
        assertThat(ScorecardRow.of(COUNT, broken, JUNE).narrative())
                .startsWith("5 in June 2020, not comparable with May 2020 because the definition changed in between")
                .contains("The definition changed during these months, so the mean mixes the old and the new.");
    }

    @Test
    void t6_t7_t8_t9_similarAndPoints() {
        assertThat(said(COUNT, 100, 106)).startsWith("106 in June 2020, similar to May 2020 (+6%)");
        assertThat(said(COUNT, 100, 94)).startsWith("94 in June 2020, similar to May 2020 (-6%)");
        assertThat(said(COUNT, 79, 79)).startsWith("79 in June 2020, unchanged from May 2020");
        assertThat(said(PERCENT, 60, 63))
                .startsWith("63% in June 2020, similar to May 2020 (+3.0 percentage points, 5%)");
        assertThat(said(PERCENT, 40, 50)).startsWith("50% in June 2020, up 10.0 percentage points (25%) on May 2020");
        Indicator points =
                PERCENT.toBuilder().threshold(ChangeThreshold.points(2)).build();
        assertThat(said(points, 40, 42)).startsWith("42% in June 2020, up 2.0 percentage points on May 2020");
        assertThat(said(points, 40, 41)).startsWith("41% in June 2020, similar to May 2020 (+1.0 percentage points)");
        Indicator families = COUNT.toBuilder()
                .unit("families")
                .threshold(ChangeThreshold.points(2))
                .build();
        assertThat(said(families, 40, 42)).startsWith("42 families in June 2020, up 2.0 families on May 2020");
    }

    @Test
    void t10_t11_fromZeroAndFromNothing() {
        assertThat(said(COUNT, 0, 3)).startsWith("3 in June 2020, up from 0 in May 2020");
        MonthlySeries one = MonthlySeries.of(JUNE, 3);
        ScorecardPolicy policy = ScorecardPolicy.standard().withComparisons(Comparison.previousObserved());
        assertThat(ScorecardRow.of(COUNT, one, JUNE, policy).narrative())
                .startsWith("3 in June 2020, with no earlier figure to compare with.");
    }

    @Test
    void t12_forecasts() {
        MonthlySeries forecast = MonthlySeries.builder()
                .add(JUNE.minusMonths(1), 170)
                .add(JUNE, 180, Marker.FORECAST)
                .build();
        assertThat(ScorecardRow.of(COUNT, forecast, JUNE).narrative())
                .startsWith("180 is a forecast for June 2020, so it is not compared or assessed.");
    }

    @Test
    void marksAreNamed() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JUNE.minusMonths(1), 50, Marker.PROVISIONAL)
                .add(JUNE, 60, Marker.ESTIMATED, Marker.PROVISIONAL)
                .build();
        assertThat(ScorecardRow.of(COUNT, series, JUNE).narrative())
                .startsWith("60 in June 2020 (provisional, estimated), up 20% on May 2020 (provisional), with no")
                .contains("The 12-month mean is 55 (2 of 12 months, 2 provisional, 1 estimated)");
    }

    // -----------------------------------------------------------------------
    @Test
    void t20_to_t22_windows() {
        double[] whole = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 54};
        assertThat(said(COUNT, whole)).contains(" The 12-month mean is 10; the highest month was June 2020 (54).");
        MonthlySeries quarters = MonthlySeries.builder()
                .add(YearMonth.of(2019, 9), 17.4)
                .add(YearMonth.of(2019, 12), 17.4)
                .add(YearMonth.of(2020, 3), 17)
                .add(JUNE, 17.8)
                .build();
        Indicator quarterly = PERCENT.toBuilder().frequency(Frequency.QUARTERLY).build();
        assertThat(ScorecardRow.of(quarterly, quarters, JUNE).narrative())
                .contains(
                        " The mean of the last 4 quarters is 17.4%; the highest was 17.8% in the quarter to June 2020.");
        MonthlySeries hidden = MonthlySeries.builder()
                .addMissing(JUNE.minusMonths(1), MissingReason.CONFIDENTIAL)
                .add(JUNE, 5)
                .build();
        ScorecardPolicy strict =
                ScorecardPolicy.standard().withWindow(io.github.kpitrend.window.RollingWindow.trailing(12));
        assertThat(ScorecardRow.of(COUNT, hidden, JUNE, strict).narrative())
                .contains(" No 12-month mean is shown, because a month is confidential.");
    }

    @Test
    void n9_meansOfSmallCounts() {
        assertThat(said(COUNT, 0, 1, 0, 0, 1)).contains("The 12-month mean is 0.4 (5 of 12 months)");
    }

    // -----------------------------------------------------------------------
    @Test
    void t24_targetsOfAPeriod() {
        assertThat(row(HIGHER, 340).withTargets(target(Target.of(336))).narrative())
                .contains(" The target of 336 was met (340).");
        assertThat(row(HIGHER, 310).withTargets(target(Target.of(336))).narrative())
                .contains(" The target of 336 was missed by 26 (310).");
        Target tolerant = Target.of(336).withTolerance(Tolerance.percent(5));
        assertThat(row(HIGHER, 330).withTargets(target(tolerant)).narrative())
                .contains(" The target of 336 was missed by 6, within tolerance (330).");
        assertThat(row(HIGHER, 4.96).withTargets(target(Target.of(5))).narrative())
                .contains(" The target of 5.00 was missed by 0.04 (4.96).");
    }

    @Test
    void t25_cumulativeTargets() {
        TargetSchedule year = target(Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        assertThat(row(HIGHER, 30, 25, 28).withTargets(year).narrative())
                .contains(" 83 so far this year, ahead of the 60 expected by June for a target of 240.");
        assertThat(row(HIGHER, 10, 15, 18).withTargets(year).narrative())
                .contains(" 43 so far this year, behind the 60 expected by June for a target of 240.");
        assertThat(row(HIGHER, 20, 20, 20).withTargets(year).narrative())
                .contains(" 60 so far this year, in line with the 60 expected by June for a target of 240.");
        assertThat(row(LOWER, 10, 14, 18).withTargets(year).narrative())
                .contains(" 42 so far this year, below the limit of 60 by June for a target of at most 240.");
        assertThat(row(LOWER, 30, 25, 28).withTargets(year).narrative())
                .contains(" 83 so far this year, above the limit of 60 by June for a target of at most 240.");
        assertThat(row(LOWER, 20, 20, 20).withTargets(year).narrative())
                .contains(" 60 so far this year, at the limit of 60 by June for a target of at most 240.");
    }

    @Test
    void t26_ranges() {
        Indicator best = COUNT.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        assertThat(row(best, 85).withTargets(target(Target.range(80, 90))).narrative())
                .contains(" The target range of 80 to 90 was met (85).");
        assertThat(row(HIGHER, 85).withTargets(target(Target.range(80, 90))).narrative())
                .contains(" 85 is inside the target range: the target is missed below 80 and met from 90.");
        assertThat(row(LOWER, -0.32).withTargets(target(Target.range(-1, 1))).narrative())
                .contains(" -0.32 is inside the target range: the target is met below -1 and missed from 1.");
    }

    @Test
    void t26a_levels() {
        TargetSchedule level = target(Target.of(42).withBasis(TargetBasis.LEVEL_AT_YEAR_END));
        assertThat(row(HIGHER, 38).withTargets(level).narrative())
                .contains(" The target of 42 by March 2021 is not reached yet (38).");
    }

    @Test
    void t27_to_t30_withoutAVerdict() {
        MonthlySeries pending =
                MonthlySeries.builder().addMissing(JUNE, MissingReason.PENDING).build();
        assertThat(ScorecardRow.of(HIGHER, pending, JUNE)
                        .withTargets(target(Target.of(336)))
                        .narrative())
                .contains(" The target of 336 was not assessed (no figure yet).");
        assertThat(row(COUNT, 340).withTargets(target(Target.of(336))).narrative())
                .contains(" The target of 336 was not assessed (neither higher nor lower is better).");
        TargetSchedule year = target(Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        assertThat(row(HIGHER, 25, 28).withTargets(year).narrative())
                .contains(" The target of 240 was not assessed (only 2 of 3 months are known).");
        assertThat(row(HIGHER, 340).withTargets(target(Target.toBeConfirmed())).narrative())
                .contains(" The target is to be confirmed.");
        TargetSchedule none = TargetSchedule.of(APRIL);
        assertThat(row(HIGHER, 340).withTargets(none).narrative()).contains(" No target is set for 2020-21.");
        assertThat(row(HIGHER, 340)
                        .withTargets(none.with(APRIL.year(2018), Target.of(336)))
                        .narrative())
                .contains(" No target is set for 2020-21; the last one was 336 for 2018-19.");
        assertThat(row(HIGHER, 340)
                        .withTargets(none.with(APRIL.year(2018), Target.toBeConfirmed()))
                        .narrative())
                .contains(" No target is set for 2020-21; the last one was never confirmed (2018-19).");
    }

    @Test
    void t32_benchmarks() {
        List<Benchmark> england = List.of(Benchmark.of("England", "2018-19", Figure.of(36.3)));
        assertThat(row(HIGHER, 43.3).withBenchmarks(england).narrative())
                .contains(" The figure is above that of England (36.3 in 2018-19), which is better.");
        assertThat(row(LOWER, 43.3).withBenchmarks(england).narrative())
                .contains(" The figure is above that of England (36.3 in 2018-19), which is worse.");
        assertThat(row(HIGHER, 36.4).withBenchmarks(england).narrative())
                .contains(" The figure is similar to that of England (36.3 in 2018-19).");
        assertThat(row(COUNT, 20).withBenchmarks(england).narrative())
                .contains(" The figure is below that of England (36.3 in 2018-19).");
    }

    @Test
    void t33_t34_ratings() {
        assertThat(said(HIGHER, 79, 96)).endsWith(" Rated positive (higher is better).");
        assertThat(said(LOWER, 79, 96)).endsWith(" Rated negative (lower is better).");
        assertThat(said(HIGHER, 100, 101)).endsWith(" Rated similar.");
        AssessedRating assessed = new AssessedRating(QualitativeRating.POSITIVE, YearMonth.of(2020, 5), "");
        assertThat(row(COUNT, 79, 96).withAssessedRating(assessed).narrative())
                .endsWith(" Assessed as positive for May 2020.");
    }

    @Test
    void n8_aLimitPrintsTheDecimalsThatShowItsSide() {
        double[] values = new double[15];
        for (int i = 0; i < 15; i++) {
            values[i] = i < 14 ? (i % 2 == 0 ? 19.8 : 20.2) : 16.9;
        }
        MonthlySeries series = MonthlySeries.of(JUNE.minusMonths(14), values);
        Indicator indicator = HIGHER.toBuilder().decimals(1).build();
        ScorecardPolicy policy = ScorecardPolicy.standard()
                .withCharts(any -> ChartOptions.of(any).withLimits(16.915, 20, 23.085));
        assertThat(ScorecardRow.of(indicator, series, JUNE, policy).narrative())
                .startsWith("16.90 in June 2020, ")
                .contains(", and below its usual range (16.92 to 23.09).");
    }

    @Test
    void t32_benchmarksThatAreNotComparedAreNotSaid() {
        List<Benchmark> both = List.of(
                Benchmark.of("England", "2018-19", Figure.missing(MissingReason.CONFIDENTIAL)),
                Benchmark.of("Wales", "", Figure.of(50)));
        assertThat(row(HIGHER, 40).withBenchmarks(both).narrative())
                .doesNotContain("England")
                .contains(" The figure is below that of Wales (50), which is worse.");
        ConfidenceInterval interval = ConfidenceInterval.published(38, 52, ConfidenceLevel.PERCENT_95);
        Benchmark apart = both.get(1).withInterval(ConfidenceInterval.published(48, 53, ConfidenceLevel.PERCENT_95));
        ScorecardRow uncertain = row(HIGHER, 40).withInterval(interval);
        assertThat(uncertain.withBenchmarks(both).narrative())
                .contains(" The figure is similar to that of Wales (50).");
        assertThat(uncertain
                        .withBenchmarks(List.of(apart))
                        .benchmarkComparisons()
                        .get(0)
                        .method())
                .isEqualTo("overlap of confidence intervals");
        MonthlySeries pending =
                MonthlySeries.builder().addMissing(JUNE, MissingReason.PENDING).build();
        ScorecardRow without =
                ScorecardRow.of(HIGHER, pending, JUNE).withInterval(interval).withBenchmarks(both);
        assertThat(without.narrative()).doesNotContain("Wales");
        assertThat(without.benchmarkComparisons()).hasSize(2);
    }

    /** A twelfth of the least number is no double: sentences name the target of the year. */
    @Test
    void t25_targetsOfAYearWhosePartsNoDoubleHolds() {
        Target least = Target.of(Double.MIN_VALUE).withBasis(TargetBasis.CUMULATIVE);
        assertThat(row(HIGHER, 0, 0, 0).withTargets(target(least)).narrative())
                .contains(" The target of 0.000 was missed (0).");
        Target range = Target.range(Double.MIN_VALUE, 12).withBasis(TargetBasis.CUMULATIVE);
        assertThat(row(HIGHER, 5, 5, 5).withTargets(target(range)).narrative())
                .contains(
                        " 15.000 so far this year, above the range of 0.000 to 3.000 expected by June for a target of 0.000 to 12.");
    }

    @Test
    void t25_withinTheToleranceOfAYear() {
        TargetSchedule year =
                target(Target.of(240).withBasis(TargetBasis.CUMULATIVE).withTolerance(Tolerance.percent(10)));
        assertThat(row(HIGHER, 20, 20, 18).withTargets(year).narrative())
                .contains(
                        " 58 so far this year, behind the 60 expected by June for a target of 240, within tolerance.");
    }

    @Test
    void t31_t33a_aPatternIsSaidWhateverTheRating() {
        double[] values = new double[20];
        for (int i = 0; i < 20; i++) {
            values[i] = i % 2 == 0 ? 48 : 52;
        }
        MonthlySeries series = MonthlySeries.of(JUNE.minusMonths(19), values);
        for (RatingRule rule : RatingRule.values()) {
            ScorecardPolicy policy = ScorecardPolicy.standard()
                    .withRatingRule(rule)
                    .withCharts(any -> ChartOptions.of(any).withRules(RuleSet.nelson()));
            ScorecardRow row = ScorecardRow.of(HIGHER, series, JUNE, policy);
            assertThat(row.variation()).contains(Variation.PATTERN);
            assertThat(row.explainRating().text()).isEqualTo("similar is similar");
            assertThat(row.narrative()).endsWith(" Rated similar by change; an unusual pattern, neither high nor low.");
        }
        Indicator best = HIGHER.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        double[] jump = values.clone();
        jump[19] = 120;
        assertThat(ScorecardRow.of(best, MonthlySeries.of(JUNE.minusMonths(19), jump), JUNE)
                        .withTargets(target(Target.of(130)))
                        .narrative())
                .contains(", and above its usual range")
                .endsWith(" Rated positive.");
    }
}
