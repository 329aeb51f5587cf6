// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tau stays within its range and reaches its ends; mirrored figures have mirrored statistics. */
class MannKendallPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);

    private static double[] mapped(double[] values, java.util.function.DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    @Property(tries = 500)
    void tauIsWithinItsRangeAndMirrored(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @IntRange(min = 1, max = 9) int of) {
        double[] values = random.doubles(n).map(any -> random.nextInt(of)).toArray();
        MannKendall test = MannKendall.of(MonthlySeries.of(FIRST, values));
        MannKendall mirrored = MannKendall.of(MonthlySeries.of(FIRST, mapped(values, v -> -v)));
        if (test.tau().isKnown()) {
            assertThat(test.tau().value()).isBetween(-1.0, 1.0);
            assertThat(mirrored.tau()).isEqualTo(Figure.of(-test.tau().value()));
            long pairs = n * (n - 1L) / 2;
            long ties = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    ties += values[i] == values[j] ? 1 : 0;
                }
            }
            double squared = (double) test.s() * test.s() / (pairs * (pairs - ties));
            assertThat(test.tau().value() * test.tau().value()).isCloseTo(squared, within(1e-15));
        } else {
            assertThat(test.tau()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        }
        assertThat(mirrored.s()).isEqualTo(-test.s());
    }

    @Example
    void a4_monotoneFiguresHaveTauOneWhateverTheirNumber() {
        for (int n = 2; n <= 400; n++) {
            double[] rising = new double[n];
            Arrays.setAll(rising, i -> 0.1 * i);
            assertThat(MannKendall.of(MonthlySeries.of(FIRST, rising)).tau())
                    .as("%s rising", n)
                    .isEqualTo(Figure.of(1));
            assertThat(MannKendall.of(MonthlySeries.of(FIRST, mapped(rising, v -> -v)))
                            .tau())
                    .as("%s falling", n)
                    .isEqualTo(Figure.of(-1));
        }
    }
}
