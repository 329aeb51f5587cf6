// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.SeasonModel;
import io.github.kpitrend.internal.SeasonPeriods;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of season and trend in each figure. The effect of its calendar month and its part of the slope, each rounded to three places more than
 * the series has, so that all that follows is exact.
 */
final class Adjustment {

    /** The fewest counted figures of each calendar month with which limits by month are made. */
    static final int LEAST_PER_SEASON = 3;

    private static final double LEVEL = 0.01;
    private static final int LEAST_FOR_TREND = 3;
    private static final BigDecimal[] NONE = new BigDecimal[0];

    /** The finding about the season. */
    enum Season {
        NOT_ASKED,
        NOT_TESTED,
        NOT_FOUND,
        FOUND
    }

    final Season season;
    /** Of the test, where it was made. */
    final double pValue;
    /** True if the center slopes, and by how much per period. */
    final boolean slopes;

    final double slope;
    private final SeasonPeriods periods;
    private final BigDecimal[] effects;

    private final double meanPeriod;
    private final long firstPeriod;
    private final int places;
    private final int figures;

    private Adjustment(
            Season season,
            double pValue,
            SeasonModel model,
            boolean slopes,
            SeasonPeriods periods,
            double meanPeriod,
            long firstPeriod,
            int places,
            int figures) {
        this.season = season;
        this.pValue = pValue;
        this.slopes = slopes;
        this.slope = model.slope();
        this.periods = periods;
        this.meanPeriod = meanPeriod;
        this.firstPeriod = firstPeriod;
        this.places = places;
        this.figures = figures;
        if (season == Season.FOUND) {
            effects = new BigDecimal[periods.seasons()];
            for (int s = 0; s < effects.length; s++) {
                // an effect that no double can hold is not taken, as a slope is not
                double effect = Double.isFinite(model.effect(s)) ? model.effect(s) : 0;
                effects[s] = SeasonModel.rounded(effect, places);
            }
        } else {
            effects = NONE;
        }
    }

    // -----------------------------------------------------------------------
    /** The figures that season and trend are found from. */
    private static final class Sample {

        private final double[] values;
        private final int[] times;
        private final int[] phases;
        private final int[] seasons;
        private final long first;
        private double meanTime;

        Sample(ChartData data, SeasonPeriods periods, int[] chosen) {
            values = new double[chosen.length];
            times = new int[chosen.length];
            phases = new int[chosen.length];
            seasons = new int[chosen.length];
            first = periods.period(data.slots.first());
            int phase = -1;
            int last = -1;
            for (int k = 0; k < chosen.length; k++) {
                int point = data.point(chosen[k]);
                long month = data.proleptic(point);
                values[k] = data.values[point];
                times[k] = (int) (periods.period(month) - first);
                meanTime += times[k];
                seasons[k] = periods.season(month);
                // phases of which no figure was chosen have no level
                int now = data.phaseOf(chosen[k]);
                phase += now == last ? 0 : 1;
                last = now;
                phases[k] = phase;
            }
            meanTime /= Math.max(1, chosen.length);
        }

        /** Returns the fewest figures that a season of the year has. */
        int least(int of) {
            int[] counts = new int[of];
            for (int season : seasons) {
                counts[season]++;
            }
            return Arrays.stream(counts).min().orElse(0);
        }

        SeasonModel model(int of) {
            return SeasonModel.of(values, times, phases, of == 1 ? new int[values.length] : seasons, of);
        }
    }

    /** Tests the season of all counted figures, for a chart that is not adjusted; null where there are too few figures. */
    static @Nullable SeasonModel test(ChartData data) {
        SeasonPeriods periods = new SeasonPeriods(data.periods);
        return tested(new Sample(data, periods, all(data)), periods);
    }

    /** The model of all seasons of a year; null where there are too few figures of one. */
    private static @Nullable SeasonModel tested(Sample sample, SeasonPeriods periods) {
        if (sample.least(periods.seasons()) < LEAST_PER_SEASON) {
            return null;
        }
        SeasonModel model = sample.model(periods.seasons());
        return model.isTestable() ? model : null;
    }

    /** Returns whether the months of a tested model differ. */
    static boolean isSeasonal(SeasonModel model) {
        return !model.isLine() && model.pValue() < LEVEL;
    }

    private static int[] all(ChartData data) {
        int[] all = new int[data.counted];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Finds season and trend as the options ask. */
    static Adjustment of(ChartData data, ChartOptions options) {
        SeasonPeriods periods = new SeasonPeriods(data.periods);
        Sample sample = new Sample(data, periods, chosen(data, options));
        Season season = Season.NOT_ASKED;
        double p = 1;
        SeasonModel seasonal = null;
        if (options.choices().season) {
            season = Season.NOT_TESTED;
            SeasonModel tested = tested(sample, periods);
            if (tested != null) {
                season = isSeasonal(tested) ? Season.FOUND : Season.NOT_FOUND;
                p = tested.isLine() ? 1 : tested.pValue();
                seasonal = season == Season.FOUND ? tested : null;
            }
        }
        boolean slopes = options.choices().trend && sample.values.length >= LEAST_FOR_TREND;
        SeasonModel model = seasonal == null ? sample.model(1) : seasonal;
        return new Adjustment(
                season, p, model, slopes, periods, sample.meanTime, sample.first, places(data), sample.values.length);
    }

    /** The counted points that a baseline leaves. */
    private static int[] chosen(ChartData data, ChartOptions options) {
        if (options.choices().baselineRange == null && options.baselinePoints().isEmpty()) {
            return all(data);
        }
        if (options.choices().baselineRange != null) {
            int[] range = Baseline.of(data, options.choices().baselineRange);
            int[] chosen = new int[range[1] - range[0]];
            Arrays.setAll(chosen, i -> range[0] + i);
            return chosen.length < 2 ? all(data) : chosen;
        }
        int[] chosen = new int[data.counted];
        int count = 0;
        int points = options.baselinePoints().getAsInt();
        for (int phase = 0; phase < data.starts.length; phase++) {
            int end = Math.min(data.end(phase), data.starts[phase] + points);
            for (int i = data.starts[phase]; i < end; i++) {
                chosen[count++] = i;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static int places(ChartData data) {
        int places = data.places();
        return places == Decimals.NO_PLACES ? mostPlaces(data) : places;
    }

    private static int mostPlaces(ChartData data) {
        int places = 0;
        for (BigDecimal value : data.decimals()) {
            places = Math.max(places, value.scale());
        }
        return places;
    }

    // -----------------------------------------------------------------------
    boolean changesAnything() {
        return effects.length > 0 || slopes;
    }

    boolean isSeasonal() {
        return effects.length > 0;
    }

    /** Returns what is taken from the figure of a proleptic month; one that ends no period has the part of the period it lies in. */
    BigDecimal at(long month) {
        long end = periods.ends().firstEnd(month);
        BigDecimal taken = effects.length > 0 ? effects[periods.season(end)] : BigDecimal.ZERO;
        if (slopes) {
            double time = periods.period(end) - firstPeriod - meanPeriod;
            double part = slope * time;
            return Double.isFinite(part) ? taken.add(SeasonModel.rounded(part, places)) : taken;
        }
        return taken;
    }

    /** Returns the counted values less what is taken from them. */
    Values values(ChartData data) {
        BigDecimal[] values = new BigDecimal[data.counted];
        for (int i = 0; i < values.length; i++) {
            int point = data.point(i);
            values[i] = Decimals.shortest(data.values[point]).subtract(at(data.proleptic(point)));
        }
        return Values.of(values, SeasonModel.placesOfRounded(places));
    }

    /** Returns how many figures season and trend were found from. */
    int figureCount() {
        return figures;
    }

    /** Returns the seasons of a year. */
    int seasons() {
        return periods.seasons();
    }

    /** Returns the months of a period. */
    int step() {
        return periods.ends().step();
    }
}
