// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.input.wide.SideFile;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file of benchmarks: a row for each ref and comparator, with an interval of 95% or none. */
public final class Benchmarks {

    private static final List<String> COLUMNS = List.of("ref!", "name!", "period", "value!", "lower", "upper");

    private Benchmarks() {}

    /** Reads a file; the benchmarks by ref, in the order of the file. */
    public static SideValues<List<Benchmark>> read(Source source, ReadOptions options, Troubles troubles)
            throws Trouble {
        Map<String, List<Benchmark>> benchmarks = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        Map<String, Long> lines = SideFile.read(source, options, COLUMNS, troubles, row -> {
            String ref = row.ref();
            String name = row.text("name");
            if (name.isEmpty()) {
                throw row.trouble("the name is empty; expected whose figure it is, such as ENG");
            }
            Long earlier = seen.putIfAbsent(ref + "\n" + name, row.line());
            if (earlier != null) {
                throw row.trouble("the ref " + Trouble.quoted(ref) + " has the benchmark " + Trouble.quoted(name)
                        + " again, after line " + earlier + "; expected one row for a ref and name");
            }
            benchmarks.computeIfAbsent(ref, any -> new ArrayList<>()).add(benchmark(row, name));
        });
        return new SideValues<>(source.name(), benchmarks, lines);
    }

    private static Benchmark benchmark(SideFile.Row row, String name) throws Trouble {
        Figure figure = row.observation("value").figure();
        Benchmark bare = Benchmark.of(name, row.text("period"), figure);
        String lower = row.text("lower");
        String upper = row.text("upper");
        if (lower.isEmpty() && upper.isEmpty()) {
            return bare;
        }
        double from = row.number("lower");
        double to = row.number("upper");
        if (!figure.isKnown() || from > figure.value() || to < figure.value()) {
            throw row.trouble(
                    "the value " + Trouble.quoted(row.text("value")) + " is not from lower " + Trouble.quoted(lower)
                            + " to upper " + Trouble.quoted(upper) + "; expected a number between them");
        }
        return bare.withInterval(ConfidenceInterval.published(from, to, ConfidenceLevel.PERCENT_95));
    }
}
