// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells of a sheet as figures: the dialect of the caller, opened for what people write around numbers. */
final class CellReader {

    /** The signs of currencies that are understood. */
    static final List<String> CURRENCIES = List.of("\u00a3", "$", "\u20ac", "\u00a5", "\u20b9");

    private static final int MOST_CHARACTERS = 80;
    private static final List<String> BROKEN =
            List.of("#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("*", "CONFIDENTIAL"),
            Map.entry("c", "CONFIDENTIAL"),
            Map.entry("k", "CONFIDENTIAL"),
            Map.entry("~", "CONFIDENTIAL"),
            Map.entry(".", "NOT_APPLICABLE"),
            Map.entry("..", "UNAVAILABLE"),
            Map.entry("...", "UNAVAILABLE"),
            Map.entry(":", "UNAVAILABLE"),
            Map.entry("x", "UNAVAILABLE"),
            Map.entry("u", "UNAVAILABLE"),
            Map.entry("!", "UNAVAILABLE"),
            Map.entry("z", "NOT_APPLICABLE"),
            Map.entry("low", "NEGLIGIBLE"));

    private final SymbolDialect dialect;
    private final NumberSymbols symbols;

    /** What a cell was found to be besides its figure. */
    enum Remark {
        NONE,
        MARKS_LEFT_AWAY,
        DIGITS_MAY_BE_LOST,
        NO_VALUE_ERROR,
        DIVISION_ERROR
    }

    /**
     * A figure with what stood around it.
     *
     * @param currency the sign of its currency; empty for most
     */
    record Read(Observation observation, String currency, boolean percent, Remark remark) {}

    /** What is wrong with a cell. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean symbol;

        Refused(String message, boolean symbol) {
            super(message);
            this.symbol = symbol;
        }

        /** Returns whether it is a symbol, wrong in the same way wherever it stands. */
        boolean isSymbol() {
            return symbol;
        }
    }

    /** Made when a cell needs them; most are plain numbers. */
    private static final class Patterns {

        static final Pattern MARKS = Pattern.compile(
                "(.*?[0-9%)\\]]) ?(?:[*\u2020\u2021]+|(?:\\[notes? [0-9, ]{1,12}\\] ?)+)", Pattern.CASE_INSENSITIVE);
        static final Pattern SCALED =
                Pattern.compile("[-+(\u2212\u00a3$\u20ac]*[0-9][0-9.,]* ?(?:k|m|bn|b|mn|million|thousand|billion)\\.?");
        static final Pattern BELOW = Pattern.compile("(?:<|<=|\u2264|fewer than|less than|under) ?[0-9.,]+%?");
        static final Pattern RANGE = Pattern.compile("[0-9]+ ?[-\u2013] ?[0-9]+");
        static final Pattern PARTS = Pattern.compile("[0-9.,]+ ?(?:of|out of|/) ?[0-9.,]+");
        static final Pattern EXPONENT = Pattern.compile("[+-]?([0-9]+)(?:[.,]([0-9]+))?[eE][+]?([0-9]{1,4})");
        static final Pattern OTHER_DIGITS = Pattern.compile(".*[\\p{Nd}&&[^0-9]].*");
        static final Pattern SECOND_SIGN = Pattern.compile("[+\u2212\u2013-].*");

        private Patterns() {}
    }

    CellReader(SymbolDialect symbols, NumberSymbols numbers) {
        this.symbols = numbers;
        this.dialect = opened(symbols)
                .trimmed()
                .withNumberSymbols(numbers.decimal(), numbers.grouping())
                .withCurrencySigns(CURRENCIES.toArray(new String[0]))
                .withPercentSign()
                .withBracketedNegatives();
    }

    /** Adds to a preset what people write for the same; the dialect without symbols stays without. */
    private static SymbolDialect opened(SymbolDialect preset) {
        SymbolDialect open = preset;
        if (preset.name().equals("none")) {
            return open;
        }
        if (preset.name().equals("scorecard")) {
            open = withReasons(open, MissingReason.NOT_REPORTED, "-", "--", "\u2013", "\u2014");
            open = withReasons(open, MissingReason.PENDING, "tbc", "tba", "pending", "awaited");
            open = withReasons(open, MissingReason.NOT_APPLICABLE, "n/a", "na", "not applicable");
        }
        open = withReasons(open, MissingReason.CONFIDENTIAL, "[c]");
        open = withReasons(open, MissingReason.UNAVAILABLE, "[x]", "[w]");
        open = withReasons(open, MissingReason.NOT_APPLICABLE, "[z]");
        open = withReasons(open, MissingReason.NEGLIGIBLE, "[low]");
        open = withMarkers(open, Marker.PROVISIONAL, "[p]", "(p)");
        open = withMarkers(open, Marker.REVISED, "[r]", "(r)");
        open = withMarkers(open, Marker.ESTIMATED, "[e]", "(e)");
        open = withMarkers(open, Marker.FORECAST, "[f]", "(f)");
        open = withMarkers(open, Marker.BREAK_BEFORE, "[b]");
        return withMarkers(open, Marker.LOW_RELIABILITY, "[u]");
    }

    private static SymbolDialect withReasons(SymbolDialect dialect, MissingReason reason, String... symbols) {
        SymbolDialect open = dialect;
        for (String symbol : symbols) {
            open = has(open, symbol) ? open : open.with(symbol, reason);
        }
        return open;
    }

    private static SymbolDialect withMarkers(SymbolDialect dialect, Marker marker, String... symbols) {
        SymbolDialect open = dialect;
        for (String symbol : symbols) {
            open = has(open, symbol) ? open : open.with(symbol, marker);
        }
        return open;
    }

    private static boolean has(SymbolDialect dialect, String symbol) {
        return dialect.reasons().keySet().stream().anyMatch(symbol::equalsIgnoreCase)
                || dialect.markers().keySet().stream().anyMatch(symbol::equalsIgnoreCase);
    }

    // -----------------------------------------------------------------------
    /** Reads a cell; what is wrong with it is the message of the exception. */
    Read read(SheetCell cell) throws Refused {
        switch (cell.type()) {
            case DATE -> throw new Refused("the cell " + cell.fault() + "; expected a number", false);
            case FAULT -> throw new Refused("the cell " + cell.fault(), false);
            case NUMBER -> {
                return new Read(SymbolDialect.none().read(cell.text()), "", cell.percent(), Remark.NONE);
            }
            default -> {
                return read(cell.text());
            }
        }
    }

    /** Returns the sign before decimals. */
    char decimalSymbol() {
        return symbols.decimal();
    }

    /** Reads the text of a cell. */
    Read read(String text) throws Refused {
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused(Trouble.quoted(text) + " is no number; expected one such as 1234 or 1,204.5", false);
        }
        String cell = text.strip();
        if (symbols.isUnclear(cell)) {
            throw new Refused(
                    Trouble.quoted(cell)
                            + " has grouped digits or decimals, and nothing in the file decides; expected --decimal point or"
                            + " --decimal comma",
                    false);
        }
        Observation observation = tried(cell);
        if (observation != null) {
            return read(cell, observation, Remark.NONE);
        }
        Matcher marks = Patterns.MARKS.matcher(cell);
        if (marks.matches()) {
            observation = tried(marks.group(1));
            if (observation != null && observation.figure().isKnown()) {
                return read(marks.group(1), observation, Remark.MARKS_LEFT_AWAY);
            }
        }
        if (cell.equalsIgnoreCase("#N/A")) {
            return new Read(Observation.missing(MissingReason.NOT_REPORTED), "", false, Remark.NO_VALUE_ERROR);
        }
        if (cell.equalsIgnoreCase("#DIV/0!")) {
            return new Read(Observation.missing(MissingReason.NOT_APPLICABLE), "", false, Remark.DIVISION_ERROR);
        }
        throw refused(cell);
    }

    private Observation tried(String cell) {
        try {
            return dialect.read(cell);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Read read(String cell, Observation observation, Remark remark) {
        if (!observation.figure().isKnown()) {
            return new Read(observation, "", false, remark);
        }
        String currency = CURRENCIES.stream().filter(cell::contains).findFirst().orElse("");
        boolean lost = (cell.indexOf('e') > 0 || cell.indexOf('E') > 0) && isLost(cell);
        return new Read(observation, currency, cell.indexOf('%') >= 0, lost ? Remark.DIGITS_MAY_BE_LOST : remark);
    }

    /** {@code 1.2E+05}: the exponent moves more places than there are decimals, as a program writes what does not fit its cell. */
    private static boolean isLost(String cell) {
        Matcher exponent = Patterns.EXPONENT.matcher(cell);
        if (!exponent.matches()) {
            return false;
        }
        int decimals = exponent.group(2) == null ? 0 : exponent.group(2).length();
        int moves = Integer.parseInt(exponent.group(3));
        return decimals < moves && exponent.group(1).length() + decimals < moves + 1;
    }

    // -----------------------------------------------------------------------
    /** Says what is wrong and what would be right. */
    private Refused refused(String cell) {
        String small = cell.toLowerCase(Locale.ROOT);
        String quoted = Trouble.quoted(cell);
        if (BROKEN.contains(cell.toUpperCase(Locale.ROOT))) {
            return new Refused(quoted + ": the sheet is broken there; expected a number, or nothing", true);
        }
        String usual = USUAL.get(small);
        if (usual != null) {
            return new Refused(quoted + " differs by publisher; mostly --symbol '" + cell + "=" + usual + "'", true);
        }
        if (Patterns.BELOW.matcher(small).matches()) {
            return new Refused(quoted + " hides a number; mostly --symbol '<N=CONFIDENTIAL'", false);
        }
        if (Patterns.RANGE.matcher(small).matches()) {
            return new Refused(quoted + " hides a number; mostly --symbol '" + cell + "=CONFIDENTIAL'", true);
        }
        if (Patterns.PARTS.matcher(small).matches()) {
            return new Refused(
                    quoted + " is two numbers; expected a row of numerators and a row of denominators", false);
        }
        if (Patterns.SCALED.matcher(small).matches()) {
            return new Refused(
                    quoted + " is a shortened number; write it in full, or make the unit " + "\u00a3m or the like",
                    false);
        }
        if (small.equals("nil") || small.equals("none") || small.equals("zero")) {
            return new Refused(quoted + " is no number; write 0 where it is one, or nothing", true);
        }
        if (Patterns.OTHER_DIGITS.matcher(cell).matches()) {
            return new Refused(quoted + " has digits other than 0 to 9; expected those", false);
        }
        return new Refused(message(cell), !cell.isEmpty() && cell.codePoints().noneMatch(Character::isDigit));
    }

    private String message(String cell) {
        try {
            dialect.read(cell);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            int semicolon = message.lastIndexOf("; expected");
            String what = semicolon > 0 ? message.substring(0, semicolon) : message;
            boolean grouped = cell.indexOf(symbols.grouping()) > 0
                    && !Patterns.SECOND_SIGN.matcher(cell.substring(1)).matches();
            return what
                    + (grouped
                            ? "; expected groups of three digits, or --decimal where " + symbols.grouping()
                                    + " is before decimals"
                            : "; expected a number such as 1234 or 1,204.5, nothing, or a symbol that --symbol 'TEXT=REASON' names");
        }
        return Trouble.quoted(cell) + " is no number";
    }
}
