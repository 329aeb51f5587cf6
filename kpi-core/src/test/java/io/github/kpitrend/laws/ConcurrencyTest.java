// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.panel.PanelTable;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.window.RollingWindow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
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
    private static final int WHOLE_ROUNDS = 15;
    private static final int READS_OF_A_WHOLE_ROUND = 30;
    private static final YearMonth JANUARY = YearMonth.of(2019, 1);
    private static final YearMonth LAST = JANUARY.plusMonths(23);
    private static final Comparison PREVIOUS = Comparison.previousMonth();
    private static final RollingWindow YEAR = RollingWindow.trailing(12).requiring(3);
    private static final Indicator INDICATOR = Indicator.builder("EH1a").build();
    private static final Indicator HIGHER =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();

    @Test
    void aMillionReadsByEightThreadsFindWhatOneFinds() throws Exception {
        assertThat(reads(ROUNDS, READS_OF_A_ROUND, ConcurrencyTest::questions)).isEqualTo(1_000_000);
    }

    /** The same of whole results: every value of charts, rows, scorecards, trees, forecasts, publications and vintages. */
    @Test
    void wholeResultsReadByEightThreadsAreThoseOfOne() throws Exception {
        long reads = reads(WHOLE_ROUNDS, READS_OF_A_WHOLE_ROUND, ConcurrencyTest::wholes);
        System.out.println("concurrency: " + reads + " reads of " + wholes(0).size() + " kinds of whole results agree");
        assertThat(reads).isEqualTo((long) THREADS * WHOLE_ROUNDS * READS_OF_A_WHOLE_ROUND);
    }

    private static long reads(int rounds, int readsOfARound, IntFunction<List<Supplier<Object>>> questions)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        AtomicLong reads = new AtomicLong();
        try {
            for (int round = 0; round < rounds; round++) {
                List<Object> expected = questions.apply(round).stream()
                        .<Object>map(Supplier::get)
                        .toList();
                List<Supplier<Object>> shared = questions.apply(round);
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    SplittableRandom random = new SplittableRandom(round * 31L + thread);
                    running.add(pool.submit(() -> {
                        start.await();
                        for (int i = 0; i < readsOfARound; i++) {
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
        return reads.get();
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

    /** Results whose every value is asked for, by their plain forms. */
    private static List<Supplier<Object>> wholes(int seed) {
        MonthlySeries series = whole(seed);
        MonthlySeries other = whole(seed + 1);
        RatioSeries ratio = RatioSeries.rate(series, other, 1);
        Map<String, MonthlySeries> parts = Map.of("A", series, "B", other);
        IndicatorTree tree =
                IndicatorTree.builder().parent("ALL", RollUp.sum(), "A", "B").build();
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2020), Target.of(1000).withBasis(TargetBasis.CUMULATIVE));
        SeriesVintages vintages = SeriesVintages.of(
                        LocalDate.of(2020, 12, 1), series.within(MonthRange.of(JANUARY, LAST.minusMonths(1))))
                .with(LocalDate.of(2021, 1, 1), series);
        ScorecardRow row = ScorecardRow.of(HIGHER, series, LAST)
                .withTargets(targets)
                .withBenchmarks(List.of(Benchmark.of("ENG", "2019-20", 100)))
                .withVintages(vintages);
        Scorecard page = Scorecard.of(LAST, List.of(row, ScorecardRow.of(Indicator.of("B"), other, LAST)))
                .withTree(tree, StatusRollUp.worst());
        Publication publication = Publication.builder()
                .series(Indicator.of("A"), MonthlySeries.of(JANUARY, 3, 12, 9, seed % 4 + 1, 20, 7))
                .withQuarters()
                .build();
        DisclosureControl control = DisclosureControl.hidingBelow(5);
        ProtectedPublication released = control.protect(publication);
        ControlChart chart = ControlChart.xmr(series, ChartOptions.standard());
        ControlChart rates = ControlChart.u(ratio, ChartOptions.standard());
        Forecast forecast = Forecast.of(HIGHER, series, LAST);
        ContributionAnalysis contributions = ContributionAnalysis.ofTotal(parts, LAST, PREVIOUS);
        PanelCharts charts = PanelCharts.of(MonthlyPanel.of(Map.of(INDICATOR, series)));
        return List.of(
                chart::getPlain,
                rates::getPlain,
                () -> chart.points().stream().map(ChartPoint::getPlain).toList(),
                row::getPlain,
                row::narrative,
                () -> row.outlook().map(TargetOutlook::getPlain),
                page::getPlain,
                page::findings,
                page::signals,
                forecast::getPlain,
                () -> forecast.yearEnd().getPlain(),
                () -> forecast.backTest().getPlain(),
                contributions::getPlain,
                () -> contributions.explain().text(),
                () -> tree.value("ALL", parts, LAST).getPlain(),
                () -> control.decide(publication),
                released::getPlain,
                () -> DisclosureAudit.of(released.released(), control).getPlain(),
                vintages::getPlain,
                () -> vintages.verdictRevisions(INDICATOR),
                () -> charts.variation(0),
                () -> charts.chart(0).getPlain());
    }

    private static MonthlySeries whole(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[24];
        Arrays.setAll(values, i -> 80 + random.nextInt(40));
        return MonthlySeries.of(JANUARY, values);
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
