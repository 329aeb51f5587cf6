// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Laws L7, L17 and L20: where kinds of charts meet, moving ranges, and gaps between events, with phases, baselines, gaps and excluded months. */
class ControlChartKindsPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2016, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final int[] SIGMAS = {-3, -2, 0, 2, 3};

    /** Counts of 0 to 90 with gaps, and choices that need no scale. */
    record Case(MonthlySeries counts, ChartOptions options) {

        int length() {
            return (int) counts.range().length();
        }

        MonthlySeries constant(double value) {
            return MonthlySeries.of(FIRST, Collections.nCopies(length(), Figure.of(value)));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(ControlChartKindsPropertyTest::random);
    }

    private static Case random(Random random) {
        int length = 1 + random.nextInt(60);
        int level = random.nextInt(60);
        int spread = 1 + random.nextInt(30);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < length; i++) {
            boolean gap = i > 0 && i < length - 1 && random.nextInt(15) == 0;
            int outlier = random.nextInt(30) == 0 ? spread : 0;
            builder.add(
                    FIRST.plusMonths(i),
                    gap
                            ? Observation.missing(MissingReason.PENDING)
                            : Observation.of(level + random.nextInt(spread) + outlier));
        }
        ChartOptions options = STANDARD;
        int phases = random.nextInt(3);
        for (int k = 0; k < phases; k++) {
            options = options.withPhase(FIRST.plusMonths(random.nextInt(length)), "changed");
        }
        int excluded = random.nextInt(3);
        for (int k = 0; k < excluded; k++) {
            options = options.withExcluded(FIRST.plusMonths(random.nextInt(length)), "left out");
        }
        int first = random.nextInt(length);
        options = switch (random.nextInt(4)) {
            case 0 -> options.withBaseline(12);
            case 1 -> options.withBaseline(MonthRange.of(FIRST.plusMonths(first), FIRST.plusMonths(first + 9L)));
            default -> options;
        };
        return new Case(builder.build(), options.withRangeScreening(random.nextBoolean()));
    }

    private static List<Integer> zones(ControlChart chart) {
        return chart.points().stream().map(ChartPoint::zone).toList();
    }

    private static void assertSameCharts(ControlChart one, ControlChart other) {
        assertThat(zones(one)).isEqualTo(zones(other));
        for (int i = 0; i < one.points().size(); i++) {
            assertThat(one.points().get(i).causes())
                    .isEqualTo(other.points().get(i).causes());
            for (int sigma : SIGMAS) {
                assertThat(one.line(sigma, i)).isEqualTo(other.line(sigma, i));
            }
        }
    }

    // -----------------------------------------------------------------------
    /** L7: P of equal denominators has equal limits in each phase; L6: a hundred times both sides, a tenth of the distance. */
    @Property(tries = 150)
    void equalDenominatorsHaveEqualLimits(@ForAll("cases") Case each, @ForAll @IntRange(min = 120, max = 999) int n) {
        ControlChart p = ControlChart.p(RatioSeries.proportion(each.counts, each.constant(n)), each.options);
        for (ChartPoint point : p.points()) {
            ChartPhase phase = p.phases().get(point.phase());
            assertThat(List.of(point.lower(), point.center(), point.upper(), point.lowerTwoSigma()))
                    .isEqualTo(List.of(phase.lower(), phase.center(), phase.upper(), phase.lowerTwoSigma()));
        }
        ControlChart large =
                ControlChart.p(RatioSeries.proportion(each.counts.times(100), each.constant(100.0 * n)), each.options);
        for (int i = 0; i < p.points().size(); i++) {
            assertThat(large.line(0, i)).isEqualTo(p.line(0, i));
            Figure near = large.line(3, i);
            if (near.isKnown() && p.line(3, i).value() < 100 && p.line(-3, i).value() > 0) {
                double center = p.line(0, i).value();
                assertThat(10 * (near.value() - center)).isEqualTo(p.line(3, i).value() - center, Offset.offset(1e-11));
                assertThat(10 * (large.line(-3, i).value() - center))
                        .isEqualTo(p.line(-3, i).value() - center, Offset.offset(1e-11));
            }
        }
    }

    /** L7: U of 1 is C, to the last bit of every line. */
    @Property(tries = 150)
    void ratesPerOneAreCounts(@ForAll("cases") Case each, @ForAll boolean centered) {
        ChartOptions options = centered ? each.options.withCenter(25.5) : each.options;
        RatioSeries perOne = RatioSeries.rate(each.counts, each.constant(1), 1);
        assertSameCharts(ControlChart.u(perOne, options), ControlChart.c(each.counts, options));
    }

    /** L7: I' of equal denominators is XmR within 0.05%: 3 sqrt(pi / 2) / sqrt(2) is 2.6587, not 2.66. */
    @Property(tries = 150)
    void individualRatiosOfEqualDenominatorsAreIndividuals(
            @ForAll("cases") Case each, @ForAll @IntRange(min = 1, max = 50) int n) {
        ControlChart prime =
                ControlChart.iPrime(RatioSeries.rate(each.counts.times(n), each.constant(n), 1), each.options);
        ControlChart xmr = ControlChart.xmr(each.counts, each.options);
        for (int k = 0; k < xmr.phases().size(); k++) {
            ChartPhase one = prime.phases().get(k);
            ChartPhase other = xmr.phases().get(k);
            assertThat(one.pointCount()).isEqualTo(other.pointCount());
            if (!other.upper().isKnown() || isOnCut(xmr, k)) {
                assertThat(one.upper().isKnown()).isEqualTo(other.upper().isKnown());
                continue;
            }
            double center = other.center().value();
            double half = other.upper().value() - center;
            assertThat(one.center().value()).isEqualTo(center, Offset.offset(1e-12 * (1 + center)));
            assertThat(one.upper().value() - center).isEqualTo(half, Offset.offset(0.0005 * half + 1e-12 * center));
            assertThat(center - one.lower().value()).isEqualTo(half, Offset.offset(0.0005 * half + 1e-12 * center));
            assertThat(one.hasVariation()).isEqualTo(other.hasVariation());
        }
    }

    /** A range of exactly 3.267 times the mean, which doubles may keep. */
    private static boolean isOnCut(ControlChart xmr, int phase) {
        if (!xmr.options().isRangeScreening()) {
            return false;
        }
        int[] base = xmr.charted().base(phase);
        BigDecimal[] values = xmr.data().decimals();
        long sum = 0;
        for (int i = base[0] + 1; i < base[1]; i++) {
            sum += range(values, i);
        }
        for (int i = base[0] + 1; i < base[1]; i++) {
            if (1000 * range(values, i) * (base[1] - base[0] - 1) == 3267 * sum) {
                return true;
            }
        }
        return false;
    }

    private static long range(BigDecimal[] values, int i) {
        return values[i].subtract(values[i - 1]).abs().longValueExact();
    }

    /** L7: P' and U' are P and U where the moving ranges are those that chance makes: 25 ranges that add up to 25 times 1.128 sigma. */
    @Property(tries = 100)
    void laneysChartsMeetTheirOriginals(@ForAll long seed) {
        Random random = new Random(seed);
        // p = 0.5 and n = 100, or u = 25 per 1: sigma is 5
        double[] x = new double[26];
        x[0] = 40 + random.nextInt(21);
        int[] ranges = new int[25];
        for (int left = 141; left > 0; left--) {
            ranges[random.nextInt(25)]++;
        }
        for (int i = 0; i < 25; i++) {
            boolean up = x[i] < 25 || (x[i] < 75 && random.nextBoolean());
            x[i + 1] = x[i] + (up ? ranges[i] : -ranges[i]);
        }
        MonthlySeries counts = MonthlySeries.of(FIRST, x);
        MonthlySeries hundred = MonthlySeries.of(FIRST, Collections.nCopies(26, Figure.of(100)));
        MonthlySeries one = MonthlySeries.of(FIRST, Collections.nCopies(26, Figure.of(1)));
        ChartOptions half = STANDARD.withCenter(50).withRangeScreening(false);
        RatioSeries proportions = RatioSeries.proportion(counts, hundred);
        assertSame(ControlChart.pPrime(proportions, half), ControlChart.p(proportions, half));
        ChartOptions twentyFive = STANDARD.withCenter(25).withRangeScreening(false);
        RatioSeries rates = RatioSeries.rate(counts, one, 1);
        assertSame(ControlChart.uPrime(rates, twentyFive), ControlChart.u(rates, twentyFive));
    }

    private static void assertSame(ControlChart prime, ControlChart plain) {
        assertThat(zones(prime)).isEqualTo(zones(plain));
        for (int i = 0; i < 26; i++) {
            for (int sigma : SIGMAS) {
                assertThat(prime.line(sigma, i).value())
                        .isEqualTo(plain.line(sigma, i).value(), Offset.offset(1e-11));
            }
        }
    }

    /** L7, for any data: the limits of P' and U' are those of P and U times the mean moving range of the standardized values over 1.128. */
    @Property(tries = 150)
    void laneysChartsScaleTheirOriginals(@ForAll long seed, @ForAll boolean screening, @ForAll boolean proportions) {
        Random random = new Random(seed);
        int length = 2 + random.nextInt(40);
        double[] x = new double[length];
        double[] n = new double[length];
        for (int i = 0; i < length; i++) {
            n[i] = 5_000 + random.nextInt(5_000);
            x[i] = Math.rint(n[i] * (0.4 + 0.2 * random.nextDouble()));
        }
        double[] z = new double[length];
        double center = Arrays.stream(x).sum() / Arrays.stream(n).sum();
        for (int i = 0; i < length; i++) {
            z[i] = (x[i] / n[i] - center) / Math.sqrt(center * (proportions ? 1 - center : 1) / n[i]);
        }
        double[] ranges = new double[length - 1];
        Arrays.setAll(ranges, i -> Math.abs(z[i + 1] - z[i]));
        double all = Arrays.stream(ranges).average().orElseThrow();
        double mean = Arrays.stream(ranges)
                .filter(range -> !screening || range < 3.267 * all)
                .average()
                .orElse(all);
        MonthlySeries numerators = MonthlySeries.of(FIRST, x);
        MonthlySeries denominators = MonthlySeries.of(FIRST, n);
        ChartOptions options = STANDARD.withRangeScreening(screening);
        RatioSeries ratio = proportions
                ? RatioSeries.proportion(numerators, denominators)
                : RatioSeries.rate(numerators, denominators, 1000);
        ControlChart plain = proportions ? ControlChart.p(ratio, options) : ControlChart.u(ratio, options);
        ControlChart prime = proportions ? ControlChart.pPrime(ratio, options) : ControlChart.uPrime(ratio, options);
        double top = proportions ? 100 : Double.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            double middle = plain.line(0, i).value();
            double width = (plain.line(3, i).value() - middle) * mean / 1.128;
            assertThat(prime.line(0, i).value()).isEqualTo(middle, Offset.offset(1e-10));
            assertThat(prime.line(3, i).value()).isEqualTo(Math.min(top, middle + width), Offset.offset(1e-9));
            assertThat(prime.line(-3, i).value()).isEqualTo(Math.max(0, middle - width), Offset.offset(1e-9));
        }
    }

    // -----------------------------------------------------------------------
    /** L17: the center of the moving ranges times 2.66 (medians: 3.145) is half the width, exactly and in each phase. */
    @Property(tries = 300)
    void movingRangesMakeTheLimits(
            @ForAll("cases") Case each,
            @ForAll boolean medians,
            @ForAll @IntRange(min = 0, max = 3) int places,
            @ForAll @IntRange(min = 0, max = 3) int adjusted) {
        ChartOptions options = medians ? each.options.withMedians() : each.options.withRangeScreening(false);
        options = adjusted == 1 ? options.withTrend() : adjusted == 2 ? options.withSeason() : options;
        options = adjusted == 3 ? options.withCenter(12.5) : options;
        MonthlySeries series = each.counts.dividedBy(Math.pow(10, places));
        ControlChart chart = ControlChart.xmr(series, options);
        ControlChart ranges = chart.movingRanges();
        assertThat(ranges.kind()).isEqualTo(ChartKind.MOVING_RANGE);
        assertThat(ranges.movingRanges()).isSameAs(ranges);
        assertThat(ranges.phases()).hasSameSizeAs(chart.phases());
        int points = 0;
        for (int k = 0; k < chart.phases().size(); k++) {
            points += Math.max(0, chart.phases().get(k).pointCount() - 1);
            if (chart.phases().get(k).pointCount() < 2) {
                assertThat(ranges.phases().get(k).pointCount()).isZero();
                assertThat(chart.phases().get(k).upper().isKnown()).isFalse();
                continue;
            }
            ConstantLines lines = chart.charted().lines()[k].constant();
            Rational half = ranges.charted().lines()[k].constant().center().times(medians ? 3145 : 2660, 1000);
            Rational upper = lines.center().plus(half);
            Rational lower = lines.center().minus(half);
            Rational little = new Rational(BigInteger.ONE, BigInteger.TEN.pow(30));
            boolean varies = half.numerator().signum() > 0;
            assertThat(lines.zoneOf(upper, 0)).isEqualTo(varies ? 3 : 0);
            assertThat(lines.zoneOf(lower, 0)).isEqualTo(varies ? -3 : 0);
            assertThat(lines.zoneOf(upper.plus(little), 0)).isEqualTo(4);
            assertThat(lines.zoneOf(lower.minus(little), 0)).isEqualTo(-4);
        }
        assertThat(ranges.points()).hasSize(points);
    }

    /** The moving ranges are the absolute differences of adjacent counted points of a phase, also over what lies between. */
    @Property(tries = 150)
    void movingRangesAreDifferences(@ForAll("cases") Case each) {
        ControlChart chart = ControlChart.xmr(each.counts, each.options);
        List<String> expected = new ArrayList<>();
        ChartPoint before = null;
        for (ChartPoint point : chart.points()) {
            if (point.isCounted()) {
                if (before != null && before.phase() == point.phase()) {
                    expected.add(point.month() + " " + Math.abs(point.value() - before.value()));
                }
                before = point;
            }
        }
        assertThat(chart.movingRanges().points().stream().map(point -> point.month() + " " + point.value()))
                .isEqualTo(expected);
    }

    /** L20: permuting gaps keeps the lines of G and T, but their ranges; gaps add up to the whole time. */
    @Property(tries = 100)
    void gapsBetweenEvents(@ForAll @IntRange(min = 3, max = 60) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            gaps.add(random.nextInt(40));
        }
        Events events = events(gaps);
        ControlChart g = ControlChart.g(events, STANDARD);
        Collections.shuffle(gaps, random);
        ControlChart shuffled = ControlChart.g(events(gaps), STANDARD);
        assertThat(shuffled.latestPhase().upper()).isEqualTo(g.latestPhase().upper());
        assertThat(shuffled.latestPhase().center()).isEqualTo(g.latestPhase().center());
        double sum = g.points().stream()
                .filter(ChartPoint::isCounted)
                .mapToDouble(ChartPoint::value)
                .sum();
        List<LocalDate> dates = events.dates();
        assertThat((long) sum)
                .isEqualTo(
                        dates.get(dates.size() - 1).toEpochDay() - dates.get(0).toEpochDay());
        ControlChart t = ControlChart.t(events, STANDARD);
        assertThat(t.openGap()).isEqualTo(Figure.of(5));
        assertThat(t.points()).hasSize(count + 1);
    }

    private static Events events(List<Integer> gaps) {
        List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2020, 1, 1)));
        for (int gap : gaps) {
            dates.add(dates.get(dates.size() - 1).plusDays(gap));
        }
        return Events.of(dates, dates.get(dates.size() - 1).plusDays(5));
    }
}
