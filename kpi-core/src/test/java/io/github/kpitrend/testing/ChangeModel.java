// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;

/** The table of changes in design.md, on exact fractions. */
public final class ChangeModel {

    /** No rounding before the comparison. */
    public static final int EXACT = -1;

    private ChangeModel() {}

    /** Limits above zero, inclusive; {@code decimals} is {@link #EXACT} or where to round first. */
    public record Limits(BigDecimal up, BigDecimal down, boolean points, int decimals) {

        public static Limits percent(BigDecimal up, BigDecimal down) {
            return new Limits(up, down, false, EXACT);
        }

        public ChangeThreshold toThreshold() {
            ChangeThreshold exact = up.signum() == 0 ? ChangeThreshold.anyChange() : ofLimits();
            return decimals == EXACT ? exact : exact.afterRounding(decimals);
        }

        private ChangeThreshold ofLimits() {
            return points
                    ? ChangeThreshold.points(up.doubleValue(), down.doubleValue())
                    : ChangeThreshold.percent(up.doubleValue(), down.doubleValue());
        }
    }

    // -----------------------------------------------------------------------
    public static Answer difference(Answer base, Answer current, boolean broken) {
        MissingReason reason = reason(base, current, broken);
        return reason == null ? Answer.of(current.number().minus(base.number())) : Answer.missing(reason);
    }

    public static Answer percent(Answer base, Answer current, boolean broken) {
        MissingReason reason = reason(base, current, broken);
        if (reason != null) {
            return Answer.missing(reason);
        }
        return base.number().signum() == 0 && current.number().signum() != 0
                ? Answer.missing(MissingReason.ZERO_BASE)
                : Answer.of(percent(base.number(), current.number()));
    }

    /** 100 (c - b) / abs(b), or 0 from 0 to 0. */
    public static Fraction percent(Fraction base, Fraction current) {
        return base.signum() == 0
                ? Fraction.ZERO
                : Fraction.HUNDRED.times(current.minus(base)).dividedBy(base.abs());
    }

    public static DirectionOfTravel direction(Answer base, Answer current, boolean broken, Limits limits) {
        return reason(base, current, broken) == null
                ? direction(base.number(), current.number(), limits)
                : DirectionOfTravel.NOT_AVAILABLE;
    }

    public static DirectionOfTravel direction(Fraction base, Fraction current, Limits limits) {
        int sign = current.compareTo(base);
        if (sign == 0) {
            return DirectionOfTravel.SIMILAR;
        }
        if (!limits.points() && base.signum() == 0) {
            return ofSign(sign);
        }
        Fraction change = limits.points() ? current.minus(base) : percent(base, current);
        if (limits.decimals() != EXACT) {
            change = Fraction.of(change.rounded(limits.decimals()));
        }
        if (change.signum() == 0) {
            return DirectionOfTravel.SIMILAR;
        }
        Fraction limit = Fraction.of(sign > 0 ? limits.up() : limits.down());
        return change.abs().compareTo(limit) >= 0 ? ofSign(sign) : DirectionOfTravel.SIMILAR;
    }

    private static DirectionOfTravel ofSign(int sign) {
        return sign > 0 ? DirectionOfTravel.INCREASE : DirectionOfTravel.DECREASE;
    }

    /** Confidential, then the current month's, then the base's, then the break; null where there is a difference. */
    private static MissingReason reason(Answer base, Answer current, boolean broken) {
        if (base.reason() == MissingReason.CONFIDENTIAL || current.reason() == MissingReason.CONFIDENTIAL) {
            return MissingReason.CONFIDENTIAL;
        }
        if (!current.isKnown()) {
            return current.reason();
        }
        if (!base.isKnown()) {
            return base.reason();
        }
        return broken ? MissingReason.BREAK_IN_SERIES : null;
    }
}
