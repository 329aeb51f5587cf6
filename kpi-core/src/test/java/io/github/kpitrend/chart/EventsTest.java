// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates of events, and the charts of what lies between them. */
class EventsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();

    /** Events with gaps of some days, watched for some days after the last. */
    private static Events events(int after, int... gaps) {
        List<LocalDate> dates = new ArrayList<>(List.of(DAY));
        for (int gap : gaps) {
            dates.add(dates.get(dates.size() - 1).plusDays(gap));
        }
        LocalDate until = dates.get(dates.size() - 1).plusDays(after);
        Collections.reverse(dates);
        return Events.of(dates, until);
    }

    @Test
    void datesAreSortedAndNotAfterTheEnd() {
        Events events = events(5, 3, 4);
        assertThat(events.dates()).isSorted().hasSize(3);
        assertThat(events.until()).isEqualTo(DAY.plusDays(12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Events.of(List.of(DAY), DAY.minusDays(1)))
                .withMessageContaining("must not be after 2019-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Events.of(Collections.nCopies(Events.MAX_EVENTS + 1, DAY), DAY))
                .withMessageContaining("12000 at most");
        assertThat(Events.of(Collections.nCopies(Events.MAX_EVENTS, DAY), DAY).dates())
                .hasSize(Events.MAX_EVENTS);
    }

    @Test
    void casesAreOfEveryEventButTheFirst() {
        Events events = events(5, 3, 4);
        LocalDate second = DAY.plusDays(3);
        LocalDate third = DAY.plusDays(7);
        Events withCases = events.withCases(Map.of(second, 40, third, 55));
        assertThat(withCases.cases()).containsEntry(third, 55);
        ControlChart g = ControlChart.g(withCases, STANDARD);
        assertThat(g.points()).extracting(ChartPoint::value).containsExactly(40.0, 55.0);
        assertThat(g.openGap()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(ControlChart.t(withCases, STANDARD).points()).hasSize(3);
        for (Map<LocalDate, Integer> wrong : List.of(
                Map.of(second, 40),
                Map.of(second, 40, third.plusDays(1), 2),
                Map.of(second, -1, third, 2),
                Map.of(second, 1, third, 2, third.plusDays(1), 3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> events.withCases(wrong))
                    .withMessageStartingWith("casesSinceThePrevious must");
        }
        assertThat(ControlChart.t(withCases, STANDARD).openGap()).isEqualTo(Figure.of(5));
        assertThat(ControlChart.g(events, STANDARD).openGap()).isEqualTo(Figure.of(5));
        Events together = events(5, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> together.withCases(Map.of(DAY, 4)));
    }

    @Test
    void fewerThanTwoEventsHaveNoGap() {
        ControlChart none = ControlChart.g(Events.of(List.of(), DAY), STANDARD);
        assertThat(none.points()).isEmpty();
        assertThat(none.openGap()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(none.variation()).isEqualTo(Variation.NOT_ASSESSED);
        assertThat(none.adjustment().at(YearMonth.of(2020, 1)).isKnown()).isFalse();
        ControlChart one = ControlChart.t(Events.of(List.of(DAY), DAY.plusDays(9)), STANDARD);
        assertThat(one.points()).isEmpty();
        assertThat(one.openGap()).isEqualTo(Figure.of(9));
        ControlChart two = ControlChart.t(events(9, 4), STANDARD);
        assertThat(two.latestPhase().center()).isEqualTo(Figure.of(4));
        assertThat(two.latestPhase().upper()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void aLongTimeWithoutAnEventDecides() {
        ChartOptions fewer = STANDARD.withPolarity(Polarity.LOWER_IS_BETTER);
        int[] gaps = {5, 7, 4, 6, 8, 5, 3, 7, 6, 5, 4, 8, 6};
        for (ControlChart chart :
                List.of(ControlChart.t(events(200, gaps), fewer), ControlChart.g(events(200, gaps), fewer))) {
            assertThat(chart.cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
            assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT);
            ChartPoint open = chart.points().get(gaps.length);
            assertThat(open.isCounted()).isFalse();
            assertThat(open.date()).contains(DAY.plusDays(74 + 200));
            assertThat(open.getPlain()).containsKeys("date", "reason").doesNotContainKey("month");
            assertThat(chart.getPlain()).containsKey("openGap");
            assertThat(chart.explain().text()).isNotEmpty();
        }
        ChartOptions more = STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER);
        assertThat(ControlChart.t(events(200, gaps), more).variation()).isEqualTo(Variation.CONCERN);
        assertThat(ControlChart.t(events(200, gaps), STANDARD).variation()).isEqualTo(Variation.NEUTRAL_HIGH);
        assertThat(ControlChart.t(events(5, gaps), fewer).variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(ControlChart.t(events(5, gaps), fewer).assurance(0.1)).contains(Assurance.PASS);
        assertThat(ControlChart.t(events(5, gaps), fewer).assurance(100)).contains(Assurance.FAIL);
        assertThat(ControlChart.t(events(5, gaps), fewer).assurance(-1)).contains(Assurance.PASS);
    }

    @Test
    void gapsCanBeExcludedAndLinesPassed() {
        int[] gaps = {20, 0, 40, 10, 25, 30, 15, 20, 35, 10, 20, 25, 30, 20};
        ChartOptions excluded = STANDARD.withExcluded(YearMonth.of(2020, 3), "closed");
        ControlChart t = ControlChart.t(events(3, gaps), excluded);
        assertThat(t.points().stream().filter(ChartPoint::isCounted)).hasSize(12);
        assertThat(t.points().get(2).reason()).isEqualTo("closed");
        assertThat(t.notes()).extracting(ChartNote::kind).contains(ChartNote.Kind.EQUAL_EVENTS);
        ControlChart given = ControlChart.t(events(3, gaps), STANDARD.withLimits(t.latestPhase()));
        assertThat(given.latestPhase().upper()).isEqualTo(t.latestPhase().upper());
        assertThat(given.notes()).extracting(ChartNote::kind).contains(ChartNote.Kind.LIMITS_GIVEN);
        ControlChart fixed = ControlChart.g(events(3, gaps), STANDARD.withLimits(0, 20, 33));
        assertThat(fixed.points().get(2).cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        ControlChart centered = ControlChart.g(events(3, gaps), STANDARD.withCenter(30));
        assertThat(centered.latestPhase().center()).isEqualTo(Figure.of(20.79));
        assertThat(ControlChart.t(events(3, gaps), STANDARD.withCenter(30))
                        .latestPhase()
                        .center())
                .isEqualTo(Figure.of(30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.g(events(3, gaps), STANDARD.withCenter(-1)))
                .withMessageContaining("0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.g(events(3, gaps), STANDARD.withTrend()));
        assertThat(t.movingRanges().points()).hasSize(11);
        assertThat(t.movingRanges().points().get(0).date()).isPresent();
    }

    /** Only the days since the last event are compared although they are not counted. */
    @Test
    void pointsThatAreNotCountedHaveNoCause() {
        int[] gaps = {5, 7, 4, 6, 8, 5, 3, 7, 6, 5, 4, 8, 6, 300};
        LocalDate end = DAY.plusDays(374);
        ChartOptions without = STANDARD.withExcluded(YearMonth.from(end), "closed");
        ControlChart t = ControlChart.t(events(2, gaps), without);
        assertThat(t.points().get(13).isCounted()).isFalse();
        assertThat(t.points().get(13).cause()).isEqualTo(SpecialCause.NONE);
        assertThat(t.cause()).isEqualTo(SpecialCause.NONE);
        Map<LocalDate, Integer> cases = new java.util.HashMap<>();
        Events events = events(2, gaps);
        for (int i = 1; i < events.dates().size(); i++) {
            cases.put(events.dates().get(i), gaps[i - 1]);
        }
        ControlChart g = ControlChart.g(events.withCases(cases), without);
        assertThat(g.points()).hasSize(14);
        assertThat(g.points().get(13).cause()).as("the last gap is over").isEqualTo(SpecialCause.NONE);
        assertThat(ControlChart.g(events.withCases(cases), STANDARD).cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        ControlChart ranges = t.movingRanges();
        assertThat(ranges.openGap()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(ranges.getPlain()).doesNotContainKey("openGap");
        ControlChart all = ControlChart.t(
                Events.of(List.of(DAY, DAY.plusDays(9)), DAY.plusDays(500)),
                STANDARD.withExcluded(YearMonth.of(2020, 1), "closed"));
        assertThat(all.latest()).isEmpty();
        assertThat(all.variation()).isEqualTo(Variation.NOT_ASSESSED);
        assertThat(all.cause()).isEqualTo(SpecialCause.NONE);
        assertThat(all.latestPhase().first()).isEqualTo(YearMonth.of(2021, 5));
    }

    @Test
    void equalGapsDoNotVary() {
        ControlChart t = ControlChart.t(events(3, 7, 7, 7, 7), STANDARD.withPolarity(Polarity.LOWER_IS_BETTER));
        assertThat(t.latestPhase().hasVariation()).isFalse();
        assertThat(t.latestPhase().upper()).isEqualTo(Figure.of(7));
        assertThat(t.assurance(7)).contains(Assurance.PASS);
        assertThat(t.assurance(8)).contains(Assurance.FAIL);
    }

    @Test
    void phasesOfOneGapHaveNoLimits() {
        ChartOptions late = STANDARD.withPhase(YearMonth.of(2020, 3), "new");
        Events events = events(0, 10, 12, 14, 16, 18);
        for (ControlChart chart : List.of(ControlChart.t(events, late), ControlChart.g(events, late))) {
            assertThat(chart.phases().get(1).pointCount()).isEqualTo(1);
            assertThat(chart.phases().get(1).center()).isEqualTo(Figure.of(18));
            assertThat(chart.phases().get(1).upper()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
            assertThat(chart.phases().get(0).upper().isKnown()).isTrue();
        }
        Events two = events(0, 10, 12);
        for (ControlChart chart : List.of(ControlChart.t(two, STANDARD), ControlChart.g(two, STANDARD))) {
            assertThat(chart.latestPhase().upper().isKnown()).isTrue();
        }
        ChartOptions given = STANDARD.withLimits(1, 5, 9);
        for (ControlChart chart : List.of(
                ControlChart.t(events(0, 10), given),
                ControlChart.g(events(0, 10), given),
                ControlChart.t(events(0, 10, 11), given))) {
            assertThat(chart.points().get(0).zone()).isEqualTo(4);
            assertThat(chart.latestPhase().upper()).isEqualTo(Figure.of(9));
        }
        ControlChart centered = ControlChart.t(events(0, 20, 25, 22, 27), STANDARD.withCenter(10));
        assertThat(centered.points()).filteredOn(ChartPoint::isCounted).allMatch(point -> point.zone() > 1);
        ControlChart plain = ControlChart.t(events(0, 20, 25, 22, 27), STANDARD);
        assertThat(plain.points()).filteredOn(ChartPoint::isCounted).anyMatch(point -> point.zone() < 0);
    }

    @Test
    void equalEventsAreEqual() {
        assertDistinct(() -> List.of(
                events(5, 3, 4),
                events(6, 3, 4),
                events(5, 3, 5),
                events(5, 3, 4).withCases(Map.of(DAY.plusDays(3), 1, DAY.plusDays(7), 2))));
        Events events = events(5, 3, 4);
        assertThat(events)
                .isEqualTo(events(5, 3, 4))
                .hasSameHashCodeAs(events(5, 3, 4))
                .isNotEqualTo(events(6, 3, 4))
                .isNotEqualTo(events(4, 3, 5))
                .isNotEqualTo(events.withCases(Map.of(DAY.plusDays(3), 1, DAY.plusDays(7), 2)))
                .isNotEqualTo("events");
        assertThat(events).hasToString("3 events, 2020-01-01 to 2020-01-08, watched until 2020-01-13");
        assertThat(events(1)).asString().startsWith("1 event, ");
        assertThat(Events.of(List.of(), DAY)).hasToString("no events, watched until 2020-01-01");
        assertThat(events.getPlain()).containsOnlyKeys("dates", "until", "cases");
    }

    /** A sum of equal roots divided by their number can differ from them in the last bit. */
    @Test
    void equalGapsLieOnTheCenter() {
        for (int gap = 1; gap <= 40; gap++) {
            int[] gaps = new int[12];
            Arrays.fill(gaps, gap);
            for (int count = 2; count <= gaps.length; count++) {
                ControlChart t = ControlChart.t(events(1, Arrays.copyOf(gaps, count)), STANDARD);
                assertThat(t.points()).as("%s gaps of %s", count, gap).allMatch(point -> point.zone() == 0);
                assertThat(t.latestPhase().center()).isEqualTo(Figure.of(gap));
            }
        }
    }
}
