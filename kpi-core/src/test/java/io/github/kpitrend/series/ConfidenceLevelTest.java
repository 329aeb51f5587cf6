// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidenceLevelTest {

    /** Both tails and the level are the whole; z is the published quantile of the normal distribution, more for a higher level. */
    @Test
    void tailsAndQuantiles() {
        double[] quantiles = {1.2816, 1.6449, 1.96, 2.5758, 3.0902}; // to four decimals, as in tables
        double before = 0;
        for (ConfidenceLevel level : ConfidenceLevel.values()) {
            assertThat(Math.rint(1000 * (level.percent() + 200 * level.tail()))).isEqualTo(100_000);
            assertThat(Math.rint(10_000 * level.z()) / 10_000).isEqualTo(quantiles[level.ordinal()]);
            assertThat(level.z()).isGreaterThan(before);
            before = level.z();
        }
        assertThat(ConfidenceLevel.values())
                .extracting(ConfidenceLevel::percent)
                .containsExactly(80.0, 90.0, 95.0, 99.0, 99.8);
    }
}
