// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Law L1: exact kinds are decided in whole numbers. Points are built to lie on each line and one unit beside it, and random ones are compared with the formulas. */
class ControlChartExactTest {

    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final ChartOptions BASELINE =
            ChartOptions.standard().withBaseline(12).withRangeScreening(false);
    private static final int BASE = 12;

    private static MonthlySeries series(List<Double> values) {
        return MonthlySeries.of(FIRST, values.stream().map(Figure::of).toList());
    }

    private static int last(ControlChart chart) {
        return chart.points().get(chart.points().size() - 1).zone();
    }

    @Test
    void individualValues() {
        // mean 50, moving range 3 throughout: sigma lines at 50 -/+ 2.66, 5.32, 7.98
        for (int sigma = 1; sigma <= 3; sigma++) {
            for (int side = -1; side <= 1; side += 2) {
                for (int beside = -1; beside <= 1; beside++) {
                    List<Double> values = new ArrayList<>();
                    for (int i = 0; i < BASE; i++) {
                        values.add(i % 2 == 0 ? 48.5 : 51.5);
                    }
                    values.add((5000 + side * (266 * sigma + beside)) / 100.0);
                    int expected = side * (beside > 0 ? sigma + 1 : sigma);
                    assertThat(last(ControlChart.xmr(series(values), BASELINE)))
                            .as("%s", values)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void proportionsRatesAndCounts() {
        for (int sigma = 1; sigma <= 3; sigma++) {
            for (int side = -1; side <= 1; side += 2) {
                for (int beside = -1; beside <= 1; beside++) {
                    int expected = side * (beside > 0 ? sigma + 1 : sigma);
                    // p 1/2 of 36: sigma is 3 of 36; u 1 of 16 and c 16: sigma is 4
                    assertThat(last(p(18, 36, 18 + side * (3 * sigma + beside))))
                            .isEqualTo(expected);
                    assertThat(last(u(16, 16, 16 + side * (4 * sigma + beside))))
                            .isEqualTo(expected);
                    List<Double> counts = new ArrayList<>(java.util.Collections.nCopies(BASE, 16.0));
                    counts.add(16.0 + side * (4 * sigma + beside));
                    assertThat(last(ControlChart.c(series(counts), BASELINE))).isEqualTo(expected);
                }
            }
        }
        assertThat(last(p(18, 36, 18))).isZero();
        assertThat(last(u(16, 16, 16))).isZero();
    }

    private static ControlChart p(int x, int n, int next) {
        return ControlChart.p(RatioSeries.proportion(with(x, next), with(n, n)), BASELINE);
    }

    private static ControlChart u(int x, int n, int next) {
        return ControlChart.u(RatioSeries.rate(with(x, next), with(n / 10.0, n / 10.0), 1000), BASELINE);
    }

    private static MonthlySeries with(double base, double next) {
        List<Double> values = new ArrayList<>(java.util.Collections.nCopies(BASE, base));
        values.add(next);
        return series(values);
    }

    @Test
    void numbersBetweenEvents() {
        // mean 1/3, sqrt(g (g + 1)) = 2/3: one sigma at 1, two at 5/3, the limit at 7/3
        int[] expected = {0, 1, 3, 4};
        for (int next = 0; next < expected.length; next++) {
            List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2000, 1, 1)));
            Map<LocalDate, Integer> cases = new LinkedHashMap<>();
            for (int i = 0; i <= BASE; i++) {
                LocalDate date = dates.get(0).plusMonths(i + 1L);
                dates.add(date);
                cases.put(date, i == BASE ? next : i % 3 == 0 ? 1 : 0);
            }
            Events events = Events.of(dates, dates.get(dates.size() - 1)).withCases(cases);
            assertThat(last(ControlChart.g(events, BASELINE))).as("%d", next).isEqualTo(expected[next]);
        }
    }

    // -----------------------------------------------------------------------
    /** The formulas multiplied out, in whole numbers. */
    private static int zone(BigInteger distance, BigInteger varianceOfOne) {
        int zone = 0;
        while (zone < 4
                && distance.multiply(distance).compareTo(varianceOfOne.multiply(BigInteger.valueOf((long) zone * zone)))
                        > 0) {
            zone++;
        }
        return distance.signum() * zone;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    @Test
    void randomPointsFollowTheFormulas() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int compared = 0;
        int beyond = 0;
        for (int k = 0; k < 400; k++) {
            int size = 2 + random.nextInt(40);
            int scale = 1 + random.nextInt(2000);
            long[] n = new long[size];
            long[] x = new long[size];
            double share = random.nextDouble();
            for (int i = 0; i < size; i++) {
                n[i] = 1 + random.nextInt(scale);
                x[i] = Math.min(n[i], Math.max(0, Math.round(n[i] * share + Math.sqrt(n[i]) * random.nextGaussian())));
            }
            long sumX = java.util.Arrays.stream(x).sum();
            long sumN = java.util.Arrays.stream(n).sum();
            MonthlySeries numerators = MonthlySeries.of(
                    FIRST, java.util.Arrays.stream(x).asDoubleStream().toArray());
            MonthlySeries denominators = MonthlySeries.of(
                    FIRST, java.util.Arrays.stream(n).asDoubleStream().toArray());
            ControlChart p = ControlChart.p(RatioSeries.proportion(numerators, denominators), ChartOptions.standard());
            ControlChart u = ControlChart.u(RatioSeries.rate(numerators, denominators, 1), ChartOptions.standard());
            ControlChart c = ControlChart.c(numerators, ChartOptions.standard());
            for (int i = 0; i < size; i++) {
                BigInteger distance =
                        big(x[i]).multiply(big(sumN)).subtract(big(sumX).multiply(big(n[i])));
                int ofP = zone(distance, big(sumX).multiply(big(sumN - sumX)).multiply(big(n[i])));
                int ofU = zone(distance, big(sumX).multiply(big(sumN)).multiply(big(n[i])));
                int ofC = zone(big(size * x[i] - sumX), big(size * sumX));
                assertThat(p.points().get(i).zone()).as("seed %d, p", seed).isEqualTo(ofP);
                assertThat(u.points().get(i).zone()).as("seed %d, u", seed).isEqualTo(ofU);
                assertThat(c.points().get(i).zone()).as("seed %d, c", seed).isEqualTo(ofC);
                compared += 3;
                beyond += Math.abs(ofP) == 4 ? 1 : 0;
            }
        }
        System.out.println("exact lines: " + compared + " zones of random points agree, " + beyond + " of p beyond");
        assertThat(beyond).isPositive();
    }
}
