// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
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
 * <p>Where the target is best, an increase or a decrease is rated by {@link #towards}, with the target in force; without one it is not rated.
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
     * Rates a change where the target is best: by whether it came nearer to the target.
     *
     * @param direction which way the number went
     * @param change from which figure to which
     * @param lower the target, or the lower bound of a range
     * @param upper the target, or the upper bound of a range; not below {@code lower}
     * @return {@link #SIMILAR} for a similar direction and for a change that is as near as before, {@link #POSITIVE} for one that is nearer,
     *     {@link #NEGATIVE} for one that is farther, {@link #NOT_RATED} without a direction; within a range every figure is equally near
     * @throws IllegalArgumentException if a bound is NaN or infinite, or the upper is below the lower
     */
    public static QualitativeRating towards(DirectionOfTravel direction, Change change, double lower, double upper) {
        Objects.requireNonNull(direction, "direction");
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "lower and upper must be finite and in this order, but were " + lower + " and " + upper);
        }
        boolean known = change.base().isKnown() && change.current().isKnown();
        if (direction == DirectionOfTravel.NOT_AVAILABLE || !known) {
            return NOT_RATED;
        }
        if (direction == DirectionOfTravel.SIMILAR) {
            return SIMILAR;
        }
        BigDecimal before = distance(change.base(), lower, upper);
        int nearer = before.compareTo(distance(change.current(), lower, upper));
        if (nearer == 0) {
            return SIMILAR;
        }
        return nearer > 0 ? POSITIVE : NEGATIVE;
    }

    private static BigDecimal distance(Figure figure, double lower, double upper) {
        BigDecimal value = figure.toBigDecimal();
        BigDecimal below = Figure.of(lower).toBigDecimal().subtract(value);
        BigDecimal above = value.subtract(Figure.of(upper).toBigDecimal());
        return below.max(above).max(BigDecimal.ZERO);
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
