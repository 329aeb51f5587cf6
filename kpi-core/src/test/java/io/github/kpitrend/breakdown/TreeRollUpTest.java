// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The series that a tree adds for parents. */
class TreeRollUpTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearMonth JULY = YearMonth.of(2020, 7);

    private static IndicatorTree tree(RollUp rule) {
        return IndicatorTree.builder().parent("ALL", rule, "A", "B").build();
    }

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(MAY, values);
    }

    private static RatioSeries rate(MonthlySeries numerators) {
        return RatioSeries.rate(numerators, series(10, 10, 10), 1000);
    }

    @Test
    void fill_addsASeriesByEveryRuleOfFigures() {
        Map<String, MonthlySeries> parts = Map.of("A", series(1, 2), "B", series(3, 6));
        Map<RollUp, MonthlySeries> expected = Map.of(
                RollUp.sum(), series(4, 8),
                RollUp.mean(), series(2, 4),
                RollUp.weightedMean(), series(2, 4),
                RollUp.min(), series(1, 2),
                RollUp.max(), series(3, 6));
        expected.forEach((rule, all) -> assertThat(tree(rule).fill(parts).get("ALL"))
                .as(rule.toString())
                .isEqualTo(all));
        assertThat(tree(RollUp.none()).fill(parts)).doesNotContainKey("ALL");
        assertThat(tree(RollUp.ratioOfSums()).fill(parts)).doesNotContainKey("ALL");
    }

    @Test
    void fillRatios_addsASeriesBySumsAlone() {
        Map<String, RatioSeries> parts = Map.of(
                "A", RatioSeries.proportion(series(1, 2), series(2, 4)).withMultiplier(1000),
                "B", RatioSeries.proportion(series(1, 0), series(8, 6)).withMultiplier(1000));
        for (RollUp rule : List.of(RollUp.sum(), RollUp.ratioOfSums())) {
            assertThat(tree(rule).fillRatios(parts).get("ALL"))
                    .as(rule.toString())
                    .isEqualTo(
                            RatioSeries.proportion(series(2, 2), series(10, 10)).withMultiplier(1000));
        }
        for (RollUp rule : List.of(RollUp.mean(), RollUp.weightedMean(), RollUp.min(), RollUp.max(), RollUp.none())) {
            assertThat(tree(rule).fillRatios(parts)).as(rule.toString()).doesNotContainKey("ALL");
        }
    }

    @Test
    void fillRatios_keepsReasonsMarkersAndBreaks() {
        MonthlySeries marked = MonthlySeries.builder()
                .add(MAY, 1, Marker.PROVISIONAL)
                .addMissing(JUNE, MissingReason.CONFIDENTIAL)
                .add(JULY, 3, Marker.BREAK_BEFORE)
                .build();
        Map<String, RatioSeries> parts = Map.of("A", rate(marked), "B", rate(series(1, 2, 3)));
        RatioSeries all = tree(RollUp.ratioOfSums()).fillRatios(parts).get("ALL");
        assertThat(all.isProportion()).isFalse();
        assertThat(all.at(MAY)).isEqualTo(Figure.of(100));
        assertThat(all.at(JUNE)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(all.numerators().at(JUNE)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(all.denominators().at(JUNE)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(all.observation(MAY).markers()).isEqualTo(Set.of(Marker.PROVISIONAL));
        assertThat(all.observation(JULY).markers()).isEqualTo(Set.of(Marker.BREAK_BEFORE));
        RatioSeries some = tree(RollUp.sum().requiring(1)).fillRatios(parts).get("ALL");
        assertThat(some.observation(JUNE).markers()).isEqualTo(Set.of(Marker.PARTIAL));
        assertThat(some.at(JUNE)).isEqualTo(Figure.of(200));
    }

    @Test
    void fill_goesOverTheSpanOfMarkedChildren() {
        MonthlySeries early = MonthlySeries.of(MAY, 1).with(MAY, 1, Marker.PROVISIONAL);
        MonthlySeries late = MonthlySeries.of(JULY, 4).with(JULY, 4, Marker.ESTIMATED);
        MonthlySeries all = tree(RollUp.sum().requiring(1))
                .fill(Map.of("A", early, "B", late))
                .get("ALL");
        assertThat(all.range().length()).isEqualTo(3);
        assertThat(all.observation(MAY).markers()).isEqualTo(Set.of(Marker.PROVISIONAL, Marker.PARTIAL));
        assertThat(all.at(JUNE)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(all.observation(JULY).markers()).isEqualTo(Set.of(Marker.ESTIMATED, Marker.PARTIAL));
    }

    @Test
    void fill_refusesALongerSpanThanASeriesHas() {
        MonthlySeries first = MonthlySeries.of(YearMonth.of(1000, 1), 1);
        MonthlySeries most = MonthlySeries.of(YearMonth.of(1999, 12), 2);
        assertThat(tree(RollUp.sum())
                        .fill(Map.of("A", first, "B", most))
                        .get("ALL")
                        .range()
                        .length())
                .isEqualTo(MonthlySeries.MAX_LENGTH);
        MonthlySeries beyond = MonthlySeries.of(YearMonth.of(2000, 1), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(RollUp.sum()).fill(Map.of("A", first, "B", beyond)))
                .withMessage("series must span at most 12000 months, but span 12001");
    }
}
