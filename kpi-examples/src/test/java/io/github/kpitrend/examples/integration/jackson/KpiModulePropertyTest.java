// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** What is written and read back is equal, for every type that is read at all; and so it is as a part of something else. */
class KpiModulePropertyTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new KpiModule()).build();

    /** A value, and the type that a reader asks for. */
    record Case(Class<?> type, Object value) {}

    private static <T> Arbitrary<Case> of(Class<T> type, Arbitrary<? extends T> values) {
        return values.map(value -> new Case(type, value));
    }

    @Provide
    Arbitrary<Case> values() {
        Arbitrary<YearMonth> months = KpiArbitraries.monthsOfAnyTime();
        return Arbitraries.oneOf(List.of(
                of(Figure.class, KpiArbitraries.figures()),
                of(Observation.class, KpiArbitraries.observations()),
                of(MonthlySeries.class, KpiArbitraries.series()),
                of(
                        Proportion.class,
                        Combinators.combine(KpiArbitraries.positives(), KpiArbitraries.positives())
                                .as(Proportion::new)),
                of(MonthRange.class, KpiArbitraries.ranges()),
                of(FiscalCalendar.class, KpiArbitraries.calendars()),
                of(Comparison.class, KpiArbitraries.comparisons()),
                of(ChangeThreshold.class, KpiArbitraries.thresholds()),
                of(RollingWindow.class, KpiArbitraries.windows()),
                of(Indicator.class, KpiArbitraries.names().flatMap(KpiArbitraries::indicators)),
                of(Tolerance.class, KpiArbitraries.tolerances()),
                of(Target.class, KpiArbitraries.targets()),
                of(TargetSchedule.class, KpiArbitraries.schedules()),
                of(ConfidenceInterval.class, KpiArbitraries.intervals()),
                of(Benchmark.class, KpiArbitraries.benchmarks()),
                of(AssessedRating.class, KpiArbitraries.ratings(months)),
                of(Commentary.class, KpiArbitraries.commentaries(months))));
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll("values") Case given) {
        String json = MAPPER.writerFor(given.type()).writeValueAsString(given.value());
        assertThat((Object) MAPPER.readValue(json, given.type())).as(json).isEqualTo(given.value());
    }

    /** A user's own type with values in it. */
    record Stored(Indicator indicator, List<MonthlySeries> series) {}

    @Provide
    Arbitrary<Stored> stored() {
        return Combinators.combine(
                        KpiArbitraries.indicators("A"),
                        KpiArbitraries.series().list().ofMaxSize(3))
                .as(Stored::new);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void valuesWithinOnesOwnTypesAreReadBack(@ForAll("stored") Stored given) {
        byte[] json = MAPPER.writeValueAsBytes(given);
        assertThat(MAPPER.readValue(json, Stored.class)).isEqualTo(given);
    }
}
