// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
