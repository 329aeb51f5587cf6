// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.trend.MonthEffects;
import io.github.kpitrend.trend.TheilSen;
import io.github.kpitrend.window.RollingWindow;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * Figures of up to fifteen digits, scaled by a power of ten as decimals: slopes, their limits, month effects, means and differences are those of the
 * decimals, scaled and rounded once. The models are fractions. Nothing here is left out as "in doubles".
 */
class ScaleExactlyPropertyTest {

    private static final int MONTHS = 27;
    private static final int YEAR = 12;
    private static final YearMonth FIRST = YearMonth.of(2018, 4);

    @Property(tries = 80)
    void resultsAreTheDecimalsScaledAndRoundedOnce(
            @ForAll @Size(MONTHS) List<@LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) Long> units,
            @ForAll @IntRange(max = 14) int places,
            @ForAll @IntRange(max = 14) int digits,
            @ForAll @IntRange(min = -20, max = 20) int power) {
        long step = BigDecimal.ONE.scaleByPowerOfTen(digits).longValueExact();
        List<Fraction> figures = new ArrayList<>();
        double[] scaled = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            BigDecimal decimal = BigDecimal.valueOf(units.get(i) / step, places);
            figures.add(Fraction.of(decimal));
            scaled[i] = decimal.scaleByPowerOfTen(power).doubleValue();
        }
        Fraction factor = Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(power));
        MonthlySeries series = MonthlySeries.of(FIRST, scaled);
        TheilSen slope = TheilSen.of(series, ConfidenceLevel.PERCENT_95);
        List<Fraction> slopes = slopes(figures, 1);
        assertThat(slope.slope().value()).isEqualTo(median(slopes).times(factor).toDouble());
        List<Double> each =
                slopes.stream().map(one -> one.times(factor).toDouble()).toList();
        assertThat(each).contains(slope.lower().value(), slope.upper().value());
        assertThat(TheilSen.seasonalPerYear(series).value())
                .isEqualTo(median(slopes(figures, YEAR))
                        .times(Fraction.of(YEAR))
                        .times(factor)
                        .toDouble());
        MonthEffects effects = MonthEffects.additive(series);
        List<Fraction> expected = effects(figures);
        for (int i = 0; i < YEAR; i++) {
            assertThat(effects.of(FIRST.plusMonths(i).getMonth()).value())
                    .as("effect of month %d", i)
                    .isEqualTo(expected.get(i).times(factor).toDouble());
        }
        Fraction last = figures.get(MONTHS - 1).minus(figures.get(MONTHS - 2));
        assertThat(Change.at(series, series.last(), Comparison.previousMonth())
                        .difference()
                        .value())
                .isEqualTo(last.times(factor).toDouble());
        assertThat(RollingWindow.trailing(MONTHS)
                        .mean(series, series.last())
                        .figure()
                        .value())
                .isEqualTo(mean(figures).times(factor).toDouble());
    }

    /** The slopes of all pairs that lie a multiple of some months apart, ascending. */
    private static List<Fraction> slopes(List<Fraction> figures, int months) {
        List<Fraction> slopes = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + months; j < figures.size(); j += months) {
                slopes.add(figures.get(j).minus(figures.get(i)).dividedBy(Fraction.of(j - i)));
            }
        }
        return slopes.stream().sorted().toList();
    }

    private static Fraction median(List<Fraction> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle).plus(sorted.get(middle - 1)).dividedBy(Fraction.of(2));
    }

    private static Fraction mean(List<Fraction> figures) {
        return figures.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(figures.size()));
    }

    /** Classical effects: the mean difference from the centered mean of a year, less the mean of the twelve. */
    private static List<Fraction> effects(List<Fraction> figures) {
        List<List<Fraction>> byMonth = new ArrayList<>();
        for (int i = 0; i < YEAR; i++) {
            byMonth.add(new ArrayList<>());
        }
        for (int i = YEAR / 2; i + YEAR / 2 < figures.size(); i++) {
            Fraction early = mean(figures.subList(i - YEAR / 2, i + YEAR / 2));
            Fraction late = mean(figures.subList(i - YEAR / 2 + 1, i + YEAR / 2 + 1));
            byMonth.get(i % YEAR).add(figures.get(i).minus(early.plus(late).dividedBy(Fraction.of(2))));
        }
        List<Fraction> means =
                byMonth.stream().map(ScaleExactlyPropertyTest::mean).toList();
        Fraction center = mean(means);
        return means.stream().map(each -> each.minus(center)).toList();
    }
}
