// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The unit of what is drawn: in words on an axis, and as signs around a number. */
final class Units {

    private static final String CURRENCIES = "\u00a3\u20ac$";
    private static final Map<Integer, String> WORDS =
            Map.of(0, "", 3, "thousand", 6, "million", 9, "billion", 12, "trillion");
    private static final Map<Integer, String> SIGNS = Map.of(0, "", 3, "k", 6, "m", 9, "bn", 12, "tn");
    private static final Map<String, Integer> POWERS =
            SIGNS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private final String words;
    private final String before;
    private final String after;

    private Units(String words, String before, String after) {
        this.words = words;
        this.before = before;
        this.after = after;
    }

    static Units of(ChartData data) {
        Units row = of(data.row().indicator());
        ControlChart chart = data.limited().orElse(null);
        if (chart == null) {
            return row;
        }
        return switch (chart.kind()) {
            case XMR, RUN, C -> row;
            case EWMA -> new Units("smoothed, " + row.words, row.before, row.after);
            case MOVING_RANGE -> new Units("moving range, " + row.words, row.before, row.after);
            case T -> new Units("days between events", "", "");
            case G -> new Units("between events", "", "");
            case P, P_PRIME -> new Units("percent", "", "%");
            case U, U_PRIME, I_PRIME -> data.isOfRow() ? row : new Units("rate", "", "");
        };
    }

    private static Units of(Indicator indicator) {
        String unit = indicator.unit().strip();
        if (indicator.measure() == MeasureKind.PERCENTAGE || unit.equals("%")) {
            return new Units("percent", "", "%");
        }
        if (unit.isEmpty()) {
            return new Units(
                    indicator.measure() == MeasureKind.COUNT
                            ? "number"
                            : indicator.measure().name().toLowerCase(Locale.ROOT),
                    "",
                    "");
        }
        String scale = unit.substring(1).strip();
        if (CURRENCIES.indexOf(unit.charAt(0)) >= 0 && POWERS.containsKey(scale)) {
            String sign = unit.substring(0, 1);
            return currency(sign, sign, POWERS.get(scale));
        }
        return new Units(unit, "", "");
    }

    /** Whether the words are those of a kind of measure that has no unit. */
    private boolean isKind() {
        return Arrays.stream(MeasureKind.values())
                .anyMatch(kind -> words.endsWith(kind.name().toLowerCase(Locale.ROOT)));
    }

    /** Returns the unit in words, with the power of ten in which numbers are written. */
    String words(int shift) {
        Units raised = raised(shift);
        if (raised != null) {
            return raised.words;
        }
        String word = WORDS.get(shift);
        if (word == null || (shift != 0 && !after.isEmpty())) {
            StringBuilder power = new StringBuilder(words + " \u00d7 10");
            String.valueOf(shift).chars().forEach(c -> power.append(c == '-' ? '\u207b' : RAISED.charAt(c - '0')));
            return power.toString();
        }
        if (word.isEmpty()) {
            return words;
        }
        return words.equals("number") ? word + "s" : isKind() ? words + ", " + word + "s" : word + " " + words;
    }

    /** Returns the unit of a currency times a power of ten: that of {@code \u00a3m} times a thousand is {@code \u00a3bn}; null where it has no name. */
    private Units raised(int shift) {
        boolean isCurrency = !before.isEmpty() && POWERS.containsKey(after);
        int power = isCurrency ? POWERS.get(after) + shift : -1;
        if (!SIGNS.containsKey(power)) {
            return null;
        }
        return currency(words.substring(0, words.lastIndexOf(before) + before.length()), before, power);
    }

    /** Returns the unit of a currency in a power of ten that has a name. */
    private static Units currency(String words, String sign, int power) {
        String word = WORDS.get(power);
        return new Units(words + (word.isEmpty() ? "" : " " + word), sign, SIGNS.get(power));
    }

    /** Returns a number with the signs of its unit, and of a power of ten with a currency; others are left to the axis. */
    String around(String number, int shift) {
        if (shift != 0) {
            Units raised = raised(shift);
            return raised == null ? number : raised.around(number, 0);
        }
        boolean isNegative = number.startsWith("\u2212");
        return (isNegative ? "\u2212" : "") + before + (isNegative ? number.substring(1) : number) + after;
    }
}
