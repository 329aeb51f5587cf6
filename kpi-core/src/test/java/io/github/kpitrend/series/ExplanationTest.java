// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void itKeepsWhatItWasMadeOf() {
        List<String> inputs = new ArrayList<>(List.of("base 79", "current 96"));
        Explanation explanation = Explanation.of(inputs, "10% or more is an increase", "an increase of 22%");
        inputs.clear();
        assertThat(explanation.inputs()).containsExactly("base 79", "current 96");
        assertThat(explanation.rule()).isEqualTo("10% or more is an increase");
        assertThat(explanation.text()).isEqualTo("an increase of 22%");
        assertThat(explanation)
                .isEqualTo(Explanation.of(List.of("base 79", "current 96"), explanation.rule(), explanation.text()))
                .isNotEqualTo(Explanation.of(List.of(), explanation.rule(), explanation.text()))
                .isNotEqualTo(Explanation.of(explanation.inputs(), "another", explanation.text()))
                .isNotEqualTo(Explanation.of(explanation.inputs(), explanation.rule(), "another"))
                .isNotEqualTo("explanation");
        assertThat(explanation.toString()).contains("base 79", explanation.rule(), explanation.text());
        assertThat(explanation.getPlain().keySet()).containsExactly("inputs", "rule", "text");
    }
}
