// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A number format of a workbook, as far as it says what a cell is: a date or a time, a percentage, how many decimals. Each of its sections is
 * read once, from left to right; the one that applies to a value decides.
 */
final class NumberFormat {

    /** Longer codes are not allowed in a workbook. */
    static final int MOST_CHARACTERS = 255;

    private static final NumberFormat GENERAL = parse("General");
    private static final NumberFormat DATE = parse("yyyy-mm-dd");
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(37, "#,##0;(#,##0)"),
            Map.entry(38, "#,##0;(#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;(#,##0.00)"),
            Map.entry(41, "#,##0"),
            Map.entry(42, "#,##0"),
            Map.entry(43, "#,##0.00"),
            Map.entry(44, "#,##0.00"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(59, "0"),
            Map.entry(60, "0.00"),
            Map.entry(61, "#,##0"),
            Map.entry(62, "#,##0.00"),
            Map.entry(67, "0%"),
            Map.entry(68, "0.00%"));

    private final List<Section> sections;

    /**
     * A part of a format.
     *
     * @param condition the operator of its condition; empty where it has none
     * @param decimals how many decimals it shows; -1 where it does not say
     * @param points whether it shows the word "pts" behind the number
     */
    record Section(String condition, double limit, boolean date, int percentSigns, int decimals, boolean points) {

        boolean holds(double value) {
            return switch (condition) {
                case "<" -> value < limit;
                case "<=" -> value <= limit;
                case ">" -> value > limit;
                case ">=" -> value >= limit;
                case "=" -> value == limit;
                case "<>" -> value != limit;
                default -> false;
            };
        }
    }

    private NumberFormat(List<Section> sections) {
        this.sections = sections;
    }

    // -----------------------------------------------------------------------
    /** Returns a format that every workbook has by its number; numbers without a meaning are the general format. */
    static NumberFormat builtIn(int id) {
        boolean date = id >= 14 && id <= 22
                || id >= 27 && id <= 36
                || id >= 45 && id <= 47
                || id >= 50 && id <= 58
                || id >= 71 && id <= 81;
        if (date) {
            return DATE;
        }
        String code = BUILT_IN.get(id);
        return code == null ? GENERAL : parse(code);
    }

    /** Reads a code. */
    static NumberFormat parse(String code) {
        List<Section> sections = new ArrayList<>();
        Reader reader = new Reader(code);
        while (reader.hasMore()) {
            sections.add(reader.section());
        }
        return new NumberFormat(
                sections.isEmpty() ? List.of(new Section("", 0, false, 0, -1, false)) : List.copyOf(sections));
    }

    /** Returns the section that a value is shown by: the first whose condition holds, else of those without one by the sign. */
    Section section(double value) {
        List<Section> bySign = new ArrayList<>();
        for (Section section : sections.subList(0, Math.min(sections.size(), 3))) {
            if (section.holds(value)) {
                return section;
            }
            if (section.condition().isEmpty()) {
                bySign.add(section);
            }
        }
        return switch (bySign.size()) {
            case 0 -> sections.get(sections.size() - 1);
            case 1 -> bySign.get(0);
            case 2 -> bySign.get(value < 0 ? 1 : 0);
            default -> bySign.get(value > 0 ? 0 : value < 0 ? 1 : 2);
        };
    }

    // -----------------------------------------------------------------------
    /** Goes through a code once. */
    private static final class Reader {

        private final String code;
        private int at;

        Reader(String code) {
            this.code = code;
        }

        boolean hasMore() {
            return at < code.length();
        }

        Section section() {
            String condition = "";
            double limit = 0;
            boolean date = false;
            int percentSigns = 0;
            int places = 0;
            boolean digits = false;
            boolean point = false;
            boolean points = false;
            while (at < code.length() && code.charAt(at) != ';') {
                char c = code.charAt(at);
                switch (c) {
                    case '"' -> {
                        int from = at;
                        skipTo('"', 1);
                        points |= digits && code.substring(from, at).contains("pts");
                    }
                    case '\\', '_', '*' -> at += 2;
                    case '[' -> {
                        int end = code.indexOf(']', at);
                        String inside = code.substring(at + 1, end < 0 ? code.length() : end);
                        at = end < 0 ? code.length() : end + 1;
                        String operator = operator(inside);
                        if (!operator.isEmpty()) {
                            Double number = number(inside.substring(operator.length()));
                            condition = number == null ? condition : operator;
                            limit = number == null ? limit : number;
                        }
                        date |= isElapsed(inside);
                    }
                    case '%' -> {
                        percentSigns++;
                        at++;
                    }
                    case '.' -> {
                        point = true;
                        at++;
                    }
                    case '0', '#', '?' -> {
                        digits = true;
                        places += point ? 1 : 0;
                        at++;
                    }
                    default -> date |= letter();
                }
            }
            at++;
            return new Section(condition, limit, date, percentSigns, digits && !date ? places : -1, points);
        }

        /** Goes over a letter or a word; returns whether it is a part of a date or a time. */
        private boolean letter() {
            if (code.regionMatches(true, at, "General", 0, 7)) {
                at += 7;
                return false;
            }
            char c = Character.toLowerCase(code.charAt(at));
            boolean exponent = c == 'e' && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
            at += exponent ? 2 : 1;
            return !exponent && "ymdhsegba".indexOf(c) >= 0;
        }

        private void skipTo(char end, int from) {
            int found = code.indexOf(end, at + from);
            at = found < 0 ? code.length() : found + 1;
        }

        private static boolean isElapsed(String inside) {
            String small = inside.toLowerCase(Locale.ROOT);
            return !small.isEmpty()
                    && "hms".indexOf(small.charAt(0)) >= 0
                    && small.chars().allMatch(c -> c == small.charAt(0));
        }

        private static String operator(String inside) {
            for (String operator : List.of("<=", ">=", "<>", "<", ">", "=")) {
                if (inside.startsWith(operator)) {
                    return operator;
                }
            }
            return "";
        }

        private static Double number(String text) {
            try {
                return Double.valueOf(text.strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
