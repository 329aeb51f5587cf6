// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

/**
 * The degree to which a hidden figure is protected against inference.
 *
 * <p>Constants may be added in later releases; code that switches needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum ProtectionStatus {
    /** Every sensitive value that the figure's own form leaves open is possible. */
    PROTECTED("protected"),

    /** Some of these values, at least two, are possible. */
    NARROWED("narrowed"),

    /** Exactly one of these values is possible. */
    DISCLOSED("disclosed"),

    /** No sensitive value is possible: the figure is not small. */
    NOT_SENSITIVE("not sensitive"),

    /** The search was abandoned, so nothing is proved. */
    UNDECIDED("undecided");

    private final String text;

    ProtectionStatus(String text) {
        this.text = text;
    }

    /**
     * Returns the status in words.
     *
     * @return {@code not sensitive}
     */
    public String text() {
        return text;
    }
}
