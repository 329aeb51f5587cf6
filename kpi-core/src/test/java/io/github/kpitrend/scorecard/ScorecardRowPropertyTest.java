// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a series holds, its row can be said in words: figures that no double could hold included. */
class ScorecardRowPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 3);

    @Provide
    Arbitrary<List<Figure>> figures() {
        Arbitrary<Figure> known = Arbitraries.oneOf(KpiSamples.anyBits(), KpiSamples.numbers())
                .filter(Double::isFinite)
                .map(Figure::of);
        Arbitrary<Figure> huge = Arbitraries.of(1e308, -1e308, Double.MAX_VALUE, Double.MIN_VALUE, 0.0)
                .map(Figure::of);
        Arbitrary<Figure> missing = Arbitraries.of(MissingReason.class).map(Figure::missing);
        return Arbitraries.frequencyOf(Tuple.of(4, known), Tuple.of(4, huge), Tuple.of(1, missing))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** Targets of every basis: of one value, of ranges, with a tolerance; among them those whose twelfth part no double holds. */
    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<Double> numbers = Arbitraries.oneOf(
                KpiSamples.numbers(), Arbitraries.of(1e308, -1e308, Double.MIN_VALUE, -Double.MIN_VALUE, 0.0, 100.0));
        Arbitrary<Target> any = Combinators.combine(numbers, numbers, Arbitraries.of(0, 1, 2, 3))
                .as((one, other, kind) -> {
                    Target value = Target.of(one);
                    return switch (kind) {
                        case 0 -> one < other ? Target.range(one, other) : value;
                        case 1 -> other == 0 ? value : value.withTolerance(Tolerance.points(Math.abs(other)));
                        case 2 -> one == 0 ? value : value.withTolerance(Tolerance.percent(10));
                        default -> value;
                    };
                });
        return Combinators.combine(any, Arbitraries.of(TargetBasis.class)).as(Target::withBasis);
    }

    @Property(tries = 400)
    void everythingOfARowCanBeSaid(
            @ForAll("figures") List<Figure> figures,
            @ForAll("targets") Target target,
            @ForAll Polarity polarity,
            @ForAll MeasureKind measure,
            @ForAll boolean points,
            @ForAll boolean isRatio) {
        MonthlySeries series = MonthlySeries.of(FIRST, figures);
        List<Figure> reversed = new ArrayList<>(figures);
        Collections.reverse(reversed);
        RatioSeries ratio =
                RatioSeries.rate(series, MonthlySeries.of(FIRST, reversed).mapValues(Math::abs), 1000);
        Indicator indicator = Indicator.builder("A")
                .polarity(polarity)
                .measure(measure)
                .threshold(points ? ChangeThreshold.points(2) : ChangeThreshold.TEN_PERCENT)
                .build();
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2018), target)
                .withBase(FiscalCalendar.APRIL.year(2018), 1e308)
                .with(FiscalCalendar.APRIL.year(2019), target);
        for (int i = -1; i <= figures.size(); i++) {
            YearMonth month = FIRST.plusMonths(i);
            ScorecardRow plain =
                    isRatio ? ScorecardRow.of(indicator, ratio, month) : ScorecardRow.of(indicator, series, month);
            ScorecardRow row = plain.withTargets(targets);
            assertSaid(row.narrative());
            assertSaid(row.explainRating().toString());
            assertSaid(row.findings().toString());
            row.changes()
                    .forEach(change ->
                            assertSaid(change.explain(indicator.threshold()).toString()));
            row.targetAssessment()
                    .ifPresent(assessment -> assertSaid(assessment.explain() + " " + assessment.requiredText()));
            row.outlook().ifPresent(outlook -> assertSaid(outlook.explain().toString()));
            row.progress().ifPresent(progress -> assertSaid(progress.toString()));
            row.chart().ifPresent(chart -> assertSaid(chart.toString()));
            assertSaid(Scorecard.of(row.month(), List.of(row)).summary().toString());
        }
    }

    private static void assertSaid(String text) {
        assertThat(text).isNotBlank().doesNotContain("NaN", "Infinity", "null");
    }
}
