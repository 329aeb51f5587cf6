// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.testing.Fraction;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The table of one series beside fractions, from any month to any other. */
class RowKernelTest {

    @Property(tries = 100)
    void everyMonthIsThatOfFractions(@ForAll long seed) {
        Random random = new Random(seed);
        int months = 1 + random.nextInt(30);
        List<Slots> all = PanelKernelTest.series(random, 3, months);
        PanelData data = PanelData.of(all, 0, months);
        int lag = 1 + random.nextInt(13);
        int window = 1 + random.nextInt(14);
        int required = 1 + random.nextInt(window);
        Limits limits = PanelKernelTest.limits(random);
        PanelTask task = new PanelTask(lag, window, required, limits);
        int from = random.nextInt(months);
        int to = from + 1 + random.nextInt(months - from);
        int target = random.nextInt(5);
        PanelResults results = new PanelResults(target + to - from);
        for (int s = 0; s < all.size(); s++) {
            RowKernel.run(task, data, s, from, to, results, target);
            Fraction[] exact = PanelKernelTest.exact(all.get(s));
            for (int i = from; i < to; i++) {
                PanelKernelTest.check(results, target + i - from, exact, i, lag, window, required, limits);
            }
        }
    }
}
