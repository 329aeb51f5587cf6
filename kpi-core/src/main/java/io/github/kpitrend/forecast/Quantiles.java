// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Distributions;
import io.github.kpitrend.series.ConfidenceLevel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The normal distribution, or Student's t with some degrees of freedom, with quantiles that are found once for all predictions of a forecast. */
final class Quantiles {

    private final int df;

    /** The two-sided quantiles by level; a race at worst finds them twice. */
    private volatile @Nullable Map<ConfidenceLevel, Double> found;

    /** Degrees of freedom, or {@link Fit#NORMAL}. */
    Quantiles(int df) {
        this.df = df;
    }

    /** Returns the two-sided quantile of a level. */
    double at(ConfidenceLevel level) {
        if (df == Fit.NORMAL) {
            return level.z();
        }
        Map<ConfidenceLevel, Double> known = found;
        Double quantile = known == null ? null : known.get(level);
        if (quantile == null) {
            quantile = Distributions.studentQuantile(1 - level.tail(), df);
            Map<ConfidenceLevel, Double> more = new EnumMap<>(ConfidenceLevel.class);
            if (known != null) {
                more.putAll(known);
            }
            more.put(level, quantile);
            found = more;
        }
        return quantile;
    }

    /** Returns the probability of a value of at most {@code z}. */
    double below(double z) {
        return df == Fit.NORMAL ? Distributions.normal(z) : Distributions.student(z, df);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Quantiles other && df == other.df;
    }

    @Override
    public int hashCode() {
        return df;
    }
}
