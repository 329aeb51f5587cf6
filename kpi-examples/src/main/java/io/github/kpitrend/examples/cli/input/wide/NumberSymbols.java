// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a file writes decimals with a point or a comma: decided once, by all its cells. What only one of them can be is evidence; what could be
 * grouped digits of the one or decimals of the other is not.
 */
final class NumberSymbols {

    private static final int MOST_CHARACTERS = 60;
    private final Character said;
    private final boolean commasBetweenCells;
    private final boolean semicolonsBetweenCells;
    private String forPoint;
    private String forComma;
    private boolean commaBesidePoints;

    /** What a number says of the symbols. */
    enum Evidence {
        NONE,
        POINT,
        COMMA,
        /** {@code 1.204,5}. */
        COMMA_BESIDE_POINTS,
        /** {@code 1,234}. */
        COMMA_OR_GROUP,
        /** {@code 1.234}. */
        POINT_OR_GROUP
    }

    /** Made when a cell has a comma or a point. */
    private static final class Patterns {

        /** What may stand around the digits: signs, currencies, brackets, percent, marks. */
        static final Pattern NUMBER = Pattern.compile(
                "[ (+\u2212\u2013\u00a0-]*[\u00a3$\u20ac\u00a5\u20b9]?[ +\u2212\u2013-]*([0-9][0-9.,]*)[ \u00a0)%\u00a3$\u20ac\u00a5\u20b9]*(?:[*\u2020]+|\\[[^\\]]*\\]|\\([^)]*\\)| )*");

        static final Pattern BETWEEN_GROUPS = Pattern.compile("(?<=[0-9])[ \u00a0\u202f\u2009](?=[0-9]{3})");
        static final Pattern ONE_COMMA_GROUP = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");
        static final Pattern COMMA_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+");
        static final Pattern ONE_POINT_GROUP = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
        static final Pattern POINT_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");
        static final Pattern COMMA_GROUPS_AND_POINT = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+\\.[0-9]+");
        static final Pattern POINT_GROUPS_AND_COMMA = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+,[0-9]+");
        static final Pattern ONE_COMMA = Pattern.compile("[0-9]+,[0-9]+");
        static final Pattern ONE_POINT = Pattern.compile("[0-9]+\\.[0-9]+");

        private Patterns() {}
    }

    /**
     * Starts without cells.
     *
     * @param said what the caller says, or null
     * @param separator the sign between cells; 0 for a workbook
     */
    NumberSymbols(Character said, char separator) {
        this.said = said;
        this.commasBetweenCells = separator == ',';
        this.semicolonsBetweenCells = separator == ';';
    }

    /** Looks at a cell of a text; the place is asked only for the first evidence of a kind. */
    void add(String text, Supplier<String> place) {
        switch (evidence(text)) {
            case POINT -> forPoint = forPoint == null ? place.get() : forPoint;
            case COMMA -> forComma = forComma == null && !commasBetweenCells ? place.get() : forComma;
            case COMMA_BESIDE_POINTS -> {
                forComma = forComma == null ? place.get() : forComma;
                commaBesidePoints = true;
            }
            default -> {
                // Says nothing.
            }
        }
    }

    /** Returns what the digits in a cell say. */
    static Evidence evidence(String text) {
        if (text.length() > MOST_CHARACTERS || text.indexOf(',') < 0 && text.indexOf('.') < 0) {
            return Evidence.NONE;
        }
        Matcher number =
                Patterns.NUMBER.matcher(Patterns.BETWEEN_GROUPS.matcher(text).replaceAll(""));
        if (!number.matches()) {
            return Evidence.NONE;
        }
        String digits = number.group(1);
        if (digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0) {
            return Patterns.POINT_GROUPS_AND_COMMA.matcher(digits).matches()
                    ? Evidence.COMMA_BESIDE_POINTS
                    : Patterns.COMMA_GROUPS_AND_POINT.matcher(digits).matches() ? Evidence.POINT : Evidence.NONE;
        }
        if (Patterns.ONE_COMMA_GROUP.matcher(digits).matches()) {
            return Evidence.COMMA_OR_GROUP;
        }
        if (Patterns.ONE_POINT_GROUP.matcher(digits).matches()) {
            return Evidence.POINT_OR_GROUP;
        }
        if (Patterns.COMMA_GROUPS.matcher(digits).matches()
                || Patterns.ONE_POINT.matcher(digits).matches()) {
            return Evidence.POINT;
        }
        return Patterns.ONE_COMMA.matcher(digits).matches()
                        || Patterns.POINT_GROUPS.matcher(digits).matches()
                ? Evidence.COMMA
                : Evidence.NONE;
    }

    // -----------------------------------------------------------------------
    /** Returns whether cells prove both, and the caller does not decide. */
    boolean isContradictory() {
        return said == null && forPoint != null && forComma != null;
    }

    /** Returns the places of the first cells that contradict each other. */
    String contradiction() {
        return "decimals with a point in " + forPoint + " and with a comma in " + forComma;
    }

    /** Returns the sign before decimals. */
    char decimal() {
        return said != null ? said : forComma != null ? ',' : '.';
    }

    char grouping() {
        return decimal() == ',' ? '.' : ',';
    }

    /** Returns whether the file writes decimals with a comma, which is worth a word. */
    boolean isComma() {
        return decimal() == ',';
    }

    /** Returns whether a number could be read in two ways, and nothing decides. */
    boolean isUnclear(String text) {
        if (said != null) {
            return false;
        }
        Evidence evidence = evidence(text);
        boolean group = evidence == Evidence.COMMA_OR_GROUP || evidence == Evidence.POINT_OR_GROUP;
        if (semicolonsBetweenCells && forPoint == null && forComma == null) {
            return group;
        }
        return evidence == Evidence.COMMA_OR_GROUP && isComma() && !commasBetweenCells && !commaBesidePoints;
    }
}
