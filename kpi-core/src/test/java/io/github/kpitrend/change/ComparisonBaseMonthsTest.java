// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The bases of a whole series are found in steps that grow with its months, however far back they are. */
class ComparisonBaseMonthsTest {

    private static final YearMonth FIRST = YearMonth.of(1000, 1);

    /** A figure in the first month and none after, so that every base is the first. */
    private static Slots oneFigure(int months) {
        double[] values = new double[months];
        Arrays.fill(values, Double.NaN);
        values[0] = 7;
        return SlotsDoor.of(MonthlySeries.class).open(MonthlySeries.of(FIRST, values, MissingReason.NOT_REPORTED));
    }

    private static long steps(Comparison comparison, int months) {
        Slots slots = oneFigure(months);
        BaseMonths bases = new BaseMonths(slots, comparison);
        for (int i = 0; i < months; i++) {
            long month = slots.first() + i;
            assertThat(bases.next(month)).isEqualTo(comparison.baseMonth(slots, month));
        }
        return bases.steps();
    }

    @Test
    void stepsGrowWithTheMonths() {
        for (Comparison comparison :
                new Comparison[] {Comparison.previousMonth(), Comparison.baseline(FIRST), Comparison.previousObserved()
                }) {
            assertThat(steps(comparison, 3_000)).isBetween(2_999L, 3_000L);
            assertThat(steps(comparison, 6_000)).isBetween(5_999L, 6_000L);
        }
    }
}
