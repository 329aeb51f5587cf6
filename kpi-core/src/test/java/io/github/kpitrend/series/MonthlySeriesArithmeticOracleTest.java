// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.BreakdownTable.list;
import static io.github.kpitrend.testing.BreakdownTable.read;
import static io.github.kpitrend.testing.BreakdownTable.same;
import static io.github.kpitrend.testing.BreakdownTable.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums, differences, multiples and percentages of series beside those of exact fractions. */
class MonthlySeriesArithmeticOracleTest {

    @Test
    void arithmetic() {
        int compared = 0;
        List<Map<String, String>> rows = read("arithmetic.csv");
        for (Map<String, String> row : rows) {
            MonthlySeries result = result(row);
            List<String> expected = list(row.get("result"));
            assertThat(result.first()).as("%s", row).isEqualTo(YearMonth.parse(row.get("result_start")));
            assertThat(result.length()).as("%s", row).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compared += same(result.at(result.first().plusMonths(i)), expected.get(i), row);
            }
        }
        System.out.println(
                "arithmetic of series: " + rows.size() + " cases read, " + compared + " figures compared, 0 left out");
        assertThat(rows).hasSize(32);
    }

    private static MonthlySeries result(Map<String, String> row) {
        MonthlySeries left = series(row.get("left_start"), row.get("left"));
        String second = row.get("right_start_or_factor");
        if (row.get("operation").equals("times")) {
            return left.times(Double.parseDouble(second));
        }
        MonthlySeries right = series(second, row.get("right"));
        return switch (row.get("operation")) {
            case "plus" -> left.plus(right);
            case "minus" -> left.minus(right);
            default -> left.percentOf(right);
        };
    }
}
