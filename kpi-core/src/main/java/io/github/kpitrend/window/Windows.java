// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;

/** A statistic over a run of calendar months: which slots it sees, whether they are enough, and why not. */
final class Windows {

    static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private Windows() {}

    static long number(YearMonth month) {
        return ProlepticMonth.of(month);
    }

    /** Returns the statistic over the {@code length} months up to {@code last}. */
    static WindowValue value(MonthlySeries series, long last, int length, int required, WindowStatistic statistic) {
        Slots slots = SERIES.open(series);
        long first = last - length + 1;
        int from = index(slots, first);
        int to = index(slots, last + 1) - 1;
        int observed = slots.observed(from, to);
        byte reason = reason(slots, from, to, observed, Math.max(required, statistic.leastObserved()));
        Figure figure;
        int occurrence = WindowStatistic.NOWHERE;
        if (reason == ReasonCode.KNOWN) {
            double result = statistic.compute(slots, from, to, observed);
            figure = Figures.ofResult(result);
            occurrence = statistic.occurrence(slots, from, to);
        } else {
            figure = Figure.missing(
                    reason == ReasonCode.CONFIDENTIAL
                            ? MissingReason.CONFIDENTIAL
                            : MissingReason.TOO_FEW_OBSERVATIONS);
        }
        return new WindowValue(
                figure,
                observed,
                range(first, last),
                occurrence == WindowStatistic.NOWHERE ? null : ProlepticMonth.at(slots.first + occurrence),
                slots.breaksBetween(first + 1, last));
    }

    /** Returns the statistic at every month of the series, over the {@code length} months up to {@code offset} before it. */
    static MonthlySeries values(MonthlySeries series, int offset, int length, int required, WindowStatistic statistic) {
        Slots slots = SERIES.open(series);
        int enough = Math.max(required, statistic.leastObserved());
        WindowStatistic.InRuns inRuns = statistic.over(slots);
        int[] knownBefore = knownBefore(slots);
        double[] values = new double[slots.length()];
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int to = i - offset;
            int from = Math.max(0, to - length + 1);
            int observed = knownBefore[to + 1] - knownBefore[from];
            reasons[i] = reason(slots, from, to, observed, enough);
            if (reasons[i] == ReasonCode.KNOWN) {
                values[i] = inRuns.compute(from, to, observed);
            }
        }
        return SERIES.wrap(Slots.ofResults(slots.first, values, reasons, slots));
    }

    /** Returns how many slots before each index, and before the end, are known. */
    private static int[] knownBefore(Slots slots) {
        int[] known = new int[slots.length() + 1];
        for (int i = 0; i < slots.length(); i++) {
            known[i + 1] = known[i] + (slots.reason(i) == ReasonCode.KNOWN ? 1 : 0);
        }
        return known;
    }

    /** Puts the statistic over the {@code length} months up to {@code last} into an array; returns its reason. */
    static byte fill(
            double[] values, int at, Slots slots, long last, int length, int required, WindowStatistic statistic) {
        int from = index(slots, last - length + 1);
        int to = index(slots, last + 1) - 1;
        int observed = slots.observed(from, to);
        byte reason = reason(slots, from, to, observed, Math.max(required, statistic.leastObserved()));
        if (reason == ReasonCode.KNOWN) {
            values[at] = statistic.compute(slots, from, to, observed);
        }
        return reason;
    }

    /** Returns the number of known months in each window. */
    static int[] observed(MonthlySeries series, int offset, int length) {
        Slots slots = SERIES.open(series);
        int[] knownBefore = knownBefore(slots);
        int[] counts = new int[slots.length()];
        for (int i = 0; i < counts.length; i++) {
            int to = i - offset;
            counts[i] = knownBefore[to + 1] - knownBefore[Math.max(0, to - length + 1)];
        }
        return counts;
    }

    /** Why a run of slots has no figure, or {@code KNOWN}. */
    private static byte reason(Slots slots, int from, int to, int observed, int enough) {
        if (observed >= enough) {
            return ReasonCode.KNOWN;
        }
        for (int i = from; i <= to; i++) {
            if (slots.reason(i) == ReasonCode.CONFIDENTIAL) {
                return ReasonCode.CONFIDENTIAL;
            }
        }
        return ReasonCode.TOO_FEW_OBSERVATIONS;
    }

    /** Returns the index of a month, 0 for one before the series, its length for one after it. */
    private static int index(Slots slots, long month) {
        return (int) Math.max(0, Math.min(slots.length(), month - slots.first));
    }

    /** Returns the range, cut off where the calendar ends. */
    private static MonthRange range(long first, long last) {
        return MonthRange.of(
                ProlepticMonth.at(Math.max(ProlepticMonth.MIN, first)),
                ProlepticMonth.at(Math.max(ProlepticMonth.MIN, last)));
    }
}
