// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CommentaryTest {

    @Test
    void aTextOfAMonth() {
        Commentary commentary = new Commentary(YearMonth.of(2020, 6), "staff left");
        assertThat(commentary.getPlain())
                .containsEntry("month", "2020-06")
                .containsEntry("text", "staff left")
                .hasSize(2);
        assertThat(commentary).isNotEqualTo(new Commentary(YearMonth.of(2020, 5), "staff left"));
    }
}
