// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that sentences and findings of a scorecard have in common. */
final class Words {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> ORDINALS =
            List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    private Words() {}

    /** Returns {@code two}, and digits from 10 on. */
    static String number(long number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get((int) number) : String.valueOf(number);
    }

    /** Returns {@code seventh}, and {@code 10th} from 10 on. */
    static String ordinal(long number) {
        if (number >= 0 && number < ORDINALS.size()) {
            return ORDINALS.get((int) number);
        }
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        String ending = switch ((int) (number % 10)) {
            case 1 -> teen ? "th" : "st";
            case 2 -> teen ? "th" : "nd";
            case 3 -> teen ? "th" : "rd";
            default -> "th";
        };
        return number + ending;
    }

    /** Returns {@code month}, {@code quarter}, {@code half-year} or {@code year}. */
    static String period(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> "month";
            case QUARTERLY -> "quarter";
            case HALF_YEARLY -> "half-year";
            case ANNUAL -> "year";
        };
    }

    /** Returns {@code month} for one, {@code months} for any other number. */
    static String periods(Frequency frequency, long count) {
        return count == 1 ? period(frequency) : period(frequency) + "s";
    }

    /** Returns {@code one month behind}. */
    static String behind(Frequency frequency, long count) {
        return number(count) + " " + periods(frequency, count) + " behind";
    }

    /** Returns where a figure is placed: {@code in June 2020}, {@code in the quarter to June 2020}, {@code for January 2020 (quarterly)}. */
    static String in(ReportingPeriods periods, YearMonth month) {
        String name = EnglishText.month(month);
        if (periods.frequency() == Frequency.MONTHLY) {
            return "in " + name;
        }
        return periods.isAligned()
                ? "in the " + period(periods.frequency()) + " to " + name
                : "for " + name + " (" + periods.frequency().text() + ")";
    }

    /** Returns {@code A}, {@code A and B}, {@code A, B and C}. */
    static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** Returns {@code  (provisional, estimated)} with a space in front, or nothing without a marker. */
    static String marks(Set<Marker> markers) {
        return markers.isEmpty() ? "" : markers.stream().map(Marker::text).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Returns {@code higher is better}. */
    static String polarity(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> "higher is better";
            case LOWER_IS_BETTER -> "lower is better";
            case TARGET_IS_BEST -> "the target is best";
            case NEUTRAL -> "neither higher nor lower is better";
        };
    }

    /** Returns the text with a capital at its start. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
