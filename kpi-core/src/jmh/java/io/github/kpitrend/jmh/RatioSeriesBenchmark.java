// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of ratios, contributions and trees; values and windows per month. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RatioSeriesBenchmark {

    private static final int MONTHS = 1200;
    private static final int CHANGES = 1000;
    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final RollingWindow YEAR = RollingWindow.trailing(12).requiring(6);

    private MonthlySeries numerators;
    private MonthlySeries denominators;
    private RatioSeries ratio;
    private final Change[] changes = new Change[CHANGES];
    private final Change[] onTheLine = new Change[CHANGES];
    private final Map<String, RatioSeries> thousand = new LinkedHashMap<>();
    private final Map<String, RatioSeries> tenThousand = new LinkedHashMap<>();
    private final Map<String, MonthlySeries> leaves = new LinkedHashMap<>();
    private IndicatorTree tree;

    /** Makes the data. */
    @Setup
    public void fill() {
        Random random = new Random(3);
        double[] n = new double[MONTHS];
        double[] d = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            d[i] = 100 + random.nextInt(10_000);
            n[i] = random.nextInt((int) d[i]);
        }
        numerators = MonthlySeries.of(FIRST, n);
        denominators = MonthlySeries.of(FIRST, d);
        ratio = RatioSeries.proportion(numerators, denominators);
        for (int i = 0; i < CHANGES; i++) {
            int base = 10 * (1 + random.nextInt(500));
            int size = 1 + random.nextInt(900);
            changes[i] = change(base, size, 10 * (1 + random.nextInt(500)), 1 + random.nextInt(900));
            onTheLine[i] = change(base, size, 11 * base, 10 * size);
        }
        IndicatorTree.Builder builder = IndicatorTree.builder();
        String[] parents = new String[100];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = "P" + i;
            String[] children = new String[100];
            for (int j = 0; j < children.length; j++) {
                children[j] = "L" + (100 * i + j);
                double[] values = random.ints(120, 0, 100_000).asDoubleStream().toArray();
                leaves.put(children[j], MonthlySeries.of(FIRST, values));
            }
            builder.parent(parents[i], RollUp.sum(), children);
        }
        tree = builder.parent("ALL", RollUp.sum(), parents).build();
        for (int i = 0; i < 10_000; i++) {
            RatioSeries part = part(random);
            tenThousand.put("P" + i, part);
            if (i < 1000) {
                thousand.put("P" + i, part);
            }
        }
    }

    private static RatioSeries part(Random random) {
        int d0 = 1 + random.nextInt(100_000);
        int d1 = 1 + random.nextInt(100_000);
        return RatioSeries.proportion(
                MonthlySeries.of(FIRST, random.nextInt(d0 + 1), random.nextInt(d1 + 1)),
                MonthlySeries.of(FIRST, d0, d1));
    }

    private static Change change(double n0, double d0, double n1, double d1) {
        RatioSeries two = RatioSeries.rate(MonthlySeries.of(FIRST, n0, n1), MonthlySeries.of(FIRST, d0, d1), 100);
        return Change.at(two, FIRST.plusMonths(1), Comparison.previousMonth());
    }

    /** The percentages of all months, of a new series. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public MonthlySeries valuesPerMonth() {
        return RatioSeries.proportion(numerators, denominators).values();
    }

    /** The ratios of sums of all windows. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public MonthlySeries windowsPerMonth() {
        return YEAR.ratio(ratio).values();
    }

    /** Directions anywhere. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public int directionAnywhere() {
        return directions(changes);
    }

    /** Directions exactly on the limit. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public int directionOnTheLine() {
        return directions(onTheLine);
    }

    private static int directions(Change[] all) {
        int increases = 0;
        for (Change change : all) {
            increases += ChangeThreshold.TEN_PERCENT.direction(change) == DirectionOfTravel.INCREASE ? 1 : 0;
        }
        return increases;
    }

    /** Contributions of a thousand parts. */
    @Benchmark
    public ContributionAnalysis contributionsOfThousand() {
        return ContributionAnalysis.ofRatio(thousand, FIRST.plusMonths(1), Comparison.previousMonth());
    }

    /** Contributions of ten thousand parts. */
    @Benchmark
    public ContributionAnalysis contributionsOfTenThousand() {
        return ContributionAnalysis.ofRatio(tenThousand, FIRST.plusMonths(1), Comparison.previousMonth());
    }

    /** Ten thousand leaves of 120 months, rolled up on two levels. */
    @Benchmark
    public Map<String, MonthlySeries> treeOfTenThousand() {
        return tree.fill(leaves);
    }
}
