// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static io.github.kpitrend.laws.RefusalsTest.GROUP;
import static io.github.kpitrend.laws.RefusalsTest.HALF;
import static io.github.kpitrend.laws.RefusalsTest.JUNE;
import static io.github.kpitrend.laws.RefusalsTest.LEVEL;
import static io.github.kpitrend.laws.RefusalsTest.YEAR;
import static io.github.kpitrend.laws.RefusalsTest.refusal;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.benchmark.Funnel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.laws.RefusalsTest.Refusal;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.target.Trajectories;
import io.github.kpitrend.time.FiscalCalendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Refusals of targets, run rates, benchmarks, intervals and funnels. */
final class RefusalsOfTargets {

    private RefusalsOfTargets() {}

    static Stream<Refusal> targets() {
        return Stream.of(
                refusal(
                        "to must be 1 to 11999 months after from, but was 2020-06 after 2020-06",
                        () -> Trajectories.straightLine(JUNE, 1, JUNE, 2)),
                refusal(
                        "to must be 1 to 11999 months after from, but was 3020-06 after 2020-06",
                        () -> Trajectories.straightLine(JUNE, 1, JUNE.plusMonths(12_000), 2)),
                refusal("weights must be 12, but were 2", () -> Trajectories.profile(YEAR, 12, 1, 2)),
                refusal(
                        "weights must not all be 0",
                        () -> Trajectories.profile(YEAR, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                refusal(
                        "weights must be finite numbers of 0 or more, but one was -1.0",
                        () -> Trajectories.profile(YEAR, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1)),
                refusal(
                        "weights must be finite numbers of 0 or more, but one was Infinity",
                        () -> Trajectories.profile(YEAR, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 / 0d)),
                refusal(
                        "target must be one value, but was 1 to 2",
                        () -> TargetAssessment.of(
                                Figure.of(1),
                                ConfidenceInterval.published(1, 2, LEVEL),
                                Target.range(1, 2),
                                Polarity.LOWER_IS_BETTER)),
                refusal(
                        "\"5 pt\" is not a tolerance; expected none, or one such as 10%, 5pt or floor 280",
                        () -> Tolerance.parse("5 pt")),
                refusal(
                        "year must be one of April to March, but was 2020 of January to December",
                        () -> TargetSchedule.of(FiscalCalendar.APRIL)
                                .with(FiscalCalendar.JANUARY.year(2020), Target.of(1))),
                refusal(
                        "year must be one of April to March, but was 2020 of January to December",
                        () -> TargetSchedule.of(FiscalCalendar.APRIL).ofYear(FiscalCalendar.JANUARY.year(2020))),
                refusal("percent must be a finite number of 0 or more, but was -1.0", () -> Tolerance.percent(-1)),
                refusal(
                        "points must be a finite number of 0 or more, but was Infinity",
                        () -> Tolerance.points(1 / 0d)),
                refusal("upper must be above lower, but was 1.0 with 2.0", () -> Target.range(2, 1)),
                refusal(
                        "a percent tolerance cannot be applied to a target of 0; use points, but was 5%",
                        () -> Target.of(0).withTolerance(Tolerance.percent(5))),
                refusal(
                        "a percent tolerance cannot be applied to a target of 0; use points, but was 5%",
                        () -> Target.range(-1, 0).withTolerance(Tolerance.percent(5))),
                refusal(
                        "tolerance must be in percent or points for a range, but was floor 0",
                        () -> Target.range(1, 2).withTolerance(Tolerance.floor(0))),
                refusal("monthsToGo must be 0 or more, but was -1", () -> RequiredRunRate.of(1, 1, -1)),
                refusal(
                        "outputs must be a finite number of 0 or more, but was -1.0",
                        () -> RequiredRunRate.neededFor(-1, 100)),
                refusal(
                        "outputs must be a finite number of 0 or more, but was Infinity",
                        () -> RequiredRunRate.neededFor(1 / 0d, 100)),
                refusal(
                        "conversionPercent must be a finite number above 0, but was 0.0",
                        () -> RequiredRunRate.neededFor(1, 0)),
                refusal(
                        "conversionPercent must be a finite number above 0, but was Infinity",
                        () -> RequiredRunRate.neededFor(1, 1 / 0d)),
                refusal(
                        "surplus must be a finite number of 0 or more, but was -1.0",
                        () -> RequiredRunRate.of(1, 1, 1).withCarryOver(-1)),
                refusal(
                        "surplus must be a finite number of 0 or more, but was Infinity",
                        () -> RequiredRunRate.of(1, 1, 1).withCarryOver(1 / 0d)));
    }

    static Stream<Refusal> benchmarks() {
        Funnel rates = Funnel.ofRates(List.of(HALF, HALF));
        Funnel proportions = Funnel.ofProportions(List.of(HALF, HALF));
        Proportion ofNothing = new Proportion(0, 0);
        return Stream.of(
                refusal("name must not be empty", () -> Benchmark.of("", "2019", Figure.of(1))),
                refusal(
                        "interval must contain the figure 1, but was 2 to 3",
                        () -> Benchmark.of("ENG", "", Figure.of(1))
                                .withInterval(ConfidenceInterval.published(2, 3, LEVEL))),
                refusal(
                        "interval must contain the figure missing (PENDING), but was 2 to 3",
                        () -> Benchmark.of("ENG", "", Figure.missing(MissingReason.PENDING))
                                .withInterval(ConfidenceInterval.published(2, 3, LEVEL))),
                refusal(
                        "interval of A must contain the figure 5 for 2020-06, but was 2 to 3",
                        () -> ScorecardRow.of(Indicator.builder("A").build(), MonthlySeries.of(JUNE, 5), JUNE)
                                .withInterval(ConfidenceInterval.published(2, 3, LEVEL))),
                refusal("members must not be empty", () -> ComparatorGroup.of(Map.of())),
                refusal(
                        "name must be a member of the group, but C is not among [A, B]",
                        () -> GROUP.rank("C", Polarity.HIGHER_IS_BETTER)),
                refusal("bands must be 2 or more, but was 1", () -> GROUP.band("A", 1, Polarity.NEUTRAL)),
                refusal("bands must be 2 or more, but was 1", () -> GROUP.bandByQuantile("A", 1, Polarity.NEUTRAL)),
                refusal("share must be from 0 to 1, but was -0.1", () -> GROUP.quantile(-0.1)),
                refusal("share must be from 0 to 1, but was 1.1", () -> GROUP.quantile(1.1)),
                refusal("share must be from 0 to 1, but was NaN", () -> GROUP.quantile(0 / 0d)),
                refusal(
                        "lower must not be above upper 1.0, but was 2.0",
                        () -> ConfidenceInterval.published(2, 1, LEVEL)),
                refusal(
                        "lower must be a finite number, but was -Infinity",
                        () -> ConfidenceInterval.published(-1 / 0d, 1, LEVEL)),
                refusal(
                        "upper must be a finite number, but was Infinity",
                        () -> ConfidenceInterval.published(1, 1 / 0d, LEVEL)),
                refusal(
                        "proportion must have a denominator above 0 and no larger numerator, but was 0 of 0",
                        () -> ConfidenceInterval.wilson(ofNothing, LEVEL)),
                refusal(
                        "proportion must have a denominator above 0 and no larger numerator, but was 3 of 2",
                        () -> ConfidenceInterval.wilson(new Proportion(3, 2), LEVEL)),
                refusal(
                        "multiplier must leave the rate within the doubles, but was 1.0E308 for 1000.0 of 0.001",
                        () -> ConfidenceInterval.ofRate(1000, 0.001, 1e308, LEVEL)),
                refusal(
                        "count must be a whole number of 0 or more, but was -1.0",
                        () -> ConfidenceInterval.ofCount(-1, LEVEL)),
                refusal(
                        "count must be a whole number of 0 or more, but was 1.5",
                        () -> ConfidenceInterval.ofCount(1.5, LEVEL)),
                refusal(
                        "count must be a whole number of 0 or more, but was Infinity",
                        () -> ConfidenceInterval.byar(1 / 0d, LEVEL)),
                refusal(
                        "denominator must be a finite number above 0, but was 0.0",
                        () -> ConfidenceInterval.ofRate(1, 0, 1, LEVEL)),
                refusal(
                        "denominator must be a finite number above 0, but was Infinity",
                        () -> ConfidenceInterval.ofRate(1, 1 / 0d, 1, LEVEL)),
                refusal(
                        "benchmark must be from 0 to 100 percent, but was 101",
                        () -> BenchmarkComparison.byControlLimits(
                                HALF, Benchmark.of("ENG", "", 101), LEVEL, Polarity.HIGHER_IS_BETTER)),
                refusal("areas must not be empty", () -> Funnel.ofProportions(List.of())),
                refusal(
                        "areas must have numerators up to their denominators, but one was 3 of 2",
                        () -> Funnel.ofProportions(List.of(new Proportion(3, 2)))),
                refusal(
                        "areas must have denominators above 0, but one was 0 of 0",
                        () -> Funnel.ofRates(List.of(ofNothing))),
                refusal(
                        "denominator must expect fewer than 2^52 events, but was 1.0E300",
                        () -> rates.limits(1e300, LEVEL)),
                refusal("denominator must be a finite number above 0, but was 0.0", () -> proportions.limits(0, LEVEL)),
                refusal(
                        "denominator must be a finite number above 0, but was Infinity",
                        () -> proportions.limits(1 / 0d, LEVEL)),
                refusal("area must have a denominator above 0, but was 0 of 0", () -> proportions.position(ofNothing)));
    }
}
