// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Changes beside fractions. */
class ChangeMathTest {

    /** The numbers of sums, and pairs of long decimals near each other, whose differences fit longs or do not. */
    private static double near(Random random, double base) {
        return switch (random.nextInt(4)) {
            case 0 -> base * 1.1;
            case 1 -> Math.nextUp(base);
            case 2 ->
                base + BigDecimal.valueOf(random.nextInt(2_000) - 1_000, 3).doubleValue();
            default -> ArithmeticTest.number(random);
        };
    }

    @Property(tries = 500)
    void changesAreTheNearestDoubles(@ForAll long seed) {
        Random random = new Random(seed);
        double base = ArithmeticTest.number(random);
        double current = near(random, base);
        int places = Decimals.commonPlaces(base, current);
        Fraction from = Model.exact(base);
        Fraction change = Model.exact(current).minus(from);
        String as = base + " to " + current;
        assertThat(ChangeMath.difference(base, current, places) + 0.0).as(as).isEqualTo(change.toDouble());
        int decimals = random.nextInt(4);
        assertThat(ChangeMath.roundedDifference(base, current, decimals)).as(as).isEqualTo(change.rounded(decimals));
        if (base != 0) {
            Fraction percent = change.times(Fraction.HUNDRED).dividedBy(from.abs());
            double nearest = percent.toDouble();
            assertThat(ChangeMath.percent(base, current, places) + 0.0)
                    .as(as)
                    .isEqualTo(
                            nearest == 0 && percent.signum() != 0
                                    ? percent.signum() * Double.POSITIVE_INFINITY
                                    : nearest);
            assertThat(ChangeMath.roundedPercent(base, current, decimals))
                    .as(as)
                    .isEqualTo(percent.rounded(decimals));
        }
    }

    @Test
    void byHand() {
        assertThat(ChangeMath.difference(0.1, 0.3, 1)).isEqualTo(0.2);
        assertThat(ChangeMath.percent(-4, -5, 0)).isEqualTo(-25);
        assertThat(ChangeMath.percent(-4, 5, 0)).isEqualTo(225);
        assertThat(ChangeMath.difference(1e-7, 3e-7, Decimals.NO_PLACES)).isEqualTo(2e-7);
        assertThat(ChangeMath.percent(1e-7, 3e-7, Decimals.NO_PLACES)).isEqualTo(200);
        assertThat(ChangeMath.difference(-1.5e308, 1.5e308, Decimals.NO_PLACES)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ChangeMath.percent(1e-300, 1e300, Decimals.NO_PLACES)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ChangeMath.roundedPercent(8, 9, 0)).isEqualByComparingTo("13");
        assertThat(ChangeMath.roundedPercent(-8, -9, 0)).isEqualByComparingTo("-13");
        assertThat(ChangeMath.roundedDifference(0.25, 0.1, 1)).isEqualByComparingTo("-0.2");
    }
}
