// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MeasureKindTest {

    @Test
    void textsAndNamesAreRead() {
        assertThat(MeasureKind.values())
                .extracting(MeasureKind::text)
                .containsExactly("count", "percentage", "rate", "amount");
        for (MeasureKind each : MeasureKind.values()) {
            assertThat(MeasureKind.parse(each.text())).isEqualTo(each);
            assertThat(MeasureKind.parse(each.name())).isEqualTo(each);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasureKind.parse("other"))
                .withMessage("\"other\" is not a measure; expected one of count, percentage, rate, amount");
    }
}
