// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Polarity;

/**
 * The kind of variation that a point of a control chart shows. That of the latest counted point is the verdict of the chart.
 *
 * <p>Constants may be added in minor releases: code that switches needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum Variation {
    /** Common-cause variation: no rule is triggered. */
    COMMON_CAUSE("common cause variation"),

    /** Special-cause variation to the better side. */
    IMPROVEMENT("improvement (special cause)"),

    /** Special-cause variation to the worse side. */
    CONCERN("concern (special cause)"),

    /** Special-cause variation upward, where neither side is better. */
    NEUTRAL_HIGH("high or rising (special cause)"),

    /** Special-cause variation downward, where neither side is better. */
    NEUTRAL_LOW("low or falling (special cause)"),

    /** A special cause without a side, regardless of the polarity: points that alternate, for example. */
    PATTERN("unusual pattern, neither high nor low"),

    /** There is no counted point. */
    NOT_ASSESSED("not enough data");

    private final String text;

    Variation(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code common cause variation}, {@code concern (special cause)}
     */
    public String text() {
        return text;
    }

    static Variation of(SpecialCause cause, Polarity polarity) {
        if (cause == SpecialCause.NONE) {
            return COMMON_CAUSE;
        }
        if (cause.side() == 0) {
            return PATTERN;
        }
        boolean high = cause.side() == 1;
        return switch (polarity) {
            case HIGHER_IS_BETTER -> high ? IMPROVEMENT : CONCERN;
            case LOWER_IS_BETTER -> high ? CONCERN : IMPROVEMENT;
            case TARGET_IS_BEST, NEUTRAL -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
