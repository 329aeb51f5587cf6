// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import java.util.ArrayList;
import java.util.List;

/** Texts about a chart, printed from what decided. */
final class ChartWords {

    private ChartWords() {}

    static String summary(ControlChart chart) {
        int counted = chart.data().counted;
        if (counted == 0) {
            return "no points: " + chart.variation();
        }
        return EnglishText.counted(counted, "point") + " to "
                + MonthText.of(chart.data().month(chart.data().point(counted - 1))) + ": " + chart.variation();
    }

    static Explanation explain(ControlChart chart) {
        String rule = rule(chart);
        if (chart.data().counted == 0) {
            return Explanation.of(
                    List.of("no counted figures"), rule, chart.variation().text());
        }
        ChartPoint latest = chart.latest().orElseThrow();
        ChartPhase phase = chart.latestPhase();
        List<String> inputs = new ArrayList<>();
        inputs.add("figure " + Figure.of(latest.value()) + " (" + MonthText.of(latest.month()) + ")");
        if (latest.adjusted().isKnown()) {
            inputs.add("adjusted " + latest.adjusted());
        }
        inputs.add(chart.kind().centerName() + " " + latest.center());
        if (latest.lower().isKnown()) {
            inputs.add("limits " + latest.lower() + " to " + latest.upper() + " " + base(chart, phase));
        }
        return Explanation.of(inputs, rule, sentence(chart, latest));
    }

    private static String base(ControlChart chart, ChartPhase phase) {
        if (phase.isGiven()) {
            return "passed by the caller";
        }
        int[] base = chart.charted().base(phase.index());
        int points = base[1] - base[0];
        return "from " + EnglishText.counted(points, "point")
                + (isScreened(chart, phase) ? ", outlying moving ranges excluded" : "");
    }

    private static boolean isScreened(ControlChart chart, ChartPhase phase) {
        boolean byRanges = switch (chart.kind()) {
            case XMR, P_PRIME, U_PRIME, I_PRIME, T, EWMA -> true;
            default -> false;
        };
        return byRanges
                && chart.options().isRangeScreening()
                && !chart.options().choices().medians
                && !phase.isScreeningSkipped();
    }

    private static String sentence(ControlChart chart, ChartPoint latest) {
        SpecialCause cause = chart.cause();
        String verdict = chart.variation().text();
        int last = chart.data().size - 1;
        if (!chart.data().isCounted(last) && chart.mask(last) != 0) {
            String gap = chart.openGap().toString();
            return gap + " " + EnglishText.noun(gap, "day") + " without an event " + (gap.equals("1") ? "is" : "are")
                    + " above the upper limit " + latest.upper() + ": " + verdict;
        }
        Figure value = Figure.of(latest.value());
        return switch (cause) {
            case ABOVE_UPPER_LIMIT -> value + " is above the upper limit " + latest.upper() + ": " + verdict;
            case BELOW_LOWER_LIMIT -> value + " is below the lower limit " + latest.lower() + ": " + verdict;
            case NONE -> value + " triggers no rule: " + verdict;
            default -> value + " is one of a pattern, " + cause.text() + ": " + verdict;
        };
    }

    private static String rule(ControlChart chart) {
        RuleChoices rules = chart.options().choices().rulesOf(chart.kind()).choices();
        List<String> words = new ArrayList<>();
        add(words, rules.limits, "outside the limits");
        if (rules.trend > 0) {
            words.add(rules.trend + " consecutive rises or falls");
        }
        add(words, rules.twoOfThree, "two of three beyond two sigma");
        if (rules.shift > 0) {
            words.add(rules.shift + " consecutive on one side of the "
                    + chart.kind().centerName());
        }
        add(words, rules.fourOfFive, "four of five beyond one sigma");
        add(words, rules.withinOneSigma > 0, rules.withinOneSigma + " consecutive within one sigma");
        add(words, rules.beyondOneSigma > 0, rules.beyondOneSigma + " consecutive beyond one sigma");
        add(words, rules.alternating > 0, rules.alternating + " alternating");
        add(words, rules.runs, "a long run or few crossings");
        return String.join(", ", words);
    }

    private static void add(List<String> words, boolean applies, String word) {
        if (applies) {
            words.add(word);
        }
    }
}
