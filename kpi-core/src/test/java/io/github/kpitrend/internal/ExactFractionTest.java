// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Exact fractions of decimals beside fractions in lowest terms. */
class ExactFractionTest {

    private static ExactDecimal decimal(BigDecimal value) {
        return ExactDecimal.of(value.doubleValue());
    }

    private static Fraction exact(ExactFraction found) {
        return Fraction.of(found.numerator().toBigDecimal())
                .dividedBy(Fraction.of(found.denominator().toBigDecimal()));
    }

    @Property(tries = 500)
    void arithmetic_isThatOfFractions(
            @ForAll("decimals") BigDecimal a,
            @ForAll("divisors") BigDecimal b,
            @ForAll("decimals") BigDecimal c,
            @ForAll("divisors") BigDecimal d) {
        ExactFraction one = new ExactFraction(decimal(a), decimal(b));
        ExactFraction other = new ExactFraction(decimal(c), decimal(d));
        Fraction x = Fraction.of(a).dividedBy(Fraction.of(b));
        Fraction y = Fraction.of(c).dividedBy(Fraction.of(d));
        assertThat(exact(one.plus(other))).isEqualTo(x.plus(y));
        assertThat(exact(one.minus(other))).isEqualTo(x.minus(y));
        assertThat(exact(one.over(decimal(d)))).isEqualTo(x.dividedBy(Fraction.of(d)));
        assertThat(one.times(decimal(c))).isEqualTo(x.times(Fraction.of(c)).toDouble());
        assertThat(one.signum()).isEqualTo(a.signum());
        assertThat(one.plus(ExactFraction.ZERO)).isSameAs(one);
        assertThat(exact(ExactFraction.ZERO.plus(one))).isEqualTo(x);
        assertThat(one.signum() == 0 || ExactFraction.ZERO.plus(one) == one).isTrue();
    }

    @Property(tries = 500)
    void sumsOverOneDenominatorKeepIt(
            @ForAll @Size(max = 9) List<@IntRange(min = -50, max = 50) Integer> numerators,
            @ForAll("divisors") BigDecimal divisor) {
        List<ExactFraction> fractions = new ArrayList<>();
        long sum = 0;
        for (int numerator : numerators) {
            fractions.add(new ExactFraction(ExactDecimal.of(numerator), decimal(divisor)));
            sum += numerator;
        }
        ExactFraction total = ExactFraction.sum(fractions);
        assertThat(exact(total)).isEqualTo(Fraction.of(sum).dividedBy(Fraction.of(divisor)));
        if (numerators.stream().allMatch(numerator -> numerator > 0) && !numerators.isEmpty()) {
            assertThat(total.denominator()).isEqualTo(decimal(divisor));
        }
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }

    @Provide
    Arbitrary<BigDecimal> divisors() {
        return KpiSamples.positiveDecimals();
    }
}
