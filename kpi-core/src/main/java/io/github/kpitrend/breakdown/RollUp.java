// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.PlainNumber;
import io.github.kpitrend.series.Figure;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which the figures of children become that of their parent: {@code weighted mean, at least 80% of weight}.
 *
 * <p>It is about parts of one period. How the periods of one indicator become a longer one is its aggregation, which may differ: open cases add up
 * over areas and not over months.
 *
 * <ul>
 *   <li>Without a requirement every expected child is needed. A child that is missing with {@code NOT_APPLICABLE} is not expected.
 *   <li>With both requirements both must be met.
 *   <li>A weighted mean distributes the weight of a missing child to the others.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RollUp implements Plain {

    private static final double PERCENT = 100;
    private static final Pattern FORM = Pattern.compile(
            "([a-z ]{1,20})(?:, at least ([0-9]{1,9}) (?:child|children))?(?:, at least ([0-9.eE+-]{1,30})% of weight)?");

    /** The methods of combining figures. */
    enum Rule {
        SUM("sum"),
        MEAN("mean"),
        WEIGHTED_MEAN("weighted mean"),
        RATIO_OF_SUMS("ratio of sums"),
        MIN("min"),
        MAX("max"),
        NONE("none");

        private final String text;

        Rule(String text) {
            this.text = text;
        }
    }

    private static final int ALL = 0;

    private final Rule rule;
    /** The children required, or 0. */
    private final int required;
    /** The percentage of weight required, or 0. */
    private final double requiredWeight;

    // -----------------------------------------------------------------------
    /**
     * Returns the sum. A sum of fewer children than expected is marked as partial.
     *
     * @return the rule
     */
    public static RollUp sum() {
        return new RollUp(Rule.SUM, ALL, 0);
    }

    /**
     * Returns the unweighted mean of the reported children.
     *
     * @return the rule
     */
    public static RollUp mean() {
        return new RollUp(Rule.MEAN, ALL, 0);
    }

    /**
     * Returns the mean of the reported children, weighted by the tree.
     *
     * @return the rule
     */
    public static RollUp weightedMean() {
        return new RollUp(Rule.WEIGHTED_MEAN, ALL, 0);
    }

    /**
     * Returns the ratio of the sums of numerators and denominators.
     *
     * @return the rule; of plain series its figure is missing with {@code UNAVAILABLE}
     */
    public static RollUp ratioOfSums() {
        return new RollUp(Rule.RATIO_OF_SUMS, ALL, 0);
    }

    /**
     * Returns the smallest figure of the reported children.
     *
     * @return the rule
     */
    public static RollUp min() {
        return new RollUp(Rule.MIN, ALL, 0);
    }

    /**
     * Returns the largest figure of the reported children.
     *
     * @return the rule
     */
    public static RollUp max() {
        return new RollUp(Rule.MAX, ALL, 0);
    }

    /**
     * Returns the rule of a heading, which has a status and no figure.
     *
     * @return the rule
     */
    public static RollUp none() {
        return new RollUp(Rule.NONE, ALL, 0);
    }

    /**
     * Parses a rule: {@code sum}, {@code ratio of sums}, {@code sum, at least 3 children}, {@code weighted mean, at least 80% of weight}.
     *
     * @param text what {@link #toString()} prints
     * @return the rule
     * @throws IllegalArgumentException if the text is not a rule
     */
    public static RollUp parse(String text) {
        Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (matcher.matches()) {
            for (Rule rule : Rule.values()) {
                if (rule.text.equals(matcher.group(1))) {
                    RollUp rollUp = new RollUp(rule, ALL, 0);
                    rollUp = matcher.group(2) == null ? rollUp : rollUp.requiring(Integer.parseInt(matcher.group(2)));
                    return matcher.group(3) == null
                            ? rollUp
                            : rollUp.requiringWeight(PlainNumber.parse(matcher.group(3)));
                }
            }
        }
        String rules = Arrays.stream(Rule.values()).map(rule -> rule.text).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("text must be one of " + rules
                + ", each with \", at least 3 children\" or \", at least 80% of weight\", but was "
                + EnumText.quoted(text));
    }

    private RollUp(Rule rule, int required, double requiredWeight) {
        this.rule = rule;
        this.required = required;
        this.requiredWeight = requiredWeight;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this rule with a number of children that must be reported, or all expected ones where fewer are expected.
     *
     * @param children 1 or more
     * @return the rule
     * @throws IllegalArgumentException if {@code children} is below 1
     */
    public RollUp requiring(int children) {
        if (children < 1) {
            throw new IllegalArgumentException("children must be 1 or more, but was " + children);
        }
        return new RollUp(rule, children, requiredWeight);
    }

    /**
     * Returns this rule with a share of the expected weight that must be reported, by at least one child.
     *
     * @param percent in percent, above 0, at most 100; the limit is inclusive and compared exactly
     * @return the rule
     * @throws IllegalArgumentException if {@code percent} is out of range
     */
    public RollUp requiringWeight(double percent) {
        if (!(percent > 0 && percent <= PERCENT)) {
            throw new IllegalArgumentException("percent must be above 0 and at most 100, but was " + percent);
        }
        return new RollUp(rule, required, percent);
    }

    /**
     * Returns the number of children required.
     *
     * @return 1 or more; empty if none was set
     */
    public OptionalInt required() {
        return required == ALL ? OptionalInt.empty() : OptionalInt.of(required);
    }

    /**
     * Returns the share of weight required.
     *
     * @return in percent; empty if none was set
     */
    public OptionalDouble requiredWeight() {
        return requiredWeight == 0 ? OptionalDouble.empty() : OptionalDouble.of(requiredWeight);
    }

    Rule rule() {
        return rule;
    }

    /** Returns whether a number of children with some weight is enough. */
    boolean isEnough(int reported, int expected, ExactDecimal reportedWeight, ExactDecimal expectedWeight) {
        if (required == ALL && requiredWeight == 0) {
            return reported == expected;
        }
        boolean enoughChildren = reported >= Math.min(required, expected);
        boolean enoughWeight = requiredWeight == 0
                || (expectedWeight.signum() > 0
                        && reportedWeight
                                        .times(ExactDecimal.HUNDRED)
                                        .compareValue(
                                                ExactDecimal.of(requiredWeight).times(expectedWeight))
                                >= 0);
        return enoughChildren && enoughWeight;
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RollUp other
                && rule == other.rule
                && required == other.required
                && requiredWeight == other.requiredWeight;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, required, requiredWeight);
    }

    /** Returns the form that {@link #parse} reads: {@code weighted mean, at least 80% of weight}. */
    @Override
    public String toString() {
        String children = required == 1 ? " child" : " children";
        return rule.text
                + (required == ALL ? "" : ", at least " + required + children)
                + (requiredWeight == 0 ? "" : ", at least " + Figure.of(requiredWeight) + "% of weight");
    }
}
