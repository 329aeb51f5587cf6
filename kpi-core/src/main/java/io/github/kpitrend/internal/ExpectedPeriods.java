// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a series that end a reporting period, and questions about spans of months. They ask how many are expected and known, whether one is
 * hidden, and which markers and breaks there are. Slots in other months count for nothing; those before and after the series are missing.
 *
 * <p>A span is defined by its first and last month, which may lie outside the series. {@link #indexed} makes every question one of a few steps,
 * regardless of the length of the span.
 */
public final class ExpectedPeriods {

    private static final int BITS = 7;

    private final Slots source;
    /** The same with every slot missing that ends no period. */
    private final Slots slots;

    private final PeriodEnds ends;
    private final @Nullable Index index;

    private ExpectedPeriods(Slots source, Slots slots, PeriodEnds ends, @Nullable Index index) {
        this.source = source;
        this.slots = slots;
        this.ends = ends;
        this.index = index;
    }

    /** Returns the periods of a series, for questions about one span. */
    public static ExpectedPeriods of(Slots source, PeriodEnds ends) {
        return new ExpectedPeriods(source, ends.step() == 1 ? source : onlyEnds(source, ends), ends, null);
    }

    private static Slots onlyEnds(Slots source, PeriodEnds ends) {
        SlotsWriter writer = new SlotsWriter(source.first(), source.length());
        for (int i = 0; i < source.length(); i++) {
            byte reason = source.reason(i);
            if (!ends.isEnd(source.first() + i)) {
                writer.missing(i, ReasonCode.NOT_DUE);
            } else if (reason == ReasonCode.KNOWN) {
                writer.known(i, source.value(i));
            } else {
                writer.missing(i, reason);
            }
        }
        return writer.build();
    }

    /** Returns the same for questions about many spans. */
    public ExpectedPeriods indexed() {
        return index != null ? this : new ExpectedPeriods(source, slots, ends, new Index(source, slots));
    }

    // -----------------------------------------------------------------------
    /** The slots that end a period; the others are missing. */
    public Slots slots() {
        return slots;
    }

    public PeriodEnds ends() {
        return ends;
    }

    /** The reason at a month that ends a period. */
    public byte reasonAt(long month) {
        return slots.reasonAt(month);
    }

    /** The index of the first slot of a span: 0 where it begins before the series, the length where it begins after it. */
    public int from(long first) {
        return clamp(first);
    }

    /** The index of the last slot of a span: -1 where it ends before the series, the last index where it ends after it. */
    public int to(long last) {
        return clamp(last + 1) - 1;
    }

    private int clamp(long month) {
        return (int) Math.max(0, Math.min(slots.length(), month - slots.first()));
    }

    /** The number of periods that end in a span. */
    public long expected(long first, long last) {
        return ends.count(first, last);
    }

    /** The number of them that are known. */
    public int observed(long first, long last) {
        int from = from(first);
        int to = to(last);
        return to < from ? 0 : index == null ? slots.observed(from, to) : index.known[to + 1] - index.known[from];
    }

    /** Returns whether a period of a span is missing for a reason. */
    public boolean has(byte reason, long first, long last) {
        int from = from(first);
        int to = to(last);
        if (index != null && (reason == ReasonCode.CONFIDENTIAL || reason == ReasonCode.NOT_FINAL)) {
            int[] latest = reason == ReasonCode.CONFIDENTIAL ? index.hidden : index.notFinal;
            return to >= from && latest[to] >= from;
        }
        for (int i = from; i <= to; i++) {
            if (slots.reason(i) == reason) {
                return true;
            }
        }
        return false;
    }

    /** The markers of the known periods of a span that are passed on, breaks not among them. */
    public int marks(long first, long last) {
        if (source.markers == null) {
            return 0;
        }
        int from = from(first);
        int to = to(last);
        int bits = 0;
        if (index != null) {
            for (int bit = 0; bit < BITS && to >= from; bit++) {
                int[] latest = index.marked[bit];
                bits |= latest != null && latest[to] >= from ? 1 << bit : 0;
            }
        } else {
            for (int i = from; i <= to; i++) {
                bits |= slots.reason(i) == ReasonCode.KNOWN ? source.marker(i) : 0;
            }
        }
        return bits & Slots.PASSED_ON & ~Slots.BREAK_BEFORE;
    }

    /** Returns whether the series breaks after the first period of a span, up to the last period of another. */
    public boolean breaks(long first, long last) {
        long from = ends.firstEnd(first) + 1;
        long to = ends.latestEnd(last);
        if (index == null) {
            return source.breaksBetween(from, to);
        }
        int fromIndex = from(from);
        int toIndex = to(to);
        int[] latest = index.breaks;
        return latest != null && toIndex >= fromIndex && latest[toIndex] >= fromIndex;
    }

    /** For each slot the number of known ones before it, and the latest slot up to it of which something is true. */
    private static final class Index {

        private final int[] known;
        private final int[] hidden;
        private final int[] notFinal;
        private final int[] @Nullable [] marked = new int[BITS] @Nullable [];
        private final int @Nullable [] breaks;

        Index(Slots source, Slots slots) {
            known = new int[slots.length() + 1];
            for (int i = 0; i < slots.length(); i++) {
                known[i + 1] = known[i] + (slots.reason(i) == ReasonCode.KNOWN ? 1 : 0);
            }
            hidden = latest(slots.length(), i -> slots.reason(i) == ReasonCode.CONFIDENTIAL);
            notFinal = latest(slots.length(), i -> slots.reason(i) == ReasonCode.NOT_FINAL);
            int used = 0;
            for (int i = 0; source.markers != null && i < source.length(); i++) {
                used |= source.marker(i);
            }
            for (int bit = 0; bit < BITS; bit++) {
                int mask = 1 << bit;
                if ((used & mask) != 0) {
                    marked[bit] = latest(
                            slots.length(), i -> slots.reason(i) == ReasonCode.KNOWN && (source.marker(i) & mask) != 0);
                }
            }
            breaks = (used & Slots.BREAK_BEFORE) == 0
                    ? null
                    : latest(source.length(), i -> (source.marker(i) & Slots.BREAK_BEFORE) != 0);
        }

        private static int[] latest(int length, IntPredicate condition) {
            int[] latest = new int[length];
            int last = -1;
            for (int i = 0; i < length; i++) {
                last = condition.test(i) ? i : last;
                latest[i] = last;
            }
            return latest;
        }
    }
}
