// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
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

/** What single calls on a series of 36 months cost, of decimals and of quotients. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CallBenchmark {

    private static final RollingWindow YEAR = RollingWindow.trailing(12).requiring(6);

    /** Decimals of one place, or quotients of 17 digits. */
    @Param({"decimals", "quotients"})
    String data;

    private MonthlySeries series;
    private YearMonth last;
    private Indicator indicator;

    /** Makes the series. */
    @Setup
    public void fill() {
        Random random = new Random(3);
        double[] values = new double[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = (500 + random.nextInt(500)) / (data.equals("decimals") ? 10.0 : 7.0);
        }
        series = MonthlySeries.of(YearMonth.of(2017, 7), values);
        last = series.range().last();
        indicator = Indicator.builder("EH1a").build();
    }

    /** The percentage of one month. */
    @Benchmark
    public Figure percentOfAMonth() {
        return Change.at(series, last, Comparison.previousMonth()).percent();
    }

    /** The percentages of all months. */
    @Benchmark
    public MonthlySeries percentOfAllMonths() {
        return Change.percentages(series, Comparison.previousMonth());
    }

    /** The mean of one month. */
    @Benchmark
    public WindowValue meanOfAMonth() {
        return YEAR.mean(series, last);
    }

    /** The means of all months. */
    @Benchmark
    public MonthlySeries meanOfAllMonths() {
        return YEAR.mean(series);
    }

    /** A row, and the sentence that says it. */
    @Benchmark
    public String rowInWords() {
        return ScorecardRow.of(indicator, series, last).narrative();
    }

    /** A control chart. */
    @Benchmark
    public ControlChart chart() {
        return ControlChart.xmr(series, ChartOptions.standard());
    }
}
