// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a rolling window at every month of a plain series, in loops over arrays. Plain is a monthly series without markers, of figures that
 * are decimals of a few places. What is not so plain goes the general way of {@link WindowStatistic}; both give the same figures to the last bit.
 *
 * <p>Sums are whole numbers of units below 2<sup>52</sup>, exact in doubles, from which the first month is taken as exactly as the next is added;
 * the one division rounds once. An extreme is the larger of two: that from the window's start to the end of a block as long as the window, and that
 * from the start of the next block to the window's end, each found in one pass (van Herk, "A fast algorithm for local minimum and maximum filters on
 * rectangular and octagonal kernels", 1992). A median is the middle of the window's figures, kept sorted.
 */
public final class PlainWindows {

    /** The number of bits up to which sums are exact in doubles. */
    private static final int MAX_BITS = 52;

    /** The number of bits up to which sums of squares fit longs, and so do their products with the length of the window. */
    private static final int MAX_SQUARE_BITS = 62;

    /** Longer windows are not kept sorted by moving their figures. */
    private static final int LONGEST_SORTED = 64;

    private final Slots source;
    private final int months;
    private final int length;
    private final int offset;
    private final double[] values;
    /** The reason that the figure is missing; null while every month has one. */
    private byte @Nullable [] reasons;

    /** The number of known slots before each; null where all are. */
    private final int @Nullable [] knownBefore;

    /** The figures read or moved, for tests of growth. */
    private long steps;

    private PlainWindows(Slots source, int length, int offset) {
        this.source = source;
        this.months = source.length();
        this.length = length;
        this.offset = offset;
        this.values = new double[months];
        this.knownBefore = source.reasons == null ? null : knownBefore(source.reasons);
    }

    /**
     * Returns the figures of windows.
     *
     * @param source the figures
     * @param statistic the statistic
     * @param length the months of a window
     * @param offset how many months before the requested month it ends, 0 or 1
     * @param required the number of known months that a figure needs
     * @return the figures over the same months, or null where the general way is needed
     */
    public static @Nullable Slots of(Slots source, WindowStatistic statistic, int length, int offset, int required) {
        if (source.markers != null || source.length() <= offset) {
            return null;
        }
        PlainWindows windows = new PlainWindows(source, length, offset);
        windows.findReasons(Math.max(required, statistic.leastObserved()));
        return windows.compute(statistic) ? windows.result(statistic == WindowStatistic.SUM) : null;
    }

    private boolean compute(WindowStatistic statistic) {
        return switch (statistic) {
            case SUM -> sums(false);
            case MEAN -> sums(true);
            case MIN -> extremes(-1L);
            case MAX -> extremes(0L);
            case MEDIAN -> medians();
            case STANDARD_DEVIATION -> deviations();
        };
    }

    /** The number of steps that trailing windows of at least one figure take; 0 where the general way is needed. */
    static long steps(Slots source, WindowStatistic statistic, int length) {
        PlainWindows windows = new PlainWindows(source, length, 0);
        windows.findReasons(statistic.leastObserved());
        return windows.compute(statistic) ? windows.steps : 0;
    }

    private static int[] knownBefore(byte[] reasons) {
        int[] before = new int[reasons.length + 1];
        for (int i = 0; i < reasons.length; i++) {
            before[i + 1] = before[i] + (reasons[i] == ReasonCode.KNOWN ? 1 : 0);
        }
        return before;
    }

    /** The first slot of the window of a month. */
    private int from(int i) {
        return Math.max(0, i - offset - length + 1);
    }

    /** The number of known slots of the window of a month. */
    private int observed(int i) {
        int end = i - offset + 1;
        return knownBefore == null ? Math.min(length, end) : knownBefore[end] - knownBefore[from(i)];
    }

    private boolean isKnown(int i) {
        return reasons == null || reasons[i] == ReasonCode.KNOWN;
    }

    private Slots result(boolean isSum) {
        byte[] markers = null;
        for (int i = 0; isSum && i < months; i++) {
            if (knownBefore == null && i >= offset + length - 1) {
                break;
            }
            if (isKnown(i) && observed(i) < length) {
                markers = markers == null ? new byte[months] : markers;
                markers[i] = Slots.PARTIAL;
            }
        }
        return Slots.ofCanonical(source.first(), values, reasons, markers);
    }

    // -----------------------------------------------------------------------
    private void findReasons(int needed) {
        if (knownBefore == null) {
            int missing = Math.min(months, needed > length ? months : offset + needed - 1);
            if (missing > 0) {
                reasons = new byte[months];
                Arrays.fill(reasons, 0, missing, ReasonCode.TOO_FEW_OBSERVATIONS);
            }
            return;
        }
        int hidden = -1;
        for (int i = 0; i < months; i++) {
            int end = i - offset;
            hidden = end >= 0 && source.reason(end) == ReasonCode.CONFIDENTIAL ? end : hidden;
            if (observed(i) < needed) {
                reasons = reasons == null ? new byte[months] : reasons;
                reasons[i] = hidden >= from(i) ? ReasonCode.CONFIDENTIAL : ReasonCode.TOO_FEW_OBSERVATIONS;
            }
        }
    }

    // -----------------------------------------------------------------------
    private boolean sums(boolean mean) {
        int places = source.places();
        if (places == Decimals.NO_PLACES || source.unitBits() + bits(Math.min(length, months)) > MAX_BITS) {
            return false;
        }
        double power = Decimals.power(places);
        double[] figures = source.values; // a missing slot holds 0
        int whole = Math.min(months, offset + length - 1);
        steps += months;
        double sum = 0;
        for (int i = offset; i < whole; i++) {
            sum += Math.rint(figures[i - offset] * power);
            if (isKnown(i)) {
                values[i] = sum / (mean ? power * observed(i) : power);
            }
        }
        // each whole window is the one before with a month more at the end and a month less at the start
        double first = 0;
        if (knownBefore == null) {
            for (int i = whole; i < months; i++) {
                sum += Math.rint(figures[i - offset] * power) - first;
                first = Math.rint(figures[i - offset - length + 1] * power);
                values[i] = sum;
            }
            divide(values, whole, mean ? power * length : power);
            return true;
        }
        for (int i = whole; i < months; i++) {
            sum += Math.rint(figures[i - offset] * power) - first;
            first = Math.rint(figures[i - offset - length + 1] * power);
            if (isKnown(i)) {
                values[i] = sum / (mean ? power * observed(i) : power);
            }
        }
        return true;
    }

    /** A separate loop, in which a processor divides several at once. */
    private static void divide(double[] sums, int from, double divisor) {
        for (int i = from; i < sums.length; i++) {
            sums[i] /= divisor;
        }
    }

    private static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    // -----------------------------------------------------------------------
    /** The largest values, or the smallest where all bits are turned. */
    private boolean extremes(long turned) {
        // all below as whole numbers in the order of the values, since the larger of two is found faster of these
        long[] fromBlock = new long[months];
        for (int i = 0; i < months; i++) {
            fromBlock[i] = source.reason(i) == ReasonCode.KNOWN ? ordered(source.values[i]) ^ turned : Long.MIN_VALUE;
        }
        long[] toBlock = fromBlock.clone();
        steps += months;
        for (int start = 0; start < months; start += length) {
            int end = Math.min(months, start + length);
            long largest = Long.MIN_VALUE;
            for (int i = start; i < end; i++) {
                largest = Math.max(largest, fromBlock[i]);
                fromBlock[i] = largest;
            }
            largest = Long.MIN_VALUE;
            for (int i = end - 1; i >= start; i--) {
                largest = Math.max(largest, toBlock[i]);
                toBlock[i] = largest;
            }
            steps += 2L * (end - start);
        }
        for (int i = offset; i < months; i++) {
            if (isKnown(i)) {
                int start = i - offset - length + 1;
                long end = fromBlock[i - offset];
                long largest = start < 0 ? end : Math.max(toBlock[start], end);
                values[i] = Double.longBitsToDouble(inOrder(largest ^ turned));
            }
        }
        return true;
    }

    private static long ordered(double value) {
        return inOrder(Double.doubleToRawLongBits(value));
    }

    /** Turns the bits of a double into a whole number, and back. */
    private static long inOrder(long bits) {
        return bits ^ (bits >> (Long.SIZE - 1) >>> 1);
    }

    // -----------------------------------------------------------------------
    private boolean medians() {
        int places = source.places();
        if (places == Decimals.NO_PLACES || length > LONGEST_SORTED) {
            return false;
        }
        double power = Decimals.power(places);
        double[] sorted = new double[Math.min(length, months)];
        int count = 0;
        for (int i = offset; i < months; i++) {
            int start = i - offset - length;
            if (start >= 0 && source.reason(start) == ReasonCode.KNOWN) {
                count = without(sorted, count, source.values[start]);
            }
            if (source.reason(i - offset) == ReasonCode.KNOWN) {
                count = with(sorted, count, source.values[i - offset]);
            }
            if (isKnown(i)) {
                double lower = sorted[(count - 1) / 2];
                double upper = sorted[count / 2];
                values[i] =
                        lower == upper ? upper : (Math.rint(lower * power) + Math.rint(upper * power)) / (2 * power);
            }
        }
        return true;
    }

    private int with(double[] sorted, int count, double value) {
        int at = count;
        while (at > 0 && sorted[at - 1] > value) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
        steps += count - at + 1L;
        return count + 1;
    }

    private int without(double[] sorted, int count, double value) {
        int at = 0;
        while (sorted[at] != value) {
            at++;
        }
        for (int i = at; i < count - 1; i++) {
            sorted[i] = sorted[i + 1];
        }
        steps += count;
        return count - 1;
    }

    // -----------------------------------------------------------------------
    private boolean deviations() {
        int places = source.places();
        if (places == Decimals.NO_PLACES
                || 2 * source.unitBits() + bits(Math.min(length, months)) + bits(months) > MAX_SQUARE_BITS) {
            return false;
        }
        double power = Decimals.power(places);
        long[] sums = new long[months + 1];
        long[] squares = new long[months + 1];
        for (int i = 0; i < months; i++) {
            long units = Decimals.units(source.values[i], places);
            sums[i + 1] = sums[i] + units;
            squares[i + 1] = squares[i] + units * units;
        }
        steps += 2L * months;
        double square = power * power;
        for (int i = offset; i < months; i++) {
            if (isKnown(i)) {
                int from = from(i);
                int to = i - offset + 1;
                int observed = observed(i);
                long sum = sums[to] - sums[from];
                long spread = observed * (squares[to] - squares[from]) - sum * sum;
                values[i] = RunSquares.rootOfUnits(spread, (long) observed * (observed - 1), square);
            }
        }
        return true;
    }
}
