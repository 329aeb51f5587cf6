// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Both sides of a ratio have a month, or neither. */
class RatioSlotsTest {

    private static final long JANUARY = 24_240;
    private static final byte KNOWN = ReasonCode.KNOWN;
    private static final byte PENDING = ReasonCode.PENDING;
    private static final byte CONFIDENTIAL = ReasonCode.CONFIDENTIAL;
    private static final byte BREAK = Slots.BREAK_BEFORE;

    private static Slots slots(double[] values, byte[] reasons, byte... markers) {
        return Slots.of(JANUARY, values, reasons, markers.length == 0 ? null : markers);
    }

    @Test
    void aMonthIsKnownOnBothSidesOrOnNeither() {
        Slots n = slots(new double[] {1, 2, 0, 0, 5}, new byte[] {KNOWN, KNOWN, PENDING, ReasonCode.NEGLIGIBLE, KNOWN});
        Slots d = slots(
                new double[] {10, 0, 30, 0, 50},
                new byte[] {KNOWN, ReasonCode.NOT_REPORTED, KNOWN, CONFIDENTIAL, KNOWN});
        RatioSlots both = RatioSlots.of(n, d);
        byte[] reasons = {KNOWN, ReasonCode.NOT_REPORTED, PENDING, CONFIDENTIAL, KNOWN};
        assertThat(both.numerators()).isEqualTo(slots(new double[] {1, 0, 0, 0, 5}, reasons));
        assertThat(both.denominators()).isEqualTo(slots(new double[] {10, 0, 0, 0, 50}, reasons));
        Slots whole = slots(new double[] {7, 8, 0, 0, 9}, null);
        assertThat(RatioSlots.of(n, whole).denominators()).isEqualTo(slots(new double[] {7, 8, 0, 0, 9}, new byte[] {
            KNOWN, KNOWN, PENDING, ReasonCode.NEGLIGIBLE, KNOWN
        }));
        assertThat(RatioSlots.of(whole, d).numerators()).isEqualTo(slots(new double[] {7, 0, 0, 0, 9}, new byte[] {
            KNOWN, ReasonCode.NOT_REPORTED, KNOWN, CONFIDENTIAL, KNOWN
        }));
        // the sides themselves stay what they were
        assertThat(n.value(1)).isEqualTo(2);
        assertThat(d.value(2)).isEqualTo(30);
    }

    @Test
    void bothSidesHaveTheMarkersOfEither() {
        Slots n = slots(new double[] {1, 2, 3}, null, (byte) (Slots.PARTIAL | Slots.REVISED), (byte) 0, (byte) 0);
        Slots d = slots(new double[] {10, 20, 30}, null, Slots.FORECAST, BREAK, (byte) 0);
        RatioSlots both = RatioSlots.of(n, d);
        byte[] markers = {Slots.PARTIAL | Slots.FORECAST, BREAK, 0};
        assertThat(both.numerators()).isEqualTo(slots(new double[] {1, 2, 3}, null, markers));
        assertThat(both.denominators()).isEqualTo(slots(new double[] {10, 20, 30}, null, markers));
        Slots plain = slots(new double[] {7, 8, 9}, null);
        assertThat(RatioSlots.of(plain, d).numerators().marker(1)).isEqualTo(BREAK);
        assertThat(RatioSlots.of(n, plain).denominators().marker(0)).isEqualTo(Slots.PARTIAL);
    }

    @Test
    void aBreakBesideAMissingPartMovesOnBothSides() {
        Slots n = slots(new double[] {1, 0, 3}, new byte[] {KNOWN, PENDING, KNOWN});
        Slots d = slots(new double[] {10, 20, 30}, null, (byte) 0, BREAK, (byte) 0);
        RatioSlots both = RatioSlots.of(n, d);
        for (Slots side : new Slots[] {both.numerators(), both.denominators()}) {
            assertThat(side.reason(1)).isEqualTo(PENDING);
            assertThat(side.marker(1)).isZero();
            assertThat(side.marker(2)).isEqualTo(BREAK);
        }
    }

    @Test
    void wholeSidesStayAsTheyAre() {
        Slots n = slots(new double[] {1, 2}, null);
        Slots d = slots(new double[] {10, 20}, null);
        RatioSlots both = RatioSlots.of(n, d);
        assertThat(both.numerators()).isSameAs(n);
        assertThat(both.denominators()).isSameAs(d);
    }

    @Test
    void aRatioSeriesShowsItsSides() {
        YearMonth first = ProlepticMonth.at(JANUARY);
        RatioSeries ratio =
                RatioSeries.rate(MonthlySeries.of(first, 1, 2, 3), MonthlySeries.of(first, 10, 20, 30), 100);
        RatioSlots both = RatioSlots.open(ratio);
        assertThat(both.numerators()).isEqualTo(slots(new double[] {1, 2, 3}, null));
        assertThat(both.denominators()).isEqualTo(slots(new double[] {10, 20, 30}, null));
    }
}
