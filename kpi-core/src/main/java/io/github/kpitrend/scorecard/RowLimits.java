// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import java.util.Optional;

/**
 * The usual range at the latest point of a chart as sentences print it. It lies within the possible range of the measure, and has the decimals that
 * show on which side of each limit the figure lies.
 */
final class RowLimits {

    private static final double BELOW_WHICH_LIMITS_NEED_ONE_MORE = 10;

    private static final double SAME = 1e-9;

    private final Figure lower;
    private final Figure upper;
    private final Figure rawLower;
    private final Figure rawUpper;
    private final int decimals;

    static Optional<RowLimits> of(ScorecardRow row, ControlChart chart) {
        return chart.latest()
                .filter(point -> point.lower().isKnown() && point.upper().isKnown())
                .filter(point -> isOf(row.current(), point.value()))
                .map(point -> new RowLimits(row.numbers(), chart, point));
    }

    /** Returns whether a point is the row's own figure; limits of proportions or of days between events mean nothing beside a count. */
    private static boolean isOf(Figure current, double value) {
        return current.isKnown() && Math.abs(current.value() - value) <= SAME * Math.abs(value);
    }

    private RowLimits(RowNumbers numbers, ControlChart chart, ChartPoint point) {
        rawLower = point.lower();
        rawUpper = point.upper();
        lower = chart.drawn(rawLower);
        upper = chart.drawn(rawUpper);
        Figure value = Figure.of(point.value());
        boolean small = numbers.decimals() == 0 && Math.abs(rawUpper.value()) < BELOW_WHICH_LIMITS_NEED_ONE_MORE;
        int usual = small ? 1 : numbers.decimals();
        decimals = PrintedDecimals.least(
                usual,
                places -> side(value, rawLower, places) == side(value, rawLower)
                        && side(value, rawUpper, places) == side(value, rawUpper));
        figureDecimals = decimals == usual ? numbers.decimals() : decimals;
    }

    private final int figureDecimals;

    private static int side(Figure figure, Figure limit) {
        return Integer.signum(figure.toBigDecimal().compareTo(limit.toBigDecimal()));
    }

    private static int side(Figure figure, Figure limit, int places) {
        return Integer.signum(rounded(figure, places).compareTo(rounded(limit, places)));
    }

    private static java.math.BigDecimal rounded(Figure figure, int places) {
        return figure.toBigDecimal().setScale(places, java.math.RoundingMode.HALF_UP);
    }

    /** Returns the decimals with which the figure is printed beside the limits. */
    int decimals() {
        return figureDecimals;
    }

    /** Returns {@code 45 to 184}; a bound of the possible range prints unchanged. */
    @Override
    public String toString() {
        return limit(lower, rawLower) + " to " + limit(upper, rawUpper);
    }

    private String limit(Figure drawn, Figure raw) {
        return drawn.equals(raw) ? RowNumbers.plain(drawn, decimals) : RowNumbers.plain(drawn, 0);
    }
}
