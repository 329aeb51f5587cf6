// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelTable;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Eight threads read the same values at the same time, a million times in all, and find what one thread found. The values are made afresh in each
 * round, so that whatever they work out on first use is worked out by several threads at once.
 */
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 125;
    private static final int READS_OF_A_ROUND = 1_000;
    private static final YearMonth JANUARY = YearMonth.of(2019, 1);
    private static final YearMonth LAST = JANUARY.plusMonths(23);
    private static final Comparison PREVIOUS = Comparison.previousMonth();
    private static final RollingWindow YEAR = RollingWindow.trailing(12).requiring(3);
    private static final Indicator INDICATOR = Indicator.builder("EH1a").build();

    @Test
    void aMillionReadsByEightThreadsFindWhatOneFinds() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        AtomicLong reads = new AtomicLong();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Object> expected =
                        questions(round).stream().<Object>map(Supplier::get).toList();
                List<Supplier<Object>> shared = questions(round);
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    SplittableRandom random = new SplittableRandom(round * 31L + thread);
                    running.add(pool.submit(() -> {
                        start.await();
                        for (int i = 0; i < READS_OF_A_ROUND; i++) {
                            int question = random.nextInt(shared.size());
                            assertThat(shared.get(question).get())
                                    .as("question %s", question)
                                    .isEqualTo(expected.get(question));
                            reads.incrementAndGet();
                        }
                        return null;
                    }));
                }
                for (Future<?> thread : running) {
                    thread.get();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(reads).hasValue(1_000_000);
    }

    /** Questions about a series, a panel, a table, a chart and a row, which are made once for all of them. */
    private static List<Supplier<Object>> questions(int seed) {
        MonthlySeries series = series(seed);
        MonthlyPanel panel = MonthlyPanel.of(Map.of(INDICATOR, series, Indicator.of("other"), series(seed + 1)));
        PanelTable oneMonth = PanelAnalysis.standard().analyze(panel, LAST);
        ControlChart chart = ControlChart.xmr(series, ChartOptions.standard());
        ScorecardRow row = ScorecardRow.of(INDICATOR, series, LAST);
        return List.of(
                () -> series.at(LAST),
                series::hashCode,
                () -> series.observedCount(),
                () -> Change.percentages(series, PREVIOUS),
                () -> ChangeThreshold.TEN_PERCENT.directions(series, PREVIOUS),
                () -> YEAR.mean(series, LAST),
                () -> YEAR.standardDeviation(series),
                panel::hashCode,
                () -> panel.series(1),
                () -> panel.at(0, LAST),
                () -> PanelAnalysis.standard().analyze(panel).mean(1, LAST),
                () -> oneMonth.percentOnPreviousPeriod(0, LAST),
                () -> oneMonth.max(1, JANUARY.plusMonths(5)),
                () -> oneMonth.direction(1, JANUARY.plusMonths(5)),
                chart::variation,
                chart::notes,
                () -> row.current(),
                row::mean,
                row::narrative);
    }

    private static MonthlySeries series(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 24; i++) {
            if (i > 0 && i < 23 && random.nextInt(8) == 0) {
                builder.addMissing(JANUARY.plusMonths(i), MissingReason.PENDING);
            } else {
                double value = random.nextInt(2000) / 10.0;
                builder.add(JANUARY.plusMonths(i), random.nextInt(6) == 0 ? value / 3 : value);
            }
        }
        return builder.build();
    }
}
