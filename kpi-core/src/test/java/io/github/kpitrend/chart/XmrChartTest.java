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

class XmrChartTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final XmrOptions HIGHER = XmrOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
    private static final XmrOptions LOWER = XmrOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER);

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(FIRST, values);
    }

    private static MonthlySeries wobbling(int months, double level) {
        return series(IntStream.range(0, months)
                .mapToDouble(i -> level + (i % 2 == 0 ? 1 : -1))
                .toArray());
    }

    private static List<ChartNote.Kind> notes(MonthlySeries series) {
        return XmrChart.of(series, XmrOptions.standard()).notes().stream()
                .map(ChartNote::kind)
                .toList();
    }

    @Test
    void limitsAreTwoPointSixSixMeanMovingRangesFromTheMean() {
        XmrGroup group = XmrChart.of(wobbling(14, 10), XmrOptions.standard()).latestGroup();
        assertThat(group.mean()).isEqualTo(Figure.of(10));
        assertThat(group.lower()).isEqualTo(Figure.of(4.68));
        assertThat(group.upper()).isEqualTo(Figure.of(15.32));
        assertThat(group.upperTwoSigma().value())
                .isEqualTo(10 + 2 * 5.32 / 3, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(group.isShort()).isFalse();
    }

    @Test
    void assuranceIsByTheLimitsAndEqualityIsInconsistent() {
        MonthlySeries wobbling = wobbling(14, 10);
        XmrChart higher = XmrChart.of(wobbling, HIGHER);
        assertThat(higher.assurance(4.67)).contains(Assurance.PASS);
        assertThat(higher.assurance(4.68)).contains(Assurance.INCONSISTENT);
        assertThat(higher.assurance(15.32)).contains(Assurance.INCONSISTENT);
        assertThat(higher.assurance(15.33)).contains(Assurance.FAIL);
        XmrChart lower = XmrChart.of(wobbling, LOWER);
        assertThat(lower.assurance(4.67)).contains(Assurance.FAIL);
        assertThat(lower.assurance(15.33)).contains(Assurance.PASS);
        assertThat(XmrChart.of(wobbling, XmrOptions.standard()).assurance(4)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> higher.assurance(Double.NaN));
    }

    @Test
    void assuranceAgainstATargetThatChangesIsByTheLatestMonths() {
        MonthlySeries wobbling = wobbling(14, 10);
        XmrChart chart = XmrChart.of(wobbling, HIGHER);
        MonthlySeries targets = MonthlySeries.of(
                FIRST, IntStream.range(0, 14).mapToDouble(i -> i < 12 ? 4 : 20).toArray());
        assertThat(chart.assurance(targets)).contains(Assurance.FAIL);
        assertThat(chart.assurance(targets.head(12))).isEmpty();
        assertThat(XmrChart.of(wobbling.head(12), HIGHER).assurance(targets)).contains(Assurance.PASS);
    }

    @Test
    void dataWithoutVariationHaveTheirOwnOutcome() {
        XmrChart flat =
                XmrChart.of(series(DoubleStream.generate(() -> 100).limit(15).toArray()), HIGHER);
        assertThat(flat.latestGroup().lower()).isEqualTo(Figure.of(100));
        assertThat(flat.latestGroup().upper()).isEqualTo(Figure.of(100));
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
        XmrChart chart = XmrChart.of(series(values), HIGHER.withFixAfter(12));
        assertThat(chart.points().get(13).label()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(chart.points().get(14).label()).isEqualTo(SpecialCause.NONE);
        assertThat(chart.variation()).isEqualTo(Variation.CONCERN);
    }

    @Test
    void aSinglePointHasNoLimitsAndNoAssurance() {
        XmrChart one = XmrChart.of(series(5), HIGHER);
        assertThat(one.latestGroup().lower()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(one.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(one.assurance(5)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmrChart.of(
                        MonthlySeries.builder()
                                .addMissing(FIRST, MissingReason.PENDING)
                                .build(),
                        HIGHER))
                .withMessageContaining("known figure");
    }

    @Test
    void notesSayWhereLimitsMislead() {
        assertThat(notes(wobbling(12, 10))).containsExactly(ChartNote.Kind.TRIAL_LIMITS);
        assertThat(notes(wobbling(13, 10))).isEmpty();
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
        XmrChart chart = XmrChart.of(gapped, HIGHER);
        assertThat(chart.gapsJoined()).isEqualTo(2);
        assertThat(chart.notes().get(0).sentence()).isEqualTo("2 gaps left out and joined");
    }

    @Test
    void aLastingShiftSuggestsARebaseAndAppliesNone() {
        MonthlySeries step = series(IntStream.range(0, 28)
                .mapToDouble(i -> (i < 14 ? 10 : 30) + (i % 3))
                .toArray());
        XmrChart chart = XmrChart.of(step, HIGHER);
        assertThat(chart.groups()).hasSize(1);
        assertThat(chart.rebaseCandidates()).containsExactly(FIRST.plusMonths(14));
        assertThat(chart.latestRun()).isEqualTo(14);
        assertThat(XmrChart.of(step.head(25), HIGHER).rebaseCandidates()).isEmpty();
        XmrChart rebased = XmrChart.of(step, HIGHER.withRebase(FIRST.plusMonths(14), "new service"));
        assertThat(rebased.groups()).extracting(XmrGroup::reason).containsExactly("", "new service");
        assertThat(rebased.rebaseCandidates()).isEmpty();
    }

    @Test
    void aRebaseInAMissingMonthStartsAtTheNextObserved() {
        MonthlySeries gapped = wobbling(20, 10).toBuilder()
                .put(FIRST.plusMonths(8), Observation.missing(MissingReason.NOT_REPORTED))
                .build();
        XmrChart chart = XmrChart.of(gapped, HIGHER.withRebase(FIRST.plusMonths(8), "moved"));
        assertThat(chart.groups()).extracting(XmrGroup::first).containsExactly(FIRST, FIRST.plusMonths(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmrChart.of(gapped, HIGHER.withRebase(FIRST.minusMonths(1), "early")))
                .withMessageContaining("2018-12");
        XmrChart atTheStart = XmrChart.of(gapped, HIGHER.withRebase(FIRST, "from the start"));
        assertThat(atTheStart.groups()).extracting(XmrGroup::reason).containsExactly("from the start");
    }

    @Test
    void trendsAndTheLaterDirectionOfATurn() {
        MonthlySeries tent = series(5, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 5, 5, 5, 5, 5, 5, 5);
        List<XmrPoint> points = XmrChart.of(tent, XmrOptions.standard()).points();
        assertThat(points.get(0).causes()).doesNotContain(SpecialCause.TREND_UP);
        assertThat(points.subList(1, 7)).allMatch(point -> point.causes().contains(SpecialCause.TREND_UP));
        assertThat(points.subList(7, 14)).allMatch(point -> point.causes().contains(SpecialCause.TREND_DOWN));
        assertThat(points.get(7).causes()).doesNotContain(SpecialCause.TREND_UP);
        assertThat(points.get(14).causes()).doesNotContain(SpecialCause.TREND_DOWN);
        assertThat(XmrChart.of(tent.head(8), XmrOptions.standard()).latestTrend())
                .isEqualTo(7);
        assertThat(XmrChart.of(tent, XmrOptions.standard()).latestTrend()).isEqualTo(1);
    }

    @Test
    void bothReadingsOfTwoOfThree() {
        // Mean 0, mean moving range made by the zigzag; one point between two sigma and the limit, one beyond the
        // limit.
        double[] zigzag =
                IntStream.range(0, 24).mapToDouble(i -> i % 2 == 0 ? 10 : -10).toArray();
        double[] values = DoubleStream.concat(DoubleStream.of(zigzag), DoubleStream.of(45, 90, 5))
                .toArray();
        XmrOptions fixed = HIGHER.withFixAfter(24);
        XmrChart older = XmrChart.of(series(values), fixed);
        XmrChart newer = XmrChart.of(series(values), fixed.withTwoOfThree(TwoOfThree.BEYOND_TWO_SIGMA));
        assertThat(older.points().get(24).near()).isTrue();
        assertThat(older.points().get(25).outside()).isTrue();
        assertThat(older.points().get(24).label()).isEqualTo(SpecialCause.NONE);
        assertThat(newer.points().get(24).label()).isEqualTo(SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(newer.points().get(25).causes())
                .containsExactlyInAnyOrder(SpecialCause.ABOVE_UPPER_LIMIT, SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(newer.points().get(26).label()).isEqualTo(SpecialCause.NONE);
    }

    @Test
    void optionsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HIGHER.withFixAfter(11))
                .withMessageContaining("11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HIGHER.withRunLength(8))
                .withMessageContaining("8");
        assertThat(HIGHER.withRebase(FIRST, "why").rebases()).isEqualTo(Map.of(FIRST, "why"));
        assertThat(XmrChart.of(wobbling(14, 1), HIGHER).explain().text()).isEqualTo("NONE: usual variation");
    }
}
