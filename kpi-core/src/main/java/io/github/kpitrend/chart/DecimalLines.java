// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import java.math.BigDecimal;
import java.util.Arrays;

/** Lines computed from decimals of any number of places: the way of what {@link UnitLines} cannot hold, and of the rarer kinds. */
final class DecimalLines {

    private static final BigDecimal SCREEN = new BigDecimal("3.267");

    private DecimalLines() {}

    /** The mean of moving ranges, outlying ones excluded once. */
    private record Ranges(Rational mean, boolean vary, boolean screeningSkipped) {}

    /** Lines of the mean, or a specified center, and the mean moving range of values {@code from} to before {@code to}, at least two. */
    static ConstantLines ofMeans(BigDecimal[] values, int from, int to, boolean screening, Rational center) {
        Ranges ranges = ranges(values, from, to, screening);
        return ConstantLines.around(center, ranges.mean.times(266, 100), ranges.vary, ranges.screeningSkipped);
    }

    private static Ranges ranges(BigDecimal[] values, int from, int to, boolean screening) {
        BigDecimal[] all = ranges(values, from, to);
        BigDecimal sum = sum(all, 0, all.length);
        if (sum.signum() == 0 || !screening) {
            return new Ranges(Rational.of(sum, all.length), sum.signum() > 0, false);
        }
        BigDecimal kept = BigDecimal.ZERO;
        int count = 0;
        BigDecimal cut = sum.multiply(SCREEN);
        for (BigDecimal range : all) {
            if (range.multiply(BigDecimal.valueOf(all.length)).compareTo(cut) < 0) {
                kept = kept.add(range);
                count++;
            }
        }
        boolean skipped = kept.signum() == 0;
        return new Ranges(skipped ? Rational.of(sum, all.length) : Rational.of(kept, count), true, skipped);
    }

    /** Lines of the median, or a specified center, and the median moving range. */
    static ConstantLines ofMedians(BigDecimal[] values, int from, int to, Rational center) {
        BigDecimal[] ranges = ranges(values, from, to);
        Rational median = median(ranges, 0, ranges.length);
        boolean varies = Arrays.stream(ranges).anyMatch(range -> range.signum() > 0);
        return ConstantLines.around(center, median.times(3145, 1000), varies, false);
    }

    /** Lines of moving ranges, which are the values here; at least one. */
    static ConstantLines ofRanges(BigDecimal[] values, int from, int to, boolean medians) {
        return medians
                ? rangeLines(median(values, from, to), 3865)
                : rangeLines(Rational.of(sum(values, from, to), to - from), 3267);
    }

    private static ConstantLines rangeLines(Rational center, long thousandths) {
        return ConstantLines.ofRanges(center, center.times(thousandths, 1000));
    }

    static BigDecimal sum(BigDecimal[] values, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(values[i]);
        }
        return sum;
    }

    static Rational mean(BigDecimal[] values, int from, int to) {
        return Rational.of(sum(values, from, to), to - from);
    }

    static Rational median(BigDecimal[] values, int from, int to) {
        BigDecimal[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        return Rational.of(sorted[sorted.length / 2].add(sorted[(sorted.length - 1) / 2]), 2);
    }

    private static BigDecimal[] ranges(BigDecimal[] values, int from, int to) {
        BigDecimal[] ranges = new BigDecimal[to - from - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = values[from + i + 1].subtract(values[from + i]).abs();
        }
        return ranges;
    }
}
