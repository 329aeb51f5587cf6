// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.BreakdownTable.input;
import static io.github.kpitrend.testing.BreakdownTable.list;
import static io.github.kpitrend.testing.BreakdownTable.read;
import static io.github.kpitrend.testing.BreakdownTable.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of parents beside those of an exact model and of R. */
class IndicatorTreeOracleTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Map<String, RollUp> RULES = Map.of(
            "sum", RollUp.sum(),
            "mean", RollUp.mean(),
            "weighted", RollUp.weightedMean(),
            "ratio", RollUp.ratioOfSums(),
            "min", RollUp.min(),
            "max", RollUp.max());

    @Test
    void rollUp() {
        int cases = 0;
        for (Map<String, String> row : read("rollup.csv")) {
            RollUpValue value = value(row);
            same(value.figure(), row.get("value"), row);
            assertThat(value.reportedCount()).as("%s", row).isEqualTo(Integer.parseInt(row.get("reported")));
            assertThat(value.expectedCount()).as("%s", row).isEqualTo(Integer.parseInt(row.get("expected")));
            assertThat(value.reportedWeight())
                    .as("%s", row)
                    .isEqualTo(Double.parseDouble(row.get("weight_reported_percent")));
            cases++;
        }
        System.out.println("roll-up: " + cases + " cases read, " + 4 * cases + " values compared, 0 left out");
        assertThat(cases).isEqualTo(32);
    }

    @Test
    void rollUp_likeR() {
        Map<String, Map<String, String>> rows = new HashMap<>();
        read("rollup.csv").forEach(row -> rows.put(row.get("case_id"), row));
        int cases = 0;
        for (Map<String, String> peer : read("r_rollup.csv")) {
            double expected = Double.parseDouble(peer.get("value"));
            assertThat(value(rows.get(peer.get("case_id"))).figure().value())
                    .as("%s", peer)
                    .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            cases++;
        }
        System.out.println("roll-up like R: " + cases + " cases read and compared, 0 left out");
        assertThat(cases).isEqualTo(25);
    }

    private static RollUpValue value(Map<String, String> row) {
        List<String> figures = list(row.get("figures"));
        String[] children = new String[figures.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = "C" + i;
        }
        RollUp rule = RULES.get(row.get("rule"));
        rule = row.get("required").isEmpty() ? rule : rule.requiring(Integer.parseInt(row.get("required")));
        rule = row.get("required_weight_percent").isEmpty()
                ? rule
                : rule.requiringWeight(Double.parseDouble(row.get("required_weight_percent")));
        IndicatorTree.Builder builder = IndicatorTree.builder().parent("ALL", rule, children);
        Map<String, MonthlySeries> series = new HashMap<>();
        Map<String, RatioSeries> ratios = new HashMap<>();
        for (int i = 0; i < children.length; i++) {
            builder.weight(
                    children[i], Double.parseDouble(list(row.get("weights")).get(i)));
            MonthlySeries figure = MonthlySeries.of(JUNE, List.of(input(figures.get(i))));
            series.put(children[i], figure);
            if (row.get("rule").equals("ratio")) {
                MonthlySeries denominator = MonthlySeries.of(
                        JUNE, List.of(input(list(row.get("denominators")).get(i))));
                ratios.put(children[i], RatioSeries.rate(figure, denominator, Double.parseDouble(row.get("per"))));
            }
        }
        IndicatorTree tree = builder.build();
        return row.get("rule").equals("ratio") ? tree.ratio("ALL", ratios, JUNE) : tree.value("ALL", series, JUNE);
    }
}
