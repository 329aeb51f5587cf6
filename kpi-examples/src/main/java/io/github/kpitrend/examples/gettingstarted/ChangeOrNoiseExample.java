// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A comparison of the rule of 10% with a control chart: how often each classifies pure noise as a change. */
public final class ChangeOrNoiseExample {

    private static final int SERIES = 10_000;
    private static final int MONTHS = 36;

    private ChangeOrNoiseExample() {}

    /**
     * Prints the shares of months of synthetic series, whose figures are normal with mean 100 and deviation 10.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Random random = new Random(20_200_630);
        long months = 0;
        long changes = 0;
        long points = 0;
        long special = 0;
        for (int i = 0; i < SERIES; i++) {
            double[] values = new double[MONTHS];
            Arrays.setAll(values, month -> Math.round(100 + 10 * random.nextGaussian()));
            MonthlySeries noise = MonthlySeries.of(YearMonth.of(2018, 4), values);
            List<DirectionOfTravel> directions =
                    ChangeThreshold.TEN_PERCENT.directions(noise, Comparison.previousMonth());
            for (DirectionOfTravel direction : directions) {
                months += direction == DirectionOfTravel.NOT_AVAILABLE ? 0 : 1;
                boolean isChange = direction == DirectionOfTravel.INCREASE || direction == DirectionOfTravel.DECREASE;
                changes += isChange ? 1 : 0;
            }
            ControlChart chart = ControlChart.xmr(noise, ChartOptions.standard());
            for (ChartPoint point : chart.points()) {
                points++;
                special += point.cause() == SpecialCause.NONE ? 0 : 1;
            }
        }
        System.out.printf(Locale.ROOT, "pure noise: %,d series of %d months%n", SERIES, MONTHS);
        System.out.printf(Locale.ROOT, "  a change by the rule of 10%%: %.1f%% of months%n", 100.0 * changes / months);
        System.out.printf(Locale.ROOT, "  a special cause on a chart:  %.1f%% of months%n", 100.0 * special / points);
    }
}
