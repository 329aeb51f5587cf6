// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ExpectedPeriods;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.MarkerSets;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RatioMath;
import io.github.kpitrend.internal.RatioSlots;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * The expected periods of a ratio series, both parts joined, and how those of a span become one ratio. They do so by the sums of both parts, or by
 * the pair of one period.
 *
 * @param ratio the ratios
 * @param numerators the periods of the numerators
 * @param denominators the same periods of the denominators, known and missing as the numerators are
 */
record RatioSpans(RatioSeries ratio, ExpectedPeriods numerators, ExpectedPeriods denominators) {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int NO_PAIR = -1;

    static RatioSpans of(RatioSeries ratio, Expectation expectation) {
        RatioSlots slots = RatioSlots.open(ratio);
        return new RatioSpans(ratio, expectation.of(slots.numerators()), expectation.of(slots.denominators()));
    }

    /**
     * Returns the state of a span. The reason of a missing ratio and the markers follow from those of a mean: a missing month does not make a ratio
     * of sums partial.
     */
    static SpanRule rule(SpanRule.Kind kind, Aggregation aggregation, int required) {
        return switch (aggregation) {
            case RATIO, SUM, MEAN -> SpanRule.of(kind, Aggregation.MEAN, required);
            case LAST, MAX, MIN, NONE -> SpanRule.of(kind, aggregation, required);
        };
    }

    // -----------------------------------------------------------------------
    WindowValue value(SpanRule rule, long first, long last) {
        byte reason = rule.reason(numerators, first, last);
        if (reason != ReasonCode.KNOWN) {
            Figure none = Figures.missing(reason);
            return value(none, none, none, NO_PAIR, Set.of(), first, last);
        }
        int pair = pair(rule, first, last);
        ExactDecimal n = pair == NO_PAIR ? sum(numerators, first, last) : at(numerators, pair);
        ExactDecimal d = pair == NO_PAIR ? sum(denominators, first, last) : at(denominators, pair);
        Figure figure = figure(n, d);
        Set<Marker> markers = figure.isKnown() ? MarkerSets.of(rule.marks(numerators, first, last)) : Set.of();
        return value(
                figure, Figures.ofResult(n.toDouble()), Figures.ofResult(d.toDouble()), pair, markers, first, last);
    }

    private WindowValue value(Figure figure, Figure n, Figure d, int pair, Set<Marker> markers, long first, long last) {
        return new WindowValue(
                figure,
                numerators.observed(first, last),
                (int) numerators.expected(first, last),
                SpanRule.range(first, last),
                pair == NO_PAIR || !figure.isKnown()
                        ? null
                        : ProlepticMonth.at(numerators.slots().first() + pair),
                numerators.breaks(first, last),
                markers,
                n,
                d);
    }

    private Figure figure(ExactDecimal n, ExactDecimal d) {
        if (d.signum() == 0) {
            return Figure.missing(MissingReason.ZERO_BASE);
        }
        return d.compareValue(ExactDecimal.of(ratio.leastDenominator())) < 0
                ? Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS)
                : Figures.ofResult(RatioMath.value(n, d, ratio.multiplier()));
    }

    private static ExactDecimal sum(ExpectedPeriods periods, long first, long last) {
        ExactDecimal sum = ExactDecimal.ZERO;
        Slots slots = periods.slots();
        for (int i = periods.from(first); i <= periods.to(last); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                sum = sum.plus(ExactDecimal.of(slots.value(i)));
            }
        }
        return sum;
    }

    private static ExactDecimal at(ExpectedPeriods periods, int index) {
        return ExactDecimal.of(periods.slots().value(index));
    }

    /** The index of the one period whose pair is that of the span, or {@link #NO_PAIR} where it is the sums. */
    private int pair(SpanRule rule, long first, long last) {
        if (rule.statistic() == null) {
            return (int) (numerators.ends().latestEnd(last) - numerators.slots().first());
        }
        boolean max = rule.statistic() == WindowStatistic.MAX;
        return max || rule.statistic() == WindowStatistic.MIN ? extreme(max, first, last) : NO_PAIR;
    }

    /** The latest of the largest or smallest ratios; one without a denominator is none unless there is no other. */
    private int extreme(boolean max, long first, long last) {
        int extreme = NO_PAIR;
        for (int i = numerators.from(first); i <= numerators.to(last); i++) {
            if (numerators.slots().reason(i) == ReasonCode.KNOWN) {
                extreme = extreme == NO_PAIR || replaces(i, extreme, max) ? i : extreme;
            }
        }
        return extreme;
    }

    private boolean replaces(int next, int extreme, boolean max) {
        ExactDecimal d = at(denominators, next);
        ExactDecimal other = at(denominators, extreme);
        if (d.signum() == 0 || other.signum() == 0) {
            return other.signum() == 0;
        }
        int order = at(numerators, next)
                .times(other)
                .compareValue(at(numerators, extreme).times(d));
        return max ? order >= 0 : order <= 0;
    }

    // -----------------------------------------------------------------------
    /** Returns the pairs of spans as a ratio series, of which every step-th month is filled. */
    RatioSeries values(
            SpanRule rule, SlotsWriter n, SlotsWriter d, int step, LongUnaryOperator firsts, LongUnaryOperator lasts) {
        RatioSpans spans = new RatioSpans(ratio, numerators.indexed(), denominators);
        WindowStatistic.InRuns sumsOfN = WindowStatistic.SUM.over(numerators.slots());
        WindowStatistic.InRuns sumsOfD = WindowStatistic.SUM.over(denominators.slots());
        for (int i = 0; i < n.length(); i += step) {
            long month = n.first() + i;
            spans.fill(
                    rule,
                    n,
                    d,
                    i,
                    sumsOfN,
                    sumsOfD,
                    firsts.applyAsLong(month),
                    lasts.applyAsLong(month),
                    firsts.applyAsLong(month - step));
        }
        MonthlySeries numeratorSeries = SERIES.wrap(n.build());
        MonthlySeries denominatorSeries = SERIES.wrap(d.build());
        RatioSeries values = ratio.isProportion()
                ? RatioSeries.proportion(numeratorSeries, denominatorSeries).withMultiplier(ratio.multiplier())
                : RatioSeries.rate(numeratorSeries, denominatorSeries, ratio.multiplier());
        return values.requiringDenominator(ratio.leastDenominator());
    }

    private void fill(
            SpanRule rule,
            SlotsWriter n,
            SlotsWriter d,
            int i,
            WindowStatistic.InRuns sumsOfN,
            WindowStatistic.InRuns sumsOfD,
            long first,
            long last,
            long firstBefore) {
        byte reason = rule.reason(numerators, first, last);
        if (reason != ReasonCode.KNOWN) {
            n.missing(i, reason);
            d.missing(i, reason);
        } else {
            int pair = pair(rule, first, last);
            int from = numerators.from(first);
            int to = numerators.to(last);
            int observed = numerators.observed(first, last);
            n.known(
                    i,
                    pair == NO_PAIR
                            ? sumsOfN.of(from, to, observed)
                            : numerators.slots().value(pair));
            d.known(
                    i,
                    pair == NO_PAIR
                            ? sumsOfD.of(from, to, observed)
                            : denominators.slots().value(pair));
        }
        int breaks = numerators.breaks(firstBefore, last) ? Slots.BREAK_BEFORE : 0;
        n.mark(i, rule.marks(numerators, first, last) | breaks);
    }
}
