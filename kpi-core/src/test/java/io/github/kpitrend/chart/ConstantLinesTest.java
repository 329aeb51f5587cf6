// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lines of decimals known by hand: what is on a line, what is beside it by little or by much, and that doubles and fractions decide alike. */
class ConstantLinesTest {

    private static final int UNDECIDED = ConstantLines.Quick.UNDECIDED;
    private static final BigDecimal LITTLE = new BigDecimal("1e-40");
    private static final MathContext LONG = new MathContext(60);

    /** Lines, the same from the lower limit to the upper one as decimals, and whether they are cut at 0. */
    private record Known(ConstantLines lines, List<BigDecimal> decimals, boolean cut) {

        /** The zone by its definition: the lines passed from the center outwards. */
        int zone(BigDecimal value) {
            if (cut && value.signum() < 0) {
                return -4;
            }
            int side = value.compareTo(decimals.get(3));
            int zone = side;
            for (int sigma = 1; sigma <= 3; sigma++) {
                zone += value.compareTo(decimals.get(3 + side * sigma)) == side ? side : 0;
            }
            return side == 0 ? 0 : zone;
        }
    }

    private static Rational fraction(String decimal) {
        return Rational.of(new BigDecimal(decimal), 1);
    }

    private static List<BigDecimal> decimals(String text) {
        List<BigDecimal> all = new ArrayList<>();
        for (String each : text.split(" ")) {
            all.add(new BigDecimal(each));
        }
        return all;
    }

    private static ConstantLines given(String lower, String center, String upper) {
        return ConstantLines.given(new BigDecimal(lower), new BigDecimal(center), new BigDecimal(upper));
    }

    private static BigDecimal root(int square, int times) {
        return BigDecimal.valueOf(square).sqrt(LONG).multiply(BigDecimal.valueOf(times));
    }

    private static List<Known> known() {
        List<BigDecimal> two = new ArrayList<>();
        for (int sigma = -3; sigma <= 3; sigma++) {
            two.add(BigDecimal.valueOf(2).add(root(2, sigma)));
        }
        return List.of(
                new Known(given("-7", "2", "8"), decimals("-7 -4 -1 2 4 6 8"), false),
                new Known(given("-8", "-2", "7"), decimals("-8 -6 -4 -2 1 4 7"), false),
                new Known(given("5", "5", "8"), decimals("5 5 5 5 6 7 8"), false),
                new Known(given("5", "5", "5"), decimals("5 5 5 5 5 5 5"), false),
                new Known(
                        ConstantLines.around(fraction("-0.25"), fraction("1.5"), true, false),
                        decimals("-1.75 -1.25 -0.75 -0.25 0.25 0.75 1.25"),
                        false),
                new Known(ConstantLines.ofRanges(fraction("1.5"), fraction("6")), decimals("0 0 0 1.5 2 4 6"), true),
                new Known(ConstantLines.ofRanges(fraction("0"), fraction("0")), decimals("0 0 0 0 0 0 0"), true),
                new Known(ConstantLines.ofCounts(fraction("16")), decimals("4 8 12 16 20 24 28"), true),
                new Known(ConstantLines.ofCounts(fraction("4")), decimals("0 0 2 4 6 8 10"), true),
                new Known(ConstantLines.ofCounts(fraction("0.25")), decimals("0 0 0 0.25 0.75 1.25 1.75"), true),
                new Known(ConstantLines.ofCounts(fraction("2")), cutAtZero(two), true),
                new Known(ConstantLines.ofCounts(fraction("0")), decimals("0 0 0 0 0 0 0"), true),
                // mean 9/16, so that one sigma is the root of 9 25 / 16^2: 15/16
                new Known(
                        ConstantLines.ofGaps(fraction("0.25"), fraction("0.5625")),
                        decimals("0 0 0 0.25 1.5 2.4375 3.375"),
                        true),
                new Known(
                        ConstantLines.ofGaps(fraction("1"), fraction("0.5625")),
                        decimals("0 0 0 1 1.5 2.4375 3.375"),
                        true),
                new Known(ConstantLines.ofGaps(fraction("0"), fraction("0")), decimals("0 0 0 0 0 0 0"), true));
    }

    private static List<BigDecimal> cutAtZero(List<BigDecimal> lines) {
        return lines.stream().map(BigDecimal.ZERO::max).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void linesAreThoseOfTheirDefinition() {
        for (Known each : known()) {
            for (int sigma = -3; sigma <= 3; sigma++) {
                BigDecimal line = each.decimals.get(3 + sigma);
                assertThat(each.lines.line(sigma, 7)).isEqualTo(Figure.of(line.doubleValue()));
            }
            assertThat(each.lines.center()).isEqualByComparingTo(Rational.of(each.decimals.get(3), 1));
            assertThat(each.lines.constant()).isSameAs(each.lines);
            assertThat(each.lines.isConstant()).isTrue();
        }
    }

    /** What is cut at 0 is cut before an adjustment moves it, since zones are found before. */
    @Test
    void anAdjustmentMovesAllLinesAlike() {
        for (Known each : known()) {
            for (String moved : List.of("0.5", "-20", "1e6")) {
                for (int sigma = -3; sigma <= 3; sigma++) {
                    double line = each.decimals
                            .get(3 + sigma)
                            .add(new BigDecimal(moved))
                            .doubleValue();
                    assertThat(each.lines.line(sigma, fraction(moved))).isEqualTo(Figure.of(line));
                }
            }
        }
    }

    @Test
    void aPointOnALineIsInsideItAndTheLeastDistanceBesideItDecides() {
        int compared = 0;
        for (Known each : known()) {
            for (BigDecimal line : each.decimals) {
                for (BigDecimal beside : List.of(LITTLE.negate(), BigDecimal.ZERO, LITTLE)) {
                    // a root of 60 digits is none of the root itself: the places of the values are fewer
                    BigDecimal value = line.scale() > 40 && beside.signum() == 0 ? line.add(LITTLE) : line.add(beside);
                    assertThat(each.lines.zoneOf(Rational.of(value, 1), 0))
                            .as("%s of %s", value, each.decimals)
                            .isEqualTo(each.zone(value));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(15 * 7 * 3);
    }

    @Test
    void doublesDecideWhatIsClearOfTheLines() {
        for (Known each : known()) {
            ConstantLines.Quick quick = each.lines.quick();
            for (BigDecimal line : each.decimals) {
                for (double beside : new double[] {1e-9, 1e-3, 0.1003, 0.9007, 100.003, 1e9}) {
                    for (int side = -1; side <= 1; side += 2) {
                        double value = line.doubleValue() + side * beside;
                        assertThat(quick.zoneOf(value))
                                .as("%s of %s", value, each.decimals)
                                .isEqualTo(each.zone(new BigDecimal(value)));
                    }
                }
            }
        }
    }

    @Test
    void doublesLeaveToFractionsWhatIsOnALine() {
        ConstantLines.Quick quick = given("-7", "2", "8").quick();
        for (double line : new double[] {-7, -4, -1, 2, 4, 6, 8}) {
            for (double beside : new double[] {-1e-13, 0, 1e-13}) {
                assertThat(quick.zoneOf(line + beside)).as("%s", line).isEqualTo(UNDECIDED);
            }
        }
        assertThat(given("-7", "0", "8").quick().zoneOf(0)).isEqualTo(UNDECIDED);
        // 0 is a count as others are, below the center and not cut; 0 on a center is in doubt
        assertThat(ConstantLines.ofCounts(fraction("1.5")).quick().zoneOf(0)).isEqualTo(-2);
        assertThat(ConstantLines.ofRanges(fraction("1.5"), fraction("6"))
                        .quick()
                        .zoneOf(0))
                .isNotEqualTo(-4);
        assertThat(ConstantLines.ofCounts(fraction("0")).quick().zoneOf(0)).isEqualTo(UNDECIDED);
    }

    /** The doubt is that of the largest number of the sums, whatever its sign and whichever line it is. */
    @Test
    void linesThatRoundingMovesAreLeftToFractions() {
        List<ConstantLines> all = List.of(
                given("-3e15", "0", "3"),
                given("-3", "0", "3e15"),
                given("1e15", "1000000000000003", "1000000000000006"),
                given("-1000000000000006", "-1000000000000003", "-1e15"));
        List<String> values = List.of("-1e-4", "-1e-4", "1000000000000003.5", "-1000000000000003.5");
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).quick().zoneOf(Double.parseDouble(values.get(i))))
                    .as("%d", i)
                    .isEqualTo(UNDECIDED);
        }
        // the value itself is rounded too
        assertThat(given("-1", "0", "1").quick().zoneOf(1e300)).isEqualTo(4);
        assertThat(given("-1e300", "0", "1e300").quick().zoneOf(1e300)).isEqualTo(UNDECIDED);
        // nor does a number beyond the doubles decide
        assertThat(given("-1.7e308", "-1.7e308", "1.7e308").quick().zoneOf(1)).isEqualTo(UNDECIDED);
    }

    /** Whether doubles decide at all is a matter of speed; that they decide as the definition does is not. */
    @Property(tries = 500)
    void doublesAndFractionsDecideAlike(@ForAll long seed, @ForAll @IntRange(min = -300, max = 300) int size) {
        Random random = new Random(seed);
        double[] numbers = random.doubles(3, -1, 1)
                .sorted()
                .map(x -> x * Math.pow(10, size))
                .toArray();
        BigDecimal[] at = {
            BigDecimal.valueOf(numbers[0]), BigDecimal.valueOf(numbers[1]), BigDecimal.valueOf(numbers[2])
        };
        ConstantLines lines = ConstantLines.given(at[0], at[1], at[2]);
        ConstantLines.Quick quick = lines.quick();
        for (int sigma = -3; sigma <= 3; sigma++) {
            double line = lines.line(sigma, 0).value();
            for (int k = 0; k < 8; k++) {
                double value = line * (1 + (random.nextInt(21) - 10) * Math.pow(10, -17 + k));
                int zone = quick.zoneOf(value);
                int exact = lines.zoneOf(Rational.of(BigDecimal.valueOf(value), 1), 0);
                assertThat(zone == UNDECIDED ? exact : zone).isEqualTo(exact);
            }
        }
    }

    /** Below the normal doubles a third of a distance is rounded by much; there fractions decide. */
    @Test
    void theLeastDoublesAreDecidedExactly() {
        BigDecimal least = new BigDecimal(Double.MIN_VALUE);
        // center 0 and a limit 4 least doubles from it: lines at 4/3 and 8/3 of them
        ConstantLines lines = ConstantLines.given(
                least.multiply(BigDecimal.valueOf(-4)), BigDecimal.ZERO, least.multiply(BigDecimal.valueOf(4)));
        int[] zones = {0, 1, 2, 3, 3, 4};
        for (int units = 0; units < zones.length; units++) {
            for (int side = -1; side <= 1; side += 2) {
                double value = side * units * Double.MIN_VALUE;
                int zone = lines.quick().zoneOf(value);
                assertThat(lines.zoneOf(Rational.of(new BigDecimal(value), 1), 0))
                        .isEqualTo(side * zones[units]);
                assertThat(zone == UNDECIDED || zone == side * zones[units])
                        .as("%s: %d", value, zone)
                        .isTrue();
            }
        }
    }

    /** The mean of 0 and the least double is below it; no double holds that, and no such line decides. */
    @Test
    void linesBelowTheLeastDoubleAreLeftToFractions() {
        BigDecimal tiny = new BigDecimal("1e-324");
        Rational center = Rational.of(tiny, 1);
        Rational upper = Rational.of(tiny.multiply(new BigDecimal("3.267")), 1);
        List<ConstantLines> all = List.of(
                ConstantLines.ofRanges(center, upper),
                ConstantLines.around(center, upper, true, false),
                ConstantLines.ofCounts(center));
        double[] values = {Double.MIN_VALUE, 1e-300, 1};
        // one sigma of counts is 1E-162
        int[][] zones = {{4, 4, 4}, {4, 4, 4}, {1, 1, 4}};
        for (int i = 0; i < zones.length; i++) {
            for (int k = 0; k < values.length; k++) {
                int quick = all.get(i).quick().zoneOf(values[k]);
                int zone = all.get(i).zoneOf(Rational.of(new BigDecimal(values[k]), 1), 0);
                assertThat(zone).as("%s", values[k]).isEqualTo(zones[i][k]);
                assertThat(quick == UNDECIDED ? zone : quick)
                        .as("%s", values[k])
                        .isEqualTo(zone);
            }
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void linesVaryWhereTheirLimitsDiffer() {
        for (Known each : known()) {
            assertThat(each.lines.varies())
                    .as("%s", each.decimals)
                    .isEqualTo(each.decimals.get(0).compareTo(each.decimals.get(6)) < 0);
            assertThat(each.lines.isScreeningSkipped()).isFalse();
        }
        // ranges whose median is 0 vary
        assertThat(ConstantLines.around(fraction("1"), fraction("0"), true, false)
                        .varies())
                .isTrue();
        assertThat(ConstantLines.around(fraction("1"), fraction("0"), false, false)
                        .varies())
                .isFalse();
        assertThat(ConstantLines.around(fraction("1"), fraction("1"), true, true)
                        .isScreeningSkipped())
                .isTrue();
    }

    @Test
    void equalLinesAreEqualWhateverTheirFractions() {
        ConstantLines one = ConstantLines.around(fraction("0.5"), fraction("3"), true, false);
        Rational half = new Rational(BigInteger.valueOf(7), BigInteger.valueOf(14));
        Rational three = new Rational(BigInteger.valueOf(12), BigInteger.valueOf(4));
        assertThat(ConstantLines.around(half, three, true, false))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        assertThat(given("-2.5", "0.50", "3.5")).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(ConstantLines.ofCounts(new Rational(BigInteger.TEN, BigInteger.TWO)))
                .isEqualTo(ConstantLines.ofCounts(fraction("5")));
    }

    @Test
    void linesThatDifferInOneThingDiffer() {
        List<Object> all = List.of(
                given("0", "1", "4"),
                given("0", "2", "4"),
                given("0", "1", "5"),
                given("-1", "1", "4"),
                ConstantLines.around(fraction("1"), fraction("3"), true, false),
                ConstantLines.around(fraction("1"), fraction("3"), false, false),
                ConstantLines.around(fraction("1"), fraction("3"), true, true),
                ConstantLines.around(fraction("2"), fraction("3"), true, false),
                ConstantLines.around(fraction("0"), fraction("0"), false, false),
                ConstantLines.ofCounts(fraction("0")),
                ConstantLines.ofCounts(fraction("1")),
                ConstantLines.ofRanges(fraction("1"), fraction("3")),
                ConstantLines.ofRanges(fraction("1"), fraction("4")),
                // mean 1 and 2: variance 2 and 6
                ConstantLines.ofGaps(fraction("1"), fraction("1")),
                ConstantLines.ofGaps(fraction("1"), fraction("2")),
                ConstantLines.ofGaps(fraction("2"), fraction("2")),
                "no lines");
        for (Object one : all) {
            for (Object other : all) {
                assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(one == other);
            }
        }
        assertThat(given("0", "1", "4")).isNotEqualTo(null);
        HashSet<Integer> codes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            codes.add(ConstantLines.ofCounts(fraction("" + i)).hashCode());
        }
        assertThat(codes).hasSizeGreaterThan(90);
    }
}
