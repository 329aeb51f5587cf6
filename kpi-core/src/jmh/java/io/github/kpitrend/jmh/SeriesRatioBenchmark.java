// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.TheilSen;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Functions of one series of 60 months, decimals of one place, each beside a loop over an array of the same figures; time for one series. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class SeriesRatioBenchmark {

    private static final int SERIES = 300;
    private static final int MONTHS = 60;
    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);
    private static final RollingWindow YEAR = RollingWindow.trailing(12);
    private static final YearToDate TO_DATE = YearToDate.of(FiscalCalendar.APRIL);
    private static final PeriodAggregation PERIODS = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL);
    private static final ChartOptions OPTIONS = ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
    private static final Indicator INDICATOR =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();

    /** What is computed. */
    @Param({
        "percentage change",
        "difference",
        "mean of 12 months",
        "sum of 12 months",
        "maximum of 12 months",
        "minimum of 12 months",
        "median of 12 months",
        "standard deviation of 12 months",
        "year to date",
        "quarters",
        "Mann-Kendall test",
        "Theil-Sen slope",
        "control chart of individual values",
        "row with two changes and mean and maximum and rating",
        "findings of a row with its chart",
        "narrative of a row with its chart"
    })
    String function;

    private final double[][] arrays = new double[SERIES][MONTHS];
    private final MonthlySeries[] series = new MonthlySeries[SERIES];
    private UnaryOperator<double[]> loop;
    private Function<MonthlySeries, Object> call;

    /** Makes the series. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        for (int s = 0; s < SERIES; s++) {
            for (int i = 0; i < MONTHS; i++) {
                arrays[s][i] = Math.round(1000 + 100 * random.nextGaussian()) / 10.0;
            }
            series[s] = MonthlySeries.of(FIRST, arrays[s]);
        }
        loop = loop();
        call = call();
    }

    private UnaryOperator<double[]> loop() {
        return switch (function) {
            case "percentage change" -> PlainLoops::percentages;
            case "difference" -> PlainLoops::differences;
            case "mean of 12 months" -> values -> PlainLoops.sums(values, 12);
            case "sum of 12 months" -> values -> PlainLoops.sums(values, 1);
            case "maximum of 12 months" -> PlainLoops::maxima;
            case "minimum of 12 months" -> PlainLoops::minima;
            case "median of 12 months" -> PlainLoops::medians;
            case "standard deviation of 12 months" -> PlainLoops::deviations;
            case "year to date" -> PlainLoops::toDate;
            case "quarters" -> PlainLoops::quarters;
            case "Mann-Kendall test" -> PlainLoops::kendall;
            case "Theil-Sen slope" -> PlainLoops::slopes;
            case "control chart of individual values", "narrative of a row with its chart" -> PlainLoops::chart;
            default -> PlainLoops::row;
        };
    }

    private Function<MonthlySeries, Object> call() {
        return switch (function) {
            case "percentage change" -> each -> Change.percentages(each, Comparison.previousMonth());
            case "difference" -> each -> Change.differences(each, Comparison.previousMonth());
            case "mean of 12 months" -> YEAR::mean;
            case "sum of 12 months" -> YEAR::sum;
            case "maximum of 12 months" -> YEAR::max;
            case "minimum of 12 months" -> YEAR::min;
            case "median of 12 months" -> YEAR::median;
            case "standard deviation of 12 months" -> YEAR::standardDeviation;
            case "year to date" -> TO_DATE::values;
            case "quarters" -> each -> PERIODS.values(each, Frequency.QUARTERLY);
            case "Mann-Kendall test" -> MannKendall::of;
            case "Theil-Sen slope" -> each -> TheilSen.of(each, ConfidenceLevel.PERCENT_95);
            case "control chart of individual values" ->
                each -> ControlChart.xmr(each, OPTIONS).variation();
            case "findings of a row with its chart" -> each -> row(each).findings();
            case "narrative of a row with its chart" -> each -> row(each).narrative();
            default ->
                each -> {
                    ScorecardRow row = row(each);
                    return List.of(row.changes(), row.mean(), row.max(), row.rating());
                };
        };
    }

    private static ScorecardRow row(MonthlySeries series) {
        return ScorecardRow.of(INDICATOR, series, LAST);
    }

    /** By the library. */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void library(Blackhole sink) {
        for (MonthlySeries each : series) {
            sink.consume(call.apply(each));
        }
    }

    /** By a loop over an array. */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void plainLoop(Blackhole sink) {
        for (double[] each : arrays) {
            sink.consume(loop.apply(each));
        }
    }
}
