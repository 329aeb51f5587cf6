// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.PlainSeries;
import io.github.kpitrend.time.Frequency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The notes about the plotted figures, on both sides of the limits from which they are made. */
class FigureNotesTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final double[] NOISE = {3, -5, 1, 4, -2, -4, 5, 0, -3, 2, -1, 4, -5, 3, -2};

    private static MonthlySeries series(int length, IntToDoubleFunction values) {
        return PlainSeries.of(FIRST, length, values);
    }

    private static List<String> texts(ControlChart chart, ChartNote.Kind kind) {
        return chart.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(ChartNote::text)
                .toList();
    }

    private static boolean has(ControlChart chart, ChartNote.Kind kind) {
        return !texts(chart, kind).isEmpty();
    }

    // -----------------------------------------------------------------------
    // equal figures
    // -----------------------------------------------------------------------
    /** The equal figures may lie anywhere. */
    @Test
    void mostlyEqual_whateverTheOrder() {
        int noted = 0;
        for (int places = 0; places < 1 << 6; places++) {
            int mask = places;
            MonthlySeries series = series(6, i -> (mask >> i & 1) == 1 ? 7 : i + 10);
            int equal = Integer.bitCount(places);
            boolean expected = equal > 3 && equal < 6;
            assertThat(has(ControlChart.xmr(series), ChartNote.Kind.MOSTLY_EQUAL))
                    .as("%s", series)
                    .isEqualTo(expected);
            noted += expected ? 1 : 0;
        }
        assertThat(noted).isEqualTo(21);
        assertThat(texts(ControlChart.xmr(MonthlySeries.of(FIRST, 2.5, 2.5, 1)), ChartNote.Kind.MOSTLY_EQUAL))
                .containsExactly(
                        "more than half of the figures are 2.5; a control chart of individual values does not suit them");
        assertThat(texts(ControlChart.xmr(MonthlySeries.of(FIRST, 0, 0, 1)), ChartNote.Kind.MOSTLY_ZERO))
                .containsExactly(
                        "more than half of the figures are 0; for rare events use a chart of the time or number"
                                + " between events");
    }

    @Test
    void mostlyEqual_isOfEachPhase() {
        MonthlySeries series = MonthlySeries.of(FIRST, 1, 2, 3, 4, 5, 7, 7, 7, 8);
        ControlChart chart = ControlChart.xmr(series, STANDARD.withPhase(FIRST.plusMonths(5), "new"));
        assertThat(chart.notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.MOSTLY_EQUAL)
                .singleElement()
                .satisfies(note -> assertThat(note.phase()).hasValue(1));
        ControlChart flat = ControlChart.xmr(
                MonthlySeries.of(FIRST, 1, 2, 7, 7, 7), STANDARD.withPhase(FIRST.plusMonths(2), "new"));
        assertThat(has(flat, ChartNote.Kind.MOSTLY_EQUAL)).as("all are equal").isFalse();
    }

    @Test
    void mostlyEqual_isNotSaidOfEventsRangesAndAverages() {
        MonthlySeries equal = MonthlySeries.of(FIRST, 7, 7, 7, 8);
        assertThat(has(ControlChart.run(equal, STANDARD), ChartNote.Kind.MOSTLY_EQUAL))
                .isTrue();
        assertThat(has(ControlChart.ewma(equal, 1, STANDARD), ChartNote.Kind.MOSTLY_EQUAL))
                .isFalse();
        assertThat(has(ControlChart.xmr(equal).movingRanges(), ChartNote.Kind.MOSTLY_ZERO))
                .isFalse();
        Events events = events(7, 7, 7, 9);
        assertThat(has(ControlChart.t(events, STANDARD), ChartNote.Kind.MOSTLY_EQUAL))
                .isFalse();
        assertThat(has(ControlChart.g(events, STANDARD), ChartNote.Kind.MOSTLY_EQUAL))
                .isFalse();
    }

    private static Events events(int... gaps) {
        List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(1990, 1, 1)));
        for (int gap : gaps) {
            dates.add(dates.get(dates.size() - 1).plusDays(gap));
        }
        return Events.of(dates, dates.get(dates.size() - 1));
    }

    // -----------------------------------------------------------------------
    // neighbors
    // -----------------------------------------------------------------------
    private static boolean isCorrelated(ControlChart chart) {
        return has(chart, ChartNote.Kind.CORRELATED_NEIGHBORS);
    }

    @Test
    void correlatedNeighbors_areConsecutivePeriodsOfOnePhase() {
        MonthlySeries rising = series(26, i -> i);
        assertThat(isCorrelated(ControlChart.xmr(rising))).isTrue();
        // every other month is missing: there are no neighbors
        MonthlySeries.Builder every = rising.toBuilder();
        for (int i = 1; i < 26; i += 2) {
            every.put(FIRST.plusMonths(i), Observation.missing(MissingReason.PENDING));
        }
        assertThat(isCorrelated(ControlChart.xmr(every.build()))).isFalse();
        // June and December are consecutive halves of the year
        MonthlySeries.Builder halves = MonthlySeries.builder();
        for (int i = 0; i < 13; i++) {
            halves.add(YearMonth.of(2010, 6).plusMonths(6L * i), i);
        }
        assertThat(isCorrelated(ControlChart.xmr(halves.build(), STANDARD.withFrequency(Frequency.HALF_YEARLY))))
                .isTrue();
        assertThat(isCorrelated(ControlChart.xmr(halves.build()))).isFalse();
    }

    /** Two levels are no correlation once each has its phase. */
    @Test
    void correlatedNeighbors_areOfDistancesFromTheirPhase() {
        MonthlySeries step = series(28, i -> (i < 14 ? 0 : 100) + NOISE[i % 14]);
        assertThat(isCorrelated(ControlChart.xmr(step))).isTrue();
        ControlChart split = ControlChart.xmr(step, STANDARD.withPhase(FIRST.plusMonths(14), "new"));
        assertThat(isCorrelated(split)).isFalse();
        // twice a rise of seven: the fall between them lies between two phases
        MonthlySeries saw = series(14, i -> i % 7);
        ControlChart teeth = ControlChart.xmr(saw, STANDARD.withPhase(FIRST.plusMonths(7), "new"));
        assertThat(isCorrelated(teeth)).isTrue();
        assertThat(isCorrelated(ControlChart.xmr(saw))).isFalse();
        // the pairs across the phases are not neighbors: without them all are alike
        MonthlySeries pairs = series(14, i -> i % 2 == 0 ? (i % 4 == 0 ? 5 : -5) : (i % 4 == 1 ? 5 : -5));
        assertThat(isCorrelated(ControlChart.xmr(pairs))).isFalse();
        ChartOptions two = STANDARD;
        for (int i = 4; i < 14; i += 4) {
            two = two.withPhase(FIRST.plusMonths(i), "new");
        }
        assertThat(isCorrelated(ControlChart.xmr(pairs, two))).isFalse();
    }

    @Test
    void correlatedNeighbors_areOfAdjustedFigures() {
        MonthlySeries sloping = series(15, i -> 100 * i + NOISE[i]);
        assertThat(isCorrelated(ControlChart.xmr(sloping))).isTrue();
        assertThat(isCorrelated(ControlChart.xmr(sloping, STANDARD.withTrend())))
                .isFalse();
    }

    @Test
    void correlatedNeighbors_ofEventsRangesAndAverages() {
        int[] gaps = new int[15];
        Arrays.setAll(gaps, i -> 90 + 10 * i);
        assertThat(isCorrelated(ControlChart.t(events(gaps), STANDARD)))
                .as("gaps follow one another")
                .isTrue();
        MonthlySeries square = series(15, i -> i * i);
        assertThat(isCorrelated(ControlChart.xmr(square).movingRanges())).isFalse();
        assertThat(isCorrelated(ControlChart.ewma(square, 0.5, STANDARD))).isFalse();
        assertThat(isCorrelated(ControlChart.c(square, STANDARD))).isTrue();
    }

    @Test
    void correlatedNeighbors_ofTheLargestNumbersAreNone() {
        double most = Double.MAX_VALUE;
        assertThat(isCorrelated(ControlChart.xmr(series(14, i -> i < 7 ? -most : most))))
                .as("distances that a double holds")
                .isTrue();
        assertThat(isCorrelated(ControlChart.xmr(series(14, i -> i < 13 ? -most : most))))
                .isFalse();
        assertThat(isCorrelated(ControlChart.xmr(series(14, i -> 3)))).isFalse();
    }

    // -----------------------------------------------------------------------
    // counts
    // -----------------------------------------------------------------------
    private static RatioSeries proportion(double x, IntToDoubleFunction n) {
        return RatioSeries.proportion(series(14, i -> x * n.applyAsDouble(i)), series(14, n));
    }

    private static boolean isSmall(ControlChart chart) {
        return has(chart, ChartNote.Kind.SMALL_COUNTS);
    }

    @Test
    void smallCounts_areExpectedOnesBelowFive() {
        assertThat(isSmall(ControlChart.p(proportion(0.25, i -> 20), STANDARD))).isFalse();
        assertThat(isSmall(ControlChart.p(proportion(0.25, i -> 16), STANDARD))).isTrue();
        assertThat(isSmall(ControlChart.p(proportion(0.75, i -> 20), STANDARD))).isFalse();
        assertThat(isSmall(ControlChart.p(proportion(0.75, i -> 16), STANDARD))).isTrue();
        assertThat(isSmall(ControlChart.c(series(14, i -> 5), STANDARD))).isFalse();
        assertThat(isSmall(ControlChart.c(series(14, i -> 4), STANDARD))).isTrue();
        RatioSeries rate = RatioSeries.rate(series(14, i -> 30), series(14, i -> 20), 1000);
        assertThat(isSmall(ControlChart.u(rate, STANDARD)))
                .as("a rate has no complement")
                .isFalse();
        RatioSeries small = RatioSeries.rate(series(14, i -> 4), series(14, i -> 20), 1000);
        assertThat(isSmall(ControlChart.u(small, STANDARD))).isTrue();
        assertThat(texts(ControlChart.u(small, STANDARD), ChartNote.Kind.SMALL_COUNTS))
                .containsExactly("the expected counts are below 5 at more than half of the points, so the limits are"
                        + " rough; use a chart of events or longer periods");
    }

    @Test
    void smallCounts_areMoreThanHalfOfThePoints() {
        assertThat(isSmall(ControlChart.p(proportion(0.25, i -> i < 7 ? 16 : 20), STANDARD)))
                .isFalse();
        assertThat(isSmall(ControlChart.p(proportion(0.25, i -> i < 8 ? 16 : 20), STANDARD)))
                .isTrue();
        ChartOptions split = STANDARD.withPhase(FIRST.plusMonths(8), "new");
        ControlChart second = ControlChart.p(proportion(0.25, i -> i < 8 ? 20 : i < 12 ? 16 : 20), split);
        assertThat(second.notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.SMALL_COUNTS)
                .singleElement()
                .satisfies(note -> assertThat(note.phase()).hasValue(1));
    }

    /** Proportions that lie s times as far apart as chance makes them. */
    private static RatioSeries dispersed(int points, int distance, boolean proportion) {
        MonthlySeries x = series(points, i -> 5000 + (i % 2 == 0 ? distance : -distance));
        MonthlySeries n = series(points, i -> 10_000);
        return proportion ? RatioSeries.proportion(x, n) : RatioSeries.rate(x, n, 1000);
    }

    @Test
    void dispersion_isSaidBeyondItsLimits() {
        // sigma of a proportion is 50 of 10,000: s is 2 d / 50 / 1.128
        ChartNote.Kind kind = ChartNote.Kind.DISPERSION;
        assertThat(texts(ControlChart.p(dispersed(14, 50, true), STANDARD), kind))
                .containsExactly("points vary 1.77 times as much as random variation allows; use a chart of kind P'");
        assertThat(texts(ControlChart.p(dispersed(13, 50, true), STANDARD), kind))
                .hasSize(1);
        assertThat(texts(ControlChart.p(dispersed(12, 50, true), STANDARD), kind))
                .isEmpty();
        assertThat(texts(ControlChart.p(dispersed(14, 30, true), STANDARD), kind))
                .isEmpty();
        assertThat(texts(ControlChart.p(dispersed(14, 10, true), STANDARD), kind))
                .containsExactly("points vary less than random variation makes them, 0.35 times as much; use a chart of"
                        + " kind P'");
        assertThat(texts(ControlChart.p(dispersed(14, 0, true), STANDARD), kind))
                .isEmpty();
        assertThat(texts(ControlChart.u(dispersed(14, 80, false), STANDARD), kind))
                .containsExactly("points vary 2.01 times as much as random variation allows; use a chart of kind U'");
        assertThat(texts(ControlChart.c(series(14, i -> 5000 + (i % 2 == 0 ? 500 : -500)), STANDARD), kind))
                .isEmpty();
    }
}
