// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.series.Figure;

/** The possible figures of a measure; an infinity denotes no bound. */
record Range(double lower, double upper) {

    static final Range NONE = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Range of(Figure lower, Figure upper) {
        return new Range(lower.orElse(Double.NEGATIVE_INFINITY), upper.orElse(Double.POSITIVE_INFINITY));
    }

    double cut(double value) {
        return Math.min(Math.max(value, lower), upper);
    }

    boolean isNone() {
        return lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY;
    }

    /** Returns this range, or none where one of the first slots of a sample lies outside. */
    Range holding(Sample sample, int length) {
        for (int slot = 0; slot < length; slot++) {
            if (sample.known[slot] && (sample.values[slot] < lower || sample.values[slot] > upper)) {
                return NONE;
            }
        }
        return this;
    }
}
