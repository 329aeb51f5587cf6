// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the charts of what lies between rare events. */
final class EventMaker {

    /** The power that makes days between random events nearly normal (Nelson 1994). */
    private static final double POWER = 3.6;
    /** The part of the mean at which the median of exponential numbers lies, as charts of them are drawn. */
    private static final BigDecimal MEDIAN_OF_MEAN = new BigDecimal("0.693");

    private static final String OPEN = "days since the last event, which are not over";

    private EventMaker() {}

    /** Returns the days since the last event. */
    static Figure openGap(ChartKind kind, Events events) {
        long[] days = events.days();
        if (days.length == 0) {
            return Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        if (kind == ChartKind.G && !events.cases().isEmpty()) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        return Figure.of((double) (events.until().toEpochDay() - days[days.length - 1]));
    }

    /** Takes the gaps, and the one that is not over as a last point. */
    private static ChartData data(ChartKind kind, Events events, ChartOptions options) {
        long[] at = events.days();
        boolean byCases = kind == ChartKind.G && !events.cases().isEmpty();
        boolean open = at.length > 1 && !byCases;
        int gaps = Math.max(0, at.length - 1);
        double[] values = new double[open ? gaps + 1 : gaps];
        long[] days = new long[values.length];
        for (int i = 0; i < gaps; i++) {
            values[i] = byCases
                    ? Objects.requireNonNull(events.cases().get(events.dates().get(i + 1)), "cases")
                    : at[i + 1] - at[i];
            days[i] = at[i + 1];
        }
        if (open) {
            days[gaps] = events.until().toEpochDay();
            values[gaps] = days[gaps] - at[gaps];
        }
        return ChartData.of(days, values, open, OPEN, options);
    }

    // -----------------------------------------------------------------------
    static Charted g(Events events, ChartOptions options) {
        ChartData data = data(ChartKind.G, events, options);
        Values values = Values.of(data);
        Charted chart = Charted.of(ChartKind.G, options, data, null, null);
        BigDecimal set = ChartMaker.notNegative(options.choices().center);
        for (int phase = 0; phase < chart.lines().length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            PhaseLines given = chart.given(phase);
            if (given == null && to - from < 2) {
                chart.lines()[phase] = ChartMaker.single(values, from, to);
                continue;
            }
            chart.lines()[phase] = given != null ? given : gapLines(values, chart.base(phase), data.counted, set);
            ChartMaker.compare(chart, values, phase);
        }
        return chart.ruled(values.steps(data.counted));
    }

    private static ConstantLines gapLines(Values values, int[] base, int counted, @Nullable BigDecimal set) {
        return set != null
                ? ConstantLines.ofGaps(Rational.of(set.multiply(MEDIAN_OF_MEAN), 1), Rational.of(set, 1))
                : ConstantLines.ofGaps(median(values, base), ChartMaker.mean(values, base, counted));
    }

    private static Rational median(Values values, int[] base) {
        // days and cases are whole
        long[] units = Objects.requireNonNull(values.units, "units");
        return Rational.of(BigDecimal.valueOf(UnitLines.twiceMedian(Arrays.copyOfRange(units, base[0], base[1]))), 2);
    }

    // -----------------------------------------------------------------------
    static Charted t(Events events, ChartOptions options) {
        ChartData data = data(ChartKind.T, events, options);
        Values values = Values.of(data);
        Charted chart = Charted.of(ChartKind.T, options, data, null, null);
        BigDecimal set = ChartMaker.notNegative(options.choices().center);
        double[] y = new double[data.counted];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.pow(data.values[data.point(i)], 1 / POWER);
        }
        for (int phase = 0; phase < chart.lines().length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            PhaseLines given = chart.given(phase);
            if (given != null) {
                chart.lines()[phase] = given;
                ChartMaker.compare(chart, values, phase);
            } else if (to - from < 2) {
                chart.lines()[phase] = ChartMaker.single(values, from, to);
            } else {
                ScaledLines lines = timeLines(chart, values, y, chart.base(phase), set);
                chart.lines()[phase] = lines;
                for (int i = from; i < to; i++) {
                    chart.zones()[i] = (byte) lines.zone(y[i], lines.side(y[i]), data.point(i));
                }
            }
        }
        return chart.ruled(values.steps(data.counted));
    }

    private static ScaledLines timeLines(
            Charted chart, Values values, double[] y, int[] base, @Nullable BigDecimal set) {
        double[] ranges = new double[base[1] - base[0] - 1];
        double sum = y[base[0]];
        boolean equal = true;
        for (int i = 0; i < ranges.length; i++) {
            int index = base[0] + i + 1;
            sum += y[index];
            ranges[i] = Math.abs(y[index] - y[index - 1]);
            equal &= values.compare(index, base[0]) == 0;
        }
        double mean = sum / (base[1] - base[0]);
        double center = set == null ? mean : Math.pow(set.doubleValue(), 1 / POWER);
        Figure shown = set != null
                ? Figure.of(set.doubleValue())
                : equal ? Figure.of(values.decimal(base[0]).doubleValue()) : PhaseLines.figure(Math.pow(mean, POWER));
        ScaledLines.Sigma sigma =
                ScaledLines.Sigma.ofRanges(ranges, chart.options().isRangeScreening(), 1 / ScaledLines.RANGE_CONSTANT);
        return new ScaledLines(shown, center, sigma, new double[0], 0, Double.POSITIVE_INFINITY, POWER);
    }
}
