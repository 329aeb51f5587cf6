// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * Computes the table of many series at once, a block of them at a time, in loops that HotSpot turns into vector code.
 *
 * <p>Each series stands in a scratch array behind as many missing months as the longest look back, so that no loop has to ask where a series
 * begins. Values are in whole units (see {@link Decimals}), missing ones NaN, which no caller ever sees. Why the results are the doubles nearest to
 * the exact ones, and directions exact: units are at most 2<sup>45</sup>, so that differences, their hundredfolds and the sum of a window of up to
 * 128 months are whole numbers below 2<sup>53</sup>, and products with a limit of up to 200 are too; each is exact in a double, whatever the order of
 * adding, and the one division rounds once.
 */
public final class PanelKernel {

    /** The longest window whose sums of units are exact in doubles. */
    public static final int MAX_WINDOW = 128;

    /** The largest limit, in percent, whose products with units are exact in doubles; it must be whole. */
    public static final double MAX_LIMIT = 200;

    /** Direction of a month that has none. */
    public static final byte NONE = 2;

    private static final int BLOCK = 1024;
    private static final int YEAR = 12;
    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    private static final long MINUS_INFINITY = Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY);
    private static final long NOT_A_NUMBER = Double.doubleToRawLongBits(Double.NaN);

    private final int months;
    private final int lag;
    private final int window;
    private final int required;
    private final double up;
    private final double down;
    private final double power;
    private final double one;
    private final int pad;
    private final int stride;
    private final int rows;
    private final double[] units;
    /** Sizes of bases; NaN for 0, as a percentage of nothing is missing, or for 0 to 0 looked up when asked for. */
    private final double[] bases;

    private final double[] counts;
    private final double[] largest;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] d;
    private final double[] e;

    /** Prepares scratch arrays; one kernel serves one thread. No value is larger than {@code largestUnits}. */
    public PanelKernel(
            int series,
            int months,
            int places,
            double largestUnits,
            int lag,
            int window,
            int required,
            double up,
            double down) {
        this.months = months;
        this.lag = lag;
        this.window = window;
        this.required = required;
        this.up = up;
        this.down = down;
        this.power = Decimals.power(places);
        this.one = one(largestUnits, window);
        this.pad = Math.max(Math.max(YEAR, lag), window - 1);
        this.stride = pad + months;
        this.rows = Math.max(1, Math.min(series, BLOCK / stride));
        int length = rows * stride;
        units = new double[length];
        bases = new double[length];
        counts = new double[length];
        largest = new double[length];
        a = new double[length];
        b = new double[length];
        c = new double[length];
        d = new double[length];
        e = new double[length];
        Arrays.fill(units, Double.NaN);
    }

    /** Computes the rows of all series into the arrays of results; values are in units, NaN where missing. */
    public void run(double[] values, int series, PanelResults results) {
        for (int s = 0; s < series; s += rows) {
            block(values, s, Math.min(rows, series - s), results);
        }
    }

    private void block(double[] values, int first, int count, PanelResults results) {
        int offset = first * months;
        int length = count * stride;
        for (int r = 0; r < count; r++) {
            System.arraycopy(values, offset + r * months, units, r * stride + pad, months);
        }
        prepare(length);
        percent(units, bases, c, lag, pad, length);
        copyOut(c, results.percentPrevious, offset, count);
        for (int r = 0; r < count; r++) {
            directions(r * stride + pad, results.directions, offset + r * months);
        }
        percent(units, bases, c, YEAR, pad, length);
        copyOut(c, results.percentYear, offset, count);

        double[] sums = sumsOfWindow(a, b, c, length);
        double[] means = bases;
        if (one > 0) {
            meansOfPacked(sums, means, length);
        } else {
            means(sums, sumsOfWindow(counts, d, e, length), means, length);
        }
        copyOut(means, results.mean, offset, count);
        double[] maxima = maximaOfWindow(largest, sums, length);
        fromUnits(maxima, means, length);
        copyOut(maxima, results.max, offset, count);
    }

    /**
     * Values without the missing ones for sums, counts and maxima, and the bases of changes; by bits, since branches that depend on data cost more.
     */
    private void prepare(int length) {
        for (int i = 0; i < length; i++) {
            long bits = Double.doubleToRawLongBits(units[i]);
            long size = bits & Long.MAX_VALUE;
            long missing = (INFINITY - size) >> 63;
            long zero = (size - 1) >> 63;
            a[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(units[i] + one) & ~missing);
            counts[i] = 1 + (int) missing;
            largest[i] = Double.longBitsToDouble((bits & ~missing) | (MINUS_INFINITY & missing));
            bases[i] = Double.longBitsToDouble(size | (NOT_A_NUMBER & zero));
        }
    }

    private static void percent(double[] x, double[] base, double[] percent, int lag, int pad, int length) {
        for (int i = pad; i < length; i++) {
            percent[i] = 100 * (x[i] - x[i - lag]) / base[i - lag];
        }
    }

    /** By sign bits: of a difference, and of what it exceeds its limit by. Both are right, whatever is rounded. */
    private void directions(int from, byte[] target, int offset) {
        for (int k = 0; k < months; k++) {
            double base = units[from + k - lag];
            double difference = 100 * (units[from + k] - base);
            double size = Math.abs(base);
            int none = (int) ((INFINITY - (Double.doubleToRawLongBits(difference) & Long.MAX_VALUE)) >>> 63);
            int rise = sign(0 - difference) & ~sign(difference - up * size);
            int fall = sign(difference) & ~sign(0 - difference - down * size);
            target[offset + k] = (byte) ((rise - fall) * (1 - none) + NONE * none);
        }
    }

    /** 1 for a negative number, else 0. */
    private static int sign(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 63);
    }

    /**
     * Returns sums over the window, made from sums over 1, 2, 4, ... months; x holds those over one month, and all three arrays are used up. The
     * result is one of them.
     */
    private double[] sumsOfWindow(double[] x, double[] y, double[] z, int length) {
        double[] power2 = x;
        double[] spare = y;
        double[] total = z;
        int size = 1;
        int done = 0;
        for (int bits = window; bits != 0; bits >>= 1) {
            if (bits == 3 && done == 0) {
                sumOfThree(power2, spare, size, length);
                return spare;
            }
            if ((bits & 1) != 0) {
                if (bits == 1 && done == 0) {
                    return power2;
                }
                if (done == 0) {
                    System.arraycopy(power2, 0, total, 0, length);
                } else {
                    addBehind(total, power2, done, length);
                }
                done += size;
            }
            if (bits > 1) {
                sumOfTwo(power2, spare, size, length);
                double[] swapped = power2;
                power2 = spare;
                spare = swapped;
                size *= 2;
            }
        }
        return total;
    }

    private static void addBehind(double[] sum, double[] x, int behind, int length) {
        for (int i = behind; i < length; i++) {
            sum[i] += x[i - behind];
        }
    }

    private static void sumOfTwo(double[] x, double[] y, int behind, int length) {
        System.arraycopy(x, 0, y, 0, Math.min(behind, length));
        for (int i = behind; i < length; i++) {
            y[i] = x[i] + x[i - behind];
        }
    }

    private static void sumOfThree(double[] x, double[] y, int behind, int length) {
        for (int i = 2 * behind; i < length; i++) {
            y[i] = x[i] + x[i - behind] + x[i - 2 * behind];
        }
    }

    /**
     * Means of sums into which the count is packed: every known value has {@link #one} added, which is more than twice any sum, so that the nearest multiple
     * of it is the count, and the rest the sum. All of it is whole and below 2<sup>53</sup>.
     */
    private void meansOfPacked(double[] packed, double[] mean, int length) {
        double inverse = 1 / one;
        for (int i = pad; i < length; i++) {
            double count = Math.rint(packed[i] * inverse);
            mean[i] = (packed[i] - count * one) / (count * power);
        }
        if (required > 1) {
            for (int i = pad; i < length; i++) {
                mean[i] = Math.rint(packed[i] * inverse) >= required ? mean[i] : Double.NaN;
            }
        }
    }

    /** A power of two above twice any sum of a window, if a window of them is exact in doubles; else 0, and counts are added up on their own. */
    private static double one(double largestUnits, int window) {
        double one = Math.scalb(1.0, Math.getExponent(2 * window * largestUnits + 2) + 1);
        return (window + 1) * one <= 0x1p53 ? one : 0;
    }

    private void means(double[] sum, double[] count, double[] mean, int length) {
        if (required == 1) {
            for (int i = pad; i < length; i++) {
                mean[i] = sum[i] / (count[i] * power);
            }
        } else {
            for (int i = pad; i < length; i++) {
                mean[i] = count[i] >= required ? sum[i] / (count[i] * power) : Double.NaN;
            }
        }
    }

    /** Returns maxima over the window, of two windows of a power of two that overlap; the result is one of the two arrays. */
    private double[] maximaOfWindow(double[] x, double[] y, int length) {
        double[] maxima = x;
        double[] spare = y;
        int size = 1;
        while (size < window) {
            if (3 * size == window) {
                maxOfThree(maxima, spare, size, length);
                return spare;
            }
            int behind = Math.min(size, window - size);
            maxOfTwo(maxima, spare, behind, length);
            double[] swapped = maxima;
            maxima = spare;
            spare = swapped;
            size += behind;
        }
        return maxima;
    }

    private static void maxOfTwo(double[] x, double[] y, int behind, int length) {
        System.arraycopy(x, 0, y, 0, Math.min(behind, length));
        for (int i = behind; i < length; i++) {
            y[i] = Math.max(x[i], x[i - behind]);
        }
    }

    private static void maxOfThree(double[] x, double[] y, int behind, int length) {
        for (int i = 2 * behind; i < length; i++) {
            y[i] = Math.max(Math.max(x[i], x[i - behind]), x[i - 2 * behind]);
        }
    }

    private void fromUnits(double[] x, double[] mean, int length) {
        for (int i = pad; i < length; i++) {
            x[i] = x[i] / power + 0 * mean[i]; // NaN where there is no mean
        }
    }

    private void copyOut(double[] x, double[] target, int offset, int count) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(x, r * stride + pad, target, offset + r * months, months);
        }
    }
}
