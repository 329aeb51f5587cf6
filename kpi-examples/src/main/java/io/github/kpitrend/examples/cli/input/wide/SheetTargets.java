// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Targets as people write them in cells: {@code 288}, {@code >=95%}, {@code 90 to 95}, {@code TBC}. */
final class SheetTargets {

    private static final Pattern AT_LEAST =
            Pattern.compile("(?:>=|>|\u2265|=>|at least|min\\.?|minimum)\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_MOST =
            Pattern.compile("(?:<=|<|\u2264|=<|at most|max\\.?|maximum)\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("([^\\s-].*?)\\s*(?:-|\u2013|\\bto\\b)\\s*(.*[0-9].*)");

    private final CellReader reader;

    /**
     * What a cell says.
     *
     * @param target null for none, and for other words
     * @param polarity which way is good, where the cell says it; else null
     * @param words whether it holds other words
     */
    record Said(Target target, Polarity polarity, boolean words) {}

    private static final Said NONE = new Said(null, null, false);

    SheetTargets(CellReader reader) {
        this.reader = reader;
    }

    /** Reads a cell; a number that cannot be read is refused. */
    Said read(SheetCell cell) throws Refused {
        if (cell.isBlank()) {
            return NONE;
        }
        if (cell.type() != SheetCell.Type.TEXT) {
            return new Said(Target.of(number(cell)), null, false);
        }
        String text = cell.text();
        Matcher least = AT_LEAST.matcher(text);
        if (least.matches()) {
            return new Said(Target.of(number(SheetCell.of(least.group(1)))), Polarity.HIGHER_IS_BETTER, false);
        }
        Matcher most = AT_MOST.matcher(text);
        if (most.matches()) {
            return new Said(Target.of(number(SheetCell.of(most.group(1)))), Polarity.LOWER_IS_BETTER, false);
        }
        if (text.chars().noneMatch(Character::isDigit)) {
            return words(cell);
        }
        Refused refused;
        try {
            return new Said(Target.of(number(cell)), null, false);
        } catch (Refused e) {
            refused = e;
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            double lower = number(SheetCell.of(range.group(1)));
            double upper = number(SheetCell.of(range.group(2)));
            if (!(lower < upper)) {
                throw new Refused("the range " + text + " does not rise; expected one such as 90-95", false);
            }
            return new Said(Target.range(lower, upper), null, false);
        }
        if (text.chars().anyMatch(Character::isLetter)) {
            return new Said(null, null, true);
        }
        throw refused;
    }

    private Said words(SheetCell cell) throws Refused {
        Figure figure;
        try {
            figure = reader.read(cell).observation().figure();
        } catch (Refused e) {
            if (cell.text().startsWith("#")) {
                throw e;
            }
            return new Said(null, null, true);
        }
        return figure.reason() == MissingReason.PENDING ? new Said(Target.toBeConfirmed(), null, false) : NONE;
    }

    private double number(SheetCell cell) throws Refused {
        Figure figure = reader.read(cell).observation().figure();
        if (!figure.isKnown()) {
            throw new Refused(
                    "\"" + cell.text() + "\" is no number; expected one such as 95, >=95, 90-95 or TBC", false);
        }
        return figure.value();
    }
}
