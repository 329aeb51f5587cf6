// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.EnumText;
import java.util.Locale;

/**
 * How the months of a quarter or a year become one figure. It belongs to the indicator, since it follows from what is measured.
 *
 * @since 0.1.0
 */
public enum Aggregation {
    /** For what happens during a month, such as assessments started: the months add up. */
    SUM,

    /** For rates without their parts: the mean of the months. */
    MEAN,

    /** For what stands at the end of a month, such as plans open: the last month of the period. */
    LAST,

    /** For peaks: the largest month. */
    MAX;

    /**
     * Reads the text of an aggregation, in any case.
     *
     * @param text {@code sum}, {@code mean}, {@code last} or {@code max}
     * @return the aggregation
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static Aggregation parse(String text) {
        return EnumText.parse(text, "an aggregation", values(), Aggregation::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code sum}, {@code mean}, {@code last} or {@code max}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
