// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Polarity;

/**
 * What kind of variation a point of a control chart shows. Of the latest point, it is the chart's verdict.
 *
 * @since 0.1.0
 */
public enum Variation {
    /** Nothing but the usual ups and downs. */
    COMMON_CAUSE("usual variation"),

    /** More than the usual, the good way. */
    IMPROVEMENT("improvement"),

    /** More than the usual, the bad way. */
    CONCERN("concern"),

    /** More than the usual, upward, where neither way is good. */
    NEUTRAL_HIGH("unusually high or rising"),

    /** More than the usual, downward, where neither way is good. */
    NEUTRAL_LOW("unusually low or falling");

    private final String text;

    Variation(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code usual variation}, {@code concern}
     */
    public String text() {
        return text;
    }

    static Variation of(SpecialCause cause, Polarity polarity) {
        if (cause == SpecialCause.NONE) {
            return COMMON_CAUSE;
        }
        boolean high = cause.side() > 0;
        return switch (polarity) {
            case HIGHER_IS_BETTER -> high ? IMPROVEMENT : CONCERN;
            case LOWER_IS_BETTER -> high ? CONCERN : IMPROVEMENT;
            case TARGET_IS_BEST, NEUTRAL -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
