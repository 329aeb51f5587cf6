// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PolarityTest {

    @Test
    void textsAndNamesAreRead() {
        assertThat(Polarity.values())
                .extracting(Polarity::text)
                .containsExactly("higher", "lower", "target", "neutral");
        for (Polarity each : Polarity.values()) {
            assertThat(Polarity.parse(each.text())).isEqualTo(each);
            assertThat(Polarity.parse(each.name())).isEqualTo(each);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polarity.parse("other"))
                .withMessage("\"other\" is not a polarity; expected one of higher, lower, target, neutral");
    }
}
