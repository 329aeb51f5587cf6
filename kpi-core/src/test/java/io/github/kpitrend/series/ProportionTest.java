// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void smallTypesSayWhatTheyAre() {
        assertThat(new Proportion(3, 12)).hasToString("3 of 12");
        assertThat(new Proportion(3, 12).percent()).isEqualTo(Figure.of(25));
        assertThat(new Proportion(0, 0).percent()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(new Proportion(0, 12).percent()).isEqualTo(Figure.of(0));
        assertThat(Marker.PROVISIONAL.text()).isEqualTo("provisional");
        assertThat(ConfidenceLevel.PERCENT_95.percent()).isEqualTo(95);
        assertThat(ConfidenceLevel.PERCENT_99_8.percent()).isEqualTo(99.8);
    }

    @Test
    void plainForm() {
        assertThat(new Proportion(3, 12).getPlain()).containsOnlyKeys("numerator", "denominator");
        assertThat(new Proportion(3, 12).getPlain()).containsEntry("numerator", new BigDecimal(3));
    }

    @Test
    void partsAddUpExactly() {
        assertThat(new Proportion(0.1, 1).plus(new Proportion(0.2, 2))).isEqualTo(new Proportion(0.3, 3));
        assertThat(new Proportion(1, 1).plus(new Proportion(0, 0))).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void whatIsNoProportionIsRefused() {
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Proportion(wrong, 1))
                    .withMessageContaining("numerator");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Proportion(1, wrong))
                    .withMessageContaining("denominator");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1e308, 1e308).plus(new Proportion(1e308, 1e308)))
                .withMessage("other must have a sum that a double can hold, but was " + new Proportion(1e308, 1e308));
    }

    @Test
    void zerosOfEitherSignAreOne() {
        assertThat(new Proportion(-0.0, 1)).isEqualTo(new Proportion(0.0, 1));
        assertThat(new Proportion(0, 1)).hasToString("0 of 1");
    }
}
