// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceBoundsTest {

    @Test
    void aSumLimitsItsParts() {
        DifferenceBounds bounds = new DifferenceBounds(3);
        bounds.between(0, 1, 1, DifferenceBounds.NONE);
        bounds.between(1, 2, 1, DifferenceBounds.NONE);
        bounds.between(0, 2, 12, 12);
        assertThat(bounds.solve()).isTrue();
        assertThat(bounds.lower(0, 1)).isEqualTo(1);
        assertThat(bounds.upper(0, 1)).isEqualTo(11);
    }

    @Test
    void contradictionsAreFound() {
        for (int size : new int[] {3, 400}) {
            DifferenceBounds bounds = new DifferenceBounds(size);
            bounds.between(0, 1, 5, DifferenceBounds.NONE);
            bounds.between(1, 2, 5, DifferenceBounds.NONE);
            bounds.between(0, 2, 0, 9);
            assertThat(bounds.solve()).as("%s numbers", size).isFalse();
        }
    }

    /** The same limits in a problem above 300 numbers, which is solved from one number at a time. */
    @Test
    void bothMethodsAgree() {
        Random random = new Random();
        for (int run = 0; run < 200; run++) {
            int size = 3 + random.nextInt(5);
            DifferenceBounds small = new DifferenceBounds(size);
            DifferenceBounds large = new DifferenceBounds(size + 300);
            for (int i = 0; i < size * 2; i++) {
                int from = random.nextInt(size - 1);
                int to = from + 1 + random.nextInt(size - from - 1);
                long lower = random.nextInt(6);
                long upper = random.nextInt(3) == 0 ? DifferenceBounds.NONE : lower + random.nextInt(20);
                small.between(from, to, lower, upper);
                large.between(from, to, lower, upper);
            }
            boolean solvable = small.solve();
            assertThat(large.solve()).isEqualTo(solvable);
            for (int i = 0; solvable && i < size; i++) {
                for (int j = 0; j < size; j++) {
                    assertThat(large.upper(i, j)).isEqualTo(small.upper(i, j));
                    assertThat(large.lower(i, j)).isEqualTo(small.lower(i, j));
                }
            }
        }
    }

    /** Five numbers, each a little above or below the one before it, and some limits more: what all solutions have. */
    @Test
    void boundsAreTheEndsOfAllSolutions() {
        Random random = new Random(20_201_126);
        int solved = 0;
        for (int run = 0; run < 300; run++) {
            int size = 5;
            int padding = run % 2 == 0 ? 0 : 300;
            DifferenceBounds bounds = new DifferenceBounds(size + padding);
            long[][] least = new long[size][size];
            long[][] most = new long[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    boolean next = j == i + 1;
                    boolean known = next || random.nextInt(3) == 0;
                    least[i][j] = known ? random.nextInt(4) - 2L : -99;
                    most[i][j] = next || (known && random.nextBoolean()) ? least[i][j] + random.nextInt(3) : 99;
                    // stated several times, a wider one first and last
                    for (int k = known ? 3 : 0; k > 0; k--) {
                        long wider = k == 2 ? 0 : 1;
                        long upper = most[i][j] == 99 ? DifferenceBounds.NONE : most[i][j] + wider;
                        bounds.between(i, j, least[i][j] - wider, upper);
                    }
                }
            }
            long[][] lower = new long[size][size];
            long[][] upper = new long[size][size];
            boolean any = false;
            int[] c = new int[size];
            for (int code = 0; code < 7 * 7 * 7 * 7; code++) {
                for (int i = 1, rest = code; i < size; i++, rest /= 7) {
                    c[i] = c[i - 1] + rest % 7 - 3;
                }
                boolean fits = true;
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < size; j++) {
                        fits &= c[j] - c[i] >= least[i][j] && c[j] - c[i] <= most[i][j];
                    }
                }
                for (int i = 0; fits && i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        lower[i][j] = any ? Math.min(lower[i][j], c[j] - c[i]) : c[j] - c[i];
                        upper[i][j] = any ? Math.max(upper[i][j], c[j] - c[i]) : c[j] - c[i];
                    }
                }
                any |= fits;
            }
            assertThat(bounds.solve()).isEqualTo(any);
            for (int i = 0; any && i < size; i++) {
                for (int j = 0; j < size; j++) {
                    assertThat(bounds.lower(i, j)).isEqualTo(lower[i][j]);
                    assertThat(bounds.upper(i, j)).isEqualTo(upper[i][j]);
                }
            }
            solved += any ? 1 : 0;
        }
        assertThat(solved).isBetween(60, 240);
    }

    @Test
    void numbersWithoutALimitHaveNone() {
        for (int size : new int[] {3, 300, 301}) {
            DifferenceBounds bounds = new DifferenceBounds(size);
            bounds.between(0, 1, 2, DifferenceBounds.NONE);
            assertThat(bounds.solve()).isTrue();
            assertThat(bounds.upper(0, 1)).isEqualTo(DifferenceBounds.NONE);
            assertThat(bounds.lower(0, 1)).isEqualTo(2);
            assertThat(bounds.upper(1, 0)).isEqualTo(-2);
            assertThat(bounds.upper(0, 2)).isEqualTo(DifferenceBounds.NONE);
            assertThat(bounds.lower(2, 1)).isEqualTo(-DifferenceBounds.NONE);
            assertThat(bounds.upper(2, 0)).isEqualTo(DifferenceBounds.NONE);
            assertThat(bounds.lower(0, 2)).isEqualTo(-DifferenceBounds.NONE);
            assertThat(bounds.upper(2, 2)).isZero();
            // a limit added later counts from the next solution on
            bounds.between(0, 1, 0, 1);
            assertThat(bounds.solve()).isFalse();
        }
    }

    /** A long chain, stated from its end, needs as many rounds as it has numbers. */
    @Test
    void aChainIsFollowedToItsEnd() {
        for (int size : new int[] {40, 400}) {
            DifferenceBounds bounds = new DifferenceBounds(size);
            for (int i = size - 2; i >= 0; i--) {
                bounds.between(i, i + 1, 1, 2);
            }
            assertThat(bounds.solve()).isTrue();
            assertThat(bounds.lower(0, size - 1)).isEqualTo(size - 1);
            assertThat(bounds.upper(0, size - 1)).isEqualTo(2L * (size - 1));
            bounds.between(0, size - 1, 0, size - 1);
            assertThat(bounds.solve()).isTrue();
            assertThat(bounds.upper(7, 8)).isEqualTo(1);
            bounds.between(0, size - 1, 0, size - 2);
            assertThat(bounds.solve()).isFalse();
        }
    }
}
