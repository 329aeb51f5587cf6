// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
import org.jspecify.annotations.NullMarked;

/**
 * KPI trend analytics: monthly series, percentage change, rolling windows, direction of travel and qualitative rating, each a number or a
 * reason. Start with {@link io.github.kpitrend.series.MonthlySeries}.
 */
@NullMarked
module io.github.kpitrend {
    requires static transitive org.jspecify;

    exports io.github.kpitrend.time;
    exports io.github.kpitrend.series;
    exports io.github.kpitrend.change;
    exports io.github.kpitrend.window;
    exports io.github.kpitrend.indicator;
    exports io.github.kpitrend.panel;
    exports io.github.kpitrend.target;
    exports io.github.kpitrend.benchmark;
    exports io.github.kpitrend.quality;
    exports io.github.kpitrend.signal;
    exports io.github.kpitrend.scorecard;
}
