// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.ChangeModel;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Changes of ratios beside exact fractions, on the line, beside it and anywhere. */
class ChangeRatioPropertyTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    /** Two ratios, and a threshold on whose line they may lie. */
    record Two(double n0, double d0, double n1, double d1, double multiplier, ChangeModel.Limits limits) {

        Change change() {
            return Change.at(
                    RatioSeries.rate(MonthlySeries.of(MAY, n0, n1), MonthlySeries.of(MAY, d0, d1), multiplier),
                    JUNE,
                    Comparison.previousMonth());
        }

        Fraction base() {
            return Model.exact(n0).times(Model.exact(multiplier)).dividedBy(Model.exact(d0));
        }

        Fraction current() {
            return Model.exact(n1).times(Model.exact(multiplier)).dividedBy(Model.exact(d1));
        }

        ChangeThreshold threshold() {
            return limits.toThreshold();
        }
    }

    /** Law 5: direction, difference, percentage and rounded percentage are those of the fractions. */
    @Property(tries = 2000)
    void change_isThatOfFractions(@ForAll("pairs") Two two) {
        Change change = two.change();
        Fraction difference = two.current().minus(two.base());
        if (!change.base().isKnown() || !change.current().isKnown()) {
            assertThat(change.difference().reason()).isEqualTo(MissingReason.NOT_REPRESENTABLE);
            return;
        }
        assertThat(change.difference()).isEqualTo(figure(difference));
        if (two.base().signum() != 0) {
            Fraction percent =
                    difference.times(Fraction.HUNDRED).dividedBy(two.base().abs());
            assertThat(change.percent()).isEqualTo(figure(percent));
            assertThat(change.roundedPercent(1))
                    .isEqualTo(
                            change.percent().isKnown()
                                    ? finite(percent.rounded(1).doubleValue())
                                    : change.percent());
        }
        DirectionOfTravel expected = ChangeModel.direction(two.base(), two.current(), two.limits());
        assertThat(two.threshold().direction(change)).as("%s", two).isEqualTo(expected);
        Statistics.label("direction").collect(expected);
    }

    /** Law 5: common factors of numerator and denominator change nothing. */
    @Property
    void change_doesNotDependOnCommonFactors(@ForAll("lines") Two two, @ForAll("factors") int factor) {
        Two scaled =
                new Two(two.n0 * factor, two.d0 * factor, two.n1 * factor, two.d1 * factor, two.multiplier, two.limits);
        assertThat(scaled.change()).isEqualTo(two.change());
        assertThat(scaled.change().percent()).isEqualTo(two.change().percent());
        assertThat(two.threshold().direction(scaled.change()))
                .isEqualTo(two.threshold().direction(two.change()));
    }

    private static Figure figure(Fraction exact) {
        double nearest = exact.toDouble();
        boolean vanishes = nearest == 0 && exact.signum() != 0;
        return vanishes ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : finite(nearest);
    }

    private static Figure finite(double nearest) {
        return Double.isInfinite(nearest) ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : Figure.of(nearest);
    }

    @Provide
    Arbitrary<Two> pairs() {
        Arbitrary<Double> denominators = KpiSamples.numbers().map(Math::abs).map(d -> d == 0 ? 1.0 : d);
        Arbitrary<Two> any = Combinators.combine(
                        KpiSamples.numbers(),
                        denominators,
                        KpiSamples.numbers(),
                        denominators,
                        multipliers(),
                        thresholds())
                .as(Two::new);
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(2, lines()));
    }

    /** Pairs whose change lies on a limit in percent or points, or one unit of the numerator beside it. */
    @Provide
    Arbitrary<Two> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.of(1.0, 100.0, 1000.0),
                        thresholds(),
                        Arbitraries.of(true, false))
                .as(ChangeRatioPropertyTest::line);
    }

    private static Two line(int n0, int d0, int beside, double multiplier, ChangeModel.Limits limits, boolean up) {
        BigDecimal limit = up ? limits.up() : limits.down().negate();
        BigDecimal n = BigDecimal.valueOf(n0);
        BigDecimal d = BigDecimal.valueOf(d0);
        BigDecimal hundred = BigDecimal.valueOf(limits.points() ? (long) multiplier : 100);
        // n1 / d1 = n0 / d0 (1 + limit / 100), or n0 / d0 + limit / multiplier
        BigDecimal n1 = limits.points() ? n.multiply(hundred).add(limit.multiply(d)) : n.multiply(hundred.add(limit));
        BigDecimal d1 = d.multiply(hundred);
        int scale = Math.max(0, n1.scale());
        return new Two(
                n0,
                d0,
                n1.movePointRight(scale).add(BigDecimal.valueOf(beside)).doubleValue(),
                d1.movePointRight(scale).doubleValue(),
                multiplier,
                limits);
    }

    /** Thresholds of all kinds, also that of any change at all: a change that rounds to nothing is none. */
    private static Arbitrary<ChangeModel.Limits> thresholds() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, KpiSamples.thresholds()),
                Tuple.of(
                        1,
                        Arbitraries.of(ChangeModel.EXACT, 0, 3)
                                .map(decimals ->
                                        new ChangeModel.Limits(BigDecimal.ZERO, BigDecimal.ZERO, false, decimals))));
    }

    private static Arbitrary<Double> multipliers() {
        return Arbitraries.of(1.0, 100.0, 1000.0, 100_000.0, 12.5);
    }

    @Provide
    Arbitrary<Integer> factors() {
        return Arbitraries.of(2, 3, 7, 10, 1000);
    }
}
