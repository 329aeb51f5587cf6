// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** From figures to heights on a drawing, the smallest figure lowest, with 4 to 6 round figures as ticks. Figures may be of any size. */
final class Scale {

    private static final int LEAST_TICKS = 4;
    private static final int MOST_TICKS = 6;
    private static final int MOST_DIGITS = 5;
    private static final int PLAIN = 4;
    private static final int LARGEST_WORD = 9;
    private static final int MOST_EXPONENT = 15;
    private static final BigDecimal TWO_AND_A_HALF = new BigDecimal("2.5");

    private final List<BigDecimal> ticks;
    private final double top;
    private final double bottom;
    private final int exponent;
    private final double low;
    private final double high;

    private Scale(List<BigDecimal> ticks, double top, double bottom) {
        this.ticks = ticks;
        this.top = top;
        this.bottom = bottom;
        BigDecimal first = ticks.get(0);
        BigDecimal last = ticks.get(ticks.size() - 1);
        this.exponent = exponent(first.abs().max(last.abs()));
        this.low = reduced(first);
        this.high = reduced(last);
    }

    /**
     * Fits figures, at least one of them, between two heights.
     *
     * @param isWhole whether ticks are whole numbers
     * @param isPercentage whether ticks end at 100 where figures do
     */
    static Scale of(Collection<Double> figures, boolean isWhole, boolean isPercentage, double top, double bottom) {
        BigDecimal low = Figure.of(Collections.min(figures)).toBigDecimal();
        BigDecimal high = Figure.of(Collections.max(figures)).toBigDecimal();
        BigDecimal four = BigDecimal.valueOf(4);
        if (low.signum() >= 0 && low.multiply(four).compareTo(high) < 0) {
            low = BigDecimal.ZERO;
        } else if (high.signum() <= 0 && high.multiply(four).compareTo(low) > 0) {
            high = BigDecimal.ZERO;
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal most = isPercentage && high.compareTo(hundred) <= 0 ? hundred : null;
        int finest = exponent(low.abs().max(high.abs())) - MOST_DIGITS + 1;
        List<BigDecimal> ticks = ticks(low, high, isWhole, finest, most);
        while (ticks.stream().anyMatch(tick -> tick.stripTrailingZeros().precision() > MOST_DIGITS)) {
            finest++;
            ticks = ticks(low, high, isWhole, finest, most);
        }
        return new Scale(ticks, top, bottom);
    }

    private static List<BigDecimal> ticks(
            BigDecimal low, BigDecimal high, boolean isWhole, int finest, BigDecimal most) {
        boolean isPositive = low.signum() >= 0;
        BigDecimal span = high.subtract(low);
        int power = Math.max(finest, exponent(span.signum() == 0 ? high : span) - 1);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(isWhole ? Math.max(0, power) : power);
        while (count(low, high, step) > MOST_TICKS) {
            step = next(step, isWhole);
        }
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        boolean above = true;
        for (int ticks = count(low, high, step); ticks < LEAST_TICKS; ticks++) {
            boolean fitsAbove = most == null || last.add(step).compareTo(most) <= 0;
            boolean fitsBelow = !isPositive || first.compareTo(step) >= 0;
            if (fitsAbove && (above || !fitsBelow)) {
                last = last.add(step);
            } else {
                first = first.subtract(step);
            }
            above = !above;
        }
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    private static int count(BigDecimal low, BigDecimal high, BigDecimal step) {
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = high.divide(step, 0, RoundingMode.CEILING);
        return last.subtract(first).min(BigDecimal.valueOf(1000)).intValue() + 1;
    }

    /** Returns the next of 1, 2, 2.5, 5 and 10 times a power of ten. */
    private static BigDecimal next(BigDecimal step, boolean isWhole) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent(step));
        BigDecimal times = step.divide(power);
        BigDecimal next = times.compareTo(BigDecimal.ONE) == 0
                ? BigDecimal.valueOf(2)
                : times.compareTo(BigDecimal.valueOf(2)) == 0
                        ? TWO_AND_A_HALF
                        : BigDecimal.valueOf(times.compareTo(TWO_AND_A_HALF) == 0 ? 5 : 10);
        BigDecimal result = next.multiply(power);
        return isWhole && result.stripTrailingZeros().scale() > 0 ? next(result, true) : result;
    }

    /** Returns the power of ten of the first digit; 0 for zero. */
    private static int exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    private double reduced(BigDecimal value) {
        return value.scaleByPowerOfTen(-exponent).doubleValue();
    }

    // -----------------------------------------------------------------------
    double y(double figure) {
        if (Math.abs(exponent) >= MOST_EXPONENT) {
            return y(Figure.of(figure).toBigDecimal());
        }
        double first = ticks.get(0).doubleValue();
        return bottom - (figure - first) / (ticks.get(ticks.size() - 1).doubleValue() - first) * (bottom - top);
    }

    double y(BigDecimal figure) {
        return bottom - (reduced(figure) - low) / (high - low) * (bottom - top);
    }

    List<BigDecimal> ticks() {
        return ticks;
    }

    /** Whether a figure lies more than half of the scale beyond it. */
    boolean isFarOutside(double figure) {
        double y = y(figure);
        return y < top - (bottom - top) / 2 || y > bottom + (bottom - top) / 2;
    }

    /** Returns the decimals of the ticks in units of a power of ten. */
    int decimals(int shift) {
        return ticks.stream()
                .mapToInt(tick ->
                        tick.scaleByPowerOfTen(-shift).stripTrailingZeros().scale())
                .map(scale -> Math.max(0, scale))
                .max()
                .orElse(0);
    }

    /** Returns the power of ten in which ticks are written: none below 10,000, thousands, millions, billions, or one that has no word. */
    int shift() {
        if (exponent >= MOST_EXPONENT || exponent < -MOST_DIGITS) {
            return exponent;
        }
        return exponent < PLAIN ? 0 : Math.min(LARGEST_WORD, exponent / 3 * 3);
    }
}
