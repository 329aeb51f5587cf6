// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TargetBasisTest {

    @Test
    void textsAndNamesAreRead() {
        assertThat(TargetBasis.values()).extracting(TargetBasis::text).containsExactly("period", "cumulative", "level");
        for (TargetBasis basis : TargetBasis.values()) {
            assertThat(TargetBasis.parse(basis.text())).isEqualTo(basis);
            assertThat(TargetBasis.parse(basis.name())).isEqualTo(basis);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetBasis.parse("year"))
                .withMessage("\"year\" is not a basis; expected one of period, cumulative, level");
    }
}
