// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.integration.jackson.KpiArbitraries;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.window.RollingWindow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random pages, with everything that a page can have. */
public final class PageArbitraries {

    private PageArbitraries() {}

    public static Arbitrary<Page> pages() {
        Arbitrary<List<Row>> rows =
                rows().list().uniqueElements(row -> row.indicator().ref()).ofMaxSize(4);
        return Combinators.combine(KpiArbitraries.months(), policies(), rows, illustratives())
                .as((month, policy, list, illustrative) -> {
                    List<ScorecardRow> made =
                            list.stream().map(row -> row.at(month, policy)).toList();
                    return Page.of(Scorecard.of(month, made)).withIllustrative(illustrative);
                });
    }

    /** A row that waits for its place and month; its series ends some months after that, or before. */
    private record Row(
            Indicator indicator,
            MonthlySeries series,
            int overhang,
            Optional<TargetSchedule> targets,
            List<Benchmark> benchmarks,
            Optional<AssessedRating> rating,
            Optional<String> commentary) {

        ScorecardRow at(YearMonth month, ScorecardPolicy policy) {
            MonthlySeries moved = series.plusMonths(ChronoUnit.MONTHS.between(series.last(), month) + overhang);
            ScorecardRow row = ScorecardRow.of(indicator, moved, month, policy).withBenchmarks(benchmarks);
            row = targets.map(row::withTargets).orElse(row);
            boolean inTime = rating.isPresent() && !rating.get().month().isAfter(month);
            row = inTime ? row.withAssessedRating(rating.get()) : row;
            return commentary.isPresent() ? row.withCommentary(new Commentary(month, commentary.get())) : row;
        }
    }

    private static Arbitrary<Row> rows() {
        return Combinators.combine(
                        KpiArbitraries.names().flatMap(KpiArbitraries::indicators),
                        KpiArbitraries.series(),
                        Arbitraries.integers().between(-2, 3),
                        KpiArbitraries.schedules().optional(),
                        KpiArbitraries.benchmarks().list().ofMaxSize(2),
                        KpiArbitraries.ratings(KpiArbitraries.months()).optional(),
                        KpiArbitraries.texts().optional())
                .as(Row::new);
    }

    private static Arbitrary<ScorecardPolicy> policies() {
        Arbitrary<Optional<Comparison>> baselines = Arbitraries.oneOf(
                        KpiArbitraries.months().map(Comparison::baseline),
                        Arbitraries.of(Comparison.monthsBack(3), Comparison.previousObserved()))
                .optional();
        return Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(1, 24),
                        baselines)
                .as((months, window, other) -> {
                    ScorecardPolicy policy = ScorecardPolicy.standard()
                            .withMonthsShown(months)
                            .withWindow(RollingWindow.trailing(window).requiring(1 + window / 4));
                    return other.map(comparison -> policy.withComparisons(Comparison.previousMonth(), comparison)
                                    .withRatingBy(comparison))
                            .orElse(policy);
                });
    }

    private static Arbitrary<Illustrative> illustratives() {
        return Arbitraries.of("", "A,2014-03,1,illustrative\n", "A,2014-03,1,illustrative\nA,2020-03,1,illustrative\n")
                .map(rows -> illustrative("ref,month,value,source\n" + rows + "A,2018-01,1,\n"));
    }

    /** Returns what a file calls illustrative. */
    static Illustrative illustrative(String csv) {
        try {
            return Observations.read(
                            Source.of("-", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))),
                            SymbolDialect.none(),
                            Progress.on(System.err, false))
                    .illustrative();
        } catch (Trouble e) {
            throw new IllegalStateException(e);
        }
    }
}
