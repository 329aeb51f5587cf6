// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Fraction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Slopes, limits and intercept against fractions of all pairs. */
class TheilSenPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);

    /** Kinds of figures: small decimals, many digits, large ones, and sizes far apart. */
    private static double draw(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(200) / 10.0;
            case 1 -> random.nextDouble();
            case 2 -> Double.parseDouble("1000000000000." + (random.nextInt(900) + 100));
            default -> (random.nextBoolean() ? 1e200 : 1e-200) * random.nextInt(100);
        };
    }

    private static Fraction exact(double value) {
        return Fraction.of(new BigDecimal(Double.toString(value)));
    }

    private static Figure figure(Fraction exact) {
        double nearest = exact.toDouble();
        boolean lost = Double.isInfinite(nearest) || nearest == 0 && exact.signum() != 0;
        return lost ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : Figure.of(nearest);
    }

    private static Fraction median(List<Fraction> sorted) {
        Fraction upper = sorted.get(sorted.size() / 2);
        return upper.plus(sorted.get((sorted.size() - 1) / 2)).dividedBy(Fraction.of(2));
    }

    @Property(tries = 400)
    void slopeLimitsAndInterceptAreTheNearestDoubles(
            @ForAll Random random, @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 2, max = 14) int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i > 0 && random.nextInt(5) == 0 ? Double.NaN : draw(random, kind);
        }
        values[n - 1] = draw(random, kind);
        TheilSen found =
                TheilSen.of(MonthlySeries.of(FIRST, values, MissingReason.NOT_REPORTED), ConfidenceLevel.PERCENT_80);
        List<Fraction> slopes = new ArrayList<>();
        List<Fraction> figures = new ArrayList<>();
        List<Fraction> months = new ArrayList<>();
        long ties = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n && !Double.isNaN(values[i]); j++) {
                if (!Double.isNaN(values[j])) {
                    slopes.add(exact(values[j]).minus(exact(values[i])).dividedBy(Fraction.of(j - i)));
                    ties += values[i] == values[j] ? 1 : 0;
                }
            }
            if (!Double.isNaN(values[i])) {
                figures.add(exact(values[i]));
                months.add(Fraction.of(i));
            }
        }
        slopes.sort(null);
        figures.sort(null);
        Fraction slope = median(slopes);
        assertThat(found.slope()).isEqualTo(figure(slope));
        assertThat(found.intercept()).isEqualTo(figure(median(figures).minus(slope.times(median(months)))));
        if (ties == 0) {
            long m = figures.size();
            double spread = ConfidenceLevel.PERCENT_80.z() * Math.sqrt(m * (m - 1) * (2 * m + 5) / 18.0);
            int low = (int) Math.rint((slopes.size() - spread) / 2);
            assertThat(found.lower())
                    .isEqualTo(
                            low < 1 ? Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS) : figure(slopes.get(low - 1)));
        }
    }

    @Property(tries = 200)
    void theSeasonalSlopeIsTheMedianOfLikeMonths(
            @ForAll Random random, @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 13, max = 40) int n) {
        double[] values = random.doubles(n).map(any -> draw(random, kind)).toArray();
        List<Fraction> slopes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 12; j < n; j += 12) {
                slopes.add(exact(values[j]).minus(exact(values[i])).dividedBy(Fraction.of((j - i) / 12)));
            }
        }
        slopes.sort(null);
        assertThat(TheilSen.seasonalPerYear(MonthlySeries.of(FIRST, values))).isEqualTo(figure(median(slopes)));
    }

    @Example
    void a14_slopesKeepTheirDigits() {
        assertThat(TheilSen.of(MonthlySeries.of(FIRST, 3.0, 3.3), ConfidenceLevel.PERCENT_95)
                        .slope())
                .isEqualTo(Figure.of(0.3));
        assertThat(TheilSen.of(
                                MonthlySeries.of(FIRST, 1e12, 1000000000000.1, 1000000000000.2),
                                ConfidenceLevel.PERCENT_95)
                        .slope())
                .isEqualTo(Figure.of(0.1));
    }

    /** Slopes that differ by less than a unit in the last place share a key and are told apart as fractions. */
    @Example
    void slopesThatOneDoubleStandsForAreToldApart() {
        double[] values = {0, 4e12, 8e12 + 1, 1.2e13 + 1, 1.6e13 + 3, 2e13};
        List<Fraction> slopes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes.add(exact(values[j]).minus(exact(values[i])).dividedBy(Fraction.of(j - i)));
            }
        }
        slopes.sort(null);
        assertThat(TheilSen.of(MonthlySeries.of(FIRST, values), ConfidenceLevel.PERCENT_95)
                        .slope())
                .isEqualTo(figure(median(slopes)));
    }
}
