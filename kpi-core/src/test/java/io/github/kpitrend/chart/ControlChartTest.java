// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final ChartOptions HIGHER = ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
    private static final ChartOptions LOWER = ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER);

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(FIRST, values);
    }

    private static MonthlySeries wobbling(int months, double level) {
        return series(IntStream.range(0, months)
                .mapToDouble(i -> level + (i % 2 == 0 ? 1 : -1))
                .toArray());
    }

    private static List<ChartNote.Kind> notes(MonthlySeries series) {
        return ControlChart.xmr(series, ChartOptions.standard()).notes().stream()
                .map(ChartNote::kind)
                .toList();
    }

    @Test
    void limitsAreTwoPointSixSixMeanMovingRangesFromTheMean() {
        ChartPhase group =
                ControlChart.xmr(wobbling(14, 10), ChartOptions.standard()).latestPhase();
        assertThat(group.center()).isEqualTo(Figure.of(10));
        assertThat(group.lower()).isEqualTo(Figure.of(4.68));
        assertThat(group.upper()).isEqualTo(Figure.of(15.32));
        assertThat(group.upperTwoSigma().value())
                .isEqualTo(10 + 2 * 5.32 / 3, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(group.isShort()).isFalse();
    }

    @Test
    void assuranceIsByTheLimitsAndEqualityIsInconsistent() {
        MonthlySeries wobbling = wobbling(14, 10);
        ControlChart higher = ControlChart.xmr(wobbling, HIGHER);
        assertThat(higher.assurance(4.67)).contains(Assurance.PASS);
        assertThat(higher.assurance(4.68)).contains(Assurance.INCONSISTENT);
        assertThat(higher.assurance(15.32)).contains(Assurance.INCONSISTENT);
        assertThat(higher.assurance(15.33)).contains(Assurance.FAIL);
        ControlChart lower = ControlChart.xmr(wobbling, LOWER);
        assertThat(lower.assurance(4.67)).contains(Assurance.FAIL);
        assertThat(lower.assurance(15.33)).contains(Assurance.PASS);
        assertThat(ControlChart.xmr(wobbling, ChartOptions.standard()).assurance(4))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> higher.assurance(Double.NaN));
    }

    @Test
    void assuranceAgainstATargetThatChangesIsByTheLatestMonths() {
        MonthlySeries wobbling = wobbling(14, 10);
        ControlChart chart = ControlChart.xmr(wobbling, HIGHER);
        MonthlySeries targets = MonthlySeries.of(
                FIRST, IntStream.range(0, 14).mapToDouble(i -> i < 12 ? 4 : 20).toArray());
        assertThat(chart.assurance(targets)).contains(Assurance.FAIL);
        assertThat(chart.assurance(targets.head(12))).isEmpty();
        assertThat(ControlChart.xmr(wobbling.head(12), HIGHER).assurance(targets))
                .contains(Assurance.PASS);
    }

    @Test
    void dataWithoutVariationHaveTheirOwnOutcome() {
        ControlChart flat = ControlChart.xmr(
                series(DoubleStream.generate(() -> 100).limit(15).toArray()), HIGHER);
        assertThat(flat.latestPhase().lower()).isEqualTo(Figure.of(100));
        assertThat(flat.latestPhase().upper()).isEqualTo(Figure.of(100));
        assertThat(flat.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(flat.points()).allMatch(point -> point.causes().isEmpty());
        assertThat(flat.assurance(100)).contains(Assurance.PASS);
        assertThat(flat.assurance(99)).contains(Assurance.PASS);
        assertThat(flat.assurance(101)).contains(Assurance.FAIL);
        assertThat(flat.notes()).extracting(ChartNote::kind).containsExactly(ChartNote.Kind.NO_VARIATION);
    }

    @Test
    void aPointOffTheMeanOfAFlatBaseIsOutside() {
        double[] values = DoubleStream.concat(DoubleStream.generate(() -> 5).limit(12), DoubleStream.of(5, 6, 5, 4))
                .toArray();
        ControlChart chart = ControlChart.xmr(series(values), HIGHER.withBaseline(12));
        assertThat(chart.points().get(13).cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(chart.points().get(14).cause()).isEqualTo(SpecialCause.NONE);
        assertThat(chart.variation()).isEqualTo(Variation.CONCERN);
    }

    @Test
    void aSinglePointHasNoLimitsAndNoAssurance() {
        ControlChart one = ControlChart.xmr(series(5), HIGHER);
        assertThat(one.latestPhase().lower()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(one.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(one.assurance(5)).isEmpty();
        ControlChart none = ControlChart.xmr(
                MonthlySeries.builder().addMissing(FIRST, MissingReason.PENDING).build(), HIGHER);
        assertThat(none.variation()).isEqualTo(Variation.NOT_ASSESSED);
        assertThat(none.latest()).isEmpty();
        assertThat(none.assurance(5)).isEmpty();
        assertThat(none.phases()).hasSize(1);
        assertThat(none.latestPhase().pointCount()).isZero();
        assertThat(none.latestPhase().center()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void notesSayWhereLimitsMislead() {
        assertThat(notes(wobbling(12, 10))).containsExactly(ChartNote.Kind.TRIAL_LIMITS);
        assertThat(notes(wobbling(14, 10))).isEmpty();
        assertThat(notes(wobbling(13, 10))).containsExactly(ChartNote.Kind.MOSTLY_EQUAL);
        MonthlySeries rare = series(0, 0, 0, 5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(notes(rare)).contains(ChartNote.Kind.MOSTLY_ZERO);
        MonthlySeries smooth = series(IntStream.range(0, 24)
                .mapToDouble(i -> Math.round(100 * Math.sin(i / 8.0)))
                .toArray());
        assertThat(notes(smooth)).contains(ChartNote.Kind.CORRELATED_NEIGHBORS);
        MonthlySeries season = series(IntStream.range(0, 48)
                .mapToDouble(i -> 100 + (i % 12 == 7 ? -60 : i % 12 == 8 ? 55 : i % 2) + (i * 7) % 5)
                .toArray());
        assertThat(notes(season)).contains(ChartNote.Kind.SEASON);
        MonthlySeries gapped = wobbling(20, 10).toBuilder()
                .put(FIRST.plusMonths(4), Observation.missing(MissingReason.PENDING))
                .put(FIRST.plusMonths(9), Observation.missing(MissingReason.PENDING))
                .build();
        ControlChart chart = ControlChart.xmr(gapped, HIGHER);
        assertThat(chart.notes().get(0).text())
                .isEqualTo("2 gaps in the data; the points on either side are treated as adjacent");
    }

    @Test
    void aLastingShiftSuggestsARebaseAndAppliesNone() {
        MonthlySeries step = series(IntStream.range(0, 28)
                .mapToDouble(i -> (i < 14 ? 10 : 30) + (i % 3))
                .toArray());
        ControlChart chart = ControlChart.xmr(step, HIGHER);
        assertThat(chart.phases()).hasSize(1);
        assertThat(chart.suggestedPhases()).containsExactly(FIRST.plusMonths(14));
        assertThat(chart.latestRun()).isEqualTo(14);
        assertThat(ControlChart.xmr(step.head(25), HIGHER).suggestedPhases()).isEmpty();
        ControlChart rebased = ControlChart.xmr(step, HIGHER.withPhase(FIRST.plusMonths(14), "new service"));
        assertThat(rebased.phases()).extracting(ChartPhase::reason).containsExactly("", "new service");
        assertThat(rebased.suggestedPhases()).isEmpty();
    }

    @Test
    void aRebaseInAMissingMonthStartsAtTheNextObserved() {
        MonthlySeries gapped = wobbling(20, 10).toBuilder()
                .put(FIRST.plusMonths(8), Observation.missing(MissingReason.NOT_REPORTED))
                .build();
        ControlChart chart = ControlChart.xmr(gapped, HIGHER.withPhase(FIRST.plusMonths(8), "moved"));
        assertThat(chart.phases()).extracting(ChartPhase::first).containsExactly(FIRST, FIRST.plusMonths(9));
        ControlChart early = ControlChart.xmr(gapped, HIGHER.withPhase(FIRST.minusMonths(1), "early"));
        assertThat(early.phases()).hasSize(1);
        assertThat(early.notes()).extracting(ChartNote::kind).contains(ChartNote.Kind.PHASE_NOT_USED);
        ControlChart atTheStart = ControlChart.xmr(gapped, HIGHER.withPhase(FIRST, "from the start"));
        assertThat(atTheStart.phases()).extracting(ChartPhase::reason).containsExactly("from the start");
    }

    @Test
    void trendsAndTheLaterDirectionOfATurn() {
        MonthlySeries tent = series(5, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 5, 5, 5, 5, 5, 5, 5);
        List<ChartPoint> points =
                ControlChart.xmr(tent, ChartOptions.standard()).points();
        assertThat(points.get(0).causes()).doesNotContain(SpecialCause.TREND_UP);
        assertThat(points.subList(1, 7)).allMatch(point -> point.causes().contains(SpecialCause.TREND_UP));
        assertThat(points.subList(7, 14)).allMatch(point -> point.causes().contains(SpecialCause.TREND_DOWN));
        assertThat(points.get(7).causes()).doesNotContain(SpecialCause.TREND_UP);
        assertThat(points.get(14).causes()).doesNotContain(SpecialCause.TREND_DOWN);
        assertThat(ControlChart.xmr(tent.head(8), ChartOptions.standard()).latestTrend())
                .isEqualTo(7);
        assertThat(ControlChart.xmr(tent, ChartOptions.standard()).latestTrend())
                .isEqualTo(1);
    }

    @Test
    void bothReadingsOfTwoOfThree() {
        // Mean 0, mean moving range made by the zigzag; one point between two sigma and the limit, one beyond the
        // limit.
        double[] zigzag =
                IntStream.range(0, 24).mapToDouble(i -> i % 2 == 0 ? 10 : -10).toArray();
        double[] values = DoubleStream.concat(DoubleStream.of(zigzag), DoubleStream.of(45, 90, 5))
                .toArray();
        ChartOptions fixed = HIGHER.withBaseline(24);
        ControlChart older = ControlChart.xmr(series(values), fixed);
        ControlChart newer = ControlChart.xmr(
                series(values), fixed.withRules(RuleSet.makingDataCount().withPointsBeyondLimitInTwoOfThree(true)));
        assertThat(older.points().get(24).zone()).isEqualTo(3);
        assertThat(older.points().get(25).zone()).isEqualTo(4);
        assertThat(older.points().get(24).cause()).isEqualTo(SpecialCause.NONE);
        assertThat(newer.points().get(24).cause()).isEqualTo(SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(newer.points().get(25).causes())
                .containsExactlyInAnyOrder(SpecialCause.ABOVE_UPPER_LIMIT, SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(newer.points().get(26).cause()).isEqualTo(SpecialCause.NONE);
    }

    @Test
    void optionsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HIGHER.withBaseline(11))
                .withMessageContaining("11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.makingDataCount().withRunLength(3))
                .withMessageContaining("3");
        assertThat(HIGHER.withPhase(FIRST, "why").phases()).isEqualTo(Map.of(FIRST, "why"));
        assertThat(ControlChart.xmr(wobbling(14, 1), HIGHER).explain().text())
                .isEqualTo("0 triggers no rule: common cause variation");
    }

    // -----------------------------------------------------------------------
    @Test
    void aChartWithoutVariationHasNoRunAndNoTrend() {
        ControlChart flat = ControlChart.xmr(MonthlySeries.of(FIRST, 5, 5, 5), ChartOptions.standard());
        assertThat(flat.latestRun()).isZero();
        assertThat(flat.latestTrend()).isEqualTo(1);
        assertThat(flat.suggestedPhases()).isEmpty();
    }

    @Test
    void runsAndTrendsEndWhereTheGroupBegins() {
        MonthlySeries series = MonthlySeries.of(FIRST, 1, 2, 3, 4, 5, 6, 7, 8);
        ChartOptions rebased = ChartOptions.standard().withPhase(FIRST.plusMonths(4), "new form");
        ControlChart chart = ControlChart.xmr(series, rebased);
        assertThat(chart.latestTrend()).isEqualTo(4);
        assertThat(chart.latestRun()).isEqualTo(2);
        ControlChart whole = ControlChart.xmr(series, ChartOptions.standard());
        assertThat(whole.latestTrend()).isEqualTo(8);
        assertThat(whole.latestRun()).isEqualTo(4);
        ControlChart turned = ControlChart.xmr(MonthlySeries.of(FIRST, 1, 3, 2, 4, 5), ChartOptions.standard());
        assertThat(turned.latestTrend()).isEqualTo(3);
    }

    @Test
    void aRebaseAfterTheLastFigureBeginsNoGroup() {
        MonthlySeries series = MonthlySeries.builder()
                .add(FIRST, 1)
                .add(FIRST.plusMonths(1), 2)
                .addMissing(FIRST.plusMonths(2), MissingReason.PENDING)
                .build();
        ControlChart chart =
                ControlChart.xmr(series, ChartOptions.standard().withPhase(FIRST.plusMonths(2), "new form"));
        assertThat(chart.phases()).hasSize(1);
        assertThat(chart.latestPhase().reason()).isEmpty();
    }

    @Test
    void assuranceNeedsAPolarityAndLimits() {
        MonthlySeries series = MonthlySeries.of(FIRST, 5, 6, 5, 6);
        ChartOptions higher = ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
        ChartOptions lower = ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER);
        assertThat(ControlChart.xmr(series, ChartOptions.standard()).assurance(1))
                .isEmpty();
        assertThat(ControlChart.xmr(series, higher).assurance(1)).contains(Assurance.PASS);
        assertThat(ControlChart.xmr(series, higher).assurance(5.5)).contains(Assurance.INCONSISTENT);
        assertThat(ControlChart.xmr(series, higher).assurance(100)).contains(Assurance.FAIL);
        assertThat(ControlChart.xmr(series, lower).assurance(1)).contains(Assurance.FAIL);
        assertThat(ControlChart.xmr(series, lower).assurance(100)).contains(Assurance.PASS);
        assertThat(ControlChart.xmr(MonthlySeries.of(FIRST, 5), higher).assurance(1))
                .isEmpty();
        ControlChart flat = ControlChart.xmr(MonthlySeries.of(FIRST, 5, 5), higher);
        assertThat(flat.assurance(5)).contains(Assurance.PASS);
        assertThat(flat.assurance(4)).contains(Assurance.PASS);
        assertThat(flat.assurance(6)).contains(Assurance.FAIL);
        assertThat(flat.assurance(MonthlySeries.builder()
                        .addMissing(FIRST, MissingReason.PENDING)
                        .build()))
                .isEmpty();
        assertThat(flat.assurance(MonthlySeries.of(FIRST, 9, 4))).contains(Assurance.PASS);
    }
}
