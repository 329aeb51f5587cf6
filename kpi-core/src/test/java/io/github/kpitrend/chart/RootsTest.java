// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A fraction and a root added as one exact number, against decimals of three hundred digits, whatever cancels. */
class RootsTest {

    private static final MathContext LONG = new MathContext(300);

    private static double model(BigDecimal a, int sign, BigDecimal square) {
        return a.add(square.sqrt(LONG).multiply(BigDecimal.valueOf(sign))).doubleValue();
    }

    private static double sum(BigDecimal a, int sign, BigDecimal square) {
        return Roots.sum(Rational.of(a, 1), sign, Rational.of(square, 1));
    }

    @Property(tries = 500)
    void isTheNearestDouble(
            @ForAll @BigRange(min = "-99999999999999999", max = "99999999999999999") BigInteger a,
            @ForAll @BigRange(min = "0", max = "99999999999999999") BigInteger square,
            @ForAll @IntRange(min = -40, max = 40) int scale,
            @ForAll @IntRange(min = -40, max = 40) int other) {
        BigDecimal one = new BigDecimal(a, scale);
        BigDecimal two = new BigDecimal(square, other);
        for (int sign : new int[] {-1, 1}) {
            assertThat(sum(one, sign, two)).as("%s %s %s", one, sign, two).isEqualTo(model(one, sign, two));
        }
    }

    @Property(tries = 300)
    void whatCancelsIsExact(
            @ForAll @BigRange(min = "1", max = "99999999999999999") BigInteger a,
            @ForAll @IntRange(min = -30, max = 30) int scale,
            @ForAll @IntRange(min = 10, max = 90) int beside) {
        BigDecimal one = new BigDecimal(a, scale);
        BigDecimal square = one.multiply(one);
        assertThat(sum(one, -1, square)).isEqualTo(0);
        BigDecimal near = square.add(square.scaleByPowerOfTen(-beside));
        assertThat(sum(one, -1, near)).isEqualTo(model(one, -1, near)).isNegative();
    }

    private static Rational whole(BigInteger number) {
        return new Rational(number, BigInteger.ONE);
    }

    /** Sums half way between two doubles go to the even one. */
    @Test
    void tiesGoToTheEvenDouble() {
        BigInteger large = BigInteger.TWO.pow(53);
        long[][] cases = {{0, 1, 0}, {2, 1, 4}, {4, -1, 4}, {6, -1, 4}, {-1, 1, 0}};
        for (long[] each : cases) {
            Rational a = whole(large.add(BigInteger.valueOf(each[0])));
            assertThat(Roots.sum(a, (int) each[1], whole(BigInteger.ONE))).isEqualTo(0x1p53 + each[2]);
        }
    }

    /** Leading bits that cancel as if a square were whole do not make it so. */
    @Test
    void bitsThatAreCutAreNotForgotten() {
        BigInteger root = BigInteger.TWO.pow(400);
        Rational a = whole(root.add(BigInteger.TWO.pow(150)));
        Rational square = whole(root.multiply(root).add(BigInteger.ONE));
        assertThat(Roots.sum(a, -1, square)).isEqualTo(0x1p150);
        assertThat(Roots.sum(a, -1, whole(root.multiply(root)))).isEqualTo(0x1p150);
    }

    @Test
    void theEndsOfTheRangeTakeFewBits() {
        BigDecimal most = BigDecimal.valueOf(1, -308);
        BigDecimal least = BigDecimal.valueOf(1, 320);
        Rational center = Rational.of(most, 1).dividedBy(Rational.of(least.add(most), 1));
        Rational square = Rational.of(least, 1).dividedBy(Rational.of(most, 3));
        for (int i = 0; i < 2_000; i++) {
            assertThat(Roots.sum(center, 1, square)).isEqualTo(1);
        }
    }
}
