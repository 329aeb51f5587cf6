// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Law 12: sums of sums, equal weights, requirements, and children that do not exist. */
class IndicatorTreePropertyTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private static Map<String, MonthlySeries> map(List<Figure> figures) {
        Map<String, MonthlySeries> map = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            map.put("C" + i, MonthlySeries.of(JUNE, List.of(figures.get(i))));
        }
        return map;
    }

    private static RollUpValue rolledUp(RollUp rule, List<Figure> figures) {
        return IndicatorTree.builder()
                .parent("ALL", rule, map(figures).keySet().toArray(new String[0]))
                .build()
                .value("ALL", map(figures), JUNE);
    }

    @Property(tries = 300)
    void sumOfSums_isTheSumOverTheLeaves(@ForAll("known") List<Figure> one, @ForAll("known") List<Figure> other) {
        Map<String, MonthlySeries> series = new LinkedHashMap<>();
        IndicatorTree.Builder builder = IndicatorTree.builder().parent("ALL", RollUp.sum(), "A", "B");
        for (List<Figure> figures : List.of(one, other)) {
            String parent = figures == one ? "A" : "B";
            String[] children = new String[figures.size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = parent + i;
                series.put(children[i], MonthlySeries.of(JUNE, List.of(figures.get(i))));
            }
            builder.parent(parent, RollUp.sum(), children);
        }
        Figure total = builder.build().value("ALL", series, JUNE).figure();
        assertThat(total).isEqualTo(MonthlySeries.total(series.values()).at(JUNE));
    }

    @Property(tries = 300)
    void equalWeights_areTheMean(@ForAll("any") List<Figure> figures, @ForAll("few") int required) {
        RollUpValue mean = rolledUp(RollUp.mean().requiring(required), figures);
        RollUpValue weighted = rolledUp(RollUp.weightedMean().requiring(required), figures);
        assertThat(weighted.figure()).isEqualTo(mean.figure());
        if (mean.figure().isKnown()) {
            double min =
                    rolledUp(RollUp.min().requiring(required), figures).figure().value();
            double max =
                    rolledUp(RollUp.max().requiring(required), figures).figure().value();
            assertThat(mean.figure().value()).isBetween(min, max);
        }
    }

    @Property(tries = 300)
    void requiringMore_neverAddsAFigure(@ForAll("any") List<Figure> figures, @ForAll("few") int required) {
        for (RollUp rule : List.of(RollUp.sum(), RollUp.mean(), RollUp.max())) {
            boolean more =
                    rolledUp(rule.requiring(required + 1), figures).figure().isKnown();
            boolean fewer = rolledUp(rule.requiring(required), figures).figure().isKnown();
            assertThat(more && !fewer).isFalse();
        }
    }

    @Property(tries = 300)
    void absentChildren_areNone(@ForAll("any") List<Figure> figures, @ForAll("few") int required) {
        List<Figure> existing = figures.stream()
                .filter(figure -> !figure.equals(Figure.missing(MissingReason.NOT_APPLICABLE)))
                .toList();
        RollUp rule = RollUp.sum().requiring(required);
        if (!existing.isEmpty()) {
            assertThat(rolledUp(rule, figures).figure())
                    .isEqualTo(rolledUp(rule, existing).figure());
            assertThat(rolledUp(rule, figures).expectedCount()).isEqualTo(existing.size());
        }
    }

    /** The roll-up of one child is the child. */
    @Property(tries = 300)
    void oneChild_isItself(@ForAll("any") List<Figure> figures) {
        Figure child = figures.get(0);
        for (RollUp rule : List.of(RollUp.sum(), RollUp.mean(), RollUp.weightedMean(), RollUp.min(), RollUp.max())) {
            Figure parent = rolledUp(rule, List.of(child)).figure();
            boolean passesOn = child.isKnown()
                    || child.reason() == MissingReason.NOT_APPLICABLE
                    || child.reason() == MissingReason.CONFIDENTIAL;
            assertThat(parent).isEqualTo(passesOn ? child : Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        }
    }

    /** A value of a month is that of the filled series. */
    @Property(tries = 300)
    void fill_agreesWithValue(@ForAll("any") List<Figure> figures, @ForAll("few") int required) {
        IndicatorTree tree = IndicatorTree.builder()
                .parent(
                        "ALL",
                        RollUp.sum().requiring(required),
                        map(figures).keySet().toArray(new String[0]))
                .build();
        assertThat(tree.fill(map(figures)).get("ALL").observation(JUNE).figure())
                .isEqualTo(tree.value("ALL", map(figures), JUNE).figure());
        assertThat(tree.fill(map(figures)).get("ALL").observation(JUNE).markers())
                .isEqualTo(tree.value("ALL", map(figures), JUNE).markers());
    }

    @Provide
    Arbitrary<List<Figure>> known() {
        return numbers().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Figure>> any() {
        Arbitrary<Figure> missing = Arbitraries.of(
                        MissingReason.NOT_REPORTED,
                        MissingReason.PENDING,
                        MissingReason.NOT_APPLICABLE,
                        MissingReason.CONFIDENTIAL)
                .map(Figure::missing);
        return Arbitraries.frequencyOf(Tuple.of(4, numbers()), Tuple.of(1, missing))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<Figure> numbers() {
        return Arbitraries.integers().between(-99_999, 99_999).map(units -> Figure.of(units / 100.0));
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.integers().between(1, 5);
    }
}
