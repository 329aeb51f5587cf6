// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shortfall against a target, and the monthly and weekly rate needed to close it: {@code shortfall 159, 19.875 per month over 8 months}.
 *
 * {@snippet class="snippets.VerdictsTest" region="run-rate"}
 *
 * <ul>
 *   <li>Once the target is reached the shortfall is 0, and what exceeds it is the surplus, which can be {@linkplain #withCarryOver carried forward}
 *       into the sum of the next year.
 *   <li>With a shortfall and no month to go there is no rate: {@link MissingReason#NOT_APPLICABLE}.
 *   <li>With a missing figure every result is missing for its reason: {@link MissingReason#CONFIDENTIAL} if either is confidential, else that of the
 *       needed figure, else that of the achieved one.
 *   <li>A year has 52 weeks here, so a month has four and a third.
 *   <li>Results are exact, correctly rounded to double. A rate that is rounded down for display misses the target.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RequiredRunRate implements Plain {

    private static final int WEEKS_OF_YEAR = 52;
    private static final int MONTHS_OF_YEAR = 12;

    private final Figure needed;
    private final Figure achieved;
    private final double carriedOver;
    private final int monthsToGo;

    // -----------------------------------------------------------------------
    /**
     * Creates the rate that is required.
     *
     * @param needed the figure to be reached in all, finite
     * @param achieved the figure reached to date, finite
     * @param monthsToGo the number of months left, 0 or more
     * @return the rate
     * @throws IllegalArgumentException if a number is NaN or infinite, or {@code monthsToGo} is negative
     */
    public static RequiredRunRate of(double needed, double achieved, int monthsToGo) {
        return of(Figure.of(needed), Figure.of(achieved), monthsToGo);
    }

    /**
     * Creates the rate that is required from figures that may be missing.
     *
     * @param needed the figure to be reached in all
     * @param achieved the figure reached to date
     * @param monthsToGo the number of months left, 0 or more
     * @return the rate
     * @throws IllegalArgumentException if {@code monthsToGo} is negative
     */
    public static RequiredRunRate of(Figure needed, Figure achieved, int monthsToGo) {
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(achieved, "achieved");
        if (monthsToGo < 0) {
            throw new IllegalArgumentException("monthsToGo must be 0 or more, but was " + monthsToGo);
        }
        return new RequiredRunRate(needed, achieved, 0, monthsToGo);
    }

    /**
     * Returns the inputs needed for a number of outputs, if only a part of the inputs lead to one.
     *
     * @param outputs the number of outputs wanted, 0 or more
     * @param conversionPercent the percentage of inputs that lead to an output, above 0
     * @return the least whole number that is enough: 928 for 371 at 40%; above 2<sup>53</sup> the least double that is enough
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
        BigDecimal whole = Decimals.shortest(outputs)
                .movePointRight(2)
                .divide(Decimals.shortest(conversionPercent), 0, RoundingMode.CEILING);
        double enough = Rational.of(whole, 1).toDouble();
        if (Double.isFinite(enough) && new BigDecimal(enough).compareTo(whole) < 0) {
            enough = Math.nextUp(enough);
        }
        if (Double.isInfinite(enough)) {
            throw new IllegalArgumentException("conversionPercent " + Figure.of(conversionPercent)
                    + " needs more than the largest double for " + Figure.of(outputs) + " outputs");
        }
        return enough;
    }

    private RequiredRunRate(Figure needed, Figure achieved, double carriedOver, int monthsToGo) {
        this.needed = needed;
        this.achieved = achieved;
        this.carriedOver = carriedOver;
        this.monthsToGo = monthsToGo;
    }

    /**
     * Returns this rate with a surplus of an earlier period that is treated as achieved.
     *
     * @param surplus 0 or more, instead of any carried forward before
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
     * Returns the shortfall.
     *
     * @return needed less achieved and carried forward, 0 where that is reached; missing with the reason of a missing input
     */
    public Figure shortfall() {
        Figure missing = missing();
        return missing == null ? Exacts.figure(Rational.of(lacking().max(BigDecimal.ZERO), 1)) : missing;
    }

    /**
     * Returns the surplus.
     *
     * @return achieved and carried forward less needed, 0 where that is not reached; missing with the reason of a missing input
     */
    public Figure surplus() {
        Figure missing = missing();
        return missing == null ? Exacts.figure(Rational.of(lacking().negate().max(BigDecimal.ZERO), 1)) : missing;
    }

    /**
     * Returns the rate per month that closes the shortfall.
     *
     * @return the rate until the end, 0 where nothing is lacking; missing with {@link MissingReason#NOT_APPLICABLE} if no month is left, else for the
     *     reason of a missing input
     */
    public Figure perMonth() {
        return rate(1, 1);
    }

    /**
     * Returns the rate per week that closes the shortfall, with 52 weeks to a year.
     *
     * @return the rate until the end; missing as {@link #perMonth()}
     */
    public Figure perWeek() {
        return rate(MONTHS_OF_YEAR, WEEKS_OF_YEAR);
    }

    /**
     * Returns the number of months left.
     *
     * @return 0 or more
     */
    public int monthsToGo() {
        return monthsToGo;
    }

    private Figure rate(int numerator, int denominator) {
        Figure missing = missing();
        if (missing != null) {
            return missing;
        }
        BigDecimal lacking = lacking();
        if (lacking.signum() <= 0) {
            return Figure.of(0);
        }
        return monthsToGo == 0
                ? Figure.missing(MissingReason.NOT_APPLICABLE)
                : Exacts.figure(Rational.of(lacking, monthsToGo).times(numerator, denominator));
    }

    private @Nullable Figure missing() {
        if (needed.isKnown() || isConfidential(achieved)) {
            return achieved.isKnown() ? null : achieved;
        }
        return needed;
    }

    private static boolean isConfidential(Figure figure) {
        return !figure.isKnown() && figure.reason() == MissingReason.CONFIDENTIAL;
    }

    private BigDecimal lacking() {
        return needed.toBigDecimal().subtract(achieved.toBigDecimal()).subtract(Decimals.shortest(carriedOver));
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "shortfall", shortfall(),
                "surplus", surplus(),
                "perMonth", perMonth(),
                "perWeek", perWeek(),
                "monthsToGo", monthsToGo);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RequiredRunRate other
                && needed.equals(other.needed)
                && achieved.equals(other.achieved)
                && carriedOver == other.carriedOver
                && monthsToGo == other.monthsToGo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(needed, achieved, carriedOver, monthsToGo);
    }

    /** Returns {@code shortfall 159, 19.875 per month over 8 months}. */
    @Override
    public String toString() {
        return "shortfall " + shortfall() + ", " + perMonth() + " per month over " + monthsToGo
                + (monthsToGo == 1 ? " month" : " months");
    }
}
