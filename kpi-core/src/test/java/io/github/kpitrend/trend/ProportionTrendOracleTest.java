// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.OracleTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.testing.FingertipsCases;
import io.github.kpitrend.testing.OracleTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trends of proportions beside the results of R. */
class ProportionTrendOracleTest {

    @Test
    void likeR() {
        Map<String, List<Map<String, String>>> cases = FingertipsCases.yearsByCase();
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_prop_trend_test.csv")) {
            List<Proportion> all = cases.get(row.get("case_id")).stream()
                    .flatMap(year -> FingertipsCases.proportion(year).stream())
                    .toList();
            List<Proportion> last = all.subList(Math.max(0, all.size() - 5), all.size());
            same(row.get("case_id"), ProportionTrend.of(last).chiSquared(), row.get("chi_square"));
            compared++;
        }
        System.out.println("trends of proportions, R: " + compared + " agree");
        assertThat(compared).isEqualTo(37);
    }
}
