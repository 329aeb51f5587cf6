// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.internal.SeasonFit;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;

/** The rules on when the periods of a year differ, and what that adds to a forecast; the fit itself is shared. */
final class Season {

    private static final double LEVEL = 0.01;
    /** The number of known figures that each season needs. */
    static final int LEAST_PER_SEASON = 2;

    private Season() {}

    /**
     * Returns the p-value of the test of all effects together, or the reason it is missing. As many figures as a forecast needs leave the three
     * degrees of freedom that the test needs.
     */
    static Figure pValue(SeasonFit fit, int seasons) {
        if (seasons == 1) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        if (fit.leastPerSeason() < LEAST_PER_SEASON) {
            return Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        return fit.residualsOfLine() == 0 ? Figure.missing(MissingReason.NO_VARIATION) : Samples.figure(fit.pValue());
    }

    /** Returns whether a p-value shows a season. */
    static boolean isFound(Figure pValue) {
        return pValue.isKnown() && pValue.value() < LEVEL;
    }

    /** Returns whether a method runs on figures less the effects; the others are not adjusted. */
    static boolean isRemovedFor(ForecastMethod method) {
        return method != ForecastMethod.SEASONAL_NAIVE && method != ForecastMethod.MEAN;
    }

    /** Returns the figures of the first slots less the effects; any number where a figure is missing. */
    static double[] adjusted(Sample sample, SeasonFit fit, int length) {
        double[] values = new double[length];
        for (int slot = 0; slot < length; slot++) {
            values[slot] = sample.values[slot] - fit.effect(slot % sample.seasons);
        }
        return values;
    }

    /**
     * Returns the variance that the estimated effects add to the sum of the periods {@code from} to {@code to} after the slot of the origin. It is 0
     * for a whole year of a balanced series.
     */
    static double varianceOfSum(SeasonFit fit, int origin, int from, int to) {
        int seasons = fit.seasons();
        double[] times = new double[seasons];
        for (int ahead = from; ahead <= to; ahead++) {
            times[(origin + ahead) % seasons]++;
        }
        double periods = to - from + 1.0;
        double squares = 0;
        double once = 0;
        double all = 0;
        for (int season = 0; season < seasons; season++) {
            squares += times[season] * times[season] / fit.count(season);
            once += times[season] / fit.count(season);
            all += 1.0 / fit.count(season);
        }
        double share = periods / seasons;
        double sum = squares - 2 * share * once + share * share * all;
        return fit.residualVariance() * Math.max(0, sum);
    }
}
