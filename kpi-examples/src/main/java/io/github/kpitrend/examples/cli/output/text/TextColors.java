// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.target.TargetStatus;
import java.util.Map;

/** Colors for the symbols of a table in a terminal. They add nothing that the symbol does not say; a change as such is bold, neither good nor bad. */
final class TextColors {

    private static final String START = "\u001b[";
    private static final String END = START + "0m";
    private static final String BOLD = "1";
    private static final String GOOD = "32";
    private static final String MIDDLING = "33";
    private static final String BAD = "31";

    private static final Map<String, String> SYMBOLS = Map.of(
            QualitativeRating.POSITIVE.symbol(), GOOD,
            QualitativeRating.SIMILAR.symbol(), MIDDLING,
            QualitativeRating.NEGATIVE.symbol(), BAD,
            DirectionOfTravel.INCREASE.symbol(), BOLD,
            DirectionOfTravel.DECREASE.symbol(), BOLD);

    private static final Map<String, String> STATUSES = Map.of(
            TargetStatus.MET.text(), GOOD,
            TargetStatus.WITHIN_TOLERANCE.text(), MIDDLING,
            TargetStatus.MISSED.text(), BAD);

    private TextColors() {}

    /** Returns the text of a cell with its colors; it takes no more columns. */
    static String of(Kind kind, String text) {
        return switch (kind) {
            case RATING, CHANGE -> symbols(text);
            case STATUS -> STATUSES.containsKey(text) ? colored(text, STATUSES.get(text)) : text;
            default -> text;
        };
    }

    private static String symbols(String text) {
        String result = text;
        for (Map.Entry<String, String> symbol : SYMBOLS.entrySet()) {
            result = result.replace(symbol.getKey(), colored(symbol.getKey(), symbol.getValue()));
        }
        return result;
    }

    private static String colored(String text, String color) {
        return START + color + "m" + text + END;
    }
}
