// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.EnumText;

/**
 * The figure that a target applies to: each period, the year to date, or the level at the end of the year.
 *
 * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum TargetBasis {
    /** The figure of each single period: 288 per month. */
    PER_PERIOD("period"),

    /**
     * The figure of the fiscal year: 223 by March. In period k of n, k/n of it is expected of a sum; the whole of it of a last, largest or smallest
     * figure and of a ratio.
     */
    CUMULATIVE("cumulative"),

    /** The level in the last period of the fiscal year: a rate of 42% by March. Before, it is not missed. */
    LEVEL_AT_YEAR_END("level");

    private final String text;

    TargetBasis(String text) {
        this.text = text;
    }

    /**
     * Parses the text of a basis or the name of its constant, in any case.
     *
     * @param text {@code period}, {@code cumulative} or {@code level}
     * @return the basis
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static TargetBasis parse(String text) {
        return EnumText.parse(text, "a basis", values(), TargetBasis::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code period}, {@code cumulative} or {@code level}
     */
    public String text() {
        return text;
    }
}
