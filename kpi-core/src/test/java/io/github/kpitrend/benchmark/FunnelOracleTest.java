// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.testing.OracleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Positions in funnels beside PHEindicatormethods. */
class FunnelOracleTest {

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void funnels() {
        Map<String, List<Map<String, String>>> sets = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("benchmark/funnel_significance.csv")) {
            sets.computeIfAbsent(row.get("set_id"), any -> new ArrayList<>()).add(row);
        }
        int compared = 0;
        for (List<Map<String, String>> set : sets.values()) {
            List<Proportion> areas = set.stream()
                    .map(row -> new Proportion(number(row, "numerator"), number(row, "denominator")))
                    .toList();
            Funnel funnel = switch (set.get(0).get("statistic")) {
                case "proportion" -> Funnel.ofProportions(areas);
                case "ratio" -> Funnel.ofRatios();
                default -> Funnel.ofRates(areas);
            };
            for (int i = 0; i < areas.size(); i++) {
                String expected = set.get(i).get("significance");
                String found = switch (funnel.position(areas.get(i))) {
                    case FAR_BELOW -> "Low (0.001)";
                    case BELOW -> "Low (0.025)";
                    case INSIDE -> "Not significant";
                    case ABOVE -> "High (0.025)";
                    case FAR_ABOVE -> "High (0.001)";
                };
                assertThat(found).as(set.get(i) + " around " + funnel.mean()).isEqualTo(expected);
                compared++;
            }
        }
        System.out.println("funnels: " + compared + " agree");
        assertThat(compared).isEqualTo(111);
    }
}
