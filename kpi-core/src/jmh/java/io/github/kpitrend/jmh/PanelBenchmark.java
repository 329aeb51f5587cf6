// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
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

/**
 * The table of a panel (changes, directions, means, maxima), beside a plain loop over arrays that does the same in doubles, without exactness and
 * without reasons. Read the ratios of one run, not the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PanelBenchmark {

    private static final int WINDOW = 12;

    @Param({"1", "200", "10000"})
    int series;

    @Param({"36", "120"})
    int months;

    private double[] values;
    private MonthlyPanel panel;
    private Map<Indicator, MonthlySeries> byIndicator;
    private YearMonth last;

    /** Five in a hundred missing, one in a hundred zero, else decimals of one place. */
    @Setup
    public void fill() {
        Random random = new Random(7);
        values = new double[series * months];
        List<MonthlySeries> all = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            List<Figure> figures = new ArrayList<>();
            double level = Math.pow(10, 1 + random.nextInt(3));
            for (int m = 0; m < months; m++) {
                int kind = random.nextInt(100);
                double value =
                        kind < 5 ? Double.NaN : kind < 6 ? 0 : Math.rint(level * (0.5 + random.nextDouble()) * 10) / 10;
                values[s * months + m] = value;
                figures.add(kind < 5 ? Figure.missing(MissingReason.NOT_REPORTED) : Figure.of(value));
            }
            all.add(MonthlySeries.of(YearMonth.of(2010, 1), figures));
        }
        byIndicator = new LinkedHashMap<>();
        all.forEach(each -> byIndicator.put(Indicator.of("R" + byIndicator.size()), each));
        panel = MonthlyPanel.of(byIndicator);
        last = panel.range().last();
    }

    /** The panel, into a new table. */
    @Benchmark
    public PanelTable panelToNewTable() {
        return PanelAnalysis.standard().analyze(panel);
    }

    /** Panels made of chunks of a hundred series, into memory used again; the making of the panels included. */
    @Benchmark
    public int chunks() {
        int[] count = new int[1];
        PanelAnalysis.standard().forEachChunk(byIndicator.entrySet().stream(), 100, table -> count[0]++);
        return count[0];
    }

    /** The last month of every series, into a new table. */
    @Benchmark
    public PanelTable lastMonth() {
        return PanelAnalysis.standard().analyze(panel, last);
    }

    /** One pass a month, a loop over the window inside; new arrays. */
    @Benchmark
    public double[][] plainLoop() {
        double[][] out = new double[5][values.length];
        for (int s = 0; s < series; s++) {
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
