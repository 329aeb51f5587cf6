// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import org.jspecify.annotations.Nullable;

/** The base months of all months of a series in order, and whether breaks lie between. A month takes a few steps, however far back the bases are. */
final class BaseMonths {

    private final Slots slots;
    private final Comparison comparison;
    /** The number of breaks at or before each slot; null if absent. */
    private final int @Nullable [] breaks;

    private long observed = Comparison.NO_MONTH;
    private long next;
    private long steps;

    BaseMonths(Slots slots, Comparison comparison) {
        this.slots = slots;
        this.comparison = comparison;
        this.breaks = slots.isMarked() ? breaks(slots) : null;
        this.next = slots.first();
    }

    private static int[] breaks(Slots slots) {
        int[] breaks = new int[slots.length()];
        int count = 0;
        for (int i = 0; i < breaks.length; i++) {
            count += (slots.marker(i) & Slots.BREAK_BEFORE) != 0 ? 1 : 0;
            breaks[i] = count;
        }
        return breaks;
    }

    /** Returns the base month of a month of the series, which is not before the one requested last. */
    long next(long month) {
        if (!comparison.isPreviousObserved()) {
            steps++;
            return comparison.baseMonth(slots, month);
        }
        for (; next < month; next++) {
            steps++;
            observed = slots.reasonAt(next) == ReasonCode.KNOWN ? next : observed;
        }
        return observed;
    }

    /** Returns the reason that a change between two months is missing, or {@code KNOWN}. */
    byte reason(long base, long month) {
        byte reason = ReasonCode.ofTwo(slots.reasonAt(month), slots.reasonAt(base));
        boolean isBroken = reason == ReasonCode.KNOWN && breaksTo(base) != breaksTo(month);
        return isBroken ? ReasonCode.BREAK_IN_SERIES : reason;
    }

    private int breaksTo(long month) {
        return breaks == null ? 0 : breaks[(int) (month - slots.first())];
    }

    /** The number of slots looked at, for tests of growth. */
    long steps() {
        return steps;
    }
}
