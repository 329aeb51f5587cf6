// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.BreakdownTable.list;
import static io.github.kpitrend.testing.BreakdownTable.read;
import static io.github.kpitrend.testing.BreakdownTable.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.BreakdownTable;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Windows, years to date and quarters of ratios beside those of exact fractions, and windows beside those of zoo. */
class RollingWindowRatioOracleTest {

    private static final Map<String, Map<String, String>> INPUTS = byCase("ratio_input.csv");

    private static Map<String, Map<String, String>> byCase(String name) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        read(name).forEach(row -> rows.put(row.get("case_id"), row));
        return rows;
    }

    @Test
    void windows() {
        int compared = 0;
        List<Map<String, String>> rows = read("ratio_expected.csv");
        for (Map<String, String> row : rows) {
            Map<String, String> input = INPUTS.get(row.get("case_id"));
            RatioSeries ratio = BreakdownTable.ratio(input);
            RollingWindow window = window(input);
            RatioSeries all = window.ratio(ratio);
            for (int i = 0; i < list(row.get("months")).size(); i++) {
                YearMonth month = YearMonth.parse(list(row.get("months")).get(i));
                String what = row.get("case_id") + " " + month;
                WindowValue value = window.ratio(ratio, month);
                compared += same(value.figure(), list(row.get("window_value")).get(i), what);
                compared += same(
                        value.numerator(), list(row.get("window_numerator")).get(i), what);
                compared += same(
                        value.denominator(), list(row.get("window_denominator")).get(i), what);
                assertThat(value.observedCount()).as(what).isEqualTo(integer(row, "window_observed", i));
                assertThat(all.at(month)).as(what).isEqualTo(value.figure());
            }
        }
        System.out.println(
                "windows of ratios: " + rows.size() + " cases read, " + compared + " figures compared, 0 left out");
        assertThat(rows).hasSize(53);
    }

    @Test
    void yearsToDate() {
        int compared = 0;
        List<Map<String, String>> rows = read("ratio_expected.csv");
        for (Map<String, String> row : rows) {
            Map<String, String> input = INPUTS.get(row.get("case_id"));
            RatioSeries ratio = BreakdownTable.ratio(input);
            YearToDate tool = YearToDate.of(calendar(input)).withAggregation(Aggregation.RATIO);
            tool = input.get("period_required").isEmpty() ? tool : tool.requiring(integer(input, "period_required", 0));
            RatioSeries all = tool.values(ratio);
            for (int i = 0; i < list(row.get("months")).size(); i++) {
                YearMonth month = YearMonth.parse(list(row.get("months")).get(i));
                String what = row.get("case_id") + " " + month;
                WindowValue value = tool.value(ratio, month);
                compared += same(value.figure(), list(row.get("ytd_value")).get(i), what);
                compared +=
                        same(value.numerator(), list(row.get("ytd_numerator")).get(i), what);
                compared += same(
                        value.denominator(), list(row.get("ytd_denominator")).get(i), what);
                assertThat(value.observedCount()).as(what).isEqualTo(integer(row, "ytd_observed", i));
                assertThat(all.at(month)).as(what).isEqualTo(value.figure());
            }
        }
        System.out.println("years to date of ratios: " + rows.size() + " cases read, " + compared
                + " figures compared, 0 left out");
    }

    @Test
    void quarters() {
        int compared = 0;
        List<Map<String, String>> rows = read("ratio_expected.csv");
        for (Map<String, String> row : rows) {
            Map<String, String> input = INPUTS.get(row.get("case_id"));
            RatioSeries ratio = BreakdownTable.ratio(input);
            PeriodAggregation tool = PeriodAggregation.of(Aggregation.RATIO, calendar(input));
            tool = input.get("period_required").isEmpty() ? tool : tool.requiring(integer(input, "period_required", 0));
            RatioSeries all = tool.values(ratio, Frequency.QUARTERLY);
            List<String> ends = list(row.get("quarter_ends"));
            for (int i = 0; i < ends.size(); i++) {
                YearMonth end = YearMonth.parse(ends.get(i));
                String what = row.get("case_id") + " " + end;
                WindowValue value = tool.value(ratio, MonthRange.of(end.minusMonths(2), end));
                compared += same(value.figure(), list(row.get("quarter_value")).get(i), what);
                compared += same(all.at(end), list(row.get("quarter_value")).get(i), what);
                assertThat(value.observedCount()).as(what).isEqualTo(integer(row, "quarter_observed", i));
            }
        }
        System.out.println(
                "quarters of ratios: " + rows.size() + " cases read, " + compared + " figures compared, 0 left out");
    }

    @Test
    void windows_likeZoo() {
        int compared = 0;
        int none = 0;
        List<Map<String, String>> peers = read("r_ratio.csv");
        for (Map<String, String> peer : peers) {
            Map<String, String> input = INPUTS.get(peer.get("case_id"));
            RatioSeries ratio = BreakdownTable.ratio(input);
            RollingWindow window = window(input);
            for (int i = 0; i < list(peer.get("window_value")).size(); i++) {
                WindowValue value = window.ratio(ratio, ratio.range().first().plusMonths(i));
                assertThat(value.observedCount()).isEqualTo(integer(peer, "window_observed", i));
                String expected = list(peer.get("window_value")).get(i);
                assertThat(value.figure().isKnown()).as("%s at %s", peer, i).isEqualTo(!expected.isEmpty());
                if (expected.isEmpty()) {
                    none++;
                } else {
                    double other = Double.parseDouble(expected);
                    assertThat(value.figure().value()).isCloseTo(other, within(1e-9 * Math.max(1, Math.abs(other))));
                    compared++;
                }
            }
        }
        System.out.println("windows of ratios like zoo: " + peers.size() + " cases read, " + compared
                + " values compared, " + none + " missing in both");
        assertThat(peers).hasSize(35);
    }

    private static RollingWindow window(Map<String, String> input) {
        return RollingWindow.trailing(integer(input, "window", 0)).requiring(integer(input, "required", 0));
    }

    private static FiscalCalendar calendar(Map<String, String> input) {
        return FiscalCalendar.startingIn(Month.of(integer(input, "fiscal_first", 0)));
    }

    private static int integer(Map<String, String> row, String column, int i) {
        return Integer.parseInt(list(row.get(column)).get(i));
    }
}
