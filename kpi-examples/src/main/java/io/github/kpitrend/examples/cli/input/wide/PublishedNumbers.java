// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.PublishedNumber;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads published cells with the reader of the figures: {@code ↑ 22%}, {@code +5.0 pts}, {@code 116 (6 of 12)}, {@code - n/a}. */
final class PublishedNumbers {

    private static final int MOST_DECIMALS = 6;
    private static final Pattern ARROW =
            Pattern.compile("([\u2191\u2192\u2193\u25b2\u25ba\u25b6\u25bc])\ufe0e?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern POINTS = Pattern.compile(
            "(.*[0-9)])\\s*(?:pts?|ppts?|pp|points|percentage points)\\.?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DASH_AND_SYMBOL = Pattern.compile("[-\u2013\u2014]\\s+([^0-9\\s].*)");
    private static final Pattern WORDS_BEHIND = Pattern.compile("(.*?[0-9%)])\\s+[^0-9].*", Pattern.DOTALL);

    private final CellReader reader;

    PublishedNumbers(CellReader reader) {
        this.reader = reader;
    }

    /** Reads a cell; nothing of it is refused. */
    PublishedNumber read(SheetCell cell) {
        if (cell.type() != SheetCell.Type.TEXT) {
            return number("", cell, cell.points());
        }
        String arrow = "";
        String text = cell.text();
        Matcher matcher = ARROW.matcher(text);
        if (matcher.matches()) {
            arrow = matcher.group(1);
            text = matcher.group(2);
        }
        if (text.isEmpty()) {
            return new PublishedNumber(arrow, Figure.missing(MissingReason.NOT_APPLICABLE), 0, false, true);
        }
        Matcher dash = DASH_AND_SYMBOL.matcher(text);
        if (dash.matches()) {
            text = dash.group(1);
        }
        Matcher points = POINTS.matcher(text);
        boolean isPoints = points.matches();
        PublishedNumber number = number(arrow, SheetCell.of(isPoints ? points.group(1) : text), isPoints);
        Matcher words = WORDS_BEHIND.matcher(text);
        return number.understood() || !words.matches() ? number : number(arrow, SheetCell.of(words.group(1)), false);
    }

    private PublishedNumber number(String arrow, SheetCell cell, boolean points) {
        try {
            Figure figure = reader.read(cell).observation().figure();
            return new PublishedNumber(arrow, figure, decimals(cell), points, true);
        } catch (Refused e) {
            return PublishedNumber.NONE;
        }
    }

    private int decimals(SheetCell cell) {
        int point = cell.text().lastIndexOf(cell.type() == SheetCell.Type.TEXT ? reader.decimalSymbol() : '.');
        int decimals = 0;
        for (int i = point + 1;
                point >= 0
                        && i < cell.text().length()
                        && Character.isDigit(cell.text().charAt(i));
                i++) {
            decimals++;
        }
        return Math.min(decimals, MOST_DECIMALS);
    }
}
