// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The content of a cell for one month: a figure, and the markers beside it. {@code 45 [p][r]} is the figure 45, provisional and revised.
 *
 * <p>It is the content of a slot of a {@link MonthlySeries} and does not know its month.
 *
 * <ul>
 *   <li>Markers belong to a known figure only; for a missing one they are rejected.
 *   <li>The set is copied and cannot be modified.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param figure the number, or the reason it is missing
 * @param markers remarks on the number; empty for most
 * @since 0.1.0
 */
public record Observation(Figure figure, Set<Marker> markers) implements Plain {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there are markers beside a missing figure
     */
    public Observation {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(markers, "markers");
        markers = markers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(markers));
        if (!figure.isKnown() && !markers.isEmpty()) {
            throw new IllegalArgumentException(
                    "markers must be empty for a missing figure, but was " + markers + " with " + figure);
        }
    }

    /**
     * Returns the observation of a number.
     *
     * @param value a finite number
     * @param markers remarks on it, if any
     * @return the observation
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static Observation of(double value, Marker... markers) {
        List<Marker> list = Arrays.asList(Objects.requireNonNull(markers, "markers"));
        return new Observation(Figure.of(value), list.isEmpty() ? Set.of() : EnumSet.copyOf(list));
    }

    /**
     * Returns the observation of a missing figure.
     *
     * @param reason why
     * @return the observation
     */
    public static Observation missing(MissingReason reason) {
        return new Observation(Figure.missing(reason), Set.of());
    }

    /** Returns the plain form of the figure, or {@code {"value": 79, "markers": ["PROVISIONAL"]}} where there are markers. */
    @Override
    public Object getPlain() {
        return markers.isEmpty() ? figure.getPlain() : PlainTree.map("value", figure, "markers", markers);
    }
}
