// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The choices for the rows of a scorecard: comparisons, window, months shown, rating rule, figures that are not final, charts.
 *
 * <ul>
 *   <li>The {@linkplain #standard() standard} compares with the previous period of the indicator's own frequency and with the same month of the
 *       previous year, rates by the first of these changes, uses the trailing 12 months with at least one observed period, and shows 6 months.
 *   <li>Figures marked partial or forecast are shown and decide nothing, unless {@link #withExcluded} says otherwise.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ScorecardPolicy {

    private static final ScorecardPolicy STANDARD = new ScorecardPolicy(
            null,
            null,
            RollingWindow.trailing(12).requiring(1),
            6,
            RatingRule.CHANGE,
            Collections.unmodifiableSet(EnumSet.of(Marker.FORECAST, Marker.PARTIAL)),
            null,
            null);

    /** The number that represents rows without forecasts. */
    private static final UnaryOperator<ForecastOptions> NO_FORECAST = ScorecardPolicy::unchanged;

    /** Null for the standard ones, which depend on the indicator. */
    private final @Nullable List<Comparison> comparisons;

    /** Null for the first comparison. */
    private final @Nullable Comparison ratingBy;

    private final RollingWindow window;
    private final int monthsShown;
    private final RatingRule ratingRule;
    private final Set<Marker> excluded;

    /** Null for the options that follow from the indicator alone. */
    private final @Nullable Function<Indicator, ChartOptions> charts;

    /** Null for the options that follow from the indicator alone. */
    private final @Nullable UnaryOperator<ForecastOptions> forecasts;

    // -----------------------------------------------------------------------
    /**
     * Returns the policy of a typical scorecard.
     *
     * @return the standard policy
     */
    public static ScorecardPolicy standard() {
        return STANDARD;
    }

    private ScorecardPolicy(
            @Nullable List<Comparison> comparisons,
            @Nullable Comparison ratingBy,
            RollingWindow window,
            int monthsShown,
            RatingRule ratingRule,
            Set<Marker> excluded,
            @Nullable Function<Indicator, ChartOptions> charts,
            @Nullable UnaryOperator<ForecastOptions> forecasts) {
        this.comparisons = comparisons;
        this.ratingBy = ratingBy;
        this.window = window;
        this.monthsShown = monthsShown;
        this.ratingRule = ratingRule;
        this.excluded = excluded;
        this.charts = charts;
        this.forecasts = forecasts;
    }

    /**
     * Returns this policy with other comparisons, the same for every indicator.
     *
     * @param comparisons at least one, in the order to be shown
     * @return the policy
     * @throws IllegalArgumentException if no policy has this name
     */
    public ScorecardPolicy withComparisons(Comparison... comparisons) {
        Objects.requireNonNull(comparisons, "comparisons");
        if (comparisons.length == 0) {
            throw new IllegalArgumentException("comparisons must not be empty, but was");
        }
        return new ScorecardPolicy(
                List.of(comparisons), ratingBy, window, monthsShown, ratingRule, excluded, charts, forecasts);
    }

    /**
     * Returns this policy with ratings by the change of another comparison, which need not be one of those shown.
     *
     * @param comparison the comparison whose change is rated
     * @return the policy
     */
    public ScorecardPolicy withRatingBy(Comparison comparison) {
        Objects.requireNonNull(comparison, "comparison");
        return new ScorecardPolicy(
                comparisons, comparison, window, monthsShown, ratingRule, excluded, charts, forecasts);
    }

    /**
     * Returns this policy with another rating rule.
     *
     * @param rule by change or by variation
     * @return the policy
     */
    public ScorecardPolicy withRatingRule(RatingRule rule) {
        Objects.requireNonNull(rule, "rule");
        return new ScorecardPolicy(comparisons, ratingBy, window, monthsShown, rule, excluded, charts, forecasts);
    }

    /**
     * Returns this policy with another window for mean and maximum.
     *
     * @param window the window, with the number of periods it requires; its frequency is that of the indicator
     * @return the policy
     */
    public ScorecardPolicy withWindow(RollingWindow window) {
        Objects.requireNonNull(window, "window");
        return new ScorecardPolicy(comparisons, ratingBy, window, monthsShown, ratingRule, excluded, charts, forecasts);
    }

    /**
     * Returns this policy with another number of months shown, up to and including the month of the scorecard.
     *
     * @param months 1 to {@value MonthlySeries#MAX_LENGTH}
     * @return the policy
     * @throws IllegalArgumentException if the number is out of range
     */
    public ScorecardPolicy withMonthsShown(int months) {
        if (months < 1 || months > MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "months must be 1 to " + MonthlySeries.MAX_LENGTH + ", but was " + months);
        }
        return new ScorecardPolicy(comparisons, ratingBy, window, months, ratingRule, excluded, charts, forecasts);
    }

    /**
     * Returns this policy with other markers whose figures are shown and decide nothing.
     *
     * @param markers the markers of figures that are not final; none if every figure decides
     * @return the policy
     * @throws IllegalArgumentException if one is {@link Marker#BREAK_BEFORE}
     */
    public ScorecardPolicy withExcluded(Marker... markers) {
        Objects.requireNonNull(markers, "markers");
        EnumSet<Marker> set = EnumSet.noneOf(Marker.class);
        for (Marker marker : markers) {
            if (Objects.requireNonNull(marker, "markers") == Marker.BREAK_BEFORE) {
                throw new IllegalArgumentException("markers must not hold BREAK_BEFORE, but was " + List.of(markers));
            }
            set.add(marker);
        }
        return new ScorecardPolicy(
                comparisons,
                ratingBy,
                window,
                monthsShown,
                ratingRule,
                Collections.unmodifiableSet(set),
                charts,
                forecasts);
    }

    /**
     * Returns this policy with other options for the control charts of the rows. The markers to exclude are added by the row.
     *
     * @param charts the options by indicator; the standard is {@link ChartOptions#of(Indicator)}
     * @return the policy
     */
    public ScorecardPolicy withCharts(Function<Indicator, ChartOptions> charts) {
        Objects.requireNonNull(charts, "charts");
        return new ScorecardPolicy(comparisons, ratingBy, window, monthsShown, ratingRule, excluded, charts, forecasts);
    }

    /**
     * Returns this policy with other options for the forecasts of the rows.
     *
     * @param options the change to the options of the indicator, from which the policy's markers are excluded already
     * @return the policy
     */
    public ScorecardPolicy withForecast(UnaryOperator<ForecastOptions> options) {
        Objects.requireNonNull(options, "options");
        return new ScorecardPolicy(comparisons, ratingBy, window, monthsShown, ratingRule, excluded, charts, options);
    }

    /**
     * Returns this policy without outlooks: no row states how its target compares with the year's end. A forecast is still made when it is requested.
     *
     * @return the policy
     */
    public ScorecardPolicy withoutForecast() {
        return new ScorecardPolicy(
                comparisons, ratingBy, window, monthsShown, ratingRule, excluded, charts, NO_FORECAST);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the comparisons that an indicator's row shows.
     *
     * @param indicator the indicator, whose frequency decides what the previous period is
     * @return at least one, in order, unmodifiable
     */
    public List<Comparison> comparisons(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return comparisons == null ? List.of(indicator.previousPeriod(), Comparison.sameMonthLastYear()) : comparisons;
    }

    /**
     * Returns the comparison by which an indicator's row is rated.
     *
     * @param indicator the indicator, whose frequency decides what the previous period is
     * @return the comparison
     */
    public Comparison ratingBy(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return ratingBy == null ? comparisons(indicator).get(0) : ratingBy;
    }

    /**
     * Returns the rating rule.
     *
     * @return by change or by variation
     */
    public RatingRule ratingRule() {
        return ratingRule;
    }

    /**
     * Returns the window for mean and maximum.
     *
     * @return the window
     */
    public RollingWindow window() {
        return window;
    }

    /**
     * Returns the number of months shown.
     *
     * @return at least 1
     */
    public int monthsShown() {
        return monthsShown;
    }

    /**
     * Returns the markers of figures that are shown and decide nothing.
     *
     * @return the markers, unmodifiable
     */
    public Set<Marker> excluded() {
        return excluded;
    }

    // -----------------------------------------------------------------------
    /** The window with the periods of an indicator. */
    RollingWindow window(Indicator indicator) {
        boolean isOwn = window.isTrailing()
                && window.frequency() == Frequency.MONTHLY
                && indicator.frequency() == Frequency.MONTHLY;
        if (isOwn) {
            return window;
        }
        RollingWindow of = indicator.window(window.length());
        return window.required() == 0 ? of : of.requiring(window.required());
    }

    ChartOptions charts(Indicator indicator) {
        return charts == null ? ChartOptions.of(indicator) : charts.apply(indicator);
    }

    private static ForecastOptions unchanged(ForecastOptions options) {
        return options;
    }

    boolean isForecasting() {
        return !NO_FORECAST.equals(forecasts);
    }

    ForecastOptions forecastOptions(Indicator indicator) {
        ForecastOptions options = ForecastOptions.of(indicator).withExcluded(excludedArray());
        return forecasts == null ? options : forecasts.apply(options);
    }

    Marker[] excludedArray() {
        return excluded.toArray(Marker[]::new);
    }

    /** The markers among those of a figure that make it not final. */
    Set<Marker> excludedOf(Set<Marker> markers) {
        EnumSet<Marker> both = EnumSet.noneOf(Marker.class);
        for (Marker marker : markers) {
            if (excluded.contains(marker)) {
                both.add(marker);
            }
        }
        return both;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScorecardPolicy other
                && Objects.equals(comparisons, other.comparisons)
                && Objects.equals(ratingBy, other.ratingBy)
                && window.equals(other.window)
                && monthsShown == other.monthsShown
                && ratingRule == other.ratingRule
                && excluded.equals(other.excluded)
                && Objects.equals(charts, other.charts)
                && Objects.equals(forecasts, other.forecasts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(comparisons, ratingBy, window, monthsShown, ratingRule, excluded, charts, forecasts);
    }

    /** Returns the comparisons, the window, the number of months, the rule and the markers, for logs. */
    @Override
    public String toString() {
        return "compared with " + (comparisons == null ? "previous period, 12 months back" : comparisons)
                + (ratingBy == null ? "" : ", rated by " + ratingBy) + "; " + window + "; "
                + EnglishText.counted(monthsShown, "month")
                + " shown; rated by " + ratingRule.text() + "; excluded " + excluded;
    }
}
