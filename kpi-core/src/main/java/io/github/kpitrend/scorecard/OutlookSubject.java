// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;

/**
 * The figure that the chance of an outlook refers to.
 *
 * @param end the end of the fiscal year
 * @param prediction the year's total, or the figure of its last period
 * @param isTotal whether it is the total
 */
record OutlookSubject(YearEnd end, Prediction prediction, boolean isTotal) {

    Figure projectedPerPeriod() {
        return isTotal ? end.projectedPerPeriod() : Figure.missing(MissingReason.NOT_APPLICABLE);
    }
}
