// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.PanelResults.Column;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The table of a panel beside fractions; its work grows with its months and its series, and hardly with the window. */
class PanelKernelTest {

    private static final Limits TEN_PERCENT = new Limits(10, 10, false);

    private static long steps(int series, int months, int window) {
        List<Slots> all = new ArrayList<>();
        double[] falling = new double[months];
        for (int i = 0; i < months; i++) {
            falling[i] = months - i;
        }
        for (int s = 0; s < series; s++) {
            all.add(Slots.of(0, falling, null, null));
        }
        PanelData data = PanelData.of(all, 0, months);
        PanelTask task = new PanelTask(1, window, 1, TEN_PERCENT);
        assertThat(task.isExactFor(data)).isTrue();
        return PanelKernel.run(task, data, 0, series, 0, months, new PanelResults(data.cells()));
    }

    /**
     * Of 100 series of 60 months, each behind 12 missing ones: two passes, for the sums of twelve months (1100 in binary digits) three doublings and
     * one month more, for the maxima four doublings. A few series go month by month.
     */
    @Test
    void stepsByHand() {
        assertThat(steps(100, 60, 12)).isEqualTo(100L * 72 * (2 + 4 + 4));
        assertThat(steps(3, 20, 12)).isEqualTo(60);
    }

    @Test
    void stepsGrowWithTheSeries() {
        for (int series = 100; series < 3_000; series *= 2) {
            assertThat(steps(2 * series, 60, 12)).isLessThanOrEqualTo(2 * steps(series, 60, 12) + 2_000);
        }
    }

    @Test
    void stepsGrowWithTheMonthsForEveryWindow() {
        for (int window : new int[] {1, 12, 60, 1_000, 12_000}) {
            for (int months = 500; months < 6_000; months *= 2) {
                long few = steps(3, months, window);
                long many = steps(3, 2 * months, window);
                assertThat((double) many / few)
                        .as("window %s, %s months", window, months)
                        .isLessThan(2.6);
                assertThat(many).isLessThan(150L * 3 * 2 * months);
            }
        }
    }

    // -----------------------------------------------------------------------
    /** Some decimals of one number of places, many of them a limit away from the one before, with gaps. */
    static List<Slots> series(Random random, int count, int months) {
        int places = random.nextInt(4);
        int size = random.nextBoolean() ? 9 : 1_000_000_000;
        List<Slots> all = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            double[] values = new double[months];
            byte[] reasons = new byte[months];
            int gaps = random.nextBoolean() ? 2 + random.nextInt(5) : Integer.MAX_VALUE;
            long units = 1000;
            for (int i = 0; i < months; i++) {
                units = switch (random.nextInt(9)) {
                    case 0 -> units + units / 10;
                    case 1 -> units - units / 10;
                    case 2 -> units + units / 10 - 1;
                    case 3 -> units + 25;
                    case 4 -> units - 26;
                    case 5 -> 0;
                    case 6 -> units;
                    default -> 20L * (random.nextInt(size) - size / 3);
                };
                values[i] = BigDecimal.valueOf(units, places).doubleValue();
                reasons[i] = random.nextInt(gaps) == 0 ? ReasonCode.PENDING : ReasonCode.KNOWN;
            }
            all.add(Slots.of(0, values, reasons, null));
        }
        return all;
    }

    /** Limits in percent or in points. */
    static Limits limits(Random random) {
        double[] limits = {10, 2.5, 0.5, 25, 33};
        return new Limits(
                limits[random.nextInt(limits.length)], limits[random.nextInt(limits.length)], random.nextBoolean());
    }

    /** The figures of a series, null where they are missing. */
    static Fraction[] exact(Slots slots) {
        Fraction[] exact = new Fraction[slots.length()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = slots.reason(i) == ReasonCode.KNOWN ? Model.exact(slots.value(i)) : null;
        }
        return exact;
    }

    private static Fraction at(Fraction[] series, int i) {
        return i < 0 ? null : series[i];
    }

    /** The percentage, NaN where a figure is missing, an infinity for a change from zero. */
    private static double percent(Fraction base, Fraction current) {
        if (base == null || current == null) {
            return Double.NaN;
        }
        Fraction change = current.minus(base);
        if (base.signum() == 0) {
            return change.signum() == 0 ? 0 : change.signum() * Double.POSITIVE_INFINITY;
        }
        return change.times(Fraction.HUNDRED).dividedBy(base.abs()).toDouble();
    }

    private static int direction(Fraction base, Fraction current, Limits limits) {
        Fraction change = current.minus(base);
        Fraction whole = limits.isInPoints() ? Fraction.HUNDRED : base.abs();
        Fraction up = Model.exact(limits.up()).times(whole).dividedBy(Fraction.HUNDRED);
        Fraction down = Model.exact(limits.down()).times(whole).dividedBy(Fraction.HUNDRED);
        if (change.signum() > 0 && change.compareTo(up) >= 0) {
            return 1;
        }
        return change.signum() < 0 && change.negate().compareTo(down) >= 0 ? -1 : 0;
    }

    /** The row of a month of a series must have what fractions say. */
    static void check(
            PanelResults results, int row, Fraction[] series, int i, int lag, int window, int required, Limits limits) {
        String as = "month " + i + " by lag " + lag + ", window " + window + " of " + required;
        Fraction current = series[i];
        Fraction base = at(series, i - lag);
        assertThat(results.value(Column.PERCENT_PREVIOUS, row) + 0.0)
                .as(as)
                .isEqualTo(Double.valueOf(percent(base, current)));
        assertThat(results.value(Column.PERCENT_YEAR, row) + 0.0)
                .as(as)
                .isEqualTo(Double.valueOf(percent(at(series, i - 12), current)));
        if (base != null && current != null) {
            assertThat(results.direction(row)).as(as).isEqualTo((byte) direction(base, current, limits));
        }
        List<Fraction> known = new ArrayList<>();
        for (int k = Math.max(0, i - window + 1); k <= i; k++) {
            if (series[k] != null) {
                known.add(series[k]);
            }
        }
        boolean isEnough = known.size() >= required;
        assertThat(results.value(Column.MEAN, row) + 0.0)
                .as(as)
                .isEqualTo(Double.valueOf(
                        isEnough ? Model.statistic(Model.Statistic.MEAN, known).toDouble() : Double.NaN));
        assertThat(results.value(Column.MAX, row) + 0.0)
                .as(as)
                .isEqualTo(Double.valueOf(
                        isEnough ? Model.statistic(Model.Statistic.MAX, known).toDouble() : Double.NaN));
    }

    /** From some hundred months on, blocks of several series at a time, the last one perhaps of fewer; or a window longer than any row's. */
    @Property(tries = 40)
    void everyBlockIsThatOfFractions(@ForAll long seed) {
        Random random = new Random(seed);
        boolean isLong = random.nextInt(4) == 0;
        int months = 12 + random.nextInt(30);
        int count = isLong ? 1 + random.nextInt(3) : 512 / months + 1 + random.nextInt(30);
        List<Slots> all = series(random, count, months);
        PanelData data = PanelData.of(all, 0, months);
        int lag = new int[] {1, 3, 6, 12, 15}[random.nextInt(5)];
        int window = isLong ? 37 + random.nextInt(40) : 1 + random.nextInt(14);
        int required = 1 + random.nextInt(Math.min(window, 14));
        Limits limits = limits(random);
        PanelTask task = new PanelTask(lag, window, required, limits);
        assertThat(task.isExactFor(data)).isTrue();
        PanelResults results = new PanelResults(count * months);
        assertThat(PanelKernel.run(task, data, 0, count, 0, months, results)).isGreaterThan(2L * count * months);
        PanelResults others = new PanelResults(count * months);
        assertThat(PanelKernel.run(task, data, count - 1, count, 3, 5, others)).isEqualTo(5);
        for (int s = 0; s < count; s += 1 + random.nextInt(7)) {
            Fraction[] exact = exact(all.get(s));
            for (int i = 0; i < months; i++) {
                check(results, s * months + i, exact, i, lag, window, required, limits);
            }
        }
    }

    @Property(tries = 40)
    void everyRowIsThatOfFractions(@ForAll long seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(20);
        int months = 1 + random.nextInt(40);
        List<Slots> all = series(random, count, months);
        PanelData data = PanelData.of(all, 0, months);
        int lag = new int[] {1, 3, 6, 12, 15}[random.nextInt(5)];
        int window = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 14);
        int required = 1 + random.nextInt(window);
        Limits limits = limits(random);
        PanelTask task = new PanelTask(lag, window, required, limits);
        assertThat(task.isExactFor(data)).isTrue();
        int first = random.nextInt(count);
        int end = first + 1 + random.nextInt(count - first);
        int from = random.nextBoolean() ? 0 : random.nextInt(months);
        int some = from == 0 && random.nextBoolean() ? months : 1 + random.nextInt(months - from);
        PanelResults results = new PanelResults(count * some);
        for (int row = 0; row < count * some; row++) {
            results.set(row, 7, 7, 7, 7, (byte) 7);
        }
        PanelKernel.run(task, data, first, end, from, some, results);
        for (int s = 0; s < count; s++) {
            Fraction[] exact = exact(all.get(s));
            for (int i = 0; i < some; i++) {
                if (s >= first && s < end) {
                    check(results, s * some + i, exact, from + i, lag, window, required, limits);
                } else {
                    assertThat(results.value(Column.MEAN, s * some + i)).isEqualTo(7);
                    assertThat(results.direction(s * some + i)).isEqualTo((byte) 7);
                }
            }
        }
    }
}
