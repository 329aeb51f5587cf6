// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import java.lang.invoke.VarHandle;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * The table of a panel: changes, directions, means and maxima of its series.
 *
 * <p>Every figure is a number or a reason; the reason is looked up in the panel on request, and so are the figures of months that the table does not
 * hold.
 *
 * <p>Instances are immutable and thread-safe. A table passed to the consumer of {@link PanelAnalysis#forEachChunk} is valid only inside it; after
 * that every method that returns a figure throws {@link IllegalStateException}, also in another thread.
 *
 * @since 0.1.0
 */
public final class PanelTable implements Plain {

    private final MonthlyPanel panel;
    private final PanelAnalysis analysis;
    private final PanelResults results;
    private final int use;
    private final int from;
    private final int months;

    /** Holds a number of months of every series, from an index on. */
    PanelTable(MonthlyPanel panel, PanelAnalysis analysis, PanelResults results, int from, int months) {
        this.panel = panel;
        this.analysis = analysis;
        this.results = results;
        this.use = results.use();
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
     * Returns the panel that was analyzed.
     *
     * @return the panel
     */
    public MonthlyPanel panel() {
        return panel;
    }

    /**
     * Returns the change on the previous period, in percent.
     *
     * @param series the index of the series, from 0
     * @param month any month
     * @return as {@code Change.percent()}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if this table is used outside the consumer it was passed to
     */
    public Figure percentOnPreviousPeriod(int series, YearMonth month) {
        double held = held(PanelResults.Column.PERCENT_PREVIOUS, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : change(series, month, panel.indicator(series).previousPeriod())
                        .percent();
    }

    /**
     * Returns the change on the same month of the previous year, in percent.
     *
     * @param series the index of the series, from 0
     * @param month any month
     * @return as {@code Change.percent()}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if this table is used outside the consumer it was passed to
     */
    public Figure percentOnLastYear(int series, YearMonth month) {
        double held = held(PanelResults.Column.PERCENT_YEAR, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : change(series, month, Comparison.sameMonthLastYear()).percent();
    }

    /**
     * Returns the mean over the window.
     *
     * @param series the index of the series, from 0
     * @param month any month
     * @return as {@code RollingWindow.mean}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if this table is used outside the consumer it was passed to
     */
    public Figure mean(int series, YearMonth month) {
        double held = held(PanelResults.Column.MEAN, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : analysis.windowOf(panel.indicator(series))
                        .mean(panel.series(series), month)
                        .figure();
    }

    /**
     * Returns the maximum over the window.
     *
     * @param series the index of the series, from 0
     * @param month any month
     * @return as {@code RollingWindow.max}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if this table is used outside the consumer it was passed to
     */
    public Figure max(int series, YearMonth month) {
        double held = held(PanelResults.Column.MAX, series, month);
        return Double.isFinite(held)
                ? Figure.of(held)
                : analysis.windowOf(panel.indicator(series))
                        .max(panel.series(series), month)
                        .figure();
    }

    /**
     * Returns the direction of the change on the previous period.
     *
     * @param series the index of the series, from 0
     * @param month any month
     * @return as {@code ChangeThreshold.direction}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalStateException if this table is used outside the consumer it was passed to
     */
    public DirectionOfTravel direction(int series, YearMonth month) {
        if (Double.isNaN(held(PanelResults.Column.PERCENT_PREVIOUS, series, month))) {
            return panel.indicator(series)
                    .threshold()
                    .direction(change(series, month, panel.indicator(series).previousPeriod()));
        }
        byte direction = results.direction(row(series, month));
        check();
        return switch (direction) {
            case 1 -> DirectionOfTravel.INCREASE;
            case 0 -> DirectionOfTravel.SIMILAR;
            default -> DirectionOfTravel.DECREASE;
        };
    }

    // -----------------------------------------------------------------------
    private Change change(int series, YearMonth month, Comparison comparison) {
        return Change.at(panel.series(series), month, comparison);
    }

    /** Returns the value of a column, NaN for a month that the table does not hold. */
    private double held(PanelResults.Column column, int series, YearMonth month) {
        int row = row(series, month);
        double value = row < 0 ? Double.NaN : results.value(column, row);
        check();
        return value;
    }

    /** The row of a month, negative for one that the table does not hold. */
    private int row(int series, YearMonth month) {
        Objects.requireNonNull(month, "month");
        Objects.checkIndex(series, panel.size());
        long at = panel.offset(month) - from;
        return at < 0 || at >= months ? -1 : series * months + (int) at;
    }

    /** Asked after a value was read: until then another thread may have begun to fill the results again. */
    private void check() {
        VarHandle.loadLoadFence(); // the value is read before the number of the use
        if (results.use() != use) {
            throw new IllegalStateException("this table is valid only inside its consumer");
        }
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "panel", panel,
                "percentOnPreviousPeriod", byRef(this::percentOnPreviousPeriod),
                "percentOnLastYear", byRef(this::percentOnLastYear),
                "direction", byRef(this::direction),
                "mean", byRef(this::mean),
                "max", byRef(this::max));
    }

    /** Returns the results of an accessor for the months that the table holds, by reference and month. */
    private Map<String, Object> byRef(BiFunction<Integer, YearMonth, Object> accessor) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < panel.size(); i++) {
            Map<YearMonth, Object> byMonth = new LinkedHashMap<>();
            for (int m = from; m < from + months; m++) {
                YearMonth month = panel.month(m);
                byMonth.put(month, accessor.apply(i, month));
            }
            all.put(panel.indicator(i).ref(), byMonth);
        }
        return all;
    }

    /** Returns the panel and the analysis. */
    @Override
    public String toString() {
        return panel + ", " + analysis;
    }
}
