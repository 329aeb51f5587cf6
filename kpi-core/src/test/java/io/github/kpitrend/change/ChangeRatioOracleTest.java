// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.testing.BreakdownTable.read;
import static io.github.kpitrend.testing.BreakdownTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of ratios on the line and one unit beside it, beside those of exact fractions. */
class ChangeRatioOracleTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    @Test
    void directions() {
        int cases = 0;
        int byQuotients = 0;
        for (Map<String, String> row : read("ratio_change.csv")) {
            RatioSeries ratio = RatioSeries.rate(
                    MonthlySeries.of(MAY, number(row, "base_numerator"), number(row, "numerator")),
                    MonthlySeries.of(MAY, number(row, "base_denominator"), number(row, "denominator")),
                    number(row, "per"));
            Change change = Change.at(ratio, JUNE, Comparison.previousMonth());
            ChangeThreshold threshold = ChangeThreshold.parse(row.get("threshold"));
            same(change.base(), row.get("base_value"), row);
            same(change.current(), row.get("value"), row);
            same(change.difference(), row.get("difference"), row);
            same(change.percent(), row.get("percent"), row);
            assertThat(threshold.direction(change)).as("%s", row).hasToString(row.get("direction"));
            Change rounded = Change.of(change.base(), change.current());
            byQuotients += threshold.direction(rounded).name().equals(row.get("direction")) ? 0 : 1;
            cases++;
        }
        System.out.println("changes of ratios: " + cases + " cases read, " + 5 * cases
                + " values compared, 0 left out; " + byQuotients + " directions of rounded quotients differ");
        assertThat(cases).isEqualTo(62);
        assertThat(byQuotients).isPositive();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
