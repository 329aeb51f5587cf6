// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Limits by calendar month, composed of R's effects; see the origin note beside the tables of the season test. */
class ControlChartSeasonOracleTest {

    private static final int LEAST = 3;

    @Test
    void linesFollowTheSeasonWhereItIsFound() {
        Map<String, Map<String, String>> inputs = new LinkedHashMap<>();
        OracleTable.read("trend/season_test/series.csv").forEach(row -> inputs.put(row.get("case_id"), row));
        int lines = 0;
        int seasonal = 0;
        int notFound = 0;
        int notTested = 0;
        for (Map<String, String> row : OracleTable.read("trend/season_test/expected.csv")) {
            String id = row.get("case_id");
            ControlChart chart = chart(inputs.get(id));
            List<ChartNote.Kind> notes =
                    chart.notes().stream().map(ChartNote::kind).toList();
            if (Integer.parseInt(row.get("least_per_month")) < LEAST) {
                assertThat(notes).as(id).contains(ChartNote.Kind.SEASON_NOT_TESTED);
                notTested++;
                continue;
            }
            if (!row.get("season_at_1_percent").equals("1")) {
                assertThat(notes).as(id).contains(ChartNote.Kind.SEASON_NOT_FOUND);
                notFound++;
                continue;
            }
            lines += compare(id, row, chart);
            seasonal++;
        }
        System.out.println("season lines: " + lines + " of " + seasonal + " charts agree; " + notFound
                + " without a season, " + notTested + " with fewer than three figures of a month");
        assertThat(seasonal + notFound + notTested).isEqualTo(inputs.size());
    }

    private static int compare(String id, Map<String, String> row, ControlChart chart) {
        String[] center = row.get("center").split(";", -1);
        String[] lower = row.get("lower").split(";", -1);
        String[] upper = row.get("upper").split(";", -1);
        int places = chart.points().stream()
                .mapToInt(point -> Figure.of(point.value()).toBigDecimal().scale())
                .max()
                .orElse(0);
        Offset<Double> near = Offset.offset(2 * Math.pow(10, -places - 3));
        int next = 0;
        for (int i = 0; i < center.length; i++) {
            if (!center[i].isEmpty()) {
                ChartPoint point = chart.points().get(next++);
                assertThat(point.center().value()).as(id).isEqualTo(Double.parseDouble(center[i]), near);
                assertThat(point.lower().value()).as(id).isEqualTo(Double.parseDouble(lower[i]), near);
                assertThat(point.upper().value()).as(id).isEqualTo(Double.parseDouble(upper[i]), near);
            }
        }
        assertThat(chart.points()).hasSize(next);
        return 3 * next;
    }

    private static ControlChart chart(Map<String, String> input) {
        Frequency frequency = Frequency.parse(input.get("frequency"));
        YearMonth start = YearMonth.parse(input.get("start"));
        List<Figure> figures = new ArrayList<>();
        for (String cell : input.get("values").split(";", -1)) {
            while (!figures.isEmpty() && figures.size() % frequency.months() != 0) {
                figures.add(Figure.missing(MissingReason.NOT_REPORTED));
            }
            figures.add(
                    cell.isEmpty() ? Figure.missing(MissingReason.NOT_REPORTED) : Figure.of(Double.parseDouble(cell)));
        }
        ChartOptions options = ChartOptions.standard().withFrequency(frequency).withSeason();
        String after = input.get("new_phase_after");
        if (!after.isEmpty()) {
            options = options.withPhase(start.plusMonths((long) Integer.parseInt(after) * frequency.months()), "level");
        }
        return ControlChart.xmr(MonthlySeries.of(start, figures), options);
    }
}
