// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every point, group and verdict that NHSRplotthedots gives, see the origin note beside the tables. */
class ControlChartXmrOracleTest {

    private static final Map<String, String> LABELS = Map.of(
            "Common Cause", "NONE",
            "Above UCL", "ABOVE_UPPER_LIMIT",
            "Below LCL", "BELOW_LOWER_LIMIT",
            "7 Point Trend (Increasing)", "TREND_UP",
            "7 Point Trend (Decreasing)", "TREND_DOWN",
            "2 in 3 Above CL", "TWO_OF_THREE_HIGH",
            "2 in 3 Below CL", "TWO_OF_THREE_LOW",
            "7 Points Above CL", "SHIFT_ABOVE",
            "7 Points Below CL", "SHIFT_BELOW");
    private static final Map<String, Variation> KINDS = Map.of(
            "common_cause", Variation.COMMON_CAUSE,
            "special_cause_improvement", Variation.IMPROVEMENT,
            "special_cause_concern", Variation.CONCERN,
            "special_cause_neutral_high", Variation.NEUTRAL_HIGH,
            "special_cause_neutral_low", Variation.NEUTRAL_LOW);

    private static final Map<String, ControlChart> CHARTS = new LinkedHashMap<>();
    private static final Map<String, String> TARGETS = new LinkedHashMap<>();

    @BeforeAll
    static void chart() {
        Map<String, MonthlySeries> series = OracleTable.series("spc/series.csv");
        for (Map<String, String> row : OracleTable.read("spc/cases.csv")) {
            ChartOptions options = ChartOptions.standard()
                    .withPolarity(polarity(row.get("improvement_direction")))
                    .withRangeScreening(row.get("screen_outliers").equals("TRUE"));
            for (String rebase : row.get("rebase").split(";")) {
                options = rebase.isEmpty() ? options : options.withPhase(YearMonth.parse(rebase), "rebased");
            }
            String fix = row.get("fix_after_n_points");
            options = fix.isEmpty() ? options : options.withBaseline(Integer.parseInt(fix));
            CHARTS.put(row.get("case_id"), ControlChart.xmr(series.get(row.get("series_id")), options));
            TARGETS.put(row.get("case_id"), row.get("target"));
        }
    }

    private static Polarity polarity(String direction) {
        return switch (direction) {
            case "increase" -> Polarity.HIGHER_IS_BETTER;
            case "decrease" -> Polarity.LOWER_IS_BETTER;
            default -> Polarity.NEUTRAL;
        };
    }

    @Test
    void everyPointHasThePeersRuleAndKind() {
        int compared = 0;
        List<String> withoutVariation = new ArrayList<>();
        for (Map<String, String> row : OracleTable.read("spc/expected_points.csv")) {
            String id = row.get("case_id") + " point " + row.get("seq");
            ControlChart chart = CHARTS.get(row.get("case_id"));
            ChartPoint point = chart.points().get(Integer.parseInt(row.get("seq")) - 1);
            assertThat(point.phase()).as(id).isEqualTo(Integer.parseInt(row.get("rebase_group")));
            ChartPhase group = chart.phases().get(point.phase());
            assertThat(group.isShort()).as(id).isEqualTo(row.get("short_group").equals("1"));
            assertThat(Integer.signum(point.zone())).as(id).isEqualTo(Integer.parseInt(row.get("relative_to_mean")));
            if (!group.hasVariation()) {
                withoutVariation.add(id);
                assertThat(Integer.signum(point.zone()) != 0 || point.cause() == SpecialCause.NONE)
                        .as(id)
                        .isTrue();
                continue;
            }
            assertThat(point.cause().name()).as(id).isEqualTo(LABELS.get(row.get("special_cause_type")));
            assertThat(point.variation()).as(id).isEqualTo(KINDS.get(row.get("point_type")));
            assertThat(((Math.abs(point.zone()) == 4) ? "1" : "0") + ((Math.abs(point.zone()) == 3) ? "1" : "0"))
                    .as(id)
                    .isEqualTo(row.get("outside_limits") + row.get("close_to_limits"));
            compared++;
        }
        System.out.println("spc points: " + compared + " agree, " + withoutVariation.size()
                + " in groups without variation follow the own rule");
        assertThat(compared + withoutVariation.size()).isEqualTo(3811);
    }

    @Test
    void everyGroupHasThePeersLimitsAndVerdicts() {
        int compared = 0;
        int undefinedInThePeer = 0;
        List<String> withoutVariation = new ArrayList<>();
        for (Map<String, String> row : OracleTable.read("spc/expected_groups.csv")) {
            String id = row.get("case_id") + " group " + row.get("rebase_group");
            ControlChart chart = CHARTS.get(row.get("case_id"));
            ChartPhase group = chart.phases().get(Integer.parseInt(row.get("rebase_group")));
            assertThat(group.pointCount()).as(id).isEqualTo(Integer.parseInt(row.get("n")));
            assertThat(agree(group.center().value(), Double.parseDouble(row.get("mean")), 1e-9))
                    .as(id)
                    .isTrue();
            if (!group.hasVariation()) {
                withoutVariation.add(id);
                undefinedInThePeer += row.get("lpl").isEmpty() ? 1 : 0;
                boolean single = group.pointCount() == 1;
                assertThat(group.lower().isKnown()).as(id).isEqualTo(!single);
                assertThat(single || group.lower().equals(group.center()))
                        .as(id)
                        .isTrue();
                assertThat(single || group.upper().equals(group.center()))
                        .as(id)
                        .isTrue();
                continue;
            }
            assertThat(agree(group.lower().value(), Double.parseDouble(row.get("lpl")), 1e-9))
                    .as(id)
                    .isTrue();
            assertThat(agree(group.upper().value(), Double.parseDouble(row.get("upl")), 1e-9))
                    .as(id)
                    .isTrue();
            Map<Variation, Integer> counts = chart.counts(group.index());
            assertThat(counts.get(Variation.COMMON_CAUSE)).as(id).isEqualTo(Integer.parseInt(row.get("common_cause")));
            assertThat(counts.get(Variation.IMPROVEMENT))
                    .as(id)
                    .isEqualTo(Integer.parseInt(row.get("special_cause_improvement")));
            assertThat(counts.get(Variation.CONCERN))
                    .as(id)
                    .isEqualTo(Integer.parseInt(row.get("special_cause_concern")));
            ChartPoint last = chart.points().stream()
                    .filter(point -> point.phase() == group.index())
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertThat(last.variation()).as(id).isEqualTo(KINDS.get(row.get("variation_type")));
            if (group.index() == chart.phases().size() - 1) {
                assertThat(assurance(chart, TARGETS.get(row.get("case_id"))))
                        .as(id)
                        .isEqualTo(row.get("assurance_type"));
            }
            compared++;
        }
        System.out.println(
                "spc groups: " + compared + " agree; without variation, by the own rule: " + withoutVariation);
        assertThat(compared + withoutVariation.size()).isEqualTo(204);
        assertThat(withoutVariation).hasSize(23);
        assertThat(undefinedInThePeer).isEqualTo(18);
    }

    private static String assurance(ControlChart chart, String target) {
        Optional<Assurance> assurance =
                target.isEmpty() ? Optional.empty() : chart.assurance(Double.parseDouble(target));
        return assurance
                .map(verdict -> switch (verdict) {
                    case PASS -> "consistent_pass";
                    case FAIL -> "consistent_fail";
                    case INCONSISTENT -> "inconsistent";
                })
                .orElse("");
    }
}
