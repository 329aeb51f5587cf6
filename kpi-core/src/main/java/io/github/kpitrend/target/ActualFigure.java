// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.window.Aggregation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figure that is compared with a target: that of one period, or of the fiscal year to date.
 *
 * @param figure the nearest double, or the reason it is missing
 * @param exact the same before rounding; null where it is missing
 * @param observedCount how many of the expected periods are known
 * @param expectedCount how many periods are expected
 * @param markers the marks of the figures used, as derived figures carry them
 */
record ActualFigure(
        Figure figure, @Nullable Rational exact, int observedCount, int expectedCount, Set<Marker> markers) {

    private static final Set<Marker> CARRIED = Collections.unmodifiableSet(
            EnumSet.of(Marker.PROVISIONAL, Marker.ESTIMATED, Marker.FORECAST, Marker.PARTIAL, Marker.LOW_RELIABILITY));

    static ActualFigure missing(MissingReason reason) {
        return of(Figure.missing(reason), Set.of());
    }

    static ActualFigure of(Observation observation) {
        Figure figure = observation.figure();
        return of(figure, carried(observation.markers()));
    }

    static ActualFigure of(Figure figure, Set<Marker> markers) {
        boolean known = figure.isKnown();
        return new ActualFigure(
                figure, known ? Rational.of(figure.toBigDecimal(), 1) : null, known ? 1 : 0, 1, markers);
    }

    /** Returns whether another figure is equal exactly, which equal doubles of two ratios need not be. */
    boolean hasSameFigure(ActualFigure other) {
        boolean isSame = exact == null || other.exact == null || exact.compareTo(other.exact) == 0;
        return isSame && figure.equals(other.figure);
    }

    static Set<Marker> carried(Set<Marker> markers) {
        Set<Marker> carried = EnumSet.noneOf(Marker.class);
        carried.addAll(markers);
        carried.retainAll(CARRIED);
        return Collections.unmodifiableSet(carried);
    }

    /** The figure of the year to date by a rule that has one for a plain series. The sum, the last, the largest or the smallest. */
    static ActualFigure ofYear(MonthlySeries series, PeriodEnds ends, long first, long last, Aggregation rule) {
        if (rule == Aggregation.LAST) {
            return of(observation(series, last));
        }
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        Rational exact = null;
        int observed = 0;
        int expected = 0;
        boolean confidential = false;
        boolean notFinal = false;
        MissingReason ofLast = null;
        for (long month = ends.firstEnd(first); month <= last; month += ends.step()) {
            Observation each = observation(series, month);
            expected++;
            if (each.figure().isKnown()) {
                observed++;
                Rational value = Rational.of(each.figure().toBigDecimal(), 1);
                exact = exact == null ? value : joined(exact, value, rule);
                markers.addAll(carried(each.markers()));
                ofLast = null;
            } else {
                ofLast = each.figure().reason();
                confidential |= ofLast == MissingReason.CONFIDENTIAL;
                notFinal |= ofLast == MissingReason.NOT_FINAL;
            }
        }
        if (exact != null && observed == expected) {
            Figure figure = Exacts.figure(exact);
            return new ActualFigure(
                    figure, figure.isKnown() ? exact : null, observed, expected, Collections.unmodifiableSet(markers));
        }
        MissingReason inside = notFinal ? MissingReason.NOT_FINAL : MissingReason.TOO_FEW_OBSERVATIONS;
        MissingReason reason = confidential ? MissingReason.CONFIDENTIAL : ofLast != null ? ofLast : inside;
        return new ActualFigure(Figure.missing(reason), null, observed, expected, Set.of());
    }

    private static Rational joined(Rational before, Rational value, Aggregation rule) {
        return switch (rule) {
            case MAX -> value.compareTo(before) > 0 ? value : before;
            case MIN -> value.compareTo(before) < 0 ? value : before;
            default -> before.plus(value);
        };
    }

    private static Observation observation(MonthlySeries series, long month) {
        return series.observation(ProlepticMonth.at(month));
    }

    /** The first month after one, up to another, that a break is marked on; {@link Long#MIN_VALUE} if absent. */
    static long breakAfter(MonthlySeries series, long from, long to) {
        for (long month = from + 1; month <= to; month++) {
            if (observation(series, month).markers().contains(Marker.BREAK_BEFORE)) {
                return month;
            }
        }
        return Long.MIN_VALUE;
    }
}
