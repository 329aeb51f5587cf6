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
}
