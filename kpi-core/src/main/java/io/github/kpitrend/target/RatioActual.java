// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RatioSlots;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The ratio that is compared with a target, as a fraction: that of one period, or of the sums of the fiscal year to date. */
final class RatioActual {

    private final RatioSeries ratio;
    private final Slots numerators;
    private final Slots denominators;
    private ExactDecimal n = ExactDecimal.ZERO;
    private ExactDecimal d = ExactDecimal.ZERO;
    private int observed;
    private int expected;

    private RatioActual(RatioSeries ratio) {
        this.ratio = ratio;
        RatioSlots parts = RatioSlots.open(ratio);
        this.numerators = parts.numerators();
        this.denominators = parts.denominators();
    }

    static ActualFigure of(RatioSeries ratio, YearMonth month) {
        Set<Marker> markers = ActualFigure.carried(ratio.observation(month).markers());
        Figure figure = ratio.at(month);
        if (!figure.isKnown()) {
            return ActualFigure.of(figure, markers);
        }
        RatioActual one = new RatioActual(ratio);
        one.add(ProlepticMonth.of(month));
        one.expected = 1;
        return one.figure(markers);
    }

    /** The year to date: the ratio of sums, the last ratio, or the largest or smallest one. */
    static ActualFigure ofYear(RatioSeries ratio, PeriodEnds ends, long first, long last, Aggregation rule) {
        if (rule == Aggregation.LAST) {
            return of(ratio, ProlepticMonth.at(last));
        }
        RatioActual year = new RatioActual(ratio);
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        boolean confidential = false;
        boolean notFinal = false;
        byte ofLast = ReasonCode.KNOWN;
        for (long month = ends.firstEnd(first); month <= last; month += ends.step()) {
            year.expected++;
            ofLast = year.numerators.reasonAt(month);
            if (ofLast == ReasonCode.KNOWN) {
                year.join(month, rule);
                markers.addAll(ActualFigure.carried(
                        ratio.numerators().observation(ProlepticMonth.at(month)).markers()));
                markers.addAll(ActualFigure.carried(ratio.denominators()
                        .observation(ProlepticMonth.at(month))
                        .markers()));
            }
            confidential |= ofLast == ReasonCode.CONFIDENTIAL;
            notFinal |= ofLast == ReasonCode.NOT_FINAL;
        }
        if (year.observed == year.expected) {
            return year.figure(Collections.unmodifiableSet(markers));
        }
        MissingReason inside = notFinal ? MissingReason.NOT_FINAL : MissingReason.TOO_FEW_OBSERVATIONS;
        MissingReason reason = confidential
                ? MissingReason.CONFIDENTIAL
                : ofLast == ReasonCode.KNOWN
                        ? inside
                        : ratio.at(ProlepticMonth.at(ends.latestEnd(last))).reason();
        return new ActualFigure(Figure.missing(reason), null, year.observed, year.expected, Set.of());
    }

    private void add(long month) {
        n = n.plus(ExactDecimal.of(numerators.valueAt(month)));
        d = d.plus(ExactDecimal.of(denominators.valueAt(month)));
        observed++;
    }

    /** Adds a month, or replaces what there is by it where it is as large or small; a month without a denominator is no extreme. */
    private void join(long month, Aggregation rule) {
        if (rule != Aggregation.MAX && rule != Aggregation.MIN) {
            add(month);
            return;
        }
        ExactDecimal nextN = ExactDecimal.of(numerators.valueAt(month));
        ExactDecimal nextD = ExactDecimal.of(denominators.valueAt(month));
        int order = nextN.times(d).compareValue(n.times(nextD));
        boolean replaces = rule == Aggregation.MAX ? order >= 0 : order <= 0; // as it does what is 0 of 0
        if (nextD.signum() > 0 && replaces) {
            n = nextN;
            d = nextD;
        }
        observed++;
    }

    private ActualFigure figure(Set<Marker> markers) {
        if (d.signum() == 0) {
            return missing(MissingReason.ZERO_BASE);
        }
        if (d.compareValue(ExactDecimal.of(ratio.leastDenominator())) < 0) {
            return missing(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        ExactDecimal scaled = n.times(ExactDecimal.of(ratio.multiplier()));
        Rational exact = Exacts.quotient(Rational.of(scaled.toBigDecimal(), 1), Rational.of(d.toBigDecimal(), 1));
        Figure figure = Exacts.figure(exact);
        return new ActualFigure(figure, figure.isKnown() ? exact : null, observed, expected, markers);
    }

    private ActualFigure missing(MissingReason reason) {
        return new ActualFigure(Figure.missing(reason), null, observed, expected, Set.of());
    }
}
