// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.testing.OracleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparisons beside the comparers of Fingertips. */
class BenchmarkComparisonOracleTest {

    private static final Map<String, Polarity> POLARITIES = Map.of(
            "low_is_good", Polarity.LOWER_IS_BETTER,
            "high_is_good", Polarity.HIGHER_IS_BETTER,
            "no_judgement", Polarity.NEUTRAL);

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static String peers(BenchmarkVerdict verdict) {
        return switch (verdict) {
            case MUCH_BETTER, MUCH_HIGHER -> "Best";
            case BETTER, HIGHER -> "Better";
            case SIMILAR -> "Same";
            case WORSE, LOWER -> "Worse";
            case MUCH_WORSE, MUCH_LOWER -> "Worst";
            case NOT_COMPARED -> "None";
        };
    }

    private static Figure figure(String cell) {
        return cell.isEmpty() ? Figure.missing(MissingReason.NOT_REPORTED) : Figure.of(Double.parseDouble(cell));
    }

    @Test
    void comparisons() {
        Map<String, Map<String, String>> inputs = new LinkedHashMap<>();
        OracleTable.read("benchmark/comparison_input.csv").forEach(row -> inputs.put(row.get("case_id"), row));
        int compared = 0;
        List<String> control = new ArrayList<>();
        for (Map<String, String> row : OracleTable.read("benchmark/comparison_expected.csv")) {
            Map<String, String> in = inputs.get(row.get("case_id"));
            Polarity polarity = POLARITIES.get(row.get("polarity"));
            Figure value = figure(in.get("value"));
            Figure benchmark = figure(in.get("benchmark_value"));
            Benchmark bare = Benchmark.of("ENG", "", benchmark);
            String as = row.toString() + in;
            boolean own95 = !in.get("lower95").isEmpty();
            boolean own998 = !in.get("lower998").isEmpty();
            boolean others = !in.get("benchmark_lower95").isEmpty();
            ConfidenceInterval narrow = own95 ? interval(in, "lower95", "upper95", ConfidenceLevel.PERCENT_95) : null;
            ConfidenceInterval wide =
                    own998 ? interval(in, "lower998", "upper998", ConfidenceLevel.PERCENT_99_8) : null;
            assertThat(
                            own95
                                    ? peers(BenchmarkComparison.byInterval(value, narrow, bare, polarity)
                                            .verdict())
                                    : "None")
                    .as(as)
                    .isEqualTo(row.get("one_ci_level"));
            if (own998) {
                assertThat(peers(BenchmarkComparison.byTwoIntervals(value, narrow, wide, bare, polarity)
                                .verdict()))
                        .as(as)
                        .isEqualTo(row.get("two_ci_levels"));
            } else {
                assertThat(row.get("two_ci_levels")).as(as).isEqualTo("None");
            }
            if (own95 && others && benchmark.isKnown()) {
                Benchmark other = Benchmark.of("ENG", "", benchmark)
                        .withInterval(
                                interval(in, "benchmark_lower95", "benchmark_upper95", ConfidenceLevel.PERCENT_95));
                assertThat(peers(BenchmarkComparison.byOverlap(value, narrow, other, polarity)
                                .verdict()))
                        .as(as)
                        .isEqualTo(row.get("double_overlap"));
            } else {
                assertThat(row.get("double_overlap")).as(as).isEqualTo("None");
            }
            if (value.isKnown() && !in.get("denominator").isEmpty()) {
                Proportion own = new Proportion(number(in, "numerator"), number(in, "denominator"));
                compareControl(
                        control,
                        as,
                        own,
                        benchmark,
                        ConfidenceLevel.PERCENT_95,
                        polarity,
                        row.get("spc_proportion_95"));
                compareControl(
                        control,
                        as,
                        own,
                        benchmark,
                        ConfidenceLevel.PERCENT_99_8,
                        polarity,
                        row.get("spc_proportion_998"));
            }
            compared++;
        }
        System.out.println(
                "comparisons: " + compared + " agree by five methods; control limits that differ: " + control.size());
        assertThat(compared).isEqualTo(240);
        assertThat(control).as("the peer rounds z to 1.96 and 3.0902").isEmpty();
    }

    private static ConfidenceInterval interval(
            Map<String, String> row, String lower, String upper, ConfidenceLevel level) {
        return ConfidenceInterval.published(number(row, lower), number(row, upper), level);
    }

    private static void compareControl(
            List<String> differing,
            String as,
            Proportion own,
            Figure benchmark,
            ConfidenceLevel level,
            Polarity polarity,
            String expected) {
        String found =
                peers(BenchmarkComparison.byControlLimits(own, Benchmark.of("ENG", "", benchmark), level, polarity)
                        .verdict());
        if (!found.equals(expected)) {
            differing.add(as + level + found);
        }
    }
}
