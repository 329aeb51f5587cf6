// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Figure;

/**
 * A published figure beside ours.
 *
 * @param figure what was published, as a number; missing where it is none
 * @param ours what the page shows; missing with its reason
 * @param note what ours rests on where it is not the same: {@code 6 of 12 months}; empty else
 */
public record PublishedResult(PublishedCell cell, Figure figure, Figure ours, Outcome outcome, String note) {

    /** How the two compare. */
    public enum Outcome {
        /** Ours rounds to what was published. */
        AGREES,
        /** Ours is another, though the same months are behind it. */
        DIFFERS,
        /** Months behind ours are missing. */
        CANNOT_BE_CHECKED,
        /** Nothing is compared with it. */
        KEPT
    }

    /** Returns the published text and ours: {@code 112 (116)}. */
    public String told(String printed) {
        return cell.ref() + " " + cell.text() + " (" + printed + ")";
    }
}
