// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every rule beside a model that looks at each window, on noise, steps and random walks.
 *
 * <p>The build takes fewer: {@code -Dkpitrend.chart.points=1000000 -Dkpitrend.chart.walks=1000000} takes a million points of noise and steps, and a million walks.
 */
class RuleSetPropertyTest {

    private static final int POINTS = Integer.getInteger("kpitrend.chart.points", 60_000);
    private static final int WALKS = Integer.getInteger("kpitrend.chart.walks", 20_000);
    private static final int LONGEST = 60;
    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();

    private static MonthlySeries series(long[] x) {
        return MonthlySeries.of(FIRST, Arrays.stream(x).asDoubleStream().toArray());
    }

    private static List<Set<SpecialCause>> causes(ControlChart chart) {
        return chart.points().stream().map(ChartPoint::causes).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void allCausesAreThoseOfTheModel() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<SpecialCause, Integer> occurred = new EnumMap<>(SpecialCause.class);
        int points = 0;
        int series = 0;
        while (points < POINTS) {
            long[] x = noise(random);
            RuleSet rules = rules(random);
            ChartOptions options = STANDARD.withRules(rules).withRangeScreening(random.nextBoolean());
            ControlChart chart = ControlChart.xmr(series(x), random.nextInt(4) == 0 ? options.withMedians() : options);
            int[] zones = chart.points().stream().mapToInt(ChartPoint::zone).toArray();
            List<Set<SpecialCause>> expected = new NaiveRules(rules, zones, x).causes();
            assertThat(causes(chart))
                    .as("seed %d, series %s, %s", seed, Arrays.toString(x), options)
                    .isEqualTo(expected);
            expected.forEach(all -> all.forEach(cause -> occurred.merge(cause, 1, Integer::sum)));
            points += x.length;
            series++;
        }
        System.out.println("rules: " + points + " points of " + series + " series, causes " + occurred);
        assertThat(occurred).hasSize(SpecialCause.values().length - 1);
    }

    /** Noise of a few levels, with ties, steps, outliers, slow waves and stretches that alternate. */
    private static long[] noise(Random random) {
        long[] x = new long[2 + random.nextInt(LONGEST - 1)];
        long spread = 1 + random.nextInt(30);
        int step = random.nextInt(x.length + 1);
        int height = random.nextInt(3) * (int) spread / 2;
        int wave = random.nextInt(3) == 0 ? 4 + random.nextInt(12) : 0;
        boolean alternates = random.nextInt(4) == 0;
        boolean extreme = random.nextInt(4) == 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = 100 + random.nextLong(spread) + (i >= step ? height : 0);
            x[i] += extreme ? (random.nextBoolean() ? 3 : -3) * spread / 2 : 0;
            x[i] += wave > 0 ? Math.round(2 * spread * Math.sin(i * Math.PI / wave)) : 0;
            x[i] += alternates ? (i % 2) * spread : 0;
            x[i] += random.nextInt(25) == 0 ? 4 * spread : 0;
            x[i] = i > 0 && random.nextInt(12) == 0 ? x[i - 1] : x[i];
        }
        return x;
    }

    private static RuleSet rules(Random random) {
        RuleSet rules = RuleSet.limitsOnly()
                .withTrend(length(random, 4, 8))
                .withShift(length(random, 4, 9))
                .withWithinOneSigma(length(random, 2, 15))
                .withBeyondOneSigma(length(random, 2, 8))
                .withAlternating(length(random, 2, 14))
                .withFourOfFive(random.nextBoolean())
                .withRuns(random.nextBoolean())
                .withWholeRuns(random.nextBoolean())
                .withTiesIgnored(random.nextInt(4) == 0);
        String[] readings = {"two of three", "two of three beyond", "two of three any third"};
        return switch (random.nextInt(5)) {
            case 0 -> rules;
            case 1 -> RuleSet.parse(rules + ", two of three beyond any third");
            default -> RuleSet.parse(rules + ", " + readings[random.nextInt(readings.length)]);
        };
    }

    private static int length(Random random, int least, int most) {
        return random.nextInt(3) == 0 ? 0 : least + random.nextInt(most - least + 1);
    }

    // -----------------------------------------------------------------------
    /** All windows lie within one phase: what lies before and after it makes no difference, and is not touched. */
    @Test
    void everyPhaseIsJudgedAlone() {
        Random random = new Random(5);
        int flagged = 0;
        for (int k = 0; k < 2_000; k++) {
            byte[] zones = new byte[1 + random.nextInt(50)];
            byte[] steps = new byte[zones.length];
            int spread = 1 + random.nextInt(4);
            int middle = random.nextInt(5) - 2;
            for (int i = 0; i < zones.length; i++) {
                zones[i] = (byte) Math.max(-4, Math.min(4, middle + random.nextInt(2 * spread + 1) - spread));
                steps[i] = (byte) (random.nextInt(8) == 0 ? 0 : random.nextInt(4) == 0 ? -1 : 1);
            }
            RuleChoices rules = rules(random).choices();
            int from = random.nextInt(zones.length);
            int to = from + random.nextInt(zones.length - from + 1);
            int[] masks = new int[zones.length];
            Rules.apply(rules, zones, steps, from, to, masks);
            int[] alone = new int[to - from];
            Rules.apply(
                    rules,
                    Arrays.copyOfRange(zones, from, to),
                    Arrays.copyOfRange(steps, from, to),
                    0,
                    to - from,
                    alone);
            int[] expected = new int[zones.length];
            System.arraycopy(alone, 0, expected, from, alone.length);
            assertThat(masks).as("%s from %d to %d", rules, from, to).isEqualTo(expected);
            flagged += from > 0
                    ? Arrays.stream(alone).map(mask -> mask == 0 ? 0 : 1).sum()
                    : 0;
        }
        assertThat(flagged).isGreaterThan(1_000);
    }

    /** A point that two trends hold belongs to the later one; walks are tried as they are and mirrored. */
    @Test
    void trendsOfRandomWalksAreThoseOfTheModel() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long points = 0;
        long turns = 0;
        int[] flagged = new int[3];
        for (int k = 0; k < WALKS; k++) {
            long[] x = walk(random);
            int n = 4 + random.nextInt(4);
            boolean whole = random.nextInt(4) != 0;
            ChartOptions options =
                    STANDARD.withRules(RuleSet.limitsOnly().withTrend(n).withWholeRuns(whole));
            int[] masks = ControlChart.xmr(series(x), options).charted().masks();
            int[] mirrored = ControlChart.xmr(
                            series(Arrays.stream(x).map(v -> -v).toArray()), options)
                    .charted()
                    .masks();
            for (int i = 0; i < x.length; i++) {
                int direction = NaiveRules.direction(x, i, n, whole);
                if (trend(masks[i]) != direction || trend(mirrored[i]) != -direction) {
                    assertThat(List.of(trend(masks[i]), trend(mirrored[i])))
                            .as("seed %d, point %d of %s, trend %d, whole %s", seed, i, Arrays.toString(x), n, whole)
                            .isEqualTo(List.of(direction, -direction));
                }
                flagged[direction + 1]++;
                turns += i > 0 && direction * NaiveRules.direction(x, i - 1, n, whole) < 0 ? 1 : 0;
            }
            points += x.length;
        }
        System.out.println("trends: " + WALKS + " random walks and as many mirrored, " + points + " points, "
                + flagged[2] + " in rising, " + flagged[0] + " in falling trends, " + turns + " turning points");
        assertThat(Math.min(Math.min(flagged[0], flagged[2]), turns)).isGreaterThan(WALKS / 100);
    }

    private static long[] walk(Random random) {
        long[] x = new long[2 + random.nextInt(28)];
        int drift = random.nextInt(5) - 2;
        int spread = 1 + random.nextInt(6);
        for (int i = 1; i < x.length; i++) {
            drift = random.nextInt(12) == 0 ? -drift : drift;
            x[i] = x[i - 1] + drift + random.nextInt(2 * spread + 1) - spread;
        }
        return x;
    }

    private static int trend(int mask) {
        int up = mask & Rules.bit(SpecialCause.TREND_UP);
        int down = mask & Rules.bit(SpecialCause.TREND_DOWN);
        assertThat(up != 0 && down != 0).isFalse();
        return Integer.compare(up, 0) - Integer.compare(down, 0);
    }
}
