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

/** Operations on two numbers beside fractions: the nearest double, or an infinity where it would be infinite, or 0 of what is not 0. */
class ArithmeticTest {

    /** Decimals of few places up to the largest in units and beside it, long decimals, huge and tiny numbers. */
    static double number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(9) - 4;
            case 1, 2 ->
                BigDecimal.valueOf(random.nextInt(20_000) - 5_000, random.nextInt(7))
                        .doubleValue();
            case 3 ->
                BigDecimal.valueOf((1L << 45) + 2 - random.nextInt(5), random.nextInt(7))
                        .doubleValue();
            case 4 -> (random.nextDouble() - 0.5) * 1000;
            case 5 ->
                BigDecimal.valueOf(random.nextInt(900) - 450, -20 - random.nextInt(280))
                        .doubleValue();
            case 6 -> Double.MIN_VALUE * (random.nextInt(9) - 4);
            default -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
        };
    }

    private static double nearest(Fraction exact) {
        double nearest = exact.toDouble();
        return nearest == 0 && exact.signum() != 0 ? exact.signum() * Double.POSITIVE_INFINITY : nearest;
    }

    @Property(tries = 500)
    void resultsAreTheNearestDoubles(@ForAll long seed) {
        Random random = new Random(seed);
        double a = number(random);
        double b = random.nextInt(8) == 0 ? -a : number(random);
        Fraction x = Model.exact(a);
        Fraction y = Model.exact(b);
        String as = a + " and " + b;
        assertThat(Arithmetic.sum(a, b)).as(as).isEqualTo(nearest(x.plus(y)));
        assertThat(Arithmetic.difference(a, b)).as(as).isEqualTo(nearest(x.minus(y)));
        assertThat(Arithmetic.product(a, b)).as(as).isEqualTo(nearest(x.times(y)));
        if (b != 0) {
            assertThat(Arithmetic.quotient(a, b)).as(as).isEqualTo(nearest(x.dividedBy(y)));
            assertThat(Arithmetic.percentage(a, b))
                    .as(as)
                    .isEqualTo(nearest(x.times(Fraction.HUNDRED).dividedBy(y)));
        }
    }

    @Test
    void byHand() {
        assertThat(Arithmetic.sum(0.1, 0.2)).isEqualTo(0.3);
        assertThat(Arithmetic.difference(0.3, 0.1)).isEqualTo(0.2);
        assertThat(Arithmetic.product(1.1, 1.1)).isEqualTo(1.21);
        assertThat(Arithmetic.quotient(0.3, 0.1)).isEqualTo(3);
        assertThat(Arithmetic.percentage(1.1, -4)).isEqualTo(-27.5);
        // the square of 94,906,267 thousandths is more than 2^53 millionths
        assertThat(Arithmetic.product(94_906.267, 94_906.267))
                .isEqualTo(new BigDecimal("9007199515.875289").doubleValue());
    }

    @Test
    void zeroHasNoSign() {
        double[] zeros = {
            Arithmetic.sum(-0.0, -0.0),
            Arithmetic.difference(-0.0, 0.0),
            Arithmetic.product(-2, 0),
            Arithmetic.product(-1e-7, 0),
            Arithmetic.quotient(0, -3),
            Arithmetic.quotient(-0.0, 1 / 3.0),
            Arithmetic.percentage(0, -3)
        };
        for (double zero : zeros) {
            assertThat(Double.doubleToRawLongBits(zero)).isZero();
        }
    }
}
