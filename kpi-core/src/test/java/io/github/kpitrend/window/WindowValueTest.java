// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowValueTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final MonthlySeries SERIES = MonthlySeries.of(APRIL, 7, 8, 9);
    private static final RollingWindow THREE = RollingWindow.trailing(3);

    @Test
    void itSaysOnHowManyPeriodsItRests() {
        WindowValue value = RollingWindow.trailing(12).requiring(1).mean(SERIES, JUNE);
        assertThat(value.figure()).isEqualTo(Figure.of(8));
        assertThat(value.observedCount()).isEqualTo(3);
        assertThat(value.expectedCount()).isEqualTo(12);
        assertThat(value).hasToString("8 (3 of 12 in 2019-07/2020-06)");
        assertThat(THREE.max(SERIES, JUNE)).hasToString("9 (3 of 3 in 2020-04/2020-06), in 2020-06");
    }

    @Test
    void everyPartCountsForEquality() {
        MonthlySeries marked = SERIES.with(JUNE, 9, Marker.PROVISIONAL);
        MonthlySeries broken = SERIES.with(JUNE, 9, Marker.BREAK_BEFORE);
        RatioSeries ratio = RatioSeries.proportion(SERIES, SERIES);
        RatioSeries doubled = RatioSeries.proportion(SERIES.times(2), SERIES.times(2));
        List<WindowValue> different = List.of(
                THREE.mean(SERIES, JUNE),
                THREE.sum(SERIES, JUNE),
                THREE.max(SERIES, JUNE),
                THREE.max(MonthlySeries.of(APRIL, 9, 8, 7), JUNE),
                THREE.mean(marked, JUNE),
                THREE.mean(broken, JUNE),
                THREE.requiring(1).mean(MonthlySeries.of(YearMonth.of(2020, 5), 8), JUNE),
                THREE.withFrequency(Frequency.QUARTERLY)
                        .requiring(1)
                        .mean(MonthlySeries.of(YearMonth.of(2020, 5), 8), JUNE),
                RollingWindow.trailing(4).requiring(1).mean(SERIES, JUNE),
                RollingWindow.trailing(3).mean(SERIES.plusMonths(1), JUNE.plusMonths(1)),
                THREE.ratio(ratio, JUNE),
                THREE.ratio(doubled, JUNE),
                THREE.ratio(RatioSeries.rate(SERIES, SERIES.times(2), 2), JUNE),
                THREE.ratio(RatioSeries.rate(SERIES.times(2), SERIES.times(2), 1), JUNE),
                THREE.ratio(RatioSeries.rate(SERIES, SERIES, 1), JUNE),
                THREE.sum(MonthlySeries.of(APRIL, 8, 8, 9), JUNE));
        assertDistinct(() -> different);
        Set<WindowValue> set = new HashSet<>(different);
        assertThat(set).hasSameSizeAs(different);
        assertThat(THREE.mean(MonthlySeries.of(APRIL, 7, 8, 9), JUNE)).isEqualTo(different.get(0));
        assertThat(different.get(0)).isNotEqualTo("8").isNotEqualTo(null);
    }

    @Test
    void aBreakIsSaid() {
        MonthlySeries broken = SERIES.with(JUNE, 9, Marker.BREAK_BEFORE);
        assertThat(THREE.mean(broken, JUNE)).hasToString("8 (3 of 3 in 2020-04/2020-06) (across a break)");
    }

    /** A figure that is not of a ratio has no parts; those of a ratio are there even where they are missing. */
    @Test
    void thePlainFormHasThePartsOfRatios() {
        assertThat(THREE.max(SERIES, JUNE).getPlain())
                .containsEntry("figure", new BigDecimal(9))
                .containsEntry("observedCount", 3)
                .containsEntry("expectedCount", 3)
                .containsEntry("window", "2020-04/2020-06")
                .containsEntry("occurredIn", "2020-06")
                .containsEntry("acrossBreak", false)
                .doesNotContainKeys("numerator", "denominator");
        RatioSeries ratio = RatioSeries.proportion(SERIES, SERIES.times(2));
        assertThat(THREE.ratio(ratio, JUNE).getPlain())
                .containsEntry("numerator", new BigDecimal(24))
                .containsEntry("denominator", new BigDecimal(48))
                .doesNotContainKey("occurredIn");
        assertThat(THREE.ratio(ratio, JUNE.plusMonths(1)).getPlain()).containsKeys("numerator", "denominator");
    }

    @Test
    void textsThatAreNoWindowsAreRefused() {
        for (String text : List.of(
                "",
                "trailing",
                "trailing 0 months",
                "trailing 12001 months",
                "trailing 3 months, at least 4 observed",
                "3 months")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> RollingWindow.parse(text));
        }
        assertThat(RollingWindow.preceding(3).isTrailing()).isFalse();
        assertThat(THREE.isTrailing()).isTrue();
    }
}
