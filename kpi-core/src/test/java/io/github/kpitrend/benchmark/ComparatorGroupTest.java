// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.LinkedHashMap;
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

    private static ComparatorGroup group(Figure... figures) {
        Map<String, Figure> members = new LinkedHashMap<>();
        for (Figure figure : figures) {
            members.put(String.valueOf((char) ('A' + members.size())), figure);
        }
        return ComparatorGroup.of(members);
    }
}
