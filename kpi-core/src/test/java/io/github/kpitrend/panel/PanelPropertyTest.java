// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
class PanelPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 5);

    @Provide
    Arbitrary<List<MonthlySeries>> panels() {
        return Arbitraries.randomValue(PanelPropertyTest::randomPanel);
    }

    @Provide
    Arbitrary<PanelAnalysis> analyses() {
        return Arbitraries.randomValue(PanelPropertyTest::randomAnalysis);
    }

    /** Decimals of one number of places, on and beside ten percent; now and then zeros, quotients, huge ones, breaks. */
    private static List<MonthlySeries> randomPanel(Random random) {
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
        ChangeThreshold[] thresholds = {
            ChangeThreshold.TEN_PERCENT,
            ChangeThreshold.percent(5, 200),
            ChangeThreshold.percent(2.5),
            ChangeThreshold.points(3),
            ChangeThreshold.TEN_PERCENT.afterRounding(0),
            ChangeThreshold.percent(1000)
        };
        return PanelAnalysis.standard()
                .withFrequency(Frequency.values()[random.nextInt(3)])
                .withThreshold(thresholds[random.nextInt(3) == 0 ? random.nextInt(thresholds.length) : 0])
                .withWindow(window.requiring(random.nextBoolean() ? 1 : 1 + random.nextInt(length)));
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
            MonthlySeries previous = Change.percentages(series, analysis.previousPeriod());
            MonthlySeries year = Change.percentages(series, Comparison.sameMonthLastYear());
            MonthlySeries mean = analysis.window().mean(series);
            MonthlySeries max = analysis.window().max(series);
            var directions = analysis.threshold().directions(series, analysis.previousPeriod());
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

    @Property(tries = 300)
    void saysWhatTheFunctionsOnOneSeriesSay(
            @ForAll("panels") List<MonthlySeries> series, @ForAll("analyses") PanelAnalysis analysis) {
        assertSame(analysis.analyze(MonthlyPanel.of(series)), analysis);
    }

    @Property(tries = 100)
    void aBufferUsedAgainHoldsNothingOfBefore(
            @ForAll("panels") List<MonthlySeries> before,
            @ForAll("panels") List<MonthlySeries> after,
            @ForAll("analyses") PanelAnalysis analysis) {
        PanelBuffer buffer = PanelBuffer.ofMonths(2_000);
        analysis.analyze(MonthlyPanel.of(before), buffer);
        assertSame(analysis.analyze(MonthlyPanel.of(after), buffer), analysis);
    }

    @Property(tries = 200)
    void aMonthSaysWhatAllMonthsSay(
            @ForAll("panels") List<MonthlySeries> series,
            @ForAll("analyses") PanelAnalysis analysis,
            @ForAll("panels") List<MonthlySeries> before) {
        MonthlyPanel panel = MonthlyPanel.of(series);
        PanelTable all = analysis.analyze(panel);
        for (YearMonth month : panel.range()) {
            PanelTable one = analysis.analyze(panel, month);
            for (YearMonth asked :
                    List.of(month, panel.range().first(), panel.range().last())) {
                assertSame(one, all, asked);
            }
        }
        PanelBuffer buffer = PanelBuffer.ofMonths(2_000);
        analysis.analyze(MonthlyPanel.of(before), buffer);
        assertSame(analysis.analyze(panel, panel.range().last(), buffer), analysis);
    }

    @Property(tries = 200)
    void chunksHoldAllSeriesInOrder(
            @ForAll("panels") List<MonthlySeries> series, @ForAll @IntRange(min = 1, max = 50) int size) {
        List<MonthlySeries> found = new ArrayList<>();
        List<MonthlyPanel> chunks = MonthlyPanel.chunks(series.stream(), size).toList();
        for (MonthlyPanel chunk : chunks) {
            assertThat(chunk).isEqualTo(MonthlyPanel.of(series.subList(found.size(), found.size() + chunk.size())));
            found.addAll(series.subList(found.size(), found.size() + chunk.size()));
        }
        assertThat(found).isEqualTo(series);
        assertThat(chunks.subList(0, chunks.size() - 1)).allMatch(chunk -> chunk.size() == size);
    }

    @Test
    void chunksAreReadAsTheyAreAskedFor() {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        Stream<MonthlySeries> endless = Stream.generate(() -> MonthlySeries.of(FIRST, read.incrementAndGet()))
                .onClose(() -> closed.set(true));
        try (Stream<MonthlyPanel> chunks = MonthlyPanel.chunks(endless, 3)) {
            assertThat(chunks.limit(2).mapToInt(MonthlyPanel::size).sum()).isEqualTo(6);
        }
        assertThat(read).hasValueLessThan(10);
        assertThat(closed).isTrue();
        assertThat(MonthlyPanel.chunks(Stream.empty(), 3)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.chunks(Stream.empty(), 0))
                .withMessageContaining("was 0");
    }

    @Property(tries = 200)
    void keepsItsSeries(@ForAll("panels") List<MonthlySeries> series) {
        MonthlyPanel panel = MonthlyPanel.of(series);
        assertThat(panel.size()).isEqualTo(series.size());
        for (int s = 0; s < series.size(); s++) {
            assertThat(panel.series(s).within(series.get(s).range())).isEqualTo(series.get(s));
            for (YearMonth month : panel.range()) {
                assertThat(panel.at(s, month)).isEqualTo(series.get(s).at(month));
            }
        }
        assertThat(panel).isEqualTo(MonthlyPanel.of(series)).hasSameHashCodeAs(MonthlyPanel.of(series));
        assertThat(panel.map(each -> each)).isEqualTo(panel);
    }

    @Test
    void refusesWhatDoesNotFit() {
        MonthlySeries one = MonthlySeries.of(FIRST, 1, 2, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> MonthlyPanel.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.of(List.of(one, one.plusMonths(20_000))))
                .withMessageContaining("12000 months");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelBuffer.ofMonths(0))
                .withMessageContaining("was 0");
        PanelBuffer small = PanelBuffer.ofMonths(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelAnalysis.standard().analyze(MonthlyPanel.of(List.of(one)), small))
                .withMessageContaining("room for 3 months, but has for 2");
        PanelTable table = PanelAnalysis.standard().analyze(MonthlyPanel.of(List.of(one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelAnalysis.standard().analyze(MonthlyPanel.of(List.of(one)), FIRST.plusMonths(3)))
                .withMessage("month must be in 2018-05/2018-07, but was 2018-08");
        assertThat(table.mean(0, FIRST.plusMonths(3))).isEqualTo(Figure.of(2));
        assertThat(table.percentOnPreviousPeriod(0, FIRST.minusMonths(1)))
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
    }
}
