// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forecasts of 130 real emergency departments and of illustrative series, with 12 months held back: errors and coverage by method. */
class ForecastRealSeriesTest {

    private static final int AHEAD = 12;
    private static final YearMonth FIRST = YearMonth.of(2016, 4);

    /** Errors and hits of one method over all series. */
    private static final class Score {

        private int series;
        private int months;
        private int chosenTheta;
        private double mase;
        private double totalError;
        private final int[] inside = new int[4];

        void add(Forecast forecast, double[] values, int length) {
            double scale = 0;
            for (int i = AHEAD; i < length; i++) {
                scale += Math.abs(values[i] - values[i - AHEAD]) / (length - AHEAD);
            }
            double error = 0;
            double sum = 0;
            for (int h = 0; h < AHEAD; h++) {
                double actual = values[length + h];
                Prediction at = forecast.at(forecast.origin().plusMonths(h + 1L));
                error += Math.abs(actual - at.figure().value()) / AHEAD;
                sum += actual;
                months++;
                count(at, actual, 0);
            }
            Prediction total =
                    forecast.total(MonthRange.startingAt(forecast.origin().plusMonths(1), AHEAD));
            count(total, sum, 2);
            totalError += Math.abs(sum - total.figure().value()) / AHEAD / scale;
            mase += error / scale;
            chosenTheta += forecast.method() == ForecastMethod.THETA ? 1 : 0;
            series++;
        }

        private void count(Prediction prediction, double actual, int index) {
            inside[index] += isInside(prediction, actual, ConfidenceLevel.PERCENT_80);
            inside[index + 1] += isInside(prediction, actual, ConfidenceLevel.PERCENT_95);
        }

        private static int isInside(Prediction prediction, double actual, ConfidenceLevel level) {
            return prediction.lower(level).value() <= actual
                            && actual <= prediction.upper(level).value()
                    ? 1
                    : 0;
        }

        double mase() {
            return mase / series;
        }

        double share(int index) {
            return 100.0 * inside[index] / (index < 2 ? months : series);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "MASE %.2f, year total %.2f, month %.0f/%.0f, 12-month total %.0f/%.0f",
                    mase(),
                    totalError / series,
                    share(0),
                    share(1),
                    share(2),
                    share(3));
        }
    }

    private static Map<String, ForecastOptions> methods() {
        ForecastOptions standard = ForecastOptions.standard();
        Map<String, ForecastOptions> methods = new LinkedHashMap<>();
        methods.put("seasonal naive", standard.withMethod(ForecastMethod.SEASONAL_NAIVE));
        methods.put("mean of all", standard.withMethod(ForecastMethod.MEAN));
        methods.put("mean of 12", standard.withMethod(ForecastMethod.MEAN).withHistory(AHEAD));
        methods.put("naive", standard.withMethod(ForecastMethod.NAIVE).withSeason(false));
        methods.put("drift", standard.withMethod(ForecastMethod.DRIFT).withSeason(false));
        methods.put("season tested + naive", standard.withMethod(ForecastMethod.NAIVE));
        methods.put("season tested + drift", standard.withMethod(ForecastMethod.DRIFT));
        methods.put("season tested + smoothing", standard.withMethod(ForecastMethod.SMOOTHING));
        methods.put("season tested + theta", standard.withMethod(ForecastMethod.THETA));
        methods.put("chosen", standard);
        return methods;
    }

    private static Map<String, Score> scores(Map<String, double[]> series, int length) {
        Map<String, Score> scores = new LinkedHashMap<>();
        methods().forEach((name, options) -> {
            Score score = new Score();
            for (double[] values : series.values()) {
                MonthlySeries seen = MonthlySeries.of(FIRST, Arrays.copyOf(values, length));
                score.add(Forecast.of(seen, seen.last(), options), values, length);
            }
            scores.put(name, score);
        });
        return scores;
    }

    private static void print(String title, Map<String, Score> scores) {
        System.out.println(title);
        scores.forEach((name, score) -> System.out.printf("  %-26s %s%n", name, score));
        Score chosen = scores.get("chosen");
        System.out.println("  chosen was theta " + chosen.chosenTheta + " of " + chosen.series + " times");
    }

    private static double[] numbers(String cells) {
        return Arrays.stream(cells.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Map<String, double[]> departments(boolean percentages) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("forecast/real/major_departments.csv")) {
            double[] attendances = numbers(row.get("attendances"));
            double[] waits = numbers(row.get("waits"));
            double[] values = attendances.clone();
            for (int i = 0; percentages && i < values.length; i++) {
                values[i] = 100 * waits[i] / attendances[i];
            }
            series.put(row.get("ref"), values);
        }
        return series;
    }

    @Test
    void departmentsWithAYearHeldBack() {
        for (boolean percentages : new boolean[] {true, false}) {
            Map<String, double[]> series = departments(percentages);
            assertThat(series).hasSize(130);
            Map<String, Score> scores = scores(series, 24);
            print(
                    "130 departments, " + (percentages ? "percent of waits above four hours" : "attendances")
                            + ", 24 months, 12 held back",
                    scores);
            Score theta = scores.get("season tested + theta");
            assertThat(theta.share(0)).isBetween(75.0, 97.0);
            assertThat(theta.share(2)).isBetween(75.0, 99.0);
            assertThat(scores.get("seasonal naive").share(2)).isLessThan(70);
            assertThat(scores.get("mean of all").share(2)).isLessThan(70);
        }
    }

    @Test
    void illustrativeSeriesWithAYearHeldBack() {
        for (int length : new int[] {24, 36, 60}) {
            Map<String, double[]> series = new LinkedHashMap<>();
            Random random = new Random(20260101 + length);
            for (int i = 0; i < 200; i++) {
                double constant = random.nextInt(8) / 10.0;
                double slope = random.nextInt(2) * 0.3 * random.nextGaussian();
                double wave = random.nextInt(2) * 12 * random.nextDouble();
                double level = 100;
                double[] values = new double[length + AHEAD];
                for (int t = 0; t < values.length; t++) {
                    double noise = 4 * random.nextGaussian();
                    values[t] = level + slope + noise + wave * Math.sin(2 * Math.PI * t / AHEAD);
                    level += slope + constant * noise;
                }
                series.put("S" + i, values);
            }
            Map<String, Score> scores = scores(series, length);
            print("200 illustrative series, " + length + " months, 12 held back", scores);
            assertThat(scores.get("chosen").mase())
                    .isLessThan(scores.get("seasonal naive").mase());
            assertThat(scores.get("chosen").share(0)).isGreaterThan(78);
            assertThat(scores.get("chosen").share(2)).isGreaterThan(78);
        }
    }

    @Test
    void seasonsOfDepartmentsAsR() {
        Map<String, double[]> series = departments(true);
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("forecast/real/season.csv")) {
            MonthlySeries seen = MonthlySeries.of(FIRST, series.get(row.get("case_id")));
            double p = Forecast.of(seen, seen.last(), ForecastOptions.standard())
                    .seasonPValue()
                    .value();
            assertThat(Math.abs(p - Double.parseDouble(row.get("p"))))
                    .as(row.get("case_id"))
                    .isLessThan(1e-9);
            compared++;
        }
        System.out.println("seasons of real departments: " + compared + " agree with R");
        assertThat(compared).isEqualTo(53);
    }
}
