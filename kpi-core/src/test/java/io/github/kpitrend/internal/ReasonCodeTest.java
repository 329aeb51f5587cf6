// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonCodeTest {

    @Test
    void aConfidentialOperandComesFirstThenTheFirstOne() {
        assertThat(ReasonCode.ofTwo(ReasonCode.KNOWN, ReasonCode.KNOWN)).isEqualTo(ReasonCode.KNOWN);
        assertThat(ReasonCode.ofTwo(ReasonCode.KNOWN, ReasonCode.PENDING)).isEqualTo(ReasonCode.PENDING);
        assertThat(ReasonCode.ofTwo(ReasonCode.PENDING, ReasonCode.KNOWN)).isEqualTo(ReasonCode.PENDING);
        assertThat(ReasonCode.ofTwo(ReasonCode.NOT_REPORTED, ReasonCode.PENDING))
                .isEqualTo(ReasonCode.NOT_REPORTED);
        assertThat(ReasonCode.ofTwo(ReasonCode.PENDING, ReasonCode.CONFIDENTIAL))
                .isEqualTo(ReasonCode.CONFIDENTIAL);
        assertThat(ReasonCode.ofTwo(ReasonCode.CONFIDENTIAL, ReasonCode.PENDING))
                .isEqualTo(ReasonCode.CONFIDENTIAL);
    }
}
