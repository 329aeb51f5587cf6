// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Baselines, rules one by one and moving averages of qcc and Rspc, see the origin note beside the tables. */
class ControlChartQccOracleTest {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final Map<String, RuleSet> RULES = Map.of(
            "we1", RuleSet.limitsOnly(),
            "we2", RuleSet.parse("two of three beyond any third"),
            "we3", RuleSet.parse("four of five"),
            "we4", RuleSet.parse("shift 8"));
    private static final List<String> NELSON = List.of(
            "limits",
            "shift 9",
            "trend 6",
            "alternating 14",
            "two of three beyond any third",
            "four of five",
            "within one sigma 15",
            "beyond one sigma 8");

    private static Map<String, Map<String, String>> byId(String path) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read(path)) {
            rows.put(row.values().iterator().next(), row);
        }
        return rows;
    }

    private static MonthlySeries series(String cells) {
        return OracleTable.series(FIRST.toString(), cells);
    }

    private static String flags(ControlChart chart, Set<SpecialCause> causes) {
        return chart.points().stream()
                .map(point -> point.causes().stream().anyMatch(causes::contains) ? "1" : "0")
                .collect(Collectors.joining(";"));
    }

    // -----------------------------------------------------------------------
    @Test
    void everyRuleAloneFlagsThePeersPoints() {
        Map<String, Map<String, String>> inputs = byId("chart/qcc/rules_input.csv");
        int compared = 0;
        List<String> early = new ArrayList<>();
        List<String> oneSided = new ArrayList<>();
        for (Map<String, String> row : OracleTable.read("chart/qcc/rules.csv")) {
            String name = row.get("rule");
            RuleSet rules = name.startsWith("we")
                    ? RULES.get(name)
                    : RuleSet.parse(NELSON.get(Integer.parseInt(name.substring(6)) - 1));
            ControlChart chart = ControlChart.xmr(
                    series(inputs.get(row.get("case_id")).get("values")),
                    ChartOptions.standard().withLimits(41, 50, 59).withRules(rules));
            String found = flags(chart, Set.of(SpecialCause.values()));
            String as = row.get("case_id") + " " + row.get("tool") + " " + name;
            if (!found.equals(row.get("flags")) && row.get("tool").equals("Rspc")) {
                if (name.equals("nelson8")) {
                    oneSided.add(as);
                    assertThat(flagsOfBothSides(chart, row.get("flags"))).as(as).isEqualTo(found);
                } else {
                    early.add(as);
                    assertThat(isEarlyStart(chart, name, row.get("flags"), found))
                            .as(as)
                            .isTrue();
                }
                continue;
            }
            assertThat(found).as(as).isEqualTo(row.get("flags"));
            compared++;
        }
        System.out.println("qcc and Rspc: " + compared + " rules agree; Rspc flags before a window is whole in "
                + early.size() + ", on one side alone in " + oneSided.size());
    }

    /** The peer's flags of eight beyond one sigma, less those of windows on one side. */
    private static String flagsOfBothSides(ControlChart chart, String flags) {
        String[] cells = flags.split(";");
        for (int i = 0; i < cells.length; i++) {
            Set<Integer> sides = chart.points().subList(Math.max(0, i - 7), i + 1).stream()
                    .map(point -> Integer.signum(point.zone()))
                    .collect(Collectors.toSet());
            cells[i] = sides.size() < 2 ? "0" : cells[i];
        }
        return String.join(";", cells);
    }

    /** Tells whether the peer flags one point more, the last of the first 2 or 4 of the series, all of them beyond. */
    private static boolean isEarlyStart(ControlChart chart, String rule, String flags, String found) {
        int points = rule.equals("nelson5") ? 2 : 4;
        int zone = rule.equals("nelson5") ? 3 : 2;
        String[] cells = flags.split(";");
        boolean beyond = chart.points().subList(0, points).stream().allMatch(p -> Math.abs(p.zone()) >= zone);
        cells[points - 1] = "0";
        return beyond && String.join(";", cells).equals(found);
    }

    // -----------------------------------------------------------------------
    @Test
    void baselinesAndGivenCentersHaveThePeersLimits() {
        Map<String, Map<String, String>> expected = byId("chart/qcc/frozen.csv");
        int lines = 0;
        int between = 0;
        int charts = 0;
        for (Map<String, String> row : OracleTable.read("chart/qcc/frozen_input.csv")) {
            Map<String, String> answer = expected.get(row.get("case_id"));
            ControlChart chart = frozen(row);
            // of sigma as it is given there, and of 3 / 1.128 mean moving ranges
            boolean ranges =
                    row.get("type").equals("xbar.one") && row.get("sigma_given").isEmpty();
            double factor = ranges ? 2.66 * 1.128 / 3 : 1;
            String[] lower = answer.get("lcl").split(";");
            String[] upper = answer.get("ucl").split(";");
            String[] beyond = answer.get("beyond").split(";");
            double center = Double.parseDouble(answer.get("center"));
            for (int i = 0; i < lower.length; i++) {
                ChartPoint point = chart.points().get(i);
                String as = row.get("case_id") + " point " + i;
                near(as, point.center(), center);
                near(as, point.lower(), center + (Double.parseDouble(lower[i]) - center) * factor);
                near(as, point.upper(), center + (Double.parseDouble(upper[i]) - center) * factor);
                lines += 3;
                boolean outside = Math.abs(point.zone()) == 4;
                if (ranges && outside && beyond[i].equals("0")) {
                    between++;
                } else {
                    assertThat(outside ? "1" : "0").as(as).isEqualTo(beyond[i]);
                }
            }
            assertThat(flags(chart, Set.of(SpecialCause.SHIFT_ABOVE, SpecialCause.SHIFT_BELOW)))
                    .as(row.get("case_id"))
                    .isEqualTo(answer.get("runs"));
            charts++;
        }
        System.out.println("qcc, baselines: " + charts + " charts, " + lines + " lines agree; " + between
                + " points between 2.66 and 3/1.128 mean ranges");
        assertThat(charts).isEqualTo(expected.size());
    }

    private static ControlChart frozen(Map<String, String> row) {
        RuleSet rules = RuleSet.limitsOnly().withShift(Integer.parseInt(row.get("run_length")));
        ChartOptions options = ChartOptions.standard().withRules(rules).withRangeScreening(false);
        int baseline = Integer.parseInt(row.get("baseline"));
        options = options.withBaseline(MonthRange.of(FIRST, FIRST.plusMonths(baseline - 1L)));
        MonthlySeries values = series(row.get("values"));
        String center = row.get("center_given");
        if (!row.get("sigma_given").isEmpty()) {
            double middle = Double.parseDouble(center);
            double width = 3 * Double.parseDouble(row.get("sigma_given"));
            return ControlChart.xmr(values, options.withLimits(middle - width, middle, middle + width));
        }
        options = center.isEmpty() ? options : options.withCenter(Double.parseDouble(center));
        return switch (row.get("type")) {
            case "xbar.one" -> ControlChart.xmr(values, options);
            case "c" -> ControlChart.c(values, options);
            case "p" ->
                ControlChart.p(
                        RatioSeries.proportion(values, series(row.get("sizes"))).withMultiplier(1), options);
            default -> ControlChart.u(RatioSeries.rate(values, series(row.get("sizes")), 1), options);
        };
    }

    private static void near(String as, Figure found, double expected) {
        assertThat(agree(found.value(), expected, 1e-9))
                .as(as + ": " + found + " for " + expected)
                .isTrue();
    }

    // -----------------------------------------------------------------------
    @Test
    void movingAveragesHaveThePeersLimits() {
        Map<String, MonthlySeries> inputs = OracleTable.series("chart/qcc/series.csv");
        int answers = 0;
        int notOffered = 0;
        for (Map<String, String> row : OracleTable.read("chart/qcc/ewma.csv")) {
            ControlChart chart = ControlChart.ewma(
                    inputs.get(row.get("series_id")),
                    Double.parseDouble(row.get("lambda")),
                    ChartOptions.standard().withRangeScreening(false));
            boolean sameSigmas = row.get("nsigmas").equals("3");
            double factor = 3 / Double.parseDouble(row.get("nsigmas"));
            double center = Double.parseDouble(row.get("center"));
            String[] smoothed = row.get("smoothed").split(";");
            String[] lower = row.get("lcl").split(";");
            String[] upper = row.get("ucl").split(";");
            String[] beyond = row.get("beyond").split(";");
            for (int i = 0; i < smoothed.length; i++) {
                ChartPoint point = chart.points().get(i);
                String as = row.get("series_id") + " point " + i;
                near(as, Figure.of(point.value()), Double.parseDouble(smoothed[i]));
                near(as, point.center(), center);
                near(as, point.lower(), center + (Double.parseDouble(lower[i]) - center) * factor);
                near(as, point.upper(), center + (Double.parseDouble(upper[i]) - center) * factor);
                answers += 4;
                if (sameSigmas) {
                    assertThat(Math.abs(point.zone()) == 4 ? "1" : "0").as(as).isEqualTo(beyond[i]);
                    answers++;
                }
            }
            notOffered += sameSigmas ? 0 : 1;
        }
        System.out.println("qcc, moving averages: " + answers + " answers agree; flags of " + notOffered
                + " charts of other than 3 sigma are not offered");
        assertThat(Arrays.asList(answers > 0, notOffered > 0)).containsOnly(true);
    }
}
