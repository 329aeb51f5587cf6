// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * Computes the table of many series a block of them at a time, in loops that HotSpot turns into vector code.
 *
 * <p>Each series is copied into a scratch array behind as many missing months as the longest look back, so that no loop has to ask where a series
 * begins. What a loop needs of earlier months is shifted by a copy first: on JDK 17 a loop becomes vector code only if it reads every array at
 * the index at which it writes. Missing values are negative infinities, which no caller ever sees: 0 times one is NaN, a maximum passes it over, and
 * {@link UnitMath#pack} makes it a zero.
 */
public final class PanelKernel {

    /** Months of a block: few enough for the scratch arrays to stay in the fastest cache. */
    private static final int BLOCK = 1024;

    /** The number of months in all below which scratch arrays cost more than they save. */
    private static final int WORTH_A_BLOCK = 512;

    /** Longer windows are not looked through for another maximum. */
    private static final int LONGEST_ROW_WINDOW = 36;

    static final int YEAR = 12;

    private final PanelTask task;
    private final PanelData data;
    private final double up;
    private final double down;
    private final int months;
    private final int window;
    private final int pad;
    private final int stride;
    private final int rows;
    private final double[] values;
    private final double[] units;
    private final double[] a;
    private final double[] b;

    /** The months that loops went through. */
    private long steps;

    /**
     * Computes some months, from an index on, of the series from one to before another. The rows of a series are after those of the one before; the
     * task must be exact for the data. Returns the number of months that loops went through, for tests of growth.
     */
    public static long run(
            PanelTask task,
            PanelData data,
            int firstSeries,
            int endSeries,
            int from,
            int months,
            PanelResults results) {
        boolean few = (endSeries - firstSeries) * data.months < WORTH_A_BLOCK && task.window() <= LONGEST_ROW_WINDOW;
        if (months < data.months || few) {
            for (int s = firstSeries; s < endSeries; s++) {
                RowKernel.run(task, data, s, from, from + months, results, s * months);
            }
            return (long) months * (endSeries - firstSeries);
        } else {
            PanelKernel kernel = new PanelKernel(task, data, endSeries - firstSeries);
            for (int s = firstSeries; s < endSeries; s += kernel.rows) {
                kernel.block(s, Math.min(kernel.rows, endSeries - s), results);
            }
            return kernel.steps;
        }
    }

    private PanelKernel(PanelTask task, PanelData data, int series) {
        this.task = task;
        this.data = data;
        this.up = task.upFor(data);
        this.down = task.downFor(data);
        this.months = data.months;
        // nothing is known before a series, so a window need not reach further back than it is long
        this.window = Math.min(task.window(), months);
        this.pad = Math.max(Math.max(YEAR, task.lag()), window - 1);
        this.stride = pad + months;
        this.rows = Math.max(1, Math.min(series, BLOCK / stride));
        int length = rows * stride;
        values = new double[length];
        units = new double[length];
        a = new double[length];
        b = new double[length];
        Arrays.fill(values, PanelData.MISSING);
    }

    private void block(int first, int count, PanelResults results) {
        int offset = first * months;
        int length = count * stride;
        steps += 2L * length;
        double power = data.power();
        for (int r = 0; r < count; r++) {
            System.arraycopy(data.values, offset + r * months, values, r * stride + pad, months);
        }

        toUnits(values, units, power, length);
        shift(units, a, task.lag(), length);
        if (task.limits().isInPoints()) {
            differences(a, units, b, length);
            directions(b, results.directions, offset, count);
        }
        percent(a, units, length);
        if (!task.limits().isInPoints()) {
            directions(a, results.directions, offset, count);
        }
        copyOut(a, results.percentPrevious, offset, count);
        shift(units, a, YEAR, length);
        percent(a, units, length);
        copyOut(a, results.percentYear, offset, count);

        double one = UnitMath.one(window);
        double[] packed = units;
        pack(values, packed, power, one, length);
        sumsOfWindow(packed, length);
        double[] mean = units;
        means(a, mean, one, power, task.required(), length);
        copyOut(mean, results.mean, offset, count);
        maximaOfWindow(values, length);
        knownWith(mean, a, length);
        copyOut(a, results.max, offset, count);
    }

    private void copyOut(double[] from, double[] target, int offset, int count) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(from, r * stride + pad, target, offset + r * months, months);
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Puts into y what x has some months earlier. Before every series there are enough missing months, of which those that are not written to here
     * are too far back for any figure.
     */
    private static void shift(double[] x, double[] y, int behind, int length) {
        System.arraycopy(x, 0, y, behind, length - behind);
    }

    private static void toUnits(double[] x, double[] y, double power, int length) {
        for (int i = 0; i < length; i++) {
            y[i] = UnitMath.units(x[i], power);
        }
    }

    private static void percent(double[] base, double[] current, int length) {
        for (int i = 0; i < length; i++) {
            base[i] = UnitMath.percent(base[i], current[i]);
        }
    }

    private static void differences(double[] base, double[] current, double[] y, int length) {
        for (int i = 0; i < length; i++) {
            y[i] = current[i] - base[i];
        }
    }

    private void directions(double[] change, byte[] target, int offset, int count) {
        for (int r = 0; r < count; r++) {
            directions(change, r * stride + pad, target, offset + r * months, months, up, down);
        }
    }

    private static void directions(
            double[] change, int from, byte[] target, int offset, int months, double up, double down) {
        for (int i = 0; i < months; i++) {
            target[offset + i] = UnitMath.side(change[from + i], up, down);
        }
    }

    private static void pack(double[] x, double[] y, double power, double one, int length) {
        for (int i = 0; i < length; i++) {
            y[i] = UnitMath.pack(x[i], power, one);
        }
    }

    private static void means(double[] packed, double[] y, double one, double power, double required, int length) {
        double perOne = 1 / one;
        for (int i = 0; i < length; i++) {
            y[i] = UnitMath.meanOfPacked(packed[i], one, perOne, power, required);
        }
    }

    private static void knownWith(double[] x, double[] y, int length) {
        for (int i = 0; i < length; i++) {
            y[i] = y[i] + 0 * x[i];
        }
    }

    // -----------------------------------------------------------------------
    /** Puts the sums over the window into a: by the binary digits of its length, doubling it and, for a one, adding a month. */
    private void sumsOfWindow(double[] x, int length) {
        System.arraycopy(x, 0, a, 0, length);
        int size = 1;
        for (int digit = Integer.highestOneBit(window) >> 1; digit != 0; digit >>= 1) {
            shift(a, b, size, length);
            add(b, a, length);
            steps += length;
            size *= 2;
            if ((window & digit) != 0) {
                shift(x, b, size, length);
                add(b, a, length);
                steps += length;
                size++;
            }
        }
    }

    private static void add(double[] x, double[] y, int length) {
        for (int i = 0; i < length; i++) {
            y[i] = y[i] + x[i];
        }
    }

    /** Puts the maxima over the window into a: doubling it, at the end with an overlap, which does no harm. */
    private void maximaOfWindow(double[] x, int length) {
        System.arraycopy(x, 0, a, 0, length);
        int step;
        for (int size = 1; size < window; size += step) {
            step = Math.min(size, window - size);
            shift(a, b, step, length);
            larger(b, a, length);
            steps += length;
        }
    }

    private static void larger(double[] x, double[] y, int length) {
        for (int i = 0; i < length; i++) {
            y[i] = Math.max(y[i], x[i]);
        }
    }
}
