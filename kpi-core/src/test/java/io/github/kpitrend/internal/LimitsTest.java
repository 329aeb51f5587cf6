// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which limit a change reaches, beside fractions; half of the changes are a limit exactly or a unit beside it. */
class LimitsTest {

    private static int side(Fraction change, Limits limits) {
        Fraction limit = Model.exact(change.signum() > 0 ? limits.up() : limits.down());
        return change.abs().compareTo(limit) >= 0 ? change.signum() : 0;
    }

    private static void check(Limits limits, double base, double current, int decimals) {
        Fraction difference = Model.exact(current).minus(Model.exact(base));
        boolean fromZero = !limits.isInPoints() && base == 0;
        Fraction change = limits.isInPoints() || fromZero
                ? difference
                : difference.times(Fraction.HUNDRED).dividedBy(Model.exact(base).abs());
        int expected = fromZero ? difference.signum() : side(change, limits);
        assertThat(limits.side(base, current)).isEqualTo(expected);
        int quick = limits.quickSide(base, current);
        assertThat(quick == Limits.UNDECIDED || quick == expected).isTrue();
        int rounded = fromZero ? difference.signum() : side(Fraction.of(change.rounded(decimals)), limits);
        assertThat(limits.sideAfterRounding(base, current, decimals)).isEqualTo(rounded);
    }

    @Property(tries = 500)
    void anyChange(
            @ForAll("limits") Limits limits,
            @ForAll("numbers") double base,
            @ForAll("numbers") double current,
            @ForAll @IntRange(max = 3) int decimals) {
        check(limits, base, current, decimals);
    }

    @Property(tries = 500)
    void changesAtALimit(@ForAll("lines") KpiSamples.Line line, @ForAll boolean points) {
        double limit = line.limit().doubleValue();
        double base = line.base().doubleValue();
        double current = line.current().doubleValue();
        check(new Limits(limit, limit, false), base, current, 1);
        double change = line.current().subtract(line.base()).abs().doubleValue();
        if (points && change > 0) {
            check(new Limits(change, change, true), base, current, 1);
            check(new Limits(Math.nextUp(change), change / 2, true), base, current, 1);
        }
    }

    @Test
    void limitsOfManyPlaces() {
        // one billionth of a percent of 3, and a little less
        Limits tiny = new Limits(1e-9, 2e-9, false);
        assertThat(tiny.side(3, 3.00000000003)).isEqualTo(1);
        assertThat(tiny.side(3, 3.0000000000299)).isZero();
        assertThat(tiny.side(3, 2.99999999994)).isEqualTo(-1);
        Limits third = new Limits(1 / 3.0, 1 / 3.0, true);
        assertThat(third.side(0, 1 / 3.0)).isEqualTo(1);
        assertThat(third.side(0, -1 / 3.0)).isEqualTo(-1);
        assertThat(third.side(0, Math.nextDown(1 / 3.0))).isZero();
    }

    @Test
    void anyChangeCountsWithoutALimit() {
        for (boolean points : new boolean[] {true, false}) {
            Limits any = new Limits(0, 0, points);
            assertThat(any.side(5, Math.nextUp(5))).isEqualTo(1);
            assertThat(any.side(5, Math.nextDown(5))).isEqualTo(-1);
            assertThat(any.side(5, 5)).isZero();
            assertThat(any.sideAfterRounding(100, 100.004, 2)).isZero();
            assertThat(any.sideAfterRounding(100, 100.005, 2)).isEqualTo(1);
            assertThat(any.sideAfterRounding(100, 99.995, 2)).isEqualTo(-1);
        }
    }

    // -----------------------------------------------------------------------
    /** Doubles decide where the excess is more than 2<sup>-50</sup> of both sizes, a hundredfold of them in percent. */
    @Test
    void doublesDecideBesideTheirDoubt() {
        double unit = 0x1p-50;
        Limits points = new Limits(4, 2, true);
        // 8 and 12 are 20 in sum; what is beyond 12 comes in 2 units
        assertThat(points.quickSide(8, 12 + 18 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(8, 12 + 20 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(8, 12 + 22 * unit)).isEqualTo(1);
        assertThat(points.quickSide(8, 12 - 18 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(8, 12 - 22 * unit)).isZero();
        // what goes out of one number and into the other leaves their sum as it is
        assertThat(points.quickSide(8 - 10 * unit, 12 + 10 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(8 - 11 * unit, 12 + 10 * unit)).isEqualTo(1);
        assertThat(points.quickSide(13 + 12 * unit, 11 - 12 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(13 + 14 * unit, 11 - 12 * unit)).isEqualTo(-1);
        // 8 and 6 are 14 in sum
        assertThat(points.quickSide(8, 6 - 13 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(8, 6 - 14 * unit)).isEqualTo(-1);
        assertThat(points.quickSide(8, 6 + 14 * unit)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(8, 6 + 15 * unit)).isZero();
        assertThat(points.quickSide(-12 - 20 * unit, -8)).isEqualTo(Limits.UNDECIDED);
        assertThat(points.quickSide(-12 - 22 * unit, -8)).isEqualTo(1);
        // 128 and 256 are 384 in sum; k / 2^39 more are 100 k / 2^39 percent of 128, and the doubt is 18.75 / 2^39
        double step = 0x1p-39;
        for (double scale : new double[] {1, 0x1p-60, 0x1p60}) {
            Limits percent = new Limits(100, 500, false);
            assertThat(percent.quickSide(128 * scale, (256 + step) * scale)).isEqualTo(1);
            assertThat(percent.quickSide(128 * scale, (256 - step) * scale)).isZero();
            assertThat(percent.quickSide(128 * scale, (256 + step / 8) * scale)).isEqualTo(Limits.UNDECIDED);
            assertThat(percent.quickSide(-256 * scale, -128 * scale)).isZero();
            assertThat(percent.quickSide(-128 * scale, (-256 - step) * scale)).isZero();
        }
    }

    @Test
    void whatDoublesDecideMakesNoDecimals() {
        Limits limits = new Limits(10, 20, false);
        Limits any = new Limits(0, 0, true);
        double third = 1 / 3.0;
        assertThat(AllocatedBytes.of(() -> limits.side(third, 0.4))).isZero();
        assertThat(AllocatedBytes.of(() -> any.side(third, third))).isZero();
    }

    @Test
    void numbersThatAreNotFiniteAreUndecided() {
        for (boolean inPoints : new boolean[] {true, false}) {
            Limits limits = new Limits(5, 5, inPoints);
            for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                assertThat(limits.quickSide(none, 1)).isEqualTo(Limits.UNDECIDED);
                assertThat(limits.quickSide(1, none)).isEqualTo(Limits.UNDECIDED);
            }
        }
    }

    /** Numbers of a few digits that are powers of ten away from the least double, where a double differs much from its decimal. */
    @Test
    void subnormalNumbersAreComparedAsDecimals() {
        Limits[] all = {
            new Limits(10, 5, false),
            new Limits(1e-310, 2e-310, true),
            new Limits(1e300, 1, false),
            new Limits(1, 1e300, false)
        };
        for (Limits limits : all) {
            for (int i = 1; i < 60; i++) {
                for (String exponent : new String[] {"e-324", "e-323", "e-322", "e-320", "e-311", "e-310"}) {
                    double base = Double.parseDouble(i + exponent);
                    check(limits, base, Double.parseDouble(i * 1.1 + exponent), 0);
                    check(limits, base, Double.parseDouble(i * 0.95 + exponent), 0);
                    check(limits, base, Double.parseDouble((i + 10) + exponent), 0);
                }
            }
        }
        // 4.9E-324 is 4.94...E-324 in binary: 10^298 times as much is above 4.92E-26 there, below it as a decimal
        check(new Limits(1e300, 1, false), Double.MIN_VALUE, 4.92e-26, 0);
        check(new Limits(1, 1e300, false), Double.MIN_VALUE, -4.92e-26, 0);
    }

    @Test
    void eachSideHasItsLimit() {
        Limits percent = new Limits(5, 10, false);
        assertThat(percent.side(3, 2.7)).isEqualTo(-1);
        assertThat(percent.side(3, Math.nextUp(2.7))).isZero();
        assertThat(percent.side(3, 3.15)).isEqualTo(1);
        assertThat(percent.side(3, Math.nextDown(3.15))).isZero();
        assertThat(percent.sideAfterRounding(3, 2.7, 0)).isEqualTo(-1);
        assertThat(percent.sideAfterRounding(3, 2.75, 0)).isZero();
        assertThat(percent.sideAfterRounding(3, 3.15, 0)).isEqualTo(1);
        assertThat(percent.sideAfterRounding(3, 3.1, 0)).isZero();
        Limits points = new Limits(0.3, 0.7, true);
        assertThat(points.side(0.1, 0.4)).isEqualTo(1);
        assertThat(points.side(0.1, -0.2)).isZero();
        assertThat(points.side(0.1, -0.6)).isEqualTo(-1);
        assertThat(points.side(0.1, Math.nextUp(-0.6))).isZero();
        assertThat(points.sideAfterRounding(0.1, -0.6, 1)).isEqualTo(-1);
        assertThat(points.sideAfterRounding(0.1, -0.5, 1)).isZero();
    }

    @Test
    void fromZeroAnyChangeReachesALimitInPercent() {
        Limits percent = new Limits(10, 20, false);
        Limits points = new Limits(10, 20, true);
        for (double change : new double[] {Double.MIN_VALUE, 1e-300, 1, 15, 1e300}) {
            assertThat(percent.side(0, change)).isEqualTo(1);
            assertThat(percent.side(0, -change)).isEqualTo(-1);
            assertThat(percent.sideAfterRounding(0, change, 0)).isEqualTo(1);
            assertThat(percent.sideAfterRounding(0, -change, 0)).isEqualTo(-1);
            assertThat(points.side(0, change)).isEqualTo(change >= 10 ? 1 : 0);
            assertThat(points.side(0, -change)).isEqualTo(change >= 20 ? -1 : 0);
            assertThat(points.sideAfterRounding(0, change, 0)).isEqualTo(change >= 10 ? 1 : 0);
            assertThat(points.sideAfterRounding(0, -change, 0)).isEqualTo(change >= 20 ? -1 : 0);
        }
        assertThat(percent.side(0, 0)).isZero();
        assertThat(percent.sideAfterRounding(0, 0, 0)).isZero();
        assertThat(points.sideAfterRounding(0, 0, 0)).isZero();
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Combinators.combine(
                        Arbitraries.of(10.0, 5.0, 25.0, 0.1, 1e-9, 1 / 3.0),
                        Arbitraries.of(10.0, 25.0, 2.5, 1 / 7.0),
                        Arbitraries.of(true, false))
                .as(Limits::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<KpiSamples.Line> lines() {
        return KpiSamples.lines().withoutEdgeCases();
    }
}
