// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.ReportingPeriods;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The known figures of a series as arrays, and what the trend tests share. */
public final class Samples {

    /** The most points that functions of the slopes of all pairs take: two million pairs. */
    public static final int MAX_POINTS = 2_000;

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private final int[] months;
    private final double[] values;

    private Samples(int[] months, double[] values) {
        this.months = months;
        this.values = values;
    }

    public static Samples of(MonthlySeries series) {
        Slots slots = SERIES.open(series);
        int[] months = new int[slots.observed(0, slots.length() - 1)];
        double[] values = new double[months.length];
        int count = 0;
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                months[count] = i;
                values[count] = slots.value(i);
                count++;
            }
        }
        return new Samples(months, values);
    }

    /** Takes the known figures for a function of all their pairs, which rejects too many. */
    public static Samples ofPairs(MonthlySeries series) {
        int known = series.observedCount();
        if (known > MAX_POINTS) {
            throw new IllegalArgumentException(
                    "series must have at most " + MAX_POINTS + " known figures, but had " + known);
        }
        return of(series);
    }

    /** Takes the figures that end a period, and as places the numbers of their periods. */
    public static Samples ofPeriods(MonthlySeries series, ReportingPeriods periods) {
        PeriodEnds ends = PeriodEnds.of(periods);
        Samples all = ofPairs(series);
        long first = ProlepticMonth.of(series.first());
        int[] places = new int[all.months.length];
        double[] values = new double[places.length];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (ends.isEnd(first + all.months[i])) {
                places[count] = all.months[i] / ends.step();
                values[count] = all.values[i];
                count++;
            }
        }
        return new Samples(Arrays.copyOf(places, count), Arrays.copyOf(values, count));
    }

    /** Returns the reason of a series that has a break between its figures, null of one without. */
    public static @Nullable Figure breakOf(MonthlySeries series) {
        Slots slots = SERIES.open(series);
        boolean seen = false;
        for (int i = 0; slots.markers != null && i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                if (seen && (slots.marker(i) & Slots.BREAK_BEFORE) != 0) {
                    return Figure.missing(MissingReason.BREAK_IN_SERIES);
                }
                seen = true;
            }
        }
        return null;
    }

    /** Returns the reason that a series has too few figures: a confidential one among the missing, or just too few. */
    public static Figure none(MonthlySeries series) {
        boolean[] confidential = {false};
        series.forEach((month, figure) -> confidential[0] |= figure.equals(Figure.missing(MissingReason.CONFIDENTIAL)));
        return Figure.missing(confidential[0] ? MissingReason.CONFIDENTIAL : MissingReason.TOO_FEW_OBSERVATIONS);
    }

    /** The figure of a result in doubles; one that exceeds them on the way is not representable. */
    public static Figure figure(double result) {
        return Double.isNaN(result) ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : Figures.ofResult(result);
    }

    /** The number of figures. */
    public int count() {
        return values.length;
    }

    /** Months from the first month of the series, or the number of the period. */
    public int month(int index) {
        return months[index];
    }

    /** The figure of a place. */
    public double value(int index) {
        return values[index];
    }

    /** Kendall's S over all pairs. */
    public long sumOfSigns() {
        return sumOfSigns(values);
    }

    /** The sum of t (t - 1) (a t + b) over groups of t equal figures. */
    public long overTies(long a, long b) {
        return overTies(values, a, b);
    }

    /** Eighteen times the variance of Kendall's S, corrected for ties. */
    public long eighteenVariances() {
        return eighteenVariances(values);
    }

    /**
     * Kendall's S over all pairs, as the pairs less those of equal figures less twice the inversions. Merging sorted halves counts these (Knight, "A
     * computer method for calculating Kendall's tau with ungrouped data", 1966).
     */
    public static long sumOfSigns(double[] values) {
        long n = values.length;
        double[] sorted = values.clone();
        long inversions = new Inversions(sorted).count();
        return n * (n - 1) / 2 - tiesOfSorted(sorted, 0, 1) / 2 - 2 * inversions;
    }

    /** The sum of t (t - 1) (a t + b) over groups of t equal values. */
    public static long overTies(double[] values, long a, long b) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return tiesOfSorted(sorted, a, b);
    }

    private static long tiesOfSorted(double[] sorted, long a, long b) {
        long sum = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                long t = (long) i - from;
                sum += t * (t - 1) * (a * t + b);
                from = i;
            }
        }
        return sum;
    }

    /** Eighteen times the variance of Kendall's S, corrected for ties. */
    public static long eighteenVariances(double[] values) {
        long n = values.length;
        return n * (n - 1) * (2 * n + 5) - overTies(values, 2, 5);
    }

    /** The statistic with continuity correction, 0 where nothing varies. */
    public static double z(long sumOfSigns, double variance) {
        return variance == 0 ? 0 : (double) (sumOfSigns - Long.signum(sumOfSigns)) / Math.sqrt(variance);
    }
}
