// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A stretch of an {@link XmrChart} with limits of its own.
 *
 * <ul>
 *   <li>A group of one point has no limits: they are missing for {@code TOO_FEW_OBSERVATIONS}.
 *   <li>In a group without variation, where every moving range of its base is 0, the limits are the mean.
 *   <li>Limits of fewer than 13 points are on trial: they will still move.
 * </ul>
 *
 * <p>Groups are immutable and thread-safe.
 *
 * @param index which group it is, from 0
 * @param first the month of its first point
 * @param reason why it starts there; empty for the first group
 * @param points how many points it has
 * @param mean the mean of its base
 * @param lower the lower limit: the mean less 2.66 mean moving ranges; not cut off at 0
 * @param upper the upper limit: the mean and 2.66 mean moving ranges; not cut off at 100
 * @param lowerTwoSigma the line two thirds of the way down
 * @param upperTwoSigma the line two thirds of the way up
 * @param hasVariation false where every moving range of the base is 0
 * @since 0.1.0
 */
public record XmrGroup(
        int index,
        YearMonth first,
        String reason,
        int points,
        Figure mean,
        Figure lower,
        Figure upper,
        Figure lowerTwoSigma,
        Figure upperTwoSigma,
        boolean hasVariation) {

    /** Checks the parts. */
    public XmrGroup {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(lowerTwoSigma, "lowerTwoSigma");
        Objects.requireNonNull(upperTwoSigma, "upperTwoSigma");
    }

    /** The least number of points with which limits are no longer on trial. */
    public static final int SETTLED_POINTS = 13;

    /**
     * Tells whether the limits are on trial.
     *
     * @return true with fewer than {@value #SETTLED_POINTS} points
     */
    public boolean isShort() {
        return points < SETTLED_POINTS;
    }
}
