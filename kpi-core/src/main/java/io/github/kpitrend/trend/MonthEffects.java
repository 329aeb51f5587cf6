// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ExactFraction;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
 * <p>The same as R's {@code decompose}, but decimal-exact: trend and effects are means of exact differences or quotients, each rounded once. Of a
 * series with a break everything is missing with reason {@link MissingReason#BREAK_IN_SERIES}. Instances are immutable and thread-safe. This is a
 * value-based class.
 *
 * @since 0.1.0
 */
public final class MonthEffects implements Plain {

    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final ExactDecimal TWICE_A_YEAR = ExactDecimal.ONE.times(2 * YEAR);

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
        List<List<ExactFraction>> parts = new ArrayList<>();
        IntStream.range(0, YEAR).forEach(any -> parts.add(new ArrayList<>()));
        List<Figure> trend = new ArrayList<>();
        ExactDecimal[] exact = new ExactDecimal[values.length];
        Arrays.setAll(exact, i -> ExactDecimal.of(values[i]));
        for (int i = 0; i < values.length; i++) {
            if (i < HALF || i + HALF >= values.length) {
                trend.add(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
            } else {
                ExactDecimal sum = twiceTheYear(exact, i);
                trend.add(Samples.figure(sum.dividedBy(TWICE_A_YEAR)));
                ExactDecimal whole = exact[i].times(2 * YEAR);
                parts.get(i % YEAR)
                        .add(
                                multiplicative
                                        ? new ExactFraction(whole, sum)
                                        : new ExactFraction(whole.minus(sum), TWICE_A_YEAR));
            }
        }
        List<ExactFraction> means = parts.stream()
                .map(each -> ExactFraction.sum(each).over(ExactDecimal.ONE.times(each.size())))
                .toList();
        ExactFraction center = ExactFraction.sum(means).over(ExactDecimal.ONE.times(YEAR));
        Map<Month, Figure> effects = new EnumMap<>(Month.class);
        for (int i = 0; i < YEAR; i++) {
            YearMonth month = series.first().plusMonths(i);
            ExactFraction mean = means.get(i);
            double effect = multiplicative
                    ? mean.numerator()
                            .times(center.denominator())
                            .dividedBy(mean.denominator().times(center.numerator()))
                    : mean.minus(center).times(ExactDecimal.ONE);
            effects.put(month.getMonth(), Samples.figure(effect));
        }
        return new MonthEffects(effects, MonthlySeries.of(series.first(), trend));
    }

    /** Twice the sum of the year around a month, with half weights at both ends. */
    private static ExactDecimal twiceTheYear(ExactDecimal[] values, int center) {
        ExactDecimal sum = values[center - HALF].plus(values[center + HALF]);
        for (int i = center - HALF + 1; i < center + HALF; i++) {
            sum = sum.plus(values[i].times(2));
        }
        return sum;
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
     * @return the addend, or the factor
     */
    public Figure of(Month month) {
        return Objects.requireNonNull(effects.get(Objects.requireNonNull(month, "month")), "month");
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
        return EnglishText.monthName(month);
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
