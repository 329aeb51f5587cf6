// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.ChangeDoor;
import io.github.kpitrend.internal.EnumText;
import java.util.Objects;

/**
 * The rating of a change: whether its direction is favorable.
 *
 * <table class="striped">
 * <caption>Direction and polarity</caption>
 * <thead><tr><th scope="col">direction</th><th scope="col">higher is better</th><th scope="col">lower is better</th><th
 * scope="col">target is best</th><th scope="col">neutral</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">increase</th><td>positive</td><td>negative</td><td>by {@link #toward}, else not rated</td><td>not rated</td></tr>
 * <tr><th scope="row">similar</th><td>similar</td><td>similar</td><td>similar</td><td>not rated</td></tr>
 * <tr><th scope="row">decrease</th><td>negative</td><td>positive</td><td>by {@link #toward}, else not rated</td><td>not rated</td></tr>
 * <tr><th scope="row">not available</th><td>not rated</td><td>not rated</td><td>not rated</td><td>not rated</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum QualitativeRating {
    /** The number moved in the favorable direction. */
    POSITIVE("\u25b2", "positive"),

    /** The number stayed within the threshold. */
    SIMILAR("\u25ba", "similar"),

    /** The number moved in the unfavorable direction. */
    NEGATIVE("\u25bc", "negative"),

    /** Neither direction is favorable, or there is no direction. */
    NOT_RATED("", "not rated");

    private final String symbol;
    private final String text;

    QualitativeRating(String symbol, String text) {
        this.symbol = symbol;
        this.text = text;
    }

    /**
     * Returns the rating of a direction.
     *
     * @param direction the direction of the change
     * @param polarity whether higher or lower is better
     * @return the rating; {@link #NOT_RATED} for an increase or decrease where the target is best, since no target is passed
     */
    public static QualitativeRating of(DirectionOfTravel direction, Polarity polarity) {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(polarity, "polarity");
        if (direction == DirectionOfTravel.NOT_AVAILABLE || polarity == Polarity.NEUTRAL) {
            return NOT_RATED;
        }
        if (direction == DirectionOfTravel.SIMILAR) {
            return SIMILAR;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> direction == DirectionOfTravel.INCREASE ? POSITIVE : NEGATIVE;
            case LOWER_IS_BETTER -> direction == DirectionOfTravel.DECREASE ? POSITIVE : NEGATIVE;
            case TARGET_IS_BEST, NEUTRAL -> NOT_RATED;
        };
    }

    /**
     * Returns the rating of a change where the target is best: whether the current figure is closer to the target than the base.
     *
     * @param change the change; its direction is that of the threshold
     * @param threshold the change from which on a direction is an increase or a decrease
     * @param lower the target, or the lower bound of a range
     * @param upper the target, or the upper bound of a range; not below {@code lower}
     * @return {@link #SIMILAR} for a similar direction and for a current figure that is exactly as close, {@link #POSITIVE} for one that is closer,
     *     {@link #NEGATIVE} for one that is further away, {@link #NOT_RATED} without a direction; within a range every figure is equally close
     * @throws IllegalArgumentException if a bound is NaN or infinite, or the upper is below the lower
     */
    public static QualitativeRating toward(Change change, ChangeThreshold threshold, double lower, double upper) {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(threshold, "threshold");
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "lower and upper must be finite and in this order, but were " + lower + " and " + upper);
        }
        DirectionOfTravel direction = threshold.direction(change);
        if (direction == DirectionOfTravel.NOT_AVAILABLE) {
            return NOT_RATED;
        }
        if (direction == DirectionOfTravel.SIMILAR) {
            return SIMILAR;
        }
        int closer = ChangeDoor.of(Change.class).exact(change).closer(lower, upper);
        if (closer == 0) {
            return SIMILAR;
        }
        return closer > 0 ? POSITIVE : NEGATIVE;
    }

    /**
     * Parses the text of a rating or the name of its constant, in any case.
     *
     * @param text {@code positive}, {@code similar}, {@code negative} or {@code not rated}
     * @return the rating
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static QualitativeRating parse(String text) {
        return EnumText.parse(text, "a rating", values(), QualitativeRating::text);
    }

    /**
     * Returns the text that {@link #parse} reads.
     *
     * @return {@code positive}, {@code similar}, {@code negative} or {@code not rated}
     */
    public String text() {
        return text;
    }

    /**
     * Returns the triangle.
     *
     * @return a triangle pointing up, right or down; empty for {@link #NOT_RATED}
     */
    public String symbol() {
        return symbol;
    }
}
