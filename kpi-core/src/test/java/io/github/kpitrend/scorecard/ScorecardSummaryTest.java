// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardSummaryTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator HIGHER =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final MonthlySeries STEADY =
            MonthlySeries.of(JUNE.minusMonths(14), 50, 52, 49, 51, 50, 48, 52, 50, 51, 49, 50, 52, 48, 50, 51);

    private static ScorecardSummary summary(ScorecardRow row) {
        return Scorecard.of(JUNE, List.of(row)).summary();
    }

    private static ScorecardRow row(Indicator indicator, MonthlySeries series) {
        return ScorecardRow.of(indicator, series, JUNE);
    }

    private static TargetSchedule target(Target target) {
        return TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target);
    }

    /** Each differs from the first in the counts named. */
    private static Map<String, ScorecardRow> rows() {
        ScorecardRow steady = row(HIGHER, STEADY);
        Map<String, ScorecardRow> rows = new LinkedHashMap<>();
        rows.put("", steady);
        rows.put("directions, ratings", row(HIGHER, MonthlySeries.of(JUNE.minusMonths(1), 40, 80)));
        rows.put("ratings", row(Indicator.of("A"), STEADY));
        rows.put("targets", steady.withTargets(target(Target.of(80).withBasis(TargetBasis.LEVEL_AT_YEAR_END))));
        rows.put("variation", row(HIGHER, STEADY.within(MonthRange.of(JUNE.minusMonths(1), JUNE))));
        rows.put("assurance", steady.withTargets(target(Target.of(20))));
        rows.put("benchmarks", steady.withBenchmarks(List.of(Benchmark.of("England", "", 40))));
        rows.put("outlooks", steady.withTargets(target(Target.of(20).withBasis(TargetBasis.CUMULATIVE))));
        return rows;
    }

    @Test
    void countsOfOneRow() {
        ScorecardSummary steady = summary(rows().get(""));
        assertThat(steady.directions()).containsEntry(DirectionOfTravel.SIMILAR, 1);
        assertThat(steady.ratings()).containsEntry(QualitativeRating.SIMILAR, 1);
        assertThat(steady.targets()).containsEntry(TargetStatus.NO_TARGET, 1);
        assertThat(steady.variation()).containsEntry(Variation.COMMON_CAUSE, 1);
        assertThat(steady.assurance().values()).containsOnly(0);
        assertThat(steady.benchmarks().values()).containsOnly(0);
        assertThat(steady.outlooks().values()).containsOnly(0);
        assertThat(summary(rows().get("benchmarks")).benchmarks()).containsEntry(BenchmarkVerdict.BETTER, 1);
        assertThat(summary(rows().get("assurance")).assurance()).containsEntry(Assurance.PASS, 1);
        assertThat(summary(rows().get("outlooks")).outlooks()).containsEntry(TargetOutlook.Verdict.ALREADY_MET, 1);
    }

    @Test
    void theyAreEqualWhereAllCountsAre() {
        Map<String, ScorecardRow> again = rows();
        rows().forEach((differs, row) -> again.forEach((other, same) -> {
            if (differs.equals(other)) {
                assertThat(summary(row))
                        .isEqualTo(summary(same))
                        .hasSameHashCodeAs(summary(same))
                        .hasToString(summary(same).toString());
            } else {
                assertThat(summary(row)).as(differs + " / " + other).isNotEqualTo(summary(same));
            }
        }));
        assertThat(summary(again.get(""))).isNotEqualTo("summary");
    }

    /** Pairs of rows whose summaries differ in one of the counts alone. */
    @Test
    void eachCountCounts() {
        Indicator neutral = Indicator.of("A");
        ScorecardRow rise = row(HIGHER, MonthlySeries.of(JUNE.minusMonths(1), 40, 80));
        ScorecardRow steady = row(HIGHER, STEADY);
        Target missed = Target.of(90);
        Object[][] pairs = {
            {"directions", row(neutral, rise.series()), row(neutral, MonthlySeries.of(JUNE.minusMonths(1), 40, 40))},
            {"ratings", rise, row(neutral, rise.series())},
            {"targets", rise.withTargets(target(missed)), rise.withTargets(target(Target.of(70)))},
            {"variation", steady, row(HIGHER, STEADY.within(MonthRange.of(JUNE.minusMonths(1), JUNE)))},
            {"assurance", steady.withTargets(target(Target.of(20))), steady.withTargets(target(Target.of(50)))},
            {
                "benchmarks",
                rise.withBenchmarks(List.of(Benchmark.of("England", "", 40))),
                rise.withBenchmarks(List.of(Benchmark.of("England", "", 400)))
            },
            {
                "outlooks",
                steady.withTargets(target(Target.of(20).withBasis(TargetBasis.CUMULATIVE))),
                steady.withTargets(target(Target.of(560).withBasis(TargetBasis.CUMULATIVE)))
            },
        };
        for (Object[] pair : pairs) {
            ScorecardSummary one = summary((ScorecardRow) pair[1]);
            ScorecardSummary other = summary((ScorecardRow) pair[2]);
            assertThat(one).as((String) pair[0]).isNotEqualTo(other);
            Map<String, Object> plain = new LinkedHashMap<>(other.getPlain());
            plain.put((String) pair[0], one.getPlain().get(pair[0]));
            assertThat(plain).as("the others are equal").isEqualTo(one.getPlain());
        }
        assertThat(summary(steady).getPlain().keySet())
                .containsExactly(
                        "directions", "ratings", "targets", "variation", "assurance", "benchmarks", "outlooks");
        assertThat(summary(steady).getPlain())
                .containsEntry("assurance", Map.of("PASS", 0, "FAIL", 0, "INCONSISTENT", 0))
                .containsEntry("directions", Map.of("INCREASE", 0, "DECREASE", 0, "SIMILAR", 1, "NOT_AVAILABLE", 0));
    }
}
