// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.internal.ChangeDoor;
import io.github.kpitrend.internal.ExpectedPeriods;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RatioChange;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fiscal year to date and the year before, over the periods that both have. */
final class LikeForLike {

    private static final int YEAR = 12;

    private final ExpectedPeriods periods;
    private final long first;
    private final long last;

    LikeForLike(ExpectedPeriods periods, long first, long last) {
        this.periods = periods;
        this.first = first;
        this.last = last;
    }

    /** Returns the change of the figures of both years by a rule. */
    Change change(SpanRule rule, ChangeDoor<Change> door) {
        boolean acrossBreak = periods.breaks(first - YEAR, last);
        if (rule.isLast()) {
            return door.onLastYear(last(rule, last - YEAR), last(rule, last), null, acrossBreak);
        }
        byte missing = reason(rule.required());
        if (missing != ReasonCode.KNOWN) {
            Figure none = Figures.missing(missing);
            return door.onLastYear(side(last - YEAR, none, Set.of()), side(last, none, Set.of()), null, acrossBreak);
        }
        return door.onLastYear(side(rule, last - YEAR), side(rule, last), null, acrossBreak);
    }

    /** Returns the change of the ratios of both years by a rule, as fractions. */
    Change change(RatioSpans spans, SpanRule rule, ChangeDoor<Change> door) {
        boolean acrossBreak = periods.breaks(first - YEAR, last);
        byte missing = rule.isLast() ? ReasonCode.KNOWN : reason(rule.required());
        if (missing != ReasonCode.KNOWN) {
            Figure none = Figures.missing(missing);
            return door.onLastYear(side(last - YEAR, none, Set.of()), side(last, none, Set.of()), null, acrossBreak);
        }
        WindowValue before = ratio(spans, rule, last - YEAR);
        WindowValue now = ratio(spans, rule, last);
        // sums that no double holds leave the two ratios themselves
        RatioChange fractions = hasParts(before) && hasParts(now)
                ? new RatioChange(
                        before.numerator().value(),
                        before.denominator().value(),
                        now.numerator().value(),
                        now.denominator().value(),
                        spans.ratio().multiplier())
                : null;
        return door.onLastYear(
                side(last - YEAR, before.figure(), before.markers()),
                side(last, now.figure(), now.markers()),
                fractions,
                acrossBreak);
    }

    private static boolean hasParts(WindowValue value) {
        return value.figure().isKnown()
                && value.numerator().isKnown()
                && value.denominator().isKnown();
    }

    private WindowValue ratio(RatioSpans spans, SpanRule rule, long end) {
        long start = first + (end - last);
        if (rule.isLast()) {
            return spans.value(rule, start, end);
        }
        RatioSpans common =
                new RatioSpans(spans.ratio(), common(spans.numerators(), end), common(spans.denominators(), end));
        return common.value(new SpanRule(SpanRule.Kind.PERIOD, rule.statistic(), rule.none(), 1), start, end);
    }

    private byte reason(int required) {
        long expected = periods.expected(first, last);
        if (expected == 0) {
            return ReasonCode.NOT_DUE;
        }
        int common = 0;
        for (long end = periods.ends().firstEnd(first);
                end <= last;
                end += periods.ends().step()) {
            common += isCommon(end) ? 1 : 0;
        }
        long needed = required == SpanRule.ALL ? 1 : Math.min(required, expected);
        byte ofLast = periods.reasonAt(periods.ends().latestEnd(last));
        if (common >= needed && ofLast == ReasonCode.KNOWN) {
            return ReasonCode.KNOWN;
        }
        if (has(ReasonCode.CONFIDENTIAL)) {
            return ReasonCode.CONFIDENTIAL;
        }
        if (ofLast != ReasonCode.KNOWN) {
            return ofLast;
        }
        return has(ReasonCode.NOT_FINAL) ? ReasonCode.NOT_FINAL : ReasonCode.TOO_FEW_OBSERVATIONS;
    }

    private boolean has(byte reason) {
        return periods.has(reason, first, last) || periods.has(reason, first - YEAR, last - YEAR);
    }

    private boolean isCommon(long end) {
        return periods.reasonAt(end) == ReasonCode.KNOWN && periods.reasonAt(end - YEAR) == ReasonCode.KNOWN;
    }

    /** The figure of the year up to a month, over the common periods alone: the others are excluded from a series of that year. */
    private ChangeDoor.Side side(SpanRule rule, long end) {
        long start = first + (end - last);
        ExpectedPeriods common = common(periods, end);
        SpanRule some = new SpanRule(SpanRule.Kind.PERIOD, rule.statistic(), rule.none(), 1);
        WindowValue value = some.value(common, start, end);
        return side(end, value.figure(), value.markers());
    }

    private ExpectedPeriods common(ExpectedPeriods all, long end) {
        long start = first + (end - last);
        SlotsWriter year = new SlotsWriter(start, (int) (end - start) + 1);
        for (int i = 0; i < year.length(); i++) {
            long month = start + i;
            long thisYear = month + (last - end);
            if (isCommon(thisYear)) {
                year.known(i, all.slots().valueAt(month));
                year.mark(i, all.marks(month, month));
            }
        }
        return ExpectedPeriods.of(year.build(), all.ends());
    }

    /** The figure of the last period of a year, which decides alone. */
    private ChangeDoor.Side last(SpanRule rule, long end) {
        WindowValue value = rule.value(periods, first + (end - last), end);
        return side(end, value.figure(), value.markers());
    }

    private static ChangeDoor.Side side(long month, Figure figure, Set<Marker> markers) {
        return new ChangeDoor.Side(figure, month(month), markers);
    }

    private static @Nullable YearMonth month(long number) {
        return ProlepticMonth.exists(number) ? ProlepticMonth.at(number) : null;
    }
}
