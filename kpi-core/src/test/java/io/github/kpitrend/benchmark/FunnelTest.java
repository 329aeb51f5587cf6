// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void funnelsSayWhatTheyAre() {
        assertThat(Funnel.ofRatios()).hasToString("funnel of ratios around 1");
        assertThat(Funnel.ofProportions(List.of(new Proportion(1, 4)))).hasToString("funnel of proportions around 25%");
    }

    @Test
    void funnelsAreEqualByKindAndMean() {
        Funnel rates = Funnel.ofRates(List.of(new Proportion(1, 4)));
        assertThat(rates).hasToString("funnel of rates around 0.25");
        assertThat(rates)
                .isEqualTo(Funnel.ofRates(List.of(new Proportion(2, 8))))
                .hasSameHashCodeAs(Funnel.ofRates(List.of(new Proportion(2, 8))))
                .isNotEqualTo(Funnel.ofRates(List.of(new Proportion(1, 5))))
                .isNotEqualTo(Funnel.ofProportions(List.of(new Proportion(1, 4))))
                .isNotEqualTo(rates.getPlain());
    }

    @Test
    void limitsOfProportionsAreThoseOfTheNormalDistribution() {
        // 50% +- 100 z 0.5 / 10
        Funnel half = Funnel.ofProportions(List.of(new Proportion(1, 2)));
        for (ConfidenceLevel level : List.of(ConfidenceLevel.PERCENT_95, ConfidenceLevel.PERCENT_99_8)) {
            ConfidenceInterval limits = half.limits(100, level);
            assertThat(limits.lower()).isCloseTo(50 - 5 * level.z(), offset(1e-12));
            assertThat(limits.upper()).isCloseTo(50 + 5 * level.z(), offset(1e-12));
            assertThat(limits.level()).isEqualTo(level);
            ConfidenceInterval narrower = half.limits(400, level);
            assertThat(narrower.upper()).isCloseTo(50 + 2.5 * level.z(), offset(1e-12));
        }
        ConfidenceInterval single = half.limits(1, ConfidenceLevel.PERCENT_99_8);
        assertThat(single.lower()).isZero();
        assertThat(single.upper()).isEqualTo(100);
    }

    @Test
    void limitsOfRatiosAreCountsByTheExpectedOne() {
        // of an expected 1: the interval of 4 events begins above 1 (1.09), that of 3 does not (0.62); of none it ends
        // above 1 (3.69)
        ConfidenceInterval limits = Funnel.ofRatios().limits(1, ConfidenceLevel.PERCENT_95);
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isEqualTo(3);
        assertThat(Funnel.ofRatios().position(new Proportion(3, 1))).isEqualTo(Funnel.Position.INSIDE);
        assertThat(Funnel.ofRatios().position(new Proportion(4, 1))).isEqualTo(Funnel.Position.ABOVE);
    }

    @Test
    void whatIsOutOfRangeIsRejected() {
        Funnel ratios = Funnel.ofRatios();
        Funnel half = Funnel.ofProportions(List.of(new Proportion(1, 2)));
        for (double denominator : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> half.limits(denominator, ConfidenceLevel.PERCENT_95))
                    .withMessage("denominator must be a finite number above 0, but was " + denominator);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratios.limits(0x1p52, ConfidenceLevel.PERCENT_95))
                .withMessage("denominator must expect fewer than 2^52 events, but was 4.503599627370496E15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratios.position(new Proportion(1.5, 2)))
                .withMessageStartingWith("area must have a whole numerator, but was ");
        assertThat(half.position(new Proportion(0.5, 1))).isEqualTo(Funnel.Position.INSIDE);
        for (Funnel funnel : List.of(ratios, half)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> funnel.position(new Proportion(0, 0)))
                    .withMessageStartingWith("area must have a denominator above 0, but was ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.ofRates(List.of()))
                .withMessage("areas must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.ofRates(List.of(new Proportion(0, 0))))
                .withMessageStartingWith("areas must have denominators above 0, but one was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.ofProportions(List.of(new Proportion(3, 2))))
                .withMessageStartingWith("areas must have numerators up to their denominators, but one was ");
        assertThat(Funnel.ofRates(List.of(new Proportion(3, 2))).mean()).isEqualTo(1.5);
        assertThat(Funnel.ofProportions(List.of(new Proportion(2, 2))).mean()).isEqualTo(100);
    }

    @Test
    void meansAndLimitsBeyondTheDoublesAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.ofRates(List.of(new Proportion(1e300, 1e-300))))
                .withMessageStartingWith("areas must have a mean that a double can hold, but were ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.ofRates(List.of(new Proportion(1e-300, 1e300))))
                .withMessageStartingWith("areas must have a mean that a double can hold, but were ");
        assertThat(Funnel.ofRates(List.of(new Proportion(0, 1e300))).mean()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Funnel.ofRates(List.of(new Proportion(1e308, 1))).limits(1e-308, ConfidenceLevel.PERCENT_95))
                .withMessageStartingWith("denominator must leave the limits within the doubles, but was ");
    }

    @Test
    void plainForm() {
        assertThat(Funnel.ofRatios().getPlain()).isEqualTo(Map.of("mean", BigDecimal.ONE));
        assertThat(Funnel.ofProportions(List.of(new Proportion(1, 4))).getPlain())
                .isEqualTo(Map.of("mean", BigDecimal.valueOf(25)));
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                Funnel.ofRatios(),
                Funnel.ofRates(List.of(new Proportion(1, 1))),
                Funnel.ofProportions(List.of(new Proportion(1, 1))),
                Funnel.ofRates(List.of(new Proportion(1, 4)))));
    }

    @Test
    void positionsHaveTexts() {
        assertThat(Stream.of(Funnel.Position.values()).map(Funnel.Position::text))
                .containsExactly(
                        "below the 99.8% limit",
                        "below the 95% limit", "within the limits", "above the 95% limit", "above the 99.8% limit");
    }

    /** The whole numbers that are inside are those up to the limits, for expected counts from a hundredth to hundreds. */
    @Test
    void limitsAreTheLastCountsInside() {
        Funnel ratios = Funnel.ofRatios();
        for (double expected : new double[] {0.01, 0.5, 1, 7.9, 8, 15.9, 16, 16.9, 17, 30, 100, 400}) {
            ConfidenceInterval outer = ratios.limits(expected, ConfidenceLevel.PERCENT_99_8);
            double most = Math.rint(outer.upper() * expected);
            double least = Math.rint(outer.lower() * expected);
            assertThat(ratios.position(new Proportion(most, expected))).isNotEqualTo(Funnel.Position.FAR_ABOVE);
            assertThat(ratios.position(new Proportion(most + 1, expected))).isEqualTo(Funnel.Position.FAR_ABOVE);
            assertThat(ratios.position(new Proportion(least, expected))).isNotEqualTo(Funnel.Position.FAR_BELOW);
            if (least > 0) {
                assertThat(ratios.position(new Proportion(least - 1, expected))).isEqualTo(Funnel.Position.FAR_BELOW);
            }
        }
    }
}
