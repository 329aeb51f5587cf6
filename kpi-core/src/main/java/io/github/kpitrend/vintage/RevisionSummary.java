// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.internal.Distributions;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The size, bias and test of the revisions between two publications: {@code mean 2 of 4 revisions: NOT_AVAILABLE}.
 *
 * <p>The revisions are the known differences of {@link SeriesVintages#revision(java.time.YearMonth, int, int)} in the order of months, with gaps
 * closed. A month whose earlier figure is partial or a forecast while the later is not is omitted: its first figure was not final.
 *
 * <ul>
 *   <li>The mean, the mean size and the standard deviation are exact results correctly rounded to double, in the unit of the series.
 *   <li>The standard error of the mean is that of Newey and West with Bartlett weights 2/3 and 1/3 at lags 1 and 2 and factor n/(n - 1): one extract
 *       corrects neighboring months together, so that the plain standard error is too small. It needs 4 revisions, and is missing with reason {@link
 *       MissingReason#NO_VARIATION} where all revisions are equal.
 *   <li>The p-value is two-sided, by Student's t with n - 1 degrees of freedom, in doubles within 1e-12.
 *   <li>Figures tend to be revised upward or downward ({@link #bias()}) if there are at least 12 revisions and p is below 0.05.
 * </ul>
 *
 * <p>Formulas, sources and other tools: <a href="doc-files/revisions.html">Statistics of revisions</a>.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RevisionSummary implements Plain {

    private static final int LEAST_FOR_DEVIATION = 2;
    private static final int LEAST_FOR_TEST = 4;
    private static final int LEAST_FOR_BIAS = 12;
    private static final double SIGNIFICANT = 0.05;

    private final String publications;
    private final int observedCount;
    private final int upwardCount;
    private final int downwardCount;
    private final Figure mean;
    private final Figure meanAbsolute;
    private final Figure standardDeviation;
    private final Figure standardError;
    private final Figure t;
    private final Figure pValue;
    private final DirectionOfTravel bias;

    // -----------------------------------------------------------------------
    /**
     * Returns the summary of the revisions from the first publication to the latest figure.
     *
     * @param vintages the extracts of a series
     * @return the summary
     */
    public static RevisionSummary firstToLatest(SeriesVintages vintages) {
        return toLatest(vintages, 1);
    }

    /**
     * Returns the summary of the revisions from a publication to the latest figure.
     *
     * @param vintages the extracts of a series
     * @param from which publication, 1 for the first
     * @return the summary
     * @throws IllegalArgumentException if {@code from} is below 1
     */
    public static RevisionSummary toLatest(SeriesVintages vintages, int from) {
        Objects.requireNonNull(vintages, "vintages");
        return new RevisionSummary(
                vintages.revisionsOf(from, Revisions.LATEST), "publication " + from + " to latest figure");
    }

    /**
     * Returns the summary of the revisions from one publication to another.
     *
     * @param vintages the extracts of a series
     * @param from which publication they start from, 1 for the first
     * @param to which publication they lead to, {@code from} or later
     * @return the summary
     * @throws IllegalArgumentException if {@code from} is below 1, or {@code to} below {@code from}
     */
    public static RevisionSummary between(SeriesVintages vintages, int from, int to) {
        Objects.requireNonNull(vintages, "vintages");
        return new RevisionSummary(vintages.revisionsOf(from, to), "publication " + from + " to publication " + to);
    }

    private RevisionSummary(Revisions revisions, String publications) {
        this.publications = publications;
        RevisionSample sample = sample(revisions);
        int n = sample.count();
        observedCount = n;
        upwardCount = sample.upward();
        downwardCount = sample.downward();
        Figure tooFew = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        mean = n == 0 ? tooFew : Figures.ofResult(sample.mean());
        meanAbsolute = n == 0 ? tooFew : Figures.ofResult(sample.meanAbsolute());
        standardDeviation = n < LEAST_FOR_DEVIATION ? tooFew : Figures.ofResult(sample.standardDeviation());
        boolean tested = n >= LEAST_FOR_TEST && !sample.isConstant();
        Figure none = n < LEAST_FOR_TEST ? tooFew : Figure.missing(MissingReason.NO_VARIATION);
        standardError = tested ? Figures.ofResult(sample.standardError()) : none;
        t = tested ? Figures.ofResult(sample.t()) : none;
        pValue = t.isKnown() ? Figure.of(2 * Distributions.studentTail(Math.abs(t.value()), n - 1.0)) : t;
        bias = bias(sample);
    }

    private static RevisionSample sample(Revisions revisions) {
        double[] earlier = new double[revisions.length()];
        double[] later = new double[earlier.length];
        int count = 0;
        for (int i = 0; i < earlier.length; i++) {
            if (revisions.reason(i) == ReasonCode.KNOWN && !revisions.isFirstNotFinal(i)) {
                earlier[count] = revisions.earlier(i);
                later[count] = revisions.later(i);
                count++;
            }
        }
        return new RevisionSample(earlier, later, count);
    }

    private DirectionOfTravel bias(RevisionSample sample) {
        if (sample.count() < LEAST_FOR_BIAS) {
            return DirectionOfTravel.NOT_AVAILABLE;
        }
        boolean biased = sample.isConstant() || pValue.orElse(1) < SIGNIFICANT;
        if (!biased || sample.sign() == 0) {
            return DirectionOfTravel.SIMILAR;
        }
        return sample.sign() > 0 ? DirectionOfTravel.INCREASE : DirectionOfTravel.DECREASE;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the number of revisions that are summarized.
     *
     * @return 0 or more
     */
    public int observedCount() {
        return observedCount;
    }

    /**
     * Returns the mean revision.
     *
     * @return in the unit of the series, positive where figures were revised upward; missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS}
     *     without revisions
     */
    public Figure mean() {
        return mean;
    }

    /**
     * Returns the mean size of a revision, regardless of its sign.
     *
     * @return in the unit of the series, 0 or more; missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS} without revisions
     */
    public Figure meanAbsolute() {
        return meanAbsolute;
    }

    /**
     * Returns the standard deviation of the revisions, by n - 1.
     *
     * @return in the unit of the series; missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS} with fewer than 2 revisions
     */
    public Figure standardDeviation() {
        return standardDeviation;
    }

    /**
     * Returns the number of revisions upward.
     *
     * @return 0 or more
     */
    public int upwardCount() {
        return upwardCount;
    }

    /**
     * Returns the number of revisions downward.
     *
     * @return 0 or more
     */
    public int downwardCount() {
        return downwardCount;
    }

    /**
     * Returns the number of months whose figure is the same in both publications.
     *
     * @return 0 or more
     */
    public int unchangedCount() {
        return observedCount - upwardCount - downwardCount;
    }

    /**
     * Returns the standard error of the mean revision by Newey and West.
     *
     * @return in the unit of the series; missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS} with fewer than 4 revisions, for {@link
     *     MissingReason#NO_VARIATION} where all are equal
     */
    public Figure standardError() {
        return standardError;
    }

    /**
     * Returns the mean revision in standard errors.
     *
     * @return a number without unit; missing as {@link #standardError()}
     */
    public Figure t() {
        return t;
    }

    /**
     * Returns the two-sided p-value of the mean revision.
     *
     * @return 0 to 1; missing as {@link #standardError()}
     */
    public Figure pValue() {
        return pValue;
    }

    /**
     * Returns the direction in which figures tend to be revised.
     *
     * @return {@link DirectionOfTravel#INCREASE} or {@link DirectionOfTravel#DECREASE} by the sign of the mean where p is below 0.05 or all
     *     revisions are equal and not 0, else {@link DirectionOfTravel#SIMILAR}; {@link DirectionOfTravel#NOT_AVAILABLE} with fewer than 12
     *     revisions
     */
    public DirectionOfTravel bias() {
        return bias;
    }

    /**
     * Returns why the bias is what it is.
     *
     * @return inputs, rule with the lag of the standard error, and one sentence
     */
    public Explanation explain() {
        List<String> inputs = List.of(
                publications,
                EnglishText.counted(observedCount, "revision"),
                upwardCount + " upward",
                downwardCount + " downward",
                unchangedCount() + " unchanged");
        String rule = "at least " + LEAST_FOR_BIAS + " revisions and two-sided p below " + SIGNIFICANT
                + ", Newey-West standard error with lag 2 and Bartlett weights, n - 1 degrees of freedom";
        return Explanation.of(inputs, rule, sentence());
    }

    private String sentence() {
        if (bias == DirectionOfTravel.NOT_AVAILABLE) {
            return EnglishText.counted(observedCount, "revision") + (observedCount == 1 ? " is" : " are")
                    + " too few to assess a bias";
        }
        String statistics = "mean revision " + mean + " of " + observedCount
                + (pValue.isKnown() ? ", p " + EnglishText.number(pValue.value(), 4) : ", all equal");
        return switch (bias) {
            case INCREASE -> "figures tend to be revised upward: " + statistics;
            case DECREASE -> "figures tend to be revised downward: " + statistics;
            default -> "no tendency of revisions: " + statistics;
        };
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RevisionSummary other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(
                publications,
                observedCount,
                upwardCount,
                downwardCount,
                mean,
                meanAbsolute,
                standardDeviation,
                standardError,
                t);
    }

    /** Returns {@code mean 2 of 4 revisions: NOT_AVAILABLE}. */
    @Override
    public String toString() {
        return "mean " + mean + " of " + EnglishText.counted(observedCount, "revision") + ": " + bias;
    }

    /**
     * Returns the plain form.
     *
     * @return counts, figures and bias by the names of their accessors
     */
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "observedCount", observedCount,
                "mean", mean,
                "meanAbsolute", meanAbsolute,
                "standardDeviation", standardDeviation,
                "upwardCount", upwardCount,
                "downwardCount", downwardCount,
                "unchangedCount", unchangedCount(),
                "standardError", standardError,
                "t", t,
                "pValue", pValue,
                "bias", bias);
    }
}
