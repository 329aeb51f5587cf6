// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static io.github.kpitrend.testing.OracleTable.agree;
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

/** Intervals, bands, ranks, comparisons and funnels beside the answers of their peers; see the origin notes beside the tables. */
class BenchmarkOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final Map<String, ConfidenceLevel> LEVELS = Map.of(
            "0.9", ConfidenceLevel.PERCENT_90,
            "0.95", ConfidenceLevel.PERCENT_95,
            "0.99", ConfidenceLevel.PERCENT_99,
            "0.998", ConfidenceLevel.PERCENT_99_8);

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static void same(Map<String, String> row, double found, String expected) {
        assertThat(agree(found, Double.parseDouble(expected), TOLERANCE))
                .as(row + " found " + found)
                .isTrue();
    }

    @Test
    void wilson() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("confidence/proportion_wilson.csv")) {
            Proportion proportion = new Proportion(number(row, "numerator"), number(row, "denominator"));
            ConfidenceInterval interval = ConfidenceInterval.wilson(proportion, LEVELS.get(row.get("confidence")));
            same(row, proportion.percent().value(), row.get("value"));
            same(row, interval.lower(), row.get("lower"));
            same(row, interval.upper(), row.get("upper"));
            assertThat(interval.lower()).isBetween(0.0, 100.0);
            assertThat(interval.upper()).isBetween(0.0, 100.0);
            compared++;
        }
        System.out.println("Wilson: " + compared + " agree");
        assertThat(compared).isEqualTo(188);
    }

    @Test
    void ratesByByarOrExactly() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("confidence/rate_byars.csv")) {
            ConfidenceInterval interval = ConfidenceInterval.ofRate(
                    number(row, "numerator"),
                    number(row, "denominator"),
                    number(row, "multiplier"),
                    LEVELS.get(row.get("confidence")));
            same(row, interval.lower(), row.get("lower"));
            same(row, interval.upper(), row.get("upper"));
            assertThat(interval.method()).isEqualTo(row.get("method").equals("Exact") ? "exact Poisson" : "Byar");
            compared++;
        }
        System.out.println("Byar's and exact rates: " + compared + " agree");
        assertThat(compared).isEqualTo(188);
    }

    @Test
    void rawByar() {
        int compared = 0;
        int zeroForNone = 0;
        for (Map<String, String> row : OracleTable.read("confidence/count_byars_raw.csv")) {
            ConfidenceInterval interval =
                    ConfidenceInterval.byar(number(row, "count"), LEVELS.get(row.get("confidence")));
            if (row.get("lower").isEmpty()) {
                assertThat(interval.lower()).isZero();
                zeroForNone++;
            } else {
                same(row, interval.lower(), row.get("lower"));
            }
            same(row, interval.upper(), row.get("upper"));
            compared++;
        }
        System.out.println("raw Byar's: " + compared + " agree, " + zeroForNone + " with 0 where the peer has NA");
        assertThat(compared).isEqualTo(72);
    }

    // -----------------------------------------------------------------------
    private static ComparatorGroup group(String values) {
        Map<String, Figure> members = new LinkedHashMap<>();
        int i = 0;
        for (String value : values.split(";", -1)) {
            members.put(
                    String.valueOf(i++),
                    value.isEmpty()
                            ? Figure.missing(MissingReason.NOT_REPORTED)
                            : Figure.of(Double.parseDouble(value)));
        }
        return ComparatorGroup.of(members);
    }

    @Test
    void bandsByRank() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("quantiles/phe_quantile.csv")) {
            ComparatorGroup group = group(row.get("values"));
            String[] expected = row.get("quantiles").split(";", -1);
            for (int i = 0; i < expected.length; i++) {
                Figure band = group.band(
                        String.valueOf(i),
                        Integer.parseInt(row.get("nquantiles")),
                        row.get("invert").equals("TRUE") ? Polarity.HIGHER_IS_BETTER : Polarity.LOWER_IS_BETTER);
                assertThat(band.isKnown() ? band.toString() : "")
                        .as(row.get("case_id") + " " + i)
                        .isEqualTo(expected[i]);
            }
            compared++;
        }
        System.out.println("bands by rank: " + compared + " agree");
        assertThat(compared).isEqualTo(227);
    }

    @Test
    void quartilesAndRanks() {
        Map<String, Polarity> polarities =
                Map.of("High", Polarity.HIGHER_IS_BETTER, "Low", Polarity.LOWER_IS_BETTER, "-", Polarity.NEUTRAL);
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("quantiles/lait_quartile_rank.csv")) {
            ComparatorGroup group = group(row.get("values"));
            Polarity polarity = polarities.get(row.get("polarity"));
            String[] bounds = row.get("bounds").split(";", -1);
            for (int i = 0; i < bounds.length && !bounds[i].isEmpty(); i++) {
                same(row, group.quantile(i / 4.0).value(), bounds[i]);
            }
            String[] bands = row.get("bands").split(";", -1);
            String[] ranks = row.get("ranks").split(";", -1);
            for (int i = 0; i < bands.length; i++) {
                String name = String.valueOf(i);
                boolean judged = polarity != Polarity.NEUTRAL;
                boolean known = group.members().get(name).isKnown();
                Figure quartile = group.quartile(name, polarity);
                String letter = quartile.isKnown()
                        ? String.valueOf(
                                (char) ('A' + (int) quartile.value() - 1)) // the peer's letters A to D are 1 to 4
                        : "";
                String band = known && !judged ? "-" : letter;
                assertThat(band)
                        .as(row.get("case_id") + " " + i)
                        .isEqualTo(bands[i].equals("-") && !known ? "" : bands[i]);
                if (judged && known) {
                    assertThat(group.rank(name, polarity).toString())
                            .as(row.get("case_id") + " " + i)
                            .isEqualTo(ranks[i]);
                } else {
                    assertThat(group.rank(name, polarity).isKnown()).isFalse();
                }
            }
            compared++;
        }
        System.out.println("quartiles and ranks: " + compared + " agree");
        assertThat(compared).isEqualTo(107);
    }

    @Test
    void bandsByQuantile() {
        Map<String, String> values = new LinkedHashMap<>();
        OracleTable.read("quantiles/fingertips_category_input.csv")
                .forEach(row -> values.put(row.get("case_id"), row.get("values")));
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("quantiles/fingertips_category_expected.csv")) {
            ComparatorGroup group = group(values.get(row.get("case_id")));
            for (int bands : new int[] {4, 5}) {
                String[] expected = row.get(bands == 4 ? "quartile_categories" : "quintile_categories")
                        .split(";", -1);
                boolean flipped = bands == 5 && row.get("polarity").equals("high_is_good");
                for (int i = 0; i < expected.length; i++) {
                    // band 1 is the highest here unless lower is better; the peer counts from below
                    Figure band = group.bandByQuantile(String.valueOf(i), bands, Polarity.LOWER_IS_BETTER);
                    int found = band.isKnown() ? (int) band.value() : 0;
                    found = flipped && found > 0 ? bands + 1 - found : found;
                    assertThat(String.valueOf(found))
                            .as(row.get("case_id") + " " + row.get("polarity") + " " + bands + " " + i)
                            .isEqualTo(expected[i]);
                }
            }
            compared++;
        }
        System.out.println("bands by quantile: " + compared + " agree");
        assertThat(compared).isEqualTo(76);
    }

    // -----------------------------------------------------------------------
    private static final Map<String, Polarity> POLARITIES = Map.of(
            "low_is_good", Polarity.LOWER_IS_BETTER,
            "high_is_good", Polarity.HIGHER_IS_BETTER,
            "no_judgement", Polarity.NEUTRAL);

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

    @Test
    void funnels() {
        Map<String, List<Map<String, String>>> sets = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("benchmark/funnel_significance.csv")) {
            sets.computeIfAbsent(row.get("set_id"), any -> new ArrayList<>()).add(row);
        }
        int compared = 0;
        for (List<Map<String, String>> set : sets.values()) {
            List<Proportion> areas = set.stream()
                    .map(row -> new Proportion(number(row, "numerator"), number(row, "denominator")))
                    .toList();
            Funnel funnel = switch (set.get(0).get("statistic")) {
                case "proportion" -> Funnel.ofProportions(areas);
                case "ratio" -> Funnel.ofRatios();
                default -> Funnel.ofRates(areas);
            };
            for (int i = 0; i < areas.size(); i++) {
                String expected = set.get(i).get("significance");
                String found = switch (funnel.position(areas.get(i))) {
                    case FAR_BELOW -> "Low (0.001)";
                    case BELOW -> "Low (0.025)";
                    case INSIDE -> "Not significant";
                    case ABOVE -> "High (0.025)";
                    case FAR_ABOVE -> "High (0.001)";
                };
                assertThat(found).as(set.get(i) + " around " + funnel.mean()).isEqualTo(expected);
                compared++;
            }
        }
        System.out.println("funnels: " + compared + " agree");
        assertThat(compared).isEqualTo(111);
    }
}
