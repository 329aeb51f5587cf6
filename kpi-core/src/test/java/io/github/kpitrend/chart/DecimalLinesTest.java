// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lines of decimals of any length, by hand. */
class DecimalLinesTest {

    private static final BigDecimal TINY = new BigDecimal("1e-25");

    private static BigDecimal[] decimals(long... units) {
        return Arrays.stream(units)
                .mapToObj(unit -> TINY.multiply(BigDecimal.valueOf(unit)))
                .toArray(BigDecimal[]::new);
    }

    private static Rational tiny(String units, long divisor) {
        return Rational.of(TINY.multiply(new BigDecimal(units)), divisor);
    }

    private static ConstantLines ofMeans(boolean screening, long... units) {
        return DecimalLines.ofMeans(decimals(units), 0, units.length, screening, tiny("1", 1));
    }

    private static ConstantLines around(Rational width, boolean varies, boolean skipped) {
        return ConstantLines.around(tiny("1", 1), width, varies, skipped);
    }

    @Test
    void aRangeOfExactlyTheScreenIsLeftOut() {
        long[] units = UnitLinesTest.RANGE_AT_THE_SCREEN;
        // 901 in 32 ranges, 1,000 in all 33
        assertThat(ofMeans(true, units)).isEqualTo(around(tiny("2396.66", 32), true, false));
        assertThat(ofMeans(false, units)).isEqualTo(around(tiny("2660", 33), true, false));
    }

    @Test
    void theScreenIsSkippedWhereNoOtherRangeIsLeft() {
        assertThat(ofMeans(true, 0, 0, 0, 1, 0, 0, 0, 0, 0)).isEqualTo(around(tiny("0.665", 1), true, true));
        assertThat(ofMeans(false, 0, 0, 0, 1, 0, 0, 0, 0, 0)).isEqualTo(around(tiny("0.665", 1), true, false));
        // ranges 1, 1, 1, 1 and 16: the mean 4 makes a screen of 13.068, which leaves a mean of 1
        assertThat(ofMeans(true, 0, 1, 0, 1, 0, 16)).isEqualTo(around(tiny("2.66", 1), true, false));
    }

    @Test
    void equalValuesHaveNoRanges() {
        for (boolean screening : new boolean[] {false, true}) {
            assertThat(ofMeans(screening, 5, 5, 5)).isEqualTo(around(PhaseLines.ZERO, false, false));
            assertThat(ofMeans(screening, 5, 6)).isEqualTo(around(tiny("2.66", 1), true, false));
        }
    }

    @Test
    void mediansOfRangesAreZeroWhereMostAre() {
        assertThat(DecimalLines.ofMedians(decimals(5, 5, 5), 0, 3, tiny("1", 1)))
                .isEqualTo(around(PhaseLines.ZERO, false, false));
        assertThat(DecimalLines.ofMedians(decimals(5, 5, 5, 6), 0, 4, tiny("1", 1)))
                .isEqualTo(around(PhaseLines.ZERO, true, false));
        // ranges 2 and 5
        assertThat(DecimalLines.ofMedians(decimals(99, 3, 5, 10, 99), 1, 4, tiny("1", 1)))
                .isEqualTo(around(tiny("11.0075", 1), true, false));
    }

    @Test
    void rangesHaveTheirOwnCenters() {
        BigDecimal[] ranges = decimals(99, 1, 2, 6, 99);
        assertThat(DecimalLines.ofRanges(ranges, 1, 4, false))
                .isEqualTo(ConstantLines.ofRanges(tiny("3", 1), tiny("9.801", 1)));
        assertThat(DecimalLines.ofRanges(ranges, 1, 4, true))
                .isEqualTo(ConstantLines.ofRanges(tiny("2", 1), tiny("7.73", 1)));
        assertThat(DecimalLines.mean(ranges, 1, 4)).isEqualByComparingTo(tiny("3", 1));
        assertThat(DecimalLines.median(ranges, 1, 3)).isEqualByComparingTo(tiny("1.5", 1));
        assertThat(DecimalLines.median(decimals(6, 1, 2), 0, 3)).isEqualByComparingTo(tiny("2", 1));
    }
}
