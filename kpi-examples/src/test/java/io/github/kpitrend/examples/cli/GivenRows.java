// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.input.Assessments;
import io.github.kpitrend.examples.cli.input.Benchmarks;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Targets;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.TargetSchedule;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The rows that the library makes of files, to hold a page of them against. */
final class GivenRows {

    private GivenRows() {}

    static Map<String, ScorecardRow> of(Function<String, Source> files, SymbolDialect dialect, YearMonth month)
            throws Exception {
        Observations observations =
                Observations.read(files.apply("observations.csv"), dialect, Progress.on(System.err, false));
        ReadOptions options = ReadOptions.standard().withSymbols(dialect);
        Troubles troubles = new Troubles();
        Indicators indicators = Indicators.read(
                files.apply("indicators.csv"),
                options,
                troubles,
                GivenPage.of(observations, List.of()),
                text -> options.calendar(),
                new HashMap<>());
        Map<String, TargetSchedule> targets = Targets.read(
                        files.apply("targets.csv"), options, troubles, ref -> options.calendar())
                .byRef();
        Map<String, List<Benchmark>> benchmarks = Benchmarks.read(files.apply("benchmarks.csv"), options, troubles)
                .byRef();
        Map<String, TreeMap<YearMonth, AssessedRating>> ratings = Assessments.readRatings(
                        files.apply("assessments.csv"), options, troubles)
                .byRef();
        troubles.throwIfAny();
        Map<String, ScorecardRow> rows = new LinkedHashMap<>();
        for (String ref : observations.refs()) {
            ScorecardRow row = ScorecardRow.of(indicators.indicator(ref), observations.series(ref), month)
                    .withBenchmarks(benchmarks.getOrDefault(ref, List.of()));
            row = targets.containsKey(ref) ? row.withTargets(targets.get(ref)) : row;
            row = ratings.containsKey(ref)
                    ? row.withAssessedRating(ratings.get(ref).floorEntry(month).getValue())
                    : row;
            rows.put(ref, row);
        }
        return rows;
    }
}
