// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import org.junit.jupiter.api.Test;

/** A figure is a number or a reason. */
class FiguresTest {

    private static final Figure BEYOND = Figure.missing(MissingReason.NOT_REPRESENTABLE);

    @Test
    void theReasonOfACode() {
        assertThat(Figures.missing(ReasonCode.NOT_REPORTED)).isEqualTo(Figure.missing(MissingReason.NOT_REPORTED));
        assertThat(Figures.missing(ReasonCode.CONFIDENTIAL)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(Figures.missing(ReasonCode.TOTAL_FELL)).isEqualTo(Figure.missing(MissingReason.TOTAL_FELL));
    }

    @Test
    void whatNoDoubleHoldsIsNotRepresentable() {
        assertThat(Figures.ofResult(-2.5)).isEqualTo(Figure.of(-2.5));
        assertThat(Figures.ofResult(Double.MAX_VALUE)).isEqualTo(Figure.of(Double.MAX_VALUE));
        assertThat(Figures.ofResult(Double.POSITIVE_INFINITY)).isEqualTo(BEYOND);
        assertThat(Figures.ofResult(Double.NEGATIVE_INFINITY)).isEqualTo(BEYOND);
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.ofResult(Double.NaN));
    }

    @Test
    void aResultBesideZeroIsNotZero() {
        assertThat(Figures.ofResult(0, 1)).isEqualTo(BEYOND);
        assertThat(Figures.ofResult(0, -1)).isEqualTo(BEYOND);
        assertThat(Figures.ofResult(0, 0)).isEqualTo(Figure.of(0));
        assertThat(Figures.ofResult(3, 1)).isEqualTo(Figure.of(3));
        assertThat(Figures.ofResult(Double.POSITIVE_INFINITY, 1)).isEqualTo(BEYOND);
    }

    @Test
    void numbersAreFinite() {
        assertThat(Figures.finite(-7, "target")).isEqualTo(-7);
        for (double each : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Figures.finite(each, "target"))
                    .withMessage("target must be a finite number, but was " + each);
        }
    }
}
