// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Slopes that doubles do not tell apart, or that leave them. */
class PairSlopesTest {

    private static final YearMonth JANUARY = YearMonth.of(1900, 1);

    private static TheilSen slopes(MonthlySeries series) {
        return TheilSen.of(series, ConfidenceLevel.PERCENT_95);
    }

    /** 0, then after q - 1 months (q - 1) k + 1, and after q more q k + 1 more. */
    private static MonthlySeries almostStraight(double k, int q) {
        return MonthlySeries.builder()
                .add(JANUARY, 0)
                .add(JANUARY.plusMonths(q - 1), (q - 1) * k + 1)
                .add(JANUARY.plusMonths(2 * q - 1), (2 * q - 1) * k + 2)
                .build();
    }

    /**
     * The slopes k + 1 / q, k + 2 / (2 q - 1) and k + 1 / (q - 1) have one nearest double. The one in the middle leads from the median figure in month
     * q - 1 down to 1 / (2 q - 1); either of the others would lead to 0 or to 1 / q.
     */
    @Test
    void slopesOfOneDoubleAreToldApart() {
        TheilSen inUnits = slopes(almostStraight(0x1p34, 1024));
        assertThat(inUnits.slope()).isEqualTo(Figure.of(0x1p34 + 1 / 1024.0));
        assertThat(inUnits.intercept()).isEqualTo(Figure.of(1 / 2047.0));
        TheilSen inDecimals = slopes(almostStraight(0x1p42, 64));
        assertThat(inDecimals.slope()).isEqualTo(Figure.of(0x1p42 + 1 / 64.0));
        assertThat(inDecimals.intercept()).isEqualTo(Figure.of(1 / 127.0));
    }

    @Test
    void slopesOfFewUnitsAndLongTimesAreExact() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 0.1)
                .add(JANUARY.plusMonths(3), 0.2)
                .build();
        assertThat(slopes(series).slope()).isEqualTo(Figure.of(0.1 / 3));
        assertThat(slopes(series).intercept()).isEqualTo(Figure.of(0.1));
    }

    @Test
    void equalFiguresHaveTheSlopeZero() {
        assertThat(slopes(MonthlySeries.of(JANUARY, 5, 5, 5)).slope()).isEqualTo(Figure.of(0));
        assertThat(slopes(MonthlySeries.of(JANUARY, 1e300, 1e300, 1e300)).slope())
                .isEqualTo(Figure.of(0));
        assertThat(slopes(MonthlySeries.of(JANUARY, 1e300, 1e300, 1e300)).intercept())
                .isEqualTo(Figure.of(1e300));
    }

    /** Half of the smallest double a month is above 0 and below 10 / 3, and as no double holds it, it has a reason of its own. */
    @Test
    void slopesThatWouldBecomeZeroAreInOrder() {
        MonthlySeries tiny = MonthlySeries.builder()
                .add(JANUARY, 0)
                .add(JANUARY.plusMonths(2), Double.MIN_VALUE)
                .add(JANUARY.plusMonths(3), 10)
                .build();
        assertThat(slopes(tiny).slope()).isEqualTo(Figure.of(10 / 3.0));
        assertThat(slopes(tiny.times(-1)).slope()).isEqualTo(Figure.of(-10 / 3.0));
        assertThat(slopes(tiny.head(3)).slope()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
    }

    @Test
    void slopesBeyondTheDoublesAreInOrder() {
        MonthlySeries huge = MonthlySeries.of(JANUARY, -1.7e308, 1.7e308, 0);
        assertThat(slopes(huge).slope()).isEqualTo(Figure.of(8.5e307));
        assertThat(slopes(huge.times(-1)).slope()).isEqualTo(Figure.of(-8.5e307));
    }
}
