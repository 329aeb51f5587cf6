// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.PanelKernel;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is computed for every month of every series of a panel: the change on the previous period and on last year, the direction of travel, the mean and the
 * maximum over a window.
 *
 * <pre>{@code
 * PanelTable table = PanelAnalysis.standard().analyze(panel);
 * table.mean(42, june);
 * }</pre>
 *
 * <ul>
 *   <li>The figures are those of {@link Change}, {@link ChangeThreshold} and {@link RollingWindow} to the last bit, and so are the reasons.
 *   <li>Fast where the figures are decimals of up to six places, none has a marker, the threshold is in whole percents up to 200, and the window
 *       trails up to 128 months; elsewhere series by series.
 *   <li>For data larger than memory, analyze panels of some thousand series one after the other into the same {@link PanelBuffer}.
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
        PanelResults results = new PanelResults(panel.values().length);
        fill(panel, results);
        return new PanelTable(panel, this, results);
    }

    /**
     * Analyzes every month of every series into a buffer that the caller owns, in place of what it held.
     *
     * @param panel the series, together at most as many months as the buffer has room for
     * @param buffer takes the results
     * @throws IllegalArgumentException if the buffer is too small
     */
    public void analyze(MonthlyPanel panel, PanelBuffer buffer) {
        buffer.hold(panel, this);
        fill(panel, buffer.results());
    }

    private void fill(MonthlyPanel panel, PanelResults results) {
        if (isFast(panel)) {
            new PanelKernel(
                            panel.size(),
                            panel.months(),
                            panel.places(),
                            panel.largestUnits(),
                            frequency.months(),
                            window.length(),
                            window.required(),
                            threshold.up(),
                            threshold.down())
                    .run(panel.values(), panel.size(), results);
        } else {
            for (int i = 0; i < panel.size(); i++) {
                fillOne(panel.series(i), i * panel.months(), results);
            }
        }
    }

    private boolean isFast(MonthlyPanel panel) {
        return panel.places() != Decimals.NO_PLACES
                && !panel.isMarked()
                && window.equals(RollingWindow.trailing(window.length()).requiring(window.required()))
                && window.length() <= PanelKernel.MAX_WINDOW
                && threshold.equals(ChangeThreshold.percent(threshold.up(), threshold.down()))
                && isWhole(threshold.up())
                && isWhole(threshold.down());
    }

    private static boolean isWhole(double limit) {
        return limit <= PanelKernel.MAX_LIMIT && limit == Math.rint(limit);
    }

    /** The same by the functions on one series, where the fast way does not serve. */
    private void fillOne(MonthlySeries series, int offset, PanelResults results) {
        copy(Change.percentages(series, previousPeriod()), results.percentPrevious, offset);
        copy(Change.percentages(series, Comparison.sameMonthLastYear()), results.percentYear, offset);
        copy(window.mean(series), results.mean, offset);
        copy(window.max(series), results.max, offset);
        List<DirectionOfTravel> directions = threshold.directions(series, previousPeriod());
        for (int i = 0; i < directions.size(); i++) {
            results.directions[offset + i] = switch (directions.get(i)) {
                case INCREASE -> 1;
                case SIMILAR -> 0;
                case DECREASE -> -1;
                case NOT_AVAILABLE -> PanelKernel.NONE;
            };
        }
    }

    private static void copy(MonthlySeries from, double[] target, int offset) {
        int[] i = {offset};
        from.forEach((month, figure) -> target[i[0]++] = figure.orElse(Double.NaN));
    }

    // -----------------------------------------------------------------------
    Comparison previousPeriod() {
        return Comparison.previousPeriod(frequency);
    }

    RollingWindow window() {
        return window;
    }

    /** Says why a result is missing, by the functions on one series. */
    Figure percent(MonthlyPanel panel, int series, java.time.YearMonth month, Comparison comparison) {
        return Change.at(panel.series(series), month, comparison).percent();
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
