// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a parent with its coverage: {@code 458, 3 of 4 reported}.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RollUpValue implements Plain {

    private final RollUp rollUp;
    private final Figure figure;
    private final Figure numerator;
    private final Figure denominator;
    private final int reportedCount;
    private final int expectedCount;
    private final double reportedWeight;
    private final Map<String, MissingReason> missing;
    private final Set<Marker> markers;
    private final Map<String, Figure> children;

    RollUpValue(Coverage coverage, Map<String, Figure> children, Map<String, MissingReason> missing) {
        this.rollUp = coverage.rollUp();
        Observation observation = coverage.observation();
        this.figure = observation.figure();
        this.numerator = coverage.numerator();
        this.denominator = coverage.denominator();
        this.reportedCount = coverage.reported();
        this.expectedCount = coverage.expected();
        this.reportedWeight = coverage.reportedWeight();
        this.markers = observation.markers();
        this.missing = Collections.unmodifiableMap(new RefMap<>(missing));
        this.children = Collections.unmodifiableMap(new RefMap<>(children));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure of the parent.
     *
     * @return correctly rounded; missing with {@link MissingReason#NOT_APPLICABLE} if no child is expected or the parent is a heading, with {@link
     *     MissingReason#CONFIDENTIAL} or {@link MissingReason#TOO_FEW_OBSERVATIONS} if too few are reported, with {@link MissingReason#ZERO_BASE} if
     *     weights or denominators add up to 0, with {@link MissingReason#UNAVAILABLE} for a ratio of sums of plain series
     */
    public Figure figure() {
        return figure;
    }

    /**
     * Returns the sum of the reported numerators.
     *
     * @return missing with {@link MissingReason#NOT_APPLICABLE} unless this is a ratio of sums
     */
    public Figure numerator() {
        return numerator;
    }

    /**
     * Returns the sum of the reported denominators.
     *
     * @return missing with {@link MissingReason#NOT_APPLICABLE} unless this is a ratio of sums
     */
    public Figure denominator() {
        return denominator;
    }

    /**
     * Returns the number of children with a known figure.
     *
     * @return 0 to {@link #expectedCount()}
     */
    public int reportedCount() {
        return reportedCount;
    }

    /**
     * Returns the number of children that exist in the month.
     *
     * @return the number of children that are not missing with {@link MissingReason#NOT_APPLICABLE}
     */
    public int expectedCount() {
        return expectedCount;
    }

    /**
     * Returns the weight of the reported children in percent of that of the expected ones.
     *
     * @return 0 to 100; 0 if the expected weights add up to 0
     */
    public double reportedWeight() {
        return reportedWeight;
    }

    /**
     * Returns the expected children without a known figure.
     *
     * @return an unmodifiable map from ref to reason, in the order of the tree
     */
    public Map<String, MissingReason> missing() {
        return missing;
    }

    /**
     * Returns the markers of the reported children except {@link Marker#REVISED}, and {@link Marker#PARTIAL} for a sum of fewer than expected.
     *
     * @return an unmodifiable set; empty if the figure is missing
     */
    public Set<Marker> markers() {
        return markers;
    }

    /**
     * Returns the figures of the children, the rule, and one sentence about figure and coverage.
     *
     * @return the explanation
     */
    public Explanation explain() {
        List<String> inputs = new ArrayList<>();
        children.forEach((ref, child) -> inputs.add(ref + " " + child));
        String why = missing.isEmpty()
                ? ""
                : missing.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().text())
                        .collect(Collectors.joining(", ", " (", ")"));
        String of = figure.isKnown()
                ? figure.toString()
                : "no figure (" + figure.reason().text() + ")";
        return Explanation.of(inputs, rollUp.toString(), of + ", " + coverage() + why);
    }

    private String coverage() {
        return reportedCount + " of " + expectedCount + " reported";
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "figure", figure,
                "numerator", numerator,
                "denominator", denominator,
                "reportedCount", reportedCount,
                "expectedCount", expectedCount,
                "reportedWeight", reportedWeight,
                "missing", missing,
                "markers", markers);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RollUpValue other
                && rollUp.equals(other.rollUp)
                && figure.equals(other.figure)
                && numerator.equals(other.numerator)
                && denominator.equals(other.denominator)
                && reportedCount == other.reportedCount
                && expectedCount == other.expectedCount
                && reportedWeight == other.reportedWeight
                && missing.equals(other.missing)
                && markers.equals(other.markers)
                && children.equals(other.children);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                rollUp,
                figure,
                numerator,
                denominator,
                reportedCount,
                expectedCount,
                reportedWeight,
                missing,
                markers,
                children);
    }

    /** Returns {@code 458, 3 of 4 reported}. */
    @Override
    public String toString() {
        return figure + ", " + coverage();
    }
}
