// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Laws F15 and F16: on series simulated from a method's own model, limits hold as often as they say, and so do chances, for single months and for the total of
 * twelve.
 *
 * <p>The build simulates 200 series each, with bounds wider by three standard errors of a share; {@code -Dforecast.calibration.series=2000} simulates as many as the
 * law asks for, with the bounds of the law. Seeds are fixed.
 */
class ForecastCalibrationTest {

    private static final int SERIES = Integer.getInteger("forecast.calibration.series", 200);
    private static final int FULL = 2000;
    private static final int AHEAD = 12;
    private static final int[] LENGTHS = {24, 36, 60};
    private static final YearMonth FIRST = YearMonth.of(2010, 4);

    /** A model of figures: the method whose own it is, with its smoothing constant, drift and season. */
    private record Model(ForecastMethod method, double constant, double drift, double wave) {

        double[] simulate(Random random, int length) {
            double[] values = new double[length];
            double level = 100;
            double[] year = new double[AHEAD];
            for (int i = 0; i < AHEAD; i++) {
                year[i] = 100 + 10 * random.nextGaussian();
            }
            for (int t = 0; t < length; t++) {
                double noise = random.nextGaussian();
                double season = wave * Math.sin(2 * Math.PI * t / AHEAD);
                if (method == ForecastMethod.SEASONAL_NAIVE) {
                    year[t % AHEAD] += noise;
                    values[t] = year[t % AHEAD];
                } else {
                    values[t] = level + drift + noise + season;
                    level += drift + constant * noise;
                }
            }
            return values;
        }

        boolean isBaseline() {
            return method != ForecastMethod.SMOOTHING && method != ForecastMethod.THETA;
        }

        @Override
        public String toString() {
            return method.text()
                    + (isBaseline() ? "" : String.format(Locale.ROOT, " a %.1f", constant))
                    + (drift == 0 || isBaseline() ? "" : String.format(Locale.ROOT, " drift %.1f", drift))
                    + (wave > 0 ? " season" : "");
        }
    }

    private static final List<Model> MODELS = List.of(
            new Model(ForecastMethod.NAIVE, 1, 0, 0),
            new Model(ForecastMethod.DRIFT, 1, 0.3, 0),
            new Model(ForecastMethod.MEAN, 0, 0, 0),
            new Model(ForecastMethod.SEASONAL_NAIVE, 0, 0, 0),
            new Model(ForecastMethod.SMOOTHING, 0.1, 0, 0),
            new Model(ForecastMethod.SMOOTHING, 0.3, 0, 0),
            new Model(ForecastMethod.SMOOTHING, 0.7, 0, 0),
            new Model(ForecastMethod.SMOOTHING, 0.3, 0, 5),
            new Model(ForecastMethod.THETA, 0.3, 0, 0),
            new Model(ForecastMethod.THETA, 0.3, 0.1, 0),
            new Model(ForecastMethod.THETA, 0.3, 0.2, 0),
            new Model(ForecastMethod.THETA, 0.3, 0.1, 5));

    private static MonthRange ahead(MonthlySeries seen) {
        return MonthRange.startingAt(seen.last().plusMonths(1), AHEAD);
    }

    private static double slack(double share) {
        return SERIES >= FULL ? 0 : 100 * 3 * Math.sqrt(share * (1 - share) / SERIES);
    }

    // -----------------------------------------------------------------------
    @Test
    void f15_limitsHoldAsOftenAsTheySay() {
        System.out.println("F15, " + SERIES + " simulated series each, percent inside the limits of 80 and 95%"
                + (SERIES < FULL ? " (bounds widened by three standard errors)" : ""));
        for (Model model : MODELS) {
            for (int length : LENGTHS) {
                hold(model, length);
            }
        }
    }

    private static void hold(Model model, int length) {
        Random random = new Random(1000L * length + MODELS.indexOf(model));
        int[] months = new int[2];
        int[] totals = new int[2];
        ConfidenceLevel[] levels = {ConfidenceLevel.PERCENT_80, ConfidenceLevel.PERCENT_95};
        ForecastOptions options = ForecastOptions.standard().withMethod(model.method);
        for (int i = 0; i < SERIES; i++) {
            double[] values = model.simulate(random, length + AHEAD);
            MonthlySeries all = MonthlySeries.of(FIRST, values);
            MonthlySeries seen = all.head(length);
            Forecast forecast = Forecast.of(seen, seen.last(), options);
            Prediction total = forecast.total(ahead(seen));
            double sum = 0;
            for (int h = 0; h < AHEAD; h++) {
                double actual = values[length + h];
                sum += actual;
                Prediction at = forecast.at(seen.last().plusMonths(h + 1L));
                for (int k = 0; k < levels.length; k++) {
                    months[k] += isInside(at, actual, levels[k]) ? 1 : 0;
                }
            }
            for (int k = 0; k < levels.length; k++) {
                totals[k] += isInside(total, sum, levels[k]) ? 1 : 0;
            }
        }
        double month80 = 100.0 * months[0] / SERIES / AHEAD;
        double month95 = 100.0 * months[1] / SERIES / AHEAD;
        double total80 = 100.0 * totals[0] / SERIES;
        double total95 = 100.0 * totals[1] / SERIES;
        System.out.printf(
                Locale.ROOT,
                "  %-22s %d months: month %.1f / %.1f, total %.1f / %.1f%n",
                model,
                length,
                month80,
                month95,
                total80,
                total95);
        for (double share : new double[] {month80, total80}) {
            assertThat(share)
                    .as(model + " " + length)
                    .isGreaterThanOrEqualTo((model.isBaseline() ? 74 : 80) - slack(0.8));
        }
        for (double share : new double[] {month95, total95}) {
            assertThat(share)
                    .as(model + " " + length)
                    .isGreaterThanOrEqualTo((model.isBaseline() ? 91 : 95) - slack(0.95));
        }
        if (model.isBaseline()) {
            assertThat(Math.max(month80, total80)).as(model + " " + length).isLessThanOrEqualTo(84 + slack(0.8));
            assertThat(Math.max(month95, total95)).as(model + " " + length).isLessThanOrEqualTo(97 + slack(0.95));
        }
    }

    private static boolean isInside(Prediction prediction, double actual, ConfidenceLevel level) {
        return prediction.lower(level).value() <= actual
                && actual <= prediction.upper(level).value();
    }

    // -----------------------------------------------------------------------
    @Test
    void f16_chancesHappenAsOftenAsTheySay() {
        System.out.println("F16, " + SERIES + " simulated series each: targets of a total said to be met by 70 to 90%");
        Model walk = new Model(ForecastMethod.NAIVE, 1, 0, 0);
        for (int length : LENGTHS) {
            happen("naive on random walks", walk, ForecastMethod.NAIVE, length, 73, 88);
            happen("theta on random walks", walk, ForecastMethod.THETA, length, 73, 88);
            for (double constant : new double[] {0.1, 0.3, 0.7}) {
                Model own = new Model(ForecastMethod.SMOOTHING, constant, 0, 0);
                happen(own.toString(), own, ForecastMethod.SMOOTHING, length, 80, 100);
            }
        }
    }

    private static void happen(String name, Model model, ForecastMethod method, int length, double least, double most) {
        Random random = new Random(77L * length + (method == ForecastMethod.NAIVE ? 0 : 1));
        int said = 0;
        int met = 0;
        double chances = 0;
        ForecastOptions options = ForecastOptions.standard().withMethod(method);
        while (said < SERIES) {
            double[] values = model.simulate(random, length + AHEAD);
            MonthlySeries seen = MonthlySeries.of(FIRST, values).head(length);
            Prediction total = Forecast.of(seen, seen.last(), options).total(ahead(seen));
            double target = total.figure().value()
                    - 1.5 * random.nextDouble() * total.standardError().value();
            Figure chance = total.chanceAtLeast(target);
            if (chance.value() < 70 || chance.value() > 90) {
                continue;
            }
            double sum = 0;
            for (int h = 0; h < AHEAD; h++) {
                sum += values[length + h];
            }
            said++;
            chances += chance.value();
            met += sum >= target ? 1 : 0;
        }
        double share = 100.0 * met / said;
        System.out.printf(
                Locale.ROOT, "  %-22s %d months: said %.1f, happened %.1f%n", name, length, chances / said, share);
        assertThat(share).as(name + " " + length).isBetween(least - slack(0.8), most + slack(0.8));
    }
}
