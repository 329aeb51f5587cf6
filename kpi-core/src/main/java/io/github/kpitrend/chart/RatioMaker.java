// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.RatioSlots;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/** Makes the charts of ratios. */
final class RatioMaker {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final double ROOT_OF_HALF_PI = Math.sqrt(Math.PI / 2);

    private final Charted chart;
    private final RatioParts parts;
    private final ChartData data;
    private final ChartOptions options;
    private final boolean proportion;
    private final double multiplier;

    private RatioMaker(Charted chart, RatioParts parts, double multiplier) {
        this.chart = chart;
        this.parts = parts;
        this.data = chart.data();
        this.options = chart.options();
        this.proportion = chart.kind() == ChartKind.P || chart.kind() == ChartKind.P_PRIME;
        this.multiplier = multiplier;
    }

    static Charted ratios(ChartKind kind, RatioSeries series, ChartOptions options) {
        boolean proportion = kind == ChartKind.P || kind == ChartKind.P_PRIME;
        if (proportion && !series.isProportion()) {
            throw new IllegalArgumentException("series must be of proportions, but was of rates: not a proportion");
        }
        Slots values = SERIES.open(series.values());
        RatioSlots sides = RatioSlots.open(series);
        ChartData data = ChartData.of(values, options);
        double[] x = new double[data.size];
        double[] n = new double[data.size];
        for (int i = 0; i < data.size; i++) {
            x[i] = sides.numerators().value(data.slot(i));
            n[i] = sides.denominators().value(data.slot(i));
        }
        RatioParts parts = new RatioParts(
                x, n, sides.numerators().places(), sides.denominators().places(), series.multiplier());
        if (kind != ChartKind.I_PRIME) {
            check(data, x, n, proportion);
        }
        RatioMaker maker = new RatioMaker(Charted.of(kind, options, data, null, parts), parts, series.multiplier());
        for (int phase = 0; phase < data.starts.length; phase++) {
            maker.phase(phase);
        }
        return maker.chart.ruled(maker.steps());
    }

    private static void check(ChartData data, double[] x, double[] n, boolean proportion) {
        for (int i = 0; i < data.size; i++) {
            if (!data.isCounted(i)) {
                continue;
            }
            ChartMaker.checkCount("numerators", x[i], data, i);
            if (proportion) {
                ChartMaker.checkCount("denominators", n[i], data, i);
                if (x[i] > n[i]) {
                    throw new IllegalArgumentException("numerators must not exceed denominators, but "
                            + PrintedDecimals.allDigits(x[i]) + " exceeds "
                            + PrintedDecimals.allDigits(n[i]) + " in " + data.month(i));
                }
            }
        }
    }

    /** Returns how much the ratios of a phase of a P or U chart vary, times what their distribution makes them (Laney's s). */
    static double dispersion(Charted chart, int phase) {
        RatioParts parts = Objects.requireNonNull(chart.parts(), "parts");
        ChartKind kind = chart.kind() == ChartKind.P ? ChartKind.P_PRIME : ChartKind.U_PRIME;
        Charted prime = Charted.of(kind, chart.options(), chart.data(), null, parts);
        RatioMaker maker = new RatioMaker(prime, parts, parts.multiplier());
        return maker.sigma(phase);
    }

    private double sigma(int phase) {
        int[] base = chart.base(phase);
        BigInteger a = parts.sumOfNumerators(data, base[0], base[1]);
        BigInteger b = parts.sumOfDenominators(data, base[0], base[1]);
        double center = toPlain(new Rational(a, b));
        double rest = rest(a, b);
        double[] factors = new double[data.size];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = factor(center, rest, i);
        }
        return isEqual(base)
                ? 0
                : ScaledLines.Sigma.ofRanges(ranges(base, center, factors), options.isRangeScreening(), unit())
                        .size();
    }

    /** Returns a ratio of units as one of the numbers themselves. */
    private double toPlain(Rational ratio) {
        return new Rational(
                                ratio.numerator().multiply(parts.scale().numerator()),
                                ratio.denominator().multiply(parts.scale().denominator()))
                        .toDouble()
                / multiplier;
    }

    private byte[] steps() {
        byte[] steps = new byte[data.counted];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = (byte) Integer.signum(parts.compare(data.point(i), data.point(i - 1)));
        }
        return steps;
    }

    // -----------------------------------------------------------------------
    private void phase(int phase) {
        int from = data.starts[phase];
        int to = data.end(phase);
        PhaseLines given = chart.given(phase);
        if (given != null) {
            chart.lines()[phase] = given;
            for (int i = from; i < to; i++) {
                chart.zones()[i] = (byte) given.zoneOf(parts.value(data.point(i)), data.point(i));
            }
            return;
        }
        if (to - from < 2) {
            Rational center = from < to ? parts.value(data.point(from)) : null;
            chart.lines()[phase] = new PhaseLines.None(center, MissingReason.TOO_FEW_OBSERVATIONS, false);
            return;
        }
        int[] base = chart.base(phase);
        BigInteger a = parts.sumOfNumerators(data, base[0], base[1]);
        BigInteger b = parts.sumOfDenominators(data, base[0], base[1]);
        BigDecimal set = options.choices().center;
        if (set != null) {
            Rational center = Rational.of(checked(set), 1);
            a = center.numerator().multiply(parts.scale().denominator());
            b = center.denominator().multiply(parts.scale().numerator());
        }
        if (chart.kind() == ChartKind.P || chart.kind() == ChartKind.U) {
            RatioLines lines = new RatioLines(parts, proportion, a, b);
            chart.lines()[phase] = lines;
            for (int i = from; i < to; i++) {
                chart.zones()[i] = (byte) lines.zone(data.point(i));
            }
            return;
        }
        scaled(phase, base, a, b);
    }

    private BigDecimal checked(BigDecimal center) {
        if (chart.kind() != ChartKind.I_PRIME) {
            ChartMaker.notNegative(center);
        }
        if (proportion && center.compareTo(Decimals.shortest(multiplier)) > 0) {
            throw new IllegalArgumentException("center must be 0 to " + multiplier + ", but was " + center);
        }
        return center;
    }

    /** Lines in doubles: Laney's, and those of I prime. */
    private void scaled(int phase, int[] base, BigInteger a, BigInteger b) {
        Rational middle = new Rational(
                a.multiply(parts.scale().numerator()), b.multiply(parts.scale().denominator()));
        double shown = middle.toDouble();
        double center = shown / multiplier;
        double rest = rest(a, b);
        double[] factors = new double[data.size];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = factor(center, rest, i);
        }
        ScaledLines.Sigma sigma = isEqual(base)
                ? new ScaledLines.Sigma(0, false)
                : ScaledLines.Sigma.ofRanges(
                        ranges(base, center, factors), options.isRangeScreening(), unit() * multiplier);
        boolean bounded = chart.kind() != ChartKind.I_PRIME;
        ScaledLines lines = new ScaledLines(
                PhaseLines.figure(shown),
                shown,
                sigma,
                factors,
                bounded ? 0 : Double.NEGATIVE_INFINITY,
                proportion ? multiplier : Double.POSITIVE_INFINITY,
                1);
        chart.lines()[phase] = lines;
        for (int i = data.starts[phase]; i < data.end(phase); i++) {
            int point = data.point(i);
            int side = Integer.signum(parts.compare(point, a, b));
            chart.zones()[i] = (byte) lines.zone(data.values[point], side, point);
        }
    }

    private double unit() {
        return chart.kind() == ChartKind.I_PRIME ? 1 : 1 / ScaledLines.RANGE_CONSTANT;
    }

    /** The factor of sigma at a point: 1 / sqrt(n), for Laney's charts times that of one. */
    private double factor(double center, double rest, int point) {
        double n = parts.denominators[point];
        return switch (chart.kind()) {
            case P_PRIME -> Math.sqrt(center * rest / n);
            case U_PRIME -> Math.sqrt(center / n);
            default -> 1 / Math.sqrt(n);
        };
    }

    /** Returns 1 less a proportion of units. */
    private double rest(BigInteger a, BigInteger b) {
        BigInteger all = b.multiply(parts.numeratorUnit());
        return new Rational(all.subtract(a.multiply(parts.denominatorUnit())), all).toDouble();
    }

    private boolean isEqual(int[] base) {
        for (int i = base[0] + 1; i < base[1]; i++) {
            if (parts.compare(data.point(i), data.point(base[0])) != 0) {
                return false;
            }
        }
        return true;
    }

    private double[] ranges(int[] base, double center, double[] factors) {
        double[] ranges = new double[base[1] - base[0] - 1];
        for (int k = 0; k < ranges.length; k++) {
            int before = data.point(base[0] + k);
            int point = data.point(base[0] + k + 1);
            double r = parts.plainRatio(point);
            double earlier = parts.plainRatio(before);
            if (chart.kind() == ChartKind.I_PRIME) {
                double spread = Math.sqrt(1 / parts.denominators[point] + 1 / parts.denominators[before]);
                ranges[k] = ROOT_OF_HALF_PI * Math.abs(r - earlier) / spread;
            } else {
                ranges[k] = Math.abs((r - center) / factors[point] - (earlier - center) / factors[before]);
            }
        }
        return ranges;
    }
}
