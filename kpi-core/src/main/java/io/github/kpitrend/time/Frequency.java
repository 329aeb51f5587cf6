// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.internal.EnumText;
import java.util.Locale;

/**
 * How often a measure is reported: {@code monthly}, {@code quarterly}, {@code annual}.
 *
 * <p>It says how far back the previous period lies. It does not say in which months the periods end: a quarterly measure stands in a monthly
 * series, with values in the months in which its quarters end.
 *
 * @since 0.1.0
 */
public enum Frequency {
    /** Every month. */
    MONTHLY(1),

    /** Every three months. */
    QUARTERLY(3),

    /** Every twelve months. */
    ANNUAL(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /**
     * Reads the text of a frequency, in any case.
     *
     * @param text {@code monthly}, {@code quarterly} or {@code annual}
     * @return the frequency
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static Frequency parse(String text) {
        return EnumText.parse(text, "a frequency", values(), Frequency::text);
    }

    /**
     * Returns the number of months from one period to the next.
     *
     * @return 1, 3 or 12
     */
    public int months() {
        return months;
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code monthly}, {@code quarterly} or {@code annual}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
