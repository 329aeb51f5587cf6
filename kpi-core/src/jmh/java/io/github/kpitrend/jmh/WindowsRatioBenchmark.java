// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
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

/** Windows of 12,000 months over as many figures, from 1E-300 to 1E+300 or of one decimal; there is no loop beside them, which would not be exact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WindowsRatioBenchmark {

    private static final RollingWindow WINDOW =
            RollingWindow.trailing(MonthlySeries.MAX_LENGTH).requiring(1);

    /** What is computed of which figures. */
    @Param({
        "sum of figures from 1E-300 to 1E+300",
        "mean of figures from 1E-300 to 1E+300",
        "standard deviation of figures from 1E-300 to 1E+300",
        "median of figures from 1E-300 to 1E+300",
        "median of decimals",
        "maximum of decimals"
    })
    String statistic;

    private MonthlySeries series;

    /** Makes the series. */
    @Setup
    public void fill() {
        Random random = new Random(5);
        double[] values = new double[MonthlySeries.MAX_LENGTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = statistic.endsWith("decimals")
                    ? random.nextInt(100_000) / 10.0
                    : (1 + random.nextDouble()) * Math.pow(10, random.nextInt(600) - 300);
        }
        series = MonthlySeries.of(YearMonth.of(1000, 1), values);
    }

    /** The windows of 12,000 months that end at each of 12,000 months. */
    @Benchmark
    public MonthlySeries windowsOf12000Months() {
        return switch (statistic.substring(0, 3)) {
            case "sum" -> WINDOW.sum(series);
            case "mea" -> WINDOW.mean(series);
            case "sta" -> WINDOW.standardDeviation(series);
            case "med" -> WINDOW.median(series);
            default -> WINDOW.max(series);
        };
    }
}
