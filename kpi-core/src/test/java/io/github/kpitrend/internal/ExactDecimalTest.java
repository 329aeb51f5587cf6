// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Decimals of any size beside {@link BigDecimal} and fractions. */
class ExactDecimalTest {

    /** What is not 0 never becomes 0. */
    private static double orInfinite(Fraction exact) {
        double nearest = exact.toDouble();
        return nearest == 0 && exact.signum() != 0 ? exact.signum() * Double.POSITIVE_INFINITY : nearest;
    }

    @Property(tries = 500)
    void arithmetic_isThatOfBigDecimal(@ForAll("numbers") double a, @ForAll("numbers") double b) {
        BigDecimal x = Model.shortest(a);
        BigDecimal y = Model.shortest(b);
        ExactDecimal one = ExactDecimal.of(a);
        ExactDecimal other = ExactDecimal.of(b);
        assertThat(one.toBigDecimal()).isEqualByComparingTo(x);
        assertThat(one.plus(other).toBigDecimal()).isEqualByComparingTo(x.add(y));
        assertThat(one.minus(other).toBigDecimal()).isEqualByComparingTo(x.subtract(y));
        assertThat(one.times(other).toBigDecimal()).isEqualByComparingTo(x.multiply(y));
        assertThat(one.times(-37).toBigDecimal()).isEqualByComparingTo(x.multiply(BigDecimal.valueOf(-37)));
        assertThat(one.negated().toBigDecimal()).isEqualByComparingTo(x.negate());
        assertThat(one.abs().toBigDecimal()).isEqualByComparingTo(x.abs());
        assertThat(one.signum()).isEqualTo(x.signum());
        assertThat(Integer.signum(one.compareValue(other))).isEqualTo(x.compareTo(y));
        assertThat(one.compareValue(ExactDecimal.of(a))).isZero();
    }

    @Property(tries = 500)
    void quotients_areRoundedOnce(
            @ForAll("numbers") double a, @ForAll("numbers") double b, @ForAll @IntRange(max = 6) int decimals) {
        if (b != 0) {
            Fraction exact = Model.exact(a).dividedBy(Model.exact(b));
            ExactDecimal one = ExactDecimal.of(a);
            ExactDecimal other = ExactDecimal.of(b);
            assertThat(one.dividedBy(other)).isEqualTo(orInfinite(exact));
            assertThat(one.dividedBy(other, decimals)).isEqualTo(exact.rounded(decimals));
            assertThat(one.times(other).toDouble())
                    .isEqualTo(orInfinite(Model.exact(a).times(Model.exact(b))));
        }
    }

    @Test
    void sizesFarApartKeepAllDigits() {
        ExactDecimal large = ExactDecimal.of(1e300);
        ExactDecimal small = ExactDecimal.of(1e-300);
        assertThat(large.plus(small).minus(large).toBigDecimal()).isEqualByComparingTo(new BigDecimal("1e-300"));
        assertThat(large.plus(small).compareValue(large)).isPositive();
        assertThat(small.minus(large).compareValue(large.negated())).isPositive();
        assertThat(ExactDecimal.ZERO.plus(large)).isSameAs(large);
        assertThat(large.plus(ExactDecimal.ZERO)).isSameAs(large);
        assertThat(ExactDecimal.ZERO.abs()).isSameAs(ExactDecimal.ZERO);
        assertThat(ExactDecimal.ZERO.dividedBy(large)).isZero();
    }

    @Test
    void unitsAreScaledOnlyWhereTheyDiffer() {
        ExactDecimal one = ExactDecimal.of(0.25);
        ExactDecimal other = ExactDecimal.of(12.34);
        ExactDecimal small = ExactDecimal.of(1e-300);
        assertThat(AllocatedBytes.of(() -> one.compareValue(other))).isZero();
        assertThat(AllocatedBytes.of(() -> ExactDecimal.ZERO.compareValue(small)))
                .isZero();
        assertThat(AllocatedBytes.of(() -> ExactDecimal.ZERO.dividedBy(small))).isLessThanOrEqualTo(32);
        assertThat(AllocatedBytes.of(() -> ExactDecimal.of(0.25)))
                .isLessThan(AllocatedBytes.of(() -> ExactDecimal.of(1 / 3.0)));
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(KpiSamples.numbers(), Arbitraries.of(1e-300, -3e300, 0.5, 0.0, -0.0, 123456789.125));
    }
}
