// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

/**
 * True if a process, if nothing changes, meets its target.
 *
 * <p>Constants may be added in minor releases: code that switches needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum Assurance {
    /** The target lies outside the limits on the side that is easy to reach: it is met consistently. */
    PASS("consistently meets the target"),

    /** The target lies outside the limits on the side that is out of reach: it is missed consistently. */
    FAIL("consistently misses the target"),

    /** The target lies within the limits or on one of them: random variation decides whether it is met. */
    INCONSISTENT("meets the target inconsistently");

    private final String text;

    Assurance(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code consistently meets the target}
     */
    public String text() {
        return text;
    }
}
