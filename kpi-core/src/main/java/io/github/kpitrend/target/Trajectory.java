// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The path to a target, month by month, as a series of what is asked for in each.
 *
 * <p>Being on track is being where the path is: {@code TargetAssessment.of(actual, Target.of(path.at(month).value()), polarity)}. The year
 * to date of a path of months is a path of cumulative figures.
 *
 * <ul>
 *   <li>{@link #straightLine}: evenly from a baseline to a target.
 *   <li>{@link #profile}: a year's target divided as the caller says.
 *   <li>{@link #seasonal}: a year's target divided as last year's figures fell.
 *   <li>Every month is the double nearest to its exact value.
 * </ul>
 *
 * @since 0.1.0
 */
public final class Trajectory {

    private static final int MONTHS_OF_YEAR = 12;

    private Trajectory() {}

    /**
     * Returns the straight line from a baseline to a target.
     *
     * @param from the month of the baseline
     * @param baseline the figure there, finite
     * @param to the month of the target, after {@code from}
     * @param target the figure to be reached there, finite
     * @return the figures from the one month to the other, both included
     * @throws IllegalArgumentException if {@code to} is not after {@code from}, the line is longer than a series can be, or a number is NaN
     *     or infinite
     */
    public static MonthlySeries straightLine(YearMonth from, double baseline, YearMonth to, double target) {
        long steps = ProlepticMonth.of(to) - ProlepticMonth.of(from);
        if (steps < 1 || steps >= MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("to must be 1 to " + (MonthlySeries.MAX_LENGTH - 1)
                    + " months after from, but was " + to + " after " + from);
        }
        BigDecimal start = Figure.of(baseline).toBigDecimal();
        BigDecimal rise = Figure.of(target).toBigDecimal().subtract(start);
        BigDecimal divisor = BigDecimal.valueOf(steps);
        List<Figure> line = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            BigDecimal numerator = start.multiply(divisor).add(rise.multiply(BigDecimal.valueOf(i)));
            line.add(Figures.ofResult(Exact.ratio(numerator, divisor)));
        }
        return MonthlySeries.of(from, line);
    }

    /**
     * Divides a year's target among its months.
     *
     * @param year the fiscal year
     * @param target what the months add up to, finite
     * @param weights twelve weights from the first month of the year to the last, 0 or more, not all 0; only their ratios matter
     * @return what is asked for in each month
     * @throws IllegalArgumentException if there are not twelve weights, one is negative, NaN or infinite, all are 0, or the target is NaN or
     *     infinite
     */
    public static MonthlySeries profile(FiscalYear year, double target, double... weights) {
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
        BigDecimal total = Figure.of(target).toBigDecimal();
        List<Figure> months = new ArrayList<>();
        for (double weight : weights) {
            months.add(Figures.ofResult(Exact.ratio(total.multiply(Decimals.shortest(weight)), sum)));
        }
        return MonthlySeries.of(year.months().first(), months);
    }

    /**
     * Divides a year's target among its months as the figures of the year before fell.
     *
     * @param year the fiscal year of the target
     * @param target what the months add up to, finite
     * @param series the figures, of which those of the year before count
     * @return what is asked for in each month; if a month of the year before is missing all are missing, for {@link MissingReason#CONFIDENTIAL}
     *     if one of them is, else for {@link MissingReason#TOO_FEW_OBSERVATIONS}; if those months add up to 0, for {@link
     *     MissingReason#ZERO_BASE}
     * @throws IllegalArgumentException if a figure of the year before is negative, or the target is NaN or infinite
     * @throws java.time.DateTimeException if the time line does not hold the year before
     */
    public static MonthlySeries seasonal(FiscalYear year, double target, MonthlySeries series) {
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
        Figure.of(target);
        return MonthlySeries.of(year.months().first(), Collections.nCopies(MONTHS_OF_YEAR, Figure.missing(missing)));
    }
}
