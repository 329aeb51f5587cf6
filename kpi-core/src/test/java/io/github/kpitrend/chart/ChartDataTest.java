// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures are points, which of them are counted, and where phases start. */
class ChartDataTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final MonthlySeries SERIES = MonthlySeries.of(FIRST, 5, 7, 4, 6, 9, 5, 3, 7, 6, 5, 4, 8, 6, 7);

    private static YearMonth month(int index) {
        return FIRST.plusMonths(index);
    }

    private static List<Integer> starts(ControlChart chart) {
        return Arrays.stream(chart.data().starts).boxed().toList();
    }

    private static List<String> reasons(ControlChart chart) {
        return chart.phases().stream().map(ChartPhase::reason).toList();
    }

    // -----------------------------------------------------------------------
    // phases
    // -----------------------------------------------------------------------
    @Test
    void breaks_startAPhaseAtTheNextCountedFigure() {
        ControlChart known = ControlChart.xmr(SERIES.with(month(5), 5.0, Marker.BREAK_BEFORE));
        assertThat(starts(known)).containsExactly(0, 5);
        assertThat(reasons(known)).containsExactly("", "definition changed");
        MonthlySeries partial = SERIES.with(month(5), 5.0, Marker.BREAK_BEFORE, Marker.PARTIAL);
        ControlChart uncounted = ControlChart.xmr(partial);
        assertThat(uncounted.phases()).extracting(ChartPhase::first).containsExactly(FIRST, month(6));
        // a month without a figure: one side of the sum is missing there, and broken
        MonthlySeries lacking = SERIES.toBuilder()
                .put(month(5), Observation.missing(MissingReason.PENDING))
                .build();
        ControlChart missing = ControlChart.xmr(lacking.plus(SERIES.with(month(5), 5.0, Marker.BREAK_BEFORE)));
        assertThat(missing.phases()).extracting(ChartPhase::first).containsExactly(FIRST, month(6));
        assertThat(reasons(missing)).containsExactly("", "definition changed");
        RatioSeries ratio = RatioSeries.proportion(
                lacking, SERIES.mapValues(value -> 100).with(month(5), 100.0, Marker.BREAK_BEFORE));
        assertThat(ControlChart.p(ratio, STANDARD).phases())
                .extracting(ChartPhase::first)
                .containsExactly(FIRST, month(6));
        ControlChart last = ControlChart.xmr(SERIES.with(month(13), 7.0, Marker.BREAK_BEFORE, Marker.FORECAST));
        assertThat(last.phases()).as("no counted figure from there on").hasSize(1);
    }

    @Test
    void phases_ofTheirMonths() {
        ChartOptions two = STANDARD.withPhase(month(4), "one").withPhase(month(9), "two");
        assertThat(starts(ControlChart.xmr(SERIES, two))).containsExactly(0, 4, 9);
        assertThat(starts(ControlChart.xmr(SERIES, two.withPhase(month(13), "last"))))
                .containsExactly(0, 4, 9, 13);
        assertThat(starts(ControlChart.xmr(SERIES, two.withPhase(month(14), "none"))))
                .containsExactly(0, 4, 9);
        assertThat(reasons(ControlChart.xmr(SERIES, two.withPhase(FIRST.minusMonths(1), "before"))))
                .containsExactly("", "one", "two");
        assertThat(reasons(ControlChart.xmr(SERIES, two.withPhase(FIRST, "first"))))
                .containsExactly("first", "one", "two");
        // two that start at one point: the later month's reason
        MonthlySeries gap = SERIES.toBuilder()
                .put(month(4), Observation.missing(MissingReason.PENDING))
                .build();
        ControlChart chart = ControlChart.xmr(gap, two.withPhase(month(5), "later"));
        assertThat(reasons(chart)).containsExactly("", "later", "two");
        MonthlySeries leading = SERIES.toBuilder()
                .put(FIRST, Observation.missing(MissingReason.PENDING))
                .build();
        assertThat(reasons(ControlChart.xmr(leading, STANDARD.withPhase(FIRST, "from the start"))))
                .as("a month of the series without a figure")
                .containsExactly("from the start");
    }

    @Test
    void phases_ofPointsThatAreNotCounted() {
        ChartOptions options = STANDARD.withExcluded(FIRST, "a")
                .withExcluded(month(5), "b")
                .withExcluded(month(6), "c")
                .withPhase(month(5), "new");
        List<ChartPoint> points = ControlChart.xmr(SERIES, options).points();
        assertThat(points)
                .extracting(ChartPoint::phase)
                .as("that of the last counted point up to it")
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1);
        assertThat(points.get(0).reason()).isEqualTo("a");
        assertThat(points.get(1).reason()).isEmpty();
        assertThat(points.get(5).zone()).isZero();
        assertThat(points.get(7).zone()).isNotZero();
    }

    @Test
    void baselines_areOfThePhaseOfTheirFirstFigure() {
        ChartOptions options = STANDARD.withPhase(month(5), "new").withBaseline(MonthRange.of(month(2), month(8)));
        ControlChart chart = ControlChart.xmr(SERIES, options);
        assertThat(chart.phases().get(0).center()).as("4, 6, 9").isEqualTo(Figure.of(19 / 3.0));
        assertThat(chart.phases().get(1).center()).as("all of the second phase").isEqualTo(Figure.of(51 / 9.0));
        ControlChart second = ControlChart.xmr(
                SERIES, STANDARD.withPhase(month(5), "new").withBaseline(MonthRange.of(month(5), month(6))));
        assertThat(second.phases().get(0).center()).isEqualTo(Figure.of(31 / 5.0));
        assertThat(second.phases().get(1).center()).isEqualTo(Figure.of(4));
        ChartOptions twelve = STANDARD.withBaseline(12);
        assertThat(ControlChart.xmr(SERIES, twelve).latestPhase().center()).isEqualTo(Figure.of(69 / 12.0));
        assertThat(ControlChart.xmr(SERIES.head(5), twelve).latestPhase().center())
                .as("a shorter phase uses all")
                .isEqualTo(Figure.of(31 / 5.0));
    }

    // -----------------------------------------------------------------------
    // points
    // -----------------------------------------------------------------------
    @Test
    void points_withMarkersAreCountedByTheOptions() {
        MonthlySeries marked = SERIES.with(month(3), 6.0, Marker.PARTIAL).with(month(4), 9.0, Marker.PROVISIONAL);
        ControlChart standard = ControlChart.xmr(marked);
        assertThat(standard.points().get(3).isCounted()).isFalse();
        assertThat(standard.points().get(3).reason()).isEqualTo(Marker.PARTIAL.text());
        assertThat(standard.points().get(4).isCounted()).isTrue();
        ControlChart none = ControlChart.xmr(marked, STANDARD.withExcluded());
        assertThat(none.points()).allMatch(ChartPoint::isCounted);
        assertThat(none.latestPhase().pointCount()).isEqualTo(14);
        ControlChart provisional = ControlChart.xmr(marked, STANDARD.withExcluded(Marker.PROVISIONAL));
        assertThat(provisional.points()).filteredOn(point -> !point.isCounted()).hasSize(1);
        assertThat(provisional.points().get(4).reason()).isEqualTo(Marker.PROVISIONAL.text());
        ChartOptions both = STANDARD.withExcluded(month(3), "typing error");
        assertThat(ControlChart.xmr(marked, both).points().get(3).reason()).isEqualTo("typing error");
    }

    @Test
    void points_ofEventsAreExcludedByTheMonthThatEndsTheGap() {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            dates.add(LocalDate.of(2020, 1, 10).plusMonths(i));
        }
        Events events = Events.of(dates, LocalDate.of(2020, 8, 31));
        ControlChart plain = ControlChart.t(events, STANDARD);
        assertThat(plain.points())
                .extracting(ChartPoint::isCounted)
                .containsExactly(true, true, true, true, true, true, true, false);
        assertThat(plain.points().get(7).reason()).isEqualTo("days since the last event, which are not over");
        ControlChart march = ControlChart.t(events, STANDARD.withExcluded(YearMonth.of(2020, 3), "closed"));
        assertThat(march.points())
                .extracting(ChartPoint::isCounted)
                .containsExactly(true, false, true, true, true, true, true, false);
        assertThat(march.points().get(1).reason()).isEqualTo("closed");
        ControlChart other = ControlChart.t(events, STANDARD.withExcluded(YearMonth.of(2022, 3), "closed"));
        assertThat(other.latestPhase().pointCount()).isEqualTo(7);
        Events cases = Events.of(dates.subList(0, 3), dates.get(2))
                .withCases(java.util.Map.of(dates.get(1), 4, dates.get(2), 6));
        ControlChart g = ControlChart.g(cases, STANDARD.withExcluded(YearMonth.of(2020, 3), "closed"));
        assertThat(g.points()).extracting(ChartPoint::isCounted).containsExactly(true, false);
        assertThat(ControlChart.g(cases, STANDARD).points())
                .extracting(ChartPoint::isCounted)
                .containsExactly(true, true);
        ControlChart phases = ControlChart.t(events, STANDARD.withPhase(YearMonth.of(2020, 5), "new"));
        assertThat(phases.points()).extracting(ChartPoint::phase).containsExactly(0, 0, 0, 1, 1, 1, 1, 1);
    }

    /** Counted figures of a few places, beside one that is not counted and has many or is large. */
    @Test
    void units_areThoseOfCountedFigures() {
        for (double odd : new double[] {1 / 3.0, 1e300, 123456789.123456789, 1e13}) {
            MonthlySeries with = SERIES.times(0.01).with(month(13), odd, Marker.FORECAST);
            ControlChart chart = ControlChart.xmr(with);
            ControlChart without = ControlChart.xmr(SERIES.times(0.01).head(13));
            for (int i = 0; i < 13; i++) {
                assertThat(chart.points().get(i)).isEqualTo(without.points().get(i));
            }
            ControlChart counted = ControlChart.xmr(with, STANDARD.withExcluded());
            assertThat(counted.latestPhase().pointCount()).isEqualTo(14);
            assertThat(counted.latestPhase().center().value())
                    .isEqualTo((0.75 + odd) / 14, org.assertj.core.data.Offset.offset(odd * 1e-12 + 1e-12));
            assertThat(counted.points().get(13).zone())
                    .isEqualTo(odd < 1 ? counted.points().get(13).zone() : 4);
        }
    }

    @Test
    void phases_ofNoCountedFigure() {
        ChartOptions options = STANDARD.withPhase(FIRST, "one").withPhase(month(1), "two");
        MonthlySeries partial = MonthlySeries.of(FIRST, 5, 7).with(FIRST, 5.0, Marker.PARTIAL);
        ControlChart none = ControlChart.xmr(partial.with(month(1), 7.0, Marker.PARTIAL), options);
        assertThat(reasons(none)).containsExactly("");
        assertThat(none.latestPhase().pointCount()).isZero();
        assertThat(none.notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.PHASE_NOT_USED)
                .hasSize(2);
    }

    @Test
    void ranges_ofEventsHaveTheDateOfTheLaterGap() {
        LocalDate start = LocalDate.of(2020, 1, 10);
        List<LocalDate> dates = List.of(start, start.plusDays(4), start.plusDays(14), start.plusDays(15));
        ControlChart ranges =
                ControlChart.t(Events.of(dates, dates.get(3)), STANDARD).movingRanges();
        assertThat(ranges.points()).extracting(ChartPoint::value).containsExactly(6.0, 9.0);
        assertThat(ranges.points())
                .extracting(ChartPoint::date)
                .containsExactly(java.util.Optional.of(start.plusDays(14)), java.util.Optional.of(start.plusDays(15)));
    }

    @Test
    void ranges_thatNoDoubleHoldsAreNoPoints() {
        double most = Double.MAX_VALUE;
        ControlChart ranges =
                ControlChart.xmr(MonthlySeries.of(FIRST, most, -most, -most, 0)).movingRanges();
        assertThat(ranges.points()).extracting(ChartPoint::value).containsExactly(0.0, most);
        assertThat(ranges.points()).extracting(ChartPoint::month).containsExactly(month(2), month(3));
    }

    @Test
    void points_areExcludedByMonthsOfTheSeries() {
        ChartOptions outside =
                STANDARD.withExcluded(FIRST.minusMonths(1), "before").withExcluded(month(14), "after");
        assertThat(ControlChart.xmr(SERIES, outside).points()).hasSize(14).allMatch(ChartPoint::isCounted);
        ControlChart ends =
                ControlChart.xmr(SERIES, outside.withExcluded(FIRST, "first").withExcluded(month(13), "last"));
        assertThat(ends.latestPhase().pointCount()).isEqualTo(12);
        assertThat(ends.points())
                .extracting(ChartPoint::reason)
                .startsWith("first", "")
                .endsWith("", "last");
        // of two markers the first in their order is named
        MonthlySeries marked = SERIES.with(month(3), 6.0, Marker.FORECAST, Marker.PARTIAL);
        assertThat(ControlChart.xmr(marked).points().get(3).reason()).isEqualTo(Marker.FORECAST.text());
    }
}
