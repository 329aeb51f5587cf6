// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.Contributions.JUNE;
import static io.github.kpitrend.testing.Contributions.PREVIOUS;
import static io.github.kpitrend.testing.Contributions.ratio;
import static io.github.kpitrend.testing.Contributions.ratioOf;
import static io.github.kpitrend.testing.Contributions.series;
import static io.github.kpitrend.testing.Contributions.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.breakdown.PartContribution.State;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of parts: those with and without a contribution, and the smallest ones together. */
class DecompositionTest {

    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure ABSENT = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static PartContribution part(ContributionAnalysis analysis, String name) {
        return analysis.part(name).orElseThrow();
    }

    private static ContributionAnalysis mean(Object... namesAndFigures) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFigures.length; i += 3) {
            parts.put((String) namesAndFigures[i], series(namesAndFigures[i + 1], namesAndFigures[i + 2]));
        }
        return ContributionAnalysis.ofMean(parts, JUNE, PREVIOUS);
    }

    @Test
    void partsOfATotal_haveNoEffectsAndNoWeights() {
        ContributionAnalysis analysis = total("A", 1, 2, "B", PENDING, 3, "C", ABSENT, ABSENT);
        for (PartContribution part : analysis.parts()) {
            assertThat(part.rateEffect()).as(part.toString()).isEqualTo(ABSENT);
            assertThat(part.mixEffect()).isEqualTo(ABSENT);
            assertThat(part.jointEffect()).isEqualTo(ABSENT);
            assertThat(part.baseWeight()).isEqualTo(ABSENT);
            assertThat(part.weight()).isEqualTo(ABSENT);
        }
        assertThat(part(analysis, "C").base()).isEqualTo(ABSENT);
        assertThat(part(analysis, "C").contribution()).isEqualTo(ABSENT);
        assertThat(part(total("A", ABSENT, PENDING), "A").base())
                .as("a part without a contribution is not treated as 0")
                .isEqualTo(ABSENT);
    }

    @Test
    void partsOfARatio_haveTheWeightsThatAreKnown() {
        RatioSeries lacking = RatioSeries.proportion(series(1, PENDING), series(2, 2));
        ContributionAnalysis analysis = ratio(lacking, ratioOf(1, 6, 1, 8));
        PartContribution easy = part(analysis, "Easy");
        assertThat(easy.baseWeight()).isEqualTo(Figure.of(0.25));
        assertThat(easy.weight()).as("its own reason").isEqualTo(PENDING);
        assertThat(easy.rateEffect()).isEqualTo(PENDING);
        PartContribution hard = part(analysis, "Hard");
        assertThat(hard.baseWeight()).isEqualTo(Figure.of(0.75));
        assertThat(hard.weight()).as("that of the whole").isEqualTo(PENDING);
        assertThat(hard.contribution()).as("the change of the ratio is missing").isEqualTo(PENDING);
        assertThat(hard.state()).isEqualTo(State.CONTINUING);
        ContributionAnalysis published = analysis.withTotal(ratioOf(2, 8, 3, 10));
        assertThat(part(published, "Hard").weight()).isEqualTo(Figure.of(0.8));
        assertThat(part(published, "Easy").weight()).isEqualTo(PENDING);
    }

    @Test
    void partsOfAMean_thatJoinHaveNoBase() {
        PartContribution joins = part(mean("A", 10, 12, "B", ABSENT, 30), "B");
        assertThat(joins.base()).isEqualTo(ABSENT);
        assertThat(joins.rateEffect()).isEqualTo(Figure.of(0));
        assertThat(joins.jointEffect()).isEqualTo(Figure.of(0));
        assertThat(joins.mixEffect()).isEqualTo(joins.contribution());
    }

    @Test
    void others_ofATotal() {
        PartContribution joining =
                part(total("A", 1, 9, "B", ABSENT, 4, "C", ABSENT, 3).top(1), "others (2)");
        assertThat(joining).hasToString("others (2): 0 -> 7, +7 (new)");
        PartContribution leaving =
                part(total("A", 1, 9, "B", 4, ABSENT, "C", 3, ABSENT).top(1), "others (2)");
        assertThat(leaving).hasToString("others (2): 7 -> 0, -7 (no longer)");
        PartContribution both =
                part(total("A", 1, 9, "B", 4, ABSENT, "C", ABSENT, 3).top(1), "others (2)");
        assertThat(both.state()).isEqualTo(State.CONTINUING);
        assertThat(both.weight()).isEqualTo(ABSENT);
    }

    @Test
    void others_ofAMean() {
        PartContribution others =
                part(mean("A", 10, 40, "B", ABSENT, 10, "C", ABSENT, 20).top(1), "others (2)");
        assertThat(others.state()).isEqualTo(State.NEW);
        assertThat(others.base()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(others.current()).isEqualTo(Figure.of(15));
        assertThat(others.contribution()).isEqualTo(Figure.of(-10 / 9.0));
        assertThat(others.mixEffect()).isEqualTo(Figure.of(-10 / 9.0));
        assertThat(others.baseWeight()).isEqualTo(Figure.of(0));
        assertThat(others.weight()).isEqualTo(Figure.of(2 / 3.0));
    }

    @Test
    void parts_withoutAContributionAreLast() {
        assertThat(total("A", PENDING, 1, "B", 2, 2, "C", 1, 3).parts())
                .extracting(PartContribution::name)
                .containsExactly("C", "B", "A");
    }
}
