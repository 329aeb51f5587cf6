// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.testing.PlainSeries.nothing;
import static io.github.kpitrend.testing.PlainSeries.rising;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs and crossings: without figures, over breaks, and the words about them. */
class RunsAnalysisTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);

    @Test
    void withoutFiguresThereIsNoMedian() {
        MonthlySeries pending = nothing(JANUARY, MissingReason.PENDING, MissingReason.PENDING);
        MonthlySeries hidden = nothing(JANUARY, MissingReason.CONFIDENTIAL, MissingReason.PENDING);
        assertThat(RunsAnalysis.of(hidden).median()).isEqualTo(CONFIDENTIAL);
        assertThat(RunsAnalysis.of(hidden).useful()).isZero();
        assertThat(RunsAnalysis.of(hidden).longestRunLimit()).isZero();
        assertThat(RunsAnalysis.of(hidden).crossingsLimit()).isZero();
        assertThat(RunsAnalysis.of(pending).isSignal()).isFalse();
        MonthlySeries broken = rising(JANUARY, 36).toBuilder()
                .put(JANUARY.plusMonths(20), Observation.of(3, Marker.BREAK_BEFORE))
                .build();
        assertThat(RunsAnalysis.of(broken).median()).isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
    }

    @Test
    void aBreakAtTheFirstFigureDoesNotMatter() {
        MonthlySeries first = rising(JANUARY, 12).toBuilder()
                .put(JANUARY, Observation.of(0, Marker.BREAK_BEFORE))
                .build();
        assertThat(RunsAnalysis.of(first).median()).isEqualTo(Figure.of(5.5));
        MonthlySeries last = rising(JANUARY, 12).toBuilder()
                .put(JANUARY.plusMonths(11), Observation.of(11, Marker.BREAK_BEFORE))
                .build();
        assertThat(RunsAnalysis.of(last).median()).isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
    }

    /** Sides of the median of ten figures: a run of at most 6, and at least 2 crossings. */
    @Test
    void signalsAreLongRunsOrFewCrossings() {
        Object[][] table = {
            {"HHHHHLLLLL", 5, 1, true},
            {"HHHHLLLLLH", 5, 2, false},
            {"HHLLHHHLLL", 3, 3, false},
            {"HLHLHLHLHL", 1, 9, false},
        };
        for (Object[] row : table) {
            String sides = (String) row[0];
            double[] values = new double[10];
            for (int i = 0; i < values.length; i++) {
                values[i] = sides.charAt(i) == 'H' ? 1 : -1;
            }
            RunsAnalysis runs = RunsAnalysis.of(MonthlySeries.of(JANUARY, values));
            assertThat(runs.longestRun()).as(sides).isEqualTo(row[1]);
            assertThat(runs.crossings()).isEqualTo(row[2]);
            assertThat(runs.longestRunLimit()).isEqualTo(6);
            assertThat(runs.crossingsLimit()).isEqualTo(2);
            assertThat(runs.isSignal()).as(sides).isEqualTo(row[3]);
        }
        ControlChart about = ControlChart.run(
                MonthlySeries.of(JANUARY, 1, -1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 1, -1),
                ChartOptions.standard().withCenter(0));
        assertThat(about.runs()).hasToString("20 off 0, longest run 9 of 7, 11 crossings of 6");
        assertThat(about.runs().isSignal()).as("a long run alone").isTrue();
    }

    @Test
    void explains() {
        RunsAnalysis signal = RunsAnalysis.of(rising(JANUARY, 12));
        assertThat(signal.isSignal()).isTrue();
        assertThat(signal.explain())
                .isEqualTo(Explanation.of(
                        List.of("12 figures not on the median", "longest run 6", "crossings 1"),
                        "a run longer than 7 or fewer than 3 crossings is a signal",
                        "a signal of non-random variation"));
        assertThat(RunsAnalysis.of(MonthlySeries.of(JANUARY, 1, 2, 1, 2))
                        .explain()
                        .text())
                .isEqualTo("no signal");
    }

    @Test
    void equalAnalysesAreEqual() {
        RunsAnalysis runs = RunsAnalysis.of(rising(JANUARY, 12));
        assertThat(runs)
                .isEqualTo(RunsAnalysis.of(rising(JANUARY, 12)))
                .hasSameHashCodeAs(RunsAnalysis.of(rising(JANUARY, 12)))
                .isNotEqualTo(RunsAnalysis.of(rising(JANUARY, 13)))
                .isNotEqualTo(RunsAnalysis.of(MonthlySeries.of(JANUARY, 0, 11, 1, 10, 2, 9, 3, 8, 4, 7, 5, 6)))
                .isNotEqualTo("runs");
        assertDistinct(() -> List.of(RunsAnalysis.of(rising(JANUARY, 12)), RunsAnalysis.of(rising(JANUARY, 13))));
        assertThat(runs).hasToString("12 off 5.5, longest run 6 of 7, 1 crossing of 3");
        assertThat(runs.getPlain()).containsKeys("median", "useful", "longestRun", "crossings", "signal");
    }
}
