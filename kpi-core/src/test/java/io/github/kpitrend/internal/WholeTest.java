// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whole numbers in 128 bits beside {@link BigInteger}, above all where they stop fitting. */
class WholeTest {

    @Property(tries = 3000)
    void arithmetic_isThatOfBigInteger(@ForAll("wholes") BigInteger a, @ForAll("wholes") BigInteger b) {
        Whole x = Whole.of(a);
        Whole y = Whole.of(b);
        assertThat(x.toBigInteger()).isEqualTo(a);
        assertThat(x.plus(y)).isEqualTo(Whole.of(a.add(b))).hasSameHashCodeAs(Whole.of(a.add(b)));
        assertThat(x.minus(y)).isEqualTo(Whole.of(a.subtract(b)));
        assertThat(x.times(y)).isEqualTo(Whole.of(a.multiply(b)));
        assertThat(x.negated()).isEqualTo(Whole.of(a.negate()));
        assertThat(x.abs()).isEqualTo(Whole.of(a.abs()));
        assertThat(x.signum()).isEqualTo(a.signum());
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(a.compareTo(b));
        assertThat(x).hasToString(a.toString());
    }

    @Property(tries = 3000)
    void dividedBy_isTheNearestDouble(@ForAll("wholes") BigInteger a, @ForAll("wholes") BigInteger b) {
        if (b.signum() != 0) {
            double nearest = new Fraction(a, b).toDouble();
            boolean vanishes = nearest == 0 && a.signum() != 0;
            double found = Whole.of(a).dividedBy(Whole.of(b));
            assertThat(Math.abs(found)).isEqualTo(vanishes ? Double.POSITIVE_INFINITY : Math.abs(nearest));
            assertThat(Math.signum(found)).isEqualTo((double) a.signum() * b.signum());
        }
    }

    /** Numerators of quotients that lie in the middle between two doubles, or as near to it as 128 bits allow. */
    @Property(tries = 3000)
    void dividedBy_decidesNearTheMiddle(
            @ForAll("odd54") BigInteger odd, @ForAll("divisors") BigInteger divisor, @ForAll("nudges") int nudge) {
        BigInteger a = odd.multiply(divisor).add(BigInteger.valueOf(nudge));
        assertThat(Whole.of(a).dividedBy(Whole.of(divisor))).isEqualTo(new Fraction(a, divisor).toDouble());
    }

    @Test
    void powersOfTen() {
        for (int i = 0; i < 60; i++) {
            assertThat(Whole.powerOfTen(i).toBigInteger()).isEqualTo(BigInteger.TEN.pow(i));
        }
    }

    @Provide
    Arbitrary<BigInteger> wholes() {
        Arbitrary<BigInteger> any = Combinators.combine(
                        Arbitraries.bigIntegers()
                                .between(BigInteger.ONE.shiftLeft(199).negate(), BigInteger.ONE.shiftLeft(199)),
                        Arbitraries.integers().between(0, 199))
                .as(BigInteger::shiftRight);
        Arbitrary<BigInteger> edges = Combinators.combine(
                        Arbitraries.of(31, 32, 52, 53, 62, 63, 64, 65, 95, 96, 126, 127, 128),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.of(-1, 1))
                .as((bits, beside, sign) -> BigInteger.ONE
                        .shiftLeft(bits)
                        .add(BigInteger.valueOf(beside))
                        .multiply(BigInteger.valueOf(sign)));
        return Arbitraries.oneOf(
                any, edges, Arbitraries.integers().between(-9, 9).map(BigInteger::valueOf));
    }

    @Provide
    Arbitrary<BigInteger> odd54() {
        return Arbitraries.longs().between(1L << 52, (1L << 53) - 1).map(half -> BigInteger.valueOf(2 * half + 1));
    }

    @Provide
    Arbitrary<BigInteger> divisors() {
        return Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.ONE.shiftLeft(72));
    }

    @Provide
    Arbitrary<Integer> nudges() {
        return Arbitraries.integers().between(-1, 1);
    }
}
