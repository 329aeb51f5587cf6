// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of individual values and moving ranges on whole units (see {@link Decimals}), where each side is decided by comparing whole numbers.
 *
 * <p>The center is {@code sum / count} and the distance of the limits {@code factor * ranges / divisor}. With {@code T = floor(count factor ranges /
 * divisor)} a value of u units is above the upper limit exactly if {@code count u - sum > T}, since the left side is whole; and likewise for the other
 * lines. It fits a long: 12,000 values of at most 2<sup>45</sup> units.
 */
final class UnitLines extends PhaseLines {

    private static final long MEAN_FACTOR = 266;
    private static final long MEAN_DIVISOR = 100;
    private static final long MEDIAN_FACTOR = 3145;
    private static final long MEDIAN_DIVISOR = 1000;
    private static final long SCREEN_FACTOR = 3267;
    private static final long SCREEN_DIVISOR = 1000;

    private final long sum;
    private final long count;
    private final long factor;
    private final long ranges;
    private final long divisor;
    private final int places;
    private final boolean varies;
    private final boolean screeningSkipped;
    /** The lines as fractions, made when they are first needed; a race at worst makes them twice. */
    private @Nullable ConstantLines constant;

    private UnitLines(
            long sum,
            long count,
            long factor,
            long ranges,
            long divisor,
            int places,
            boolean varies,
            boolean screeningSkipped) {
        this.sum = sum;
        this.count = count;
        this.factor = factor;
        this.ranges = ranges;
        this.divisor = divisor;
        this.places = places;
        this.varies = varies;
        this.screeningSkipped = screeningSkipped;
    }

    /** Computes the lines of the mean and the mean moving range of units {@code from} to before {@code to}, at least two. */
    static UnitLines ofMeans(long[] units, int from, int to, int places, boolean screening) {
        long sum = units[from];
        long ranges = 0;
        for (int i = from + 1; i < to; i++) {
            sum += units[i];
            ranges += Math.abs(units[i] - units[i - 1]);
        }
        long kept = ranges;
        long count = to - from - 1L;
        boolean skipped = false;
        if (screening && ranges > 0) {
            long cut = ceilingOfProduct(SCREEN_FACTOR, ranges, SCREEN_DIVISOR * count);
            long keptCount = 0;
            kept = 0;
            for (int i = from + 1; i < to; i++) {
                long range = Math.abs(units[i] - units[i - 1]);
                if (range < cut) {
                    kept += range;
                    keptCount++;
                }
            }
            skipped = kept == 0;
            kept = skipped ? ranges : kept;
            count = skipped ? count : keptCount;
        }
        return new UnitLines(
                sum, (long) to - from, MEAN_FACTOR, kept, MEAN_DIVISOR * count, places, ranges > 0, skipped);
    }

    /** Computes the lines of the median and the median moving range. */
    static UnitLines ofMedians(long[] units, int from, int to, int places) {
        long[] ranges = new long[to - from - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(units[from + i + 1] - units[from + i]);
        }
        long twice = twiceMedian(ranges);
        boolean varies = ranges[ranges.length - 1] > 0;
        return new UnitLines(
                twiceMedian(Arrays.copyOfRange(units, from, to)),
                2,
                MEDIAN_FACTOR,
                twice,
                2 * MEDIAN_DIVISOR,
                places,
                varies,
                false);
    }

    /** Sorts the numbers, and returns twice their median. */
    static long twiceMedian(long[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2] + numbers[(numbers.length - 1) / 2];
    }

    /** The smallest whole number that is not below {@code a b / d}; all above 0. */
    private static long ceilingOfProduct(long a, long b, long d) {
        long floor = floorOfProduct(a, b, d);
        // the products differ by less than d, so that their last 64 bits say whether they are equal
        return a * b == floor * d ? floor : floor + 1;
    }

    /** The largest whole number that is not above {@code a b / d}; none negative, the divisor above 0. */
    private static long floorOfProduct(long a, long b, long d) {
        long low = a * b;
        if ((Math.multiplyHigh(a, b) | low >>> (Long.SIZE - 1)) == 0) {
            return low / d;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .divide(BigInteger.valueOf(d))
                .longValueExact();
    }

    // -----------------------------------------------------------------------
    /** Finds the zones of units {@code from} to before {@code to}. */
    void zones(long[] units, int from, int to, byte[] zones) {
        long one = floorOfProduct(count * factor, ranges, LIMIT * divisor);
        long two = floorOfProduct(2 * count * factor, ranges, LIMIT * divisor);
        long three = floorOfProduct(count * factor, ranges, divisor);
        for (int i = from; i < to; i++) {
            long distance = count * units[i] - sum;
            long turned = distance >> (Long.SIZE - 1);
            long size = (distance ^ turned) - turned;
            long zone = sign(-size) + sign(one - size) + sign(two - size) + sign(three - size);
            zones[i] = (byte) ((zone ^ turned) - turned);
        }
    }

    /** 1 for a negative number, else 0. */
    private static long sign(long difference) {
        return difference >>> (Long.SIZE - 1);
    }

    @Override
    boolean varies() {
        return varies;
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    boolean isScreeningSkipped() {
        return screeningSkipped;
    }

    @Override
    ConstantLines constant() {
        ConstantLines known = constant;
        if (known == null) {
            known = makeConstant();
            constant = known;
        }
        return known;
    }

    private ConstantLines makeConstant() {
        Rational center = Rational.of(BigDecimal.valueOf(sum, places), count);
        Rational width =
                Rational.of(BigDecimal.valueOf(ranges, places), divisor).times(factor, 1);
        return ConstantLines.around(center, width, varies, screeningSkipped);
    }

    @Override
    Figure line(int sigma, int point) {
        return constant().line(sigma, point);
    }

    @Override
    int zoneOf(Rational value, int point) {
        return constant().zoneOf(value, point);
    }
}
