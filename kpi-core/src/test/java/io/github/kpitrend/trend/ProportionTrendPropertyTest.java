// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.testing.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Statistic and direction against fractions. */
class ProportionTrendPropertyTest {

    @Property(tries = 500)
    void statisticAndDirectionAreThoseOfFractions(
            @ForAll Random random, @ForAll boolean decimals, @ForAll @IntRange(min = 2, max = 8) int size) {
        List<Proportion> proportions = new ArrayList<>();
        Fraction n = Fraction.ZERO;
        Fraction r = Fraction.ZERO;
        Fraction tr = Fraction.ZERO;
        Fraction tn = Fraction.ZERO;
        Fraction ttn = Fraction.ZERO;
        for (int t = 1; t <= size; t++) {
            int below = random.nextInt(30) + 1;
            BigDecimal denominator = BigDecimal.valueOf(below, decimals ? 1 : 0);
            BigDecimal numerator = BigDecimal.valueOf(random.nextInt(below + 1), decimals ? 1 : 0);
            proportions.add(new Proportion(numerator.doubleValue(), denominator.doubleValue()));
            n = n.plus(Fraction.of(denominator));
            r = r.plus(Fraction.of(numerator));
            tr = tr.plus(Fraction.of(numerator).times(Fraction.of(t)));
            tn = tn.plus(Fraction.of(denominator).times(Fraction.of(t)));
            ttn = ttn.plus(Fraction.of(denominator).times(Fraction.of((long) t * t)));
        }
        Fraction together = n.times(tr).minus(r.times(tn));
        Fraction varies = r.times(n.minus(r)).times(n.times(ttn).minus(tn.times(tn)));
        ProportionTrend found = ProportionTrend.of(proportions);
        if (varies.signum() == 0) {
            assertThat(found.chiSquared()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        } else {
            assertThat(found.direction()).isEqualTo(together.signum());
            assertThat(found.chiSquared())
                    .isEqualTo(Figure.of(
                            n.times(together).times(together).dividedBy(varies).toDouble()));
        }
        Collections.reverse(proportions);
        assertThat(ProportionTrend.of(proportions).direction()).isEqualTo(-found.direction());
    }

    @Example
    void a12_equalSharesHaveNoDirection() {
        ProportionTrend trend =
                ProportionTrend.of(List.of(new Proportion(0.1, 1), new Proportion(0.2, 2), new Proportion(0.3, 3)));
        assertThat(trend.direction()).isZero();
        assertThat(trend.chiSquared()).isEqualTo(Figure.of(0));
    }

    @Example
    void hugeCountsHaveAStatistic() {
        ProportionTrend trend = ProportionTrend.of(List.of(new Proportion(1e307, 1e308), new Proportion(2e307, 1e308)));
        assertThat(trend.direction()).isEqualTo(1);
        assertThat(trend.chiSquared().isKnown()).isTrue();
    }
}
