// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.PanelKernel;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Changes, directions, means and maxima of every month of every series of a panel.
 *
 * <p>Every figure is a number or a reason; the reason is looked up in the panel when it is asked for.
 *
 * <p>Tables are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PanelTable {

    private final MonthlyPanel panel;
    private final PanelAnalysis analysis;
    private final PanelResults results;

    PanelTable(MonthlyPanel panel, PanelAnalysis analysis, PanelResults results) {
        this.panel = panel;
        this.analysis = analysis;
        this.results = results;
    }

    /**
     * Returns the panel that the table was made from.
     *
     * @return the panel
     */
    public MonthlyPanel panel() {
        return panel;
    }

    /**
     * Returns the change on the previous period, in percent.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code Change.percent()}
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure percentPrevious(int series, YearMonth month) {
        return figure(
                results.percentPrevious,
                series,
                month,
                () -> analysis.percent(panel, series, month, analysis.previousPeriod()));
    }

    /**
     * Returns the change on the same month last year, in percent.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code Change.percent()}
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure percentYear(int series, YearMonth month) {
        return figure(
                results.percentYear,
                series,
                month,
                () -> analysis.percent(panel, series, month, Comparison.sameMonthLastYear()));
    }

    /**
     * Returns the mean over the window.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code RollingWindow.mean}
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure mean(int series, YearMonth month) {
        return figure(
                results.mean,
                series,
                month,
                () -> analysis.window().mean(panel.series(series), month).figure());
    }

    /**
     * Returns the maximum over the window.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code RollingWindow.max}
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure max(int series, YearMonth month) {
        return figure(
                results.max,
                series,
                month,
                () -> analysis.window().max(panel.series(series), month).figure());
    }

    /**
     * Returns the direction of the change on the previous period.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code ChangeThreshold.direction}; not available outside the range of the panel
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public DirectionOfTravel direction(int series, YearMonth month) {
        int index = index(series, month);
        byte code = index < 0 ? PanelKernel.NONE : results.directions[index];
        return switch (code) {
            case 1 -> DirectionOfTravel.INCREASE;
            case 0 -> DirectionOfTravel.SIMILAR;
            case -1 -> DirectionOfTravel.DECREASE;
            default -> DirectionOfTravel.NOT_AVAILABLE;
        };
    }

    /** The index of a row, negative for a month outside the panel. */
    private int index(int series, YearMonth month) {
        Objects.checkIndex(series, panel.size());
        long at = ProlepticMonth.of(month) - ProlepticMonth.of(panel.range().first());
        return at < 0 || at >= panel.months() ? -1 : series * panel.months() + (int) at;
    }

    private interface Reason {
        Figure find();
    }

    private Figure figure(double[] column, int series, YearMonth month, Reason reason) {
        int index = index(series, month);
        if (index < 0) {
            return Figure.missing(MissingReason.OUTSIDE_SERIES);
        }
        double value = column[index];
        return Double.isNaN(value) ? reason.find() : Figure.of(value);
    }

    /** Returns the panel and the analysis. */
    @Override
    public String toString() {
        return panel + ", " + analysis;
    }
}
