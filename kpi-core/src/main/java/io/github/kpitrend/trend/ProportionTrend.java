// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Cochran-Armitage test of a trend of proportions in the order in which they are passed: {@code chi-squared 20, rising}.
 *
 * <ul>
 *   <li>Large denominators count for more.
 *   <li>With fewer than two proportions the statistic is missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS}; where all numerators are 0,
 *       or all equal to their denominators, with reason {@link MissingReason#NO_VARIATION}.
 * </ul>
 *
 * <p>Source: Armitage 1955; the same as R's {@code prop.trend.test}. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ProportionTrend implements Plain {

    private final Figure chiSquared;
    private final int direction;

    private ProportionTrend(Figure chiSquared, int direction) {
        this.chiSquared = chiSquared;
        this.direction = direction;
    }

    /**
     * Tests proportions in the order of time.
     *
     * @param proportions the proportions, each with a denominator above 0 and a numerator of at most that
     * @return the test
     * @throws IllegalArgumentException if a denominator is 0 or a numerator above its denominator
     */
    public static ProportionTrend of(List<Proportion> proportions) {
        Objects.requireNonNull(proportions, "proportions");
        double n = 0;
        double r = 0;
        double tr = 0;
        double tn = 0;
        double ttn = 0;
        int t = 0;
        for (Proportion proportion : proportions) {
            if (proportion.denominator() == 0 || proportion.numerator() > proportion.denominator()) {
                throw new IllegalArgumentException(
                        "a proportion must be of at least something and not more than all, but was " + proportion);
            }
            t++;
            n += proportion.denominator();
            r += proportion.numerator();
            tr += t * proportion.numerator();
            tn += t * proportion.denominator();
            ttn += (double) t * t * proportion.denominator();
        }
        if (proportions.size() < 2) {
            return new ProportionTrend(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS), 0);
        }
        double together = n * tr - r * tn;
        double below = r * (n - r) * (n * ttn - tn * tn);
        return below == 0
                ? new ProportionTrend(Figure.missing(MissingReason.NO_VARIATION), 0)
                : new ProportionTrend(Samples.figure(n * together * together / below), (int) Math.signum(together));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the statistic.
     *
     * @return chi-squared with one degree of freedom; missing as described in the class documentation
     */
    public Figure chiSquared() {
        return chiSquared;
    }

    /**
     * Returns the direction.
     *
     * @return 1 for an increase, -1 for a decrease, 0 for neither
     */
    public int direction() {
        return direction;
    }

    /**
     * Returns whether the trend is statistically significant.
     *
     * @param level the confidence level
     * @return true if it is; false also where there is no statistic
     */
    public boolean isSignificantAt(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        return chiSquared.isKnown() && chiSquared.value() > level.z() * level.z();
    }

    /**
     * Explains the verdict at 95% confidence.
     *
     * @return the statistic, the rule, and a sentence
     */
    public Explanation explain() {
        List<String> inputs = List.of("chi-squared " + chiSquared);
        String rule = "significant at 95% confidence: chi-squared above 3.84";
        if (!chiSquared.isKnown()) {
            return Explanation.of(
                    inputs, rule, "not tested: " + chiSquared.reason().text());
        }
        return Explanation.of(
                inputs,
                rule,
                isSignificantAt(ConfidenceLevel.PERCENT_95)
                        ? "a significant " + (direction > 0 ? "rising" : "falling") + " trend"
                        : "no significant trend");
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("chiSquared", chiSquared, "direction", direction);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ProportionTrend other
                && chiSquared.equals(other.chiSquared)
                && direction == other.direction;
    }

    @Override
    public int hashCode() {
        return Objects.hash(chiSquared, direction);
    }

    /** Returns the statistic and the direction. */
    @Override
    public String toString() {
        return "chi-squared " + chiSquared + ", " + (direction > 0 ? "rising" : direction < 0 ? "falling" : "level");
    }
}
