// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Charts of 60 months, one after the other from 800 different series, beside a loop written by hand over the same figures. Times are per chart; one series charted
 * again and again would be learned by heart by the processor.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChartBenchmark {

    private static final int MONTHS = 60;
    private static final int ROWS = 800;
    private static final int RUN = 7;
    private static final YearMonth FIRST = YearMonth.of(2016, 1);

    private final double[] values = new double[ROWS * MONTHS];
    private final byte[] labels = new byte[ROWS * MONTHS];
    private final double[] lines = new double[5 * ROWS];
    private final ChartOptions options = ChartOptions.standard();
    private final ChartOptions bySeason = options.withSeason();
    private final List<MonthlySeries> series = new ArrayList<>();
    private final List<MonthlySeries> seasonal = new ArrayList<>();
    private final List<MonthlySeries> counts = new ArrayList<>();
    private final List<RatioSeries> ratios = new ArrayList<>();
    private final List<Events> events = new ArrayList<>();
    private final MonthlyPanel panel;
    private int row;

    /** Makes figures of one decimal with random variation, and from them counts, ratios and dates. */
    public ChartBenchmark() {
        Random random = new Random(1);
        Map<Indicator, MonthlySeries> rows = new LinkedHashMap<>();
        for (int i = 0; i < ROWS; i++) {
            double[] figures = new double[MONTHS];
            double[] waves = new double[MONTHS];
            double[] denominators = new double[MONTHS];
            List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2000, 1, 1)));
            for (int j = 0; j < MONTHS; j++) {
                figures[j] = Math.round(1000 + 100 * random.nextGaussian()) / 10.0;
                waves[j] = Math.round(10 * figures[j] + 100 * Math.sin(j * Math.PI / 6)) / 10.0;
                denominators[j] = 900 + random.nextInt(200);
                dates.add(dates.get(j).plusDays(1 + (long) (-30 * Math.log(random.nextDouble()))));
            }
            System.arraycopy(figures, 0, values, i * MONTHS, MONTHS);
            series.add(MonthlySeries.of(FIRST, figures));
            seasonal.add(MonthlySeries.of(FIRST, waves));
            counts.add(series.get(i).mapValues(Math::rint));
            ratios.add(RatioSeries.proportion(counts.get(i), MonthlySeries.of(FIRST, denominators)));
            events.add(Events.of(dates, dates.get(MONTHS).plusDays(7)));
            rows.put(Indicator.of("I" + i), series.get(i));
        }
        panel = MonthlyPanel.of(rows);
    }

    private int next() {
        row = row + 1 == ROWS ? 0 : row + 1;
        return row;
    }

    /** Charts by a loop over an array. */
    @Benchmark
    public byte plain() {
        int i = next();
        HandChart.chart(values, i * MONTHS, MONTHS, labels, lines, 5 * i, RUN);
        return labels[i * MONTHS + MONTHS - 1];
    }

    /** Charts individual values. */
    @Benchmark
    public Variation xmr() {
        return ControlChart.xmr(series.get(next()), options).variation();
    }

    /** Charts individual values by calendar month. */
    @Benchmark
    public Variation season() {
        return ControlChart.xmr(seasonal.get(next()), bySeason).variation();
    }

    /** Charts proportions. */
    @Benchmark
    public Variation p() {
        return ControlChart.p(ratios.get(next()), options).variation();
    }

    /** Charts proportions by their own variation. */
    @Benchmark
    public Variation pPrime() {
        return ControlChart.pPrime(ratios.get(next()), options).variation();
    }

    /** Charts rates. */
    @Benchmark
    public Variation u() {
        return ControlChart.u(ratios.get(next()), options).variation();
    }

    /** Charts rates by their own variation. */
    @Benchmark
    public Variation uPrime() {
        return ControlChart.uPrime(ratios.get(next()), options).variation();
    }

    /** Charts ratios of amounts. */
    @Benchmark
    public Variation iPrime() {
        return ControlChart.iPrime(ratios.get(next()), options).variation();
    }

    /** Charts counts. */
    @Benchmark
    public Variation c() {
        return ControlChart.c(counts.get(next()), options).variation();
    }

    /** Charts a moving average. */
    @Benchmark
    public Variation ewma() {
        return ControlChart.ewma(series.get(next()), 0.2, options).variation();
    }

    /** Charts days between events by the geometric distribution. */
    @Benchmark
    public Variation g() {
        return ControlChart.g(events.get(next()), options).variation();
    }

    /** Charts days between events by their root. */
    @Benchmark
    public Variation t() {
        return ControlChart.t(events.get(next()), options).variation();
    }

    /** Charts all series of a panel. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public PanelCharts panelCharts() {
        return PanelCharts.of(panel, indicator -> options);
    }
}
