// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Windows as long as the series cost a few steps a month, whatever the data, and give what a window of its own gives. */
class WindowStatisticGrowthTest {

    private static final int SHORT = 3_000;
    private static final int LONG = 12_000;

    /** The kinds of data that fast paths may treat differently. */
    enum Data {
        WHOLE,
        SEVENTEEN_DIGITS,
        EXTREME,
        GAPS,
        CONSTANT,
        FALLING;

        double[] values(int length) {
            Random random = new Random(length);
            DoubleSupplier next = () -> switch (this) {
                case WHOLE -> random.nextInt(1000);
                case SEVENTEEN_DIGITS -> random.nextDouble();
                case EXTREME -> (random.nextBoolean() ? 1e300 : 1e-300) * random.nextDouble();
                case GAPS -> random.nextInt(3) == 0 ? Double.NaN : random.nextInt(1000) / 10.0;
                case CONSTANT -> 0.1;
                case FALLING -> 0;
            };
            double[] values = new double[length];
            for (int i = 0; i < length; i++) {
                values[i] = this == FALLING ? length - i : next.getAsDouble();
            }
            return values;
        }
    }

    @ParameterizedTest
    @EnumSource(Data.class)
    void stepsGrowWithTheMonths(Data data) {
        for (WindowStatistic statistic : WindowStatistic.values()) {
            long few = steps(statistic, data, SHORT);
            long many = steps(statistic, data, LONG);
            assertThat((double) many / few)
                    .as("%s of %s: %s and %s steps", statistic, data, few, many)
                    .isLessThan(6);
            assertThat(many).isLessThan(100L * LONG);
        }
    }

    /** Of windows of any length, by either way: twice the months are about twice the steps, and a longer window costs at most its logarithm more. */
    @ParameterizedTest
    @EnumSource(Data.class)
    void stepsGrowWithTheMonthsForEveryWindow(Data data) {
        for (WindowStatistic statistic : WindowStatistic.values()) {
            for (int window : new int[] {1, 2, 12, 60, 64, 65, 750, 1_500}) {
                long few = stepsOfWindows(statistic, data, SHORT, window);
                long many = stepsOfWindows(statistic, data, 2 * SHORT, window);
                String as = statistic + " of " + window + " " + data + ": " + few + " and " + many + " steps";
                assertThat((double) many / few).as(as).isLessThan(2.6);
                assertThat(many).as(as).isLessThan(100L * 2 * SHORT);
                long plain = PlainWindows.steps(slots(data, SHORT), statistic, window);
                long twice = PlainWindows.steps(slots(data, 2 * SHORT), statistic, window);
                assertThat(twice).as("plain, " + as).isLessThanOrEqualTo(2 * plain + plain / 2);
                assertThat(twice).as("plain, " + as).isLessThan(140L * 2 * SHORT);
            }
        }
    }

    private static Slots slots(Data data, int length) {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(1000, 1), data.values(length), MissingReason.NOT_REPORTED);
        return SlotsDoor.of(MonthlySeries.class).open(series);
    }

    private static long stepsOfWindows(WindowStatistic statistic, Data data, int length, int window) {
        Slots slots = slots(data, length);
        WindowStatistic.InRuns inRuns = statistic.over(slots);
        for (int i = 0; i < length; i++) {
            int from = Math.max(0, i - window + 1);
            int observed = slots.observed(from, i);
            if (observed >= statistic.leastObserved()) {
                inRuns.compute(from, i, observed);
            }
        }
        return inRuns.steps() + 1;
    }

    private static long steps(WindowStatistic statistic, Data data, int length) {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(1000, 1), data.values(length), MissingReason.NOT_REPORTED);
        Slots slots = SlotsDoor.of(MonthlySeries.class).open(series);
        WindowStatistic.InRuns inRuns = statistic.over(slots);
        for (int i = 0; i < length; i++) {
            int observed = slots.observed(0, i);
            if (observed >= statistic.leastObserved()) {
                double found = inRuns.compute(0, i, observed);
                if (i % 2999 == 0) {
                    assertThat(found)
                            .as("%s of %s up to %s", statistic, data, i)
                            .isEqualTo(statistic.compute(slots, 0, i, observed));
                }
            }
        }
        // and a window of half the series, whose start moves as well
        int half = length / 2;
        for (int i = half; i < length; i++) {
            int from = i - half + 1;
            int observed = slots.observed(from, i);
            double found = inRuns.compute(from, i, observed);
            if (i % 1999 == 0) {
                assertThat(found).isEqualTo(statistic.compute(slots, from, i, observed));
            }
        }
        return inRuns.steps();
    }
}
