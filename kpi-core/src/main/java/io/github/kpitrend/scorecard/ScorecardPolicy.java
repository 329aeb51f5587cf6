// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a scorecard show: which comparisons, which window, how many months.
 *
 * <ul>
 *   <li>The {@linkplain #standard() standard} compares with the previous period of the indicator's own frequency and with the same month last
 *       year, rates by the first, looks over the trailing 12 months with at least one observed, and shows 6 months.
 *   <li>A row is rated by the change of the first comparison, unless {@link #withRatingBy} names another.
 * </ul>
 *
 * <p>Policies are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class ScorecardPolicy {

    private static final ScorecardPolicy STANDARD =
            new ScorecardPolicy(null, null, RollingWindow.trailing(12).requiring(1), 6);

    /** Null for the standard ones, which depend on the indicator. */
    private final @Nullable List<Comparison> comparisons;

    /** Null for the first comparison. */
    private final @Nullable Comparison ratingBy;

    private final RollingWindow window;
    private final int monthsShown;

    // -----------------------------------------------------------------------
    /**
     * Returns the policy of the page that this library was made for.
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
            int monthsShown) {
        this.comparisons = comparisons;
        this.ratingBy = ratingBy;
        this.window = window;
        this.monthsShown = monthsShown;
    }

    /**
     * Returns this policy with other comparisons, the same for every indicator.
     *
     * @param comparisons at least one, in the order to be shown
     * @return the policy
     * @throws IllegalArgumentException if there is none
     */
    public ScorecardPolicy withComparisons(Comparison... comparisons) {
        if (comparisons.length == 0) {
            throw new IllegalArgumentException("a policy must have at least one comparison, but there was none");
        }
        return new ScorecardPolicy(List.of(comparisons), ratingBy, window, monthsShown);
    }

    /**
     * Returns this policy with ratings by another comparison; it need not be one of those shown.
     *
     * @param comparison the comparison whose change is rated
     * @return the policy
     */
    public ScorecardPolicy withRatingBy(Comparison comparison) {
        return new ScorecardPolicy(comparisons, Objects.requireNonNull(comparison, "comparison"), window, monthsShown);
    }

    /**
     * Returns this policy with another window for average and maximum.
     *
     * @param window the window, with the number of observed months it requires
     * @return the policy
     */
    public ScorecardPolicy withWindow(RollingWindow window) {
        return new ScorecardPolicy(comparisons, ratingBy, Objects.requireNonNull(window, "window"), monthsShown);
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
                    "the months shown must be 1 to " + MonthlySeries.MAX_LENGTH + ", but were " + months);
        }
        return new ScorecardPolicy(comparisons, ratingBy, window, months);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the comparisons that an indicator's row shows.
     *
     * @param indicator its frequency says what the previous period is
     * @return at least one, in order, unmodifiable
     */
    public List<Comparison> comparisons(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return comparisons == null ? List.of(indicator.previousPeriod(), Comparison.sameMonthLastYear()) : comparisons;
    }

    /**
     * Returns the comparison by which an indicator's row is rated.
     *
     * @param indicator its frequency says what the previous period is
     * @return the comparison
     */
    public Comparison ratingBy(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return ratingBy == null ? comparisons(indicator).get(0) : ratingBy;
    }

    /**
     * Returns the window for average and maximum.
     *
     * @return the window
     */
    public RollingWindow window() {
        return window;
    }

    /**
     * Returns how many months are shown.
     *
     * @return 1 or more
     */
    public int monthsShown() {
        return monthsShown;
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScorecardPolicy other
                && Objects.equals(comparisons, other.comparisons)
                && Objects.equals(ratingBy, other.ratingBy)
                && window.equals(other.window)
                && monthsShown == other.monthsShown;
    }

    @Override
    public int hashCode() {
        return Objects.hash(comparisons, ratingBy, window, monthsShown);
    }

    /** Returns the comparisons, the window and the number of months, for logs. */
    @Override
    public String toString() {
        return "compared with " + (comparisons == null ? "previous period, 12 months back" : comparisons)
                + (ratingBy == null ? "" : ", rated by " + ratingBy) + "; " + window + "; " + monthsShown
                + " months shown";
    }
}
