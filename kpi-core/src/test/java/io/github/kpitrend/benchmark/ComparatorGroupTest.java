// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparatorGroupTest {

    private static final Figure KNOWN = Figure.of(40);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Polarity HIGHER = Polarity.HIGHER_IS_BETTER;

    @Test
    void groupsWithoutEnoughFiguresSayWhy() {
        ComparatorGroup nothing = group(PENDING, PENDING);
        assertThat(nothing.mean()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(nothing.quantile(0.5)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(group(PENDING, CONFIDENTIAL).mean()).isEqualTo(CONFIDENTIAL);
        assertThat(group(PENDING, CONFIDENTIAL).quantile(0.5)).isEqualTo(CONFIDENTIAL);
        assertThat(group(KNOWN, CONFIDENTIAL).mean()).isEqualTo(KNOWN);
    }

    @Test
    void aMemberWithoutAFigureHasItsReasonEverywhere() {
        ComparatorGroup group = group(PENDING, KNOWN, Figure.of(30), Figure.of(20));
        assertThat(group.zScore("A")).isEqualTo(PENDING);
        assertThat(group.rank("A", HIGHER)).isEqualTo(PENDING);
        assertThat(group.band("A", 2, HIGHER)).isEqualTo(PENDING);
        assertThat(group.bandByQuantile("A", 2, Polarity.LOWER_IS_BETTER)).isEqualTo(PENDING);
        assertThat(group.quartile("A", HIGHER)).isEqualTo(PENDING);
        assertThat(group.reportedCount()).isEqualTo(3);
    }

    @Test
    void zScoresNeedTwoFiguresThatDiffer() {
        assertThat(group(KNOWN, PENDING).zScore("A")).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(group(KNOWN, CONFIDENTIAL).zScore("A")).isEqualTo(CONFIDENTIAL);
        assertThat(group(KNOWN, KNOWN).zScore("A")).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(group(Figure.of(1), Figure.of(2), Figure.of(3)).zScore("A")).isEqualTo(Figure.of(-1));
    }

    @Test
    void bandsNeedAFigureEach() {
        ComparatorGroup two = group(KNOWN, Figure.of(30), PENDING);
        assertThat(two.band("A", 2, HIGHER)).isEqualTo(Figure.of(1));
        assertThat(two.band("B", 2, HIGHER)).isEqualTo(Figure.of(2));
        assertThat(two.band("A", 3, HIGHER)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(two.bandByQuantile("A", 2, Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(2));
        assertThat(two.bandByQuantile("A", 3, HIGHER)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(two.rank("A", Polarity.NEUTRAL)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void quantilesAtTheEndsAreTheExtremes() {
        ComparatorGroup group = group(KNOWN, Figure.of(30), Figure.of(20));
        assertThat(group.quantile(0)).isEqualTo(Figure.of(20));
        assertThat(group.quantile(0.25)).isEqualTo(Figure.of(25));
        assertThat(group.quantile(1)).isEqualTo(Figure.of(40));
    }

    @Test
    void groupsInAnotherOrderAreOthers() {
        Map<String, Figure> one = new LinkedHashMap<>();
        one.put("A", KNOWN);
        one.put("B", PENDING);
        Map<String, Figure> other = new LinkedHashMap<>();
        other.put("B", PENDING);
        other.put("A", KNOWN);
        assertThat(ComparatorGroup.of(one)).isNotEqualTo(ComparatorGroup.of(other));
    }

    @Test
    void membersStayInTheirOrder() {
        ComparatorGroup group = group(KNOWN, PENDING, Figure.of(30));
        assertThat(group.members().keySet()).containsExactly("A", "B", "C");
        assertThat(group.members()).containsEntry("A", KNOWN).containsEntry("B", PENDING);
        assertThat(group).hasToString("2 of 3 reported {A=40, B=missing (PENDING), C=30}");
        assertThat(group.getPlain())
                .containsEntry("reportedCount", 2)
                .containsEntry(
                        "members", Map.of("A", KNOWN.getPlain(), "B", PENDING.getPlain(), "C", BigDecimal.valueOf(30)));
    }

    @Test
    void groupsAreEqualByMembers() {
        assertDistinct(() -> List.of(group(KNOWN, PENDING), group(PENDING, KNOWN), group(KNOWN), group(KNOWN, KNOWN)));
    }

    @Test
    void whatIsOutOfRangeIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparatorGroup.of(Map.of()))
                .withMessage("members must not be empty");
        ComparatorGroup group = group(KNOWN, Figure.of(30));
        for (double share : new double[] {-0.25, 1.25, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> group.quantile(share))
                    .withMessage("share must be from 0 to 1, but was " + share);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group.band("A", 1, HIGHER))
                .withMessage("bands must be 2 or more, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group.bandByQuantile("A", 1, HIGHER))
                .withMessage("bands must be 2 or more, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group.rank("Z", HIGHER))
                .withMessage("name must be a member of the group, but Z is not among [A, B]");
    }

    @Test
    void thereIsNoQuartileWhereNeitherSideIsBetter() {
        ComparatorGroup group = group(KNOWN, Figure.of(30), Figure.of(20), Figure.of(10), PENDING);
        for (Polarity polarity : List.of(Polarity.NEUTRAL, Polarity.TARGET_IS_BEST)) {
            assertThat(group.quartile("A", polarity)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
            assertThat(group.rank("A", polarity)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
            assertThat(group.band("A", 4, polarity)).isEqualTo(Figure.of(1));
            assertThat(group.bandByQuantile("A", 4, polarity)).isEqualTo(Figure.of(1));
        }
        assertThat(group.quartile("A", HIGHER)).isEqualTo(Figure.of(1));
        assertThat(group.quartile("A", Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(4));
        assertThat(group.rank("D", HIGHER)).isEqualTo(Figure.of(4));
        assertThat(group.rank("D", Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(1));
        assertThat(group.quartile("E", Polarity.NEUTRAL)).isEqualTo(PENDING);
    }

    @Test
    void equalFiguresShareTheBestOfTheirRanks() {
        ComparatorGroup group = group(KNOWN, Figure.of(30), Figure.of(30), Figure.of(20));
        assertThat(group.rank("B", HIGHER)).isEqualTo(Figure.of(2));
        assertThat(group.rank("C", HIGHER)).isEqualTo(Figure.of(2));
        assertThat(group.rank("D", HIGHER)).isEqualTo(Figure.of(4));
        assertThat(group.rank("C", Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(2));
        assertThat(group.rank("A", Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(4));
    }

    @Test
    void meanMedianAndZScore() {
        ComparatorGroup group = group(Figure.of(2), Figure.of(4), Figure.of(9), PENDING);
        assertThat(group.mean()).isEqualTo(Figure.of(5));
        assertThat(group.median()).isEqualTo(Figure.of(4));
        // distances -3, -1 and 4, variance 26 / 2: the roots of 9/13 and 16/13
        assertThat(group.zScore("A")).isEqualTo(Figure.of(-0.8320502943378437));
        assertThat(group.zScore("C")).isEqualTo(Figure.of(1.1094003924504583));
        assertThat(group(Figure.of(1), Figure.of(2), Figure.of(3)).zScore("B")).isEqualTo(Figure.of(0));
        assertThat(group(Figure.of(1), Figure.of(3)).zScore("B")).isEqualTo(Figure.of(0.7071067811865476));
        assertThat(group(PENDING).median()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(group(KNOWN).median()).isEqualTo(KNOWN);
    }

    private static ComparatorGroup group(Figure... figures) {
        Map<String, Figure> members = new LinkedHashMap<>();
        for (Figure figure : figures) {
            members.put(String.valueOf((char) ('A' + members.size())), figure);
        }
        return ComparatorGroup.of(members);
    }
}
