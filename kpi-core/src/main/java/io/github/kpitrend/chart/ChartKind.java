// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.EnumText;
import java.util.Objects;

/**
 * The kind of a control chart: what is plotted, and how its limits are made.
 *
 * <p>Constants may be added in minor releases: code that switches needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum ChartKind {
    /** Individual values, with limits from their moving ranges. */
    XMR("xmr"),

    /** The moving ranges of individual values. */
    MOVING_RANGE("moving-range"),

    /** A run chart: values about their median, without limits. */
    RUN("run"),

    /** Ratios of any amounts, with limits from their moving ranges and by each denominator. */
    I_PRIME("i-prime"),

    /** Proportions, with binomial limits by each denominator. */
    P("p"),

    /** Proportions with large denominators: limits widened or narrowed by how much they vary in fact (Laney). */
    P_PRIME("p-prime"),

    /** Rates, with Poisson limits by each denominator. */
    U("u"),

    /** Rates with large denominators: limits widened or narrowed by how much they vary in fact (Laney). */
    U_PRIME("u-prime"),

    /** Counts, with Poisson limits. */
    C("c"),

    /** Days or cases between rare events, with geometric limits. */
    G("g"),

    /** Days between rare events, transformed. */
    T("t"),

    /** An exponentially weighted moving average, with limits made for it. */
    EWMA("ewma");

    private final String text;

    ChartKind(String text) {
        this.text = text;
    }

    /**
     * Returns the kind that a text names.
     *
     * @param text a text as {@link #text} returns it, {@code xmr} or {@code p-prime}, or the name of a constant
     * @return the kind
     * @throws IllegalArgumentException if it names none
     */
    public static ChartKind parse(String text) {
        Objects.requireNonNull(text, "text");
        return EnumText.parse(text.replace('_', '-'), "a kind of chart", values(), ChartKind::text);
    }

    /**
     * Returns the kind as files and command lines have it.
     *
     * @return {@code xmr}, {@code moving-range}, {@code p-prime}
     */
    public String text() {
        return text;
    }

    boolean isOfEvents() {
        return this == G || this == T;
    }

    boolean isRatio() {
        return this == P || this == P_PRIME || this == U || this == U_PRIME || this == I_PRIME;
    }

    /** Returns how the center is called. */
    String centerName() {
        return this == RUN || this == G ? "median" : "mean";
    }
}
