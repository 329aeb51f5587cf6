// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.OracleTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines by Theil and Sen beside the results of R and scipy. */
class TheilSenOracleTest {

    private static final Map<String, MonthlySeries> SPC = OracleTable.series("spc/series.csv");
    private static final Map<String, MonthlySeries> TREND = OracleTable.series("trend/series.csv");

    /** The observed figures one month after the other, as the peers that close gaps see them. */
    private static MonthlySeries closed(MonthlySeries series) {
        return MonthlySeries.of(
                series.first(),
                series.toMap().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    @Test
    void likeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_mann_kendall_sen.csv")) {
            String id = row.get("series_id");
            TheilSen line = TheilSen.of(closed(TREND.get(id)), ConfidenceLevel.PERCENT_95);
            same(id, line.slope(), row.get("sen_slope"));
            same(id, line.lower(), row.get("sen_lo95"));
            same(id, line.upper(), row.get("sen_hi95"));
            compared++;
        }
        System.out.println("Theil-Sen, R: " + compared + " agree");
        assertThat(compared).isEqualTo(49);
    }

    @Test
    void likeScipy() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/scipy_kendall_theilsen_ols.csv")) {
            String id = row.get("series_id");
            MonthlySeries series = TREND.get(id);
            TheilSen line = TheilSen.of(series, ConfidenceLevel.PERCENT_95);
            same(id, line.slope(), row.get("theil_slope"));
            same(id, line.intercept(), row.get("theil_intercept"));
            compared++;
        }
        System.out.println("Theil-Sen, scipy: " + compared + " agree");
        assertThat(compared).isEqualTo(53);
    }

    @Test
    void seasonalLikeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_seasonal_mann_kendall.csv")) {
            String id = row.get("series_id");
            same(id, TheilSen.seasonalPerYear(SPC.get(id)), row.get("seasonal_sen"));
            compared++;
        }
        System.out.println("seasonal slope, R: " + compared + " agree");
        assertThat(compared).isEqualTo(24);
    }
}
