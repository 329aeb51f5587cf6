// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.testing.OracleTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Run charts, trend tests and month effects beside the answers of R, scipy and Fingertips. */
class TrendOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final Map<String, MonthlySeries> SPC = OracleTable.series("spc/series.csv");
    private static final Map<String, MonthlySeries> TREND = OracleTable.series("trend/series.csv");

    private static void same(String as, Figure found, String expected) {
        assertThat(found.isKnown()).as(as + " " + found + " for " + expected).isEqualTo(!expected.isEmpty());
        if (found.isKnown()) {
            assertThat(agree(found.value(), Double.parseDouble(expected), TOLERANCE))
                    .as(as + ": " + found + " for " + expected)
                    .isTrue();
        }
    }

    private static void same(String as, double found, String expected) {
        same(as, Figure.of(found), expected);
    }

    /** The observed figures one month after the other, as the peers that close gaps see them. */
    private static MonthlySeries closed(MonthlySeries series) {
        return MonthlySeries.of(
                series.first(),
                series.toMap().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    @Test
    void runCharts() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("runchart/expected.csv")) {
            String id = row.get("series_id");
            MonthlySeries series = SPC.get(id);
            RunsAnalysis chart = RunsAnalysis.of(series);
            same(id, chart.median(), row.get("median"));
            if (row.get("longest_run").isEmpty()) {
                assertThat(chart.useful()).as(id).isZero();
                assertThat(chart.isSignal()).as(id).isFalse();
            } else {
                assertThat(chart.useful()).as(id).isEqualTo(Integer.parseInt(row.get("n_useful")));
                assertThat(chart.longestRun()).as(id).isEqualTo(Integer.parseInt(row.get("longest_run")));
                assertThat(chart.longestRunLimit()).as(id).isEqualTo(Integer.parseInt(row.get("longest_run_max")));
                assertThat(chart.crossings()).as(id).isEqualTo(Integer.parseInt(row.get("n_crossings")));
                assertThat(chart.crossingsLimit()).as(id).isEqualTo(Integer.parseInt(row.get("n_crossings_min")));
                assertThat(chart.isSignal())
                        .as(id)
                        .isEqualTo(row.get("runs_signal").equals("1"));
            }
            ChartPhase unscreened = ControlChart.xmr(
                            series, ChartOptions.standard().withRangeScreening(false))
                    .latestPhase();
            double peers = Double.parseDouble(row.get("i_chart_ucl")) - Double.parseDouble(row.get("i_chart_cl"));
            same(id, (unscreened.upper().value() - unscreened.center().value()) * (3 / 1.128 / 2.66), "" + peers);
            compared++;
        }
        System.out.println("run charts: " + compared + " agree");
        assertThat(compared).isEqualTo(131);
    }

    @Test
    void mannKendallAndSenLikeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_mann_kendall_sen.csv")) {
            String id = row.get("series_id");
            MannKendall test = MannKendall.of(TREND.get(id));
            assertThat(test.s()).as(id).isEqualTo(Long.parseLong(row.get("S")));
            same(id, test.variance(), row.get("varS"));
            same(id, test.tau(), row.get("tau"));
            if (test.observedCount() >= 4) {
                same(id, test.z(), row.get("z_continuity"));
            }
            TheilSen line = TheilSen.of(closed(TREND.get(id)), ConfidenceLevel.PERCENT_95);
            same(id, line.slope(), row.get("sen_slope"));
            same(id, line.lower(), row.get("sen_lo95"));
            same(id, line.upper(), row.get("sen_hi95"));
            compared++;
        }
        System.out.println("Mann-Kendall and Sen, R: " + compared + " agree");
        assertThat(compared).isEqualTo(49);
    }

    @Test
    void kendallAndTheilSenLikeScipy() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/scipy_kendall_theilsen_ols.csv")) {
            String id = row.get("series_id");
            MonthlySeries series = TREND.get(id);
            MannKendall test = MannKendall.of(series);
            assertThat(test.s()).as(id).isEqualTo(Long.parseLong(row.get("S")));
            same(id, test.tau(), row.get("tau_b"));
            TheilSen line = TheilSen.of(series, ConfidenceLevel.PERCENT_95);
            same(id, line.slope(), row.get("theil_slope"));
            same(id, line.intercept(), row.get("theil_intercept"));
            compared++;
        }
        System.out.println("Kendall and Theil-Sen, scipy: " + compared + " agree");
        assertThat(compared).isEqualTo(53);
    }

    @Test
    void seasonalMannKendallLikeR() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_seasonal_mann_kendall.csv")) {
            String id = row.get("series_id");
            MannKendall test = MannKendall.seasonal(SPC.get(id));
            assertThat(test.s()).as(id).isEqualTo(Long.parseLong(row.get("S")));
            same(id, test.variance(), row.get("varS"));
            same(id, test.z(), row.get("z"));
            same(id, TheilSen.seasonalPerYear(SPC.get(id)), row.get("seasonal_sen"));
            compared++;
        }
        System.out.println("seasonal Mann-Kendall, R: " + compared + " agree");
        assertThat(compared).isEqualTo(24);
    }

    @Test
    void monthEffectsLikeR() {
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

    // -----------------------------------------------------------------------
    private static Map<String, List<Map<String, String>>> yearsByCase() {
        Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("trend/fingertips_recent_trend_input.csv")) {
            cases.computeIfAbsent(row.get("case_id"), any -> new ArrayList<>()).add(row);
        }
        return cases;
    }

    private static Optional<Proportion> proportion(Map<String, String> year) {
        return year.get("missing").equals("1") || year.get("value").isEmpty()
                ? Optional.empty()
                : Optional.of(new Proportion(
                        Double.parseDouble(year.get("count")), Double.parseDouble(year.get("denominator"))));
    }

    private static boolean hasInterval(Map<String, String> year) {
        return proportion(year).filter(p -> p.denominator() > 0).isPresent();
    }

    /** Years are numbered in their order, so that one without a proportion is a gap. */
    private static SortedMap<Integer, Proportion> proportions(List<Map<String, String>> years) {
        SortedMap<Integer, Proportion> all = new TreeMap<>();
        for (int i = 0; i < years.size(); i++) {
            // of nothing: no valid year
            all.put(i, proportion(years.get(i)).orElse(new Proportion(0, 0)));
        }
        return all;
    }

    private static SortedMap<Integer, Figure> values(List<Map<String, String>> years) {
        SortedMap<Integer, Figure> all = new TreeMap<>();
        for (int i = 0; i < years.size(); i++) {
            all.put(
                    i,
                    hasInterval(years.get(i))
                            ? Figure.of(Double.parseDouble(years.get(i).get("value")))
                            : Figure.missing(MissingReason.NOT_REPORTED));
        }
        return all;
    }

    private static SortedMap<Integer, ConfidenceInterval> intervals(List<Map<String, String>> years) {
        SortedMap<Integer, ConfidenceInterval> all = new TreeMap<>();
        for (int i = 0; i < years.size(); i++) {
            if (hasInterval(years.get(i))) {
                all.put(
                        i,
                        ConfidenceInterval.published(
                                Double.parseDouble(years.get(i).get("lower95")),
                                Double.parseDouble(years.get(i).get("upper95")),
                                ConfidenceLevel.PERCENT_95));
            }
        }
        return all;
    }

    @Test
    void proportionTrendsLikeR() {
        Map<String, List<Map<String, String>>> cases = yearsByCase();
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/r_prop_trend_test.csv")) {
            List<Proportion> all = cases.get(row.get("case_id")).stream()
                    .flatMap(year -> proportion(year).stream())
                    .toList();
            List<Proportion> last = all.subList(Math.max(0, all.size() - 5), all.size());
            same(row.get("case_id"), ProportionTrend.of(last).chiSquared(), row.get("chi_square"));
            compared++;
        }
        System.out.println("trends of proportions, R: " + compared + " agree");
        assertThat(compared).isEqualTo(37);
    }

    @Test
    void recentTrendsLikeFingertips() {
        Map<String, List<Map<String, String>>> cases = yearsByCase();
        int compared = 0;
        int directionsOfTheBug = 0;
        int withoutCounts = 0;
        for (Map<String, String> row : OracleTable.read("trend/fingertips_recent_trend_expected.csv")) {
            String id = row.get("case_id") + " " + row.get("method");
            List<Map<String, String>> years = cases.get(row.get("case_id"));
            RecentTrend trend = switch (row.get("method")) {
                case "proportion_logit" -> RecentTrend.ofProportions(proportions(years));
                case "value_ci" -> RecentTrend.ofIntervals(values(years), intervals(years));
                default -> RecentTrend.ofIntervalsSkippingGaps(values(years), intervals(years));
            };
            boolean exhausted = years.stream()
                    .anyMatch(year -> proportion(year)
                            .filter(p -> p.numerator() == p.denominator())
                            .isPresent());
            if (exhausted && !row.get("method").equals("proportion_logit")) {
                // The peer refuses these by their counts, which an estimate with an interval does not have.
                assertThat(row.get("marker")).as(id).isEqualTo("CannotBeCalculated");
                withoutCounts++;
                continue;
            }
            boolean calculated = !row.get("marker").equals("CannotBeCalculated");
            assertThat(trend.verdict() != RecentTrend.Verdict.CANNOT_BE_CALCULATED)
                    .as(id + " " + row)
                    .isEqualTo(calculated);
            if (calculated) {
                same(id, trend.chiSquared(), row.get("chi_square"));
                assertThat(trend.isSignificant())
                        .as(id)
                        .isEqualTo(row.get("significant").equals("1"));
                String marker = switch (trend.verdict()) {
                    case INCREASING -> "Increasing";
                    case DECREASING -> "Decreasing";
                    default -> "NoChange";
                };
                if (row.get("method").equals("proportion_logit") && marker.equals("Increasing")) {
                    directionsOfTheBug++;
                    assertThat(row.get("marker")).as(id).isEqualTo("Decreasing");
                } else {
                    assertThat(marker).as(id).isEqualTo(row.get("marker"));
                }
            }
            compared++;
        }
        System.out.println("recent trends: " + compared + " agree, " + directionsOfTheBug
                + " of them rise where the peer's bug says decreasing; " + withoutCounts
                + " are refused by the peer for counts that equal their denominators");
        assertThat(compared + withoutCounts).isEqualTo(182);
    }
}
