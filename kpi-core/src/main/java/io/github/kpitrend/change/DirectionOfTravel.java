// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import io.github.kpitrend.internal.EnumText;

/**
 * The direction of a change, by a {@link ChangeThreshold}. Whether it is desirable is determined by a qualitative rating.
 *
 * <p>Constants may be added in minor releases, so code that switches needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum DirectionOfTravel {
    /** Up by the upper limit of the {@link ChangeThreshold} or more. */
    INCREASE("\u2191", "increase"),

    /** Changed by less than the limit, or not at all. */
    SIMILAR("\u2192", "similar"),

    /** Down by the lower limit of the {@link ChangeThreshold} or more. */
    DECREASE("\u2193", "decrease"),

    /** No direction is available: a figure is missing, or the series breaks in between. It is never the same as similar. */
    NOT_AVAILABLE("-", "not available");

    private static final DirectionOfTravel[] BY_SIDE = {DECREASE, SIMILAR, INCREASE};

    private final String symbol;
    private final String text;

    DirectionOfTravel(String symbol, String text) {
        this.symbol = symbol;
        this.text = text;
    }

    /**
     * Parses the text or name of a direction, in any case.
     *
     * @param text {@code increase}, {@code similar}, {@code decrease} or {@code not available}
     * @return the direction
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static DirectionOfTravel parse(String text) {
        return EnumText.parse(text, "a direction", values(), DirectionOfTravel::text);
    }

    /**
     * Returns the text of the direction.
     *
     * @return {@code increase}, {@code similar}, {@code decrease} or {@code not available}
     */
    public String text() {
        return text;
    }

    /**
     * Returns the arrow.
     *
     * @return an arrow up, right or down, or a hyphen for {@link #NOT_AVAILABLE}
     */
    public String symbol() {
        return symbol;
    }

    /** By a table, since a branch on what is hard to predict costs more. */
    static DirectionOfTravel ofSide(int side) {
        return BY_SIDE[side + 1];
    }
}
