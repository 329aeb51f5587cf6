// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of answers that established tools gave, from the test resources; their cells hold no quotes and no commas. */
public final class OracleTable {

    private OracleTable() {}

    /** Returns the rows of a table, each a map from column to cell. */
    public static List<Map<String, String>> read(String path) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream in = OracleTable.class.getResourceAsStream("/oracles/" + path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",", -1);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Returns the series of a table with the columns series_id, start and values, by id. */
    public static Map<String, MonthlySeries> series(String path) {
        Map<String, MonthlySeries> all = new LinkedHashMap<>();
        for (Map<String, String> row : read(path)) {
            all.put(row.get("series_id"), series(row.get("start"), row.get("values")));
        }
        return all;
    }

    /** Returns a series from its first month and its values, joined by semicolons; an empty slot is a missing month. */
    public static MonthlySeries series(String start, String values) {
        List<Figure> figures = Arrays.stream(values.split(";", -1))
                .map(cell -> cell.isEmpty()
                        ? Figure.missing(MissingReason.NOT_REPORTED)
                        : Figure.of(Double.parseDouble(cell)))
                .toList();
        return MonthlySeries.of(YearMonth.parse(start), figures);
    }

    /** Tells whether two numbers agree within a relative tolerance, or an absolute one near zero. */
    public static boolean agree(double found, double expected, double tolerance) {
        return Math.abs(found - expected) <= tolerance * Math.max(1e-3, Math.max(Math.abs(found), Math.abs(expected)));
    }

    /** Asserts that a figure agrees with a cell to nine digits; an empty cell is a missing figure. */
    public static void same(String as, Figure found, String expected) {
        assertThat(found.isKnown()).as(as + " " + found + " for " + expected).isEqualTo(!expected.isEmpty());
        if (found.isKnown()) {
            assertThat(agree(found.value(), Double.parseDouble(expected), 1e-9))
                    .as(as + ": " + found + " for " + expected)
                    .isTrue();
        }
    }

    /** Asserts that a number agrees with a cell to nine digits. */
    public static void same(String as, double found, String expected) {
        same(as, Figure.of(found), expected);
    }
}
