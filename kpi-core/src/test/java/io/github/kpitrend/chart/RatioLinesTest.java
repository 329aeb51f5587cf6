// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lines of proportions and rates by their formulas in whole numbers; points on each line and one unit beside it, small and as large as doubles are. */
class RatioLinesTest {

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static Rational decimal(String text) {
        return Rational.of(new BigDecimal(text), 1);
    }

    /** The zone of x of n about a of b: {@code (x b - a n)^2} against {@code j^2 n} times {@code a (b - a)}, for rates {@code a b}. */
    private static int model(long x, long n, long a, long b, boolean proportion) {
        BigInteger distance = big(x).multiply(big(b)).subtract(big(a).multiply(big(n)));
        BigInteger one = big(a).multiply(proportion ? big(b - a) : big(b)).multiply(big(n));
        int zone = 0;
        for (int j = 0; j < 4; j++) {
            zone += distance.pow(2).compareTo(one.multiply(big((long) j * j))) > 0 ? 1 : 0;
        }
        return distance.signum() * zone;
    }

    /** Compares the numerators at and beside each line of one denominator. */
    private static void assertZones(long n, long a, long b, boolean proportion, double sigma) {
        double[] x = new double[7 * 3];
        double[] denominators = new double[x.length];
        int count = 0;
        for (int j = -3; j <= 3; j++) {
            for (int beside = -1; beside <= 1; beside++) {
                double middle = big(a).multiply(big(n)).divide(big(b)).doubleValue();
                double near = Math.max(0, Math.rint(middle + j * sigma) + beside);
                x[count] = proportion ? Math.min(n, near) : near;
                denominators[count++] = n;
            }
        }
        RatioParts parts = new RatioParts(x, denominators, 0, 0, 1);
        RatioParts large = new RatioParts(x, denominators, Decimals.NO_PLACES, 0, 1);
        RatioLines lines = new RatioLines(parts, proportion, big(a), big(b));
        RatioLines ofLarge = new RatioLines(large, proportion, big(a), big(b));
        for (int i = 0; i < count; i++) {
            int zone = model((long) x[i], n, a, b, proportion);
            assertThat(lines.zone(i))
                    .as("%s of %s about %s of %s", x[i], n, a, b)
                    .isEqualTo(zone);
            assertThat(ofLarge.zone(i)).isEqualTo(zone);
            assertThat(lines.zoneOf(new Rational(big((long) x[i]), big(n)), i)).isEqualTo(zone);
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void proportionsOnAndBesideTheLines() {
        for (long root = 1; root <= 40; root++) {
            // 1/2 of 4 k^2: sigma is k; 1/5 of 25 k^2: 2 k
            assertZones(4 * root * root, 1, 2, true, root);
            assertZones(25 * root * root, 3, 15, true, 2 * root);
            assertZones(root, 3, 7, true, Math.sqrt(root * 12 / 49.0));
        }
        // where a double of the ratio no longer distinguishes one numerator from the next
        for (long root = 45_000_000; root < 45_000_200; root++) {
            assertZones(4 * root * root, 1, 2, true, root);
        }
        for (long root = 17_000_000; root < 17_000_200; root++) {
            assertZones(25 * root * root, 1, 5, true, 2 * root);
        }
    }

    @Test
    void ratesOnAndBesideTheLines() {
        for (long root = 1; root <= 40; root++) {
            // 1 of each: sigma is k of k^2
            assertZones(root * root, 7, 7, false, root);
            assertZones(root, 5, 3, false, Math.sqrt(root * 5 / 3.0));
            assertZones(3, root * root, 3, false, root);
        }
        for (long root = 10_000_000; root < 10_000_200; root++) {
            assertZones(3, root * root, 3, false, root);
            assertZones(root * root, 1, 1, false, root);
        }
    }

    /** Counts among many: the center lies far inside one sigma of 0. */
    @Test
    void rareCounts() {
        double[] x = {0, 1, 2};
        double[] n = {1, 1, 1};
        for (boolean proportion : new boolean[] {false, true}) {
            RatioLines lines =
                    new RatioLines(new RatioParts(x, n, 0, 0, 1), proportion, BigInteger.ONE, BigInteger.TEN.pow(15));
            assertThat(lines.zone(0)).isEqualTo(-1);
            assertThat(lines.zone(1)).isEqualTo(4);
        }
    }

    @Test
    void denominatorsBeyondTheDoublesAreComparedInWholeNumbers() {
        // in units of 1E-20 the first denominator has 320 digits; one sigma of 1E9 in it about 1E9 is 31622.77...
        double[] x = {1e9 + 31622, 1e9 + 31623, 1e9 + 94868, 1e9 + 94869, 1e9 - 31623};
        double[] n = {1e300, 1e300, 1e300, 1e300, 1e300};
        int[] zones = {1, 2, 3, 4, -2};
        RatioParts parts = new RatioParts(x, withLast(n, 1e-20), Decimals.NO_PLACES, Decimals.NO_PLACES, 1);
        RatioLines lines = new RatioLines(parts, false, big(1_000_000_000), BigInteger.TEN.pow(320));
        for (int i = 0; i < zones.length; i++) {
            assertThat(lines.zone(i)).as("%d", i).isEqualTo(zones[i]);
        }
    }

    private static double[] withLast(double[] values, double last) {
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = last;
        return all;
    }

    // -----------------------------------------------------------------------
    /** A target is on the plotted scale; what no point can have is outside the limit that is cut there. */
    @Test
    void targetsOfProportions() {
        double[] n = {36, 9, 36};
        // one half, in percent: 6 sigma are 100 of 36, 3 sigma 50 of 9
        RatioLines half = new RatioLines(new RatioParts(n, n, 0, 0, 100), true, big(2), big(4));
        String[] targets = {"-1e-30", "0", "25", "24.9", "41.7", "50", "58.3", "75", "75.1", "99.9", "100", "100.001"};
        int[] of36 = {-4, -4, -3, -4, -1, 0, 1, 3, 4, 4, 4, 4};
        int[] of9 = {-4, -3, -2, -2, -1, 0, 1, 2, 2, 3, 3, 4};
        for (int i = 0; i < targets.length; i++) {
            assertThat(half.zoneOf(decimal(targets[i]), 0)).as(targets[i]).isEqualTo(of36[i]);
            assertThat(half.zoneOf(decimal(targets[i]), 1)).as(targets[i]).isEqualTo(of9[i]);
        }
    }

    @Test
    void targetsOfRates() {
        double[] n = {16, 4};
        // 1 for 1, per 1000; one sigma is 250 of 16 and 500 of 4
        RatioLines lines = new RatioLines(new RatioParts(n, n, 0, 0, 1000), false, big(5), big(5));
        String[] targets = {"-0.001", "0", "250", "249", "750", "1000", "1250", "1750", "1750.1", "1e9"};
        int[] of16 = {-4, -4, -3, -4, -1, 0, 1, 3, 4, 4};
        int[] of4 = {-4, -2, -2, -2, -1, 0, 1, 2, 2, 4};
        for (int i = 0; i < targets.length; i++) {
            assertThat(lines.zoneOf(decimal(targets[i]), 0)).as(targets[i]).isEqualTo(of16[i]);
            assertThat(lines.zoneOf(decimal(targets[i]), 1)).as(targets[i]).isEqualTo(of4[i]);
        }
    }

    @Test
    void linesAreCutAtTheEndsOfTheScale() {
        double[] n = {36, 4};
        RatioLines half = new RatioLines(new RatioParts(n, n, 0, 0, 100), true, big(1), big(2));
        RatioLines rate = new RatioLines(new RatioParts(n, n, 0, 0, 100), false, big(1), big(1));
        double third = 100 / 3.0;
        double[] ofHalf = {25, third, 50, 200 / 3.0, 75};
        double[] ofRate = {50, 200 / 3.0, 100, 400 / 3.0, 150};
        int[] sigmas = {-3, -2, 0, 2, 3};
        for (int i = 0; i < sigmas.length; i++) {
            assertThat(half.line(sigmas[i], 0)).isEqualTo(Figure.of(ofHalf[i]));
            assertThat(rate.line(sigmas[i], 0)).isEqualTo(Figure.of(ofRate[i]));
        }
        assertThat(half.line(3, 1)).isEqualTo(Figure.of(100));
        assertThat(half.line(-3, 1)).isEqualTo(Figure.of(0));
        assertThat(half.line(1, 1)).isEqualTo(Figure.of(75));
        assertThat(rate.line(3, 1)).isEqualTo(Figure.of(250));
        assertThat(rate.line(-3, 1)).isEqualTo(Figure.of(0));
    }

    /** 18 of 36 in tenths, hundredths or more of each side is 18 of 36. */
    @Test
    void unitsOfTheSidesChangeNothing() {
        double[] x = {0, 9, 8, 18, 21, 22, 24, 25, 27, 28, 36};
        double[] n = new double[x.length];
        Arrays.fill(n, 36);
        for (int places = 0; places <= 9; places++) {
            for (int weightPlaces = 0; weightPlaces <= 9; weightPlaces++) {
                boolean small = places <= 6 && weightPlaces <= 6;
                // where units are no longs the places are those of a last point
                RatioParts parts = small
                        ? new RatioParts(x, n, places, weightPlaces, 100)
                        : new RatioParts(
                                withLast(x, BigDecimal.valueOf(1, places).doubleValue()),
                                withLast(n, BigDecimal.valueOf(1, weightPlaces).doubleValue()),
                                Decimals.NO_PLACES,
                                0,
                                100);
                BigInteger a = BigInteger.TEN.pow(places).multiply(big(5));
                BigInteger b = BigInteger.TEN.pow(weightPlaces).multiply(big(10));
                RatioLines half = new RatioLines(parts, true, a, b);
                RatioLines rate = new RatioLines(parts, false, a, b);
                // one sigma of 36 is 3, and 3 times the root of 2 of a rate
                int[] zones = {-4, -3, -4, 0, 1, 2, 2, 3, 3, 4, 4};
                int[] ofRate = {-4, -3, -3, 0, 1, 1, 2, 2, 3, 3, 4};
                for (int i = 0; i < x.length; i++) {
                    assertThat(half.zone(i))
                            .as("%d %d %s", places, weightPlaces, x[i])
                            .isEqualTo(zones[i]);
                    assertThat(rate.zone(i)).isEqualTo(ofRate[i]);
                    Rational target = Rational.of(new BigDecimal(100 * x[i]), 36);
                    assertThat(half.zoneOf(target, 3)).isEqualTo(zones[i]);
                    assertThat(rate.zoneOf(target, 3)).isEqualTo(ofRate[i]);
                }
                assertThat(half.line(3, 0)).isEqualTo(Figure.of(75));
                // 50 less 25 times the root of 2, 35.35533905932737622
                assertThat(rate.line(-3, 0)).isEqualTo(Figure.of(14.644660940672624));
                assertThat(half.zoneOf(decimal("100"), 0)).isEqualTo(4);
                assertThat(half.zoneOf(decimal("100.1"), 0)).isEqualTo(4);
                assertThat(half.line(0, 0)).isEqualTo(Figure.of(50));
            }
        }
        RatioLines nine = new RatioLines(
                new RatioParts(new double[] {4.5}, new double[] {1}, 2, 1, 100), true, big(100), big(20));
        // sigma is 1/2 of one: 100 is one sigma above
        assertThat(nine.zoneOf(decimal("100"), 0)).isEqualTo(1);
        assertThat(nine.zoneOf(decimal("100.1"), 0)).isEqualTo(4);
        assertThat(nine.line(2, 0)).isEqualTo(Figure.of(100));
    }

    @Test
    void linesVaryWhereThereIsAChance() {
        double[] n = {9, 9};
        RatioParts parts = new RatioParts(n, n, 0, 0, 1);
        assertThat(new RatioLines(parts, true, big(1), big(2)).varies()).isTrue();
        assertThat(new RatioLines(parts, true, big(2), big(2)).varies()).isFalse();
        assertThat(new RatioLines(parts, true, big(0), big(2)).varies()).isFalse();
        assertThat(new RatioLines(parts, false, big(2), big(2)).varies()).isTrue();
        assertThat(new RatioLines(parts, false, big(0), big(2)).varies()).isFalse();
        RatioLines certain = new RatioLines(parts, true, big(2), big(2));
        assertThat(certain.zone(0)).isZero();
        assertThat(new RatioLines(parts, true, big(0), big(2)).zone(0)).isEqualTo(4);
        assertThat(certain.isConstant()).isFalse();
        assertThat(certain.isScreeningSkipped()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(certain::constant);
    }
}
