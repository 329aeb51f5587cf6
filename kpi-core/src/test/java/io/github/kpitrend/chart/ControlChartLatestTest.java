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
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the latest counted point, and what a chart holds beside its points. */
class ControlChartLatestTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final ChartOptions HIGHER = STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER);
    private static final MonthlySeries JUMP = MonthlySeries.of(FIRST, 5, 7, 4, 6, 9, 5, 3, 7, 6, 5, 4, 8, 6, 40, 5);

    private static YearMonth month(int index) {
        return FIRST.plusMonths(index);
    }

    @Test
    void theLatestCountedPointDecides() {
        ControlChart chart = ControlChart.xmr(JUMP, HIGHER.withExcluded(month(14), "not final"));
        assertThat(chart.latest().orElseThrow().month()).isEqualTo(month(13));
        assertThat(chart.cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT);
        assertThat(ControlChart.xmr(JUMP, HIGHER).cause()).isEqualTo(SpecialCause.NONE);
        MonthlySeries targets = JUMP.mapValues(value -> 100).with(month(14), 6.0);
        assertThat(chart.assurance(targets)).contains(Assurance.FAIL);
        assertThat(ControlChart.xmr(JUMP, HIGHER).assurance(targets)).contains(Assurance.INCONSISTENT);
        ControlChart none = ControlChart.xmr(JUMP.head(1), HIGHER.withExcluded(FIRST, "wrong"));
        assertThat(none.points()).hasSize(1);
        assertThat(none.assurance(targets)).isEmpty();
        assertThat(none.cause()).isEqualTo(SpecialCause.NONE);
        assertThat(none.latestRun()).isZero();
        assertThat(none.latestTrend()).isZero();
        assertThat(none.latestPhase().first()).isEqualTo(FIRST);
        assertThat(none.latestPhase().center()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void runsAreOfTheLatestPhase() {
        MonthlySeries series = MonthlySeries.of(FIRST, 1, 9, 9, 9, 9, 1, 9, 9);
        assertThat(ControlChart.run(series, STANDARD.withCenter(5)).latestRun()).isEqualTo(2);
        assertThat(ControlChart.run(series.tail(2), STANDARD.withCenter(5)).latestRun())
                .as("all of it")
                .isEqualTo(2);
        ControlChart phase =
                ControlChart.run(series.head(5), STANDARD.withCenter(5).withPhase(month(3), "new"));
        assertThat(phase.latestRun()).isEqualTo(2);
        assertThat(ControlChart.run(series.tail(1), STANDARD.withLimits(0, 5, 8))
                        .latestRun())
                .as("one point")
                .isEqualTo(1);
    }

    @Test
    void countsOfPhases() {
        ControlChart chart = ControlChart.xmr(JUMP, HIGHER.withPhase(month(5), "new"));
        assertThat(chart.counts(0)).containsEntry(Variation.COMMON_CAUSE, 5).containsEntry(Variation.IMPROVEMENT, 0);
        assertThat(chart.counts(1).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(10);
        assertThat(chart.counts(1)).containsEntry(Variation.IMPROVEMENT, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.counts(2))
                .withMessage("phase must be 0 to 1, but was 2");
    }

    /** Without variation no rule says anything, also not that points are near the center. */
    @Test
    void nothingIsSpecialWithoutVariation() {
        double[] values = new double[20];
        java.util.Arrays.fill(values, 7);
        ControlChart flat = ControlChart.xmr(MonthlySeries.of(FIRST, values), STANDARD.withRules(RuleSet.nelson()));
        assertThat(flat.points()).allMatch(point -> point.causes().isEmpty());
        values[19] = 8;
        ControlChart off = ControlChart.xmr(
                MonthlySeries.of(FIRST, values),
                STANDARD.withRules(RuleSet.nelson()).withBaseline(12));
        assertThat(off.points().subList(0, 19)).allMatch(point -> point.causes().isEmpty());
        assertThat(off.cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
    }

    @Test
    void plainFormsHoldWhatThereIs() {
        ControlChart plain = ControlChart.xmr(JUMP);
        assertThat(plain.getPlain()).doesNotContainKeys("adjustment", "openGap");
        assertThat(ControlChart.xmr(JUMP, STANDARD.withTrend()).getPlain())
                .containsKey("adjustment")
                .doesNotContainKey("openGap");
        assertThat(ControlChart.xmr(JUMP, STANDARD.withSeason()).getPlain())
                .as("no season was found")
                .doesNotContainKey("adjustment");
        assertThat(plain.adjustment().at(FIRST)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(plain.latest().orElseThrow().getPlain())
                .doesNotContainKeys("counted", "reason", "denominator", "adjusted")
                .containsEntry("month", "2020-03")
                .doesNotContainKey("date");
        ChartPoint excluded = ControlChart.xmr(JUMP.with(FIRST, 5.0, Marker.FORECAST))
                .points()
                .get(0);
        assertThat(excluded.getPlain()).containsEntry("counted", false).containsEntry("reason", "forecast");
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                ControlChart.xmr(JUMP),
                ControlChart.xmr(JUMP.head(14)),
                ControlChart.xmr(JUMP, HIGHER),
                ControlChart.run(JUMP, STANDARD),
                ControlChart.c(JUMP, STANDARD),
                ControlChart.xmr(JUMP).movingRanges(),
                ControlChart.ewma(JUMP, 0.2, STANDARD),
                ControlChart.ewma(JUMP, 0.3, STANDARD)));
        assertDistinct(() -> List.of(
                ControlChart.xmr(JUMP).latestPhase(),
                ControlChart.xmr(JUMP.head(14)).latestPhase(),
                ControlChart.xmr(JUMP, STANDARD.withRangeScreening(false)).latestPhase()));
        assertDistinct(() -> List.copyOf(ControlChart.xmr(JUMP).points()));
    }

    /** A phase of one point has no range, and no lines of another phase. */
    @Test
    void rangesOfAPhaseOfOnePoint() {
        ControlChart ranges = ControlChart.xmr(
                        JUMP, STANDARD.withPhase(month(5), "one").withPhase(month(6), "two"))
                .movingRanges();
        assertThat(ranges.phases()).extracting(ChartPhase::pointCount).containsExactly(4, 0, 8);
        Figure few = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        for (int sigma = -3; sigma <= 3; sigma++) {
            assertThat(ranges.phases().get(1).line(sigma)).isEqualTo(few);
        }
        assertThat(ranges.phases().get(1).hasVariation()).isFalse();
    }

    /** Where limits differ by point, those of a phase are those of its latest point: 20 -+ 3 sqrt(20 (100 - 20) / n). */
    @Test
    void limitsOfAPhaseAreThoseOfItsLatestPoint() {
        MonthlySeries n = MonthlySeries.of(FIRST, 100, 400, 100, 1600);
        RatioSeries ratio = RatioSeries.proportion(n.times(0.2), n);
        ControlChart chart = ControlChart.p(ratio, STANDARD.withPhase(month(2), "new"));
        assertThat(chart.phases()).extracting(ChartPhase::lower).containsExactly(Figure.of(14), Figure.of(17));
        assertThat(chart.phases()).extracting(ChartPhase::upper).containsExactly(Figure.of(26), Figure.of(23));
        assertThat(chart.points()).extracting(ChartPoint::upper).first().isEqualTo(Figure.of(32));
    }

    @Test
    void aSlopingPhaseOfOnePointHasNoLimits() {
        MonthlySeries rising = MonthlySeries.of(FIRST, 1, 2, 3, 4, 5, 6);
        ControlChart chart = ControlChart.xmr(rising, STANDARD.withTrend().withPhase(month(5), "one"));
        assertThat(chart.latestPhase().center()).isEqualTo(Figure.of(6));
        assertThat(chart.latestPhase().upper()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(chart.phases().get(0).upper()).isEqualTo(Figure.of(5));
    }

    @Test
    void aSeriesWithoutAFigureHasNoCause() {
        MonthlySeries pending = MonthlySeries.of(FIRST, List.of(Figure.missing(MissingReason.PENDING)));
        for (ControlChart none : List.of(ControlChart.xmr(pending), ControlChart.run(pending, STANDARD))) {
            assertThat(none.cause()).isEqualTo(SpecialCause.NONE);
            assertThat(none.variation()).isEqualTo(Variation.NOT_ASSESSED);
            assertThat(none.latestRun()).isZero();
            assertThat(none.latestTrend()).isZero();
        }
    }
}
