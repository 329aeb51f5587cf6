// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole in one month: the sums over the parts that exist, or what was published.
 *
 * @param missing the reason that the sums are missing, or null
 * @param n the sum of numerators, 0 where missing
 * @param d the sum of denominators, 1 for a total
 * @param multiplier of the ratio
 */
record Totals(@Nullable MissingReason missing, ExactDecimal n, ExactDecimal d, ExactDecimal multiplier) {

    static Totals of(Part.Side published, ExactDecimal multiplier) {
        return new Totals(published.missing(), published.n(), published.d(), multiplier);
    }

    static Totals sum(List<Part> parts, Function<Part, Part.Side> side, boolean ofTotal, ExactDecimal multiplier) {
        MissingReason missing = null;
        boolean any = false;
        ExactDecimal n = ExactDecimal.ZERO;
        ExactDecimal d = ExactDecimal.ZERO;
        for (Part part : parts) {
            Part.Side one = side.apply(part);
            if (one.isConfidential() || (missing == null && one.exists())) {
                missing = one.missing();
            }
            any |= one.exists();
            n = n.plus(one.n());
            d = d.plus(one.d());
        }
        MissingReason reason = any ? missing : MissingReason.NOT_APPLICABLE;
        return new Totals(reason, n, ofTotal ? ExactDecimal.ONE : d, multiplier);
    }

    /** Returns the reason that the figure of the whole is missing, or null. */
    @Nullable
    MissingReason reason() {
        return missing == null && d.signum() == 0 ? MissingReason.ZERO_BASE : missing;
    }

    /** Returns whether the figure is the quotient of two sums that doubles hold. */
    boolean isFractionOfDoubles() {
        return reason() == null && Double.isFinite(n.toDouble()) && Double.isFinite(d.toDouble());
    }

    /** The figure of the whole. */
    Figure figure() {
        MissingReason reason = reason();
        return reason == null ? Results.of(n.times(multiplier).dividedBy(d)) : Figure.missing(reason);
    }
}
