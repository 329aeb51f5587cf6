// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to decide directions exactly: time for a month beside the same in plain doubles, which is wrong on the limit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DirectionBenchmark {

    private static final int PAIRS = 4096;

    /** Decimals of one place; counts up to 400; pairs exactly on the limit; quotients of 17 digits. */
    @Param({"decimals", "counts", "limit", "quotients"})
    String data;

    private final double[] bases = new double[PAIRS];
    private final double[] currents = new double[PAIRS];
    private final DirectionOfTravel[] directions = new DirectionOfTravel[PAIRS];

    /** Makes the pairs. */
    @Setup
    public void fill() {
        Random random = new Random(11);
        for (int i = 0; i < PAIRS; i++) {
            int units = 1 + random.nextInt(3000);
            switch (data) {
                case "decimals" -> {
                    bases[i] = units / 10.0;
                    currents[i] = Math.rint(units * (0.5 + random.nextDouble())) / 10;
                }
                case "counts" -> {
                    bases[i] = 1 + units % 400;
                    currents[i] = Math.rint(bases[i] * (0.5 + random.nextDouble()));
                }
                case "limit" -> {
                    bases[i] = units;
                    currents[i] = (random.nextBoolean() ? 11 : 9) * units / 10.0;
                }
                default -> {
                    bases[i] = units / 7.0;
                    currents[i] = bases[i] * (0.5 + random.nextDouble());
                }
            }
        }
    }

    /** Exactly. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public DirectionOfTravel[] exactly() {
        for (int i = 0; i < PAIRS; i++) {
            directions[i] = ChangeThreshold.TEN_PERCENT.direction(bases[i], currents[i]);
        }
        return directions;
    }

    /** In doubles. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public DirectionOfTravel[] plainly() {
        for (int i = 0; i < PAIRS; i++) {
            double percent = 100 * (currents[i] - bases[i]) / Math.abs(bases[i]);
            directions[i] = percent >= 10
                    ? DirectionOfTravel.INCREASE
                    : percent <= -10 ? DirectionOfTravel.DECREASE : DirectionOfTravel.SIMILAR;
        }
        return directions;
    }
}
