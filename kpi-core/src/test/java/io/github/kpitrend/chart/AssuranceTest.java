// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Targets beside limits: when limits are outdated for them, when they move with the season, and how it is explained. */
class AssuranceTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ChartOptions HIGHER = ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
    private static final ChartOptions LOWER = ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER);

    /** Twelve figures of 9 and 11, whose limits are 4.68 and 15.32, and others after them. */
    private static MonthlySeries base(double... later) {
        double[] values = new double[12 + later.length];
        for (int i = 0; i < 12; i++) {
            values[i] = i % 2 == 0 ? 9 : 11;
        }
        System.arraycopy(later, 0, values, 12, later.length);
        return MonthlySeries.of(FIRST, values);
    }

    private static Optional<String> outdated(List<ChartNote> notes) {
        return notes.stream()
                .filter(note -> note.kind() == ChartNote.Kind.LIMITS_OUTDATED)
                .map(ChartNote::text)
                .findFirst();
    }

    private static boolean isOutdated(ChartOptions options, double target, double... later) {
        return outdated(ControlChart.xmr(base(later), options.withBaseline(12)).notes(target))
                .isPresent();
    }

    // -----------------------------------------------------------------------
    @Test
    void limitsThatPassAreOutdatedByTheLatestOrTwoOfTheLastSeven() {
        assertThat(isOutdated(HIGHER, 4, 10)).isFalse();
        assertThat(isOutdated(HIGHER, 4, 3)).isTrue();
        assertThat(isOutdated(HIGHER, 4, 4)).isFalse();
        assertThat(isOutdated(HIGHER, 4, 3, 10)).isFalse();
        assertThat(isOutdated(HIGHER, 4, 3, 3, 10)).isTrue();
        assertThat(isOutdated(HIGHER, 4, 3, 3, 10, 10, 10, 10, 10)).isTrue();
        assertThat(isOutdated(HIGHER, 4, 3, 3, 10, 10, 10, 10, 10, 10)).isFalse();
        assertThat(isOutdated(LOWER, 16, 17)).isTrue();
        assertThat(isOutdated(LOWER, 16, 16)).isFalse();
        // not outside the limits: nothing is outdated
        assertThat(isOutdated(HIGHER, 10, 3)).isFalse();
    }

    @Test
    void limitsThatFailAreOutdatedByFiguresThatMeet() {
        assertThat(isOutdated(HIGHER, 16, 10)).isFalse();
        assertThat(isOutdated(HIGHER, 16, 16)).isTrue();
        assertThat(isOutdated(HIGHER, 16, 17, 10)).isFalse();
        assertThat(isOutdated(HIGHER, 16, 17, 17, 10)).isTrue();
        assertThat(isOutdated(LOWER, 4, 4)).isTrue();
        assertThat(isOutdated(LOWER, 4, 5)).isFalse();
    }

    @Test
    void theSentenceNamesTheTargetAndANewPhase() {
        ControlChart chart = ControlChart.xmr(base(3), HIGHER.withBaseline(12));
        assertThat(outdated(chart.notes(4)))
                .contains(
                        "the limits describe earlier figures: the latest ones miss a target of 4 that the limits pass");
        double[] shifted = new double[14];
        Arrays.fill(shifted, 17);
        ControlChart moved = ControlChart.xmr(base(shifted), HIGHER.withBaseline(12));
        assertThat(moved.suggestedPhases())
                .containsExactly(FIRST.plusMonths(11)); // the last 11 is above the center too
        assertThat(outdated(moved.notes(16)))
                .contains(
                        "the limits describe earlier figures: the latest ones meet a target of 16 that the limits miss;"
                                + " consider a new phase from December 2018");
        assertThat(chart.notes(4)).containsAll(chart.notes());
    }

    @Test
    void eachMonthIsComparedWithItsTarget() {
        ControlChart chart = ControlChart.xmr(base(3, 3, 10), HIGHER.withBaseline(12));
        MonthlySeries targets = base(4, 4, 4).mapValues(value -> 4);
        assertThat(outdated(chart.notes(targets))).isPresent();
        MonthlySeries.Builder without = targets.toBuilder();
        without.put(FIRST.plusMonths(12), Observation.missing(MissingReason.NOT_REPORTED));
        assertThat(outdated(chart.notes(without.build()))).isEmpty();
        MonthlySeries lower = targets.toBuilder().put(FIRST.plusMonths(13), 2).build();
        assertThat(outdated(chart.notes(lower))).isEmpty();
        assertThat(chart.notes(targets.head(14))).isEqualTo(chart.notes());
    }

    @Test
    void ratiosAreComparedExactly() {
        MonthlySeries n = base(10).mapValues(value -> 1000);
        ControlChart met = ControlChart.p(RatioSeries.proportion(base(3).times(10), n), HIGHER.withBaseline(12));
        assertThat(met.assurance(3)).contains(Assurance.PASS);
        assertThat(outdated(met.notes(3))).isEmpty();
        assertThat(outdated(met.notes(Math.nextUp(3.0)))).isPresent();
    }

    // -----------------------------------------------------------------------
    @Test
    void aTargetIsOutsideSeasonalLimitsOnlyInAllMonths() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            figures.add(Figure.of((i % 12 < 6 ? 100 : 200) + i * 7 % 5));
        }
        ControlChart chart = ControlChart.xmr(MonthlySeries.of(FIRST, figures), HIGHER.withSeason());
        assertThat(chart.assurance(50)).contains(Assurance.PASS);
        assertThat(chart.assurance(300)).contains(Assurance.FAIL);
        assertThat(chart.assurance(150)).contains(Assurance.INCONSISTENT);
        assertThat(chart.assurance(102)).contains(Assurance.INCONSISTENT);
    }

    /** Nothing varies but the season: the centers of all months decide. */
    @Test
    void aTargetIsBesideTheCentersOfASeasonWithoutOtherVariation() {
        double[] values = new double[48];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 12 < 6 ? 100 : 200;
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        ControlChart higher = ControlChart.xmr(series, HIGHER.withSeason());
        ControlChart lower = ControlChart.xmr(series, LOWER.withSeason());
        assertThat(higher.latestPhase().hasVariation()).isFalse();
        assertThat(higher.assurance(99)).contains(Assurance.PASS);
        assertThat(higher.assurance(100)).contains(Assurance.PASS);
        assertThat(higher.assurance(150)).contains(Assurance.INCONSISTENT);
        assertThat(higher.assurance(200)).contains(Assurance.INCONSISTENT);
        assertThat(higher.assurance(201)).contains(Assurance.FAIL);
        assertThat(lower.assurance(99)).contains(Assurance.FAIL);
        assertThat(lower.assurance(150)).contains(Assurance.INCONSISTENT);
        assertThat(lower.assurance(200)).contains(Assurance.PASS);
        assertThat(higher.explainAssurance(150).text()).startsWith("150 is not outside the limits: ");
    }

    @Test
    void aTargetIsComparedWithSlopingLimitsAtTheLatestMonth() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * i + i % 2;
        }
        ControlChart chart = ControlChart.xmr(MonthlySeries.of(FIRST, values), HIGHER.withTrend());
        assertThat(chart.assurance(120)).contains(Assurance.PASS);
        assertThat(chart.assurance(231)).contains(Assurance.INCONSISTENT);
        assertThat(chart.assurance(400)).contains(Assurance.FAIL);
    }

    // -----------------------------------------------------------------------
    private static String why(ControlChart chart, double target) {
        return chart.explainAssurance(target).text();
    }

    @Test
    void explanations() {
        ControlChart higher = ControlChart.xmr(base(), HIGHER);
        assertThat(why(higher, 4)).startsWith("4 is below the lower limit 4.68: ");
        assertThat(why(higher, 16)).startsWith("16 is above the upper limit 15.32: ");
        assertThat(why(higher, 10)).startsWith("10 is not outside the limits: ");
        assertThat(why(ControlChart.xmr(base(), LOWER), 4)).startsWith("4 is below the lower limit 4.68: ");
        assertThat(why(ControlChart.xmr(base()), 4)).isEqualTo("no assurance: neither higher nor lower is better");
        assertThat(why(ControlChart.run(base(), HIGHER), 4))
                .isEqualTo("no assurance: run charts have no limits for single figures");
        assertThat(why(ControlChart.ewma(base(), 0.2, LOWER), 4))
                .isEqualTo("no assurance: ewma charts have no limits for single figures");
        assertThat(why(ControlChart.xmr(base(), HIGHER).movingRanges(), 4))
                .isEqualTo("no assurance: moving-range charts have no limits for single figures");
        assertThat(ControlChart.xmr(base(), HIGHER.withPolarity(Polarity.TARGET_IS_BEST))
                        .assurance(4))
                .isEmpty();
        assertThat(why(ControlChart.xmr(base().head(1), HIGHER), 4)).isEqualTo("no assurance: there are no limits");
        assertThat(why(ControlChart.xmr(base().mapValues(value -> 9), HIGHER), 8))
                .startsWith("the figures do not vary, so 8 is compared with the center 9: ");
    }

    @Test
    void longerGapsAreBetterWhereFewerEventsAre() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < 20; i++) {
            days.add(day);
            day = day.plusDays(20 + i * 7 % 5);
        }
        Events events = Events.of(days, day);
        ControlChart fewer = ControlChart.t(events, LOWER);
        ControlChart more = ControlChart.t(events, HIGHER);
        double below = fewer.latestPhase().lower().value() - 1;
        assertThat(fewer.assurance(below)).contains(Assurance.PASS);
        assertThat(more.assurance(below)).contains(Assurance.FAIL);
        assertThat(fewer.openGap().isKnown()).isTrue();
        assertThat(ControlChart.xmr(base()).openGap()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void eachHasATextOfItsOwn() {
        assertThat(Assurance.values())
                .extracting(Assurance::text)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
