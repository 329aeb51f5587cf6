// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.internal.EnumText;
import java.util.Locale;

/**
 * What kind of number an indicator gives. It decides how a figure is shown, and what is possible for it; changes are in percent for every
 * kind unless the indicator's threshold is in points.
 *
 * @since 0.1.0
 */
public enum MeasureKind {
    /** How many: whole, not negative. */
    COUNT,

    /** A share in percent: 42 means 42 %. */
    PERCENTAGE,

    /** So many for so many: 5.3 per 1,000. */
    RATE,

    /** Money, hours, kilometers; may be negative. */
    AMOUNT;

    /**
     * Reads the text of a kind, in any case.
     *
     * @param text {@code count}, {@code percentage}, {@code rate} or {@code amount}
     * @return the kind
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static MeasureKind parse(String text) {
        return EnumText.parse(text, "a measure", values(), MeasureKind::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code count}, {@code percentage}, {@code rate} or {@code amount}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
