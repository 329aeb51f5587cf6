// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Lazy;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RatioMath;
import io.github.kpitrend.internal.RatioSlots;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A monthly ratio that keeps its numerators and denominators: {@code proportion per 100, 2020-04/2020-06: 1 of 2, 90 of 100, 1 of 10}.
 *
 * <p>Percentages cannot be added or averaged without their parts: the mean of 50%, 90% and 10% is 50%, but 92 of 112 is 82.14%. Windows, periods and
 * totals of a ratio series are ratios of sums, and verdicts on its changes and targets are decided on the fractions, not on rounded quotients.
 *
 * <p>A <em>proportion</em> is a ratio whose numerator is part of its denominator; a <em>rate</em> is any other, such as cases per 1,000 residents or
 * cost per case. It is not a weighted series and knows no unit; the indicator does.
 *
 * <p>The value of a month is {@code multiplier * numerator / denominator}, correctly rounded from the decimals. It is missing
 *
 * <ul>
 *   <li>with {@link MissingReason#ZERO_BASE} if the denominator is 0, also for 0 of 0;
 *   <li>with {@link MissingReason#TOO_FEW_OBSERVATIONS} if the denominator is above 0 and below {@link #leastDenominator()};
 *   <li>with {@link MissingReason#CONFIDENTIAL} if either part is, otherwise with the reason of the numerator, otherwise with that of the
 *       denominator. A month that one side does not cover is {@link MissingReason#OUTSIDE_SERIES} there;
 *   <li>with {@link MissingReason#NOT_REPRESENTABLE} if no finite double can hold it.
 * </ul>
 *
 * <p>Denominators are 0 or more. Numerators of a proportion are 0 or more and may exceed the denominator, as they do in faulty data; such a month
 * has a value above the multiplier and no interval. Numerators of a rate may be negative (net amounts). A value has the markers of both parts except
 * {@link Marker#REVISED}, and a break where either side has one.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RatioSeries implements Plain {

    private static final double PERCENT = 100;
    private static final int PRINTED_MONTHS = 24;

    static {
        RatioSlots.install(series -> series.joined.get());
    }

    private final MonthlySeries numerators;
    private final MonthlySeries denominators;
    private final double multiplier;
    private final double leastDenominator;
    private final boolean proportion;

    private final Lazy<RatioSlots> joined;
    private final Lazy<MonthlySeries> values;

    // -----------------------------------------------------------------------
    /**
     * Returns a series of proportions with values in percent.
     *
     * @param numerators the parts, 0 or more in every known month
     * @param denominators the wholes, 0 or more in every known month
     * @return the proportions, over the span of both series
     * @throws IllegalArgumentException if a known part is negative (the message names the month), or the span is longer than {@value
     *     MonthlySeries#MAX_LENGTH} months
     */
    public static RatioSeries proportion(MonthlySeries numerators, MonthlySeries denominators) {
        Objects.requireNonNull(numerators, "numerators");
        Objects.requireNonNull(denominators, "denominators");
        checkNotNegative(numerators, "numerators");
        return of(numerators, denominators, PERCENT, true);
    }

    /**
     * Returns a series of rates.
     *
     * @param numerators the events or amounts, of any sign
     * @param denominators the sizes that they relate to, 0 or more in every known month
     * @param multiplier the number that the rate is per: 1,000 for cases per 1,000 residents, 1 for cost per case; finite, above 0
     * @return the rates, over the span of both series
     * @throws IllegalArgumentException if a known denominator is negative (the message names the month), the multiplier is not a finite number above
     *     0, or the span is longer than {@value MonthlySeries#MAX_LENGTH} months
     */
    public static RatioSeries rate(MonthlySeries numerators, MonthlySeries denominators, double multiplier) {
        Objects.requireNonNull(numerators, "numerators");
        Objects.requireNonNull(denominators, "denominators");
        return of(numerators, denominators, checkedMultiplier(multiplier), false);
    }

    private static RatioSeries of(
            MonthlySeries numerators, MonthlySeries denominators, double multiplier, boolean proportion) {
        checkNotNegative(denominators, "denominators");
        MonthRange span = numerators.range().span(denominators.range());
        MonthlySeries.checkedLength(span.first(), span.last());
        return new RatioSeries(over(numerators, span), over(denominators, span), multiplier, 0, proportion);
    }

    private static void checkNotNegative(MonthlySeries series, String name) {
        Slots slots = series.slots();
        for (int i = 0; i < slots.length(); i++) {
            if (slots.value(i) < 0) {
                throw new IllegalArgumentException(name + " must be 0 or more, but was " + Numbers.print(slots.value(i))
                        + " in " + ProlepticMonth.at(slots.first() + i));
            }
        }
    }

    private static double checkedMultiplier(double multiplier) {
        if (!(multiplier > 0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("multiplier must be a finite number above 0, but was " + multiplier);
        }
        return multiplier;
    }

    private static MonthlySeries over(MonthlySeries series, MonthRange span) {
        return series.range().equals(span)
                ? series
                : new MonthlySeries(series.slots().over(span));
    }

    private RatioSeries(
            MonthlySeries numerators,
            MonthlySeries denominators,
            double multiplier,
            double leastDenominator,
            boolean proportion) {
        this.numerators = numerators;
        this.denominators = denominators;
        this.multiplier = multiplier;
        this.leastDenominator = leastDenominator;
        this.proportion = proportion;
        this.joined = Lazy.of(() -> RatioSlots.of(numerators.slots(), denominators.slots()));
        this.values = Lazy.of(this::computeValues);
    }

    private RatioSeries with(MonthlySeries n, MonthlySeries d) {
        return new RatioSeries(n, d, multiplier, leastDenominator, proportion);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns a series of the same kind and parts with another multiplier, such as a proportion per 1,000 births.
     *
     * @param multiplier finite, above 0
     * @return the series
     * @throws IllegalArgumentException if the multiplier is not a finite number above 0
     */
    public RatioSeries withMultiplier(double multiplier) {
        return new RatioSeries(numerators, denominators, checkedMultiplier(multiplier), leastDenominator, proportion);
    }

    /**
     * Returns a series whose values, of months, windows and periods, are missing with {@link MissingReason#TOO_FEW_OBSERVATIONS} where the
     * denominator is above 0 and below a limit. This is about reliability; it does not protect people.
     *
     * @param least the smallest denominator with a value, finite, 0 or more; 0, the default, for none
     * @return the series
     * @throws IllegalArgumentException if {@code least} is not a finite number of 0 or more
     */
    public RatioSeries requiringDenominator(double least) {
        if (!(least >= 0) || Double.isInfinite(least)) {
            throw new IllegalArgumentException("least must be a finite number of 0 or more, but was " + least);
        }
        return new RatioSeries(numerators, denominators, multiplier, least + 0.0, proportion);
    }

    /**
     * Returns the part of this series that lies within a range.
     *
     * @param range the months wanted; may reach outside this series
     * @return the ratios of the months common to both
     * @throws IllegalArgumentException if they have no month in common; the message has both ranges
     */
    public RatioSeries within(MonthRange range) {
        Objects.requireNonNull(range, "range");
        return with(numerators.within(range), denominators.within(range));
    }

    /**
     * Returns this series without the months that have one of some markers on either side. Their parts become missing with {@link
     * MissingReason#NOT_FINAL} on both sides.
     *
     * @param markers the markers to exclude, such as {@link Marker#PARTIAL}; a break cannot be excluded
     * @return the series over the same range; breaks remain in force
     * @throws IllegalArgumentException if a marker is {@link Marker#BREAK_BEFORE}
     */
    public RatioSeries excluding(Marker... markers) {
        byte excluded = Marker.bits(List.of(Objects.requireNonNull(markers, "markers")));
        if ((excluded & Slots.BREAK_BEFORE) != 0) {
            throw new IllegalArgumentException("markers must not contain BREAK_BEFORE, but was " + List.of(markers));
        }
        Slots n = numerators.slots();
        Slots d = denominators.slots();
        boolean[] hit = new boolean[n.length()];
        boolean any = false;
        for (int i = 0; i < hit.length; i++) {
            hit[i] = ((n.marker(i) | d.marker(i)) & excluded) != 0;
            any |= hit[i];
        }
        return any ? with(without(n, hit), without(d, hit)) : this;
    }

    /** A side without some months; a reason that a month of it has stays. */
    private static MonthlySeries without(Slots slots, boolean[] hit) {
        SlotsWriter writer = new SlotsWriter(slots.first(), hit.length);
        for (int i = 0; i < hit.length; i++) {
            if (slots.reason(i) != ReasonCode.KNOWN) {
                writer.missing(i, slots.reason(i));
            } else if (hit[i]) {
                writer.missing(i, ReasonCode.NOT_FINAL);
            } else {
                writer.known(i, slots.value(i));
            }
            writer.mark(i, slots.marker(i));
        }
        return new MonthlySeries(writer.build());
    }

    /**
     * Returns the ratio of the sums of two series, month by month over the span of both. A month in which a part of either is missing is missing, as
     * sums are.
     *
     * @param other a series of the same kind and multiplier
     * @return the series; its least denominator is the larger one
     * @throws IllegalArgumentException if kind or multiplier differ, or the span is longer than {@value MonthlySeries#MAX_LENGTH} months
     */
    public RatioSeries plus(RatioSeries other) {
        return pooled(List.of(this, Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns the ratio of the sums of several series, month by month over the span of all. A month in which a part of one is missing is missing, as
     * sums are.
     *
     * @param ratios at least one, of one kind and multiplier
     * @return the series; its least denominator is the largest one
     * @throws IllegalArgumentException if there is no series, kinds or multipliers differ, or the span is longer than {@value
     *     MonthlySeries#MAX_LENGTH} months
     */
    public static RatioSeries pooled(Collection<RatioSeries> ratios) {
        Objects.requireNonNull(ratios, "ratios");
        if (ratios.isEmpty()) {
            throw new IllegalArgumentException("ratios must hold at least one series, but is empty");
        }
        RatioSeries first = ratios.iterator().next();
        List<MonthlySeries> numerators = new ArrayList<>(ratios.size());
        List<MonthlySeries> denominators = new ArrayList<>(ratios.size());
        double least = 0;
        for (RatioSeries ratio : ratios) {
            if (ratio.proportion != first.proportion || ratio.multiplier != first.multiplier) {
                throw new IllegalArgumentException(
                        "ratios must be of one kind and multiplier, but were " + first.kind() + " and " + ratio.kind());
            }
            numerators.add(ratio.numerators);
            denominators.add(ratio.denominators);
            least = Math.max(least, ratio.leastDenominator);
        }
        return new RatioSeries(
                MonthlySeries.total(numerators),
                MonthlySeries.total(denominators),
                first.multiplier,
                least,
                first.proportion);
    }

    private String kind() {
        return (proportion ? "proportion per " : "rate per ") + Numbers.print(multiplier);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the numerators over the whole range, each month known or missing with its own reason.
     *
     * @return a series as long as {@link #denominators()}
     */
    public MonthlySeries numerators() {
        return numerators;
    }

    /**
     * Returns the denominators over the whole range, each month known or missing with its own reason.
     *
     * @return a series as long as {@link #numerators()}
     */
    public MonthlySeries denominators() {
        return denominators;
    }

    /**
     * Returns the number that values are per.
     *
     * @return 100 for percentages; finite, above 0
     */
    public double multiplier() {
        return multiplier;
    }

    /**
     * Returns the smallest denominator with a value.
     *
     * @return 0 or more; 0 where none was required
     */
    public double leastDenominator() {
        return leastDenominator;
    }

    /**
     * Returns whether numerators are part of their denominators.
     *
     * @return true for proportions, false for rates
     */
    public boolean isProportion() {
        return proportion;
    }

    /**
     * Returns the months covered.
     *
     * @return the span of numerators and denominators
     */
    public MonthRange range() {
        return numerators.range();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the value of a month.
     *
     * @param month any month
     * @return the ratio times the multiplier, or missing as described in the class documentation
     */
    public Figure at(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return values().at(month);
    }

    /**
     * Returns the value of a month with its markers.
     *
     * @param month any month
     * @return the observation; the markers are those of both parts except {@link Marker#REVISED}
     */
    public Observation observation(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return values().observation(month);
    }

    /**
     * Returns the values of all months, such as a series of percentages.
     *
     * @return a series over {@link #range()}; the same instance on every call
     */
    public MonthlySeries values() {
        return values.get();
    }

    private MonthlySeries computeValues() {
        RatioSlots parts = joined.get();
        Slots n = parts.numerators();
        return new MonthlySeries(RatioMath.values(n, parts.denominators(), multiplier, leastDenominator));
    }

    /**
     * Returns both parts of a month.
     *
     * @param month any month
     * @return numerator and denominator; empty if one is missing or negative
     */
    public Optional<Proportion> counts(YearMonth month) {
        Objects.requireNonNull(month, "month");
        Figure n = numerators.at(month);
        Figure d = denominators.at(month);
        boolean usable = n.isKnown() && d.isKnown() && n.value() >= 0;
        return usable ? Optional.of(new Proportion(n.value(), d.value())) : Optional.empty();
    }

    /**
     * Returns the confidence interval of a month: Wilson's score interval of a proportion, Byar's approximation or the exact Poisson limits of a
     * rate.
     *
     * @param month any month
     * @param level the confidence level
     * @return the interval in the unit of {@link #values()}; empty if the month has no value, its numerator is negative or not whole, the numerator
     *     of a proportion exceeds the denominator, or no double can hold a limit
     */
    public Optional<ConfidenceInterval> interval(YearMonth month, ConfidenceLevel level) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(level, "level");
        if (!at(month).isKnown()) {
            return Optional.empty();
        }
        double n = numerators.at(month).value();
        double d = denominators.at(month).value();
        if (n < 0 || n != Math.rint(n) || (proportion && n > d)) {
            return Optional.empty();
        }
        if (proportion) {
            ConfidenceInterval percent = ConfidenceInterval.wilson(new Proportion(n, d), level);
            return multiplier == PERCENT
                    ? Optional.of(percent)
                    : Optional.ofNullable(percent.scaled(multiplier / PERCENT, 1));
        }
        return Optional.ofNullable(ConfidenceInterval.ofCount(n, level).scaled(multiplier, d));
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RatioSeries other
                && numerators.equals(other.numerators)
                && denominators.equals(other.denominators)
                && multiplier == other.multiplier
                && leastDenominator == other.leastDenominator
                && proportion == other.proportion;
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerators, denominators, multiplier, leastDenominator, proportion);
    }

    /**
     * Returns the kind, the range and the parts, {@code rate per 1000, 2020-04/2020-05: 16 of 3019, missing (PENDING) of 3025}; long series are
     * shortened.
     */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder().append(kind()).append(", ").append(range()).append(':');
        int length = numerators.length();
        String separator = " ";
        for (YearMonth month : MonthRange.startingAt(numerators.first(), Math.min(length, PRINTED_MONTHS))) {
            text.append(separator).append(numerators.at(month)).append(" of ").append(denominators.at(month));
            separator = ", ";
        }
        return text.append(length > PRINTED_MONTHS ? ", ... (" + length + " months)" : "")
                .append(leastDenominator > 0 ? ", denominators of at least " + Numbers.print(leastDenominator) : "")
                .toString();
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "numerators", numerators(),
                "denominators", denominators(),
                "multiplier", multiplier(),
                "leastDenominator", leastDenominator(),
                "proportion", isProportion());
    }
}
