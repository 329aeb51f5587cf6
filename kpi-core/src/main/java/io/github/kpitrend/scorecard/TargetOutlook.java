// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a fiscal year's end beside the target in force there: {@code likely: on course for 946 to 1,065 by March 2021; about an 85% chance
 * of reaching 960 (83 per month projected, 78 needed)}.
 *
 * <table class="striped">
 * <caption>The event of the chance, by the basis of the target</caption>
 * <thead><tr><th scope="col">basis</th><th scope="col">chance of</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">cumulative, figures that are summed</th><td>the year's total</td></tr>
 * <tr><th scope="row">cumulative, aggregation last</th><td>the figure of the year's last period</td></tr>
 * <tr><th scope="row">cumulative, other aggregations and ratios</th><td>missing with reason {@link MissingReason#NOT_APPLICABLE}</td></tr>
 * <tr><th scope="row">level at year end, or per period</th><td>the figure of the year's last period</td></tr>
 * </tbody>
 * </table>
 *
 * <ul>
 *   <li>Higher is better: the chance of at least the target, of a range its upper bound. Lower is better: of at most the target, of a range its
 *       lower bound. Target is best: of a figure inside the range, or within the tolerance of one value. A tolerance does not raise a chance
 *       otherwise.
 *   <li>The chance is missing with reason {@link MissingReason#PENDING} for a target to be confirmed, with {@link MissingReason#NOT_APPLICABLE}
 *       where neither higher nor lower is better or one value without tolerance is best, and otherwise as that of the prediction.
 *   <li>What was observed may already decide a total; that is decimal-exact.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class TargetOutlook implements Plain {

    private final Target target;
    private final Prediction prediction;
    private final Figure chance;
    private final Verdict verdict;
    private final Figure requiredPerPeriod;
    private final Figure projectedPerPeriod;
    private final Explanation explanation;

    TargetOutlook(
            Target target,
            Prediction prediction,
            Figure chance,
            Verdict verdict,
            Figure requiredPerPeriod,
            Figure projectedPerPeriod,
            List<String> inputs,
            String rule,
            String text) {
        this.target = target;
        this.prediction = prediction;
        this.chance = chance;
        this.verdict = verdict;
        this.requiredPerPeriod = requiredPerPeriod;
        this.projectedPerPeriod = projectedPerPeriod;
        this.explanation = Explanation.of(inputs, rule, text);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the target in force at the end of the fiscal year.
     *
     * @return the target, which may be to be confirmed
     */
    public Target target() {
        return target;
    }

    /**
     * Returns the prediction of the year's total, or of the figure of its last period.
     *
     * @return the prediction in the unit of the measure
     */
    public Prediction prediction() {
        return prediction;
    }

    /**
     * Returns the chance that the target will be met.
     *
     * @return the chance in percent, 0 to 100, not rounded; missing as described in the class documentation
     */
    public Figure chance() {
        return chance;
    }

    /**
     * Returns the verdict.
     *
     * @return the verdict by the chance, or by what is known already
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Returns the mean of the periods to come that the target requires.
     *
     * @return 0 or more, in the unit of the measure; where lower is better, the most that is allowed. Missing with reason {@link
     *     MissingReason#NOT_APPLICABLE} where the prediction is not a total or no period is to come
     */
    public Figure requiredPerPeriod() {
        return requiredPerPeriod;
    }

    /**
     * Returns the mean of the periods to come that is forecast.
     *
     * @return in the unit of the measure; missing as that of the year end is
     */
    public Figure projectedPerPeriod() {
        return projectedPerPeriod;
    }

    /**
     * Explains the verdict.
     *
     * @return the target, what was observed and what is to come; the rule; and a sentence
     */
    public Explanation explain() {
        return explanation;
    }

    /**
     * Returns the outlook as a phrase for readers, in English.
     *
     * @return the limits of 80%, rounded outward, and the chance rounded to 5; without a capital or a full stop. The wording may change
     */
    public String text() {
        return explanation.text();
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "target", target,
                "chance", chance,
                "verdict", verdict,
                "requiredPerPeriod", requiredPerPeriod,
                "projectedPerPeriod", projectedPerPeriod,
                "text", text());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TargetOutlook other
                && target.equals(other.target)
                && prediction.equals(other.prediction)
                && chance.equals(other.chance)
                && verdict == other.verdict
                && requiredPerPeriod.equals(other.requiredPerPeriod)
                && projectedPerPeriod.equals(other.projectedPerPeriod)
                && explanation.equals(other.explanation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, prediction, chance, verdict, explanation);
    }

    /** Returns the verdict and the text. */
    @Override
    public String toString() {
        return verdict.text() + ": " + text();
    }

    // -----------------------------------------------------------------------
    /**
     * The verdict on whether a target will be met.
     *
     * <p>Constants may be added in minor releases; code that switches over them needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Verdict {
        /** The observed part of a total has met the target, and nothing to come can undo it. */
        ALREADY_MET("already met", "\u2713"),

        /** The chance is at least 80%. */
        LIKELY("likely", "\u2197"),

        /** The chance is between 20% and 80%. */
        UNCERTAIN("uncertain", "~"),

        /** The chance is at most 20%. */
        UNLIKELY("unlikely", "\u2198"),

        /** A total can no longer meet the target. */
        OUT_OF_REACH("out of reach", "\u2717"),

        /** There is no chance, for a reason. */
        NOT_AVAILABLE("not available", "-");

        private final String text;
        private final String symbol;

        Verdict(String text, String symbol) {
            this.text = text;
            this.symbol = symbol;
        }

        /**
         * Returns a short phrase for readers.
         *
         * @return the phrase in lower case
         */
        public String text() {
            return text;
        }

        /**
         * Returns the mark of the verdict in cells.
         *
         * @return one character
         */
        public String symbol() {
            return symbol;
        }
    }
}
