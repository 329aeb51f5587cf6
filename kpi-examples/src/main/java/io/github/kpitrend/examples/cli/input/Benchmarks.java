// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.SymbolDialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file of benchmarks: a row for each ref and comparator, with an interval of 95 % or none. */
public final class Benchmarks {

    private static final List<String> COLUMNS = List.of("ref", "name", "period", "value", "lower", "upper");

    private Benchmarks() {}

    /** Reads a file; the benchmarks by ref, in the order of the file. */
    public static Map<String, List<Benchmark>> read(Source source, SymbolDialect dialect) throws Trouble {
        Map<String, List<Benchmark>> benchmarks = new HashMap<>();
        Map<List<String>, Long> lines = new HashMap<>();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(COLUMNS);
            while (table.next()) {
                String ref = table.ref(table.column("ref"));
                String name = Cells.text(table, "name");
                if (name.isEmpty()) {
                    throw table.trouble("the name is empty; expected whose figure it is, such as ENG");
                }
                Long earlier = lines.putIfAbsent(List.of(ref, name), table.line());
                if (earlier != null) {
                    throw table.trouble("the ref " + Trouble.quoted(ref) + " has the benchmark " + Trouble.quoted(name)
                            + " again, after line " + earlier + "; expected one row for a ref and name");
                }
                benchmarks.computeIfAbsent(ref, any -> new ArrayList<>()).add(benchmark(table, name, dialect));
            }
        }
        return benchmarks;
    }

    private static Benchmark benchmark(CsvTable table, String name, SymbolDialect dialect) throws Trouble {
        Figure figure = Cells.parsed(table, "value", cell -> dialect.read(cell).figure());
        Benchmark bare = Benchmark.of(name, Cells.text(table, "period"), figure);
        String lower = Cells.text(table, "lower");
        String upper = Cells.text(table, "upper");
        if (lower.isEmpty() && upper.isEmpty()) {
            return bare;
        }
        double from = Cells.number(table, "lower");
        double to = Cells.number(table, "upper");
        if (!figure.isKnown() || from > figure.value() || to < figure.value()) {
            throw table.trouble("the value " + Trouble.quoted(Cells.text(table, "value")) + " is not from lower "
                    + Trouble.quoted(lower) + " to upper " + Trouble.quoted(upper)
                    + "; expected a number between them");
        }
        return bare.withInterval(ConfidenceInterval.published(from, to, ConfidenceLevel.PERCENT_95));
    }
}
