// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.BreakdownTable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The months of ratio series beside those of an exact model. */
class RatioSeriesOracleTest {

    @Test
    void months() {
        Map<String, Map<String, String>> expected = new HashMap<>();
        BreakdownTable.read("ratio_expected.csv").forEach(row -> expected.put(row.get("case_id"), row));
        int cases = 0;
        int compared = 0;
        for (Map<String, String> row : BreakdownTable.read("ratio_input.csv")) {
            RatioSeries ratio = BreakdownTable.ratio(row);
            List<String> months =
                    BreakdownTable.list(expected.get(row.get("case_id")).get("months"));
            List<String> values =
                    BreakdownTable.list(expected.get(row.get("case_id")).get("value"));
            assertThat(ratio.range().length()).isEqualTo(months.size());
            for (int i = 0; i < months.size(); i++) {
                YearMonth month = YearMonth.parse(months.get(i));
                compared += BreakdownTable.same(ratio.at(month), values.get(i), row.get("case_id") + " " + month);
            }
            cases++;
        }
        System.out.println(
                "ratio series, months: " + cases + " cases read, " + compared + " values compared, 0 left out");
        assertThat(cases).isEqualTo(53);
    }
}
