// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusRollUpTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private static ScorecardRow row(String ref, Figure figure, Target target) {
        Indicator indicator =
                Indicator.builder(ref).polarity(Polarity.HIGHER_IS_BETTER).build();
        return ScorecardRow.of(indicator, MonthlySeries.of(JUNE, List.of(figure)), JUNE)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target));
    }

    private static final List<ScorecardRow> ROWS = List.of(
            row("EH1a", Figure.of(12), Target.of(10)),
            row("EH1c", Figure.of(8), Target.of(10)),
            row("FM011", Figure.missing(MissingReason.PENDING), Target.of(10)));

    @Test
    void worst_namesWhatIsMissedAndWhatIsNotAssessed() {
        RolledUpStatus status = StatusRollUp.worst().of(ROWS);
        assertThat(status.status()).isEqualTo(TargetStatus.MISSED);
        assertThat(status.assessedCount()).isEqualTo(2);
        assertThat(status.childCount()).isEqualTo(3);
        assertThat(status.count(TargetStatus.MET)).isEqualTo(1);
        assertThat(status.notAssessed()).isEqualTo(Map.of("FM011", TargetStatus.NOT_ASSESSED));
        assertThat(status.explain().text())
                .isEqualTo("Missed: 1 of 2 assessed indicators (EH1c); 1 not assessed (FM011, "
                        + MissingReason.PENDING.text() + ").");
        assertThat(status).hasToString("MISSED: 1 of 2 assessed indicators");
        assertThat(status.getPlain()).containsEntry("status", "MISSED").containsEntry("assessedCount", 2);
        assertThat(status)
                .isEqualTo(StatusRollUp.worst().of(ROWS))
                .hasSameHashCodeAs(StatusRollUp.worst().of(ROWS));
    }

    @Test
    void of_withWeightsOfATree() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.none(), "EH1a", "EH1c", "FM011")
                .weight("EH1a", 9)
                .build();
        assertThat(StatusRollUp.byWeight(90, 50).of(tree, ROWS).status()).isEqualTo(TargetStatus.MET);
        assertThat(StatusRollUp.byWeight(90, 50).of(ROWS).status()).isEqualTo(TargetStatus.MISSED);
        assertThat(StatusRollUp.byCount(90, 60).of(ROWS).status()).isEqualTo(TargetStatus.WITHIN_TOLERANCE);
        assertThat(StatusRollUp.byCount(90, 60).of(ROWS).explain().text())
                .startsWith("Within tolerance: 1 of 2 assessed indicators met, 1 missed (EH1c); 1 not assessed");
        assertThat(StatusRollUp.worst().requiring(3).of(ROWS).status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(StatusRollUp.worst().requiring(3).of(ROWS).explain().text())
                .startsWith("Not assessed: 2 of 3 indicators are assessed; 1 not assessed");
        assertThat(StatusRollUp.worst().of(List.of()).status()).isEqualTo(TargetStatus.NOT_ASSESSED);
    }

    @Test
    void parse_readsWhatIsPrinted() {
        Object[][] table = {
            {StatusRollUp.worst(), "worst"},
            {StatusRollUp.byCount(80, 50), "count 80/50"},
            {StatusRollUp.byWeight(66.7, 0.5), "weight 66.7/0.5"},
            {StatusRollUp.worst().requiring(2), "worst, at least 2 assessed"},
        };
        for (Object[] row : table) {
            assertThat(row[0]).hasToString((String) row[1]);
            assertThat(StatusRollUp.parse((String) row[1])).isEqualTo(row[0]).hasSameHashCodeAs(row[0]);
            assertThat(((StatusRollUp) row[0]).getPlain()).isEqualTo(row[1]);
        }
        for (String text : List.of("", "best", "count 80", "count 0/50", "weight 80/101", "count x/y")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> StatusRollUp.parse(text));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRollUp.byCount(0, 50))
                .withMessage("met must be above 0 and at most 100, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRollUp.worst().requiring(0));
    }

    @Test
    void explain_saysWhatWasDecided() {
        List<ScorecardRow> met = List.of(ROWS.get(0), row("EH2", Figure.of(20), Target.of(10)));
        assertThat(StatusRollUp.worst().of(met).explain().text()).isEqualTo("Met: 2 of 2 assessed indicators.");
        ScorecardRow near = row("EH3", Figure.of(9), Target.of(10).withTolerance(Tolerance.points(2)));
        assertThat(StatusRollUp.worst().of(List.of(ROWS.get(0), near)).explain().text())
                .isEqualTo("Within tolerance: 1 of 2 assessed indicators met.");
        ScorecardRow open = row("EH4", Figure.of(9), Target.toBeConfirmed());
        ScorecardRow without = ScorecardRow.of(Indicator.of("EH5"), MonthlySeries.of(JUNE, 9), JUNE);
        assertThat(StatusRollUp.worst().of(List.of(open, without)).explain().text())
                .isEqualTo("Not assessed: 0 of 2 indicators are assessed; 2 not assessed (EH4, to be confirmed;"
                        + " EH5, no target).");
    }

    @Test
    void of_withoutWeightNothingIsAssessed() {
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.none(), "EH1a", "EH1c")
                .weight("EH1a", 0)
                .weight("EH1c", 0)
                .build();
        List<ScorecardRow> two = ROWS.subList(0, 2);
        assertThat(StatusRollUp.byWeight(80, 50).of(tree, two).status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(StatusRollUp.byCount(80, 50).of(tree, two).status()).isEqualTo(TargetStatus.MISSED);
        // FM011 is not in the tree and has the weight 1
        ScorecardRow third = row("FM011", Figure.of(12), Target.of(10));
        assertThat(StatusRollUp.byWeight(80, 50)
                        .of(tree, List.of(two.get(0), two.get(1), third))
                        .status())
                .isEqualTo(TargetStatus.MET);
    }

    @Test
    void equality() {
        List<StatusRollUp> rules = List.of(
                StatusRollUp.worst(),
                StatusRollUp.worst().requiring(2),
                StatusRollUp.byCount(80, 50),
                StatusRollUp.byCount(81, 50),
                StatusRollUp.byCount(80, 51),
                StatusRollUp.byWeight(80, 50));
        for (StatusRollUp one : rules) {
            for (StatusRollUp other : rules) {
                assertThat(one.equals(other)).as(one + " and " + other).isEqualTo(one == other);
            }
            assertThat(one).isNotEqualTo("worst");
        }
        RolledUpStatus status = StatusRollUp.worst().of(ROWS);
        RolledUpStatus ofOther = StatusRollUp.worst()
                .of(List.of(
                        ROWS.get(0),
                        ROWS.get(1),
                        row("FM011", Figure.missing(MissingReason.CONFIDENTIAL), Target.of(10))));
        assertThat(status)
                .isNotEqualTo(ofOther)
                .isNotEqualTo(StatusRollUp.byCount(80, 40).of(ROWS))
                .isNotEqualTo(StatusRollUp.worst().of(ROWS.subList(0, 2)))
                .isNotEqualTo(StatusRollUp.worst().of(ROWS.subList(0, 1)))
                .isNotEqualTo("MISSED");
        assertThat(ofOther.explain().text()).endsWith("1 not assessed (FM011, confidential).");
    }

    @Test
    void rolledUpStatusesInWords() {
        assertThat(StatusRollUp.worst().of(ROWS).explain().inputs())
                .containsExactly("EH1a met", "EH1c missed", "FM011 not assessed");
        RolledUpStatus one = StatusRollUp.worst().of(ROWS.subList(2, 3));
        assertThat(one.explain().text()).startsWith("Not assessed: 0 of 1 indicator is assessed; 1 not assessed (");
        assertThat(one).hasToString("NOT_ASSESSED: 0 of 0 assessed indicators");
    }

    @Test
    void rolledUpStatusesDifferInEachPart() {
        Map<String, TargetStatus> met = Map.of("A", TargetStatus.MET);
        Map<String, TargetStatus> missed = Map.of("A", TargetStatus.MISSED);
        StatusRollUp worst = StatusRollUp.worst();
        List<RolledUpStatus> all = List.of(
                new RolledUpStatus(worst, TargetStatus.MET, met, Map.of("A", "met")),
                new RolledUpStatus(StatusRollUp.byCount(80, 50), TargetStatus.MET, met, Map.of("A", "met")),
                new RolledUpStatus(worst, TargetStatus.MISSED, met, Map.of("A", "met")),
                new RolledUpStatus(worst, TargetStatus.MET, missed, Map.of("A", "met")),
                new RolledUpStatus(worst, TargetStatus.MET, met, Map.of("A", "other")));
        for (RolledUpStatus one : all) {
            for (RolledUpStatus other : all) {
                assertThat(one.equals(other)).isEqualTo(one == other);
            }
        }
    }
}
