// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    // -----------------------------------------------------------------------
    /** Sums beyond 2^53, of which not every whole number is a double. */
    @Property(tries = 20)
    void largeSumsAreRoundedOnce(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = new double[300];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            values[i] = 0x1p45 - random.nextInt(1_000);
            sum = sum.add(BigDecimal.valueOf((long) values[i]));
        }
        Slots slots = Slots.of(0, values, null, null);
        for (WindowStatistic statistic : List.of(WindowStatistic.SUM, WindowStatistic.MEAN)) {
            Fraction exact = Fraction.of(sum).dividedBy(Fraction.of(statistic == WindowStatistic.SUM ? 1 : 300));
            assertThat(statistic.compute(slots, 0, 299, 300)).isEqualTo(exact.toDouble());
            assertThat(statistic.over(slots).of(0, 299, 300)).isEqualTo(exact.toDouble());
        }
    }

    /** 2^53 + 1 is as near to 2^53 as to 2^53 + 2, of which the first has the even last bit. */
    @Test
    void aSumBetweenTwoDoublesIsTheEvenOne() {
        Slots slots = Slots.of(0, new double[] {0x1p53, 1, 1, 1}, null, null);
        double[] sums = {0x1p53, 0x1p53, 0x1p53 + 2, 0x1p53 + 4};
        for (int to = 0; to < 4; to++) {
            assertThat(WindowStatistic.SUM.compute(slots, 0, to, to + 1)).isEqualTo(sums[to]);
            assertThat(WindowStatistic.SUM.over(slots).of(0, to, to + 1)).isEqualTo(sums[to]);
        }
    }

    /** Of 0 and 2^32 twice the sum of squares is 2^65, and less the square of the sum 2^64: the deviation is the root of 2^63. */
    @Test
    void aDeviationOfOneBit() {
        Slots slots = Slots.of(0, new double[] {0, 0x1p32}, null, null);
        assertThat(WindowStatistic.STANDARD_DEVIATION.compute(slots, 0, 1, 2)).isEqualTo(3037000499.97604969);
        Slots equal = Slots.of(0, new double[] {7, 7, 7}, null, null);
        assertThat(WindowStatistic.STANDARD_DEVIATION.compute(equal, 0, 2, 3)).isZero();
    }

    /** As many figures as a series can have, as large as units can be, of either sign: their squares take 117 bits. */
    @Property(tries = 12)
    void deviationsOfTheLargestUnits(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = new double[12_000];
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 2 == 0 ? 1 : -1) * (0x1p45 - random.nextInt(1_000));
            BigInteger units = BigInteger.valueOf((long) values[i]);
            sum = sum.add(units);
            squares = squares.add(units.multiply(units));
        }
        BigInteger n = BigInteger.valueOf(values.length);
        Fraction spread = Fraction.of(new BigDecimal(n.multiply(squares).subtract(sum.multiply(sum))));
        double expected = spread.dividedBy(Fraction.of(12_000L * 11_999)).rootToDouble();
        Slots slots = Slots.of(0, values, null, null);
        assertThat(WindowStatistic.STANDARD_DEVIATION.compute(slots, 0, 11_999, 12_000))
                .isEqualTo(expected);
    }

    // -----------------------------------------------------------------------
    private static long stepsForward(WindowStatistic statistic, Slots slots, int window) {
        WindowStatistic.InRuns runs = statistic.over(slots);
        for (int to = 0; to < slots.length(); to++) {
            int from = Math.max(0, to - window + 1);
            runs.compute(from, to, to - from + 1);
        }
        return runs.steps();
    }

    /**
     * Runs of at most 12 of 100 months. Sums and deviations are the difference of two. For an extreme each month enters the queue and leaves it once,
     * those that rise (or are equal) at its end but for the last, those that fall at its start. A median of one size steps through a tree of one.
     */
    @Test
    void stepsByHand() {
        double[] rising = new double[100];
        double[] falling = new double[100];
        double[] ones = new double[100];
        for (int i = 0; i < 100; i++) {
            rising[i] = i;
            falling[i] = 100 - i;
            ones[i] = 1;
        }
        Slots up = Slots.of(0, rising, null, null);
        Slots down = Slots.of(0, falling, null, null);
        Slots level = Slots.of(0, ones, null, null);
        assertThat(stepsForward(WindowStatistic.SUM, up, 12)).isEqualTo(100);
        assertThat(stepsForward(WindowStatistic.MEAN, up, 12)).isEqualTo(100);
        assertThat(stepsForward(WindowStatistic.STANDARD_DEVIATION, up, 12)).isEqualTo(99 + 1);
        assertThat(stepsForward(WindowStatistic.MAX, up, 12)).isEqualTo(100 + 99);
        assertThat(stepsForward(WindowStatistic.MAX, level, 12)).isEqualTo(100 + 99);
        assertThat(stepsForward(WindowStatistic.MIN, level, 12)).isEqualTo(100 + 99);
        assertThat(stepsForward(WindowStatistic.MAX, down, 12)).isEqualTo(100 + 88);
        assertThat(stepsForward(WindowStatistic.MIN, down, 12)).isEqualTo(100 + 99);
        assertThat(stepsForward(WindowStatistic.MIN, up, 12)).isEqualTo(100 + 88);
        // each of 100 enters and 88 leave, in two steps each, and each run asks twice
        assertThat(stepsForward(WindowStatistic.MEDIAN, level, 12)).isEqualTo(2 * (100 + 88) + 2 * 100);
    }

    /** The root of units squared over pairs and the square of a power of ten, from spreads of a few bits to those of 63. */
    @Property(tries = 300)
    void rootsOfUnitsAreTheNearestDoubles(@ForAll long seed) {
        Random random = new Random(seed);
        long spread = random.nextLong() >>> 1 + random.nextInt(62);
        int observed = 2 + random.nextInt(random.nextBoolean() ? 200 : 11_999);
        long pairs = (long) observed * (observed - 1);
        long square = (long) Math.pow(100, random.nextInt(7));
        Fraction exact = Fraction.of(spread).dividedBy(Fraction.of(pairs)).dividedBy(Fraction.of(square));
        assertThat(RunSquares.rootOfUnits(spread, pairs, square)).isEqualTo(exact.rootToDouble());
    }
}
