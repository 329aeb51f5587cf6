// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A line with effects of seasons beside the model that removes levels and columns one by one. */
class SeasonFitTest {

    @Property(tries = 200)
    void fitsAreThoseOfTheModel(@ForAll long seed) {
        Random random = new Random(seed);
        int seasons = new int[] {2, 4, 12}[random.nextInt(3)];
        int length = 2 * seasons + 2 + random.nextInt(30);
        double[] values = new double[length + 3];
        boolean[] known = new boolean[length + 3];
        for (int t = 0; t < values.length; t++) {
            values[t] = random.nextInt(500) - 100;
            known[t] = t < 2 * seasons || random.nextInt(5) > 0;
        }
        int[] positions = IntStream.range(0, length).filter(t -> known[t]).toArray();
        double[] figures = Arrays.stream(positions).mapToDouble(t -> values[t]).toArray();
        int[] season = Arrays.stream(positions).map(t -> t % seasons).toArray();
        SeasonModel model = SeasonModel.of(figures, positions, null, season, seasons);
        SeasonFit fit = SeasonFit.of(values, known, length, seasons);
        double size = Arrays.stream(figures).map(v -> v * v).sum() + 1;
        assertThat(fit.count()).isEqualTo(positions.length);
        assertThat(fit.seasons()).isEqualTo(seasons);
        assertThat(fit.leastPerSeason()).isEqualTo(model.leastCount());
        assertThat(fit.degreesOfFreedom()).isEqualTo(model.freedom());
        assertThat(fit.residualsOfLine()).isCloseTo(model.restWithoutSeason(), within(1e-10 * size));
        assertThat(fit.residualVariance() * fit.degreesOfFreedom()).isCloseTo(model.rest(), within(1e-10 * size));
        for (int s = 0; s < seasons; s++) {
            assertThat(fit.count(s)).isEqualTo(model.count(s));
            assertThat(fit.effect(s)).isCloseTo(model.effect(s), within(1e-10 * size));
        }
        if (model.rest() > 1e-6) {
            assertThat(fit.statistic()).isCloseTo(model.statistic(), within(1e-7 * (1 + model.statistic())));
            assertThat(fit.pValue()).isCloseTo(model.pValue(), within(1e-7));
        }
    }

    @Test
    void seasonsWithoutFiguresHaveNoEffect() {
        double[] values = {10, 20, 0, 30, 12, 22, 0, 32};
        boolean[] known = {true, true, false, true, true, true, false, true};
        SeasonFit fit = SeasonFit.of(values, known, 8, 4);
        assertThat(fit.leastPerSeason()).isZero();
        assertThat(fit.count(2)).isZero();
        assertThat(fit.effect(2)).isZero();
        // the slope is a half: 11 at 2, 21 at 3 and 31 at 5 are 10, 19.5 and 28.5 at 0
        assertThat(fit.effect(1) - fit.effect(0)).isCloseTo(9.5, within(1e-12));
        assertThat(fit.effect(3) - fit.effect(1)).isCloseTo(9, within(1e-12));
        assertThat(fit.count()).isEqualTo(6);
        assertThat(fit.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void oneFigureOfEachSeasonLeavesNoSlope() {
        SeasonFit fit = SeasonFit.of(new double[] {10, 20, 30, 60}, new boolean[] {true, true, true, true}, 4, 4);
        assertThat(fit.effect(0)).isEqualTo(-20);
        assertThat(fit.effect(3)).isEqualTo(30);
        assertThat(fit.degreesOfFreedom()).isEqualTo(-1);
    }

    /** A deviation of less than 10<sup>-12</sup> of the largest figure is rounding, one of more is not. */
    @Test
    void whatIsNothingButRounding() {
        double[] values = new double[24];
        boolean[] known = new boolean[24];
        Arrays.fill(known, true);
        for (int t = 0; t < 24; t++) {
            values[t] = 0.1 * t * 10_000;
        }
        assertThat(SeasonFit.of(values, known, 24, 4).residualsOfLine()).isZero();
        assertThat(SeasonFit.of(values, known, 24, 4).residualVariance()).isZero();
        values[23] += 2e-8;
        assertThat(SeasonFit.of(values, known, 24, 4).residualsOfLine()).isZero();
        values[23] += 1e-6;
        assertThat(SeasonFit.of(values, known, 24, 4).residualsOfLine()).isPositive();
        assertThat(SeasonFit.of(values, known, 24, 4).residualVariance()).isPositive();
    }

    @Test
    void nothingIsKnown() {
        SeasonFit fit = SeasonFit.of(new double[4], new boolean[4], 4, 2);
        assertThat(fit.count()).isZero();
        assertThat(fit.leastPerSeason()).isZero();
        assertThat(fit.effect(0)).isZero();
        assertThat(fit.residualsOfLine()).isZero();
    }

    @Test
    void seasonsThatExplainAllLeaveNoDoubt() {
        double[] values = new double[16];
        boolean[] known = new boolean[16];
        Arrays.fill(known, true);
        for (int t = 0; t < 16; t++) {
            values[t] = 1e6 + t + new int[] {0, 7, -7, 0}[t % 4];
        }
        SeasonFit fit = SeasonFit.of(values, known, 16, 4);
        assertThat(fit.residualVariance()).isZero();
        assertThat(fit.statistic()).isInfinite();
        assertThat(fit.pValue()).isZero();
        assertThat(fit.effect(1)).isCloseTo(7, within(1e-9));
        assertThat(fit.residualsOfLine()).isPositive();
        SeasonFit line = SeasonFit.of(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8},
                new boolean[] {true, true, true, true, true, true, true, true},
                8,
                4);
        assertThat(line.residualsOfLine()).isZero();
    }
}
