// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import org.junit.jupiter.api.Test;

/** Laws T1 to T4. */
class TargetAssessmentPropertyTest {

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
        Target target = Target.of(goal).withTolerance(Tolerance.points(tolerance));
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
        assertThat(BenchmarkComparison.byThreshold(figure, Benchmark.of("ENG", "", figure), tolerance, polarity)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(BenchmarkComparison.bySize(figure, Benchmark.of("ENG", "", figure), polarity)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.SIMILAR);
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
                .withMessageContaining("80.0 with 90.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Target.range(90, 90));
    }

    @Test
    void tolerancesAreInPercentInPointsOrAFloor() {
        Target relative = Target.of(300).withTolerance(Tolerance.percent(10));
        assertThat(status(relative, 270, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(relative, 269.9, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        assertThat(status(relative, 330, Polarity.LOWER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(relative, 330.1, Polarity.LOWER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        Target negative = Target.of(-100).withTolerance(Tolerance.percent(10));
        assertThat(status(negative, -110, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        Target floor = Target.of(300).withTolerance(Tolerance.floor(280));
        assertThat(status(floor, 280, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(status(floor, 279, Polarity.HIGHER_IS_BETTER)).isEqualTo(TargetStatus.MISSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.of(0).withTolerance(Tolerance.percent(10)))
                .withMessageContaining("use points");
        assertThat(status(Target.of(0).withTolerance(Tolerance.points(2)), -2, Polarity.HIGHER_IS_BETTER))
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
}
