// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.ChangeDoor;
import io.github.kpitrend.internal.ChangeMath;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainChanges;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RatioChange;
import io.github.kpitrend.internal.RatioSlots;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The change from a base to a current figure: {@code 79 -> 96}.
 *
 * <p>Difference and percentage are two views of one change; a {@link ChangeThreshold} defines which of them decides. A change is
 * neither good nor bad.
 *
 * {@snippet class="snippets.ChangeTest" region="at"}
 *
 * <ul>
 *   <li>The percentage is relative to the absolute value of the base, so that its sign is always that of the difference: from -100 to -50 is +50%.
 *   <li>From 0 to 0 is 0%. From 0 to anything else has a difference but no percentage: {@link MissingReason#ZERO_BASE}.
 *   <li>With either figure missing, both views are missing, for {@link MissingReason#CONFIDENTIAL} if one of them is, else for the current
 *       figure's reason, else for the base's.
 *   <li>Across a break both are missing with reason {@link MissingReason#BREAK_IN_SERIES}.
 *   <li>What no finite double can hold is missing with reason {@link MissingReason#NOT_REPRESENTABLE}; its direction is still known.
 *   <li>Results are exact for the decimals that base and current represent, and correctly rounded to double: from 3.0 to 3.3 is 10%
 *       exactly. {@link #roundedPercent} rounds the exact quotient, not that double.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Change implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int MAX_DECIMALS = 15;

    static {
        ChangeDoor.install(Change.class, new ChangeDoor<>() {
            @Override
            public Change make(
                    Figure base,
                    Figure current,
                    @Nullable RatioChange fractions,
                    boolean acrossBreak,
                    @Nullable YearMonth baseMonth,
                    YearMonth month) {
                return new Change(base, current, fractions, acrossBreak, baseMonth, month);
            }

            @Override
            public Change onLastYear(Side base, Side current, @Nullable RatioChange fractions, boolean acrossBreak) {
                return new Change(base, current, fractions, acrossBreak);
            }

            @Override
            public RatioChange exact(Change change) {
                return change.exact();
            }
        });
    }

    private final Figure base;
    private final Figure current;
    private final boolean acrossBreak;
    private final @Nullable YearMonth baseMonth;
    private final @Nullable YearMonth month;
    private final @Nullable Comparison comparison;
    private final Set<Marker> baseMarkers;
    private final Set<Marker> currentMarkers;
    /** Both ratios as fractions, which then decide; null for plain figures. */
    private final @Nullable RatioChange fractions;

    // -----------------------------------------------------------------------
    /**
     * Returns the change between two numbers.
     *
     * @param base the earlier number, finite
     * @param current the later number, finite
     * @return the change
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static Change of(double base, double current) {
        return new Change(named(base, "base"), named(current, "current"));
    }

    /**
     * Returns the change between two figures, known or missing.
     *
     * @param base the earlier figure
     * @param current the later figure
     * @return the change
     */
    public static Change of(Figure base, Figure current) {
        return new Change(Objects.requireNonNull(base, "base"), Objects.requireNonNull(current, "current"));
    }

    /**
     * Returns the change at a month of a series.
     *
     * @param series the figures
     * @param month any month; outside the series, the current figure is missing
     * @param comparison what to compare with
     * @return the change; {@linkplain #acrossBreak() across a break} if a month after the base month up to the current one (or the
     *     other way round, for a later baseline) is marked as the first after a break
     */
    public static Change at(MonthlySeries series, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(comparison, "comparison");
        Slots slots = SERIES.open(series);
        long current = ProlepticMonth.of(month);
        long base = comparison.baseMonth(slots, current);
        return new Change(series, slots, month, base, comparison, breaks(slots, base, current), null);
    }

    /**
     * Returns the change at a month of a ratio series. Difference, percentage, rounded forms and directions come from the fractions, not from the
     * rounded quotients: from 1 of 3 to 11 of 30 is 10% exactly.
     *
     * @param ratio the ratios
     * @param month any month; outside the series, the current figure is missing
     * @param comparison what to compare with; a month is observed if it has a value
     * @return the change; base and current are the values of the months
     */
    public static Change at(RatioSeries ratio, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(comparison, "comparison");
        MonthlySeries values = ratio.values();
        Slots slots = SERIES.open(values);
        long current = ProlepticMonth.of(month);
        long base = comparison.baseMonth(slots, current);
        boolean known = slots.reasonAt(base) == ReasonCode.KNOWN && slots.reasonAt(current) == ReasonCode.KNOWN;
        RatioSlots parts = RatioSlots.open(ratio);
        RatioChange fractions = known
                ? new RatioChange(
                        parts.numerators().valueAt(base),
                        parts.denominators().valueAt(base),
                        parts.numerators().valueAt(current),
                        parts.denominators().valueAt(current),
                        ratio.multiplier())
                : null;
        return new Change(values, slots, month, base, comparison, breaks(slots, base, current), fractions);
    }

    /**
     * Returns the difference at every month of a series, in the unit of the series.
     *
     * @param series the figures
     * @param comparison what to compare each month with
     * @return the differences over the same range, missing where {@link #difference()} is and for the same reason
     */
    public static MonthlySeries differences(MonthlySeries series, Comparison comparison) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(comparison, "comparison");
        return results(SERIES.open(series), comparison, false);
    }

    /**
     * Returns the percentage change at every month of a series, in percent.
     *
     * @param series the figures
     * @param comparison what to compare each month with
     * @return the percentages over the same range, missing where {@link #percent()} is and for the same reason
     */
    public static MonthlySeries percentages(MonthlySeries series, Comparison comparison) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(comparison, "comparison");
        return results(SERIES.open(series), comparison, true);
    }

    private Change(Figure base, Figure current) {
        this.base = base;
        this.current = current;
        acrossBreak = false;
        baseMonth = null;
        month = null;
        comparison = null;
        baseMarkers = Set.of();
        currentMarkers = Set.of();
        fractions = null;
    }

    private Change(
            MonthlySeries series,
            Slots slots,
            YearMonth month,
            long baseNumber,
            Comparison comparison,
            boolean acrossBreak,
            @Nullable RatioChange fractions) {
        boolean exists = ProlepticMonth.exists(baseNumber);
        baseMonth = exists ? ProlepticMonth.at(baseNumber) : null;
        base = baseMonth == null ? Figure.missing(MissingReason.OUTSIDE_SERIES) : series.at(baseMonth);
        current = series.at(month);
        this.month = month;
        this.comparison = comparison;
        this.acrossBreak = acrossBreak;
        baseMarkers = markers(series, slots, baseNumber);
        currentMarkers = markers(series, slots, ProlepticMonth.of(month));
        this.fractions = fractions;
    }

    private static Set<Marker> markers(MonthlySeries series, Slots slots, long number) {
        return slots.isMarkedAt(number)
                ? series.observation(ProlepticMonth.at(number)).markers()
                : Set.of();
    }

    /** A change of a whole between two months, of which another package found the figures. */
    private Change(
            Figure base,
            Figure current,
            @Nullable RatioChange fractions,
            boolean acrossBreak,
            @Nullable YearMonth baseMonth,
            YearMonth month) {
        this.base = base;
        this.current = current;
        this.fractions = fractions;
        this.acrossBreak = acrossBreak;
        this.baseMonth = baseMonth;
        this.month = month;
        comparison = null;
        baseMarkers = Set.of();
        currentMarkers = Set.of();
    }

    /** The change of two years' figures from the same month a year earlier. */
    private Change(
            ChangeDoor.Side base, ChangeDoor.Side current, @Nullable RatioChange fractions, boolean acrossBreak) {
        this.base = base.figure();
        this.current = current.figure();
        this.fractions = fractions;
        this.acrossBreak = acrossBreak;
        baseMonth = base.month();
        month = current.month();
        comparison = Comparison.sameMonthLastYear();
        baseMarkers = base.markers();
        currentMarkers = current.markers();
    }

    private static Figure named(double value, String name) {
        return Figure.of(Figures.finite(value, name));
    }

    private static MonthlySeries results(Slots slots, Comparison comparison, boolean percent) {
        Slots plain = comparison.isMonthsBack() ? PlainChanges.of(slots, comparison.number(), percent) : null;
        if (plain != null) {
            return SERIES.wrap(plain);
        }
        int length = slots.length();
        int places = slots.places();
        double[] values = new double[length];
        byte[] reasons = new byte[length];
        BaseMonths bases = new BaseMonths(slots, comparison);
        for (int i = 0; i < length; i++) {
            long month = slots.first() + i;
            long base = bases.next(month);
            reasons[i] = bases.reason(base, month);
            if (reasons[i] == ReasonCode.KNOWN) {
                double b = slots.valueAt(base);
                double c = slots.value(i);
                int common = places == Decimals.NO_PLACES ? Decimals.commonPlaces(b, c) : places;
                if (!percent) {
                    values[i] = ChangeMath.difference(b, c, common);
                } else if (b != 0) {
                    values[i] = ChangeMath.percent(b, c, common);
                } else if (c != 0) {
                    reasons[i] = ReasonCode.ZERO_BASE;
                }
            }
        }
        return SERIES.wrap(Slots.ofResults(slots.first(), values, reasons, slots));
    }

    private static boolean breaks(Slots slots, long base, long current) {
        return base != Comparison.NO_MONTH && slots.breaksBetween(Math.min(base, current) + 1, Math.max(base, current));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure that the change starts from.
     *
     * @return the base, known or missing
     */
    public Figure base() {
        return base;
    }

    /**
     * Returns the figure that the change leads to.
     *
     * @return the current figure, known or missing
     */
    public Figure current() {
        return current;
    }

    /**
     * Returns the month of the base.
     *
     * @return the month; empty for a change between figures, where no earlier month is known, or where it is outside the supported range of {@link
     *     YearMonth}
     */
    public Optional<YearMonth> baseMonth() {
        return Optional.ofNullable(baseMonth);
    }

    /**
     * Returns the month of the current figure.
     *
     * @return the month; empty for a change between figures
     */
    public Optional<YearMonth> month() {
        return Optional.ofNullable(month);
    }

    /**
     * Returns the comparison that decided the base month.
     *
     * @return the comparison; empty for a change between figures
     */
    public Optional<Comparison> comparison() {
        return Optional.ofNullable(comparison);
    }

    /**
     * Returns the markers of the base.
     *
     * @return the markers, unmodifiable; empty for a change between figures
     */
    public Set<Marker> baseMarkers() {
        return baseMarkers;
    }

    /**
     * Returns the markers of the current figure.
     *
     * @return the markers, unmodifiable; empty for a change between figures
     */
    public Set<Marker> currentMarkers() {
        return currentMarkers;
    }

    /**
     * Returns whether the series breaks between base and current, so that they are not comparable.
     *
     * @return true if it does
     */
    public boolean acrossBreak() {
        return acrossBreak;
    }

    /**
     * Returns {@code current - base}, in the unit of the figures; for a measure in percent these are percentage points.
     *
     * @return the exact difference, correctly rounded to double, or missing as described in the class documentation
     */
    public Figure difference() {
        MissingReason missing = missing();
        if (missing != null) {
            return Figure.missing(missing);
        }
        if (fractions != null) {
            return Figures.ofResult(fractions.difference());
        }
        double b = base.value();
        double c = current.value();
        return Figures.ofResult(ChangeMath.difference(b, c, Decimals.commonPlaces(b, c)));
    }

    /**
     * Returns {@code 100 (current - base) / abs(base)}, in percent: 22 means 22%.
     *
     * @return the exact percentage, correctly rounded to double, or missing as described in the class documentation
     */
    public Figure percent() {
        MissingReason missing = missingPercent();
        if (missing != null) {
            return Figure.missing(missing);
        }
        if (fractions != null && base.value() != 0) {
            return Figures.ofResult(fractions.percent());
        }
        double b = base.value();
        double c = current.value();
        return b == 0 ? Figure.of(0) : Figures.ofResult(ChangeMath.percent(b, c, Decimals.commonPlaces(b, c)));
    }

    /**
     * Returns the percentage rounded half up (away from zero) from the exact quotient, for display.
     *
     * @param decimals how many decimals to keep, 0 to 15
     * @return the rounded percentage, or missing as {@link #percent()}
     * @throws IllegalArgumentException if {@code decimals} is not from 0 to 15
     */
    public Figure roundedPercent(int decimals) {
        checkDecimals(decimals);
        Figure percent = percent();
        if (!percent.isKnown() || base.value() == 0) {
            return percent;
        }
        BigDecimal rounded = fractions == null
                ? ChangeMath.roundedPercent(base.value(), current.value(), decimals)
                : fractions.roundedPercent(decimals);
        return Figures.ofResult(rounded.doubleValue());
    }

    /**
     * Returns the difference rounded half up (away from zero) from the exact difference, for display.
     *
     * @param decimals the number of decimals to keep, 0 to 15
     * @return the rounded difference in the unit of the figures, or missing as {@link #difference()}
     * @throws IllegalArgumentException if {@code decimals} is not from 0 to 15
     */
    public Figure roundedDifference(int decimals) {
        checkDecimals(decimals);
        Figure difference = difference();
        if (!difference.isKnown()) {
            return difference;
        }
        BigDecimal rounded = fractions == null
                ? ChangeMath.roundedDifference(base.value(), current.value(), decimals)
                : fractions.roundedDifference(decimals);
        return Figures.ofResult(rounded.doubleValue());
    }

    /**
     * Returns the direction of this change by a threshold.
     *
     * @param threshold the threshold
     * @return the direction; {@link DirectionOfTravel#NOT_AVAILABLE} if the difference is missing, unless only because it is too large for a double
     */
    public DirectionOfTravel direction(ChangeThreshold threshold) {
        return Objects.requireNonNull(threshold, "threshold").direction(this);
    }

    /**
     * Explains the direction of this change.
     *
     * @param threshold the threshold that decides it
     * @return both figures, the threshold, and a sentence such as {@code 79 to 96 is +21.5%, an increase}
     */
    public Explanation explain(ChangeThreshold threshold) {
        return ChangeExplanation.of(this, Objects.requireNonNull(threshold, "threshold"));
    }

    static void checkDecimals(int decimals) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals must be from 0 to " + MAX_DECIMALS + ", but was " + decimals);
        }
    }

    /** The fractions of both ratios; null for plain figures. */
    @Nullable
    RatioChange fractions() {
        return fractions;
    }

    /** Returns the reason that the difference is missing, or null. */
    @Nullable
    MissingReason missing() {
        if (current.isKnown() && base.isKnown()) {
            return acrossBreak ? MissingReason.BREAK_IN_SERIES : null;
        }
        return current.isKnown() || isConfidential(base) ? base.reason() : current.reason();
    }

    private @Nullable MissingReason missingPercent() {
        MissingReason missing = missing();
        boolean fromNothing = missing == null && base.value() == 0 && current.value() != 0;
        return fromNothing ? MissingReason.ZERO_BASE : missing;
    }

    private static boolean isConfidential(Figure figure) {
        return !figure.isKnown() && figure.reason() == MissingReason.CONFIDENTIAL;
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "comparison",
                comparison(),
                "month",
                month(),
                "baseMonth",
                baseMonth(),
                "base",
                base,
                "current",
                current,
                "difference",
                difference(),
                "percent",
                percent(),
                "acrossBreak",
                acrossBreak,
                "baseMarkers",
                baseMarkers,
                "currentMarkers",
                currentMarkers);
    }

    /** Returns whether all results are equal. Changes of ratios are compared by their fractions, not by the rounded quotients. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Change other
                && base.equals(other.base)
                && current.equals(other.current)
                && acrossBreak == other.acrossBreak
                && baseMarkers.equals(other.baseMarkers)
                && currentMarkers.equals(other.currentMarkers)
                && Objects.equals(baseMonth, other.baseMonth)
                && Objects.equals(month, other.month)
                && Objects.equals(comparison, other.comparison)
                && hasSameFractions(other);
    }

    /** Returns whether both sides are equal as fractions, which equal quotients need not be. */
    private boolean hasSameFractions(Change other) {
        boolean plain = fractions == null && other.fractions == null;
        return plain || missing() != null || exact().isSame(other.exact());
    }

    private RatioChange exact() {
        return fractions == null ? new RatioChange(base.value(), 1, current.value(), 1, 1) : fractions;
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, current, acrossBreak, baseMonth, month, comparison);
    }

    /** Returns {@code 79 (2020-05) -> 96 (2020-06)}, without months {@code 79 -> 96}; followed by {@code (across a break)} where that is so. */
    @Override
    public String toString() {
        return base + in(baseMonth) + " -> " + current + in(month) + (acrossBreak ? " (across a break)" : "");
    }

    private static String in(@Nullable YearMonth month) {
        return month == null ? "" : " (" + month + ")";
    }
}
