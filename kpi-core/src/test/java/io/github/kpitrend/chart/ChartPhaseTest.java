// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
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
}
