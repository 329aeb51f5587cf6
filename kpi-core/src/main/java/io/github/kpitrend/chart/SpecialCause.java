// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

/**
 * The rule that a point of a control chart triggers, in the order in which one of several becomes the point's cause.
 *
 * <p>Constants may be added in minor releases: code that switches needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum SpecialCause {
    /** No rule is triggered. */
    NONE(0, "no special cause"),

    /** The point lies above the upper limit. */
    ABOVE_UPPER_LIMIT(1, "above the upper limit"),

    /** The point lies below the lower limit. */
    BELOW_LOWER_LIMIT(-1, "below the lower limit"),

    /** The point belongs to a run of rises, seven points in most rule sets. */
    TREND_UP(1, "in a rising trend"),

    /** The point belongs to a run of decreases, seven points in most rule sets. */
    TREND_DOWN(-1, "in a falling trend"),

    /** The point is one of two in three beyond two sigma, above the center. */
    TWO_OF_THREE_HIGH(1, "two of three points beyond two sigma, high"),

    /** The point is one of two in three beyond two sigma, below the center. */
    TWO_OF_THREE_LOW(-1, "two of three points beyond two sigma, low"),

    /** The point belongs to a run above the center, seven points in most rule sets. */
    SHIFT_ABOVE(1, "in a shift above the center"),

    /** The point belongs to a run below the center, seven points in most rule sets. */
    SHIFT_BELOW(-1, "in a shift below the center"),

    /** The point is one of four in five beyond one sigma, above the center. */
    FOUR_OF_FIVE_HIGH(1, "four of five points beyond one sigma, high"),

    /** The point is one of four in five beyond one sigma, below the center. */
    FOUR_OF_FIVE_LOW(-1, "four of five points beyond one sigma, low"),

    /** The point belongs to a run above the center that is longer than random variation makes it. */
    LONG_RUN_ABOVE(1, "in an unusually long run above the center"),

    /** The point belongs to a run below the center that is longer than random variation makes it. */
    LONG_RUN_BELOW(-1, "in an unusually long run below the center"),

    /** The point belongs to a long run within one sigma of the center. */
    WITHIN_ONE_SIGMA(0, "in a long run within one sigma"),

    /** The point belongs to a long run beyond one sigma, on both sides of the center. */
    BEYOND_ONE_SIGMA(0, "in a long run beyond one sigma on both sides"),

    /** The point belongs to a long run that goes up and down in turns. */
    ALTERNATING(0, "in a long run of alternating points"),

    /** The points up to this one cross the center less often than random variation makes them. */
    FEW_CROSSINGS(0, "unusually few crossings of the center");

    private static final SpecialCause[] ALL = values();

    private final int side;
    private final String text;

    SpecialCause(int side, String text) {
        this.side = side;
        this.text = text;
    }

    /** Returns the first cause of a mask, {@link #NONE} of 0. */
    static SpecialCause firstOf(int mask) {
        return mask == 0 ? NONE : ALL[Integer.numberOfTrailingZeros(mask)];
    }

    /**
     * Returns the side to which the cause points.
     *
     * @return 1 for high or rising, -1 for low or falling, 0 for {@link #NONE} and for patterns without a side
     */
    public int side() {
        return side;
    }

    /**
     * Returns a short phrase for readers, in English: {@code above the upper limit}.
     *
     * @return the phrase
     */
    public String text() {
        return text;
    }
}
