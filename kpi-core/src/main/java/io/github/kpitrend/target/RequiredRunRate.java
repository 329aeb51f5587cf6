// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is still missing, and how much that is a month and a week until the end: {@code 159 missing, 19.875 a month over 8 months}.
 *
 * {@snippet class="snippets.VerdictsTest" region="run-rate"}
 *
 * <ul>
 *   <li>Once the target is reached nothing is missing, and what is beyond it is the surplus, which can be {@linkplain #withCarryOver carried
 *       over} into the next year's sum.
 *   <li>With no month to go and something missing there is no rate: {@link MissingReason#NOT_APPLICABLE}.
 *   <li>A year has 52 weeks here, so a month has four and a third.
 *   <li>Rates are not rounded; rounding a rate down misses the target.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class RequiredRunRate {

    private static final BigDecimal WEEKS_OF_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private final double needed;
    private final double achieved;
    private final double carriedOver;
    private final int monthsToGo;

    // -----------------------------------------------------------------------
    /**
     * Returns the rate that is required.
     *
     * @param needed what is to be reached in all, finite
     * @param achieved what has been reached so far, finite
     * @param monthsToGo how many months are left, 0 or more
     * @return the rate
     * @throws IllegalArgumentException if a number is NaN or infinite, or {@code monthsToGo} is negative
     */
    public static RequiredRunRate of(double needed, double achieved, int monthsToGo) {
        if (monthsToGo < 0) {
            throw new IllegalArgumentException("monthsToGo must be 0 or more, but was " + monthsToGo);
        }
        return new RequiredRunRate(
                Figure.of(needed).value(), Figure.of(achieved).value(), 0, monthsToGo);
    }

    /**
     * Returns how many of one thing are needed for so many of another, if only some of them lead to it.
     *
     * @param outputs how many are wanted, 0 or more
     * @param conversionPercent how many in a hundred lead to one, above 0
     * @return the least whole number that is enough: 928 for 371 at 40 %
     * @throws IllegalArgumentException if a number is out of range, NaN or infinite, or no finite number is enough
     */
    public static double neededFor(double outputs, double conversionPercent) {
        if (!(outputs >= 0) || Double.isInfinite(outputs)) {
            throw new IllegalArgumentException("outputs must be a finite number of 0 or more, but was " + outputs);
        }
        if (!(conversionPercent > 0) || Double.isInfinite(conversionPercent)) {
            throw new IllegalArgumentException(
                    "conversionPercent must be a finite number above 0, but was " + conversionPercent);
        }
        BigDecimal needed = Decimals.shortest(outputs)
                .movePointRight(2)
                .divide(Decimals.shortest(conversionPercent), 0, RoundingMode.CEILING);
        if (Double.isInfinite(needed.doubleValue())) {
            throw new IllegalArgumentException(
                    "no finite number is enough for " + outputs + " at " + conversionPercent + " %");
        }
        return needed.doubleValue();
    }

    private RequiredRunRate(double needed, double achieved, double carriedOver, int monthsToGo) {
        this.needed = needed;
        this.achieved = achieved;
        this.carriedOver = carriedOver;
        this.monthsToGo = monthsToGo;
    }

    /**
     * Returns this rate with a surplus of an earlier period counted as achieved.
     *
     * @param surplus 0 or more, in place of any carried over before
     * @return the rate
     * @throws IllegalArgumentException if the surplus is negative, NaN or infinite
     */
    public RequiredRunRate withCarryOver(double surplus) {
        if (!(surplus >= 0) || Double.isInfinite(surplus)) {
            throw new IllegalArgumentException("surplus must be a finite number of 0 or more, but was " + surplus);
        }
        return new RequiredRunRate(needed, achieved, surplus + 0.0, monthsToGo);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns what is still missing.
     *
     * @return needed less achieved and carried over, 0 where that is reached
     */
    public Figure missing() {
        return Figures.ofResult(shortfall().max(BigDecimal.ZERO).doubleValue());
    }

    /**
     * Returns what is beyond the target.
     *
     * @return achieved and carried over less needed, 0 where that is not reached
     */
    public Figure surplus() {
        return Figures.ofResult(shortfall().negate().max(BigDecimal.ZERO).doubleValue());
    }

    /**
     * Returns what is missing a month.
     *
     * @return the rate until the end; missing for {@link MissingReason#NOT_APPLICABLE} if something is missing and no month is left
     */
    public Figure perMonth() {
        return rate(BigDecimal.ONE, BigDecimal.ONE);
    }

    /**
     * Returns what is missing a week, with 52 weeks to a year.
     *
     * @return the rate until the end; missing as {@link #perMonth()}
     */
    public Figure perWeek() {
        return rate(MONTHS_OF_YEAR, WEEKS_OF_YEAR);
    }

    private Figure rate(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal missing = shortfall();
        if (missing.signum() <= 0) {
            return Figure.of(0);
        }
        return monthsToGo == 0
                ? Figure.missing(MissingReason.NOT_APPLICABLE)
                : Figures.ofResult(
                        Exact.ratio(missing.multiply(numerator), denominator.multiply(BigDecimal.valueOf(monthsToGo))));
    }

    private BigDecimal shortfall() {
        return Decimals.shortest(needed).subtract(Decimals.shortest(achieved)).subtract(Decimals.shortest(carriedOver));
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RequiredRunRate other
                && needed == other.needed
                && achieved == other.achieved
                && carriedOver == other.carriedOver
                && monthsToGo == other.monthsToGo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(needed, achieved, carriedOver, monthsToGo);
    }

    /** Returns {@code 159 missing, 19.875 a month over 8 months}. */
    @Override
    public String toString() {
        return missing() + " missing, " + perMonth() + " a month over " + monthsToGo
                + (monthsToGo == 1 ? " month" : " months");
    }
}
