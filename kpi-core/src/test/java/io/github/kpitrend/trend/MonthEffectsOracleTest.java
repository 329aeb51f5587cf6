// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.OracleTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Month effects beside the results of R. */
class MonthEffectsOracleTest {

    private static final Map<String, MonthlySeries> SPC = OracleTable.series("spc/series.csv");

    @Test
    void likeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("seasonal/decompose.csv")) {
            String id = row.get("series_id") + " " + row.get("type");
            MonthlySeries series = SPC.get(row.get("series_id"));
            MonthEffects effects = row.get("type").equals("additive")
                    ? MonthEffects.additive(series)
                    : MonthEffects.multiplicative(series);
            String[] expected = row.get("seasonal_figure").split(";", -1);
            YearMonth month = series.first();
            for (int i = 0; i < 12; i++) {
                same(id, effects.of(month.plusMonths(i).getMonth()), expected[i]);
            }
            String[] trend = row.get("trend").split(";", -1);
            for (int i = 0; i < trend.length; i++) {
                same(id, effects.trend().at(month.plusMonths(i)), trend[i]);
            }
            compared++;
        }
        System.out.println("month effects: " + compared + " agree");
        assertThat(compared).isEqualTo(38);
    }
}
