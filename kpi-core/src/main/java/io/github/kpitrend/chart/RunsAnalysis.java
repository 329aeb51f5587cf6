// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs and crossings of figures about their median: {@code 30 off 82, longest run 5 of 8, 12 crossings of 10}.
 *
 * <p>It suits skewed and small counts better than limits do.
 *
 * <ul>
 *   <li>Months without a figure are excluded. Figures exactly on the median are not informative: they neither end a run nor make a crossing.
 *   <li>The rules are those of Anhoej and Olesen 2014: a run is too long above {@code round(log2 n) + 3}; crossings are too few below the 5%
 *       quantile of the binomial distribution of n - 1 with one half.
 *   <li>The median of a series with a break is missing with reason {@link MissingReason#BREAK_IN_SERIES}, and there is no signal; {@link
 *       MonthlySeries#within} takes the part after it.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RunsAnalysis implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private final Figure median;
    private final RunCounts counts;
    private final int longestRunLimit;
    private final int crossingsLimit;

    private RunsAnalysis(Figure median, RunCounts counts) {
        this.median = median;
        this.counts = counts;
        this.longestRunLimit = counts.longestRunLimit();
        this.crossingsLimit = counts.crossingsLimit();
    }

    /**
     * Analyzes a series about its median.
     *
     * @param series the figures
     * @return the analysis
     */
    public static RunsAnalysis of(MonthlySeries series) {
        Objects.requireNonNull(series, "series");
        Slots slots = SERIES.open(series);
        RunCounts none = new RunCounts(0, 0, 0);
        ChartData data = ChartData.of(slots, ChartOptions.standard().withExcluded());
        if (data.counted == 0) {
            return new RunsAnalysis(Samples.none(series), none);
        }
        if (slots.breaksBetween(data.proleptic(0) + 1, data.proleptic(data.counted - 1))) {
            return new RunsAnalysis(Figure.missing(MissingReason.BREAK_IN_SERIES), none);
        }
        Charted chart = ChartMaker.run(slots, ChartOptions.standard().withExcluded());
        return of(chart.lines()[0].line(0, 0), chart.zones(), 0, data.counted);
    }

    static RunsAnalysis of(Figure center, byte[] zones, int from, int to) {
        return new RunsAnalysis(center, RunCounts.of(zones, from, to));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the median, or the center line of the chart.
     *
     * @return the line; missing with reason {@code TOO_FEW_OBSERVATIONS} or {@code CONFIDENTIAL} without a figure, {@code BREAK_IN_SERIES} across a
     *     break
     */
    public Figure median() {
        return median;
    }

    /**
     * Returns the number of figures that are not on the median.
     *
     * @return 0 or more
     */
    public int useful() {
        return counts.useful();
    }

    /**
     * Returns the length of the longest run on one side.
     *
     * @return the most consecutive figures, skipping those on the median
     */
    public int longestRun() {
        return counts.longestRun();
    }

    /**
     * Returns the longest run that is no signal.
     *
     * @return the limit, 0 where no figure is off the median
     */
    public int longestRunLimit() {
        return longestRunLimit;
    }

    /**
     * Returns how often the figures cross the median.
     *
     * @return 0 or more
     */
    public int crossings() {
        return counts.crossings();
    }

    /**
     * Returns the fewest crossings that are no signal.
     *
     * @return the limit
     */
    public int crossingsLimit() {
        return crossingsLimit;
    }

    /**
     * Returns whether the figures are not explained by random variation.
     *
     * @return true if a run is too long or crossings are too few
     */
    public boolean isSignal() {
        return counts.longestRun() > longestRunLimit || counts.crossings() < crossingsLimit;
    }

    /**
     * Explains the verdict.
     *
     * @return runs and crossings, the rules, and a sentence
     */
    public Explanation explain() {
        return Explanation.of(
                List.of(
                        EnglishText.counted(useful(), "figure") + " not on the median",
                        "longest run " + longestRun(),
                        "crossings " + crossings()),
                "a run longer than " + longestRunLimit + " or fewer than "
                        + EnglishText.counted(crossingsLimit, "crossing") + " is a signal",
                isSignal() ? "a signal of non-random variation" : "no signal");
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "median", median,
                "useful", useful(),
                "longestRun", longestRun(),
                "longestRunLimit", longestRunLimit,
                "crossings", crossings(),
                "crossingsLimit", crossingsLimit,
                "signal", isSignal());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RunsAnalysis other && median.equals(other.median) && counts.equals(other.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(median, counts);
    }

    /** Returns runs and crossings beside their limits. */
    @Override
    public String toString() {
        return useful() + " off " + median + ", longest run " + longestRun() + " of " + longestRunLimit + ", "
                + EnglishText.counted(crossings(), "crossing") + " of " + crossingsLimit;
    }
}
