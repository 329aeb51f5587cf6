// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Windows of plain series beside each window alone. */
class PlainWindowsTest {

    private static final byte[] REASONS = {
        ReasonCode.KNOWN, ReasonCode.KNOWN, ReasonCode.KNOWN, ReasonCode.PENDING, ReasonCode.CONFIDENTIAL
    };

    private static Slots slots(Random random) {
        int months = 1 + random.nextInt(20);
        boolean gaps = random.nextBoolean();
        int scale = random.nextInt(3);
        int range = random.nextBoolean() ? 6 : 100_000;
        double[] values = new double[months];
        byte[] reasons = new byte[months];
        for (int i = 0; i < months; i++) {
            values[i] =
                    BigDecimal.valueOf(random.nextInt(range) - range / 3, scale).doubleValue();
            reasons[i] = gaps ? REASONS[random.nextInt(REASONS.length)] : ReasonCode.KNOWN;
        }
        return Slots.of(24_240, values, reasons, null);
    }

    @Property(tries = 300)
    void everyWindowIsThatOfItsMonths(@ForAll long seed) {
        Random random = new Random(seed);
        Slots slots = slots(random);
        int length = 1 + random.nextInt(8);
        int offset = random.nextInt(2);
        int required = 1 + random.nextInt(length);
        for (WindowStatistic statistic : WindowStatistic.values()) {
            Slots found = PlainWindows.of(slots, statistic, length, offset, required);
            if (slots.length() <= offset) {
                assertThat(found).isNull();
                continue;
            }
            assertThat(found.first()).isEqualTo(slots.first());
            int needed = Math.max(required, statistic.leastObserved());
            for (int i = 0; i < slots.length(); i++) {
                int from = Math.max(0, i - offset - length + 1);
                int to = i - offset;
                int observed = slots.observed(from, to);
                boolean hidden = false;
                for (int k = from; k <= to; k++) {
                    hidden |= slots.reason(k) == ReasonCode.CONFIDENTIAL;
                }
                if (observed < needed) {
                    assertThat(found.reason(i))
                            .isEqualTo(hidden ? ReasonCode.CONFIDENTIAL : ReasonCode.TOO_FEW_OBSERVATIONS);
                    assertThat(found.value(i)).isZero();
                    assertThat(found.marker(i)).isZero();
                } else {
                    assertThat(found.reason(i)).isEqualTo(ReasonCode.KNOWN);
                    assertThat(found.value(i))
                            .as("%s of %s months at %s", statistic, length, i)
                            .isEqualTo(statistic.compute(slots, from, to, observed));
                    boolean partial = statistic == WindowStatistic.SUM && observed < length;
                    assertThat(found.marker(i)).isEqualTo(partial ? Slots.PARTIAL : 0);
                }
            }
            assertCanonical(found);
        }
    }

    /** A result is what the same figures, reasons and markers make. */
    static void assertCanonical(Slots found) {
        byte[] reasons = new byte[found.length()];
        byte[] markers = new byte[found.length()];
        double[] values = new double[found.length()];
        found.copyReasons(reasons);
        found.copyMarkers(markers);
        found.copyValues(values);
        assertThat(found).isEqualTo(Slots.of(found.first(), values, reasons, markers));
    }

    /** Squares of 28 bits, of which 7 months are added up (3 bits) and multiplied by 7, take 62 bits, those of 8 months 64. */
    @Test
    void squaresThatMayNotFitAreLeftToTheGeneralWay() {
        double[] values = new double[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 3 == 0 ? -1 : 1) * (0x1p28 - 1 - i);
        }
        Slots seven = Slots.of(0, Arrays.copyOf(values, 7), null, null);
        Slots found = PlainWindows.of(seven, WindowStatistic.STANDARD_DEVIATION, 7, 0, 2);
        for (int i = 1; i < 7; i++) {
            assertThat(found.value(i)).isEqualTo(WindowStatistic.STANDARD_DEVIATION.compute(seven, 0, i, i + 1));
        }
        Slots eight = Slots.of(0, values, null, null);
        assertThat(PlainWindows.of(eight, WindowStatistic.STANDARD_DEVIATION, 7, 0, 2))
                .isNull();
        assertThat(PlainWindows.of(seven, WindowStatistic.STANDARD_DEVIATION, 100, 0, 2))
                .isNotNull();
    }

    /**
     * Of 100 months: a sum reads each once, a deviation makes two sums of each. Extremes read each once and go through each block twice. A median puts
     * each figure in its place, before those that are larger, and takes it out of the figures of its window.
     */
    @Test
    void stepsByHand() {
        double[] rising = new double[100];
        double[] falling = new double[100];
        for (int i = 0; i < 100; i++) {
            rising[i] = i;
            falling[i] = 100 - i;
        }
        Slots up = Slots.of(0, rising, null, null);
        Slots down = Slots.of(0, falling, null, null);
        for (int length : new int[] {1, 12, 60}) {
            assertThat(PlainWindows.steps(up, WindowStatistic.SUM, length)).isEqualTo(100);
            assertThat(PlainWindows.steps(up, WindowStatistic.MEAN, length)).isEqualTo(100);
            assertThat(PlainWindows.steps(up, WindowStatistic.MIN, length)).isEqualTo(300);
            assertThat(PlainWindows.steps(down, WindowStatistic.MAX, length)).isEqualTo(300);
            assertThat(PlainWindows.steps(up, WindowStatistic.STANDARD_DEVIATION, length))
                    .isEqualTo(200);
            long takenOut = (100L - length) * length;
            assertThat(PlainWindows.steps(up, WindowStatistic.MEDIAN, length)).isEqualTo(100 + takenOut);
            // the first go before 0, 1, 2 figures, all others before those of a whole window but one
            long moved = (length - 1L) * length / 2 + (100L - length) * (length - 1L);
            assertThat(PlainWindows.steps(down, WindowStatistic.MEDIAN, length)).isEqualTo(100 + moved + takenOut);
        }
        Slots gap = Slots.of(0, new double[] {1, 0, 3}, new byte[] {0, ReasonCode.PENDING, 0}, null);
        assertThat(PlainWindows.steps(gap, WindowStatistic.SUM, 2)).isEqualTo(3);
        Slots longDecimals = Slots.of(0, new double[] {1 / 3.0, 2}, null, null);
        assertThat(PlainWindows.steps(longDecimals, WindowStatistic.SUM, 2)).isZero();
    }

    @Test
    void whatIsNotPlainIsLeftToTheGeneralWay() {
        Slots marked = Slots.of(0, new double[] {1, 2}, null, new byte[] {1, 0});
        Slots longDecimals = Slots.of(0, new double[] {1 / 3.0, 2}, null, null);
        for (WindowStatistic statistic : WindowStatistic.values()) {
            assertThat(PlainWindows.of(marked, statistic, 2, 0, 1)).isNull();
            boolean isExtreme = statistic == WindowStatistic.MIN || statistic == WindowStatistic.MAX;
            assertThat(PlainWindows.of(longDecimals, statistic, 2, 0, 1) == null)
                    .as("%s", statistic)
                    .isEqualTo(!isExtreme);
        }
        // sums of 128 months of 45 bits are exact in doubles, those of 256 are not
        double[] large = new double[300];
        Arrays.fill(large, 0x1p45 - 1);
        Slots whole = Slots.of(0, large, null, null);
        assertThat(PlainWindows.of(whole, WindowStatistic.SUM, 127, 0, 1)).isNotNull();
        assertThat(PlainWindows.of(whole, WindowStatistic.SUM, 256, 0, 1)).isNull();
        assertThat(PlainWindows.of(whole, WindowStatistic.STANDARD_DEVIATION, 2, 0, 1))
                .isNull();
        assertThat(PlainWindows.of(whole, WindowStatistic.MEDIAN, 64, 0, 1)).isNotNull();
        assertThat(PlainWindows.of(whole, WindowStatistic.MEDIAN, 65, 0, 1)).isNull();
    }
}
