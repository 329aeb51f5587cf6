// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.series.ConfidenceLevel;

/** The distribution of a forecast around its center. */
record Spread(double center, double standardError, Quantiles quantiles) {

    double lower(ConfidenceLevel level) {
        return center - quantiles.at(level) * standardError;
    }

    double upper(ConfidenceLevel level) {
        return center + quantiles.at(level) * standardError;
    }

    /** Returns the probability of a value of at most {@code x}. */
    double below(double x) {
        return quantiles.below((x - center) / standardError);
    }

    /** Returns the probability of a value of at least {@code x}. */
    double above(double x) {
        return quantiles.below((center - x) / standardError);
    }

    /** Returns the probability of a value from {@code lower} to {@code upper}. */
    double between(double lower, double upper) {
        return lower > center ? above(lower) - above(upper) : below(upper) - below(lower);
    }
}
