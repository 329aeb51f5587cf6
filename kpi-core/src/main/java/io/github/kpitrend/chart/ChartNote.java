// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import java.util.Objects;

/**
 * What a reader of a chart has to know before believing its limits.
 *
 * <p>Notes are immutable and thread-safe.
 *
 * @param kind what it is about
 * @param sentence for readers, in English
 * @since 0.1.0
 */
public record ChartNote(Kind kind, String sentence) {

    /**
     * What a note is about.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Months without a figure were left out, and their neighbors joined. */
        GAPS_JOINED,
        /** A group has fewer than 13 points. */
        TRIAL_LIMITS,
        /** A group does not vary at all. */
        NO_VARIATION,
        /** More than half of the figures are 0: the limits of rare events mislead. */
        MOSTLY_ZERO,
        /** Neighbors resemble each other strongly, as those of a rolling average do: the limits are too narrow. */
        CORRELATED_NEIGHBORS,
        /** The same months of different years resemble each other strongly: the chart will flag the season. */
        SEASON
    }

    /** Checks the parts. */
    public ChartNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }
}
