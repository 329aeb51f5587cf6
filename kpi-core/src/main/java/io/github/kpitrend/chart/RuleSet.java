// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which points of a control chart are special: {@code limits, trend 7, two of three, shift 7, whole runs}.
 *
 * <ul>
 *   <li>{@code limits}: a point outside the limits.
 *   <li>{@code trend n}: n points that rise, or decrease, at every step. An equal neighbor ends it, or with {@code ties ignored} neither counts nor
 *       ends it.
 *   <li>{@code two of three}: three points on one side of the center, two of them between two sigma and the limit; with {@code beyond} those
 *       outside it count too, with {@code beyond any third} these count and the third may lie anywhere.
 *   <li>{@code shift n}: n points on one side of the center; a point on the center ends it.
 *   <li>{@code four of five}: four of five points beyond one sigma on one side, the fifth anywhere.
 *   <li>{@code within one sigma n}, {@code beyond one sigma n} (on both sides), {@code alternating n}: n such points.
 *   <li>{@code runs}: a run longer, or crossings fewer, than random variation makes them (Anhoej and Olesen 2014).
 *   <li>{@code whole runs}: all points of a run are flagged; without it, those from the one that completes the rule on.
 * </ul>
 *
 * <p>Sources: Making Data Count, as the R package NHSRplotthedots 0.2.2 has it; Western Electric 1956 and Nelson 1984, as the R package qcc 3.0 has
 * them. How often each set flags noise: <a href="doc-files/xmr.html">Control charts</a>. Instances are immutable and thread-safe. This is a
 * value-based class.
 *
 * @since 0.1.0
 */
public final class RuleSet implements Plain {

    private static final int LEAST_RUN = 4;
    private static final int LONGEST_RUN = 20;
    private static final int LEAST_PATTERN = 2;
    private static final int LONGEST_PATTERN = 100;

    private static final RuleSet LIMITS_ONLY = new Draft().with("limits").made();
    private static final RuleSet MAKING_DATA_COUNT = parsed("limits, trend 7, two of three, shift 7, whole runs");
    private static final RuleSet WESTERN_ELECTRIC =
            parsed("limits, two of three beyond any third, shift 8, four of five");
    private static final RuleSet NELSON =
            parsed("limits, trend 6, two of three beyond any third, shift 9, four of five,"
                    + " within one sigma 15, beyond one sigma 8, alternating 14");
    private static final RuleSet ANHOEJ = parsed("limits, runs");

    private final boolean limits;
    private final int trend;
    private final boolean twoOfThree;
    private final boolean beyondCounts;
    private final boolean anyThird;
    private final int shift;
    private final boolean fourOfFive;
    private final int withinOneSigma;
    private final int beyondOneSigma;
    private final int alternating;
    private final boolean runs;
    private final boolean wholeRuns;
    private final boolean tiesIgnored;

    private RuleSet(Draft draft) {
        limits = draft.limits;
        trend = draft.trend;
        twoOfThree = draft.twoOfThree;
        beyondCounts = draft.twoOfThree && draft.beyondCounts;
        anyThird = draft.twoOfThree && draft.anyThird;
        shift = draft.shift;
        fourOfFive = draft.fourOfFive;
        withinOneSigma = draft.withinOneSigma;
        beyondOneSigma = draft.beyondOneSigma;
        alternating = draft.alternating;
        runs = draft.runs;
        wholeRuns = draft.wholeRuns;
        tiesIgnored = draft.tiesIgnored;
    }

    /** The choices while they are made. */
    private static final class Draft {

        private static final Pattern COUNTED = Pattern.compile("([a-z ]+?) ([0-9]{1,3})");

        private boolean limits;
        private int trend;
        private boolean twoOfThree;
        private boolean beyondCounts;
        private boolean anyThird;
        private int shift;
        private boolean fourOfFive;
        private int withinOneSigma;
        private int beyondOneSigma;
        private int alternating;
        private boolean runs;
        private boolean wholeRuns;
        private boolean tiesIgnored;

        Draft() {}

        Draft(RuleSet from) {
            limits = from.limits;
            trend = from.trend;
            twoOfThree = from.twoOfThree;
            beyondCounts = from.beyondCounts;
            anyThird = from.anyThird;
            shift = from.shift;
            fourOfFive = from.fourOfFive;
            withinOneSigma = from.withinOneSigma;
            beyondOneSigma = from.beyondOneSigma;
            alternating = from.alternating;
            runs = from.runs;
            wholeRuns = from.wholeRuns;
            tiesIgnored = from.tiesIgnored;
        }

        /** Adds a rule by its text. */
        Draft with(String rule) {
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
                return this;
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
            return this;
        }

        RuleSet made() {
            return new RuleSet(this);
        }
    }

    private static IllegalArgumentException unknown(String rule) {
        String cut = rule.length() > 40 ? rule.substring(0, 40) : rule;
        return new IllegalArgumentException("text must name rules such as \"limits, trend 7, shift 7\" or a set such as"
                + " \"nelson\", but has \"" + cut + "\"");
    }

    private static int run(int points, String name) {
        return inRange(points, name, LEAST_RUN, LONGEST_RUN);
    }

    private static int pattern(int points, String name) {
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
    /**
     * Returns the rules of Making Data Count: limits, trends of 7, two of three, shifts of 7, whole runs.
     *
     * @return the standard rules
     */
    public static RuleSet makingDataCount() {
        return MAKING_DATA_COUNT;
    }

    /**
     * Returns the rules of Western Electric: limits, two of three, four of five, shifts of 8, from the point that completes them on.
     *
     * @return the rules
     */
    public static RuleSet westernElectric() {
        return WESTERN_ELECTRIC;
    }

    /**
     * Returns the eight rules of Nelson 1984, from the point that completes them on.
     *
     * @return the rules
     */
    public static RuleSet nelson() {
        return NELSON;
    }

    /**
     * Returns limits, and the runs and crossings of Anhoej and Olesen 2014.
     *
     * @return the rules
     */
    public static RuleSet anhoej() {
        return ANHOEJ;
    }

    /**
     * Returns the rule of the limits alone.
     *
     * @return the rules
     */
    public static RuleSet limitsOnly() {
        return LIMITS_ONLY;
    }

    /**
     * Parses rules in any order, or the name of a set.
     *
     * @param text {@code limits, trend 7, two of three, shift 7, whole runs}; or {@code making data count}, {@code western electric}, {@code nelson},
     *     {@code anhoej} or {@code limits}
     * @return the rules
     * @throws IllegalArgumentException if the text names anything else
     */
    public static RuleSet parse(String text) {
        Objects.requireNonNull(text, "text");
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "making data count" -> MAKING_DATA_COUNT;
            case "western electric" -> WESTERN_ELECTRIC;
            case "nelson" -> NELSON;
            case "anhoej" -> ANHOEJ;
            default -> parsed(plain);
        };
    }

    private static RuleSet parsed(String text) {
        Draft draft = new Draft();
        for (String rule : text.split(",", -1)) {
            draft.with(rule.strip());
        }
        return draft.made();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns these rules with one length for trends and shifts.
     *
     * @param points 0 for neither, or 4 to 20
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withRunLength(int points) {
        Draft draft = new Draft(this);
        draft.trend = run(points, "points");
        draft.shift = points;
        return draft.made();
    }

    /**
     * Returns these rules with a length of trends.
     *
     * @param points 0 for no such rule, or 4 to 20
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withTrend(int points) {
        Draft draft = new Draft(this);
        draft.trend = run(points, "points");
        return draft.made();
    }

    /**
     * Returns these rules with a length of shifts.
     *
     * @param points 0 for no such rule, or 4 to 20
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withShift(int points) {
        Draft draft = new Draft(this);
        draft.shift = run(points, "points");
        return draft.made();
    }

    /**
     * Returns these rules with a length of runs within one sigma.
     *
     * @param points 0 for no such rule, or 2 to 100
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withWithinOneSigma(int points) {
        Draft draft = new Draft(this);
        draft.withinOneSigma = pattern(points, "points");
        return draft.made();
    }

    /**
     * Returns these rules with a length of runs beyond one sigma on both sides.
     *
     * @param points 0 for no such rule, or 2 to 100
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withBeyondOneSigma(int points) {
        Draft draft = new Draft(this);
        draft.beyondOneSigma = pattern(points, "points");
        return draft.made();
    }

    /**
     * Returns these rules with a length of runs that alternate.
     *
     * @param points 0 for no such rule, or 2 to 100
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withAlternating(int points) {
        Draft draft = new Draft(this);
        draft.alternating = pattern(points, "points");
        return draft.made();
    }

    /**
     * Returns these rules with or without two of three.
     *
     * @param applied true to apply it
     * @return the rules
     */
    public RuleSet withTwoOfThree(boolean applied) {
        Draft draft = new Draft(this);
        draft.twoOfThree = applied;
        return draft.made();
    }

    /**
     * Returns these rules with the wider or the narrower reading of two of three.
     *
     * @param counted true if points outside the limits count among the two, as Making Data Count reads it since 2023
     * @return the rules
     */
    public RuleSet withPointsBeyondLimitInTwoOfThree(boolean counted) {
        Draft draft = new Draft(this);
        draft.beyondCounts = counted;
        return draft.made();
    }

    /**
     * Returns these rules with or without four of five.
     *
     * @param applied true to apply it
     * @return the rules
     */
    public RuleSet withFourOfFive(boolean applied) {
        Draft draft = new Draft(this);
        draft.fourOfFive = applied;
        return draft.made();
    }

    /**
     * Returns these rules with or without long runs and few crossings.
     *
     * @param applied true to apply them
     * @return the rules
     */
    public RuleSet withRuns(boolean applied) {
        Draft draft = new Draft(this);
        draft.runs = applied;
        return draft.made();
    }

    /**
     * Returns these rules with a choice of the points of a run that are flagged.
     *
     * @param whole true for all of them, false for those from the one that completes the rule on
     * @return the rules
     */
    public RuleSet withWholeRuns(boolean whole) {
        Draft draft = new Draft(this);
        draft.wholeRuns = whole;
        return draft.made();
    }

    /**
     * Returns these rules with a choice of what equal neighbors do to trends.
     *
     * @param ignored true if they neither count nor end a trend, false if they end it
     * @return the rules
     */
    public RuleSet withTiesIgnored(boolean ignored) {
        Draft draft = new Draft(this);
        draft.tiesIgnored = ignored;
        return draft.made();
    }

    boolean limits() {
        return limits;
    }

    int trend() {
        return trend;
    }

    boolean twoOfThree() {
        return twoOfThree;
    }

    boolean beyondCounts() {
        return beyondCounts;
    }

    boolean anyThird() {
        return anyThird;
    }

    int shift() {
        return shift;
    }

    boolean fourOfFive() {
        return fourOfFive;
    }

    int withinOneSigma() {
        return withinOneSigma;
    }

    int beyondOneSigma() {
        return beyondOneSigma;
    }

    int alternating() {
        return alternating;
    }

    boolean runs() {
        return runs;
    }

    boolean wholeRuns() {
        return wholeRuns;
    }

    boolean tiesIgnored() {
        return tiesIgnored;
    }

    /** Returns those of these rules that need no sigma, for run charts. */
    RuleSet withoutSigma() {
        Draft draft = new Draft(this);
        draft.limits = false;
        draft.twoOfThree = false;
        draft.fourOfFive = false;
        draft.withinOneSigma = 0;
        draft.beyondOneSigma = 0;
        return draft.made();
    }

    /** Returns whether there are rules beside limits, trends, two of three and shifts. */
    boolean hasFurther() {
        return fourOfFive || withinOneSigma > 0 || beyondOneSigma > 0 || alternating > 0 || runs;
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RuleSet other && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the rules as {@link #parse} reads them. */
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
