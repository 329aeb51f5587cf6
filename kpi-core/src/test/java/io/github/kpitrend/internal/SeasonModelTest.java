// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Levels, slope and seasons beside the normal equations in fractions. */
class SeasonModelTest {

    private static final double CLOSE = 1e-9;

    /** The least squares of some columns: solution, rank and rest, in fractions; columns that depend on earlier ones get 0. */
    private record Least(Fraction[] solution, int rank, Fraction rest) {

        static Least of(int[][] columns, Fraction[] y) {
            int n = columns.length;
            Fraction[][] system = new Fraction[n][n + 1];
            Fraction rest = Fraction.ZERO;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    long product = 0;
                    for (int i = 0; i < y.length; i++) {
                        product += (long) columns[a][i] * columns[b][i];
                    }
                    system[a][b] = Fraction.of(product);
                }
                system[a][n] = product(columns[a], y);
            }
            boolean[] kept = new boolean[n];
            int rank = 0;
            for (int c = 0; c < n; c++) {
                kept[c] = system[c][c].signum() != 0;
                if (kept[c]) {
                    rank++;
                    for (int i = 0; i < n; i++) {
                        if (i != c) {
                            Fraction factor = system[i][c].dividedBy(system[c][c]);
                            for (int j = 0; j <= n; j++) {
                                system[i][j] = system[i][j].minus(factor.times(system[c][j]));
                            }
                        }
                    }
                }
            }
            Fraction[] solution = new Fraction[n];
            Arrays.setAll(solution, c -> kept[c] ? system[c][n].dividedBy(system[c][c]) : Fraction.ZERO);
            for (int i = 0; i < y.length; i++) {
                Fraction left = y[i];
                for (int c = 0; c < n; c++) {
                    left = left.minus(solution[c].times(Fraction.of(columns[c][i])));
                }
                rest = rest.plus(left.times(left));
            }
            return new Least(solution, rank, rest);
        }

        private static Fraction product(int[] column, Fraction[] y) {
            Fraction sum = Fraction.ZERO;
            for (int i = 0; i < y.length; i++) {
                sum = sum.plus(y[i].times(Fraction.of(column[i])));
            }
            return sum;
        }
    }

    // -----------------------------------------------------------------------
    @Property(tries = 150)
    void fitsAreThoseOfTheNormalEquations(@ForAll long seed) {
        Random random = new Random(seed);
        int seasons = new int[] {1, 2, 4, 12}[random.nextInt(4)];
        int count = 3 + random.nextInt(30);
        int[] periods = new int[count];
        int[] phases = new int[count];
        int[] season = new int[count];
        double[] values = new double[count];
        Fraction[] y = new Fraction[count];
        int scale = random.nextInt(3);
        int period = 5 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            period += random.nextInt(6) == 0 ? 2 : 1;
            periods[i] = period;
            phases[i] = i == 0 ? 0 : phases[i - 1] + (random.nextInt(12) == 0 ? 1 : 0);
            season[i] = period % seasons;
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2000) - 500, scale);
            values[i] = value.doubleValue();
            y[i] = Fraction.of(value);
        }
        SeasonModel model = SeasonModel.of(values, periods, phases[count - 1] == 0 ? null : phases, season, seasons);
        int levels = phases[count - 1] + 1;
        int[][] columns = new int[levels + seasons][count];
        for (int i = 0; i < count; i++) {
            columns[phases[i]][i] = 1;
            columns[levels][i] = periods[i];
            if (season[i] > 0) {
                columns[levels + season[i]][i] = 1;
            }
        }
        Least line = Least.of(Arrays.copyOf(columns, levels + 1), y);
        Least all = Least.of(columns, y);
        double size = Arrays.stream(values).map(v -> v * v).sum() + 1;
        assertThat(model.restWithoutSeason()).isCloseTo(line.rest().toDouble(), within(CLOSE * size));
        assertThat(model.rest()).isCloseTo(all.rest().toDouble(), within(CLOSE * size));
        assertThat(model.freedom()).isEqualTo(count - all.rank());
        assertThat(model.seasonFreedom()).isEqualTo(all.rank() - line.rank());
        assertThat(model.isLine()).isEqualTo(line.rest().signum() == 0);
        assertThat(model.isTestable()).isEqualTo(all.rank() > line.rank() && count > all.rank());
        if (all.rank() == columns.length) {
            compareEffects(model, all, levels, seasons, size);
        }
        if (model.isTestable() && all.rest().signum() > 0) {
            Fraction explained = line.rest().minus(all.rest()).dividedBy(Fraction.of(model.seasonFreedom()));
            double f = explained
                    .dividedBy(all.rest().dividedBy(Fraction.of(model.freedom())))
                    .toDouble();
            assertThat(model.statistic()).isCloseTo(f, within(1e-6 * (1 + f)));
            assertThat(model.pValue())
                    .isCloseTo(Distributions.fisherTail(f, model.seasonFreedom(), model.freedom()), within(1e-6));
        }
        int[] counts = new int[seasons];
        Arrays.stream(season).forEach(s -> counts[s]++);
        for (int s = 0; s < seasons; s++) {
            assertThat(model.count(s)).isEqualTo(counts[s]);
        }
        assertThat(model.leastCount()).isEqualTo(Arrays.stream(counts).min().orElseThrow());
    }

    private static void compareEffects(SeasonModel model, Least all, int levels, int seasons, double size) {
        double tolerance = CLOSE * Math.sqrt(size) * 10;
        assertThat(model.slope()).isCloseTo(all.solution()[levels].toDouble(), within(tolerance));
        Fraction mean = Fraction.ZERO;
        for (int s = 1; s < seasons; s++) {
            mean = mean.plus(all.solution()[levels + s]);
        }
        mean = mean.dividedBy(Fraction.of(seasons));
        for (int s = 0; s < seasons; s++) {
            Fraction effect = (s == 0 ? Fraction.ZERO : all.solution()[levels + s]).minus(mean);
            assertThat(model.effect(s)).isCloseTo(effect.toDouble(), within(tolerance));
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void seasonsAloneAreExplainedExactly() {
        int count = 24;
        double[] values = new double[count];
        int[] periods = new int[count];
        int[] season = new int[count];
        for (int i = 0; i < count; i++) {
            periods[i] = i;
            season[i] = i % 4;
            values[i] = 1e9 + 2 * i + new int[] {0, 30, -30, 0}[i % 4];
        }
        SeasonModel model = SeasonModel.of(values, periods, null, season, 4);
        assertThat(model.rest()).isZero();
        assertThat(model.pValue()).isZero();
        assertThat(model.statistic()).isInfinite();
        assertThat(model.slope()).isCloseTo(2, within(1e-12));
        assertThat(model.effect(1)).isCloseTo(30, within(1e-11));
        assertThat(model.effect(2)).isCloseTo(-30, within(1e-11));
        assertThat(model.isLine()).isFalse();
    }

    @Test
    void aLineLeavesNothingToTest() {
        double[] values = {0.1, 0.4, 0.7, 1.0, 1.3, 1.6, 1.9, 2.2};
        int[] periods = {0, 1, 2, 3, 4, 5, 6, 7};
        SeasonModel model = SeasonModel.of(values, periods, null, new int[] {0, 1, 0, 1, 0, 1, 0, 1}, 2);
        assertThat(model.isLine()).isTrue();
        assertThat(model.restWithoutSeason()).isZero();
        assertThat(model.slope()).isCloseTo(0.3, within(1e-14));
        assertThat(model.freedom()).isEqualTo(5);
    }

    @Test
    void sizesAtTheEndsOfTheDoubles() {
        double[] figures = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        int[] periods = new int[figures.length];
        int[] season = new int[figures.length];
        Arrays.setAll(periods, i -> i);
        Arrays.setAll(season, i -> i % 4);
        SeasonModel plain = SeasonModel.of(figures, periods, null, season, 4);
        for (int power : new int[] {-1000, 1000}) {
            double[] scaled =
                    Arrays.stream(figures).map(v -> Math.scalb(v, power)).toArray();
            SeasonModel model = SeasonModel.of(scaled, periods, null, season, 4);
            assertThat(model.statistic()).isCloseTo(plain.statistic(), within(1e-9));
            assertThat(Math.scalb(model.slope(), -power)).isCloseTo(plain.slope(), within(1e-12));
            assertThat(Math.scalb(model.effect(2), -power)).isCloseTo(plain.effect(2), within(1e-12));
        }
    }

    /** A level of twelve digits costs none of the season's: the same pattern of cents on a hundred billion. */
    @Test
    void aLargeLevelCostsNoDigits() {
        int[] pattern = {0, 3, -3, 0};
        for (int first : new int[] {0, Integer.MAX_VALUE - 30}) {
            double[] values = new double[24];
            int[] periods = new int[24];
            int[] season = new int[24];
            for (int i = 0; i < 24; i++) {
                periods[i] = first + i;
                season[i] = i % 4;
                values[i] = BigDecimal.valueOf(10_000_000_000_000L + 5L * i + pattern[i % 4], 2)
                        .doubleValue();
            }
            SeasonModel model = SeasonModel.of(values, periods, null, season, 4);
            assertThat(model.isLine()).isFalse();
            assertThat(model.rest()).isZero();
            assertThat(model.slope()).isCloseTo(0.05, within(1e-15));
            assertThat(model.effect(1)).isCloseTo(0.03, within(1e-15));
            assertThat(model.effect(2)).isCloseTo(-0.03, within(1e-15));
        }
    }

    @Test
    void placesBesideALargeNumberAreNotCut() {
        double[] values = {0x1p45, 0.000001, 0x1p45, 0.000002, 0x1p45, 0.000003};
        int[] season = {0, 1, 0, 1, 0, 1};
        SeasonModel model = SeasonModel.of(values, new int[] {0, 1, 2, 3, 4, 5}, null, season, 2);
        assertThat(model.effect(0)).isCloseTo(0x1p44, within(1.0));
        assertThat(model.effect(1)).isCloseTo(-0x1p44, within(1.0));
        // one large number, and it first: the slope is the sum of (t - 2.5) y over 17.5
        double[] first = {0x1p45, 0.000001, 0.000002, 0.000003, 0.000004, 0.000005};
        SeasonModel line = SeasonModel.of(first, new int[] {0, 1, 2, 3, 4, 5}, null, new int[6], 1);
        assertThat(line.slope()).isCloseTo(-0x1p45 / 7, within(1.0));
    }

    @Test
    void differencesBeyondTheDoubles() {
        double most = Double.MAX_VALUE;
        double[] values = {-most, most, -most, most, -most, most, most / 2, most};
        SeasonModel model =
                SeasonModel.of(values, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, null, new int[] {0, 1, 0, 1, 0, 1, 0, 1}, 2);
        SeasonModel plain = SeasonModel.of(
                new double[] {-2, 2, -2, 2, -2, 2, 1, 2},
                new int[] {0, 1, 2, 3, 4, 5, 6, 7},
                null,
                new int[] {0, 1, 0, 1, 0, 1, 0, 1},
                2);
        assertThat(model.statistic()).isCloseTo(plain.statistic(), within(1e-9));
        assertThat(model.effect(1) / most).isCloseTo(plain.effect(1) / 2, within(1e-12));
    }

    /** A deviation of less than 10<sup>-12</sup> of the largest figure is rounding, one of more is not. */
    @Test
    void whatIsNothingButRounding() {
        double[] values = new double[24];
        int[] periods = new int[24];
        int[] season = new int[24];
        for (int i = 0; i < 24; i++) {
            values[i] = i;
            periods[i] = i;
            season[i] = i % 4;
        }
        values[23] = 23.00000000002;
        assertThat(SeasonModel.of(values, periods, null, season, 4).isLine()).isTrue();
        values[23] = 23.000000001;
        SeasonModel model = SeasonModel.of(values, periods, null, season, 4);
        assertThat(model.isLine()).isFalse();
        assertThat(model.restWithoutSeason()).isPositive();
        assertThat(model.rest()).isPositive();
    }

    @Test
    void aSeasonWithoutFiguresAndPhasesOfOneFigure() {
        // no figure in season 2: its column has nothing, and its coefficient is 0
        SeasonModel without = SeasonModel.of(
                new double[] {1, 5, 2, 6, 3, 7}, new int[] {0, 1, 3, 4, 6, 7}, null, new int[] {0, 1, 0, 1, 0, 1}, 3);
        assertThat(without.seasonFreedom()).isEqualTo(1);
        assertThat(without.freedom()).isEqualTo(3);
        assertThat(without.slope()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(without.effect(1) - without.effect(0)).isCloseTo(4 - 1 / 3.0, within(1e-12));
        assertThat(without.effect(2)).isCloseTo(without.effect(0), within(1e-12));
        // each figure is a level of its own, so that there is no slope
        SeasonModel levels =
                SeasonModel.of(new double[] {1, 5, 2}, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new int[3], 1);
        assertThat(levels.freedom()).isZero();
        assertThat(levels.slope()).isZero();
        assertThat(levels.isTestable()).isFalse();
        SeasonModel none = SeasonModel.of(new double[0], new int[0], null, new int[0], 4);
        assertThat(none.freedom()).isZero();
        assertThat(none.leastCount()).isZero();
        assertThat(none.isTestable()).isFalse();
    }

    // -----------------------------------------------------------------------
    @Test
    void effectsOfManyDigitsAreRoundedFromAllOfThem() {
        Random random = new Random(20_201_126);
        for (int i = 0; i < 1_000; i++) {
            double value = Math.scalb(1 + random.nextDouble(), 20 + random.nextInt(40));
            BigDecimal exact = new BigDecimal(value); // in binary, to the last bit
            BigDecimal below = exact.setScale(3, RoundingMode.FLOOR);
            boolean up = exact.subtract(below).compareTo(new BigDecimal("0.0005")) >= 0;
            assertThat(SeasonModel.rounded(value, 0)).isEqualTo(up ? below.add(new BigDecimal("0.001")) : below);
        }
    }

    @Test
    void effectsOfFewDigitsMakeNothingButTheResult() {
        long exact = AllocatedBytes.of(() -> SeasonModel.rounded(1.0625, 0));
        assertThat(AllocatedBytes.of(() -> SeasonModel.rounded(1.2345678, 0))).isLessThan(exact);
        assertThat(AllocatedBytes.of(() -> SeasonModel.rounded(-12.3456789, 3))).isLessThan(exact);
    }

    @Test
    void effectsAreRoundedHalfUpToThreeMorePlaces() {
        assertThat(SeasonModel.placesOfRounded(2)).isEqualTo(5);
        assertThat(SeasonModel.rounded(1.0625, 0)).isEqualTo(new BigDecimal("1.063"));
        assertThat(SeasonModel.rounded(-1.0625, 0)).isEqualTo(new BigDecimal("-1.063"));
        assertThat(SeasonModel.rounded(2, 1)).isEqualTo(new BigDecimal("2.0000"));
    }
}
