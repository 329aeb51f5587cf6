// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Inversions are those of all pairs, and are counted in a few steps a number. */
class InversionsTest {

    private static double[] numbers(Random random, int length, int different) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (random.nextInt(different) - different / 2) / 10.0;
        }
        return numbers;
    }

    @Test
    void countsPairsInTheWrongOrder() {
        Random random = new Random(5);
        for (int k = 0; k < 2_000; k++) {
            double[] numbers = numbers(random, random.nextInt(70), 1 + random.nextInt(60));
            long inversions = 0;
            long signs = 0;
            for (int i = 0; i < numbers.length; i++) {
                for (int j = i + 1; j < numbers.length; j++) {
                    inversions += numbers[j] < numbers[i] ? 1 : 0;
                    signs += (int) Math.signum(numbers[j] - numbers[i]);
                }
            }
            double[] sorted = numbers.clone();
            assertThat(new Inversions(sorted).count()).isEqualTo(inversions);
            assertThat(sorted).isSorted();
            assertThat(Samples.sumOfSigns(numbers)).isEqualTo(signs);
        }
    }

    @Test
    void stepsGrowAsMergingDoes() {
        for (int different : new int[] {1, 50, 1_000_000}) {
            assertThat(steps(numbers(new Random(1), 12_000, different))).isLessThan(12_000 * 20L);
        }
        double[] falling = numbers(new Random(1), 12_000, 1_000_000);
        Arrays.sort(falling);
        for (int i = 0; i < falling.length; i++) {
            falling[i] = -falling[i];
        }
        assertThat(steps(falling)).isLessThan(12_000 * 20L);
        assertThat(steps(Arrays.copyOf(falling, 6_000)) * 2.5).isGreaterThan(steps(falling));
    }

    @Test
    void aFewAreComparedWithTheirNeighbors() {
        assertThat(steps(new double[] {1, 2, 3, 4, 5})).isEqualTo(4);
        assertThat(steps(new double[] {3, 2, 1})).isEqualTo(5); // one and its end, two and its end
        assertThat(steps(new double[1])).isZero();
    }

    private static long steps(double[] numbers) {
        Inversions inversions = new Inversions(numbers.clone());
        inversions.count();
        return inversions.steps();
    }
}
