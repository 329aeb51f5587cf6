// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Statistics of runs, one by one and many of the same slots in any order, beside exact fractions. */
class WindowStatisticTest {

    /** Numbers of a kind: units of few places, long decimals with a common unit, and such as have none. */
    private enum Numbers {
        TENTHS,
        WHOLE,
        NEAR_A_LARGE_LEVEL,
        LARGE,
        LONG,
        LONG_WITH_ZEROS,
        ROUND_LARGE,
        ANY;

        double next(Random random) {
            return switch (this) {
                case TENTHS -> BigDecimal.valueOf(random.nextInt(400) - 100, 1).doubleValue();
                case WHOLE -> random.nextInt(9) - 4;
                case NEAR_A_LARGE_LEVEL -> 35_000_000_000_000.0 + random.nextInt(3);
                case LARGE -> Math.rint(35_000_000_000_000.0 * (2 * random.nextDouble() - 1));
                case LONG -> random.nextDouble() - 0.5;
                case LONG_WITH_ZEROS -> random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000) / 999_983.0;
                case ROUND_LARGE -> BigDecimal.valueOf(random.nextInt(99), -18).doubleValue();
                case ANY -> (random.nextBoolean() ? 1e200 : 1e-150) * (random.nextDouble() - 0.5);
            };
        }
    }

    private static Slots slots(Random random) {
        Numbers kind = Numbers.values()[random.nextInt(Numbers.values().length)];
        double[] values = new double[2 + random.nextInt(16)];
        byte[] reasons = new byte[values.length];
        boolean gaps = random.nextBoolean();
        for (int i = 0; i < values.length; i++) {
            values[i] = kind.next(random);
            reasons[i] = gaps && random.nextInt(4) == 0 ? ReasonCode.PENDING : ReasonCode.KNOWN;
        }
        return Slots.of(24_240, values, reasons, null);
    }

    /** The nearest double, an infinity for what none can hold and for what is not 0 but nearest to it. */
    private static double expected(WindowStatistic statistic, List<Fraction> numbers) {
        Fraction exact = Model.statistic(Model.Statistic.valueOf(statistic.name()), numbers);
        double nearest = statistic == WindowStatistic.STANDARD_DEVIATION ? exact.rootToDouble() : exact.toDouble();
        return nearest == 0 && exact.signum() != 0 ? exact.signum() * Double.POSITIVE_INFINITY : nearest;
    }

    @Property(tries = 150)
    void runsAreThoseOfFractions(@ForAll long seed) {
        Random random = new Random(seed);
        Slots slots = slots(random);
        int order = random.nextInt(3);
        for (WindowStatistic statistic : WindowStatistic.values()) {
            WindowStatistic.InRuns runs = statistic.over(slots);
            int window = 1 + random.nextInt(slots.length());
            for (int k = 0; k < slots.length(); k++) {
                // forward, backward, or anywhere
                int to = order == 0 ? k : order == 1 ? slots.length() - 1 - k : random.nextInt(slots.length());
                int from = order == 2 ? random.nextInt(to + 1) : Math.max(0, to - window + 1);
                List<Fraction> numbers = new ArrayList<>();
                for (int i = from; i <= to; i++) {
                    if (slots.reason(i) == ReasonCode.KNOWN) {
                        numbers.add(Model.exact(slots.value(i)));
                    }
                }
                int observed = numbers.size();
                if (observed >= statistic.leastObserved()) {
                    double expected = expected(statistic, numbers);
                    assertThat(statistic.compute(slots, from, to, observed))
                            .as("%s of %s to %s of %s", statistic, from, to, numbers)
                            .isEqualTo(expected);
                    assertThat(runs.of(from, to, observed)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void whereAnExtremeOccurred() {
        Slots slots =
                Slots.of(24_240, new double[] {3, 1, 0, 3, 1, 2}, new byte[] {0, 0, ReasonCode.PENDING, 0, 0, 0}, null);
        assertThat(WindowStatistic.MAX.occurrence(slots, 0, 5)).isEqualTo(3);
        assertThat(WindowStatistic.MAX.occurrence(slots, 0, 2)).isZero();
        assertThat(WindowStatistic.MAX.occurrence(slots, 1, 2)).isEqualTo(1);
        assertThat(WindowStatistic.MIN.occurrence(slots, 0, 5)).isEqualTo(4);
        assertThat(WindowStatistic.MIN.occurrence(slots, 0, 3)).isEqualTo(1);
        assertThat(WindowStatistic.MAX.occurrence(slots, 2, 2)).isEqualTo(WindowStatistic.NOWHERE);
        for (WindowStatistic statistic : List.of(
                WindowStatistic.SUM,
                WindowStatistic.MEAN,
                WindowStatistic.MEDIAN,
                WindowStatistic.STANDARD_DEVIATION)) {
            assertThat(statistic.occurrence(slots, 0, 5)).isEqualTo(WindowStatistic.NOWHERE);
        }
    }

    @Test
    void howManyAreNeeded() {
        for (WindowStatistic statistic : WindowStatistic.values()) {
            assertThat(statistic.leastObserved()).isEqualTo(statistic == WindowStatistic.STANDARD_DEVIATION ? 2 : 1);
        }
    }

    @Test
    void theMiddleOfTwoNumbersIsExact() {
        assertThat(WindowStatistic.middle(0.1, 0.2)).isEqualTo(0.15);
        assertThat(WindowStatistic.middle(Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
        assertThat(WindowStatistic.middle(1.7e308, 1.5e308)).isEqualTo(1.6e308);
        assertThat(WindowStatistic.middle(-3, 3)).isZero();
    }

    /** The root of units squared over pairs and the square of a power of ten, from spreads of a few bits to those of 63. */
    @Property(tries = 300)
    void rootsOfUnitsAreTheNearestDoubles(@ForAll long seed) {
        Random random = new Random(seed);
        long spread = random.nextLong() >>> 1 + random.nextInt(62);
        int observed = 2 + random.nextInt(200);
        long pairs = (long) observed * (observed - 1);
        long square = (long) Math.pow(100, random.nextInt(7));
        Fraction exact = Fraction.of(spread).dividedBy(Fraction.of(pairs)).dividedBy(Fraction.of(square));
        assertThat(RunSquares.rootOfUnits(spread, pairs, square)).isEqualTo(exact.rootToDouble());
    }
}
