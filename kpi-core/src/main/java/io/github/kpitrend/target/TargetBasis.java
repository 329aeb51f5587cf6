// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.EnumText;

/**
 * What a target speaks of.
 *
 * @since 0.1.0
 */
public enum TargetBasis {
    /** The figure of each single period: 288 a month. */
    PER_PERIOD("period"),

    /** The sum over the fiscal year: 223 by March. In mid-year, the part of it that the months so far make up. */
    CUMULATIVE("cumulative"),

    /** The level at the end of the fiscal year: a rate of 42 % by March. */
    LEVEL_AT_YEAR_END("level");

    private final String text;

    TargetBasis(String text) {
        this.text = text;
    }

    /**
     * Reads the text of a basis, in any case.
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
