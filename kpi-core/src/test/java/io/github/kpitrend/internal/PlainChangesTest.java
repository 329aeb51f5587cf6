// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Changes of plain series beside fractions. */
class PlainChangesTest {

    private static final byte[] REASONS = {
        ReasonCode.KNOWN, ReasonCode.KNOWN, ReasonCode.KNOWN, ReasonCode.PENDING, ReasonCode.CONFIDENTIAL
    };

    @Property(tries = 300)
    void everyChangeIsTheNearestDouble(@ForAll long seed) {
        Random random = new Random(seed);
        int months = 1 + random.nextInt(9);
        int lag = 1 + random.nextInt(5);
        boolean gaps = random.nextBoolean();
        double[] values = new double[months];
        byte[] reasons = new byte[months];
        int scale = random.nextInt(4);
        for (int i = 0; i < months; i++) {
            values[i] = BigDecimal.valueOf(random.nextInt(9) - 3, scale).doubleValue();
            reasons[i] = gaps ? REASONS[random.nextInt(REASONS.length)] : ReasonCode.KNOWN;
        }
        Slots slots = Slots.of(24_240, values, reasons, null);
        Slots differences = PlainChanges.of(slots, lag, false);
        Slots percentages = PlainChanges.of(slots, lag, true);
        for (int i = 0; i < months; i++) {
            byte base = i < lag ? ReasonCode.OUTSIDE_SERIES : slots.reason(i - lag);
            byte reason = ReasonCode.ofTwo(slots.reason(i), base);
            assertThat(differences.reason(i)).isEqualTo(reason);
            if (reason != ReasonCode.KNOWN) {
                assertThat(percentages.reason(i)).isEqualTo(reason);
                assertThat(percentages.value(i)).isZero();
                assertThat(differences.value(i)).isZero();
                continue;
            }
            Fraction from = Model.exact(slots.value(i - lag));
            Fraction change = Model.exact(slots.value(i)).minus(from);
            assertThat(differences.value(i)).isEqualTo(change.toDouble());
            if (from.signum() == 0 && change.signum() != 0) {
                assertThat(percentages.reason(i)).isEqualTo(ReasonCode.ZERO_BASE);
            } else if (from.signum() == 0) {
                assertThat(percentages.value(i)).isZero();
            } else {
                assertThat(percentages.reason(i)).isEqualTo(ReasonCode.KNOWN);
                assertThat(percentages.value(i))
                        .isEqualTo(change.times(Fraction.HUNDRED)
                                .dividedBy(from.abs())
                                .toDouble());
            }
        }
    }

    @Test
    void whatIsNotPlainIsLeftToTheGeneralWay() {
        double[] values = {1, 2};
        assertThat(PlainChanges.of(Slots.of(0, values, null, new byte[] {1, 0}), 1, true))
                .isNull();
        assertThat(PlainChanges.of(Slots.of(0, new double[] {1e-7, 2}, null, null), 1, false))
                .isNull();
        assertThat(PlainChanges.of(Slots.of(0, values, null, null), Long.MAX_VALUE, false))
                .isEqualTo(Slots.of(0, new double[2], new byte[] {7, 7}, null));
    }
}
