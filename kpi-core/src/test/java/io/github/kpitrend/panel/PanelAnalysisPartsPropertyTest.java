// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Tables and charts that several threads fill are those of one thread, bit by bit, however the series are divided. */
class PanelAnalysisPartsPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2015, 2);
    private static final MissingReason[] REASONS = MissingReason.values();
    private static final Marker[] MARKERS = Marker.values();

    /** Decimals, quotients of 17 digits, huge and tiny figures; with gaps, markers and breaks, or without. */
    private static double value(Random random, int kind) {
        long units = random.nextInt(8) == 0 ? 0 : random.nextInt(2_000) - 200L;
        return switch (kind) {
            case 0, 1, 2, 3 -> BigDecimal.valueOf(units, kind).doubleValue();
            case 4 -> units / 7.0;
            case 5 -> units * 1e300;
            default -> units * 1e-310;
        };
    }

    private static MonthlySeries series(Random random, int kinds) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        int kind = random.nextInt(kinds);
        int gaps = random.nextInt(3) == 0 ? 2 + random.nextInt(12) : 0;
        int marked = random.nextInt(4) == 0 ? 2 + random.nextInt(12) : 0;
        int length = 1 + random.nextInt(70);
        YearMonth first = FIRST.plusMonths(random.nextInt(5));
        for (int i = 0; i < length; i++) {
            YearMonth month = first.plusMonths(i);
            double value = value(random, kind);
            if (gaps > 0 && random.nextInt(gaps) == 0) {
                builder.addMissing(month, REASONS[random.nextInt(REASONS.length)]);
            } else if (marked > 0 && random.nextInt(marked) == 0) {
                builder.add(month, Observation.of(value, MARKERS[random.nextInt(MARKERS.length)]));
            } else {
                builder.add(month, value);
            }
        }
        return builder.build();
    }

    private static MonthlyPanel panel(Random random, int size) {
        int kinds = random.nextBoolean() ? 4 : 7; // with decimals only, the kernels serve all rows
        Map<Indicator, MonthlySeries> rows = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Frequency frequency = random.nextInt(6) == 0 ? Frequency.values()[random.nextInt(4)] : Frequency.MONTHLY;
            Indicator indicator = Indicator.builder("I" + i)
                    .measure(MeasureKind.values()[random.nextInt(4)])
                    .polarity(Polarity.values()[random.nextInt(4)])
                    .frequency(frequency)
                    .build();
            rows.put(indicator, series(random, kinds));
        }
        return MonthlyPanel.of(rows);
    }

    private static PanelAnalysis analysis(Random random) {
        int length = 1 + random.nextInt(30);
        RollingWindow window = RollingWindow.trailing(length).requiring(1 + random.nextInt(length));
        return PanelAnalysis.standard().withWindow(window);
    }

    private static void assertSame(PanelTable found, PanelTable expected) {
        MonthlyPanel panel = expected.panel();
        for (int row = 0; row < panel.size(); row++) {
            for (YearMonth month : panel.range()) {
                int of = row;
                Supplier<String> where = () -> panel.indicator(of) + " at " + month + ": " + panel.series(of);
                assertThat(found.percentOnPreviousPeriod(row, month))
                        .as(where)
                        .isEqualTo(expected.percentOnPreviousPeriod(row, month));
                assertThat(found.percentOnLastYear(row, month))
                        .as(where)
                        .isEqualTo(expected.percentOnLastYear(row, month));
                assertThat(found.mean(row, month)).as(where).isEqualTo(expected.mean(row, month));
                assertThat(found.max(row, month)).as(where).isEqualTo(expected.max(row, month));
                assertThat(found.direction(row, month)).as(where).isEqualTo(expected.direction(row, month));
            }
        }
    }

    private static void assertSame(PanelCharts found, PanelCharts expected, MonthlyPanel panel) {
        for (int row = 0; row < panel.size(); row++) {
            int of = row;
            Supplier<String> where = () -> panel.indicator(of) + ": " + panel.series(of);
            assertThat(found.variation(row)).as(where).isEqualTo(expected.variation(row));
            assertThat(found.cause(row)).as(where).isEqualTo(expected.cause(row));
            assertThat(found.center(row)).as(where).isEqualTo(expected.center(row));
            assertThat(found.lower(row)).as(where).isEqualTo(expected.lower(row));
            assertThat(found.upper(row)).as(where).isEqualTo(expected.upper(row));
            assertThat(found.isShort(row)).as(where).isEqualTo(expected.isShort(row));
            assertThat(found.assurance(row, 50)).as(where).isEqualTo(expected.assurance(row, 50));
            for (YearMonth month : panel.range()) {
                assertThat(found.causes(row, month)).as(where).isEqualTo(expected.causes(row, month));
            }
        }
        assertThat(found.getPlain()).isEqualTo(expected.getPlain());
    }

    // -----------------------------------------------------------------------
    @Property(tries = 40)
    void partsOfATableAreThatTable(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlyPanel panel = panel(random, 1 + random.nextInt(30));
        PanelAnalysis analysis = analysis(random);
        PanelTable expected = analysis.analyze(panel);
        for (int parts : new int[] {1, 2, 3, panel.size(), 100}) {
            assertSame(in(4, () -> analysis.analyzeInParts(panel, parts)), expected);
        }
    }

    @Property(tries = 40)
    void partsOfChartsAreThoseCharts(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlyPanel panel = panel(random, 1 + random.nextInt(30));
        PanelCharts expected = PanelCharts.inBlocks(panel, ChartOptions::of, panel.size());
        for (int block : new int[] {1, 2, 7}) {
            assertSame(in(4, () -> PanelCharts.inBlocks(panel, ChartOptions::of, block)), expected, panel);
        }
        assertSame(PanelCharts.of(panel), expected, panel);
        assertSame(PanelCharts.parallel(panel), expected, panel);
    }

    private static <T> T in(int threads, Supplier<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work::get).join();
        } finally {
            pool.shutdown();
        }
    }

    // -----------------------------------------------------------------------
    /** The threads that a pool of the caller's started for some work, none of which the common pool did. */
    private static int threadsOf(Supplier<?> work) {
        Set<String> started = ConcurrentHashMap.newKeySet();
        ForkJoinPool pool = new ForkJoinPool(
                3,
                all -> {
                    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(all);
                    started.add(thread.getName());
                    return thread;
                },
                null,
                false);
        try {
            long before = ForkJoinPool.commonPool().getStealCount();
            pool.submit(work::get).join();
            assertThat(ForkJoinPool.commonPool().getStealCount()).isEqualTo(before);
            return started.size();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aPoolOfTheCallerDoesTheWork() {
        MonthlyPanel panel = panel(new Random(1), 2_000);
        assertThat(panel.size() * panel.range().length()).isGreaterThan(100_000);
        PanelAnalysis analysis = PanelAnalysis.standard();
        assertThat(threadsOf(() -> {
                    PanelTable table = analysis.parallel().analyze(panel);
                    assertSame(table, analysis.analyze(panel));
                    return table;
                }))
                .isGreaterThan(1);
        assertThat(threadsOf(() -> {
                    PanelCharts charts = PanelCharts.parallel(panel);
                    assertSame(charts, PanelCharts.of(panel), panel);
                    return charts;
                }))
                .isGreaterThan(1);
    }

    /** A panel of some series of a hundred months. */
    private static MonthlyPanel hundredMonths(int size) {
        MonthlySeries series = MonthlySeries.of(FIRST, new double[100]);
        Map<Indicator, MonthlySeries> rows = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            rows.put(Indicator.of("I" + i), series);
        }
        return MonthlyPanel.of(rows);
    }

    @Test
    void otherCoresAreUsedFromFiftyThousandMonths() {
        MonthlyPanel less = hundredMonths(499);
        MonthlyPanel enough = hundredMonths(500);
        assertThat(tasksOf(() -> PanelAnalysis.standard().parallel().analyze(less)))
                .isLessThanOrEqualTo(1);
        assertThat(tasksOf(() -> PanelCharts.parallel(less))).isLessThanOrEqualTo(1);
        assertThat(threadsOf(() -> PanelAnalysis.standard().parallel().analyze(enough)))
                .isGreaterThan(1);
        assertThat(threadsOf(() -> PanelCharts.parallel(enough))).isGreaterThan(1);
    }

    /** Without being asked, tables and charts of any size are the work of the thread that calls: no task is left for others. */
    @Test
    void oneThreadDoesTheWorkUnlessAskedForMore() {
        MonthlyPanel panel = panel(new Random(1), 2_000);
        assertThat(tasksOf(() -> PanelCharts.of(panel))).isLessThanOrEqualTo(1);
        assertThat(tasksOf(() -> PanelAnalysis.standard().analyze(panel))).isLessThanOrEqualTo(1);
    }

    /** The tasks that the threads of a pool took, with the one given, at most. */
    private static long tasksOf(Supplier<?> work) {
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            pool.submit(work::get).join();
            pool.awaitQuiescence(1, TimeUnit.MINUTES);
            return pool.getStealCount();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void partsCoverEverySeriesOnce() {
        for (int size = 1; size < 40; size++) {
            for (int parts = 1; parts <= size; parts++) {
                int[] seen = new int[size];
                for (int part = 0; part < parts; part++) {
                    int to = PanelAnalysis.start(size, part + 1, parts);
                    for (int i = PanelAnalysis.start(size, part, parts); i < to; i++) {
                        seen[i]++;
                    }
                }
                assertThat(Arrays.stream(seen).distinct().toArray()).containsExactly(1);
            }
        }
    }
}
