// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.internal.EnumText;
import java.util.Locale;

/**
 * The kind of number that an indicator's figures are. It decides what is possible for a figure and how periods become longer ones.
 *
 * <table class="striped">
 * <caption>Kinds of measures</caption>
 * <thead><tr><th scope="col">kind</th><th scope="col">possible range</th><th scope="col">aggregation unless set</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">count</th><td>0 and up, whole</td><td>sum</td></tr>
 * <tr><th scope="row">amount</th><td>any</td><td>sum</td></tr>
 * <tr><th scope="row">rate</th><td>0 and up</td><td>ratio</td></tr>
 * <tr><th scope="row">percentage</th><td>0 to 100</td><td>ratio</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum MeasureKind {
    /** A number of cases: whole, not negative. */
    COUNT,

    /**
     * A share in percent: 42 means 42%. Changes are in percent of the base, as for every kind, unless the indicator says otherwise; a threshold in
     * percentage points is recommended: {@code threshold(ChangeThreshold.points(2))}.
     */
    PERCENTAGE,

    /** A number of events per a number at risk: 5.3 per 1,000. */
    RATE,

    /** An amount of money, hours, kilometers; may be negative. */
    AMOUNT;

    /**
     * Parses the text of a kind, in any case.
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
