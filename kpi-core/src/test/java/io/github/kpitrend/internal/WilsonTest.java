// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Wilson's limits beside what defines them: the shares from which a share is z standard errors away, those of the limit itself. */
class WilsonTest {

    private static final double[] TRIALS = {
        1e-200, 1e-9, 0.5, 1, 7, 20, 263, 1e6, 1e15, 1e150, 0x1p500, 1e200, 1e300, Double.MAX_VALUE
    };
    private static final double[] QUANTILES = {1.2815515655446004, 1.959963984540054, 3.0902323061678132};

    /** Above 0 where a share x is more than z standard errors of x away from p. */
    private static int outside(double p, double n, double z, double x) {
        BigDecimal limit = new BigDecimal(x);
        BigDecimal away = new BigDecimal(p).subtract(limit);
        BigDecimal square = new BigDecimal(z).multiply(new BigDecimal(z));
        return new BigDecimal(n)
                .multiply(away.multiply(away))
                .subtract(square.multiply(limit).multiply(BigDecimal.ONE.subtract(limit)))
                .signum();
    }

    private static void check(double p, double n, double z) {
        String as = p + " of " + n + ", z " + z;
        double upper = Wilson.upper(p, n, z) / 100;
        double lower = Wilson.lower(p, n, z) / 100;
        assertThat(lower).as(as).isBetween(0.0, p);
        assertThat(upper).as(as).isBetween(p, 1.0);
        double beyond = upper * (1 + 1e-12);
        assertThat(beyond >= 1 || outside(p, n, z, beyond) > 0).as(as).isTrue();
        double before = upper * (1 - 1e-12);
        assertThat(before < p || outside(p, n, z, before) < 0).as(as).isTrue();
        double below = lower * (1 - 1e-12);
        assertThat(below == 0 || outside(p, n, z, below) > 0).as(as).isTrue();
        double after = lower * (1 + 1e-12);
        assertThat(after >= p || outside(p, n, z, after) <= 0).as(as).isTrue();
    }

    @Test
    void aLimitIsTheShareThatIsJustNotRejected() {
        for (double n : TRIALS) {
            for (double z : QUANTILES) {
                for (double p : new double[] {0, 1 / n, 3 / n, 0.01, 0.3, 0.5, 0.9, 1 - 1 / n, 1}) {
                    if (p >= 0 && p <= 1) {
                        check(p, n, z);
                    }
                }
            }
        }
    }

    /** Denominators are amounts too, as small as a double may be. */
    @Test
    void hardlyAnyTrialsLeaveEverythingOpen() {
        for (double n : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300}) {
            assertThat(Wilson.lower(0.5, n, 3)).isBetween(0.0, 1e-290);
            assertThat(Wilson.upper(0.5, n, 3)).isEqualTo(100);
        }
    }

    @Test
    void noneAndAllHaveTheirEnds() {
        for (double n : TRIALS) {
            for (double z : QUANTILES) {
                assertThat(Wilson.lower(0, n, z)).isZero();
                assertThat(Wilson.upper(1, n, z)).isEqualTo(100);
            }
        }
        // 100 z^2 / (n + z^2)
        assertThat(Wilson.upper(0, 12, 2)).isCloseTo(25, within(1e-13));
        assertThat(Wilson.lower(1, 12, 2)).isCloseTo(75, within(1e-13));
    }

    /** Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I. */
    @Test
    void publishedLimits() {
        double z = 1.959963984540054;
        assertThat(Wilson.lower(81 / 263.0, 263, z)).isCloseTo(25.53, within(0.005));
        assertThat(Wilson.upper(81 / 263.0, 263, z)).isCloseTo(36.62, within(0.005));
        assertThat(Wilson.lower(15 / 148.0, 148, z)).isCloseTo(6.24, within(0.005));
        assertThat(Wilson.upper(15 / 148.0, 148, z)).isCloseTo(16.05, within(0.005));
        assertThat(Wilson.upper(0, 20, z)).isCloseTo(16.11, within(0.005));
        assertThat(Wilson.lower(1 / 29.0, 29, z)).isCloseTo(0.61, within(0.005));
        assertThat(Wilson.upper(1 / 29.0, 29, z)).isCloseTo(17.18, within(0.005));
    }
}
