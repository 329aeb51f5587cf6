// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lines on whole units, against the formulas multiplied out in whole numbers of any length; each point on a line and one unit beside it. */
class UnitLinesTest {

    /** The sum of 33 ranges is 1,000, so that 3.267 times their mean is 99, one of them. */
    static final long[] RANGE_AT_THE_SCREEN = atTheScreen();

    private static long[] atTheScreen() {
        long[] units = new long[34];
        for (int i = 1; i < units.length; i++) {
            long range = i == 5 ? 99 : i == 9 ? 33 : 28;
            units[i] = units[i - 1] + (i % 2 == 0 ? -range : range);
        }
        return units;
    }

    /** A center and the distance of the limits as fractions. */
    private record Model(BigInteger center, BigInteger count, BigInteger width, BigInteger divisor) {

        static Model ofMeans(long[] units, boolean screening) {
            BigInteger sum = BigInteger.ZERO;
            BigInteger ranges = BigInteger.ZERO;
            BigInteger all = big(units.length - 1);
            for (int i = 0; i < units.length; i++) {
                sum = sum.add(big(units[i]));
                ranges = i == 0 ? ranges : ranges.add(range(units, i));
            }
            BigInteger kept = BigInteger.ZERO;
            long count = 0;
            for (int i = 1; i < units.length; i++) {
                // below 3.267 times the mean
                BigInteger scaled = range(units, i).multiply(all).multiply(big(1000));
                if (scaled.compareTo(ranges.multiply(big(3267))) < 0) {
                    kept = kept.add(range(units, i));
                    count++;
                }
            }
            boolean screened = screening && kept.signum() > 0;
            return new Model(
                    sum,
                    big(units.length),
                    (screened ? kept : ranges).multiply(big(266)),
                    (screened ? big(count) : all).multiply(big(100)));
        }

        static Model ofMedians(long[] units) {
            BigInteger[] ranges = new BigInteger[units.length - 1];
            Arrays.setAll(ranges, i -> range(units, i + 1));
            Arrays.sort(ranges);
            long[] sorted = units.clone();
            Arrays.sort(sorted);
            int last = sorted.length - 1;
            BigInteger twice = ranges[ranges.length / 2].add(ranges[(ranges.length - 1) / 2]);
            return new Model(
                    big(sorted[sorted.length / 2]).add(big(sorted[last / 2])),
                    big(2),
                    twice.multiply(big(3145)),
                    big(2000));
        }

        private static BigInteger range(long[] units, int i) {
            return big(units[i]).subtract(big(units[i - 1])).abs();
        }

        int zone(long unit) {
            BigInteger distance = big(unit).multiply(count).subtract(center);
            int zone = distance.signum();
            for (int sigma = 1; sigma <= 3; sigma++) {
                BigInteger line = big(sigma).multiply(width).multiply(count);
                zone += distance.abs().multiply(divisor).multiply(big(3)).compareTo(line) > 0 ? distance.signum() : 0;
            }
            return zone;
        }

        /** The unit at or next below a line. */
        long below(int sigma) {
            BigInteger of = count.multiply(divisor).multiply(big(3));
            BigInteger line = center.multiply(divisor)
                    .multiply(big(3))
                    .add(width.multiply(count).multiply(big(sigma)));
            BigInteger[] parts = line.divideAndRemainder(of);
            return parts[0].subtract(parts[1].signum() < 0 ? BigInteger.ONE : BigInteger.ZERO)
                    .longValueExact();
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    /** Compares every unit on and beside the lines. */
    private static void assertZones(UnitLines lines, Model model) {
        long[] units = new long[7 * 4];
        int count = 0;
        for (int sigma = -3; sigma <= 3; sigma++) {
            for (int beside = -1; beside <= 2; beside++) {
                units[count++] = model.below(sigma) + beside;
            }
        }
        byte[] zones = new byte[count];
        lines.zones(units, 0, count, zones);
        for (int i = 0; i < count; i++) {
            assertThat((int) zones[i]).as("%d", units[i]).isEqualTo(model.zone(units[i]));
            assertThat(lines.zoneOf(Rational.of(BigDecimal.valueOf(units[i], 2), 1), 0))
                    .isEqualTo(zones[i]);
        }
    }

    private static long[] random(Random random, int length, long most) {
        return random.longs(length, -most, most + 1).toArray();
    }

    // -----------------------------------------------------------------------
    /** Up to the largest units, of which a sum of ranges times a factor takes more than 64 bits. */
    @Property(tries = 300)
    void zonesAreThoseOfTheFormulas(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int length, @ForAll @IntRange(max = 45) int bits) {
        long[] units = random(new Random(seed), length, 1L << bits);
        for (boolean screening : new boolean[] {false, true}) {
            assertZones(UnitLines.ofMeans(units, 0, length, 2, screening), Model.ofMeans(units, screening));
        }
        assertZones(UnitLines.ofMedians(units, 0, length, 2), Model.ofMedians(units));
    }

    /** Lines of 12,000 figures, as many as a series has; products of 63 bits, 64 and more. */
    @Test
    void longSeriesDoNotOverflow() {
        for (int bits = 20; bits <= 45; bits++) {
            long most = 1L << bits;
            for (long less = 0; less < 2; less++) {
                long[] units = new long[12_000];
                for (int i = 0; i < units.length; i++) {
                    units[i] = i % 2 == 0 ? most - less : -most;
                }
                assertZones(UnitLines.ofMeans(units, 0, units.length, 2, true), Model.ofMeans(units, true));
                assertZones(UnitLines.ofMedians(units, 0, units.length, 2), Model.ofMedians(units));
            }
        }
    }

    @Test
    void aRangeOfExactlyTheScreenIsLeftOut() {
        long[] units = RANGE_AT_THE_SCREEN;
        UnitLines lines = UnitLines.ofMeans(units, 0, units.length, 0, true);
        Rational mean = Rational.of(new BigDecimal(Arrays.stream(units).sum()), 34);
        // 901 in 32 ranges
        assertThat(lines.constant())
                .isEqualTo(ConstantLines.around(mean, Rational.of(new BigDecimal("2396.66"), 32), true, false));
        long[] large = Arrays.stream(units).map(unit -> unit * 123_456_789_012L).toArray();
        assertThat(UnitLines.ofMeans(large, 0, large.length, 0, true).line(3, 0).value()
                        - UnitLines.ofMeans(large, 0, large.length, 0, true)
                                .line(0, 0)
                                .value())
                .isEqualTo(123_456_789_012L * 2396.66 / 32, within(1.0));
        UnitLines all = UnitLines.ofMeans(units, 0, units.length, 0, false);
        assertThat(all.constant())
                .isEqualTo(ConstantLines.around(mean, Rational.of(new BigDecimal("2660"), 33), true, false));
    }

    @Test
    void theScreenIsSkippedWhereNoOtherRangeIsLeft() {
        // ranges 0, 0, 1, 1, 0, 0, 0, 0: the mean 1/4 makes a screen below 1
        long[] units = {0, 0, 0, 1, 0, 0, 0, 0, 0};
        UnitLines lines = UnitLines.ofMeans(units, 0, 9, 0, true);
        assertThat(lines.isScreeningSkipped()).isTrue();
        assertThat(lines.constant())
                .isEqualTo(ConstantLines.around(
                        Rational.of(BigDecimal.ONE, 9), Rational.of(new BigDecimal("0.665"), 1), true, true));
        UnitLines without = UnitLines.ofMeans(units, 0, 9, 0, false);
        assertThat(without.isScreeningSkipped()).isFalse();
        assertThat(without.line(3, 0)).isEqualTo(lines.line(3, 0));
        assertThat(UnitLines.ofMeans(new long[] {4, 4, 4}, 0, 3, 0, true).isScreeningSkipped())
                .isFalse();
        assertThat(UnitLines.ofMedians(units, 0, 9, 0).isScreeningSkipped()).isFalse();
    }

    @Test
    void linesVaryWhereARangeDoes() {
        long[] same = {7, 7, 7, 7};
        long[] once = {7, 7, 7, 7, 7, 8};
        for (boolean screening : new boolean[] {false, true}) {
            assertThat(UnitLines.ofMeans(same, 0, 4, 1, screening).varies()).isFalse();
            assertThat(UnitLines.ofMeans(once, 0, 6, 1, screening).varies()).isTrue();
        }
        assertThat(UnitLines.ofMedians(same, 0, 4, 1).varies()).isFalse();
        assertThat(UnitLines.ofMedians(once, 0, 6, 1).varies()).isTrue();
        assertThat(UnitLines.ofMedians(once, 0, 6, 1).line(3, 0)).isEqualTo(Figure.of(0.7));
        UnitLines lines = UnitLines.ofMeans(same, 0, 4, 1, true);
        for (int sigma : List.of(-3, 0, 3)) {
            assertThat(lines.line(sigma, 0)).isEqualTo(Figure.of(0.7));
        }
        byte[] zones = new byte[3];
        lines.zones(new long[] {6, 7, 8}, 0, 3, zones);
        assertThat(zones).containsExactly(-4, 0, 4);
    }

    /** Only the figures of a phase count. */
    @Test
    void linesAreOfAPart() {
        long[] units = {1_000, 3, 5, 9, -1_000};
        assertThat(UnitLines.ofMeans(units, 1, 4, 0, false).constant())
                .isEqualTo(
                        UnitLines.ofMeans(new long[] {3, 5, 9}, 0, 3, 0, false).constant());
        assertThat(UnitLines.ofMedians(units, 1, 4, 0).constant())
                .isEqualTo(UnitLines.ofMedians(new long[] {3, 5, 9}, 0, 3, 0).constant());
        byte[] zones = new byte[5];
        UnitLines lines = UnitLines.ofMeans(units, 1, 4, 0, false);
        lines.zones(units, 1, 4, zones);
        // mean 17/3, limits 7.98 beside it
        assertThat(zones).containsExactly(0, -2, -1, 2, 0);
        assertThat(lines.constant()).isSameAs(lines.constant());
        assertThat(lines.isConstant()).isTrue();
    }
}
