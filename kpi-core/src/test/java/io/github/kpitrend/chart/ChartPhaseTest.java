// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Phases and points as values: what makes two of them equal, and how they are written. */
class ChartPhaseTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final MonthlySeries SERIES = MonthlySeries.of(FIRST, 5, 7, 4, 6, 9, 5, 3, 7, 6, 5, 4, 8, 6, 40);

    private static ChartPhase phase(MonthlySeries series, ChartOptions options) {
        return ControlChart.xmr(series, options).latestPhase();
    }

    @Test
    void equalPhasesAreEqual() {
        ChartPhase phase = phase(SERIES, STANDARD);
        MonthlySeries later = MonthlySeries.of(FIRST.plusMonths(1), 5, 7, 4, 6, 9, 5, 3, 7, 6, 5, 4, 8, 6, 40);
        ChartOptions split = STANDARD.withPhase(FIRST.plusMonths(6), "one");
        assertThat(phase)
                .isEqualTo(phase(SERIES, STANDARD))
                .hasSameHashCodeAs(phase(SERIES, STANDARD))
                .isNotEqualTo(phase(later, STANDARD))
                .isNotEqualTo(phase(SERIES, split))
                .isNotEqualTo(phase(SERIES.times(2), STANDARD))
                .isNotEqualTo(phase(SERIES, STANDARD.withExcluded(FIRST.plusMonths(3), "x")))
                .isNotEqualTo(phase(SERIES, STANDARD.withLimits(phase)))
                .isNotEqualTo("phase");
        assertThat(phase(SERIES, split)).isNotEqualTo(phase(SERIES, STANDARD.withPhase(FIRST.plusMonths(6), "two")));
        assertThat(phase(SERIES, STANDARD.withTrend())).isNotEqualTo(phase);
        assertThat(phase).asString().startsWith("14 points from 2019-04: ");
        assertThat(phase(SERIES.head(1), STANDARD)).asString().startsWith("1 point from");
        assertThat(phase.getPlain()).containsEntry("short", false).containsKeys("center", "lowerTwoSigma");
        assertThat(phase(SERIES, STANDARD.withLimits(1, 2, 3)).isShort()).isFalse();
        assertThat(phase(SERIES.head(12), STANDARD).isShort()).isTrue();
    }

    @Test
    void equalPointsAreEqual() {
        ControlChart chart = ControlChart.xmr(SERIES);
        for (ChartPoint point : chart.points()) {
            for (ChartPoint other : ControlChart.xmr(SERIES).points()) {
                assertThat(point.equals(other)).isEqualTo(point.month().equals(other.month()));
            }
        }
        ChartPoint last = chart.latest().orElseThrow();
        assertThat(last).hasSameHashCodeAs(ControlChart.xmr(SERIES).latest().orElseThrow());
        List<ControlChart> others = List.of(
                ControlChart.xmr(SERIES.with(FIRST.plusMonths(13), 41.0)),
                ControlChart.xmr(SERIES, STANDARD.withPhase(FIRST.plusMonths(6), "x")),
                ControlChart.xmr(SERIES, STANDARD.withRangeScreening(false)),
                ControlChart.xmr(
                        SERIES,
                        STANDARD.withRules(RuleSet.anhoej().withRuns(false).withTrend(4))),
                ControlChart.xmr(SERIES, STANDARD.withTrend()),
                ControlChart.xmr(SERIES, STANDARD.withExcluded(FIRST.plusMonths(13), "down")),
                ControlChart.xmr(SERIES, STANDARD.withPolarity(io.github.kpitrend.indicator.Polarity.LOWER_IS_BETTER)));
        for (int i = 0; i < others.size(); i++) {
            List<ChartPoint> points = others.get(i).points();
            // trend 4 alone leaves the last point without a cause but keeps its lines: another mask
            assertThat(points.get(13).equals(last))
                    .as("chart %d", i)
                    .isEqualTo(i == 3 && points.get(13).causes().equals(last.causes()));
        }
        assertThat(last).isNotEqualTo("point").asString().startsWith("40 (2020-05): ");
        assertThat(others.get(5).points().get(13)).asString().endsWith("not counted");
        assertThat(others.get(4).points().get(13).getPlain()).containsKey("adjusted");
    }

    @Test
    void pointsOfRatiosHaveDenominators() {
        MonthlySeries n = SERIES.times(0).mapValues(value -> 100);
        ControlChart p = ControlChart.p(RatioSeries.proportion(SERIES, n), STANDARD);
        assertThat(p.points().get(0).denominator()).isEqualTo(Figure.of(100));
        assertThat(p.points().get(0).getPlain()).containsKey("denominator");
        MonthlySeries twice = SERIES.times(2);
        ControlChart half = ControlChart.p(RatioSeries.proportion(twice, n.times(2)), STANDARD);
        assertThat(half.points().get(0)).isNotEqualTo(p.points().get(0));
        assertThat(ControlChart.xmr(SERIES).points().get(0).denominator().isKnown())
                .isFalse();
        MonthlySeries marked = SERIES.with(FIRST.plusMonths(2), 4.0, Marker.PARTIAL);
        assertThat(ControlChart.p(RatioSeries.proportion(marked, n), STANDARD)
                        .points()
                        .get(2)
                        .isCounted())
                .isFalse();
    }

    @Test
    void linesOfOtherKindsAreOtherPoints() {
        MonthlySeries n = SERIES.mapValues(value -> 100);
        List<ControlChart> charts = List.of(
                ControlChart.xmr(SERIES),
                ControlChart.xmr(SERIES, STANDARD.withMedians()),
                ControlChart.xmr(SERIES, STANDARD.withLimits(1, 6, 12)),
                ControlChart.xmr(SERIES, STANDARD.withLimits(0, 6, 12)),
                ControlChart.xmr(SERIES, STANDARD.withLimits(1, 6, 13)),
                ControlChart.run(SERIES, STANDARD),
                ControlChart.c(SERIES, STANDARD),
                ControlChart.ewma(SERIES, 0.2, STANDARD),
                ControlChart.ewma(SERIES, 0.3, STANDARD),
                ControlChart.u(RatioSeries.rate(SERIES.times(100), n, 1), STANDARD),
                ControlChart.uPrime(RatioSeries.rate(SERIES.times(100), n, 1), STANDARD),
                ControlChart.xmr(SERIES.head(1), STANDARD));
        for (int i = 0; i < charts.size(); i++) {
            for (int j = 0; j < charts.size(); j++) {
                ChartPoint one = charts.get(i).points().get(0);
                ChartPoint other = charts.get(j).points().get(0);
                assertThat(one.equals(other)).as("%d, %d", i, j).isEqualTo(i == j);
            }
        }
    }

    private static ChartPoint point(ControlChart chart, int index) {
        return chart.points().get(index);
    }

    /** Points that differ in one thing. */
    @Test
    void pointsDifferInEveryThing() {
        MonthlySeries flat = MonthlySeries.of(FIRST, 5, 5, 5, 5, 5, 5);
        ChartOptions given = STANDARD.withLimits(0, 4, 12);
        MonthlySeries hundred = flat.mapValues(value -> 100);
        RatioSeries share = RatioSeries.proportion(flat, hundred);
        RatioSeries twice = RatioSeries.proportion(flat.times(2), hundred.times(2));
        MonthlySeries rising = MonthlySeries.of(FIRST, 1, 2, 3, 20);
        ChartOptions limits = given.withRules(RuleSet.limitsOnly());
        assertDistinct(() -> List.of(
                point(ControlChart.xmr(flat), 3),
                point(ControlChart.xmr(flat), 4),
                point(ControlChart.xmr(flat, STANDARD.withPhase(FIRST.plusMonths(2), "new")), 3),
                point(ControlChart.xmr(flat, STANDARD.withTrend()), 3),
                point(ControlChart.xmr(flat, STANDARD.withExcluded(FIRST.plusMonths(3), "")), 3),
                point(ControlChart.xmr(flat, STANDARD.withExcluded(FIRST.plusMonths(3), "a")), 3),
                point(ControlChart.xmr(flat, STANDARD.withExcluded(FIRST.plusMonths(3), "b")), 3),
                point(ControlChart.xmr(flat, given), 3),
                point(ControlChart.xmr(flat, STANDARD.withLimits(0, 4, 13)), 3),
                point(ControlChart.xmr(flat.with(FIRST.plusMonths(3), 5.5), given), 3),
                point(ControlChart.p(share, given), 3),
                point(ControlChart.p(twice, given), 3),
                point(ControlChart.xmr(rising, limits), 3),
                point(
                        ControlChart.xmr(
                                rising, limits.withRules(RuleSet.limitsOnly().withTrend(4))),
                        3),
                point(ControlChart.xmr(rising, limits.withPolarity(Polarity.LOWER_IS_BETTER)), 3),
                point(ControlChart.g(events(1), given), 0),
                point(ControlChart.g(events(2), given), 0)));
        assertThat(point(ControlChart.g(events(1), given), 0)).hasToString("5 (2020-01-06): COMMON_CAUSE");
        assertThat(point(ControlChart.xmr(flat, given), 3)).hasToString("5 (2019-07): COMMON_CAUSE");
    }

    /** Two events five days apart. */
    private static Events events(int day) {
        LocalDate first = LocalDate.of(2020, 1, day);
        return Events.of(List.of(first, first.plusDays(5)), first.plusDays(5));
    }

    private static ChartPhase made(int index, YearMonth first, String reason, int points, String other) {
        ControlChart chart = ControlChart.xmr(other.equals("lines") ? SERIES.times(2) : SERIES);
        PhaseLines lines = other.equals("varies")
                ? new PhaseLines.None(null, MissingReason.NOT_APPLICABLE, false)
                : chart.charted().lines()[0];
        return new ChartPhase(
                index,
                first,
                reason,
                points,
                other.equals("given"),
                other.equals("constant"),
                lines,
                sigma -> chart.latestPhase().line(sigma));
    }

    @Test
    void phasesDifferInEveryThing() {
        assertDistinct(() -> List.of(
                made(0, FIRST, "", 5, ""),
                made(1, FIRST, "", 5, ""),
                made(0, FIRST.plusMonths(1), "", 5, ""),
                made(0, FIRST, "new", 5, ""),
                made(0, FIRST, "", 6, ""),
                made(0, FIRST, "", 5, "given"),
                made(0, FIRST, "", 5, "constant"),
                made(0, FIRST, "", 5, "varies"),
                made(0, FIRST, "", 5, "lines")));
    }

    @Test
    void limitsAreConstantForSomeKinds() {
        MonthlySeries n = SERIES.mapValues(value -> 100);
        RatioSeries ratio = RatioSeries.proportion(SERIES, n);
        Object[][] table = {
            {ControlChart.xmr(SERIES), true},
            {ControlChart.xmr(SERIES, STANDARD.withMedians()), true},
            {ControlChart.c(SERIES, STANDARD), true},
            {ControlChart.t(events(1), STANDARD.withLimits(1, 5, 9)), true},
            {ControlChart.xmr(SERIES).movingRanges(), true},
            {ControlChart.p(ratio, STANDARD), false},
            {ControlChart.pPrime(ratio, STANDARD), false},
            {ControlChart.ewma(SERIES, 0.2, STANDARD), false},
            {ControlChart.run(SERIES, STANDARD), false},
            {ControlChart.xmr(SERIES, STANDARD.withTrend()), false},
            {ControlChart.xmr(SERIES.head(1)), false},
        };
        for (Object[] row : table) {
            ChartPhase phase = ((ControlChart) row[0]).latestPhase();
            assertThat(phase.hasConstantLimits()).as("%s", row[0]).isEqualTo(row[1]);
            if (phase.hasConstantLimits()) {
                assertThat(ControlChart.xmr(SERIES, STANDARD.withLimits(phase))
                                .latestPhase()
                                .upper())
                        .isEqualTo(phase.upper());
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> STANDARD.withLimits(phase))
                        .withMessage("phase must have constant limits, but was " + phase);
            }
        }
    }
}
