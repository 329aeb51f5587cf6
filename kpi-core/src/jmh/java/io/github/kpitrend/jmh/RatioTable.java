// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import java.util.Collection;
import java.util.Locale;
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
 * Runs the benchmarks and prints what each took, its error, its bytes and its ratio to the plain way of doing the same on the same data in the same
 * run: as the HTML tables of {@code doc-files/performance.html}, one for each class.
 */
public final class RatioTable {

    private static final String HEAD = "<thead><tr><th scope=\"col\">what</th><th scope=\"col\">loop</th>"
            + "<th scope=\"col\">library</th><th scope=\"col\">+-</th><th scope=\"col\">ratio</th>"
            + "<th scope=\"col\">bytes</th></tr></thead>";

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
                plain.put(data(result), nanoseconds(result));
            }
        }
        String type = "";
        for (RunResult result : results) {
            if (name(result).startsWith("plain")) {
                continue;
            }
            if (!type(result).equals(type)) {
                System.out.print(type.isEmpty() ? "" : "</tbody>\n</table>\n\n");
                type = type(result);
                System.out.println("<table border=\"1\">\n<caption>" + type + "</caption>\n" + HEAD + "\n<tbody>");
            }
            Double base = name(result).equals("lastMonth") ? null : plain.get(data(result));
            double time = nanoseconds(result);
            System.out.printf(
                    Locale.ROOT,
                    "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%.0f%%</td><td>%s</td><td>%.0f</td></tr>%n",
                    what(result),
                    base == null ? "" : time(base),
                    time(time),
                    100
                            * result.getPrimaryResult().getScoreError()
                            / result.getPrimaryResult().getScore(),
                    base == null ? "" : String.format(Locale.ROOT, "%.2f", time / base),
                    bytes(result));
        }
        System.out.println("</tbody>\n</table>");
    }

    private static double nanoseconds(RunResult result) {
        String unit = result.getPrimaryResult().getScoreUnit();
        double factor = unit.startsWith("ns") ? 1 : unit.startsWith("us") ? 1e3 : unit.startsWith("ms") ? 1e6 : 1e9;
        return factor * result.getPrimaryResult().getScore();
    }

    private static String time(double nanoseconds) {
        return nanoseconds < 1e3
                ? String.format(Locale.ROOT, "%.0f ns", nanoseconds)
                : nanoseconds < 1e6
                        ? String.format(Locale.ROOT, "%.3g microseconds", nanoseconds / 1e3)
                        : nanoseconds < 1e9
                                ? String.format(Locale.ROOT, "%.3g ms", nanoseconds / 1e6)
                                : String.format(Locale.ROOT, "%.3g s", nanoseconds / 1e9);
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    /** The class, without {@code RatioBenchmark} or {@code Benchmark}. */
    private static String type(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
        return type.substring(type.lastIndexOf('.') + 1).replaceFirst("(Ratio)?Benchmark$", "");
    }

    /** The class and its parameters: what runs on the same data. */
    private static String data(RunResult result) {
        StringBuilder data = new StringBuilder(type(result));
        for (String key : result.getParams().getParamsKeys()) {
            data.append(", ").append(key).append(' ').append(result.getParams().getParam(key));
        }
        return data.toString();
    }

    /** The parameters, after the name of the method unless that is only {@code library}. */
    private static String what(RunResult result) {
        StringBuilder what = new StringBuilder(name(result).equals("library") ? "" : name(result));
        for (String key : result.getParams().getParamsKeys()) {
            what.append(what.isEmpty() ? "" : ", ").append(result.getParams().getParam(key));
        }
        return what.toString();
    }

    private static double bytes(RunResult result) {
        BenchmarkResult all = result.getAggregatedResult();
        Result<?> bytes = all.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? 0 : bytes.getScore();
    }
}
