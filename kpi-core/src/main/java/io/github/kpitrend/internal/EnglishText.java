// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.time.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** Words and numbers as sentences have them, in English regardless of the machine's locale. */
public final class EnglishText {

    private static final int GROUP = 3;
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** Written here, as the names of a locale are loaded slowly, and differ between versions of Java. */
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private EnglishText() {}

    /** Returns {@code June 2020}. */
    public static String month(YearMonth month) {
        return monthName(month.getMonth()) + " " + month.getYear();
    }

    /** Returns {@code June}. */
    public static String monthName(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    /** Returns {@code month}, {@code quarter}, {@code half-year} or {@code year}. */
    public static String period(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> "month";
            case QUARTERLY -> "quarter";
            case HALF_YEARLY -> "half-year";
            case ANNUAL -> "year";
        };
    }

    /** Returns {@code month} for one, {@code months} for any other number. */
    public static String periods(Frequency frequency, long count) {
        return count == 1 ? period(frequency) : period(frequency) + "s";
    }

    /** Returns a count with its noun, whose plural ends in s: {@code 1 point}, {@code 2 points}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns a noun behind a printed number: {@code point} behind {@code 1}, {@code +1} and {@code -1}, {@code points} behind {@code 1.0}. */
    public static String noun(String number, String noun) {
        return number.matches("[<>]?[-+]?1") ? noun : noun + "s";
    }

    /** Returns {@code two}, and digits from 10 on. */
    public static String count(long number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get((int) number) : String.valueOf(number);
    }

    /** Returns a text in parentheses, its own last ones as a colon: {@code (negligible: rounds to zero)}. */
    public static String aside(String text) {
        int inner = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        return "("
                + (inner < 0 ? text : text.substring(0, inner) + ": " + text.substring(inner + 2, text.length() - 1))
                + ")";
    }

    /** Returns {@code A}, {@code A and B}, {@code A, B and C}; nothing for no parts. */
    public static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /**
     * Returns a number rounded half up to some decimals, with commas between groups of three digits: {@code 1,115.7}; all its digits for {@link
     * PrintedDecimals#NONE}.
     */
    public static String number(double value, int decimals) {
        if (decimals == PrintedDecimals.NONE) {
            return PrintedDecimals.allDigits(value);
        }
        return number(Decimals.shortest(value), decimals);
    }

    /** Returns a number rounded half up to some decimals, with commas between groups of three digits: {@code 1,115.7}. */
    public static String number(BigDecimal value, int decimals) {
        return grouped(PrintedDecimals.digits(value.setScale(decimals, RoundingMode.HALF_UP)));
    }

    /** Puts commas between groups of three digits of a plain number; one with an exponent is unchanged. */
    public static String grouped(String number) {
        if (number.indexOf('E') >= 0) {
            return number;
        }
        int point = number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        int first = number.startsWith("-") ? 1 : 0;
        for (int i = (point < 0 ? number.length() : point) - GROUP; i > first; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
