// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Intervals within others, and as values; their limits are in {@link ConfidenceIntervalOracleTest}. */
class ConfidenceIntervalTest {

    private static final ConfidenceInterval TWENTY_TO_FORTY =
            ConfidenceInterval.published(20, 40, ConfidenceLevel.PERCENT_95);

    private static ConfidenceInterval of(double lower, double upper) {
        return ConfidenceInterval.published(lower, upper, ConfidenceLevel.PERCENT_99);
    }

    @Test
    void limitsAreInside() {
        assertThat(TWENTY_TO_FORTY.contains(of(20, 40))).isTrue();
        assertThat(TWENTY_TO_FORTY.contains(of(19, 40))).isFalse();
        assertThat(TWENTY_TO_FORTY.contains(of(20, 41))).isFalse();
        assertThat(TWENTY_TO_FORTY.contains(20)).isTrue();
        assertThat(TWENTY_TO_FORTY.contains(Math.nextUp(40.0))).isFalse();
    }

    @Test
    void intervalsAreEqualByContent() {
        ConfidenceInterval wilson = ConfidenceInterval.wilson(new Proportion(3, 10), ConfidenceLevel.PERCENT_95);
        ConfidenceInterval published =
                ConfidenceInterval.published(wilson.lower(), wilson.upper(), ConfidenceLevel.PERCENT_95);
        assertThat(wilson)
                .isEqualTo(ConfidenceInterval.wilson(new Proportion(3, 10), ConfidenceLevel.PERCENT_95))
                .isNotEqualTo(published)
                .isNotEqualTo(wilson.level());
        assertThat(TWENTY_TO_FORTY)
                .isNotEqualTo(of(20, 40))
                .isNotEqualTo(ConfidenceInterval.published(20, 41, ConfidenceLevel.PERCENT_95))
                .isNotEqualTo(ConfidenceInterval.published(21, 40, ConfidenceLevel.PERCENT_95))
                .isEqualTo(ConfidenceInterval.published(20, 40, ConfidenceLevel.PERCENT_95))
                .hasSameHashCodeAs(ConfidenceInterval.published(20, 40, ConfidenceLevel.PERCENT_95));
    }

    // -----------------------------------------------------------------------
    // what is refused
    // -----------------------------------------------------------------------
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.PERCENT_95;

    @Test
    void publishedLimitsAreFiniteAndInOrder() {
        assertThat(ConfidenceInterval.published(2, 2, LEVEL).contains(2)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceInterval.published(2, 1, LEVEL))
                .withMessage("lower must not be above upper 1.0, but was 2.0");
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.published(wrong, 1, LEVEL))
                    .withMessage("lower must be a finite number, but was " + wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.published(1, wrong, LEVEL))
                    .withMessage("upper must be a finite number, but was " + wrong);
        }
    }

    @Test
    void aLimitIsNeverNegativeZero() {
        ConfidenceInterval none = ConfidenceInterval.published(-0.0, -0.0, LEVEL);
        assertThat(1 / none.lower()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(1 / none.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aProportionHasADenominatorAndNoLargerNumerator() {
        for (Proportion wrong : new Proportion[] {new Proportion(0, 0), new Proportion(11, 10)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.wilson(wrong, LEVEL))
                    .withMessage(
                            "proportion must have a denominator above 0 and no larger numerator, but was " + wrong);
        }
        assertThat(ConfidenceInterval.wilson(new Proportion(10, 10), LEVEL).upper())
                .isEqualTo(100);
        assertThat(ConfidenceInterval.wilson(new Proportion(0, 10), LEVEL).lower())
                .isZero();
    }

    @Test
    void aCountIsAWholeNumber() {
        for (double wrong : new double[] {-1, 0.5, 10.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = "count must be a whole number of 0 or more, but was " + wrong;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.ofCount(wrong, LEVEL))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.byar(wrong, LEVEL))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.ofRate(wrong, 1, 1, LEVEL))
                    .withMessage(message);
        }
    }

    @Test
    void denominatorAndMultiplierOfARateAreAboveZero() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.ofRate(3, wrong, 1, LEVEL))
                    .withMessage("denominator must be a finite number above 0, but was " + wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.ofRate(3, 1, wrong, LEVEL))
                    .withMessage("multiplier must be a finite number above 0, but was " + wrong);
        }
    }

    // -----------------------------------------------------------------------
    // counts and rates
    // -----------------------------------------------------------------------
    /** Half the quantiles of chi-squared with twice the count of degrees of freedom, as SciPy 1.17 computes them. */
    @Test
    void limitsBelowTenAreThoseOfPoisson() {
        double[][] limits = {
            // count, lower, upper
            {0, 0, 3.6888794541139363},
            {1, 0.025317807984289876, 5.571643390938898},
            {4, 1.0898653736263249, 10.241588675403696},
            {9, 4.115373097378334, 17.08480345141917},
        };
        for (double[] row : limits) {
            ConfidenceInterval interval = ConfidenceInterval.ofCount(row[0], LEVEL);
            assertThat(interval.lower()).isCloseTo(row[1], within(1e-13 * row[1]));
            assertThat(interval.upper()).isCloseTo(row[2], within(1e-13 * row[2]));
            assertThat(interval.method()).isEqualTo("exact Poisson");
        }
        assertThat(ConfidenceInterval.ofCount(10, LEVEL)).isEqualTo(ConfidenceInterval.byar(10, LEVEL));
        assertThat(ConfidenceInterval.ofCount(10, LEVEL).method()).isEqualTo("Byar");
    }

    /** Byar's root for a count of 1 at 99.8%, 1 - 1/9 - 3.09/3, is below 0. */
    @Test
    void noCountHasALimitBelowZero() {
        assertThat(ConfidenceInterval.byar(1, ConfidenceLevel.PERCENT_99_8).lower())
                .isZero();
        assertThat(ConfidenceInterval.byar(0, LEVEL).lower()).isZero();
        assertThat(ConfidenceInterval.byar(0, LEVEL).upper()).isPositive();
    }

    @Test
    void aRateIsTheIntervalOfItsCountByDenominatorAndMultiplier() {
        ConfidenceInterval count = ConfidenceInterval.ofCount(16, LEVEL);
        ConfidenceInterval rate = ConfidenceInterval.ofRate(16, 4096, 1024, LEVEL);
        assertThat(rate.lower()).isEqualTo(count.lower() / 4);
        assertThat(rate.upper()).isEqualTo(count.upper() / 4);
        assertThat(rate.level()).isEqualTo(LEVEL);
        assertThat(rate.method()).isEqualTo("Byar");
        assertThat(ConfidenceInterval.ofRate(0, 4096, 1024, LEVEL).lower()).isZero();
    }

    /** Powers of two change no digit, so that these limits are those of the count, moved. */
    @Test
    void aRateWhoseQuotientNoDoubleHoldsIsStillARate() {
        ConfidenceInterval count = ConfidenceInterval.ofCount(1, LEVEL);
        // denominator, multiplier, power of two of the quotient of both
        double[][] parts = {{0x1p-1023, 0x1p-1000, 23}, {0x1p-1022, 0x1p-1022, 0}, {0x1p1023, 0x1p1000, -23}};
        for (double[] part : parts) {
            ConfidenceInterval rate = ConfidenceInterval.ofRate(1, part[0], part[1], LEVEL);
            assertThat(rate.lower()).isEqualTo(Math.scalb(count.lower(), (int) part[2]));
            assertThat(rate.upper()).isEqualTo(Math.scalb(count.upper(), (int) part[2]));
        }
    }

    @Test
    void aRateThatNoDoubleHoldsIsRefused() {
        double[][] parts = {{1e-300, 1e300}, {1e300, 1e-300}};
        for (double[] part : parts) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfidenceInterval.ofRate(16, part[0], part[1], LEVEL))
                    .withMessage("multiplier must leave the rate within the doubles, but was " + part[1]
                            + " for 16.0 of " + part[0]);
        }
        assertThat(ConfidenceInterval.published(0, 0, LEVEL).scaled(1e-300, 1e300))
                .isEqualTo(ConfidenceInterval.published(0, 0, LEVEL));
        assertThat(ConfidenceInterval.published(0, 5, LEVEL).scaled(1e-300, 1e300))
                .isNull();
        assertThat(ConfidenceInterval.published(0x1p-700, 0x1p-699, LEVEL).scaled(0x1p1000, 0x1p700))
                .as("quotients that would become 0")
                .isEqualTo(ConfidenceInterval.published(0x1p-400, 0x1p-399, LEVEL));
        assertThat(ConfidenceInterval.published(0x1p-30, 1, LEVEL).scaled(0x1p-1060, 1))
                .as("a lower limit that would become 0")
                .isNull();
    }

    // -----------------------------------------------------------------------
    // value
    // -----------------------------------------------------------------------
    @Test
    void textAndPlainFormHaveLimitsLevelAndMethod() {
        assertThat(ConfidenceInterval.published(27.25, 45, ConfidenceLevel.PERCENT_99_8))
                .hasToString("27.25 to 45 (99.8%, published)");
        assertThat(ConfidenceInterval.published(27.25, 45, LEVEL).getPlain())
                .containsOnlyKeys("lower", "upper", "level", "method")
                .containsEntry("lower", new BigDecimal("27.25"))
                .containsEntry("upper", new BigDecimal("45"))
                .containsEntry("level", "PERCENT_95")
                .containsEntry("method", "published");
    }
}
