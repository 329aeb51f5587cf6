// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Accessors of types: each has its own, and a type without one is a fault of the library. */
class SlotsDoorTest {

    /** A tool that was told nothing, or a calendar. */
    private record Tool(String calendar) {}

    @Test
    void aSeriesIsOpenedAndWrapped() {
        SlotsDoor<MonthlySeries> door = SlotsDoor.of(MonthlySeries.class);
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 1), 1, 2.5);
        assertThat(door.open(series).first()).isEqualTo(24_240);
        assertThat(door.open(series).value(1)).isEqualTo(2.5);
        assertThat(door.wrap(door.open(series))).isEqualTo(series);
    }

    @Test
    void aTypeWithoutAnAccessorIsRefused() {
        assertThatThrownBy(() -> SlotsDoor.of(String.class))
                .isInstanceOf(AssertionError.class)
                .hasMessage("class java.lang.String installs no accessor");
        assertThatThrownBy(() -> PhaseDoor.apply(String.class, "", null))
                .isInstanceOf(AssertionError.class)
                .hasMessage("class java.lang.String installs no accessor");
    }

    @Test
    void verdictsAreRatedThroughTheirType() {
        VerdictRatings<VerdictRevision> ratings = VerdictRatings.of(VerdictRevision.class);
        assertThat(ratings).isNotNull().isSameAs(VerdictRatings.of(VerdictRevision.class));
    }

    @Test
    void aChartTellsItsLatestMonth() {
        NotesDoor<ControlChart, ChartNote> door = NotesDoor.of(ControlChart.class);
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 1), 1, 2, 3, 2, 1);
        ControlChart chart = ControlChart.xmr(series);
        assertThat(door.latestMonth(chart)).isEqualTo(24_244);
        assertThat(door.counted(chart)).isEqualTo(5);
    }

    @Test
    void aToolTakesTheCalendarOrNone() {
        PhaseDoor.install(Tool.class, (tool, calendar) -> new Tool(String.valueOf(calendar)));
        assertThat(PhaseDoor.apply(Tool.class, new Tool("any"), null)).isEqualTo(new Tool("null"));
    }
}
