// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlookTextTest {

    @Test
    void chancesInWords() {
        Map<Double, String> words = Map.ofEntries(
                Map.entry(0.0, "less than a 5% chance"),
                Map.entry(4.99, "less than a 5% chance"),
                Map.entry(5.0, "about a 5% chance"),
                Map.entry(17.6, "about a 20% chance"),
                Map.entry(20.0, "about a 20% chance"),
                Map.entry(20.1, "about a 25% chance"),
                Map.entry(50.0, "about a 50% chance"),
                Map.entry(78.0, "about a 75% chance"),
                Map.entry(79.99, "about a 75% chance"),
                Map.entry(80.0, "about an 80% chance"),
                Map.entry(84.0, "about an 85% chance"),
                Map.entry(95.0, "about a 95% chance"),
                Map.entry(95.01, "more than a 95% chance"));
        words.forEach((chance, text) ->
                assertThat(OutlookText.chance(chance)).as("" + chance).isEqualTo(text));
    }
}
