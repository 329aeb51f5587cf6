// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;

/**
 * What a published cell says: {@code ▲ 22%} an arrow and 22.
 *
 * @param arrow an arrow in front of it; empty for most
 * @param figure the number; missing where the cell says that there is none, or nothing that is understood
 * @param decimals how many decimals were published
 * @param points whether it is in percentage points
 * @param understood whether it is an arrow, a number, or a symbol for none
 */
public record PublishedNumber(String arrow, Figure figure, int decimals, boolean points, boolean understood) {

    /** A text that is nothing of the kind. */
    public static final PublishedNumber NONE =
            new PublishedNumber("", Figure.missing(MissingReason.NOT_APPLICABLE), 0, false, false);
}
