// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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

    /** Powers of two and their neighbors, where halves of 32 and 64 bits, doubles and 128 bits end. */
    private static List<BigInteger> edges() {
        List<BigInteger> edges = new ArrayList<>();
        for (int bits : new int[] {0, 1, 5, 31, 32, 53, 54, 62, 63, 64, 65, 90, 95, 96, 126, 127, 128, 190}) {
            for (int beside = -1; beside <= 1; beside++) {
                BigInteger edge = BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(beside));
                edges.add(edge);
                edges.add(edge.negate());
            }
        }
        // all halves in use
        edges.add(new BigInteger("123456789012345678901234567"));
        edges.add(new BigInteger("-98765432109876543210"));
        edges.add(new BigInteger("7777777777"));
        return edges;
    }

    @Test
    void arithmetic_atTheEdges() {
        for (BigInteger a : edges()) {
            Whole x = Whole.of(a);
            assertThat(x.toBigInteger()).isEqualTo(a);
            assertThat(x.negated()).isEqualTo(Whole.of(a.negate()));
            assertThat(x.abs()).isEqualTo(Whole.of(a.abs()));
            assertThat(x.signum()).isEqualTo(a.signum());
            for (BigInteger b : edges()) {
                Whole y = Whole.of(b);
                String as = a + " and " + b;
                assertThat(x.plus(y)).as(as).isEqualTo(Whole.of(a.add(b)));
                assertThat(x.minus(y)).as(as).isEqualTo(Whole.of(a.subtract(b)));
                assertThat(x.times(y)).as(as).isEqualTo(Whole.of(a.multiply(b)));
                assertThat(Integer.signum(x.compareTo(y))).as(as).isEqualTo(a.compareTo(b));
                assertThat(x.equals(y)).as(as).isEqualTo(a.equals(b));
            }
            assertThat(x).isNotEqualTo(a);
            if (a.bitLength() < Long.SIZE) {
                assertThat(Whole.of(a.longValueExact())).isEqualTo(x).hasSameHashCodeAs(x);
                assertThat(Whole.ofProduct(a.longValueExact(), 1L << 40)).isEqualTo(Whole.of(a.shiftLeft(40)));
            }
        }
    }

    @Test
    void differentNumbersHaveDifferentHashes() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            hashes.add(Whole.of(i - 500).hashCode());
        }
        assertThat(hashes).hasSizeGreaterThan(400);
    }

    // -----------------------------------------------------------------------
    /** A number takes at most 40 bytes, its size another 40; what is done in {@link BigInteger} takes more. */
    @Test
    void numbersOf128BitsMakeNoOthers() {
        BigInteger power = BigInteger.ONE.shiftLeft(100);
        Whole large = Whole.of(power.add(BigInteger.ONE));
        Whole minus = Whole.of(power.negate());
        Whole three = Whole.of(-3);
        Whole most = Whole.of(1L << 53);
        Whole least = Whole.of(BigInteger.ONE.shiftLeft(127).negate().add(BigInteger.ONE));
        Whole beyond = Whole.of(BigInteger.ONE.shiftLeft(63));
        List<Supplier<?>> single = List.of(
                () -> Whole.powerOfTen(18),
                () -> large.plus(minus),
                () -> large.plus(large),
                () -> minus.plus(three),
                () -> Whole.ONE.plus(Whole.ONE),
                large::negated,
                minus::negated,
                least::negated,
                Whole.ZERO::negated,
                () -> three.times(three),
                () -> three.dividedBy(three),
                () -> most.dividedBy(three),
                () -> three.dividedBy(most),
                () -> most.negated().dividedBy(most));
        for (int i = 0; i < single.size(); i++) {
            assertThat(AllocatedBytes.of(single.get(i))).as("%s", i).isLessThanOrEqualTo(56);
        }
        List<Supplier<?>> sizes = List.of(
                () -> large.times(three),
                () -> three.times(minus),
                () -> beyond.times(Whole.ONE),
                () -> beyond.times(Whole.of(Long.MAX_VALUE)),
                () -> minus.dividedBy(three),
                () -> large.dividedBy(minus));
        for (int i = 0; i < sizes.size(); i++) {
            assertThat(AllocatedBytes.of(sizes.get(i))).as("%s", i).isLessThanOrEqualTo(144);
        }
        assertThat(AllocatedBytes.of(Whole.ZERO::abs)).isZero();
        assertThat(AllocatedBytes.of(() -> large.compareTo(minus))).isLessThanOrEqualTo(16);
        // the leading bits of larger ones decide nearly always
        Whole huge = Whole.of(BigInteger.TEN.pow(60).add(BigInteger.ONE));
        Whole other = Whole.of(BigInteger.TEN.pow(59).add(BigInteger.TWO));
        assertThat(AllocatedBytes.of(() -> huge.dividedBy(other)))
                .isLessThan(AllocatedBytes.of(() -> Exact.ratio(huge.toBigInteger(), other.toBigInteger())));
    }

    @Test
    void dividedBy_atTheEdges() {
        BigInteger[] divisors = {
            BigInteger.valueOf(3),
            BigInteger.valueOf(-7),
            BigInteger.ONE.shiftLeft(53).add(BigInteger.TWO),
            BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE),
            new BigInteger("123456789012345678901234567"),
            BigInteger.ONE.shiftLeft(150).add(BigInteger.ONE)
        };
        for (BigInteger a : edges()) {
            for (BigInteger b : divisors) {
                assertThat(Whole.of(a).dividedBy(Whole.of(b)))
                        .as("%s / %s", a, b)
                        .isEqualTo(new Fraction(a, b).toDouble() + 0.0);
            }
        }
        // where a double scaled by a power of two loses bits, and where it ends
        BigInteger three = BigInteger.valueOf(3);
        for (int bits : new int[] {990, 999, 1000, 1001, 1002, 1022, 1024, 1030, 1060, 1074}) {
            BigInteger power = BigInteger.ONE.shiftLeft(bits);
            assertThat(Whole.of(three).dividedBy(Whole.of(power.add(BigInteger.ONE))))
                    .isEqualTo(new Fraction(three, power.add(BigInteger.ONE)).toDouble());
            assertThat(Whole.of(power).dividedBy(Whole.of(three))).isEqualTo(new Fraction(power, three).toDouble());
        }
        assertThat(Whole.of(BigInteger.ONE).dividedBy(Whole.of(BigInteger.ONE.shiftLeft(1100))))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Whole.ZERO.dividedBy(Whole.of(-3))).isEqualTo(0.0);
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
