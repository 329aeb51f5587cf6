// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Charts of 60 months beside a loop written by hand over the same figures. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChartBenchmark {

    private static final int MONTHS = 60;
    private static final int ROWS = 800;
    private static final int RUN = 7;
    private static final YearMonth FIRST = YearMonth.of(2016, 1);

    private final double[] values = new double[MONTHS];
    private final byte[] labels = new byte[MONTHS];
    private final double[] lines = new double[5];
    private final ChartOptions options = ChartOptions.standard();
    private final MonthlySeries series;
    private final RatioSeries ratio;
    private final MonthlyPanel panel;

    /** Makes figures of one decimal with random variation. */
    public ChartBenchmark() {
        Random random = new Random(1);
        Map<Indicator, MonthlySeries> rows = new LinkedHashMap<>();
        for (int row = 0; row < ROWS; row++) {
            double[] figures = new double[MONTHS];
            for (int i = 0; i < MONTHS; i++) {
                figures[i] = Math.round(1000 + 100 * random.nextGaussian()) / 10.0;
            }
            rows.put(Indicator.of("I" + row), MonthlySeries.of(FIRST, figures));
            System.arraycopy(figures, 0, values, 0, MONTHS);
        }
        series = MonthlySeries.of(FIRST, values);
        MonthlySeries counts = series.mapValues(Math::rint);
        ratio = RatioSeries.proportion(counts, counts.mapValues(value -> 10 * value));
        panel = MonthlyPanel.of(rows);
    }

    /** Charts by a loop over an array. */
    @Benchmark
    public byte hand() {
        HandChart.chart(values, labels, lines, RUN);
        return labels[MONTHS - 1];
    }

    /** Charts individual values. */
    @Benchmark
    public Variation xmr() {
        return ControlChart.xmr(series, options).variation();
    }

    /** Charts proportions. */
    @Benchmark
    public Variation p() {
        return ControlChart.p(ratio, options).variation();
    }

    /** Charts 800 series of a panel. */
    @Benchmark
    public PanelCharts panelOf800() {
        return PanelCharts.of(panel, indicator -> options);
    }
}
