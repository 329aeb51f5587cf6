// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void everyTextIsReadBack() {
        for (Comparison comparison : List.of(
                Comparison.previousMonth(),
                Comparison.sameMonthLastYear(),
                Comparison.monthsBack(3),
                Comparison.previousObserved(),
                Comparison.baseline(YearMonth.of(2019, 4)))) {
            assertThat(Comparison.parse(comparison.toString())).isEqualTo(comparison);
            assertThat(comparison.getPlain()).isEqualTo(comparison.toString());
        }
    }

    @Test
    void equality() {
        YearMonth first = YearMonth.of(0, 1);
        assertDistinct(() -> List.of(
                Comparison.previousMonth(),
                Comparison.monthsBack(2),
                Comparison.sameMonthLastYear(),
                Comparison.previousObserved(),
                Comparison.baseline(first), // the month of number 0
                Comparison.baseline(first.plusMonths(1)),
                Comparison.baseline(first.plusMonths(12))));
    }

    @Test
    void theTextsAreThese() {
        assertThat(Comparison.previousMonth()).hasToString("1 month back").isEqualTo(Comparison.monthsBack(1));
        assertThat(Comparison.sameMonthLastYear()).isEqualTo(Comparison.monthsBack(12));
        assertThat(Comparison.previousObserved()).hasToString("previous observed");
        assertThat(Comparison.baseline(YearMonth.of(2019, 4))).hasToString("baseline 2019-04");
    }

    @Test
    void otherTextsAreRefused() {
        for (String text : List.of(
                "",
                "0 months back",
                "-1 months back",
                "1 months back",
                "12 month back",
                "2147483648 months back",
                "9999999999 months back",
                "last observed",
                "baseline 2019-13",
                "1 year back")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Comparison.parse(text))
                    .withMessageStartingWith(
                            '"' + text + "\" is not a comparison; expected a text such as 1 month back");
        }
        assertThat(Comparison.parse("2147483647 months back")).isEqualTo(Comparison.monthsBack(Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.monthsBack(0));
    }
}
