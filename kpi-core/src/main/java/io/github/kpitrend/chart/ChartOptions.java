// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The choices by which a {@link ControlChart} is made. Each of them moves limits or verdicts, so each is explicit.
 *
 * {@snippet class="snippets.VerdictsTest" region="chart-options"}
 *
 * <ul>
 *   <li>The {@linkplain #standard() standard}: monthly, one phase, limits from all counted points, outlying moving ranges excluded, the rules of
 *       Making Data Count, neither side better, figures marked as partial or forecast shown and not counted.
 *   <li>A new phase is a judgment: it needs a known cause, expected to last. It is passed with its reason, and never applied automatically.
 *   <li>Twice the same month: the later reason holds.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ChartOptions {

    /** The least number of points that a baseline can have. */
    public static final int LEAST_BASELINE = 12;

    private static final ChartOptions STANDARD = new ChartOptions(new ChartChoices());

    private final ChartChoices choices;

    private ChartOptions(ChartChoices choices) {
        this.choices = choices;
    }

    private ChartOptions with(Consumer<ChartChoices> changes) {
        return new ChartOptions(choices.with(changes));
    }

    /**
     * Returns the standard options.
     *
     * @return the options
     */
    public static ChartOptions standard() {
        return STANDARD;
    }

    /**
     * Returns the options of an indicator. They hold its polarity, its frequency and calendar, whether it reports year-to-date totals, and the
     * possible range of its kind of measure as bounds (0 and up for counts and rates, 0 to 100 for percentages) where all figures lie within it.
     *
     * @param indicator the indicator
     * @return the options
     */
    public static ChartOptions of(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return new ChartOptions(ChartChoices.of(indicator));
    }

    /**
     * Returns these options with a polarity.
     *
     * @param polarity whether higher or lower is better; of an event chart, whether more or fewer events are. Where neither is, special points are
     *     neutral
     * @return the options
     */
    public ChartOptions withPolarity(Polarity polarity) {
        Objects.requireNonNull(polarity, "polarity");
        return with(made -> made.polarity = polarity);
    }

    /**
     * Returns these options with a frequency: in which months a figure is expected. Figures in other months are shown and not counted, and only
     * expected periods without a figure are gaps.
     *
     * @param frequency the frequency; of the months in which periods end those of the series, if they agree, else those of years from April
     * @return the options
     */
    public ChartOptions withFrequency(Frequency frequency) {
        Objects.requireNonNull(frequency, "frequency");
        return with(made -> {
            made.frequency = frequency;
            made.calendar = null;
        });
    }

    /**
     * Returns these options with a statement whether the figures are year-to-date totals, which have no usual range.
     *
     * @param yearToDate true for totals, false for figures of single periods; where neither is stated, the figures decide
     * @return the options
     */
    public ChartOptions withYearToDate(boolean yearToDate) {
        return with(made -> made.yearToDate = yearToDate);
    }

    /**
     * Returns these options with rules of special causes.
     *
     * @param rules the rules; charts of moving ranges and of moving averages apply the limits alone, run charts what needs no sigma
     * @return the options
     */
    public ChartOptions withRules(RuleSet rules) {
        Objects.requireNonNull(rules, "rules");
        return with(made -> made.rules = rules);
    }

    /**
     * Returns these options with or without the exclusion of outlying moving ranges. Those of 3.267 times their mean or more are excluded once, so
     * that a single jump does not widen the limits (Nelson 1982). If no range above 0 would remain, none is.
     *
     * @param screening true to exclude them
     * @return the options
     */
    public ChartOptions withRangeScreening(boolean screening) {
        return with(made -> made.screening = screening);
    }

    /**
     * Returns these options with limits of individual values from the median and the median moving range. They are 3.145 times it
     * (Wheeler), and a few outliers do not move them.
     *
     * @return the options
     */
    public ChartOptions withMedians() {
        return with(made -> made.medians = true);
    }

    /**
     * Returns these options with bounds at which lines are drawn and stated to stop. Verdicts and accessors keep the lines as computed.
     *
     * @param lower the lower bound, or missing for none
     * @param upper the upper bound, or missing for none
     * @return the options
     * @throws IllegalArgumentException if the lower bound is above the upper
     */
    public ChartOptions withBounds(Figure lower, Figure upper) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.orElse(Double.NEGATIVE_INFINITY) > upper.orElse(Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lower must not be above upper " + upper + ", but was " + lower);
        }
        return with(made -> {
            made.lowerBound = lower;
            made.upperBound = upper;
            made.boundsOfKind = false;
        });
    }

    /**
     * Returns these options with a new phase: new limits from the first counted point of a month or later, in addition to other phases.
     *
     * @param month the month; outside the series, or after its last counted point, it has no effect but a note
     * @param reason the reason, for readers: {@code new referral form}
     * @return the options
     */
    public ChartOptions withPhase(YearMonth month, String reason) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(reason, "reason");
        return with(made -> made.phases = ChartChoices.with(choices.phases, month, reason));
    }

    /**
     * Returns these options with limits from the first counted points of each phase; later points are compared with them and do not move them.
     *
     * @param points {@value #LEAST_BASELINE} or more; a shorter phase uses all its points
     * @return the options
     * @throws IllegalArgumentException if there are fewer
     */
    public ChartOptions withBaseline(int points) {
        if (points < LEAST_BASELINE) {
            throw new IllegalArgumentException("points must be " + LEAST_BASELINE + " or more, but was " + points);
        }
        return with(made -> {
            made.baselinePoints = points;
            made.baselineRange = null;
        });
    }

    /**
     * Returns these options with limits from the counted points in a range of months, for the phase that holds the first of them. Other phases use
     * all their own.
     *
     * @param range the months; with fewer than two counted points of one phase it has no effect but a note
     * @return the options
     */
    public ChartOptions withBaseline(MonthRange range) {
        Objects.requireNonNull(range, "range");
        return with(made -> {
            made.baselineRange = range;
            made.baselinePoints = ChartChoices.ALL_POINTS;
        });
    }

    /**
     * Returns these options with fixed lines for the first phase; later phases compute their own. Sigma is a third of the distance on each side.
     *
     * @param lower the lower limit, finite
     * @param center the center line, not below the lower limit
     * @param upper the upper limit, not below the center line
     * @return the options
     * @throws IllegalArgumentException if one is NaN or infinite, or they are not in order
     */
    public ChartOptions withLimits(double lower, double center, double upper) {
        Figure.of(lower);
        Figure.of(center);
        Figure.of(upper);
        if (lower > center || center > upper) {
            throw new IllegalArgumentException("lower, center and upper must be in ascending order, but were " + lower
                    + ", " + center + " and " + upper);
        }
        return withLimits(
                ConstantLines.given(Decimals.shortest(lower), Decimals.shortest(center), Decimals.shortest(upper)));
    }

    /**
     * Returns these options with the exact lines of a phase of another chart for the first phase.
     *
     * @param phase a phase with constant limits: of individual values, counts, numbers or days between events, or with fixed lines
     * @return the options
     * @throws IllegalArgumentException if its limits differ by point, or it has none
     */
    public ChartOptions withLimits(ChartPhase phase) {
        return withLimits(Objects.requireNonNull(phase, "phase").constantLines());
    }

    private ChartOptions withLimits(PhaseLines lines) {
        return with(made -> made.given = lines);
    }

    /**
     * Returns these options with a fixed center line. Sigma is computed about it: from the moving ranges, or by the formula of the kind of chart.
     *
     * @param center the center line on the plotted scale, finite; of a chart of numbers between events their mean
     * @return the options
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public ChartOptions withCenter(double center) {
        Figures.finite(center, "center");
        return with(made -> made.center = Decimals.shortest(center));
    }

    /**
     * Returns these options with a month whose figure is shown but not counted. It moves no line, is not compared with them, and its neighbors become
     * adjacent.
     *
     * @param month the month; of an event chart, all gaps that end in it
     * @param reason the reason, for readers: {@code system down}
     * @return the options
     */
    public ChartOptions withExcluded(YearMonth month, String reason) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(reason, "reason");
        return with(made -> made.excluded = ChartChoices.with(choices.excluded, month, reason));
    }

    /**
     * Returns these options with the markers of which figures are shown but not counted, replacing those before.
     *
     * @param markers the markers, none to count every figure; the standard are {@link Marker#PARTIAL} and {@link Marker#FORECAST}
     * @return the options
     */
    public ChartOptions withExcluded(Marker... markers) {
        Objects.requireNonNull(markers, "markers");
        Set<Marker> set = EnumSet.noneOf(Marker.class);
        for (Marker marker : markers) {
            set.add(Objects.requireNonNull(marker, "markers"));
        }
        return with(made -> made.excludedMarkers = set);
    }

    /**
     * Returns these options with limits by calendar month, where the months are found to differ: at least three figures of each, and p below 1%. They
     * apply to charts of individual values only.
     *
     * @return the options
     */
    public ChartOptions withSeason() {
        return with(made -> made.season = true);
    }

    /**
     * Returns these options with a center line that slopes, and limits parallel to it. They apply to charts of individual values only.
     *
     * @return the options
     */
    public ChartOptions withTrend() {
        return with(made -> made.trend = true);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the polarity.
     *
     * @return the polarity, or neutral where none is set
     */
    public Polarity polarity() {
        return choices.polarity;
    }

    /**
     * Returns the frequency.
     *
     * @return the frequency at which figures are expected
     */
    public Frequency frequency() {
        return choices.frequency;
    }

    /**
     * Returns the rules that were chosen.
     *
     * @return the rules; those of Making Data Count where none were
     */
    public RuleSet rules() {
        return choices.rules == null ? RuleSet.makingDataCount() : choices.rules;
    }

    /**
     * Returns the months of new phases, with their reasons.
     *
     * @return an unmodifiable map in the order of months
     */
    public Map<YearMonth, String> phases() {
        return Collections.unmodifiableMap(choices.phases);
    }

    /**
     * Returns the number of points of each phase that its limits are based on.
     *
     * @return the number; empty if limits are based on all points, or on a range of months
     */
    public OptionalInt baselinePoints() {
        return choices.baselinePoints > 0 ? OptionalInt.of(choices.baselinePoints) : OptionalInt.empty();
    }

    /**
     * Returns the months whose figures are not counted, with their reasons.
     *
     * @return an unmodifiable map in the order of months
     */
    public Map<YearMonth, String> excluded() {
        return Collections.unmodifiableMap(choices.excluded);
    }

    /**
     * Returns the markers of which figures are not counted.
     *
     * @return an unmodifiable set
     */
    public Set<Marker> excludedMarkers() {
        return Collections.unmodifiableSet(choices.excludedMarkers);
    }

    /**
     * Returns whether outlying moving ranges are excluded.
     *
     * @return true if they are
     */
    public boolean isRangeScreening() {
        return choices.screening;
    }

    ChartChoices choices() {
        return choices;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChartOptions other && choices.parts().equals(other.choices.parts());
    }

    @Override
    public int hashCode() {
        return choices.parts().hashCode();
    }

    /** Returns the choices, for logs. */
    @Override
    public String toString() {
        return choices.toString();
    }
}
