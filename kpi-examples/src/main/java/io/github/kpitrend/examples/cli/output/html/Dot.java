// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.Variation;
import java.time.YearMonth;

/** A figure that is drawn. */
record Dot(double at, YearMonth month, double value, Variation variation, Style style) {

    /** How a point is drawn: as it is, hollow, at the end of a dashed line, as a gap that is not over, or hollow and gray as it moves no limits. */
    enum Style {
        FINAL,
        PROVISIONAL,
        AHEAD,
        OPEN,
        EXCLUDED
    }
}
