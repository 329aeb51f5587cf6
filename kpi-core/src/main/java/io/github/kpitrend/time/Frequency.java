// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.internal.EnumText;

/**
 * The frequency of reporting: {@code monthly}, {@code quarterly}, {@code half-yearly}, {@code annual}.
 *
 * <p>A frequency is the step from one period to the one before, in months. It does not say in which months the periods end; a
 * {@link FiscalCalendar} does.
 *
 * @since 0.1.0
 */
public enum Frequency {
    /** A figure for every month. */
    MONTHLY(1, "monthly"),

    /** A figure for every three months. */
    QUARTERLY(3, "quarterly"),

    /** A figure for every six months. */
    HALF_YEARLY(6, "half-yearly"),

    /** A figure for every twelve months. */
    ANNUAL(12, "annual");

    private final int months;
    private final String text;

    Frequency(int months, String text) {
        this.months = months;
        this.text = text;
    }

    /**
     * Reads the text of a frequency, in any case.
     *
     * @param text {@code monthly}, {@code quarterly}, {@code half-yearly} or {@code annual}
     * @return the frequency
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static Frequency parse(String text) {
        return EnumText.parse(text, "a frequency", values(), Frequency::text);
    }

    /**
     * Returns the length of a period in months.
     *
     * @return 1, 3, 6 or 12
     */
    public int months() {
        return months;
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code monthly}, {@code quarterly}, {@code half-yearly} or {@code annual}
     */
    public String text() {
        return text;
    }
}
