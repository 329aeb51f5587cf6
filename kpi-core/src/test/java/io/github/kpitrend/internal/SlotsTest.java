// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.time.MonthRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The canonical form of slots, and how results take over the breaks of their sources. */
class SlotsTest {

    private static final long JANUARY = 24_240;
    private static final byte KNOWN = ReasonCode.KNOWN;
    private static final byte PENDING = ReasonCode.PENDING;
    private static final byte BREAK = Slots.BREAK_BEFORE;

    private static Slots results(double[] values, byte[] reasons, int... markers) {
        byte[] bits = new byte[markers.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) markers[i];
        }
        return Slots.ofResults(JANUARY, values, reasons, bits);
    }

    private static byte[] reasons(int... codes) {
        byte[] reasons = new byte[codes.length];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = (byte) codes[i];
        }
        return reasons;
    }

    private static byte[] markers(Slots slots) {
        byte[] markers = new byte[slots.length()];
        Arrays.fill(markers, (byte) 99);
        slots.copyMarkers(markers);
        return markers;
    }

    // -----------------------------------------------------------------------
    @Test
    void equalContentIsEqualSlots() {
        Slots plain = Slots.of(JANUARY, new double[] {1, 2}, null, null);
        assertThat(Slots.of(JANUARY, new double[] {1, 2}, new byte[2], new byte[2]))
                .isEqualTo(plain)
                .hasSameHashCodeAs(plain);
        Slots missing = Slots.of(JANUARY, new double[] {1, 2}, reasons(KNOWN, PENDING), null);
        assertThat(missing).isEqualTo(Slots.of(JANUARY, new double[] {1, 7}, reasons(KNOWN, PENDING), null));
        assertThat(missing.value(1)).isZero();
        assertThat(plain)
                .isNotEqualTo(missing)
                .isNotEqualTo(plain.startingAt(JANUARY + 1))
                .isNotEqualTo(Slots.of(JANUARY, new double[] {1, 2}, null, new byte[] {0, 1}))
                .isNotEqualTo(Slots.of(JANUARY, new double[] {1, 3}, null, null));
        Slots pending = Slots.of(JANUARY, new double[2], reasons(KNOWN, PENDING), null);
        assertThat(pending)
                .isNotEqualTo(Slots.of(JANUARY, new double[2], null, null))
                .isNotEqualTo(Slots.of(JANUARY, new double[2], reasons(KNOWN, ReasonCode.CONFIDENTIAL), null))
                .isNotEqualTo("pending");
        assertThat(plain.startingAt(JANUARY + 1))
                .isEqualTo(Slots.of(JANUARY + 1, new double[] {1, 2}, null, null))
                .isNotEqualTo(plain);
        assertThat(plain.hashCode()).isNotEqualTo(missing.hashCode());
        assertThat(plain.isComplete()).isTrue();
        assertThat(missing.isComplete()).isFalse();
        assertThat(plain.isMarked()).isFalse();
        Slots marked = Slots.of(JANUARY, new double[] {1, 2}, null, new byte[] {1, 0});
        assertThat(marked.isMarked()).isTrue();
        assertThat(marked)
                .isNotEqualTo(plain)
                .isNotEqualTo(Slots.of(JANUARY, new double[] {1, 2}, null, new byte[] {2, 0}));
        assertThat(marked.isMarkedAt(JANUARY)).isTrue();
        assertThat(marked.isMarkedAt(JANUARY - 1)).isFalse();
        assertThat(Slots.ofResults(JANUARY, new double[] {1, 2}, new byte[2], (byte[]) null))
                .isEqualTo(plain);
    }

    @Test
    void arraysStayTheCallers() {
        double[] values = {1, 2};
        byte[] reasons = {KNOWN, PENDING};
        byte[] markers = {1, 0};
        Slots slots = Slots.of(JANUARY, values, reasons, markers);
        Slots results = Slots.ofResults(JANUARY, values, reasons, markers);
        Slots derived = Slots.ofResults(JANUARY, values, reasons, slots);
        assertThat(values).containsExactly(1, 2);
        assertThat(markers).containsExactly(1, 0);
        values[0] = 9;
        reasons[0] = PENDING;
        markers[0] = 0;
        for (Slots each : new Slots[] {slots, results, derived}) {
            assertThat(each.value(0)).isEqualTo(1);
            assertThat(each.reason(0)).isEqualTo(KNOWN);
        }
        assertThat(slots.marker(0)).isEqualTo((byte) 1);
        assertThat(results.marker(0)).isEqualTo((byte) 1);
        double[] other = {5, 6};
        Slots replaced = slots.withValues(other);
        other[0] = 8;
        assertThat(replaced.value(0)).isEqualTo(5);
        assertThat(replaced.value(1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slots.withValues(new double[3]))
                .withMessage("newValues must be as many as slots, but were 3");
    }

    @Test
    void infinitiesAreNotRepresentable() {
        Slots slots = results(new double[] {1, Double.POSITIVE_INFINITY, 3}, new byte[3], 0, Slots.PARTIAL, 0);
        assertThat(slots.reason(1)).isEqualTo(ReasonCode.NOT_REPRESENTABLE);
        assertThat(slots.value(1)).isZero();
        assertThat(slots.marker(1)).isZero();
        assertThat(slots.isMarked()).isFalse();
    }

    @Test
    void aBreakBesideAMissingSlotMovesToTheNextKnownOne() {
        Slots slots = results(
                new double[] {1, 0, 0, 4, 5},
                reasons(KNOWN, PENDING, PENDING, KNOWN, KNOWN),
                Slots.REVISED,
                BREAK | Slots.PARTIAL,
                0,
                Slots.FORECAST,
                0);
        assertThat(markers(slots)).containsExactly(Slots.REVISED, 0, 0, Slots.FORECAST | BREAK, 0);
        Slots none = results(new double[2], reasons(KNOWN, PENDING), 0, BREAK);
        assertThat(none.isMarked()).isFalse();
    }

    @Test
    void resultsHaveTheBreaksOfTheirSourcesOnly() {
        Slots one = Slots.of(JANUARY, new double[4], null, new byte[] {0, BREAK, 0, Slots.PARTIAL});
        Slots other = Slots.of(JANUARY, new double[4], null, new byte[] {Slots.FORECAST, 0, BREAK, 0});
        Slots plain = Slots.of(JANUARY, new double[4], null, null);
        Slots result = Slots.ofResults(
                JANUARY, new double[] {1, 2, 3, 4}, reasons(KNOWN, KNOWN, PENDING, KNOWN), one, other, plain);
        assertThat(markers(result)).containsExactly(0, BREAK, 0, BREAK);
        assertThat(Slots.ofResults(JANUARY, new double[4], new byte[4], plain).isMarked())
                .isFalse();
    }

    @Test
    void slotsByMonth() {
        Slots slots =
                Slots.of(JANUARY, new double[] {1, 0, 3}, reasons(KNOWN, PENDING, KNOWN), new byte[] {0, 0, BREAK});
        assertThat(slots.first()).isEqualTo(JANUARY);
        assertThat(slots.last()).isEqualTo(JANUARY + 2);
        assertThat(slots.reasonAt(JANUARY - 1)).isEqualTo(ReasonCode.OUTSIDE_SERIES);
        assertThat(slots.reasonAt(JANUARY)).isEqualTo(KNOWN);
        assertThat(slots.reasonAt(JANUARY + 1)).isEqualTo(PENDING);
        assertThat(slots.reasonAt(JANUARY + 2)).isEqualTo(KNOWN);
        assertThat(slots.reasonAt(JANUARY + 3)).isEqualTo(ReasonCode.OUTSIDE_SERIES);
        assertThat(slots.valueAt(JANUARY + 2)).isEqualTo(3);
        assertThat(slots.markerAt(JANUARY + 2)).isEqualTo(BREAK);
        assertThat(slots.markerAt(JANUARY - 1)).isZero();
        assertThat(slots.markerAt(JANUARY + 3)).isZero();
        assertThat(slots.isMarkedAt(JANUARY + 2)).isTrue();
        assertThat(slots.isMarkedAt(JANUARY + 1)).isFalse();
        assertThat(slots.isMarkedAt(JANUARY - 1)).isFalse();
        assertThat(slots.isMarkedAt(JANUARY + 3)).isFalse();
        assertThat(slots.breaksBetween(JANUARY + 2, JANUARY + 9)).isTrue();
        assertThat(slots.breaksBetween(JANUARY - 9, JANUARY + 2)).isTrue();
        assertThat(slots.breaksBetween(JANUARY, JANUARY + 1)).isFalse();
        assertThat(slots.breaksBetween(JANUARY + 3, JANUARY + 9)).isFalse();
        assertThat(slots.observed(0, 2)).isEqualTo(2);
        assertThat(slots.observed(0, 0)).isEqualTo(1);
        assertThat(slots.observed(1, 1)).isZero();
        Slots complete = Slots.of(JANUARY, new double[3], null, null);
        assertThat(complete.observed(0, 2)).isEqualTo(3);
        assertThat(complete.observed(2, 1)).isZero();
        assertThat(complete.observed(2, 0)).isZero();
        assertThat(complete.markerAt(JANUARY)).isZero();
        assertThat(complete.isMarkedAt(JANUARY)).isFalse();
        assertThat(complete.breaksBetween(JANUARY, JANUARY + 2)).isFalse();
    }

    @Test
    void copiesAreWhole() {
        Slots plain = Slots.of(JANUARY, new double[] {1, 2}, null, null);
        byte[] reasons = {99, 99, 99};
        plain.copyReasons(reasons);
        assertThat(reasons).containsExactly(0, 0, 99);
        assertThat(markers(plain)).containsExactly(0, 0);
        double[] values = new double[2];
        plain.copyValues(values);
        assertThat(values).containsExactly(1, 2);
        Slots missing = Slots.of(JANUARY, new double[2], reasons(PENDING, KNOWN), new byte[] {0, 1});
        missing.copyReasons(reasons);
        assertThat(reasons).containsExactly(PENDING, 0, 99);
        assertThat(markers(missing)).containsExactly(0, 1);
    }

    @Test
    void partsAndRanges() {
        Slots slots = Slots.of(
                JANUARY, new double[] {1, 0, 3, 4}, reasons(KNOWN, PENDING, KNOWN, KNOWN), new byte[] {0, 0, BREAK, 0});
        Slots end = slots.slice(3, 4);
        assertThat(end).isEqualTo(Slots.of(JANUARY + 3, new double[] {4}, null, null));
        assertThat(slots.slice(1, 3))
                .isEqualTo(Slots.of(JANUARY + 1, new double[] {0, 3}, reasons(PENDING, KNOWN), new byte[] {0, BREAK}));
        assertThat(Slots.of(JANUARY, new double[] {1, 2, 3}, null, null).slice(1, 3))
                .isEqualTo(Slots.of(JANUARY + 1, new double[] {2, 3}, null, null));
        MonthRange wider = MonthRange.of(ProlepticMonth.at(JANUARY - 1), ProlepticMonth.at(JANUARY + 4));
        Slots over = slots.over(wider);
        assertThat(over.reason(0)).isEqualTo(ReasonCode.OUTSIDE_SERIES);
        assertThat(over.reason(5)).isEqualTo(ReasonCode.OUTSIDE_SERIES);
        assertThat(over.slice(1, 5)).isEqualTo(slots);
    }

    @Test
    void unitsOfWholeSeries() {
        Slots slots = Slots.of(JANUARY, new double[] {1.25, -3, 0.5}, null, null);
        assertThat(slots.places()).isEqualTo(2);
        assertThat(slots.places()).isEqualTo(2);
        assertThat(slots.unitBits()).isEqualTo(9); // 300 units are below 512
        assertThat(slots.unitBits()).isEqualTo(9);
        assertThat(Slots.of(JANUARY, new double[] {0}, null, null).unitBits()).isZero();
        assertThat(Slots.of(JANUARY, new double[] {1e-7}, null, null).places()).isEqualTo(Decimals.NO_PLACES);
        assertThat(Slots.of(JANUARY, new double[] {Decimals.MAX_UNITS}, null, null)
                        .places())
                .isZero();
        assertThat(Slots.of(JANUARY, new double[] {Decimals.MAX_UNITS, 0.5}, null, null)
                        .places())
                .isEqualTo(Decimals.NO_PLACES);
    }
}
