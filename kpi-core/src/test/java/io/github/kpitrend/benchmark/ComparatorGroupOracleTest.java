// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.testing.OracleTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bands, quartiles and ranks beside PHEindicatormethods, Fingertips and the English local authority tables. */
class ComparatorGroupOracleTest {

    private static final double TOLERANCE = 1e-9;

    private static void same(Map<String, String> row, double found, String expected) {
        assertThat(agree(found, Double.parseDouble(expected), TOLERANCE))
                .as(row + " found " + found)
                .isTrue();
    }

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
}
