// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.internal.EnumText;

/**
 * The rule by which a row is rated: by its change or by the variation of its control chart.
 *
 * <p>Under either rule a neutral indicator is not rated, one whose target is best is rated by its change toward the target, and one that reports
 * year-to-date totals by the same period of the previous year. Constants may be added in minor releases, so code that switches needs a {@code
 * default}.
 *
 * @since 0.1.0
 */
public enum RatingRule {
    /** By the direction of a change and the indicator's polarity; the standard rule. */
    CHANGE("change"),

    /**
     * By the published variation: improvement is positive, concern negative, common-cause variation similar. Where no variation is published, or it
     * is an unusual pattern that is neither high nor low, the change decides.
     */
    VARIATION("variation");

    private final String text;

    RatingRule(String text) {
        this.text = text;
    }

    /**
     * Parses the text of a rule, in any case.
     *
     * @param text {@code change} or {@code variation}
     * @return the rule
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static RatingRule parse(String text) {
        return EnumText.parse(text, "a rating rule", values(), RatingRule::text);
    }

    /**
     * Returns the text of the rule.
     *
     * @return {@code change} or {@code variation}
     */
    public String text() {
        return text;
    }
}
