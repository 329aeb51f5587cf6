// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.EnumText;
import java.util.Locale;

/**
 * The rule by which the periods of an indicator become a longer one.
 *
 * <p>It belongs to the indicator, since it follows from the measure. It does not define how parts become a whole. A longer period with exactly
 * one expected period is that period's figure under every rule. Constants may be added in minor releases, so code that switches needs a default.
 *
 * @since 0.1.0
 */
public enum Aggregation {
    /** The sum of the periods, for what happens during a period, such as assessments started. */
    SUM,

    /** The mean of the periods. A mean of percentages is not the percentage of the whole. */
    MEAN,

    /** The figure of the last expected period, for what is counted at its end, such as open plans; missing with that period's reason. */
    LAST,

    /** The largest of the periods, for peaks. */
    MAX,

    /** The smallest of the periods. */
    MIN,

    /**
     * The ratio of the sums of numerators and denominators, for percentages and rates. A series without its parts has no figure for a longer period:
     * {@code UNAVAILABLE}.
     */
    RATIO,

    /** No rule, for medians and distinct counts: a longer period has no figure, {@code NOT_APPLICABLE}. */
    NONE;

    /**
     * Reads the text of an aggregation, in any case.
     *
     * @param text {@code sum}, {@code mean}, {@code last}, {@code max}, {@code min}, {@code ratio} or {@code none}
     * @return the aggregation
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static Aggregation parse(String text) {
        return EnumText.parse(text, "an aggregation", values(), Aggregation::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code sum}, {@code mean}, {@code last}, {@code max}, {@code min}, {@code ratio} or {@code none}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
