// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.internal.SeasonModel;
import io.github.kpitrend.internal.SeasonPeriods;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A test of whether the calendar months of a series differ by more than random variation: {@code seasonal (F 43.04, p below 0.0001)}.
 *
 * <p>The model is a level, a slope per period and the effect of each calendar month (of a quarterly series: each quarter), fitted by least squares.
 * The F test compares it with level and slope alone, so that a trend is not taken for a season.
 *
 * <ul>
 *   <li>Gaps keep their place: a month without a figure is excluded, and later months are not moved.
 *   <li>Months that end no reporting period take no part.
 *   <li>The test is made as soon as every calendar month has a figure and a degree of freedom is left. Whether that is enough is for the caller:
 *       charts ask for three figures of each calendar month, forecasts for two.
 *   <li>Everything is missing with reason {@link MissingReason#BREAK_IN_SERIES} for a series with a break ({@link MonthlySeries#within}
 *       takes the part after it), {@link MissingReason#NOT_APPLICABLE} for an annual series, and {@link MissingReason#TOO_FEW_OBSERVATIONS} or {@link
 *       MissingReason#CONFIDENTIAL} where there are too few figures. Where level and slope explain every figure, F and p are missing with reason
 *       {@link MissingReason#NO_VARIATION}.
 * </ul>
 *
 * <p>The statistic is computed in double arithmetic. Source: textbook analysis of variance; the same as R's {@code
 * anova(lm(y ~ t), lm(y ~ t + month))}. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class SeasonTest implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final double LEVEL = 0.01;
    private static final double HUNDREDTHS = 100;

    private final MonthlySeries series;
    private final SeasonPeriods periods;
    private final int observed;
    private final @Nullable SeasonModel model;
    private final Figure statistic;
    private final Figure pValue;

    // -----------------------------------------------------------------------
    /**
     * Tests the series of an indicator, by its frequency.
     *
     * @param indicator the indicator
     * @param series its figures
     * @return the test
     */
    public static SeasonTest of(Indicator indicator, MonthlySeries series) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(series, "series");
        PeriodEnds ends = PeriodEnds.of(indicator.reportingPeriods(series));
        return new SeasonTest(series, new SeasonPeriods(ends));
    }

    /**
     * Tests a series.
     *
     * @param series the figures
     * @param frequency how often a figure is expected: which months are the seasons of a year
     * @return the test
     */
    public static SeasonTest of(MonthlySeries series, Frequency frequency) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(frequency, "frequency");
        return new SeasonTest(series, SeasonPeriods.of(SERIES.open(series), frequency));
    }

    private SeasonTest(MonthlySeries series, SeasonPeriods periods) {
        this.series = series;
        this.periods = periods;
        Slots slots = SERIES.open(series);
        int[] at = observedSlots(slots, periods);
        this.observed = at.length;
        Figure missing = whyNot(slots, at);
        if (missing != null) {
            model = null;
            statistic = missing;
            pValue = missing;
            return;
        }
        SeasonModel fit = fit(slots, at);
        if (fit.leastCount() == 0 || !fit.isTestable()) {
            model = null;
            statistic = Samples.none(series);
            pValue = statistic;
            return;
        }
        model = fit;
        Figure line = Figure.missing(MissingReason.NO_VARIATION);
        statistic = fit.isLine() ? line : Samples.figure(fit.statistic());
        pValue = fit.isLine() ? line : Samples.figure(fit.pValue());
    }

    private @Nullable Figure whyNot(Slots slots, int[] at) {
        if (periods.seasons() < 2) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        if (at.length > 0 && slots.breaksBetween(slots.first() + at[0] + 1, slots.first() + at[at.length - 1])) {
            return Figure.missing(MissingReason.BREAK_IN_SERIES);
        }
        return null;
    }

    private SeasonModel fit(Slots slots, int[] at) {
        double[] values = new double[at.length];
        int[] places = new int[at.length];
        int[] seasons = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = slots.value(at[i]);
            places[i] = (int) (periods.period(slots.first() + at[i]) - periods.period(slots.first()));
            seasons[i] = periods.season(slots.first() + at[i]);
        }
        return SeasonModel.of(values, places, null, seasons, periods.seasons());
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the F statistic of all effects together, beside level and slope.
     *
     * @return 0 or more; missing as described in the class documentation, and with reason {@link MissingReason#NOT_REPRESENTABLE} where the months
     *     explain every figure
     */
    public Figure statistic() {
        return statistic;
    }

    /**
     * Returns the probability of such an F or a larger one where the months do not differ.
     *
     * @return a fraction, 0 to 1; missing as described in the class documentation
     */
    public Figure pValue() {
        return pValue;
    }

    /**
     * Returns whether the months differ at the level of 1%.
     *
     * @return true if p is known and below 0.01
     */
    public boolean isSeasonal() {
        return pValue.isKnown() && pValue.value() < LEVEL;
    }

    /**
     * Returns the effect of a calendar month: by how much its figures differ from those of a mean month.
     *
     * @param month the calendar month
     * @return the effect in the unit of the series, not rounded; effects of a year add up to 0. Missing as described in the class documentation,
     *     and with reason {@link MissingReason#NOT_DUE} for a month that ends no reporting period
     */
    public Figure effect(Month month) {
        Objects.requireNonNull(month, "month");
        if (model == null) {
            return pValue;
        }
        return periods.isEnd(month) ? Samples.figure(model.effect(periods.season(month))) : notDue();
    }

    private static Figure notDue() {
        return Figure.missing(MissingReason.NOT_DUE);
    }

    /**
     * Returns the seasonally adjusted series. It has each figure less the effect of its calendar month, the effect rounded half up to three places
     * more than the series has.
     *
     * @return a series over the same months, with the markers of the original; all missing where the effects are, months that end no reporting period
     *     missing with reason {@link MissingReason#NOT_DUE}, and those whose effect no double can hold with {@link
     *     MissingReason#NOT_REPRESENTABLE}
     */
    public MonthlySeries adjusted() {
        Slots slots = SERIES.open(series);
        double[] values = new double[slots.length()];
        byte[] reasons = new byte[slots.length()];
        byte[] markers = new byte[slots.length()];
        slots.copyMarkers(markers);
        @Nullable BigDecimal[] effects = effects(slots);
        for (int i = 0; i < values.length; i++) {
            reasons[i] = slots.reason(i);
            if (reasons[i] == ReasonCode.KNOWN && !periods.ends().isEnd(slots.first() + i)) {
                reasons[i] = ReasonCode.NOT_DUE;
            } else if (reasons[i] == ReasonCode.KNOWN && effects.length == 0) {
                reasons[i] = reasonOfNone();
            } else if (reasons[i] == ReasonCode.KNOWN) {
                BigDecimal effect = effects[periods.season(slots.first() + i)];
                if (effect == null) {
                    reasons[i] = ReasonCode.NOT_REPRESENTABLE;
                } else {
                    values[i] =
                            Decimals.shortest(slots.value(i)).subtract(effect).doubleValue();
                }
            }
        }
        return SERIES.wrap(Slots.ofResults(slots.first(), values, reasons, markers));
    }

    /** Returns the slots that hold a figure and end a period. */
    private static int[] observedSlots(Slots slots, SeasonPeriods periods) {
        int[] found = new int[slots.length()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (slots.reason(i) == ReasonCode.KNOWN && periods.ends().isEnd(slots.first() + i)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The effects of the seasons; null for one that no double can hold. */
    private @Nullable BigDecimal[] effects(Slots slots) {
        if (model == null) {
            return new BigDecimal[0];
        }
        int places = 0;
        for (int i = 0; i < slots.length(); i++) {
            places = Math.max(places, Decimals.shortest(slots.value(i)).scale());
        }
        @Nullable BigDecimal[] effects = new BigDecimal[periods.seasons()];
        for (int s = 0; s < effects.length; s++) {
            double effect = model.effect(s);
            effects[s] = Double.isFinite(effect) ? SeasonModel.rounded(effect, places) : null;
        }
        return effects;
    }

    private byte reasonOfNone() {
        return switch (pValue.reason()) {
            case NOT_APPLICABLE -> ReasonCode.NOT_APPLICABLE;
            case BREAK_IN_SERIES -> ReasonCode.BREAK_IN_SERIES;
            case CONFIDENTIAL -> ReasonCode.CONFIDENTIAL;
            default -> ReasonCode.TOO_FEW_OBSERVATIONS;
        };
    }

    /**
     * Explains the verdict.
     *
     * @return the number of figures with F, p and degrees of freedom, the rule, and a sentence
     */
    public Explanation explain() {
        String rule = "F test of the calendar months beside level and slope; seasonal below p 0.01";
        if (!pValue.isKnown() || model == null) {
            String why = pValue.reason().text();
            return Explanation.of(List.of(EnglishText.counted(observed, "figure")), rule, "not tested: " + why);
        }
        String freedom = model.seasonFreedom() + " and " + model.freedom() + " degrees of freedom";
        String f = statistic.isKnown() ? "F " + rounded(statistic.value()) : "F beyond any number";
        return Explanation.of(
                List.of(EnglishText.counted(observed, "figure"), f, freedom, "p " + p(pValue.value())),
                rule,
                isSeasonal()
                        ? "the series is seasonal: its calendar months differ by more than random variation"
                        : "no season found: the calendar months differ no more than random variation explains");
    }

    private static String rounded(double value) {
        double hundredths = Math.rint(value * HUNDREDTHS);
        return PrintedDecimals.allDigits(hundredths < 1L << 52 ? hundredths / HUNDREDTHS : value);
    }

    private static String p(double value) {
        return value < 0.0001
                ? "below 0.0001"
                : BigDecimal.valueOf(Math.round(value * 10_000), 4)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<Month, Figure> effects = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            if (periods.isEnd(month)) {
                effects.put(month, effect(month));
            }
        }
        return PlainTree.map(
                "statistic", statistic,
                "pValue", pValue,
                "seasonal", isSeasonal(),
                "effect", effects,
                "adjusted", adjusted());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SeasonTest other && series.equals(other.series) && periods.equals(other.periods);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, periods);
    }

    /** Returns the verdict with F and p. */
    @Override
    public String toString() {
        if (!pValue.isKnown()) {
            return "not tested (" + pValue.reason().text() + ")";
        }
        String f = statistic.isKnown() ? "F " + rounded(statistic.value()) + ", " : "";
        return (isSeasonal() ? "seasonal" : "not seasonal") + " (" + f + "p " + p(pValue.value()) + ")";
    }
}
