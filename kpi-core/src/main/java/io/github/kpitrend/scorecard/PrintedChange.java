// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * The amount of a change as texts print it. Rounded to the least number of decimals, not below the default one, with which the threshold decides on
 * the rounded amount as it does on the exact one.
 *
 * <p>Where 15 decimals are not enough, the amount is a bound: {@code <10%}, {@code >-10%}.
 */
final class PrintedChange {

    private final Change change;
    private final ChangeThreshold threshold;
    private final DirectionOfTravel direction;
    private final Function<BigDecimal, String> print;

    /** An amount whose digits are printed by a function. */
    PrintedChange(Change change, ChangeThreshold threshold, Function<BigDecimal, String> print) {
        this.change = change;
        this.threshold = threshold;
        this.direction = change.direction(threshold);
        this.print = print;
    }

    DirectionOfTravel direction() {
        return direction;
    }

    /** Returns whether base and current, both known, have opposite signs, so that a percentage of the base has no meaning for a reader. */
    boolean crossesZero() {
        double base = change.base().value();
        double current = change.current().value();
        return (base < 0 && current > 0) || (base > 0 && current < 0);
    }

    /** Returns the percentage, {@code 22%}, with a sign where it is not zero if {@code signed}, else where it is negative; the percentage is known. */
    String percent(int usual, boolean signed) {
        return amount(threshold.isInPoints(), usual, change::roundedPercent, "%", signed);
    }

    /** Returns the difference without a unit, with a sign where it is not zero if {@code signed}; the difference is known. */
    String difference(int usual, boolean signed) {
        return amount(!threshold.isInPoints(), usual, change::roundedDifference, "", signed);
    }

    /** Returns the size of the percentage: {@code 22%}. */
    String percentSize(int usual) {
        return unsigned(percent(usual, false));
    }

    /** Returns the size of the difference. */
    String differenceSize(int usual) {
        return unsigned(difference(usual, false));
    }

    private static String unsigned(String amount) {
        return amount.startsWith("-") ? amount.substring(1) : amount;
    }

    private interface Rounding {
        Figure to(int decimals);
    }

    private String amount(boolean decidesNothing, int usual, Rounding rounding, String unit, boolean signed) {
        int decimals = decidesNothing ? usual : decimals(usual);
        if (decimals == PrintedDecimals.NONE) {
            return bound() + unit;
        }
        BigDecimal amount = rounding.to(decimals).toBigDecimal().setScale(decimals, RoundingMode.HALF_UP);
        return (signed && amount.signum() > 0 ? "+" : "") + print.apply(amount) + unit;
    }

    private int decimals(int usual) {
        return threshold.roundedTo().isPresent()
                ? threshold.roundedTo().getAsInt()
                : PrintedDecimals.least(
                        usual, decimals -> change.direction(threshold.afterRounding(decimals)) == direction);
    }

    /** The limit that the exact amount is below, or exceeds by less than can be printed. */
    private String bound() {
        boolean up = change.difference().isKnown() && change.difference().value() > 0;
        return PrintedDecimals.bound(
                up ? threshold.up() : threshold.down(), direction == DirectionOfTravel.SIMILAR, up);
    }
}
