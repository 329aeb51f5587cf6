// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Fraction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trend and effects against fractions. */
class MonthEffectsPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final Fraction TWO = Fraction.of(2);
    private static final Fraction YEAR = Fraction.of(12);

    @Property(tries = 100)
    void trendAndEffectsAreTheNearestDoubles(
            @ForAll Random random,
            @ForAll boolean manyDigits,
            @ForAll boolean multiplicative,
            @ForAll @IntRange(min = 24, max = 50) int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> manyDigits ? random.nextDouble() + 1e-9 : (random.nextInt(900) + 1) / 10.0);
        Fraction[] y = new Fraction[n];
        Arrays.setAll(y, i -> Fraction.of(new BigDecimal(Double.toString(values[i]))));
        Fraction[] means = new Fraction[12];
        int[] counts = new int[12];
        Arrays.fill(means, Fraction.ZERO);
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        MonthEffects found = multiplicative ? MonthEffects.multiplicative(series) : MonthEffects.additive(series);
        for (int i = 0; i < n; i++) {
            Figure trend = found.trend().at(FIRST.plusMonths(i));
            if (i < 6 || i + 6 >= n) {
                assertThat(trend).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
                continue;
            }
            Fraction sum = y[i - 6].plus(y[i + 6]).dividedBy(TWO);
            for (int k = i - 5; k <= i + 5; k++) {
                sum = sum.plus(y[k]);
            }
            Fraction average = sum.dividedBy(YEAR);
            assertThat(trend).isEqualTo(Figure.of(average.toDouble()));
            means[i % 12] = means[i % 12].plus(multiplicative ? y[i].dividedBy(average) : y[i].minus(average));
            counts[i % 12]++;
        }
        Fraction center = Fraction.ZERO;
        for (int i = 0; i < 12; i++) {
            means[i] = means[i].dividedBy(Fraction.of(counts[i]));
            center = center.plus(means[i].dividedBy(YEAR));
        }
        for (int i = 0; i < 12; i++) {
            Fraction effect = multiplicative ? means[i].dividedBy(center) : means[i].minus(center);
            assertThat(found.of(FIRST.plusMonths(i).getMonth())).isEqualTo(Figure.of(effect.toDouble()));
        }
    }

    @Example
    void a14_theTrendOfEqualFiguresIsTheFigure() {
        double[] values = new double[36];
        Arrays.fill(values, 12.1);
        MonthEffects effects = MonthEffects.additive(MonthlySeries.of(FIRST, values));
        assertThat(effects.trend().at(FIRST.plusMonths(10))).isEqualTo(Figure.of(12.1));
        assertThat(effects.of(FIRST.getMonth())).isEqualTo(Figure.of(0));
        assertThat(MonthEffects.multiplicative(MonthlySeries.of(FIRST, values)).of(FIRST.getMonth()))
                .isEqualTo(Figure.of(1));
    }

    @Example
    void theLongestSeriesIsDecomposedInTime() {
        double[] values = new Random(1).doubles(2_000, 1, 2).toArray();
        MonthEffects effects = MonthEffects.multiplicative(MonthlySeries.of(YearMonth.of(1800, 1), values));
        assertThat(effects.of(FIRST.getMonth()).value()).isBetween(0.9, 1.1);
    }
}
