// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Makes the charts of plain figures: individual values, their moving ranges and averages, runs and counts. */
final class ChartMaker {

    private ChartMaker() {}

    // -----------------------------------------------------------------------
    static Charted xmr(Slots slots, ChartOptions options) {
        ChartData data = ChartData.of(slots, options);
        Adjustment adjustment =
                options.choices().season || options.choices().trend ? Adjustment.of(data, options) : null;
        Charted chart = Charted.of(ChartKind.XMR, options, data, adjustment, null);
        Adjustment applied = chart.applied();
        Values values = applied == null ? Values.of(data) : applied.values(data);
        for (int phase = 0; phase < chart.lines().length; phase++) {
            individuals(chart, values, phase);
        }
        return chart.ruled(values.steps(data.counted));
    }

    private static void individuals(Charted chart, Values values, int phase) {
        ChartOptions options = chart.options();
        ChartData data = chart.data();
        int from = data.starts[phase];
        int to = data.end(phase);
        PhaseLines given = chart.given(phase);
        if (given != null) {
            chart.lines()[phase] = given;
            compare(chart, values, phase);
            return;
        }
        if (to - from < 2) {
            chart.lines()[phase] = single(values, from, to);
            return;
        }
        int[] base = chart.base(phase);
        long[] units = values.units;
        BigDecimal center = options.choices().center;
        if (units != null && center == null) {
            UnitLines lines = options.choices().medians
                    ? UnitLines.ofMedians(units, base[0], base[1], values.places)
                    : UnitLines.ofMeans(units, base[0], base[1], values.places, options.isRangeScreening());
            chart.lines()[phase] = lines;
            lines.zones(units, from, to, chart.zones());
            return;
        }
        BigDecimal[] all = values.all(data.counted);
        Rational middle = center != null
                ? Rational.of(center, 1)
                : options.choices().medians
                        ? DecimalLines.median(all, base[0], base[1])
                        : DecimalLines.mean(all, base[0], base[1]);
        chart.lines()[phase] = options.choices().medians
                ? DecimalLines.ofMedians(all, base[0], base[1], middle)
                : DecimalLines.ofMeans(all, base[0], base[1], options.isRangeScreening(), middle);
        compare(chart, values, phase);
    }

    /** The lines of a phase of one point, or none. */
    static PhaseLines single(Values values, int from, int to) {
        Rational center = from < to ? values.rational(from) : null;
        return new PhaseLines.None(center, MissingReason.TOO_FEW_OBSERVATIONS, false);
    }

    /** Finds the zones of a phase by comparing each value with its lines. */
    static void compare(Charted chart, Values values, int phase) {
        PhaseLines lines = chart.lines()[phase];
        ChartData data = chart.data();
        ConstantLines.Quick quick = lines instanceof ConstantLines constant ? constant.quick() : null;
        for (int i = data.starts[phase]; i < data.end(phase); i++) {
            int zone = quick == null ? ConstantLines.Quick.UNDECIDED : quick.zoneOf(values.nearest(i));
            chart.zones()[i] = (byte)
                    (zone == ConstantLines.Quick.UNDECIDED ? lines.zoneOf(values.rational(i), data.point(i)) : zone);
        }
    }

    // -----------------------------------------------------------------------
    /** Makes the chart of the moving ranges of the counted values of another chart. */
    static Charted ranges(Charted of, BigDecimal[] values) {
        ChartOptions options = of.options();
        ChartData data = ChartData.ofRanges(of.data(), values);
        Values ranges = Values.of(data.decimals());
        Charted chart = Charted.of(ChartKind.MOVING_RANGE, options, data, null, null);
        for (int phase = 0; phase < chart.lines().length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            // the ranges of the points that the limits of the other chart are based on
            int[] base = of.base(phase);
            int shift = from - of.data().starts[phase];
            int first = base[0] + shift;
            int end = Math.min(to, base[1] - 1 + shift);
            chart.lines()[phase] = first >= end
                    ? single(ranges, from, from)
                    : DecimalLines.ofRanges(ranges.all(data.counted), first, end, options.choices().medians);
            compare(chart, ranges, phase);
        }
        return chart.ruled(new byte[data.counted]);
    }

    static Charted run(Slots slots, ChartOptions options) {
        ChartData data = ChartData.of(slots, options);
        Values values = Values.of(data);
        Charted chart = Charted.of(ChartKind.RUN, options, data, null, null);
        for (int phase = 0; phase < chart.lines().length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            if (to - from < 2 && chart.given(phase) == null) {
                chart.lines()[phase] = single(values, from, to);
                continue;
            }
            int[] base = chart.base(phase);
            Rational median = runCenter(chart, phase, values, base);
            boolean varies = false;
            for (int i = from; i < to; i++) {
                varies |= values.compare(i, from) != 0;
            }
            chart.lines()[phase] = new PhaseLines.None(median, MissingReason.NOT_APPLICABLE, varies);
            compare(chart, values, phase);
        }
        return chart.ruled(values.steps(data.counted));
    }

    private static Rational runCenter(Charted chart, int phase, Values values, int[] base) {
        BigDecimal center = chart.options().choices().center;
        if (center != null) {
            return Rational.of(center, 1);
        }
        PhaseLines given = chart.given(phase);
        if (given instanceof ConstantLines lines) {
            return lines.center();
        }
        return DecimalLines.median(values.all(chart.data().counted), base[0], base[1]);
    }

    // -----------------------------------------------------------------------
    static Charted counts(Slots slots, ChartOptions options) {
        ChartData data = ChartData.of(slots, options);
        for (int i = 0; i < data.counted; i++) {
            checkCount("counts", data.values[data.point(i)], data, data.point(i));
        }
        Values values = Values.of(data);
        Charted chart = Charted.of(ChartKind.C, options, data, null, null);
        BigDecimal given = notNegative(options.choices().center);
        for (int phase = 0; phase < chart.lines().length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            PhaseLines lines = chart.given(phase);
            if (lines == null && to - from < 2) {
                chart.lines()[phase] = single(values, from, to);
                continue;
            }
            int[] base = chart.base(phase);
            Rational center = given != null ? Rational.of(given, 1) : mean(values, base, data.counted);
            chart.lines()[phase] = lines != null ? lines : ConstantLines.ofCounts(center);
            compare(chart, values, phase);
        }
        return chart.ruled(values.steps(data.counted));
    }

    static Rational mean(Values values, int[] base, int counted) {
        long[] units = values.units;
        if (units == null) {
            return DecimalLines.mean(values.all(counted), base[0], base[1]);
        }
        long sum = 0;
        for (int i = base[0]; i < base[1]; i++) {
            sum += units[i];
        }
        return Rational.of(BigDecimal.valueOf(sum, values.places), base[1] - base[0]);
    }

    static @Nullable BigDecimal notNegative(@Nullable BigDecimal center) {
        if (center != null && center.signum() < 0) {
            throw new IllegalArgumentException("center must be 0 or more for this kind of chart, but was " + center);
        }
        return center;
    }

    static void checkCount(String name, double value, ChartData data, int point) {
        if (value < 0 || value != Math.rint(value)) {
            throw new IllegalArgumentException(name + " must be whole numbers of 0 or more, but was "
                    + PrintedDecimals.allDigits(value) + " in " + data.month(point));
        }
    }

    // -----------------------------------------------------------------------
    static Charted average(Slots slots, double lambda, ChartOptions options) {
        ChartData data = ChartData.of(slots, options);
        Values values = Values.of(data);
        double[] smoothed = data.values.clone();
        Charted chart = Charted.of(ChartKind.EWMA, options, data.withValues(smoothed), null, null);
        for (int phase = 0; phase < chart.lines().length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            if (to - from < 2 && chart.given(phase) == null) {
                chart.lines()[phase] = single(values, from, to);
                continue;
            }
            average(chart, values, phase, lambda);
        }
        return chart.ruled(new byte[data.counted]);
    }

    private static void average(Charted chart, Values values, int phase, double lambda) {
        ChartData data = chart.data();
        int[] base = chart.base(phase);
        BigDecimal set = chart.options().choices().center;
        Rational mean = set != null ? Rational.of(set, 1) : mean(values, base, data.counted);
        double center = mean.toDouble();
        double[] ranges = new double[base[1] - base[0] - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = values.decimal(base[0] + i + 1)
                    .subtract(values.decimal(base[0] + i))
                    .abs()
                    .doubleValue();
        }
        boolean screening = chart.options().isRangeScreening();
        double[] factors = new double[data.size];
        ScaledLines.Sigma sigma = ScaledLines.Sigma.ofRanges(ranges, screening, 1 / ScaledLines.RANGE_CONSTANT);
        ScaledLines lines = new ScaledLines(
                PhaseLines.figure(center),
                center,
                sigma,
                factors,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                1);
        PhaseLines given = chart.given(phase);
        chart.lines()[phase] = given != null ? given : lines;
        double z = center;
        double factor = 0;
        int next = data.starts[phase];
        int last = data.end(phase) == data.counted ? data.size : data.point(data.end(phase));
        for (int point = data.point(next); point < last; point++) {
            if (data.isCounted(point)) {
                // a weighted mean lies between doubles, which rounding at the end of their range must not forget
                double smoothed = lambda * data.values[point] + (1 - lambda) * z;
                z = Math.max(-Double.MAX_VALUE, Math.min(smoothed, Double.MAX_VALUE));
                int i = next - data.starts[phase] + 1;
                factor = Math.sqrt(lambda / (2 - lambda) * (1 - Math.pow(1 - lambda, 2.0 * i)));
                data.values[point] = z;
                factors[point] = factor;
                chart.zones()[next] = (byte)
                        (given != null
                                ? given.zoneOf(Rational.of(Decimals.shortest(z), 1), point)
                                : lines.zone(z, lines.side(z), point));
                next++;
            }
            factors[point] = factor;
        }
    }
}
