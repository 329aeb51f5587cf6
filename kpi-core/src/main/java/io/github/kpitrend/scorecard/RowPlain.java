// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.internal.PlainTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plain form of a row. A chart has no variation and cause where the row withholds them. */
final class RowPlain {

    private final Map<String, Object> plain = new LinkedHashMap<>();

    private RowPlain() {}

    static Map<String, Object> of(ScorecardRow row) {
        RowPlain form = new RowPlain();
        form.put("indicator", row.indicator());
        form.plain.put("month", row.month().toString());
        row.period().ifPresent(month -> form.plain.put("period", month.toString()));
        row.latestFinal().ifPresent(month -> form.plain.put("latestFinal", month.toString()));
        form.plain.put("periodsLate", row.periodsLate());
        form.put("current", row.current());
        form.put("series", row.series());
        form.put("ratio", row.ratio());
        form.put("changes", row.changes());
        form.put("mean", row.mean());
        form.put("max", row.max());
        row.variation().ifPresent(variation -> form.plain.put("variation", variation.name()));
        row.assurance().ifPresent(assurance -> form.plain.put("assurance", assurance.name()));
        form.plain.put(
                "withheld",
                row.withheld().stream().map(note -> note.kind().name()).toList());
        row.chart().ifPresent(chart -> form.plain.put("chart", chart(row, chart)));
        form.plain.put("rating", row.rating().name());
        form.put("assessedRating", row.assessedRating());
        form.put("commentary", row.commentary());
        form.put("targets", row.targets());
        form.put("targetAssessment", row.targetAssessment());
        form.put("progress", row.progress());
        form.plain.put("benchmarks", row.benchmarks().stream().map(RowPlain::of).toList());
        form.plain.put(
                "benchmarkComparisons",
                row.benchmarkComparisons().stream().map(RowPlain::of).toList());
        if (RowOutlook.isSaid(row)) {
            form.put("forecast", row.forecast());
            form.put("outlook", row.outlook());
        }
        return Collections.unmodifiableMap(form.plain);
    }

    private static Map<String, Object> of(Benchmark benchmark) {
        return PlainTree.map(
                "name", benchmark.name(),
                "period", benchmark.period(),
                "figure", benchmark.figure(),
                "interval", benchmark.interval());
    }

    private static Map<String, Object> of(BenchmarkComparison comparison) {
        return PlainTree.map("verdict", comparison.verdict());
    }

    private static Map<String, Object> chart(ScorecardRow row, ControlChart chart) {
        Map<String, Object> all = new LinkedHashMap<>(chart.getPlain());
        if (row.variation().isEmpty()) {
            all.remove("variation");
            all.remove("cause");
        }
        return Collections.unmodifiableMap(all);
    }

    private void put(String key, Plain value) {
        plain.put(key, value.getPlain());
    }

    private void put(String key, Optional<? extends Plain> value) {
        value.ifPresent(present -> plain.put(key, present.getPlain()));
    }

    private void put(String key, List<? extends Plain> values) {
        plain.put(key, values.stream().map(Plain::getPlain).toList());
    }
}
