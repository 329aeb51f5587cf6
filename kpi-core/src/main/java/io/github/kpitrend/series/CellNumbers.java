// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.PlainNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notation of numbers in cells: their decimal and grouping symbols, and what may surround them. A plain decimal is read first, so it costs
 * nothing that the others are allowed.
 */
final class CellNumbers {

    static final char NO_GROUPING = 0;
    static final CellNumbers PLAIN = new CellNumbers('.', NO_GROUPING, List.of(), false, false);

    private static final int GROUP = 3;
    private static final String OF_NUMBERS = "+-()%<eE";

    private final char decimal;
    private final char grouping;
    /** Longest first, so that a sign that begins with another one is found. */
    private final List<String> currencies;

    private final boolean percent;
    private final boolean bracketed;

    private CellNumbers(char decimal, char grouping, List<String> currencies, boolean percent, boolean bracketed) {
        this.decimal = decimal;
        this.grouping = grouping;
        this.currencies = currencies;
        this.percent = percent;
        this.bracketed = bracketed;
    }

    CellNumbers withSymbols(char newDecimal, char newGrouping) {
        checkSymbol(newDecimal, "decimal");
        checkSymbol(newGrouping, "grouping");
        if (isBlank(newDecimal) || newDecimal == newGrouping) {
            throw new IllegalArgumentException("decimal must be neither a space nor the grouping symbol, but was '"
                    + newDecimal + "' with '" + newGrouping + "'");
        }
        return new CellNumbers(newDecimal, newGrouping, currencies, percent, bracketed);
    }

    private static void checkSymbol(char symbol, String name) {
        boolean taken = Character.isLetterOrDigit(symbol) || OF_NUMBERS.indexOf(symbol) >= 0;
        if (taken || Character.isISOControl(symbol)) {
            throw new IllegalArgumentException(name + " must not be a letter, a digit, a control or one of "
                    + OF_NUMBERS + ", but was '" + symbol + "'");
        }
    }

    CellNumbers withCurrencies(List<String> signs) {
        for (String sign : signs) {
            boolean plain = !sign.isEmpty()
                    && sign.chars()
                            .noneMatch(c -> Character.isDigit(c)
                                    || isBlank((char) c)
                                    || Character.isISOControl(c)
                                    || "+-()%<.,".indexOf(c) >= 0);
            if (!plain) {
                throw new IllegalArgumentException(
                        "signs must have no spaces, digits or symbols of numbers, but one was \"" + sign + '"');
            }
        }
        List<String> longestFirst = signs.stream()
                .distinct()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        return new CellNumbers(decimal, grouping, longestFirst, percent, bracketed);
    }

    CellNumbers withPercent() {
        return new CellNumbers(decimal, grouping, currencies, true, bracketed);
    }

    CellNumbers withBrackets() {
        return new CellNumbers(decimal, grouping, currencies, percent, true);
    }

    private boolean isPlain() {
        return grouping == NO_GROUPING && currencies.isEmpty() && !percent && !bracketed;
    }

    // -----------------------------------------------------------------------
    /** Returns the number of a cell; NaN, which no cell represents, if the cell is not a number. */
    double read(String cell) {
        if (decimal == '.' || cell.indexOf('.') < 0) {
            double value = PlainNumber.parse(cell);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        if (isPlain()) {
            return Double.NaN;
        }
        Parts parts = parts(cell);
        String plain = ungrouped(parts.core);
        if (plain == null || plain.isEmpty() || isSign(plain.charAt(0))) {
            return Double.NaN;
        }
        double size = PlainNumber.parse(plain);
        return parts.negative ? 0.0 - size : size;
    }

    /** Returns the reason that a cell is not a number, as the end of a sentence. */
    String fault(String cell) {
        if (isPlain()) {
            return described(PlainNumber.fault(cell));
        }
        String core = parts(cell).core;
        String plain = ungrouped(core);
        if (plain != null) {
            return described(PlainNumber.fault(plain));
        }
        boolean digitsOnly =
                core.chars().allMatch(c -> (c >= '0' && c <= '9') || c == decimal || isGroupingSymbol((char) c));
        return digitsOnly && core.chars().anyMatch(c -> c >= '0' && c <= '9')
                ? "is not a number: groups of a number have three digits"
                : "is not a number";
    }

    private static String described(@Nullable String fault) {
        return fault == null ? "is not a number" : fault;
    }

    /** Returns the text of a number that {@link #read} reads, without groups. */
    String write(Figure figure) {
        return decimal == '.' ? figure.toString() : figure.toString().replace('.', decimal);
    }

    String example() {
        return "1234 or -0" + decimal + "5";
    }

    // -----------------------------------------------------------------------
    /** Returns the rest of a cell without sign, brackets, currency and percent sign. */
    private record Parts(String core, boolean negative) {}

    private Parts parts(String cell) {
        int from = 0;
        int to = cell.length();
        boolean signed = false;
        boolean negative = false;
        if (bracketed && to > 1 && cell.charAt(0) == '(' && cell.charAt(to - 1) == ')') {
            from++;
            to--;
            signed = true;
            negative = true;
        }
        if (!signed && from < to && isSign(cell.charAt(from))) {
            signed = true;
            negative = cell.charAt(from) != '+';
            from++;
        }
        int currency = currencyAt(cell, from, to);
        if (currency > 0) {
            from = afterBlank(cell, from + currency, to);
            if (!signed && from < to && isSign(cell.charAt(from))) {
                negative = cell.charAt(from) != '+';
                from++;
            }
        }
        if (percent && currency == 0 && from < to && cell.charAt(to - 1) == '%') {
            to = beforeBlank(cell, from, to - 1);
        } else if (currency == 0) {
            to = withoutCurrency(cell, from, to);
        }
        return new Parts(cell.substring(from, to), negative);
    }

    private int currencyAt(String cell, int from, int to) {
        for (String sign : currencies) {
            if (sign.length() <= to - from && cell.startsWith(sign, from)) {
                return sign.length();
            }
        }
        return 0;
    }

    private int withoutCurrency(String cell, int from, int to) {
        for (String sign : currencies) {
            if (sign.length() <= to - from && cell.startsWith(sign, to - sign.length())) {
                return beforeBlank(cell, from, to - sign.length());
            }
        }
        return to;
    }

    private static int afterBlank(String cell, int from, int to) {
        return from < to && isBlank(cell.charAt(from)) ? from + 1 : from;
    }

    private static int beforeBlank(String cell, int from, int to) {
        return from < to && isBlank(cell.charAt(to - 1)) ? to - 1 : to;
    }

    /** Returns the digits as a plain decimal; null where the groups are not of three digits or something else is among them. */
    private @Nullable String ungrouped(String core) {
        if (grouping == NO_GROUPING) {
            return core;
        }
        StringBuilder plain = new StringBuilder(core.length());
        char separator = NO_GROUPING;
        int inGroup = 0;
        boolean whole = true;
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit) {
                inGroup++;
                plain.append(c);
            } else if (whole && isGroupingSymbol(c)) {
                boolean first = separator == NO_GROUPING;
                boolean fits = first
                        ? inGroup >= 1 && inGroup <= GROUP && plain.charAt(0) != '0'
                        : inGroup == GROUP && separator == c;
                if (!fits) {
                    return null;
                }
                separator = c;
                inGroup = 0;
            } else if (separator != NO_GROUPING && whole && inGroup != GROUP) {
                return null;
            } else if (whole && c == decimal) {
                whole = false;
                plain.append('.');
            } else if (c == 'e' || c == 'E') {
                return plain.append(core, i, core.length()).toString();
            } else {
                return null;
            }
        }
        return separator != NO_GROUPING && whole && inGroup != GROUP ? null : plain.toString();
    }

    private boolean isGroupingSymbol(char c) {
        return c == grouping || isBlank(c) || (grouping == '\'' && c == '\u2019');
    }

    private boolean isSign(char c) {
        return c == '+' || c == '-' || (grouping != NO_GROUPING && (c == '\u2212' || c == '\u2013'));
    }

    /** Returns whether a character is a space of the kinds that people and spreadsheets put beside or into numbers. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CellNumbers other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(decimal, grouping, currencies, percent, bracketed);
    }
}
