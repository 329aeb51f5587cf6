// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.List;
import java.util.Objects;

/**
 * Whether proportions rise or fall in the order in which they stand: the test of Cochran and Armitage.
 *
 * <ul>
 *   <li>Large denominators count for more.
 *   <li>With fewer than two proportions, or where all numerators are 0 or all denominators are exhausted, there is no statistic: {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS}, {@link MissingReason#ZERO_BASE}.
 * </ul>
 *
 * <p>Source: Armitage 1955; the same as R's {@code prop.trend.test}. Instances are immutable and thread-safe.
 *
 * @param chiSquared the statistic, with one degree of freedom
 * @param direction 1 for rising, -1 for falling, 0 for neither
 * @since 0.1.0
 */
public record ProportionTrend(Figure chiSquared, int direction) {

    /** Checks the parts. */
    public ProportionTrend {
        Objects.requireNonNull(chiSquared, "chiSquared");
    }

    /**
     * Tests proportions in the order of time.
     *
     * @param proportions so many out of so many, each of at least something and not more than all
     * @return the test
     * @throws IllegalArgumentException if a denominator is 0 or a numerator above its denominator
     */
    public static ProportionTrend of(List<Proportion> proportions) {
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
                ? new ProportionTrend(Figure.missing(MissingReason.ZERO_BASE), 0)
                : new ProportionTrend(Samples.figure(n * together * together / below), (int) Math.signum(together));
    }

    /**
     * Tells whether the trend is more than chance.
     *
     * @param level how sure to be
     * @return true if it is; false also where there is no statistic
     */
    public boolean isSignificantAt(ConfidenceLevel level) {
        return chiSquared.orElse(0) > level.z() * level.z();
    }
}
