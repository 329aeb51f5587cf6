// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Charts of every kind that qicharts2 makes, see the origin note beside the tables. */
class ControlChartQichartsOracleTest {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    /** Days between events are given in tenths; the chart scales with them. */
    private static final int TENTHS = 10;

    private final Map<String, Integer> compared = new TreeMap<>();
    private int differs;
    private int excludedJudged;
    private int negativeLines;
    private int rangesOfExcluded;

    /** A chart of a case, with its points by slot, and the factor of its numbers. */
    private record Case(ControlChart chart, Map<Integer, ChartPoint> points, double scale) {}

    @Test
    void everyCaseHasThePeersLinesAndPointsBeyondThem() {
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        OracleTable.read("chart/qicharts2/chart_cases.csv").forEach(row -> cases.put(row.get("case_id"), row));
        int read = 0;
        for (Map<String, String> expected : OracleTable.read("chart/qicharts2/chart_expected.csv")) {
            Map<String, String> input = cases.get(expected.get("case_id"));
            compare(input, expected, make(input));
            read++;
        }
        System.out.println("qicharts2: " + read + " charts, answers compared " + compared + "; points between 2.66 and"
                + " 3/1.128 mean ranges " + differs + ", excluded points that the peer compares " + excludedJudged
                + ", lower lines below 0 that the peer leaves undefined " + negativeLines
                + ", charts of ranges to excluded points left out " + rangesOfExcluded);
        assertThat(read).isEqualTo(cases.size());
    }

    // -----------------------------------------------------------------------
    private static List<Figure> figures(String cells) {
        List<Figure> figures = new ArrayList<>();
        for (String cell : cells.split(";", -1)) {
            figures.add(
                    cell.isEmpty()
                            ? Figure.missing(MissingReason.NOT_REPORTED)
                            : Figure.of(new BigDecimal(cell).doubleValue()));
        }
        return figures;
    }

    private static ChartOptions options(Map<String, String> input, double scale) {
        ChartOptions options =
                ChartOptions.standard().withRangeScreening(input.get("screened").equals("1"));
        for (String slot : input.get("exclude").split(";")) {
            options = slot.isEmpty() ? options : options.withExcluded(month(Integer.parseInt(slot)), "excluded");
        }
        if (!input.get("freeze_after").isEmpty()) {
            YearMonth last = month(Integer.parseInt(input.get("freeze_after")));
            options = options.withBaseline(MonthRange.of(FIRST, last));
        }
        if (!input.get("new_part_after").isEmpty()) {
            options = options.withPhase(month(Integer.parseInt(input.get("new_part_after")) + 1), "new part");
        }
        if (!input.get("center_given").isEmpty()) {
            options = options.withCenter(Double.parseDouble(input.get("center_given")) * scale);
        }
        return options;
    }

    private static YearMonth month(int slot) {
        return FIRST.plusMonths(slot - 1L);
    }

    private static Case make(Map<String, String> input) {
        String kind = input.get("chart");
        List<Figure> values = figures(input.get("values"));
        if (kind.equals("g") || kind.equals("t")) {
            return events(input, values, kind.equals("t"));
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        ChartOptions options = options(input, 1);
        ControlChart chart = switch (kind) {
            case "i" -> ControlChart.xmr(series, options);
            case "mr" -> ControlChart.xmr(series, options).movingRanges();
            case "c" -> ControlChart.c(series, options);
            default -> ratio(kind, series, input, options);
        };
        Map<Integer, ChartPoint> points = new LinkedHashMap<>();
        for (ChartPoint point : chart.points()) {
            points.put((int) FIRST.until(point.month(), java.time.temporal.ChronoUnit.MONTHS) + 1, point);
        }
        return new Case(chart, points, 1);
    }

    private static ControlChart ratio(
            String kind, MonthlySeries numerators, Map<String, String> input, ChartOptions options) {
        MonthlySeries denominators = MonthlySeries.of(FIRST, figures(input.get("sizes")));
        double multiply = Double.parseDouble(input.get("multiply"));
        return switch (kind) {
            case "p" ->
                ControlChart.p(RatioSeries.proportion(numerators, denominators).withMultiplier(multiply), options);
            case "pp" ->
                ControlChart.pPrime(
                        RatioSeries.proportion(numerators, denominators).withMultiplier(multiply), options);
            case "u" -> ControlChart.u(RatioSeries.rate(numerators, denominators, multiply), options);
            case "up" -> ControlChart.uPrime(RatioSeries.rate(numerators, denominators, multiply), options);
            default -> ControlChart.iPrime(RatioSeries.rate(numerators, denominators, multiply), options);
        };
    }

    /** Gaps as events; a day that ends a gap lies in the month of its slot only for the phases and months that no case here has. */
    private static Case events(Map<String, String> input, List<Figure> values, boolean days) {
        int scale = days ? TENTHS : 1;
        List<LocalDate> dates = new ArrayList<>(List.of(FIRST_DAY));
        List<Integer> slots = new ArrayList<>();
        Map<LocalDate, Integer> cases = new LinkedHashMap<>();
        int slot = 0;
        int last = 0;
        for (Figure value : values) {
            slot++;
            if (value.isKnown()) {
                int gap =
                        value.toBigDecimal().multiply(BigDecimal.valueOf(scale)).intValueExact();
                // cases between events on the first day of the slot's month; days as they are
                LocalDate date = days ? dates.get(dates.size() - 1).plusDays(gap) : FIRST_DAY.plusMonths(slot);
                dates.add(date);
                cases.put(date, gap);
                slots.add(slot);
                last = slot;
            }
        }
        Events events = Events.of(dates, dates.get(dates.size() - 1));
        ChartOptions options =
                ChartOptions.standard().withRangeScreening(input.get("screened").equals("1"));
        assertThat(input.get("exclude") + input.get("center_given")).isEmpty();
        String part = input.get("new_part_after");
        if (!part.isEmpty()) {
            int index = (int)
                    slots.stream().filter(s -> s <= Integer.parseInt(part)).count();
            options = options.withPhase(YearMonth.from(dates.get(index + 1)), "new part");
        }
        String freeze = input.get("freeze_after");
        if (!freeze.isEmpty()) {
            int index = (int)
                    slots.stream().filter(s -> s <= Integer.parseInt(freeze)).count();
            options =
                    options.withBaseline(MonthRange.of(YearMonth.from(dates.get(1)), YearMonth.from(dates.get(index))));
        }
        ControlChart chart = days ? ControlChart.t(events, options) : ControlChart.g(events.withCases(cases), options);
        Map<Integer, ChartPoint> points = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            points.put(slots.get(i), chart.points().get(i));
        }
        assertThat(last).isLessThanOrEqualTo(values.size());
        return new Case(chart, points, scale);
    }

    // -----------------------------------------------------------------------
    private void compare(Map<String, String> input, Map<String, String> expected, Case made) {
        String id = expected.get("case_id") + " " + expected.get("chart");
        if (expected.get("chart").equals("mr") && !input.get("exclude").isEmpty()) {
            // the peer takes ranges from an excluded point to the next; here its neighbors become adjacent
            rangesOfExcluded++;
            return;
        }
        boolean individuals = expected.get("chart").equals("i");
        double factor = individuals ? 2.66 * 1.128 / 3 : 1;
        String[] slots = expected.get("slots").split(";", -1);
        String[] center = expected.get("center").split(";", -1);
        String[] statistic = expected.get("statistic").split(";", -1);
        String[] beyond = expected.get("beyond").split(";", -1);
        for (int k = 0; k < slots.length; k++) {
            ChartPoint point = made.points.get(Integer.parseInt(slots[k]));
            String as = id + " slot " + slots[k];
            if (statistic[k].isEmpty()) {
                assertThat(point).as(as).isNull();
                continue;
            }
            double middle = Double.parseDouble(center[k]) * made.scale;
            same(as, "value", point.value(), Double.parseDouble(statistic[k]) * made.scale);
            same(as, "center", point.center().value(), middle);
            line(as, "lcl", point.lower(), expected, k, middle, factor, made.scale);
            line(as, "ucl", point.upper(), expected, k, middle, factor, made.scale);
            line(as, "lcl_two_sigma", point.lowerTwoSigma(), expected, k, middle, factor, made.scale);
            line(as, "ucl_two_sigma", point.upperTwoSigma(), expected, k, middle, factor, made.scale);
            if (!point.isCounted()) {
                excludedJudged++;
            } else if (individuals && beyond[k].equals("0") && Math.abs(point.zone()) == 4) {
                differs++;
                assertThat(Math.abs(point.value() - middle) / (point.upper().value() - middle))
                        .isLessThan(1 / factor);
            } else if (!beyond[k].isEmpty()) {
                assertThat(Math.abs(point.zone()) == 4 ? "1" : "0").as(as).isEqualTo(beyond[k]);
                compared.merge("beyond", 1, Integer::sum);
            }
        }
        if (!expected.get("n_useful").contains(";")) {
            RunsAnalysis runs = made.chart.runs();
            assertThat(runs.useful() + " " + runs.longestRun() + " " + runs.longestRunLimit() + " " + runs.crossings()
                            + " " + runs.crossingsLimit() + " " + (runs.isSignal() ? "1" : "0"))
                    .as(id)
                    .isEqualTo(expected.get("n_useful") + " " + expected.get("longest_run") + " "
                            + expected.get("longest_run_max") + " " + expected.get("n_crossings") + " "
                            + expected.get("n_crossings_min") + " " + expected.get("runs_signal"));
            compared.merge("runs", 6, Integer::sum);
        }
    }

    private void line(
            String as,
            String name,
            Figure found,
            Map<String, String> expected,
            int k,
            double middle,
            double factor,
            double scale) {
        String cell = expected.get(name).split(";", -1)[k];
        if (cell.isEmpty()) {
            assertThat(found).as(as + " " + name).isEqualTo(Figure.of(0));
            negativeLines++;
            return;
        }
        same(as, name, found.value(), middle + (Double.parseDouble(cell) * scale - middle) * factor);
    }

    private void same(String as, String name, double found, double expected) {
        assertThat(agree(found, expected, 1e-9))
                .as(as + " " + name + ": " + found + " for " + expected)
                .isTrue();
        compared.merge(name, 1, Integer::sum);
    }
}
