// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.panel.PanelTable;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Tables (changes, directions, means, maxima) and charts of panels, beside plain loops over arrays that do the same in doubles on one thread, without
 * exactness and without reasons.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PanelsRatioBenchmark {

    private static final int WINDOW = 12;
    private static final int RUN = 7;
    private static final int CHUNK = 500;
    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final ChartOptions OPTIONS = ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);

    /** What is made of how many series of how many months. */
    @Param({
        "table of 1 x 36",
        "table of 200 x 36",
        "table of 10000 x 120",
        "table of 10000 x 120 into memory used again",
        "table of 10000 x 120 on all cores",
        "charts of 10000 x 60",
        "charts of 10000 x 60 on all cores",
        "table of 100000 x 120 in chunks",
        "table and charts of 100000 x 120 in chunks"
    })
    String job;

    private int size;
    private int months;
    private double[] values;
    private Map<Indicator, MonthlySeries> rows;
    private MonthlyPanel panel;

    /** Tables: five in a hundred figures missing, one in a hundred zero, else decimals of one place. Charts: decimals of one place. */
    @Setup
    public void fill() {
        size = job.contains(" 1 x") ? 1 : job.contains("200 x") ? 200 : 10_000;
        months = job.contains("x 36") ? 36 : job.contains("x 60") ? 60 : 120;
        values = new double[size * months];
        rows = new LinkedHashMap<>();
        Random random = new Random(7);
        for (int s = 0; s < size; s++) {
            List<Figure> figures = new ArrayList<>();
            double level = Math.pow(10, 1 + random.nextInt(3));
            for (int m = 0; m < months; m++) {
                int kind = job.startsWith("table of") ? random.nextInt(100) : 100;
                double value =
                        kind < 5 ? Double.NaN : kind < 6 ? 0 : Math.rint(level * (10 + random.nextGaussian())) / 10;
                values[s * months + m] = value;
                figures.add(kind < 5 ? Figure.missing(MissingReason.NOT_REPORTED) : Figure.of(value));
            }
            rows.put(Indicator.of("R" + s), MonthlySeries.of(FIRST, figures));
        }
        panel = MonthlyPanel.of(rows);
    }

    private Stream<Map.Entry<Indicator, MonthlySeries>> rows(int times) {
        return IntStream.range(0, times).boxed().flatMap(any -> rows.entrySet().stream());
    }

    /** By the library. */
    @Benchmark
    public void library(Blackhole sink) {
        Consumer<PanelTable> table = sink::consume;
        Consumer<PanelTable> both = each -> {
            sink.consume(each);
            sink.consume(PanelCharts.of(each.panel(), indicator -> OPTIONS));
        };
        PanelAnalysis analysis = PanelAnalysis.standard();
        switch (job) {
            case "table of 10000 x 120 into memory used again" -> analysis.forEachChunk(rows(1), size, table);
            case "table of 10000 x 120 on all cores" ->
                sink.consume(analysis.parallel().analyze(panel));
            case "charts of 10000 x 60" -> sink.consume(PanelCharts.of(panel, indicator -> OPTIONS));
            case "charts of 10000 x 60 on all cores" -> sink.consume(PanelCharts.parallel(panel, indicator -> OPTIONS));
            case "table of 100000 x 120 in chunks" -> analysis.forEachChunk(rows(10), CHUNK, table);
            case "table and charts of 100000 x 120 in chunks" -> analysis.forEachChunk(rows(10), CHUNK, both);
            default -> sink.consume(analysis.analyze(panel));
        }
    }

    /** By loops, one pass a month, a loop over the window inside; new arrays. */
    @Benchmark
    public void plain(Blackhole sink) {
        int times = job.contains("100000") ? 10 : 1;
        for (int k = 0; k < times; k++) {
            if (job.startsWith("table")) {
                sink.consume(table());
            }
            if (job.contains("charts")) {
                sink.consume(charts());
            }
        }
    }

    private Object charts() {
        byte[] labels = new byte[values.length];
        double[] lines = new double[5 * size];
        for (int s = 0; s < size; s++) {
            HandChart.chart(values, s * months, months, labels, lines, 5 * s, RUN);
        }
        return List.of(labels, lines);
    }

    private double[][] table() {
        double[][] out = new double[5][values.length];
        for (int s = 0; s < size; s++) {
            int first = s * months;
            for (int m = 0; m < months; m++) {
                int i = first + m;
                out[0][i] = m < 1 ? Double.NaN : change(values[i], values[i - 1]);
                out[1][i] = m < WINDOW ? Double.NaN : change(values[i], values[i - WINDOW]);
                out[2][i] = out[0][i] >= 10 ? 1 : out[0][i] <= -10 ? -1 : 0;
                double sum = 0;
                double max = Double.NEGATIVE_INFINITY;
                int count = 0;
                for (int k = Math.max(first, i - WINDOW + 1); k <= i; k++) {
                    if (!Double.isNaN(values[k])) {
                        sum += values[k];
                        max = Math.max(max, values[k]);
                        count++;
                    }
                }
                out[3][i] = sum / count;
                out[4][i] = count == 0 ? Double.NaN : max;
            }
        }
        return out;
    }

    private static double change(double current, double base) {
        return base == 0 ? Double.NaN : 100 * (current - base) / Math.abs(base);
    }
}
