// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Intervals, possible values and statuses against a solver (see ORIGIN.md): the published figures of each case, audited from outside. */
class DisclosureAuditOracleTest {

    private static final String TOTAL = "T";

    @Test
    void intervalsPossibleValuesAndStatuses() {
        Map<String, List<Map<String, String>>> cases = byCase("disclosure/publication.csv");
        Map<String, List<Map<String, String>>> expected = byCase("disclosure/expected.csv");
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, List<Map<String, String>>> each : expected.entrySet()) {
            List<Map<String, String>> rows = cases.get(each.getKey());
            DisclosureControl control = control(rows);
            Publication publication = publication(rows, "1");
            DisclosureAudit audit = DisclosureAudit.of(publication, control);
            for (Map<String, String> answer : each.getValue()) {
                FeasibilityInterval found = audit.interval(answer.get("row"), range(answer));
                compared++;
                statuses.merge(answer.get("status"), 1, Integer::sum);
                String told = text(found.lower()) + "," + text(found.upper()) + "," + found.status();
                String asked =
                        number(answer.get("lower")) + "," + number(answer.get("upper")) + "," + answer.get("status");
                if (!told.equals(asked)) {
                    wrong.add(answer + " but was " + told);
                }
            }
        }
        System.out.println("disclosure audit oracle: " + expected.size() + " publications, " + compared
                + " figures compared, none left out: " + statuses);
        assertThat(wrong).as(wrong.size() + " wrong").isEmpty();
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static String number(String cell) {
        return cell.equals("-0") ? "0" : cell;
    }

    static Map<String, List<Map<String, String>>> byCase(String path) {
        Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
        OracleTable.read(path)
                .forEach(row -> cases.computeIfAbsent(row.get("case_id"), any -> new ArrayList<>())
                        .add(row));
        return cases;
    }

    static MonthRange range(Map<String, String> row) {
        return MonthRange.of(YearMonth.parse(row.get("from")), YearMonth.parse(row.get("to")));
    }

    private static DisclosureControl control(List<Map<String, String>> rows) {
        Map<String, String> first = rows.get(0);
        int below = Integer.parseInt(first.get("below"));
        DisclosureControl control = DisclosureControl.hidingBelow(below);
        control = first.get("zero_hidden").equals("yes") ? control.includingZero() : control;
        for (Map<String, String> row : rows) {
            if (row.get("form").startsWith("rounded")) {
                int base = Integer.parseInt(row.get("form").substring("rounded".length()));
                control = control.withRounding(base);
                return below > base ? control : control.withoutHiding();
            }
        }
        return control;
    }

    static Publication publication(List<Map<String, String>> rows, String page) {
        Map<String, MonthlySeries.Builder> series = new LinkedHashMap<>();
        List<Map<String, String>> sums = new ArrayList<>();
        boolean hasEarlier = false;
        for (Map<String, String> row : rows) {
            if (!row.getOrDefault("page", page).equals(page)) {
                hasEarlier = true;
            } else if (row.get("from").equals(row.get("to"))) {
                MonthlySeries.Builder builder = series.computeIfAbsent(row.get("row"), any -> MonthlySeries.builder());
                YearMonth month = YearMonth.parse(row.get("from"));
                Figure figure = figure(row);
                if (figure.isKnown()) {
                    builder.add(month, figure.value());
                } else {
                    builder.addMissing(month, figure.reason());
                }
            } else {
                sums.add(row);
            }
        }
        List<String> parts =
                series.keySet().stream().filter(ref -> !ref.equals(TOTAL)).toList();
        Publication.Builder publication = Publication.builder();
        series.forEach((ref, builder) -> {
            Indicator indicator = Indicator.builder(ref).build();
            if (ref.equals(TOTAL)) {
                publication.total(indicator, builder.build(), parts);
            } else {
                publication.series(indicator, builder.build());
            }
        });
        sums.forEach(row -> publication.sum(row.get("row"), range(row), figure(row)));
        if (page.equals("1") && hasEarlier) {
            publication.earlier(publication(rows, "2"));
        }
        return publication.build();
    }

    private static Figure figure(Map<String, String> row) {
        return row.get("value").isEmpty()
                ? Figure.missing(MissingReason.CONFIDENTIAL)
                : Figure.of(Double.parseDouble(row.get("value")));
    }
}
