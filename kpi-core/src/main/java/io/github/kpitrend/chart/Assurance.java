// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

/**
 * Whether a process, left as it is, can be relied on to meet its target.
 *
 * @since 0.1.0
 */
public enum Assurance {
    /** The target lies outside the limits on the side that is easy to reach: it will be met again and again. */
    PASS("consistently passing"),

    /** The target lies outside the limits on the side that is out of reach: it will be missed again and again. */
    FAIL("consistently failing"),

    /** The target lies within the limits or on one: it is met or missed by chance. */
    INCONSISTENT("hit and miss");

    private final String text;

    Assurance(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code consistently passing}, {@code hit and miss}
     */
    public String text() {
        return text;
    }
}
