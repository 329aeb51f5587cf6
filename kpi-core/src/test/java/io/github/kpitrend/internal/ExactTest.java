// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactTest {

    /** What is not 0 never becomes 0. */
    private static double orInfinite(double nearest, int sign) {
        return nearest == 0 && sign != 0 ? sign * Double.POSITIVE_INFINITY : nearest;
    }

    // -----------------------------------------------------------------------
    // ratio
    // -----------------------------------------------------------------------
    @Property
    void ratio_isTheNearestDouble(@ForAll("numbers") double numerator, @ForAll("notZero") double denominator) {
        Fraction exact = Model.exact(numerator).dividedBy(Model.exact(denominator));
        assertThat(Exact.ratio(Model.shortest(numerator), Model.shortest(denominator)))
                .isEqualTo(orInfinite(exact.toDouble(), exact.signum()));
        assertThat(Exact.percentage(numerator, denominator))
                .isEqualTo(orInfinite(exact.times(Fraction.HUNDRED).toDouble(), exact.signum()));
    }

    @Property
    void ratio_ofBigIntegersIsTheNearestDouble(
            @ForAll BigInteger numerator,
            @ForAll BigInteger denominator,
            @ForAll @IntRange(min = -1200, max = 1200) int shift) {
        BigInteger d = denominator.signum() == 0 ? BigInteger.ONE : denominator;
        BigInteger up = numerator.shiftLeft(Math.max(0, shift));
        BigInteger down = d.shiftLeft(Math.max(0, -shift));
        assertThat(Exact.ratio(up, down))
                .isEqualTo(orInfinite(new Fraction(up, down).toDouble(), up.signum() * down.signum()));
    }

    @Property
    void ratio_halfwayGoesToTheEvenOne(@ForAll("anyBits") double value) {
        double size = Math.abs(value);
        double next = Math.nextUp(size);
        BigDecimal upper = Double.isInfinite(next) ? new BigDecimal(BigInteger.TWO.pow(1024)) : new BigDecimal(next);
        BigDecimal middle = new BigDecimal(size).add(upper);
        boolean even = (Double.doubleToRawLongBits(size) & 1) == 0;
        assertThat(Exact.ratio(middle, BigDecimal.valueOf(2))).isEqualTo(even ? orInfinite(size, 1) : next);
        assertThat(Exact.ratio(middle.negate(), BigDecimal.valueOf(2)))
                .isEqualTo(even ? orInfinite(0 - size, -1) : -next);
        BigDecimal above = middle.add(BigDecimal.valueOf(1, 1200));
        assertThat(Exact.ratio(above, BigDecimal.valueOf(2))).isEqualTo(next);
    }

    @Test
    void ratio_atTheEndsOfTheDoubles() {
        BigDecimal least = new BigDecimal(Double.MIN_VALUE);
        assertThat(Exact.ratio(least, BigDecimal.ONE)).isEqualTo(Double.MIN_VALUE);
        assertThat(Exact.ratio(least, BigDecimal.valueOf(2)))
                .isEqualTo(Double.POSITIVE_INFINITY); // a tie, to the even 0, which it is not
        assertThat(Exact.ratio(least, new BigDecimal("1.999"))).isEqualTo(Double.MIN_VALUE);
        assertThat(Exact.ratio(least.negate(), BigDecimal.valueOf(1000))).isEqualTo(Double.NEGATIVE_INFINITY);
        BigDecimal largest = new BigDecimal(Double.MAX_VALUE);
        assertThat(Exact.ratio(largest, BigDecimal.ONE)).isEqualTo(Double.MAX_VALUE);
        assertThat(Exact.ratio(largest, new BigDecimal("0.9"))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exact.ratio(largest, new BigDecimal("-0.9"))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Exact.ratio(BigDecimal.ZERO, largest)).isZero();
        // the largest subnormal and what lies half a step above it
        BigDecimal normal = new BigDecimal(Double.MIN_NORMAL);
        BigDecimal subnormal = new BigDecimal(Math.nextDown(Double.MIN_NORMAL));
        assertThat(Exact.ratio(subnormal, BigDecimal.ONE)).isEqualTo(Math.nextDown(Double.MIN_NORMAL));
        assertThat(Exact.ratio(subnormal.add(normal), BigDecimal.valueOf(2))).isEqualTo(Double.MIN_NORMAL);
    }

    // -----------------------------------------------------------------------
    // roots
    // -----------------------------------------------------------------------
    @Property
    void rootOfRatio_isTheNearestDouble(
            @ForAll("sizes") BigInteger numerator,
            @ForAll("sizes") BigInteger denominator,
            @ForAll @IntRange(min = -2000, max = 2000) int shift) {
        BigInteger up = numerator.shiftLeft(Math.max(0, shift));
        BigInteger down = denominator.shiftLeft(Math.max(0, -shift));
        assertThat(Exact.rootOfRatio(up, down))
                .isEqualTo(orInfinite(new Fraction(up, down).rootToDouble(), up.signum()));
    }

    @Property
    void rootOfRatio_ofASquareIsItsRoot(@ForAll("numbers") double value) {
        Fraction exact = Model.exact(Math.abs(value));
        Fraction square = exact.times(exact);
        assertThat(Exact.rootOfRatio(square.numerator(), square.denominator())).isEqualTo(Math.abs(value));
    }

    /** Squares of the middle between two doubles, and what differs from them less than a double shows. */
    @Test
    void rootOfRatio_besideTheMiddle() {
        Random random = new Random(20_201_126);
        for (int i = 0; i < 200; i++) {
            BigInteger middle = BigInteger.valueOf((random.nextLong() >>> 11) | 1L << 52)
                    .shiftLeft(1)
                    .add(BigInteger.ONE);
            for (BigInteger divisor :
                    new BigInteger[] {BigInteger.ONE, BigInteger.valueOf(3).shiftLeft(40)}) {
                for (int beside = -1; beside <= 1; beside++) {
                    BigInteger up = middle.multiply(middle).multiply(divisor).add(BigInteger.valueOf(beside));
                    assertThat(Exact.rootOfRatio(up, divisor)).isEqualTo(new Fraction(up, divisor).rootToDouble());
                }
            }
        }
    }

    // -----------------------------------------------------------------------
    // products
    // -----------------------------------------------------------------------
    @Property
    void compareProducts_neverOverflows(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        int expected = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)));
        assertThat(Integer.signum(Exact.compareProducts(a, b, c, d))).isEqualTo(expected);
        assertThat(Exact.compareProducts(a, b, b, a)).isZero();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<Double> notZero() {
        return KpiSamples.numbers().map(number -> number == 0 ? 3.0 : number);
    }

    @Provide
    Arbitrary<Double> anyBits() {
        return KpiSamples.anyBits();
    }

    @Provide
    Arbitrary<BigInteger> sizes() {
        return Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TWO.pow(200));
    }
}
