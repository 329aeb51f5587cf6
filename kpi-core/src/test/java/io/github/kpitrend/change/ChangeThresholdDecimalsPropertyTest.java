// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.scorecard.CellText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ten million random decimals, two thirds of them on the limit or one unit beside it, against whole numbers. */
class ChangeThresholdDecimalsPropertyTest {

    private static final int PAIRS = 10_000_000;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};
    /** Limits in hundredths of a percent. */
    private static final int[] LIMITS = {1000, 500, 250, 1250, 10, 3330, 10_000, 2000, 1, 12_345};

    @Test
    void c1_tenMillionDirectionsAgreeWithWholeNumbers() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        ChangeThreshold[] thresholds = new ChangeThreshold[LIMITS.length];
        for (int i = 0; i < LIMITS.length; i++) {
            thresholds[i] =
                    ChangeThreshold.percent(BigDecimal.valueOf(LIMITS[i], 2).doubleValue());
        }
        long[] steps = Arrays.stream(LIMITS)
                .mapToLong(limit -> 10_000
                        / BigInteger.valueOf(limit)
                                .gcd(BigInteger.valueOf(10_000))
                                .longValue())
                .toArray();
        int onTheLine = 0;
        int[] directions = new int[3];
        for (int i = 0; i < PAIRS; i++) {
            int which = random.nextInt(LIMITS.length);
            int places = random.nextInt(5);
            int kind = i % 3;
            // base and current in units of 10^-places
            long base = random.nextLong(-2_000_000, 2_000_001);
            long current = random.nextLong(-2_000_000, 2_000_001);
            if (kind != 0) {
                // a multiple of the least base for which the limit is a whole number of units
                long step = steps[which];
                base = random.nextLong(1, 2_000_000 / step + 1) * step * (random.nextBoolean() ? 1 : -1);
                long onLimit = Math.abs(base) * LIMITS[which] / 10_000;
                long beside = kind == 1 ? 0 : (random.nextBoolean() ? 1 : -1);
                current = base + (random.nextBoolean() ? onLimit + beside : -onLimit - beside);
            }
            double b = base / (double) POWERS[places];
            double c = current / (double) POWERS[places];
            DirectionOfTravel expected = expected(base, current, LIMITS[which]);
            DirectionOfTravel found = thresholds[which].direction(b, c);
            if (found != expected) {
                throw new AssertionError("seed " + seed + ", pair " + i + ": " + b + " -> " + c + " at "
                        + thresholds[which] + " must be " + expected + ", but was " + found);
            }
            if (i % 16 == 0) {
                assertThat(thresholds[which].direction(Change.of(b, c))).isEqualTo(found);
            }
            onTheLine += 10_000 * Math.abs(current - base) == LIMITS[which] * Math.abs(base) ? 1 : 0;
            directions[found.ordinal()]++;
        }
        assertThat(onTheLine).as("on the line, seed %s", seed).isGreaterThan(PAIRS / 3 - 1);
        assertThat(directions).as("seed %s", seed).doesNotContain(0);
    }

    /** 10,000 |c - b| >= limit |b|; at most 4e10, so longs hold it. */
    private static DirectionOfTravel expected(long base, long current, int limit) {
        boolean reached = 10_000 * Math.abs(current - base) >= limit * Math.abs(base);
        if (current == base || !reached) {
            return DirectionOfTravel.SIMILAR;
        }
        return current > base ? DirectionOfTravel.INCREASE : DirectionOfTravel.DECREASE;
    }

    @Test
    void c2_theLineOfThePage() {
        assertThat(Change.of(3.0, 3.3)).hasDirection(ChangeThreshold.TEN_PERCENT, DirectionOfTravel.INCREASE);
        assertThat(Change.of(3.0, 2.7)).hasDirection(ChangeThreshold.TEN_PERCENT, DirectionOfTravel.DECREASE);
        assertThat(Change.of(10, 9)).hasDirection(ChangeThreshold.TEN_PERCENT, DirectionOfTravel.DECREASE);
        Change nearly = Change.of(200, 219);
        assertThat(nearly).hasPercent(9.5).hasDirection(ChangeThreshold.TEN_PERCENT, DirectionOfTravel.SIMILAR);
        assertThat(nearly).hasDirection(ChangeThreshold.TEN_PERCENT.afterRounding(0), DirectionOfTravel.INCREASE);
        assertThat(CellText.english().change(nearly, ChangeThreshold.TEN_PERCENT))
                .isEqualTo("\u2192 9.5%");
    }
}
