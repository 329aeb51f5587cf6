// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case of the pandas table that has a column in {@code analyse}, and two kinds more through the API. */
class PandasOracleTest {

    private static final double TOLERANCE = 1e-9;

    @TempDir
    Path folder;

    private final Map<String, Map<String, List<String>>> tables = new HashMap<>();
    private final Map<String, Integer> compared = new TreeMap<>();
    private final Map<String, Integer> differences = new TreeMap<>();
    private int paddedThatDiffer;

    /** One row of the peer's table. */
    private record Case(String id, String series, String op, Map<String, String> params, String[] result) {}

    private static List<Map<String, String>> read(String file) {
        try (Reader in = new InputStreamReader(
                        PandasOracleTest.class.getResourceAsStream("/oracles/pandas/" + file), StandardCharsets.UTF_8);
                var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(in)) {
            List<Map<String, String>> rows = new ArrayList<>();
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Map<String, String> row : read("expected.csv")) {
            Map<String, String> params = new HashMap<>();
            if (row.get("params").contains("freq=MS")) {
                params.put("periods", row.get("params").startsWith("12 x") ? "12" : "1");
            }
            for (String param : row.get("params").split(",")) {
                String[] parts = param.split("=", 2);
                params.put(parts[0].strip(), parts.length > 1 ? parts[1] : "");
            }
            cases.add(new Case(
                    row.get("case_id"),
                    row.get("series_id"),
                    row.get("op"),
                    params,
                    row.get("result").split(";", -1)));
        }
        return cases;
    }

    private static Map<String, MonthlySeries> series() {
        Map<String, MonthlySeries> all = new LinkedHashMap<>();
        for (Map<String, String> row : read("series.csv")) {
            List<Figure> figures = Arrays.stream(row.get("values").split(";", -1))
                    .map(cell -> cell.isEmpty()
                            ? Figure.missing(MissingReason.NOT_REPORTED)
                            : Figure.of(Double.parseDouble(cell)))
                    .toList();
            all.put(row.get("series_id"), MonthlySeries.of(YearMonth.parse(row.get("start")), figures));
        }
        return all;
    }

    /** The columns of {@code analyse} for a series, with a frequency and a window. */
    private Map<String, List<String>> table(
            Map<String, MonthlySeries> all, String frequency, String window, String minimum, String id) {
        return tables
                .computeIfAbsent(
                        String.join(" ", frequency, window, minimum), any -> analyse(all, frequency, window, minimum))
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(id + " "))
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().substring(id.length() + 1), Map.Entry::getValue));
    }

    private Map<String, List<String>> analyse(
            Map<String, MonthlySeries> all, String frequency, String window, String minimum) {
        try {
            StringBuilder rows = new StringBuilder("ref,month,value\n");
            StringBuilder indicators = new StringBuilder("ref,frequency\n");
            all.forEach((id, series) -> {
                series.forEach((month, figure) -> rows.append(id)
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(figure.isKnown() ? figure.toString() : "")
                        .append('\n'));
                indicators.append(id).append(',').append(frequency).append('\n');
            });
            Path file = folder.resolve("indicators.csv");
            Files.writeString(file, indicators);
            Run run = Run.withInput(
                    rows.toString(),
                    "analyse",
                    "--observations",
                    "-",
                    "--indicators",
                    file.toString(),
                    "--window",
                    window,
                    "--minimum",
                    minimum);
            assertThat(run.status()).as(run.err()).isZero();
            Map<String, List<String>> columns = new HashMap<>();
            String[] header = run.lines().get(0).split(",");
            for (String line : run.lines().subList(1, run.lines().size())) {
                String[] cells = line.split(",", -1);
                for (int i = 2; i < header.length; i++) {
                    columns.computeIfAbsent(cells[0] + " " + header[i], any -> new ArrayList<>())
                            .add(cells[i]);
                }
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCaseWithAColumnAgrees() {
        Map<String, MonthlySeries> all = series();
        for (Case row : cases()) {
            MonthlySeries series = all.get(row.series());
            switch (row.op()) {
                case "pct_change", "pct_change_calendar", "diff" -> compareChange(row, all, series);
                case "rolling_mean", "rolling_max", "rolling_min", "rolling_median", "rolling_sum" -> {
                    Map<String, List<String>> table = table(
                            all,
                            "monthly",
                            row.params().get("window"),
                            row.params().get("min_periods"),
                            row.series());
                    compare(row, table.get(row.op().substring(8) + "_12"), series);
                }
                case "rolling_std" -> {
                    int required = Integer.parseInt(row.params().get("min_periods"));
                    RollingWindow window = RollingWindow.trailing(
                                    Integer.parseInt(row.params().get("window")))
                            .requiring(required);
                    compare(row, cells(window.standardDeviation(series)), series);
                }
                case "pct_change_observed" ->
                    compareFractions(
                            row,
                            cells(Change.percentages(series, Comparison.previousObserved())),
                            series,
                            Comparison.previousObserved());
                case "ytd_sum" ->
                    compare(row, table(all, "monthly", "12", "1", row.series()).get("sum_year_to_date"), series);
                default -> {}
            }
        }
        System.out.println("pandas, cases compared: " + compared);
        System.out.println("pandas, figures that differ as documented: " + differences);
        int throughAnalyse = compared.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("rolling_std") && !entry.getKey().equals("pct_change_observed"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        System.out.println(
                "pandas, through analyse: " + throughAnalyse + ", padded variants that differ: " + paddedThatDiffer);
        assertThat(throughAnalyse).isEqualTo(882);
        assertThat(compared.get("rolling_std")).isEqualTo(29);
        assertThat(compared.get("pct_change_observed")).isEqualTo(32);
        assertThat(paddedThatDiffer).isPositive();
    }

    private void compareChange(Case row, Map<String, MonthlySeries> all, MonthlySeries series) {
        String periods = row.params().get("periods");
        Map<String, String> frequencies = Map.of("1", "monthly", "3", "quarterly", "12", "annual");
        assertThat(frequencies).containsKey(periods);
        String column = periods.equals("12") ? "year" : "previous";
        String frequency = periods.equals("12") ? "monthly" : frequencies.get(periods);
        Map<String, List<String>> table = table(all, frequency, "12", "1", row.series());
        if (row.op().equals("diff")) {
            compare(row, table.get("difference_" + column), series);
            return;
        }
        Comparison comparison = Comparison.monthsBack(Integer.parseInt(periods));
        List<String> found = table.get("percent_" + column);
        if ("pad".equals(row.params().get("fill_method"))) {
            boolean gaps = series.observedCount() < series.length();
            boolean differs = !agreesInFractions(row, found, series, comparison);
            assertThat(differs || !gaps || onlyOutsideGaps(series)).as(row.id()).isTrue();
            paddedThatDiffer += differs ? 1 : 0;
            return;
        }
        compareFractions(row, found, series, comparison);
    }

    /** A gap at the very start gives nothing to carry forward. */
    private static boolean onlyOutsideGaps(MonthlySeries series) {
        YearMonth first = series.toMap().firstKey();
        return series.toMap().size()
                == series.within(io.github.kpitrend.time.MonthRange.of(first, series.last()))
                        .length();
    }

    private void compareFractions(Case row, List<String> found, MonthlySeries series, Comparison comparison) {
        assertThat(agreesInFractions(row, found, series, comparison))
                .as(row.toString() + found)
                .isTrue();
        compared.merge(row.op(), 1, Integer::sum);
    }

    private boolean agreesInFractions(Case row, List<String> found, MonthlySeries series, Comparison comparison) {
        assertThat(found).hasSize(row.result().length);
        boolean agrees = true;
        for (int i = 0; i < found.size(); i++) {
            Change change = Change.at(series, series.first().plusMonths(i), comparison);
            String expected = row.result()[i];
            boolean both = change.base().isKnown() && change.current().isKnown();
            if (both && change.base().value() == 0) {
                boolean nothing = change.current().value() == 0;
                differences.merge(nothing ? "0 to 0 is 0 %" : "from 0: a reason, not inf", 1, Integer::sum);
                agrees &= found.get(i).equals(nothing ? "0" : "") && !(nothing && expected.contains("inf"));
            } else if (found.get(i).isEmpty() || expected.isEmpty()) {
                agrees &= found.get(i).isEmpty() && expected.isEmpty();
            } else {
                double fraction = Double.parseDouble(expected);
                if (both && change.base().value() < 0 && fraction != 0) {
                    differences.merge("size of a negative base", 1, Integer::sum);
                    fraction = -fraction;
                }
                agrees &= close(Double.parseDouble(found.get(i)), 100 * fraction, 0.1);
            }
        }
        return agrees;
    }

    private void compare(Case row, List<String> found, MonthlySeries series) {
        double size =
                series.toMap().values().stream().mapToDouble(Math::abs).max().orElse(0);
        assertThat(found).hasSize(row.result().length);
        for (int i = 0; i < found.size(); i++) {
            String expected = row.result()[i];
            String as = row.id() + " slot " + i + ": " + found.get(i) + " for " + expected;
            assertThat(found.get(i).isEmpty()).as(as).isEqualTo(expected.isEmpty());
            if (!expected.isEmpty()) {
                assertThat(close(Double.parseDouble(found.get(i)), Double.parseDouble(expected), size))
                        .as(as)
                        .isTrue();
            }
        }
        compared.merge(row.op(), 1, Integer::sum);
    }

    private static boolean close(double found, double expected, double size) {
        return Math.abs(found - expected) <= TOLERANCE * Math.max(size, Math.max(Math.abs(found), Math.abs(expected)));
    }

    private static List<String> cells(MonthlySeries series) {
        List<String> cells = new ArrayList<>();
        series.forEach((month, figure) -> cells.add(figure.isKnown() ? figure.toString() : ""));
        return cells;
    }
}
