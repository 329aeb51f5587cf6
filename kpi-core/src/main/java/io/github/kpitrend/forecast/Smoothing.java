// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import java.util.Arrays;

/**
 * Simple exponential smoothing with every constant of a grid, in one pass.
 *
 * <p>With a fixed constant the errors are linear in the first level l: e = A - l G, where A are the errors from level 0 and G is the product of (1 -
 * a) over the known figures before. The level of least squares is sum(AG)/sum(GG), and all three sums grow by one term a figure, so that each of
 * several origins costs one look at the grid.
 */
final class Smoothing {

    /** Constants are 0, 0.01, ..., 1. */
    static final int STEPS = 100;

    /** The upper 5% point of chi-squared with one degree of freedom. */
    private static final double LIKELIHOOD_RATIO = 3.841458820694124;

    private static final double EQUAL = 1e-12;

    /** The constant of least squares. */
    final double constant;

    /** The largest constant that the figures do not reject at 95%. */
    final double cautiousConstant;

    /** The level at the origin, with {@link #constant}. */
    final double level;

    /** The sum of squared errors with {@link #cautiousConstant}. */
    final double cautiousSquares;

    private Smoothing(double constant, double cautiousConstant, double level, double cautiousSquares) {
        this.constant = constant;
        this.cautiousConstant = cautiousConstant;
        this.level = level;
        this.cautiousSquares = cautiousSquares;
    }

    /** The sums of one pass for every constant; made once for the several passes of a forecast, and not to be shared between threads. */
    static final class Grid {

        private final double[] left = new double[STEPS + 1];
        private final double[] level = new double[STEPS + 1];
        private final double[] product = new double[STEPS + 1];
        private final double[] squares = new double[STEPS + 1];
        private final double[] mixed = new double[STEPS + 1];
        private final double[] products = new double[STEPS + 1];
        private double center;
        private double lowest;
        private double highest;
        private int count;

        Grid() {
            for (int i = 0; i <= STEPS; i++) {
                left[i] = (STEPS - i) / (double) STEPS;
            }
        }

        /**
         * Smooths the figures up to each of several origins.
         *
         * @param values the figures by slot
         * @param known which of them are known, the first one included
         * @param lengths how many slots there are up to each origin, increasing
         */
        Smoothing[] upTo(double[] values, boolean[] known, int... lengths) {
            Arrays.fill(level, 0);
            Arrays.fill(product, 1);
            Arrays.fill(squares, 0);
            Arrays.fill(mixed, 0);
            Arrays.fill(products, 0);
            center = values[0]; // sums of squares of small numbers lose less
            lowest = 0;
            highest = 0;
            count = 0;
            Smoothing[] found = new Smoothing[lengths.length];
            int next = 0;
            for (int t = 0; next < lengths.length; t++) {
                if (known[t]) {
                    add(values[t] - center);
                }
                if (t + 1 == lengths[next]) {
                    found[next++] = best();
                }
            }
            return found;
        }

        private void add(double value) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            count++;
            for (int i = 0; i <= STEPS; i++) {
                double error = value - level[i];
                double g = product[i];
                squares[i] += error * error;
                mixed[i] += error * g;
                products[i] += g * g;
                level[i] = value - left[i] * error;
                product[i] = g * left[i];
            }
        }

        /** The sum of squared errors with a constant, from its best first level. */
        private double sum(int i) {
            return Math.max(0, squares[i] - mixed[i] * mixed[i] / products[i]);
        }

        private Smoothing best() {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= STEPS; i++) {
                least = Math.min(least, sum(i));
            }
            double range = highest - lowest;
            int chosen = 0;
            while (sum(chosen) > least + EQUAL * range * range) {
                chosen++;
            }
            double allowed = least * Math.exp(LIKELIHOOD_RATIO / count);
            int cautious = STEPS;
            while (cautious > chosen && sum(cautious) > allowed) {
                cautious--;
            }
            double first = mixed[chosen] / products[chosen];
            return new Smoothing(
                    chosen / (double) STEPS,
                    cautious / (double) STEPS,
                    center + level[chosen] + first * product[chosen],
                    sum(cautious));
        }
    }
}
