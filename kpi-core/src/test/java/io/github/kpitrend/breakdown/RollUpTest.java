// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {

    @Test
    void parse_readsWhatIsPrinted() {
        Object[][] table = {
            {RollUp.sum(), "sum"},
            {RollUp.mean(), "mean"},
            {RollUp.weightedMean().requiringWeight(80), "weighted mean, at least 80% of weight"},
            {RollUp.ratioOfSums(), "ratio of sums"},
            {RollUp.min().requiring(1), "min, at least 1 child"},
            {RollUp.max().requiring(3), "max, at least 3 children"},
            {RollUp.none(), "none"},
            {RollUp.sum().requiring(2).requiringWeight(66.5), "sum, at least 2 children, at least 66.5% of weight"},
        };
        for (Object[] row : table) {
            assertThat(row[0]).hasToString((String) row[1]);
            assertThat(RollUp.parse((String) row[1])).isEqualTo(row[0]).hasSameHashCodeAs(row[0]);
            assertThat(((RollUp) row[0]).getPlain()).isEqualTo(row[1]);
        }
    }

    @Test
    void parse_refusesAnythingElse() {
        for (String text : List.of(
                "",
                "Sum",
                "average",
                "sum,",
                "sum, at least 0 children",
                "sum, at least 101% of weight",
                "sum, at least 1e999% of weight",
                "sum, at least x children",
                "sum, at least 99999999999 children")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> RollUp.parse(text));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollUp.parse("average"))
                .withMessage("text must be one of sum, mean, weighted mean, ratio of sums, min, max, none, each with"
                        + " \", at least 3 children\" or \", at least 80% of weight\", but was \"average\"");
    }

    @Test
    void requirements_haveLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollUp.sum().requiring(0))
                .withMessage("children must be 1 or more, but was 0");
        for (double percent : new double[] {0, -1, 100.5, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> RollUp.sum().requiringWeight(percent));
        }
        assertThat(RollUp.sum().requiring(3).required()).hasValue(3);
        assertThat(RollUp.sum().requiringWeight(100).requiredWeight()).hasValue(100);
        assertThat(RollUp.parse("sum, at least 1 children").required()).hasValue(1);
        assertThat(RollUp.sum().required()).isEmpty();
        assertThat(RollUp.sum().requiringWeight(80).requiredWeight()).hasValue(80);
        assertThat(RollUp.sum().requiredWeight()).isEmpty();
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                RollUp.sum(),
                RollUp.mean(),
                RollUp.sum().requiring(2),
                RollUp.sum().requiringWeight(80),
                RollUp.sum().requiringWeight(81),
                RollUp.sum().requiring(2).requiringWeight(80)));
    }
}
