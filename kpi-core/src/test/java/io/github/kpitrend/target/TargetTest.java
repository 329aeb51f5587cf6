// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aValueIsBothBounds() {
        Target target = Target.of(240);
        assertThat(target.value()).isEqualTo(Figure.of(240));
        assertThat(target.lower()).isEqualTo(target.upper());
        assertThat(target.isRange()).isFalse();
        assertThat(target.isConfirmed()).isTrue();
        assertThat(target.basis()).isEqualTo(TargetBasis.PER_PERIOD);
        assertThat(target.tolerance()).isEqualTo(Tolerance.none());
    }

    @Test
    void aRangeHasNoOneValue() {
        Target range = Target.range(80, 90);
        assertThat(range.value()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(range.lower()).isEqualTo(Figure.of(80));
        assertThat(range.upper()).isEqualTo(Figure.of(90));
        assertThat(range.isRange()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.range(90, 80))
                .withMessage("upper must be above lower, but was 80.0 with 90.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.withTolerance(Tolerance.floor(70)))
                .withMessageStartingWith("tolerance must be in percent or points for a range");
    }

    @Test
    void whatIsToBeConfirmedIsPending() {
        assertThat(Target.toBeConfirmed().isConfirmed()).isFalse();
        assertThat(Target.toBeConfirmed().value()).isEqualTo(Figure.missing(MissingReason.PENDING));
    }

    @Test
    void aPercentOfZeroIsNoTolerance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.of(0).withTolerance(Tolerance.percent(10)))
                .withMessageContaining("use points");
        assertThat(Target.of(0).withTolerance(Tolerance.points(1)).tolerance()).isEqualTo(Tolerance.points(1));
    }

    @Test
    void changedCopiesDiffer() {
        Target target = Target.of(240);
        assertThat(target.withBasis(TargetBasis.CUMULATIVE))
                .isNotEqualTo(target)
                .isEqualTo(Target.of(240).withBasis(TargetBasis.CUMULATIVE))
                .hasSameHashCodeAs(Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        assertThat(target.withTolerance(Tolerance.percent(5))).isNotEqualTo(target);
        assertThat(Target.of(-0.0)).isEqualTo(Target.of(0.0));
    }

    @Test
    void plainFormsOfAValueAndOfARange() {
        assertThat(Target.of(240).getPlain().keySet().toString()).isEqualTo("[value, tolerance, basis]");
        assertThat(Target.range(80, 90).getPlain().keySet().toString()).isEqualTo("[lower, upper, tolerance, basis]");
    }

    @Test
    void texts() {
        assertThat(Target.of(336)).hasToString("336");
        assertThat(Target.range(80, 90)).hasToString("80 to 90");
        assertThat(Target.toBeConfirmed()).hasToString("to be confirmed");
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                Target.of(80),
                Target.of(81),
                Target.range(80, 81),
                Target.range(80, 82),
                Target.of(80).withTolerance(Tolerance.points(1)),
                Target.of(80).withBasis(TargetBasis.CUMULATIVE),
                Target.toBeConfirmed(),
                Target.toBeConfirmed().withBasis(TargetBasis.CUMULATIVE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.range(-5, 0).withTolerance(Tolerance.percent(10)))
                .withMessageContaining("use points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.range(0, 5).withTolerance(Tolerance.percent(10)))
                .withMessage("a percent tolerance cannot be applied to a target of 0; use points, but was 10%");
    }
}
