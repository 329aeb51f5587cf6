// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

/**
 * How a figure stands to its target. The first three are green, amber and red.
 *
 * @since 0.1.0
 */
public enum TargetStatus {
    /** The target is reached; equality reaches it. For a range with a better side, that side is reached. */
    MET("met"),

    /** Short of the target, but within its tolerance; for a range with a better side, inside the range. */
    WITHIN_TOLERANCE("within tolerance"),

    /** Short of the target and its tolerance. */
    MISSED("missed"),

    /** There is to be a target, but it has not been set. */
    TO_BE_CONFIRMED("target to be confirmed"),

    /** No target is in force, whatever there was last year. */
    NO_TARGET("no target in force"),

    /** There is a target, but no figure to hold against it, or nobody said which way is good. */
    NOT_ASSESSED("not assessed");

    private final String text;

    TargetStatus(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code met}, {@code no target in force}
     */
    public String text() {
        return text;
    }
}
