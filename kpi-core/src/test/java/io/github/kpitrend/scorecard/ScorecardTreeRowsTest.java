// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static io.github.kpitrend.scorecard.TreeRows.HIDDEN;
import static io.github.kpitrend.scorecard.TreeRows.JUNE;
import static io.github.kpitrend.scorecard.TreeRows.MAY;
import static io.github.kpitrend.scorecard.TreeRows.TREE;
import static io.github.kpitrend.scorecard.TreeRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parents side by side, the place of rows in the tree, and which rows parents look at. */
class ScorecardTreeRowsTest {

    private static final IndicatorTree TWO = IndicatorTree.builder()
            .parent("ALL", RollUp.sum().requiring(1), "NORTH", "SOUTH")
            .build();

    private static ScorecardRow share(String ref, RatioSeries ratio) {
        Indicator indicator =
                Indicator.builder(ref).measure(MeasureKind.PERCENTAGE).build();
        return ScorecardRow.of(indicator, ratio, JUNE);
    }

    private static ScorecardRow plain(String ref, Figure... figures) {
        return ScorecardRow.of(
                Indicator.of(ref), MonthlySeries.of(JUNE.minusMonths(figures.length - 1L), List.of(figures)), JUNE);
    }

    private static Figure n(double value) {
        return Figure.of(value);
    }

    private static List<Finding> found(IndicatorTree tree, ScorecardRow... rows) {
        return Scorecard.of(JUNE, List.of(rows)).withTree(tree, StatusRollUp.worst()).findings().stream()
                .filter(finding ->
                        finding.rule() == FindingRule.UNSAFE_TOTAL || finding.rule() == FindingRule.PARTS_DIFFER)
                .toList();
    }

    private static final IndicatorTree SIDE_BY_SIDE = IndicatorTree.builder()
            .parent("TOP", RollUp.none(), "T", "S")
            .parent("T", RollUp.mean(), "A", "B")
            .parent("S", RollUp.sum().requiring(1), "N1", "N2")
            .build();

    private static final RatioSeries HALF =
            RatioSeries.proportion(MonthlySeries.of(MAY, 1, 1), MonthlySeries.of(MAY, 2, 2));
    private static final RatioSeries MOST =
            RatioSeries.proportion(MonthlySeries.of(MAY, 80, 90), MonthlySeries.of(MAY, 100, 100));

    @Test
    void aMeanOfRatiosIsThatOfTheirValuesAndOthersAreNoRatios() {
        Scorecard page = Scorecard.of(
                        JUNE, List.of(share("A", HALF), share("B", MOST), row("N1", 150, 120), row("N2", 50, 30)))
                .withTree(SIDE_BY_SIDE, StatusRollUp.worst());
        assertThat(page.rollUp("T").orElseThrow().figure()).isEqualTo(Figure.of(70));
        assertThat(page.rollUp("S").orElseThrow().figure()).isEqualTo(Figure.of(150));
        assertThat(page.contributions("S").get(0).explain().text())
                .isEqualTo("The decrease of 50 came from N1 (-30) and N2 (-20).");
    }

    @Test
    void aParentWithoutARowIsComparedAsTheFirstRowBelowIt() {
        ScorecardRow only = ScorecardRow.of(
                Indicator.of("A"),
                MonthlySeries.of(MAY, 1, 2),
                JUNE,
                ScorecardPolicy.standard().withComparisons(Comparison.monthsBack(3)));
        Scorecard page =
                Scorecard.of(JUNE, List.of(only, row("N2", 50, 30))).withTree(SIDE_BY_SIDE, StatusRollUp.worst());
        assertThat(page.contributions("T")).hasSize(1);
        assertThat(page.contributions("S")).hasSize(2);
    }

    @Test
    void anAssessedParentIsNotAssessedByItsChildren() {
        Scorecard page = Scorecard.of(
                        JUNE,
                        List.of(row("NORTH", 200, 150), row("SOUTH", 100, 108), row("N1", 150, 90), row("N2", 50, 60)))
                .withTree(TREE, StatusRollUp.worst());
        assertThat(page.rolledUpStatus("NORTH").orElseThrow().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(page.rolledUpStatus("ALL").orElseThrow().status()).isEqualTo(TargetStatus.MET);
    }

    @Test
    void otherRowsAreRolledUpAnew() {
        Scorecard page = Scorecard.of(JUNE, List.of(row("N1", 150, 120), row("N2", 50, 30)))
                .withTree(TREE, StatusRollUp.worst());
        Scorecard others = page.mapRows(each -> row(each.indicator().ref(), 1, 2));
        assertThat(page.rollUp("NORTH").orElseThrow().figure()).isEqualTo(Figure.of(150));
        assertThat(others.rollUp("NORTH").orElseThrow().figure()).isEqualTo(Figure.of(4));
    }

    @Test
    void aNarrativeEndsWithTheSentencesOfTheTree() {
        List<ScorecardRow> rows = List.of(row("ALL", 300, 258), row("N1", 150, 120), row("N2", 50, 30));
        Scorecard without = Scorecard.of(JUNE, rows);
        Scorecard page = without.withTree(TREE, StatusRollUp.worst());
        String own = page.row("ALL").orElseThrow().narrative();
        assertThat(page.narrative("ALL"))
                .startsWith(own + " The decrease of 42 ")
                .endsWith(".");
        assertThat(page.narrative("N1")).isEqualTo(page.row("N1").orElseThrow().narrative());
        assertThat(without.narrative("ALL")).isEqualTo(own);
        assertThat(without.narrative("NORTH")).isEmpty();
        assertThat(without.contributions("ALL")).isEmpty();
        assertThat(page.contributions("OTHER")).isEmpty();
    }

    @Test
    void thePlainFormOfARowHasItsPlaceInTheTree() {
        IndicatorTree childrenFirst = IndicatorTree.builder()
                .parent("NORTH", RollUp.sum().requiring(1), "N1", "N2")
                .parent("ALL", RollUp.sum(), "NORTH", "SOUTH")
                .build();
        for (IndicatorTree tree : List.of(TREE, childrenFirst)) {
            Scorecard page = Scorecard.of(JUNE, List.of(row("NORTH", 200, 150), row("N1", 150, 120), row("N2", 50, 30)))
                    .withTree(tree, StatusRollUp.worst());
            List<?> rows = (List<?>) page.getPlain().get("rows");
            Map<?, ?> north = (Map<?, ?>) rows.get(0);
            assertThat(north.get("parent")).isEqualTo("ALL");
            assertThat(((Map<?, ?>) rows.get(1)).get("parent")).isEqualTo("NORTH");
            assertThat(north.entrySet()
                            .containsAll(page.rows().get(0).getPlain().entrySet()))
                    .isTrue();
            Map<?, ?> rollUp = (Map<?, ?>) north.get("rollUp");
            assertThat(rollUp.get("rule")).isEqualTo(RollUp.sum().requiring(1).toString());
            assertThat(rollUp.entrySet()
                            .containsAll(page.rollUp("NORTH")
                                    .orElseThrow()
                                    .getPlain()
                                    .entrySet()))
                    .isTrue();
        }
        Scorecard plain = Scorecard.of(JUNE, List.of(row("N1", 150, 120)));
        assertThat(plain.getPlain().get("rows"))
                .isEqualTo(List.of(plain.rows().get(0).getPlain()));
    }

    @Test
    void findings_needAKnownTotalOfASum() {
        Figure pending = Figure.missing(MissingReason.PENDING);
        assertThat(found(TWO, plain("ALL", pending), plain("NORTH", n(5)), plain("SOUTH", n(4))))
                .isEmpty();
        assertThat(found(TWO, plain("ALL", pending), plain("NORTH", n(5)), plain("SOUTH", HIDDEN)))
                .isEmpty();
        IndicatorTree max = IndicatorTree.builder()
                .parent("ALL", RollUp.max(), "NORTH", "SOUTH")
                .build();
        assertThat(found(max, plain("ALL", n(9)), plain("NORTH", n(5)), plain("SOUTH", n(4))))
                .isEmpty();
        // a partial total of which no part is reported was made of others
        ScorecardRow partial = ScorecardRow.of(
                Indicator.of("ALL"),
                MonthlySeries.builder().add(JUNE, 9, Marker.PARTIAL).build(),
                JUNE);
        assertThat(found(TWO, partial, plain("NORTH", pending), plain("SOUTH", HIDDEN)))
                .extracting(Finding::rule)
                .containsExactly(FindingRule.UNSAFE_TOTAL);
    }

    @Test
    void findings_ofTwoParentsStayTwo() {
        List<Finding> differ = found(
                TREE,
                plain("ALL", n(301), n(259)),
                plain("NORTH", n(200), n(151)),
                plain("SOUTH", n(100), n(108)),
                plain("N1", n(150), n(120)),
                plain("N2", n(50), n(30)));
        assertThat(differ)
                .extracting(Finding::ref, Finding::firstMonth, Finding::lastMonth)
                .containsExactly(tuple("ALL", MAY, MAY), tuple("NORTH", JUNE, JUNE));
    }

    @Test
    void findings_sumsHaveTheDecimalsThatTellThemApart() {
        assertThat(found(TWO, plain("ALL", n(10.5)), plain("NORTH", n(5.5)), plain("SOUTH", n(5.25))))
                .extracting(Finding::text)
                .containsExactly("the parts add up to 10.8, but the published total is 10.5 in June 2020");
    }
}
