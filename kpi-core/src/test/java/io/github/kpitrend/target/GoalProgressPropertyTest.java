// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 13: 0 at the base, 100 at the goal, monotone, unchanged by a constant, mirrored with the polarity. */
class GoalProgressPropertyTest {

    @Property
    void progress_isThatOfFractions(
            @ForAll("decimals") BigDecimal base,
            @ForAll("decimals") BigDecimal current,
            @ForAll("decimals") BigDecimal goal,
            @ForAll("sides") Polarity polarity) {
        Figure percent = of(base, current, goal, polarity).percent();
        BigDecimal way = polarity == Polarity.HIGHER_IS_BETTER ? goal.subtract(base) : base.subtract(goal);
        if (way.signum() <= 0) {
            assertThat(percent).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
            return;
        }
        Fraction exact =
                Fraction.of(current.subtract(base)).times(Fraction.HUNDRED).dividedBy(Fraction.of(goal.subtract(base)));
        assertThat(percent).isEqualTo(Figure.of(exact.toDouble()));
        assertThat(of(base, base, goal, polarity).percent()).isEqualTo(Figure.of(0));
        assertThat(of(base, goal, goal, polarity).percent()).isEqualTo(Figure.of(100));
        boolean reached = of(base, current, goal, polarity).assessment().status() == TargetStatus.MET;
        assertThat(percent.value() >= 100).isEqualTo(reached);
    }

    @Property
    void progress_isUnchangedByAConstantAndMirrored(
            @ForAll("decimals") BigDecimal base,
            @ForAll("decimals") BigDecimal current,
            @ForAll("decimals") BigDecimal goal,
            @ForAll("decimals") BigDecimal constant,
            @ForAll("any") Polarity polarity) {
        Figure percent = of(base, current, goal, polarity).percent();
        assertThat(of(base.add(constant), current.add(constant), goal.add(constant), polarity)
                        .percent())
                .isEqualTo(percent);
        Polarity flipped = switch (polarity) {
            case HIGHER_IS_BETTER -> Polarity.LOWER_IS_BETTER;
            case LOWER_IS_BETTER -> Polarity.HIGHER_IS_BETTER;
            default -> polarity;
        };
        assertThat(of(base.negate(), current.negate(), goal.negate(), flipped).percent())
                .isEqualTo(percent);
    }

    @Property
    void progress_isMonotone(
            @ForAll("decimals") BigDecimal base,
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other,
            @ForAll("decimals") BigDecimal goal) {
        Figure first = of(base, one.min(other), goal, Polarity.HIGHER_IS_BETTER).percent();
        Figure second =
                of(base, one.max(other), goal, Polarity.HIGHER_IS_BETTER).percent();
        if (first.isKnown()) {
            assertThat(first.value()).isLessThanOrEqualTo(second.value());
        }
    }

    private static GoalProgress of(BigDecimal base, BigDecimal current, BigDecimal goal, Polarity polarity) {
        return GoalProgress.of(
                Figure.of(base.doubleValue()),
                Figure.of(current.doubleValue()),
                Target.of(goal.doubleValue()),
                polarity);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }

    @Provide
    Arbitrary<Polarity> sides() {
        return Arbitraries.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER);
    }

    @Provide
    Arbitrary<Polarity> any() {
        return Arbitraries.of(Polarity.values());
    }
}
