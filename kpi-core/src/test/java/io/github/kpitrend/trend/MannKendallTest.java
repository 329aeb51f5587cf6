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

    /** Kendall's table for four figures: 1, 3, 5, 6, 5, 3 and 1 of 24 orders have 0 to 6 inversions. */
    @Test
    void exactTailsAreSharesOfOrders() {
        double[][] figures = {{1, 2, 3, 4}, {1, 2, 4, 3}, {1, 4, 2, 3}, {2, 4, 1, 3}, {4, 3, 1, 2}};
        long[] s = {6, 4, 2, 0, -4};
        int[] orders = {1, 4, 9, 15, 4};
        for (int i = 0; i < s.length; i++) {
            MannKendall test = MannKendall.of(MonthlySeries.of(JANUARY, figures[i]));
            assertThat(test.s()).isEqualTo(s[i]);
            assertThat(test.pValueExact()).isEqualTo(Figure.of(orders[i] / 24.0));
            assertThat(test.observedCount()).isEqualTo(4);
        }
    }

    /** One of 5,040 orders of seven figures rises throughout, while z is 20 by the root of 44.3, below 3.09. */
    @Test
    void theExactTailDecidesAndNotZ() {
        MannKendall seven = MannKendall.of(rising(JANUARY, 7));
        assertThat(seven.z().value()).isBetween(3.0, 3.01);
        assertThat(seven.isSignificantAt(ConfidenceLevel.PERCENT_99_8)).isTrue();
    }

    @Test
    void aSeasonalTestNeedsFourFiguresAndTwoOfAMonth() {
        YearMonth december = JANUARY.minusMonths(1);
        MonthlySeries three = MonthlySeries.builder()
                .add(JANUARY, 1)
                .add(JANUARY.plusMonths(1), 1)
                .add(JANUARY.plusYears(1), 2)
                .build();
        assertThat(MannKendall.seasonal(three).s()).isEqualTo(1);
        assertThat(MannKendall.seasonal(three).z()).isEqualTo(TOO_FEW);
        MannKendall four = MannKendall.seasonal(three.with(december, 7));
        assertThat(four.z()).isEqualTo(Figure.of(0));
        assertThat(four.observedCount()).isEqualTo(4);
        MonthlySeries annual = MonthlySeries.builder()
                .add(JANUARY, 1)
                .add(JANUARY.plusYears(1), 2)
                .add(JANUARY.plusYears(2), 3)
                .add(JANUARY.plusYears(3), 4)
                .build();
        assertThat(MannKendall.seasonal(annual).z()).isEqualTo(NOT_APPLICABLE);
        assertThat(MannKendall.seasonal(annual).tau()).isEqualTo(NOT_APPLICABLE);
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, 1)).z()).isEqualTo(TOO_FEW);
    }

    @Test
    void explainsByWhichValueItWasDecided() {
        assertThat(MannKendall.of(rising(JANUARY, 4)).explain().inputs())
                .containsExactly("4 figures", "S 6", "exact p-value 0.041666666666666664");
        assertThat(MannKendall.of(rising(JANUARY, 4)).explain().rule())
                .isEqualTo("significant at 95% confidence: an exact one-sided p-value of 0.025 or less");
        MannKendall twelve = MannKendall.of(rising(JANUARY, 12));
        assertThat(twelve.explain().inputs()).containsExactly("12 figures", "S 66", "z " + twelve.z());
        assertThat(twelve.explain().rule()).isEqualTo("significant at 95% confidence: z of 1.96 or more in size");
        assertThat(twelve.explain().text()).isEqualTo("a significant rising trend");
    }

    /** Over a break the statistics are missing alike, and few figures have no z, so that one part differs alone. */
    @Test
    void everyPartCountsForEquality() {
        assertThat(MannKendall.of(broken(1, 2, 3))).isEqualTo(MannKendall.of(broken(1, 2, 4)));
        assertThat(MannKendall.of(broken(1, 2, 3))).as("S").isNotEqualTo(MannKendall.of(broken(3, 2, 1)));
        assertThat(MannKendall.of(broken(1, 1, 1)))
                .as("the number of figures")
                .isNotEqualTo(MannKendall.of(broken(1, 1, 1, 1)));
        assertThat(MannKendall.of(broken(1, 1, 2, 2)))
                .as("the variance")
                .isNotEqualTo(MannKendall.of(broken(1, 2, 4, 3)));
        MonthlySeries flat = MonthlySeries.of(JANUARY, 1, 1, 1);
        assertThat(MannKendall.of(flat)).as("tau").isNotEqualTo(MannKendall.seasonal(flat));
        MonthlySeries years = MonthlySeries.builder()
                .add(JANUARY, 1)
                .add(JANUARY.plusYears(1), 1)
                .add(JANUARY.plusYears(2), 1)
                .build();
        assertThat(MannKendall.seasonal(years)).as("z").isNotEqualTo(MannKendall.seasonal(flat));
    }

    private static MonthlySeries broken(double... values) {
        MonthlySeries.Builder builder = MonthlySeries.of(JANUARY, values).toBuilder();
        return builder.mark(JANUARY.plusMonths(1), Marker.BREAK_BEFORE).build();
    }
}
