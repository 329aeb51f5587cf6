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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
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
        int adjusted = 0;
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
            assertThat(test.explain().inputs())
                    .contains("F " + plain(row.get("f"), 2), "p " + probability(new BigDecimal(row.get("p"))));
            assertThat(test).asString().contains("F " + plain(row.get("f"), 2) + ", p ");
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
            adjusted += adjusted(id, input, test.adjusted(), effectsByMonth(months, effects));
            compared++;
        }
        System.out.println("season tests, R: " + compared + " agree, " + phases + " with two phases elsewhere; "
                + adjusted + " adjusted figures agree, others are at a half");
        assertThat(adjusted).isGreaterThan(2000);
        assertThat(compared + phases).isEqualTo(SERIES.size());
    }

    private static String plain(String number, int places) {
        return new BigDecimal(number)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String probability(BigDecimal p) {
        return p.compareTo(new BigDecimal("0.0001")) < 0 ? "below 0.0001" : plain(p.toString(), 4);
    }

    private static Map<Month, BigDecimal> effectsByMonth(String[] months, String[] effects) {
        Map<Month, BigDecimal> byMonth = new EnumMap<>(Month.class);
        for (int i = 0; i < months.length; i++) {
            byMonth.put(Month.of(Integer.parseInt(months[i])), new BigDecimal(effects[i]));
        }
        return byMonth;
    }

    /** Every figure less the effect of its month, which has three places more than the figures. */
    private static int adjusted(
            String id, Map<String, String> input, MonthlySeries found, Map<Month, BigDecimal> effects) {
        String[] cells = input.get("values").split(";", -1);
        int places = 0;
        for (String cell : cells) {
            places = Math.max(
                    places,
                    cell.isEmpty()
                            ? 0
                            : new BigDecimal(cell).stripTrailingZeros().scale());
        }
        int step = Frequency.parse(input.get("frequency")).months();
        int exact = 0;
        for (int i = 0; i < cells.length; i++) {
            YearMonth month = YearMonth.parse(input.get("start")).plusMonths((long) i * step);
            if (cells[i].isEmpty()) {
                assertThat(found.at(month)).as(id).isEqualTo(Figure.missing(MissingReason.NOT_REPORTED));
            } else {
                BigDecimal effect = effects.get(month.getMonth());
                BigDecimal figure = found.at(month).toBigDecimal();
                BigDecimal half = effect.remainder(BigDecimal.ONE.movePointLeft(places + 3))
                        .abs()
                        .subtract(new BigDecimal("0.5").movePointLeft(places + 3))
                        .abs();
                BigDecimal least = half.doubleValue() < 1e-9 // where the digits of the fit decide
                        ? effect.setScale(places + 3, RoundingMode.DOWN)
                        : effect.setScale(places + 3, RoundingMode.HALF_UP);
                BigDecimal more = half.doubleValue() < 1e-9 ? effect.setScale(places + 3, RoundingMode.UP) : least;
                assertThat(new BigDecimal(cells[i]).subtract(figure))
                        .as(id + " " + month)
                        .usingComparator(Comparator.naturalOrder())
                        .isIn(least, more);
                exact += half.doubleValue() < 1e-9 ? 0 : 1;
            }
        }
        return exact;
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
