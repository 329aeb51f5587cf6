// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.BreakdownTable.cases;
import static io.github.kpitrend.testing.BreakdownTable.input;
import static io.github.kpitrend.testing.BreakdownTable.list;
import static io.github.kpitrend.testing.BreakdownTable.read;
import static io.github.kpitrend.testing.BreakdownTable.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contributions beside those of an exact model, and beside DasGuptR. */
class ContributionAnalysisOracleTest {

    private static final YearMonth BASE = YearMonth.of(2020, 5);
    private static final YearMonth CURRENT = YearMonth.of(2020, 6);
    private static final Comparison COMPARISON = Comparison.previousMonth();

    // -----------------------------------------------------------------------
    // totals
    // -----------------------------------------------------------------------
    @Test
    void totals() {
        Map<String, List<Map<String, String>>> parts = cases("total_expected_parts.csv");
        Map<String, List<Map<String, String>>> inputs = cases("total_input.csv");
        int compared = 0;
        int cases = 0;
        for (Map<String, String> row : read("total_expected.csv")) {
            String id = row.get("case_id");
            ContributionAnalysis analysis = total(row, inputs.get(id));
            compared += same(analysis.change().base(), row.get("base"), id);
            compared += same(analysis.change().current(), row.get("current"), id);
            compared += same(analysis.change().difference(), row.get("difference"), id);
            compared += same(analysis.change().percent(), row.get("percent"), id);
            compared += same(analysis.increases(), row.get("rises"), id + " rises");
            compared += same(analysis.decreases(), row.get("falls"), id + " falls");
            compared += same(analysis.unexplained(), row.get("unexplained"), id + " unexplained");
            assertThat(names(analysis)).as(id).isEqualTo(list(row.get("order")));
            for (Map<String, String> expected : parts.get(id)) {
                PartContribution part = analysis.part(expected.get("part")).orElseThrow();
                assertThat(part.state().name()).as("%s", expected).isEqualTo(expected.get("state"));
                compared += same(part.contribution(), expected.get("contribution"), expected);
                compared += same(part.share(), expected.get("share"), expected);
                compared += same(part.pointsOfGrowth(), expected.get("points_of_growth"), expected);
            }
            cases++;
        }
        System.out.println(
                "contributions to totals: " + cases + " cases read, " + compared + " figures compared, 0 left out");
        assertThat(cases).isEqualTo(50);
    }

    @Test
    void largestOfTotals() {
        Map<String, List<Map<String, String>>> inputs = cases("total_input.csv");
        Map<String, Map<String, String>> rows = new HashMap<>();
        read("total_expected.csv").forEach(row -> rows.put(row.get("case_id"), row));
        int compared = 0;
        Map<String, List<Map<String, String>>> all = cases("total_expected_top.csv");
        for (Map.Entry<String, List<Map<String, String>>> one : all.entrySet()) {
            ContributionAnalysis whole = total(rows.get(one.getKey()), inputs.get(one.getKey()));
            ContributionAnalysis analysis =
                    whole.top(Integer.parseInt(one.getValue().get(0).get("n")));
            assertThat(analysis.change()).isEqualTo(whole.change());
            assertThat(analysis.unexplained()).isEqualTo(whole.unexplained());
            assertThat(analysis.parts()).hasSize(one.getValue().size());
            for (int i = 0; i < one.getValue().size(); i++) {
                Map<String, String> expected = one.getValue().get(i);
                PartContribution part = analysis.parts().get(i);
                assertThat(part.name()).startsWith(expected.get("part"));
                compared += same(part.base(), expected.get("base"), expected);
                compared += same(part.current(), expected.get("current"), expected);
                compared += same(part.contribution(), expected.get("contribution"), expected);
            }
        }
        System.out.println(
                "largest contributions: " + all.size() + " cases read, " + compared + " figures compared, 0 left out");
        assertThat(all).isNotEmpty();
    }

    private static ContributionAnalysis total(Map<String, String> row, List<Map<String, String>> inputs) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        for (Map<String, String> part : inputs) {
            parts.put(part.get("part"), series(part.get("base"), part.get("current")));
        }
        ContributionAnalysis analysis = ContributionAnalysis.ofTotal(parts, CURRENT, COMPARISON);
        boolean published = !row.get("published_base").isEmpty()
                || !row.get("published_current").isEmpty();
        return published
                ? analysis.withTotal(series(row.get("published_base"), row.get("published_current")))
                : analysis;
    }

    // -----------------------------------------------------------------------
    // ratios and means
    // -----------------------------------------------------------------------
    @Test
    void ratios() {
        Map<String, List<Map<String, String>>> parts = cases("rate_expected_parts.csv");
        Map<String, List<Map<String, String>>> inputs = cases("rate_input.csv");
        int compared = 0;
        int cases = 0;
        for (Map<String, String> row : read("rate_expected.csv")) {
            String id = row.get("case_id") + " " + row.get("method");
            ContributionAnalysis analysis = ratio(row, inputs.get(row.get("case_id")));
            compared += same(analysis.change().base(), row.get("base"), id + " base");
            compared += same(analysis.change().current(), row.get("current"), id + " current");
            compared += same(analysis.change().difference(), row.get("difference"), id + " difference");
            compared += same(analysis.change().percent(), row.get("percent"), id + " percent");
            compared += same(analysis.rateEffect(), row.get("rate_effect"), id + " rate");
            compared += same(analysis.mixEffect(), row.get("mix_effect"), id + " mix");
            compared += same(analysis.jointEffect(), row.get("joint_effect"), id + " joint");
            compared += same(analysis.unexplained(), row.get("unexplained"), id + " unexplained");
            assertThat(names(analysis)).as(id).isEqualTo(list(row.get("order")));
            for (Map<String, String> expected : parts.get(row.get("case_id"))) {
                if (expected.get("method").equals(row.get("method"))) {
                    PartContribution part = analysis.part(expected.get("part")).orElseThrow();
                    assertThat(part.state().name()).as("%s", expected).isEqualTo(expected.get("state"));
                    compared += same(part.contribution(), expected.get("contribution"), expected);
                    compared += same(part.rateEffect(), expected.get("rate_effect"), expected);
                    compared += same(part.mixEffect(), expected.get("mix_effect"), expected);
                    compared += same(part.jointEffect(), expected.get("joint_effect"), expected);
                    compared += same(part.share(), expected.get("share"), expected);
                }
            }
            cases++;
        }
        System.out.println("contributions to ratios: " + cases + " cases of both methods read, " + compared
                + " figures compared, 0 left out");
        assertThat(cases).isEqualTo(72);
    }

    /** DasGuptR does not center the mix effects of parts: ours are its own less the mean of both totals times the change of the weight. */
    @Test
    void likeDasGuptR() {
        Map<String, List<Map<String, String>>> inputs = cases("rate_input.csv");
        Map<String, Map<String, String>> rows = new HashMap<>();
        read("rate_expected.csv").forEach(row -> rows.putIfAbsent(row.get("case_id"), row));
        int compared = 0;
        List<Map<String, String>> peers = read("r_rate.csv");
        for (Map<String, String> peer : peers) {
            String id = peer.get("case_id");
            ContributionAnalysis analysis =
                    ratio(rows.get(id), inputs.get(id)).by(ContributionAnalysis.Method.MIDPOINT);
            compared += near(analysis.rateEffect().value(), peer.get("rate_effect"), id);
            compared += near(analysis.mixEffect().value(), peer.get("mix_effect"), id);
            double center = (analysis.change().base().value()
                            + analysis.change().current().value())
                    / 2;
            List<String> names = list(peer.get("parts"));
            for (int i = 0; i < names.size(); i++) {
                PartContribution part = analysis.part(names.get(i)).orElseThrow();
                double uncentered = part.mixEffect().value()
                        + center * (part.weight().value() - part.baseWeight().value());
                compared += near(
                        part.rateEffect().value(),
                        list(peer.get("part_rate_effects")).get(i),
                        id);
                compared += near(
                        uncentered,
                        list(peer.get("part_uncentered_mix_effects")).get(i),
                        id);
            }
        }
        System.out.println(
                "like DasGuptR: " + peers.size() + " cases read, " + compared + " effects compared, 0 left out");
        assertThat(peers).hasSize(22);
    }

    private static int near(double found, String expected, String id) {
        double other = Double.parseDouble(expected);
        assertThat(found).as(id).isCloseTo(other, within(1e-9 * Math.max(1, Math.abs(other))));
        return 1;
    }

    private static ContributionAnalysis ratio(Map<String, String> row, List<Map<String, String>> inputs) {
        Map<String, RatioSeries> parts = new LinkedHashMap<>();
        double per = Double.parseDouble(inputs.get(0).get("per"));
        for (Map<String, String> part : inputs) {
            parts.put(
                    part.get("part"),
                    RatioSeries.rate(
                            series(part.get("base_numerator"), part.get("numerator")),
                            series(part.get("base_denominator"), part.get("denominator")),
                            per));
        }
        ContributionAnalysis analysis = ContributionAnalysis.ofRatio(parts, CURRENT, COMPARISON)
                .by(ContributionAnalysis.Method.valueOf(row.get("method")));
        return row.get("published_base_numerator").isEmpty()
                ? analysis
                : analysis.withTotal(RatioSeries.rate(
                        series(row.get("published_base_numerator"), row.get("published_numerator")),
                        series(row.get("published_base_denominator"), row.get("published_denominator")),
                        per));
    }

    private static MonthlySeries series(String base, String current) {
        return MonthlySeries.of(BASE, List.of(input(base), input(current)));
    }

    private static List<String> names(ContributionAnalysis analysis) {
        return analysis.parts().stream().map(PartContribution::name).toList();
    }
}
