// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints a table of what each took, with its error, its bytes and its ratio to the plain way of doing the same on the
 * same data in the same run.
 */
public final class RatioTable {

    private RatioTable() {}

    /**
     * Runs the benchmarks.
     *
     * @param args options of JMH, such as a part of a name to run fewer of them
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if there is no such option
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Double> plain = new TreeMap<>();
        for (RunResult result : results) {
            if (name(result).startsWith("plain")) {
                plain.put(data(result), result.getPrimaryResult().getScore());
            }
        }
        System.out.println("| benchmark | data | time | +- | bytes | ratio to plain |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Double base = name(result).equals("lastMonth") ? null : plain.get(data(result));
            System.out.printf(
                    "| %s | %s | %.4g %s | %.0f %% | %.0f | %s |%n",
                    name(result),
                    data(result),
                    time.getScore(),
                    time.getScoreUnit(),
                    100 * time.getScoreError() / time.getScore(),
                    bytes(result),
                    base == null ? "" : String.format("%.2f", time.getScore() / base));
        }
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    /** The class and its parameters: what runs on the same data. */
    private static String data(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
        StringBuilder data = new StringBuilder(type.substring(type.lastIndexOf('.') + 1));
        for (String key : result.getParams().getParamsKeys()) {
            data.append(", ").append(key).append(' ').append(result.getParams().getParam(key));
        }
        return data.toString();
    }

    private static double bytes(RunResult result) {
        BenchmarkResult all = result.getAggregatedResult();
        Result<?> bytes = all.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? 0 : bytes.getScore();
    }
}
