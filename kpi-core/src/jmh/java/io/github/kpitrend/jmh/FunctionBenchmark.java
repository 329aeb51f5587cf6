// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
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
public class FunctionBenchmark {

    private static final int SERIES = 300;
    private static final int MONTHS = 60;
    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);
    private static final RollingWindow YEAR = RollingWindow.trailing(12);
    private static final YearToDate TO_DATE = YearToDate.of(FiscalCalendar.APRIL);
    private static final PeriodAggregation PERIODS = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL);
    private static final Indicator INDICATOR =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();

    /** What is computed. */
    @Param({
        "percentages",
        "differences",
        "mean",
        "sum",
        "max",
        "median",
        "deviation",
        "toDate",
        "quarters",
        "kendall",
        "slope",
        "row",
        "findings",
        "narrative"
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
            case "percentages" -> PlainLoops::percentages;
            case "differences" -> PlainLoops::differences;
            case "mean" -> values -> PlainLoops.sums(values, 12);
            case "sum" -> values -> PlainLoops.sums(values, 1);
            case "max" -> PlainLoops::maxima;
            case "median" -> PlainLoops::medians;
            case "deviation" -> PlainLoops::deviations;
            case "toDate" -> PlainLoops::toDate;
            case "quarters" -> PlainLoops::quarters;
            case "kendall" -> PlainLoops::kendall;
            case "slope" -> PlainLoops::slopes;
            case "narrative" -> PlainLoops::chart;
            default -> PlainLoops::row;
        };
    }

    private Function<MonthlySeries, Object> call() {
        return switch (function) {
            case "percentages" -> each -> Change.percentages(each, Comparison.previousMonth());
            case "differences" -> each -> Change.differences(each, Comparison.previousMonth());
            case "mean" -> YEAR::mean;
            case "sum" -> YEAR::sum;
            case "max" -> YEAR::max;
            case "median" -> YEAR::median;
            case "deviation" -> YEAR::standardDeviation;
            case "toDate" -> TO_DATE::values;
            case "quarters" -> each -> PERIODS.values(each, Frequency.QUARTERLY);
            case "kendall" -> MannKendall::of;
            case "slope" -> each -> TheilSen.of(each, ConfidenceLevel.PERCENT_95);
            case "findings" -> each -> row(each).findings();
            case "narrative" -> each -> row(each).narrative();
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
