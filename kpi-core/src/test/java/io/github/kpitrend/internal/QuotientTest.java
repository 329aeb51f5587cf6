// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Every quotient that is decided is the double nearest to the exact one; few are not decided. */
class QuotientTest {

    private static final long LARGEST = 1L << 62;

    private static double exact(BigInteger numerator, BigInteger denominator) {
        return Exact.ratio(numerator, denominator);
    }

    // -----------------------------------------------------------------------
    @Property
    void ofHundredfold_isTheNearest(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long numerator,
            @ForAll @LongRange(min = 1, max = LARGEST) long denominator) {
        double found = Quotient.ofHundredfold(numerator, denominator);
        if (!Double.isNaN(found)) {
            assertThat(found)
                    .isEqualTo(exact(
                            BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(100)),
                            BigInteger.valueOf(denominator)));
        }
    }

    @Property
    void ofPower_isTheNearest(
            @ForAll @LongRange(min = -LARGEST, max = LARGEST) long units,
            @ForAll @IntRange(max = Quotient.MAX_POWER) int places,
            @ForAll @IntRange(min = 1, max = 12_000) int divisor) {
        double found = Quotient.ofPower(units, places, divisor);
        if (!Double.isNaN(found)) {
            assertThat(found)
                    .isEqualTo(exact(
                            BigInteger.valueOf(units),
                            BigInteger.TEN.pow(places).multiply(BigInteger.valueOf(divisor))));
        }
    }

    @Property
    void ofPower_ofTwoHalvesIsTheNearest(
            @ForAll @LongRange(min = -(1L << 40), max = 1L << 40) long high,
            @ForAll @LongRange(min = 0, max = 1L << 46) long low,
            @ForAll @IntRange(max = Quotient.MAX_POWER) int places) {
        double found = Quotient.ofPower(high * 0x1p32, low, places, 12);
        if (!Double.isNaN(found)) {
            BigInteger sum = BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
            assertThat(found).isEqualTo(exact(sum, BigInteger.TEN.pow(places).multiply(BigInteger.valueOf(12))));
        }
    }

    /** Quotients on the middle between two doubles, and as near to it as 62 bits allow. */
    @Test
    void ofPower_besideTheMiddle() {
        for (int bit = 53; bit <= 61; bit++) {
            long spacing = 1L << (bit - 52);
            long middle = (1L << bit) + spacing / 2;
            for (long units = Math.max(1L << bit, middle - 2); units <= middle + 2; units++) {
                double found = Quotient.ofPower(units, 0, 1);
                if (units % spacing == spacing / 2) {
                    assertThat(found).as("%s", units).isNaN();
                } else {
                    assertThat(found).as("%s", units).isEqualTo((double) units);
                }
            }
        }
    }

    /** Roots of quotients of whole numbers, in one part and in three, divided by a power of ten. */
    @Test
    void rootOf_isTheNearest() {
        SplittableRandom random = new SplittableRandom(20_201_126);
        int undecided = 0;
        for (int i = 0; i < 1_500; i++) {
            long n = 1 + (random.nextLong(1L << 53) >> random.nextInt(50));
            long d = 1 + (random.nextLong(1L << 53) >> random.nextInt(50));
            double root = Quotient.rootOf(n, d);
            Fraction exact = new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
            if (Double.isNaN(root)) {
                undecided++;
            } else {
                assertThat(root).as("%s / %s", n, d).isEqualTo(exact.rootToDouble());
            }
            long middle = random.nextLong(1L << 44) - (1L << 43);
            long low = random.nextLong(1L << 20) - (1L << 19);
            int places = random.nextInt(7);
            double power = Math.pow(10, places);
            double parts = Quotient.rootOf(n * 0x1p50, middle, low, d, power);
            BigInteger sum = BigInteger.valueOf(n).shiftLeft(50).add(BigInteger.valueOf(middle + low));
            BigInteger square = BigInteger.TEN.pow(2 * places);
            if (Double.isNaN(parts)) {
                undecided++;
            } else {
                assertThat(parts)
                        .as("%s / %s, %s places", sum, d, places)
                        .isEqualTo(new Fraction(sum, square.multiply(BigInteger.valueOf(d))).rootToDouble());
            }
        }
        assertThat(undecided).isLessThan(20);
    }

    /** Roots beside the middle of two doubles: of its square, one more and one less. */
    @Test
    void rootOf_besideTheMiddle() {
        SplittableRandom random = new SplittableRandom(20_201_126);
        for (int i = 0; i < 300; i++) {
            BigInteger middle = BigInteger.valueOf(2 * random.nextLong(1L << 52, 1L << 53) + 1);
            for (int beside = -1; beside <= 1; beside++) {
                BigInteger square = middle.multiply(middle).add(BigInteger.valueOf(beside));
                BigInteger high = square.shiftRight(60).shiftLeft(60);
                BigInteger part = square.subtract(high).shiftRight(20).shiftLeft(20);
                double low = square.subtract(high).subtract(part).doubleValue();
                double root = Quotient.rootOf(high.doubleValue(), part.doubleValue(), low, 1, 1);
                double nearest = new Fraction(square, BigInteger.ONE).rootToDouble();
                assertThat(Double.isNaN(root) || root == nearest)
                        .as("%s", square)
                        .isTrue();
            }
        }
    }

    @Test
    void ofPower_isDecidedWhereADoubleIsNear() {
        assertThat(Quotient.ofPower(123_456_789, 3, 1)).isEqualTo(123_456.789);
        assertThat(Quotient.ofPower(-123_456_789, 5, 12)).isEqualTo(-102.8806575);
        assertThat(Quotient.ofPower(1L << 62, 22, 1)).isEqualTo(4.611686018427388e-4);
        assertThat(Quotient.ofPower(0x1p60, 5, 1, 3)).isEqualTo(3.8430716820228233e16);
        assertThat(Quotient.ofHundredfold(1, 3)).isEqualTo(100 / 3.0);
        assertThat(Quotient.ofHundredfold(-(1L << 62), 1L << 62)).isEqualTo(-100);
        assertThat(Quotient.rootOf(49, 4)).isEqualTo(3.5);
        assertThat(Quotient.rootOf(49, 0, 0, 4, 10)).isEqualTo(0.35);
    }

    @Test
    void zeroIsPositive() {
        assertThat(Double.doubleToRawLongBits(Quotient.ofPower(0, 3, 7))).isZero();
        assertThat(Double.doubleToRawLongBits(Quotient.ofHundredfold(0, 7))).isZero();
        assertThat(Double.doubleToRawLongBits(Quotient.ofPower(-0.0, -0.0, 0, 1)))
                .isZero();
    }

    /** The exact way is needed so rarely that it costs nothing. */
    @Test
    void hardlyAnyIsUndecided() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        int undecided = 0;
        for (int i = 0; i < 1_000_000; i++) {
            long base = 1 + random.nextLong(LARGEST / 8);
            undecided += Double.isNaN(Quotient.ofHundredfold(random.nextLong(LARGEST / 8) - base, base)) ? 1 : 0;
        }
        assertThat(undecided).as("seed %s", seed).isLessThan(10);
    }

    // -----------------------------------------------------------------------
    /** Decimals of 17 digits, as quotients have them: the two ways of rounding agree in every bit. */
    @Test
    void changesOfQuotientsAreTheNearest() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200_000; i++) {
            double base = 100.0 * (1 + random.nextInt(400)) / (1 + random.nextInt(600));
            double current = random.nextInt(4) == 0 ? Math.nextUp(base * 1.1) : base * (0.5 + random.nextDouble());
            BigDecimal b = Decimals.shortest(base);
            BigDecimal difference = Decimals.shortest(current).subtract(b);
            int places = Decimals.commonPlaces(base, current);
            assertThat(ChangeMath.difference(base, current, places))
                    .as("seed %s, %s -> %s", seed, base, current)
                    .isEqualTo(difference.doubleValue());
            assertThat(ChangeMath.percent(base, current, places))
                    .as("seed %s, %s -> %s", seed, base, current)
                    .isEqualTo(Exact.ratio(difference.movePointRight(2), b));
        }
    }
}
