// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.change.DirectionOfTravel.INCREASE;
import static io.github.kpitrend.change.DirectionOfTravel.NOT_AVAILABLE;
import static io.github.kpitrend.change.DirectionOfTravel.SIMILAR;
import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Changes of ratios: from nothing, without a figure, and equal only where the fractions are. */
class ChangeRatioTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    @Test
    void at_ofARatioFromNothing() {
        RatioSeries ratio = RatioSeries.proportion(MonthlySeries.of(JUNE, 0, 0, 1), MonthlySeries.of(JUNE, 3, 7, 4));
        Change none = Change.at(ratio, JUNE.plusMonths(1), Comparison.previousMonth());
        assertThat(none).hasDifference(0).hasPercent(0).hasDirection(ChangeThreshold.TEN_PERCENT, SIMILAR);
        assertThat(none.roundedPercent(1)).isEqualTo(Figure.of(0));
        Change some = Change.at(ratio, JUNE.plusMonths(2), Comparison.previousMonth());
        assertThat(some).hasDifference(25).hasDirection(ChangeThreshold.TEN_PERCENT, INCREASE);
        assertThat(some.percent()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
    }

    @Test
    void at_ofARatioWithoutOneOfItsFigures() {
        double none = Double.NaN;
        RatioSeries ratio = RatioSeries.proportion(
                MonthlySeries.of(JUNE, new double[] {1, none, 1}, MissingReason.PENDING),
                MonthlySeries.of(JUNE, 4, 4, 0));
        for (int month = 0; month < 5; month++) {
            Change change = Change.at(ratio, JUNE.plusMonths(month), Comparison.previousMonth());
            MissingReason reason = change.current().isKnown()
                    ? MissingReason.OUTSIDE_SERIES
                    : change.current().reason();
            assertThat(change).as("month %s", month).isMissingFor(reason);
            assertThat(change.roundedDifference(1)).isMissingFor(reason);
            assertThat(change).hasDirection(ChangeThreshold.anyChange(), NOT_AVAILABLE);
        }
        Change outside = Change.at(ratio, JUNE, Comparison.baseline(JUNE.minusMonths(7)));
        assertThat(outside).isMissingFor(MissingReason.OUTSIDE_SERIES);
        assertThat(Change.at(ratio, JUNE.plusMonths(9), Comparison.baseline(JUNE)))
                .isMissingFor(MissingReason.OUTSIDE_SERIES);
    }

    /** From 1/3 to 11/30 is 10% exactly, and less from the nearest doubles; so these are two changes, and 2/6 makes the first again. */
    @Test
    void equality_ofRatiosIsThatOfTheirFractions() {
        YearMonth may = JUNE.minusMonths(1);
        Comparison previous = Comparison.previousMonth();
        RatioSeries ratio = RatioSeries.rate(MonthlySeries.of(may, 1, 11), MonthlySeries.of(may, 3, 30), 1);
        Change exact = Change.at(ratio, JUNE, previous);
        Change rounded = Change.at(ratio.values(), JUNE, previous);
        assertThat(exact.base()).isEqualTo(rounded.base());
        assertThat(exact.current()).isEqualTo(rounded.current());
        assertThat(exact.percent()).isNotEqualTo(rounded.percent());
        assertThat(exact).isNotEqualTo(rounded);
        assertThat(rounded).isNotEqualTo(exact);
        RatioSeries same = RatioSeries.rate(MonthlySeries.of(may, 2, 1.1), MonthlySeries.of(may, 60, 30), 10);
        assertThat(Change.at(same, JUNE, previous)).isEqualTo(exact).hasSameHashCodeAs(exact);
        RatioSeries broken = RatioSeries.rate(
                MonthlySeries.of(may, 1, 11).with(JUNE, 11, Marker.BREAK_BEFORE), MonthlySeries.of(may, 3, 30), 1);
        assertThat(Change.at(broken, JUNE, previous)) // every view is missing
                .isEqualTo(Change.at(broken.values(), JUNE, previous));
        RatioSeries halves = RatioSeries.rate(MonthlySeries.of(may, 1, 1), MonthlySeries.of(may, 2, 4), 1);
        Change half = Change.at(halves, JUNE, previous);
        assertThat(half).isEqualTo(Change.at(halves.values(), JUNE, previous));
        assertThat(Change.at(halves.values(), JUNE, previous)).isEqualTo(half).hasSameHashCodeAs(half);
    }
}
