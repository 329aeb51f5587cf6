// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas at the very ends of what they promise: the largest units, the longest windows, the nearest percentages. */
class UnitMathTest {

    private static final int PAIRS = 300_000;

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 11, 12, 13, 15, 16, 17, 63, 64, 120, 127, 128, 129, 1023, 1024, 12_000})
    void pack_keepsSumAndCountApartUpToTheLargestUnits(int window) {
        double one = UnitMath.one(window);
        long largest = (long) Math.min(Math.ceil(UnitMath.tooManyUnits(window)) - 1, Decimals.MAX_UNITS);
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 50; run++) {
            double packed = 0;
            long sum = 0;
            int count = 0;
            for (int i = 0; i < window; i++) {
                long units = switch (run % 4) {
                    case 0 -> largest;
                    case 1 -> -largest;
                    case 2 -> random.nextLong(-largest, largest + 1);
                    default -> random.nextBoolean() ? largest : -largest;
                };
                boolean isMissing = run % 3 == 1 && random.nextInt(4) == 0;
                packed += UnitMath.pack(isMissing ? PanelData.MISSING : units, 1, one);
                sum += isMissing ? 0 : units;
                count += isMissing ? 0 : 1;
            }
            double mean = UnitMath.meanOfPacked(packed, one, 1 / one, 1, 1);
            String as = "window " + window + ", run " + run + ", seed " + seed;
            if (count == 0) {
                assertThat(mean).as(as).isNaN();
            } else {
                assertThat(mean).as(as).isEqualTo(Exact.ratio(BigInteger.valueOf(sum), BigInteger.valueOf(count)));
                assertThat(UnitMath.meanOfPacked(packed, one, 1 / one, 1, count))
                        .as(as)
                        .isEqualTo(mean);
                assertThat(UnitMath.meanOfPacked(packed, one, 1 / one, 1, count + 1))
                        .as(as)
                        .isNaN();
            }
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(doubles = {10, 0.1, 2.5, 33.3, 99.999, 100, 127.5, 128, 200, 1000.1, 0.000001, 12345.678901})
    void side_isExactUpToTheLargestUnits(double value) {
        Limit limit = new Limit(value);
        long largest = (long) Math.min(UnitMath.tooManyUnits(limit) - 1, Decimals.MAX_UNITS);
        assertThat(largest).isGreaterThan(200_000);
        long perPercent = Decimals.longPower(limit.places());
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PAIRS; i++) {
            long base = i % 2 == 0 ? largest - random.nextLong(1000) : random.nextLong(1_000, largest);
            // as near to the limit as whole units come
            BigInteger product = BigInteger.valueOf(base).multiply(BigInteger.valueOf(Math.round(value * perPercent)));
            BigInteger whole = BigInteger.valueOf(100 * perPercent);
            BigInteger change =
                    product.divide(whole).add(BigInteger.valueOf(i % 5 - 2)).max(BigInteger.ZERO);
            double percent = UnitMath.percent(base, base + change.doubleValue());
            boolean reached = change.multiply(whole).compareTo(product) >= 0;
            assertThat(UnitMath.side(percent, value, -value))
                    .as("%s %% of %s by %s, seed %s", value, base, change, seed)
                    .isEqualTo((byte) (reached ? 1 : 0));
            assertThat(UnitMath.side(-percent, value, -value)).isEqualTo((byte) (reached ? -1 : 0));
        }
    }

    @Test
    void tooManyUnits_ofALimitOfManyPlaces() {
        assertThat(UnitMath.tooManyUnits(new Limit(1e-9))).isZero();
        // half of 1 / (10 ulp(0.5)): 0.05 2^53
        assertThat(UnitMath.tooManyUnits(new Limit(0.5))).isEqualTo(0.05 * 0x1p53);
    }

    @Test
    void percent_ofZero() {
        assertThat(UnitMath.percent(0, 0)).isZero();
        assertThat(UnitMath.percent(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(UnitMath.percent(0, -1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(UnitMath.side(UnitMath.percent(0, 1), 1e300, -1e300)).isEqualTo((byte) 1);
        assertThat(UnitMath.percent(Double.NaN, 1)).isNaN();
        assertThat(UnitMath.percent(1, UnitMath.units(PanelData.MISSING, 100))).isNaN();
    }
}
