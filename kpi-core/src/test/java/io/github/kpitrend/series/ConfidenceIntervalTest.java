// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

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
}
