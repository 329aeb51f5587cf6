// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.OracleTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trend tests beside the results of R and scipy. */
class MannKendallOracleTest {

    private static final Map<String, MonthlySeries> SPC = OracleTable.series("spc/series.csv");
    private static final Map<String, MonthlySeries> TREND = OracleTable.series("trend/series.csv");

    @Test
    void likeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_mann_kendall_sen.csv")) {
            String id = row.get("series_id");
            MannKendall test = MannKendall.of(TREND.get(id));
            assertThat(test.s()).as(id).isEqualTo(Long.parseLong(row.get("S")));
            same(id, test.variance(), row.get("varS"));
            same(id, test.tau(), row.get("tau"));
            if (test.observedCount() >= 4) {
                same(id, test.z(), row.get("z_continuity"));
            }
            compared++;
        }
        System.out.println("Mann-Kendall, R: " + compared + " agree");
        assertThat(compared).isEqualTo(49);
    }

    @Test
    void likeScipy() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/scipy_kendall_theilsen_ols.csv")) {
            String id = row.get("series_id");
            MonthlySeries series = TREND.get(id);
            MannKendall test = MannKendall.of(series);
            assertThat(test.s()).as(id).isEqualTo(Long.parseLong(row.get("S")));
            same(id, test.tau(), row.get("tau_b"));
            compared++;
        }
        System.out.println("Kendall, scipy: " + compared + " agree");
        assertThat(compared).isEqualTo(53);
    }

    @Test
    void seasonalLikeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_seasonal_mann_kendall.csv")) {
            String id = row.get("series_id");
            MannKendall test = MannKendall.seasonal(SPC.get(id));
            assertThat(test.s()).as(id).isEqualTo(Long.parseLong(row.get("S")));
            same(id, test.variance(), row.get("varS"));
            same(id, test.z(), row.get("z"));
            compared++;
        }
        System.out.println("seasonal Mann-Kendall, R: " + compared + " agree");
        assertThat(compared).isEqualTo(24);
    }
}
