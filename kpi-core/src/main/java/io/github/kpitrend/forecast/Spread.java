// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Distributions;
import io.github.kpitrend.series.ConfidenceLevel;

/** The distribution of a forecast: normal, or Student's t with some degrees of freedom, around a center. */
record Spread(double center, double standardError, int df) {

    /** Returns the two-sided quantile of a level. */
    static double quantile(ConfidenceLevel level, int df) {
        return df == Fit.NORMAL ? level.z() : Distributions.studentQuantile(1 - level.tail(), df);
    }

    double lower(ConfidenceLevel level) {
        return center - quantile(level, df) * standardError;
    }

    double upper(ConfidenceLevel level) {
        return center + quantile(level, df) * standardError;
    }

    /** Returns the probability of a value of at most {@code x}. */
    double below(double x) {
        return cumulative((x - center) / standardError);
    }

    /** Returns the probability of a value of at least {@code x}. */
    double above(double x) {
        return cumulative((center - x) / standardError);
    }

    /** Returns the probability of a value from {@code lower} to {@code upper}. */
    double between(double lower, double upper) {
        double between = lower > center ? above(lower) - above(upper) : below(upper) - below(lower);
        return Math.max(0, between);
    }

    private double cumulative(double z) {
        return df == Fit.NORMAL ? Distributions.normal(z) : Distributions.student(z, df);
    }
}
