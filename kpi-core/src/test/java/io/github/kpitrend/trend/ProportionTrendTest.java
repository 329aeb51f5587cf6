// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trend of proportions: the least that is enough, and the words about it. */
class ProportionTrendTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.PERCENT_95;
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);

    @Test
    void proportionsNeedTwoThatDifferFromNoneAndAll() {
        Proportion none = new Proportion(0, 10);
        Proportion all = new Proportion(10, 10);
        Proportion half = new Proportion(5, 10);
        Figure flat = Figure.missing(MissingReason.NO_VARIATION);
        assertThat(ProportionTrend.of(List.of(half)).chiSquared()).isEqualTo(TOO_FEW);
        assertThat(ProportionTrend.of(List.of(none, none)).chiSquared()).isEqualTo(flat);
        assertThat(ProportionTrend.of(List.of(all, all)).chiSquared()).isEqualTo(flat);
        assertThat(ProportionTrend.of(List.of(none, all))).hasToString("chi-squared 20, rising");
        assertThat(ProportionTrend.of(List.of(all, none))).hasToString("chi-squared 20, falling");
        assertThat(ProportionTrend.of(List.of(half)).isSignificantAt(LEVEL)).isFalse();
        assertThat(ProportionTrend.of(List.of(none, all)).isSignificantAt(LEVEL))
                .isTrue();
        assertThat(ProportionTrend.of(List.of(half, half)).isSignificantAt(LEVEL))
                .isFalse();
    }

    @Test
    void explainsTheVerdict() {
        Proportion none = new Proportion(0, 100);
        Proportion all = new Proportion(100, 100);
        Proportion half = new Proportion(50, 100);
        assertThat(ProportionTrend.of(List.of(none, half, all)).explain().text())
                .isEqualTo("a significant rising trend");
        assertThat(ProportionTrend.of(List.of(all, half, none)).explain().text())
                .isEqualTo("a significant falling trend");
        assertThat(ProportionTrend.of(List.of(half, new Proportion(51, 100)))
                        .explain()
                        .text())
                .isEqualTo("no significant trend");
        assertThat(ProportionTrend.of(List.of(half)).explain().text()).startsWith("not tested: ");
        assertThat(ProportionTrend.of(List.of(half, half))).hasToString("chi-squared 0, level");
    }

    @Test
    void equalTrendsAreEqual() {
        ProportionTrend rising = ProportionTrend.of(List.of(new Proportion(0, 10), new Proportion(10, 10)));
        ProportionTrend falling = ProportionTrend.of(List.of(new Proportion(10, 10), new Proportion(0, 10)));
        assertThat(rising)
                .isEqualTo(ProportionTrend.of(List.of(new Proportion(0, 10), new Proportion(10, 10))))
                .isNotEqualTo(falling)
                .isNotEqualTo(ProportionTrend.of(List.of(new Proportion(0, 10), new Proportion(9, 10))))
                .isNotEqualTo("trend");
        assertThat(rising.hashCode())
                .isEqualTo(ProportionTrend.of(List.of(new Proportion(0, 10), new Proportion(10, 10)))
                        .hashCode());
        assertThat(rising.getPlain()).containsOnlyKeys("chiSquared", "direction");
    }

    /** 40 (10 * 5 - 10 * 15)^2 / (25 * 15 * 20 * 20) is 8 / 3, above 1.96 and below its square. */
    @Test
    void chiSquaredIsComparedWithTheSquareOfTheQuantile() {
        ProportionTrend trend = ProportionTrend.of(List.of(new Proportion(10, 20), new Proportion(15, 20)));
        assertThat(trend.chiSquared()).isEqualTo(Figure.of(8 / 3.0));
        assertThat(trend.isSignificantAt(LEVEL)).isFalse();
        assertThat(trend.isSignificantAt(ConfidenceLevel.PERCENT_80)).isTrue();
    }

    @Test
    void proportionsAreOfSomethingAndOfNoMoreThanAll() {
        for (Proportion wrong : List.of(new Proportion(0, 0), new Proportion(11, 10))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProportionTrend.of(List.of(new Proportion(1, 2), wrong)))
                    .withMessage("a proportion must be of at least something and not more than all, but was " + wrong);
        }
    }
}
