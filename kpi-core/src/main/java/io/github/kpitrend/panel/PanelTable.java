// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Changes, directions, means and maxima of the series of a panel.
 *
 * <p>Every figure is a number or a reason; the reason is looked up in the panel when it is asked for, and so are the figures of months that the table does
 * not hold.
 *
 * <p>Tables are immutable and thread-safe, unless they are in a {@link PanelBuffer}; a table whose buffer was used again answers
 * with {@link IllegalStateException}.
 *
 * @since 0.1.0
 */
public final class PanelTable {

    private final MonthlyPanel panel;
    private final PanelAnalysis analysis;
    private final PanelResults results;
    private final int uses;
    private final int from;
    private final int months;

    /** Holds so many months of every series, from an index on. */
    PanelTable(MonthlyPanel panel, PanelAnalysis analysis, PanelResults results, int from, int months) {
        this.panel = panel;
        this.analysis = analysis;
        this.results = results;
        this.uses = results.uses;
        this.from = from;
        this.months = months;
    }

    int from() {
        return from;
    }

    int months() {
        return months;
    }

    PanelResults results() {
        return results;
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
     * @throws IllegalStateException if the buffer that held this table was used again
     */
    public Figure percentOnPreviousPeriod(int series, YearMonth month) {
        double held = held(results.percentPrevious, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : change(series, month, analysis.previousPeriod()).percent();
    }

    /**
     * Returns the change on the same month last year, in percent.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code Change.percent()}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if the buffer that held this table was used again
     */
    public Figure percentOnLastYear(int series, YearMonth month) {
        double held = held(results.percentYear, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : change(series, month, Comparison.sameMonthLastYear()).percent();
    }

    /**
     * Returns the mean over the window.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code RollingWindow.mean}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if the buffer that held this table was used again
     */
    public Figure mean(int series, YearMonth month) {
        double held = held(results.mean, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : analysis.window().mean(panel.series(series), month).figure();
    }

    /**
     * Returns the maximum over the window.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code RollingWindow.max}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if the buffer that held this table was used again
     */
    public Figure max(int series, YearMonth month) {
        double held = held(results.max, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : analysis.window().max(panel.series(series), month).figure();
    }

    /**
     * Returns the direction of the change on the previous period.
     *
     * @param series which series, from 0
     * @param month any month
     * @return as {@code ChangeThreshold.direction}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if the buffer that held this table was used again
     */
    public DirectionOfTravel direction(int series, YearMonth month) {
        if (Double.isNaN(held(results.percentPrevious, series, month))) {
            return analysis.threshold().direction(change(series, month, analysis.previousPeriod()));
        }
        return switch (results.directions[row(series, month)]) {
            case 1 -> DirectionOfTravel.INCREASE;
            case 0 -> DirectionOfTravel.SIMILAR;
            default -> DirectionOfTravel.DECREASE;
        };
    }

    // -----------------------------------------------------------------------
    private Change change(int series, YearMonth month, Comparison comparison) {
        return Change.at(panel.series(series), month, comparison);
    }

    /** What a column holds, NaN for a month that the table does not hold. */
    private double held(double[] column, int series, YearMonth month) {
        int row = row(series, month);
        return row < 0 ? Double.NaN : column[row];
    }

    /** The row of a month, negative for one that the table does not hold. */
    private int row(int series, YearMonth month) {
        if (results.uses != uses) {
            throw new IllegalStateException(
                    "the buffer of this table was used again; ask a table before its buffer is");
        }
        Objects.checkIndex(series, panel.size());
        long at = panel.offset(month) - from;
        return at < 0 || at >= months ? -1 : series * months + (int) at;
    }

    /** Returns the panel and the analysis. */
    @Override
    public String toString() {
        return panel + ", " + analysis;
    }
}
