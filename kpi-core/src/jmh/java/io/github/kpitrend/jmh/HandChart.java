// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import java.util.Arrays;

/** A chart of individual values as a loop over an array of doubles, as one would write it for one purpose. */
final class HandChart {

    private HandChart() {}

    /**
     * Labels points: 1 and 2 outside the limits, 3 and 4 in a shift, 5 and 6 in a trend, 7 and 8 of two in three.
     *
     * @param v figures of several series
     * @param from the first figure of the series
     * @param n the number of its figures
     * @param labels takes a label for each figure
     * @param lines takes mean, limits, and two sigma
     * @param at where they are put
     * @param run the length of shifts and trends
     */
    static void chart(double[] v, int from, int n, byte[] labels, double[] lines, int at, int run) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += v[i];
        }
        double mean = sum / n;
        double ranges = 0;
        for (int i = from + 1; i < from + n; i++) {
            ranges += Math.abs(v[i] - v[i - 1]);
        }
        double cut = 3.267 * ranges / (n - 1);
        double kept = 0;
        int count = 0;
        for (int i = from + 1; i < from + n; i++) {
            double range = Math.abs(v[i] - v[i - 1]);
            if (range <= cut) {
                kept += range;
                count++;
            }
        }
        double width = 2.66 * kept / count;
        lines[at] = mean;
        lines[at + 1] = mean - width;
        lines[at + 2] = mean + width;
        lines[at + 3] = mean - width * 2 / 3;
        lines[at + 4] = mean + width * 2 / 3;
        Arrays.fill(labels, from, from + n, (byte) 0);
        label(v, from, n, labels, lines, at, run);
    }

    private static void label(double[] v, int from, int n, byte[] labels, double[] lines, int at, int run) {
        double mean = lines[at];
        double lower = lines[at + 1];
        double upper = lines[at + 2];
        int shift = 0;
        int side = 0;
        int trend = 1;
        int direction = 0;
        for (int i = from; i < from + n; i++) {
            double x = v[i];
            int now = x > mean ? 1 : x < mean ? -1 : 0;
            shift = now == 0 ? 0 : now == side ? shift + 1 : 1;
            side = now;
            if (shift >= run) {
                mark(labels, shift == run ? i - run + 1 : i, i, now > 0 ? 3 : 4);
            }
            if (i > from) {
                int step = x > v[i - 1] ? 1 : x < v[i - 1] ? -1 : 0;
                trend = step == 0 ? 1 : step == direction ? trend + 1 : 2;
                direction = step;
                if (step != 0 && trend >= run) {
                    mark(labels, trend == run ? i - run + 1 : i, i, step > 0 ? 5 : 6);
                }
            }
            if (x > upper) {
                mark(labels, i, i, 1);
            } else if (x < lower) {
                mark(labels, i, i, 2);
            }
            if (i >= from + 2) {
                twoOfThree(v, i, labels, lines, at);
            }
        }
    }

    private static void twoOfThree(double[] v, int last, byte[] labels, double[] lines, int at) {
        double lower = lines[at + 1];
        double upper = lines[at + 2];
        double low = lines[at + 3];
        double high = lines[at + 4];
        int highs = 0;
        int lows = 0;
        for (int i = last - 2; i <= last; i++) {
            highs += v[i] > high && v[i] <= upper ? 1 : 0;
            lows += v[i] < low && v[i] >= lower ? 1 : 0;
        }
        for (int i = last - 2; i <= last && highs >= 2; i++) {
            if (v[i] > high && v[i] <= upper) {
                mark(labels, i, i, 7);
            }
        }
        for (int i = last - 2; i <= last && lows >= 2; i++) {
            if (v[i] < low && v[i] >= lower) {
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
