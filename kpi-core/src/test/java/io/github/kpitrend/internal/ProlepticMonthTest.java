// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ProlepticMonthTest {

    @Test
    void monthsAreCountedFromJanuaryOfTheYearZero() {
        assertThat(ProlepticMonth.of(YearMonth.of(0, 1))).isZero();
        assertThat(ProlepticMonth.of(YearMonth.of(-1, 12))).isEqualTo(-1);
        assertThat(ProlepticMonth.of(YearMonth.of(2020, 6))).isEqualTo(24_245);
        assertThat(ProlepticMonth.at(24_245)).isEqualTo(YearMonth.of(2020, 6));
        assertThat(ProlepticMonth.at(-1)).isEqualTo(YearMonth.of(-1, 12));
        assertThat(ProlepticMonth.at(-24)).isEqualTo(YearMonth.of(-2, 1));
    }

    @Test
    void theFirstAndTheLastMonthOfTheTimeLine() {
        assertThat(ProlepticMonth.at(ProlepticMonth.MIN)).isEqualTo(YearMonth.of(-999_999_999, 1));
        assertThat(ProlepticMonth.at(ProlepticMonth.MAX)).isEqualTo(YearMonth.of(999_999_999, 12));
        assertThat(ProlepticMonth.exists(ProlepticMonth.MIN)).isTrue();
        assertThat(ProlepticMonth.exists(ProlepticMonth.MIN - 1)).isFalse();
        assertThat(ProlepticMonth.exists(ProlepticMonth.MAX)).isTrue();
        assertThat(ProlepticMonth.exists(ProlepticMonth.MAX + 1)).isFalse();
        assertThatThrownBy(() -> ProlepticMonth.at(ProlepticMonth.MAX + 1)).isInstanceOf(DateTimeException.class);
    }
}
