// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ScorecardPolicyTest {

    private static final ScorecardPolicy STANDARD = ScorecardPolicy.standard();

    @Test
    void theStandardIsThatOfTheSourcePage() {
        Indicator monthly = Indicator.of("A");
        assertThat(STANDARD.comparisons(monthly))
                .containsExactly(Comparison.previousMonth(), Comparison.sameMonthLastYear());
        assertThat(STANDARD.ratingRule()).isEqualTo(RatingRule.CHANGE);
        assertThat(STANDARD.excluded()).containsExactlyInAnyOrder(Marker.PARTIAL, Marker.FORECAST);
        Indicator quarterly = monthly.toBuilder().frequency(Frequency.QUARTERLY).build();
        assertThat(STANDARD.comparisons(quarterly)).contains(quarterly.previousPeriod());
    }

    @Test
    void changedCopiesDiffer() {
        Comparison back = Comparison.monthsBack(3);
        ScorecardPolicy policy = STANDARD.withComparisons(back)
                .withRatingBy(back)
                .withRatingRule(RatingRule.VARIATION)
                .withWindow(RollingWindow.trailing(6))
                .withMonthsShown(3)
                .withExcluded();
        Indicator indicator = Indicator.of("A");
        assertThat(policy.comparisons(indicator)).containsExactly(back);
        assertThat(policy.ratingBy(indicator)).isEqualTo(back);
        assertThat(policy.ratingRule()).isEqualTo(RatingRule.VARIATION);
        assertThat(policy.window()).isEqualTo(RollingWindow.trailing(6));
        assertThat(policy.monthsShown()).isEqualTo(3);
        assertThat(policy.excluded()).isEmpty();
        assertThat(policy).isNotEqualTo(STANDARD);
        assertThat(STANDARD.withRatingRule(RatingRule.CHANGE))
                .isEqualTo(STANDARD)
                .hasSameHashCodeAs(STANDARD);
        assertThat(STANDARD.withExcluded(Marker.PARTIAL)).isNotEqualTo(STANDARD);
        assertThat(STANDARD.withMonthsShown(3)).isNotEqualTo(STANDARD);
    }

    @Test
    void aPageShowsMonths() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMonthsShown(0));
    }

    /** A window of a policy counts the periods of the indicator, whatever frequency it was made with. */
    @Test
    void theWindowIsThatOfTheIndicator() {
        Indicator quarterly =
                Indicator.builder("A").frequency(Frequency.QUARTERLY).build();
        for (RollingWindow window : new RollingWindow[] {
            RollingWindow.trailing(12), RollingWindow.preceding(12), quarterly.window(RollingWindow.trailing(12))
        }) {
            ScorecardPolicy policy = STANDARD.withWindow(window);
            assertThat(policy.window(Indicator.of("A")))
                    .isEqualTo(Indicator.of("A").window(12));
            assertThat(policy.window(quarterly)).isEqualTo(quarterly.window(12));
            assertThat(STANDARD.withWindow(window.requiring(2)).window(quarterly))
                    .isEqualTo(quarterly.window(12).requiring(2));
        }
    }

    @Test
    void equality() {
        Function<Indicator, ChartOptions> charts = ChartOptions::of;
        UnaryOperator<ForecastOptions> forecasts = options -> options;
        List<ScorecardPolicy> policies = List.of(
                STANDARD,
                STANDARD.withComparisons(Comparison.monthsBack(3)),
                STANDARD.withRatingBy(Comparison.monthsBack(3)),
                STANDARD.withWindow(RollingWindow.trailing(6)),
                STANDARD.withMonthsShown(3),
                STANDARD.withRatingRule(RatingRule.VARIATION),
                STANDARD.withExcluded(),
                STANDARD.withCharts(charts),
                STANDARD.withForecast(forecasts),
                STANDARD.withoutForecast());
        for (ScorecardPolicy one : policies) {
            for (ScorecardPolicy other : policies) {
                assertThat(one.equals(other)).as(one + " and " + other).isEqualTo(one == other);
            }
            assertThat(one).isNotEqualTo("policy");
        }
        assertThat(STANDARD.withCharts(charts))
                .isEqualTo(STANDARD.withCharts(charts))
                .hasSameHashCodeAs(STANDARD.withCharts(charts));
        assertThat(STANDARD.withComparisons(Comparison.monthsBack(3)).withRatingBy(Comparison.previousMonth()))
                .hasToString("compared with [3 months back], rated by 1 month back; trailing 12 months, at least 1"
                        + " observed; 6 months shown; rated by change; excluded [FORECAST, PARTIAL]");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withComparisons())
                .withMessage("comparisons must not be empty, but was");
        int most = MonthlySeries.MAX_LENGTH;
        assertThat(STANDARD.withMonthsShown(1).monthsShown()).isEqualTo(1);
        assertThat(STANDARD.withMonthsShown(most).monthsShown()).isEqualTo(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withMonthsShown(most + 1))
                .withMessage("months must be 1 to " + most + ", but was " + (most + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withExcluded(Marker.PARTIAL, Marker.BREAK_BEFORE))
                .withMessage("markers must not hold BREAK_BEFORE, but was [PARTIAL, BREAK_BEFORE]");
        assertThat(STANDARD.toString()).doesNotContain("null");
    }
}
