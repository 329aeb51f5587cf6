// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which limit a change between ratios reaches: in doubles, in whole numbers of 128 bits, and in decimals, each where it decides. */
class RatioChangeSidesTest {

    /** Exact ties that products in doubles miss by a few units of their last place: the limit is 0.1%, 50% or 700%, or as many points. */
    @Test
    void tiesThatDoublesMissAreReached() {
        Random random = new Random(20_201_126);
        for (int i = 0; i < 3_000; i++) {
            BigDecimal n0 = BigDecimal.valueOf(1 + random.nextInt(9_999_999), random.nextInt(8));
            double d = BigDecimal.valueOf(1 + random.nextInt(999_999), random.nextInt(4))
                    .doubleValue();
            for (String limit : new String[] {"0.1", "50", "700"}) {
                BigDecimal part = n0.multiply(new BigDecimal(limit)).movePointLeft(2);
                double size = Double.parseDouble(limit);
                RatioChange rise =
                        new RatioChange(n0.doubleValue(), d, n0.add(part).doubleValue(), d, 100);
                RatioChange fall =
                        new RatioChange(n0.doubleValue(), d, n0.subtract(part).doubleValue(), d, 100);
                for (Limits limits : new Limits[] {new Limits(size, size, false), new Limits(size, 900, false)}) {
                    assertThat(rise.side(limits)).as("%s", rise).isEqualTo(1);
                }
                for (Limits limits : new Limits[] {new Limits(size, size, false), new Limits(900, size, false)}) {
                    assertThat(fall.side(limits)).as("%s", fall).isEqualTo(-1);
                }
                // from n / d to (n + d limit / m) / d
                double m = 100;
                BigDecimal sum = n0.add(
                        BigDecimal.valueOf(d).multiply(new BigDecimal(limit)).movePointLeft(2));
                if (sum.precision() <= 15) {
                    RatioChange points = new RatioChange(n0.doubleValue(), d, sum.doubleValue(), d, m);
                    assertThat(points.side(new Limits(size, 900, true)))
                            .as("%s", points)
                            .isEqualTo(1);
                    RatioChange back = new RatioChange(sum.doubleValue(), d, n0.doubleValue(), d, m);
                    assertThat(back.side(new Limits(900, size, true)))
                            .as("%s", back)
                            .isEqualTo(-1);
                }
            }
        }
    }

    /** Products below the least normal double, and numbers below it, which differ much from their decimals. */
    @Test
    void subnormalNumbersAreComparedAsDecimals() {
        Limits percent = new Limits(10, 10, false);
        for (int k = 1; k < 60; k++) {
            for (double[] d : new double[][] {{1e-121, 1e-121}, {1e-123, 1e-123}, {1e-118, 3e-118}}) {
                double up = Double.parseDouble(k + "e-200");
                RatioChange rise = new RatioChange(
                        up,
                        d[0],
                        new BigDecimal(k + "e-200")
                                .multiply(new BigDecimal("1.1"))
                                .multiply(new BigDecimal(d[1] / d[0] > 2 ? 3 : 1))
                                .doubleValue(),
                        d[1],
                        1);
                assertThat(rise.side(percent)).as("%s", rise).isEqualTo(1);
            }
        }
        // 4.9E-324 is 4.94...E-324 in binary
        double least = Double.MIN_VALUE;
        assertThat(new RatioChange(1, 1e300, least, 4.46e-24, 1).side(percent)).isZero();
        assertThat(new RatioChange(1, 1e300, least, 4.45e-24, 1).side(percent)).isEqualTo(1);
        assertThat(new RatioChange(least, 4.45e-24, 1, 1e300, 1).side(new Limits(5, 9, false)))
                .isEqualTo(-1);
        assertThat(new RatioChange(least, 4.45e-24, 1, 1e300, 1).side(new Limits(5, 9.5, false)))
                .isZero();
        assertThat(new RatioChange(1, least, 1.1, 4.9e-324, 1).side(percent)).isEqualTo(1);
        assertThat(new RatioChange(0, 1, 4.92e-24, 1e300, 1).side(new Limits(least, least, true)))
                .isEqualTo(1);
        assertThat(new RatioChange(4.92e-24, 1e300, 0, 1, 1).side(new Limits(1, least, true)))
                .isEqualTo(-1);
        assertThat(new RatioChange(1, least, 1, 1e-300, 1).side(new Limits(10, 99, false)))
                .isEqualTo(-1);
    }

    @Test
    void doublesDecideWhatIsNotNearALimit() {
        Limits limits = new Limits(10, 20, false);
        Limits points = new Limits(10, 20, true);
        for (double unit : new double[] {1, 1 / 3.0, 1e-100, 1e100}) {
            assertThat(new RatioChange(10 * unit, 1, 11.0000001 * unit, 1, 1).quickSide(limits))
                    .isEqualTo(1);
            assertThat(new RatioChange(10 * unit, 1, 10.9999999 * unit, 1, 1).quickSide(limits))
                    .isZero();
            assertThat(new RatioChange(10 * unit, 1, 8.0000001 * unit, 1, 1).quickSide(limits))
                    .isZero();
            assertThat(new RatioChange(10 * unit, 1, 7.9999999 * unit, 1, 1).quickSide(limits))
                    .isEqualTo(-1);
            assertThat(new RatioChange(0, unit, 0.11 * unit, unit, 100).quickSide(points))
                    .isEqualTo(1);
            assertThat(new RatioChange(0, unit, 0.09 * unit, unit, 100).quickSide(points))
                    .isZero();
            assertThat(new RatioChange(0, unit, -0.21 * unit, unit, 100).quickSide(points))
                    .isEqualTo(-1);
        }
        assertThat(new RatioChange(10, 1, 11, 1, 1).quickSide(limits)).isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(10, 1, 8, 1, 1).quickSide(limits)).isEqualTo(Limits.UNDECIDED);
    }

    /** The doubt is 2<sup>-49</sup> of the factor times both products: of 100 times 128 + 256 it is 75 in units of 2<sup>-40</sup>. */
    @Test
    void doublesDecideBesideTheirDoubt() {
        Limits limits = new Limits(100, 50, false);
        double unit = 0x1p-40;
        assertThat(new RatioChange(128, 1, 256, 1, 1).quickSide(limits)).isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(128, 1, 256 + unit, 1, 1).quickSide(limits)).isEqualTo(1);
        assertThat(new RatioChange(128, 1, 256 - unit, 1, 1).quickSide(limits)).isZero();
        assertThat(new RatioChange(128, 1, 256 + unit / 2, 1, 1).quickSide(limits))
                .isEqualTo(Limits.UNDECIDED);
        // of 100 times 256 + 128, to half of it
        assertThat(new RatioChange(256, 1, 128 - unit, 1, 1).quickSide(limits)).isEqualTo(-1);
        assertThat(new RatioChange(256, 1, 128 + unit, 1, 1).quickSide(limits)).isZero();
        assertThat(new RatioChange(256, 1, 128 - unit / 2, 1, 1).quickSide(limits))
                .isEqualTo(Limits.UNDECIDED);
        // 96 units of change: 96 units of doubt, of 128 times 128 + 256
        Limits points = new Limits(128 * 128, 128 * 128, true);
        assertThat(new RatioChange(128, 1, 256 + 0.75 * unit, 1, 128).quickSide(points))
                .isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(128, 1, 256 + unit, 1, 128).quickSide(points))
                .isEqualTo(1);
        assertThat(new RatioChange(256 + 0.75 * unit, 1, 128, 1, 128).quickSide(points))
                .isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(256 + unit, 1, 128, 1, 128).quickSide(points))
                .isEqualTo(-1);
    }

    @Test
    void wholeNumbersOf27BitsAreComparedIn128() {
        double most = (1 << 27) - 1;
        Limits limits = new Limits(10, 2.5, false);
        assertThat(new RatioChange(1, 3, 11, 30, 1).sideOfWholeNumbers(limits)).isEqualTo(1);
        assertThat(new RatioChange(1, 3, 10, 30, 1).sideOfWholeNumbers(limits)).isZero();
        assertThat(new RatioChange(40, 1, 39, 1, 1).sideOfWholeNumbers(limits)).isEqualTo(-1);
        assertThat(new RatioChange(4000, 1, 3901, 1, 1).sideOfWholeNumbers(limits))
                .isZero();
        assertThat(new RatioChange(0, 3, 1, 30, 1).sideOfWholeNumbers(limits)).isEqualTo(1);
        assertThat(new RatioChange(0, 3, -1, 30, 1).sideOfWholeNumbers(limits)).isEqualTo(-1);
        assertThat(new RatioChange(most, most, most, most, 1).sideOfWholeNumbers(limits))
                .isZero();
        assertThat(new RatioChange(-most, most, most, most, 1).sideOfWholeNumbers(limits))
                .isEqualTo(1);
        assertThat(new RatioChange(most, 1, -most, 1, 1).sideOfWholeNumbers(limits))
                .isEqualTo(-1);
        double[][] beyond = {
            {most + 1, 1, 1, 1}, {1, most + 1, 1, 1}, {1, 1, most + 1, 1}, {1, 1, 1, most + 1}, {-most - 1, 1, 1, 1},
            {1, 1, -most - 1, 1}, {0.5, 1, 1, 1}, {1, 1.5, 1, 1}, {1, 1, 1.5, 1}, {1, 1, 1, 1.5}
        };
        for (double[] n : beyond) {
            assertThat(new RatioChange(n[0], n[1], n[2], n[3], 1).sideOfWholeNumbers(limits))
                    .isEqualTo(Limits.UNDECIDED);
        }
        assertThat(new RatioChange(1, 3, 11, 30, 1).sideOfWholeNumbers(new Limits(1e-9, 1, false)))
                .isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(11, 30, 1, 3, 1).sideOfWholeNumbers(new Limits(1e-9, 1, false)))
                .isEqualTo(-1);
        assertThat(new RatioChange(1, 3, 11, 30, 1).sideOfWholeNumbers(new Limits(1, 1e-9, false)))
                .isEqualTo(1);
    }

    @Test
    void whatIsDecidedBeforeMakesNoDecimals() {
        Limits limits = new Limits(10, 20, false);
        RatioChange clear = new RatioChange(1, 3.3, 1, 3.1, 100);
        RatioChange whole = new RatioChange(1, 3, 11, 30, 100);
        assertThat(AllocatedBytes.of(() -> clear.side(limits))).isZero();
        assertThat(AllocatedBytes.of(() -> whole.side(limits))).isZero();
    }

    @Test
    void pointsOfWholeNumbersHaveAMultiplierOfAtMost128() {
        // 1/4 to 3/8 is an eighth: 16 of 128, 12.5 of 100
        RatioChange eighth = new RatioChange(1, 4, 3, 8, 128);
        assertThat(eighth.sideOfWholeNumbers(new Limits(16, 1, true))).isEqualTo(1);
        assertThat(eighth.sideOfWholeNumbers(new Limits(16.000001, 1, true))).isZero();
        RatioChange back = new RatioChange(3, 8, 1, 4, 100);
        assertThat(back.sideOfWholeNumbers(new Limits(1, 12.5, true))).isEqualTo(-1);
        assertThat(back.sideOfWholeNumbers(new Limits(1, 12.500001, true))).isZero();
        assertThat(new RatioChange(1, 4, 3, 8, 129).sideOfWholeNumbers(new Limits(16, 1, true)))
                .isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(1, 4, 3, 8, 100.5).sideOfWholeNumbers(new Limits(16, 1, true)))
                .isEqualTo(Limits.UNDECIDED);
        assertThat(new RatioChange(1, 4, 3, 8, 129).sideOfWholeNumbers(new Limits(50, 1, false)))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotWholeHasALimitOnEachSideToo() {
        Limits limits = new Limits(5, 10, false);
        assertThat(new RatioChange(3.3, 1.1, 2.97, 1.1, 1).side(limits)).isEqualTo(-1);
        assertThat(new RatioChange(3.3, 1.1, Math.nextUp(2.97), 1.1, 1).side(limits))
                .isZero();
        assertThat(new RatioChange(3.3, 1.1, 3.465, 1.1, 1).side(limits)).isEqualTo(1);
        assertThat(new RatioChange(3.3, 1.1, Math.nextDown(3.465), 1.1, 1).side(limits))
                .isZero();
        Limits any = new Limits(0, 0, false);
        assertThat(new RatioChange(3.3, 1.1, 6.6, 2.2, 1).side(any)).isZero();
        assertThat(new RatioChange(1e-300, 1.1, 0, 1.1, 1).side(any)).isEqualTo(-1);
        assertThat(new RatioChange(0, 1.1, 4.9e-324, 1e300, 1).side(limits)).isEqualTo(1);
        assertThat(new RatioChange(0, 1.1, -4.9e-324, 1e300, 1).side(limits)).isEqualTo(-1);
        assertThat(new RatioChange(0, 1.1, 0, 2.2, 1).sideAfterRounding(limits, 1))
                .isZero();
        assertThat(new RatioChange(0, 1.1, 1e-9, 2.2, 1).sideAfterRounding(new Limits(5, 10, true), 1))
                .isZero();
    }
}
