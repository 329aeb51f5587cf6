// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cases of the tables of recent trends: yearly counts, values and intervals. */
public final class FingertipsCases {

    private FingertipsCases() {}

    /** Returns the years of each case. */
    public static Map<String, List<Map<String, String>>> yearsByCase() {
        Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("trend/fingertips_recent_trend_input.csv")) {
            cases.computeIfAbsent(row.get("case_id"), any -> new ArrayList<>()).add(row);
        }
        return cases;
    }

    /** Returns the proportion of a year, where it has one. */
    public static Optional<Proportion> proportion(Map<String, String> year) {
        return year.get("missing").equals("1") || year.get("value").isEmpty()
                ? Optional.empty()
                : Optional.of(new Proportion(
                        Double.parseDouble(year.get("count")), Double.parseDouble(year.get("denominator"))));
    }

    private static boolean hasInterval(Map<String, String> year) {
        return proportion(year).filter(p -> p.denominator() > 0).isPresent();
    }

    /** Years are numbered in their order, so that one without a proportion is a gap. */
    public static SortedMap<Integer, Proportion> proportions(List<Map<String, String>> years) {
        SortedMap<Integer, Proportion> all = new TreeMap<>();
        for (int i = 0; i < years.size(); i++) {
            // of nothing: no valid year
            all.put(i, proportion(years.get(i)).orElse(new Proportion(0, 0)));
        }
        return all;
    }

    /** Returns the values of the years that have an interval. */
    public static SortedMap<Integer, Figure> values(List<Map<String, String>> years) {
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

    /** Returns the intervals of the years that have one. */
    public static SortedMap<Integer, ConfidenceInterval> intervals(List<Map<String, String>> years) {
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
}
