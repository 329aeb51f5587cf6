// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Proportion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Positions in funnels against decimals that are multiplied out, and limits against positions. */
class FunnelPropertyTest {

    @Test
    void a12_theMeanIsExact() {
        List<Proportion> areas = List.of(new Proportion(0.1, 1), new Proportion(0.2, 1), new Proportion(0.3, 1));
        assertThat(Funnel.ofProportions(areas).mean()).isEqualTo(20);
        assertThat(Funnel.ofRates(areas).mean()).isEqualTo(0.2);
        assertThat(Funnel.ofRatios().mean()).isEqualTo(1);
        assertThat(Funnel.ofProportions(areas))
                .isEqualTo(Funnel.ofProportions(List.of(new Proportion(2, 10))))
                .hasSameHashCodeAs(Funnel.ofProportions(List.of(new Proportion(2, 10))))
                .isNotEqualTo(Funnel.ofRates(areas))
                .hasToString("funnel of proportions around 20%");
        assertThat(Funnel.Position.FAR_ABOVE.text()).isEqualTo("above the 99.8% limit");
    }

    @Property
    void positionsOfProportionsAreDecidedExactly(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 40) Integer> numerators,
            @ForAll @IntRange(max = 40) int x,
            @ForAll @IntRange(min = 40, max = 200) int n) {
        List<Proportion> areas = new ArrayList<>();
        long sum = 0;
        for (int numerator : numerators) {
            areas.add(new Proportion(numerator, 40));
            sum += numerator;
        }
        long all = 40L * numerators.size();
        Funnel.Position position = Funnel.ofProportions(areas).position(new Proportion(x, n));
        // (x all - sum n)^2 > z^2 sum (all - sum) n
        BigDecimal distance = BigDecimal.valueOf(x * all - sum * n);
        int side = distance.signum();
        int outer = outside(distance, sum, all, n, ConfidenceLevel.PERCENT_95) ? side : 0;
        int far = outside(distance, sum, all, n, ConfidenceLevel.PERCENT_99_8) ? side : 0;
        Funnel.Position expected = far != 0
                ? (far > 0 ? Funnel.Position.FAR_ABOVE : Funnel.Position.FAR_BELOW)
                : outer > 0 ? Funnel.Position.ABOVE : outer < 0 ? Funnel.Position.BELOW : Funnel.Position.INSIDE;
        assertThat(position).isEqualTo(expected);
    }

    private static boolean outside(BigDecimal distance, long sum, long all, int n, ConfidenceLevel level) {
        BigDecimal z = new BigDecimal(Double.toString(level.z()));
        return distance.pow(2).compareTo(z.pow(2).multiply(BigDecimal.valueOf(sum * (all - sum) * n))) > 0;
    }

    @Property
    void limitsOfRatesAreTheRatesThatAreInside(
            @ForAll @IntRange(max = 60) int events, @ForAll @IntRange(min = 1, max = 400) int denominator) {
        Funnel funnel = Funnel.ofRates(List.of(new Proportion(events, 50)));
        for (ConfidenceLevel level : List.of(ConfidenceLevel.PERCENT_95, ConfidenceLevel.PERCENT_99_8)) {
            ConfidenceInterval limits = funnel.limits(denominator, level);
            int expected = (int) (funnel.mean() * denominator);
            int width = 20 + (int) (10 * Math.sqrt(expected));
            for (int count = Math.max(0, expected - width); count <= expected + width; count++) {
                ConfidenceInterval own = ConfidenceInterval.ofRate(count, denominator, 1, level);
                boolean inside = own.lower() <= funnel.mean() && own.upper() >= funnel.mean();
                assertThat(limits.contains((double) count / denominator)).isEqualTo(inside);
            }
        }
    }
}
