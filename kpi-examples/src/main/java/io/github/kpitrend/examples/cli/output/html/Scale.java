// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** From figures to heights on a drawing, the smallest figure lowest. Figures of any size: it works in halves, which cannot overflow. */
final class Scale {

    private static final int MOST_TICKS = 8;

    private final double low;
    private final double high;
    private final double top;
    private final double bottom;

    private Scale(double low, double high, double top, double bottom) {
        this.low = low;
        this.high = high;
        this.top = top;
        this.bottom = bottom;
    }

    /** Fits figures, at least one of them, between two heights. */
    static Scale of(Collection<Double> figures, double top, double bottom) {
        return new Scale(Collections.min(figures), Collections.max(figures), top, bottom);
    }

    private double halfSpan() {
        return high / 2 - low / 2;
    }

    private boolean isFlat() {
        return halfSpan() < Double.MIN_NORMAL;
    }

    double y(double figure) {
        double part = isFlat() ? 0.5 : (figure / 2 - low / 2) / halfSpan();
        return bottom - part * (bottom - top);
    }

    /** Returns round figures within the scale, about four of them. */
    List<BigDecimal> ticks() {
        if (isFlat()) {
            return List.of(BigDecimal.valueOf(low));
        }
        BigDecimal step = step(halfSpan() / 2);
        BigDecimal last = BigDecimal.valueOf(high);
        BigDecimal tick =
                BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        while (tick.compareTo(last) <= 0 && ticks.size() < MOST_TICKS) {
            ticks.add(tick);
            tick = tick.add(step);
        }
        return ticks;
    }

    /** Returns the smallest of 1, 2, 5 and 10 times a power of ten that is not below a quarter of the span. */
    private static BigDecimal step(double least) {
        BigDecimal wanted = new BigDecimal(least, MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(wanted) >= 0) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }
}
