// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

/**
 * The confidence level of an interval or a test. The set is closed and has the normal quantiles that belong to it, so that no statistics library is
 * needed at run time.
 *
 * @since 0.1.0
 */
public enum ConfidenceLevel {
    /** 80%, usual for forecasts. */
    PERCENT_80(80, 0.1, 1.2815515655446004),

    /** 90%. */
    PERCENT_90(90, 0.05, 1.6448536269514722),

    /** 95%, the most common level; two standard errors. */
    PERCENT_95(95, 0.025, 1.959963984540054),

    /** 99%. */
    PERCENT_99(99, 0.005, 2.5758293035489004),

    /** 99.8%, the one of control limits; three standard errors. */
    PERCENT_99_8(99.8, 0.001, 3.090232306167813);

    private final double percent;
    private final double tail;
    private final double z;

    ConfidenceLevel(double percent, double tail, double z) {
        this.percent = percent;
        this.tail = tail;
        this.z = z;
    }

    /**
     * Returns the level in percent.
     *
     * @return 95 for {@link #PERCENT_95}
     */
    public double percent() {
        return percent;
    }

    /**
     * Returns the two-sided standard normal quantile.
     *
     * @return 1.96 or so for {@link #PERCENT_95}
     */
    public double z() {
        return z;
    }

    /**
     * Returns the probability outside either limit.
     *
     * @return a fraction: 0.025 for {@link #PERCENT_95}
     */
    public double tail() {
        return tail;
    }
}
