// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Theil-Sen slope of a series: the median of the slopes between all pairs of months, which a few outliers do not move, {@code 2 per month (1.5
 * to 2.5)}.
 *
 * <ul>
 *   <li>Of a series with a break everything is missing with reason {@link MissingReason#BREAK_IN_SERIES}; {@link MonthlySeries#sinceLastBreak} takes
 *       the part after it.
 *   <li>Slopes are per month by the calendar, so that a gap counts with its length; per period of an indicator with {@link #of(Indicator,
 *       MonthlySeries, ConfidenceLevel)}.
 *   <li>With fewer than two figures everything is missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS} or {@link
 *       MissingReason#CONFIDENTIAL}.
 *   <li>The interval takes the slopes at the ranks from the variance of Kendall's S (Sen 1968). It is missing with reason {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS} where those places lie outside the slopes.
 * </ul>
 *
 * <p>Slopes are quotients of exact differences of decimals, and slope, limits and intercept are rounded once, to the nearest double: from 3.0 to 3.3
 * the slope is 0.3. Only the places of the limits come from a root in double arithmetic. Instances are immutable and thread-safe. This is a
 * value-based class.
 *
 * @since 0.1.0
 */
public final class TheilSen implements Plain {

    private final Figure slope;
    private final Figure lower;
    private final Figure upper;
    private final Figure intercept;
    private final String unit;

    private TheilSen(Figure slope, Figure lower, Figure upper, Figure intercept, String unit) {
        this.slope = slope;
        this.lower = lower;
        this.upper = upper;
        this.intercept = intercept;
        this.unit = unit;
    }

    /**
     * Finds the slope of the series of an indicator, per period of its frequency.
     *
     * @param indicator the indicator
     * @param series its figures, at most 2,000 of them known; those in months that end no period take no part
     * @param level the confidence level of the interval
     * @return the slope per month, quarter, half-year or year, and its interval
     * @throws IllegalArgumentException if there are more
     */
    public static TheilSen of(Indicator indicator, MonthlySeries series, ConfidenceLevel level) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(level, "level");
        Samples samples = Samples.ofPeriods(series, indicator.reportingPeriods(series));
        return of(series, samples, level, EnglishText.period(indicator.frequency()));
    }

    /**
     * Finds the slope of a series.
     *
     * @param series the figures, at most 2,000 of them known
     * @param level the confidence level of the interval
     * @return the slope and its interval
     * @throws IllegalArgumentException if there are more
     */
    public static TheilSen of(MonthlySeries series, ConfidenceLevel level) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(level, "level");
        return of(series, Samples.ofPairs(series), level, "month");
    }

    private static TheilSen of(MonthlySeries series, Samples samples, ConfidenceLevel level, String unit) {
        int n = samples.count();
        double z = level.z();
        Figure broken = Samples.breakOf(series);
        if (n < 2 || broken != null) {
            Figure none = broken == null ? Samples.none(series) : broken;
            return new TheilSen(none, none, none, none, unit);
        }
        double[] figures = new double[n];
        int[] months = new int[n];
        for (int i = 0; i < n; i++) {
            figures[i] = samples.value(i);
            months[i] = samples.month(i);
        }
        PairSlopes slopes = new PairSlopes(figures, months, new int[n]);
        Rational slope = slopes.median();
        double spread = z * Math.sqrt(samples.eighteenVariances() / 18.0);
        long twiceMonth = (long) months[n / 2] + months[(n - 1) / 2];
        Rational intercept = PairSlopes.medianOf(figures).minus(slope.times(twiceMonth, 2));
        int count = slopes.count();
        return new TheilSen(
                figure(slope),
                at(slopes, Math.rint((count - spread) / 2)),
                at(slopes, Math.rint((count + spread) / 2 + 1)),
                figure(intercept),
                unit);
    }

    /**
     * Finds the slope of a series within its calendar months: the median of the changes a year between like months.
     *
     * @param series the figures, at most 2,000 of them known
     * @return the change a year; missing without two figures of the same calendar month
     * @throws IllegalArgumentException if there are more
     */
    public static Figure seasonalPerYear(MonthlySeries series) {
        Objects.requireNonNull(series, "series");
        Samples.ofPairs(series);
        Figure broken = Samples.breakOf(series);
        if (broken != null) {
            return broken;
        }
        int n = series.observedCount();
        double[] figures = new double[n];
        int[] years = new int[n];
        int[] months = new int[n];
        int i = 0;
        for (Map.Entry<YearMonth, Double> entry : series.toMap().entrySet()) {
            figures[i] = entry.getValue();
            years[i] = entry.getKey().getYear();
            months[i] = entry.getKey().getMonthValue();
            i++;
        }
        PairSlopes slopes = new PairSlopes(figures, years, months);
        return slopes.count() == 0 ? Samples.none(series) : figure(slopes.median());
    }

    private static Figure figure(Rational exact) {
        return Samples.figure(PairSlopes.rounded(exact));
    }

    /** The slope at a place counted from 1. */
    private static Figure at(PairSlopes slopes, double place) {
        return place >= 1 && place <= slopes.count()
                ? figure(slopes.at((int) place - 1))
                : Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the slope.
     *
     * @return the change per month, or per period of the indicator; missing as described in the class documentation
     */
    public Figure slope() {
        return slope;
    }

    /**
     * Returns the lower limit of the slope.
     *
     * @return the limit; missing as described in the class documentation
     */
    public Figure lower() {
        return lower;
    }

    /**
     * Returns the upper limit of the slope.
     *
     * @return the limit; missing as described in the class documentation
     */
    public Figure upper() {
        return upper;
    }

    /**
     * Returns the figure of the line in the first month of the series: the median figure less the slope times the median month.
     *
     * @return the intercept; missing as described in the class documentation
     */
    public Figure intercept() {
        return intercept;
    }

    /**
     * Explains the slope.
     *
     * @return slope and limits, the rule, and whether the limits include no change
     */
    public Explanation explain() {
        List<String> inputs = List.of("slope " + slope + " per " + unit, "limits " + lower + " to " + upper);
        String rule = "the median of the slopes between all pairs of figures; limits by the variance of Kendall's S";
        if (!slope.isKnown()) {
            return Explanation.of(inputs, rule, "no slope: " + slope.reason().text());
        }
        if (!lower.isKnown() || !upper.isKnown()) {
            String why = (lower.isKnown() ? upper : lower).reason().text();
            return Explanation.of(inputs, rule, "a slope without limits: " + why);
        }
        boolean includesNone = lower.value() <= 0 && upper.value() >= 0;
        return Explanation.of(
                inputs, rule, includesNone ? "the limits include no change" : "the limits exclude no change");
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("slope", slope, "lower", lower, "upper", upper, "intercept", intercept);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TheilSen other
                && slope.equals(other.slope)
                && lower.equals(other.lower)
                && upper.equals(other.upper)
                && intercept.equals(other.intercept)
                && unit.equals(other.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(slope, lower, upper, intercept, unit);
    }

    /** Returns the slope with its limits. */
    @Override
    public String toString() {
        return slope + " per " + unit + " (" + lower + " to " + upper + ")";
    }
}
