// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which data a task is exact for, and its limits in units. */
class PanelTaskTest {

    private static final Limits TEN_PERCENT = new Limits(10, 10, false);

    private static PanelData data(double... values) {
        return PanelData.of(List.of(Slots.of(0, values, null, null)), 0, values.length);
    }

    /** A window of 12,000 counts in steps of 2^39 (14 bits beside 53), so that its sums must stay below 2^38: 12,000 of 22,906,492. */
    @Test
    void sumsMustBeDistinguishedFromTheirCounts() {
        PanelTask task = new PanelTask(1, 12_000, 1, TEN_PERCENT);
        assertThat(task.isExactFor(data(22_906_492, 5))).isTrue();
        assertThat(task.isExactFor(data(5, -22_906_493))).isFalse();
        assertThat(task.isExactFor(data(2_290_649.3))).isFalse();
        // 8,192 of 2^25 are 2^38, as near to one count as to the next
        assertThat(new PanelTask(1, 8_192, 1, TEN_PERCENT).isExactFor(data(0x1p25)))
                .isFalse();
        assertThat(new PanelTask(1, 8_192, 1, TEN_PERCENT).isExactFor(data(0x1p25 - 1)))
                .isTrue();
        PanelTask inPoints = new PanelTask(1, 12_000, 1, new Limits(10, 10, true));
        assertThat(inPoints.isExactFor(data(22_906_492))).isTrue();
        assertThat(inPoints.isExactFor(data(22_906_493))).isFalse();
        assertThat(new PanelTask(1, 12, 1, TEN_PERCENT).isExactFor(data(22_906_493)))
                .isTrue();
    }

    /** Beside 1000.5 doubles are 2^-43 apart: tenths are told apart while the base stays below 2^42 / 10. */
    @Test
    void percentagesMustBeDistinguishedFromTheirLimits() {
        double base = 439_804_651_110.0;
        for (Limits limits : new Limits[] {new Limits(1000.5, 10, false), new Limits(10, 1000.5, false)}) {
            PanelTask task = new PanelTask(1, 12, 1, limits);
            assertThat(task.isExactFor(data(base))).isTrue();
            assertThat(task.isExactFor(data(base + 1))).isFalse();
        }
        assertThat(new PanelTask(1, 12, 1, new Limits(1000.5, 1000.5, true)).isExactFor(data(base + 1)))
                .isTrue();
        assertThat(new PanelTask(1, 12, 1, new Limits(100 / 3.0, 10, false)).isExactFor(data(1)))
                .isFalse();
        assertThat(new PanelTask(1, 12, 1, TEN_PERCENT).isExactFor(data(1 / 3.0)))
                .isFalse();
    }

    @Test
    void limitsInUnits() {
        PanelTask inPoints = new PanelTask(1, 12, 1, new Limits(2.5, 0.26, true));
        assertThat(inPoints.upFor(data(7))).isEqualTo(3);
        assertThat(inPoints.downFor(data(7))).isEqualTo(-1);
        assertThat(inPoints.upFor(data(7.25))).isEqualTo(250);
        assertThat(inPoints.downFor(data(7.1))).isEqualTo(-3);
        PanelTask percent = new PanelTask(1, 12, 1, new Limits(2.5, 0.26, false));
        assertThat(percent.upFor(data(7.25))).isEqualTo(2.5);
        assertThat(percent.downFor(data(7.25))).isEqualTo(-0.26);
    }

    @Test
    void aTaskKeepsWhatItTook() {
        PanelTask task = new PanelTask(3, 12, 4, TEN_PERCENT);
        assertThat(task.lag()).isEqualTo(3);
        assertThat(task.window()).isEqualTo(12);
        assertThat(task.required()).isEqualTo(4);
        assertThat(task.limits()).isSameAs(TEN_PERCENT);
    }
}
