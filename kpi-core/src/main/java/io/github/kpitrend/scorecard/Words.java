// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
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

    private static final List<String> ORDINALS =
            List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    private Words() {}

    /** Returns {@code seventh}, and {@code 10th} from 10 on. */
    static String ordinal(long number) {
        if (number < ORDINALS.size()) {
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

    /** Returns {@code one month behind}. */
    static String behind(Frequency frequency, long count) {
        return EnglishText.count(count) + " " + EnglishText.periods(frequency, count) + " behind";
    }

    /** Returns where a figure is placed: {@code in June 2020}, {@code in the quarter to June 2020}, {@code for January 2020 (quarterly)}. */
    static String in(ReportingPeriods periods, YearMonth month) {
        String name = EnglishText.month(month);
        if (periods.frequency() == Frequency.MONTHLY) {
            return "in " + name;
        }
        return periods.isAligned()
                ? "in the " + EnglishText.period(periods.frequency()) + " to " + name
                : "for " + name + " (" + periods.frequency().text() + ")";
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

    /** Returns all digits of a known figure, with commas between groups of three: {@code 1,234.5}. */
    static String grouped(Figure figure) {
        return EnglishText.grouped(PrintedDecimals.allDigits(figure.value()));
    }

    /** Returns the text with a capital at its start. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
