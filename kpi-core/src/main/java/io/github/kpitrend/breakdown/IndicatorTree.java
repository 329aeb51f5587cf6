// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.RefIndex;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parents and children of indicators, with weights and rules of roll-up: {@code ALL (sum): NORTH, SOUTH}.
 *
 * <p>It knows refs and no figures; series are passed by ref. A tree may have several roots.
 *
 * <ul>
 *   <li>A child has one parent, there are no circles, and there are at most {@value #MAX_LEVELS} levels.
 *   <li>Weights are finite and 0 or more; without one a child has the weight 1.
 *   <li>A parent with its own figures keeps them: they are its published total. The rolled-up value is beside it.
 *   <li>A child that is itself a parent counts once. Without its own series it is rolled up first.
 *   <li>A child without any series is missing with {@code OUTSIDE_SERIES}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class IndicatorTree implements Plain {

    /** The largest number of levels. */
    public static final int MAX_LEVELS = 64;

    private final Map<String, List<String>> children;
    private final Map<String, RollUp> rollUps;
    private final Map<String, Double> weights;
    private final Map<String, String> parents;
    private final List<String> roots;
    private final List<String> refs;

    // -----------------------------------------------------------------------
    /**
     * Returns a builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    private IndicatorTree(
            Map<String, List<String>> children,
            Map<String, RollUp> rollUps,
            Map<String, Double> weights,
            Map<String, String> parents,
            List<String> roots,
            List<String> refs) {
        this.children = children;
        this.rollUps = rollUps;
        this.weights = weights;
        this.parents = parents;
        this.roots = roots;
        this.refs = refs;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the refs without a parent.
     *
     * @return an unmodifiable list, in the order in which they were added
     */
    public List<String> roots() {
        return roots;
    }

    /**
     * Returns the children of a ref.
     *
     * @param ref a ref of this tree
     * @return an unmodifiable list; empty for a leaf
     * @throws IllegalArgumentException if the ref is not in this tree
     */
    public List<String> children(String ref) {
        checkKnown(ref);
        return children.getOrDefault(ref, List.of());
    }

    /**
     * Returns the parent of a ref.
     *
     * @param ref a ref of this tree
     * @return the parent; empty for a root
     * @throws IllegalArgumentException if the ref is not in this tree
     */
    public Optional<String> parent(String ref) {
        checkKnown(ref);
        return Optional.ofNullable(parents.get(ref));
    }

    /**
     * Returns the refs without children.
     *
     * @return an unmodifiable list, in the order of {@link #refs()}
     */
    public List<String> leaves() {
        return refs.stream().filter(ref -> !children.containsKey(ref)).toList();
    }

    /**
     * Returns the weight of a ref among the children of its parent.
     *
     * @param ref a ref of this tree
     * @return 0 or more; 1 if none was set
     * @throws IllegalArgumentException if the ref is not in this tree
     */
    public double weight(String ref) {
        checkKnown(ref);
        return weights.getOrDefault(ref, 1.0);
    }

    /**
     * Returns the rule of a parent.
     *
     * @param ref a ref of this tree
     * @return the rule; empty for a leaf
     * @throws IllegalArgumentException if the ref is not in this tree
     */
    public Optional<RollUp> rollUp(String ref) {
        checkKnown(ref);
        return Optional.ofNullable(rollUps.get(ref));
    }

    /**
     * Returns all refs, each parent directly above its children.
     *
     * @return an unmodifiable list
     */
    public List<String> refs() {
        return refs;
    }

    private void checkKnown(String ref) {
        Objects.requireNonNull(ref, "ref");
        if (!children.containsKey(ref) && !parents.containsKey(ref)) {
            throw new IllegalArgumentException("ref must be in the tree, but was " + EnumText.quoted(ref));
        }
    }

    private RollUp ruleOf(String ref) {
        checkKnown(ref);
        RollUp rule = rollUps.get(ref);
        if (rule == null) {
            throw new IllegalArgumentException("ref must have children, but was " + EnumText.quoted(ref));
        }
        return rule;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure of a parent in a month, rolled up from its children, also where the parent has its own series.
     *
     * @param ref a parent
     * @param series the series by ref; others than those of this tree are ignored
     * @param month the month
     * @return the figure with its coverage
     * @throws IllegalArgumentException if the ref is not a parent of this tree
     */
    public RollUpValue value(String ref, Map<String, MonthlySeries> series, YearMonth month) {
        ruleOf(ref);
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        return new TreeRollUp(this).value(ref, series, month);
    }

    /**
     * Returns the ratio of a parent in a month, rolled up from its children, also where the parent has its own series. Ratios are never added
     * themselves: a sum is the ratio of sums.
     *
     * @param ref a parent
     * @param series the ratio series by ref, of one kind and multiplier
     * @param month the month
     * @return the figure with its coverage
     * @throws IllegalArgumentException if the ref is not a parent of this tree, or children differ in kind or multiplier
     */
    public RollUpValue ratio(String ref, Map<String, RatioSeries> series, YearMonth month) {
        ruleOf(ref);
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        return new TreeRollUp(this).ratio(ref, series, month);
    }

    /**
     * Returns the series with one added for each parent that has none. They are added bottom up, over the span of the children.
     *
     * @param series the series by ref
     * @return an unmodifiable map: the series passed, then those of parents; headings and ratios of sums get none
     */
    public Map<String, MonthlySeries> fill(Map<String, MonthlySeries> series) {
        Objects.requireNonNull(series, "series");
        return new TreeRollUp(this).fill(series);
    }

    /**
     * Returns the ratio series with one added for each parent by sum or ratio of sums that has none. They are added bottom up, over the span of the
     * children.
     *
     * @param series the ratio series by ref
     * @return an unmodifiable map: the series passed, then those of parents
     * @throws IllegalArgumentException if children differ in kind or multiplier
     */
    public Map<String, RatioSeries> fillRatios(Map<String, RatioSeries> series) {
        Objects.requireNonNull(series, "series");
        return new TreeRollUp(this).fillRatios(series);
    }

    /**
     * Returns the contributions of the children to the change of a parent. A series of the parent's own is the published total.
     *
     * @param ref a parent by sum, mean or weighted mean
     * @param series the series by ref
     * @param month the current month
     * @param comparison the base month
     * @return the analysis
     * @throws IllegalArgumentException if the ref is not a parent of this tree, or its rule has no contributions
     */
    public ContributionAnalysis contributions(
            String ref, Map<String, MonthlySeries> series, YearMonth month, Comparison comparison) {
        RollUp rule = ruleOf(ref);
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(comparison, "comparison");
        return new TreeContributions(this, ref, rule).ofSeries(series, month, comparison);
    }

    /**
     * Returns the contributions of the children to the change of a parent's ratio. A series of the parent's own is the published ratio.
     *
     * @param ref a parent by ratio of sums or sum
     * @param series the ratio series by ref
     * @param month the current month
     * @param comparison the base month
     * @return the analysis
     * @throws IllegalArgumentException if the ref is not a parent of this tree, its rule has no contributions, or children differ in kind or
     *     multiplier
     */
    public ContributionAnalysis contributionsOfRatio(
            String ref, Map<String, RatioSeries> series, YearMonth month, Comparison comparison) {
        RollUp rule = ruleOf(ref);
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(comparison, "comparison");
        return new TreeContributions(this, ref, rule).ofRatios(series, month, comparison);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        List<Object> nodes = new ArrayList<>(refs.size());
        for (String ref : refs) {
            nodes.add(PlainTree.map(
                    "ref", ref,
                    "parent", parent(ref),
                    "weight", weight(ref),
                    "rollUp", rollUp(ref)));
        }
        return PlainTree.map("roots", roots, "refs", nodes);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof IndicatorTree other
                && refs.equals(other.refs)
                && children.equals(other.children)
                && rollUps.equals(other.rollUps)
                && weights.equals(other.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(refs, children, rollUps, weights);
    }

    /** Returns the parents with their rules and children, {@code ALL (sum): NORTH, SOUTH}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String ref : refs) {
            if (children.containsKey(ref)) {
                text.append(text.length() == 0 ? "" : "; ")
                        .append(ref)
                        .append(" (")
                        .append(rollUps.get(ref));
                text.append("): ").append(String.join(", ", children(ref)));
            }
        }
        return text.toString();
    }

    // -----------------------------------------------------------------------
    /**
     * A builder of trees.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final Map<String, List<String>> children = new RefMap<>();
        private final Map<String, RollUp> rollUps = new RefMap<>();
        private final Map<String, Double> weights = new RefMap<>();
        private final Map<String, String> parents = new RefMap<>();

        private Builder() {}

        /**
         * Adds a parent with its children.
         *
         * @param ref the parent, not added as a parent before
         * @param rollUp the rule
         * @param children at least one, none with another parent
         * @return this builder
         * @throws IllegalArgumentException if the parent was added before, there is no child, or a child has a parent
         */
        public Builder parent(String ref, RollUp rollUp, String... children) {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(rollUp, "rollUp");
            List<String> list = new ArrayList<>(Arrays.asList(Objects.requireNonNull(children, "children")));
            list.forEach(child -> Objects.requireNonNull(child, "children"));
            if (list.isEmpty()) {
                throw new IllegalArgumentException("children must hold at least one ref, but is empty");
            }
            if (this.children.containsKey(ref)) {
                throw new IllegalArgumentException(
                        "ref must be added once, but was " + EnumText.quoted(ref) + " again");
            }
            RefIndex added = new RefIndex(list.size());
            for (String child : list) {
                String other = added.add(child) ? parents.get(child) : ref;
                if (other != null) {
                    throw new IllegalArgumentException("children must have one parent, but " + EnumText.quoted(child)
                            + " has " + EnumText.quoted(other) + " and " + EnumText.quoted(ref));
                }
            }
            list.forEach(child -> parents.put(child, ref));
            this.children.put(ref, Collections.unmodifiableList(list));
            rollUps.put(ref, rollUp);
            return this;
        }

        /**
         * Sets the weight of a child.
         *
         * @param ref a child, added before or after
         * @param weight finite, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the weight is negative or not finite
         */
        public Builder weight(String ref, double weight) {
            Objects.requireNonNull(ref, "ref");
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight must be a finite number of 0 or more, but was " + weight);
            }
            weights.put(ref, weight + 0.0);
            return this;
        }

        /**
         * Builds the tree.
         *
         * @return the tree; this builder may be used further
         * @throws IllegalArgumentException if there is a circle (the message names all of it), there are more than {@value IndicatorTree#MAX_LEVELS}
         *     levels, or a weight is of a ref without a parent
         */
        public IndicatorTree build() {
            for (String ref : weights.keySet()) {
                if (!parents.containsKey(ref)) {
                    throw new IllegalArgumentException(
                            "ref must have a parent to have a weight, but was " + EnumText.quoted(ref));
                }
            }
            children.forEach((ref, list) -> checkLevels(ref, list.get(0)));
            List<String> roots = children.keySet().stream()
                    .filter(ref -> !parents.containsKey(ref))
                    .toList();
            List<String> refs = new ArrayList<>(parents.size() + roots.size());
            roots.forEach(root -> collect(root, refs));
            return new IndicatorTree(
                    new RefMap<>(children),
                    new RefMap<>(rollUps),
                    new RefMap<>(weights),
                    new RefMap<>(parents),
                    roots,
                    Collections.unmodifiableList(refs));
        }

        /** Goes up from a parent, whose children are one level more. */
        private void checkLevels(String ref, String child) {
            Set<String> path = new LinkedHashSet<>();
            for (String above = ref; above != null; above = parents.get(above)) {
                if (!path.add(above)) {
                    List<String> circle = new ArrayList<>(path);
                    circle = circle.subList(circle.indexOf(above), circle.size());
                    Collections.reverse(circle);
                    throw new IllegalArgumentException("parents must not form a circle, but do: "
                            + String.join(" > ", circle) + " > " + circle.get(0));
                }
            }
            if (path.size() + 1 > MAX_LEVELS) {
                throw new IllegalArgumentException("a tree must have at most " + MAX_LEVELS + " levels, but "
                        + EnumText.quoted(child) + " is on level " + (path.size() + 1));
            }
        }

        private void collect(String ref, List<String> refs) {
            refs.add(ref);
            children.getOrDefault(ref, List.of()).forEach(child -> collect(child, refs));
        }
    }
}
