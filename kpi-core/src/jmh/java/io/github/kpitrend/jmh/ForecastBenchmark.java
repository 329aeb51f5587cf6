// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of a forecast with test of the season, choice and back-test, and of what is asked of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForecastBenchmark {

    private static final YearMonth FIRST = YearMonth.of(2015, 4);

    /** The number of months; beyond 60 the cost does not grow. */
    @Param({"24", "60", "600"})
    int months;

    /** Whether the figures have a season, so that effects are estimated at every origin. */
    @Param({"true", "false"})
    boolean season;

    private MonthlySeries series;
    private Forecast forecast;

    /** Makes the series. */
    @Setup
    public void fill() {
        series = draw(new Random(5), months, season);
        forecast = Forecast.of(series, series.last(), ForecastOptions.standard());
    }

    private static MonthlySeries draw(Random random, int months, boolean season) {
        double[] values = new double[months];
        double level = 200;
        for (int i = 0; i < months; i++) {
            level += random.nextGaussian();
            double wave = season ? 30 * Math.sin(Math.PI * i / 6) : 0;
            values[i] = Math.rint(10 * (level + wave + 4 * random.nextGaussian())) / 10;
        }
        return MonthlySeries.of(FIRST, values);
    }

    /** A whole forecast. */
    @Benchmark
    public Forecast forecast() {
        return Forecast.of(series, series.last(), ForecastOptions.standard());
    }

    /** One month with a limit, of a forecast that is made. */
    @Benchmark
    public Figure month() {
        Prediction next = forecast.at(series.last().plusMonths(5));
        return next.lower(ConfidenceLevel.PERCENT_80);
    }

    /** The year's end with a chance, of a forecast that is made. */
    @Benchmark
    public Figure yearEnd() {
        YearEnd end = forecast.yearEnd();
        return end.prediction().chanceAtLeast(2_400);
    }

    /**
     * Forecasts 5,000 indicators of 60 months, half of them with a season, on one thread, and prints the time of each round.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        MonthlySeries[] all = new MonthlySeries[5_000];
        Random random = new Random(1);
        for (int i = 0; i < all.length; i++) {
            all[i] = draw(random, 60, i % 2 == 0);
        }
        for (int run = 1; run <= 5; run++) {
            long start = System.nanoTime();
            int seasonal = 0;
            for (MonthlySeries each : all) {
                Forecast made = Forecast.of(each, each.last(), ForecastOptions.standard());
                seasonal += made.isSeasonal() ? 1 : 0;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "run %d: %d forecasts in %.2f s, %.0f microseconds each, %d with season%n",
                    run,
                    all.length,
                    seconds,
                    1e6 * seconds / all.length,
                    seasonal);
        }
    }
}
