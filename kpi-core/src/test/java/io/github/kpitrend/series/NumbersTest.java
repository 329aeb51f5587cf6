// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void toDouble_ofDecimalsThatDoublesStandFor() {
        assertThat(Numbers.toDouble(new BigDecimal("0.10"), "value")).isEqualTo(0.1);
        assertThat(Numbers.toDouble(new BigDecimal("1E+300"), "value")).isEqualTo(1e300);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.toDouble(new BigDecimal("0.1000000000000000001"), "value"))
                .withMessage("value must be a decimal that a double represents exactly, but was 0.1000000000000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.toDouble(new BigDecimal("1E+400"), "value"))
                .withMessage("value must be a decimal that a double represents exactly, but was 1E+400");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.toDouble(new BigDecimal("0." + "1".repeat(40)), "value"))
                .withMessageEndingWith("but was 0." + "1".repeat(40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.toDouble(new BigDecimal("0." + "1".repeat(41)), "value"))
                .withMessageEndingWith("but was 0." + "1".repeat(20) + " (shortened)");
    }

    /** Confidential first, then the left reason, then the right one. */
    @Test
    void missing_ofTwo() {
        Figure known = Figure.of(1);
        Figure pending = Figure.missing(MissingReason.PENDING);
        Figure unavailable = Figure.missing(MissingReason.UNAVAILABLE);
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(Numbers.missing(known, known)).isNull();
        assertThat(Numbers.missing(pending, known)).isEqualTo(pending);
        assertThat(Numbers.missing(known, pending)).isEqualTo(pending);
        assertThat(Numbers.missing(pending, unavailable)).isEqualTo(pending);
        assertThat(Numbers.missing(pending, hidden)).isEqualTo(hidden);
        assertThat(Numbers.missing(hidden, pending)).isEqualTo(hidden);
    }
}
