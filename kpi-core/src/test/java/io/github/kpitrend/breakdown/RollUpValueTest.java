// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of parents by every rule, from ratios, of parts without weight or denominator. */
class RollUpValueTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private static IndicatorTree tree(RollUp rule) {
        return IndicatorTree.builder().parent("ALL", rule, "A", "B").build();
    }

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(MAY, values);
    }

    private static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);

    private static MonthlySeries figures(Figure... figures) {
        return MonthlySeries.of(JUNE, List.of(figures));
    }

    private static RollUpValue ratio(RollUp rule, Map<String, RatioSeries> ratios) {
        return tree(rule).ratio("ALL", ratios, JUNE);
    }

    /** Ratios by every rule: sums add numerators and denominators, the others take the ratios themselves. */
    @Test
    void ratio_byEveryRule() {
        RatioSeries a = RatioSeries.proportion(figures(Figure.of(1)), figures(Figure.of(2)));
        RatioSeries b = RatioSeries.proportion(figures(Figure.of(1)), figures(Figure.of(4)));
        RatioSeries nothing = RatioSeries.proportion(figures(Figure.of(0)), figures(Figure.of(0)));
        Map<String, RatioSeries> known = Map.of("A", a, "B", b);
        Map<String, RatioSeries> some = Map.of("A", a, "B", nothing);
        Map<String, RatioSeries> none = Map.of("A", nothing, "B", nothing);
        Figure zero = Figure.missing(MissingReason.ZERO_BASE);
        Figure few = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        Object[][] table = {
            {RollUp.ratioOfSums(), Figure.of(100 / 3.0), Figure.of(50), zero},
            {RollUp.sum(), Figure.of(100 / 3.0), Figure.of(50), zero},
            {RollUp.mean(), Figure.of(37.5), few, few},
            {RollUp.weightedMean(), Figure.of(37.5), few, few},
            {RollUp.min(), Figure.of(25), few, few},
            {RollUp.max(), Figure.of(50), few, few},
            {
                RollUp.none(),
                Figure.missing(MissingReason.NOT_APPLICABLE),
                Figure.missing(MissingReason.NOT_APPLICABLE),
                Figure.missing(MissingReason.NOT_APPLICABLE)
            },
        };
        for (Object[] row : table) {
            RollUp rule = (RollUp) row[0];
            assertThat(ratio(rule, known).figure()).as(rule.toString()).isEqualTo(row[1]);
            assertThat(ratio(rule, some).figure()).as(rule.toString()).isEqualTo(row[2]);
            assertThat(ratio(rule, none).figure()).as(rule.toString()).isEqualTo(row[3]);
        }
        assertThat(ratio(RollUp.mean(), some).missing()).isEqualTo(Map.of("B", MissingReason.ZERO_BASE));
        assertThat(ratio(RollUp.sum(), some).missing()).isEmpty();
        assertThat(ratio(RollUp.mean(), known).numerator()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void ratio_needsALeastDenominator() {
        RatioSeries a = RatioSeries.rate(figures(Figure.of(1)), figures(Figure.of(2)), 1000);
        for (double least : new double[] {6, 6.5}) {
            RatioSeries b = RatioSeries.rate(figures(Figure.of(1)), figures(Figure.of(4)), 1000)
                    .requiringDenominator(least);
            RollUpValue value = ratio(RollUp.ratioOfSums(), Map.of("A", a, "B", b));
            assertThat(value.figure())
                    .isEqualTo(least == 6 ? Figure.of(1000 / 3.0) : Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
            assertThat(tree(RollUp.ratioOfSums())
                            .fillRatios(Map.of("A", a, "B", b))
                            .get("ALL")
                            .at(JUNE))
                    .isEqualTo(value.figure());
        }
        RatioSeries other = a.withMultiplier(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(RollUp.ratioOfSums(), Map.of("A", a, "B", other)))
                .withMessage("ratios must be of one kind and multiplier, but those of \"ALL\" were not");
        RatioSeries proportion = RatioSeries.proportion(figures(Figure.of(1)), figures(Figure.of(2)))
                .withMultiplier(1000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(RollUp.ratioOfSums(), Map.of("A", a, "B", proportion)));
        assertThat(tree(RollUp.ratioOfSums()).fillRatios(Map.of())).isEmpty();
        assertThat(ratio(RollUp.ratioOfSums(), Map.of()).figure())
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void value_ofWeightsThatAreZero() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.weightedMean().requiringWeight(50), "A", "B")
                .parent("SOME", RollUp.weightedMean().requiring(1), "C", "D")
                .weight("A", 0)
                .weight("B", 0)
                .weight("C", 0)
                .build();
        Map<String, MonthlySeries> all = Map.of("A", series(1, 1), "B", series(2, 2), "C", series(3, 3));
        RollUpValue without = tree.value("ALL", all, JUNE);
        assertThat(without.figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(without.explain().text()).isEqualTo("no figure (too few observations), 2 of 2 reported");
        assertThat(tree.value("SOME", all, JUNE).figure()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        RollUp half = RollUp.sum().requiringWeight(50);
        assertThat(tree(half)
                        .value("ALL", Map.of("A", figures(Figure.of(1)), "B", figures(HIDDEN)), JUNE)
                        .figure())
                .isEqualTo(Figure.of(1));
        assertThat(tree(half)
                        .value("ALL", Map.of("A", figures(HIDDEN), "B", figures(HIDDEN)), JUNE)
                        .figure())
                .isEqualTo(HIDDEN);
    }

    @Test
    void contributionsOfRatio_ofAPartThatIsNotPassed() {
        RatioSeries rate = RatioSeries.rate(series(1, 2), series(10, 10), 1000);
        for (Map<String, RatioSeries> given : List.of(Map.of("A", rate), Map.<String, RatioSeries>of())) {
            ContributionAnalysis change =
                    tree(RollUp.ratioOfSums()).contributionsOfRatio("ALL", given, JUNE, Comparison.previousMonth());
            assertThat(change.change().difference()).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
            assertThat(change.parts()).extracting(PartContribution::name).containsExactly("A", "B");
        }
        ContributionAnalysis published = tree(RollUp.ratioOfSums())
                .contributionsOfRatio(
                        "ALL", Map.of("A", rate, "B", rate, "ALL", rate.plus(rate)), JUNE, Comparison.previousMonth());
        assertThat(published.unexplained()).isEqualTo(Figure.of(0));
        assertThat(published.change().difference()).isEqualTo(Figure.of(100));
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                tree(RollUp.sum()),
                tree(RollUp.mean()),
                IndicatorTree.builder().parent("ALL", RollUp.sum(), "B", "A").build(),
                IndicatorTree.builder().parent("X", RollUp.sum(), "A", "B").build(),
                IndicatorTree.builder()
                        .parent("ALL", RollUp.sum(), "A", "B")
                        .weight("A", 2)
                        .build()));
        Figure one = Figure.of(1);
        Figure two = Figure.of(2);
        RollUp sum = RollUp.sum().requiring(1);
        assertDistinct(() -> List.of(
                value(sum, figures(one), figures(two)),
                value(RollUp.sum(), figures(one), figures(two)),
                value(sum, figures(one), figures(one)),
                value(sum, figures(two), figures(one)),
                value(sum, figures(Figure.of(3)), figures(HIDDEN)),
                value(sum, figures(HIDDEN), figures(Figure.of(3))),
                value(sum, figures(Figure.of(3)), figures(Figure.missing(MissingReason.PENDING))),
                value(sum, figures(Figure.of(3)), figures(Figure.missing(MissingReason.NOT_APPLICABLE))),
                value(sum, figures(one), figures(two).with(JUNE, 2, Marker.PROVISIONAL)),
                share(1, 2),
                share(2, 4),
                share(1, 4),
                share(0, 1),
                share(0, 2),
                share(1, 0),
                share(2, 0),
                weighted(RollUp.weightedMean(), 1, figures(two)),
                weighted(RollUp.weightedMean(), 3, figures(two)),
                weighted(sum, 1, figures(HIDDEN)),
                weighted(sum, 3, figures(HIDDEN))));
    }

    private static RollUpValue weighted(RollUp rule, double weight, MonthlySeries b) {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", rule, "A", "B")
                .weight("B", weight)
                .build();
        return tree.value("ALL", Map.of("A", figures(Figure.of(1)), "B", b), JUNE);
    }

    /** A tree is its refs, who is below whom, the rules and the weights. */
    @Test
    void equality_ofTrees() {
        RollUp sum = RollUp.sum();
        assertDistinct(() -> List.of(
                IndicatorTree.builder()
                        .parent("ALL", sum, "A", "D")
                        .parent("A", sum, "B", "C")
                        .build(),
                IndicatorTree.builder()
                        .parent("ALL", sum, "A", "C", "D")
                        .parent("A", sum, "B")
                        .build(),
                IndicatorTree.builder()
                        .parent("ALL", sum, "A", "D")
                        .parent("A", RollUp.none(), "B", "C")
                        .build(),
                IndicatorTree.builder()
                        .parent("A", sum, "B", "C")
                        .parent("ALL", sum, "D")
                        .build(),
                IndicatorTree.builder()
                        .parent("ALL", sum, "D")
                        .parent("A", sum, "B", "C")
                        .build(),
                IndicatorTree.builder()
                        .parent("ALL", sum, "D")
                        .parent("A", sum, "B", "C")
                        .weight("B", 0)
                        .build()));
        assertThat(IndicatorTree.builder()
                        .parent("ALL", sum, "A")
                        .weight("A", -0.0)
                        .build())
                .as("there is one zero")
                .isEqualTo(IndicatorTree.builder()
                        .parent("ALL", sum, "A")
                        .weight("A", 0.0)
                        .build());
    }

    // -----------------------------------------------------------------------
    // coverage
    // -----------------------------------------------------------------------
    @Test
    void value_ofAllChildrenIsComplete() {
        RollUpValue value = value(RollUp.sum(), figures(Figure.of(1)), figures(Figure.of(2)));
        assertThat(value.markers()).isEmpty();
        assertThat(value.missing()).isEmpty();
        assertThat(value.reportedWeight()).isEqualTo(100);
        assertThat(value.explain().inputs()).containsExactly("A 1", "B 2");
        assertThat(value.explain().text()).isEqualTo("3, 2 of 2 reported");
        assertThat(value.getPlain())
                .containsEntry("reportedCount", 2)
                .containsEntry("expectedCount", 2)
                .containsKeys("figure", "missing", "markers");
        RollUpValue absent =
                value(RollUp.sum(), figures(Figure.of(1)), figures(Figure.missing(MissingReason.NOT_APPLICABLE)));
        assertThat(absent.missing())
                .as("a child that does not exist is not missing")
                .isEmpty();
        assertThat(absent.expectedCount()).isEqualTo(1);
        assertThat(absent.explain().inputs())
                .containsExactly("A 1", "B " + Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void reportedWeight_ofChildrenWithoutWeightIsZero() {
        RollUpValue value = weighted(RollUp.sum().requiring(1), 0, figures(Figure.of(2)));
        assertThat(value.reportedWeight()).isEqualTo(100);
        IndicatorTree none = IndicatorTree.builder()
                .parent("ALL", RollUp.sum().requiring(1), "A")
                .weight("A", 0)
                .build();
        RollUpValue all = none.value("ALL", Map.of("A", series(1, 2)), JUNE);
        assertThat(all.reportedWeight()).isZero();
        assertThat(all.figure()).as("no weight is required").isEqualTo(Figure.of(2));
    }

    /** Both parts of a ratio are known, also where the ratio is not: such a child is reported. */
    @Test
    void missing_namesNoChildThatIsReported() {
        RatioSeries known = RatioSeries.rate(figures(Figure.of(1)), figures(Figure.of(2)), 1);
        for (double numerator : new double[] {5, 0, -5}) {
            RatioSeries zero = RatioSeries.rate(figures(Figure.of(numerator)), figures(Figure.of(0)), 1);
            RatioSeries few = RatioSeries.rate(figures(Figure.of(numerator)), figures(Figure.of(1)), 1)
                    .requiringDenominator(2);
            for (RatioSeries child : List.of(zero, few)) {
                RollUpValue value = ratio(RollUp.sum(), Map.of("A", known, "B", child));
                assertThat(value.reportedCount()).isEqualTo(2);
                assertThat(value.missing()).as("numerator %s", numerator).isEmpty();
                assertThat(ratio(RollUp.min(), Map.of("A", known, "B", child)).missing())
                        .as("min needs the ratio")
                        .containsOnlyKeys("B");
            }
        }
        RatioSeries hidden = RatioSeries.rate(figures(HIDDEN), figures(Figure.of(2)), 1);
        assertThat(ratio(RollUp.sum(), Map.of("A", known, "B", hidden)).missing())
                .isEqualTo(Map.of("B", MissingReason.CONFIDENTIAL));
        assertThat(ratio(RollUp.sum(), Map.of("A", known)).missing())
                .isEqualTo(Map.of("B", MissingReason.OUTSIDE_SERIES));
    }

    private static RollUpValue value(RollUp rule, MonthlySeries a, MonthlySeries b) {
        return tree(rule).value("ALL", Map.of("A", a, "B", b), JUNE);
    }

    private static RollUpValue share(double numerator, double denominator) {
        RatioSeries ratio = RatioSeries.proportion(figures(Figure.of(numerator)), figures(Figure.of(denominator)));
        return ratio(RollUp.sum(), Map.of("A", ratio, "B", ratio));
    }
}
