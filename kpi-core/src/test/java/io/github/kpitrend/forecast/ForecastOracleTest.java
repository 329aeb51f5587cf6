// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.SeasonFit;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The baselines beside R's package forecast, and standard errors of sums beside a simulation in R. */
class ForecastOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final int AHEAD = 12;
    private static final Map<String, MonthlySeries> SERIES = OracleTable.series("forecast/baselines/series.csv");
    private static final Map<String, ForecastMethod> METHODS = Map.of(
            "naive", ForecastMethod.NAIVE,
            "snaive", ForecastMethod.SEASONAL_NAIVE,
            "drift", ForecastMethod.DRIFT,
            "mean", ForecastMethod.MEAN);

    private static ForecastOptions options(ForecastMethod method) {
        return ForecastOptions.standard().withMethod(method).withSeason(false);
    }

    private static boolean isWhole(MonthlySeries series) {
        return series.observedCount() == series.length();
    }

    private static double largest(MonthlySeries series) {
        return series.toMap().values().stream().mapToDouble(Math::abs).max().orElseThrow();
    }

    private static void same(String as, Figure found, double expected, double scale) {
        assertThat(found.isKnown()).as(as + ": " + found + " for " + expected).isTrue();
        assertThat(Math.abs(found.value() - expected))
                .as(as + ": " + found + " for " + expected)
                .isLessThanOrEqualTo(TOLERANCE * Math.max(scale, Math.abs(expected)));
    }

    @Test
    void pointsAndLimits() {
        int rows = 0;
        int compared = 0;
        int otherMethods = 0;
        int gaps = 0;
        int numbers = 0;
        for (Map<String, String> row : OracleTable.read("forecast/baselines/forecasts.csv")) {
            rows++;
            ForecastMethod method = METHODS.get(row.get("method"));
            MonthlySeries series = SERIES.get(row.get("series_id"));
            if (method == null) {
                otherMethods++;
            } else if (!isWhole(series)) {
                gaps++;
            } else {
                numbers += compare(row, series, Forecast.of(series, series.last(), options(method)));
                compared++;
            }
        }
        System.out.println(
                "R forecast: " + rows + " rows read, " + compared + " compared (" + numbers + " numbers); left out "
                        + otherMethods + " of methods found by a search, " + gaps + " of series with gaps");
        assertThat(compared).isEqualTo(92);
        assertThat(compared + otherMethods + gaps).isEqualTo(rows);
    }

    private static int compare(Map<String, String> row, MonthlySeries series, Forecast forecast) {
        int numbers = 0;
        String[] points = row.get("point").split(";");
        double scale = largest(series);
        String[] columns = {"lo80", "hi80", "lo95", "hi95"};
        for (int h = 1; h <= AHEAD; h++) {
            Prediction at = forecast.at(series.last().plusMonths(h));
            String as = row.get("series_id") + " " + row.get("method") + " " + h;
            same(as, at.figure(), Double.parseDouble(points[h - 1]), scale);
            numbers++;
            Figure[] found = {
                at.lower(ConfidenceLevel.PERCENT_80),
                at.upper(ConfidenceLevel.PERCENT_80),
                at.lower(ConfidenceLevel.PERCENT_95),
                at.upper(ConfidenceLevel.PERCENT_95)
            };
            for (int i = 0; i < columns.length; i++) {
                String[] cells = row.get(columns[i]).split(";", -1);
                if (found[i].equals(Figure.missing(MissingReason.NO_VARIATION))) {
                    assertThat(cells[h - 1]).as("limits of no width").isEqualTo(points[h - 1]);
                } else {
                    same(as + " " + columns[i], found[i], Double.parseDouble(cells[h - 1]), scale);
                    numbers++;
                }
            }
        }
        return numbers;
    }

    @Test
    void errorsOfOneStepAndOfHeldBackMonths() {
        int errors = 0;
        int early = 0;
        int heldBack = 0;
        for (Map<String, String> row : OracleTable.read("forecast/baselines/accuracy.csv")) {
            MonthlySeries series = SERIES.get(row.get("series_id"));
            ForecastMethod method = METHODS.get(row.get("method"));
            String as = row.get("series_id") + " " + method;
            String[] cells = row.get("cv_errors").split(";", -1);
            double scale = largest(series);
            for (int i = 0; i < series.length() - 1; i++) {
                YearMonth origin = series.first().plusMonths(i);
                if (i < AHEAD - 1) {
                    early += cells[i].isEmpty() ? 0 : 1;
                    continue;
                }
                Figure point = Forecast.of(series, origin, options(method))
                        .at(origin.plusMonths(1))
                        .figure();
                double actual = series.at(origin.plusMonths(1)).value();
                same(as + " from " + origin, point.map(p -> actual - p), Double.parseDouble(cells[i]), scale);
                errors++;
            }
            compareHeldBack(as, row, series, method);
            heldBack++;
        }
        System.out.println("R tsCV: " + errors + " errors agree, " + early
                + " from fewer than 12 figures left out; accuracy: " + heldBack + " rows of 12 months held back agree");
        assertThat(heldBack).isEqualTo(39);
    }

    private static void compareHeldBack(
            String as, Map<String, String> row, MonthlySeries series, ForecastMethod method) {
        MonthlySeries train = series.head(series.length() - AHEAD);
        Forecast forecast = Forecast.of(series, train.last(), options(method));
        double[] sums = new double[4];
        for (int h = 1; h <= AHEAD; h++) {
            YearMonth month = train.last().plusMonths(h);
            double actual = series.at(month).value();
            double error = actual - forecast.at(month).figure().value();
            sums[0] += error / AHEAD;
            sums[1] += error * error / AHEAD;
            sums[2] += Math.abs(error) / AHEAD;
            sums[3] += Math.abs(100 * error / actual) / AHEAD;
        }
        double step = 0;
        for (int i = AHEAD; i < train.length(); i++) {
            YearMonth month = train.first().plusMonths(i);
            step += Math.abs(train.at(month).value()
                            - train.at(month.minusMonths(AHEAD)).value())
                    / (train.length() - AHEAD);
        }
        double scale = largest(series);
        same(as + " ME", Figure.of(sums[0]), Double.parseDouble(row.get("test_me")), scale);
        same(as + " RMSE", Figure.of(Math.sqrt(sums[1])), Double.parseDouble(row.get("test_rmse")), scale);
        same(as + " MAE", Figure.of(sums[2]), Double.parseDouble(row.get("test_mae")), scale);
        if (Double.isFinite(sums[3])) {
            same(as + " MAPE", Figure.of(sums[3]), Double.parseDouble(row.get("test_mape")), 100);
        }
        same(as + " MASE", Figure.of(sums[2] / step), Double.parseDouble(row.get("test_mase")), 1);
    }

    /** Ours on a grid beside the sums of squares of R's search, which starts elsewhere. */
    @Test
    void smoothingIsAsCloseAsThatOfTheSearch() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("forecast/baselines/forecasts.csv")) {
            MonthlySeries series = SERIES.get(row.get("series_id"));
            if (row.get("method").equals("ses") && isWhole(series)) {
                double[] values = series.toMap().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                boolean[] known = new boolean[values.length];
                java.util.Arrays.fill(known, true);
                Smoothing own = new Smoothing.Grid().upTo(values, known, values.length)[0];
                String[] parts = row.get("model").split(";");
                double alpha = Double.parseDouble(parts[1].replace("alpha=", ""));
                double level = Double.parseDouble(parts[2].replace("l=", ""));
                double first = squares(values, own.constant, firstLevel(values, own.constant));
                assertThat(first)
                        .as(row.get("series_id"))
                        .isLessThanOrEqualTo(squares(values, alpha, level) * 1.0001 + 1e-9);
                compared++;
            }
        }
        System.out.println("R ses: " + compared + " sums of squares, none above 1.0001 times R's");
        assertThat(compared).isEqualTo(23);
    }

    private static double squares(double[] values, double constant, double first) {
        double level = first;
        double sum = 0;
        for (double value : values) {
            double error = value - level;
            sum += error * error;
            level += constant * error;
        }
        return sum;
    }

    /** The first level of least squares: the lowest point of a parabola through three levels. */
    private static double firstLevel(double[] values, double constant) {
        double a = squares(values, constant, -1);
        double b = squares(values, constant, 0);
        double c = squares(values, constant, 1);
        return (a - c) / (2 * (a - 2 * b + c));
    }

    @Test
    void standardErrorsOfSums() {
        int compared = 0;
        double furthest = 0;
        for (Map<String, String> row : OracleTable.read("forecast/sums/sum_simulation.csv")) {
            int months = Integer.parseInt(row.get("months"));
            int history = row.get("history").isEmpty() ? 60 : Integer.parseInt(row.get("history"));
            double found = error(row, months, history);
            double formula = Double.parseDouble(row.get("sd_formula"));
            double simulated = Double.parseDouble(row.get("sd_simulated"));
            double error = Double.parseDouble(row.get("standard_error"));
            assertThat(Math.abs(found - formula))
                    .as(row.get("case_id"))
                    .isLessThanOrEqualTo(1e-9 * Math.max(1, formula));
            if (error > 0) {
                furthest = Math.max(furthest, Math.abs(found - simulated) / error);
            }
            compared++;
        }
        System.out.printf("simulated sums: %d agree, the furthest %.1f standard errors away%n", compared, furthest);
        assertThat(compared).isEqualTo(39);
        assertThat(furthest).isLessThan(3);
    }

    private static double error(Map<String, String> row, int months, int history) {
        Sample sample = new Sample(history, 12);
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < history; i++) {
            sample.add(random.nextGaussian());
        }
        if (row.get("method").startsWith("month effects")) {
            SeasonFit fit = SeasonFit.of(sample.values, sample.known, history, 12);
            return Math.sqrt(Season.varianceOfSum(fit, history - 1, 1, months) / fit.residualVariance());
        }
        ForecastMethod method = ForecastMethod.valueOf(row.get("method"));
        double alpha = row.get("alpha").isEmpty() ? 0 : Double.parseDouble(row.get("alpha"));
        Fit fit = Fit.of(method, sample, sample.values, history, 0, new Smoothing(alpha, alpha, 0, 1));
        return Math.sqrt(fit.varianceOfSum(1, months) / fit.variance);
    }

    @Test
    void aTotalIsTheSumOfItsPoints() {
        MonthlySeries series = SERIES.get("F21");
        Forecast forecast = Forecast.of(series, series.last(), ForecastOptions.standard());
        MonthRange year = MonthRange.startingAt(series.last().plusMonths(1), AHEAD);
        double sum = year.stream()
                .mapToDouble(month -> forecast.at(month).figure().value())
                .sum();
        same("total", forecast.total(year).figure(), sum, 0);
    }
}
