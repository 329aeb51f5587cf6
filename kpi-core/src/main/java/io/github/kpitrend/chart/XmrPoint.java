// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One observed month of an {@link XmrChart}.
 *
 * <p>Points are immutable and thread-safe.
 *
 * @param month the month
 * @param group which group of limits it belongs to, from 0
 * @param value the figure
 * @param side 1 above the mean, -1 below, 0 exactly on it
 * @param near whether it lies between two sigma and the limit, on either side
 * @param outside whether it lies beyond a limit
 * @param causes every rule that fired, not only the one that labels the point
 * @param label the rule that labels the point: limits before trends, before two of three, before shifts
 * @param variation what kind of variation that is, by the chart's polarity
 * @since 0.1.0
 */
public record XmrPoint(
        YearMonth month,
        int group,
        double value,
        int side,
        boolean near,
        boolean outside,
        Set<SpecialCause> causes,
        SpecialCause label,
        Variation variation) {

    /**
     * Checks the parts and copies the causes.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public XmrPoint {
        value = Figure.of(value).value();
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(variation, "variation");
        causes = causes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(causes));
    }
}
