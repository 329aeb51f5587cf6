// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Changes that are a limit exactly, and a last digit beside it, in units and in decimals of any size. */
class LimitTest {

    private static void percent(double limit, double base, double current, boolean reached) {
        String as = limit + "% from " + base + " to " + current;
        assertThat(new Limit(limit).reachedInPercent(base, current)).as(as).isEqualTo(reached);
        assertThat(new Limit(limit).reachedInPercent(-base, -current)).as(as).isEqualTo(reached);
    }

    private static void points(double limit, double base, double current, boolean reached) {
        String as = limit + " from " + base + " to " + current;
        assertThat(new Limit(limit).reachedInPoints(base, current)).as(as).isEqualTo(reached);
        assertThat(new Limit(limit).reachedInPoints(current, base)).as(as).isEqualTo(reached);
        assertThat(new Limit(limit).reachedInPoints(-base, -current)).as(as).isEqualTo(reached);
    }

    @Test
    void inPercent() {
        percent(10, 200, 220, true);
        percent(10, 200, 219, false);
        percent(10, 200, 180, true);
        percent(10, 200, 181, false);
        percent(12.5, 0.8, 0.9, true);
        percent(12.5, 0.8, 0.899999, false);
        percent(12.5, -0.8, 0.1, true);
        percent(0.1, 1000, 1001, true);
        percent(0.1, 1000, 1000.999, false);
        percent(250, 1, -1.5, true);
        percent(250, 1, -1.4, false);
        // more than 6 places, or more than 45 bits
        percent(10, 2e-9, 2.2e-9, true);
        percent(10, 2e-9, 2.1999999999e-9, false);
        percent(10, 2e200, 1.8e200, true);
        percent(10, 2e200, 1.81e200, false);
        percent(1e-9, 3, 3.00000000003, true);
        percent(1e-9, 3, 3.0000000000299, false);
        percent(5, 0, 1, true);
        percent(1e-9, 0, 1e-9, true);
    }

    @Test
    void inPoints() {
        points(2, 10, 12, true);
        points(2, 10, 11.999999, false);
        points(0.3, 0.1, 0.4, true);
        points(0.3, 0.1, 0.399999, false);
        points(0.3, -0.1, 0.2, true);
        points(1e-9, 3, 3.000000001, true);
        points(1e-9, 3, 3.00000000099, false);
        points(0.3, 1e-9, 0.300000001, true);
        points(0.3, 1e-9, 0.3, false);
        points(1e200, 1e200, 2e200, true);
        points(1e200, 1e200, 1.9e200, false);
    }

    @Test
    void unitsMakeNoDecimals() {
        Limit limit = new Limit(12.5);
        assertThat(AllocatedBytes.of(() -> limit.reachedInPercent(0.8, 0.9))).isZero();
        assertThat(AllocatedBytes.of(() -> limit.reachedInPoints(0.8, 13.3))).isZero();
    }

    @Test
    void unitsAreThoseOfThePlaces() {
        Limit limit = new Limit(12.5);
        assertThat(limit.value()).isEqualTo(12.5);
        assertThat(limit.places()).isEqualTo(1);
        assertThat(limit.units()).isEqualTo(125);
        assertThat(limit.decimal()).isEqualByComparingTo("12.5");
        Limit small = new Limit(1e-9);
        assertThat(small.places()).isEqualTo(Decimals.NO_PLACES);
        assertThat(small.units()).isZero();
        assertThat(small.decimal()).isEqualByComparingTo(new BigDecimal("1E-9"));
    }
}
