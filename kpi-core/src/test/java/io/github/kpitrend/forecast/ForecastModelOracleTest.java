// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Season, forecasts, back-tests, choices and year ends beside an independent model in 50 digits. */
class ForecastModelOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final Map<String, Case> CASES = cases();

    private record Case(MonthlySeries series, Frequency frequency, double largest) {

        ForecastOptions options() {
            return ForecastOptions.standard().withFrequency(frequency);
        }

        YearMonth last() {
            return series.last();
        }

        YearMonth ahead(int periods) {
            return last().plusMonths((long) periods * frequency.months());
        }
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("forecast/model/model_series.csv")) {
            int step = Integer.parseInt(row.get("step_months"));
            Frequency frequency = step == 1 ? Frequency.MONTHLY : step == 3 ? Frequency.QUARTERLY : Frequency.ANNUAL;
            String spread = row.get("values").replace(";", ";".repeat(step));
            MonthlySeries series = OracleTable.series(row.get("start"), spread);
            double largest = series.toMap().values().stream()
                    .mapToDouble(Math::abs)
                    .max()
                    .orElseThrow();
            cases.put(row.get("series_id"), new Case(series, frequency, largest));
        }
        return cases;
    }

    private static Case of(Map<String, String> row) {
        return CASES.get(row.get("series_id"));
    }

    private static void same(String as, Figure found, String expected, double scale) {
        if (expected.isEmpty()) {
            assertThat(found.isKnown()).as(as + ": " + found + " for none").isFalse();
        } else {
            double wanted = Double.parseDouble(expected);
            assertThat(found.isKnown())
                    .as(as + ": " + found + " for " + expected)
                    .isTrue();
            assertThat(Math.abs(found.value() - wanted))
                    .as(as + ": " + found + " for " + expected)
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(scale, Math.abs(wanted)));
        }
    }

    @Test
    void seasons() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("forecast/model/model_season.csv")) {
            Case each = of(row);
            Forecast forecast = Forecast.of(each.series, each.last(), each.options());
            same(row.get("series_id"), forecast.seasonPValue(), row.get("p"), 1);
            assertThat(forecast.isSeasonal()).isEqualTo(row.get("seasonal").equals("yes"));
            compared++;
        }
        Map<String, String> byR = new LinkedHashMap<>();
        OracleTable.read("forecast/model/r_season.csv").forEach(row -> byR.put(row.get("series_id"), row.get("p")));
        byR.forEach((id, p) -> same(
                id,
                Forecast.of(
                                CASES.get(id).series,
                                CASES.get(id).last(),
                                CASES.get(id).options())
                        .seasonPValue(),
                p,
                1));
        System.out.println("seasons: " + compared + " agree with the model, " + byR.size() + " with R");
        assertThat(compared).isEqualTo(30);
        assertThat(byR).hasSize(30);
    }

    @Test
    void forecasts() {
        int compared = 0;
        int flat = 0;
        int numbers = 0;
        for (Map<String, String> row : OracleTable.read("forecast/model/model_forecasts.csv")) {
            Case each = of(row);
            ForecastMethod method = ForecastMethod.valueOf(row.get("method"));
            Forecast forecast =
                    Forecast.of(each.series, each.last(), each.options().withMethod(method));
            assertThat(forecast.isSeasonal())
                    .as(row.get("series_id"))
                    .isEqualTo(row.get("season_removed").equals("yes"));
            boolean isFlat = row.get("sigma2").equals("0.0");
            flat += isFlat ? 1 : 0;
            String[] points = row.get("point").split(";", -1);
            String[][] columns = {
                row.get("sd").split(";", -1),
                row.get("sd_sum").split(";", -1),
                row.get("lo80").split(";", -1),
                row.get("hi80").split(";", -1),
                row.get("lo95").split(";", -1),
                row.get("hi95").split(";", -1)
            };
            int horizon = Math.min(2 * 12 / each.frequency.months(), each.series.observedCount());
            for (int h = 1; h <= points.length; h++) {
                String as = row.get("series_id") + " " + method + " " + h;
                Prediction at = forecast.at(each.ahead(h));
                if (h > horizon) {
                    assertThat(at.figure()).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
                    continue;
                }
                same(as, at.figure(), points[h - 1], each.largest);
                numbers++;
                Prediction sum = forecast.total(MonthRange.of(each.last().plusMonths(1), each.ahead(h)));
                if (isFlat) {
                    assertThat(at.standardError()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
                    continue;
                }
                same(as + " sd", at.standardError(), columns[0][h - 1], each.largest);
                same(as + " sum", sum.standardError(), columns[1][h - 1], each.largest);
                same(as, at.lower(ConfidenceLevel.PERCENT_80), columns[2][h - 1], each.largest);
                same(as, at.upper(ConfidenceLevel.PERCENT_80), columns[3][h - 1], each.largest);
                same(as, at.lower(ConfidenceLevel.PERCENT_95), columns[4][h - 1], each.largest);
                same(as, at.upper(ConfidenceLevel.PERCENT_95), columns[5][h - 1], each.largest);
                numbers += 6;
            }
            compared++;
        }
        System.out.println("forecasts: " + compared + " of the model agree, " + numbers + " numbers; of " + flat
                + " without variation the points alone");
        assertThat(compared).isEqualTo(220);
    }

    @Test
    void backTests() {
        int compared = 0;
        int few = 0;
        for (Map<String, String> row : OracleTable.read("forecast/model/model_backtest.csv")) {
            Case each = of(row);
            Forecast forecast = Forecast.of(each.series, each.last(), each.options());
            BackTest test = forecast.backTest();
            String as = row.get("series_id");
            assertThat(test.originCount()).as(as).isEqualTo(Integer.parseInt(row.get("origins")));
            assertThat(test.forecastCount()).as(as).isEqualTo(Integer.parseInt(row.get("forecasts")));
            assertThat(forecast.method().name()).as(as).isEqualTo(row.get("chosen"));
            same(as, test.mase(), row.get("mase"), 1);
            same(as, test.coverage(ConfidenceLevel.PERCENT_80).map(share -> share / 100), row.get("covered80"), 1);
            same(as, test.coverage(ConfidenceLevel.PERCENT_95).map(share -> share / 100), row.get("covered95"), 1);
            if (test.originCount() < 6) {
                few++;
                assertThat(test.meanAbsoluteError(ForecastMethod.NAIVE))
                        .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
                continue;
            }
            for (String method : new String[] {"naive", "drift", "smoothing", "theta", "seasonal_naive"}) {
                ForecastMethod of = ForecastMethod.parse(method.replace('_', ' '));
                same(as + " " + method, test.meanAbsoluteError(of), row.get("mae_" + method), each.largest);
            }
            compared++;
        }
        System.out.println("back-tests: " + compared + " agree; " + few + " have fewer than six origins");
        assertThat(compared + few).isEqualTo(37);
    }

    @Test
    void yearEnds() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("forecast/model/model_year_end.csv")) {
            Case each = of(row);
            FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(Integer.parseInt(row.get("fiscal_start"))));
            FiscalYear year = calendar.yearOf(each.last());
            Aggregation aggregation = row.get("aggregation").equals("sum") ? Aggregation.SUM : Aggregation.LAST;
            Forecast forecast = Forecast.of(
                    each.series,
                    each.last(),
                    each.options().withAggregation(aggregation).withCalendar(calendar));
            String as = row.get("case_id");
            YearEnd end = forecast.yearEnd();
            assertThat(end.year()).as(as).isEqualTo(year);
            assertThat(end.observedCount()).as(as).isEqualTo(Integer.parseInt(row.get("observed_months")));
            assertThat(end.forecastCount()).as(as).isEqualTo(Integer.parseInt(row.get("forecast_months")));
            boolean mean = row.get("aggregation").equals("mean");
            Prediction prediction = mean ? forecast.mean(year.months()) : end.prediction();
            if (aggregation == Aggregation.SUM) {
                assertThat(end.isTotal()).isTrue();
                same(as, end.observed(), row.get("observed_sum"), 0);
            }
            assertThat(forecast.method().name()).as(as).isEqualTo(row.get("method"));
            same(as, prediction.figure(), row.get("expected"), each.largest);
            same(as, prediction.standardError(), row.get("sd"), each.largest);
            same(as, prediction.lower(ConfidenceLevel.PERCENT_80), row.get("lo80"), each.largest);
            same(as, prediction.upper(ConfidenceLevel.PERCENT_80), row.get("hi80"), each.largest);
            same(as, prediction.lower(ConfidenceLevel.PERCENT_95), row.get("lo95"), each.largest);
            same(as, prediction.upper(ConfidenceLevel.PERCENT_95), row.get("hi95"), each.largest);
            double target = Double.parseDouble(row.get("target"));
            same(as, prediction.chanceAtLeast(target), row.get("chance_at_least"), 1);
            same(as, prediction.chanceAtMost(target), row.get("chance_at_most"), 1);
            compared++;
        }
        System.out.println("year ends: " + compared + " agree");
        assertThat(compared).isEqualTo(70);
    }
}
