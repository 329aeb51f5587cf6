// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.Frequency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The extracts of the oracle tables, by case. */
final class OracleExtracts {

    static final String FOLDER = "vintage/revisions/";

    /** Vintages by case, and how often their figures are reported. */
    static final Map<String, SeriesVintages> CASES = new LinkedHashMap<>();

    static final Map<String, Frequency> FREQUENCIES = new LinkedHashMap<>();

    static {
        Map<String, Map<LocalDate, MonthlySeries>> extracts = new LinkedHashMap<>();
        for (Map<String, String> row : rows("vintages.csv")) {
            FREQUENCIES.put(row.get("case_id"), Frequency.parse(row.get("frequency")));
            extracts.computeIfAbsent(row.get("case_id"), any -> new TreeMap<>())
                    .put(LocalDate.parse(row.get("known_on")), series(row));
        }
        extracts.forEach((id, map) -> CASES.put(id, SeriesVintages.of(map)));
    }

    private OracleExtracts() {}

    static List<Map<String, String>> rows(String file) {
        return OracleTable.read(FOLDER + file);
    }

    private static MonthlySeries series(Map<String, String> row) {
        List<Figure> figures = Arrays.stream(row.get("values").split(";", -1))
                .map(OracleExtracts::figure)
                .toList();
        return MonthlySeries.of(YearMonth.parse(row.get("first")), figures);
    }

    private static Figure figure(String cell) {
        if (cell.isEmpty()) {
            return Figure.missing(MissingReason.NOT_REPORTED);
        }
        return cell.equals("x") ? Figure.missing(MissingReason.UNAVAILABLE) : Figure.of(Double.parseDouble(cell));
    }

    /** The numbers of a series as the tables print them, from its first to its last month; a missing one is null. */
    static List<Double> numbers(MonthlySeries series) {
        List<Double> numbers = new ArrayList<>();
        series.forEach((month, figure) -> numbers.add(figure.isKnown() ? (Double) figure.value() : null));
        return numbers;
    }

    static List<Double> numbers(String cells) {
        return Arrays.stream(cells.split(";", -1))
                .map(cell -> cell.isEmpty() ? null : (Double) (Double.parseDouble(cell) + 0.0))
                .toList();
    }
}
