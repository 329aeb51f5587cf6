// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contributions of children to the change of their parent. */
class TreeContributionsTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Figure OUTSIDE = Figure.missing(MissingReason.OUTSIDE_SERIES);

    private static IndicatorTree tree(RollUp rule) {
        return IndicatorTree.builder().parent("ALL", rule, "A", "B").build();
    }

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(MAY, values);
    }

    private static ContributionAnalysis ofRatio(RollUp rule, Map<String, RatioSeries> series) {
        return tree(rule).contributionsOfRatio("ALL", series, JUNE, Comparison.previousMonth());
    }

    private static ContributionAnalysis ofFigures(RollUp rule, Map<String, MonthlySeries> series) {
        return tree(rule).contributions("ALL", series, JUNE, Comparison.previousMonth());
    }

    @Test
    void contributions_ofAChildWithoutASeries() {
        ContributionAnalysis analysis = ofFigures(RollUp.sum(), Map.of("A", series(1, 3), "ALL", series(4, 8)));
        assertThat(analysis.part("B").orElseThrow().contribution()).isEqualTo(OUTSIDE);
        assertThat(analysis.part("A").orElseThrow().contribution()).isEqualTo(Figure.of(2));
        assertThat(analysis.unexplained()).isEqualTo(Figure.of(2));
    }

    @Test
    void contributionsOfRatio_bySumAndByRatioOfSums() {
        RatioSeries a = RatioSeries.rate(series(1, 2), series(10, 10), 1000);
        RatioSeries published = RatioSeries.rate(series(2, 5), series(20, 20), 1000);
        for (RollUp rule : new RollUp[] {RollUp.sum(), RollUp.ratioOfSums()}) {
            ContributionAnalysis analysis = ofRatio(rule, Map.of("A", a, "B", a, "ALL", published));
            assertThat(analysis.change().difference()).isEqualTo(Figure.of(150));
            assertThat(analysis.unexplained()).isEqualTo(Figure.of(50));
        }
    }

    /** The kind of the children that are not passed is that of what is there, the parent's own ratio if nothing else is. */
    @Test
    void contributionsOfRatio_ofAPublishedRatioAlone() {
        RatioSeries percent = RatioSeries.proportion(series(1, 2), series(4, 4));
        RatioSeries rate = RatioSeries.rate(series(1, 2), series(4, 4), 1000);
        for (RatioSeries published : new RatioSeries[] {percent, rate}) {
            ContributionAnalysis analysis = ofRatio(RollUp.ratioOfSums(), Map.of("ALL", published));
            assertThat(analysis.change().difference()).isEqualTo(Figure.of(published.multiplier() / 4));
            assertThat(analysis.part("A").orElseThrow().contribution()).isEqualTo(OUTSIDE);
            assertThat(analysis.unexplained()).isEqualTo(Figure.of(published.multiplier() / 4));
        }
    }

    @Test
    void contributions_refuseRulesThatDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofFigures(RollUp.min(), Map.of()))
                .withMessage("ref must have a roll-up with contributions, but \"ALL\" has \"min\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofFigures(RollUp.ratioOfSums(), Map.of()))
                .withMessage("ref must have a roll-up with contributions, but \"ALL\" has \"ratio of sums\";"
                        + " use contributionsOfRatio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofRatio(RollUp.mean(), Map.of()))
                .withMessage("ref must have a roll-up with contributions, but \"ALL\" has \"mean\"");
    }
}
