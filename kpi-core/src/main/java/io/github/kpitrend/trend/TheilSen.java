// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How steeply a series rises or falls: the median of the slopes between all pairs of months, which a few wild figures do not move.
 *
 * <ul>
 *   <li>It does not look at breaks: of a series that has one, hand in the months {@linkplain MonthlySeries#within since}.
 *   <li>Slopes are per month by the calendar, so that a gap counts with its length.
 *   <li>With fewer than two figures everything is missing, for {@link MissingReason#TOO_FEW_OBSERVATIONS} or {@link
 *       MissingReason#CONFIDENTIAL}.
 *   <li>The interval takes the slopes at the places that the variance of Kendall's sum gives (Sen 1968). It is missing for {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS} where those places lie beyond the slopes.
 * </ul>
 *
 * <p>Computed in double arithmetic. Instances are immutable and thread-safe.
 *
 * @param slope the change a month
 * @param lower the lower limit of the slope
 * @param upper the upper limit of the slope
 * @param intercept the line's figure in the first month of the series: median figure less slope times median month
 * @since 0.1.0
 */
public record TheilSen(Figure slope, Figure lower, Figure upper, Figure intercept) {

    /** Checks the parts. */
    public TheilSen {
        Objects.requireNonNull(slope, "slope");
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(intercept, "intercept");
    }

    /**
     * Finds the slope of a series.
     *
     * @param series the figures, at most 2,000 of them known
     * @param level how sure the interval should be
     * @return the slope and its interval
     * @throws IllegalArgumentException if there are more
     */
    public static TheilSen of(MonthlySeries series, ConfidenceLevel level) {
        Samples samples = Samples.of(series);
        int n = samples.values.length;
        double z = level.z();
        if (n < 2) {
            Figure none = Samples.none(series);
            return new TheilSen(none, none, none, none);
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[count++] = (samples.values[j] - samples.values[i]) / (samples.months[j] - samples.months[i]);
            }
        }
        Arrays.sort(slopes);
        double slope = Samples.median(slopes, count);
        double spread = z * Math.sqrt(Samples.eighteenVariances(samples.values) / 18.0);
        double[] sorted = samples.values.clone();
        Arrays.sort(sorted);
        double[] months = Arrays.stream(samples.months).asDoubleStream().toArray();
        double intercept = Samples.median(sorted, n) - slope * Samples.median(months, n);
        return new TheilSen(
                Samples.figure(slope),
                at(slopes, Math.rint((count - spread) / 2)),
                at(slopes, Math.rint((count + spread) / 2 + 1)),
                Samples.figure(intercept));
    }

    /**
     * Finds the slope of a series within its calendar months: the median of the changes a year between like months.
     *
     * @param series the figures, at most 2,000 of them known
     * @return the change a year; missing without two figures of the same calendar month
     * @throws IllegalArgumentException if there are more
     */
    public static Figure seasonalPerYear(MonthlySeries series) {
        Samples.of(series);
        Map<Month, TreeMap<Integer, Double>> byMonth = new TreeMap<>();
        for (Map.Entry<YearMonth, Double> entry : series.toMap().entrySet()) {
            byMonth.computeIfAbsent(entry.getKey().getMonth(), any -> new TreeMap<>())
                    .put(entry.getKey().getYear(), entry.getValue());
        }
        double[] slopes = byMonth.values().stream()
                .flatMapToDouble(years -> years.entrySet().stream()
                        .flatMapToDouble(earlier -> years.tailMap(earlier.getKey(), false).entrySet().stream()
                                .mapToDouble(later ->
                                        (later.getValue() - earlier.getValue()) / (later.getKey() - earlier.getKey()))))
                .sorted()
                .toArray();
        return slopes.length == 0 ? Samples.none(series) : Samples.figure(Samples.median(slopes, slopes.length));
    }

    /** The slope at a place counted from 1. */
    private static Figure at(double[] slopes, double place) {
        return place >= 1 && place <= slopes.length
                ? Samples.figure(slopes[(int) place - 1])
                : Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    }
}
