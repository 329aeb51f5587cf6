// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
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

    private static final RuleSet LIMITS_ONLY = parsed("limits");
    private static final RuleSet MAKING_DATA_COUNT = parsed("limits, trend 7, two of three, shift 7, whole runs");
    private static final RuleSet WESTERN_ELECTRIC =
            parsed("limits, two of three beyond any third, shift 8, four of five");
    private static final RuleSet NELSON =
            parsed("limits, trend 6, two of three beyond any third, shift 9, four of five,"
                    + " within one sigma 15, beyond one sigma 8, alternating 14");
    private static final RuleSet ANHOEJ = parsed("limits, runs");

    private final RuleChoices choices;

    private RuleSet(RuleChoices choices) {
        this.choices = choices;
    }

    private RuleSet with(Consumer<RuleChoices> changes) {
        return new RuleSet(choices.with(changes));
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
        return new RuleSet(RuleChoices.parsed(text));
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
        return with(made -> {
            made.trend = RuleChoices.run(points, "points");
            made.shift = points;
        });
    }

    /**
     * Returns these rules with a length of trends.
     *
     * @param points 0 for no such rule, or 4 to 20
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withTrend(int points) {
        return with(made -> made.trend = RuleChoices.run(points, "points"));
    }

    /**
     * Returns these rules with a length of shifts.
     *
     * @param points 0 for no such rule, or 4 to 20
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withShift(int points) {
        return with(made -> made.shift = RuleChoices.run(points, "points"));
    }

    /**
     * Returns these rules with a length of runs within one sigma.
     *
     * @param points 0 for no such rule, or 2 to 100
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withWithinOneSigma(int points) {
        return with(made -> made.withinOneSigma = RuleChoices.pattern(points, "points"));
    }

    /**
     * Returns these rules with a length of runs beyond one sigma on both sides.
     *
     * @param points 0 for no such rule, or 2 to 100
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withBeyondOneSigma(int points) {
        return with(made -> made.beyondOneSigma = RuleChoices.pattern(points, "points"));
    }

    /**
     * Returns these rules with a length of runs that alternate.
     *
     * @param points 0 for no such rule, or 2 to 100
     * @return the rules
     * @throws IllegalArgumentException if it is another number
     */
    public RuleSet withAlternating(int points) {
        return with(made -> made.alternating = RuleChoices.pattern(points, "points"));
    }

    /**
     * Returns these rules with or without two of three.
     *
     * @param applied true to apply it
     * @return the rules
     */
    public RuleSet withTwoOfThree(boolean applied) {
        return with(made -> made.twoOfThree = applied);
    }

    /**
     * Returns these rules with the wider or the narrower reading of two of three.
     *
     * @param counted true if points outside the limits count among the two, as Making Data Count reads it since 2023
     * @return the rules
     */
    public RuleSet withPointsBeyondLimitInTwoOfThree(boolean counted) {
        return with(made -> made.beyondCounts = counted);
    }

    /**
     * Returns these rules with or without four of five.
     *
     * @param applied true to apply it
     * @return the rules
     */
    public RuleSet withFourOfFive(boolean applied) {
        return with(made -> made.fourOfFive = applied);
    }

    /**
     * Returns these rules with or without long runs and few crossings.
     *
     * @param applied true to apply them
     * @return the rules
     */
    public RuleSet withRuns(boolean applied) {
        return with(made -> made.runs = applied);
    }

    /**
     * Returns these rules with a choice of the points of a run that are flagged.
     *
     * @param whole true for all of them, false for those from the one that completes the rule on
     * @return the rules
     */
    public RuleSet withWholeRuns(boolean whole) {
        return with(made -> made.wholeRuns = whole);
    }

    /**
     * Returns these rules with a choice of what equal neighbors do to trends.
     *
     * @param ignored true if they neither count nor end a trend, false if they end it
     * @return the rules
     */
    public RuleSet withTiesIgnored(boolean ignored) {
        return with(made -> made.tiesIgnored = ignored);
    }

    RuleChoices choices() {
        return choices;
    }

    /** Returns those of these rules that need no sigma, for run charts. */
    RuleSet withoutSigma() {
        return new RuleSet(choices.withoutSigma());
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
        return choices.toString();
    }
}
