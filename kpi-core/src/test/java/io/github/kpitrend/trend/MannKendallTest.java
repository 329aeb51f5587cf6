// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.PlainSeries.nothing;
import static io.github.kpitrend.testing.PlainSeries.rising;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The test of a monotone trend: the least that is enough, exact tails, and the words about it. */
class MannKendallTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.PERCENT_95;
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    @Test
    void withoutFiguresThereIsNoTrend() {
        MonthlySeries pending = nothing(JANUARY, MissingReason.PENDING, MissingReason.PENDING);
        MonthlySeries hidden = nothing(JANUARY, MissingReason.CONFIDENTIAL, MissingReason.PENDING);
        assertThat(MannKendall.of(hidden).z()).isEqualTo(CONFIDENTIAL);
        assertThat(MannKendall.seasonal(pending).z()).isEqualTo(TOO_FEW);
    }

    @Test
    void signsNeedFourFigures() {
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3)).z()).isEqualTo(TOO_FEW);
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3)).pValueExact())
                .isEqualTo(NOT_APPLICABLE);
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3)).isSignificantAt(LEVEL))
                .isFalse();
        MannKendall four = MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3, 4));
        assertThat(four.z().isKnown()).isTrue();
        assertThat(four.pValueExact()).isEqualTo(Figure.of(1 / 24.0));
        assertThat(four.isSignificantAt(ConfidenceLevel.PERCENT_90)).isTrue();
        assertThat(four.isSignificantAt(LEVEL)).isFalse();
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, 1, 2, 3)).z()).isEqualTo(TOO_FEW);
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, 1, 2, 3, 4)).z())
                .isEqualTo(TOO_FEW);
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, new double[13]))
                        .z())
                .isEqualTo(Figure.of(0));
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1)).tau()).isEqualTo(TOO_FEW);
    }

    @Test
    void exactTailsAreOfTenFiguresWithoutTies() {
        assertThat(MannKendall.of(rising(JANUARY, 10)).pValueExact().isKnown()).isTrue();
        assertThat(MannKendall.of(rising(JANUARY, 11)).pValueExact()).isEqualTo(NOT_APPLICABLE);
        MannKendall tied = MannKendall.of(MonthlySeries.of(JANUARY, 1, 1, 2, 3, 4));
        assertThat(tied.pValueExact()).isEqualTo(NOT_APPLICABLE);
        assertThat(tied.isSignificantAt(LEVEL)).isTrue();
        assertThat(tied.isSignificantAt(ConfidenceLevel.PERCENT_99_8)).isFalse();
        MannKendall flat = MannKendall.of(MonthlySeries.of(JANUARY, 1, 1, 1, 1));
        assertThat(flat.tau()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(flat.z()).isEqualTo(Figure.of(0));
    }

    @Test
    void overABreakThereIsNoTrend() {
        MonthlySeries broken = rising(JANUARY, 36).toBuilder()
                .put(JANUARY.plusMonths(20), Observation.of(3, Marker.BREAK_BEFORE))
                .build();
        Figure reason = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(MannKendall.of(broken).z()).isEqualTo(reason);
        assertThat(MannKendall.seasonal(broken).z()).isEqualTo(reason);
        assertThat(MannKendall.of(broken.sinceLastBreak()).z().isKnown()).isTrue();
    }

    @Test
    void explainsDirectionAndSignificance() {
        assertThat(MannKendall.of(rising(JANUARY, 12)).explain().text()).contains("rising");
        assertThat(MannKendall.of(rising(JANUARY, 12).times(-1)).explain().text())
                .contains("falling");
        assertThat(MannKendall.of(rising(JANUARY, 8)).explain().text()).contains("rising");
        MonthlySeries level = MonthlySeries.of(JANUARY, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
        assertThat(MannKendall.of(level).explain().text()).isEqualTo("no significant trend");
        assertThat(MannKendall.of(rising(JANUARY, 3)).explain().text()).contains("not tested");
        assertThat(MannKendall.of(rising(JANUARY, 12)).isSignificantAt(ConfidenceLevel.PERCENT_99_8))
                .isTrue();
        assertThat(MannKendall.of(level).isSignificantAt(LEVEL)).isFalse();
    }

    @Test
    void equalTestsAreEqual() {
        MannKendall test = MannKendall.of(rising(JANUARY, 12));
        assertThat(test)
                .isEqualTo(MannKendall.of(rising(JANUARY, 12).times(3)))
                .hasSameHashCodeAs(MannKendall.of(rising(JANUARY, 12)));
        assertThat(test).isNotEqualTo(MannKendall.of(rising(JANUARY, 11)));
        assertThat(test).isNotEqualTo(MannKendall.of(rising(JANUARY, 12).times(-1)));
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 1, 1, 1)))
                .isNotEqualTo(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 2, 1)));
        assertThat(test).isNotEqualTo("test");
        assertThat(test.getPlain()).containsKeys("observedCount", "s", "variance", "tau", "z");
        assertThat(test).asString().startsWith("S 66 of 12 figures");
    }
}
