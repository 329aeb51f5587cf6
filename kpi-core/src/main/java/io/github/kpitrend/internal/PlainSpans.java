// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The years to date or longer periods of a plain series, in one pass. Plain is a monthly series without markers, of figures that are decimals of a
 * few places. What is not so plain goes the general way of {@link WindowStatistic}, with the same figures and reasons.
 */
public final class PlainSpans {

    private static final int YEAR = 12;
    private static final int QUARTER = 3;
    private static final int ALL = 0;

    private final WindowStatistic statistic;
    /** The least number of known months; 0 for all that are expected. */
    private final int required;

    private final Slots slots;
    private final double power;

    /** The state of the months of the span up to here. */
    private int expected;

    private int observed;
    private boolean hidden;
    private boolean notFinal;
    /** Whole units of at most 2<sup>45</sup>, of at most twelve months, hence exact. */
    private double sum;

    private double least;
    private double greatest;

    private PlainSpans(WindowStatistic statistic, int required, Slots slots) {
        this.statistic = statistic;
        this.required = required;
        this.slots = slots;
        this.power = Decimals.power(slots.places());
        reset();
    }

    private static boolean isPlain(WindowStatistic statistic, Slots slots) {
        boolean isSimple = statistic == WindowStatistic.SUM
                || statistic == WindowStatistic.MEAN
                || statistic == WindowStatistic.MIN
                || statistic == WindowStatistic.MAX;
        return isSimple && slots.markers == null && slots.places() != Decimals.NO_PLACES;
    }

    /**
     * Returns the figures of the year to date at every month, or null where the general way is needed.
     *
     * @param statistic the statistic, null for none
     * @param required the least number of known months, 0 for all that are expected
     * @param monthOfYear which month of the fiscal year the first one is, from 1
     */
    public static @Nullable Slots toDate(
            @Nullable WindowStatistic statistic, int required, Slots slots, int monthOfYear) {
        if (statistic == null || !isPlain(statistic, slots)) {
            return null;
        }
        PlainSpans spans = new PlainSpans(statistic, required, slots);
        if (slots.reasons == null && isOfSums(statistic)) {
            return spans.sumsToDate(monthOfYear);
        }
        SlotsWriter results = new SlotsWriter(slots.first(), slots.length());
        spans.expected = monthOfYear - 1;
        for (int i = 0; i < slots.length(); i++) {
            if (spans.expected == YEAR) {
                spans.reset();
            }
            spans.add(i);
            byte reason = slots.reason(i);
            spans.write(results, i, spans.hidden ? ReasonCode.CONFIDENTIAL : reason);
        }
        return results.build();
    }

    /**
     * Returns the figures of periods in their last months, or null where the general way is needed.
     *
     * @param statistic the statistic, null for none
     * @param required the least number of known months, 0 for all that are expected
     * @param first the last month of the first period
     * @param months the months from there to the last month of the last period
     * @param length the months of a period
     */
    public static @Nullable Slots periods(
            @Nullable WindowStatistic statistic, int required, Slots slots, long first, int months, int length) {
        if (statistic == null || !isPlain(statistic, slots)) {
            return null;
        }
        int shift = (int) (first - slots.first());
        if (slots.reasons == null && isOfSums(statistic)) {
            return sumsOfPeriods(statistic == WindowStatistic.SUM, required, slots, first, shift, months, length);
        }
        PlainSpans spans = new PlainSpans(statistic, required, slots);
        SlotsWriter results = new SlotsWriter(first, months);
        for (int i = 0; i < months; i += length) {
            spans.reset();
            for (int slot = shift + i - length + 1; slot <= shift + i; slot++) {
                spans.add(slot);
            }
            spans.write(results, i, ReasonCode.KNOWN);
        }
        return results.build();
    }

    /**
     * Sums or means of a series in which every month is known; only the first and the last period may lack months. The sum of twelve values is off
     * the sum of their decimals by less than half a unit (twelve of at most 2<sup>45</sup> units, each off by 2<sup>-53</sup> of it, and the sums
     * of 2 to 12 of them by as much: 0.35 units, and 0.05 by the product), so that it is rounded to units once.
     */
    private static Slots sumsOfPeriods(
            boolean isSum, int required, Slots slots, long first, int shift, int months, int length) {
        double[] figures = slots.values;
        double power = Decimals.power(slots.places());
        double divisor = isSum ? power : power * length;
        double[] values = new double[months];
        int start = shift - length + 1;
        int beyond = shift + months - figures.length;
        fill(values, start < 0 ? length : 0, Math.min(months, months - beyond), figures, shift, length, power, divisor);
        if (start >= 0 && beyond <= 0) {
            return Slots.ofCanonical(
                    first, values, length == 1 || months == 1 ? null : PeriodReasons.of(months, length), null);
        }
        byte[] reasons = PeriodReasons.of(months, length).clone();
        byte[] markers = null;
        for (int i = 0; i < months; i += Math.max(1, months - 1)) {
            int from = Math.max(0, start + i);
            int to = Math.min(figures.length - 1, shift + i);
            int count = to - from + 1;
            if (count == length) {
                continue;
            }
            if (required == ALL || count < required) {
                reasons[i] = ReasonCode.TOO_FEW_OBSERVATIONS;
                continue;
            }
            values[i] = Math.rint(sum(figures, from, to) * power) / (isSum ? power : power * count) + 0.0;
            if (isSum) {
                markers = markers == null ? new byte[months] : markers;
                markers[i] = Slots.PARTIAL;
            }
        }
        boolean isComplete = reasons[0] == ReasonCode.KNOWN && months == 1; // periods of one month lack none
        return Slots.ofCanonical(first, values, isComplete ? null : reasons, markers);
    }

    /** Fills in the whole periods. Those of a quarter have a separate loop, whose steps are known when it is compiled. */
    private static void fill(
            double[] values,
            int begin,
            int end,
            double[] figures,
            int shift,
            int length,
            double power,
            double divisor) {
        if (length == QUARTER) {
            for (int i = begin; i < end; i += QUARTER) {
                double sum = figures[shift + i - 2] + figures[shift + i - 1] + figures[shift + i];
                values[i] = Math.rint(sum * power) / divisor + 0.0;
            }
            return;
        }
        for (int i = begin; i < end; i += length) {
            values[i] = Math.rint(sum(figures, shift + i - length + 1, shift + i) * power) / divisor + 0.0;
        }
    }

    private static double sum(double[] figures, int from, int to) {
        double sum = 0;
        for (int slot = from; slot <= to; slot++) {
            sum += figures[slot];
        }
        return sum;
    }

    /** The reasons of whole periods. Those of the latest are kept, since many series have the same months; they are never changed. */
    private static final class PeriodReasons {

        private static PeriodReasons latest = new PeriodReasons(1, new byte[1]);

        private final int length;
        private final byte[] reasons;

        private PeriodReasons(int length, byte[] reasons) {
            this.length = length;
            this.reasons = reasons;
        }

        static byte[] of(int months, int length) {
            PeriodReasons kept = latest;
            if (kept.length != length || kept.reasons.length != months) {
                byte[] reasons = new byte[months];
                Arrays.fill(reasons, ReasonCode.NOT_REPORTED);
                for (int i = 0; i < months; i += length) {
                    reasons[i] = ReasonCode.KNOWN;
                }
                kept = new PeriodReasons(length, reasons);
                latest = kept;
            }
            return kept.reasons;
        }
    }

    private static boolean isOfSums(WindowStatistic statistic) {
        return statistic == WindowStatistic.SUM || statistic == WindowStatistic.MEAN;
    }

    /** Sums or means of a series in which every month is known; only its first year may lack months before it. */
    private Slots sumsToDate(int monthOfYear) {
        int months = slots.length();
        double[] values = new double[months];
        int lacking = monthOfYear - 1;
        int firstYear = Math.min(months, YEAR - lacking);
        byte[] reasons = null;
        byte[] markers = null;
        boolean isSum = statistic == WindowStatistic.SUM;
        if (lacking > 0) {
            reasons = new byte[months];
            markers = new byte[months];
            boolean isAll = required == ALL;
            for (int i = 0; i < firstYear; i++) {
                boolean isEnough = !isAll && i + 1 >= Math.min(required, lacking + i + 1);
                reasons[i] = isEnough ? ReasonCode.KNOWN : ReasonCode.TOO_FEW_OBSERVATIONS;
                markers[i] = isSum && isEnough ? Slots.PARTIAL : 0;
            }
            reasons = reasons[0] == ReasonCode.KNOWN ? null : reasons;
            markers = markers[firstYear - 1] == 0 ? null : markers;
        }
        double units = 0;
        int elapsed = 0;
        int end = firstYear;
        for (int i = 0; i < months; end = Math.min(months, end + YEAR)) {
            units = 0;
            elapsed = 0;
            for (; i < end; i++) {
                units += Math.rint(slots.values[i] * power);
                elapsed++;
                boolean isKnown = reasons == null || reasons[i] == ReasonCode.KNOWN;
                values[i] = isKnown ? units / (isSum ? power : power * elapsed) : 0;
            }
        }
        return Slots.ofCanonical(slots.first(), values, reasons, markers);
    }

    private void reset() {
        expected = 0;
        observed = 0;
        hidden = false;
        notFinal = false;
        sum = 0;
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
    }

    /** Adds the next month, in or out of the series. */
    private void add(int slot) {
        expected++;
        if (slot < 0 || slot >= slots.length()) {
            return;
        }
        byte reason = slots.reason(slot);
        if (reason == ReasonCode.KNOWN) {
            double value = slots.value(slot);
            observed++;
            sum += Math.rint(value * power);
            least = value < least ? value : least;
            greatest = value > greatest ? value : greatest;
        } else {
            hidden |= reason == ReasonCode.CONFIDENTIAL;
            notFinal |= reason == ReasonCode.NOT_FINAL;
        }
    }

    private void write(SlotsWriter results, int i, byte decided) {
        byte reason = decided == ReasonCode.KNOWN ? reasonByCount() : decided;
        if (reason != ReasonCode.KNOWN) {
            results.missing(i, reason);
            return;
        }
        boolean isSum = statistic == WindowStatistic.SUM;
        if (statistic == WindowStatistic.MIN) {
            results.known(i, least);
        } else if (statistic == WindowStatistic.MAX) {
            results.known(i, greatest);
        } else {
            results.known(i, sum / (isSum ? power : power * observed));
        }
        if (isSum && observed < expected) {
            results.mark(i, Slots.PARTIAL);
        }
    }

    private byte reasonByCount() {
        if (observed >= (required == ALL ? expected : Math.min(required, expected))) {
            return ReasonCode.KNOWN;
        }
        if (hidden) {
            return ReasonCode.CONFIDENTIAL;
        }
        return notFinal ? ReasonCode.NOT_FINAL : ReasonCode.TOO_FEW_OBSERVATIONS;
    }
}
