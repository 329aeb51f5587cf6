// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contribution of one part to the change of a whole: {@code North: 200 -> 150, -50}.
 *
 * <p>Contributions and effects are in the unit of the whole; those of percentages are in percentage points.
 *
 * <ul>
 *   <li>{@link #contribution()}: the contributions of all parts add up to the change of the whole.
 *   <li>{@link #share()} and {@link #pointsOfGrowth()}: the contribution in percent of the change and of the size of the base.
 *   <li>{@link #rateEffect()}, {@link #mixEffect()}, {@link #jointEffect()}: of a ratio or a mean, its three addends; of a total they are missing
 *       with {@link MissingReason#NOT_APPLICABLE}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class PartContribution implements Plain {

    /** The state of a part in the two months of an analysis. Constants may be added in minor releases. */
    public enum State {
        /** The part exists in both months. */
        CONTINUING("continuing"),

        /** The part exists in the current month only. */
        NEW("new"),

        /** The part exists in the base month only. */
        VANISHED("no longer"),

        /** The part exists in neither month and takes no part in the analysis. */
        ABSENT("absent"),

        /** A figure of the part is missing, or the part is not comparable, so that it has no contribution. */
        NOT_AVAILABLE("not available");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /**
         * Returns a short phrase for readers, in English: {@code new}, {@code no longer}.
         *
         * @return the phrase, without a capital or a full stop
         */
        public String text() {
            return text;
        }
    }

    /** The three addends of a contribution. */
    record Effects(Figure rate, Figure mix, Figure joint) {

        static Effects all(Figure figure) {
            return new Effects(figure, figure, figure);
        }
    }

    private final String name;
    private final State state;
    private final Figure base;
    private final Figure current;
    private final Figure contribution;
    private final Figure share;
    private final Figure pointsOfGrowth;
    private final Effects effects;
    private final Figure baseWeight;
    private final Figure weight;

    PartContribution(
            String name,
            State state,
            Figure base,
            Figure current,
            Figure contribution,
            Figure share,
            Figure pointsOfGrowth,
            Effects effects,
            Figure baseWeight,
            Figure weight) {
        this.name = name;
        this.state = state;
        this.base = base;
        this.current = current;
        this.contribution = contribution;
        this.share = share;
        this.pointsOfGrowth = pointsOfGrowth;
        this.effects = effects;
        this.baseWeight = baseWeight;
        this.weight = weight;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the name of the part.
     *
     * @return the key in the map of parts, or {@code others (4)} for the parts that {@link ContributionAnalysis#top} combined
     */
    public String name() {
        return name;
    }

    /**
     * Returns whether the part exists in both months.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Returns the part's figure in the base month.
     *
     * @return the figure or ratio of the part; 0 for a new part of a total, which is treated as 0
     */
    public Figure base() {
        return base;
    }

    /**
     * Returns the part's figure in the current month.
     *
     * @return the figure or ratio of the part; 0 for a vanished part of a total, which is treated as 0
     */
    public Figure current() {
        return current;
    }

    /**
     * Returns the part of the change that came from this part.
     *
     * @return in the unit of the whole, correctly rounded; missing with the reason of the part's figures, {@link MissingReason#BREAK_IN_SERIES} or,
     *     of a ratio, the reason of the change
     */
    public Figure contribution() {
        return contribution;
    }

    /**
     * Returns the contribution in percent of the change of the whole.
     *
     * @return negative for a part that moved against the whole; missing as the contribution, with the reason of the change, or with {@link
     *     MissingReason#ZERO_BASE} if the whole did not change
     */
    public Figure share() {
        return share;
    }

    /**
     * Returns the contribution in percent of the size of the whole in the base month.
     *
     * @return missing as the contribution, with the reason of the base, or with {@link MissingReason#ZERO_BASE} if the base is 0
     */
    public Figure pointsOfGrowth() {
        return pointsOfGrowth;
    }

    /**
     * Returns the effect of the change of the part's own ratio.
     *
     * @return 0 for new and vanished parts; missing as the contribution, or with {@link MissingReason#ZERO_BASE} for a numerator without a
     *     denominator
     */
    public Figure rateEffect() {
        return effects.rate();
    }

    /**
     * Returns the effect of the change of the part's weight.
     *
     * @return the whole contribution of new and vanished parts; missing as the rate effect
     */
    public Figure mixEffect() {
        return effects.mix();
    }

    /**
     * Returns the effect of the changes of ratio and weight together.
     *
     * @return 0 under the method {@link ContributionAnalysis.Method#MIDPOINT}; missing as the rate effect
     */
    public Figure jointEffect() {
        return effects.joint();
    }

    /**
     * Returns the part's share of all denominators in the base month.
     *
     * @return a fraction: 0.25 for a quarter; missing with {@link MissingReason#NOT_APPLICABLE} for parts of a total
     */
    public Figure baseWeight() {
        return baseWeight;
    }

    /**
     * Returns the part's share of all denominators in the current month.
     *
     * @return a fraction: 0.25 for a quarter; missing with {@link MissingReason#NOT_APPLICABLE} for parts of a total
     */
    public Figure weight() {
        return weight;
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "name", name,
                "state", state,
                "base", base,
                "current", current,
                "contribution", contribution,
                "share", share,
                "pointsOfGrowth", pointsOfGrowth,
                "rateEffect", effects.rate(),
                "mixEffect", effects.mix(),
                "jointEffect", effects.joint(),
                "baseWeight", baseWeight,
                "weight", weight);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PartContribution other
                && name.equals(other.name)
                && state == other.state
                && base.equals(other.base)
                && current.equals(other.current)
                && contribution.equals(other.contribution)
                && share.equals(other.share)
                && pointsOfGrowth.equals(other.pointsOfGrowth)
                && effects.equals(other.effects)
                && baseWeight.equals(other.baseWeight)
                && weight.equals(other.weight);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                name, state, base, current, contribution, share, pointsOfGrowth, effects, baseWeight, weight);
    }

    /** Returns {@code North: 200 -> 150, -50}. */
    @Override
    public String toString() {
        String signed =
                contribution.isKnown() && contribution.value() > 0 ? "+" + contribution : contribution.toString();
        return name + ": " + base + " -> " + current + ", " + signed
                + (state == State.CONTINUING || state == State.NOT_AVAILABLE ? "" : " (" + state.text() + ")");
    }
}
