// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

/**
 * The status of a figure against its target. The first three are green, amber and red.
 *
 * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum TargetStatus {
    /** The target is reached; equality reaches it. For a range with a better side, that side is reached. */
    MET("met"),

    /** Short of the target, but within its tolerance; for a range with a better side, inside the range. */
    WITHIN_TOLERANCE("missed, within tolerance"),

    /** Short of the target and its tolerance. */
    MISSED("missed"),

    /** Short of a level that is due in the last period of the year, in an earlier period. */
    NOT_YET_DUE("not reached yet"),

    /** There is to be a target, but it has not been set. */
    TO_BE_CONFIRMED("target to be confirmed"),

    /** No target is in force, whether or not there was one for the year before. */
    NO_TARGET("no target"),

    /** There is a target, but no figure that it can be compared with, or neither higher nor lower is better. */
    NOT_ASSESSED("not assessed");

    private final String text;

    TargetStatus(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code met}, {@code no target}
     */
    public String text() {
        return text;
    }
}
