// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import java.util.List;
import java.util.Objects;

/**
 * How an indicator moved against one of the months it is compared with: one cell such as {@code ↑ 22%} of a scorecard.
 *
 * <p>Movements are immutable and thread-safe.
 *
 * @param comparison what the month is compared with
 * @param change the change
 * @param direction which way it went, by the indicator's threshold
 * @since 0.1.0
 */
public record Movement(Comparison comparison, Change change, DirectionOfTravel direction) {

    /** Checks the parts. */
    public Movement {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(direction, "direction");
    }

    /**
     * Explains the direction.
     *
     * @param threshold the threshold it was found by
     * @return both figures, the threshold, and a sentence
     */
    public Explanation explain(ChangeThreshold threshold) {
        Objects.requireNonNull(threshold, "threshold");
        Figure amount = threshold.isInPoints() ? change.difference() : change.percent();
        String unit = !amount.isKnown() ? "" : threshold.isInPoints() ? " points" : " %";
        return Explanation.of(
                List.of("base " + change.base(), "current " + change.current(), "comparison " + comparison),
                "at least " + threshold + ", limits inclusive",
                change + " is " + amount + unit + ": " + direction);
    }
}
