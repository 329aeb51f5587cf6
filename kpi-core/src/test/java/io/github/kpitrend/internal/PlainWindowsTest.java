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
        }
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
