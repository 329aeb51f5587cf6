// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Year-to-date figures taken apart into months, with the months in which they fell.
 *
 * <p>A figure that adds up over the year cannot fall; where it does, an earlier month was revised, and what the month itself was can no longer be
 * told. Such a month is missing for {@code UNAVAILABLE}, and stands among the revisions.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param monthly the months, over the same range as the cumulative figures
 * @param revisions the months in which the cumulative figure fell within a year, in order
 * @since 0.1.0
 */
public record Decumulation(MonthlySeries monthly, List<YearMonth> revisions) {

    /** Checks and copies. */
    public Decumulation {
        Objects.requireNonNull(monthly, "monthly");
        revisions = List.copyOf(revisions);
    }
}
