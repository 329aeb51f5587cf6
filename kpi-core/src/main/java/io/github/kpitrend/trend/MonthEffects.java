// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The effects of the calendar months by classical decomposition: what each adds, or by what it multiplies.
 *
 * <p>The trend is a moving average of twelve months, with half weights at both ends; a month's effect is the mean of what its figures differ from the
 * trend, moved so that the effects of a year cancel out.
 *
 * <ul>
 *   <li>The series must be complete and at least two years long, else all is missing, for {@link MissingReason#TOO_FEW_OBSERVATIONS} or
 *       {@link MissingReason#CONFIDENTIAL}.
 *   <li>{@link #additive} effects are in the unit of the series and add up to 0. {@link #multiplicative} ones are factors with mean 1, and
 *       need figures above 0, else they are missing with reason {@link MissingReason#NOT_APPLICABLE}.
 *   <li>The first and the last six months have no trend.
 * </ul>
 *
 * <p>The same as R's {@code decompose}; computed in double arithmetic. Of a series with a break everything is missing with reason {@link
 * MissingReason#BREAK_IN_SERIES}. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class MonthEffects implements Plain {

    private static final int YEAR = 12;
    private static final int HALF = 6;

    private final Map<Month, Figure> effects;
    private final MonthlySeries trend;

    /**
     * Finds what each month adds.
     *
     * @param series the figures
     * @return the effects
     */
    public static MonthEffects additive(MonthlySeries series) {
        return of(series, false);
    }

    /**
     * Finds by what each month is multiplied.
     *
     * @param series the figures
     * @return the effects
     */
    public static MonthEffects multiplicative(MonthlySeries series) {
        return of(series, true);
    }

    private static MonthEffects of(MonthlySeries series, boolean multiplicative) {
        Objects.requireNonNull(series, "series");
        Figure broken = Samples.breakOf(series);
        if (broken != null) {
            return none(series, broken);
        }
        Samples samples = Samples.of(series);
        double[] values = new double[samples.count()];
        Arrays.setAll(values, samples::value);
        if (values.length < series.length() || values.length < 2 * YEAR) {
            return none(series, Samples.none(series));
        }
        if (multiplicative && Arrays.stream(values).anyMatch(value -> value <= 0)) {
            return none(series, Figure.missing(MissingReason.NOT_APPLICABLE));
        }
        double[] sums = new double[YEAR];
        int[] counts = new int[YEAR];
        List<Figure> trend = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (i < HALF || i + HALF >= values.length) {
                trend.add(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
            } else {
                double average = average(values, i);
                trend.add(Samples.figure(average));
                sums[i % YEAR] += multiplicative ? values[i] / average : values[i] - average;
                counts[i % YEAR]++;
            }
        }
        double[] means = new double[YEAR];
        for (int i = 0; i < YEAR; i++) {
            means[i] = sums[i] / counts[i];
        }
        double center = Arrays.stream(means).sum() / YEAR;
        Map<Month, Figure> effects = new EnumMap<>(Month.class);
        for (int i = 0; i < YEAR; i++) {
            YearMonth month = series.first().plusMonths(i);
            effects.put(month.getMonth(), Samples.figure(multiplicative ? means[i] / center : means[i] - center));
        }
        return new MonthEffects(effects, MonthlySeries.of(series.first(), trend));
    }

    private static double average(double[] values, int center) {
        double sum = (values[center - HALF] + values[center + HALF]) / 2;
        for (int i = center - HALF + 1; i < center + HALF; i++) {
            sum += values[i];
        }
        return sum / YEAR;
    }

    private static MonthEffects none(MonthlySeries series, Figure reason) {
        Map<Month, Figure> effects = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            effects.put(month, reason);
        }
        List<Figure> trend = Collections.nCopies(series.length(), reason);
        return new MonthEffects(effects, MonthlySeries.of(series.first(), trend));
    }

    private MonthEffects(Map<Month, Figure> effects, MonthlySeries trend) {
        this.effects = effects;
        this.trend = trend;
    }

    /**
     * Returns the effect of a calendar month.
     *
     * @param month the month
     * @return what it adds, or by what it is multiplied
     */
    public Figure of(Month month) {
        Figure effect = effects.get(Objects.requireNonNull(month, "month"));
        return effect == null ? Figure.missing(MissingReason.NOT_APPLICABLE) : effect;
    }

    /**
     * Returns the moving average around each month.
     *
     * @return the trend over the same range; missing in the first and last six months
     */
    public MonthlySeries trend() {
        return trend;
    }

    /**
     * Explains the effects.
     *
     * @return the effects by month, the rule, and the months with the highest and the lowest effect
     */
    public Explanation explain() {
        List<String> inputs = effects.entrySet().stream()
                .map(entry -> name(entry.getKey()) + " " + entry.getValue())
                .toList();
        String rule = "classical decomposition: the mean difference from, or ratio to, a moving mean of 12 months";
        Figure any = of(Month.JANUARY);
        if (!any.isKnown()) {
            return Explanation.of(inputs, rule, "no effects: " + any.reason().text());
        }
        Comparator<Month> byEffect =
                Comparator.comparingDouble(month -> of(month).orElse(0));
        Month highest = Collections.max(List.of(Month.values()), byEffect);
        Month lowest = Collections.min(List.of(Month.values()), byEffect);
        return Explanation.of(
                inputs,
                rule,
                "the highest effect is that of " + name(highest) + ", the lowest that of " + name(lowest));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("of", effects, "trend", trend);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MonthEffects other && effects.equals(other.effects) && trend.equals(other.trend);
    }

    @Override
    public int hashCode() {
        return Objects.hash(effects, trend);
    }

    /** Returns the effects by month. */
    @Override
    public String toString() {
        return effects.toString();
    }
}
