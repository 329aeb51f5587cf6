// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Cochran-Armitage test of a trend of proportions in the order in which they are passed: {@code chi-squared 12.5, rising}.
 *
 * <ul>
 *   <li>Large denominators count for more.
 *   <li>With fewer than two proportions the statistic is missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS}; where all numerators are 0,
 *       or all equal to their denominators, with reason {@link MissingReason#NO_VARIATION}.
 * </ul>
 *
 * <p>The statistic is the nearest double of an exact fraction, and the direction is the sign of that fraction. Source: Armitage 1955; the same as
 * R's {@code prop.trend.test}. Instances are immutable and thread-safe. This is a value-based class.
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
        BigDecimal n = BigDecimal.ZERO;
        BigDecimal r = BigDecimal.ZERO;
        BigDecimal tr = BigDecimal.ZERO;
        BigDecimal tn = BigDecimal.ZERO;
        BigDecimal ttn = BigDecimal.ZERO;
        long t = 0;
        for (Proportion proportion : proportions) {
            if (proportion.denominator() == 0 || proportion.numerator() > proportion.denominator()) {
                throw new IllegalArgumentException(
                        "a proportion must be of at least something and not more than all, but was " + proportion);
            }
            t++;
            BigDecimal numerator = Decimals.shortest(proportion.numerator());
            BigDecimal denominator = Decimals.shortest(proportion.denominator());
            n = n.add(denominator);
            r = r.add(numerator);
            tr = tr.add(numerator.multiply(BigDecimal.valueOf(t)));
            tn = tn.add(denominator.multiply(BigDecimal.valueOf(t)));
            ttn = ttn.add(denominator.multiply(BigDecimal.valueOf(t * t)));
        }
        if (proportions.size() < 2) {
            return new ProportionTrend(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS), 0);
        }
        BigDecimal together = n.multiply(tr).subtract(r.multiply(tn));
        BigDecimal below = r.multiply(n.subtract(r)).multiply(n.multiply(ttn).subtract(tn.multiply(tn)));
        if (below.signum() == 0) {
            return new ProportionTrend(Figure.missing(MissingReason.NO_VARIATION), 0);
        }
        double statistic = Exact.ratio(n.multiply(together).multiply(together), below);
        return new ProportionTrend(Figures.ofResult(statistic, together.signum()), together.signum());
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
