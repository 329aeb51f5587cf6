// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.SeasonFit;
import io.github.kpitrend.series.ConfidenceLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The forecasts that would have been made at earlier origins, beside the figures that followed; it also chooses the method. */
final class Trial {

    /** The largest number of origins that are tried. */
    static final int ORIGINS = 12;

    /** From how many origins on a method is chosen. */
    static final int LEAST_ORIGINS = 6;

    private static final double CLEARLY_BETTER = 0.9;
    private static final double EQUAL = 1e-12;
    private static final ForecastMethod[] METHODS = ForecastMethod.values();

    private final Sample sample;
    private final Range[] ranges;

    /** The number of slots up to each origin. */
    final int[] lengths;

    /** The number of pairs of an origin and a later known figure. */
    final int pairs;

    private final @Nullable SeasonFit[] seasons;
    private final List<Map<ForecastMethod, Fit>> fits = new ArrayList<>();
    private final Map<ForecastMethod, Errors> errors = new EnumMap<>(ForecastMethod.class);

    /** The errors of a method. */
    private static final class Errors {

        private double sum;
        private int count;
    }

    /**
     * Makes the forecasts.
     *
     * @param sample the figures
     * @param seasonal whether the effects of seasons are removed
     * @param range what figures are possible
     * @param grid for smoothing
     */
    Trial(Sample sample, boolean seasonal, Range range, Smoothing.Grid grid) {
        this.sample = sample;
        this.lengths = origins(sample, seasonal);
        this.ranges = new Range[lengths.length];
        this.seasons = new SeasonFit[lengths.length];
        Smoothing[] plain = seasonal ? new Smoothing[0] : grid.upTo(sample.values, sample.known, lengths);
        for (int i = 0; i < lengths.length; i++) {
            ranges[i] = range.holding(sample, lengths[i]);
            double[] values = sample.values;
            Smoothing smoothing;
            int removed = 0;
            if (seasonal) {
                SeasonFit season = SeasonFit.of(values, sample.known, lengths[i], sample.seasons);
                seasons[i] = season;
                values = Season.adjusted(sample, season, lengths[i]);
                smoothing = grid.upTo(values, sample.known, lengths[i])[0];
                removed = sample.seasons - 1;
            } else {
                smoothing = plain[i];
            }
            Map<ForecastMethod, Fit> byMethod = new EnumMap<>(ForecastMethod.class);
            for (ForecastMethod method : METHODS) {
                byMethod.put(method, Fit.of(method, sample, values, lengths[i], removed, smoothing));
            }
            fits.add(byMethod);
        }
        this.pairs = compare();
    }

    /** The last known slots before the origin from which a forecast can be made, as lengths. */
    private static int[] origins(Sample sample, boolean seasonal) {
        int[] found = new int[ORIGINS];
        int count = 0;
        int ready = seasonal ? testableFrom(sample) : 0;
        for (int slot = sample.length() - 2; slot >= 0 && count < ORIGINS; slot--) {
            int length = slot + 1;
            if (sample.known[slot] && sample.isEnough(length) && slot >= ready) {
                found[count++] = length;
            }
        }
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = found[count - 1 - i];
        }
        return lengths;
    }

    /** The first slot up to which a season can be tested; the whole sample was. */
    private static int testableFrom(Sample sample) {
        int[] perSeason = new int[sample.seasons];
        int missing = Season.LEAST_PER_SEASON * sample.seasons;
        int slot = -1;
        while (missing > 0) {
            slot++;
            if (sample.known[slot] && perSeason[slot % sample.seasons]++ < Season.LEAST_PER_SEASON) {
                missing--;
            }
        }
        return slot;
    }

    private int compare() {
        for (ForecastMethod method : METHODS) {
            errors.put(method, new Errors());
        }
        int count = 0;
        for (int i = 0; i < lengths.length; i++) {
            for (int ahead = 1; ahead <= ahead(i); ahead++) {
                if (sample.known[lengths[i] - 1 + ahead]) {
                    count++;
                    compare(i, ahead);
                }
            }
        }
        return count;
    }

    private void compare(int origin, int ahead) {
        for (Fit fit : fits.get(origin).values()) {
            if (fit.hasPoint(ahead)) {
                Errors own = errorsOf(fit.method);
                own.sum += Math.abs(actual(origin, ahead) - point(origin, fit, ahead));
                own.count++;
            }
        }
    }

    private Errors errorsOf(ForecastMethod method) {
        return Objects.requireNonNull(errors.get(method));
    }

    private Fit fit(int origin, ForecastMethod method) {
        return Objects.requireNonNull(fits.get(origin).get(method));
    }

    /** Returns the number of periods ahead of an origin that may have figures. */
    private int ahead(int origin) {
        return Math.min(sample.ahead(), sample.length() - lengths[origin]);
    }

    private double actual(int origin, int ahead) {
        return sample.values[lengths[origin] - 1 + ahead];
    }

    private double point(int origin, Fit fit, int ahead) {
        return ranges[origin].cut(fit.point(ahead) + effect(origin, fit, ahead));
    }

    private double effect(int origin, Fit fit, int ahead) {
        SeasonFit season = seasons[origin];
        return season == null || !Season.isRemovedFor(fit.method)
                ? 0
                : season.effect((lengths[origin] - 1 + ahead) % sample.seasons);
    }

    // -----------------------------------------------------------------------
    /** Returns whether every pair has a forecast by a method. */
    boolean isComplete(ForecastMethod method) {
        return errorsOf(method).count == pairs;
    }

    /** The mean absolute error of a method over the pairs for which it has a forecast. */
    double meanAbsoluteError(ForecastMethod method) {
        Errors own = errorsOf(method);
        return own.sum / own.count;
    }

    /** Chooses the method: theta, unless one of the others was clearly closer. */
    ForecastMethod choice() {
        if (lengths.length < LEAST_ORIGINS) {
            return ForecastMethod.THETA;
        }
        double equal = EQUAL * sample.largestUpTo[sample.length() - 1];
        ForecastMethod best = ForecastMethod.NAIVE;
        for (ForecastMethod method :
                new ForecastMethod[] {ForecastMethod.DRIFT, ForecastMethod.SMOOTHING, ForecastMethod.THETA}) {
            if (meanAbsoluteError(method) < meanAbsoluteError(best) - equal) {
                best = method;
            }
        }
        double allowed = CLEARLY_BETTER * meanAbsoluteError(ForecastMethod.THETA) + equal;
        return meanAbsoluteError(best) <= allowed ? best : ForecastMethod.THETA;
    }

    /** Returns whether a method has limits at every origin. */
    boolean hasLimits(ForecastMethod method) {
        for (int i = 0; i < lengths.length; i++) {
            if (!fit(i, method).hasVariance()) {
                return false;
            }
        }
        return isComplete(method);
    }

    /** Counts the pairs in which the figure lies inside the limits of a method as made at that origin. */
    int inside(ForecastMethod method, ConfidenceLevel level) {
        int count = 0;
        for (int i = 0; i < lengths.length; i++) {
            Fit fit = fit(i, method);
            double quantile = Spread.quantile(level, fit.df);
            double equal = EQUAL * sample.largestUpTo[lengths[i] - 1];
            for (int ahead = 1; ahead <= ahead(i); ahead++) {
                if (sample.known[lengths[i] - 1 + ahead]) {
                    double center = fit.point(ahead) + effect(i, fit, ahead);
                    double width = quantile * Math.sqrt(variance(i, fit, ahead));
                    double figure = actual(i, ahead);
                    boolean above = figure >= ranges[i].cut(center - width) - equal;
                    boolean below = figure <= ranges[i].cut(center + width) + equal;
                    count += above && below ? 1 : 0;
                }
            }
        }
        return count;
    }

    private double variance(int origin, Fit fit, int ahead) {
        SeasonFit season = seasons[origin];
        double own = fit.varianceOfSum(ahead, ahead);
        return season == null || !Season.isRemovedFor(fit.method)
                ? own
                : own + Season.varianceOfSum(season, lengths[origin] - 1, ahead, ahead);
    }
}
