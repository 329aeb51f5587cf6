// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Quarters, years and running sums of the financial year beside those of pandas. */
class PeriodAggregationOracleTest {

    private static final Map<String, MonthlySeries> SERIES = OracleTable.series("pandas/series.csv");

    @Test
    void likePandas() {
        Map<String, Integer> compared = new TreeMap<>();
        int lastIsMissing = 0;
        for (Map<String, String> row : OracleTable.read("pandas/periods.csv")) {
            MonthlySeries series = SERIES.get(row.get("series_id"));
            String[] expected = row.get("result").split(";", -1);
            if (row.get("op").equals("ytd_sum")) {
                MonthlySeries sums =
                        YearToDate.of(FiscalCalendar.APRIL).requiring(1).values(series);
                for (int i = 0; i < expected.length; i++) {
                    same(row, sums.at(series.first().plusMonths(i)), expected[i]);
                }
                compared.merge("ytd_sum", 1, Integer::sum);
            } else if (row.get("op").startsWith("resample_")) {
                Aggregation rule = Aggregation.parse(row.get("op").substring(9));
                boolean quarters = row.get("params").startsWith("quarter");
                PeriodAggregation aggregation =
                        PeriodAggregation.of(rule, FiscalCalendar.APRIL).requiring(required(row.get("params")));
                MonthlySeries found = aggregation.values(series, quarters ? Frequency.QUARTERLY : Frequency.ANNUAL);
                String[] labels = row.get("period_labels").split(";", -1);
                for (int i = 0; i < labels.length; i++) {
                    YearMonth last = YearMonth.parse(labels[i]);
                    if (rule == Aggregation.LAST && series.at(last).isMissing()) {
                        // the last period alone decides; pandas takes the latest one that is there
                        assertThat(found.at(last)).isEqualTo(series.at(last));
                        lastIsMissing++;
                    } else {
                        same(row, found.at(last), expected[i]);
                    }
                }
                compared.merge(row.get("op"), 1, Integer::sum);
            }
        }
        System.out.println("pandas, fiscal periods: " + compared + "; left out " + lastIsMissing
                + " periods of rule last whose last month is missing, where pandas takes an earlier one");
        assertThat(compared)
                .containsEntry("resample_sum", 115)
                .containsEntry("resample_mean", 59)
                .containsEntry("resample_last", 60)
                .containsEntry("resample_max", 60)
                .containsEntry("ytd_sum", 37);
    }

    private static int required(String params) {
        int at = params.indexOf("min_count=");
        return at < 0 ? 1 : Integer.parseInt(params.substring(at + 10));
    }

    private static void same(Map<String, String> row, Figure found, String expected) {
        assertThat(found.isKnown()).as(row + " " + found + " for " + expected).isEqualTo(!expected.isEmpty());
        if (found.isKnown()) {
            assertThat(agree(found.value(), Double.parseDouble(expected), 1e-9))
                    .as(row + " " + found)
                    .isTrue();
        }
    }
}
