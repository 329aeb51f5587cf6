// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Probabilities far from the center keep their digits on both sides. */
class SpreadTest {

    @Test
    void farFromTheCenterBothSidesAreAlike() {
        Spread standard = new Spread(0, 1, Fit.NORMAL);
        double above = standard.between(9, 10);
        // the upper tails of the standard normal distribution at 9 and 10
        assertThat(above).isCloseTo(1.1285884059538405e-19 - 7.619853024160526e-24, within(1e-30));
        assertThat(standard.between(-10, -9)).isEqualTo(above);
        assertThat(standard.between(-1, 1)).isCloseTo(0.6826894921370859, within(1e-12));
    }
}
