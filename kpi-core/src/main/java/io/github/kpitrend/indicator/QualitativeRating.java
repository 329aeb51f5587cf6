// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.EnumText;
import java.util.Objects;

/**
 * Whether the way a number went is good.
 *
 * <table class="striped">
 * <caption>Direction and polarity</caption>
 * <thead><tr><th scope="col">direction</th><th scope="col">higher is better</th><th scope="col">lower is better</th><th
 * scope="col">neutral</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">increase</th><td>positive</td><td>negative</td><td>not rated</td></tr>
 * <tr><th scope="row">similar</th><td>similar</td><td>similar</td><td>not rated</td></tr>
 * <tr><th scope="row">decrease</th><td>negative</td><td>positive</td><td>not rated</td></tr>
 * <tr><th scope="row">not available</th><td>not rated</td><td>not rated</td><td>not rated</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Where the target is best, similar is similar, and an increase or a decrease cannot be rated without the target in force.
 *
 * @since 0.1.0
 */
public enum QualitativeRating {
    /** The number went the good way. */
    POSITIVE("\u25b2"),

    /** The number stayed about where it was. */
    SIMILAR("\u25ba"),

    /** The number went the bad way. */
    NEGATIVE("\u25bc"),

    /** Nobody said which way is good, or there is no direction. */
    NOT_RATED("");

    private final String symbol;

    QualitativeRating(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Rates a direction.
     *
     * @param direction which way the number went
     * @param polarity which way is good
     * @return the rating; {@link #NOT_RATED} for an increase or decrease where the target is best, since no target is given
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
     * Reads the name of a rating, in any case.
     *
     * @param text {@code POSITIVE}, {@code SIMILAR}, {@code NEGATIVE} or {@code NOT_RATED}
     * @return the rating
     * @throws IllegalArgumentException if the text is none of these; the message lists them
     */
    public static QualitativeRating parse(String text) {
        return EnumText.parse(text, "a rating", values(), QualitativeRating::name);
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
