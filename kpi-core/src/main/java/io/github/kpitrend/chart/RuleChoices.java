// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The choices behind a {@link RuleSet}, and their text. They are set while they are made, by {@link #with} and {@link #parsed}, and never after that. */
final class RuleChoices {

    private static final int LEAST_RUN = 4;
    private static final int LONGEST_RUN = 20;
    private static final int LEAST_PATTERN = 2;
    private static final int LONGEST_PATTERN = 100;
    private static final Pattern COUNTED = Pattern.compile("([a-z ]+?) ([0-9]{1,3})");

    boolean limits;
    int trend;
    boolean twoOfThree;
    boolean beyondCounts;
    boolean anyThird;
    int shift;
    boolean fourOfFive;
    int withinOneSigma;
    int beyondOneSigma;
    int alternating;
    boolean runs;
    boolean wholeRuns;
    boolean tiesIgnored;

    private RuleChoices() {}

    /** Reads rules in any order. */
    static RuleChoices parsed(String text) {
        RuleChoices choices = new RuleChoices();
        for (String rule : text.split(",", -1)) {
            choices.add(rule.strip());
        }
        return choices;
    }

    /** Returns a copy with changes. */
    RuleChoices with(Consumer<RuleChoices> changes) {
        RuleChoices copy = new RuleChoices();
        copy.limits = limits;
        copy.trend = trend;
        copy.twoOfThree = twoOfThree;
        copy.beyondCounts = beyondCounts;
        copy.anyThird = anyThird;
        copy.shift = shift;
        copy.fourOfFive = fourOfFive;
        copy.withinOneSigma = withinOneSigma;
        copy.beyondOneSigma = beyondOneSigma;
        copy.alternating = alternating;
        copy.runs = runs;
        copy.wholeRuns = wholeRuns;
        copy.tiesIgnored = tiesIgnored;
        changes.accept(copy);
        // the readings of a rule that is not applied say nothing
        copy.beyondCounts &= copy.twoOfThree;
        copy.anyThird &= copy.twoOfThree;
        return copy;
    }

    /** Returns those of these rules that need no sigma. */
    RuleChoices withoutSigma() {
        return with(made -> {
            made.limits = false;
            made.twoOfThree = false;
            made.fourOfFive = false;
            made.withinOneSigma = 0;
            made.beyondOneSigma = 0;
        });
    }

    // -----------------------------------------------------------------------
    /** Adds a rule by its text. */
    private void add(String rule) {
        Matcher counted = COUNTED.matcher(rule);
        if (counted.matches()) {
            int points = Integer.parseInt(counted.group(2));
            switch (counted.group(1)) {
                case "trend" -> trend = run(points, "trend");
                case "shift" -> shift = run(points, "shift");
                case "within one sigma" -> withinOneSigma = pattern(points, "within one sigma");
                case "beyond one sigma" -> beyondOneSigma = pattern(points, "beyond one sigma");
                case "alternating" -> alternating = pattern(points, "alternating");
                default -> throw unknown(rule);
            }
            return;
        }
        switch (rule) {
            case "limits" -> limits = true;
            case "two of three" -> twoOfThree = true;
            case "two of three beyond" -> {
                twoOfThree = true;
                beyondCounts = true;
            }
            case "two of three beyond any third" -> {
                twoOfThree = true;
                beyondCounts = true;
                anyThird = true;
            }
            case "two of three any third" -> {
                twoOfThree = true;
                anyThird = true;
            }
            case "four of five" -> fourOfFive = true;
            case "runs" -> runs = true;
            case "whole runs" -> wholeRuns = true;
            case "from the n-th" -> wholeRuns = false;
            case "ties ignored" -> tiesIgnored = true;
            case "none" -> limits = false;
            default -> throw unknown(rule);
        }
    }

    private static IllegalArgumentException unknown(String rule) {
        String cut = rule.substring(0, Math.min(rule.length(), 40));
        return new IllegalArgumentException("text must name rules such as \"limits, trend 7, shift 7\" or a set such as"
                + " \"nelson\", but has \"" + cut + "\"");
    }

    static int run(int points, String name) {
        return inRange(points, name, LEAST_RUN, LONGEST_RUN);
    }

    static int pattern(int points, String name) {
        return inRange(points, name, LEAST_PATTERN, LONGEST_PATTERN);
    }

    private static int inRange(int points, String name, int least, int most) {
        if (points != 0 && (points < least || points > most)) {
            throw new IllegalArgumentException(
                    name + " must be 0 or " + least + " to " + most + " points, but was " + points);
        }
        return points;
    }

    // -----------------------------------------------------------------------
    /** Returns the rules as {@link #parsed} reads them. */
    @Override
    public String toString() {
        List<String> rules = new ArrayList<>();
        add(rules, limits, "limits");
        add(rules, trend > 0, "trend " + trend);
        String third = (beyondCounts ? " beyond" : "") + (anyThird ? " any third" : "");
        add(rules, twoOfThree, "two of three" + third);
        add(rules, shift > 0, "shift " + shift);
        add(rules, fourOfFive, "four of five");
        add(rules, withinOneSigma > 0, "within one sigma " + withinOneSigma);
        add(rules, beyondOneSigma > 0, "beyond one sigma " + beyondOneSigma);
        add(rules, alternating > 0, "alternating " + alternating);
        add(rules, runs, "runs");
        add(rules, rules.isEmpty(), "none");
        add(rules, wholeRuns, "whole runs");
        add(rules, tiesIgnored, "ties ignored");
        return String.join(", ", rules);
    }

    private static void add(List<String> rules, boolean applied, String rule) {
        if (applied) {
            rules.add(rule);
        }
    }
}
