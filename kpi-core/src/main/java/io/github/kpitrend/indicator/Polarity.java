// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.internal.EnumText;

/**
 * The polarity of an indicator: whether higher or lower figures are better. A person decides it, not the figures: the number of assessments started
 * is neither good nor bad in itself.
 *
 * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum Polarity {
    /** An increase is an improvement. */
    HIGHER_IS_BETTER("higher"),

    /** A decrease is an improvement. */
    LOWER_IS_BETTER("lower"),

    /** Coming closer to the target is an improvement, from either side. */
    TARGET_IS_BEST("target"),

    /** Neither is better, so the indicator is not rated. This is the default. */
    NEUTRAL("neutral");

    private final String text;

    Polarity(String text) {
        this.text = text;
    }

    /**
     * Parses the text of a polarity or the name of its constant, in any case.
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
