// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sets of rules: their names, texts and refusals; and the words of kinds, causes and verdicts. */
class RuleSetTest {

    @Test
    void namedSetsAreReadAndPrinted() {
        assertThat(RuleSet.parse(" Making Data Count ")).isEqualTo(RuleSet.makingDataCount());
        assertThat(RuleSet.parse("western electric")).isEqualTo(RuleSet.westernElectric());
        assertThat(RuleSet.parse("nelson")).isEqualTo(RuleSet.nelson());
        assertThat(RuleSet.parse("anhoej")).isEqualTo(RuleSet.anhoej());
        assertThat(RuleSet.parse("limits")).isEqualTo(RuleSet.limitsOnly());
        assertThat(RuleSet.makingDataCount()).hasToString("limits, trend 7, two of three, shift 7, whole runs");
        assertThat(RuleSet.parse("whole runs, shift 7, two of three, trend 7, limits"))
                .isEqualTo(RuleSet.makingDataCount())
                .hasSameHashCodeAs(RuleSet.makingDataCount())
                .isNotEqualTo("limits");
        assertThat(RuleSet.parse("none")).hasToString("none");
        assertThat(RuleSet.parse("limits, whole runs, from the n-th")).isEqualTo(RuleSet.limitsOnly());
        assertThat(RuleSet.nelson().getPlain()).isEqualTo(RuleSet.nelson().toString());
    }

    @Test
    void otherTextsAreRefused() {
        for (String text :
                List.of("", "limit", "trend", "trend 3", "shift 21", "alternating 1", "steps 7", "limits,")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> RuleSet.parse(text));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.parse("x".repeat(90)))
                .withMessageContaining("has \"" + "x".repeat(40) + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.parse("x".repeat(40)))
                .withMessageContaining("has \"" + "x".repeat(40) + "\"");
        for (String limit : List.of(
                "trend 4",
                "trend 20",
                "shift 4",
                "shift 20",
                "alternating 2",
                "alternating 100",
                "within one sigma 100")) {
            assertThat(RuleSet.parse(limit)).hasToString(limit);
        }
        assertDistinct(() -> List.of(RuleSet.nelson(), RuleSet.anhoej(), RuleSet.limitsOnly()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.nelson().withTrend(3))
                .withMessage("points must be 0 or 4 to 20 points, but was 3");
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.nelson().withWithinOneSigma(101));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.nelson().withRunLength(21));
    }

    @Test
    void choicesAreMadeOneByOne() {
        RuleSet rules = RuleSet.limitsOnly()
                .withTrend(6)
                .withShift(8)
                .withTwoOfThree(true)
                .withPointsBeyondLimitInTwoOfThree(true)
                .withFourOfFive(true)
                .withWithinOneSigma(15)
                .withBeyondOneSigma(8)
                .withAlternating(14)
                .withRuns(true)
                .withWholeRuns(true)
                .withTiesIgnored(true);
        assertThat(rules)
                .hasToString("limits, trend 6, two of three beyond, shift 8, four of five, within one sigma 15,"
                        + " beyond one sigma 8, alternating 14, runs, whole runs, ties ignored");
        assertThat(RuleSet.parse(rules.toString())).isEqualTo(rules);
        assertThat(rules.withTwoOfThree(false).withTwoOfThree(true)).asString().contains("two of three, ");
        assertThat(rules.withRunLength(0)).asString().doesNotContain("trend", "shift");
        assertThat(rules.withoutSigma())
                .hasToString("trend 6, shift 8, alternating 14, runs, whole runs, ties ignored");
        assertThat(RuleSet.parse("two of three any third")).hasToString("two of three any third");
    }

    // -----------------------------------------------------------------------
    @Test
    void kindsHaveTexts() {
        for (ChartKind kind : ChartKind.values()) {
            assertThat(ChartKind.parse(kind.text())).isEqualTo(kind);
            boolean ratio = kind.name().startsWith("P") || kind.name().startsWith("U") || kind == ChartKind.I_PRIME;
            assertThat(kind.isRatio()).isEqualTo(ratio);
            assertThat(kind.isOfEvents()).isEqualTo(kind == ChartKind.G || kind == ChartKind.T);
            assertThat(kind.centerName()).isEqualTo(kind == ChartKind.RUN || kind == ChartKind.G ? "median" : "mean");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ChartKind.parse("cusum"));
    }

    @Test
    void verdictsFollowTheSideAndThePolarity() {
        for (SpecialCause cause : SpecialCause.values()) {
            assertThat(cause.text()).isNotEmpty();
            if (cause == SpecialCause.NONE || cause.side() == 0) {
                Variation expected = cause == SpecialCause.NONE ? Variation.COMMON_CAUSE : Variation.PATTERN;
                assertThat(Variation.of(cause, Polarity.LOWER_IS_BETTER)).isEqualTo(expected);
                continue;
            }
            boolean high = cause.side() > 0;
            assertThat(Variation.of(cause, Polarity.HIGHER_IS_BETTER))
                    .isEqualTo(high ? Variation.IMPROVEMENT : Variation.CONCERN);
            assertThat(Variation.of(cause, Polarity.LOWER_IS_BETTER))
                    .isEqualTo(high ? Variation.CONCERN : Variation.IMPROVEMENT);
            for (Polarity neither : List.of(Polarity.NEUTRAL, Polarity.TARGET_IS_BEST)) {
                assertThat(Variation.of(cause, neither))
                        .isEqualTo(high ? Variation.NEUTRAL_HIGH : Variation.NEUTRAL_LOW);
            }
        }
    }
}
