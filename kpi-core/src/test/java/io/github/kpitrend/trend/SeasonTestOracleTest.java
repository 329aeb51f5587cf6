// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.SeasonModel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.Frequency;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The F tests of R, see the origin note beside the tables. */
class SeasonTestOracleTest {

    private static final Map<String, Map<String, String>> SERIES = new LinkedHashMap<>();

    static {
        for (Map<String, String> row : OracleTable.read("trend/season_test/series.csv")) {
            SERIES.put(row.get("case_id"), row);
        }
    }

    /** A monthly series of which the slots lie as many months apart as the frequency has. */
    private static MonthlySeries series(Map<String, String> row, Frequency frequency) {
        List<Figure> figures = new ArrayList<>();
        for (String cell : row.get("values").split(";", -1)) {
            while (!figures.isEmpty() && figures.size() % frequency.months() != 0) {
                figures.add(Figure.missing(MissingReason.NOT_REPORTED));
            }
            figures.add(
                    cell.isEmpty() ? Figure.missing(MissingReason.NOT_REPORTED) : Figure.of(Double.parseDouble(cell)));
        }
        return MonthlySeries.of(YearMonth.parse(row.get("start")), figures);
    }

    private static void same(String as, double found, double expected) {
        assertThat(found).as(as).isEqualTo(expected, Offset.offset(1e-9 * Math.max(1e-30, Math.abs(expected))));
    }

    @Test
    void onePhase() {
        int compared = 0;
        int phases = 0;
        for (Map<String, String> row : OracleTable.read("trend/season_test/expected.csv")) {
            String id = row.get("case_id");
            Map<String, String> input = SERIES.get(id);
            if (!input.get("new_phase_after").isEmpty()) {
                phases++;
                continue;
            }
            Frequency frequency = Frequency.parse(input.get("frequency"));
            SeasonTest test = SeasonTest.of(series(input, frequency), frequency);
            same(id, test.statistic().value(), Double.parseDouble(row.get("f")));
            same(id, test.pValue().value(), Double.parseDouble(row.get("p")));
            assertThat(test.isSeasonal())
                    .as(id)
                    .isEqualTo(row.get("season_at_1_percent").equals("1"));
            assertThat(test.explain().inputs())
                    .contains(
                            row.get("observed") + " figures",
                            row.get("df_month") + " and " + row.get("df_residual") + " degrees of freedom");
            String[] months = row.get("months").split(";");
            String[] effects = row.get("effects").split(";");
            for (int i = 0; i < months.length; i++) {
                Figure effect = test.effect(Month.of(Integer.parseInt(months[i])));
                assertThat(effect.value())
                        .as(id)
                        .isEqualTo(
                                Double.parseDouble(effects[i]),
                                Offset.offset(2e-10 * Math.max(1, Math.abs(effect.value()))));
            }
            compared++;
        }
        System.out.println("season tests, R: " + compared + " agree, " + phases + " with two phases elsewhere");
        assertThat(compared + phases).isEqualTo(SERIES.size());
    }

    @Test
    void everyCaseInTheModelThatChartsAndForecastsShare() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("trend/season_test/expected.csv")) {
            String id = row.get("case_id");
            SeasonModel model = model(SERIES.get(id));
            same(id, model.statistic(), Double.parseDouble(row.get("f")));
            same(id, model.pValue(), Double.parseDouble(row.get("p")));
            assertThat(model.slope())
                    .as(id)
                    .isEqualTo(Double.parseDouble(row.get("slope_per_period")), Offset.offset(1e-11));
            assertThat(model.seasonFreedom()).as(id).isEqualTo(Integer.parseInt(row.get("df_month")));
            assertThat(model.freedom()).as(id).isEqualTo(Integer.parseInt(row.get("df_residual")));
            assertThat(model.leastCount()).as(id).isEqualTo(Integer.parseInt(row.get("least_per_month")));
            compared++;
        }
        System.out.println("season models, R: " + compared + " agree");
        assertThat(compared).isEqualTo(SERIES.size());
    }

    private static SeasonModel model(Map<String, String> input) {
        Frequency frequency = Frequency.parse(input.get("frequency"));
        String[] cells = input.get("values").split(";", -1);
        String after = input.get("new_phase_after");
        int second = after.isEmpty() ? cells.length : Integer.parseInt(after);
        int first = YearMonth.parse(input.get("start")).getMonthValue() - 1;
        double[] values = new double[cells.length];
        int[] periods = new int[cells.length];
        int[] phases = new int[cells.length];
        int[] seasons = new int[cells.length];
        int count = 0;
        for (int slot = 0; slot < cells.length; slot++) {
            if (!cells[slot].isEmpty()) {
                values[count] = Double.parseDouble(cells[slot]);
                periods[count] = slot;
                phases[count] = slot >= second ? 1 : 0;
                seasons[count] = (first + slot * frequency.months()) % 12 / frequency.months();
                count++;
            }
        }
        return SeasonModel.of(
                Arrays.copyOf(values, count),
                Arrays.copyOf(periods, count),
                Arrays.copyOf(phases, count),
                Arrays.copyOf(seasons, count),
                12 / frequency.months());
    }
}
