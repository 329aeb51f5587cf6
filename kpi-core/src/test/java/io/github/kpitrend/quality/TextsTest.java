// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Months in the sentences of findings. */
class TextsTest {

    private static List<YearMonth> from(YearMonth first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }

    @Test
    void aSpanNamesAYearOnce() {
        assertThat(Texts.span(YearMonth.of(2020, 4), YearMonth.of(2020, 6))).isEqualTo("April to June 2020");
        assertThat(Texts.span(YearMonth.of(2019, 11), YearMonth.of(2020, 1)))
                .isEqualTo("November 2019 to January 2020");
    }

    @Test
    void threeMonthsAreNamedAndMoreAreCounted() {
        YearMonth april = YearMonth.of(2020, 4);
        assertThat(Texts.months(from(april, 1))).isEqualTo("April 2020");
        assertThat(Texts.months(from(april, 2))).isEqualTo("April and May 2020");
        assertThat(Texts.months(from(april, 3))).isEqualTo("April, May and June 2020");
        assertThat(Texts.months(from(april, 4))).isEqualTo("April, May and 2 more months up to July 2020");
        assertThat(Texts.months(from(YearMonth.of(2019, 12), 2))).isEqualTo("December 2019 and January 2020");
    }
}
