// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** First and latest directions beside those of an independent model, months that have both. */
class VerdictRevisionOracleTest {

    @Test
    void verdictsAsInTheModel() {
        Map<String, Map<YearMonth, Map<String, String>>> expected = new LinkedHashMap<>();
        List<Map<String, String>> rows = OracleExtracts.rows("verdicts.csv");
        for (Map<String, String> row : rows) {
            expected.computeIfAbsent(row.get("case_id"), any -> new LinkedHashMap<>())
                    .put(YearMonth.parse(row.get("month")), row);
        }
        int compared = 0;
        int changed = 0;
        int without = 0;
        for (String id : OracleExtracts.CASES.keySet()) {
            Indicator indicator = Indicator.builder("EH1a")
                    .frequency(OracleExtracts.FREQUENCIES.get(id))
                    .build();
            SeriesVintages vintages = OracleExtracts.CASES.get(id);
            for (VerdictRevision verdict : vintages.verdictRevisions(indicator)) {
                Map<String, String> row = expected.getOrDefault(id, Map.of()).remove(verdict.month());
                boolean both = verdict.first() != DirectionOfTravel.NOT_AVAILABLE
                        && verdict.latest() != DirectionOfTravel.NOT_AVAILABLE;
                assertThat(row != null).as("%s %s", id, verdict).isEqualTo(both);
                assertThat(vintages.verdictRevision(indicator, verdict.month())).isEqualTo(verdict);
                if (row == null) {
                    assertThat(verdict.isChanged()).isFalse();
                    without++;
                } else {
                    check(verdict, row);
                    compared++;
                    changed += verdict.isChanged() ? 1 : 0;
                }
            }
        }
        System.out.println(
                "verdicts: " + rows.size() + " rows read, " + compared + " compared, " + changed + " of them changed; "
                        + without + " published months have no direction then or now and are not in the table");
        assertThat(expected.values()).allMatch(Map::isEmpty);
        assertThat(compared).isEqualTo(rows.size()).isEqualTo(948);
        assertThat(changed).isEqualTo((int)
                rows.stream().filter(row -> row.get("changed").equals("yes")).count());
    }

    private static void check(VerdictRevision verdict, Map<String, String> row) {
        assertThat(verdict.firstPublished()).as("%s", row).isEqualTo(LocalDate.parse(row.get("first_published")));
        assertThat(verdict.firstChange().current().value())
                .as("%s", row)
                .isEqualTo(Double.parseDouble(row.get("first_figure")));
        assertThat(verdict.latestChange().current().value())
                .as("%s", row)
                .isEqualTo(Double.parseDouble(row.get("latest_figure")));
        assertThat(verdict.first()).as("%s", row).hasToString(row.get("first_direction"));
        assertThat(verdict.latest()).as("%s", row).hasToString(row.get("latest_direction"));
        assertThat(verdict.isChanged())
                .as("%s", row)
                .isEqualTo(row.get("changed").equals("yes"));
    }
}
