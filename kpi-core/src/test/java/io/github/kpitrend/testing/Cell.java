// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import java.math.BigDecimal;
import java.util.Set;

/** What stands in one month of the model: a decimal with markers, or a reason. */
public record Cell(BigDecimal value, MissingReason reason, Set<Marker> markers) {

    public Cell {
        markers = Set.copyOf(markers);
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("value or reason, but was " + value + ", " + reason);
        }
    }

    public static Cell of(BigDecimal value, Marker... markers) {
        return new Cell(value, null, Set.of(markers));
    }

    public static Cell of(double value, Marker... markers) {
        return of(Model.shortest(value), markers);
    }

    public static Cell missing(MissingReason reason) {
        return new Cell(null, reason, Set.of());
    }

    public boolean isKnown() {
        return value != null;
    }

    public Observation toObservation() {
        return isKnown()
                ? Observation.of(value.doubleValue(), markers.toArray(new Marker[0]))
                : Observation.missing(reason);
    }
}
