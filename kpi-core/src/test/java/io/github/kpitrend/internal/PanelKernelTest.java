// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The work of a panel grows with its months and its series, and hardly with the window. */
class PanelKernelTest {

    private static final Limits TEN_PERCENT = new Limits(10, 10, false);

    private static long steps(int series, int months, int window) {
        List<Slots> all = new ArrayList<>();
        double[] falling = new double[months];
        for (int i = 0; i < months; i++) {
            falling[i] = months - i;
        }
        for (int s = 0; s < series; s++) {
            all.add(Slots.of(0, falling, null, null));
        }
        PanelData data = PanelData.of(all, 0, months);
        PanelTask task = new PanelTask(1, window, 1, TEN_PERCENT);
        assertThat(task.isExactFor(data)).isTrue();
        return PanelKernel.run(task, data, 0, series, 0, months, new PanelResults(data.cells()));
    }

    @Test
    void stepsGrowWithTheSeries() {
        for (int series = 100; series < 3_000; series *= 2) {
            assertThat(steps(2 * series, 60, 12)).isLessThanOrEqualTo(2 * steps(series, 60, 12) + 2_000);
        }
    }

    @Test
    void stepsGrowWithTheMonthsForEveryWindow() {
        for (int window : new int[] {1, 12, 60, 1_000, 12_000}) {
            for (int months = 500; months < 6_000; months *= 2) {
                long few = steps(3, months, window);
                long many = steps(3, 2 * months, window);
                assertThat((double) many / few)
                        .as("window %s, %s months", window, months)
                        .isLessThan(2.6);
                assertThat(many).isLessThan(150L * 3 * 2 * months);
            }
        }
    }
}
