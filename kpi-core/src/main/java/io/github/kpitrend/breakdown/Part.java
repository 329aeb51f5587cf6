// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one part, or of the published whole, in both months. Every kind of analysis is one of numerators and denominators: a total has the
 * denominator 1 in both months, a mean has the denominator 1 for each part that exists.
 *
 * @param name of the part
 * @param weight in a mean, otherwise 1
 * @param base in the base month
 * @param current in the current month
 * @param breaks whether a break lies between the months
 */
record Part(String name, ExactDecimal weight, Side base, Side current, boolean breaks) {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    /**
     * One month of a part.
     *
     * @param missing the reason that the numbers are missing, or null
     * @param n the numerator, 0 where missing
     * @param d the denominator, 0 where missing
     * @param figure the part's own figure, known or missing
     */
    record Side(@Nullable MissingReason missing, ExactDecimal n, ExactDecimal d, Figure figure) {

        static Side missing(MissingReason reason) {
            return new Side(reason, ExactDecimal.ZERO, ExactDecimal.ZERO, Figure.missing(reason));
        }

        static Side of(Figure figure, ExactDecimal weight) {
            return figure.isKnown()
                    ? new Side(null, ExactDecimal.of(figure.value()).times(weight), weight, figure)
                    : missing(figure.reason());
        }

        static Side of(Figure numerator, Figure denominator, Figure ratio) {
            if (numerator.isKnown() && denominator.isKnown()) {
                return new Side(null, ExactDecimal.of(numerator.value()), ExactDecimal.of(denominator.value()), ratio);
            }
            if (has(numerator, MissingReason.CONFIDENTIAL) || has(denominator, MissingReason.CONFIDENTIAL)) {
                return missing(MissingReason.CONFIDENTIAL);
            }
            if (has(denominator, MissingReason.NOT_APPLICABLE)) {
                return missing(MissingReason.NOT_APPLICABLE);
            }
            return missing(numerator.isKnown() ? denominator.reason() : numerator.reason());
        }

        private static boolean has(Figure figure, MissingReason reason) {
            return !figure.isKnown() && figure.reason() == reason;
        }

        boolean isKnown() {
            return missing == null;
        }

        boolean exists() {
            return missing != MissingReason.NOT_APPLICABLE;
        }

        boolean isConfidential() {
            return missing == MissingReason.CONFIDENTIAL;
        }
    }

    /** The months of an analysis; the base month is null if absent. */
    record Months(@Nullable YearMonth base, YearMonth current) {

        private boolean breaks(MonthlySeries series) {
            if (base == null) {
                return false;
            }
            long one = ProlepticMonth.of(base);
            long other = ProlepticMonth.of(current);
            return SERIES.open(series).breaksBetween(Math.min(one, other) + 1, Math.max(one, other));
        }

        private Part part(String name, ExactDecimal weight, Function<YearMonth, Side> at, boolean breaks) {
            Side before = base == null ? Side.missing(MissingReason.OUTSIDE_SERIES) : at.apply(base);
            return new Part(name, weight, before, at.apply(current), breaks);
        }

        Part part(String name, MonthlySeries series) {
            return part(name, series, ExactDecimal.ONE);
        }

        Part part(String name, MonthlySeries series, ExactDecimal weight) {
            return part(name, weight, month -> Side.of(series.at(month), weight), breaks(series));
        }

        Part part(String name, RatioSeries ratio) {
            return part(
                    name,
                    ExactDecimal.ONE,
                    month -> Side.of(
                            ratio.numerators().at(month), ratio.denominators().at(month), ratio.at(month)),
                    breaks(ratio.numerators()) || breaks(ratio.denominators()));
        }
    }

    /** Returns the reason that the contribution of the part is missing, or null. */
    @Nullable
    MissingReason missing() {
        if (isAbsent()) {
            return MissingReason.NOT_APPLICABLE;
        }
        boolean lackingBase = !base.isKnown() && base.exists();
        boolean lackingCurrent = !current.isKnown() && current.exists();
        if (lackingCurrent && !base.isConfidential()) {
            return current.missing();
        }
        if (lackingBase) {
            return base.missing();
        }
        return breaks && base.isKnown() && current.isKnown() ? MissingReason.BREAK_IN_SERIES : null;
    }

    boolean isAbsent() {
        return !base.exists() && !current.exists();
    }

    PartContribution.State state() {
        if (isAbsent()) {
            return PartContribution.State.ABSENT;
        }
        if (missing() != null) {
            return PartContribution.State.NOT_AVAILABLE;
        }
        boolean before = base.d.signum() > 0;
        boolean after = current.d.signum() > 0;
        if (before == after) {
            return PartContribution.State.CONTINUING;
        }
        return after ? PartContribution.State.NEW : PartContribution.State.VANISHED;
    }
}
