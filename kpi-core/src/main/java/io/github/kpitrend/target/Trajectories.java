// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Monthly paths to a target: the figure that is expected in each month.
 *
 * <p>A figure is on track if it meets the path: {@code TargetAssessment.of(series.at(month), path.at(month), polarity)}. A path of months is made
 * cumulative by the year to date.
 *
 * <ul>
 *   <li>{@link #straightLine}: evenly from a baseline to a target.
 *   <li>{@link #profile}: the target of a year divided by weights of the caller.
 *   <li>{@link #seasonal}: the target of a year divided in proportion to the figures of the year before.
 *   <li>Every month is the exact result, correctly rounded to double.
 * </ul>
 *
 * @since 0.1.0
 */
public final class Trajectories {

    private static final int MONTHS_OF_YEAR = 12;

    private Trajectories() {}

    /**
     * Returns the straight line from a baseline to a target.
     *
     * @param from the month of the baseline
     * @param baseline the figure there, finite
     * @param to the month of the target, after {@code from}
     * @param target the figure to be reached there, finite
     * @return the figures from the first month to the last, both included
     * @throws IllegalArgumentException if {@code to} is not after {@code from}, the line is longer than a series can be, or a number is NaN
     *     or infinite
     */
    public static MonthlySeries straightLine(YearMonth from, double baseline, YearMonth to, double target) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        long steps = ProlepticMonth.of(to) - ProlepticMonth.of(from);
        if (steps < 1 || steps >= MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("to must be 1 to " + (MonthlySeries.MAX_LENGTH - 1)
                    + " months after from, but was " + to + " after " + from);
        }
        BigDecimal start = Decimals.shortest(Figures.finite(baseline, "baseline"));
        BigDecimal rise = Decimals.shortest(Figures.finite(target, "target")).subtract(start);
        BigDecimal divisor = BigDecimal.valueOf(steps);
        List<Figure> line = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            BigDecimal numerator = start.multiply(divisor).add(rise.multiply(BigDecimal.valueOf(i)));
            line.add(Exacts.figure(Rational.of(numerator, steps)));
        }
        return MonthlySeries.of(from, line);
    }

    /**
     * Divides the target of a year among its months by weights.
     *
     * @param year the fiscal year
     * @param target the sum of the months, finite
     * @param weights twelve weights from the first month of the year to the last, 0 or more, not all 0; only their ratios matter
     * @return the figure expected in each month
     * @throws IllegalArgumentException if there are not twelve weights, one is negative, NaN or infinite, all are 0, or the target is NaN or
     *     infinite
     */
    public static MonthlySeries profile(FiscalYear year, double target, double... weights) {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(weights, "weights");
        if (weights.length != MONTHS_OF_YEAR) {
            throw new IllegalArgumentException("weights must be 12, but were " + weights.length);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "weights must be finite numbers of 0 or more, but one was " + weight);
            }
            sum = sum.add(Decimals.shortest(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("weights must not all be 0");
        }
        BigDecimal total = Decimals.shortest(Figures.finite(target, "target"));
        List<Figure> months = new ArrayList<>();
        for (double weight : weights) {
            months.add(Exacts.figure(Exacts.ratio(total.multiply(Decimals.shortest(weight)), sum)));
        }
        return MonthlySeries.of(year.months().first(), months);
    }

    /**
     * Divides the target of a year among its months in proportion to the figures of the year before.
     *
     * @param year the fiscal year of the target
     * @param target the sum of the months, finite
     * @param series the figures, of which those of the year before are taken
     * @return the figure expected in each month; if a month of the year before is missing all are missing, with {@link MissingReason#CONFIDENTIAL}
     *     if one of them is, else with {@link MissingReason#TOO_FEW_OBSERVATIONS}; if those months add up to 0, with {@link
     *     MissingReason#ZERO_BASE}
     * @throws IllegalArgumentException if a figure of the year before is negative, or the target is NaN or infinite
     * @throws java.time.DateTimeException if the year before leaves the range of {@link YearMonth}
     */
    public static MonthlySeries seasonal(FiscalYear year, double target, MonthlySeries series) {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(series, "series");
        double[] weights = new double[MONTHS_OF_YEAR];
        MissingReason missing = null;
        boolean allZero = true;
        int i = 0;
        for (YearMonth month : year.plusYears(-1).months()) {
            Figure figure = series.at(month);
            if (figure.isKnown()) {
                weights[i] = figure.value();
                allZero &= weights[i] == 0;
            } else if (missing != MissingReason.CONFIDENTIAL) {
                missing = figure.reason() == MissingReason.CONFIDENTIAL
                        ? MissingReason.CONFIDENTIAL
                        : MissingReason.TOO_FEW_OBSERVATIONS;
            }
            i++;
        }
        if (missing == null && allZero) {
            missing = MissingReason.ZERO_BASE;
        }
        if (missing == null) {
            return profile(year, target, weights);
        }
        Figures.finite(target, "target");
        return MonthlySeries.of(year.months().first(), Collections.nCopies(MONTHS_OF_YEAR, Figure.missing(missing)));
    }
}
