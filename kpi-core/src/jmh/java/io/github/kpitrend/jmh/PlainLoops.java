// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import java.util.Arrays;

/** The functions of one series as loops over an array of doubles, as one would write them by hand: NaN where there is no figure, without reasons. */
final class PlainLoops {

    private static final int WINDOW = 12;

    private PlainLoops() {}

    static double[] percentages(double[] values) {
        double[] results = new double[values.length];
        results[0] = Double.NaN;
        for (int i = 1; i < values.length; i++) {
            results[i] = 100 * (values[i] - values[i - 1]) / values[i - 1];
        }
        return results;
    }

    static double[] differences(double[] values) {
        double[] results = new double[values.length];
        results[0] = Double.NaN;
        for (int i = 1; i < values.length; i++) {
            results[i] = values[i] - values[i - 1];
        }
        return results;
    }

    /** Sums of the window divided by a number. */
    static double[] sums(double[] values, int divisor) {
        double[] results = new double[values.length];
        Arrays.fill(results, 0, WINDOW - 1, Double.NaN);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] - (i >= WINDOW ? values[i - WINDOW] : 0);
            if (i >= WINDOW - 1) {
                results[i] = sum / divisor;
            }
        }
        return results;
    }

    static double[] maxima(double[] values) {
        double[] results = new double[values.length];
        Arrays.fill(results, 0, WINDOW - 1, Double.NaN);
        for (int i = WINDOW - 1; i < values.length; i++) {
            double max = values[i];
            for (int k = i - WINDOW + 1; k < i; k++) {
                max = Math.max(max, values[k]);
            }
            results[i] = max;
        }
        return results;
    }

    static double[] minima(double[] values) {
        double[] results = new double[values.length];
        Arrays.fill(results, 0, WINDOW - 1, Double.NaN);
        for (int i = WINDOW - 1; i < values.length; i++) {
            double min = values[i];
            for (int k = i - WINDOW + 1; k < i; k++) {
                min = Math.min(min, values[k]);
            }
            results[i] = min;
        }
        return results;
    }

    static double[] medians(double[] values) {
        double[] results = new double[values.length];
        double[] sorted = new double[WINDOW];
        Arrays.fill(results, 0, WINDOW - 1, Double.NaN);
        for (int i = WINDOW - 1; i < values.length; i++) {
            System.arraycopy(values, i - WINDOW + 1, sorted, 0, WINDOW);
            Arrays.sort(sorted);
            results[i] = (sorted[WINDOW / 2 - 1] + sorted[WINDOW / 2]) / 2;
        }
        return results;
    }

    static double[] deviations(double[] values) {
        double[] results = new double[values.length];
        Arrays.fill(results, 0, WINDOW - 1, Double.NaN);
        for (int i = WINDOW - 1; i < values.length; i++) {
            double mean = 0;
            for (int k = i - WINDOW + 1; k <= i; k++) {
                mean += values[k];
            }
            mean /= WINDOW;
            double squares = 0;
            for (int k = i - WINDOW + 1; k <= i; k++) {
                squares += (values[k] - mean) * (values[k] - mean);
            }
            results[i] = Math.sqrt(squares / (WINDOW - 1));
        }
        return results;
    }

    /** The year to date of years that begin in the fourth month. */
    static double[] toDate(double[] values) {
        double[] results = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = i % WINDOW == 3 ? values[i] : sum + values[i];
            results[i] = i < 3 ? Double.NaN : sum;
        }
        return results;
    }

    static double[] quarters(double[] values) {
        double[] results = new double[values.length / 3];
        for (int i = 0; i < results.length; i++) {
            results[i] = values[3 * i] + values[3 * i + 1] + values[3 * i + 2];
        }
        return results;
    }

    static double[] kendall(double[] values) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                sum += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
            }
        }
        return new double[] {sum};
    }

    static double[] slopes(double[] values) {
        double[] slopes = new double[values.length * (values.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes[count++] = (values[j] - values[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** The figures of a row: two changes, the mean and the maximum. */
    static double[] row(double[] values) {
        int last = values.length - 1;
        double sum = 0;
        double max = values[last];
        for (int i = last - WINDOW + 1; i <= last; i++) {
            sum += values[i];
            max = Math.max(max, values[i]);
        }
        return new double[] {
            100 * (values[last] - values[last - 1]) / values[last - 1],
            100 * (values[last] - values[last - WINDOW]) / values[last - WINDOW],
            sum / WINDOW,
            max
        };
    }

    /** The lines and labels of a chart. */
    static double[] chart(double[] values) {
        double[] lines = new double[5];
        HandChart.chart(values, 0, values.length, new byte[values.length], lines, 0, 7);
        return lines;
    }
}
