// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.VerdictRatings;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The direction and rating of a month as first published and as known now: {@code 2020-04: SIMILAR -> INCREASE}.
 *
 * <p>The first verdict is taken from everything as known on the day of the month's first publication, its base included. So a verdict can change
 * because the base was revised.
 *
 * <ul>
 *   <li>Figures marked partial or forecast decide nothing, so a month that was first published as such has no first direction.
 *   <li>Where the target is best, an increase or decrease is not rated here, since no target is known.
 *   <li>A month or base that is confidential by now has no direction, neither then nor now.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class VerdictRevision implements Plain {

    static {
        VerdictRatings.install((VerdictRatings<VerdictRevision>) VerdictRevision::toward);
    }

    private final YearMonth month;
    private final Optional<LocalDate> published;
    private final Change firstChange;
    private final Change latestChange;
    private final DirectionOfTravel first;
    private final DirectionOfTravel latest;
    private final QualitativeRating firstRating;
    private final QualitativeRating latestRating;
    private final ChangeThreshold threshold;
    private final Comparison comparison;

    VerdictRevision(
            YearMonth month,
            Optional<LocalDate> published,
            Change firstChange,
            Change latestChange,
            Indicator indicator,
            Comparison comparison) {
        this.month = month;
        this.published = published;
        this.firstChange = firstChange;
        this.latestChange = latestChange;
        this.threshold = indicator.threshold();
        this.comparison = comparison;
        first = firstChange.direction(threshold);
        latest = latestChange.direction(threshold);
        firstRating = QualitativeRating.of(first, indicator.polarity());
        latestRating = QualitativeRating.of(latest, indicator.polarity());
    }

    /** Copies another one with other ratings. */
    private VerdictRevision(VerdictRevision other, QualitativeRating firstRating, QualitativeRating latestRating) {
        month = other.month;
        published = other.published;
        firstChange = other.firstChange;
        latestChange = other.latestChange;
        threshold = other.threshold;
        comparison = other.comparison;
        first = other.first;
        latest = other.latest;
        this.firstRating = firstRating;
        this.latestRating = latestRating;
    }

    /** Returns the same verdicts, rated by whether the figures came closer to a target. */
    private VerdictRevision toward(double lower, double upper) {
        return new VerdictRevision(
                this,
                QualitativeRating.toward(firstChange, threshold, lower, upper),
                QualitativeRating.toward(latestChange, threshold, lower, upper));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the month of the verdict.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * Returns the date of the first extract that has a number for the month.
     *
     * @return the date
     * @throws NoSuchElementException if the month was never published; then neither verdict has a direction
     */
    public LocalDate firstPublished() {
        return published.orElseThrow(
                () -> new NoSuchElementException("There is no date: " + MonthText.of(month) + " was never published"));
    }

    /**
     * Returns the change as known on the day of the first publication.
     *
     * @return the change, with the base as known then
     */
    public Change firstChange() {
        return firstChange;
    }

    /**
     * Returns the change as known now.
     *
     * @return the change
     */
    public Change latestChange() {
        return latestChange;
    }

    /**
     * Returns the direction as known on the day of the first publication.
     *
     * @return the direction of {@link #firstChange()} by the indicator's threshold
     */
    public DirectionOfTravel first() {
        return first;
    }

    /**
     * Returns the direction as known now.
     *
     * @return the direction of {@link #latestChange()} by the indicator's threshold
     */
    public DirectionOfTravel latest() {
        return latest;
    }

    /**
     * Returns the rating as known on the day of the first publication.
     *
     * @return the rating of {@link #first()} by the indicator's polarity
     */
    public QualitativeRating firstRating() {
        return firstRating;
    }

    /**
     * Returns the rating as known now.
     *
     * @return the rating of {@link #latest()} by the indicator's polarity
     */
    public QualitativeRating latestRating() {
        return latestRating;
    }

    /**
     * Returns whether the direction changed.
     *
     * @return true if both directions are available and differ
     */
    public boolean isChanged() {
        return first != latest && first != DirectionOfTravel.NOT_AVAILABLE && latest != DirectionOfTravel.NOT_AVAILABLE;
    }

    /**
     * Returns why the verdicts are what they are, and which figure was revised.
     *
     * @return {@code April 2020 was 182 when first published on 2020-05-12 and is 190 now; against March 2020 (170, unchanged) its direction changed
     *     from SIMILAR to INCREASE}
     */
    public Explanation explain() {
        List<String> inputs = List.of("first " + firstChange, "latest " + latestChange, "comparison " + comparison);
        return Explanation.of(inputs, "at least " + threshold + ", limits inclusive", sentence());
    }

    private String sentence() {
        String name = EnglishText.month(month);
        if (published.isEmpty()) {
            return name + " was never published, so that it has no direction";
        }
        Figure then = firstChange.current();
        Figure now = latestChange.current();
        String own = name + " was " + text(then) + " when first published on " + published.get() + " and is "
                + (then.equals(now) ? "unchanged" : text(now) + " now");
        return own + "; against " + base() + " its direction " + outcome();
    }

    private String base() {
        Figure then = firstChange.base();
        Figure now = latestChange.base();
        String was = firstChange.baseMonth().map(EnglishText::month).orElse("no earlier month");
        if (!firstChange.baseMonth().equals(latestChange.baseMonth())) {
            return was + " (" + text(then) + ") then and "
                    + latestChange.baseMonth().map(EnglishText::month).orElse("no earlier month") + " (" + text(now)
                    + ") now";
        }
        return was
                + (then.equals(now)
                        ? " (" + text(then) + ", unchanged)"
                        : " (" + text(then) + " then, " + text(now) + " now)");
    }

    private String outcome() {
        if (first == latest) {
            return first == DirectionOfTravel.NOT_AVAILABLE ? "was and is NOT_AVAILABLE" : "is " + first + " as before";
        }
        return "changed from " + first + " to " + latest;
    }

    private static String text(Figure figure) {
        return figure.isKnown()
                ? figure.toString()
                : "missing (" + figure.reason().text() + ")";
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof VerdictRevision other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(month, published, firstChange, latestChange, threshold, comparison, firstRating, latestRating);
    }

    /** Returns {@code 2020-04: SIMILAR -> INCREASE}. */
    @Override
    public String toString() {
        return MonthText.of(month) + ": " + first + " -> " + latest;
    }

    /**
     * Returns the plain form.
     *
     * @return the month, the date of the first publication, both changes, directions and ratings, and whether the direction changed
     */
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "month", month,
                "firstPublished", published,
                "firstChange", firstChange,
                "latestChange", latestChange,
                "first", first,
                "latest", latest,
                "firstRating", firstRating,
                "latestRating", latestRating,
                "changed", isChanged());
    }
}
