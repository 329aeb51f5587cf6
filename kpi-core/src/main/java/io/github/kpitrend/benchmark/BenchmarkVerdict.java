// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.indicator.Polarity;

/**
 * The result of comparing a figure with a benchmark. It is better or worse where one side is better, and higher or lower where neither is.
 *
 * @since 0.1.0
 */
public enum BenchmarkVerdict {
    /** Better, and outside the wider of two intervals. */
    MUCH_BETTER("much better"),

    /** On the better side. */
    BETTER("better"),

    /** No difference that the method counts. */
    SIMILAR("similar"),

    /** On the worse side. */
    WORSE("worse"),

    /** Worse, and outside the wider of two intervals. */
    MUCH_WORSE("much worse"),

    /** Above, with no polarity stated, and outside the wider of two intervals. */
    MUCH_HIGHER("much higher"),

    /** Above, with no polarity stated. */
    HIGHER("higher"),

    /** Below, with no polarity stated. */
    LOWER("lower"),

    /** Below, with no polarity stated, and outside the wider of two intervals. */
    MUCH_LOWER("much lower"),

    /** A figure, a benchmark or an interval that the method needs is missing. */
    NOT_COMPARED("not compared");

    private final String text;

    BenchmarkVerdict(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code better}, {@code not compared}
     */
    public String text() {
        return text;
    }

    /** Returns the verdict on a figure above (1), below (-1) or level with (0) the benchmark. */
    static BenchmarkVerdict of(int side, boolean much, Polarity polarity) {
        if (side == 0) {
            return SIMILAR;
        }
        boolean above = side > 0;
        return switch (polarity) {
            case HIGHER_IS_BETTER -> above ? (much ? MUCH_BETTER : BETTER) : (much ? MUCH_WORSE : WORSE);
            case LOWER_IS_BETTER -> above ? (much ? MUCH_WORSE : WORSE) : (much ? MUCH_BETTER : BETTER);
            case TARGET_IS_BEST, NEUTRAL -> above ? (much ? MUCH_HIGHER : HIGHER) : (much ? MUCH_LOWER : LOWER);
        };
    }
}
