// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What was known on a date, publications and stability beside those of an independent model. */
class SeriesVintagesOracleTest {

    @Test
    void asOfADate() {
        List<Map<String, String>> rows = OracleExtracts.rows("as_of.csv");
        int figures = 0;
        for (Map<String, String> row : rows) {
            SeriesVintages vintages = OracleExtracts.CASES.get(row.get("case_id"));
            MonthlySeries known =
                    vintages.asOf(LocalDate.parse(row.get("date"))).orElseThrow();
            List<Double> expected = OracleExtracts.numbers(row.get("values"));
            assertThat(known.first()).as("%s", row).isEqualTo(YearMonth.parse(row.get("first")));
            assertThat(OracleExtracts.numbers(known)).as("%s", row).isEqualTo(expected);
            figures += expected.size();
        }
        System.out.println(
                "vintages, as of a date: " + rows.size() + " rows, " + figures + " figures compared, none left out");
        assertThat(rows).hasSize(183);
    }

    @Test
    void publications() {
        List<Map<String, String>> rows = OracleExtracts.rows("publications.csv");
        int figures = 0;
        for (Map<String, String> row : rows) {
            SeriesVintages vintages = OracleExtracts.CASES.get(row.get("case_id"));
            int k = Integer.parseInt(row.get("k"));
            MonthlySeries found = vintages.publication(k);
            List<Double> expected = OracleExtracts.numbers(row.get("values"));
            assertThat(found.first()).isEqualTo(YearMonth.parse(row.get("first")));
            assertThat(OracleExtracts.numbers(found)).as("%s", row).isEqualTo(expected);
            for (int i = 0; i < expected.size(); i++) {
                boolean published = vintages.publicationCount(found.first().plusMonths(i)) >= k;
                assertThat(published).as("%s, %d", row, i).isEqualTo(expected.get(i) != null);
            }
            figures += expected.size();
        }
        System.out.println(
                "vintages, publications: " + rows.size() + " rows, " + figures + " figures compared, none left out");
        assertThat(rows).hasSize(212);
    }

    @Test
    void stability() {
        List<Map<String, String>> rows = OracleExtracts.rows("stable.csv");
        Map<String, Integer> outcomes = new HashMap<>();
        for (Map<String, String> row : rows) {
            SeriesVintages vintages = OracleExtracts.CASES.get(row.get("case_id"));
            OptionalInt found = vintages.stableAfter(Double.parseDouble(row.get("tolerance_percent")));
            String expected = row.get("stable_after");
            assertThat(found)
                    .as("%s", row)
                    .isEqualTo(expected.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(expected)));
            outcomes.merge(expected.isEmpty() ? "never" : "stable", 1, Integer::sum);
        }
        System.out.println("vintages, stability: " + rows.size() + " rows compared, none left out: " + outcomes);
        assertThat(rows).hasSize(114);
    }

    @Test
    void revisions() {
        List<Map<String, String>> rows = OracleExtracts.rows("revisions.csv");
        int differences = 0;
        for (Map<String, String> row : rows) {
            SeriesVintages vintages = OracleExtracts.CASES.get(row.get("case_id"));
            int from = Integer.parseInt(row.get("from"));
            List<Double> found = new ArrayList<>();
            for (YearMonth month : vintages.latest().range()) {
                boolean latest = row.get("to").equals("latest");
                var difference = latest && from == 1
                        ? vintages.revision(month).difference()
                        : vintages.revision(month, from, latest ? Integer.MAX_VALUE : Integer.parseInt(row.get("to")))
                                .difference();
                if (difference.isKnown()) {
                    found.add(difference.value());
                }
            }
            String expected = row.get("revisions");
            assertThat(found)
                    .as("%s", row)
                    .isEqualTo(
                            expected.isEmpty()
                                    ? List.of()
                                    : Arrays.stream(expected.split(";"))
                                            .map(cell -> Double.parseDouble(cell) + 0.0)
                                            .toList());
            differences += found.size();
        }
        System.out.println("vintages, revisions: " + rows.size() + " rows, " + differences
                + " differences compared, none left out");
        assertThat(rows).hasSize(146);
    }
}
