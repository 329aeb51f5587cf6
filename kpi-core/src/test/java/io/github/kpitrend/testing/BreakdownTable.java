// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cases of {@code oracles/breakdown}: cells of inputs with symbols, results that are a number or the name of a reason. */
public final class BreakdownTable {

    private static final Map<String, MissingReason> SYMBOLS = Map.of(
            "", MissingReason.NOT_REPORTED,
            "tbc", MissingReason.PENDING,
            "n/a", MissingReason.NOT_APPLICABLE,
            "[x]", MissingReason.UNAVAILABLE,
            "[c]", MissingReason.CONFIDENTIAL,
            "[low]", MissingReason.NEGLIGIBLE);

    private BreakdownTable() {}

    /** Returns the rows of a table. */
    public static List<Map<String, String>> read(String name) {
        return OracleTable.read("breakdown/" + name);
    }

    /** Returns the rows of a table by case, in the order of the file. */
    public static Map<String, List<Map<String, String>>> cases(String name) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        for (Map<String, String> row : read(name)) {
            all.computeIfAbsent(row.get("case_id"), id -> new java.util.ArrayList<>())
                    .add(row);
        }
        return all;
    }

    /** Returns the figure of a cell of the inputs. */
    public static Figure input(String cell) {
        return SYMBOLS.containsKey(cell) ? Figure.missing(SYMBOLS.get(cell)) : Figure.of(Double.parseDouble(cell));
    }

    /** Returns the figure of a result. */
    public static Figure result(String cell) {
        return Character.isUpperCase(cell.charAt(0))
                ? Figure.missing(MissingReason.valueOf(cell))
                : Figure.of(Double.parseDouble(cell));
    }

    /** Returns the items of a list. */
    public static List<String> list(String cell) {
        return Arrays.asList(cell.split(";", -1));
    }

    /** Returns a series from its first month and its cells. */
    public static MonthlySeries series(String start, String cells) {
        return MonthlySeries.of(
                YearMonth.parse(start),
                list(cells).stream().map(BreakdownTable::input).toList());
    }

    /** Returns the ratio series of a row of {@code ratio_input.csv}. */
    public static RatioSeries ratio(Map<String, String> row) {
        MonthlySeries numerators = series(row.get("numerator_start"), row.get("numerators"));
        MonthlySeries denominators = series(row.get("denominator_start"), row.get("denominators"));
        double per = Double.parseDouble(row.get("per"));
        RatioSeries ratio = row.get("kind").equals("proportion")
                ? RatioSeries.proportion(numerators, denominators).withMultiplier(per)
                : RatioSeries.rate(numerators, denominators, per);
        return ratio.requiringDenominator(Double.parseDouble(row.get("least_denominator")));
    }

    /** Checks that a figure is exactly the expected one; returns 1, to count. */
    public static int same(Figure found, String expected, Object what) {
        assertThat(found).as("%s", what).isEqualTo(result(expected));
        return 1;
    }
}
