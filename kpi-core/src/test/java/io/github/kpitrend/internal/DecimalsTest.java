// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    // -----------------------------------------------------------------------
    // shortest
    // -----------------------------------------------------------------------
    @Property
    void shortest_isThatOfASearch(@ForAll("numbers") double value) {
        assertThat(Decimals.shortest(value)).isEqualByComparingTo(Model.shortest(value));
        assertThat(Decimals.shortest(value).doubleValue()).isEqualTo(value + 0.0);
    }

    @Property
    void shortest_ofAnyBitsIsThatOfASearch(@ForAll("anyBits") double value) {
        assertThat(Decimals.shortest(value)).isEqualByComparingTo(Model.shortest(value));
    }

    @Property
    void shortest_ofDecimalsOfUpToFifteenDigitsIsTheDecimal(@ForAll("longDecimals") BigDecimal decimal) {
        assertThat(Decimals.shortest(decimal.doubleValue())).isEqualByComparingTo(decimal);
    }

    // -----------------------------------------------------------------------
    // text
    // -----------------------------------------------------------------------
    @Property
    void text_isThatOfTheBigDecimal(@ForAll long units, @ForAll @IntRange(max = 6) int places) {
        long each = units == Long.MIN_VALUE ? 0 : units;
        for (long some : new long[] {each, each % 1_000_000, each % 100, 0}) {
            assertThat(Decimals.text(some, places))
                    .isEqualTo(BigDecimal.valueOf(some, places).toPlainString());
        }
    }

    /** JDK 17 prints some doubles with a digit too many; from 19 on the printed decimal is the shortest. */
    @Test
    void shortest_isNeverLongerThanWhatIsPrintedAndEqualToItFromJdk19On() {
        boolean printsTheShortest = Runtime.version().feature() >= 19;
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
                BigDecimal shortest = Decimals.shortest(value);
                assertThat(shortest.stripTrailingZeros().precision())
                        .as("seed %s, %s", seed, value)
                        .isLessThanOrEqualTo(Math.max(2, printed.precision()));
                assertThat(shortest.doubleValue())
                        .as("seed %s, %s", seed, value)
                        .isEqualTo(value);
                if (printsTheShortest) {
                    assertThat(shortest).as("seed %s, %s", seed, value).isEqualByComparingTo(printed);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.9E-324", // the least: 5E-324 is shorter, but two digits are allowed
        "1.0E23", // the nearest double is 9.999999999999999E22 on JDK 17's toString
        "2.0E-3",
        "9.007199254740992E15",
        "9.007199254740993E22",
        "1.7976931348623157E308",
        "2.2250738585072014E-308", // the least normal one, a power of two
        "2.2250738585072011E-308",
        "2.98023223876953125E-8", // 2^-25: below a power of two doubles are twice as dense
        "9.5367431640625E-7",
        "0.1",
        "0.3",
        "1.1",
        "115.66666666666667"
    })
    void shortest_ofHardCases(double value) {
        assertThat(Decimals.shortest(value)).isEqualByComparingTo(Model.shortest(value));
        assertThat(Decimals.shortest(-value))
                .isEqualByComparingTo(Model.shortest(value).negate());
    }

    @Test
    void shortest_ofPowersOfTwo() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double value = Math.scalb(1.0, exponent);
            for (double near : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
                assertThat(Decimals.shortest(near)).as("2^%s", exponent).isEqualByComparingTo(Model.shortest(near));
            }
        }
    }

    // -----------------------------------------------------------------------
    // places and units
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "96, 0",
        "3.3, 1",
        "-0.05, 2",
        "0.000001, 6",
        "0.0000001, -1", // seven places
        "35184372088832, 0", // 2^45
        "35184372088833, -1",
        "35184372088832.5, -1",
        "3518437208883.2, 1",
        "3518437208883.3, -1", // one unit above 2^45 units
        "0.30000000000000004, -1",
        "1e300, -1",
        "4.9e-324, -1"
    })
    void places(double value, int expected) {
        assertThat(Decimals.places(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE})
    void places_ofWhatHasNone(double value) {
        assertThat(Decimals.places(value)).isEqualTo(Decimals.NO_PLACES);
    }

    @Property
    void units_areTheWholeNumber(
            @ForAll @LongRange(min = -(1L << 45), max = 1L << 45) long units, @ForAll @IntRange(max = 6) int places) {
        double value = BigDecimal.valueOf(units, places).doubleValue();
        assertThat(Decimals.units(value, places)).isEqualTo(units);
        int found = Decimals.places(value);
        assertThat(found).isBetween(0, places);
        assertThat(BigDecimal.valueOf(Decimals.units(value, found), found))
                .isEqualByComparingTo(BigDecimal.valueOf(units, places));
    }

    @Property
    void commonPlaces_serveBoth(@ForAll("numbers") double one, @ForAll("numbers") double other) {
        int common = Decimals.commonPlaces(one, other);
        assertThat(Decimals.commonPlaces(other, one)).isEqualTo(common);
        if (common != Decimals.NO_PLACES) {
            for (double value : new double[] {one, other}) {
                assertThat(BigDecimal.valueOf(Decimals.units(value, common), common))
                        .isEqualByComparingTo(Model.shortest(value));
                assertThat(Math.abs(Decimals.units(value, common))).isLessThanOrEqualTo((long) Decimals.MAX_UNITS);
            }
        }
    }

    @Test
    void commonPlaces_areThoseOfTheLongerOne() {
        assertThat(Decimals.commonPlaces(1.5, 2.25)).isEqualTo(2);
        assertThat(Decimals.commonPlaces(2.25, 1.5)).isEqualTo(2);
        assertThat(Decimals.commonPlaces(3, 4)).isZero();
        assertThat(Decimals.commonPlaces(0.1, 1e-9)).isEqualTo(Decimals.NO_PLACES);
        assertThat(Decimals.commonPlaces(1e-9, 0.1)).isEqualTo(Decimals.NO_PLACES);
        // 2^45 has no tenths
        assertThat(Decimals.commonPlaces(0x1p45, 0.5)).isEqualTo(Decimals.NO_PLACES);
        assertThat(Decimals.commonPlaces(0.5, 0x1p45)).isEqualTo(Decimals.NO_PLACES);
        assertThat(Decimals.commonPlaces(0x1p45, 5)).isZero();
        assertThat(AllocatedBytes.of(() -> Decimals.shortest(0.25)))
                .isLessThan(AllocatedBytes.of(() -> Decimals.shortest(1 / 3.0)));
    }

    @Test
    void power_and_longPower_agree() {
        for (int places = 0; places <= Decimals.MAX_PLACES; places++) {
            assertThat(Decimals.power(places)).isEqualTo(Decimals.longPower(places));
            assertThat(BigDecimal.ONE.scaleByPowerOfTen(places))
                    .isEqualByComparingTo(String.valueOf(Decimals.longPower(places)));
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<Double> anyBits() {
        return KpiSamples.anyBits();
    }

    @Provide
    Arbitrary<BigDecimal> longDecimals() {
        return KpiSamples.longDecimals();
    }

    @Test
    void textInDigitsIsThatOfTheDecimal() {
        Random random = new Random(20_200_601);
        int written = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12);
            if (Double.isFinite(value)) {
                String text = Decimals.plainText(value);
                if (text != null) {
                    written++;
                    assertThat(text).isEqualTo(Decimals.shortest(value).toPlainString());
                } else {
                    BigDecimal left = Decimals.shortest(value).stripTrailingZeros();
                    assertThat(left.scale() > 20 || left.scale() < 0).isTrue();
                }
            }
        }
        assertThat(written).isGreaterThan(30_000);
    }

    /** Units of a power of ten: at most 2<sup>60</sup> of them, and no part of one. */
    @Test
    void unitsOf_atTheLimits() {
        assertThat(ShortestDecimal.of(0)).isEqualTo(new ShortestDecimal(0, 0));
        assertThat(ShortestDecimal.of(0).unitsOf(5)).isZero();
        assertThat(ShortestDecimal.of(0).unitsOf(-40)).isZero();
        assertThat(ShortestDecimal.of(-2.5).unitsOf(-1)).isEqualTo(-25);
        assertThat(ShortestDecimal.of(-2.5).unitsOf(-3)).isEqualTo(-2500);
        assertThat(ShortestDecimal.of(2.5).unitsOf(0)).isEqualTo(ShortestDecimal.TOO_LARGE);
        assertThat(ShortestDecimal.of(300).unitsOf(2)).isEqualTo(3);
        assertThat(ShortestDecimal.of(1).unitsOf(-18)).isEqualTo(1_000_000_000_000_000_000L);
        assertThat(ShortestDecimal.of(1).unitsOf(-19)).isEqualTo(ShortestDecimal.TOO_LARGE);
        assertThat(ShortestDecimal.of(1.152921504).unitsOf(-18)).isEqualTo(1_152_921_504_000_000_000L);
        assertThat(ShortestDecimal.of(1.152921505).unitsOf(-18))
                .isEqualTo(ShortestDecimal.TOO_LARGE); // 2^60 is 1.1529215046
        assertThat(ShortestDecimal.of(-1.152921505).unitsOf(-18)).isEqualTo(ShortestDecimal.TOO_LARGE);
        assertThat(ShortestDecimal.of(1e300).unitsOf(-300)).isEqualTo(ShortestDecimal.TOO_LARGE);
    }
}
