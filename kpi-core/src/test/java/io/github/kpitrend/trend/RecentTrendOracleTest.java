// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.OracleTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.FingertipsCases;
import io.github.kpitrend.testing.OracleTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recent trends beside the results of Fingertips. */
class RecentTrendOracleTest {

    @Test
    void likeFingertips() {
        Map<String, List<Map<String, String>>> cases = FingertipsCases.yearsByCase();
        int compared = 0;
        int directionsOfTheBug = 0;
        int withoutCounts = 0;
        for (Map<String, String> row : OracleTable.read("trend/fingertips_recent_trend_expected.csv")) {
            String id = row.get("case_id") + " " + row.get("method");
            List<Map<String, String>> years = cases.get(row.get("case_id"));
            RecentTrend trend = switch (row.get("method")) {
                case "proportion_logit" -> RecentTrend.ofProportions(FingertipsCases.proportions(years));
                case "value_ci" ->
                    RecentTrend.ofIntervals(FingertipsCases.values(years), FingertipsCases.intervals(years));
                default ->
                    RecentTrend.ofIntervalsSkippingGaps(
                            FingertipsCases.values(years), FingertipsCases.intervals(years));
            };
            boolean exhausted = years.stream()
                    .anyMatch(year -> FingertipsCases.proportion(year)
                            .filter(p -> p.numerator() == p.denominator())
                            .isPresent());
            if (exhausted && !row.get("method").equals("proportion_logit")) {
                // The peer refuses these by their counts, which an estimate with an interval does not have.
                assertThat(row.get("marker")).as(id).isEqualTo("CannotBeCalculated");
                withoutCounts++;
                continue;
            }
            boolean calculated = !row.get("marker").equals("CannotBeCalculated");
            assertThat(trend.verdict() != RecentTrend.Verdict.CANNOT_BE_CALCULATED)
                    .as(id + " " + row)
                    .isEqualTo(calculated);
            if (calculated) {
                same(id, trend.chiSquared(), row.get("chi_square"));
                assertThat(trend.isSignificant())
                        .as(id)
                        .isEqualTo(row.get("significant").equals("1"));
                String marker = switch (trend.verdict()) {
                    case INCREASING -> "Increasing";
                    case DECREASING -> "Decreasing";
                    default -> "NoChange";
                };
                if (row.get("method").equals("proportion_logit") && marker.equals("Increasing")) {
                    directionsOfTheBug++;
                    assertThat(row.get("marker")).as(id).isEqualTo("Decreasing");
                } else {
                    assertThat(marker).as(id).isEqualTo(row.get("marker"));
                }
            }
            compared++;
        }
        System.out.println("recent trends: " + compared + " agree, " + directionsOfTheBug
                + " of them rise where the peer's bug says decreasing; " + withoutCounts
                + " are refused by the peer for counts that equal their denominators");
        assertThat(compared + withoutCounts).isEqualTo(182);
    }
}
