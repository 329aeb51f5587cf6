// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.breakdown.ContributionAnalysis.Method;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.KpiSamples;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the parts hold, their contributions can be said: sums and effects that no double holds are left out. */
class ContributionWordsPropertyTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    /** A part in both months: figures, or numerators and denominators. */
    record Sides(Figure n0, Figure d0, Figure n1, Figure d1) {

        MonthlySeries series() {
            return MonthlySeries.of(MAY, List.of(n0, n1));
        }

        RatioSeries ratio() {
            return RatioSeries.rate(
                    series().mapValues(Math::abs),
                    MonthlySeries.of(MAY, List.of(d0, d1)).mapValues(Math::abs),
                    1000);
        }
    }

    @Provide
    Arbitrary<List<Sides>> parts() {
        Arbitrary<Figure> figures = Arbitraries.frequencyOf(
                Tuple.of(6, KpiSamples.numbers().map(Figure::of)),
                Tuple.of(
                        4,
                        Arbitraries.of(1e308, -1e308, Double.MAX_VALUE, Double.MIN_VALUE, 1e-310, 0.0)
                                .map(Figure::of)),
                Tuple.of(1, Arbitraries.of(MissingReason.class).map(Figure::missing)));
        return Combinators.combine(figures, figures, figures, figures)
                .as(Sides::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 600)
    void everythingCanBeSaid(
            @ForAll("parts") List<Sides> parts, @ForAll("parts") List<Sides> total, @ForAll Method method) {
        Map<String, MonthlySeries> series = new LinkedHashMap<>();
        Map<String, RatioSeries> ratios = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            series.put("P" + i, parts.get(i).series());
            ratios.put("P" + i, parts.get(i).ratio());
        }
        Comparison previous = Comparison.previousMonth();
        ContributionAnalysis whole = ContributionAnalysis.ofTotal(series, JUNE, previous);
        assertSaid(whole);
        assertSaid(whole.withTotal(total.get(0).series()));
        assertSaid(ContributionAnalysis.ofMean(series, JUNE, previous).by(method));
        ContributionAnalysis ratio =
                ContributionAnalysis.ofRatio(ratios, JUNE, previous).by(method);
        assertSaid(ratio);
        assertSaid(ratio.withTotal(total.get(0).ratio()));
    }

    private static void assertSaid(ContributionAnalysis analysis) {
        for (ContributionAnalysis each : List.of(analysis, analysis.top(1), analysis.likeForLike())) {
            assertThat(each.explain() + " " + each.parts())
                    .isNotBlank()
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            assertThat(each.getPlain()).isNotEmpty();
        }
    }
}
