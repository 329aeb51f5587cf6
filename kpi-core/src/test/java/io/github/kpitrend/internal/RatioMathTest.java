// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Ratios of whole series beside fractions. */
class RatioMathTest {

    private static final long JANUARY = 24_240;

    private static double number(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(900);
            case 1 -> BigDecimal.valueOf(random.nextInt(90_000), 2).doubleValue();
            case 2 -> random.nextInt(9) * 4_000_000_000_000.0;
            case 3 -> random.nextDouble();
            default -> random.nextInt(9) * 1e-300;
        };
    }

    private static double expected(double numerator, double denominator, double multiplier) {
        Fraction exact = Model.exact(numerator).times(Model.exact(multiplier)).dividedBy(Model.exact(denominator));
        double nearest = exact.toDouble();
        return nearest == 0 && exact.signum() != 0 ? exact.signum() * Double.POSITIVE_INFINITY : nearest;
    }

    @Property(tries = 300)
    void everyRatioIsTheNearestDouble(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(6);
        double[] up = new double[n];
        double[] down = new double[n];
        byte[] reasons = new byte[n];
        byte[] markers = new byte[n];
        int upKind = random.nextInt(5);
        int downKind = random.nextInt(5);
        for (int i = 0; i < n; i++) {
            reasons[i] = random.nextInt(5) == 0 ? ReasonCode.PENDING : ReasonCode.KNOWN;
            markers[i] = random.nextInt(5) == 0 && reasons[i] == ReasonCode.KNOWN ? Slots.PARTIAL : 0;
            up[i] = (random.nextInt(4) == 0 ? -1 : 1) * number(random, upKind);
            down[i] = number(random, downKind);
        }
        double multiplier = new double[] {1, 100, 1000, 100_000, 0.01, 1 / 3.0}[random.nextInt(6)];
        double least = random.nextInt(3) * 100.0;
        Slots ratios = RatioMath.values(
                Slots.of(JANUARY, up, reasons, markers), Slots.of(JANUARY, down, reasons, markers), multiplier, least);
        for (int i = 0; i < n; i++) {
            if (reasons[i] != ReasonCode.KNOWN) {
                assertThat(ratios.reason(i)).isEqualTo(reasons[i]);
            } else if (down[i] == 0) {
                assertThat(ratios.reason(i)).isEqualTo(ReasonCode.ZERO_BASE);
            } else if (down[i] < least) {
                assertThat(ratios.reason(i)).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            } else {
                double expected = expected(up[i], down[i], multiplier);
                assertThat(RatioMath.value(up[i], down[i], multiplier)).isEqualTo(expected);
                if (Double.isInfinite(expected)) {
                    assertThat(ratios.reason(i)).isEqualTo(ReasonCode.NOT_REPRESENTABLE);
                } else {
                    assertThat(ratios.reason(i)).isEqualTo(ReasonCode.KNOWN);
                    assertThat(ratios.value(i)).isEqualTo(expected);
                    assertThat(ratios.marker(i)).isEqualTo(markers[i]);
                }
            }
        }
    }

    @Test
    void theLeastDenominatorItselfIsEnough() {
        Slots one = Slots.of(JANUARY, new double[] {1, 1}, null, null);
        Slots ratios = RatioMath.values(one, Slots.of(JANUARY, new double[] {30, 29}, null, null), 100, 30);
        assertThat(ratios.value(0)).isEqualTo(100 / 30.0);
        assertThat(ratios.reason(1)).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
    }

    /** Products of units beyond 2<sup>53</sup>, and numbers that are no units, in every combination. */
    @Test
    void whatDoublesDoNotHoldIsDividedExactly() {
        double large = 35_184_372_088_831.0; // the largest units of 45 bits
        double[][] sides = {
            {large, large - 2, 1, 7},
            {1.000001, 3.999999, 0.000007},
            {1 / 3.0, 2 / 7.0, 1e-5},
            {0.03, 7.01, 12.99},
            {900_719_925_474.0, 900_719_925_475.0, 90_071_992_547.0}
        };
        for (double[] numerators : sides) {
            for (double[] denominators : sides) {
                for (double multiplier : new double[] {1, 100, 1000, 0.001, 1 / 3.0}) {
                    for (double denominator : denominators) {
                        double[] same = new double[numerators.length];
                        Arrays.fill(same, denominator);
                        Slots ratios = RatioMath.values(
                                Slots.of(JANUARY, numerators, null, null),
                                Slots.of(JANUARY, same, null, null),
                                multiplier,
                                0);
                        for (int i = 0; i < numerators.length; i++) {
                            assertThat(ratios.value(i))
                                    .as("%s * %s / %s", multiplier, numerators[i], denominator)
                                    .isEqualTo(expected(numerators[i], denominator, multiplier));
                        }
                    }
                }
            }
        }
        ExactDecimal sum = ExactDecimal.of(0.1).plus(ExactDecimal.of(1e17));
        assertThat(RatioMath.value(sum, ExactDecimal.of(1e17), 100)).isEqualTo(100);
        assertThat(RatioMath.value(ExactDecimal.of(1), ExactDecimal.of(3), 100)).isEqualTo(100 / 3.0);
    }

    /** The arrays of the result take 11 bytes a month, and the lists of what was known before as much; decimals would take hundreds. */
    @Test
    void unitsMakeNoDecimals() {
        int months = 500;
        double[] up = new double[months];
        double[] down = new double[months];
        for (int i = 0; i < months; i++) {
            up[i] = i / 100.0;
            down[i] = 1 + i / 10.0;
        }
        Slots numerators = Slots.of(JANUARY, up, null, null);
        Slots denominators = Slots.of(JANUARY, down, null, null);
        for (double multiplier : new double[] {1, 100, 0.5}) {
            long bytes = AllocatedBytes.of(() -> RatioMath.values(numerators, denominators, multiplier, 0));
            assertThat(bytes).isLessThan(14L * months);
        }
        // products of at most 2^53: 2^45 times 2^8, and a little more
        for (double multiplier : new double[] {256, 200}) {
            double[] most = {35_184_372_088_832.0};
            Slots large = Slots.of(JANUARY, most, null, null);
            Slots one = Slots.of(JANUARY, new double[] {1}, null, null);
            assertThat(AllocatedBytes.of(() -> RatioMath.values(large, one, multiplier, 0)))
                    .isLessThan(200);
            assertThat(AllocatedBytes.of(() -> RatioMath.values(one, large, multiplier, 0)))
                    .isLessThan(200);
        }
    }
}
