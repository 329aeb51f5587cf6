// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.NotesDoor;
import java.util.List;

/** The results of a chart that rows of a scorecard need. */
final class RowNotes implements NotesDoor<ControlChart, ChartNote> {

    @Override
    public long latestMonth(ControlChart chart) {
        ChartData data = chart.data();
        return data.counted == 0 ? NO_MONTH : data.proleptic(data.point(data.counted - 1));
    }

    @Override
    public int counted(ControlChart chart) {
        return chart.data().counted;
    }

    @Override
    public List<ChartNote> ofVariation(ControlChart chart) {
        return ChartNotes.ofVariation(chart);
    }
}
