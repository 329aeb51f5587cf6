// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.OracleTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Run charts beside the results of qicharts2. */
class RunsAnalysisOracleTest {

    private static final Map<String, MonthlySeries> SPC = OracleTable.series("spc/series.csv");

    @Test
    void likeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("runchart/expected.csv")) {
            String id = row.get("series_id");
            MonthlySeries series = SPC.get(id);
            RunsAnalysis chart = RunsAnalysis.of(series);
            same(id, chart.median(), row.get("median"));
            if (row.get("longest_run").isEmpty()) {
                assertThat(chart.useful()).as(id).isZero();
                assertThat(chart.isSignal()).as(id).isFalse();
            } else {
                assertThat(chart.useful()).as(id).isEqualTo(Integer.parseInt(row.get("n_useful")));
                assertThat(chart.longestRun()).as(id).isEqualTo(Integer.parseInt(row.get("longest_run")));
                assertThat(chart.longestRunLimit()).as(id).isEqualTo(Integer.parseInt(row.get("longest_run_max")));
                assertThat(chart.crossings()).as(id).isEqualTo(Integer.parseInt(row.get("n_crossings")));
                assertThat(chart.crossingsLimit()).as(id).isEqualTo(Integer.parseInt(row.get("n_crossings_min")));
                assertThat(chart.isSignal())
                        .as(id)
                        .isEqualTo(row.get("runs_signal").equals("1"));
            }
            ChartPhase unscreened = ControlChart.xmr(
                            series, ChartOptions.standard().withRangeScreening(false))
                    .latestPhase();
            double peers = Double.parseDouble(row.get("i_chart_ucl")) - Double.parseDouble(row.get("i_chart_cl"));
            same(id, (unscreened.upper().value() - unscreened.center().value()) * (3 / 1.128 / 2.66), "" + peers);
            compared++;
        }
        System.out.println("run charts: " + compared + " agree");
        assertThat(compared).isEqualTo(131);
    }
}
