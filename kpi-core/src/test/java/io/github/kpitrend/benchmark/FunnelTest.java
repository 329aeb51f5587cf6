// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Proportion;
import java.util.List;
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
}
