// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Laws T1 to T4, targets by year for all twelve start months, trajectories and run rates. */
class TargetLawsPropertyTest {

    private static double tenths(int value) {
        return BigDecimal.valueOf(value, 1).doubleValue();
    }

    private static TargetStatus status(Target target, double value, Polarity polarity) {
        return TargetAssessment.of(Figure.of(value), target, polarity).status();
    }

    @Property
    void t1_raisingTheFigureNeverUnmeetsATarget(
            @ForAll int goal,
            @ForAll int value,
            @ForAll @Positive short more,
            @ForAll @IntRange(min = 0, max = 50) int tolerance) {
        Target target = Target.of(goal).withTolerance(Tolerance.absolute(tolerance));
        int before = status(target, value, Polarity.HIGHER_IS_BETTER).ordinal();
        int after =
                status(target, (double) value + more, Polarity.HIGHER_IS_BETTER).ordinal();
        assertThat(after).isLessThanOrEqualTo(before);
        int lower = status(target, value, Polarity.LOWER_IS_BETTER).ordinal();
        int lowerAfter =
                status(target, (double) value + more, Polarity.LOWER_IS_BETTER).ordinal();
        assertThat(lowerAfter).isGreaterThanOrEqualTo(lower);
    }

    @Property
    void t2_equalityMeets(@ForAll int goal) {
        double value = tenths(goal);
        for (Polarity polarity :
                List.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER, Polarity.TARGET_IS_BEST)) {
            TargetAssessment assessment = TargetAssessment.of(Figure.of(value), Target.of(value), polarity);
            assertThat(assessment.status()).isEqualTo(TargetStatus.MET);
            assertThat(assessment.gap()).isEqualTo(Figure.of(0));
            if (value > 0 && polarity != Polarity.TARGET_IS_BEST) {
                assertThat(assessment.achievement()).isEqualTo(Figure.of(100));
            }
        }
    }

    @Property
    void t3_aMissingFigureIsNeitherMetNorMissed(@ForAll MissingReason reason, @ForAll Polarity polarity) {
        TargetAssessment assessment = TargetAssessment.of(Figure.missing(reason), Target.of(5), polarity);
        assertThat(assessment.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(assessment.gap()).isEqualTo(Figure.missing(reason));
        assertThat(assessment.achievement()).isEqualTo(Figure.missing(reason));
    }

    @Property
    void t4_aBenchmarkEqualToTheFigureIsSimilar(
            @ForAll int value, @ForAll @Positive int limit, @ForAll boolean points, @ForAll Polarity polarity) {
        Figure figure = Figure.of(tenths(value));
        ChangeThreshold tolerance = points ? ChangeThreshold.points(limit) : ChangeThreshold.percent(limit);
        assertThat(BenchmarkComparison.byThreshold(figure, figure, tolerance, polarity)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(BenchmarkComparison.bySize(figure, figure, polarity).verdict())
                .isEqualTo(BenchmarkVerdict.SIMILAR);
    }

    // -----------------------------------------------------------------------
    @Property
    void aTargetIsInForceInItsOwnYearOnly(
            @ForAll Month start,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 119) Integer> settings,
            @ForAll @IntRange(min = -24, max = 150) int at) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        YearMonth origin = YearMonth.of(2010, 1);
        TargetSchedule schedule = TargetSchedule.of(calendar);
        Map<YearMonth, Target> model = new TreeMap<>();
        for (int i = 0; i < settings.size(); i++) {
            YearMonth from = origin.plusMonths(settings.get(i));
            Target target = i % 3 == 2 ? Target.toBeConfirmed() : Target.of(i);
            schedule = schedule.revised(from, target);
            model.put(from, target);
        }
        YearMonth month = origin.plusMonths(at);
        Optional<Target> expected = Optional.empty();
        for (Map.Entry<YearMonth, Target> entry : model.entrySet()) {
            boolean sameYear = calendar.yearOf(entry.getKey()).equals(calendar.yearOf(month));
            if (sameYear && !entry.getKey().isAfter(month)) {
                expected = Optional.of(entry.getValue());
            }
        }
        assertThat(schedule.inForce(month)).isEqualTo(expected);
        assertThat(schedule.byYear().keySet())
                .containsExactlyElementsOf(
                        model.keySet().stream().map(calendar::yearOf).distinct().toList());
    }

    @Test
    void aRangeHasItsLowerBoundInsideAndItsUpperOutside() {
        Target range = Target.range(80, 90);
        assertThat(status(range, 79.9, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        assertThat(status(range, 80, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(range, 90, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.MET);
        assertThat(status(range, 80, Polarity.TARGET_IS_BEST)).isEqualTo(TargetStatus.MET);
        assertThat(status(range, 90, Polarity.TARGET_IS_BEST)).isEqualTo(TargetStatus.MISSED);
        assertThat(status(range, 79.9, Polarity.LOWER_IS_BETTER)).isEqualTo(TargetStatus.MET);
        assertThat(status(range, 90, Polarity.LOWER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        assertThat(status(range, 85, Polarity.NEUTRAL)).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.range(90, 80))
                .withMessageContaining("90.0 to 80.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Target.range(90, 90));
    }

    @Test
    void tolerancesAreRelativeAbsoluteOrAFloor() {
        Target relative = Target.of(300).withTolerance(Tolerance.relative(10));
        assertThat(status(relative, 270, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(relative, 269.9, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        assertThat(status(relative, 330, Polarity.LOWER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(relative, 330.1, Polarity.LOWER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        Target negative = Target.of(-100).withTolerance(Tolerance.relative(10));
        assertThat(status(negative, -110, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        Target floor = Target.of(300).withTolerance(Tolerance.floor(280));
        assertThat(status(floor, 280, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(floor, 279, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.of(0).withTolerance(Tolerance.relative(10)))
                .withMessageContaining("absolutely");
        assertThat(status(Target.of(0).withTolerance(Tolerance.absolute(2)), -2, Polarity.HIGHER_IS_BETTER))
                .isEqualTo(TargetStatus.WITHIN_TOLERANCE);
    }

    @Test
    void achievementIsGivenWhereItMeansSomething() {
        assertThat(TargetAssessment.of(Figure.of(150), Target.of(200), Polarity.HIGHER_IS_BETTER)
                        .achievement())
                .isEqualTo(Figure.of(75));
        assertThat(TargetAssessment.of(Figure.of(150), Target.of(200), Polarity.LOWER_IS_BETTER)
                        .achievement())
                .isEqualTo(Figure.of(125));
        assertThat(TargetAssessment.of(Figure.of(1), Target.of(0), Polarity.LOWER_IS_BETTER)
                        .achievement())
                .isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(TargetAssessment.of(Figure.of(1), Target.of(-5), Polarity.HIGHER_IS_BETTER)
                        .achievement())
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(TargetAssessment.of(Figure.of(1), Target.toBeConfirmed(), Polarity.HIGHER_IS_BETTER)
                        .gap())
                .isEqualTo(Figure.missing(MissingReason.PENDING));
    }

    @Test
    void aCumulativeTargetAsksForItsShareOfTheYear() {
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(2020, Target.of(223).withBasis(TargetBasis.CUMULATIVE));
        YearMonth june = YearMonth.of(2020, 6);
        MonthlySeries exactly = MonthlySeries.of(YearMonth.of(2020, 4), 20, 20, 15.75);
        TargetAssessment met = TargetAssessment.of(exactly, june, targets, Polarity.HIGHER_IS_BETTER);
        assertThat(met.status()).isEqualTo(TargetStatus.MET);
        assertThat(met.gap()).isEqualTo(Figure.of(0));
        MonthlySeries below = MonthlySeries.of(YearMonth.of(2020, 4), 20, 20, 15.7);
        TargetAssessment missed = TargetAssessment.of(below, june, targets, Polarity.HIGHER_IS_BETTER);
        assertThat(missed.status()).isEqualTo(TargetStatus.MISSED);
        assertThat(missed.gap()).isEqualTo(Figure.of(-0.05));
        assertThat(missed.explain().rule()).contains("3 twelfths");
    }

    // -----------------------------------------------------------------------
    @Test
    void theSumsOfTheCommentary() {
        double families = RequiredRunRate.neededFor(371, 40);
        assertThat(families).isEqualTo(928);
        RequiredRunRate rate = RequiredRunRate.of(families, 769, 8);
        assertThat(rate.missing()).isEqualTo(Figure.of(159));
        assertThat(rate.perMonth()).isEqualTo(Figure.of(19.875));
        assertThat(Math.round(rate.perMonth().value())).isEqualTo(20);
        assertThat(Math.round(rate.perWeek().value())).isEqualTo(5);
        assertThat(RequiredRunRate.of(2230, 2775, 0).surplus()).isEqualTo(Figure.of(545));
        assertThat(RequiredRunRate.of(223, 0, 9).withCarryOver(545).missing()).isEqualTo(Figure.of(0));
        assertThat(RequiredRunRate.of(10, 5, 0).perMonth()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(RequiredRunRate.of(5, 5, 0).perMonth()).isEqualTo(Figure.of(0));
    }

    @Property
    void aStraightLineStartsAndEndsWhereItShould(
            @ForAll short from, @ForAll short to, @ForAll @IntRange(min = 1, max = 60) int steps) {
        YearMonth first = YearMonth.of(2019, 3);
        MonthlySeries line = Trajectory.straightLine(first, tenths(from), first.plusMonths(steps), tenths(to));
        assertThat(line.length()).isEqualTo(steps + 1);
        assertThat(line.at(line.first())).isEqualTo(Figure.of(tenths(from)));
        assertThat(line.at(line.last())).isEqualTo(Figure.of(tenths(to)));
    }

    @Property
    void aProfileKeepsTheRatiosOfItsWeights(
            @ForAll Month start, @ForAll @Size(12) List<@IntRange(min = 1, max = 9) Integer> weights) {
        FiscalYear year = FiscalCalendar.startingIn(start).year(2020);
        double[] doubles = weights.stream().mapToDouble(Integer::doubleValue).toArray();
        double sum = java.util.Arrays.stream(doubles).sum();
        MonthlySeries months = Trajectory.profile(year, sum * 4, doubles);
        assertThat(months.range()).isEqualTo(year.months());
        for (int i = 0; i < 12; i++) {
            assertThat(months.at(year.months().first().plusMonths(i))).isEqualTo(Figure.of(doubles[i] * 4));
        }
        MonthlySeries lastYear = MonthlySeries.of(year.plusYears(-1).months().first(), doubles);
        assertThat(Trajectory.seasonal(year, sum * 4, lastYear)).isEqualTo(months);
    }
}
