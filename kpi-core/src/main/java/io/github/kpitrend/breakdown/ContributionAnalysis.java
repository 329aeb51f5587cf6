// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.Plain;
import io.github.kpitrend.breakdown.Decomposition.Kind;
import io.github.kpitrend.breakdown.PartContribution.Effects;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of parts to the change of a total, a ratio or a mean between two months: {@code The decrease of 42 came from North (-50), partly
 * offset by South (+8).}
 *
 * <p>Contributions add up to the change exactly. They are arithmetic and not causes; no parts are searched for, and nothing is estimated.
 *
 * <ul>
 *   <li>The whole is the sum of the parts, the ratio of their sums or their mean, or what was published ({@link #withTotal(MonthlySeries)}).
 *   <li>A part that is missing with {@link MissingReason#NOT_APPLICABLE} in a month did not exist then. With any other reason it has no
 *       contribution, and without a published total the whole is missing too.
 *   <li>Of a ratio or a mean, a contribution splits into the effects of the part's own ratio and of its weight, by a named {@link Method}.
 *   <li>A remainder that would reveal a single confidential part is {@link MissingReason#CONFIDENTIAL}.
 *   <li>Across a break a part has no contribution, and without a published total the whole has no change: {@link MissingReason#BREAK_IN_SERIES}.
 * </ul>
 *
 * <p>For quarters and years, aggregate each part first and compare with the previous period. Formulas: <a
 * href="doc-files/contributions.html">Contributions</a>.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ContributionAnalysis implements Plain {

    /**
     * The way in which the change of a ratio is split. With the weight w and the ratio r of a part, R of the whole, 0 for the base and 1 for the
     * current month, the contribution is {@code w1 r1 - w0 r0 - C (w1 - w0)}. Constants may be added in minor releases.
     */
    public enum Method {
        /**
         * The center C is {@code (R0 + R1) / 2}, each effect is taken at the mean of the other quantity. Nothing is left to explain (Kitagawa
         * 1955, Das Gupta 1993). Swapping the months changes every sign.
         */
        MIDPOINT("midpoint"),

        /**
         * The center C is {@code R0}, each effect is taken at the base month. A joint effect of both remains (threefold decomposition:
         * Winsborough and Dickinson 1971, Oaxaca 1973).
         */
        BASE_PERIOD("base period");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        /**
         * Returns a short phrase for readers, in English: {@code midpoint}, {@code base period}.
         *
         * @return the phrase, without a capital or a full stop
         */
        public String text() {
            return text;
        }
    }

    private final AnalysisInput input;
    private final Change change;
    private final List<PartContribution> parts;
    private final Figure increases;
    private final Figure decreases;
    private final Effects effects;
    private final Figure unexplained;

    // -----------------------------------------------------------------------
    /**
     * Returns the contributions to the change of a total.
     *
     * @param parts the parts by name, at least one; their order decides between contributions of equal size
     * @param month the current month
     * @param comparison the base month
     * @return the analysis
     * @throws IllegalArgumentException if there is no part
     */
    public static ContributionAnalysis ofTotal(
            Map<String, MonthlySeries> parts, YearMonth month, Comparison comparison) {
        return AnalysisInput.ofSeries(Kind.TOTAL, 0, parts, month, comparison).analyze();
    }

    /**
     * Returns the contributions to the change of a total, in the words and decimals of an indicator.
     *
     * @param indicator the indicator; not a percentage or a rate, which do not add up over parts
     * @param parts the parts by name, at least one
     * @param month the current month
     * @param comparison the base month
     * @return the analysis
     * @throws IllegalArgumentException if there is no part, or the indicator is a percentage or a rate
     */
    public static ContributionAnalysis ofTotal(
            Indicator indicator, Map<String, MonthlySeries> parts, YearMonth month, Comparison comparison) {
        MeasureKind measure = Objects.requireNonNull(indicator, "indicator").measure();
        if (measure == MeasureKind.PERCENTAGE || measure == MeasureKind.RATE) {
            throw new IllegalArgumentException(
                    "indicator must be a count or an amount, but was a " + measure.text() + "; "
                            + (measure == MeasureKind.RATE ? "rates" : "percentages")
                            + " do not add up over parts; use ofRatio or ofMean");
        }
        return AnalysisInput.ofSeries(Kind.TOTAL, indicator.decimals(), parts, month, comparison)
                .analyze();
    }

    /**
     * Returns the contributions to the change of a ratio.
     *
     * @param parts the parts by name, at least one, of one kind and multiplier
     * @param month the current month
     * @param comparison the base month
     * @return the analysis by {@link Method#MIDPOINT}
     * @throws IllegalArgumentException if there is no part, or two differ in kind or multiplier
     */
    public static ContributionAnalysis ofRatio(Map<String, RatioSeries> parts, YearMonth month, Comparison comparison) {
        return AnalysisInput.ofRatios(0, parts, month, comparison).analyze();
    }

    /**
     * Returns the contributions to the change of a ratio, in the words and decimals of an indicator.
     *
     * @param indicator the indicator
     * @param parts the parts by name, at least one, of one kind and multiplier
     * @param month the current month
     * @param comparison the base month
     * @return the analysis by {@link Method#MIDPOINT}
     * @throws IllegalArgumentException if there is no part, or two differ in kind or multiplier
     */
    public static ContributionAnalysis ofRatio(
            Indicator indicator, Map<String, RatioSeries> parts, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(indicator, "indicator");
        return AnalysisInput.ofRatios(indicator.decimals(), parts, month, comparison)
                .analyze();
    }

    /**
     * Returns the contributions to the change of an unweighted mean. Of a weighted mean they are those to a ratio with numerators of weight times
     * value and denominators of weights.
     *
     * @param parts the parts by name, at least one; a part that joins or leaves shows as a mix effect
     * @param month the current month
     * @param comparison the base month
     * @return the analysis by {@link Method#MIDPOINT}
     * @throws IllegalArgumentException if there is no part
     */
    public static ContributionAnalysis ofMean(
            Map<String, MonthlySeries> parts, YearMonth month, Comparison comparison) {
        return AnalysisInput.ofSeries(Kind.MEAN, 0, parts, month, comparison).analyze();
    }

    /**
     * Returns the contributions to the change of an unweighted mean, in the words and decimals of an indicator.
     *
     * @param indicator the indicator
     * @param parts the parts by name, at least one
     * @param month the current month
     * @param comparison the base month
     * @return the analysis by {@link Method#MIDPOINT}
     * @throws IllegalArgumentException if there is no part
     */
    public static ContributionAnalysis ofMean(
            Indicator indicator, Map<String, MonthlySeries> parts, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(indicator, "indicator");
        return AnalysisInput.ofSeries(Kind.MEAN, indicator.decimals(), parts, month, comparison)
                .analyze();
    }

    ContributionAnalysis(
            AnalysisInput input,
            Change change,
            List<PartContribution> parts,
            Figure increases,
            Figure decreases,
            Effects effects,
            Figure unexplained) {
        this.input = input;
        this.change = change;
        this.parts = List.copyOf(parts);
        this.increases = increases;
        this.decreases = decreases;
        this.effects = effects;
        this.unexplained = unexplained;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns an analysis of the same parts against a total that was published apart from them.
     *
     * @param total the published total or mean
     * @return the analysis; what is in no part is {@link #unexplained()}
     * @throws IllegalArgumentException if this is an analysis of ratios
     */
    public ContributionAnalysis withTotal(MonthlySeries total) {
        return input.withTotal(Objects.requireNonNull(total, "total")).analyze();
    }

    /**
     * Returns an analysis of the same parts against a ratio that was published apart from them.
     *
     * @param total the published ratio, of the kind and multiplier of the parts
     * @return the analysis; what is in no part is {@link #unexplained()}
     * @throws IllegalArgumentException if this is not an analysis of ratios, or kind or multiplier differ
     */
    public ContributionAnalysis withTotal(RatioSeries total) {
        return input.withTotal(Objects.requireNonNull(total, "total")).analyze();
    }

    /**
     * Returns the analysis by another method. Of a total all methods return the same.
     *
     * @param method the method
     * @return the analysis
     */
    public ContributionAnalysis by(Method method) {
        return input.by(Objects.requireNonNull(method, "method")).analyze();
    }

    /**
     * Returns the analysis over the parts that are known in both months, without a published total.
     *
     * @return the analysis; {@link #excluded()} names the other parts
     */
    public ContributionAnalysis likeForLike() {
        return input.likeForLike().analyze();
    }

    /**
     * Returns this analysis with the smaller contributions combined. If at least two parts with a contribution remain after the largest n, they
     * become one, named {@code others (2)}; a single one stays, and so does every part without a contribution.
     *
     * @param n the number of parts to keep, 1 or more
     * @return the analysis; change, effects and remainder are the same
     * @throws IllegalArgumentException if {@code n} is below 1
     */
    public ContributionAnalysis top(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be 1 or more, but was " + n);
        }
        return input.top(n).analyze();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the change of the whole.
     *
     * @return base, current figure, difference and percentage of the sum, the ratio of sums, the mean or the published total
     */
    public Change change() {
        return change;
    }

    /**
     * Returns the parts, the largest contribution first regardless of its sign, those without one last.
     *
     * @return an unmodifiable list; parts of equal size in the order in which they were passed
     */
    public List<PartContribution> parts() {
        return parts;
    }

    /**
     * Returns the part with a name.
     *
     * @param name the name
     * @return the part; empty if there is no part of this name or {@link #top} combined it with others
     */
    public Optional<PartContribution> part(String name) {
        Objects.requireNonNull(name, "name");
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /**
     * Returns the sum of the positive contributions.
     *
     * @return 0 or more, of the parts that have a contribution
     */
    public Figure increases() {
        return increases;
    }

    /**
     * Returns the sum of the negative contributions.
     *
     * @return 0 or less, of the parts that have a contribution
     */
    public Figure decreases() {
        return decreases;
    }

    /**
     * Returns the sum of the parts' rate effects.
     *
     * @return in the unit of the whole; missing with {@link MissingReason#NOT_APPLICABLE} for a total, otherwise with the reason of the change or of
     *     a part
     */
    public Figure rateEffect() {
        return effects.rate();
    }

    /**
     * Returns the sum of the parts' mix effects.
     *
     * @return in the unit of the whole; missing as {@link #rateEffect()}
     */
    public Figure mixEffect() {
        return effects.mix();
    }

    /**
     * Returns the sum of the parts' joint effects.
     *
     * @return in the unit of the whole, 0 under {@link Method#MIDPOINT}; missing as {@link #rateEffect()}
     */
    public Figure jointEffect() {
        return effects.joint();
    }

    /**
     * Returns the part of the change that came from no part with a contribution.
     *
     * @return 0 where every part is known and no total was published; missing with the reason of the change, or with {@link
     *     MissingReason#CONFIDENTIAL} if exactly one part is confidential in either month, which the remainder would reveal
     */
    public Figure unexplained() {
        return unexplained;
    }

    /**
     * Returns whether the whole moved against the rates within its parts because the mix changed (Simpson's reversal).
     *
     * @return true if change and rate effect are known, not 0 and of opposite signs
     */
    public boolean isReversedByMix() {
        return change.difference().isKnown()
                && effects.rate().isKnown()
                && Math.signum(change.difference().value())
                                * Math.signum(effects.rate().value())
                        < 0;
    }

    /**
     * Returns the parts that {@link #likeForLike()} excluded.
     *
     * @return an unmodifiable map from name to reason, in the order of the parts; empty for other analyses
     */
    public Map<String, MissingReason> excluded() {
        return input.excluded();
    }

    /**
     * Returns the method.
     *
     * @return {@link Method#MIDPOINT} unless another was chosen
     */
    public Method method() {
        return input.method();
    }

    /**
     * Returns the figures used, the method in words, and one or two sentences that say what moved the whole.
     *
     * @return the explanation
     */
    public Explanation explain() {
        return new ContributionWords(this, input).explain();
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "method", method(),
                "change", change,
                "rateEffect", effects.rate(),
                "mixEffect", effects.mix(),
                "jointEffect", effects.joint(),
                "unexplained", unexplained,
                "increases", increases,
                "decreases", decreases,
                "reversedByMix", isReversedByMix(),
                "parts", parts,
                "excluded", excluded());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ContributionAnalysis other
                && method() == other.method()
                && input.kind() == other.input.kind()
                && input.proportion() == other.input.proportion()
                && input.decimals() == other.input.decimals()
                && change.equals(other.change)
                && parts.equals(other.parts)
                && increases.equals(other.increases)
                && decreases.equals(other.decreases)
                && effects.equals(other.effects)
                && unexplained.equals(other.unexplained)
                && excluded().equals(other.excluded());
    }

    @Override
    public int hashCode() {
        return Objects.hash(method(), change, parts, increases, decreases, effects, unexplained, excluded());
    }

    /** Returns the sentence of {@link #explain()}. */
    @Override
    public String toString() {
        return explain().text();
    }
}
