// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.Contributions.JUNE;
import static io.github.kpitrend.testing.Contributions.MAY;
import static io.github.kpitrend.testing.Contributions.PREVIOUS;
import static io.github.kpitrend.testing.Contributions.ratio;
import static io.github.kpitrend.testing.Contributions.ratioOf;
import static io.github.kpitrend.testing.Contributions.total;
import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.breakdown.ContributionAnalysis.Method;
import io.github.kpitrend.breakdown.PartContribution.Effects;
import io.github.kpitrend.breakdown.PartContribution.State;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts of an analysis that are missing, join or leave; and what makes two of them equal. */
class PartContributionTest {

    private static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure ABSENT = Figure.missing(MissingReason.NOT_APPLICABLE);

    @Test
    void ofRatio_missingParts() {
        RatioSeries one = ratioOf(1, 2, 1, 2);
        Figure[][] table = {
            {HIDDEN, Figure.of(2), HIDDEN},
            {Figure.of(1), HIDDEN, HIDDEN},
            {ABSENT, PENDING, ABSENT},
            {PENDING, ABSENT, ABSENT},
            {PENDING, Figure.of(2), PENDING},
            {Figure.of(1), PENDING, PENDING},
            {HIDDEN, PENDING, HIDDEN},
            {PENDING, HIDDEN, HIDDEN},
            {HIDDEN, ABSENT, HIDDEN},
            {ABSENT, HIDDEN, HIDDEN},
            {PENDING, Figure.missing(MissingReason.UNAVAILABLE), PENDING},
        };
        for (Figure[] row : table) {
            RatioSeries other = RatioSeries.proportion(
                    MonthlySeries.of(MAY, List.of(Figure.of(1), row[0])),
                    MonthlySeries.of(MAY, List.of(Figure.of(2), row[1])));
            PartContribution part = ratio(one, other).part("Hard").orElseThrow();
            assertThat(part.state())
                    .as(other.toString())
                    .isEqualTo(
                            row[2] == ABSENT ? PartContribution.State.VANISHED : PartContribution.State.NOT_AVAILABLE);
            assertThat(part.contribution().isKnown() ? ABSENT : part.contribution())
                    .isEqualTo(row[2]);
        }
        MonthlySeries broken = MonthlySeries.of(MAY, 1).with(JUNE, 1, Marker.BREAK_BEFORE);
        for (RatioSeries other : List.of(
                RatioSeries.proportion(broken, MonthlySeries.of(MAY, 2, 2)),
                RatioSeries.proportion(MonthlySeries.of(MAY, 1, 1), broken))) {
            assertThat(ratio(one, other).part("Hard").orElseThrow().contribution())
                    .isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
        }
        // a break does not matter where one side is absent
        MonthlySeries joins = MonthlySeries.builder()
                .addMissing(MAY, MissingReason.NOT_APPLICABLE)
                .add(JUNE, 4, Marker.BREAK_BEFORE)
                .build();
        assertThat(ContributionAnalysis.ofTotal(Map.of("A", joins), JUNE, PREVIOUS)
                        .part("A")
                        .orElseThrow())
                .hasToString("A: 0 -> 4, +4 (new)");
    }

    @Test
    void equality_ofAllParts() {
        RatioSeries easy = ratioOf(1, 2, 3, 4);
        RatioSeries hard = ratioOf(2, 9, 3, 8);
        assertDistinct(() -> List.of(
                ratio(easy, hard),
                ratio(easy, hard).by(ContributionAnalysis.Method.BASE_PERIOD),
                ratio(hard, easy),
                ratio(easy, hard).withTotal(ratioOf(4, 11, 6, 12)),
                total("A", 1, 2, "B", 3, 4),
                total("A", 1, 2, "B", 3, 4).withTotal(MonthlySeries.of(MAY, 4, 7)),
                total("A", 1, 2, "B", 2, 3),
                total("A", 1, 2),
                total("A", 1, 2, "B", HIDDEN, 4).likeForLike(),
                total("A", 1, 2, "B", PENDING, 4).likeForLike()));
        assertDistinct(() -> List.of(
                part(total("A", 1, 2, "B", 3, 4)),
                part(total("A2", 1, 2, "B", 3, 4)),
                part(total("A", 2, 2, "B", 3, 4)),
                part(total("A", 1, 3, "B", 3, 4)),
                part(total("A", 1, 2, "B", 3, 5)),
                part(total("A", 1, 2, "B", 2, 3)),
                part(total("A", 1, 2, "B", HIDDEN, 4)),
                part(total("A", ABSENT, 2, "B", 3, 4)),
                part(total("A", 1, ABSENT, "B", 3, 4)),
                part(ratio(easy, hard)),
                part(ratio(easy, hard).by(ContributionAnalysis.Method.BASE_PERIOD)),
                part(ratio(easy, ratioOf(2, 8, 3, 8))),
                part(ratio(easy, ratioOf(2, 9, 3, 9)))));
    }

    /** Every number of a part and of an analysis makes a difference, also where the others are the same. */
    @Test
    void equality_ofEveryNumber() {
        assertDistinct(() -> {
            List<PartContribution> all = new ArrayList<>(List.of(made(State.CONTINUING, 0, 0), made(State.NEW, 0, 0)));
            for (int number = 1; number <= 10; number++) {
                all.add(made(State.CONTINUING, number, 1));
            }
            return all;
        });
        assertDistinct(() -> {
            List<ContributionAnalysis> all = new ArrayList<>(List.of(
                    analysis(0, Change.of(1, 3), Method.MIDPOINT), analysis(0, Change.of(1, 2), Method.BASE_PERIOD)));
            for (int number = 0; number <= 6; number++) {
                all.add(analysis(number, Change.of(1, 2), Method.MIDPOINT));
            }
            return all;
        });
    }

    /** A part whose numbers are 0, but for one. */
    private static PartContribution made(State state, int number, double value) {
        Figure[] f = new Figure[10];
        for (int i = 0; i < f.length; i++) {
            f[i] = Figure.of(i + 1 == number ? value : 0);
        }
        Effects effects = new Effects(f[5], f[6], f[7]);
        return new PartContribution("A", state, f[0], f[1], f[2], f[3], f[4], effects, f[8], f[9]);
    }

    /** An analysis whose results beside the change are 0, but for one. */
    private static ContributionAnalysis analysis(int number, Change change, Method method) {
        AnalysisInput input = AnalysisInput.ofSeries(
                Decomposition.Kind.TOTAL, 0, Map.of("A", MonthlySeries.of(MAY, 1, 2)), JUNE, PREVIOUS);
        Figure[] f = new Figure[6];
        for (int i = 0; i < f.length; i++) {
            f[i] = Figure.of(i + 1 == number ? 1 : 0);
        }
        Effects effects = new Effects(f[2], f[3], f[4]);
        return new ContributionAnalysis(input.by(method), change, List.of(), f[0], f[1], effects, f[5]);
    }

    @Test
    void text_hasTheStateOfPartsThatAreNotThroughout() {
        Object[][] table = {
            {total("A", 1, 1), "A: 1 -> 1, 0"},
            {total("A", 1, 3), "A: 1 -> 3, +2"},
            {total("A", 3, 1), "A: 3 -> 1, -2"},
            {total("A", ABSENT, ABSENT), "A: " + ABSENT + " -> " + ABSENT + ", " + ABSENT + " (absent)"},
            {total("A", 1, PENDING), "A: 1 -> " + PENDING + ", " + PENDING},
        };
        for (Object[] row : table) {
            assertThat(((ContributionAnalysis) row[0]).parts().get(0)).hasToString((String) row[1]);
        }
        assertThat(ContributionAnalysis.Method.MIDPOINT.text()).isEqualTo("midpoint");
        assertThat(ContributionAnalysis.Method.BASE_PERIOD.text()).isEqualTo("base period");
    }

    @Test
    void contribution_isMissingForTheCurrentReasonFirst() {
        Figure unavailable = Figure.missing(MissingReason.UNAVAILABLE);
        Figure[][] table = {
            {HIDDEN, PENDING, HIDDEN},
            {PENDING, HIDDEN, HIDDEN},
            {HIDDEN, ABSENT, HIDDEN},
            {ABSENT, HIDDEN, HIDDEN},
            {unavailable, PENDING, PENDING},
            {unavailable, ABSENT, unavailable},
            {ABSENT, PENDING, PENDING},
            {PENDING, Figure.of(1), PENDING},
        };
        for (Figure[] row : table) {
            assertThat(total("A", row[0], row[1]).parts().get(0).contribution())
                    .as("%s -> %s", row[0], row[1])
                    .isEqualTo(row[2]);
        }
    }

    private static PartContribution part(ContributionAnalysis analysis) {
        return analysis.parts().stream()
                .filter(part -> part.name().startsWith("A") || part.name().equals("Easy"))
                .findFirst()
                .orElseThrow();
    }
}
