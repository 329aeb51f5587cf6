// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.SeasonTest;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Charts of the waiting times of real emergency departments, as qicharts2 makes them; see the origin note beside the tables. */
class ControlChartRealOracleTest {

    private static final Map<String, RatioSeries> DEPARTMENTS = new LinkedHashMap<>();

    @BeforeAll
    static void read() {
        Map<String, MonthlySeries.Builder> waits = new LinkedHashMap<>();
        Map<String, MonthlySeries.Builder> all = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("chart/real/departments.csv")) {
            YearMonth month = YearMonth.parse(row.get("month"));
            waits.computeIfAbsent(row.get("ref"), ref -> MonthlySeries.builder())
                    .add(month, Double.parseDouble(row.get("numerator")));
            all.computeIfAbsent(row.get("ref"), ref -> MonthlySeries.builder())
                    .add(month, Double.parseDouble(row.get("denominator")));
        }
        waits.forEach((ref, series) -> DEPARTMENTS.put(
                ref, RatioSeries.proportion(series.build(), all.get(ref).build())));
    }

    @Test
    void theLinesAreThePeers() {
        int lines = 0;
        int charts = 0;
        int cut = 0;
        for (Map<String, String> row : OracleTable.read("chart/real/charts.csv")) {
            RatioSeries late = DEPARTMENTS.get(row.get("ref"));
            // 2.66 mean moving ranges here, 3 / 1.128 there
            double factor = row.get("chart").equals("i") ? 2.66 * 1.128 / 3 : 1;
            ControlChart chart = switch (row.get("chart")) {
                case "i" -> ControlChart.xmr(late.values());
                case "p" -> ControlChart.p(late, ChartOptions.standard());
                default -> ControlChart.pPrime(late, ChartOptions.standard());
            };
            double center = Double.parseDouble(row.get("center"));
            String[] lower = row.get("lcl").split(";");
            String[] upper = row.get("ucl").split(";");
            List<ChartPoint> points = chart.points();
            assertThat(points).hasSize(lower.length);
            for (int i = 0; i < lower.length; i++) {
                String as = row.get("case_id") + " " + i;
                near(as, points.get(i).center(), center);
                near(as, points.get(i).upper(), center + (Double.parseDouble(upper[i]) - center) * factor);
                double low = Double.parseDouble(lower[i]);
                near(as, points.get(i).lower(), center + (low - center) * factor);
                cut += low == 0 ? 1 : 0;
                lines += 3;
            }
            charts++;
        }
        System.out.println("real departments: " + charts + " charts, " + lines + " lines agree, " + cut + " cut at 0");
        assertThat(charts).isEqualTo(3 * DEPARTMENTS.size());
    }

    private static void near(String as, Figure found, double expected) {
        assertThat(agree(found.value(), expected, 1e-9))
                .as(as + ": " + found + " for " + expected)
                .isTrue();
    }

    @Test
    void theSeasonsAreThoseOfR() {
        int tests = 0;
        for (Map<String, String> row : OracleTable.read("chart/real/season.csv")) {
            String ref = row.get("case_id");
            SeasonTest test = SeasonTest.of(DEPARTMENTS.get(ref).values(), Frequency.MONTHLY);
            near(ref, test.statistic(), Double.parseDouble(row.get("f")));
            near(ref, test.pValue(), Double.parseDouble(row.get("p")));
            assertThat(test.explain().inputs())
                    .contains(row.get("df1") + " and " + row.get("df2") + " degrees of freedom");
            boolean noted = ControlChart.xmr(DEPARTMENTS.get(ref).values()).notes().stream()
                    .anyMatch(note -> note.kind() == ChartNote.Kind.SEASON);
            assertThat(noted).as(ref).isEqualTo(test.isSeasonal());
            tests++;
        }
        System.out.println("real departments: " + tests + " season tests agree");
        assertThat(tests).isEqualTo(DEPARTMENTS.size());
    }
}
