// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.internal.EnumText;

/**
 * Which way is good. A person decides that, not the figures: the number of assessments started is neither good nor bad in itself.
 *
 * @since 0.1.0
 */
public enum Polarity {
    /** A rise is an improvement. */
    HIGHER_IS_BETTER("higher"),

    /** A fall is an improvement. */
    LOWER_IS_BETTER("lower"),

    /** Coming nearer to the target is an improvement, from whichever side. */
    TARGET_IS_BEST("target"),

    /** Neither way is good: the indicator is not rated. The normal case. */
    NEUTRAL("neutral");

    private final String text;

    Polarity(String text) {
        this.text = text;
    }

    /**
     * Reads the text of a polarity, in any case.
     *
     * @param text {@code higher}, {@code lower}, {@code target} or {@code neutral}
     * @return the polarity
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static Polarity parse(String text) {
        return EnumText.parse(text, "a polarity", values(), Polarity::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code higher}, {@code lower}, {@code target} or {@code neutral}
     */
    public String text() {
        return text;
    }
}
