// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

/**
 * What makes a point of a control chart special, in the order in which a point is labelled when several rules fire.
 *
 * @since 0.1.0
 */
public enum SpecialCause {
    /** No rule fired. */
    NONE(0),

    /** The point lies above the upper limit. */
    ABOVE_UPPER_LIMIT(1),

    /** The point lies below the lower limit. */
    BELOW_LOWER_LIMIT(-1),

    /** The point belongs to seven (or six) that rise without a break. */
    TREND_UP(1),

    /** The point belongs to seven (or six) that fall without a break. */
    TREND_DOWN(-1),

    /** The point is one of two in three beyond two sigma, above the mean. */
    TWO_OF_THREE_HIGH(1),

    /** The point is one of two in three beyond two sigma, below the mean. */
    TWO_OF_THREE_LOW(-1),

    /** The point belongs to seven (or six) above the mean without a break. */
    SHIFT_ABOVE(1),

    /** The point belongs to seven (or six) below the mean without a break. */
    SHIFT_BELOW(-1);

    private final int side;

    SpecialCause(int side) {
        this.side = side;
    }

    /**
     * Returns which way the cause points.
     *
     * @return 1 for high or rising, -1 for low or falling, 0 for {@link #NONE}
     */
    public int side() {
        return side;
    }
}
