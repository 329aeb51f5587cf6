// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Changes between ratios beside the same in fractions, above all where a change is a limit exactly. */
class RatioChangeTest {

    private static final Limits TEN_PERCENT = new Limits(10, 10, false);

    private static Fraction base(RatioChange change) {
        return Model.exact(change.baseNumerator())
                .times(Model.exact(change.multiplier()))
                .dividedBy(Model.exact(change.baseDenominator()));
    }

    private static Fraction current(RatioChange change) {
        return Model.exact(change.numerator())
                .times(Model.exact(change.multiplier()))
                .dividedBy(Model.exact(change.denominator()));
    }

    /** The side by a limit: of the change itself, or of the change as it is rounded. */
    private static int side(Fraction change, Limits limits, boolean fromZero) {
        if (change.signum() == 0 || fromZero) {
            return change.signum();
        }
        Fraction limit = Model.exact(change.signum() > 0 ? limits.up() : limits.down());
        return change.abs().compareTo(limit) >= 0 ? change.signum() : 0;
    }

    private static Fraction percent(RatioChange change) {
        Fraction base = base(change);
        return current(change).minus(base).times(Fraction.HUNDRED).dividedBy(base.abs());
    }

    // -----------------------------------------------------------------------
    @Property(tries = 500)
    void changesAreThoseOfFractions(@ForAll("changes") RatioChange change, @ForAll @IntRange(max = 4) int decimals) {
        Fraction difference = current(change).minus(base(change));
        assertThat(change.difference()).isEqualTo(difference.toDouble());
        assertThat(change.roundedDifference(decimals)).isEqualTo(difference.rounded(decimals));
        if (change.baseNumerator() != 0) {
            assertThat(change.percent()).isEqualTo(percent(change).toDouble());
            assertThat(change.roundedPercent(decimals))
                    .isEqualTo(percent(change).rounded(decimals));
        }
    }

    @Property(tries = 500)
    void sidesAreThoseOfFractions(
            @ForAll("changes") RatioChange change,
            @ForAll("limits") Limits limits,
            @ForAll @IntRange(max = 2) int decimals) {
        boolean fromZero = !limits.isInPoints() && change.baseNumerator() == 0;
        Fraction difference = current(change).minus(base(change));
        Fraction size = limits.isInPoints() || fromZero ? difference : percent(change);
        assertThat(change.side(limits)).isEqualTo(side(size, limits, fromZero));
        int rounded = fromZero ? difference.signum() : side(Fraction.of(size.rounded(decimals)), limits, false);
        assertThat(change.sideAfterRounding(limits, decimals)).isEqualTo(rounded);
    }

    @Property(tries = 500)
    void aRangeIsCloserOrFarther(
            @ForAll("changes") RatioChange change, @ForAll("numbers") double one, @ForAll("numbers") double other) {
        double lower = Math.min(one, other);
        double upper = Math.max(one, other);
        int expected = outside(base(change), lower, upper).compareTo(outside(current(change), lower, upper));
        assertThat(change.closer(lower, upper)).isEqualTo(Integer.signum(expected));
    }

    private static Fraction outside(Fraction value, double lower, double upper) {
        Fraction below = Model.exact(lower).minus(value);
        Fraction above = value.minus(Model.exact(upper));
        Fraction larger = below.compareTo(above) > 0 ? below : above;
        return larger.signum() > 0 ? larger : Fraction.ZERO;
    }

    // -----------------------------------------------------------------------
    @Test
    void oneThirdToElevenThirtiethsIsTenPercent() {
        assertThat(new RatioChange(1, 3, 11, 30, 100).side(TEN_PERCENT)).isEqualTo(1);
        assertThat(new RatioChange(1, 3, 10_999_999, 30_000_000, 100).side(TEN_PERCENT))
                .isZero();
        assertThat(new RatioChange(1, 3, 9, 30, 100).side(TEN_PERCENT)).isEqualTo(-1);
        assertThat(new RatioChange(-1, 3, -9, 30, 100).side(TEN_PERCENT)).isEqualTo(1);
        // the same with parts that are no whole numbers of 27 bits
        assertThat(new RatioChange(1e-9, 3e-9, 11e-9, 30e-9, 100).side(TEN_PERCENT))
                .isEqualTo(1);
        assertThat(new RatioChange(1e30, 3e30, 11e30, 30e30, 100).side(TEN_PERCENT))
                .isEqualTo(1);
    }

    @Test
    void pointsAreCountedWithTheMultiplier() {
        Limits twoPoints = new Limits(2, 3, true);
        // 1/3 to 53/150 is 2 in 100, 20 in 1,000 and 0.02 in 1
        assertThat(new RatioChange(1, 3, 53, 150, 100).side(twoPoints)).isEqualTo(1);
        assertThat(new RatioChange(1, 3, 53, 150, 99.999).side(twoPoints)).isZero();
        assertThat(new RatioChange(1, 3, 53, 150, 1000).side(new Limits(20, 20, true)))
                .isEqualTo(1);
        assertThat(new RatioChange(1, 3, 53, 150, 1000).side(new Limits(20.000001, 20, true)))
                .isZero();
        assertThat(new RatioChange(53, 150, 1, 3, 100).side(twoPoints)).isZero();
        assertThat(new RatioChange(109, 300, 1, 3, 100).side(twoPoints)).isEqualTo(-1);
    }

    @Test
    void fromNothingAnyChangeReachesALimitInPercent() {
        assertThat(new RatioChange(0, 3, 1, 1000, 1).side(TEN_PERCENT)).isEqualTo(1);
        assertThat(new RatioChange(0, 3, -1, 1000, 1).side(TEN_PERCENT)).isEqualTo(-1);
        assertThat(new RatioChange(0, 3, 0, 1000, 1).side(TEN_PERCENT)).isZero();
        assertThat(new RatioChange(0, 3, 1, 1000, 1).side(new Limits(10, 10, true)))
                .isZero();
    }

    /** One part in 10<sup>17</sup> below a limit, which doubles do not see: in whole numbers of 27 bits, and in tenths of them. */
    @Test
    void aChangeJustBelowALimitDoesNotReachIt() {
        Limits twoPoints = new Limits(2, 2, true);
        for (double unit : new double[] {1, 10}) {
            assertThat(change(unit, 97553797, 101729244, 116666694, 110600183).side(TEN_PERCENT))
                    .isZero();
            assertThat(change(unit, -97553797, 101729244, -116666694, 110600183).side(TEN_PERCENT))
                    .isZero();
            assertThat(change(unit, 132096373, 112682159, 104089976, 98657627).side(TEN_PERCENT))
                    .isZero();
            assertThat(change(unit, 12740149, 124821487, 11661889, 95536823).side(twoPoints))
                    .isZero();
            assertThat(change(unit, 11661889, 95536823, 12740149, 124821487).side(twoPoints))
                    .isZero();
        }
    }

    /** Numerators in a unit, their denominators whole. */
    private static RatioChange change(double unit, double n0, double d0, double n1, double d1) {
        return new RatioChange(n0 / unit, d0, n1 / unit, d1, 100 * unit);
    }

    @Test
    void oneNumberThatIsNotWholeIsNotCut() {
        assertThat(new RatioChange(1.1, 1, 99, 100, 1).side(TEN_PERCENT)).isEqualTo(-1);
        assertThat(new RatioChange(10, 1.1, 10, 1, 1).side(TEN_PERCENT)).isEqualTo(1);
        assertThat(new RatioChange(1, 1, 1.1, 1, 1).side(TEN_PERCENT)).isEqualTo(1);
        assertThat(new RatioChange(100, 11, 9, 1.1, 1).side(TEN_PERCENT)).isEqualTo(-1);
        // 2 in 100 are 2.01 points in 100.5
        Limits points = new Limits(2.01, 2.01, true);
        assertThat(new RatioChange(1, 3, 53, 150, 100.5).side(points)).isEqualTo(1);
        assertThat(new RatioChange(53, 150, 1, 3, 100.5).side(points)).isEqualTo(-1);
    }

    @Test
    void productsOfLargeNumbersDoNotOverflow() {
        assertThat(new RatioChange(1e18, 1, 1.1e18, 1, 1).side(TEN_PERCENT)).isEqualTo(1);
        assertThat(new RatioChange(7, 1e18, 7.7, 1e18, 1).side(TEN_PERCENT)).isEqualTo(1);
        assertThat(new RatioChange(7e12, 1e12, 7.7e12, 1e12, 1).side(TEN_PERCENT))
                .isEqualTo(1);
        assertThat(new RatioChange(7e12, 1e12, 6.3e12, 1e12, 1).side(TEN_PERCENT))
                .isEqualTo(-1);
        Limits many = new Limits(2000, 2000, true);
        assertThat(new RatioChange(1e8, 1e8, 1.02e8, 1e8, 100_000).side(many)).isEqualTo(1);
        assertThat(new RatioChange(1.02e8, 1e8, 1e8, 1e8, 100_000).side(many)).isEqualTo(-1);
    }

    @Test
    void eachSideHasItsLimit() {
        Limits limits = new Limits(10, 20, false);
        // the same as numbers with a place more, which are not compared in 128 bits
        for (double unit : new double[] {1, 1e-1}) {
            assertThat(new RatioChange(10 * unit, 1, 11 * unit, 1, 1).side(limits))
                    .isEqualTo(1);
            assertThat(new RatioChange(10 * unit, 1, 9 * unit, 1, 1).side(limits))
                    .isZero();
            assertThat(new RatioChange(10 * unit, 1, 8 * unit, 1, 1).side(limits))
                    .isEqualTo(-1);
            assertThat(new RatioChange(10 * unit, 1, 10 * unit, 1, 1).side(limits))
                    .isZero();
            assertThat(new RatioChange(0, 1, 0, 2, 1).side(limits)).isZero();
            RatioChange fall = new RatioChange(10 * unit, 1, 9 * unit, 1, 1);
            assertThat(fall.sideAfterRounding(limits, 0)).isZero();
            assertThat(fall.sideAfterRounding(new Limits(20, 10, false), 0)).isEqualTo(-1);
            RatioChange rise = new RatioChange(10 * unit, 1, 11 * unit, 1, 1);
            assertThat(rise.sideAfterRounding(limits, 0)).isEqualTo(1);
            assertThat(rise.sideAfterRounding(new Limits(20, 10, false), 0)).isZero();
        }
        assertThat(new RatioChange(0, 3, 1, 1000, 1).sideAfterRounding(limits, 0))
                .isEqualTo(1);
        assertThat(new RatioChange(0, 3, -1, 1000, 1).sideAfterRounding(limits, 0))
                .isEqualTo(-1);
        // 9.5% is 10% rounded, and what is rounded to nothing is no change
        assertThat(new RatioChange(200, 1, 219, 1, 1).sideAfterRounding(limits, 0))
                .isEqualTo(1);
        assertThat(new RatioChange(2000, 1, 2001, 1, 1).sideAfterRounding(new Limits(0, 0, false), 0))
                .isZero();
        assertThat(new RatioChange(0, 3, 1, 1000, 1).sideAfterRounding(new Limits(0.001, 1, true), 3))
                .isEqualTo(1);
        assertThat(new RatioChange(0, 3, 1, 1000, 1).sideAfterRounding(new Limits(0.001, 1, true), 2))
                .isZero();
    }

    @Test
    void ratiosAreTheSameAsNumbers() {
        RatioChange change = new RatioChange(1, 3, 2, 5, 100);
        assertThat(change.isSame(new RatioChange(2, 6, 4, 10, 100))).isTrue();
        assertThat(change.isSame(new RatioChange(10, 3, 4, 1, 10))).isTrue();
        assertThat(change.isSame(new RatioChange(2, 6, 4, 11, 100))).isFalse();
        assertThat(change.isSame(new RatioChange(2, 7, 4, 10, 100))).isFalse();
        assertThat(change.isSame(new RatioChange(1, 3, 2, 5, 10))).isFalse();
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<RatioChange> changes() {
        Arbitrary<Double> up = Arbitraries.oneOf(
                Arbitraries.integers().between(-60, 60).map(Integer::doubleValue),
                KpiSamples.decimals().map(BigDecimal::doubleValue));
        Arbitrary<Double> down = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 60).map(Integer::doubleValue),
                KpiSamples.positiveDecimals().map(BigDecimal::doubleValue));
        Arbitrary<Double> multipliers = Arbitraries.of(1.0, 100.0, 1000.0, 0.5);
        Arbitrary<RatioChange> any =
                Combinators.combine(up, down, up, down, multipliers).as(RatioChange::new);
        return Arbitraries.oneOf(
                        any,
                        Combinators.combine(
                                        any,
                                        Arbitraries.of(0.9, 1.1, 1.05, 0.75),
                                        Arbitraries.integers().between(-1, 1))
                                .as(RatioChangeTest::atLimit))
                .withoutEdgeCases();
    }

    /** A change whose current ratio is the base times a factor, or a little beside it. */
    private static RatioChange atLimit(RatioChange any, double factor, int beside) {
        BigDecimal numerator = Model.shortest(any.baseNumerator())
                .multiply(Model.shortest(factor))
                .add(BigDecimal.valueOf(beside, 8));
        return new RatioChange(
                any.baseNumerator(),
                any.baseDenominator(),
                numerator.doubleValue(),
                any.baseDenominator(),
                any.multiplier());
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Combinators.combine(
                        Arbitraries.of(10.0, 5.0, 25.0, 0.1, 1e-9),
                        Arbitraries.of(10.0, 25.0, 2.5),
                        Arbitraries.of(true, false))
                .as(Limits::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.decimals().map(BigDecimal::doubleValue);
    }
}
