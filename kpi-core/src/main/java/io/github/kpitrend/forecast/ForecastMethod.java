// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.EnumText;

/**
 * The method by which figures are continued: {@code theta}.
 *
 * <p>Unless a method is named, a forecast uses {@link #THETA}, or one of {@link #NAIVE}, {@link #DRIFT} and {@link #SMOOTHING} that was clearly
 * closer in the past. Formulas and sources are in the <a href="doc-files/methods.html">page of methods</a>.
 *
 * <p>Constants may be added in minor releases; code that switches over them needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum ForecastMethod {
    /** The latest figure. */
    NAIVE("naive"),

    /** The latest figure of the same season of an earlier year; never chosen without being named. */
    SEASONAL_NAIVE("seasonal naive"),

    /** The mean of the figures; never chosen without being named. */
    MEAN("mean"),

    /** The latest figure and the mean step from the first figure to it. */
    DRIFT("drift"),

    /** Simple exponential smoothing: a weighted mean that forgets older figures. */
    SMOOTHING("smoothing"),

    /** Exponential smoothing with half of the trend. */
    THETA("theta");

    private final String text;

    ForecastMethod(String text) {
        this.text = text;
    }

    /**
     * Parses the text of a method, in any case.
     *
     * @param text {@code naive}, {@code seasonal naive}, {@code mean}, {@code drift}, {@code smoothing} or {@code theta}
     * @return the method
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static ForecastMethod parse(String text) {
        return EnumText.parse(text, "a forecast method", values(), ForecastMethod::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return the name in lower case
     */
    public String text() {
        return text;
    }
}
