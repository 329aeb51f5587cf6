// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

/**
 * Which way a number went. It says nothing about whether that is good: that is a qualitative rating's business.
 *
 * @since 0.1.0
 */
public enum DirectionOfTravel {
    /** Up by the upper limit of the {@link ChangeThreshold} or more. */
    INCREASE("\u2191"),

    /** Changed by less than the limit, or not at all. */
    SIMILAR("\u2192"),

    /** Down by the lower limit of the {@link ChangeThreshold} or more. */
    DECREASE("\u2193"),

    /** There is no change to speak of: a figure is missing, or the series breaks in between. Never the same as similar. */
    NOT_AVAILABLE("-");

    private static final DirectionOfTravel[] BY_SIDE = {DECREASE, SIMILAR, INCREASE};

    private final String symbol;

    DirectionOfTravel(String symbol) {
        this.symbol = symbol;
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
