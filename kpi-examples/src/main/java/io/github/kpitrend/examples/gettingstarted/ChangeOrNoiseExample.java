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
import java.util.function.DoubleFunction;
import java.util.function.ToIntFunction;

/**
 * A comparison of the rule of 10% with a control chart: how often each classifies noise as a change, and how soon each finds a true step. Each kind of
 * figures has ten thousand synthetic series.
 */
public final class ChangeOrNoiseExample {

    private static final int SERIES = 10_000;
    private static final int MONTHS = 36;
    private static final int BEFORE = 24;
    private static final int AFTER = 24;
    private static final double LEVEL = 100;
    private static final double STEP = 1.15;
    private static final YearMonth FIRST = YearMonth.of(2018, 4);

    private ChangeOrNoiseExample() {}

    /**
     * Prints the figures.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Random random = new Random(20_200_630);
        report("normal, mean 100, deviation 10", level -> (double) Math.round(level + 10 * random.nextGaussian()));
        report("Poisson, mean 100", level -> poisson(level, random));
    }

    private static void report(String kind, DoubleFunction<Double> source) {
        long months = 0;
        long changes = 0;
        long points = 0;
        long special = 0;
        for (int i = 0; i < SERIES; i++) {
            MonthlySeries noise = series(MONTHS, source, LEVEL, LEVEL);
            for (DirectionOfTravel direction : directions(noise)) {
                months += direction == DirectionOfTravel.NOT_AVAILABLE ? 0 : 1;
                changes += isChange(direction) ? 1 : 0;
            }
            for (ChartPoint point :
                    ControlChart.xmr(noise, ChartOptions.standard()).points()) {
                points++;
                special += point.cause() == SpecialCause.NONE ? 0 : 1;
            }
        }
        print("%s: pure noise, %,d series of %d months%n", kind, SERIES, MONTHS);
        print("  months classified as a change by the rule of 10%%: %.1f%%%n", 100.0 * changes / months);
        print("  months with a special cause by the control chart: %.1f%%%n", 100.0 * special / points);

        int[] byRule = new int[SERIES];
        int[] byChart = new int[SERIES];
        for (int i = 0; i < SERIES; i++) {
            MonthlySeries step = series(BEFORE + AFTER, source, LEVEL, LEVEL * STEP);
            byRule[i] = monthsUntil(step, ChangeOrNoiseExample::firstIncrease);
            byChart[i] = monthsUntil(step, ChangeOrNoiseExample::firstSignal);
        }
        print("%s: a true step of 15%% after %d months%n", kind, BEFORE);
        print("  months until the rule first says increase:         %s%n", spread(byRule));
        print("  months until the chart first says high:            %s%n", spread(byChart));
    }

    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }

    private static MonthlySeries series(int months, DoubleFunction<Double> source, double before, double after) {
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[i] = source.apply(i < BEFORE ? before : after);
        }
        return MonthlySeries.of(FIRST, values);
    }

    private static List<DirectionOfTravel> directions(MonthlySeries series) {
        return ChangeThreshold.TEN_PERCENT.directions(series, Comparison.previousMonth());
    }

    private static boolean isChange(DirectionOfTravel direction) {
        return direction == DirectionOfTravel.INCREASE || direction == DirectionOfTravel.DECREASE;
    }

    /** 1 for the first month of the step. */
    private static int monthsUntil(MonthlySeries series, ToIntFunction<MonthlySeries> firstIndex) {
        return firstIndex.applyAsInt(series) - BEFORE + 1;
    }

    private static int firstIncrease(MonthlySeries series) {
        List<DirectionOfTravel> directions = directions(series);
        int i = BEFORE;
        while (i < directions.size() && directions.get(i) != DirectionOfTravel.INCREASE) {
            i++;
        }
        return i;
    }

    /** Charts the months one by one as they arrive, by limits from the months before the step. */
    private static int firstSignal(MonthlySeries series) {
        ChartOptions options = ChartOptions.standard().withBaseline(BEFORE);
        for (int length = BEFORE + 1; length <= series.length(); length++) {
            ChartPoint latest =
                    ControlChart.xmr(series.head(length), options).latest().orElseThrow();
            if (latest.cause().side() > 0) {
                return length - 1;
            }
        }
        return series.length();
    }

    private static String spread(int[] months) {
        int[] sorted = months.clone();
        Arrays.sort(sorted);
        return "median " + sorted[SERIES / 2] + ", nine in ten within " + sorted[SERIES * 9 / 10];
    }

    /** A Poisson number by counting exponential waits. */
    private static double poisson(double mean, Random random) {
        double sum = -Math.log(1 - random.nextDouble());
        int count = 0;
        while (sum < mean) {
            sum -= Math.log(1 - random.nextDouble());
            count++;
        }
        return count;
    }
}
