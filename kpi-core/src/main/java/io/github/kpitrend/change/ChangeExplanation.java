// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The explanation of the direction of a change, with as many decimals as imply it. */
final class ChangeExplanation {

    private ChangeExplanation() {}

    static Explanation of(Change change, ChangeThreshold threshold) {
        List<String> inputs = new ArrayList<>();
        inputs.add("base " + change.base()
                + change.baseMonth().map(month -> " (" + month + ")").orElse(""));
        inputs.add("current " + change.current()
                + change.month().map(month -> " (" + month + ")").orElse(""));
        change.comparison().ifPresent(comparison -> inputs.add("compared with " + comparison));
        return Explanation.of(inputs, rule(threshold), text(change, threshold));
    }

    private static String rule(ChangeThreshold threshold) {
        String rounded = threshold.roundedTo().isPresent()
                ? ", rounded to " + EnglishText.counted(threshold.roundedTo().getAsInt(), "decimal")
                : "";
        if (threshold.isAnyChange()) {
            return "any change" + rounded;
        }
        String up = amount(threshold.up(), threshold);
        String down = amount(threshold.down(), threshold);
        return (up.equals(down)
                        ? "a change of " + up + " or more"
                        : "an increase of " + up + " or more, or a decrease of " + down + " or more")
                + rounded;
    }

    private static String amount(double limit, ChangeThreshold threshold) {
        return withUnit(Figure.of(limit).toString(), threshold);
    }

    private static String withUnit(String number, ChangeThreshold threshold) {
        return number + (threshold.isInPoints() ? " " + EnglishText.noun(number, "point") : "%");
    }

    private static String text(Change change, ChangeThreshold threshold) {
        DirectionOfTravel direction = change.direction(threshold);
        if (direction == DirectionOfTravel.NOT_AVAILABLE) {
            return "no direction: " + change.difference().reason().text();
        }
        String word = switch (direction) {
            case INCREASE -> "an increase";
            case DECREASE -> "a decrease";
            default -> "similar";
        };
        Figure amount = threshold.isInPoints() ? change.difference() : change.percent();
        String from = change.base() + " to " + change.current() + " is ";
        return amount.isKnown() ? from + printed(change, threshold, direction, amount) + ", " + word : from + word;
    }

    /** The exact amount with the least decimals that imply the direction, or the limit that it is beside where {@value PrintedDecimals#MAX} do not. */
    private static String printed(Change change, ChangeThreshold threshold, DirectionOfTravel direction, Figure exact) {
        int least = threshold.roundedTo().isPresent()
                ? threshold.roundedTo().getAsInt()
                : PrintedDecimals.least(
                        1, decimals -> change.direction(threshold.afterRounding(decimals)) == direction);
        if (least == PrintedDecimals.NONE) {
            boolean up = exact.value() > 0;
            double limit = up ? threshold.up() : threshold.down();
            return withUnit(PrintedDecimals.bound(limit, direction == DirectionOfTravel.SIMILAR, up), threshold);
        }
        Figure rounded = threshold.isInPoints() ? change.roundedDifference(least) : change.roundedPercent(least);
        BigDecimal amount = rounded.toBigDecimal().setScale(least, RoundingMode.HALF_UP);
        return withUnit((amount.signum() > 0 ? "+" : "") + PrintedDecimals.digits(amount), threshold);
    }
}
