// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.testing.PlainSeries;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.trend.MannKendall;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The notes beside a chart, and verdicts, on both sides of the numbers of points from which they are made. */
class ChartNoteTest {

    private static final YearMonth JANUARY = YearMonth.of(2018, 1);
    private static final double[] NOISE = {3, -5, 1, 4, -2, -4, 5, 0, -3, 2, -1, 4, -5, 3, -2};

    private static MonthlySeries series(int length, IntToDoubleFunction values) {
        return PlainSeries.of(JANUARY, length, values);
    }

    private static List<ChartNote.Kind> notes(MonthlySeries series) {
        return ControlChart.xmr(series, ChartOptions.standard()).notes().stream()
                .map(ChartNote::kind)
                .filter(kind -> kind != ChartNote.Kind.TRIAL_LIMITS)
                .toList();
    }

    @Test
    void slopesOfTheLargestNumbersAreNamed() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE;
        }
        values[0] = -Double.MAX_VALUE;
        ControlChart chart = ControlChart.xmr(
                io.github.kpitrend.series.MonthlySeries.of(java.time.YearMonth.of(2020, 1), values),
                ChartOptions.standard().withTrend());
        assertThat(chart.notes()).allSatisfy(note -> assertThat(note.text()).isNotEmpty());
    }

    @Test
    void limitsAreOnTrialBelowThirteenPoints() {
        assertThat(trial(12)).isTrue();
        assertThat(trial(13)).isFalse();
    }

    private static boolean trial(int points) {
        return ControlChart.xmr(series(points, i -> NOISE[i]), ChartOptions.standard()).notes().stream()
                .anyMatch(note -> note.kind() == ChartNote.Kind.TRIAL_LIMITS);
    }

    @Test
    void moreThanHalfOfTheFiguresAreZero() {
        assertThat(notes(MonthlySeries.of(JANUARY, 0, 0, 1, 2))).isEmpty();
        assertThat(notes(MonthlySeries.of(JANUARY, 0, 0, 1, 0))).containsExactly(ChartNote.Kind.MOSTLY_ZERO);
        assertThat(notes(MonthlySeries.of(JANUARY, 0, 0, 0, 0))).containsExactly(ChartNote.Kind.NO_VARIATION);
    }

    @Test
    void onePointIsNoLackOfVariation() {
        assertThat(notes(MonthlySeries.of(JANUARY, 5))).isEmpty();
        assertThat(notes(MonthlySeries.of(JANUARY, 5, 5))).containsExactly(ChartNote.Kind.NO_VARIATION);
    }

    @Test
    void gapsAreCounted() {
        MonthlySeries one = MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5).toBuilder()
                .put(JANUARY.plusMonths(1), Observation.missing(MissingReason.PENDING))
                .build();
        MonthlySeries two = one.toBuilder()
                .put(JANUARY.plusMonths(3), Observation.missing(MissingReason.PENDING))
                .build();
        assertThat(sentences(one)).contains("1 gap in the data; the points on either side are treated as adjacent");
        assertThat(sentences(two)).contains("2 gaps in the data; the points on either side are treated as adjacent");
        assertThat(notes(MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5))).doesNotContain(ChartNote.Kind.GAPS_JOINED);
    }

    private static List<String> sentences(MonthlySeries series) {
        return ControlChart.xmr(series, ChartOptions.standard()).notes().stream()
                .map(ChartNote::text)
                .toList();
    }

    @Test
    void neighborsAreCorrelatedFromThirteenPointsOn() {
        assertThat(notes(series(12, i -> i))).isEmpty();
        assertThat(notes(series(13, i -> i))).containsExactly(ChartNote.Kind.CORRELATED_NEIGHBORS);
        assertThat(notes(series(15, i -> 100 + NOISE[i]))).isEmpty();
        assertThat(notes(series(15, i -> -100 + NOISE[i]))).isEmpty();
    }

    @Test
    void seasonsNeedThreeYearsWithoutAGap() {
        IntToDoubleFunction seasonal = i -> 100 + NOISE[i % 12];
        assertThat(notes(series(36, seasonal))).containsExactly(ChartNote.Kind.SEASON);
        assertThat(notes(series(35, seasonal))).isEmpty();
        MonthlySeries gap = series(37, seasonal).toBuilder()
                .put(JANUARY.plusMonths(5), Observation.missing(MissingReason.PENDING))
                .build();
        assertThat(notes(gap)).containsExactly(ChartNote.Kind.GAPS_JOINED);
        assertThat(notes(series(36, i -> NOISE[(i * 7) % 15] + NOISE[(i * 4) % 13])))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void aNewLevelIsACandidateFromTwelvePointsOn() {
        assertThat(candidates(11)).isEmpty();
        assertThat(candidates(12)).containsExactly(JANUARY.plusMonths(12));
        assertThat(candidates(13)).containsExactly(JANUARY.plusMonths(13));
    }

    private static List<YearMonth> candidates(int points) {
        return ControlChart.xmr(series(2 * points, i -> (i < points ? 0 : 100) + i % 2), ChartOptions.standard())
                .suggestedPhases();
    }

    @Test
    void theExactTailDecidesWhereItIsKnown() {
        MannKendall seven = MannKendall.of(series(7, i -> i));
        assertThat(seven.pValueExact()).isEqualTo(Figure.of(1 / 5040.0));
        assertThat(seven.z().value()).isLessThan(ConfidenceLevel.PERCENT_99_8.z());
        assertThat(seven.isSignificantAt(ConfidenceLevel.PERCENT_99_8)).isTrue();
    }

    @Test
    void aRunChartSignalsBeyondItsLimitsAndNotOnThem() {
        String sides = "HHHHHHHLLHLLHLLHLLLL";
        RunsAnalysis onTheLimit = RunsAnalysis.of(series(20, i -> sides.charAt(i) == 'H' ? 1 : -1));
        assertThat(onTheLimit).hasToString("20 off 0, longest run 7 of 7, 7 crossings of 6");
        assertThat(onTheLimit.isSignal()).isFalse();
        RunsAnalysis few = RunsAnalysis.of(MonthlySeries.of(JANUARY, 1, 2));
        assertThat(few.crossingsLimit()).isZero();
        assertThat(few.crossings()).isEqualTo(1);
        assertThat(few.isSignal()).isFalse();
        assertThat(RunsAnalysis.of(MonthlySeries.of(JANUARY, 5, 5, 5)).longestRunLimit())
                .isZero();
    }

    @Test
    void trendTestsTakeTwoThousandFigures() {
        assertThat(MannKendall.of(series(2000, i -> i)).observedCount()).isEqualTo(2000);
    }

    @Test
    void pointsAreNearOrOutsideByTheLimitsOfTheirGroup() {
        List<ChartPoint> seen = new ArrayList<>();
        for (int last = -40; last <= 40; last++) {
            double value = last;
            ControlChart chart = ControlChart.xmr(series(15, i -> i == 14 ? value : NOISE[i]), ChartOptions.standard());
            chart.points().forEach(point -> checkPlace(point, chart.latestPhase()));
            seen.addAll(chart.points());
        }
        assertThat(seen).extracting(ChartPoint::zone).contains(-4, -3, -2, -1, 0, 1, 2, 3, 4);
    }

    private static void checkPlace(ChartPoint point, ChartPhase group) {
        double value = point.value();
        boolean outside = value < group.lower().value() || value > group.upper().value();
        boolean beyondTwoSigma = value < group.lowerTwoSigma().value()
                || value > group.upperTwoSigma().value();
        assertThat((Math.abs(point.zone()) == 4)).as("%s", point).isEqualTo(outside);
        assertThat((Math.abs(point.zone()) == 3)).as("%s", point).isEqualTo(beyondTwoSigma && !outside);
    }

    @Test
    void whenLimitsAreFixedIsSaid() {
        assertThat(ChartOptions.standard().baselinePoints()).isEmpty();
        assertThat(ChartOptions.standard().withBaseline(12).baselinePoints()).hasValue(12);
    }

    // -----------------------------------------------------------------------
    @Test
    void notesAreEqualByContent() {
        ChartOptions split = ChartOptions.standard().withPhase(JANUARY.plusMonths(6), "new form");
        List<ChartNote> notes =
                ControlChart.xmr(series(12, i -> NOISE[i]), split).notes();
        assertThat(notes)
                .extracting(ChartNote::toString)
                .containsExactly("TRIAL_LIMITS (phase 0)", "TRIAL_LIMITS (phase 1)");
        assertThat(notes.get(0))
                .isNotEqualTo(notes.get(1))
                .isNotEqualTo(notes.get(0).text());
        assertThat(ControlChart.xmr(series(12, i -> NOISE[i]), split).notes())
                .isEqualTo(notes)
                .hasSameHashCodeAs(notes);
        MonthlySeries later = MonthlySeries.of(JANUARY.plusMonths(1), 3, -5, 1, 4, -2, -4, 5, 0, -3, 2, -1, 4);
        assertThat(ControlChart.xmr(later).notes().get(0)).isNotEqualTo(notes.get(0));
        assertThat(sentences(series(36, i -> 100 + NOISE[i % 12]))).hasSize(1);
        assertThat(ControlChart.xmr(series(36, i -> 100 + NOISE[i % 12]))
                        .notes()
                        .get(0))
                .hasToString("SEASON");
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        ChartOptions options = ChartOptions.standard()
                .withPhase(JANUARY.plusMonths(40), "later")
                .withExcluded(JANUARY.plusMonths(41), "none")
                .withExcluded(JANUARY.plusMonths(1), "fault");
        assertThat(ControlChart.xmr(series(15, i -> NOISE[i]), options).notes())
                .extracting(ChartNote::text)
                .containsExactly(
                        "no phase starts in May 2021, because there is no counted figure from then on, or it is outside"
                                + " the series",
                        "there is no figure for June 2021 to exclude",
                        "1 figure is shown but not counted (fault)");
        MonthlySeries none = MonthlySeries.of(JANUARY, List.of(Figure.missing(MissingReason.PENDING)));
        ControlChart empty = ControlChart.xmr(none);
        assertThat(empty.notes()).isEmpty();
        assertThat(empty.explain().inputs()).containsExactly("no counted figures");
        assertThat(empty).asString().startsWith("no points: ");
        assertThat(ControlChart.xmr(MonthlySeries.of(JANUARY, 5))).asString().startsWith("1 point to 2018-01: ");
    }

    @Test
    void effectsOfAShortBaselineAreNamed() {
        MonthlySeries seasonal = series(72, i -> 100 + NOISE[i % 12] * 5 + (i * 7 % 5) / 10.0);
        ChartOptions season = ChartOptions.standard().withSeason();
        assertThat(onBaseline(seasonal, season)).isFalse();
        assertThat(onBaseline(seasonal, season.withBaseline(36))).isTrue();
        assertThat(onBaseline(seasonal, season.withBaseline(60))).isFalse();
        assertThat(onBaseline(seasonal, season.withBaseline(MonthRange.startingAt(JANUARY, 48))))
                .isTrue();
        assertThat(onBaseline(seasonal.head(48), season)).isFalse();
        assertThat(onBaseline(seasonal.head(48), season.withLimits(90, 100, 110)))
                .isTrue();
    }

    private static boolean onBaseline(MonthlySeries series, ChartOptions options) {
        return ControlChart.xmr(series, options).notes().stream()
                .anyMatch(note -> note.kind() == ChartNote.Kind.SEASON_ON_BASELINE);
    }
}
