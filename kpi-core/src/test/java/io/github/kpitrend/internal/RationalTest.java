// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Exact fractions that need not be in lowest terms beside those that are. */
class RationalTest {

    private static Fraction exact(Rational found) {
        assertThat(found.denominator().signum()).isPositive();
        return new Fraction(found.numerator(), found.denominator());
    }

    @Property(tries = 500)
    void arithmetic_isThatOfFractions(
            @ForAll("decimals") BigDecimal a,
            @ForAll @IntRange(min = 1, max = 400) int b,
            @ForAll("divisors") BigDecimal c,
            @ForAll @IntRange(min = 1, max = 400) int d,
            @ForAll @IntRange(max = 4) int decimals) {
        Rational one = Rational.of(a, b);
        Rational other = Rational.of(c, d);
        Fraction x = Fraction.of(a).dividedBy(Fraction.of(b));
        Fraction y = Fraction.of(c).dividedBy(Fraction.of(d));
        assertThat(exact(one)).isEqualTo(x);
        assertThat(exact(one.plus(other))).isEqualTo(x.plus(y));
        assertThat(exact(one.minus(other))).isEqualTo(x.minus(y));
        assertThat(exact(one.times(other))).isEqualTo(x.times(y));
        assertThat(exact(one.times(-3, d))).isEqualTo(x.times(Fraction.of(-3)).dividedBy(Fraction.of(d)));
        assertThat(exact(one.dividedBy(other))).isEqualTo(x.dividedBy(y));
        assertThat(one.signum()).isEqualTo(a.signum());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(x.compareTo(y)));
        assertThat(one.compareTo(one.times(7, 7))).isZero();
        assertThat(one.rounded(decimals)).isEqualTo(x.rounded(decimals));
        assertThat(one.toDouble()).isEqualTo(x.toDouble());
    }

    @Test
    void scalesBelowZeroAreWholeNumbers() {
        assertThat(exact(Rational.of(new BigDecimal("12e3"), 5))).isEqualTo(Fraction.of(2400));
        assertThat(exact(Rational.of(new BigDecimal("0.012"), 6))).isEqualTo(Fraction.of(new BigDecimal("0.002")));
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(Rational.of(BigDecimal.ONE, 8).rounded(2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Rational.of(BigDecimal.ONE.negate(), 8).rounded(2)).isEqualTo(new BigDecimal("-0.13"));
        assertThat(Rational.of(BigDecimal.TEN, 4).rounded(0)).isEqualTo(new BigDecimal("3"));
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
