// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IndicatorTreeTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure ABSENT = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final Map<String, MonthlySeries> FIGURES = Map.of(
            "NORTH", series(200, 150),
            "SOUTH", series(100, 108),
            "EAST", series(190, 200),
            "WEST", MonthlySeries.of(MAY, List.of(Figure.of(7), PENDING)));

    private static IndicatorTree tree(RollUp rule) {
        return IndicatorTree.builder()
                .parent("ALL", rule, "NORTH", "SOUTH", "EAST", "WEST")
                .build();
    }

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(MAY, values);
    }

    // -----------------------------------------------------------------------
    // shape
    // -----------------------------------------------------------------------
    @Test
    void accessors() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("A", RollUp.sum(), "A1", "A2")
                .parent("ALL", RollUp.weightedMean(), "A", "B")
                .parent("OTHER", RollUp.none(), "C")
                .weight("B", 2.5)
                .build();
        assertThat(tree.roots()).containsExactly("ALL", "OTHER");
        assertThat(tree.refs()).containsExactly("ALL", "A", "A1", "A2", "B", "OTHER", "C");
        assertThat(tree.leaves()).containsExactly("A1", "A2", "B", "C");
        assertThat(tree.children("A")).containsExactly("A1", "A2");
        assertThat(tree.children("B")).isEmpty();
        assertThat(tree.parent("A1")).contains("A");
        assertThat(tree.parent("ALL")).isEmpty();
        assertThat(tree.weight("B")).isEqualTo(2.5);
        assertThat(tree.weight("A")).isEqualTo(1);
        assertThat(tree.rollUp("ALL")).contains(RollUp.weightedMean());
        assertThat(tree.rollUp("B")).isEmpty();
        assertThat(tree).hasToString("ALL (weighted mean): A, B; A (sum): A1, A2; OTHER (none): C");
        assertThat(tree.getPlain()).containsKeys("roots", "refs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.children("X"))
                .withMessage("ref must be in the tree, but was \"X\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.value("B", FIGURES, JUNE))
                .withMessage("ref must have children, but was \"B\"");
        List<ThrowingCallable> calls = List.of(
                () -> tree.parent("X"),
                () -> tree.weight("X"),
                () -> tree.rollUp("X"),
                () -> tree.value("X", FIGURES, JUNE),
                () -> tree.contributions("X", FIGURES, JUNE, Comparison.previousMonth()));
        for (ThrowingCallable call : calls) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessage("ref must be in the tree, but was \"X\"");
        }
    }

    @Test
    void builder_refuses() {
        IndicatorTree.Builder builder = IndicatorTree.builder().parent("A", RollUp.sum(), "B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.parent("X", RollUp.sum(), "B"))
                .withMessage("children must have one parent, but \"B\" has \"A\" and \"X\"");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.parent("X", RollUp.sum(), "C", "C"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.parent("X", RollUp.sum()));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.parent("A", RollUp.sum(), "C"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.weight("B", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.weight("B", Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.weight("B", Double.POSITIVE_INFINITY))
                .withMessage("weight must be a finite number of 0 or more, but was Infinity");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.parent("X", RollUp.sum(), "C", null))
                .withMessage("children");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorTree.builder()
                        .parent("A", RollUp.sum(), "B")
                        .weight("A", 1)
                        .build())
                .withMessage("ref must have a parent to have a weight, but was \"A\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorTree.builder()
                        .parent("A", RollUp.sum(), "B")
                        .parent("B", RollUp.sum(), "C")
                        .parent("C", RollUp.sum(), "A")
                        .build())
                .withMessage("parents must not form a circle, but do: B > C > A > B");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        IndicatorTree.builder().parent("A", RollUp.sum(), "A").build())
                .withMessage("parents must not form a circle, but do: A > A");
    }

    @Test
    void builder_refusesMoreThan64Levels() {
        IndicatorTree.Builder builder = IndicatorTree.builder();
        for (int level = 1; level < 64; level++) {
            builder.parent("L" + level, RollUp.sum(), "L" + (level + 1));
        }
        assertThat(builder.build().refs()).hasSize(64);
        builder.parent("L64", RollUp.sum(), "L65");
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("a tree must have at most 64 levels, but \"L65\" is on level 65");
    }

    // -----------------------------------------------------------------------
    // roll-up
    // -----------------------------------------------------------------------
    @Test
    void value_hasItsCoverage() {
        RollUpValue value = tree(RollUp.sum().requiring(3)).value("ALL", FIGURES, JUNE);
        assertThat(value.figure()).isEqualTo(Figure.of(458));
        assertThat(value).hasToString("458, 3 of 4 reported");
        assertThat(value.missing()).isEqualTo(Map.of("WEST", MissingReason.PENDING));
        assertThat(value.reportedWeight()).isEqualTo(75);
        assertThat(value.markers()).as("a sum of fewer than expected").isEqualTo(Set.of(Marker.PARTIAL));
        assertThat(value.numerator()).isEqualTo(ABSENT);
        assertThat(value.explain().text())
                .isEqualTo("458, 3 of 4 reported (WEST " + MissingReason.PENDING.text() + ")");
        assertThat(value.explain().rule()).isEqualTo("sum, at least 3 children");
        assertThat(tree(RollUp.sum()).value("ALL", FIGURES, JUNE).figure())
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(tree(RollUp.mean().requiring(1)).value("ALL", FIGURES, JUNE).markers())
                .isEmpty();
        assertThat(tree(RollUp.none()).value("ALL", FIGURES, JUNE).figure()).isEqualTo(ABSENT);
        assertThat(tree(RollUp.ratioOfSums().requiring(1))
                        .value("ALL", FIGURES, JUNE)
                        .figure())
                .isEqualTo(Figure.missing(MissingReason.UNAVAILABLE));
    }

    @Test
    void value_saysConfidentialWhereTooFew() {
        Map<String, MonthlySeries> figures = Map.of(
                "NORTH",
                series(200, 150),
                "SOUTH",
                MonthlySeries.of(MAY, List.of(HIDDEN, HIDDEN)),
                "EAST",
                series(1, 2));
        RollUpValue value = tree(RollUp.sum().requiring(3)).value("ALL", figures, JUNE);
        assertThat(value.figure()).isEqualTo(HIDDEN);
        assertThat(value.missing())
                .as("a leaf without a series is outside")
                .isEqualTo(Map.of("SOUTH", MissingReason.CONFIDENTIAL, "WEST", MissingReason.OUTSIDE_SERIES));
    }

    @Test
    void fill_goesBottomUp() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.sum(), "A", "B", "HEADING")
                .parent("A", RollUp.sum().requiring(1), "A1", "A2")
                .parent("HEADING", RollUp.none(), "C")
                .build();
        MonthlySeries broken = MonthlySeries.builder()
                .add(MAY, 1)
                .add(JUNE, 2, Marker.BREAK_BEFORE, Marker.PROVISIONAL)
                .build();
        Map<String, MonthlySeries> filled = tree.fill(Map.of("A1", broken, "B", series(10, 20), "C", series(5, 5)));
        assertThat(filled.keySet()).containsExactlyInAnyOrder("A1", "B", "C", "A", "ALL");
        assertThat(filled.get("A").observation(JUNE).markers())
                .isEqualTo(Set.of(Marker.PARTIAL, Marker.PROVISIONAL, Marker.BREAK_BEFORE));
        assertThat(filled.get("ALL").at(JUNE)).isEqualTo(Figure.of(22));
        assertThat(tree.value("ALL", Map.of("A1", broken, "B", series(10, 20)), MAY)
                        .figure())
                .isEqualTo(Figure.of(11));
        assertThat(tree.value("ALL", Map.of("A1", broken, "B", series(10, 20)), MAY)
                        .expectedCount())
                .as("a heading has no figure")
                .isEqualTo(2);
        assertThat(tree.fill(Map.of("ALL", series(7, 7))).get("ALL"))
                .as("own figures stay")
                .isEqualTo(series(7, 7));
        assertThat(tree.fill(Map.of())).isEmpty();
    }

    @Test
    void ratio_isOfSums() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.ratioOfSums().requiring(2), "A", "B", "C")
                .build();
        Map<String, RatioSeries> ratios = Map.of(
                "A", RatioSeries.proportion(series(1, 1), series(2, 2)),
                "B", RatioSeries.proportion(series(90, 0), series(100, 0)));
        RollUpValue value = tree.ratio("ALL", ratios, MAY);
        assertThat(value.figure()).isEqualTo(Figure.of(89.2156862745098));
        assertThat(value.numerator()).isEqualTo(Figure.of(91));
        assertThat(value.denominator()).isEqualTo(Figure.of(102));
        assertThat(tree.ratio("ALL", ratios, JUNE).figure())
                .as("0 of 0 is reported")
                .isEqualTo(Figure.of(50));
        RatioSeries all = tree.fillRatios(ratios).get("ALL");
        assertThat(all.values()).isEqualTo(series(89.2156862745098, 50));
        assertThat(all.numerators()).isEqualTo(series(91, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.ratio(
                        "ALL", Map.of("A", ratios.get("A"), "B", ratios.get("B").withMultiplier(1)), MAY))
                .withMessage("ratios must be of one kind and multiplier, but those of \"ALL\" were not");
    }

    // -----------------------------------------------------------------------
    // contributions
    // -----------------------------------------------------------------------
    @Test
    void contributions_areThoseOfTheChildren() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.sum(), "A", "B")
                .parent("A", RollUp.mean(), "A1", "A2")
                .build();
        Map<String, MonthlySeries> series = Map.of("A1", series(1, 3), "A2", series(3, 5), "B", series(10, 5));
        ContributionAnalysis change = tree.contributions("ALL", series, JUNE, Comparison.previousMonth());
        assertThat(change.explain().text()).isEqualTo("The decrease of 3 came from B (-5), partly offset by A (+2).");
        assertThat(tree.contributions("A", series, JUNE, Comparison.previousMonth())
                        .rateEffect())
                .isEqualTo(Figure.of(2));
        ContributionAnalysis published = tree.contributions(
                "ALL",
                Map.of("A", series(2, 4), "B", series(10, 5), "ALL", series(12, 8)),
                JUNE,
                Comparison.previousMonth());
        assertThat(published.unexplained()).isEqualTo(Figure.of(-1));
    }

    @Test
    void contributions_ofWeightedMeansAndRatios() {
        IndicatorTree weighted = IndicatorTree.builder()
                .parent("ALL", RollUp.weightedMean(), "A", "B")
                .weight("A", 3)
                .build();
        ContributionAnalysis change = weighted.contributions(
                "ALL", Map.of("A", series(10, 14), "B", series(20, 20)), JUNE, Comparison.previousMonth());
        assertThat(change.change().base()).isEqualTo(Figure.of(12.5));
        assertThat(change.part("A").orElseThrow().contribution()).isEqualTo(Figure.of(3));
        assertThat(change.part("A").orElseThrow().weight()).isEqualTo(Figure.of(0.75));
        IndicatorTree ratio = IndicatorTree.builder()
                .parent("ALL", RollUp.ratioOfSums(), "A", "B")
                .build();
        Map<String, RatioSeries> ratios = Map.of("A", RatioSeries.proportion(series(1, 2), series(4, 4)));
        assertThat(ratio.contributionsOfRatio("ALL", ratios, JUNE, Comparison.previousMonth())
                        .change()
                        .difference())
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio.contributions("ALL", FIGURES, JUNE, Comparison.previousMonth()))
                .withMessageEndingWith("use contributionsOfRatio");
        for (RollUp rule : List.of(RollUp.min(), RollUp.max(), RollUp.none())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tree(rule).contributions("ALL", FIGURES, JUNE, Comparison.previousMonth()))
                    .withMessageContaining("ref must have a roll-up with contributions");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> tree(rule).contributionsOfRatio("ALL", Map.of(), JUNE, Comparison.previousMonth()));
        }
    }
}
