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
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scorecards with parents and children: three levels, published totals, hidden parts. */
class ScorecardTreeTest {

    @Test
    void threeLevels() {
        Scorecard page = Scorecard.of(
                        JUNE,
                        List.of(row("ALL", 300, 258), row("SOUTH", 100, 108), row("N1", 150, 120), row("N2", 50, 30)))
                .withTree(TREE, StatusRollUp.worst());
        assertThat(page.tree()).contains(TREE);
        assertThat(page.rollUp("ALL").orElseThrow().figure()).isEqualTo(Figure.of(258));
        assertThat(page.rollUp("NORTH").orElseThrow()).hasToString("150, 2 of 2 reported");
        assertThat(page.rollUp("N1")).isEmpty();
        assertThat(page.contributions("ALL").get(0).explain().text())
                .isEqualTo("The decrease of 42 came from NORTH (-50), partly offset by SOUTH (+8).");
        assertThat(page.narrative("ALL"))
                .endsWith("The decrease of 42 came from NORTH (-50), partly offset by SOUTH (+8).");
        assertThat(page.narrative("NORTH")).isEqualTo("The decrease of 50 came from N1 (-30) and N2 (-20).");
        assertThat(page.narrative("N1")).isEqualTo(page.row("N1").orElseThrow().narrative());
        assertThat(page.rolledUpStatus("NORTH").orElseThrow().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(page.rolledUpStatus("ALL").orElseThrow().explain().text())
                .isEqualTo("Missed: 1 of 2 assessed indicators (NORTH).");
        assertThat(page.findings()).noneMatch(finding -> finding.rule() == FindingRule.PARTS_DIFFER);
        Object first = ((List<?>) page.getPlain().get("rows")).get(0);
        assertThat(((Map<?, ?>) first).keySet().toString()).contains("rollUp", "rolledUpStatus", "contributions");
        assertThat(page.mapRows(each -> each)).isEqualTo(page);
        assertThat(page).isNotEqualTo(Scorecard.of(JUNE, page.rows()));
    }

    @Test
    void findings_nameTotalsThatDifferOrRevealAPart() {
        Scorecard page = Scorecard.of(
                        JUNE,
                        List.of(
                                row("ALL", 300, 260),
                                row("NORTH", 200, 150),
                                row("SOUTH", Figure.of(100), HIDDEN),
                                row("N1", 150, 120),
                                row("N2", 51, 30)))
                .withTree(TREE, StatusRollUp.worst());
        List<Finding> found = page.findings().stream()
                .filter(finding ->
                        finding.rule() == FindingRule.UNSAFE_TOTAL || finding.rule() == FindingRule.PARTS_DIFFER)
                .toList();
        assertThat(found).hasSize(2);
        assertThat(found)
                .extracting(Finding::text)
                .containsExactlyInAnyOrder(
                        "the total reveals the confidential figure of \"SOUTH\" in June 2020",
                        "the parts add up to 201, but the published total is 200 in May 2020");
        assertThat(found).allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
        assertThat(page.getPlain().get("findings").toString())
                .doesNotContain("UNSAFE_TOTAL")
                .contains("PARTS_DIFFER");
        assertThat(page.contributions("ALL").get(0).unexplained()).isEqualTo(HIDDEN);
    }

    @Test
    void findings_totalOfTheReportedPartsRevealsNothing() {
        RollUp some = RollUp.sum().requiring(1);
        IndicatorTree tree =
                IndicatorTree.builder().parent("ALL", some, "NORTH", "SOUTH").build();
        MonthlySeries north = MonthlySeries.of(MAY, 200, 150);
        MonthlySeries south = MonthlySeries.of(MAY, List.of(Figure.of(100), HIDDEN));
        MonthlySeries filled = tree.fill(Map.of("NORTH", north, "SOUTH", south)).get("ALL");
        for (MonthlySeries total : List.of(filled, MonthlySeries.of(MAY, 300, 150))) {
            Scorecard page = Scorecard.of(
                            JUNE,
                            List.of(
                                    ScorecardRow.of(Indicator.builder("ALL").build(), total, JUNE),
                                    row("NORTH", 200, 150),
                                    row("SOUTH", Figure.of(100), HIDDEN)))
                    .withTree(tree, StatusRollUp.worst());
            assertThat(page.findings().stream().filter(finding -> finding.rule() == FindingRule.UNSAFE_TOTAL))
                    .as(total + ", published unless it was made of the reported")
                    .hasSize(total == filled ? 0 : 1);
        }
    }

    @Test
    void missingChildren_areNamed() {
        Scorecard page = Scorecard.of(JUNE, List.of(row("N1", 150, 120))).withTree(TREE, StatusRollUp.byCount(80, 50));
        assertThat(page.rollUp("NORTH").orElseThrow()).hasToString("120, 1 of 2 reported");
        assertThat(page.narrative("NORTH"))
                .endsWith("1 of 2 reported (N2 " + MissingReason.OUTSIDE_SERIES.text() + ").");
        assertThat(page.rolledUpStatus("ALL").orElseThrow().notAssessed()).containsOnlyKeys("SOUTH");
        assertThat(page.contributions("SOUTH")).isEmpty();
        assertThat(page.narrative("SOUTH")).isEmpty();
    }

    @Test
    void ratios_areRolledUpBySums() {
        Indicator percentage =
                Indicator.builder("A").measure(MeasureKind.PERCENTAGE).build();
        RatioSeries a = RatioSeries.proportion(MonthlySeries.of(MAY, 1, 1), MonthlySeries.of(MAY, 2, 2));
        RatioSeries b = RatioSeries.proportion(MonthlySeries.of(MAY, 80, 90), MonthlySeries.of(MAY, 100, 100));
        IndicatorTree tree = IndicatorTree.builder()
                .parent("T", RollUp.ratioOfSums(), "A", "B")
                .build();
        Scorecard page = Scorecard.of(
                        JUNE,
                        List.of(
                                ScorecardRow.of(percentage, a, JUNE),
                                ScorecardRow.of(
                                        Indicator.builder("B")
                                                .measure(MeasureKind.PERCENTAGE)
                                                .build(),
                                        b,
                                        JUNE)))
                .withTree(tree, StatusRollUp.worst());
        assertThat(page.rollUp("T").orElseThrow().figure()).isEqualTo(Figure.of(89.2156862745098));
        assertThat(page.narrative("T"))
                .startsWith("The increase of 9.8 percentage points: rates within parts +9.8, mix of parts 0.0.");
    }

    private static List<Finding> found(IndicatorTree tree, ScorecardRow... rows) {
        return Scorecard.of(JUNE, List.of(rows)).withTree(tree, StatusRollUp.worst()).findings().stream()
                .filter(finding ->
                        finding.rule() == FindingRule.UNSAFE_TOTAL || finding.rule() == FindingRule.PARTS_DIFFER)
                .toList();
    }

    private static ScorecardRow plain(String ref, Figure... figures) {
        return ScorecardRow.of(
                Indicator.of(ref), MonthlySeries.of(JUNE.minusMonths(figures.length - 1L), List.of(figures)), JUNE);
    }

    private static Figure n(double value) {
        return Figure.of(value);
    }

    private static final IndicatorTree TWO = IndicatorTree.builder()
            .parent("ALL", RollUp.sum().requiring(1), "NORTH", "SOUTH")
            .build();

    @Test
    void findings_ofNeighboringMonthsAreOne() {
        List<Finding> differ = found(
                TWO,
                plain("ALL", n(10), n(12), n(12), n(9)),
                plain("NORTH", n(5), n(6), n(6), n(6)),
                plain("SOUTH", n(6), n(6), n(5), n(2)));
        assertThat(differ)
                .extracting(Finding::firstMonth, Finding::lastMonth, Finding::text)
                .containsExactly(
                        tuple(
                                JUNE.minusMonths(3),
                                JUNE.minusMonths(3),
                                "the parts add up to 11, but the published total is 10 in March 2020"),
                        tuple(MAY, JUNE, "the parts add up to 8, but the published total is 9 in June 2020"));
        List<Finding> hidden = found(
                TWO,
                plain("ALL", n(10), n(12), n(12), n(9)),
                plain("NORTH", HIDDEN, HIDDEN, n(6), n(3)),
                plain("SOUTH", n(6), n(6), HIDDEN, n(5)));
        assertThat(hidden)
                .extracting(Finding::firstMonth, Finding::lastMonth, Finding::text)
                .containsExactly(
                        tuple(
                                JUNE.minusMonths(3),
                                JUNE.minusMonths(2),
                                "the total reveals the confidential figure of \"NORTH\" in April 2020"),
                        tuple(MAY, MAY, "the total reveals the confidential figure of \"SOUTH\" in May 2020"),
                        tuple(JUNE, JUNE, "the parts add up to 8, but the published total is 9 in June 2020"));
    }

    @Test
    void findings_needOneHiddenPartOrACompleteSum() {
        Figure pending = Figure.missing(MissingReason.PENDING);
        assertThat(found(TWO, plain("ALL", n(9)), plain("NORTH", n(5)), plain("SOUTH", pending)))
                .isEmpty();
        assertThat(found(TWO, plain("ALL", n(9)), plain("NORTH", HIDDEN), plain("SOUTH", HIDDEN)))
                .isEmpty();
        assertThat(found(TWO, plain("ALL", n(1e308)), plain("NORTH", n(1e308)), plain("SOUTH", n(1e308))))
                .as("a sum that no double holds differs from nothing")
                .isEmpty();
        assertThat(found(TWO, plain("ALL", n(3e-20)), plain("NORTH", n(1e-20)), plain("SOUTH", n(1e-20))))
                .as("a difference that 15 decimals do not show is one")
                .hasSize(1);
        assertThat(found(TWO, plain("NORTH", n(5)), plain("SOUTH", n(4)))).isEmpty();
    }

    @Test
    void findings_totalOfBothSumsRevealsNothing() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("T", RollUp.ratioOfSums().requiring(1), "A", "B")
                .build();
        RatioSeries a = RatioSeries.proportion(MonthlySeries.of(JUNE, 1), MonthlySeries.of(JUNE, 2));
        RatioSeries b = RatioSeries.proportion(MonthlySeries.of(JUNE, List.of(HIDDEN)), MonthlySeries.of(JUNE, 8));
        double[][] totals = {{1, 2, 0}, {5, 10, 1}, {1, 10, 1}, {5, 2, 1}};
        for (double[] total : totals) {
            RatioSeries whole =
                    RatioSeries.proportion(MonthlySeries.of(JUNE, total[0]), MonthlySeries.of(JUNE, total[1]));
            assertThat(found(tree, share("T", whole), share("A", a), share("B", b)))
                    .as("%s of %s", total[0], total[1])
                    .hasSize((int) total[2]);
        }
        RatioSeries none = RatioSeries.proportion(MonthlySeries.of(JUNE, List.of(HIDDEN)), MonthlySeries.of(JUNE, 2));
        assertThat(found(tree, share("T", a), share("A", none)))
                .as("no part is reported")
                .extracting(Finding::rule)
                .containsExactly(FindingRule.UNSAFE_TOTAL);
    }

    private static ScorecardRow share(String ref, RatioSeries ratio) {
        Indicator indicator =
                Indicator.builder(ref).measure(MeasureKind.PERCENTAGE).build();
        return ScorecardRow.of(indicator, ratio, JUNE);
    }

    @Test
    void parentsWithoutATotalHaveNoContributions() {
        for (RollUp rule : List.of(RollUp.max(), RollUp.min(), RollUp.none(), RollUp.ratioOfSums())) {
            IndicatorTree tree = IndicatorTree.builder()
                    .parent("ALL", rule, "NORTH", "SOUTH")
                    .build();
            Scorecard page = Scorecard.of(JUNE, List.of(row("ALL", 9, 10), row("NORTH", 5, 7)))
                    .withTree(tree, StatusRollUp.worst());
            assertThat(page.contributions("ALL")).as(rule.toString()).isEmpty();
            assertThat(page.narrative("ALL"))
                    .isEqualTo(page.row("ALL").orElseThrow().narrative());
            assertThat(page.findings()).noneMatch(finding -> finding.rule() == FindingRule.PARTS_DIFFER);
        }
        IndicatorTree mean = IndicatorTree.builder()
                .parent("ALL", RollUp.mean(), "NORTH", "SOUTH")
                .build();
        Scorecard page = Scorecard.of(JUNE, List.of(row("NORTH", 5, 7), row("SOUTH", 5, 10)))
                .withTree(mean, StatusRollUp.worst());
        assertThat(page.rollUp("ALL").orElseThrow().figure()).isEqualTo(Figure.of(8.5));
        assertThat(page.contributions("ALL").get(0).explain().text())
                .isEqualTo(
                        "The increase of 3.5: values within parts +3.5, mix of parts 0.0. By part: SOUTH +2.5, NORTH +1.0.");
    }

    @Test
    void rowsOutsideTheTreeStayAsTheyAre() {
        Scorecard page = Scorecard.of(JUNE, List.of(row("OTHER", 5, 7))).withTree(TREE, StatusRollUp.worst());
        assertThat(page.contributions("ALL")).isEmpty();
        assertThat(page.rollUp("OTHER")).isEmpty();
        assertThat(page.rolledUpStatus("OTHER")).isEmpty();
        Map<?, ?> plain = (Map<?, ?>) ((List<?>) page.getPlain().get("rows")).get(0);
        assertThat(plain.containsKey("parent")).isFalse();
        assertThat(plain.containsKey("contributions")).isFalse();
        assertThat(page.rolledUpStatus("ALL").orElseThrow().notAssessed())
                .isEqualTo(Map.of("NORTH", TargetStatus.NO_TARGET, "SOUTH", TargetStatus.NO_TARGET));
    }

    @Test
    void equality() {
        List<ScorecardRow> rows = List.of(row("N1", 150, 120));
        Scorecard page = Scorecard.of(JUNE, rows);
        Scorecard one = page.withTree(TREE, StatusRollUp.worst());
        assertThat(page.withTree(TREE, StatusRollUp.worst())).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(page.withTree(TREE, StatusRollUp.byCount(80, 50))).isNotEqualTo(one);
        assertThat(page.withTree(TWO, StatusRollUp.worst())).isNotEqualTo(one);
        assertThat(one).isNotEqualTo(page);
        Finding further =
                Finding.of(FindingRule.UNKNOWN_REF, Finding.Severity.WARNING, "ZZ", JUNE, JUNE, "no observations");
        assertThat(one.withFindings(List.of(further))).isNotEqualTo(one);
    }
}
