// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import java.time.YearMonth;
import java.util.Objects;

/**
 * What somebody wrote about an indicator in a month.
 *
 * <p>Commentaries are immutable and thread-safe.
 *
 * @param month the month it speaks of
 * @param text free text
 * @since 0.1.0
 */
public record Commentary(YearMonth month, String text) {

    /** Checks the parts. */
    public Commentary {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(text, "text");
    }
}
