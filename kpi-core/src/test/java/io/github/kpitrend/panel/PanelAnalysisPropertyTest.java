// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A panel says of every month what the functions on one series say: every figure, every reason, every direction. */
class PanelAnalysisPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 5);
    private static final ChangeThreshold[] THRESHOLDS = {
        ChangeThreshold.TEN_PERCENT,
        ChangeThreshold.percent(5, 200),
        ChangeThreshold.percent(2.5),
        ChangeThreshold.points(3),
        ChangeThreshold.TEN_PERCENT.afterRounding(0),
        ChangeThreshold.percent(1000),
        ChangeThreshold.anyChange()
    };

    @Provide
    Arbitrary<Map<Indicator, MonthlySeries>> panels() {
        return Arbitraries.randomValue(PanelAnalysisPropertyTest::randomPanel);
    }

    @Provide
    Arbitrary<PanelAnalysis> analyses() {
        return Arbitraries.randomValue(PanelAnalysisPropertyTest::randomAnalysis);
    }

    /** Decimals of one number of places, on and beside ten percent; now and then zeros, quotients, huge ones, breaks. */
    private static Map<Indicator, MonthlySeries> randomPanel(Random random) {
        boolean mixed = random.nextInt(3) == 0;
        Map<Indicator, MonthlySeries> panel = new LinkedHashMap<>();
        for (MonthlySeries series : randomSeries(random)) {
            Indicator.Builder indicator = Indicator.builder("R" + panel.size());
            if (mixed && random.nextBoolean()) {
                indicator.frequency(Frequency.values()[random.nextInt(Frequency.values().length)]);
                indicator.threshold(THRESHOLDS[random.nextInt(THRESHOLDS.length)]);
            }
            panel.put(indicator.build(), series);
        }
        return panel;
    }

    private static List<MonthlySeries> randomSeries(Random random) {
        int places = random.nextInt(5);
        boolean hard = random.nextInt(4) == 0;
        boolean marked = random.nextInt(6) == 0;
        MissingReason[] reasons = MissingReason.values();
        List<MonthlySeries> panel = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int s = 0; s < count; s++) {
            MonthlySeries.Builder builder = MonthlySeries.builder();
            YearMonth start = FIRST.plusMonths(random.nextInt(4));
            int length = 1 + random.nextInt(40);
            long units = 10L * (1 + random.nextInt(100_000));
            for (int i = 0; i < length; i++) {
                units = next(units, random);
                double value = BigDecimal.valueOf(units, places).doubleValue();
                if (hard && random.nextInt(5) == 0) {
                    value = random.nextBoolean() ? value / 3 : value * 1e300;
                }
                if (random.nextInt(12) == 0) {
                    builder.addMissing(start.plusMonths(i), reasons[random.nextInt(reasons.length)]);
                } else if (marked && random.nextInt(10) == 0) {
                    builder.add(start.plusMonths(i), value, Marker.BREAK_BEFORE);
                } else {
                    builder.add(start.plusMonths(i), value);
                }
            }
            panel.add(builder.build());
        }
        return panel;
    }

    private static long next(long units, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> units + units / 10;
            case 2 -> units - units / 10;
            case 3 -> units + units / 10 - 1;
            case 4 -> -units;
            case 5 -> units;
            default -> 10L * (random.nextInt(200_000) - 50_000);
        };
    }

    private static PanelAnalysis randomAnalysis(Random random) {
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 160 : 26);
        RollingWindow window =
                random.nextInt(8) == 0 ? RollingWindow.preceding(length) : RollingWindow.trailing(length);
        return PanelAnalysis.standard()
                .withWindow(window.requiring(random.nextBoolean() ? 1 : 1 + random.nextInt(length)));
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.longs().map(Random::new);
    }

    private static void assertSame(PanelTable one, PanelTable all, YearMonth month) {
        for (int s = 0; s < all.panel().size(); s++) {
            assertThat(one.percentOnPreviousPeriod(s, month)).isEqualTo(all.percentOnPreviousPeriod(s, month));
            assertThat(one.percentOnLastYear(s, month)).isEqualTo(all.percentOnLastYear(s, month));
            assertThat(one.mean(s, month)).isEqualTo(all.mean(s, month));
            assertThat(one.max(s, month)).isEqualTo(all.max(s, month));
            assertThat(one.direction(s, month)).isEqualTo(all.direction(s, month));
        }
    }

    private static void assertSame(PanelTable table, PanelAnalysis analysis) {
        MonthlyPanel panel = table.panel();
        for (int s = 0; s < panel.size(); s++) {
            MonthlySeries series = panel.series(s);
            Indicator indicator = panel.indicator(s);
            RollingWindow window = analysis.windowOf(indicator);
            MonthlySeries previous = Change.percentages(series, indicator.previousPeriod());
            MonthlySeries year = Change.percentages(series, Comparison.sameMonthLastYear());
            MonthlySeries mean = window.mean(series);
            MonthlySeries max = window.max(series);
            var directions = indicator.threshold().directions(series, indicator.previousPeriod());
            int i = 0;
            for (YearMonth month : panel.range()) {
                int row = s;
                Supplier<String> as = () -> "series " + row + " at " + month + " by " + analysis + ": " + series;
                assertThat(table.percentOnPreviousPeriod(s, month)).as(as).isEqualTo(previous.at(month));
                assertThat(table.percentOnLastYear(s, month)).as(as).isEqualTo(year.at(month));
                assertThat(table.mean(s, month)).as(as).isEqualTo(mean.at(month));
                assertThat(table.max(s, month)).as(as).isEqualTo(max.at(month));
                assertThat(table.direction(s, month)).as(as).isEqualTo(directions.get(i++));
            }
        }
    }

    @Property(tries = 120)
    void saysWhatTheFunctionsOnOneSeriesSay(
            @ForAll("panels") Map<Indicator, MonthlySeries> series, @ForAll("analyses") PanelAnalysis analysis) {
        assertSame(analysis.analyze(MonthlyPanel.of(series)), analysis);
    }

    @Property(tries = 40)
    void aMonthSaysWhatAllMonthsSay(
            @ForAll("panels") Map<Indicator, MonthlySeries> series, @ForAll("analyses") PanelAnalysis analysis) {
        MonthlyPanel panel = MonthlyPanel.of(series);
        PanelTable all = analysis.analyze(panel);
        for (YearMonth month : panel.range()) {
            PanelTable one = analysis.analyze(panel, month);
            for (YearMonth asked :
                    List.of(month, panel.range().first(), panel.range().last())) {
                assertSame(one, all, asked);
            }
        }
    }

    @Test
    void allCoresSayTheSame() {
        Random random = new Random();
        Map<Indicator, MonthlySeries> all = new LinkedHashMap<>();
        while (all.size() < 1_600) {
            randomPanel(random)
                    .forEach((indicator, series) -> all.put(
                            Indicator.builder("R" + all.size())
                                    .frequency(indicator.frequency())
                                    .threshold(indicator.threshold())
                                    .build(),
                            series));
        }
        MonthlyPanel panel = MonthlyPanel.of(all);
        assertThat(panel.size() * panel.range().length()).isGreaterThan(50_000);
        PanelAnalysis analysis = PanelAnalysis.standard();
        PanelTable one = analysis.analyze(panel);
        PanelTable parallel = analysis.parallel().analyze(panel);
        for (YearMonth month : panel.range()) {
            assertSame(parallel, one, month);
        }
    }

    // -----------------------------------------------------------------------
    // quarters, half-years, years
    // -----------------------------------------------------------------------
    /** Figures in the months that end a period; now and then one in another month, or a stated reason. */
    private static Map<Indicator, MonthlySeries> longerPeriods(Random random, int between) {
        Frequency frequency = Frequency.values()[1 + random.nextInt(3)];
        int phase = random.nextInt(frequency.months());
        Map<Indicator, MonthlySeries> panel = new LinkedHashMap<>();
        int count = 1 + random.nextInt(20);
        for (int s = 0; s < count; s++) {
            MonthlySeries.Builder builder = MonthlySeries.builder();
            int length = 1 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                YearMonth month = FIRST.plusMonths(i);
                boolean isEnd = month.getMonthValue() % frequency.months() == phase;
                if (isEnd ? random.nextInt(8) > 0 : random.nextInt(between) == 0) {
                    builder.add(month, (random.nextInt(400) - 20) / 10.0);
                } else if (random.nextInt(20) == 0) {
                    builder.addMissing(month, MissingReason.CONFIDENTIAL);
                } else {
                    builder.addMissing(month, MissingReason.NOT_REPORTED);
                }
            }
            Indicator.Builder indicator = Indicator.builder("Q" + s).frequency(frequency);
            if (random.nextInt(4) == 0) {
                indicator.calendar(FiscalCalendar.startingIn(Month.of(1 + random.nextInt(12))));
            }
            panel.put(indicator.build(), builder.build());
        }
        return panel;
    }

    @Property(tries = 300)
    void longerPeriodsSayWhatTheFunctionsSay(
            @ForAll("randoms") Random random, @ForAll("analyses") PanelAnalysis analysis) {
        int between = random.nextBoolean() ? 40 : Integer.MAX_VALUE;
        MonthlyPanel panel = MonthlyPanel.of(longerPeriods(random, between));
        assertSame(analysis.analyze(panel), analysis);
        YearMonth month = panel.range().last();
        assertSame(analysis.analyze(panel, month), analysis.analyze(panel), month);
    }

    @Test
    void longerPeriodsTakeTheWayOfManySeries() {
        double[] values = new double[48];
        Arrays.fill(values, Double.NaN);
        for (int i = 1; i < values.length; i += 3) {
            values[i] = 100 + i;
        }
        MonthlySeries quarters = MonthlySeries.of(FIRST, values, MissingReason.NOT_REPORTED);
        MonthlySeries withOneMore = quarters.with(FIRST.plusMonths(2), 7);
        Indicator.Builder indicator = Indicator.builder("A").frequency(Frequency.QUARTERLY);
        Map<Indicator, MonthlySeries> panel = new LinkedHashMap<>();
        panel.put(indicator.build(), quarters);
        assertThat(PanelAnalysis.standard().oneByOne(MonthlyPanel.of(panel))).isZero();
        panel.put(Indicator.builder("B").frequency(Frequency.QUARTERLY).build(), withOneMore);
        panel.put(Indicator.of("C"), withOneMore);
        assertThat(PanelAnalysis.standard().oneByOne(MonthlyPanel.of(panel))).isEqualTo(1);
    }

    // -----------------------------------------------------------------------
    // forEachChunk
    // -----------------------------------------------------------------------
    @Property(tries = 60)
    void chunksHoldAllSeriesInOrder(
            @ForAll("panels") Map<Indicator, MonthlySeries> series,
            @ForAll("analyses") PanelAnalysis analysis,
            @ForAll @IntRange(min = 1, max = 50) int size) {
        List<Indicator> indicators = List.copyOf(series.keySet());
        AtomicInteger found = new AtomicInteger();
        List<PanelTable> kept = new ArrayList<>();
        analysis.forEachChunk(series.entrySet().stream(), size, table -> {
            MonthlyPanel panel = table.panel();
            int from = found.getAndAdd(panel.size());
            assertThat(panel.size()).isEqualTo(Math.min(size, series.size() - from));
            for (int i = 0; i < panel.size(); i++) {
                assertThat(panel.indicator(i)).isEqualTo(indicators.get(from + i));
            }
            assertSame(table, analysis);
            kept.add(table);
        });
        assertThat(found).hasValue(series.size());
        for (PanelTable table : kept) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> table.mean(0, FIRST))
                    .withMessage("this table is valid only inside its consumer");
            assertThatIllegalStateException().isThrownBy(() -> table.direction(0, FIRST));
        }
    }

    @Test
    void chunksAreReadAsTheyAreNeededAndTheStreamIsClosed() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger chunks = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Map.Entry<Indicator, MonthlySeries>> hundred = Stream.iterate(1, i -> i <= 100, i -> i + 1)
                .map(i -> Map.entry(Indicator.of("R" + read.incrementAndGet()), MonthlySeries.of(FIRST, i)))
                .onClose(() -> closed.set(true));
        PanelAnalysis.standard().forEachChunk(hundred, 3, table -> {
            assertThat(read.get()).isLessThanOrEqualTo(3 * chunks.incrementAndGet() + 1);
            assertThat(table.panel().indexOf("R" + (3 * chunks.get() - 2))).hasValue(0);
        });
        assertThat(chunks).hasValue(34);
        assertThat(closed).isTrue();
        PanelAnalysis.standard().forEachChunk(Stream.empty(), 3, table -> fail("no chunk"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelAnalysis.standard().forEachChunk(Stream.empty(), 0, table -> {}))
                .withMessage("size must be 1 or more, but was 0");
    }

    @Test
    void c24_aTableInAnotherThreadIsRightOrRefused() throws InterruptedException {
        AtomicReference<PanelTable> shared = new AtomicReference<>();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger wrong = new AtomicInteger();
        AtomicInteger answers = new AtomicInteger();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                PanelTable table = shared.get();
                if (table == null) {
                    continue;
                }
                try {
                    Figure mean = table.mean(0, FIRST.plusMonths(2));
                    Figure right = Figure.of(table.panel().at(0, FIRST).value());
                    wrong.addAndGet(mean.equals(right) ? 0 : 1);
                    answers.incrementAndGet();
                } catch (IllegalStateException e) {
                    answers.incrementAndGet();
                }
            }
        });
        reader.start();
        Stream<Map.Entry<Indicator, MonthlySeries>> constant = Stream.iterate(1, i -> i <= 20_000, i -> i + 1)
                .map(i -> Map.entry(Indicator.of("R"), MonthlySeries.of(FIRST, i, i, i)));
        PanelAnalysis.standard().forEachChunk(constant, 1, shared::set);
        done.set(true);
        reader.join();
        System.out.println("answers of a table shared with another thread: " + answers + ", wrong " + wrong);
        assertThat(wrong).hasValue(0);
        assertThat(answers.get()).isPositive();
    }
}
