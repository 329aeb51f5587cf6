// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.series.MonthlySeries;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartKernelTest {

    @Test
    void thePackageOfChartsInstallsOne() {
        assertThat(ChartKernel.of(ControlChart.class)).isNotNull().isSameAs(ChartKernel.of(MonthlySeries.class));
    }

    @Test
    void thePlacesOfAPanel() {
        Slots slots = Slots.of(24_240, new double[] {1.25, 2}, null, null);
        assertThat(ChartKernel.places(PanelData.of(List.of(slots), 24_240, 2))).isEqualTo(2);
    }
}
