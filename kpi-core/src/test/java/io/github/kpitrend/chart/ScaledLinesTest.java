// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.chart.ScaledLines.Sigma;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines in doubles: screening, the margin that rounding is allowed, and the ends of scales. */
class ScaledLinesTest {

    private static final double[] ALL_ONE = {};
    private static final Figure SHOWN = Figure.of(7.5);

    private static ScaledLines lines(double center, double sigma) {
        return new ScaledLines(
                SHOWN, center, new Sigma(sigma, false), ALL_ONE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
    }

    private static Rational decimal(String text) {
        return Rational.of(new BigDecimal(text), 1);
    }

    // -----------------------------------------------------------------------
    @Test
    void aRangeOfExactlyTheScreenIsLeftOut() {
        long[] units = UnitLinesTest.RANGE_AT_THE_SCREEN;
        double[] ranges = new double[units.length - 1];
        Arrays.setAll(ranges, i -> Math.abs(units[i + 1] - units[i]));
        assertThat(Sigma.ofRanges(ranges, true, 32)).isEqualTo(new Sigma(901, false));
        assertThat(Sigma.ofRanges(ranges, false, 33)).isEqualTo(new Sigma(1000, false));
    }

    @Test
    void theScreenIsSkippedWhereNoOtherRangeIsLeft() {
        double[] ranges = {0, 0, 2, 2, 0, 0, 0, 0};
        assertThat(Sigma.ofRanges(ranges, true, 3)).isEqualTo(new Sigma(1.5, true));
        assertThat(Sigma.ofRanges(ranges, false, 3)).isEqualTo(new Sigma(1.5, false));
        assertThat(Sigma.ofRanges(new double[] {0, 0}, true, 3)).isEqualTo(new Sigma(0, false));
        ScaledLines skipped = new ScaledLines(SHOWN, 0, new Sigma(1.5, true), ALL_ONE, 0, 9, 1);
        assertThat(skipped.isScreeningSkipped()).isTrue();
        assertThat(lines(0, 1.5).isScreeningSkipped()).isFalse();
    }

    // -----------------------------------------------------------------------
    /** A value 1e-12 of the distance of a line outside it is on it. */
    @Test
    void roundingFlagsNothing() {
        for (double sigma : new double[] {1e-9, 0.37, 1, 1e12}) {
            ScaledLines lines = lines(0, sigma);
            for (int j = 1; j <= 3; j++) {
                for (int side = -1; side <= 1; side += 2) {
                    double line = side * j * sigma;
                    assertThat(lines.zone(line * (1 + 0.9e-12), side, 0)).isEqualTo(side * j);
                    assertThat(lines.zone(line * (1 + 1.1e-12), side, 0)).isEqualTo(side * (j + 1));
                    assertThat(lines.zone(line * (1 - 1e-9), side, 0)).isEqualTo(side * j);
                }
            }
            assertThat(lines.zone(1e6 * sigma, 1, 0)).isEqualTo(4);
            assertThat(lines.zone(1e6 * sigma, 0, 0)).isZero();
        }
        // exactly at the margin: 1e-12 of 1e12 is 1
        assertThat(lines(0, 1e12).zone(1e12 + 1, 1, 0)).isEqualTo(1);
        assertThat(lines(0, 1e12).zone(1e12 + 2, 1, 0)).isEqualTo(2);
        assertThat(lines(-5, 2).zone(-9.5, -1, 0)).isEqualTo(-3);
    }

    @Test
    void aValueIsBesideTheCenterByMoreThanRounding() {
        for (double center : new double[] {1e12, -1e12}) {
            ScaledLines lines = lines(center, 1e11);
            assertThat(lines.side(center)).isZero();
            assertThat(lines.side(center + 1)).isZero();
            assertThat(lines.side(center - 1)).isZero();
            assertThat(lines.side(center + 2)).isEqualTo(1);
            assertThat(lines.side(center - 2)).isEqualTo(-1);
        }
        assertThat(lines(0, 1).side(1e-300)).isEqualTo(1);
        assertThat(lines(0, 1).side(0)).isZero();
    }

    @Test
    void factorsWidenPoints() {
        ScaledLines lines = new ScaledLines(SHOWN, 10, new Sigma(2, false), new double[] {1, 0.5, 3}, 5, 15, 1);
        assertThat(lines.isConstant()).isFalse();
        assertThat(lines.varies()).isTrue();
        assertThat(List.of(lines.line(2, 0), lines.line(2, 1), lines.line(-2, 1)))
                .isEqualTo(List.of(Figure.of(14), Figure.of(12), Figure.of(8)));
        // cut at 5 and 15
        assertThat(List.of(lines.line(3, 0), lines.line(-3, 0), lines.line(1, 2), lines.line(-1, 2)))
                .isEqualTo(List.of(Figure.of(15), Figure.of(5), Figure.of(15), Figure.of(5)));
        assertThat(lines.line(0, 2)).isEqualTo(SHOWN);
        // values of the plotted scale; what no point can have is outside, the ends themselves are values
        String[] values = {"4.999", "5", "9", "10", "12", "12.5", "15", "15.001"};
        int[] first = {-4, -3, -1, 0, 1, 2, 3, 4};
        int[] second = {-4, -4, -1, 0, 2, 3, 4, 4};
        for (int i = 0; i < values.length; i++) {
            assertThat(lines.zoneOf(decimal(values[i]), 0)).as(values[i]).isEqualTo(first[i]);
            assertThat(lines.zoneOf(decimal(values[i]), 1)).as(values[i]).isEqualTo(second[i]);
        }
    }

    /** Without variation all lines are the center as it is shown. */
    @Test
    void noVariation() {
        ScaledLines lines = new ScaledLines(SHOWN, 1.75, new Sigma(0, false), ALL_ONE, 0, 1e9, 3.6);
        assertThat(lines.varies()).isFalse();
        assertThat(lines.isConstant()).isTrue();
        for (int sigma = -3; sigma <= 3; sigma++) {
            assertThat(lines.line(sigma, 0)).isEqualTo(SHOWN);
        }
        assertThat(lines.zone(1.76, 1, 0)).isEqualTo(4);
        assertThat(lines.zone(1.75, 0, 0)).isZero();
    }

    /** On the scale of a root: center 2 and sigma 1 of square roots. */
    @Test
    void powersOfARoot() {
        ScaledLines lines = new ScaledLines(Figure.of(4), 2, new Sigma(1, false), ALL_ONE, 0, 1e9, 2);
        assertThat(List.of(lines.line(-3, 0), lines.line(-2, 0), lines.line(-1, 0)))
                .isEqualTo(List.of(Figure.of(0), Figure.of(0), Figure.of(1)));
        assertThat(List.of(lines.line(0, 0), lines.line(1, 0), lines.line(2, 0), lines.line(3, 0)))
                .isEqualTo(List.of(Figure.of(4), Figure.of(9), Figure.of(16), Figure.of(25)));
        String[] values = {"-0.5", "0", "0.9", "1", "4", "9", "9.1", "16.5", "25", "25.5"};
        int[] zones = {-4, -2, -2, -1, 0, 1, 2, 3, 3, 4};
        for (int i = 0; i < values.length; i++) {
            assertThat(lines.zoneOf(decimal(values[i]), 0)).as(values[i]).isEqualTo(zones[i]);
        }
        // moved by an adjustment after the power
        assertThat(lines.line(3, decimal("-30.5"))).isEqualTo(Figure.of(-5.5));
        assertThat(lines.line(-3, decimal("0.25"))).isEqualTo(Figure.of(0.25));
        assertThat(lines.line(0, decimal("0.25"))).isEqualTo(Figure.of(4.25));
    }

    @Test
    void linesBeyondTheDoublesAreMissing() {
        ScaledLines large = lines(1e308, 1e308);
        Figure missing = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        assertThat(large.line(3, 0)).isEqualTo(missing);
        assertThat(large.line(3, decimal("1"))).isEqualTo(missing);
        assertThat(large.line(-1, 0).value()).isCloseTo(0, within(1e293));
    }

    @Test
    void linesThatDifferInOneThingDiffer() {
        List<Object> all = List.of(
                lines(1, 2),
                lines(1, 3),
                lines(2, 2),
                new ScaledLines(Figure.of(8), 1, new Sigma(2, false), ALL_ONE, 0, 9, 1),
                new ScaledLines(SHOWN, 1, new Sigma(2, false), ALL_ONE, 0, 9, 1),
                new ScaledLines(SHOWN, 1, new Sigma(2, false), ALL_ONE, 1, 9, 1),
                new ScaledLines(SHOWN, 1, new Sigma(2, false), ALL_ONE, 0, 8, 1),
                new ScaledLines(SHOWN, 1, new Sigma(2, false), ALL_ONE, 0, 9, 2),
                new ScaledLines(SHOWN, 1, new Sigma(2, true), ALL_ONE, 0, 9, 1),
                new ScaledLines(SHOWN, 1, new Sigma(2, false), new double[] {1}, 0, 9, 1),
                new ScaledLines(SHOWN, 1, new Sigma(2, false), new double[] {2}, 0, 9, 1),
                "no lines");
        Set<Integer> codes = new HashSet<>();
        for (Object one : all) {
            codes.add(one.hashCode());
            for (Object other : all) {
                assertThat(one.equals(other)).isEqualTo(one == other);
            }
        }
        assertThat(codes).hasSizeGreaterThan(all.size() / 2);
        assertThat(lines(1, 2))
                .isEqualTo(lines(1, 2))
                .hasSameHashCodeAs(lines(1, 2))
                .isNotEqualTo(null);
        double[] factors = {1, 2};
        assertThat(new ScaledLines(SHOWN, 1, new Sigma(2, false), factors, 0, 9, 1))
                .isEqualTo(new ScaledLines(SHOWN, 1, new Sigma(2, false), factors.clone(), 0, 9, 1));
    }
}
