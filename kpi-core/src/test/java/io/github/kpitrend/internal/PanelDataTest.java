// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Series of the same months, flat. */
class PanelDataTest {

    private static final long JANUARY = 24_240;
    private static final byte KNOWN = ReasonCode.KNOWN;
    private static final byte OUTSIDE = ReasonCode.OUTSIDE_SERIES;
    private static final byte BREAK = Slots.BREAK_BEFORE;

    private static Slots slots(long first, double... values) {
        return Slots.of(first, values, null, null);
    }

    @Test
    void seriesKeepTheirMonths() {
        Slots gap = Slots.of(
                JANUARY + 1, new double[] {5, 0, 7}, new byte[] {KNOWN, ReasonCode.PENDING, KNOWN}, new byte[] {
                    0, 0, Slots.PARTIAL
                });
        PanelData data = PanelData.of(List.of(slots(JANUARY, 1, 2), gap, slots(JANUARY + 3, 9)), JANUARY, 4);
        assertThat(data.first()).isEqualTo(JANUARY);
        assertThat(data.months()).isEqualTo(4);
        assertThat(data.cells()).isEqualTo(12);
        assertThat(data.slots(0))
                .isEqualTo(Slots.of(
                        JANUARY, new double[] {1, 2, 0, 0}, new byte[] {KNOWN, KNOWN, OUTSIDE, OUTSIDE}, null));
        assertThat(data.slots(1))
                .isEqualTo(Slots.of(
                        JANUARY,
                        new double[] {0, 5, 0, 7},
                        new byte[] {OUTSIDE, KNOWN, ReasonCode.PENDING, KNOWN},
                        new byte[] {0, 0, 0, Slots.PARTIAL}));
        assertThat(data.slots(2))
                .isEqualTo(Slots.of(
                        JANUARY, new double[] {0, 0, 0, 9}, new byte[] {OUTSIDE, OUTSIDE, OUTSIDE, KNOWN}, null));
        assertThat(data.value(1, 3)).isEqualTo(7);
        assertThat(data.value(1, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(data.value(2, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theUnitOfAll() {
        PanelData data = PanelData.of(List.of(slots(JANUARY, 1.5, -300.25), slots(JANUARY + 1, 7)), JANUARY, 2);
        assertThat(data.places).isEqualTo(2);
        assertThat(data.power()).isEqualTo(100);
        assertThat(data.largestUnits).isEqualTo(30_025);
        PanelData longDecimals = PanelData.of(List.of(slots(JANUARY, 1, 1 / 3.0, 1)), JANUARY, 3);
        assertThat(longDecimals.places).isEqualTo(Decimals.NO_PLACES);
        assertThat(longDecimals.largestUnits).isZero();
        PanelData most = PanelData.of(List.of(slots(JANUARY, 0x1p45)), JANUARY, 1);
        assertThat(most.places).isZero();
        assertThat(most.largestUnits).isEqualTo(0x1p45);
        PanelData tooLarge = PanelData.of(List.of(slots(JANUARY, 0x1p45), slots(JANUARY, 0.1)), JANUARY, 1);
        assertThat(tooLarge.places).isEqualTo(Decimals.NO_PLACES);
        assertThat(tooLarge.largestUnits).isZero();
        Slots none = Slots.of(JANUARY, new double[2], new byte[] {OUTSIDE, ReasonCode.PENDING}, null);
        assertThat(PanelData.of(List.of(none), JANUARY, 2).places).isZero();
        assertThat(PanelData.of(List.of(none), JANUARY, 2).largestUnits).isZero();
    }

    @Test
    void breaksOfOneSeriesOnly() {
        Slots atStart = Slots.of(JANUARY, new double[3], null, new byte[] {BREAK, 0, 0});
        Slots atEnd = Slots.of(JANUARY, new double[3], null, new byte[] {0, 0, (byte) (BREAK | Slots.PARTIAL)});
        Slots other = Slots.of(JANUARY, new double[3], null, new byte[] {0, Slots.PARTIAL, 0});
        PanelData data = PanelData.of(List.of(other, atStart, slots(JANUARY, 1, 2, 3), atEnd, other), JANUARY, 3);
        for (int s = 0; s < 5; s++) {
            assertThat(data.hasBreaks(s)).isEqualTo(s == 1 || s == 3);
        }
        PanelData plain = PanelData.of(List.of(slots(JANUARY, 1, 2)), JANUARY, 2);
        assertThat(plain.hasBreaks(0)).isFalse();
        assertThat(plain.slots(0)).isEqualTo(slots(JANUARY, 1, 2));
    }

    @Test
    void figuresThatEndNoPeriod() {
        PeriodEnds quarters = new PeriodEnds(3, 2); // March, June, September, December
        Slots inMarch = Slots.of(JANUARY, new double[] {0, 0, 0}, new byte[] {2, 2, KNOWN}, null);
        Slots inFebruary = Slots.of(JANUARY, new double[] {0, -8, 0}, new byte[] {2, KNOWN, KNOWN}, null);
        PanelData data = PanelData.of(List.of(inMarch, inFebruary, inMarch), JANUARY, 3);
        assertThat(data.hasFiguresBetween(0, quarters)).isFalse();
        assertThat(data.hasFiguresBetween(1, quarters)).isTrue();
        assertThat(data.hasFiguresBetween(2, quarters)).isFalse();
        assertThat(data.hasFiguresBetween(0, new PeriodEnds(3, 0))).isTrue();
        PanelData fromFebruary = PanelData.of(List.of(slots(JANUARY + 1, 1)), JANUARY + 1, 1);
        assertThat(fromFebruary.hasFiguresBetween(0, new PeriodEnds(3, 1))).isFalse();
    }

    @Test
    void equalSeriesAreEqualData() {
        Slots one = slots(JANUARY, 1, 2);
        PanelData data = PanelData.of(List.of(one, one), JANUARY, 2);
        assertThat(data)
                .isEqualTo(PanelData.of(List.of(slots(JANUARY, 1, 2), slots(JANUARY, 1, 2)), JANUARY, 2))
                .hasSameHashCodeAs(PanelData.of(List.of(slots(JANUARY, 1, 2), slots(JANUARY, 1, 2)), JANUARY, 2))
                .isNotEqualTo(PanelData.of(List.of(one.startingAt(9), one.startingAt(9)), 9, 2))
                .isNotEqualTo(PanelData.of(List.of(slots(JANUARY, 1, 2, 1, 2)), JANUARY, 4))
                .isNotEqualTo(PanelData.of(List.of(one, slots(JANUARY, 1, 3)), JANUARY, 2))
                .isNotEqualTo(PanelData.of(
                        List.of(one, Slots.of(JANUARY, new double[] {1, 2}, null, new byte[] {0, 1})), JANUARY, 2))
                .isNotEqualTo(one);
        Slots pending = Slots.of(JANUARY, new double[] {1, 0}, new byte[] {KNOWN, ReasonCode.PENDING}, null);
        Slots hidden = Slots.of(JANUARY, new double[] {1, 0}, new byte[] {KNOWN, ReasonCode.CONFIDENTIAL}, null);
        assertThat(PanelData.of(List.of(pending), JANUARY, 2)).isNotEqualTo(PanelData.of(List.of(hidden), JANUARY, 2));
    }
}
