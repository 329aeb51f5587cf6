// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import java.util.Objects;

/**
 * A fiscal year so far beside the same months of the year before: {@code April to June 2020 against April to June 2019}.
 *
 * <p>Only months that both years have are added up, so that a month missing in one year does not make the other look larger. How many that are
 * is the {@linkplain WindowValue#observedCount() observed count}, the same on both sides.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param thisYear the sum of the year so far
 * @param lastYear the sum of the same months a year earlier
 * @param acrossBreak whether the series breaks between the first month of last year's sum and the last of this year's, so that the sums are not
 *     comparable
 * @since 0.1.0
 */
public record LikeForLike(WindowValue thisYear, WindowValue lastYear, boolean acrossBreak) {

    /** Checks the parts. */
    public LikeForLike {
        Objects.requireNonNull(thisYear, "thisYear");
        Objects.requireNonNull(lastYear, "lastYear");
    }
}
