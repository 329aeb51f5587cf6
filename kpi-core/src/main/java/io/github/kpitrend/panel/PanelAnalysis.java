// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.Limits;
import io.github.kpitrend.internal.PanelKernel;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.internal.PanelTask;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is computed for every month of every series of a panel: the change on the previous period and on last year, the direction of travel, the mean and the
 * maximum over a window.
 *
 * {@snippet class="snippets.VerdictsTest" region="panel"}
 *
 * <ul>
 *   <li>The figures are those of {@link Change}, {@link ChangeThreshold} and {@link RollingWindow} to the last bit, and so are the reasons.
 *   <li>All series are computed at once where their figures are decimals of up to six places, small enough for a double to hold the sum over the window, the
 *       window is a trailing one, and the threshold does not round; series with breaks, and all others, are computed one by one.
 *   <li>For data larger than memory, see {@link MonthlyPanel#chunks}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class PanelAnalysis {

    private static final PanelAnalysis STANDARD = new PanelAnalysis(
            Frequency.MONTHLY,
            ChangeThreshold.TEN_PERCENT,
            RollingWindow.trailing(12).requiring(1));

    private final Frequency frequency;
    private final ChangeThreshold threshold;
    private final RollingWindow window;
    /** The same for the kernels; null where they cannot do it. */
    private final @Nullable PanelTask task;

    /**
     * Returns the analysis of monthly measures by ten percent, over the trailing 12 months with at least one observed.
     *
     * @return the standard analysis
     */
    public static PanelAnalysis standard() {
        return STANDARD;
    }

    private PanelAnalysis(Frequency frequency, ChangeThreshold threshold, RollingWindow window) {
        this.frequency = frequency;
        this.threshold = threshold;
        this.window = window;
        this.task = isExact(threshold) && isTrailing(window) ? task(frequency, threshold, window) : null;
    }

    private static boolean isExact(ChangeThreshold threshold) {
        if (threshold.equals(ChangeThreshold.anyChange())) {
            return false;
        }
        ChangeThreshold exact = threshold.isInPoints()
                ? ChangeThreshold.points(threshold.up(), threshold.down())
                : ChangeThreshold.percent(threshold.up(), threshold.down());
        return threshold.equals(exact);
    }

    private static boolean isTrailing(RollingWindow window) {
        return window.equals(RollingWindow.trailing(window.length()).requiring(window.required()));
    }

    private static PanelTask task(Frequency frequency, ChangeThreshold threshold, RollingWindow window) {
        return new PanelTask(
                frequency.months(),
                window.length(),
                window.required(),
                new Limits(threshold.up(), threshold.down(), threshold.isInPoints()));
    }

    /**
     * Returns this analysis for measures of another frequency.
     *
     * @param frequency says what the previous period is
     * @return the analysis
     */
    public PanelAnalysis withFrequency(Frequency frequency) {
        return new PanelAnalysis(Objects.requireNonNull(frequency, "frequency"), threshold, window);
    }

    /**
     * Returns this analysis by another threshold.
     *
     * @param threshold how large a change must be to count
     * @return the analysis
     */
    public PanelAnalysis withThreshold(ChangeThreshold threshold) {
        return new PanelAnalysis(frequency, Objects.requireNonNull(threshold, "threshold"), window);
    }

    /**
     * Returns this analysis over another window.
     *
     * @param window the window, with the number of observed months it requires
     * @return the analysis
     */
    public PanelAnalysis withWindow(RollingWindow window) {
        return new PanelAnalysis(frequency, threshold, Objects.requireNonNull(window, "window"));
    }

    // -----------------------------------------------------------------------
    /**
     * Analyzes every month of every series.
     *
     * @param panel the series
     * @return the table
     */
    public PanelTable analyze(MonthlyPanel panel) {
        return filled(new PanelTable(panel, this, new PanelResults(panel.cells()), 0, panel.months()));
    }

    /**
     * Analyzes one month of every series, such as the latest.
     *
     * @param panel the series
     * @param month a month of the panel's range
     * @return the table, which holds that month, and computes any other when it is asked for
     * @throws IllegalArgumentException if the month is not in the panel's range
     */
    public PanelTable analyze(MonthlyPanel panel, YearMonth month) {
        return filled(new PanelTable(panel, this, new PanelResults(panel.size()), panel.index(month), 1));
    }

    /**
     * Analyzes every month of every series into a buffer that the caller owns, in place of what it held.
     *
     * @param panel the series, together at most as many months as the buffer has room for
     * @param buffer takes the results
     * @return the table, which shows what the buffer holds, and refuses to answer after the next analysis into it
     * @throws IllegalArgumentException if the buffer is too small
     */
    public PanelTable analyze(MonthlyPanel panel, PanelBuffer buffer) {
        return filled(new PanelTable(panel, this, buffer.results(panel.cells()), 0, panel.months()));
    }

    /**
     * Analyzes one month of every series into a buffer that the caller owns, in place of what it held.
     *
     * @param panel the series, at most as many as the buffer has room for
     * @param month a month of the panel's range
     * @param buffer takes the results
     * @return the table, which shows what the buffer holds, and refuses to answer after the next analysis into it
     * @throws IllegalArgumentException if the month is not in the panel's range, or the buffer is too small
     */
    public PanelTable analyze(MonthlyPanel panel, YearMonth month, PanelBuffer buffer) {
        return filled(new PanelTable(panel, this, buffer.results(panel.size()), panel.index(month), 1));
    }

    private PanelTable filled(PanelTable table) {
        MonthlyPanel panel = table.panel();
        PanelTask exact = task != null && task.isExactFor(panel.data()) ? task : null;
        if (exact != null) {
            PanelKernel.run(exact, panel.data(), table.from(), table.months(), table.results());
        }
        if (exact == null || panel.hasBreaks()) {
            for (int i = 0; i < panel.size(); i++) {
                if (exact == null || panel.hasBreaks(i)) {
                    fill(table, i);
                }
            }
        }
        return table;
    }

    /** The rows of one series by the functions on one series. */
    private void fill(PanelTable table, int index) {
        MonthlySeries series = table.panel().series(index);
        PanelResults results = table.results();
        int row = index * table.months();
        if (table.months() == 1) {
            YearMonth month = table.panel().month(table.from());
            Change change = Change.at(series, month, previousPeriod());
            fill(results, row, change.percent(), threshold.direction(change));
            results.percentYear[row] = orNaN(
                    Change.at(series, month, Comparison.sameMonthLastYear()).percent());
            results.mean[row] = orNaN(window.mean(series, month).figure());
            results.max[row] = orNaN(window.max(series, month).figure());
        } else {
            MonthlySeries percentPrevious = Change.percentages(series, previousPeriod());
            MonthlySeries percentYear = Change.percentages(series, Comparison.sameMonthLastYear());
            MonthlySeries mean = window.mean(series);
            MonthlySeries max = window.max(series);
            List<DirectionOfTravel> directions = threshold.directions(series, previousPeriod());
            for (int i = 0; i < table.months(); i++) {
                YearMonth month = table.panel().month(i);
                fill(results, row + i, percentPrevious.at(month), directions.get(i));
                results.percentYear[row + i] = orNaN(percentYear.at(month));
                results.mean[row + i] = orNaN(mean.at(month));
                results.max[row + i] = orNaN(max.at(month));
            }
        }
    }

    /** Where there is no direction there is no percentage; a direction without one is of a change from zero, or too large. */
    private static void fill(PanelResults results, int row, Figure percent, DirectionOfTravel direction) {
        results.directions[row] = code(direction);
        results.percentPrevious[row] =
                direction == DirectionOfTravel.NOT_AVAILABLE ? Double.NaN : percent.orElse(Double.POSITIVE_INFINITY);
    }

    private static double orNaN(Figure figure) {
        return figure.orElse(Double.NaN);
    }

    private static byte code(DirectionOfTravel direction) {
        return switch (direction) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case SIMILAR, NOT_AVAILABLE -> 0;
        };
    }

    // -----------------------------------------------------------------------
    Comparison previousPeriod() {
        return Comparison.previousPeriod(frequency);
    }

    ChangeThreshold threshold() {
        return threshold;
    }

    RollingWindow window() {
        return window;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PanelAnalysis other
                && frequency == other.frequency
                && threshold.equals(other.threshold)
                && window.equals(other.window);
    }

    @Override
    public int hashCode() {
        return Objects.hash(frequency, threshold, window);
    }

    /** Returns frequency, threshold and window, for logs. */
    @Override
    public String toString() {
        return frequency.text() + ", " + threshold + ", " + window;
    }
}
