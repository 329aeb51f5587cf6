// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What phases without limits have: a center, or nothing. */
class PhaseLinesTest {

    private static final Figure FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static Rational decimal(String text) {
        return Rational.of(new BigDecimal(text), 1);
    }

    @Test
    void aCenterAlone() {
        PhaseLines lines = new PhaseLines.None(decimal("2.5"), MissingReason.NOT_APPLICABLE, true);
        assertThat(lines.line(0, 0)).isEqualTo(Figure.of(2.5));
        assertThat(lines.line(0, decimal("-3"))).isEqualTo(Figure.of(-0.5));
        for (int sigma : new int[] {-3, -1, 1, 3}) {
            assertThat(lines.line(sigma, 0)).isEqualTo(NONE);
            assertThat(lines.line(sigma, decimal("1"))).isEqualTo(NONE);
        }
        assertThat(lines.zoneOf(decimal("2.4"), 0)).isEqualTo(-1);
        assertThat(lines.zoneOf(decimal("2.50"), 0)).isZero();
        assertThat(lines.zoneOf(decimal("1000"), 0)).isEqualTo(1);
        assertThat(lines.varies()).isTrue();
        assertThat(lines.isConstant()).isFalse();
        assertThat(lines.isScreeningSkipped()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(lines::constant).withMessageContaining("constant limits");
    }

    @Test
    void noPointAtAll() {
        PhaseLines lines = new PhaseLines.None(null, MissingReason.NOT_APPLICABLE, false);
        assertThat(lines.line(0, 0)).isEqualTo(FEW);
        assertThat(lines.line(0, decimal("1"))).isEqualTo(FEW);
        assertThat(lines.line(3, 0)).isEqualTo(NONE);
        assertThat(lines.zoneOf(decimal("1"), 0)).isZero();
        assertThat(lines.varies()).isFalse();
    }
}
