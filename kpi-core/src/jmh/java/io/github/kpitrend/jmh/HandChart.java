// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import java.util.Arrays;

/** A chart of individual values as a loop over an array of doubles, as one would write it for one purpose. */
final class HandChart {

    private HandChart() {}

    /** Labels points: 1 and 2 outside the limits, 3 and 4 in a shift, 5 and 6 in a trend, 7 and 8 of two in three. */
    static void chart(double[] values, byte[] labels, double[] lines, int run) {
        int n = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        double ranges = 0;
        for (int i = 1; i < n; i++) {
            ranges += Math.abs(values[i] - values[i - 1]);
        }
        double cut = 3.267 * ranges / (n - 1);
        double kept = 0;
        int count = 0;
        for (int i = 1; i < n; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (range <= cut) {
                kept += range;
                count++;
            }
        }
        double width = 2.66 * kept / count;
        lines[0] = mean;
        lines[1] = mean - width;
        lines[2] = mean + width;
        lines[3] = mean - width * 2 / 3;
        lines[4] = mean + width * 2 / 3;
        Arrays.fill(labels, (byte) 0);
        label(values, labels, lines, run);
    }

    private static void label(double[] values, byte[] labels, double[] lines, int run) {
        int shift = 0;
        int side = 0;
        int trend = 1;
        int direction = 0;
        for (int i = 0; i < values.length; i++) {
            int now = Double.compare(values[i], lines[0]);
            shift = now == 0 ? 0 : now == side ? shift + 1 : 1;
            side = now;
            if (shift >= run) {
                mark(labels, shift == run ? i - run + 1 : i, i, now > 0 ? 3 : 4);
            }
            if (i > 0) {
                int step = Double.compare(values[i], values[i - 1]);
                trend = step == 0 ? 1 : step == direction ? trend + 1 : 2;
                direction = step;
                if (step != 0 && trend >= run) {
                    mark(labels, trend == run ? i - run + 1 : i, i, step > 0 ? 5 : 6);
                }
            }
            if (values[i] > lines[2]) {
                mark(labels, i, i, 1);
            } else if (values[i] < lines[1]) {
                mark(labels, i, i, 2);
            }
            if (i >= 2) {
                twoOfThree(values, labels, lines, i);
            }
        }
    }

    private static void twoOfThree(double[] values, byte[] labels, double[] lines, int last) {
        int high = 0;
        int low = 0;
        for (int i = last - 2; i <= last; i++) {
            high += values[i] > lines[4] && values[i] <= lines[2] ? 1 : 0;
            low += values[i] < lines[3] && values[i] >= lines[1] ? 1 : 0;
        }
        for (int i = last - 2; i <= last; i++) {
            if (high >= 2 && values[i] > lines[4] && values[i] <= lines[2]) {
                mark(labels, i, i, 7);
            }
            if (low >= 2 && values[i] < lines[3] && values[i] >= lines[1]) {
                mark(labels, i, i, 8);
            }
        }
    }

    private static void mark(byte[] labels, int first, int last, int label) {
        for (int i = first; i <= last; i++) {
            if (labels[i] == 0 || label < labels[i]) {
                labels[i] = (byte) label;
            }
        }
    }
}
