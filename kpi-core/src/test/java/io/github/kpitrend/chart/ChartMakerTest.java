// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Centers, lines and zones of each kind of chart of plain figures, by hand: of phases, baselines, given limits and centers. */
class ChartMakerTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final Figure FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final double EPSILON = 1e-12;

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(FIRST, values);
    }

    private static YearMonth month(int index) {
        return FIRST.plusMonths(index);
    }

    private static List<Integer> zones(ControlChart chart) {
        return chart.points().stream().map(ChartPoint::zone).toList();
    }

    // -----------------------------------------------------------------------
    // individual values
    // -----------------------------------------------------------------------
    /** The same figures in units of a few places, and divided by a number that leaves them many. */
    @Test
    void xmr_ofAnyNumberOfPlaces() {
        double[] values = {13, 12, 11, 13, 9, 30, 11, 12, 8, 11, 10, 14, -9, 12, 11};
        double[] thirds = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            thirds[i] = values[i] * 1e-9;
        }
        for (ChartOptions options : List.of(
                STANDARD,
                STANDARD.withMedians(),
                STANDARD.withRangeScreening(false),
                STANDARD.withPhase(month(6), "new"),
                STANDARD.withBaseline(12),
                STANDARD.withPhase(month(14), "one point"))) {
            ControlChart units = ControlChart.xmr(series(values), options);
            ControlChart decimals = ControlChart.xmr(series(thirds), options);
            assertThat(zones(decimals)).as("%s", options).isEqualTo(zones(units));
            assertThat(zones(units)).as("%s", options).anyMatch(zone -> Math.abs(zone) >= 3);
            for (int phase = 0; phase < units.phases().size(); phase++) {
                ChartPhase one = units.phases().get(phase);
                ChartPhase other = decimals.phases().get(phase);
                assertThat(other.center().value()).isCloseTo(one.center().value() * 1e-9, within(1e-20));
                assertThat(other.upper().isKnown()).isEqualTo(one.upper().isKnown());
                if (one.upper().isKnown()) {
                    assertThat(other.upper().value()).isCloseTo(one.upper().value() * 1e-9, within(1e-20));
                    assertThat(other.lower().value()).isCloseTo(one.lower().value() * 1e-9, within(1e-20));
                }
            }
        }
    }

    /** What needs no fractions and no model is computed without them. */
    @Test
    void xmr_ofFewPlacesIsOfWholeUnits() {
        double[] values = {10, 12, 11, 13, 9};
        for (int places = 0; places <= 8; places++) {
            Charted chart = ControlChart.xmr(series(values).times(Math.pow(10, -places)))
                    .charted();
            assertThat(chart.lines()[0] instanceof UnitLines).as("%d", places).isEqualTo(places <= 6);
            assertThat(chart.adjustment()).isNull();
        }
    }

    @Test
    void xmr_aboutACenterThatIsGiven() {
        MonthlySeries series = series(10, 12, 10, 12, 10);
        for (ChartOptions options : List.of(STANDARD, STANDARD.withMedians())) {
            double factor = options.equals(STANDARD) ? 2.66 : 3.145;
            ControlChart chart = ControlChart.xmr(series, options.withCenter(5));
            assertThat(chart.latestPhase().center()).isEqualTo(Figure.of(5));
            assertThat(chart.latestPhase().upper().value()).isCloseTo(5 + 2 * factor, within(EPSILON));
            assertThat(chart.latestPhase().lower().value()).isCloseTo(5 - 2 * factor, within(EPSILON));
            assertThat(zones(chart)).containsExactly(3, 4, 3, 4, 3);
        }
    }

    @Test
    void xmr_withGivenLimitsForTheFirstPhaseAlone() {
        ChartOptions options = STANDARD.withLimits(0, 3, 9).withPhase(month(4), "new");
        ControlChart chart = ControlChart.xmr(series(3, 5, 7, 10, 20, 22, 20, 22), options);
        assertThat(zones(chart)).containsExactly(0, 1, 2, 4, -1, 1, -1, 1);
        assertThat(chart.phases().get(0).isShort()).isFalse();
        assertThat(chart.phases().get(1).isShort()).isTrue();
        assertThat(chart.phases().get(1).center()).isEqualTo(Figure.of(21));
        MonthlySeries none = MonthlySeries.of(FIRST, List.of(Figure.missing(MissingReason.PENDING)));
        assertThat(ControlChart.xmr(none, options).latestPhase().upper()).isEqualTo(FEW);
        assertThat(ControlChart.xmr(series(10), options).points().get(0).zone())
                .as("one point beside given limits")
                .isEqualTo(4);
    }

    // -----------------------------------------------------------------------
    // moving ranges
    // -----------------------------------------------------------------------
    @Test
    void movingRanges_ofPhasesAndBaselines() {
        // ranges 2 1 2 4 | - 10 | - | - 6 3
        MonthlySeries series = series(10, 12, 11, 13, 9, 20, 30, 50, 60, 66, 63);
        ControlChart chart = ControlChart.xmr(
                        series,
                        STANDARD.withPhase(month(5), "two")
                                .withPhase(month(7), "one")
                                .withPhase(month(8), "three"))
                .movingRanges();
        assertThat(chart.points()).extracting(ChartPoint::value).containsExactly(2.0, 1.0, 2.0, 4.0, 10.0, 6.0, 3.0);
        assertThat(chart.points())
                .extracting(ChartPoint::month)
                .containsExactly(month(1), month(2), month(3), month(4), month(6), month(9), month(10));
        assertThat(chart.phases())
                .extracting(ChartPhase::center)
                .containsExactly(Figure.of(2.25), Figure.of(10), FEW, Figure.of(4.5));
        assertThat(chart.phases().get(0).upper().value()).isCloseTo(2.25 * 3.267, within(EPSILON));
        assertThat(chart.phases().get(0).lower()).isEqualTo(Figure.of(0));
        assertThat(chart.phases().get(1).upper().value()).isCloseTo(32.67, within(EPSILON));
        assertThat(chart.phases().get(2).upper()).isEqualTo(FEW);
        // the ranges within the months of the baseline: 1 2 4, of which the median is 2
        ChartOptions range = STANDARD.withBaseline(MonthRange.of(month(1), month(4)));
        assertThat(ControlChart.xmr(series, range).movingRanges().latestPhase().center())
                .isEqualTo(Figure.of(7 / 3.0));
        ControlChart medians = ControlChart.xmr(series, range.withMedians()).movingRanges();
        assertThat(medians.latestPhase().center()).isEqualTo(Figure.of(2));
        assertThat(medians.latestPhase().upper().value()).isCloseTo(2 * 3.865, within(EPSILON));
        assertThat(medians.movingRanges()).isSameAs(medians);
        ControlChart points =
                ControlChart.xmr(series(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 9, 0), STANDARD.withBaseline(12));
        assertThat(points.movingRanges().latestPhase().center()).isEqualTo(Figure.of(1));
        assertThat(points.movingRanges().cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        ControlChart second = ControlChart.xmr(
                series(50, 60, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 9, 0),
                STANDARD.withBaseline(12).withPhase(month(2), "new"));
        assertThat(second.movingRanges().phases())
                .as("the first twelve points of each phase")
                .extracting(ChartPhase::center)
                .containsExactly(Figure.of(10), Figure.of(1));
    }

    // -----------------------------------------------------------------------
    // runs
    // -----------------------------------------------------------------------
    @Test
    void run_centers() {
        MonthlySeries series = series(5, 1, 4, 2, 9, 7);
        assertThat(ControlChart.run(series, STANDARD).latestPhase().center()).isEqualTo(Figure.of(4.5));
        assertThat(ControlChart.run(series, STANDARD).latestPhase().upper()).isEqualTo(NONE);
        assertThat(zones(ControlChart.run(series, STANDARD))).containsExactly(1, -1, -1, -1, 1, 1);
        assertThat(zones(ControlChart.run(series, STANDARD.withCenter(4)))).containsExactly(1, -1, 0, -1, 1, 1);
        ControlChart given = ControlChart.run(series, STANDARD.withLimits(0, 2, 3));
        assertThat(given.latestPhase().center()).isEqualTo(Figure.of(2));
        assertThat(zones(given)).containsExactly(1, -1, 1, 0, 1, 1);
        ControlChart phases = ControlChart.run(series, STANDARD.withPhase(month(5), "one"));
        assertThat(phases.phases().get(0).center()).isEqualTo(Figure.of(4));
        assertThat(phases.phases().get(0).upper()).isEqualTo(NONE);
        assertThat(phases.phases().get(1).center()).isEqualTo(Figure.of(7));
        assertThat(phases.phases().get(1).upper()).isEqualTo(FEW);
        ControlChart one = ControlChart.run(series(7), STANDARD.withLimits(0, 2, 3));
        assertThat(one.latestPhase().center()).isEqualTo(Figure.of(2));
        assertThat(zones(one)).containsExactly(1);
        MonthlySeries tiny = series.times(1e-9);
        assertThat(zones(ControlChart.run(tiny, STANDARD))).containsExactly(1, -1, -1, -1, 1, 1);
    }

    @Test
    void run_variation() {
        assertThat(ControlChart.run(series(4, 4, 4), STANDARD).latestPhase().hasVariation())
                .isFalse();
        assertThat(ControlChart.run(series(4, 4, 5), STANDARD).latestPhase().hasVariation())
                .isTrue();
        assertThat(ControlChart.run(series(4, 5, 4), STANDARD).latestPhase().hasVariation())
                .isTrue();
        assertThat(ControlChart.run(series(4), STANDARD).latestPhase().hasVariation())
                .isFalse();
        ControlChart second = ControlChart.run(series(1, 4, 4), STANDARD.withPhase(month(1), "new"));
        assertThat(second.latestPhase().hasVariation()).isFalse();
    }

    // -----------------------------------------------------------------------
    // counts
    // -----------------------------------------------------------------------
    @Test
    void c_linesAndRefusals() {
        ControlChart chart = ControlChart.c(series(16, 10, 22, 16), STANDARD);
        assertThat(chart.latestPhase().center()).isEqualTo(Figure.of(16));
        assertThat(chart.latestPhase().upper()).isEqualTo(Figure.of(28));
        assertThat(chart.latestPhase().lower()).isEqualTo(Figure.of(4));
        assertThat(zones(chart)).containsExactly(0, -2, 2, 0);
        ControlChart centered = ControlChart.c(series(16, 10, 22, 0), STANDARD.withCenter(4));
        assertThat(centered.latestPhase().upper()).isEqualTo(Figure.of(10));
        assertThat(centered.latestPhase().lower()).as("cut").isEqualTo(Figure.of(0));
        ControlChart zero = ControlChart.c(series(0, 1), STANDARD.withCenter(0));
        assertThat(zero.latestPhase().hasVariation()).isFalse();
        assertThat(zones(zero)).containsExactly(0, 4);
        ControlChart given = ControlChart.c(series(7), STANDARD.withLimits(1, 2, 3));
        assertThat(zones(given)).containsExactly(4);
        assertThat(given.latestPhase().upper()).isEqualTo(Figure.of(3));
        assertThat(zones(ControlChart.c(series(7, 2), STANDARD.withLimits(1, 2, 3))))
                .containsExactly(4, 0);
        ControlChart phases = ControlChart.c(series(16, 16, 7), STANDARD.withPhase(month(2), "one"));
        assertThat(phases.latestPhase().center()).isEqualTo(Figure.of(7));
        assertThat(phases.latestPhase().upper()).isEqualTo(FEW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.c(series(1, 2.5), STANDARD))
                .withMessage("counts must be whole numbers of 0 or more, but was 2.5 in 2019-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.c(series(1, 2, -1), STANDARD))
                .withMessage("counts must be whole numbers of 0 or more, but was -1 in 2019-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.c(series(1, 2), STANDARD.withCenter(-0.5)))
                .withMessage("center must be 0 or more for this kind of chart, but was -0.5");
        assertThat(ControlChart.c(series(1, 2.5, 3), STANDARD.withExcluded(month(1), "wrong"))
                        .points())
                .as("a figure that is not counted is not examined")
                .hasSize(3);
    }

    // -----------------------------------------------------------------------
    // moving averages
    // -----------------------------------------------------------------------
    @Test
    void ewma_byItsFormula() {
        double[] values = {10, 12, 11, 15, 9, 10, 30, 34, 31, 33};
        MonthlySeries series =
                series(values).toBuilder().put(month(10), Observation.of(32)).build();
        ChartOptions options = STANDARD.withPhase(month(6), "new")
                .withExcluded(month(2), "fault")
                .withRangeScreening(false);
        ControlChart chart = ControlChart.ewma(series, 0.3, options);
        int[][] phases = {{0, 1, 3, 4, 5}, {6, 7, 8, 9, 10}};
        double[] all = {10, 12, 11, 15, 9, 10, 30, 34, 31, 33, 32};
        for (int phase = 0; phase < 2; phase++) {
            double mean = 0;
            double ranges = 0;
            int[] at = phases[phase];
            for (int k = 0; k < at.length; k++) {
                mean += all[at[k]] / at.length;
                ranges += k == 0 ? 0 : Math.abs(all[at[k]] - all[at[k - 1]]) / (at.length - 1);
            }
            double z = mean;
            double sigma = ranges / 1.128;
            for (int k = 0; k < at.length; k++) {
                z = 0.3 * all[at[k]] + 0.7 * z;
                double width = 3 * sigma * Math.sqrt(0.3 / 1.7 * (1 - Math.pow(0.7, 2 * (k + 1))));
                ChartPoint point = chart.points().get(at[k]);
                assertThat(point.value()).as("%s", point).isCloseTo(z, within(EPSILON));
                assertThat(point.center().value()).isCloseTo(mean, within(EPSILON));
                assertThat(point.upper().value()).isCloseTo(mean + width, within(1e-11));
                assertThat(point.lower().value()).isCloseTo(mean - width, within(1e-11));
            }
        }
        // an excluded point has the lines of the point before it
        assertThat(chart.points().get(2).value()).isEqualTo(11);
        assertThat(chart.points().get(2).upper())
                .isEqualTo(chart.points().get(1).upper());
        assertThat(chart.points().get(2).isCounted()).isFalse();
    }

    @Test
    void ewma_centersAndGivenLimits() {
        MonthlySeries series = series(10, 12, 10, 12);
        ControlChart centered = ControlChart.ewma(series, 0.5, STANDARD.withCenter(20));
        assertThat(centered.latestPhase().center()).isEqualTo(Figure.of(20));
        assertThat(centered.points()).extracting(ChartPoint::value).containsExactly(15.0, 13.5, 11.75, 11.875);
        ControlChart given = ControlChart.ewma(series, 1, STANDARD.withLimits(9, 10, 11));
        assertThat(zones(given)).containsExactly(0, 4, 0, 4);
        assertThat(given.latestPhase().upper()).isEqualTo(Figure.of(11));
        ControlChart one = ControlChart.ewma(series(12), 1, STANDARD.withLimits(9, 10, 11));
        assertThat(zones(one)).containsExactly(4);
        ControlChart alone = ControlChart.ewma(series(12), 1, STANDARD);
        assertThat(alone.latestPhase().center()).isEqualTo(Figure.of(12));
        assertThat(alone.latestPhase().upper()).isEqualTo(FEW);
        ControlChart phases = ControlChart.ewma(series(10, 12, 30), 0.5, STANDARD.withPhase(month(2), "one"));
        assertThat(phases.latestPhase().upper()).isEqualTo(FEW);
        ControlChart baseline = ControlChart.ewma(
                series(10, 12, 10, 12, 30), 0.5, STANDARD.withBaseline(MonthRange.of(FIRST, month(3))));
        assertThat(baseline.latestPhase().center()).isEqualTo(Figure.of(11));
        assertThat(baseline.points().get(4).cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        // an excluded first point has no width yet
        ControlChart first = ControlChart.ewma(series, 0.5, STANDARD.withExcluded(FIRST, "fault"));
        assertThat(first.points().get(0).upper().value())
                .isEqualTo(first.points().get(0).center().value());
    }

    @Test
    void ewma_ofTwoPointsHasLimits() {
        ControlChart two = ControlChart.ewma(series(10, 12), 1, STANDARD);
        assertThat(two.latestPhase().center()).isEqualTo(Figure.of(11));
        assertThat(two.latestPhase().upper().value()).isCloseTo(11 + 3 * 2 / 1.128, within(EPSILON));
    }

    /** A mean of two numbers of the least size is no negative zero. */
    @Test
    void ewma_ofTheLeastNumbers() {
        ControlChart chart = ControlChart.ewma(series(-Double.MIN_VALUE, -Double.MIN_VALUE), 0.5, STANDARD);
        assertThat(chart.points()).extracting(ChartPoint::value).containsExactly(0.0, 0.0);
    }
}
