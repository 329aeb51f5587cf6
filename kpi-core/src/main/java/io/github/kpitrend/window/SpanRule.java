// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.ExpectedPeriods;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.MarkerSets;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rule that makes one figure of the expected periods of a span. It has the statistic, the number that must be known, and the reason of a missing
 * figure.
 *
 * @param kind the kind of span, which decides the order of reasons
 * @param statistic the statistic; null where the last period alone decides, or the rule has no figure for several periods
 * @param none the reason that several periods have no figure; {@code KNOWN} where there may be one
 * @param required the number of periods that must be known; {@link #ALL} for all that are expected
 */
record SpanRule(Kind kind, @Nullable WindowStatistic statistic, byte none, int required) {

    static final int ALL = 0;

    private static final long NO_PERIOD = Long.MIN_VALUE;

    /** The kinds of spans. */
    enum Kind {
        /** A rolling window: the required number applies even if there are fewer periods. */
        WINDOW,

        /** The fiscal year to date: a hidden period hides the sum until the year ends, and a missing last period makes it missing. */
        TO_DATE,

        /** A quarter, half-year or year. */
        PERIOD
    }

    static SpanRule of(Kind kind, Aggregation rule, int required) {
        return switch (rule) {
            case SUM -> new SpanRule(kind, WindowStatistic.SUM, ReasonCode.KNOWN, required);
            case MEAN -> new SpanRule(kind, WindowStatistic.MEAN, ReasonCode.KNOWN, required);
            case MAX -> new SpanRule(kind, WindowStatistic.MAX, ReasonCode.KNOWN, required);
            case MIN -> new SpanRule(kind, WindowStatistic.MIN, ReasonCode.KNOWN, required);
            case LAST -> new SpanRule(kind, null, ReasonCode.KNOWN, required);
            case RATIO -> new SpanRule(kind, null, ReasonCode.UNAVAILABLE, required);
            case NONE -> new SpanRule(kind, null, ReasonCode.NOT_APPLICABLE, required);
        };
    }

    static SpanRule ofWindow(WindowStatistic statistic, int required) {
        return new SpanRule(Kind.WINDOW, statistic, ReasonCode.KNOWN, required);
    }

    boolean isLast() {
        return statistic == null && none == ReasonCode.KNOWN;
    }

    // -----------------------------------------------------------------------
    /** Returns why a span has no figure, or {@code KNOWN}. */
    byte reason(ExpectedPeriods periods, long first, long last) {
        long expected = periods.expected(first, last);
        if (expected == 0) {
            return kind == Kind.WINDOW ? ReasonCode.TOO_FEW_OBSERVATIONS : ReasonCode.NOT_DUE;
        }
        byte ofLast = periods.reasonAt(periods.ends().latestEnd(last));
        if (isLast()) {
            return ofLast;
        }
        if (none != ReasonCode.KNOWN && expected > 1) {
            return none;
        }
        if (kind == Kind.TO_DATE) {
            if (periods.has(ReasonCode.CONFIDENTIAL, first, last)) {
                return ReasonCode.CONFIDENTIAL;
            }
            if (ofLast != ReasonCode.KNOWN) {
                return ofLast;
            }
        }
        return reasonByCount(periods, first, last, expected);
    }

    private byte reasonByCount(ExpectedPeriods periods, long first, long last, long expected) {
        long needed = required == ALL || (kind != Kind.WINDOW && required > expected) ? expected : required;
        int least = statistic == null ? 1 : statistic.leastObserved();
        if (periods.observed(first, last) >= Math.max(needed, least)) {
            return ReasonCode.KNOWN;
        }
        if (periods.has(ReasonCode.CONFIDENTIAL, first, last)) {
            return ReasonCode.CONFIDENTIAL;
        }
        return kind != Kind.WINDOW && periods.has(ReasonCode.NOT_FINAL, first, last)
                ? ReasonCode.NOT_FINAL
                : ReasonCode.TOO_FEW_OBSERVATIONS;
    }

    /** The markers of a figure: those of the figures used, and partial for a sum of fewer periods than are expected. */
    int marks(ExpectedPeriods periods, long first, long last) {
        if (isLast()) {
            long end = periods.ends().latestEnd(last);
            return periods.marks(end, end);
        }
        boolean partial =
                statistic == WindowStatistic.SUM && periods.observed(first, last) < periods.expected(first, last);
        return periods.marks(first, last) | (partial ? Slots.PARTIAL : 0);
    }

    // -----------------------------------------------------------------------
    /** Returns the figure of a span. */
    WindowValue value(ExpectedPeriods periods, long first, long last) {
        byte reason = reason(periods, first, last);
        Figure figure;
        long occurredIn = Long.MIN_VALUE;
        Set<Marker> markers = Set.of();
        if (reason == ReasonCode.KNOWN) {
            Slots slots = periods.slots();
            if (statistic == null) {
                long end = periods.ends().latestEnd(last);
                figure = Figure.of(slots.valueAt(end));
                occurredIn = isLast() ? end : occurredIn;
            } else {
                int from = periods.from(first);
                int to = periods.to(last);
                figure = Figures.ofResult(statistic.compute(slots, from, to, periods.observed(first, last)));
                int occurrence = statistic.occurrence(slots, from, to);
                occurredIn = occurrence == WindowStatistic.NOWHERE ? occurredIn : slots.first() + occurrence;
            }
            markers = figure.isKnown() ? MarkerSets.of(marks(periods, first, last)) : markers;
        } else {
            figure = Figures.missing(reason);
        }
        return new WindowValue(
                figure,
                periods.observed(first, last),
                (int) periods.expected(first, last),
                range(first, last),
                ProlepticMonth.exists(occurredIn) ? ProlepticMonth.at(occurredIn) : null,
                periods.breaks(first, last),
                markers);
    }

    /** Returns the range, cut off at the ends of the supported range of {@link YearMonth}. */
    static MonthRange range(long first, long last) {
        return MonthRange.of(month(first), month(last));
    }

    private static YearMonth month(long number) {
        return ProlepticMonth.at(Math.max(ProlepticMonth.MIN, Math.min(ProlepticMonth.MAX, number)));
    }

    /**
     * Puts the figures of spans into the slots of their months, every {@code step} months.
     *
     * @param results the slots, of which every step-th is filled
     * @param firsts the first month of the span of a month
     */
    void fill(
            ExpectedPeriods unindexed,
            SlotsWriter results,
            int step,
            LongUnaryOperator firsts,
            LongUnaryOperator lasts) {
        ExpectedPeriods periods = unindexed.indexed();
        WindowStatistic.InRuns inRuns = statistic == null ? null : statistic.over(periods.slots());
        long before = firstPeriod(
                periods, firsts.applyAsLong(results.first() - step), lasts.applyAsLong(results.first() - step));
        for (int i = 0; i < results.length(); i += step) {
            long month = results.first() + i;
            long first = firsts.applyAsLong(month);
            long last = lasts.applyAsLong(month);
            byte reason = reason(periods, first, last);
            if (reason != ReasonCode.KNOWN) {
                results.missing(i, reason);
            } else if (inRuns == null) {
                results.known(i, periods.slots().valueAt(periods.ends().latestEnd(last)));
            } else {
                results.known(i, inRuns.of(periods.from(first), periods.to(last), periods.observed(first, last)));
            }
            // a figure is comparable with the one before it if no break lies after the first period that that one is
            // based on
            long own = firstPeriod(periods, first, last);
            boolean breaks = own != NO_PERIOD && periods.breaks(before == NO_PERIOD ? own : before, last);
            results.mark(i, marks(periods, first, last) | (breaks ? Slots.BREAK_BEFORE : 0));
            before = own == NO_PERIOD ? before : own;
        }
    }

    /** The end of the first period of a span. */
    private static long firstPeriod(ExpectedPeriods periods, long first, long last) {
        return periods.expected(first, last) == 0 ? NO_PERIOD : periods.ends().firstEnd(first);
    }
}
