// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;

/** A true step of 15%: after how many months the rule of 10% and a control chart show an increase. */
public final class TimeToSignalExample {

    private static final int SERIES = 10_000;
    private static final int BEFORE = 24;
    private static final int MONTHS = 48;

    private TimeToSignalExample() {}

    /**
     * Prints the medians of synthetic series, whose figures are normal with deviation 10 and mean 100, later 115.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Random random = new Random(20_200_630);
        int[] byRule = new int[SERIES];
        int[] byChart = new int[SERIES];
        for (int i = 0; i < SERIES; i++) {
            double[] values = new double[MONTHS];
            Arrays.setAll(values, month -> Math.round((month < BEFORE ? 100 : 115) + 10 * random.nextGaussian()));
            MonthlySeries step = MonthlySeries.of(YearMonth.of(2018, 4), values);
            DirectionOfTravel[] directions = ChangeThreshold.TEN_PERCENT
                    .directions(step, Comparison.previousMonth())
                    .toArray(new DirectionOfTravel[0]);
            byRule[i] = 1;
            while (BEFORE + byRule[i] <= MONTHS && directions[BEFORE + byRule[i] - 1] != DirectionOfTravel.INCREASE) {
                byRule[i]++;
            }
            byChart[i] = 1; // month by month as figures arrive, by limits from the months before the step
            while (BEFORE + byChart[i] <= MONTHS && !isHigh(step.head(BEFORE + byChart[i]))) {
                byChart[i]++;
            }
        }
        System.out.println("a true step of 15% after " + BEFORE + " months; months until it is found:");
        System.out.println("  rule of 10%:   " + spread(byRule));
        System.out.println("  control chart: " + spread(byChart));
    }

    private static boolean isHigh(MonthlySeries series) {
        ChartOptions options = ChartOptions.standard().withBaseline(BEFORE);
        return ControlChart.xmr(series, options).latest().orElseThrow().cause().side() > 0;
    }

    private static String spread(int[] months) {
        Arrays.sort(months);
        return "median " + months[SERIES / 2] + ", nine in ten within " + months[SERIES * 9 / 10];
    }
}
